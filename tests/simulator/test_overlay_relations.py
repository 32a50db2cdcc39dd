"""Relations, merges and mappings rehearsed in an overlay, while others work on the same."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from simulator.checkers import check_converged
from simulator.world import Peer, World


@pytest.fixture
def world() -> Iterator[World]:
    """Gives a world in calm weather."""
    made = World(seed=11)
    yield made
    made.close()


def _people(world: World) -> tuple[Peer, Peer, list[UUID]]:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("People", [{"name": "Name"}, {"name": "Phone"}])
    ids = alex.ws.import_records("people", [{"name": name} for name in ("Ann", "Bo", "Cy")])
    world.run_until_quiet()
    return alex, jordan, ids


def test_relations_made_changed_and_removed_in_an_overlay_reach_all_on_commit(
    world: World,
) -> None:
    alex, jordan, (ann, bo, cy) = _people(world)
    old = alex.ws.create_edge("knows", ann, bo, {"since": "1999"})
    gone = alex.ws.create_edge("knows", ann, cy)
    world.run_until_quiet()
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_edge(old, "since", "2001")
    alex.ws.delete_edge(gone)
    new = alex.ws.create_edge("plays", bo, cy, {"part": "Juliet"})
    alex.ws.set_edge(new, "part", "Nurse")
    tried = alex.ws.create_edge("plays", cy, ann)
    alex.ws.delete_edge(tried)

    assert {line.text for line in alex.ws.preview(ov)} == {
        "Ann → Bo (knows), since: 1999 → 2001",
        "Ann → Cy (knows) is removed",
        "New: Bo → Cy (plays)",
    }
    assert alex.ws.overlays()[0].changes == 3
    assert len(jordan.ws.edges(ann)) == 2
    alex.ws.commit(ov)
    world.run_until_quiet()

    (known,) = jordan.ws.edges(ann)
    assert (known.id, known.properties) == (old, {"since": "2001"})
    (played,) = jordan.ws.edges(bo)
    assert (played.id, played.properties) == (new, {"part": "Nurse"})
    check_converged([alex, jordan])
    alex.ws.undo()
    world.run_until_quiet()
    assert len(jordan.ws.edges(ann)) == 2
    assert jordan.ws.edges(bo) == ()
    check_converged([alex, jordan])


def test_an_order_rehearsed_in_an_overlay_is_kept(world: World) -> None:
    alex, jordan, (ann, bo, cy) = _people(world)
    first = alex.ws.create_edge("next", ann, bo, ordered=True)
    second = alex.ws.create_edge("next", ann, cy, ordered=True)
    world.run_until_quiet()
    ov = alex.ws.create_overlay("Order")
    alex.ws.activate(ov)
    alex.ws.move_edge(second)
    third = alex.ws.create_edge("next", ann, ann, ordered=True, after=second)
    assert [edge.id for edge in alex.ws.edges(ann)] == [second, third, first]
    alex.ws.commit(ov)
    world.run_until_quiet()

    assert [edge.id for edge in jordan.ws.edges(ann)] == [second, third, first]
    check_converged([alex, jordan])


def test_a_property_that_somebody_changed_meanwhile_has_drifted(world: World) -> None:
    alex, jordan, (ann, bo, _cy) = _people(world)
    edge = alex.ws.create_edge("knows", ann, bo, {"since": "1999"})
    world.run_until_quiet()
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_edge(edge, "since", "2001")
    jordan.ws.set_edge(edge, "since", "2010")
    world.run_until_quiet()

    (drift,) = alex.ws.drift(ov)
    assert (drift.record, drift.mine, drift.other, drift.actor_name) == (
        edge, "2001", "2010", "Jordan",
    )  # fmt: skip
    assert alex.ws.conflicts() == []
    alex.ws.keep_mine(ov, drift.record, field=drift.field)
    alex.ws.commit(ov)
    world.run_until_quiet()
    assert jordan.ws.get_edge(edge).properties == {"since": "2001"}
    check_converged([alex, jordan])


def test_staged_relations_are_knocked_out_one_by_one(world: World) -> None:
    alex, jordan, (ann, bo, cy) = _people(world)
    edge = alex.ws.create_edge("knows", ann, bo, {"since": "1999"})
    world.run_until_quiet()
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_edge(edge, "since", "2001")
    alex.ws.create_edge("knows", ann, cy)
    for line in alex.ws.preview(ov):
        alex.ws.use_canonical(ov, line.record, field=line.field)

    assert alex.ws.preview(ov) == ()
    (left,) = alex.ws.edges(ann)
    assert left.properties == {"since": "1999"}
    assert alex.ws.commit(ov).bundle_id is None
    check_converged([alex, jordan])


def test_two_records_merged_in_an_overlay_are_one_for_all_on_commit(world: World) -> None:
    alex, jordan, (ann, bo, _cy) = _people(world)
    alex.ws.set_field(ann, "people", "phone", "1")
    alex.ws.set_field(bo, "people", "phone", "2")
    world.run_until_quiet()
    ov = alex.ws.create_overlay("One person")
    alex.ws.activate(ov)
    alex.ws.merge(ann, bo)
    for conflict in alex.ws.conflicts():
        alex.ws.resolve(conflict, "Ann" if conflict.field == "name" else "2")
    assert len(alex.ws.records("people")) == 2
    assert alex.ws.conflicts() == []
    assert len(jordan.ws.records("people")) == 3

    assert "Bo is the same as Ann" in {line.text for line in alex.ws.preview(ov)} or any(
        line.kind == "merge" for line in alex.ws.preview(ov)
    )
    alex.ws.commit(ov)
    world.run_until_quiet()

    assert [(each["name"], each["phone"]) for each in jordan.ws.records("people")] == [
        ("Ann", "2"),
        ("Cy", None),
    ]
    assert jordan.ws.conflicts() == []
    check_converged([alex, jordan])


def test_two_records_made_and_merged_in_an_overlay_are_one_for_all_on_commit(
    world: World,
) -> None:
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "Page"}])
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    one, two = (alex.ws.create_record("cues", {"number": n}) for n in ("1", "2"))
    alex.ws.merge(one, two)
    alex.ws.set_field(two, "cues", "page", "12")
    seen = [dict(row) for row in alex.ws.records("cues")]
    assert {tip.value for each in alex.ws.conflicts() for tip in each.tips} == {"1", "2"}

    alex.ws.commit(ov)
    world.run_until_quiet()

    assert [dict(row) for row in jordan.ws.records("cues")] == seen
    assert [each.absorbed for each in jordan.ws.merged(one)] == [two]
    [conflict] = jordan.ws.conflicts()
    assert {tip.value for tip in conflict.tips} == {"1", "2"}
    check_converged([alex, jordan])


def test_what_was_decided_in_an_overlay_about_merged_records_stands_on_commit(
    world: World,
) -> None:
    alex, jordan, (ann, bo, _cy) = _people(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.remove_from_table(bo, "people")
    new = alex.ws.create_record("people", {"name": "Beau"})
    alex.ws.merge(bo, new)
    alex.ws.set_field(bo, "people", "name", "Bo B.")
    other = alex.ws.create_record("people", {"name": "Anna"})
    alex.ws.merge(other, ann)
    alex.ws.set_field(other, "people", "name", "Ann A.")
    seen = {row.id: dict(row) for row in alex.ws.records("people")}

    alex.ws.commit(ov)
    world.run_until_quiet()

    assert {row.id: dict(row) for row in jordan.ws.records("people")} == seen
    assert {seen[bo]["name"], seen[other]["name"]} == {"Bo B.", "Ann A."}
    assert jordan.ws.conflicts() == []
    check_converged([alex, jordan])


def test_a_record_split_in_an_overlay_keeps_on_commit_what_each_side_shows(
    world: World,
) -> None:
    alex, jordan, (ann, bo, _cy) = _people(world)
    alex.ws.merge(ann, bo)
    alex.ws.set_field(ann, "people", "phone", "1")
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.split(bo)
    seen = {row.id: dict(row) for row in alex.ws.records("people")}

    alex.ws.commit(ov)
    world.run_until_quiet()

    assert {row.id: dict(row) for row in jordan.ws.records("people")} == seen
    assert {ann, bo} <= seen.keys()
    check_converged([alex, jordan])


def test_a_mapping_confirmed_in_an_overlay_is_kept_on_commit(world: World) -> None:
    alex, jordan, (ann, _bo, _cy) = _people(world)
    alex.ws.create_table("Cast", [{"name": "Actor"}])
    alex.ws.add_to_table(ann, "cast", {})
    world.run_until_quiet()
    ov = alex.ws.create_overlay("Map")
    alex.ws.activate(ov)
    alex.ws.confirm_mapping(("people", "name"), ("cast", "actor"))
    alex.ws.set_field(ann, "cast", "actor", "Anna")
    assert alex.ws.get_record("people", ann)["name"] == "Anna"
    assert jordan.ws.get_record("people", ann)["name"] == "Ann"
    alex.ws.commit(ov)
    world.run_until_quiet()

    assert jordan.ws.get_record("people", ann)["name"] == "Anna"
    assert jordan.ws.get_record("cast", ann)["actor"] == "Anna"
    assert jordan.ws.conflicts() == []
    check_converged([alex, jordan])
