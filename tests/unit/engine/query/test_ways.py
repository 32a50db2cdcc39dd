"""Filters that look beyond the record: over references, along links, into other tables."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from openprod_core.engine.query.context import Source
from openprod_core.engine.query.errors import (
    QueryError,
    QueryTypeError,
    UnknownLinkError,
    UnknownTableError,
)
from openprod_core.engine.reading.asking import asked, matching_among, query_context

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def ws() -> Iterator[Workspace]:
    """Gives a production with scenes, cues in them, and people who play in them."""
    made = Workspace.create(
        None, "Hamlet", Identity.generate("Alex"), clock=lambda: int(NOW.timestamp() * 1000)
    )
    made.create_table("Scenes", [{"name": "Title"}, {"name": "Minutes", "type": "integer"}])
    made.create_table(
        "Cues",
        [
            {"name": "Number", "sort": "decimal"},
            {"name": "Scene", "type": "reference", "target": "scenes"},
            {"name": "Page", "type": "integer"},
            {"name": "Done", "type": "boolean"},
            {"name": "Start", "type": "datetime"},
            {"name": "End", "type": "datetime"},
            {"name": "Length", "type": "duration"},
            {"name": "By"},
        ],
    )
    made.create_table("People", [{"name": "Name"}, {"name": "Boss", "type": "reference"}])
    made.update_field("people", "boss", target="people")
    made.create_table("Crew", [{"name": "Role"}])
    one, two, _three = made.import_records(
        "scenes",
        [{"title": "I.1", "minutes": 10}, {"title": "I.2", "minutes": 20}, {"title": "II.1"}],
    )
    day = datetime(2026, 11, 21)
    made.import_records(
        "cues",
        [
            {
                "number": "9.5",
                "scene": one,
                "page": 3,
                "done": True,
                "start": day + timedelta(hours=10),
                "end": day + timedelta(hours=12),
                "length": timedelta(hours=2),
                "by": "Alex",
            },
            {"number": "10", "scene": one, "page": 12, "start": day, "end": day},
            {"number": "10.5", "scene": two, "page": 20, "length": timedelta(minutes=1)},
            {"number": "11", "by": "Jordan"},
        ],
    )
    jane, sam, kim = made.import_records(
        "people", [{"name": "Jane"}, {"name": "Sam"}, {"name": "Kim"}]
    )
    made.set_field(sam, "people", "boss", jane)
    made.set_field(kim, "people", "boss", sam)
    made.add_to_table(sam, "crew", {"role": "Flys"})
    made.create_edge("plays_in", jane, one, {"character": "Juliet", "lines": 40})
    made.create_edge("plays_in", sam, one, {"character": "Nurse", "lines": 7})
    made.create_edge("plays_in", sam, two, {"character": "Juliet", "since": day.date()})
    gone = made.create_edge("plays_in", kim, two, {"character": "Ghost"})
    made.delete_edge(gone)
    yield made
    assert made.verify().problems == []
    made.close()


def found(ws: Workspace, table: str, where: str) -> list[object]:
    title = {"scenes": "title", "cues": "number", "people": "name", "crew": "role"}[table]
    rows = [row[title] for row in ws.records(table, where=where)]
    assert ws.count(table, where) == len(rows)
    # Judged one at a time, a record fulfils what it fulfils among all.
    bench = ws.engine.bench
    definition = bench.table(table)
    every = [row.id for row in ws.records(table)]
    alone = matching_among(bench, definition, asked(bench, where, definition), every)
    assert alone == {row.id for row in ws.records(table, where=where)}
    return rows


@pytest.mark.parametrize(
    ("table", "where", "expected"),
    [
        ("cues", 'scene.title = "I.1"', ["9.5", "10"]),
        ("cues", 'scene->scenes.title == "I.1"', ["9.5", "10"]),
        ("cues", 'scene.title != "I.1"', ["10.5", "11"]),
        ("cues", 'NOT scene.title == "I.1"', ["10.5", "11"]),
        ("cues", "scene.title is empty", ["11"]),
        ("cues", "scene.title exists", ["9.5", "10", "10.5"]),
        ("cues", 'scene.title starts with "I" and scene.minutes < 15', ["9.5", "10"]),
        ("cues", "scene.minutes in (20, 30)", ["10.5"]),
        ("cues", "scene.minutes NOT IN [20, 30]", ["9.5", "10", "11"]),
        ("cues", "page > scene.minutes", ["10"]),
        ("cues", "page != scene.minutes", ["9.5", "10"]),
        ("cues", "end > start + 1h", ["9.5"]),
        ("cues", "end - start = length", ["9.5"]),
        ("cues", "end = start", ["10"]),
        ("cues", "page + 8 > 20 - 1", ["10", "10.5"]),
        ("cues", "start < $now and end >= $now", ["9.5"]),
        ("cues", "start > $today - 1d and start < $today + 7d", ["9.5", "10"]),
        ("cues", "overlaps(start, end, 2026-11-21 11:00, $now)", ["9.5"]),
        ("cues", "overlaps(start, end, 2026-11-21 12:00, 2026-11-21 13:00)", []),
        ("cues", "by = $actor", ["9.5"]),
        ("cues", 'number matches "1[01](\\.5)?"', ["10", "10.5", "11"]),
        ("cues", 'number NOT MATCHES "1.*"', ["9.5"]),
        ("cues", 'scene.title matches "i\\..*"', []),
        ("cues", 'scene matches "(?i)i\\..*"', ["9.5", "10", "10.5"]),
        ("cues", 'exists(<-plays_in.people where name = "Jane")', []),
        ("cues", 'scene.<-plays_in.people.name = "Jane"', ["9.5", "10"]),
        ("scenes", '<-scene.cues.number = "10.5"', ["I.2"]),
        ("scenes", "exists <-scene.cues", ["I.1", "I.2"]),
        ("scenes", "not <-scene.cues exists", ["II.1"]),
        ("scenes", "exists(<-scene.cues where done and page < 5)", ["I.1"]),
        ("scenes", "count(<-scene.cues) = 0", ["II.1"]),
        ("scenes", "count(<-scene.cues where page > 5) = 1", ["I.1", "I.2"]),
        ("scenes", "sum(<-scene.cues.page) > 15", ["I.2"]),
        ("scenes", "max(<-scene.cues.length) > 1h", ["I.1"]),
        ("scenes", "avg(<-scene.cues.page) = 7.5", ["I.1"]),
        ("scenes", 'first(<-scene.cues.number) = "9.5"', ["I.1"]),
        ("scenes", 'list(<-scene.cues) = "9.5, 10"', ["I.1"]),
        ("scenes", "earliest(<-scene.cues.start) < $now", ["I.1"]),
        ("scenes", "min(<-scene.cues.page) < count(<-plays_in.people) + 2", ["I.1"]),
        ("people", 'plays_in->scenes.title = "I.2"', ["Sam"]),
        ("people", 'plays_in->scenes = "I.2"', ["Sam"]),
        ("people", 'plays_in.character = "Juliet"', ["Jane", "Sam"]),
        ("people", "plays_in.lines > 10", ["Jane"]),
        ("people", "plays_in.since = 2026-11-21", ["Sam"]),
        ("people", "exists plays_in", ["Jane", "Sam"]),
        ("people", "plays_in exists and not exists crew", ["Jane"]),
        (
            "people",
            'exists(plays_in->scenes where title = "I.1" and edge.character = "Juliet")',
            ["Jane"],
        ),
        ("people", 'count(plays_in->scenes where edge.character = "Juliet") = 1', ["Jane", "Sam"]),
        ("people", 'boss.boss.name = "Jane"', ["Kim"]),
        ("people", 'boss = "Jane"', ["Sam"]),
        ("people", '<-boss.people.<-boss.people.name = "Kim"', ["Jane"]),
        ("people", 'table = "crew"', ["Sam"]),
        ("people", 'table != "crew"', ["Jane", "Kim"]),
        ("people", 'table in ("crew", "people")', ["Jane", "Sam", "Kim"]),
        ("people", 'crew.role = "Flys"', ["Sam"]),
        ("people", 'exists(crew where role like "f%")', ["Sam"]),
        ("people", 'plays_in->scenes.<-scene.cues.number = "10.5"', ["Sam"]),
    ],
)
def test_a_filter_finds(ws: Workspace, table: str, where: str, expected: list[str]) -> None:
    assert found(ws, table, where) == expected


@pytest.mark.parametrize(
    ("table", "where", "error", "column"),
    [
        ("cues", 'scnee.title = "x"', UnknownLinkError, 1),
        ("cues", 'scene.titel = "x"', QueryError, 7),
        ("cues", 'page.title = "x"', UnknownLinkError, 1),
        ("people", 'plays->scenes.title = "x"', UnknownLinkError, 1),
        ("people", 'plays_in->scene.title = "x"', UnknownTableError, 11),
        ("people", "exists(plays_in->scenes where nme = 1)", QueryError, 31),
        ("people", 'table = "crwe"', UnknownTableError, 9),
        ("people", "table = 5", QueryTypeError, 9),
        ("scenes", "minutes > <-scene.cues.page", QueryTypeError, 13),
        ("scenes", "sum(<-scene.cues.number) > 3", QueryTypeError, 7),
        ("scenes", "count(title) > 3", QueryTypeError, 7),
        ("scenes", "count() > 3", QueryError, 1),
        ("cues", "start > page", QueryTypeError, 9),
        ("cues", "start + page > $now", QueryTypeError, 9),
        ("cues", 'number matches "("', QueryTypeError, 16),
        ("cues", "by = $source", QueryError, 6),
        ("cues", "by = ?", QueryError, 6),
        ("cues", "overlaps(start, end, 5, 6)", QueryTypeError, 22),
    ],
)
def test_what_leads_nowhere_is_pointed_at(
    ws: Workspace, table: str, where: str, error: type[QueryError], column: int
) -> None:
    with pytest.raises(error) as refused:
        ws.count(table, where)
    assert refused.value.column == column


def test_the_nearest_right_word_is_said(ws: Workspace) -> None:
    with pytest.raises(UnknownLinkError) as refused:
        ws.count("people", 'playsin->scenes.title = "x"')
    assert refused.value.suggestion == "plays_in"


def test_a_pattern_that_hangs_elsewhere_takes_no_time(ws: Workspace) -> None:
    evil = ws.create_record("people", {"name": "a" * 5_000 + "!"})
    try:
        assert ws.count("people", 'name matches "(a|aa|a*)*(a+)+b"') == 0
    finally:
        ws.delete_record(evil)


def test_parameters_stand_for_what_a_query_is_given(ws: Workspace) -> None:
    bench = ws.engine.bench
    cues = bench.table("cues")
    every = {row.id: row for row in ws.records("cues")}

    def numbers(where: str, **said: object) -> set[object]:
        context = query_context(bench, **said)  # type: ignore[arg-type]
        predicate = asked(bench, where, cues, context)
        return {every[id_]["number"] for id_ in matching_among(bench, cues, predicate, [*every])}

    first = next(iter(every.values()))
    source = Source(cues, first.id, {key: first[key] for key in ("number", "scene", "page")})
    assert numbers("scene = $source.scene and id != $source", source=source) == {"10"}
    assert numbers("page > $source.page", source=source) == {"10", "10.5"}
    assert numbers("$source.page < page", source=source) == {"10", "10.5"}
    assert numbers("page > ? and number != ?", values=(5, "10")) == {"10.5"}
    assert numbers("number in (?)", values=(["9.5", 11],)) == {"9.5", "11"}
    assert numbers("number = ?", values=(10.0,)) == {"10"}
    assert numbers("page = ?", values=(None,)) == {"11"}
    assert numbers("page < ?", values=(None,)) == set()
    assert numbers("$old != $new and page = $new", given={"$old": 3, "$new": 12}) == {"10"}
    assert numbers("$source.page > 5", source=source) == set()


def test_a_source_that_is_not_known_yet_is_checked_all_the_same(ws: Workspace) -> None:
    bench = ws.engine.bench
    cues = bench.table("cues")
    context = query_context(bench, source=Source(cues))
    asked(bench, "page = $source.page", cues, context)
    with pytest.raises(QueryError) as refused:
        asked(bench, "page = $source.pgae", cues, context)
    assert refused.value.column == 8


def test_a_record_is_found_by_its_id(ws: Workspace) -> None:
    (row,) = ws.records("cues", where='number = "11"')
    assert found(ws, "cues", f'id = "{row.id}"') == ["11"]
    assert isinstance(row.id, UUID)
