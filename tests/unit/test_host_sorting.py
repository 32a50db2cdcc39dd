"""A long table that somebody sorts gets an index in a quiet moment, and short ones none."""

import threading
from pathlib import Path

from openprod_core import Identity, Workspace
from openprod_core.bus.queries import OpenView
from openprod_core.storage.sqlite.store import Store
from openprod_core.storage.sqlite.tables import INDEX_FROM_ROWS

PATIENCE_S = 10.0


def indexes(folder: Path) -> list[str]:
    """Returns the indexes made for sorting, as another program sees them."""
    store = Store(folder / "oplog.db", read_only=True)
    sql = "SELECT name FROM sqlite_schema WHERE type = 'index' AND name GLOB 'i_[0-9]*'"
    names = [row[0] for row in store.database.rows(sql)]
    store.close()
    return names


def test_sorting_a_long_table_on_screen_is_quick_from_the_next_quiet_moment_on(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "Hamlet.openprod"
    with Workspace.create(folder, "Hamlet", Identity.generate("Alex")) as ws:
        for name, rows in (("Short", 10), ("Long", INDEX_FROM_ROWS)):
            ws.create_table(name, [{"name": "Name"}])
            ws.import_records(name.lower(), [{"name": str(row)} for row in range(rows)])
        host = ws.host()
        for table in ws.tables():
            host.ask(OpenView(1, table.id, order_by=((table.fields[0].id, False),))).result()
        tick = threading.Event()
        waited = 0.0
        while not indexes(folder) and waited < PATIENCE_S:
            tick.wait(0.1)
            waited += 0.1
        host.close()

        assert len(indexes(folder)) == 1
        assert ws.verify().problems == []


def test_a_field_that_was_deleted_meanwhile_gets_no_index(tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "H.openprod", "H", Identity.generate("Alex")) as ws:
        ws.create_table("Cues", [{"name": "Name"}, {"name": "Note"}])
        ws.import_records("cues", [{"name": str(row)} for row in range(INDEX_FROM_ROWS)])
        table = ws.tables()[0]
        ws.delete_field("cues", "note")

        ws.engine.index_sorting(table.id, table.fields[1].id)

        assert indexes(tmp_path / "H.openprod") == []
