"""Many edits in one bundle come to the same as one after the other, whoever applies them."""

from collections.abc import Iterator
from random import Random
from uuid import UUID

import pytest

from openprod_core import Workspace
from openprod_core.engine.ledger import edits
from simulator.checkers import check_converged, content
from simulator.world import Peer, World

ROWS = 120


@pytest.fixture
def peers() -> Iterator[tuple[Peer, Peer, list[UUID]]]:
    """Gives two computers that hold a table of many cues, some of them changed apart."""
    world = World(seed=3)
    alex, jordan = world.peers("alex", "jordan")
    alex.ws.create_table(
        "Cues", [{"name": "Number"}, {"name": "Page", "type": "integer"}, {"name": "Notes"}]
    )
    rows = [{"number": f"{n}.10", "page": n} for n in range(ROWS)]
    cues = alex.ws.import_records("cues", rows)
    world.run_until_quiet()
    world.partition([alex], [jordan])
    for peer, word in ((alex, "a"), (jordan, "j")):
        for cue in cues[::7]:
            peer.ws.set_field(cue, "cues", "number", word)
    jordan.ws.delete_record(cues[3])
    alex.ws.set_field(cues[3], "cues", "notes", "stays")
    alex.ws.delete_record(cues[5])
    jordan.ws.set_field(cues[5], "cues", "notes", "stays too")
    yield alex, jordan, cues
    world.close()


def _edit_all(ws: Workspace, cues: list[UUID], seed: int) -> None:
    chance = Random(seed)
    there = [cue for cue in cues if not ws.get_record("cues", cue).deleted]
    changes = {
        cue: {"number": f"{chance.random():.3f}", "page": chance.randrange(9), "notes": None}
        for cue in there
    }
    ws.update_records("cues", changes)


def test_computers_agree_after_editing_the_same_rows_apart(
    peers: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, jordan, cues = peers
    _edit_all(alex.ws, cues, 1)
    _edit_all(jordan.ws, cues, 2)
    alex.world.heal()
    alex.world.run_until_quiet()

    check_converged([alex, jordan])
    assert len(alex.ws.conflicts()) > ROWS
    _edit_all(alex.ws, cues, 3)
    alex.world.run_until_quiet()
    check_converged([alex, jordan])
    assert [each for each in alex.ws.conflicts() if each.kind == "field"] == []


def test_together_they_come_to_the_same_as_one_by_one(
    peers: tuple[Peer, Peer, list[UUID]], monkeypatch: pytest.MonkeyPatch
) -> None:
    alex, jordan, cues = peers
    _edit_all(alex.ws, cues, 1)
    monkeypatch.setattr(edits, "MANY", 10**9)
    jordan.ws.receive(alex.ws.bundles_since(jordan.ws.clock()))
    monkeypatch.undo()
    alex.ws.receive(jordan.ws.bundles_since(alex.ws.clock()))

    assert alex.ws.state_hash() == jordan.ws.state_hash()
    assert content(alex.ws) == content(jordan.ws)
    assert alex.ws.verify().problems == []


def test_undo_of_many_edits_brings_every_value_back(
    peers: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, _jordan, cues = peers
    before = {each.id: dict(each) for each in alex.ws.records("cues")}
    _edit_all(alex.ws, cues, 1)
    alex.ws.undo()

    assert {each.id: dict(each) for each in alex.ws.records("cues")} == before
    assert alex.ws.verify().problems == []


def test_many_edits_behind_another_in_one_step_are_told_and_taken_back_with_it(
    peers: tuple[Peer, Peer, list[UUID]],
) -> None:
    alex, _jordan, cues = peers
    with alex.ws.bundle("one step"):
        alex.ws.set_field(cues[1], "cues", "notes", "first")
        alex.ws.update_records("cues", {cue: {"page": 1_000} for cue in cues[10:60]})

    assert alex.ws.history(cues[20])[0].new == 1_000
    assert alex.ws.undo() is not None
    assert (alex.ws.get_record("cues", cues[20]) or {})["page"] == 20
    assert (alex.ws.get_record("cues", cues[1]) or {})["notes"] is None
