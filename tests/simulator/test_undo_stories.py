"""Undo among several people: it takes back what is its own, and nothing of anybody else."""

import pytest

from openprod_core.bus.commands.tables import ChangeChoice
from simulator.cue_people import Cues, apart, edit, meet, shared_cue, values
from simulator.world import World

cues = shared_cue


def test_values_written_into_a_field_that_another_deleted_are_there_after_undo(
    world: World, cues: Cues
) -> None:
    (alex, jordan, _sam), cue = cues
    apart(world)
    alex.ws.delete_field("cues", "notes")
    edit(jordan, cue, "notes", "slow")
    meet(world)

    alex.ws.undo()
    meet(world)

    assert (alex.ws.get_record("cues", cue) or {})["notes"] == "slow"


def test_undo_never_destroys_what_somebody_else_did(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    other = alex.ws.create_record("cues", {"number": "43"})
    world.run_until_quiet()
    alex.ws.update_records("cues", {cue: {"time": "10:30"}, other: {"time": "10:31"}})
    world.run_until_quiet()
    edit(jordan, cue, "time", "11:00")
    world.run_until_quiet()

    undone = alex.ws.undo()

    assert undone is not None and len(undone.skipped) == 1 and "Jordan" in undone.skipped[0]
    meet(world)
    assert (jordan.ws.get_record("cues", cue) or {})["time"] == "11:00"
    assert (jordan.ws.get_record("cues", other) or {})["time"] is None


def test_undoing_the_making_of_a_record_keeps_it_once_somebody_else_worked_on_it(
    world: World, cues: Cues
) -> None:
    (alex, jordan, _sam), _cue = cues
    made = alex.ws.create_record("cues", {"number": "50"})
    world.run_until_quiet()
    edit(jordan, made, "notes", "mine")
    world.run_until_quiet()

    undone = alex.ws.undo()

    assert undone is not None and undone.skipped
    meet(world)
    assert (jordan.ws.get_record("cues", made) or {})["notes"] == "mine"


def test_an_undo_against_an_edit_made_apart_is_shown_as_a_collision(
    world: World, cues: Cues
) -> None:
    (alex, jordan, _sam), cue = cues
    edit(alex, cue, "time", "10:30")
    world.run_until_quiet()
    apart(world)
    alex.ws.undo()
    edit(jordan, cue, "time", "11:00")

    meet(world)

    assert values(alex, cue, "time") == {None, "11:00"}


def test_undo_and_a_renamed_choice_never_bring_a_deleted_record_back(
    world: World, cues: Cues
) -> None:
    (alex, jordan, _sam), cue = cues
    alex.ws.create_table("Spots", [{"name": "Bio", "type": "richtext"}])
    alex.ws.add_field("cues", {"name": "Dept", "type": "choice", "options": ["LX"]})
    edit(alex, cue, "dept", "LX")
    alex.ws.add_to_table(cue, "spots")
    alex.ws.edit_text(cue, "spots", "bio", insert=(0, "left"))
    world.run_until_quiet()
    jordan.ws.delete_record(cue)
    world.run_until_quiet()

    alex.ws.undo()
    alex.ws.undo()
    field = alex.ws.tables()[0].field("dept")
    assert field is not None
    alex.ws.execute(ChangeChoice(field.choices[0].id, {"name": "Electrics"}))
    meet(world)

    assert jordan.ws.count("cues") == 0
    assert jordan.ws.conflicts() == []


MERGED = {"number": "42", "notes": "slow"}


@pytest.mark.parametrize("steps", ["mu", "msuu", "msuruu"])
def test_a_merge_taken_back_gives_both_their_own_whatever_was_split_and_undone_between(
    world: World, cues: Cues, steps: str
) -> None:
    (alex, jordan, _sam), cue = cues
    ws = alex.ws
    ws.update_records("cues", {cue: {"notes": "slow", "time": "10:30"}})
    other = ws.create_record("cues", {"number": "41"})
    ws.set_field(other, "cues", "number", "43")
    before = {record.id: dict(record) for record in ws.records("cues")}
    fields = {field.id: field.key for field in ws.tables()[0].fields if field.key in MERGED}

    for step in steps:
        match step:
            case "m":
                ws.merge(cue, other, {id_: MERGED[key] for id_, key in fields.items()})
            case "s":
                ws.split(cue)
            case "r":
                ws.redo()
            case _:
                undone = ws.undo()
                assert undone is not None and undone.skipped == ()

    assert {record.id: dict(record) for record in ws.records("cues")} == before
    ws.undo()
    assert (ws.get_record("cues", other) or {})["number"] == "41"
    meet(world)
    assert (jordan.ws.get_record("cues", other) or {})["number"] == "41"


def test_what_somebody_wrote_on_the_one_row_stays_when_merge_and_split_are_taken_back(
    world: World, cues: Cues
) -> None:
    (alex, jordan, _sam), cue = cues
    other = alex.ws.create_record("cues", {"number": "43"})
    alex.ws.merge(cue, other)
    alex.ws.split(cue)
    alex.ws.undo()
    meet(world)
    edit(jordan, cue, "notes", "with the music")
    meet(world)

    undone = alex.ws.undo()

    assert undone is not None
    assert any("Notes" in each and "Jordan" in each for each in undone.skipped)
    meet(world)
    shown = [(jordan.ws.get_record("cues", each) or {})["notes"] for each in (cue, other)]
    assert "with the music" in shown
