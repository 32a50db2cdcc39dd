"""A table or field deleted while somebody worked in it waits for a person, like a record."""

from uuid import UUID

import pytest

from simulator.checkers import check_against_reference, check_converged, check_rebuilt, check_sound
from simulator.world import Peer, World

People = tuple[Peer, Peer, Peer]


@pytest.fixture
def people(world: World) -> People:
    """Three people with a table of props."""
    alex, jordan, sam = world.peers("alex", "jordan", "sam")
    alex.ws.create_table("Props", [{"name": "Name"}, {"name": "Place"}])
    alex.ws.create_table("Cues", [{"name": "Number"}])
    alex.ws.import_records("props", [{"name": "Skull"}, {"name": "Sword"}])
    world.run_until_quiet()
    world.partition([alex], [jordan], [sam])
    return alex, jordan, sam


def meet(world: World) -> None:
    """Connects everybody; all must see the same, whatever came first."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_against_reference(world.all[0].ws)
    check_sound(world.all[1].ws)
    check_rebuilt(world.all[2].ws)


def texts(peer: Peer) -> list[str]:
    """Returns the questions that a person is asked."""
    return [each.text for each in peer.ws.conflicts()]


def first(peer: Peer) -> UUID:
    """Returns the first prop."""
    return peer.ws.records("props")[0].id


def keys(peer: Peer) -> list[str]:
    """Returns the tables that a person sees."""
    return [table.key for table in peer.ws.tables()]


def test_a_table_deleted_while_somebody_worked_in_it_stays_until_decided(
    world: World, people: People
) -> None:
    alex, jordan, sam = people
    alex.ws.delete_table("props")
    world.wait()
    jordan.ws.set_field(first(jordan), "props", "place", "left")
    jordan.ws.create_record("props", {"name": "Letter"})
    jordan.ws.create_record("props", {"name": "Cup"})
    world.wait()
    sam.ws.create_record("props", {"name": "Rope"})

    meet(world)

    question = (
        "The table Props: Alex deleted it while Jordan edited 1 row and added 2 rows in it and "
        "Sam added 1 row in it. Keep or delete?"
    )
    assert [texts(peer) for peer in world.all] == [[question]] * 3
    assert [keys(peer) for peer in world.all] == [["props", "cues"]] * 3
    assert alex.ws.count("props") == 5


@pytest.mark.parametrize("keep", [True, False])
def test_the_decision_on_a_deleted_table_holds_for_everybody(
    world: World, people: People, keep: bool
) -> None:
    alex, jordan, sam = people
    alex.ws.delete_table("props")
    jordan.ws.create_record("props", {"name": "Letter"})
    meet(world)

    sam.ws.resolve(sam.ws.conflicts()[0], keep)
    meet(world)

    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]
    assert [keys(peer) for peer in world.all] == [["props", "cues"] if keep else ["cues"]] * 3


def test_a_deletion_that_knew_of_all_work_is_simply_a_deletion(
    world: World, people: People
) -> None:
    alex, jordan, _sam = people
    jordan.ws.set_field(first(jordan), "props", "place", "left")
    world.heal(alex, jordan)
    world.run_until_quiet()
    alex.ws.delete_table("props")

    meet(world)

    assert texts(alex) == []
    assert keys(jordan) == ["cues"]


def test_work_in_another_table_is_no_reason_to_keep_this_one(world: World, people: People) -> None:
    alex, jordan, _sam = people
    alex.ws.delete_table("props")
    jordan.ws.create_record("cues", {"number": "1"})

    meet(world)

    assert texts(jordan) == []
    assert keys(jordan) == ["cues"]


def test_a_field_deleted_while_somebody_filled_it_in_stays_until_decided(
    world: World, people: People
) -> None:
    alex, jordan, sam = people
    alex.ws.delete_field("props", "place")
    jordan.ws.set_field(first(jordan), "props", "place", "left")
    sam.ws.set_field(first(sam), "props", "name", "Yorick")

    meet(world)

    assert texts(sam) == [
        "The field Place of Props: Alex deleted it while Jordan edited 1 row in it. Keep or delete?"
    ]
    assert [field.key for field in sam.ws.tables()[0].fields] == ["name", "place"]
    assert sam.ws.resolve_all(sam.ws.conflicts(), jordan.identity.actor_id) == 1
    meet(world)
    assert [field.key for field in alex.ws.tables()[0].fields] == ["name", "place"]
    assert texts(alex) == []


def test_a_field_added_to_a_table_that_somebody_deleted_keeps_the_table(
    world: World, people: People
) -> None:
    alex, jordan, _sam = people
    alex.ws.delete_table("props")
    jordan.ws.add_field("props", {"name": "Colour"})

    meet(world)

    assert keys(alex) == ["props", "cues"]
    assert texts(alex) == [
        "The table Props: Alex deleted it while Jordan changed its fields. Keep or delete?"
    ]


def test_work_in_a_table_in_doubt_never_makes_it_vanish(world: World, people: People) -> None:
    alex, jordan, sam = people
    alex.ws.delete_table("props")
    jordan.ws.create_record("props", {"name": "Letter"})
    meet(world)

    sam.ws.set_field(first(sam), "props", "place", "left")
    sam.ws.update_table("props", name="Properties")
    meet(world)

    assert keys(alex) == ["props", "cues"]
    assert len(texts(jordan)) == 1


def test_a_table_kept_for_what_is_staged_is_a_question_once_somebody_else_used_it(
    world: World, people: People
) -> None:
    alex, jordan, sam = people
    overlay = sam.ws.create_overlay("What if")
    sam.ws.activate(overlay)
    sam.ws.update_field("props", "place", name="Where")
    alex.ws.delete_table("props")
    world.wait()
    jordan.ws.update_field("props", "place", name="Spot")

    sam.ws.receive(alex.ws.bundles_since(sam.ws.clock()))
    assert sam.ws.conflicts() == []
    sam.ws.receive(jordan.ws.bundles_since(sam.ws.clock()))
    asked = [each.text for each in sam.ws.conflicts() if each.kind == "delete"]
    sam.ws.stash()
    sam.ws.activate(overlay)

    assert len(asked) == 1 and "Alex deleted it while" in asked[0]
    assert [each.text for each in sam.ws.conflicts() if each.kind == "delete"] == asked
