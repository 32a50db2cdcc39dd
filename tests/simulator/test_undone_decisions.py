"""Taking a decision back: the question is open again, with its sides, on every computer."""

from uuid import UUID

import pytest

from openprod_core.bus.conflict_rows import Conflict
from simulator.checkers import check_against_reference, check_converged, check_sound
from simulator.world import Peer, World

Three = tuple[list[Peer], UUID]


@pytest.fixture
def three(world: World) -> Three:
    """Three people who share Jane, whose phone Alex and Jordan set apart."""
    peers = world.peers("alex", "jordan", "sam")
    ws = peers[0].ws
    ws.create_table("People", [{"name": "Name"}, {"name": "Phone"}])
    jane = ws.create_record("people", {"name": "Jane", "phone": "1"})
    world.run_until_quiet()
    return peers, jane


def meet(world: World) -> None:
    """Connects everybody and lets them talk; then all must agree with the model."""
    world.heal()
    world.run_until_quiet()
    world.wait()
    check_converged(world.all)
    check_against_reference(world.all[0].ws)
    check_sound(world.all[1].ws)


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])
    world.wait()


def disagree(world: World, peers: list[Peer], jane: UUID) -> Conflict:
    """Has Alex and Jordan set Jane's phone apart; returns the question that comes of it."""
    apart(world)
    peers[0].ws.set_field(jane, "people", "phone", "2")
    world.wait()
    peers[1].ws.set_field(jane, "people", "phone", "3")
    meet(world)
    [conflict] = peers[2].ws.conflicts()
    return conflict


def sides(peer: Peer) -> list[list[tuple[object, str, int]]]:
    """Returns value, name and time of each side of each open question."""
    return [
        [(tip.value, tip.actor_name, tip.at) for tip in conflict.tips]
        for conflict in peer.ws.conflicts()
    ]


def test_a_decision_taken_back_is_the_same_question_again(world: World, three: Three) -> None:
    peers, jane = three
    before = disagree(world, peers, jane)
    was = sides(peers[0])
    peers[2].ws.resolve(before, "2")
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]

    peers[2].ws.undo()
    meet(world)

    assert [sides(peer) for peer in peers] == [was] * 3
    [conflict] = peers[1].ws.conflicts()
    assert (conflict.text, conflict.group) == (before.text, before.group)
    assert conflict.base == "1" and conflict.displayed == "3"
    assert [peer.ws.get_record("people", jane)["phone"] for peer in peers] == ["3"] * 3


def test_redo_decides_again_and_undo_opens_it_once_more(world: World, three: Three) -> None:
    peers, jane = three
    before = disagree(world, peers, jane)
    was = sides(peers[0])
    peers[2].ws.resolve(before, "4")
    peers[2].ws.undo()
    peers[2].ws.redo()
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    assert peers[0].ws.get_record("people", jane)["phone"] == "4"

    peers[2].ws.undo()
    meet(world)
    assert [sides(peer) for peer in peers] == [was] * 3

    conflict = peers[0].ws.conflicts()[0]
    peers[0].ws.resolve(conflict, "5")
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    assert peers[2].ws.get_record("people", jane)["phone"] == "5"


def test_typing_over_a_question_and_taking_that_back_leaves_it_open(
    world: World, three: Three
) -> None:
    peers, jane = three
    disagree(world, peers, jane)
    was = sides(peers[0])
    peers[2].ws.set_field(jane, "people", "phone", "9")
    peers[2].ws.undo()
    meet(world)

    assert [sides(peer) for peer in peers] == [was] * 3


def test_what_somebody_wrote_after_the_decision_stays(world: World, three: Three) -> None:
    peers, jane = three
    conflict = disagree(world, peers, jane)
    peers[2].ws.resolve(conflict, "2")
    meet(world)
    peers[0].ws.set_field(jane, "people", "phone", "7")
    meet(world)

    undone = peers[2].ws.undo()

    assert undone is not None
    assert undone.skipped == ("Jane: Phone was left alone, because Alex changed it since.",)
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    assert peers[1].ws.get_record("people", jane)["phone"] == "7"


def test_an_edit_made_while_the_decision_was_taken_back_is_a_third_side(
    world: World, three: Three
) -> None:
    peers, jane = three
    conflict = disagree(world, peers, jane)
    peers[2].ws.resolve(conflict, "2")
    meet(world)
    apart(world)
    peers[0].ws.set_field(jane, "people", "phone", "7")
    world.wait()
    peers[2].ws.undo()
    meet(world)

    assert [(value, name) for value, name, _at in sides(peers[1])[0]] == [
        ("2", "Alex"),
        ("3", "Jordan"),
        ("7", "Alex"),
    ]


def test_a_decision_of_many_opens_each_of_them_again(world: World, three: Three) -> None:
    peers, _jane = three
    ws = peers[0].ws
    people = [ws.create_record("people", {"name": f"P{n}", "phone": "1"}) for n in range(40)]
    world.run_until_quiet()
    apart(world)
    ws.update_records("people", {each: {"phone": "2"} for each in people})
    world.wait()
    peers[1].ws.update_records("people", {each: {"phone": "3"} for each in people})
    meet(world)
    was = sides(peers[2])
    groups = [each.id for each in peers[2].ws.conflict_groups()]
    assert len(was) == 40

    peers[2].ws.resolve_all(peers[2].ws.conflicts(), prefer=peers[0].identity.actor_id)
    meet(world)
    assert peers[1].ws.conflicts() == []
    peers[2].ws.undo()
    meet(world)

    assert [sides(peer) for peer in peers] == [was] * 3
    assert [each.id for each in peers[1].ws.conflict_groups()] == groups


