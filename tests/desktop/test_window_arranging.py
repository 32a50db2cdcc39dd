"""The window offers a table an order of its own when its first row is moved."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.views.table_page import TablePage

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text", "Order": "integer"})
    made.add_all("cues", [{"name": each} for each in "abc"])
    yield made
    made.end()


def names(page: TablePage) -> str:
    return "".join(str(page.model.value(row, 0)) for row in range(page.model.view_rows))


def test_the_first_move_asks_and_keeps_the_order_in_a_field_out_of_sight(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = real.show("cues")
    qtbot.waitUntil(lambda: names(page) == "abc")
    page.grid.setFocus()
    page.grid.go_to(2, 0)
    qtbot.keyClick(page.grid, Qt.Key.Key_Up, ALT)
    toast = real.window.toast
    assert toast.sentence == "Keep the rows of this table in an order of your own?"
    assert names(page) == "abc"

    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: names(page) == "acb")
    qtbot.waitUntil(lambda: page.grid.isColumnHidden(2))
    assert [each.name for each in page.model.fields] == ["Name", "Order", "Order 2"]
    assert page.model.order_by == ()
    qtbot.waitUntil(lambda: real.window.undo_label == "Move a row of Cues")


def test_rows_move_from_the_list_of_commands_too(qtbot: QtBot, real: RealWindow) -> None:
    page = real.show("cues")
    qtbot.waitUntil(lambda: names(page) == "abc")
    page.grid.setFocus()
    page.grid.go_to(0, 0)
    real.window.registry.action("edit.rows_down").trigger()

    assert real.window.toast.action.text() == "Keep my order"
