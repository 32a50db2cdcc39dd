"""What the checks and rules of the built-in modules find in the sample production."""

from collections.abc import Iterator

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.rule_rows import SuggestionKind

MODULES = ("people", "script", "schedule", "cues", "lighting", "notes")


@pytest.fixture(scope="module")
def ws() -> Iterator[Workspace]:
    """Gives the sample production; no test changes it."""
    made = Workspace.create(None, name="Midsummer", identity=Identity.generate("Jane"))
    for key in MODULES:
        made.adopt_module(key, samples=True)
    yield made
    made.close()


def _found(ws: Workspace, check: str) -> list[str]:
    (row,) = [each for each in ws.checks() if each.name == check]
    assert row.problem == ""
    return [problem.sentence for problem in ws.problems(row.id)]


def test_every_check_and_rule_can_be_asked(ws: Workspace) -> None:
    assert [each.name for each in ws.checks() if each.problem] == []
    assert [each.name for each in ws.rules() if each.problem] == []


@pytest.mark.parametrize(
    ("check", "sentences"),
    [
        (
            "Double-booked people",
            {"Lily Hart is called to Fight call and Fairy dance at once"},
        ),
        ("Cut, and still called", {"LX 55 is cut, and still called"}),
        ("Called cue without a page", {"LX 92 is called, and on no page"}),
        ("No way to reach them", {"Callum Reid has neither phone nor e-mail"}),
        ("Open safety note", {"Safety: Leaf on the trap edge comes loose"}),
        ("Channel without an address", {"Channel 95 has no address"}),
        ("Double-booked rooms", set()),
        ("Two scenes with one number", set()),
        ("Ends before it starts", set()),
        ("Long days", set()),
        ("Too many hours", set()),
        ("Short rest overnight", set()),
        (
            "No meal",
            {
                "Arthur Quill, Avery Stone, Eve Sutton and 10 more: 7:00 without a break of half "
                "an hour, 2026-09-05 10:00–17:00"
            },
        ),
    ],
)
def test_a_check_finds_what_is_wrong_and_nothing_else(
    ws: Workspace, check: str, sentences: set[str]
) -> None:
    assert set(_found(ws, check)) == sentences


def test_who_is_away_and_called_through_a_group_is_found(ws: Workspace) -> None:
    found = _found(ws, "Called while away")

    assert len(found) == 2
    assert any(
        "Marcus Bell is called during a conflict (2 h 00 min)" in each and "Lovers, 4.1" in each
        for each in found
    )


def test_units_on_one_address_are_told_from_units_that_are_ganged(ws: Workspace) -> None:
    found = {problem.sentence: problem.severity for problem in ws.problems()
             if problem.check_name == "Patch overlaps"}  # fmt: skip

    assert found == {
        "41 and 42 overlap at 1/044": "error",
        "Channel 74 is ganged at 1/028": "info",
    }


def test_suggestions_put_called_cues_into_the_book_and_jane_together(ws: Workspace) -> None:
    kinds: dict[str, set[SuggestionKind]] = {}
    for each in ws.suggestions():
        kinds.setdefault(each.rule_name, set()).add(each.kind)

    assert kinds["Called cues join the book"] == {SuggestionKind.ADD}
    assert kinds["Same e-mail, same person"] == {SuggestionKind.MERGE}
    assert kinds["The cast is called"] == {SuggestionKind.ADD}


def test_computed_fields_say_what_other_rows_come_to(ws: Workspace) -> None:
    (bower,) = ws.records("script_scene", where='number = "2.2"')
    assert bower["cast_size"] == 9
    assert "Peaseblossom" in str(bower["characters"])
    (lovers,) = ws.records("people_group", where='name = "Lovers"')
    assert lovers["members"] == "Lily Hart, Marcus Bell, Sofia Marino, Tariq Aziz"
    (note,) = ws.records("notes_note", where='subject = "Iris sticks on 3"')
    assert note["comments"] == 1
    (wash,) = ws.records("lighting_fixture", where='channel = "1"')
    (bridge,) = ws.records("lighting_position", where='name = "FOH bridge"')
    assert (wash["position_order"], wash["watts"]) == (bridge["order"], 750)
    assert bridge["units"] == 8
