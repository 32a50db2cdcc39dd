"""Stories of people who work apart and meet: what each of them sees afterwards."""

import pytest

from openprod_core import RejectedError
from simulator.cue_people import Cues, apart, edit, meet, shared_cue, values
from simulator.world import World

cues = shared_cue


def test_an_edit_made_offline_before_a_resolution_reopens_the_conflict(
    world: World, cues: Cues
) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    edit(alex, cue, "time", "10:30")
    edit(jordan, cue, "time", "10:45")
    edit(sam, cue, "time", "11:00")
    world.heal(alex, jordan)
    world.run_until_quiet()
    [conflict] = alex.ws.conflicts()
    alex.ws.resolve(conflict, "10:45")
    world.run_until_quiet()
    assert jordan.ws.conflicts() == []

    meet(world)

    assert [values(peer, cue, "time") for peer in world.all] == [{"10:45", "11:00"}] * 3
    shown = alex.ws.get_record("cues", cue)
    assert shown is not None and shown["time"] == "10:45"


def test_a_three_way_collision_shows_all_three_values_with_their_people(
    world: World, cues: Cues
) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    edit(alex, cue, "time", "10:30")
    edit(jordan, cue, "time", "10:45")
    edit(sam, cue, "time", "11:00")

    meet(world)

    [conflict] = sam.ws.conflicts()
    said = {tip.actor_name: tip.value for tip in conflict.tips}
    assert said == {"Alex": "10:30", "Jordan": "10:45", "Sam": "11:00"}
    assert all(name in conflict.text for name in said)
    sam.ws.resolve(conflict, "10:45")
    meet(world)
    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]


