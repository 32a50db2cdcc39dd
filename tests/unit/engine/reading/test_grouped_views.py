"""A grouped view shows a heading over the rows of each value, and folds them away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from openprod_core import Workspace
from openprod_core.bus.commands.records import MoveRows
from openprod_core.bus.queries import FindRow, OpenView, ReadWindow
from openprod_core.bus.rows import Misfit, ReferenceCell, RowFlag, ViewRows, Window
from openprod_core.domain.schema import TableDef
from openprod_core.engine.reading.windows import NoSuchViewError

Ask = Callable[[Any], Any]
NIL = UUID(int=0)


@pytest.fixture
def cues(ws: Workspace) -> TableDef:
    """Two cues of light, two of sound, one of nobody."""
    ws.import_records(
        "cues",
        [
            {"number": "10", "dept": "SND", "level": 5, "time": timedelta(seconds=90)},
            {"number": "9", "dept": "LX", "level": 1, "weight": 1.5},
            {"number": "3", "dept": None},
            {"number": "2", "dept": "LX", "level": 2, "weight": 2.0},
            {"number": "1", "dept": "SND"},
        ],
    )
    return ws.tables()[1]


def fields(table: TableDef, *keys: str) -> tuple[UUID, ...]:
    return tuple(field.id for key in keys if (field := table.field(key)) is not None)


def shown(ask: Ask, opened: ViewRows, table: TableDef, *keys: str) -> tuple[Window, list[Any]]:
    """Returns a view's window, and what stands in its lines: a heading, or the first cell."""
    window = ask(ReadWindow(1, 0, opened.count, fields(table, *keys)))
    lines = [
        (window.groups[at].value, window.groups[at].count) if at in window.groups else row[0]
        for at, row in enumerate(window.rows)
    ]
    return window, lines


def test_rows_stand_under_their_headings_in_their_own_order_and_the_empty_group_is_last(
    ask: Ask, cues: TableDef
) -> None:
    number, dept = fields(cues, "number", "dept")

    opened = ask(OpenView(1, cues.id, order_by=((number, False),), group_by=dept))

    window, lines = shown(ask, opened, cues, "number")
    assert lines == [("LX", 2), "2", "9", ("SND", 2), "1", "10", (None, 1), "3"]
    assert (opened.count, opened.records, opened.unfiltered_count) == (8, 5, 5)
    assert [at for at, id_ in enumerate(window.ids) if id_ == NIL] == list(window.groups)


def test_headings_go_down_where_the_rows_do_but_the_empty_group_stays_last(
    ask: Ask, cues: TableDef
) -> None:
    (dept,) = fields(cues, "dept")

    opened = ask(OpenView(1, cues.id, order_by=((dept, True),), group_by=dept))

    _window, lines = shown(ask, opened, cues, "number")
    assert lines == [("SND", 2), "10", "1", ("LX", 2), "9", "2", (None, 1), "3"]


def test_a_folded_group_has_its_heading_only(ask: Ask, cues: TableDef) -> None:
    (dept,) = fields(cues, "dept")

    opened = ask(OpenView(1, cues.id, group_by=dept, folded=frozenset(("LX", ""))))

    window, lines = shown(ask, opened, cues, "number")
    assert lines == [("LX", 2), ("SND", 2), "10", "1", (None, 1)]
    assert [group.folded for group in window.groups.values()] == [True, False, True]
    assert (opened.count, opened.records) == (5, 5)


def test_a_heading_says_what_numbers_and_durations_of_its_rows_come_to(
    ask: Ask, cues: TableDef
) -> None:
    dept, level, weight, time = fields(cues, "dept", "level", "weight", "time")
    opened = ask(OpenView(1, cues.id, group_by=dept, folded=frozenset(("LX",))))

    window, _lines = shown(ask, opened, cues, "number", "level", "weight", "time")

    sums = [group.sums for group in window.groups.values()]
    assert sums == [{level: 3, weight: 3.5}, {level: 5, time: 90.0}, {}]


def test_sums_follow_an_edit_without_opening_the_view_again(
    ws: Workspace, ask: Ask, cues: TableDef
) -> None:
    dept, level = fields(cues, "dept", "level")
    opened = ask(OpenView(1, cues.id, group_by=dept))
    window, _lines = shown(ask, opened, cues, "level")

    ws.set_field(window.ids[1], "cues", "level", 100)

    window, _lines = shown(ask, opened, cues, "level")
    assert window.groups[0].sums == {level: 102}


