"""Computed fields show what others come to now, sort and filter by it, and take no edit."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus import queries
from openprod_core.bus.rows import Window
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldType
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.reading.formulas import FormulaBook

Ask = Callable[[Any], Any]


@pytest.fixture
def show(ws: Workspace) -> dict[str, UUID]:
    """Gives scenes with rolled-up cues, and cues in step with their scenes."""
    ws.create_table("Scenes", [{"name": "Title"}, {"name": "Day", "type": "date"}])
    ws.create_table(
        "Calls",
        [
            {"name": "No", "sort": "decimal"},
            {"name": "Scene", "type": "reference", "target": "scenes"},
            {"name": "Length", "type": "duration"},
            {"name": "Where", "formula": "scene.title"},
        ],
    )
    for name, formula in (
        ("Calls", "count(<-scene.calls)"),
        ("First", "first(<-scene.calls.no)"),
        ("Time", "sum(<-scene.calls.length)"),
        ("List", "list(<-scene.calls.no)"),
        ("Twice", "calls + calls"),
    ):
        ws.add_field("scenes", {"name": name, "formula": formula})
    two, ten = ws.import_records("scenes", [{"title": "I.2"}, {"title": "I.10"}])
    minute = timedelta(minutes=1)
    a, b, c = ws.import_records(
        "calls",
        [
            {"no": "10", "scene": two, "length": minute},
            {"no": "9.5", "scene": two, "length": minute},
            {"no": "1", "scene": ten},
        ],
    )
    return {"two": two, "ten": ten, "a": a, "b": b, "c": c}


def _column(ws: Workspace, table: str, key: str, **asked: Any) -> list[object]:
    return [row[key] for row in ws.records(table, **asked)]


def test_what_is_computed_is_of_its_own_type(ws: Workspace, show: dict[str, UUID]) -> None:
    scenes, calls = ws.tables()[2:]
    assert [scenes.field(key).type for key in ("calls", "first", "time", "list", "twice")] == [
        FieldType.INTEGER,
        FieldType.TEXT,
        FieldType.DURATION,
        FieldType.TEXT,
        FieldType.INTEGER,
    ]
    assert calls.field("where").formula == "scene.title"
    row = ws.get_record("scenes", show["two"])
    assert row is not None
    assert (row["calls"], row["first"], row["time"], row["list"], row["twice"]) == (
        2,
        "9.5",
        timedelta(minutes=2),
        "9.5, 10",
        4,
    )


def test_it_follows_what_it_is_computed_from(ws: Workspace, show: dict[str, UUID]) -> None:
    assert _column(ws, "calls", "where") == ["I.2", "I.2", "I.10"]
    ws.set_field(show["two"], "scenes", "title", "II.1")
    ws.set_field(show["c"], "calls", "scene", show["two"])
    assert _column(ws, "calls", "where") == ["II.1"] * 3
    assert _column(ws, "scenes", "calls") == [3, 0]
    ws.delete_record(show["two"])
    assert _column(ws, "calls", "where") == [None] * 3
    ws.undo()
    ws.delete_record(show["a"])
    assert _column(ws, "scenes", "list") == ["1, 9.5", None]


def test_it_sorts_filters_and_groups_like_any_other(
    ws: Workspace, show: dict[str, UUID], ask: Ask
) -> None:
    assert _column(ws, "calls", "no", order_by=[("where", "desc"), ("no", "asc")]) == [
        "1",
        "9.5",
        "10",
    ]
    assert _column(ws, "calls", "no", where='where = "I.10"') == ["1"]
    assert _column(ws, "scenes", "title", where="calls > 1 and twice = 4") == ["I.2"]
    assert _column(ws, "scenes", "title", order_by=[("calls", "asc")]) == ["I.10", "I.2"]
    assert ws.query("SELECT where, count() FROM calls GROUP BY where").rows == (
        ("I.2", 2),
        ("I.10", 1),
    )
    assert [each.name for each in ws.query("SELECT where FROM calls").columns] == ["where"]
    calls = ws.tables()[3]
    where, no = calls.fields[3].id, calls.fields[0].id
    ask(queries.OpenView(1, calls.id, order_by=((where, True), (no, False)), group_by=where))
    window: Window = ask(queries.ReadWindow(1, 0, 9, (no, where)))
    assert [row for row in window.rows if row[0]] == [("1", "I.10"), ("9.5", "I.2"), ("10", "I.2")]
    found = ask(queries.ReadDistinct(calls.id, where))
    assert [(each.value, each.count) for each in found] == [("I.2", 2), ("I.10", 1)]
    ask(queries.OpenView(2, calls.id))
    (match,) = ask(queries.FindMatches(2, "10", (where,)))
    assert match.text == "I.10"
    scenes = ws.tables()[2]
    ask(queries.OpenView(3, scenes.id))
    summary = ask(queries.ReadSummary(3, ((0, 1),), (scenes.fields[2].id,)))
    assert summary.total == 3


def test_nobody_can_type_into_it_and_it_says_why(ws: Workspace, show: dict[str, UUID]) -> None:
    before = ws.state_hash()
    with pytest.raises(RejectedError, match=r"Where is computed from scene\.title"):
        ws.set_field(show["a"], "calls", "where", "x")
    with pytest.raises(RejectedError, match="is computed from"):
        ws.create_record("calls", {"no": "3", "where": "x"})
    with pytest.raises(RejectedError, match="is computed from"):
        ws.update_field("calls", "where", type="integer")
    assert ws.state_hash() == before
    copies = ws.duplicate_records("calls", [show["a"]])
    copy = ws.get_record("calls", copies[0])
    assert copy is not None and copy["where"] == "I.2"


@pytest.mark.parametrize(
    ("formula", "column"),
    [("scnee.title", 1), ("count(<-scene.cals)", 15), ("title", 1), ("scene.", 7), ("tags", 1)],
)
def test_a_formula_that_makes_no_sense_is_refused(
    ws: Workspace, show: dict[str, UUID], formula: str, column: int
) -> None:
    with pytest.raises(RejectedError) as refused:
        ws.add_field("calls", {"name": "New", "formula": formula})
    assert refused.value.column == column  # type: ignore[attr-defined]
    assert ws.tables()[3].field("new") is None


def test_a_formula_may_not_depend_on_itself(ws: Workspace, show: dict[str, UUID]) -> None:
    with pytest.raises(RejectedError, match="its own field"):
        ws.update_field("scenes", "calls", formula="twice + 1")


def test_two_people_may_make_a_circle_apart_and_it_shows_nothing(
    ws: Workspace, show: dict[str, UUID]
) -> None:
    with Workspace.join(None, ws.invite(), Identity.generate("Jordan")) as other:
        other.receive(ws.bundles_since(other.clock()))
        ws.update_field("scenes", "twice", formula="")
        ws.add_field("scenes", {"name": "One", "formula": "calls + 1"})
        other.receive(ws.bundles_since(other.clock()))
        other.add_field("scenes", {"name": "Two", "formula": "one + 1"})
        ws.add_field("scenes", {"name": "Three", "formula": "calls + 3"})
        ws.receive(other.bundles_since(ws.clock()))
        other.receive(ws.bundles_since(other.clock()))
        ws.update_field("scenes", "one", formula="three + 1")
        other.update_field("scenes", "three", formula="two + 1")
        ws.receive(other.bundles_since(ws.clock()))
        other.receive(ws.bundles_since(other.clock()))
        for each in (ws, other):
            rows = each.records("scenes")
            assert [(row["one"], row["two"], row["three"]) for row in rows] == [(None,) * 3] * 2
            assert [row["calls"] for row in rows] == [2, 1]
        assert ws.state_hash() == other.state_hash()


def test_a_formula_that_cannot_be_read_any_more_shows_nothing_and_says_why(
    ws: Workspace, show: dict[str, UUID]
) -> None:
    ws.delete_field("scenes", "title")
    assert _column(ws, "calls", "where") == [None] * 3
    table = ws.tables()[3]
    field = table.field("where")
    assert field is not None
    assert "title" in FormulaBook(ws.engine.bench).problem(field, table)
    ws.undo()
    assert _column(ws, "calls", "where") == ["I.2", "I.2", "I.10"]


def test_a_formula_that_comes_to_another_type_since_breaks_no_window(
    ws: Workspace, show: dict[str, UUID]
) -> None:
    ws.add_field("calls", {"name": "Day", "formula": "scene.day"})
    ws.update_field("scenes", "day", type="text")
    ws.set_field(show["two"], "scenes", "day", "soon")
    assert _column(ws, "calls", "day") == [None] * 3


def test_a_formula_taken_away_gives_the_cells_back(ws: Workspace, show: dict[str, UUID]) -> None:
    ws.set_field(show["a"], "calls", "no", "77")
    ws.update_field("calls", "no", formula="scene.title")
    assert _column(ws, "calls", "no") == ["I.2", "I.2", "I.10"]
    ws.update_field("calls", "no", formula="")
    assert _column(ws, "calls", "no") == ["77", "9.5", "1"]
    assert ws.verify().problems == []


def test_in_an_overlay_it_shows_what_is_staged(ws: Workspace, show: dict[str, UUID]) -> None:
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    ws.set_field(show["two"], "scenes", "title", "V.1")
    assert _column(ws, "calls", "where") == ["V.1", "V.1", "I.10"]
    ws.discard(overlay)
    assert _column(ws, "calls", "where") == ["I.2", "I.2", "I.10"]


def test_links_and_constants_may_stand_in_formulas(ws: Workspace, show: dict[str, UUID]) -> None:
    people = ws.create_record("people", {"name": "Jane"})
    ws.create_edge("plays_in", people, show["two"], {"role": "Juliet"})
    ws.add_field(
        "scenes",
        {"name": "Juliets", "formula": 'list(<-plays_in.people.name where edge.role = "Juliet")'},
    )
    assert _column(ws, "scenes", "juliets") == ["Jane", None]
    assert _column(ws, "scenes", "title", where='juliets contains "jan"') == ["I.2"]
    with pytest.raises(QueryError):
        ws.add_field("scenes", {"name": "Bad", "formula": "list(<-plays.people.name)"})


def test_a_formula_may_come_before_the_first_link_that_it_speaks_of(
    ws: Workspace, show: dict[str, UUID]
) -> None:
    field = ws.add_field("scenes", {"name": "People"})
    ws.update_records("core.field", {field: {"formula": "list(<-seen_in.people.name)"}})
    assert _column(ws, "scenes", "people") == [None, None]
    ws.create_edge("seen_in", ws.create_record("people", {"name": "Kim"}), show["ten"])
    assert _column(ws, "scenes", "people") == [None, "Kim"]
