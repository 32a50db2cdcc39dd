"""Stories of links between records: made apart, changed apart, and lost with what they join."""

from uuid import UUID

import pytest

from simulator.checkers import check_against_reference, check_converged, check_sound
from simulator.world import Peer, World

Links = tuple[list[Peer], UUID, UUID, UUID]


@pytest.fixture
def links(world: World) -> Links:
    """Three people who share Jane, who plays Juliet in Scene 3."""
    peers = world.peers("alex", "jordan", "sam")
    ws = peers[0].ws
    ws.create_table("People", [{"name": "Name"}])
    ws.create_table("Scenes", [{"name": "Name"}, {"name": "Notes"}])
    jane = ws.create_record("people", {"name": "Jane Doe"})
    scene = ws.create_record("scenes", {"name": "Scene 3"})
    edge = ws.create_edge("assigned_to", jane, scene, {"character": "Juliet"})
    world.run_until_quiet()
    world.wait()
    return peers, jane, scene, edge


def meet(world: World) -> None:
    """Connects everybody and lets them talk; then all must agree with the model."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_against_reference(world.all[0].ws)
    check_sound(world.all[1].ws)


def apart(world: World) -> None:
    """Parts everybody from everybody."""
    world.partition(*[[peer] for peer in world.all])
    world.wait()


def targets(peer: Peer, record: UUID, type_: str | None = None) -> list[str]:
    """Returns the titles of what a record is linked to, in order."""
    return [edge.target_title for edge in peer.ws.edges(record, type=type_)]


def test_a_link_is_seen_from_both_its_ends_by_everybody(world: World, links: Links) -> None:
    (_alex, jordan, _sam), jane, scene, edge = links

    [out] = jordan.ws.edges(jane)
    [back] = jordan.ws.edges(scene, direction="in")

    assert out == back and out.id == edge
    assert (out.source_title, out.type, out.target_title) == ("Jane Doe", "assigned_to", "Scene 3")
    assert out.properties == {"character": "Juliet"}
    assert jordan.ws.edges(scene) == jordan.ws.edges(jane, direction="in") == ()


def test_a_property_set_to_two_values_apart_is_a_question(world: World, links: Links) -> None:
    (alex, jordan, sam), jane, _scene, edge = links
    apart(world)
    alex.ws.set_edge(edge, "character", "Juliet's mother")
    world.wait()
    jordan.ws.set_edge(edge, "character", "Nurse")
    meet(world)

    [conflict] = sam.ws.conflicts()
    assert (conflict.kind, conflict.field, conflict.edge) == ("edge", "character", edge)
    assert conflict.text == (
        "Jane Doe's assigned_to Scene 3, character: Alex set Juliet's mother, "
        "Jordan set Nurse. Which one?"
    )
    [shown] = sam.ws.edges(jane)
    assert shown.properties["character"] == "Nurse" and shown.conflicts == {"character"}

    sam.ws.resolve(conflict, "Nurse")
    meet(world)
    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]
    assert [targets(peer, jane) for peer in world.all] == [["Scene 3"]] * 3


def test_different_properties_changed_apart_do_not_collide(world: World, links: Links) -> None:
    (alex, jordan, sam), jane, _scene, edge = links
    apart(world)
    alex.ws.set_edge(edge, "character", "Nurse")
    jordan.ws.set_edge(edge, "since", 3)
    meet(world)

    assert sam.ws.conflicts() == []
    assert sam.ws.edges(jane)[0].properties == {"character": "Nurse", "since": 3}


def test_a_link_deleted_while_somebody_edited_it_stays_until_decided(
    world: World, links: Links
) -> None:
    (alex, jordan, sam), jane, _scene, edge = links
    apart(world)
    alex.ws.delete_edge(edge)
    jordan.ws.set_edge(edge, "character", "Nurse")
    meet(world)

    [conflict] = sam.ws.conflicts()
    assert (conflict.kind, conflict.field, conflict.edge) == ("delete", None, edge)
    assert conflict.text == (
        "Jane Doe's assigned_to Scene 3: Alex deleted this while Jordan edited character. "
        "Keep or delete?"
    )
    assert targets(sam, jane) == ["Scene 3"]
    assert sam.ws.edges(jane)[0].conflicts == {""}

    sam.ws.resolve(conflict, value=False)
    meet(world)
    assert [targets(peer, jane) for peer in world.all] == [[], [], []]
    assert alex.ws.conflicts() == []


def test_a_record_deleted_while_somebody_linked_it_stays_until_decided(
    world: World, links: Links
) -> None:
    (alex, jordan, sam), jane, scene, _edge = links
    other = alex.ws.create_record("scenes", {"name": "Act 1"})
    world.run_until_quiet()
    apart(world)
    alex.ws.delete_record(jane)
    world.wait()
    jordan.ws.create_edge("understudies", jane, other)
    meet(world)

    [conflict] = sam.ws.conflicts()
    assert (conflict.kind, conflict.record, conflict.edge) == ("delete", jane, None)
    assert conflict.text == (
        "Jane Doe: Alex deleted this while Jordan linked it to Act 1. Keep or delete?"
    )
    assert targets(sam, jane) == ["Act 1"]

    sam.ws.resolve(conflict, value=True)
    meet(world)
    # What went with the record comes back with it.
    assert [sorted(targets(peer, jane)) for peer in world.all] == [["Act 1", "Scene 3"]] * 3
    assert len(alex.ws.edges(scene, direction="in")) == 1


def test_letting_a_record_go_takes_the_link_made_meanwhile_with_it(
    world: World, links: Links
) -> None:
    (alex, jordan, sam), jane, scene, _edge = links
    apart(world)
    alex.ws.delete_record(scene)
    jordan.ws.create_edge("watches", jane, scene)
    meet(world)
    [conflict] = sam.ws.conflicts()

    sam.ws.resolve(conflict, value=False)
    meet(world)

    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]
    assert [targets(peer, jane) for peer in world.all] == [[], [], []]
    assert sam.ws.undo() is not None
    meet(world)
    assert [targets(peer, jane) for peer in world.all] == [["Scene 3"]] * 3


def test_a_record_deleted_while_its_link_was_edited_stays_with_the_link(
    world: World, links: Links
) -> None:
    (alex, jordan, sam), jane, scene, edge = links
    apart(world)
    alex.ws.delete_record(scene)
    jordan.ws.set_edge(edge, "character", "Nurse")
    meet(world)

    texts = [conflict.text for conflict in sam.ws.conflicts()]
    assert any("Scene 3: Alex deleted this while Jordan edited its link" in text for text in texts)
    assert targets(sam, jane) == ["Scene 3"]
    deletion = next(each for each in sam.ws.conflicts() if each.record == scene)

    sam.ws.resolve(deletion, value=True)
    meet(world)

    assert [peer.ws.conflicts() for peer in world.all] == [[], [], []]
    assert sam.ws.edges(jane)[0].properties == {"character": "Nurse"}


def test_moving_a_link_does_not_keep_it_from_being_deleted(world: World, links: Links) -> None:
    (alex, jordan, sam), jane, scene, _edge = links
    first = alex.ws.create_edge("runs", jane, scene, ordered=True)
    second = alex.ws.create_edge("runs", jane, scene, ordered=True)
    world.run_until_quiet()
    apart(world)
    alex.ws.delete_edge(second)
    jordan.ws.move_edge(second)
    meet(world)

    assert sam.ws.conflicts() == []
    assert [edge.id for edge in sam.ws.edges(jane, type="runs")] == [first]


def test_lists_filled_and_rearranged_apart_come_out_in_one_order(
    world: World, links: Links
) -> None:
    (alex, jordan, sam), jane, _scene, _edge = links
    scenes = alex.ws.import_records("scenes", [{"name": f"S{n}"} for n in range(9)])
    edges = [alex.ws.create_edge("runs", jane, each, ordered=True) for each in scenes[:3]]
    world.run_until_quiet()
    apart(world)
    alex.ws.create_edge("runs", jane, scenes[3], after=edges[0])
    jordan.ws.create_edge("runs", jane, scenes[4], after=edges[0])
    sam.ws.create_edge("runs", jane, scenes[5], before=edges[1])
    alex.ws.move_edge(edges[2])
    world.wait()
    jordan.ws.move_edge(edges[2], after=edges[0])
    meet(world)

    orders = [targets(peer, jane, "runs") for peer in world.all]
    assert orders == [orders[0]] * 3
    assert sorted(orders[0]) == ["S0", "S1", "S2", "S3", "S4", "S5"]
    assert orders[0][0] == "S0" and orders[0][-1] == "S1"
    assert sam.ws.conflicts() == []

    # Two that chose the same place still have room between them.
    between = alex.ws.edges(jane, type="runs")
    for left in between[:-1]:
        alex.ws.create_edge("runs", jane, scenes[6], after=left.id)
    meet(world)
    orders = [targets(peer, jane, "runs") for peer in world.all]
    assert orders == [orders[0]] * 3
    assert orders[0][1::2] == ["S6"] * 5


def test_a_record_deleted_with_its_links_comes_back_with_them_in_their_places(
    world: World, links: Links
) -> None:
    (alex, jordan, _sam), jane, _scene, _edge = links
    scenes = alex.ws.import_records("scenes", [{"name": f"S{n}"} for n in range(5)])
    for each in scenes:
        alex.ws.create_edge("runs", jane, each, ordered=True)
    before = targets(alex, jane)
    world.run_until_quiet()
    alex.ws.delete_record(scenes[2])
    assert targets(alex, jane, "runs") == ["S0", "S1", "S3", "S4"]
    alex.ws.delete_record(jane)
    meet(world)
    assert targets(jordan, jane) == []

    alex.ws.undo()
    alex.ws.undo()
    meet(world)

    assert targets(jordan, jane) == before
    assert jordan.ws.edges(scenes[2], direction="in")[0].source == jane


def test_what_somebody_else_did_to_a_link_is_left_alone_by_undo(world: World, links: Links) -> None:
    (alex, jordan, _sam), jane, _scene, edge = links
    alex.ws.set_edge(edge, "character", "Nurse")
    world.run_until_quiet()
    world.wait()
    jordan.ws.set_edge(edge, "character", "Friar")
    meet(world)

    undone = alex.ws.undo()

    assert undone is not None
    assert undone.skipped == (
        "Jane Doe's assigned_to Scene 3: character was left alone, because Jordan changed it "
        "since.",
    )
    assert alex.ws.edges(jane)[0].properties == {"character": "Friar"}


def test_the_history_of_both_ends_tells_of_the_link(world: World, links: Links) -> None:
    (alex, _jordan, sam), jane, scene, edge = links
    alex.ws.set_edge(edge, "character", "Nurse")
    alex.ws.delete_edge(edge)
    alex.ws.undo()
    meet(world)

    told = [(each.kind, each.field_name, each.old, each.new) for each in sam.ws.history(jane)]
    assert told[:4] == [
        ("linked again", "assigned_to Scene 3", None, None),
        ("unlinked", "assigned_to Scene 3", None, None),
        ("edit", "assigned_to Scene 3, character", "Juliet", "Nurse"),
        ("linked", "assigned_to Scene 3", None, None),
    ]
    other_side = [each.field_name for each in sam.ws.history(scene) if each.edge == edge]
    assert other_side[0] == "assigned_to Jane Doe" and len(other_side) == 4


def test_links_follow_a_merge_and_part_with_it_again(world: World, links: Links) -> None:
    (alex, jordan, sam), jane, scene, edge = links
    double = alex.ws.create_record("people", {"name": "Jane Doe"})
    other = alex.ws.create_edge("assigned_to", double, scene, {"character": "Nurse"})
    world.run_until_quiet()
    apart(world)
    alex.ws.merge(jane, double)
    # Somebody who knows nothing of it links the one that is absorbed.
    made = jordan.ws.create_edge("watches", scene, double)
    meet_merged(world)

    assert {each.id for each in sam.ws.edges(jane)} == {edge, other}
    assert {each.source for each in sam.ws.edges(scene, direction="in")} == {jane}
    [watched] = sam.ws.edges(jane, direction="in")
    assert (watched.id, watched.target, watched.target_title) == (made, jane, "Jane Doe")
    assert "watches Scene 3" in [each.field_name for each in sam.ws.history(jane)]

    sam.ws.delete_record(jane)
    meet_merged(world)
    assert alex.ws.edges(scene, direction="both") == ()
    sam.ws.undo()
    alex.ws.undo()
    meet_merged(world)
    assert [each.id for each in sam.ws.edges(jane)] == [edge]
    assert [each.id for each in sam.ws.edges(double)] == [other]
    assert [each.id for each in sam.ws.edges(double, direction="in")] == [made]


def meet_merged(world: World) -> None:
    """As `meet`, where the reference model has no word for what was merged."""
    world.heal()
    world.run_until_quiet()
    check_converged(world.all)
    check_sound(world.all[1].ws)
