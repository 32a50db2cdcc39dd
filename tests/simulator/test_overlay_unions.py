"""Records and fields that are one in an overlay: what it shows is what a commit gives everybody."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from openprod_core import RejectedError, Workspace
from openprod_core.engine.overlays.drifting import DriftUndecidedError
from openprod_core.storage.sqlite.meta import DERIVED_BY
from simulator.checkers import check_converged, content
from simulator.world import Peer, World


@pytest.fixture
def world() -> Iterator[World]:
    """Gives a world in calm weather."""
    made = World(seed=12)
    yield made
    made.close()


@pytest.fixture
def people(world: World) -> tuple[Peer, Peer, list[UUID]]:
    """Gives Alex and Jordan, and three rows that both have."""
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table("People", [{"name": "Name"}, {"name": "Phone"}])
    ids = alex.ws.import_records("people", [{"name": name} for name in ("Ann", "Bo", "Cy")])
    world.run_until_quiet()
    return alex, jordan, ids


def _overlay(ws: Workspace) -> UUID:
    made = ws.create_overlay("What if")
    ws.activate(made)
    return made


def _rows(ws: Workspace) -> dict[UUID, dict[str, object]]:
    return {row.id: dict(row) for row in ws.records("people")}


def _derived_anew(ws: Workspace, overlay: UUID) -> dict[str, object]:
    ws._bench.store.meta.set(DERIVED_BY, 0)
    ws.stash()
    ws.activate(overlay)
    return content(ws)


def test_of_values_staged_apart_and_then_merged_the_newest_shows_before_and_after_the_commit(
    world: World, people: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (ann, bo, _cy) = people
    overlay = _overlay(alex.ws)
    alex.ws.set_field(bo, "people", "phone", "2")
    alex.ws.set_field(ann, "people", "phone", "1")
    alex.ws.merge(bo, ann)
    assert alex.ws.get_record("people", bo)["phone"] == "1"
    asked = {(each.field, *sorted(str(tip.value) for tip in each.tips)) for each in
             alex.ws.conflicts()}  # fmt: skip
    assert asked == {("name", "Ann", "Bo"), ("phone", "1", "2")}
    seen = _rows(alex.ws)

    alex.ws.commit(overlay)
    world.run_until_quiet()

    assert _rows(jordan.ws) == seen
    assert {each.field for each in jordan.ws.conflicts()} == {"name", "phone"}
    check_converged([alex, jordan])


def test_what_was_said_of_a_record_while_it_was_merged_holds_when_it_is_split_before_the_commit(
    world: World, people: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (ann, bo, _cy) = people
    overlay = _overlay(alex.ws)
    alex.ws.merge(ann, bo)
    alex.ws.set_field(ann, "people", "name", "Anna")
    alex.ws.split(bo)
    alex.ws.set_field(ann, "people", "phone", "1")
    seen = _rows(alex.ws)
    assert seen[bo]["name"] == "Anna"

    alex.ws.commit(overlay)
    world.run_until_quiet()

    assert _rows(jordan.ws) == seen
    check_converged([alex, jordan])


def test_a_deleted_pair_that_was_merged_in_an_overlay_is_gone_for_all_on_commit(
    world: World, people: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (ann, bo, cy) = people
    overlay = _overlay(alex.ws)
    new = alex.ws.create_record("people", {"name": "Beau"})
    alex.ws.merge(new, bo)
    assert [each.record for each in alex.ws.drift(overlay)] == [new]
    alex.ws.delete_record(new)
    assert _rows(alex.ws).keys() == {ann, cy}
    assert (alex.ws.drift(overlay), alex.ws.overlays()[0].drifted) == ((), 0)

    alex.ws.commit(overlay)
    world.run_until_quiet()

    assert _rows(jordan.ws).keys() == {ann, cy}
    assert jordan.ws.conflicts() == []
    check_converged([alex, jordan])


def test_drift_of_a_merged_record_is_told_though_its_value_is_staged_on_another_row(
    world: World, people: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (ann, bo, _cy) = people
    overlay = _overlay(alex.ws)
    alex.ws.set_field(bo, "people", "name", "Ann")
    alex.ws.set_field(bo, "people", "phone", "1")
    alex.ws.merge(ann, bo)
    jordan.ws.set_field(bo, "people", "phone", "9")
    world.run_until_quiet()

    (drift,) = alex.ws.drift(overlay)
    assert (drift.record, drift.mine, drift.other, drift.actor_name) == (ann, "1", "9", "Jordan")
    with pytest.raises(DriftUndecidedError):
        alex.ws.commit(overlay)
    alex.ws.use_canonical(overlay, drift.record, field=drift.field)
    assert alex.ws.drift(overlay) == ()
    assert alex.ws.get_record("people", ann)["phone"] == "9"
    shown = content(alex.ws)
    assert _derived_anew(alex.ws, overlay) == shown
    alex.ws.commit(overlay)
    world.run_until_quiet()

    assert jordan.ws.get_record("people", ann)["phone"] == "9"
    check_converged([alex, jordan])


def test_drift_is_forgotten_with_the_row_that_another_stands_for_now(
    world: World, people: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (ann, bo, _cy) = people
    overlay = _overlay(alex.ws)
    alex.ws.set_field(bo, "people", "phone", "1")
    jordan.ws.set_field(bo, "people", "phone", "9")
    world.run_until_quiet()
    assert [each.record for each in alex.ws.drift(overlay)] == [bo]

    alex.ws.merge(ann, bo)

    drifts = alex.ws.drift(overlay)
    assert [each.record for each in drifts] == [ann]
    _derived_anew(alex.ws, overlay)
    assert alex.ws.drift(overlay) == drifts


def test_a_value_written_while_two_were_one_is_knocked_out_with_all_that_it_replaced(
    world: World, people: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (ann, bo, _cy) = people
    overlay = _overlay(alex.ws)
    alex.ws.merge(ann, bo)
    alex.ws.set_field(ann, "people", "name", "Anna")
    alex.ws.split(bo)
    assert (_rows(alex.ws)[ann]["name"], _rows(alex.ws)[bo]["name"]) == ("Anna", "Anna")
    line = next(line for line in alex.ws.preview(overlay) if line.record == bo and line.field)

    alex.ws.use_canonical(overlay, line.record, field=line.field)

    assert (_rows(alex.ws)[ann]["name"], _rows(alex.ws)[bo]["name"]) == ("Ann", "Bo")
    shown = content(alex.ws)
    assert _derived_anew(alex.ws, overlay) == shown
    seen = _rows(alex.ws)
    alex.ws.commit(overlay)
    world.run_until_quiet()
    assert _rows(jordan.ws) == seen
    check_converged([alex, jordan])


def test_a_new_row_that_was_merged_is_not_taken_out_by_itself(
    people: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, _jordan, (ann, *_others) = people
    overlay = _overlay(alex.ws)
    new = alex.ws.create_record("people", {"name": "Anna"})
    other = alex.ws.create_record("people", {"name": "Anne"})
    alex.ws.merge(new, other)
    before = content(alex.ws)

    lines = {line.record: line for line in alex.ws.preview(overlay) if line.kind == "created"}
    assert [lines[id_].droppable for id_ in (new, other)] == [False, False]
    with pytest.raises(RejectedError, match="was merged with another row"):
        alex.ws.use_canonical(overlay, new)
    assert content(alex.ws) == before
    assert alex.ws.get_record("people", ann)["name"] == "Ann"


def test_values_that_many_new_rows_got_in_a_merged_workspace_are_theirs_on_commit(
    world: World, people: tuple[Peer, Peer, list[UUID]]
) -> None:
    alex, jordan, (ann, bo, cy) = people
    alex.ws.merge(ann, bo)
    overlay = _overlay(alex.ws)
    new = alex.ws.import_records("people", [{"name": f"New {n}"} for n in range(40)])
    alex.ws.update_records("people", {id_: {"phone": str(n)} for n, id_ in enumerate(new)})
    name = alex.ws.tables()[0].fields[0].id
    alex.ws.merge(new[0], cy, {name: "Cyd"})
    seen = _rows(alex.ws)

    alex.ws.commit(overlay)
    world.run_until_quiet()

    assert _rows(jordan.ws) == seen
    check_converged([alex, jordan])
