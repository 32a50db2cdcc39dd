"""Undo among several people: it takes back what is its own, and nothing of anybody else."""

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
