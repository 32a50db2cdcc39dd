"""Questions about links: what stood before, what was decided, and what came up again."""

from uuid import UUID

import pytest

from openprod_core.bus.conflict_rows import Conflict
from simulator.checkers import check_converged
from simulator.world import HOUR_MS, Peer, World

Links = tuple[list[Peer], UUID, UUID]


@pytest.fixture
def links(world: World) -> Links:
    """Three people who share Jane, who plays Juliet in Scene 3."""
    peers = world.peers("alex", "jordan", "sam")
    ws = peers[0].ws
    ws.create_table("People", [{"name": "Name"}, {"name": "Here", "type": "boolean"}])
    ws.create_table("Scenes", [{"name": "Name"}])
    jane = ws.create_record("people", {"name": "Jane", "here": True})
    scene = ws.create_record("scenes", {"name": "Scene 3"})
    edge = ws.create_edge("plays_in", jane, scene, {"as": "Juliet"})
    world.run_until_quiet()
    return peers, jane, edge


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])
    world.wait()


def meet(world: World) -> None:
    """Connects everybody and lets them talk until all agree."""
    world.heal()
    world.run_until_quiet()
    world.wait()
    check_converged(world.all)


def disagree(world: World, links: Links) -> Conflict:
    """Has Alex and Jordan recast Jane apart."""
    (alex, jordan, sam), _jane, edge = links
    apart(world)
    alex.ws.set_edge(edge, "as", "Nurse")
    world.wait()
    jordan.ws.set_edge(edge, "as", "Romeo")
    meet(world)
    [conflict] = sam.ws.conflicts()
    return conflict


def test_what_stood_before_is_told(world: World, links: Links) -> None:
    assert disagree(world, links).base == "Juliet"


def test_a_decision_on_a_link_is_listed_with_its_record(world: World, links: Links) -> None:
    (alex, jordan, sam), jane, edge = links
    sam.ws.resolve(disagree(world, links), "Nurse")
    meet(world)

    [decision] = alex.ws.decisions()
    assert alex.ws.decisions(record=jane) == [decision]
    assert decision.text == (
        "Sam decided on Nurse for Jane's plays_in Scene 3, as; Jordan's Romeo did not stand."
    )
    assert (decision.edge, decision.record, decision.field_name) == (edge, jane, "as")
    assert (decision.chosen, decision.stands) == ("Nurse", True)

    alex.ws.resolve(decision.conflict, "Romeo")
    meet(world)
    assert [(each.chosen, each.stands) for each in jordan.ws.decisions()] == [
        ("Romeo", True),
        ("Nurse", False),
    ]
    assert jordan.ws.edges(jane)[0].properties == {"as": "Romeo"}


def test_keeping_or_deleting_a_link_is_listed(world: World, links: Links) -> None:
    (alex, jordan, sam), jane, edge = links
    apart(world)
    alex.ws.delete_edge(edge)
    jordan.ws.set_edge(edge, "as", "Romeo")
    meet(world)
    [conflict] = sam.ws.conflicts()
    sam.ws.resolve(conflict, value=False)
    meet(world)

    [decision] = alex.ws.decisions(record=jane)
    assert decision.text == "Sam let go of Jane's plays_in Scene 3."
    assert (decision.chosen, decision.stands, decision.edge) == (False, True, edge)


def test_a_record_kept_with_its_links_is_one_decision(world: World, links: Links) -> None:
    (alex, jordan, sam), jane, _edge = links
    apart(world)
    alex.ws.delete_record(jane)
    jordan.ws.set_field(jane, "people", "name", "Jane Doe")
    meet(world)
    sam.ws.resolve(sam.ws.conflicts()[0], value=True)
    meet(world)

    assert [each.text for each in alex.ws.decisions()] == ["Sam kept Jane Doe."]


def test_a_late_edit_of_a_link_reopens_what_was_decided(world: World, links: Links) -> None:
    (alex, jordan, sam), _jane, edge = links
    apart(world)
    sam.ws.set_edge(edge, "as", "Paris")
    alex.ws.set_edge(edge, "as", "Nurse")
    jordan.ws.set_edge(edge, "as", "Romeo")
    world.heal(alex, jordan)
    world.run_until_quiet()
    alex.ws.resolve(alex.ws.conflicts()[0], "Nurse")
    world.run_until_quiet()
    world.wait(HOUR_MS)
    meet(world)

    [conflict] = jordan.ws.conflicts()
    assert conflict.reopened is not None
    assert (conflict.reopened.chosen, conflict.reopened.stands) == ("Nurse", False)
    assert conflict.reopened.text == (
        "Reopened: Sam's edit from 08:00 arrived at 09:00, after Alex had decided on Nurse."
    )


def test_a_question_that_is_open_since_a_decision_was_taken_back_says_so(
    world: World, links: Links
) -> None:
    (alex, jordan, sam), _jane, _edge = links
    sam.ws.resolve(disagree(world, links), "Nurse")
    sam.ws.undo()
    meet(world)

    [conflict] = jordan.ws.conflicts()
    assert conflict.reopened is not None and conflict.reopened.taken_back
    assert conflict.reopened.text == "Sam had decided on Nurse, and took that back."
    [decision] = alex.ws.decisions()
    assert (decision.taken_back, decision.stands) == (True, False)

    sam.ws.redo()
    meet(world)
    [decision] = alex.ws.decisions()
    assert (decision.taken_back, decision.stands) == (False, True)


def test_a_side_that_deletes_is_told_from_a_box_that_was_unticked(
    world: World, links: Links
) -> None:
    (alex, jordan, sam), jane, _edge = links
    apart(world)
    alex.ws.delete_record(jane)
    world.wait()
    jordan.ws.set_field(jane, "people", "here", False)
    meet(world)

    [conflict] = sam.ws.conflicts()
    assert [(tip.actor_name, tip.value, tip.deletes) for tip in conflict.tips] == [
        ("Alex", False, True),
        ("Jordan", False, False),
    ]


def test_a_merge_tells_before_how_many_links_come_along(world: World, links: Links) -> None:
    (alex, _jordan, sam), jane, _edge = links
    other = alex.ws.create_record("people", {"name": "Jane D."})
    gone = alex.ws.create_record("scenes", {"name": "Cut"})
    alex.ws.create_edge("understudies", other, jane)
    alex.ws.create_edge("plays_in", jane, gone)
    alex.ws.delete_record(gone)
    meet(world)

    assert sam.ws.preview_merge(other, jane).edges == 2
    assert sam.ws.preview_merge(jane, other).edges == 1
