"""Buttons in the window hear Enter, and F6 reaches every part that has some."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.docks import SidePanel

SHIFT = Qt.KeyboardModifier.ShiftModifier
PANELS = ("view.history", "help.guide", "network.panel", "findings.show", "collide.inbox",
          "scripts.panel")  # fmt: skip


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Cue": "text", "Call": "text"})
    made.add_all("cues", [{"cue": f"LX {n}", "call": "Stand by"} for n in range(1, 6)])
    yield made
    made.end()


@pytest.fixture
def page(real: RealWindow) -> TablePage:
    return real.show("cues")


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_enter_on_the_message_takes_back_and_the_rows_have_the_keys_again(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    toast = real.window.toast
    page.grid.setFocus()
    page.grid.selectRow(0)
    real.window.registry.run("edit.delete_rows")
    qtbot.waitUntil(lambda: page.model.view_rows == 4)
    qtbot.waitUntil(toast.isVisible)

    QTest.keyClick(page.grid, Qt.Key.Key_F6)
    assert focused() is toast.action
    QTest.keyClick(focused(), Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.model.view_rows == 5)
    assert not toast.isVisible()
    assert focused() is page.grid


def test_esc_leaves_the_message(qtbot: QtBot, real: RealWindow, page: TablePage) -> None:
    page.grid.setFocus()
    real.window.toast.tell("Deleted 1 row", "Undo", lambda: None)

    QTest.keyClick(page.grid, Qt.Key.Key_F6)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert not real.window.toast.isVisible()
    assert focused() is page.grid


def test_a_message_waits_while_somebody_has_the_keys_on_it(
    real: RealWindow, page: TablePage
) -> None:
    toast = real.window.toast
    toast.tell("Deleted 1 row", "Undo", lambda: None)
    toast.action.setFocus()

    toast._timer.timeout.emit()
    assert toast.isVisible()

    page.grid.setFocus()
    toast._timer.timeout.emit()
    assert not toast.isVisible()


def test_f6_goes_around_all_that_is_open_and_back(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    window = real.window
    page.grid.setFocus()
    window.registry.run("view.history")
    qtbot.waitUntil(window.history.scope.isVisible)
    page.grid.setFocus()

    reached = [focused()]
    for _ in range(12):
        QTest.keyClick(focused(), Qt.Key.Key_F6)
        if focused() is page.grid:
            break
        reached.append(focused())

    assert focused() is page.grid
    assert any(window.history.isAncestorOf(each) for each in reached)
    assert any(window.sidebar.isAncestorOf(each) for each in reached)
    assert any(page.tools.isAncestorOf(each) for each in reached)
    QTest.keyClick(focused(), Qt.Key.Key_F6, SHIFT)
    assert focused() is reached[-1]


@pytest.mark.parametrize("command", PANELS)
def test_closing_a_panel_that_has_the_keys_gives_them_to_the_rows(
    qtbot: QtBot, real: RealWindow, page: TablePage, command: str
) -> None:
    registry = real.window.registry
    page.grid.setFocus()
    registry.run(command)
    panel = next(each for each in real.window.findChildren(SidePanel) if each.isVisible())
    while not panel.isAncestorOf(focused()):
        QTest.keyClick(focused(), Qt.Key.Key_F6)

    registry.run(command)

    assert not panel.isVisible()
    assert focused() is page.grid


def test_enter_restores_from_the_history(qtbot: QtBot, real: RealWindow, page: TablePage) -> None:
    record = page.model.record_at(0)
    assert record is not None
    page.grid.setCurrentIndex(page.model.index(0, 0))
    page.grid.setFocus()
    qtbot.keyClicks(page.grid, "Z")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.value(0, 0) == "Z")
    page.grid.setCurrentIndex(page.model.index(0, 0))
    real.window.registry.run("view.history")
    qtbot.waitUntil(lambda: any(each.restore for each in real.window.history.rows))
    restore = next(each.restore for each in real.window.history.rows if each.restore)

    restore.setFocus()
    QTest.keyClick(restore, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.model.value(0, 0) == "LX 1")


def test_cells_are_copied_with_their_headings_from_the_menu(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    page.grid.setCurrentIndex(page.model.index(1, 1))
    page.grid.selectRow(1)

    real.window.registry.run("cell.copy_headed")

    qtbot.waitUntil(lambda: "Call" in QApplication.clipboard().text())
    assert QApplication.clipboard().text().splitlines() == ["Cue\tCall", "LX 2\tStand by"]
