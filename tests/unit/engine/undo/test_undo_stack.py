"""Undo: one step a bundle, through restarts, redo until something else is done."""

from pathlib import Path
from random import Random

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus.events import Event, UndoMoved
from simulator.checkers import content


@pytest.fixture
def ws() -> Workspace:
    """Gives a workspace in memory with a table of cues."""
    made = Workspace.create(None, "Hamlet", Identity.generate("Alex"))
    made.create_table("Cues", [{"name": "Number"}, {"name": "Text", "type": "richtext"}])
    return made


def number(ws: Workspace, cue: object) -> object:
    """Returns the number of a cue."""
    [record] = [each for each in ws.records("cues") if each.id == cue]
    return record["number"]


def test_steps_are_taken_back_and_done_again_in_turn(ws: Workspace) -> None:
    cue = ws.create_record("cues", {"number": "1"})
    ws.set_field(cue, "cues", "number", "2")
    ws.set_field(cue, "cues", "number", "3")

    ws.undo()
    assert number(ws, cue) == "2"
    ws.undo()
    assert number(ws, cue) == "1"
    ws.redo()
    ws.redo()
    assert number(ws, cue) == "3"
    assert ws.redo() is None


def test_a_new_edit_ends_redo(ws: Workspace) -> None:
    cue = ws.create_record("cues", {"number": "1"})
    ws.set_field(cue, "cues", "number", "2")
    ws.undo()
    ws.set_field(cue, "cues", "number", "5")

    assert ws.redo() is None
    assert number(ws, cue) == "5"


def test_the_stack_survives_closing_and_opening(tmp_path: Path) -> None:
    me = Identity.generate("Alex")
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Cues", [{"name": "Number"}])
        cue = ws.create_record("cues", {"number": "1"})
        ws.set_field(cue, "cues", "number", "2")
        ws.set_field(cue, "cues", "number", "3")
        ws.undo()
    with Workspace.open(folder, me) as ws:
        ws.redo()
        assert number(ws, cue) == "3"
        ws.undo()
        ws.undo()
        assert number(ws, cue) == "1"


def test_an_import_is_one_step_and_comes_back_whole(ws: Workspace) -> None:
    ids = ws.import_records("cues", [{"number": str(n), "text": f"t{n}"} for n in range(50)])

    ws.undo()
    assert ws.count("cues") == 0
    ws.redo()
    assert [record.id for record in ws.records("cues")] == ids
    assert [record["text"] for record in ws.records("cues")] == [f"t{n}" for n in range(50)]


def test_a_group_is_one_step_and_a_failed_group_leaves_no_trace(ws: Workspace) -> None:
    with ws.bundle("both"):
        ws.create_record("cues", {"number": "1"})
        ws.create_record("cues", {"number": "2"})
    before = ws.state_hash()
    with pytest.raises(ZeroDivisionError), ws.bundle("fails"):
        ws.create_record("cues", {"number": "3"})
        raise ZeroDivisionError
    assert ws.state_hash() == before

    undone = ws.undo()

    assert undone is not None and undone.label == "both"
    assert ws.count("cues") == 0


def test_a_deleted_record_comes_back_with_all_its_values(ws: Workspace) -> None:
    cue = ws.create_record("cues", {"number": "1", "text": "slow"})
    ws.edit_text(cue, "cues", "text", insert=(4, " fade"))
    ws.delete_record(cue)

    ws.undo()

    [record] = ws.records("cues")
    assert (record.id, record["number"], record["text"]) == (cue, "1", "slow fade")


def test_text_edits_are_taken_back_one_by_one(ws: Workspace) -> None:
    cue = ws.create_record("cues")
    ws.edit_text(cue, "cues", "text", insert=(0, "to be"))
    ws.edit_text(cue, "cues", "text", insert=(5, " or not"))

    ws.undo()
    assert ws.records("cues")[0]["text"] == "to be"
    ws.redo()
    assert ws.records("cues")[0]["text"] == "to be or not"


def test_what_undo_would_do_is_announced(ws: Workspace) -> None:
    heard: list[Event] = []
    ws.subscribe(heard.append)
    ws.create_record("cues", {"number": "1"})

    moved = [event for event in heard if isinstance(event, UndoMoved)]
    assert moved and moved[-1].undo_label == "Add to Cues"


def test_deleting_and_bringing_back_are_taken_back_in_turn(ws: Workspace) -> None:
    cue = ws.create_record("cues", {"number": "1"})
    ws.delete_record(cue)
    ws.restore_record(cue)

    counts = [ws.count("cues")]
    for _ in range(3):
        ws.undo()
        counts.append(ws.count("cues"))
    for _ in range(3):
        ws.redo()
        counts.append(ws.count("cues"))

    assert counts == [1, 0, 1, 0, 1, 0, 1]


@pytest.mark.parametrize("seed", range(10))
def test_everything_can_be_taken_back_step_by_step_and_done_again(ws: Workspace, seed: int) -> None:
    chance = Random(seed)
    ws.create_table("Spots", [{"name": "Colour"}])
    shown = [content(ws)]
    for _ in range(15):
        ids = [record.id for record in ws.records("cues")]
        match chance.randrange(7) if ids else 0:
            case 0:
                ws.create_record("cues", {"number": "n", "text": "t"})
            case 1 | 2:
                ws.set_field(chance.choice(ids), "cues", "number", f"{chance.random()}")
            case 3:
                ws.delete_record(chance.choice(ids))
            case 4:
                ws.edit_text(chance.choice(ids), "cues", "text", insert=(0, "é"))
            case 5:
                with ws.bundle("two"):
                    ws.set_field(ids[0], "cues", "number", f"{chance.random()}")
                    ws.delete_record(ids[0])
            case _:
                ws.update_field("cues", "number", name=f"Number {len(shown)}")
        shown.append(content(ws))

    for expected in reversed(shown[:-1]):
        undone = ws.undo()
        assert undone is not None and undone.skipped == ()
        assert content(ws) == expected
    for expected in shown[1:]:
        redone = ws.redo()
        assert redone is not None and redone.skipped == ()
        assert content(ws) == expected
    assert ws.verify().problems == []
