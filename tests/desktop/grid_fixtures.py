"""A shown grid over a fake workspace, and hands for it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.fake_client import FakeClient
from openprod_core.bus.commands.records import EditRecords
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.models.table_window_model import TableWindowModel
from openprod_desktop.widgets.grid_view import GridView

NOW = datetime(2026, 11, 21, 18, 30)


def focus() -> QWidget:
    """Returns where typed keys go."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@dataclass
class Grid:
    """A grid in front of a person."""

    qtbot: QtBot
    client: FakeClient
    model: TableWindowModel
    view: GridView

    def column(self, key: str) -> int:
        return next(at for at, each in enumerate(self.model.fields) if each.key == key)

    def field(self, key: str) -> UUID:
        return self.model.fields[self.column(key)].id

    def index(self, row: int, key: str) -> QModelIndex:
        return self.model.index(row, self.column(key))

    def at(self, row: int, key: str) -> Self:
        self.view.go_to(row, self.view.visual_column(self.column(key)))
        return self

    def type(self, text: str) -> Self:
        for letter in text:
            self.qtbot.keyClicks(focus(), letter)
        return self

    def key(self, key: Qt.Key, held: Any = Qt.KeyboardModifier.NoModifier) -> Self:
        self.qtbot.keyClick(focus(), key, held)
        return self

    def value(self, row: int, key: str) -> Any:
        return self.model.value(row, self.column(key))

    def stored(self, row: int, key: str) -> Any:
        assert self.model.table is not None
        record = self.model.record_at(row)
        assert record is not None
        return self.client.workspace.records[self.model.table.id][record][self.field(key)]

    def place(self) -> tuple[int, str]:
        index = self.view.currentIndex()
        return index.row(), self.model.fields[index.column()].key

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.model.settled)

    def commands(self, kind: type) -> list[Any]:
        return [each for each in self.client.commands if isinstance(each, kind)]

    def edits(self) -> list[EditRecords]:
        return self.commands(EditRecords)


@pytest.fixture(name="grid")
def open_grid(qtbot: QtBot) -> Iterator[Grid]:
    """A grid of 60 contacts with the focus in it; the clock stands at NOW."""
    client = FakeClient.sample(rows=60)
    bridge = EngineBridge(client)
    model = TableWindowModel(bridge)
    view = GridView(reader=CellReader(lambda: NOW))
    qtbot.addWidget(view)
    view.resize(1500, 700)
    with qtbot.waitSignal(model.counted):
        model.open("contacts", client.workspace.schema)
        view.setModel(model)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: view.hasFocus() and model.row_values(0) is not None)
    yield Grid(qtbot, client, model, view)
    # What Python put on the clipboard must not outlive Python.
    QGuiApplication.clipboard().clear()
    bridge.close()
    client.close()
