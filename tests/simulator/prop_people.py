"""Three people who share three props, and how they collide over them.

A test module takes the fixture over by name: `people = prop_people`.
"""

from uuid import UUID

import pytest

from openprod_core.bus.conflict_rows import Conflict
from simulator.checkers import check_converged, check_sound
from simulator.world import Peer, World

People = tuple[Peer, Peer, Peer]


@pytest.fixture
def prop_people(world: World) -> People:
    """Three people who share three props in two places."""
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table(
        "Props",
        [
            {"name": "Name"},
            {"name": "Place"},
            {"name": "Dept", "type": "choice", "options": ["LX", "SND"]},
            {"name": "Count", "type": "integer"},
        ],
    )
    alex.ws.import_records("props", [{"name": name} for name in ("Skull", "Sword", "Letter")])
    world.run_until_quiet()
    return alex, jordan, sam


def prop(peer: Peer, name: str) -> UUID:
    """Returns a prop by its name."""
    [found] = [record.id for record in peer.ws.records("props") if record["name"] == name]
    return found


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])


def meet(world: World) -> None:
    """Connects everybody; all must see the same."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_sound(world.all[0].ws)


def only(peer: Peer) -> Conflict:
    """Returns the one collision there is."""
    [found] = peer.ws.conflicts()
    return found


def renumbered(world: World, people: People) -> None:
    """Two people change the place of every prop, each in one step."""
    alex, jordan, _sam = people
    apart(world)
    ids = [record.id for record in alex.ws.records("props")]
    alex.ws.update_records("props", {each: {"place": "left"} for each in ids})
    world.wait()
    jordan.ws.update_records("props", {each: {"place": "right"} for each in ids})
    meet(world)


def collide(world: World, people: People, record: UUID) -> None:
    """Alex and Jordan put a prop into two places."""
    alex, jordan, _sam = people
    apart(world)
    world.wait()
    alex.ws.set_field(record, "props", "place", "left")
    world.wait()
    jordan.ws.set_field(record, "props", "place", "right")
    world.heal()
    world.run_until_quiet()
