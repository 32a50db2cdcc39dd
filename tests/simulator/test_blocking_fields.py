"""A field with `on_conflict = block` shows no value until somebody has decided."""

from uuid import UUID

import pytest

from openprod_core import RejectedError
from simulator.checkers import check_converged, check_rebuilt, check_sound
from simulator.world import Peer, World

Shared = tuple[Peer, Peer, UUID]


@pytest.fixture
def shared(world: World) -> Shared:
    """Two people apart, with a cable whose load they must not get wrong."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table(
        "Lines",
        [{"name": "Name"}, {"name": "Load", "type": "integer", "on_conflict": "block"}],
    )
    line = alex.ws.create_record("lines", {"name": "L1", "load": 100})
    world.run_until_quiet()
    world.partition([alex], [jordan])
    return alex, jordan, line


def collide(world: World, shared: Shared) -> None:
    """Both load the line apart, and meet."""
    alex, jordan, line = shared
    alex.ws.set_field(line, "lines", "load", 150)
    world.wait()
    jordan.ws.set_field(line, "lines", "load", 250)
    world.heal()
    world.run_until_quiet()


def test_a_blocked_cell_is_empty_for_reading_filtering_and_searching(
    world: World, shared: Shared
) -> None:
    alex, jordan, line = shared
    collide(world, shared)

    for peer in (alex, jordan):
        row = peer.ws.get_record("lines", line)
        assert row is not None and row["load"] is None and row.conflicts == {"load"}
        assert peer.ws.count("lines", "load is empty") == 1
        assert peer.ws.count("lines", "load > 0") == 0
        [conflict] = peer.ws.conflicts()
        assert conflict.displayed is None and conflict.base == 100
        assert {tip.value for tip in conflict.tips} == {150, 250}
    check_converged(world.all)
    check_sound(alex.ws)
    check_rebuilt(jordan.ws)


def test_the_decision_shows_the_value_again(world: World, shared: Shared) -> None:
    alex, jordan, line = shared
    collide(world, shared)

    jordan.ws.resolve(jordan.ws.conflicts()[0], 150)
    world.run_until_quiet()

    assert (alex.ws.get_record("lines", line) or {})["load"] == 150
    assert alex.ws.count("lines", "load = 150") == 1
    check_sound(alex.ws)


def test_blocking_can_be_switched_while_something_collides(world: World, shared: Shared) -> None:
    alex, jordan, line = shared
    collide(world, shared)

    alex.ws.update_field("lines", "load", on_conflict="")
    world.run_until_quiet()
    assert (jordan.ws.get_record("lines", line) or {})["load"] == 250
    check_sound(jordan.ws)

    jordan.ws.update_field("lines", "load", on_conflict="block")
    world.run_until_quiet()
    assert (alex.ws.get_record("lines", line) or {})["load"] is None
    check_sound(alex.ws)
    check_rebuilt(jordan.ws)


def test_a_way_with_collisions_that_is_not_known_is_refused(shared: Shared) -> None:
    alex, _jordan, _line = shared

    with pytest.raises(RejectedError):
        alex.ws.update_field("lines", "load", on_conflict="explode")
    with pytest.raises(RejectedError):
        alex.ws.add_field("lines", {"name": "Fuse", "on_conflict": "explode"})
