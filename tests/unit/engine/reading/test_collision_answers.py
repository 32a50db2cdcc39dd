"""A window's reader answers about collisions, decisions and late work as the facade does."""

from collections.abc import Callable
from typing import Any

from openprod_core import Identity, Workspace
from openprod_core.bus.queries import (
    ListConflictGroups,
    ListConflicts,
    ListDecisions,
    ListLateArrivals,
)

Ask = Callable[[Any], Any]


def test_a_reader_lists_what_the_facade_lists(ws: Workspace, ask: Ask) -> None:
    cue = ws.create_record("cues", {"number": "42"})
    other = ws.create_record("cues", {"number": "43"})
    jordan = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
    jordan.receive(ws.bundles_since({}))
    ws.update_records("cues", {cue: {"level": 1}, other: {"level": 1}})
    jordan.update_records("cues", {cue: {"level": 2}, other: {"level": 2}})
    ws.receive(jordan.bundles_since(ws.clock()))
    ws.resolve(ws.conflicts(record=other)[0], 1)

    assert ask(ListConflicts()) == tuple(ws.conflicts())
    assert [each.record for each in ask(ListConflicts(record=cue))] == [cue]
    assert len(ask(ListConflicts(table=ws.tables()[1].id, limit=5))) == 1
    assert ask(ListConflicts(table=ws.tables()[0].id)) == ()
    assert ask(ListConflictGroups()) == tuple(ws.conflict_groups())
    assert ask(ListDecisions()) == tuple(ws.decisions())
    assert ask(ListLateArrivals()) == ()
    jordan.close()
