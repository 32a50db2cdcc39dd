"""Lists of collisions: what each says, which belong together, and what was decided."""

from uuid import UUID

import pytest

from openprod_core import RejectedError
from openprod_core.bus.commands.tables import ChangeChoice
from openprod_core.bus.conflict_rows import Conflict
from simulator.checkers import check_converged, check_sound
from simulator.world import HOUR_MS, Peer, World

People = tuple[Peer, Peer, Peer]


@pytest.fixture
def people(world: World) -> People:
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


def renumbered(world: World, people: People) -> None:
    """Two people change the place of every prop, each in one step."""
    alex, jordan, _sam = people
    apart(world)
    ids = [record.id for record in alex.ws.records("props")]
    alex.ws.update_records("props", {each: {"place": "left"} for each in ids})
    world.wait()
    jordan.ws.update_records("props", {each: {"place": "right"} for each in ids})
    meet(world)


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


def test_a_whole_group_is_decided_for_one_person_in_one_step(world: World, people: People) -> None:
    alex, jordan, sam = people
    renumbered(world, people)

    assert sam.ws.resolve_all(sam.ws.conflicts(), sam.identity.actor_id) == 0
    assert sam.ws.resolve_all(sam.ws.conflicts(), alex.identity.actor_id) == 3

    meet(world)
    assert jordan.ws.conflicts() == []
    assert {record["place"] for record in jordan.ws.records("props")} == {"left"}
    assert sam.ws.undo_list()[0].label == "Decide 3 collisions"
    assert sam.ws.undo() is not None
    meet(world)
    assert {record["place"] for record in alex.ws.records("props")} != {"left", "right"}


def test_everything_of_one_author_is_decided_deletions_included(
    world: World, people: People
) -> None:
    alex, jordan, sam = people
    skull, sword = prop(alex, "Skull"), prop(alex, "Sword")
    apart(world)
    alex.ws.delete_record(skull)
    alex.ws.set_field(sword, "props", "place", "left")
    jordan.ws.set_field(skull, "props", "place", "right")
    jordan.ws.set_field(sword, "props", "place", "right")
    meet(world)

    assert sam.ws.resolve_all([each.id for each in sam.ws.conflicts()], alex.identity.actor_id) == 2

    meet(world)
    assert jordan.ws.conflicts() == []
    assert {record["name"]: record["place"] for record in jordan.ws.records("props")} == {
        "Sword": "left",
        "Letter": None,
    }


def test_a_decision_is_listed_and_can_be_made_again(world: World, people: People) -> None:
    alex, jordan, sam = people
    skull = prop(alex, "Skull")
    collide(world, people, skull)
    sam.ws.resolve(only(sam), "left")
    meet(world)

    [decision] = alex.ws.decisions()
    assert decision.text == "Sam decided on left for Skull's Place; Jordan's right did not stand."
    assert (decision.chosen, decision.stands, decision.actor_name) == ("left", True, "Sam")
    assert [(tip.value, tip.actor_name) for tip in decision.losing] == [("right", "Jordan")]

    world.wait()
    alex.ws.resolve(decision.conflict, "right")
    meet(world)

    again = jordan.ws.decisions(record=skull)
    assert [(each.chosen, each.actor_name, each.stands) for each in again] == [
        ("right", "Alex", True),
        ("left", "Sam", False),
    ]
    assert jordan.ws.conflicts() == []
    assert (jordan.ws.get_record("props", skull) or {})["place"] == "right"


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


def test_a_late_edit_reopens_a_decision_and_says_so(world: World, people: People) -> None:
    alex, jordan, sam = people
    skull = prop(alex, "Skull")
    apart(world)
    world.wait()
    sam.ws.set_field(skull, "props", "place", "trap")
    alex.ws.set_field(skull, "props", "place", "left")
    jordan.ws.set_field(skull, "props", "place", "right")
    world.heal(alex, jordan)
    world.run_until_quiet()
    world.wait(HOUR_MS)
    alex.ws.resolve(only(alex), "left")
    world.run_until_quiet()
    world.wait(5 * HOUR_MS)

    meet(world)

    found = only(jordan)
    assert found.displayed == "left"
    assert {tip.value for tip in found.tips} == {"left", "trap"}
    decision = found.reopened
    assert decision is not None and not decision.stands
    assert decision.chosen == "left" and decision.actor_name == "Alex"
    assert decision.text == (
        "Reopened: Sam's edit from 08:00 arrived at 14:00, after Alex had decided on left."
    )
    assert "Alex's decision on left arrived at" in (only(sam).reopened or decision).text


