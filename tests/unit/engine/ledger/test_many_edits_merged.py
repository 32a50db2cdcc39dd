"""Many edits at once where some records are merged and some fields mapped."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from openprod_core import Workspace
from openprod_core.engine.ledger import edits
from simulator.checkers import check_converged, content
from simulator.world import Peer, World

ROWS = 80


@pytest.fixture
def peers() -> Iterator[tuple[Peer, Peer, list[UUID]]]:
    """Gives two computers with people, two of them merged, and cues that point to them."""
    world = World(seed=5)
    alex, jordan = world.peers("alex", "jordan")
    ws = alex.ws
    ws.create_table("People", [{"name": "Name"}, {"name": "Phone"}])
    ws.create_table("Crew", [{"name": "Called"}])
    ws.create_table(
        "Cues", [{"name": "Number"}, {"name": "By", "type": "reference", "target": "people"}]
    )
    people = ws.import_records(
        "people", [{"name": f"Person {n}", "phone": str(n)} for n in range(ROWS)]
    )
    ws.import_records("cues", [{"number": str(n), "by": people[n]} for n in range(ROWS)])
    ws.add_to_table(people[7], "crew", {"called": "Seven"})
    ws.merge(people[0], people[1])
    ws.confirm_mapping(("people", "name"), ("crew", "called"))
    world.run_until_quiet()
    yield alex, jordan, people
    world.close()


def _renumber(ws: Workspace, people: list[UUID], word: str) -> None:
    changes = {
        person: {"phone": f"{word} {n}", "name": f"{word} {n}"}
        for n, person in enumerate(people)
        if n != 1
    }
    ws.update_records("people", changes)


def test_merged_and_mapped_values_follow_an_edit_of_everything(
    peers: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, jordan, people = peers
    _renumber(alex.ws, people, "new")
    alex.world.run_until_quiet()

    check_converged([alex, jordan])
    for ws in (alex.ws, jordan.ws):
        assert (ws.get_record("people", people[1]) or {})["phone"] == "new 0"
        assert (ws.get_record("crew", people[7]) or {})["called"] == "new 7"
        assert [each for each in ws.conflicts() if each.kind == "field"] == []
        assert ws.verify().problems == []


def test_edits_apart_of_merged_and_other_records_collide_on_both_computers_alike(
    peers: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, jordan, people = peers
    alex.world.partition([alex], [jordan])
    _renumber(alex.ws, people, "alex")
    _renumber(jordan.ws, people, "jordan")
    alex.world.heal()
    alex.world.run_until_quiet()

    check_converged([alex, jordan])
    # Names and numbers of everybody; the two who are one count once.
    assert len(alex.ws.conflicts()) == 2 * (ROWS - 1)


def test_set_by_set_or_one_by_one_the_outcome_is_the_same(
    peers: tuple[Peer, Peer, list[UUID]], monkeypatch: pytest.MonkeyPatch
) -> None:
    alex, jordan, people = peers
    _renumber(alex.ws, people, "new")
    cues = [each.id for each in alex.ws.records("cues")]
    alex.ws.update_records("cues", {cue: {"by": people[2]} for cue in cues})
    monkeypatch.setattr(edits, "MANY", 10**9)
    jordan.ws.receive(alex.ws.bundles_since(jordan.ws.clock()))

    assert alex.ws.state_hash() == jordan.ws.state_hash()
    assert content(alex.ws) == content(jordan.ws)


def test_cells_that_are_set_to_an_absorbed_record_show_who_it_is_now(
    peers: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, jordan, people = peers
    alex.world.partition([alex], [jordan])
    alex.ws.merge(people[2], people[3])
    cues = [each.id for each in jordan.ws.records("cues")]
    jordan.ws.update_records("cues", {cue: {"by": people[3]} for cue in cues})
    alex.world.heal()
    alex.world.run_until_quiet()

    check_converged([alex, jordan])
    assert {each["by"] for each in alex.ws.records("cues")} == {people[2]}
    alex.ws.update_records("cues", {cue: {"by": people[2]} for cue in cues})
    assert alex.ws.verify().problems == []


def test_what_an_overlay_sets_back_is_not_staged_though_others_are_merged(
    peers: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, _jordan, people = peers
    overlay = alex.ws.create_overlay("What if")
    alex.ws.activate(overlay)
    before = {person: {"phone": str(n)} for n, person in enumerate(people) if n > 1}
    alex.ws.update_records("people", {person: {"phone": "x"} for person in before})
    assert alex.ws.overlays()[0].changes == ROWS - 2
    alex.ws.update_records("people", before)

    assert alex.ws.overlays()[0].changes == 0
    assert alex.ws.preview(overlay) == ()
