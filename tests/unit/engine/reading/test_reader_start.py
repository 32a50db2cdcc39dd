"""A reader that starts while somebody works: its next answer holds what they made."""

import pytest

from openprod_core import Workspace
from openprod_core.bus import queries
from openprod_core.engine.answering import Reader
from openprod_core.engine.model import Model
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock


def test_a_table_made_while_the_reader_starts_is_in_its_next_answer(
    ws: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ws.folder is not None
    store = Store(ws.folder / "oplog.db", read_only=True)
    reload = Model.reload

    def interrupted(model: Model) -> None:
        reload(model)
        monkeypatch.setattr(Model, "reload", reload)
        ws.create_table("Props", [{"name": "Name"}])

    monkeypatch.setattr(Model, "reload", interrupted)
    reader = Reader(store, SystemClock(), "UTC")

    assert reader.answer(queries.GetSchema()).table("props") is not None
    store.close()


def test_rows_of_a_table_made_after_the_file_was_opened_show_what_they_hold(ws: Workspace) -> None:
    assert ws.folder is not None
    store = Store(ws.folder / "oplog.db", read_only=True)
    table = ws.create_table("Props", [{"name": "Name"}])
    ws.create_record("props", {"name": "Skull"})
    reader = Reader(store, SystemClock(), "UTC")

    view = queries.OpenView(1, table, where='name = "Skull"')

    assert reader.answer(view).count == 1
    store.close()
