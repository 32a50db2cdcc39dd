"""Days of a production, told on the sample show that is made of the built-in modules."""

from datetime import datetime
from typing import Any

import pytest

from openprod_core import Workspace
from simulator.checkers import check_converged
from simulator.world import Peer, World

MODULES = ("people", "script", "schedule", "cues", "lighting", "notes")


@pytest.fixture
def show(world: World) -> Peer:
    """Gives the stage manager's computer with the sample show on it."""
    manager = world.add("jane")
    for key in MODULES:
        manager.ws.adopt_module(key, samples=True)
    return manager


def one(ws: Workspace, table: str, where: str) -> Any:
    """Returns the one record that a filter finds."""
    (found,) = ws.records(table, where=where)
    return found


def calls(ws: Workspace, day: str) -> dict[str, str]:
    """Posts the daily call; returns who is called when."""
    done = ws.run_script("schedule.post_daily_call", {"day": day})
    assert done.outcome == "done" and done.overlay is not None, done.fault
    ws.commit(done.overlay)
    return {
        row["name"]: f"{row['derived_time']:%H:%M}"
        for row in ws.records("schedule_call", where=f"date = {day}")
    }


def test_a_call_follows_from_the_scene_that_is_rehearsed(show: Peer) -> None:
    ws = show.ws
    scene = one(ws, "script_scene", 'number = "4.2"')
    event = ws.create_record(
        "schedule_event",
        {"title": "Block 4.2", "start": datetime(2026, 9, 7, 14), "end": datetime(2026, 9, 7, 17)},
    )
    ws.create_edge("covers_scene", event, scene.id, ordered=True)

    assert calls(ws, "2026-09-07") == dict.fromkeys(
        ("Ruth Penrose", "Yusuf Demir", "Arthur Quill", "Peter Oakes", "Hugh Lambert"), "14:00"
    )
    ws.set_field(event, "schedule_event", "start", datetime(2026, 9, 7, 13, 30))
    assert set(calls(ws, "2026-09-07").values()) == {"13:30"}
    assert {row["posted_version"] for row in ws.records("schedule_call")} == {2}


def test_somebody_called_to_two_rooms_is_told_and_waived_with_a_reason(show: Peer) -> None:
    ws = show.ws
    (problem,) = [each for each in ws.problems() if each.check_name == "Double-booked people"]
    assert problem.sentence == "Lily Hart is called to Fight call and Fairy dance at once"

    ws.waive([problem], "She watches the second half")

    assert all(each.check_name != "Double-booked people" for each in ws.problems())
    (waived,) = [
        each for each in ws.problems(waived=True) if each.check_name == "Double-booked people"
    ]
    assert waived.waiver is not None and waived.waiver.reason == "She watches the second half"


def test_cues_put_into_the_book_stand_by_together(show: Peer) -> None:
    ws = show.ws
    for number, department, label in (("44", "LX", "Owl light"), ("W", "SQ", "Wings")):
        ws.create_record(
            "cues_cue",
            {
                "number": number, "department": department, "label": label, "page": "25",
                "is_called": True,
            },
        )  # fmt: skip

    found = ws.run_script("cues.standby_for_page", {"page": "25", "pages_ahead": 0}).result

    assert set(found) == {"LX 43", "SQ H", "LX 44", "SQ W"}


def test_renumbering_is_looked_at_before_anybody_has_it(show: Peer) -> None:
    ws = show.ws
    arguments = {"department": "LX", "first": "42", "last": "43", "start": 100, "step": 2}

    done = ws.run_script("cues.renumber", arguments)

    assert done.overlay is not None
    lines = [(line.old, line.new) for line in ws.preview(done.overlay)]
    assert lines == [("42", "100"), ("42.5", "102"), ("43", "104")]
    assert ws.count("cues_cue", where='number = "42.5"') == 1
    ws.commit(done.overlay)
    assert one(ws, "cues_cue", 'number = "102"')["page"] == "24"
    ws.undo()
    assert one(ws, "cues_cue", 'number = "42.5"')["label"] == "Oberon at the bower"


