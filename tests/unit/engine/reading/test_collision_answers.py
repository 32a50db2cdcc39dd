"""A window's reader answers about collisions, decisions and late work as the facade does."""

from collections.abc import Callable
from typing import Any

from openprod_core import Identity, Workspace
from openprod_core.bus.queries import (
    ListConflictGroups,
    ListConflicts,
    ListDecisions,
    ListLateArrivals,
    OpenView,
    ReadWindow,
)
from openprod_core.bus.rows import RowFlag

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


def test_a_window_says_which_cells_show_no_value_until_somebody_decides(
    ws: Workspace, ask: Ask
) -> None:
    ws.update_field("cues", "level", on_conflict="block")
    cue = ws.create_record("cues", {"number": "42"})
    jordan = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
    jordan.receive(ws.bundles_since({}))
    ws.update_records("cues", {cue: {"level": 1, "weight": 1.0}})
    jordan.update_records("cues", {cue: {"level": 2, "weight": 2.0}})
    ws.receive(jordan.bundles_since(ws.clock()))
    table = ws.tables()[1]
    ask(OpenView(1, table.id))

    window = ask(ReadWindow(1, 0, 10, tuple(field.id for field in table.fields[:4])))

    assert window.marked == {0: frozenset({2, 3})}
    assert window.blocked == {0: frozenset({2})}
    assert window.rows[0][2] is None and window.rows[0][3] is not None
    assert window.flags == (RowFlag.CONFLICT,)
    jordan.close()
