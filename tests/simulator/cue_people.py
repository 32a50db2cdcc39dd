"""Three people and a cue that they share, and what is said of them in stories.

A test module takes the fixture over by name: `cues = shared_cue`.
"""

from typing import Any
from uuid import UUID

import pytest

from simulator.checkers import check_against_reference, check_converged, check_sound
from simulator.world import Peer, World

Cues = tuple[list[Peer], UUID]


@pytest.fixture
def shared_cue(world: World) -> Cues:
    """Three people who share one cue."""
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "Time"}, {"name": "Notes"}])
    cue = alex.ws.create_record("cues", {"number": "42"})
    world.run_until_quiet()
    return [alex, jordan, sam], cue


def meet(world: World) -> None:
    """Connects everybody and lets them talk; then all must agree with the model."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_against_reference(world.all[0].ws)
    check_sound(world.all[0].ws)


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])


def values(peer: Peer, record: UUID, field: str) -> set[Any]:
    """Returns the values that collide in a field, as a person is shown them."""
    found = [c for c in peer.ws.conflicts() if (c.record, c.field) == (record, field)]
    return {tip.value for conflict in found for tip in conflict.tips}


def edit(peer: Peer, record: UUID, field: str, value: Any) -> None:
    """Sets a field of a cue, a moment later."""
    peer.world.wait()
    peer.ws.set_field(record, "cues", field, value)