def test_two_different_decisions_made_apart_are_a_collision_of_their_own(
    world: World, people: People
) -> None:
    alex, jordan, sam = people
    skull = prop(alex, "Skull")
    collide(world, people, skull)
    apart(world)
    alex.ws.resolve(only(alex), "left")
    world.wait()
    jordan.ws.resolve(only(jordan), "right")

    meet(world)

    found = only(sam)
    assert {tip.value for tip in found.tips} == {"left", "right"}
    assert found.reopened is not None
    assert found.reopened.text == (
        "Jordan decided on right, Alex on left, neither knowing of the other."
    )
    sam.ws.resolve(found, "left")
    meet(world)
    assert alex.ws.conflicts() == []


def test_the_same_decision_made_apart_is_agreement(world: World, people: People) -> None:
    alex, jordan, sam = people
    skull = prop(alex, "Skull")
    collide(world, people, skull)
    apart(world)
    alex.ws.resolve(only(alex), "left")
    jordan.ws.resolve(only(jordan), "left")

    meet(world)

    assert sam.ws.conflicts() == []
    assert [each.stands for each in sam.ws.decisions()] == [True, True]


def test_an_id_that_is_no_collision_is_refused(world: World, people: People) -> None:
    alex, _jordan, _sam = people

    with pytest.raises(RejectedError):
        alex.ws.resolve("nothing of the kind", "left")
    with pytest.raises(RejectedError):
        alex.ws.resolve_all(["nothing of the kind"], alex.identity.actor_id)


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


def test_the_name_decided_for_a_choice_goes_to_every_record_that_has_it(
    world: World, people: People
) -> None:
    alex, jordan, sam = people
    skull, sword = prop(alex, "Skull"), prop(alex, "Sword")
    alex.ws.update_records("props", {each: {"dept": "LX"} for each in (skull, sword)})
    world.run_until_quiet()
    dept = alex.ws.tables()[0].field("dept")
    assert dept is not None
    apart(world)
    alex.ws.execute(ChangeChoice(dept.choices[0].id, {"name": "Electrics"}))
    world.wait()
    jordan.ws.execute(ChangeChoice(dept.choices[0].id, {"name": "Lights"}))
    jordan.ws.set_field(prop(jordan, "Letter"), "props", "dept", "Lights")
    meet(world)
    assert len(sam.ws.conflicts()) == 3

    [name] = [each for each in sam.ws.conflicts() if each.table == "core.choice"]
    sam.ws.resolve(name, "Electrics")
    meet(world)

    assert alex.ws.conflicts() == []
    assert {record["dept"] for record in jordan.ws.records("props")} == {"Electrics"}
    assert [choice.name for choice in jordan.ws.tables()[0].fields[2].choices] == [
        "Electrics",
        "SND",
    ]


def test_typing_over_a_collision_decides_it(world: World, people: People) -> None:
    alex, jordan, sam = people
    skull = prop(alex, "Skull")
    collide(world, people, skull)

    sam.ws.set_field(skull, "props", "place", "shelf")
    meet(world)

    assert alex.ws.conflicts() == []
    [decision] = jordan.ws.decisions()
    assert (decision.chosen, decision.actor_name, decision.stands) == ("shelf", "Sam", True)
    assert {tip.value for tip in decision.losing} == {"left", "right"}


def test_a_value_that_the_definition_cannot_hold_decides_nothing(
    world: World, people: People
) -> None:
    alex, jordan, _sam = people
    apart(world)
    alex.ws.update_field("props", "count", type="float", name="Pieces")
    jordan.ws.update_field("props", "count", type="text", name="Number")
    meet(world)
    type_, name = sorted(alex.ws.conflicts(), key=lambda each: each.field == "name")
    assert type_.field == "type"

    for conflict, value in ((type_, "colour"), (name, "  ")):
        with pytest.raises(RejectedError):
            alex.ws.resolve(conflict, value)

    alex.ws.resolve(type_, "duration")
    alex.ws.resolve(name, "How many")
    meet(world)
    assert jordan.ws.conflicts() == []
