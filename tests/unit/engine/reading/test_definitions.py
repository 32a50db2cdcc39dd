"""Views, rules, checks and scripts are records that a production keeps beside its tables."""

from openprod_core import Workspace
from openprod_core.domain import core_schema
from openprod_core.engine.answering import Reader
from openprod_core.engine.definitions import definitions
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock


def _read(ws: Workspace) -> list[tuple[str, bool]]:
    assert ws.folder is not None
    store = Store(ws.folder / "oplog.db", read_only=True)
    try:
        lens = Reader(store, SystemClock(), "UTC").lens
        found = definitions(lens, core_schema.RULE)
        return [(each.text("name"), each.flag("enabled", True)) for each in found]
    finally:
        store.close()


def test_definitions_are_told_in_the_order_they_were_made_and_deleted_ones_not(
    ws: Workspace,
) -> None:
    ws.create_record("core.rule", {"name": "Called cues", "enabled": False})
    gone = ws.create_record("core.rule", {"name": "Same person"})
    ws.create_record("core.rule", {"name": "Expired"})
    ws.delete_record(gone)
    assert _read(ws) == [("Called cues", False), ("Expired", True)]
    ws.undo()
    assert _read(ws) == [("Called cues", False), ("Same person", True), ("Expired", True)]
