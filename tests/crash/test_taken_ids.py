"""Somebody puts the id of another's change on one of their own: both count, on every computer."""

from itertools import permutations

import pytest

from openprod_core import Workspace
from openprod_core.bus.events import Event, NoticeGiven
from openprod_core.domain.hashing import digest
from openprod_core.domain.identity import SIGNATURE_SIZE
from simulator.checkers import check_converged, check_rebuilt, check_sound
from simulator.signing import BUNDLE_ID, LABEL, parts_of, resigned
from simulator.world import Peer, World


def newest(peer: Peer) -> bytes:
    """Returns the newest bundle that a peer has."""
    *_, last = peer.ws.bundles_since({})
    return last


def taken(liar: Peer, honest: bytes, own: bytes, *, is_smaller: bool) -> bytes:
    """Returns a liar's own bundle under the id of an honest one, with a smaller or larger hash."""
    id_, target = parts_of(honest)[BUNDLE_ID], digest(honest[SIGNATURE_SIZE:])
    for attempt in range(1_000):
        made = resigned(liar.identity.key, own, {BUNDLE_ID: id_, LABEL: f"lie {attempt}"})
        if (digest(made[SIGNATURE_SIZE:]) < target) is is_smaller:
            return made
    raise AssertionError("no such hash")


def numbers(ws: Workspace) -> list[object]:
    """Returns what the cues are numbered."""
    return sorted(str(record["number"]) for record in ws.records("cues"))


def company(world: World) -> tuple[Peer, Peer, Peer]:
    """Returns three who have met and share a list of cues; the third one is about to lie."""
    alex, jordan, mallory = world.peers("alex", "jordan", "mallory")
    alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "Text"}])
    world.run_until_quiet()
    return alex, jordan, mallory


def lie_about_a_birth(world: World, *, is_smaller: bool) -> tuple[Peer, Peer, list[bytes], bytes]:
    """Returns Alex, Jordan, the changes that matter, and what everybody had before.

    Alex makes a cue, Mallory one of their own under the same id; Jordan, who has not heard of
    Mallory's, edits Alex's, and takes a part of that back.
    """
    alex, jordan, mallory = company(world)
    world.partition([alex, jordan], [mallory])
    known = alex.ws.clock()
    cue = alex.ws.create_record("cues", {"number": "1"})
    honest = newest(alex)
    mallory.ws.create_record("cues", {"number": "stolen"})
    lie = taken(mallory, honest, newest(mallory), is_smaller=is_smaller)
    mallory.ws.close()
    world.all.remove(mallory)
    world.run_until_quiet()
    jordan.ws.set_field(cue, "cues", "number", "2")
    jordan.ws.set_field(cue, "cues", "number", "3")
    jordan.ws.undo()
    world.run_until_quiet()
    return alex, jordan, [*alex.ws.bundles_since(known)], lie


@pytest.mark.parametrize("is_smaller", [True, False])
def test_in_whatever_order_they_come_everybody_shows_both(world: World, is_smaller: bool) -> None:
    alex, jordan, changes, lie = lie_about_a_birth(world, is_smaller=is_smaller)
    before = [each for each in alex.ws.bundles_since({}) if each not in changes]
    orders = list(permutations([*changes, lie]))
    for at, order in enumerate(world.random.sample(orders, 8)):
        peer = world.add(f"taker {at}")
        peer.ws.receive(before)
        if at % 2:
            peer.ws.receive(order)
        else:
            for bundle in order:
                peer.ws.receive([bundle])
        assert numbers(peer.ws) == ["2", "stolen"]
        assert peer.ws.conflicts() == []
        check_sound(peer.ws)
        check_rebuilt(peer.ws)
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    assert numbers(jordan.ws) == ["2", "stolen"]


