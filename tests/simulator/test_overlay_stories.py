"""Overlays among several computers: what is rehearsed stays here until it is committed."""

from uuid import UUID

import pytest

from openprod_core.engine.overlays.drifting import DriftUndecidedError
from simulator.checkers import check_converged
from simulator.world import Peer, World


@pytest.fixture
def world() -> World:
    """Gives a world in calm weather."""
    return World(seed=7)


def _two(world: World) -> tuple[Peer, Peer, UUID]:
    """Returns two computers that hold one cue, 1 at 10:00."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("Cues", [{"name": "Number"}, {"name": "Notes"}, {"name": "Page"}])
    cue = alex.ws.create_record("cues", {"number": "1", "notes": "go"})
    world.run_until_quiet()
    return alex, jordan, cue


def test_what_is_staged_is_seen_here_and_by_nobody_else(world: World) -> None:
    alex, jordan, cue = _two(world)
    before, clock = alex.ws.state_hash(), alex.ws.clock()
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)

    alex.ws.set_field(cue, "cues", "number", "2")
    new = alex.ws.create_record("cues", {"number": "3"})
    world.run_until_quiet()

    assert alex.ws.get_record("cues", cue)["number"] == "2"
    assert [each["number"] for each in alex.ws.records("cues")] == ["2", "3"]
    assert [each["number"] for each in jordan.ws.records("cues")] == ["1"]
    assert (alex.ws.state_hash(), alex.ws.clock()) == (before, clock)

    alex.ws.stash()
    assert [each["number"] for each in alex.ws.records("cues")] == ["1"]
    assert alex.ws.get_record("cues", new) is None

    alex.ws.activate(ov)
    assert [each["number"] for each in alex.ws.records("cues")] == ["2", "3"]
    done = alex.ws.commit(ov)
    world.run_until_quiet()

    assert done.changes == 2
    assert [each["number"] for each in jordan.ws.records("cues")] == ["2", "3"]
    assert alex.ws.overlays() == ()
    check_converged([alex, jordan])


def test_somebody_changes_the_ground_under_an_overlay(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_field(cue, "cues", "number", "2")
    world.wait(60_000)
    jordan.ws.set_field(cue, "cues", "number", "9")
    jordan.ws.set_field(cue, "cues", "notes", "wait")
    world.run_until_quiet()

    record = alex.ws.get_record("cues", cue)
    assert (record["number"], record["notes"]) == ("2", "wait")
    assert alex.ws.conflicts() == []
    (drift,) = alex.ws.drift(ov)
    assert (drift.mine, drift.base, drift.other, drift.actor_name) == ("2", "1", "9", "Jordan")
    assert drift.at >= world.now_ms - 60_000
    with pytest.raises(DriftUndecidedError) as refused:
        alex.ws.commit(ov)
    assert refused.value.drifts == (drift,)

    alex.ws.keep_mine(ov, cue, "cues", "number")
    assert alex.ws.drift(ov) == ()
    alex.ws.commit(ov)
    world.run_until_quiet()

    assert jordan.ws.get_record("cues", cue)["number"] == "2"
    assert jordan.ws.conflicts() == []
    check_converged([alex, jordan])


def test_use_theirs_lets_what_everybody_has_show_again(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.update_records("cues", {cue: {"number": "2", "notes": "mine"}})
    jordan.ws.set_field(cue, "cues", "number", "9")
    world.run_until_quiet()

    alex.ws.use_canonical(ov, cue, "cues", "number")

    assert alex.ws.get_record("cues", cue)["number"] == "9"
    assert [each.new for each in alex.ws.preview(ov)] == ["mine"]
    jordan.ws.set_field(cue, "cues", "number", "10")
    world.run_until_quiet()
    assert alex.ws.get_record("cues", cue)["number"] == "10"
    assert alex.ws.drift(ov) == ()


def test_a_record_deleted_under_an_overlay_that_edits_it_is_asked_about(world: World) -> None:
    alex, jordan, cue = _two(world)
    kept, dropped = alex.ws.create_overlay("Kept"), alex.ws.create_overlay("Dropped")
    for ov in (kept, dropped):
        alex.ws.activate(ov)
        alex.ws.set_field(cue, "cues", "number", "2")
    jordan.ws.delete_record(cue)
    world.run_until_quiet()

    for ov in (kept, dropped):
        alex.ws.activate(ov)
        assert not alex.ws.get_record("cues", cue).deleted
        assert alex.ws.conflicts() == []
        (drift,) = alex.ws.drift(ov)
        assert (drift.field, drift.mine, drift.other) == (None, True, False)
        assert drift.actor_name == "Jordan"

    alex.ws.use_canonical(dropped, cue)
    assert alex.ws.get_record("cues", cue).deleted
    assert alex.ws.preview(dropped) == ()

    alex.ws.keep_mine(kept, cue)
    alex.ws.commit(kept)
    world.run_until_quiet()
    assert jordan.ws.get_record("cues", cue)["number"] == "2"
    assert not jordan.ws.get_record("cues", cue).deleted
    check_converged([alex, jordan])


def test_a_field_deleted_under_an_overlay_that_fills_it_may_go_with_what_is_staged_in_it(
    world: World,
) -> None:
    alex, jordan, cue = _two(world)
    page = alex.ws.tables()[0].field("page")
    assert page is not None
    kept, let_go = alex.ws.create_overlay("Kept"), alex.ws.create_overlay("Let go")
    for ov in (kept, let_go):
        alex.ws.activate(ov)
        alex.ws.set_field(cue, "cues", "page", "9")
        alex.ws.create_record("cues", {"number": ov.hex, "page": "10"})
    jordan.ws.delete_field("cues", "page")
    world.run_until_quiet()
    assert [drift.record for drift in alex.ws.drift(let_go)] == [page.id]

    alex.ws.use_canonical(let_go, page.id)
    jordan.ws.set_field(cue, "cues", "notes", "stop")
    world.run_until_quiet()

    assert alex.ws.drift(let_go) == ()
    alex.ws.commit(let_go)
    world.run_until_quiet()
    assert jordan.ws.conflicts() == []
    [made] = [row for row in jordan.ws.records("cues") if row["number"] == let_go.hex]
    assert "page" not in made
    alex.ws.keep_mine(kept, page.id)
    alex.ws.commit(kept)
    world.run_until_quiet()
    assert jordan.ws.get_record("cues", cue)["page"] == "9"
    check_converged([alex, jordan])


def test_a_record_edited_under_an_overlay_that_deletes_it_is_asked_about(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("Cut")
    alex.ws.activate(ov)
    alex.ws.delete_record(cue)
    jordan.ws.set_field(cue, "cues", "notes", "important")
    world.run_until_quiet()

    (drift,) = alex.ws.drift(ov)
    assert (drift.field, drift.mine, drift.other) == (None, False, True)
    alex.ws.keep_mine(ov, cue)
    assert alex.ws.drift(ov) == ()
    assert alex.ws.records("cues") == []
    alex.ws.commit(ov)
    world.run_until_quiet()
    assert jordan.ws.records("cues") == []
    assert jordan.ws.conflicts() == []
    check_converged([alex, jordan])


def test_a_collision_of_the_ground_shows_in_an_overlay_that_does_not_touch_it(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_field(cue, "cues", "notes", "mine")
    alex.ws.stash()
    world.partition([alex], [jordan])
    alex.ws.set_field(cue, "cues", "number", "2")
    jordan.ws.set_field(cue, "cues", "number", "3")
    world.heal()
    world.run_until_quiet()

    alex.ws.activate(ov)
    (conflict,) = alex.ws.conflicts()
    assert alex.ws.drift(ov) == ()
    alex.ws.resolve(conflict, "3")
    assert alex.ws.conflicts() == []
    assert len(jordan.ws.conflicts()) == 1

    alex.ws.commit(ov)
    world.run_until_quiet()
    assert jordan.ws.conflicts() == []
    assert jordan.ws.get_record("cues", cue)["number"] == "3"
    check_converged([alex, jordan])


def test_a_collision_of_the_ground_under_a_staged_value_is_drift(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_field(cue, "cues", "number", "mine")
    alex.ws.stash()
    world.partition([alex], [jordan])
    alex.ws.set_field(cue, "cues", "number", "2")
    jordan.ws.set_field(cue, "cues", "number", "3")
    world.heal()
    world.run_until_quiet()

    alex.ws.activate(ov)
    assert alex.ws.conflicts() == []
    (drift,) = alex.ws.drift(ov)
    alex.ws.keep_mine(ov, drift.record, field=drift.field)
    alex.ws.commit(ov)
    world.run_until_quiet()
    assert jordan.ws.conflicts() == []
    assert jordan.ws.get_record("cues", cue)["number"] == "mine"
    check_converged([alex, jordan])


def test_committing_one_overlay_is_drift_in_another_on_the_same_cell(world: World) -> None:
    alex, jordan, cue = _two(world)
    one, other = alex.ws.create_overlay("One"), alex.ws.create_overlay("Other")
    for ov, value in ((one, "A"), (other, "B")):
        alex.ws.activate(ov)
        assert alex.ws.get_record("cues", cue)["number"] == "1"
        alex.ws.set_field(cue, "cues", "number", value)

    alex.ws.commit(one)

    assert alex.ws.get_record("cues", cue)["number"] == "B"
    (drift,) = alex.ws.drift(other)
    assert (drift.mine, drift.other) == ("B", "A")
    assert [(row.name, row.state, row.drifted) for row in alex.ws.overlays()] == [
        ("Other", "active", 1)
    ]
    alex.ws.use_canonical(other, cue, "cues", "number")
    assert alex.ws.commit(other).bundle_id is None
    world.run_until_quiet()
    assert jordan.ws.get_record("cues", cue)["number"] == "A"


def test_the_same_value_from_somebody_else_is_no_drift(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_field(cue, "cues", "number", "2")
    jordan.ws.set_field(cue, "cues", "number", "2")
    world.run_until_quiet()

    assert alex.ws.drift(ov) == ()
    assert alex.ws.preview(ov) == ()


def test_a_stashed_overlay_hears_of_drift_too(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    alex.ws.set_field(cue, "cues", "number", "2")
    alex.ws.stash()
    jordan.ws.set_field(cue, "cues", "number", "9")
    world.run_until_quiet()

    (row,) = alex.ws.overlays()
    assert (row.state, row.changes, row.drifted) == ("stashed", 1, 1)


def test_a_commit_is_one_step_of_undo(world: World) -> None:
    alex, jordan, cue = _two(world)
    ov = alex.ws.create_overlay("Renumber")
    alex.ws.activate(ov)
    alex.ws.set_field(cue, "cues", "number", "2")
    alex.ws.create_record("cues", {"number": "3"})
    alex.ws.commit(ov)

    undone = alex.ws.undo()

    assert (undone.label, undone.skipped) == ("Renumber", ())
    world.run_until_quiet()
    assert [each["number"] for each in jordan.ws.records("cues")] == ["1"]
    check_converged([alex, jordan])


def test_undo_in_an_overlay_takes_back_staged_steps_only(world: World) -> None:
    alex, _jordan, cue = _two(world)
    ov = alex.ws.create_overlay("What if")
    alex.ws.activate(ov)
    assert alex.ws.undo() is None
    alex.ws.set_field(cue, "cues", "number", "2")
    alex.ws.set_field(cue, "cues", "number", "3")

    alex.ws.undo()
    assert alex.ws.get_record("cues", cue)["number"] == "2"
    alex.ws.undo()
    assert alex.ws.get_record("cues", cue)["number"] == "1"
    assert alex.ws.preview(ov) == ()
    assert alex.ws.undo() is None
    alex.ws.redo()
    alex.ws.redo()
    assert alex.ws.get_record("cues", cue)["number"] == "3"
    assert [(each.old, each.new) for each in alex.ws.preview(ov)] == [("1", "3")]
