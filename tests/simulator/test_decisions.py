"""Decisions: for one value and for many, made anew, made apart, and refused."""

import pytest

from openprod_core import RejectedError
from openprod_core.bus.commands.tables import ChangeChoice
from simulator.prop_people import People, apart, collide, meet, only, prop, prop_people, renumbered
from simulator.world import HOUR_MS, World

people = prop_people


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
