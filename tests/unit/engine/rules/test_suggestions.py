"""What rules propose follows from what stands; a person accepts it or says no."""

from uuid import UUID

import pytest

from openprod_core import RejectedError, Workspace
from openprod_core.bus.rule_rows import SuggestionKind
from openprod_core.engine.handlers.rules import BadRuleError
from unit.engine.rules.running_order import called, cue, order, said


def same_email(ws: Workspace) -> UUID:
    """Adds the rule that one address is one person."""
    return ws.add_rule("Same address", "people", "merge", match_on=["email"])


def person(ws: Workspace, name: str, email: str | None) -> UUID:
    """Adds a person."""
    return ws.create_record("people", {"name": name, "email": email})


def test_a_rule_proposes_until_somebody_accepts(ws: Workspace) -> None:
    called(ws, auto_accept=False)
    cue(ws, "LX 1", called=True)
    cue(ws, "LX 2", called=True)
    assert said(ws) == [
        "Add LX 1 to Runsheet, with Kind “cue” and Title from Number.",
        "Add LX 2 to Runsheet, with Kind “cue” and Title from Number.",
    ]
    assert [(each.count, each.sentence) for each in ws.suggestion_groups()] == [
        (2, "Add 2 rows to Runsheet, with Kind “cue” and Title from Number.")
    ]

    done = ws.accept(ws.suggestions()[1:])

    assert (done.done, done.gone) == (1, 0)
    assert order(ws) == ["LX 2"] and len(said(ws)) == 1
    assert ws.undo().label == "Accept a suggestion of rule “Called cues”"
    assert order(ws) == [] and len(said(ws)) == 2


def test_everything_that_a_rule_proposes_is_accepted_as_one_step(ws: Workspace) -> None:
    rule = called(ws, auto_accept=False)
    ws.import_records("cues", [{"number": f"LX {n}", "called": True} for n in range(60)])

    assert ws.accept_all(rule).done == 60

    assert ws.count("runsheet") == 60 and ws.suggestions() == []
    ws.undo()
    assert ws.count("runsheet") == 0


def test_what_is_not_proposed_any_more_is_counted_and_not_done(ws: Workspace) -> None:
    called(ws, auto_accept=False)
    lx = cue(ws, "LX 1", called=True)
    stale = ws.suggestions()
    ws.set_field(lx, "cues", "called", False)

    done = ws.accept(stale)

    assert (done.done, done.gone) == (0, 1) and order(ws) == []


def test_what_was_dismissed_is_not_proposed_again_until_that_is_taken_back(ws: Workspace) -> None:
    called(ws, auto_accept=False)
    cue(ws, "LX 1", called=True)

    assert ws.dismiss(ws.suggestions(), "The board op takes it") == 1

    assert said(ws) == []
    [no] = ws.suggestions(dismissed=True)
    assert (no.dismissed, no.reason) == (True, "The board op takes it")
    assert ws.lift([no]) == 1
    assert len(said(ws)) == 1


def test_whoever_keeps_what_fits_no_longer_is_not_asked_again(ws: Workspace) -> None:
    called(ws)
    lx = cue(ws, "LX 1", called=True)
    ws.set_field(lx, "cues", "called", False)
    [lost] = ws.suggestions()
    assert lost.kind is SuggestionKind.LOST

    ws.dismiss([lost])

    assert said(ws) == [] and order(ws) == ["LX 1"]


def test_two_rows_with_the_same_address_may_be_one_and_empty_ones_never(ws: Workspace) -> None:
    same_email(ws)
    jane = person(ws, "Jane Doe", "jane@x.org")
    j = person(ws, "J. Doe", "jane@x.org")
    person(ws, "Nobody", None)
    person(ws, "Nobody either", None)
    person(ws, "Blank", "")

    [each] = ws.suggestions()

    assert (each.kind, each.record, each.other) == (SuggestionKind.MERGE, jane, j)
    assert each.sentence == "Jane Doe and J. Doe have the same Email. Are they one?"
    ws.accept([each])
    assert ws.count("people") == 4 and ws.suggestions() == []
    assert [conflict.field for conflict in ws.conflicts()] == ["name"]


def test_of_three_alike_each_is_proposed_once_and_all_can_be_accepted(ws: Workspace) -> None:
    rule = same_email(ws)
    for name in ("A", "B", "C"):
        person(ws, name, "x@x.org")
    assert len(ws.suggestions()) == 2

    assert ws.accept_all(rule).done == 2

    assert ws.count("people") == 1


