"""A window on an overlay: it reads what is staged, and is told when the ground changes."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from openprod_core import Identity, Workspace
from openprod_core.bus import events, queries
from openprod_core.bus.commands.overlays import (
    ActivateOverlay,
    CommitOverlay,
    CreateOverlay,
    StashOverlay,
)
from openprod_core.bus.commands.records import AddRecord, EditRecords, RemoveRecords
from openprod_core.bus.rows import RowFlag, Window
from openprod_core.host import Host

WAIT_S = 20


@pytest.fixture
def ws(tmp_path: Path) -> Iterator[Workspace]:
    """Gives a workspace with three cues."""
    made = Workspace.create(tmp_path / "Hamlet.openprod", "Hamlet", Identity.generate("Alex"))
    made.create_table("Cues", [{"name": "Number"}, {"name": "Notes"}])
    made.import_records("cues", [{"number": str(n)} for n in (1, 2, 3)])
    yield made
    made.close()


@pytest.fixture
def host(ws: Workspace) -> Iterator[Host]:
    """Gives the workspace's host."""
    made = ws.host()
    yield made
    made.close()


def _read(host: Host) -> tuple[Window, tuple[UUID, ...]]:
    table = host.ask(queries.GetSchema()).result(WAIT_S).tables[0]
    fields = tuple(field.id for field in table.fields)
    count = host.ask(queries.OpenView(1, table.id)).result(WAIT_S).count
    return host.ask(queries.ReadWindow(1, 0, count, fields)).result(WAIT_S), fields


def test_a_window_reads_the_overlay_on_top_and_marks_what_is_staged(host: Host) -> None:
    plain, _fields = _read(host)
    first, second, third = plain.ids
    ov = host.execute(CreateOverlay("What if")).result(WAIT_S)
    host.execute(ActivateOverlay(ov)).result(WAIT_S)
    host.execute(EditRecords("cues", {second: {"number": "2.5"}})).result(WAIT_S)
    host.execute(RemoveRecords([third])).result(WAIT_S)
    new = host.execute(AddRecord("cues", {"number": "4"})).result(WAIT_S)

    staged, fields = _read(host)

    assert staged.ids == (first, second, new)
    assert staged.rows == (("1", None), ("2.5", None), ("4", None))
    assert staged.staged == {1: frozenset({0})}
    assert staged.flags == (0, 0, RowFlag.STAGED_NEW)
    ground = host.ask(queries.GetGroundValue(second, fields[0])).result(WAIT_S)
    assert (ground.value, ground.drift) == ("2", None)
    (row,) = host.ask(queries.ListOverlays()).result(WAIT_S)
    assert (row.state, row.changes, row.records, row.tables) == ("active", 3, 3, 1)

    host.execute(StashOverlay()).result(WAIT_S)
    again, _fields = _read(host)
    assert again.rows == plain.rows
    assert (again.staged, again.flags) == ({}, (0, 0, 0))


def test_a_window_is_told_what_to_read_anew(host: Host) -> None:
    heard: list[events.Event] = []
    host.subscribe(heard.append)
    plain, _fields = _read(host)
    ov = host.execute(CreateOverlay("What if")).result(WAIT_S)
    host.execute(ActivateOverlay(ov)).result(WAIT_S)
    assert [each.active for each in heard if isinstance(each, events.GroundChanged)] == [ov]
    heard.clear()

    host.execute(EditRecords("cues", {plain.ids[0]: {"number": "9"}})).result(WAIT_S)
    changed = [each for each in heard if isinstance(each, events.RecordsChanged)]
    assert [each.records for each in changed] == [frozenset({plain.ids[0]})]
    assert events.OverlaysMoved(ov) in heard
    assert events.UndoMoved("Edit Number in Cues", None) in heard
    heard.clear()

    host.execute(CommitOverlay(ov)).result(WAIT_S)
    assert [each.active for each in heard if isinstance(each, events.GroundChanged)] == [None]
    assert events.UndoMoved("What if", None) in heard
    assert _read(host)[0].rows[0] == ("9", None)


def test_what_a_peer_does_reaches_a_window_on_an_overlay_once(ws: Workspace) -> None:
    jordan = Workspace.join(None, ws.invite(), Identity.generate("Jordan"))
    jordan.receive(ws.bundles_since(jordan.clock()))
    cue = jordan.records("cues")[0].id
    ws.receive(jordan.bundles_since(ws.clock()))
    jordan.set_field(cue, "cues", "number", "9")
    ov = ws.create_overlay("What if")
    ws.activate(ov)
    heard: list[events.Event] = []
    ws.subscribe(heard.append)

    ws.receive(jordan.bundles_since(ws.clock()))

    changed = [each for each in heard if isinstance(each, events.RecordsChanged)]
    assert [(each.records, each.own) for each in changed] == [(frozenset({cue}), False)]
    jordan.close()