def test_numbers_beyond_64_bits_still_add_up(ws: Workspace, ask: Ask) -> None:
    most = 2**63 - 1
    ws.import_records("cues", [{"dept": "LX", "level": most}, {"dept": "LX", "level": most}])
    table = ws.tables()[1]
    dept, level = fields(table, "dept", "level")

    opened = ask(OpenView(1, table.id, group_by=dept))

    window, _lines = shown(ask, opened, table, "level")
    assert window.groups[0].sums == {level: 2 * most}


def test_a_window_in_the_middle_of_a_group_has_the_rows_that_stand_there(
    ask: Ask, cues: TableDef
) -> None:
    number, dept = fields(cues, "number", "dept")
    ask(OpenView(1, cues.id, order_by=((number, False),), group_by=dept))

    window = ask(ReadWindow(1, 2, 3, (number,)))

    assert window.rows == (("9",), (None,), ("1",))
    assert list(window.groups) == [3]


def test_a_record_is_found_where_it_stands_and_nowhere_while_it_is_folded_away(
    ask: Ask, cues: TableDef
) -> None:
    number, dept = fields(cues, "number", "dept")
    opened = ask(OpenView(1, cues.id, order_by=((number, False),), group_by=dept))
    window, lines = shown(ask, opened, cues, "number")
    ten = window.ids[lines.index("10")]

    assert ask(FindRow(1, ten)) == lines.index("10")
    ask(OpenView(1, cues.id, group_by=dept, folded=frozenset(("SND",))))
    assert ask(FindRow(1, ten)) is None


def test_a_filter_and_pinned_rows_hold_within_groups(ask: Ask, cues: TableDef) -> None:
    number, dept = fields(cues, "number", "dept")
    opened = ask(OpenView(1, cues.id, group_by=dept))
    window, lines = shown(ask, opened, cues, "number")
    three = window.ids[lines.index("3")]

    opened = ask(OpenView(1, cues.id, 'dept = "LX"', ((number, False),), frozenset((three,)), dept))

    _window, lines = shown(ask, opened, cues, "number")
    assert lines == [("LX", 2), "2", "9", (None, 1), "3"]
    assert (opened.records, opened.unfiltered_count) == (3, 5)


def test_references_are_grouped_and_ordered_by_the_titles_they_show(
    ws: Workspace, ask: Ask
) -> None:
    zoe, amy = (ws.create_record("people", {"name": name}) for name in ("Zoe", "Amy"))
    ws.import_records("cues", [{"number": "1", "who": zoe}, {"number": "2", "who": amy}])
    table = ws.tables()[1]
    (who,) = fields(table, "who")

    opened = ask(OpenView(1, table.id, group_by=who, folded=frozenset(("Zoe",))))

    _window, lines = shown(ask, opened, table, "number")
    assert lines == [(ReferenceCell(amy, "Amy"), 1), "2", (ReferenceCell(zoe, "Zoe"), 1)]


def test_references_into_the_same_table_are_ordered_by_the_titles_they_show(
    ws: Workspace, ask: Ask
) -> None:
    ws.create_table("Parts", [{"name": "Name"}])
    ws.add_field("parts", {"name": "Of", "type": "reference", "target": "parts"})
    zoom, arm = (ws.create_record("parts", {"name": name}) for name in ("Zoom", "Arm"))
    ws.import_records("parts", [{"name": "Lens", "of": zoom}, {"name": "Clamp", "of": arm}])
    table = ws.tables()[-1]
    (of,) = fields(table, "of")

    opened = ask(OpenView(1, table.id, group_by=of))

    _window, lines = shown(ask, opened, table, "name")
    arms, zooms = ReferenceCell(arm, "Arm"), ReferenceCell(zoom, "Zoom")
    assert lines == [(arms, 1), "Clamp", (zooms, 1), "Lens", (None, 2), "Zoom", "Arm"]


def test_a_grouped_view_of_an_empty_table_has_no_headings(ask: Ask, ws: Workspace) -> None:
    table = ws.tables()[1]
    (dept,) = fields(table, "dept")

    opened = ask(OpenView(1, table.id, group_by=dept))

    assert (opened.count, opened.records) == (0, 0)


def test_empty_text_and_no_text_are_one_group(ws: Workspace, ask: Ask) -> None:
    ws.import_records("cues", [{"number": "1", "notes": "x"}, {"number": "2"}, {"number": "3"}])
    last = ws.records("cues")[2].id
    ws.edit_text(last, "cues", "notes", insert=(0, "y"))
    ws.edit_text(last, "cues", "notes", delete=(0, 1))
    table = ws.tables()[1]
    (notes,) = fields(table, "notes")

    opened = ask(OpenView(1, table.id, group_by=notes))

    _window, lines = shown(ask, opened, table, "number")
    assert lines == [("x", 1), "1", (None, 2), "2", "3"]