def test_an_overlap_in_the_patch_goes_away_with_a_free_address(show: Peer) -> None:
    ws = show.ws

    def overlaps() -> dict[str, str]:
        return {
            each.sentence: each.severity
            for each in ws.problems()
            if each.check_name == "Patch overlaps"
        }

    assert overlaps()["41 and 42 overlap at 1/044"] == "error"
    free = ws.run_script("lighting.free_addresses").result["1"]
    assert free[0] == "33–43"
    window = one(ws, "lighting_fixture", 'channel = "42"')
    overlay = ws.create_overlay("Move the window")
    ws.activate(overlay)
    ws.set_field(window.id, "lighting_fixture", "address", "1/033")
    ws.stash()
    assert "41 and 42 overlap at 1/044" in overlaps()

    ws.commit(overlay)

    assert overlaps() == {"Channel 74 is ganged at 1/028": "info"}


def test_two_people_who_patch_apart_are_told_that_they_met_on_one_address(
    world: World, show: Peer
) -> None:
    associate = world.add("ines")
    world.run_until_quiet()
    world.partition([show], [associate])
    footlight = one(show.ws, "lighting_fixture", 'channel = "95"')
    show.ws.set_field(footlight.id, "lighting_fixture", "address", "3/250")
    other = one(associate.ws, "lighting_fixture", 'channel = "42"')
    associate.ws.set_field(other.id, "lighting_fixture", "address", "3/250")

    world.heal()
    world.run_until_quiet()

    for peer in (show, associate):
        assert peer.ws.conflicts() == []
        found = [p.sentence for p in peer.ws.problems() if p.check_name == "Patch overlaps"]
        assert any("3/250" in sentence for sentence in found)


def test_an_electrician_without_network_loses_nobodys_work(world: World, show: Peer) -> None:
    electrician = world.add("sam")
    world.run_until_quiet()
    world.partition([show], [electrician])
    rows = electrician.ws.records("lighting_fixture", where='focus_status = "patched"')
    for row in rows[:8]:
        electrician.ws.set_field(row.id, "lighting_fixture", "focus_status", "focused")
    note = electrician.ws.create_record("notes_note", {"subject": "31: shutter stuck"})
    special = one(electrician.ws, "lighting_fixture", 'channel = "31"')
    electrician.ws.create_edge("about", note, special.id)
    show.ws.set_field(special.id, "lighting_fixture", "purpose", "Down pool, low")

    world.heal()
    world.run_until_quiet()

    check_converged(world.all)
    states = [show.ws.get_record("lighting_fixture", row.id) for row in rows[:8]]
    assert [state["focus_status"] for state in states if state] == ["focused"] * 8
    (edge,) = show.ws.edges(note, type="about")
    assert edge.target == special.id
    assert one(electrician.ws, "lighting_fixture", 'channel = "31"')["purpose"] == "Down pool, low"


def _channels(ws: Workspace, where: str) -> set[str]:
    return {row["channel"] for row in ws.records("lighting_fixture", where=where)}


def test_what_is_not_used_in_a_cue_and_the_colour_of_a_scene_are_questions(show: Peer) -> None:
    ws = show.ws
    used = 'exists(<-uses_fixture.cues_cue where number = "20" and edge.active = true)'

    unused = _channels(ws, f"not {used} and focus_status != 'cut'")
    assert unused.isdisjoint({"51", "61", "81"}) and {"1", "31", "42"} <= unused

    pools = 'purpose contains "pool" and <-uses_fixture.cues_cue.in_scene->script_scene.number = ?'
    found = ws.query(f"SELECT channel, colour FROM lighting_fixture WHERE {pools}", "2.2")
    assert [tuple(row) for row in found.rows] == [("32", "L161")]


def test_one_person_entered_twice_becomes_one_and_can_be_split_again(show: Peer) -> None:
    ws = show.ws
    (found,) = [each for each in ws.suggestions() if each.kind == "merge"]
    before = ws.count("people_person")

    ws.accept([found])

    assert ws.count("people_person") == before - 1
    ws.split(ws.merged()[0].root)
    assert ws.count("people_person") == before
    assert not [each for each in ws.suggestions() if each.kind == "merge"]
