"""Opening a production costs what stands in it, however long its history is."""

from pathlib import Path

import apsw

from openprod_core import Identity, Workspace
from openprod_core.domain.hlc import Hlc

EDITS = 30


def edited(folder: Path, me: Identity) -> None:
    """Makes a production with one note that was changed again and again."""
    with Workspace.create(folder, "Hamlet", me) as ws:
        ws.create_table("Notes", [{"name": "Name"}])
        note = ws.create_record("notes", {"name": "Show"})
        for number in range(EDITS):
            ws.set_field(note, "notes", "name", f"edit {number}")


def test_the_newest_time_is_found_without_a_look_at_every_bundle(tmp_path: Path) -> None:
    me = Identity.generate("Alex")
    edited(tmp_path / "Hamlet", me)
    with Workspace.open(tmp_path / "Hamlet", me) as ws:
        oplog = ws.engine.bench.store.oplog
        connection = ws.engine.bench.store.database.connection
        asked: list[str] = []
        connection.exec_trace = lambda _cursor, sql, _bindings: asked.append(sql) is None

        latest = Hlc.from_bytes(oplog.latest_hlc())

        connection.exec_trace = None
        assert latest == max(Hlc.from_bytes(oplog.header(no).hlc) for no in oplog.numbers())
        assert "SCAN b" not in plan(connection, asked[-1])


def plan(connection: apsw.Connection, sql: str) -> str:
    """Returns how SQLite goes about a statement."""
    return "; ".join(str(row[-1]) for row in connection.execute(f"EXPLAIN QUERY PLAN {sql}"))
