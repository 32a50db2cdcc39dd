"""A selection says what it comes to; a field says which values it holds."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from openprod_core import Workspace
from openprod_core.bus.queries import OpenView, ReadDistinct, ReadSummary
from openprod_core.bus.rows import Misfit, ReferenceCell, Summary, ValueCount

Ask = Callable[[Any], Any]


def ids(ws: Workspace, *keys: str) -> tuple[UUID, ...]:
    return tuple(field.id for key in keys if (field := ws.tables()[1].field(key)) is not None)


@pytest.fixture
def opened(ws: Workspace, ask: Ask) -> None:
    """Four cues under departments: LX (1, 2), SND (3), none (4)."""
    ws.import_records(
        "cues",
        [
            {"number": "1", "dept": "LX", "level": 10, "weight": 0.5, "day": date(2026, 1, 2)},
            {"number": "2", "dept": "LX", "level": 20, "time": timedelta(seconds=30)},
            {"number": "3", "dept": "SND", "time": timedelta(seconds=90), "day": date(2026, 1, 1)},
            {"number": "4", "level": -3},
        ],
    )
    ask(OpenView(1, ws.tables()[1].id, group_by=ids(ws, "dept")[0]))


@pytest.mark.usefixtures("opened")
def test_numbers_of_several_fields_are_added_up_and_headings_are_no_cells(
    ws: Workspace, ask: Ask
) -> None:
    found = ask(ReadSummary(1, ((0, 6),), ids(ws, "number", "level", "weight")))

    assert found == Summary(12, 8, 4, 27.5, -3, 20, 27.5 / 4)


@pytest.mark.usefixtures("opened")
def test_durations_come_as_durations(ws: Workspace, ask: Ask) -> None:
    found = ask(ReadSummary(1, ((0, 6),), ids(ws, "time")))

    assert (found.numbers, found.total) == (2, timedelta(minutes=2))
    assert (found.least, found.most) == (timedelta(seconds=30), timedelta(seconds=90))
    assert found.average == timedelta(minutes=1)


@pytest.mark.usefixtures("opened")
def test_numbers_and_durations_together_are_counted_but_not_added(ws: Workspace, ask: Ask) -> None:
    found = ask(ReadSummary(1, ((0, 6),), ids(ws, "time", "level")))

    assert (found.numbers, found.total, found.least, found.average) == (5, None, None, None)


@pytest.mark.usefixtures("opened")
def test_dates_have_a_first_and_a_last_and_no_sum(ws: Workspace, ask: Ask) -> None:
    found = ask(ReadSummary(1, ((0, 6),), ids(ws, "day")))

    assert (found.filled, found.numbers, found.total) == (2, 0, None)
    assert (found.least, found.most) == (date(2026, 1, 1), date(2026, 1, 2))


@pytest.mark.usefixtures("opened")
def test_cells_in_two_ranges_count_once_and_places_beyond_the_view_not_at_all(
    ws: Workspace, ask: Ask
) -> None:
    found = ask(ReadSummary(1, ((1, 2), (2, 2), (6, 90)), ids(ws, "level")))

    assert (found.cells, found.total) == (3, 27)


@pytest.mark.usefixtures("opened")
def test_nothing_selected_comes_to_nothing(ws: Workspace, ask: Ask) -> None:
    assert ask(ReadSummary(1, (), ids(ws, "level"))) == Summary(0, 0, 0, None, None, None, None)
    assert ask(ReadSummary(1, ((0, 6),), ())) == Summary(0, 0, 0, None, None, None, None)


def test_what_does_not_fit_its_field_is_filled_but_no_number(ws: Workspace, ask: Ask) -> None:
    ws.import_records("cues", [{"number": "7"}, {"number": "7a"}])
    ws.update_field("cues", "number", type="integer")
    ask(OpenView(1, ws.tables()[1].id))

    found = ask(ReadSummary(1, ((0, 1),), ids(ws, "number")))

    assert (found.cells, found.filled, found.numbers, found.total) == (2, 2, 1, 7)


def test_the_values_of_a_field_come_in_its_order_with_the_empty_ones_last(
    ws: Workspace, ask: Ask
) -> None:
    numbers = ["10", "9", "9", None, "A2"]
    ws.import_records("cues", [{"number": number} for number in numbers])
    table = ws.tables()[1]

    found = ask(ReadDistinct(table.id, ids(ws, "number")[0]))

    assert found == (
        ValueCount("9", 2), ValueCount("10", 1), ValueCount("A2", 1), ValueCount(None, 1)
    )  # fmt: skip
    assert ask(ReadDistinct(table.id, ids(ws, "number")[0], limit=1)) == found[:1]


def test_values_are_told_of_the_rows_that_a_filter_lets_through(ws: Workspace, ask: Ask) -> None:
    ws.import_records("cues", [{"number": "1", "dept": "LX"}, {"number": "2", "dept": "SND"}])
    table = ws.tables()[1]

    found = ask(ReadDistinct(table.id, ids(ws, "dept")[0], 'number = "2"'))

    assert found == (ValueCount("SND", 1),)


def test_references_and_values_that_do_not_fit_are_told_as_cells_show_them(
    ws: Workspace, ask: Ask
) -> None:
    zoe, amy = (ws.create_record("people", {"name": name}) for name in ("Zoe", "Amy"))
    ws.import_records("cues", [{"who": zoe, "number": "1"}, {"who": amy, "number": "1a"}])
    ws.update_field("cues", "number", type="integer")
    table = ws.tables()[1]

    assert [each.value for each in ask(ReadDistinct(table.id, ids(ws, "who")[0]))] == [
        ReferenceCell(amy, "Amy"),
        ReferenceCell(zoe, "Zoe"),
    ]
    found = ask(ReadDistinct(table.id, ids(ws, "number")[0]))
    assert [each.value for each in found] == [1, Misfit("1a")]
