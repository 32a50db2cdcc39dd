"""Somebody with a key of their own who lies: nobody else is held up."""

from openprod_core.domain.hlc import Hlc
from simulator.checkers import check_sound
from simulator.signing import BUNDLE_ID, HLC, parts_of, resigned
from simulator.world import Peer, World


def newest(peer: Peer) -> bytes:
    """Returns the newest bundle that a peer has."""
    *_, last = peer.ws.bundles_since({})
    return last


def test_a_change_under_the_id_of_another_holds_nobody_up(world: World) -> None:
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    cue = alex.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    alex.ws.set_field(cue, "cues", "number", "2")
    honest = newest(alex)
    world.wait()
    jordan.ws.set_field(cue, "cues", "number", "3")
    id_ = parts_of(honest)[BUNDLE_ID]
    lie = resigned(jordan.identity.key, newest(jordan), {BUNDLE_ID: id_})
    world.wait()
    alex.ws.set_field(cue, "cues", "number", "4")

    got = sam.ws.receive([honest, lie, newest(alex)])

    assert (got.applied, got.rejected) == (3, [])
    assert (sam.ws.get_record("cues", cue) or {})["number"] == "4"
    check_sound(sam.ws)


def test_a_change_dated_before_what_it_builds_on_is_refused(world: World) -> None:
    alex, sam = world.peers("alex", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    world.run_until_quiet()
    before = sam.ws.state_hash()
    alex.ws.create_record("cues", {"number": "1"})
    lie = resigned(alex.identity.key, newest(alex), {HLC: Hlc(1, 0).to_bytes()})

    got = sam.ws.receive([lie])

    assert got.applied == 0 and len(got.rejected) == 1
    assert sam.ws.state_hash() == before