def test_two_who_are_kept_apart_are_not_proposed(ws: Workspace) -> None:
    same_email(ws)
    one, other = person(ws, "Jane", "x@x.org"), person(ws, "John", "x@x.org")
    third = person(ws, "Joan", "x@x.org")

    ws.keep_apart(one, other)

    assert [(each.record, each.other) for each in ws.suggestions()] == [(one, third)]


def test_rows_of_two_tables_are_compared_by_the_field_that_means_the_same(ws: Workspace) -> None:
    ws.create_table("Crew", [{"name": "Who"}, {"name": "Email"}])
    rule = ws.add_rule("Crew are people", "crew", "merge", target="people", match_on=["email"])
    jane = person(ws, "Jane Doe", "jane@x.org")
    crew = ws.create_record("crew", {"who": "J. Doe", "email": "jane@x.org"})

    [each] = ws.suggestions()

    assert (each.record, each.other) == (jane, crew)
    assert ws.accept_all(rule).done == 1
    assert ws.get_record("crew", jane)["who"] == "J. Doe"


def test_a_value_is_proposed_where_it_is_missing(ws: Workspace) -> None:
    ws.add_rule(
        "Sound cues", "cues", "set_field", where="number like 'SQ%'",
        defaults={"department": "SND"},
    )  # fmt: skip
    sq = cue(ws, "SQ A")
    cue(ws, "SQ B", department="LX")
    cue(ws, "LX 1")

    [each] = ws.suggestions()

    assert each.sentence == "Give SQ A Department “SND”."
    assert [(value.old, value.new) for value in each.changes] == [(None, "SND")]
    ws.accept([each])
    assert ws.get_record("cues", sq)["department"] == "SND"


def test_suggestions_of_one_record_or_one_rule_can_be_asked_for(ws: Workspace) -> None:
    rule = called(ws, auto_accept=False)
    same_email(ws)
    lx = cue(ws, "LX 1", called=True)
    cue(ws, "LX 2", called=True)
    person(ws, "A", "x"), person(ws, "B", "x")

    assert [each.record for each in ws.suggestions(record=lx)] == [lx]
    assert len(ws.suggestions(rule)) == 2
    assert len(ws.suggestions(limit=1)) == 1
    people = next(table.id for table in ws.tables() if table.key == "people")
    assert [each.kind for each in ws.suggestions(table=people)] == [SuggestionKind.MERGE]


def test_the_preview_counts_and_shows_what_a_rule_would_do_and_writes_nothing(
    ws: Workspace,
) -> None:
    cue(ws, "LX 1", called=True)
    cue(ws, "LX 2", called=False)
    before = ws.state_hash()

    preview = ws.preview_rule(
        "Called", "cues", "add_to_table", where="called = true", target="runsheet"
    )

    assert dict(preview.counts) == {SuggestionKind.ADD: 1}
    assert [each.sentence for each in preview.suggestions] == ["Add LX 1 to Runsheet."]
    assert (preview.problem, preview.loop) == ("", "")
    assert ws.state_hash() == before and ws.rules() == []


@pytest.mark.parametrize(
    ("parts", "part"),
    [
        ({"action": "add_to_table", "where": "caled = true", "target": "runsheet"}, "where"),
        ({"action": "add_to_table", "target": "cues"}, "target"),
        ({"action": "set_field"}, "defaults"),
        ({"action": "set_field", "defaults": {"department": "VID"}}, "defaults"),
        ({"action": "set_field", "defaults": {"nothing": 1}}, "defaults"),
        ({"action": "set_field", "defaults": {"called": "$source.page"}}, "defaults"),
        ({"action": "set_field", "defaults": {"page": "$now"}}, "defaults"),
        ({"action": "merge"}, "match_on"),
        ({"action": "dance"}, "action"),
        ({"action": "merge", "on_condition_lost": "dance"}, "on_condition_lost"),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_work_is_refused_and_says_which_part_of_it(
    ws: Workspace, parts: dict[str, object], part: str
) -> None:
    with pytest.raises(BadRuleError) as refused:
        ws.add_rule("Rule", "cues", **parts)

    assert refused.value.part == part and ws.rules() == []


def test_two_rules_of_one_name_are_refused(ws: Workspace) -> None:
    called(ws)

    with pytest.raises(RejectedError):
        called(ws)


def test_a_rule_of_a_table_that_nobody_has_waits_and_is_no_error(ws: Workspace) -> None:
    ws.create_record(
        "core.rule",
        {"name": "Of a module", "table": UUID(int=5), "action": "merge", "enabled": True},
    )

    [rule] = ws.rules()

    assert (rule.table, rule.runs) == (None, False)
    assert rule.problem == "A table that it speaks of is not in this production."
    assert ws.suggestions() == []
