"""Find looks at what cells show, of whatever type, and tells where they stand."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from openprod_core import Workspace
from openprod_core.bus.queries import FindMatches, OpenView

Ask = Callable[[Any], Any]
Found = list[tuple[int, str]]


@pytest.fixture
def find(ws: Workspace, ask: Ask) -> Callable[..., Found]:
    """Looks for a text in all fields of the cues; gives (row, text) of each match."""

    def look(text: str, **how: Any) -> Found:
        table = ws.tables()[1]
        ask(OpenView(1, table.id))
        found = ask(FindMatches(1, text, tuple(field.id for field in table.fields), **how))
        return [(match.row, match.text) for match in found]

    return look


def test_case_does_not_matter_unless_it_is_asked_for(
    ws: Workspace, find: Callable[..., Found]
) -> None:
    ws.import_records("cues", [{"number": "Blackout"}, {"number": "BLACK"}, {"number": "white"}])

    assert find("black") == [(0, "Blackout"), (1, "BLACK")]
    assert find("BLACK", same_case=True) == [(1, "BLACK")]
    assert find("black", whole_cell=True) == [(1, "BLACK")]
    assert find("black", whole_cell=True, same_case=True) == []


@pytest.mark.parametrize(
    ("wanted", "held"), [("ÉCLAT", "éclat"), ("strasse", "Straße"), ("ß", "GASSE"), ("Ω", "5 ω")]
)
def test_letters_beyond_ascii_are_found_in_either_case(
    ws: Workspace, find: Callable[..., Found], wanted: str, held: str
) -> None:
    ws.create_record("cues", {"number": held})

    assert find(wanted) == [(0, held)]


@pytest.mark.parametrize(
    ("field", "value", "wanted", "text"),
    [
        ("level", 1250, "25", "1250"),
        ("weight", 2.5, "2.5", "2.5"),
        ("day", date(2026, 11, 21), "11-2", "2026-11-21"),
        ("dept", "SND", "nd", "SND"),
        ("notes", "Go on\nthe beat", "BEAT", "Go on\nthe beat"),
        ("tags", ("quick", "slow"), "slow", "quick; slow"),
    ],
)
def test_every_kind_of_value_is_found_by_what_it_shows(
    ws: Workspace, find: Callable[..., Found], field: str, value: Any, wanted: str, text: str
) -> None:
    ws.create_record("cues", {field: value})
    ws.create_record("cues", {})

    assert find(wanted) == [(0, text)]


def test_moments_and_durations_are_found_as_they_are_written(
    ws: Workspace, find: Callable[..., Found]
) -> None:
    ws.create_record("cues", {"at": datetime(2026, 11, 21, 18, 30), "time": timedelta(minutes=90)})

    assert [row for row, _text in find("18:30")] == [0]
    assert [row for row, _text in find("1:30")] == [0]


def test_references_are_found_by_their_titles(ws: Workspace, find: Callable[..., Found]) -> None:
    jane = ws.create_record("people", {"name": "Jane Doe"})
    ws.import_records("cues", [{"number": "1"}, {"number": "2", "who": jane}])

    assert find("jane") == [(1, "Jane Doe")]


def test_what_does_not_fit_its_field_is_found_too(
    ws: Workspace, find: Callable[..., Found]
) -> None:
    ws.import_records("cues", [{"number": "1"}, {"number": "12a"}])
    ws.update_field("cues", "number", type="integer")

    assert find("2A") == [(1, "12a")]


def test_signs_with_a_meaning_in_sql_are_only_themselves(
    ws: Workspace, find: Callable[..., Found]
) -> None:
    ws.import_records("cues", [{"number": "100%"}, {"number": "100_"}, {"number": "100'"}])

    assert find("0%") == [(0, "100%")]
    assert find("0'") == [(2, "100'")]


def test_several_cells_of_a_row_come_one_by_one_and_the_limit_counts_cells(
    ws: Workspace, find: Callable[..., Found]
) -> None:
    ws.import_records("cues", [{"number": "go", "notes": "go"}, {"number": "go"}])

    assert find("go") == [(0, "go"), (0, "go"), (1, "go")]
    assert find("go", limit=2) == [(0, "go"), (0, "go")]
    assert find("") == []


def test_places_are_those_of_the_view_with_its_order_and_its_headings(
    ws: Workspace, ask: Ask
) -> None:
    made = ws.import_records(
        "cues", [{"number": "a", "dept": "SND"}, {"number": "b", "dept": "LX"}, {"number": "b"}]
    )
    table = ws.tables()[1]
    number, dept = (field.id for field in table.fields[:2])
    ask(OpenView(1, table.id, group_by=dept, folded=frozenset(("LX",))))

    found = ask(FindMatches(1, "b", (number,)))

    assert [(match.row, match.record, match.field) for match in found] == [(4, made[2], number)]


def test_a_search_does_not_disturb_the_next_one(ws: Workspace, find: Callable[..., Found]) -> None:
    ws.import_records("cues", [{"level": 5}, {"level": 6}])

    assert find("5") == [(0, "5")]
    assert find("6") == [(1, "6")]


def test_only_the_asked_fields_are_looked_at(ws: Workspace, ask: Ask) -> None:
    ws.create_record("cues", {"number": "x", "notes": "x"})
    table = ws.tables()[1]
    ask(OpenView(1, table.id))

    found = ask(FindMatches(1, "x", (table.fields[0].id, UUID(int=5))))

    assert [match.field for match in found] == [table.fields[0].id]
