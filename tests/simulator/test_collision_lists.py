"""Lists of collisions: what each says, which belong together, and what was decided."""

from openprod_core.bus.commands.tables import ChangeChoice
from simulator.prop_people import People, apart, meet, only, prop, prop_people, renumbered
from simulator.world import HOUR_MS, World

people = prop_people


def test_a_collision_says_what_stood_before_and_what_the_cell_shows(
    world: World, people: People
) -> None:
    alex, jordan, sam = people
    skull = prop(alex, "Skull")
    alex.ws.set_field(skull, "props", "place", "stage left")
    world.run_until_quiet()
    apart(world)
    world.wait()
    alex.ws.set_field(skull, "props", "place", "SR")
    alex.ws.set_field(skull, "props", "place", "stage right")
    world.wait()
    jordan.ws.set_field(skull, "props", "place", "trap room")

    meet(world)

    found = only(sam)
    assert found.text == ("Skull's Place: Alex set stage right, Jordan set trap room. Which one?")
    assert (found.title, found.base, found.displayed) == ("Skull", "stage left", "trap room")
    table = sam.ws.tables()[0]
    place = table.field("place")
    assert place is not None
    assert (found.table_id, found.field_id) == (table.id, place.id)
    assert all(tip.arrived_at >= tip.at for tip in found.tips)
    assert found.reopened is None


def test_a_record_named_twice_is_called_by_the_name_it_had(world: World, people: People) -> None:
    alex, jordan, sam = people
    skull = prop(alex, "Skull")
    apart(world)
    alex.ws.set_field(skull, "props", "name", "Yorick")
    world.wait()
    jordan.ws.set_field(skull, "props", "name", "Head")

    meet(world)

    assert only(sam).text == "Skull's Name: Alex set Yorick, Jordan set Head. Which one?"


def test_two_computers_of_one_person_are_told_apart(world: World, people: People) -> None:
    alex, _jordan, sam = people
    laptop = world.add("laptop", identity=alex.identity)
    world.run_until_quiet()
    skull = prop(alex, "Skull")
    apart(world)
    alex.ws.set_field(skull, "props", "place", "left")
    world.wait()
    laptop.ws.set_field(skull, "props", "place", "right")

    meet(world)

    assert only(sam).text == (
        "Skull's Place: Alex on one computer set left, Alex on another computer set right. "
        "Which one?"
    )


def test_tables_fields_and_choices_collide_in_their_own_words(world: World, people: People) -> None:
    alex, jordan, sam = people
    dept = alex.ws.tables()[0].field("dept")
    assert dept is not None
    choice = dept.choices[0].id
    apart(world)
    alex.ws.update_table("props", name="Properties")
    alex.ws.update_field("props", "place", name="Where")
    alex.ws.update_field("props", "count", type="float")
    alex.ws.execute(ChangeChoice(choice, {"name": "Electrics"}))
    world.wait()
    jordan.ws.update_table("props", name="Prop list")
    jordan.ws.update_field("props", "place", name="Stored")
    jordan.ws.update_field("props", "count", type="text")
    jordan.ws.execute(ChangeChoice(choice, {"name": "Lights"}))

    meet(world)

    assert {each.text for each in sam.ws.conflicts()} == {
        "The table Props: Alex called it “Properties”, Jordan called it “Prop list”. Which one?",
        "The field Place of Prop list: Alex called it “Where”, Jordan called it “Stored”. "
        "Which one?",
        "The field Count of Prop list: Alex made it hold numbers, Jordan made it hold text. "
        "Which one?",
        "The choice LX of Dept: Alex called it “Electrics”, Jordan called it “Lights”. Which one?",
    }


def test_a_deletion_names_what_was_done_meanwhile(world: World, people: People) -> None:
    alex, jordan, sam = people
    jordan.ws.create_table("Weapons", [{"name": "Licence"}])
    world.run_until_quiet()
    sword = prop(alex, "Sword")
    apart(world)
    alex.ws.delete_record(sword)
    world.wait()
    jordan.ws.set_field(sword, "props", "place", "armoury")
    world.wait()
    sam.ws.add_to_table(sword, "weapons")

    meet(world)

    assert only(alex).text == (
        "Sword: Alex deleted this while Jordan edited Place and Sam put it into Weapons. "
        "Keep or delete?"
    )


def test_what_came_of_two_bundles_is_one_question(world: World, people: People) -> None:
    alex, jordan, sam = people
    renumbered(world, people)

    [group] = sam.ws.conflict_groups()

    assert group.text == (
        "Alex's “Edit Place of 3 rows in Props” against Jordan's “Edit Place of 3 rows in "
        "Props”: 3 values in Props."
    )
    assert group.count == 3
    assert group.people == (
        (alex.identity.actor_id, "Alex"),
        (jordan.identity.actor_id, "Jordan"),
    )
    assert len(sam.ws.conflicts(group=group.id)) == 3
    assert len(sam.ws.conflicts(limit=2)) == 2
    assert sam.ws.conflicts(group="another") == []
    assert [peer.ws.conflict_groups() for peer in world.all] == [[group]] * 3


def test_work_that_comes_after_more_than_a_week_is_listed(world: World, people: People) -> None:
    alex, jordan, _sam = people
    skull = prop(alex, "Skull")
    apart(world)
    alex.ws.set_field(skull, "props", "place", "left")
    world.wait(8 * 24 * HOUR_MS)
    jordan.ws.set_field(skull, "props", "count", 1)

    meet(world)

    [late] = jordan.ws.late_arrivals()
    assert (late.actor_name, late.label, late.operations) == ("Alex", "Edit Place in Props", 1)
    assert late.arrived_at - late.at >= 8 * 24 * HOUR_MS
    assert alex.ws.late_arrivals() == []