def test_what_does_not_fit_its_field_is_marked_on_the_row_below_a_heading(
    ws: Workspace, ask: Ask
) -> None:
    ws.import_records("cues", [{"number": "1"}, {"number": "1a"}])
    ws.update_field("cues", "number", type="integer")
    table = ws.tables()[1]
    (dept,) = fields(table, "dept")

    opened = ask(OpenView(1, table.id, group_by=dept))

    window, lines = shown(ask, opened, table, "number")
    assert lines == [(None, 2), 1, Misfit("1a")]
    assert window.flags == (0, 0, RowFlag.MISFIT)


def test_opening_again_without_groups_takes_the_headings_away(ask: Ask, cues: TableDef) -> None:
    number, dept = fields(cues, "number", "dept")
    first = ask(OpenView(1, cues.id, group_by=dept))

    second = ask(OpenView(1, cues.id, order_by=((number, False),)))

    window, lines = shown(ask, second, cues, "number")
    assert lines == ["1", "2", "3", "9", "10"]
    assert window.groups == {}
    assert second.generation > first.generation


def test_a_view_that_is_not_open_is_refused(ask: Ask, cues: TableDef) -> None:
    with pytest.raises(NoSuchViewError):
        ask(ReadWindow(7, 0, 10, fields(cues, "number")))


def test_records_apart_are_in_no_view_whatever_its_filter(ask: Ask, cues: TableDef) -> None:
    everything = ask(OpenView(1, cues.id))
    first, second = ask(ReadWindow(1, 0, 2, ())).ids
    dept = fields(cues, "dept")[0]

    assert ask(OpenView(1, cues.id, apart=frozenset({first}))).count == everything.count - 1
    assert ask(FindRow(1, second)) == 0
    ask(OpenView(1, cues.id, 'dept = "SND"', pinned=frozenset({first}), apart=frozenset({first})))
    assert ask(FindRow(1, first)) is None
    grouped = ask(OpenView(1, cues.id, group_by=dept, apart=frozenset({first, second})))
    assert grouped.records == 3


def test_rows_stand_in_groups_within_groups_that_fold_each_by_itself(
    ask: Ask, cues: TableDef
) -> None:
    dept, level = fields(cues, "dept", "level")
    within = OpenView(1, cues.id, group_by=dept, group_within=(level,))

    opened = ask(within)
    window, lines = shown(ask, opened, cues, "number", "weight")
    assert lines == [
        ("LX", 2), (1, 1), "9", (2, 1), "2",
        ("SND", 2), (5, 1), "10", (None, 1), "1",
        (None, 1), (None, 1), "3",
    ]  # fmt: skip
    assert [each.level for each in window.groups.values()] == [0, 1, 1, 0, 1, 1, 0, 1]
    assert list(window.groups[0].sums.values()) == [3.5]

    outer, inner = window.groups[0].key, window.groups[6].key
    opened = ask(replace(within, folded=frozenset((outer, inner))))
    window, lines = shown(ask, opened, cues, "number")
    assert lines == [("LX", 2), ("SND", 2), (5, 1), (None, 1), "1", (None, 1), (None, 1), "3"]
    assert ask(FindRow(1, window.ids[4])) == 4


def test_groups_of_a_reference_stand_as_people_put_them_in_their_own_table(
    ws: Workspace, ask: Ask
) -> None:
    ws.create_table("Places", [{"name": "Name"}, {"name": "Rank", "sort": "manual"}])
    ids = [ws.create_record("places", {"name": name}) for name in ("Box boom", "Bridge", "Attic")]
    ws.execute(MoveRows("places", [ids[2]], ids[1]))
    place = {"name": "Place", "type": "reference", "target": "places"}
    ws.create_table("Lights", [{"name": "Unit"}, place])
    ws.import_records("lights", [{"unit": str(at), "place": id_} for at, id_ in enumerate(ids)])
    lights = next(each for each in ws.tables() if each.key == "lights")

    opened = ask(OpenView(1, lights.id, group_by=fields(lights, "place")[0]))

    window, _lines = shown(ask, opened, lights, "unit")
    titles = [each.value.title for each in window.groups.values()]
    assert titles == ["Box boom", "Attic", "Bridge"]
