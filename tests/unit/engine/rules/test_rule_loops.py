"""Rules that feed each other are refused, or stopped with everything taken back."""

from typing import Any
from uuid import UUID

import pytest

from openprod_core import RejectedError, Workspace
from openprod_core.engine.handlers.rules import RuleLoopError
from openprod_core.engine.rules.limits import CHAIN_MAX, RuleLimitError
from unit.engine.rules.running_order import Clock, cue


def turning(ws: Workspace, name: str, when: str, then: str, **parts: Any) -> UUID:
    """Adds an automatic rule that sets the status of cues that have another one."""
    return ws.add_rule(
        name,
        "cues",
        "set_field",
        where=f'status = "{when}"',
        defaults={"status": {"value": then, "mode": "always"}},
        auto_accept=True,
        **parts,
    )


def test_a_rule_that_sets_itself_off_is_refused_with_the_loop_in_words(ws: Workspace) -> None:
    with pytest.raises(RuleLoopError) as refused:
        turning(ws, "There", "a", "b")

    assert refused.value.words == "rule “There” → Status in Cues → rule “There”"
    assert ws.rules() == []


def test_a_loop_through_two_tables_is_refused(ws: Workspace) -> None:
    ws.add_rule("In", "cues", "add_to_table", target="runsheet", auto_accept=True)

    with pytest.raises(RuleLoopError) as refused:
        ws.add_rule("Back", "runsheet", "add_to_table", target="cues", auto_accept=True)

    assert "rule “In”" in refused.value.words and "the rows of Runsheet" in refused.value.words


def test_a_rule_that_only_proposes_may_stand_in_a_circle(ws: Workspace) -> None:
    always = {"status": {"value": "b", "mode": "always"}}
    rule = ws.add_rule("There", "cues", "set_field", where='status = "a"', defaults=always)
    assert ws.rules()[0].problem == ""

    with pytest.raises(RuleLoopError):
        ws.change_rule(rule, auto_accept=True)

    assert not ws.rules()[0].auto_accept


def test_the_preview_shows_the_loop_before_the_rule_is_made(ws: Workspace) -> None:
    preview = ws.preview_rule(
        "There",
        "cues",
        "set_field",
        where='status = "a"',
        defaults={"status": {"value": "b", "mode": "always"}},
        auto_accept=True,
    )

    assert preview.loop == "rule “There” → Status in Cues → rule “There”"


def test_rules_that_turn_without_end_are_stopped_and_everything_is_taken_back(
    ws: Workspace,
) -> None:
    turning(ws, "There", "a", "b", cycle_accepted=True)
    turning(ws, "Back", "b", "a", cycle_accepted=True)
    lx = cue(ws, "LX 1")
    before = ws.state_hash()

    with pytest.raises(RuleLimitError) as stopped:
        ws.set_field(lx, "cues", "status", "a")

    assert len(stopped.value.chain) > CHAIN_MAX // 2
    assert set(stopped.value.chain) == {"There", "Back"}
    assert ws.state_hash() == before and ws.get_record("cues", lx)["status"] is None
    assert ws.verify().problems == []
    ws.set_field(lx, "cues", "status", "c")


def test_rules_that_take_too_long_are_stopped(ws: Workspace, clock: Clock) -> None:
    turning(ws, "There", "a", "b", cycle_accepted=True)
    turning(ws, "Back", "b", "a", cycle_accepted=True)
    lx = cue(ws, "LX 1")
    clock.step_ms = 1_000

    with pytest.raises(RuleLimitError) as stopped:
        ws.set_field(lx, "cues", "status", "a")

    assert "longer than 30 seconds" in str(stopped.value)
    assert len(stopped.value.chain) < CHAIN_MAX // 2


def test_a_rule_is_not_set_off_by_what_it_wrote_itself(ws: Workspace) -> None:
    turning(ws, "There", "a", "b", cycle_accepted=True)
    lx = cue(ws, "LX 1", status="a")

    assert ws.get_record("cues", lx)["status"] == "b"


def test_rules_of_two_people_that_make_a_circle_together_only_propose(ws: Workspace) -> None:
    ws.add_rule("In", "cues", "add_to_table", target="runsheet", auto_accept=True)
    # As it comes from somebody who did not know of the first one.
    ws.create_record(
        "core.rule",
        {
            "name": "Back",
            "table": ws.rules()[0].target,
            "action": "add_to_table",
            "target": ws.rules()[0].table,
            "auto_accept": True,
            "enabled": True,
        },
    )

    lx = cue(ws, "LX 1")

    assert [rule.runs for rule in ws.rules()] == [False, False]
    assert "in a circle: rule “In”" in ws.rules()[1].problem
    assert ws.count("runsheet") == 0
    assert [each.record for each in ws.suggestions()] == [lx]


def test_a_rule_whose_field_was_deleted_says_so_and_keeps_nobody_from_editing(
    ws: Workspace,
) -> None:
    ws.add_rule(
        "Cut", "cues", "set_field", where='page = "1"', defaults={"status": "cut"},
        auto_accept=True,
    )  # fmt: skip
    ws.delete_field("cues", "page")

    lx = cue(ws, "LX 1")

    [rule] = ws.rules()
    assert not rule.runs and "page" in rule.problem
    assert ws.get_record("cues", lx)["status"] is None
    assert ws.suggestions() == []
    with pytest.raises(RejectedError):
        ws.change_rule(rule.id, name="Cut it")
    ws.change_rule(rule.id, enabled=False, name="Cut it")
    assert ws.rules()[0].name == "Cut it"


def test_a_loop_through_a_trigger_whose_script_commits_is_refused(ws: Workspace) -> None:
    table = next(each for each in ws.tables() if each.key == "cues")
    page, status = table.field("page"), table.field("status")
    assert page is not None and status is not None
    source = "function main() core.set_field(context.trigger_entity, 'status', 'a') end"
    script = ws.create_record(
        "core.script", {"name": "Mark", "source": source, "completion": "commit"}
    )
    trigger = {"name": "On page", "field": page.id, "script": script, "enabled": True}
    ws.create_record("core.trigger", trigger)
    parts = {"where": 'status = "a"', "defaults": {"page": "1"}}

    with pytest.raises(RuleLoopError) as refused:
        ws.add_rule("Paged", "cues", "set_field", auto_accept=True, **parts)

    assert "trigger “On page”" in refused.value.words
    ws.add_rule("Paged", "cues", "set_field", **parts)


def test_a_rule_that_fills_what_it_finds_empty_is_no_circle(ws: Workspace) -> None:
    ws.add_rule(
        "Sound", "cues", "set_field", where='number starts with "SQ" and department is empty',
        defaults={"department": "SND"}, auto_accept=True,
    )  # fmt: skip

    sq = cue(ws, "SQ A")

    assert ws.get_record("cues", sq)["department"] == "SND"