@pytest.mark.parametrize("keep", [True, False])
def test_keeping_or_deleting_a_record_taken_back_asks_again(
    world: World, three: Three, keep: bool
) -> None:
    peers, jane = three
    apart(world)
    peers[0].ws.delete_record(jane)
    world.wait()
    peers[1].ws.set_field(jane, "people", "phone", "3")
    meet(world)
    [before] = peers[2].ws.conflicts()
    was = sides(peers[2])
    assert before.text == "Jane: Alex deleted this while Jordan edited Phone. Keep or delete?"
    peers[2].ws.resolve(before, keep)
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    assert [len(peer.ws.records("people")) for peer in peers] == [int(keep)] * 3

    peers[2].ws.undo()
    meet(world)

    assert [sides(peer) for peer in peers] == [was] * 3
    assert [peer.ws.conflicts()[0].text for peer in peers] == [before.text] * 3
    assert [len(peer.ws.records("people")) for peer in peers] == [1] * 3

    peers[2].ws.redo()
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    assert [len(peer.ws.records("people")) for peer in peers] == [int(keep)] * 3


def test_a_plain_deletion_taken_back_and_done_again_is_no_question(
    world: World, three: Three
) -> None:
    peers, jane = three
    peers[0].ws.delete_record(jane)
    meet(world)
    peers[1].ws.restore_record(jane)
    peers[1].ws.set_field(jane, "people", "phone", "3")
    peers[1].ws.undo()
    peers[1].ws.undo()
    meet(world)

    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    assert [peer.ws.records("people") for peer in peers] == [[], [], []]


def linked(world: World, peers: list[Peer], jane: UUID) -> UUID:
    """Has Jane understudy somebody, known to everybody."""
    other = peers[0].ws.create_record("people", {"name": "Kim"})
    edge = peers[0].ws.create_edge("understudies", jane, other, {"since": "May"})
    world.run_until_quiet()
    return edge


def test_a_decision_on_a_link_taken_back_is_the_same_question_again(
    world: World, three: Three
) -> None:
    peers, jane = three
    edge = linked(world, peers, jane)
    apart(world)
    peers[0].ws.set_edge(edge, "since", "June")
    world.wait()
    peers[1].ws.set_edge(edge, "since", "July")
    meet(world)
    [before] = peers[2].ws.conflicts()
    was = sides(peers[2])
    peers[2].ws.resolve(before, "June")
    meet(world)
    peers[2].ws.undo()
    meet(world)

    assert [sides(peer) for peer in peers] == [was] * 3
    assert peers[0].ws.conflicts()[0].text == before.text

    peers[2].ws.redo()
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]


@pytest.mark.parametrize("keep", [True, False])
def test_keeping_or_deleting_a_link_taken_back_asks_again(
    world: World, three: Three, keep: bool
) -> None:
    peers, jane = three
    edge = linked(world, peers, jane)
    apart(world)
    peers[0].ws.delete_edge(edge)
    world.wait()
    peers[1].ws.set_edge(edge, "since", "July")
    meet(world)
    [before] = peers[2].ws.conflicts()
    was = sides(peers[2])
    peers[2].ws.resolve(before, keep)
    meet(world)
    assert [len(peer.ws.edges(jane)) for peer in peers] == [int(keep)] * 3
    peers[2].ws.undo()
    meet(world)

    assert [sides(peer) for peer in peers] == [was] * 3
    assert peers[0].ws.conflicts()[0].text == before.text
    assert [len(peer.ws.edges(jane)) for peer in peers] == [1] * 3


def test_a_decision_taken_back_in_an_overlay_leaves_nothing_staged(
    world: World, three: Three
) -> None:
    peers, jane = three
    conflict = disagree(world, peers, jane)
    was = sides(peers[2])
    ws = peers[2].ws
    overlay = ws.create_overlay("What if")
    ws.activate(overlay)
    ws.resolve(conflict, "2")
    assert ws.conflicts() == [] and len(ws.preview(overlay)) == 1

    ws.undo()
    assert sides(peers[2]) == was and ws.preview(overlay) == ()
    ws.redo()
    assert ws.conflicts() == [] and len(ws.preview(overlay)) == 1

    ws.commit(overlay)
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    ws.undo()
    meet(world)
    assert [sides(peer) for peer in peers] == [was] * 3


@pytest.mark.parametrize("what", ["record", "link", "property"])
@pytest.mark.parametrize("choice", [True, False])
def test_whatever_was_decided_in_an_overlay_and_taken_back_is_as_everybody_has_it(
    world: World, three: Three, what: str, choice: bool
) -> None:
    peers, jane = three
    edge = linked(world, peers, jane)
    apart(world)
    alex, jordan, sam = (peer.ws for peer in peers)
    if what == "record":
        alex.delete_record(jane)
        jordan.set_field(jane, "people", "phone", "2")
    elif what == "link":
        alex.delete_edge(edge)
        jordan.set_edge(edge, "since", "June")
    else:
        alex.set_edge(edge, "since", "July")
        jordan.set_edge(edge, "since", "June")
    meet(world)
    was = sides(peers[2])
    overlay = sam.create_overlay("What if")
    sam.activate(overlay)
    sam.resolve(sam.conflicts()[0], choice if what != "property" else "June")
    assert sam.conflicts() == [] and sam.preview(overlay) != ()

    sam.undo()
    assert sides(peers[2]) == was and sam.preview(overlay) == ()
    sam.redo()
    assert sam.conflicts() == []

    sam.commit(overlay)
    meet(world)
    assert [peer.ws.conflicts() for peer in peers] == [[], [], []]
    sam.undo()
    meet(world)
    assert [sides(peer) for peer in peers] == [was] * 3
