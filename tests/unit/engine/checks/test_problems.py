"""What checks find is listed with what to look at, and can be waived while its facts stand."""

import datetime as dt
from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.events import FindingsMoved
from openprod_core.engine.handlers.checks import BadCheckError, NoReasonError
from unit.engine.checks.rig import fixture, found, rig


def unplaced(ws: Workspace, **parts: object) -> UUID:
    """Adds the check for called cues that nobody knows the place of."""
    given = {"message": "{number} is called and has no page", **parts}
    return ws.add_check("Unplaced", "cues", where="called = true and page is empty", **given)


def cue(ws: Workspace, number: str, **values: object) -> UUID:
    """Adds a cue."""
    return ws.create_record("cues", {"number": number, **values})


def test_a_called_cue_without_a_page_is_found_with_its_record(ws: Workspace) -> None:
    unplaced(ws, severity="error")
    lx = cue(ws, "LX 42", called=True)
    cue(ws, "LX 43", called=True, page="23")

    [problem] = ws.problems()

    assert (str(problem.severity), problem.sentence) == (
        "error",
        "LX 42 is called and has no page",
    )
    assert (problem.records, problem.titles) == ((lx,), ("LX 42",))
    ws.set_field(lx, "cues", "page", "22")
    assert ws.problems() == []


def test_numbers_that_occur_twice_in_a_list_are_found_whatever_their_case(ws: Workspace) -> None:
    ws.add_check("Twice", "cues", "duplicate", options={"fields": ["list", "number"], "fold": True})
    cue(ws, "SQ a", list="1")
    cue(ws, "SQ A", list="1")
    cue(ws, "SQ A", list="2")
    cue(ws, "", list="2")
    cue(ws, "", list="2")

    assert found(ws) == [("warning", "2 rows have the same List and Number: 1 and sq a.")]


def test_the_worst_comes_first_and_a_badge_can_count(ws: Workspace) -> None:
    unplaced(ws)
    ws.add_check("Uncalled", "cues", where="called = false", severity="info")
    ws.add_check("No list", "cues", where="list is empty", severity="error")
    cue(ws, "LX 1", called=True, list="1")
    cue(ws, "LX 2", called=False)

    assert [severity for severity, _sentence in found(ws)] == ["error", "warning", "info"]
    counts = ws.finding_counts()
    assert (counts.errors, counts.warnings, counts.infos, counts.waived) == (1, 1, 1, 0)
    assert found(ws)[0] == ("error", "LX 2: No list.")


def test_a_waived_problem_is_listed_apart_with_who_and_why(ws: Workspace) -> None:
    unplaced(ws)
    cue(ws, "LX 42", called=True)

    assert ws.waive(ws.problems(), "Called off the book") == 1

    assert ws.problems() == []
    [waived] = ws.problems(waived=True)
    assert waived.waiver is not None
    assert (waived.waiver.reason, waived.waiver.actor_name) == ("Called off the book", "Alex")
    assert ws.finding_counts().waived == 1
    ws.lift([waived])
    assert len(ws.problems()) == 1
    ws.undo()
    assert ws.problems() == []


def test_a_waiver_ends_when_the_facts_change(ws: Workspace) -> None:
    rig(ws)
    one = fixture(ws, "2", "1/1")
    other = fixture(ws, "9", "1/1")
    ws.waive(ws.problems(), "A two-fer of two channels")
    assert ws.problems() == []

    ws.update_records("fixtures", {one: {"address": "1/7"}, other: {"address": "1/7"}})

    assert len(ws.problems()) == 1


def test_what_is_no_fact_of_it_ends_no_waiver(ws: Workspace) -> None:
    unplaced(ws)
    lx = cue(ws, "LX 42", called=True)
    ws.waive(ws.problems(), "Called off the book")

    ws.set_field(lx, "cues", "list", "7")

    assert ws.problems() == []


def test_a_waiver_needs_a_reason(ws: Workspace) -> None:
    unplaced(ws)
    cue(ws, "LX 42", called=True)

    with pytest.raises(NoReasonError):
        ws.waive(ws.problems(), "  ")


