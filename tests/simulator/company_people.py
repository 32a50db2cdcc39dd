"""Three people, and three rows about what may be one person.

A test module takes the fixture over by name: `company = doubtful_company`.
"""

from uuid import UUID

import pytest

from simulator.checkers import check_converged, check_sound
from simulator.world import Peer, World


def meet(world: World) -> None:
    """Connects everybody and lets them talk; then all must agree."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    for peer in world.all:
        check_sound(peer.ws)


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])


def shown(peer: Peer, record: UUID, table: str = "people") -> dict[str, object]:
    """Returns the values that a record shows in a table."""
    found = peer.ws.get_record(table, record)
    assert found is not None and not found.deleted, table
    return dict(found)


def names(peer: Peer, table: str = "people") -> list[object]:
    """Returns the names in a table."""
    return sorted(str(record["name"]) for record in peer.ws.records(table))


Company = tuple[list[Peer], list[UUID]]


@pytest.fixture
def doubtful_company(world: World) -> Company:
    """Three people, and three rows about what may be one person."""
    peers = world.peers("alex", "jordan", "sam")
    alex = peers[0].ws
    alex.create_table("People", [{"name": "Name"}, {"name": "Phone"}, {"name": "Mail"}])
    alex.create_table("Crew", [{"name": "Name"}, {"name": "Job"}])
    alex.create_table(
        "Cues", [{"name": "Name"}, {"name": "Caller", "type": "reference", "target": "people"}]
    )
    records = [
        alex.create_record("people", {"name": name, "phone": phone})
        for name, phone in (("Jane Doe", "1"), ("J. Doe", None), ("Jane D.", "3"))
    ]
    world.run_until_quiet()
    return peers, records
