"""Two people at one record within seconds: a word to both, and nothing else happens."""

from uuid import UUID

import pytest

from openprod_core.bus.events import EditedTogether, Event
from simulator.world import Peer, World

Shared = tuple[Peer, Peer, UUID, list[EditedTogether]]


@pytest.fixture
def shared(world: World) -> Shared:
    """Two people who share a cue, and what Alex is told."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "Time"}, {"name": "Notes"}])
    cue = alex.ws.create_record("cues", {"number": "42"})
    world.run_until_quiet()
    told: list[EditedTogether] = []

    def hear(event: Event) -> None:
        if isinstance(event, EditedTogether):
            told.append(event)

    alex.ws.subscribe(hear)
    # Making the cue was editing it, too.
    world.wait(60_000)
    return alex, jordan, cue, told


def test_another_field_of_the_same_record_is_worth_a_word(world: World, shared: Shared) -> None:
    alex, jordan, cue, told = shared
    alex.ws.set_field(cue, "cues", "time", "10:30")
    world.wait(1_000)
    jordan.ws.set_field(cue, "cues", "notes", "slow")

    world.run_until_quiet()

    [notice] = told
    assert notice.sentence == "Jordan changed Notes of 42 while you changed Time."
    assert (notice.record, notice.actor_name) == (cue, "Jordan")
    assert notice.table == alex.ws.tables()[0].id
    assert alex.ws.conflicts() == []


def test_it_is_said_once_a_minute(world: World, shared: Shared) -> None:
    alex, jordan, cue, told = shared
    for at in range(4):
        alex.ws.set_field(cue, "cues", "time", f"10:3{at}")
        jordan.ws.set_field(cue, "cues", "notes", f"slow {at}")
        world.run_until_quiet()
    assert len(told) == 1

    world.wait(60_000)
    alex.ws.set_field(cue, "cues", "time", "11:00")
    jordan.ws.set_field(cue, "cues", "notes", "fast")
    world.run_until_quiet()
    assert len(told) == 2


def test_nothing_is_said_of_the_same_field_other_records_or_long_ago(
    world: World, shared: Shared
) -> None:
    alex, jordan, cue, told = shared
    other = jordan.ws.create_record("cues", {"number": "43"})
    alex.ws.set_field(cue, "cues", "time", "10:30")
    jordan.ws.set_field(cue, "cues", "time", "10:45")
    jordan.ws.set_field(other, "cues", "notes", "slow")
    world.run_until_quiet()
    world.wait(20_000)
    jordan.ws.set_field(cue, "cues", "notes", "slow")
    world.run_until_quiet()

    assert told == []


def test_nothing_is_said_of_bulk_work_and_catching_up(world: World, shared: Shared) -> None:
    alex, jordan, cue, told = shared
    rows = [alex.ws.create_record("cues", {"number": str(at)}) for at in range(30)]
    world.run_until_quiet()
    alex.ws.set_field(cue, "cues", "time", "10:30")
    jordan.ws.update_records("cues", {each: {"notes": "all"} for each in [cue, *rows]})
    world.run_until_quiet()
    assert told == []

    world.partition([alex], [jordan])
    alex.ws.set_field(cue, "cues", "time", "10:31")
    jordan.ws.set_field(cue, "cues", "notes", "apart")
    world.wait(3_600_000)
    world.heal()
    world.run_until_quiet()
    assert told == []