def test_problems_of_one_record_can_be_asked_for(ws: Workspace) -> None:
    unplaced(ws)
    lx = cue(ws, "LX 42", called=True)
    cue(ws, "LX 43", called=True)

    assert [each.records for each in ws.problems(record=lx)] == [(lx,)]
    assert ws.problems(record=UUID(int=9)) == []


def test_a_check_that_is_switched_off_finds_nothing(ws: Workspace) -> None:
    check = unplaced(ws)
    cue(ws, "LX 42", called=True)

    ws.change_check(check, enabled=False)

    assert ws.problems() == [] and not ws.checks()[0].enabled
    ws.change_check(check, enabled=True, severity="error")
    assert found(ws) == [("error", "LX 42 is called and has no page")]
    ws.drop_check(check)
    assert ws.checks() == []


def test_the_preview_shows_what_a_check_would_find(ws: Workspace) -> None:
    cue(ws, "LX 42", called=True)

    preview = ws.preview_check("Called", "cues", where="called = true")

    assert (preview.count, preview.problem) == (1, "")
    assert [each.sentence for each in preview.problems] == ["LX 42: Called."]
    assert ws.checks() == []


@pytest.mark.parametrize(
    ("parts", "part"),
    [
        ({"where": ""}, "where"),
        ({"where": "caled = true"}, "where"),
        ({"where": "called = true", "severity": "awful"}, "severity"),
        ({"kind": "dance"}, "kind"),
        ({"kind": "duplicate"}, "options"),
        ({"kind": "duplicate", "options": {"fields": ["nothing"]}}, "options"),
        ({"kind": "overlap"}, "options"),
        ({"kind": "overlap", "options": {"start": "number"}}, "options"),
        ({"kind": "overlap", "options": {"start": "number", "length_default": 1}}, "options"),
        ({"kind": "overlap", "options": {"start": "number", "end": "called"}}, "options"),
    ],
)
def test_a_check_that_cannot_look_is_refused_and_says_which_part_of_it(
    ws: Workspace, parts: dict[str, object], part: str
) -> None:
    with pytest.raises(BadCheckError) as refused:
        ws.add_check("Check", "cues", **parts)

    assert refused.value.part == part and ws.checks() == []


def test_a_check_of_a_table_that_nobody_has_waits_and_is_no_error(ws: Workspace) -> None:
    ws.create_record("core.check", {"name": "Of a module", "table": UUID(int=5), "enabled": True})

    assert ws.checks()[0].problem == "A table that it speaks of is not in this production."
    assert ws.problems() == []


def test_a_permit_that_is_over_is_found_without_anybody_touching_it(ws: Workspace) -> None:
    ws.create_table("Permits", [{"name": "Name"}, {"name": "Expires", "type": "date"}])
    ws.add_check(
        "Expired", "permits", where="expires < $today", severity="error",
        message="{name} is over since {expires}",
    )  # fmt: skip
    ws.create_record("permits", {"name": "Pyro", "expires": dt.date(2020, 1, 31)})
    ws.create_record("permits", {"name": "Street", "expires": dt.date(2999, 1, 31)})

    assert found(ws) == [("error", "Pyro is over since 2020-01-31")]


def test_whoever_listens_hears_which_checks_may_have_moved_and_no_others(ws: Workspace) -> None:
    check = unplaced(ws)
    rig(ws)
    lx = cue(ws, "LX 42")
    heard: list[FindingsMoved] = []
    ws.subscribe(lambda event: heard.append(event) if isinstance(event, FindingsMoved) else None)

    ws.set_field(lx, "cues", "list", "7")
    assert heard == []
    ws.set_field(lx, "cues", "called", True)
    assert heard == [FindingsMoved(frozenset(), frozenset((check,)))]

    other = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
    other.receive(ws.bundles_since({}))
    other.set_field(lx, "cues", "page", "22")
    ws.receive(other.bundles_since(ws.clock()))
    assert heard[1:] == [FindingsMoved(frozenset(), frozenset((check,)))]
    other.close()