@pytest.mark.parametrize("is_smaller", [True, False])
def test_whoever_was_robbed_is_told_whose_changes_met_and_works_on(
    world: World, is_smaller: bool
) -> None:
    alex, jordan, _changes, lie = lie_about_a_birth(world, is_smaller=is_smaller)
    said: list[Event] = []
    alex.ws.subscribe(said.append)

    got = alex.ws.receive([lie])

    assert (got.applied, got.rejected) == (1, [])
    [notice] = [each.sentence for each in said if isinstance(each, NoticeGiven)]
    assert "Alex and Mallory" in notice
    assert "Alex, Mallory" in alex.ws.facts().notices[0]
    assert alex.ws.receive([lie]).duplicate == 1
    alex.ws.create_record("cues", {"number": "9"})
    for record in alex.ws.records("cues"):
        alex.ws.set_field(record.id, "cues", "text", f"Go {record['number']}")
    assert alex.ws.undo()
    assert alex.ws.undo()
    jordan.ws.set_field(alex.ws.records("cues")[0].id, "cues", "number", "4")
    world.run_until_quiet()
    check_converged(world.all)
    check_sound(alex.ws)
    assert jordan.ws.conflicts() == []
    assert len(jordan.ws.facts().notices) == 1


@pytest.mark.parametrize("is_smaller", [True, False])
@pytest.mark.parametrize("comes_first", [True, False])
def test_what_was_undone_before_the_lie_came_stays_undone_and_can_be_done_again(
    world: World, is_smaller: bool, comes_first: bool
) -> None:
    alex, jordan, mallory = company(world)
    cue = alex.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    world.partition([alex, jordan], [mallory])
    alex.ws.set_field(cue, "cues", "number", "2")
    mallory.ws.create_record("cues", {"number": "stolen"})
    lie = taken(mallory, newest(alex), newest(mallory), is_smaller=is_smaller)
    mallory.ws.close()
    world.all.remove(mallory)
    if comes_first:
        jordan.ws.receive([lie])
    alex.ws.undo()
    alex.ws.receive([lie])
    assert numbers(alex.ws) == ["1", "stolen"]
    alex.ws.redo()
    world.run_until_quiet()

    assert numbers(jordan.ws) == ["2", "stolen"]
    assert jordan.ws.conflicts() == []
    check_converged(world.all)
    check_sound(jordan.ws)
    [newest_change, *_] = jordan.ws.history(cue, "number")
    assert (newest_change.old, newest_change.new) == ("1", "2")


@pytest.mark.parametrize("is_smaller", [True, False])
def test_what_is_staged_on_the_robbed_change_is_committed_as_it_was_meant(
    world: World, is_smaller: bool
) -> None:
    alex, _jordan, _changes, lie = lie_about_a_birth(world, is_smaller=is_smaller)
    [cue] = alex.ws.records("cues")
    aside, in_front = alex.ws.create_overlay("aside"), alex.ws.create_overlay("in front")
    alex.ws.activate(aside)
    alex.ws.set_field(cue.id, "cues", "number", "5")
    alex.ws.activate(in_front)
    alex.ws.set_field(cue.id, "cues", "text", "Go")

    alex.ws.receive([lie])

    assert numbers(alex.ws) == ["2", "stolen"]
    assert alex.ws.conflicts() == []
    for overlay in (in_front, aside):
        assert alex.ws.drift(overlay) == ()
        alex.ws.commit(overlay)
    record = alex.ws.get_record("cues", cue.id) or {}
    assert (record["number"], record["text"]) == ("5", "Go")
    assert alex.ws.conflicts() == []
    world.run_until_quiet()
    check_converged(world.all)
    check_sound(alex.ws)


def test_three_under_one_id_are_all_kept_even_when_one_of_them_is_taken_out_again(
    world: World,
) -> None:
    alex, jordan, mallory = company(world)
    kim = world.add("kim")
    world.run_until_quiet()
    world.partition([alex, jordan], [mallory], [kim])
    alex.ws.create_record("cues", {"number": "1"})
    honest, lies = newest(alex), []
    for liar in (mallory, kim):
        liar.ws.create_record("cues", {"number": liar.name})
        lies.append(taken(liar, honest, newest(liar), is_smaller=liar is mallory))
        liar.ws.close()
        world.all.remove(liar)
    # Mallory has two histories: of the two under one number only one counts in the end.
    other = resigned(mallory.identity.key, lies[0], {LABEL: "another history"})
    alex.ws.receive(lies)
    alex.ws.receive([other])
    jordan.ws.receive([other])
    jordan.ws.receive([lies[1], honest])
    jordan.ws.receive([lies[0]])

    assert numbers(alex.ws) == numbers(jordan.ws) == ["1", "kim", "mallory"]
    assert alex.ws.state_hash() == jordan.ws.state_hash()
    check_sound(alex.ws)
    check_sound(jordan.ws)
