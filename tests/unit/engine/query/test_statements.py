"""Whole queries: what is asked for comes back, in groups and order, or mistakes are pointed at."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from openprod_core import Identity, Workspace
from openprod_core.domain.schema import FieldType
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.reading.querying import run_query


@pytest.fixture(scope="module")
def ws() -> Iterator[Workspace]:
    """Gives a production with scenes and the cues in them."""
    made = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    made.create_table("Scenes", [{"name": "Title"}, {"name": "Minutes", "type": "integer"}])
    made.create_table(
        "Cues",
        [
            {"name": "Number", "sort": "decimal"},
            {"name": "Dept", "type": "choice", "options": ["SND", "LX"]},
            {"name": "Scene", "type": "reference", "target": "scenes"},
            {"name": "Length", "type": "duration"},
            {"name": "Level", "type": "integer"},
            {"name": "Tags", "type": "list"},
        ],
    )
    one, two = made.import_records(
        "scenes", [{"title": "I.10", "minutes": 5}, {"title": "I.9", "minutes": 7}]
    )
    rows: list[dict[str, Any]] = [
        {"number": "2", "dept": "LX", "scene": one, "level": 10, "tags": ["a", "b"]},
        {"number": "10", "dept": "LX", "scene": two, "level": 20},
        {"number": "9.5", "dept": "SND", "scene": one, "length": timedelta(seconds=90)},
        {"number": "1", "length": timedelta(seconds=30)},
    ]
    made.import_records("cues", rows)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("SELECT number FROM cues", [("2",), ("10",), ("9.5",), ("1",)]),
        ("select number from cues order by number desc limit 2", [("10",), ("9.5",)]),
        ("SELECT number FROM cues ORDER BY number LIMIT 2 OFFSET 1", [("2",), ("9.5",)]),
        ("SELECT number, tags FROM Cues WHERE tags is not empty", [("2", ("a", "b"))]),
        (
            "SELECT number, scene.title FROM cues WHERE scene exists ORDER BY scene, number",
            [("10", "I.9"), ("2", "I.10"), ("9.5", "I.10")],
        ),
        ("FROM cues GROUP BY dept", [("LX", 2), ("SND", 1), (None, 1)]),
        (
            "SELECT dept, count(), sum(level), avg(level) FROM cues GROUP BY dept "
            "ORDER BY count() DESC, dept",
            [("LX", 2, 30, 15.0), ("SND", 1, None, None), (None, 1, None, None)],
        ),
        ("SELECT count(*) FROM cues WHERE level > ?", [(1,)]),
        ("SELECT sum(length), max(number) FROM cues", [(timedelta(minutes=2), "9.5")]),
        ("SELECT count(*) FROM cues WHERE level > 1000", [(0,)]),
        ("SELECT count(* where level > 10) FROM cues", [(1,)]),
        ("SELECT sum(scene.minutes) AS total FROM cues WHERE dept is not empty", [(17,)]),
        (
            "SELECT title, count(<-scene.cues), list(<-scene.cues.number) FROM scenes",
            [("I.10", 2, "2, 9.5"), ("I.9", 1, "10")],
        ),
        ("SELECT scene.title, list(number) FROM cues WHERE level < 0 GROUP BY scene.title", []),
        ("SELECT level + 1, length FROM cues LIMIT 1", [(11, None)]),
        ("SELECT number FROM cues LIMIT 0", []),
    ],
)
def test_a_query_answers(ws: Workspace, text: str, rows: list[tuple[object, ...]]) -> None:
    found = run_query(ws.engine.bench, text, (10,))
    assert list(found.rows) == rows
    assert all(len(row) == len(found.columns) for row in found.rows)


def test_columns_say_what_they_hold_and_rows_which_records_they_are(ws: Workspace) -> None:
    cues = ws.tables()[1]
    found = ws.query("SELECT number AS no, scene, scene FROM cues LIMIT 1")
    assert [(each.name, each.type) for each in found.columns] == [
        ("no", FieldType.TEXT),
        ("scene", FieldType.REFERENCE),
        ("scene_2", FieldType.REFERENCE),
    ]
    assert found.columns[0].field == cues.fields[0].id
    (row,) = found.mappings()
    assert row["no"] == "2"
    assert ws.get_record("cues", row["id"])["number"] == "2"  # type: ignore[index]


def test_all_fields_come_where_none_is_named(ws: Workspace) -> None:
    found = ws.query("FROM cues WHERE number = ? AND dept IN (?)", "10", ["LX", "SND"])
    assert [each.name for each in found.columns] == [each.key for each in ws.tables()[1].fields]
    assert found.rows[0][:2] == ("10", "LX")


def test_a_record_is_asked_for_by_its_id(ws: Workspace) -> None:
    found = ws.query("SELECT id, number FROM cues LIMIT 1")
    assert found.columns[0].field is None
    assert found.rows[0][0] == found.ids[0]


def test_references_come_with_their_titles_where_asked_for(ws: Workspace) -> None:
    found = run_query(ws.engine.bench, "SELECT scene FROM cues LIMIT 1", titles=True)
    assert found.rows[0][0].title == "I.10"


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("cues", 1),
        ("FROM", 5),
        ("FROM cuse", 6),
        ("FROM cues WHERE", 16),
        ("FROM cues WHERE nmber = 1", 17),
        ("FROM cues LIMIT x", 17),
        ("FROM cues LIMIT -1", 17),
        ("FROM cues ORDER number", 11),
        ("SELECT nmber FROM cues", 8),
        ("SELECT number, count() FROM cues", 8),
        ("SELECT dept FROM cues GROUP BY scene", 8),
        ("FROM cues GROUP BY dept ORDER BY number", 34),
        ("FROM cues WHERE level = ?", 25),
        ("SELECT sum(number) FROM cues", 12),
        ("SELECT dept, count(<-scene.cues) FROM cues GROUP BY dept", 14),
    ],
)
def test_a_mistake_is_pointed_at(ws: Workspace, text: str, column: int) -> None:
    with pytest.raises(QueryError) as refused:
        ws.query(text)
    assert refused.value.column == column


def test_a_query_sees_what_is_staged(ws: Workspace) -> None:
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    try:
        ws.create_record("cues", {"number": "77"})
        assert ws.query('FROM cues WHERE number = "77"').ids
    finally:
        ws.discard(overlay)
    assert not ws.query('FROM cues WHERE number = "77"').ids
