"""Rules where people work apart: nothing is done twice, nothing without end, nothing is missed."""

from typing import Any
from uuid import UUID

from openprod_core import Workspace
from simulator.checkers import check_converged
from simulator.world import Peer, World

AUTOMATIC: dict[str, Any] = {"target": "runsheet", "auto_accept": True}


def production(world: World) -> tuple[Peer, Peer]:
    """Makes two computers that hold a production with cues and a running order."""
    alex, jordan = world.peers("alex", "jordan")
    fields = [{"name": "Number"}, {"name": "Called", "type": "boolean"}, {"name": "Status"}]
    alex.ws.create_table("Cues", fields)
    alex.ws.create_table("Runsheet", [{"name": "Title"}, {"name": "Kind"}])
    world.run_until_quiet()
    return alex, jordan


def called(ws: Workspace, **parts: Any) -> UUID:
    """Adds the rule that called cues which are not cut are in the running order."""
    where = 'called = true and (status is empty or status != "cut")'
    given = {"where": where, "defaults": {"kind": "cue"}, **AUTOMATIC, **parts}
    return ws.add_rule("Called cues", "cues", "add_to_table", **given)


def meet(world: World, *peers: Peer) -> None:
    """Lets everybody talk; then all see the same, suggestions and problems included."""
    world.heal()
    world.run_until_quiet()
    check_converged(peers)
    for peer in peers:
        assert peer.ws.verify().problems == []


def proposed(peer: Peer) -> list[str]:
    """Returns what is proposed on a computer."""
    return [each.sentence for each in peer.ws.suggestions()]


def test_what_two_people_make_together_is_proposed_to_both_and_done_once(world: World) -> None:
    alex, jordan = production(world)
    called(alex.ws)
    cue = alex.ws.create_record("cues", {"number": "LX 42", "status": "cut"})
    world.run_until_quiet()
    world.partition([alex], [jordan])
    alex.ws.set_field(cue, "cues", "called", True)
    jordan.ws.set_field(cue, "cues", "status", "plotted")

    meet(world, alex, jordan)

    assert alex.ws.count("runsheet") == jordan.ws.count("runsheet") == 0
    sentence = "Add LX 42 to Runsheet, with Kind “cue”."
    assert proposed(alex) == proposed(jordan) == [sentence]
    jordan.ws.accept(jordan.ws.suggestions())
    meet(world, alex, jordan)
    assert proposed(alex) == proposed(jordan) == []
    assert alex.ws.get_record("runsheet", cue)["kind"] == "cue"


def test_two_computers_that_do_the_same_apart_agree_and_neither_answers_the_other(
    world: World,
) -> None:
    alex, jordan = production(world)
    called(alex.ws)
    cue = alex.ws.create_record("cues", {"number": "LX 42"})
    world.run_until_quiet()
    world.partition([alex], [jordan])
    for peer in (alex, jordan):
        peer.ws.set_field(cue, "cues", "called", True)
        assert peer.ws.count("runsheet") == 1
    written = {**alex.ws.clock(), **jordan.ws.clock()}

    meet(world, alex, jordan)

    assert alex.ws.clock() == {log: max(seq, alex.ws.clock()[log]) for log, seq in written.items()}
    assert alex.ws.conflicts() == [] and proposed(alex) == []
    assert [dict(item) for item in jordan.ws.records("runsheet")] == [
        {"title": None, "kind": "cue"}
    ]


def test_a_rule_that_arrives_proposes_for_what_was_there_and_acts_on_what_follows(
    world: World,
) -> None:
    alex, jordan = production(world)
    world.partition([alex], [jordan])
    called(alex.ws)
    jordan.ws.create_record("cues", {"number": "LX 1", "called": True})

    meet(world, alex, jordan)

    assert jordan.ws.count("runsheet") == 0 and len(proposed(jordan)) == 1
    jordan.ws.create_record("cues", {"number": "LX 2", "called": True})
    assert jordan.ws.count("runsheet") == 1


def test_an_answer_reaches_the_others_and_holds_there(world: World) -> None:
    alex, jordan = production(world)
    called(alex.ws, auto_accept=False)
    alex.ws.create_record("cues", {"number": "LX 1", "called": True})
    world.run_until_quiet()

    jordan.ws.dismiss(jordan.ws.suggestions(), "Not on the running order")
    meet(world, alex, jordan)

    assert proposed(alex) == []
    [no] = alex.ws.suggestions(dismissed=True)
    assert no.reason == "Not on the running order"


def test_rules_made_apart_that_turn_in_a_circle_together_stop_by_themselves(world: World) -> None:
    alex, jordan = production(world)
    world.partition([alex], [jordan])
    alex.ws.add_rule(
        "There", "cues", "set_field", where='status = "a"', auto_accept=True,
        defaults={"number": {"value": "b", "mode": "always"}},
    )  # fmt: skip
    jordan.ws.add_rule(
        "Back", "cues", "set_field", where='number = "b"', auto_accept=True,
        defaults={"status": {"value": "a", "mode": "always"}},
    )  # fmt: skip
    assert [rule.runs for peer in (alex, jordan) for rule in peer.ws.rules()] == [True, True]

    meet(world, alex, jordan)

    assert [rule.runs for rule in alex.ws.rules()] == [False, False]
    cue = alex.ws.create_record("cues", {"status": "a"})
    meet(world, alex, jordan)
    assert alex.ws.get_record("cues", cue)["number"] is None
    assert len(proposed(alex)) == len(proposed(jordan)) == 1


def test_in_an_overlay_rules_act_there_and_the_commit_brings_it_as_one_step(world: World) -> None:
    alex, jordan = production(world)
    called(alex.ws)
    cue = alex.ws.create_record("cues", {"number": "LX 42"})
    world.run_until_quiet()
    overlay = alex.ws.create_overlay("Plan B")
    alex.ws.activate(overlay)

    alex.ws.set_field(cue, "cues", "called", True)

    assert alex.ws.count("runsheet") == 1
    staged = {(change.field, change.kind) for change in alex.ws.preview(overlay)}
    assert len(staged) > 1
    world.run_until_quiet()
    assert jordan.ws.count("runsheet") == 0
    alex.ws.commit(overlay)
    meet(world, alex, jordan)
    assert jordan.ws.count("runsheet") == 1 and proposed(jordan) == []
    alex.ws.undo()
    assert alex.ws.count("runsheet") == 0


def test_two_whom_a_rule_made_one_on_both_computers_are_one(world: World) -> None:
    alex, jordan = production(world)
    alex.ws.create_table("People", [{"name": "Name"}, {"name": "Email"}])
    alex.ws.add_rule("Same address", "people", "merge", match_on=["email"], auto_accept=True)
    jane = alex.ws.create_record("people", {"name": "Jane", "email": "x"})
    other = alex.ws.create_record("people", {"name": "Jane", "email": "y"})
    world.run_until_quiet()
    world.partition([alex], [jordan])
    for peer in (alex, jordan):
        peer.ws.set_field(other, "people", "email", "x")
        assert peer.ws.count("people") == 1

    meet(world, alex, jordan)

    assert jordan.ws.get_record("people", jane)["email"] == "x"
    assert jordan.ws.conflicts() == []
    jordan.ws.split(jane)
    meet(world, alex, jordan)
    assert alex.ws.count("people") == 2 and proposed(alex) == []
