"""History: who made what of a record, and tables as they stood at any moment."""

from random import Random
from typing import Any

import pytest

from openprod_core import Identity, Workspace


class Clock:
    """A clock in the test's hand."""

    def __init__(self) -> None:
        self.ms = 1_800_000_000_000

    def __call__(self) -> int:
        return self.ms


@pytest.fixture
def clock() -> Clock:
    """Gives a clock that stands still."""
    return Clock()


@pytest.fixture
def ws(clock: Clock) -> Workspace:
    """Gives a workspace in memory with a table of cues."""
    made = Workspace.create(None, "Hamlet", Identity.generate("Alex"), clock=clock)
    made.create_table(
        "Cues",
        [
            {"name": "Number"},
            {"name": "Count", "type": "integer"},
            {"name": "Text", "type": "richtext"},
        ],
    )
    return made


def test_history_says_who_did_what_newest_first(ws: Workspace, clock: Clock) -> None:
    cue = ws.create_record("cues", {"number": "1"})
    clock.ms += 1_000
    ws.set_field(cue, "cues", "number", "2")
    clock.ms += 1_000
    ws.delete_record(cue)
    clock.ms += 1_000
    ws.restore_record(cue)

    changes = ws.history(cue)

    assert [change.kind for change in changes] == ["restored", "deleted", "edit", "edit", "created"]
    edit = changes[2]
    assert (edit.actor_name, edit.field, edit.old, edit.new) == ("Alex", "number", "1", "2")
    assert [change.at for change in changes] == sorted((c.at for c in changes), reverse=True)
    assert [change.new for change in ws.history(cue, "number")] == ["2", "1"]


@pytest.mark.parametrize("seed", range(8))
def test_any_past_moment_is_what_a_replay_up_to_it_shows(
    ws: Workspace, clock: Clock, seed: int
) -> None:
    chance = Random(seed)
    moments: list[tuple[int, dict[Any, dict[str, Any]]]] = []
    for _ in range(40):
        clock.ms += chance.randrange(1, 5_000)
        ids = [record.id for record in ws.records("cues")]
        match chance.randrange(7) if ids else 0:
            case 0:
                ws.create_record("cues", {"number": str(chance.randrange(9))})
            case 1:
                ws.import_records("cues", [{"count": n, "text": "a"} for n in range(3)])
            case 2 | 3:
                ws.set_field(chance.choice(ids), "cues", "number", chance.choice(["x", "y", None]))
            case 4:
                ws.delete_record(chance.choice(ids))
            case 5:
                ws.edit_text(chance.choice(ids), "cues", "text", insert=(0, "é"))
            case _:
                ws.undo()
        moments.append((clock.ms, {each.id: dict(each) for each in ws.records("cues")}))

    assert ws.as_of("cues", 0) == []
    for at, expected in moments:
        assert {each.id: dict(each) for each in ws.as_of("cues", at)} == expected
