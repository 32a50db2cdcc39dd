"""The three walkthroughs of the vision, step by step as they are written there."""

from itertools import pairwise

import pytest

from openprod_core import Workspace
from simulator.checkers import check_converged, check_sound
from simulator.world import HOUR_MS, Peer, World

DAY_MS = 24 * HOUR_MS


def meet(world: World) -> None:
    """Connects everybody and lets them talk; all must see the same."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_sound(world.all[0].ws)


def cue(ws: Workspace, number: str) -> dict[str, object]:
    """Returns what a cue holds."""
    [found] = [record for record in ws.records("cues") if record["number"] == number]
    return dict(found)


def test_scenario_a_two_departments_work_offline_then_sync(world: World) -> None:
    lighting, sound, manager = world.peers("lighting", "sound", "manager")
    manager.ws.create_table("Cues", [{"name": "Number"}, {"name": "Time"}, {"name": "Notes"}])
    ids = manager.ws.import_records("cues", [{"number": str(n)} for n in range(1, 41)])
    world.run_until_quiet()
    world.partition([lighting], [sound], [manager])

    # Lighting works on Saturday, sound on Sunday; cues 18, 19 and 20 are touched by both.
    for n in range(20):
        world.wait()
        lighting.ws.set_field(ids[n], "cues", "time", f"10:{n:02}")
    world.wait(DAY_MS)
    for n in range(17, 32):
        world.wait()
        sound.ws.set_field(ids[n], "cues", "time", f"11:{n:02}")
    world.wait(DAY_MS)
    meet(world)

    found = manager.ws.conflicts()
    assert [each.text for each in found] == [
        f"{n}'s Time: Lighting set 10:{n - 1:02}, Sound set 11:{n - 1:02}. Which one?"
        for n in (18, 19, 20)
    ]
    for conflict, value in zip(found, ("10:17", "11:18", "12:00"), strict=True):
        manager.ws.resolve(conflict, value)
    meet(world)

    for peer in world.all:
        assert peer.ws.conflicts() == []
        times = [record["time"] for record in peer.ws.records("cues")]
        assert sum(time is not None for time in times) == 32
        assert [cue(peer.ws, n)["time"] for n in ("18", "19", "20")] == ["10:17", "11:18", "12:00"]


def john(world: World) -> tuple[Peer, Peer]:
    """Two people: one keeps John among the contacts, one among those who attend."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Contacts", [{"name": "Name"}, {"name": "Email"}])
    alex.ws.create_table("Attendees", [{"name": "Display name"}, {"name": "Arrives"}])
    world.run_until_quiet()
    alex.ws.create_record("contacts", {"name": "John Smith", "email": "john@hamlet.example"})
    jordan.ws.create_record("attendees", {"display_name": "J. Smith", "arrives": "18:00"})
    meet(world)
    return alex, jordan


def test_scenario_b_somebody_says_that_two_records_are_one_person(world: World) -> None:
    alex, jordan = john(world)
    contact = alex.ws.records("contacts")[0].id
    attendee = alex.ws.records("attendees")[0].id

    with alex.ws.bundle("John is one person"):
        alex.ws.confirm_mapping(("contacts", "name"), ("attendees", "display_name"))
        alex.ws.merge(contact, attendee)
    meet(world)

    [conflict] = jordan.ws.conflicts()
    assert {tip.value for tip in conflict.tips} == {"John Smith", "J. Smith"}
    jordan.ws.resolve(conflict, "John Smith")
    meet(world)
    for peer in world.all:
        assert peer.ws.conflicts() == []
        assert [record["name"] for record in peer.ws.records("contacts")] == ["John Smith"]
        assert [dict(record) for record in peer.ws.records("attendees")] == [
            {"display_name": "John Smith", "arrives": "18:00"}
        ]

    world.wait()
    jordan.ws.set_field(
        jordan.ws.records("attendees")[0].id, "attendees", "display_name", "Johnny Smith"
    )
    meet(world)
    assert alex.ws.records("contacts")[0]["name"] == "Johnny Smith"
    world.wait()
    alex.ws.remove_mapping(("contacts", "name"), ("attendees", "display_name"))
    meet(world)
    assert jordan.ws.records("contacts")[0]["name"] == "Johnny Smith"
    assert jordan.ws.records("attendees")[0]["display_name"] == "Johnny Smith"


def test_scenario_c_a_conflict_is_shown_decided_and_decided_again(world: World) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "Timing"}])
    forty_two = alex.ws.create_record("cues", {"number": "Cue 42", "timing": "10:00"})
    world.run_until_quiet()
    world.partition([alex], [jordan])
    world.wait()
    alex.ws.set_field(forty_two, "cues", "timing", "10:30")
    world.wait()
    jordan.ws.set_field(forty_two, "cues", "timing", "10:45")

    meet(world)
    [conflict] = alex.ws.conflicts()
    assert conflict.text == ("Cue 42's Timing: Alex set 10:30, Jordan set 10:45. Which one?")
    assert conflict.base == "10:00"

    world.wait()
    alex.ws.resolve(conflict, "10:45")
    meet(world)
    [decision] = jordan.ws.decisions(record=forty_two)
    assert (decision.chosen, decision.actor_name) == ("10:45", "Alex")
    assert jordan.ws.history(forty_two)[0].kind == "resolve"

    world.wait()
    jordan.ws.resolve(decision.conflict, decision.losing[0].value)
    meet(world)
    assert alex.ws.conflicts() == []
    assert [each["timing"] for each in alex.ws.records("cues")] == ["10:30"]
    assert [(each.chosen, each.stands) for each in alex.ws.decisions(record=forty_two)] == [
        ("10:30", True),
        ("10:45", False),
    ]


@pytest.mark.parametrize("count", [2, 5, 9])
def test_any_number_of_people_end_up_with_one_state(count: int) -> None:
    world = World(seed=count)
    peers = world.peers(*[f"person{n}" for n in range(count)])
    peers[0].ws.create_table("Cues", [{"name": "Number"}, {"name": "Time"}, {"name": "Notes"}])
    ids = peers[0].ws.import_records("cues", [{"number": str(n)} for n in range(6)])
    world.run_until_quiet()
    world.partition(*[[peer] for peer in peers])
    for at, peer in enumerate(peers):
        world.wait()
        peer.ws.set_field(ids[at % 6], "cues", "time", peer.name)
        peer.ws.set_field(ids[0], "cues", "notes", f"by {peer.name}")
        peer.ws.create_record("cues", {"number": peer.name})
    # They meet in a chain: nobody but neighbours ever talks.
    for one, other in pairwise(peers):
        world.heal(one, other)

    world.run_until_quiet()

    check_converged(peers)
    check_sound(peers[-1].ws)
    [notes] = [each for each in peers[0].ws.conflicts() if each.field == "notes"]
    assert len(notes.tips) == count
    assert peers[-1].ws.count("cues") == 6 + count
    world.close()
