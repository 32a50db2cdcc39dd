"""Somebody with a key of their own who lies: refused by name, and nobody else is held up."""

from typing import Any

import msgspec

from openprod_core.domain.hashing import digest
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.signing import CONTEXT
from simulator.checkers import check_sound
from simulator.world import Peer, World

BUNDLE_ID, HLC = 2, 7


def resigned(peer: Peer, bundle: bytes, **changes: Any) -> bytes:
    """Returns a bundle of a peer with other parts, well signed by the same peer."""
    parts = msgspec.msgpack.decode(bundle[64:])
    for place, part in changes.items():
        parts[int(place.removeprefix("part"))] = part
    body = msgspec.msgpack.encode(parts)
    return peer.identity.key.sign(CONTEXT + digest(body)) + body


def newest(peer: Peer) -> bytes:
    """Returns the newest bundle that a peer has."""
    *_, last = peer.ws.bundles_since({})
    return last


def test_a_change_under_the_id_of_another_is_refused_and_holds_nobody_up(world: World) -> None:
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    cue = alex.ws.create_record("cues", {"number": "1"})
    world.run_until_quiet()
    alex.ws.set_field(cue, "cues", "number", "2")
    honest = newest(alex)
    world.wait()
    jordan.ws.set_field(cue, "cues", "number", "3")
    id_ = msgspec.msgpack.decode(honest[64:])[BUNDLE_ID]
    lie = resigned(jordan, newest(jordan), **{f"part{BUNDLE_ID}": id_})
    world.wait()
    alex.ws.set_field(cue, "cues", "number", "4")

    got = sam.ws.receive([honest, lie, newest(alex)])

    assert (got.applied, [reason for reason, _sentence in got.rejected]) == (2, ["RepeatedId"])
    assert (sam.ws.get_record("cues", cue) or {})["number"] == "4"
    check_sound(sam.ws)


def test_a_change_dated_before_what_it_builds_on_is_refused(world: World) -> None:
    alex, sam = world.peers("alex", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}])
    world.run_until_quiet()
    before = sam.ws.state_hash()
    alex.ws.create_record("cues", {"number": "1"})
    lie = resigned(alex, newest(alex), **{f"part{HLC}": Hlc(1, 0).to_bytes()})

    got = sam.ws.receive([lie])

    assert got.applied == 0 and len(got.rejected) == 1
    assert sam.ws.state_hash() == before