def test_the_same_value_from_two_people_is_agreement(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    apart(world)
    edit(alex, cue, "time", "10:30")
    edit(jordan, cue, "time", "10:30")

    meet(world)

    assert alex.ws.conflicts() == []
    shown = jordan.ws.get_record("cues", cue)
    assert shown is not None and shown["time"] == "10:30" and not shown.conflicts


def test_edits_of_different_fields_never_collide(world: World, cues: Cues) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    edit(alex, cue, "time", "10:30")
    edit(jordan, cue, "notes", "slow")
    edit(sam, cue, "number", "43")

    meet(world)

    assert alex.ws.conflicts() == []
    assert dict(sam.ws.get_record("cues", cue) or {}) == {
        "number": "43",
        "time": "10:30",
        "notes": "slow",
    }


def test_clearing_a_field_against_an_edit_is_a_collision(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    apart(world)
    edit(alex, cue, "number", None)
    edit(jordan, cue, "number", "42.5")

    meet(world)

    assert values(alex, cue, "number") == {None, "42.5"}


def test_a_record_deleted_while_somebody_edited_it_stays_marked(world: World, cues: Cues) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    alex.ws.delete_record(cue)
    edit(jordan, cue, "time", "10:45")

    meet(world)

    for peer in (alex, jordan, sam):
        [conflict] = peer.ws.conflicts()
        assert conflict.kind == "delete"
        assert "Alex" in conflict.text and "Jordan" in conflict.text and "Time" in conflict.text
        shown = peer.ws.get_record("cues", cue)
        assert shown is not None and not shown.deleted and shown["time"] == "10:45"


@pytest.mark.parametrize("keep", [True, False])
def test_keep_or_delete_decides_a_deletion_for_everybody(
    world: World, cues: Cues, keep: bool
) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    alex.ws.delete_record(cue)
    edit(jordan, cue, "time", "10:45")
    meet(world)

    sam.ws.resolve(sam.ws.conflicts()[0], keep)
    meet(world)

    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]
    assert [peer.ws.count("cues") for peer in world.all] == [int(keep)] * 3


def test_work_on_a_record_kept_in_doubt_never_makes_it_vanish(world: World, cues: Cues) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    alex.ws.delete_record(cue)
    edit(jordan, cue, "time", "10:45")
    meet(world)

    edit(sam, cue, "time", "11:00")
    meet(world)

    assert [peer.ws.count("cues") for peer in world.all] == [1, 1, 1]
    assert [len(peer.ws.conflicts()) for peer in world.all] == [1, 1, 1]


def test_a_deletion_that_knew_of_the_edit_is_simply_a_deletion(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    edit(jordan, cue, "time", "10:45")
    world.run_until_quiet()
    alex.ws.delete_record(cue)

    meet(world)

    assert alex.ws.conflicts() == []
    assert jordan.ws.count("cues") == 0
    with pytest.raises(RejectedError):
        jordan.ws.set_field(cue, "cues", "time", "11:00")


def test_a_restored_record_comes_back_whole_everywhere(world: World, cues: Cues) -> None:
    (alex, jordan, sam), cue = cues
    edit(jordan, cue, "time", "10:45")
    world.run_until_quiet()
    alex.ws.delete_record(cue)
    world.run_until_quiet()
    sam.ws.restore_record(cue)

    meet(world)

    assert dict(alex.ws.get_record("cues", cue) or {})["time"] == "10:45"
    assert alex.ws.count("cues") == 1


def test_two_deletions_are_agreement(world: World, cues: Cues) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    alex.ws.delete_record(cue)
    jordan.ws.delete_record(cue)

    meet(world)

    assert sam.ws.conflicts() == []
    assert sam.ws.count("cues") == 0


def test_two_names_for_one_table_collide_and_can_be_decided(world: World, cues: Cues) -> None:
    (alex, jordan, sam), _cue = cues
    apart(world)
    alex.ws.update_table("cues", name="Light cues")
    world.wait()
    jordan.ws.update_table("cues", name="LX")
    meet(world)

    [conflict] = sam.ws.conflicts()
    assert {tip.value for tip in conflict.tips} == {"Light cues", "LX"}
    sam.ws.resolve(conflict, "Light cues")
    meet(world)

    assert [peer.ws.tables()[0].name for peer in world.all] == ["Light cues"] * 3
    assert alex.ws.tables()[0].key == "cues"


def test_two_people_add_the_same_choice_and_both_can_use_it(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    alex.ws.add_field("cues", {"name": "Dept", "type": "choice", "options": ["LX"]})
    world.run_until_quiet()
    apart(world)
    alex.ws.add_choice("cues", "dept", "Sound")
    jordan.ws.add_choice("cues", "dept", "Sound")
    edit(jordan, cue, "dept", "Sound")

    meet(world)

    edit(alex, cue, "dept", "LX")
    edit(alex, cue, "dept", "Sound")
    meet(world)
    assert alex.ws.conflicts() == []
    assert (jordan.ws.get_record("cues", cue) or {})["dept"] == "Sound"


def test_two_tables_of_one_name_made_apart_are_both_kept(world: World) -> None:
    alex, jordan = world.peers("alex", "jordan")
    apart(world)
    alex.ws.create_table("Props", [{"name": "Name"}])
    jordan.ws.create_table("Props", [{"name": "Name"}])
    alex.ws.create_record("props", {"name": "skull"})
    jordan.ws.create_record("props", {"name": "sword"})

    meet(world)

    tables = alex.ws.tables()
    assert len(tables) == 2
    assert len({table.key for table in tables}) == 2
    names = {record["name"] for table in tables for record in alex.ws.records(table.id)}
    assert names == {"skull", "sword"}


def test_a_person_with_two_computers_is_one_person(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    laptop = world.add("laptop", identity=alex.identity)
    world.run_until_quiet()
    apart(world)
    edit(alex, cue, "time", "10:30")
    edit(laptop, cue, "time", "10:45")

    meet(world)

    [conflict] = jordan.ws.conflicts()
    assert [tip.actor_name for tip in conflict.tips] == ["Alex", "Alex"]
    assert {tip.value for tip in conflict.tips} == {"10:30", "10:45"}


def test_texts_written_apart_merge_without_a_question(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    alex.ws.add_field("cues", {"name": "Text", "type": "richtext"})
    alex.ws.edit_text(cue, "cues", "text", insert=(0, "to be"))
    world.run_until_quiet()
    apart(world)
    alex.ws.edit_text(cue, "cues", "text", insert=(0, "Hamlet: "))
    jordan.ws.edit_text(cue, "cues", "text", insert=(5, " or not"))

    meet(world)

    assert (alex.ws.get_record("cues", cue) or {})["text"] == "Hamlet: to be or not"
    assert alex.ws.conflicts() == []


def test_a_record_in_two_tables_has_its_values_in_both(world: World, cues: Cues) -> None:
    (alex, jordan, _sam), cue = cues
    jordan.ws.create_table("Followspots", [{"name": "Colour"}])
    world.run_until_quiet()
    apart(world)
    jordan.ws.add_to_table(cue, "followspots", {"colour": "L201"})
    edit(alex, cue, "time", "10:30")

    meet(world)

    assert (alex.ws.get_record("followspots", cue) or {})["colour"] == "L201"
    alex.ws.remove_from_table(cue, "followspots")
    meet(world)
    assert jordan.ws.count("followspots") == 0
    assert jordan.ws.count("cues") == 1


def test_what_one_heard_from_another_reaches_a_third_who_never_met_the_author(
    world: World, cues: Cues
) -> None:
    (alex, jordan, sam), cue = cues
    apart(world)
    edit(alex, cue, "time", "10:30")
    world.heal(alex, jordan)
    world.run_until_quiet()
    world.partition([alex], [jordan])
    world.heal(jordan, sam)
    world.run_until_quiet()

    assert (sam.ws.get_record("cues", cue) or {})["time"] == "10:30"
    meet(world)
