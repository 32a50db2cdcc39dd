"""Find and replace: matches in the order of the rows, and a replacement as one step."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.views.find_bar import Scope
from openprod_desktop.views.table_page import TablePage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text", "Note": "text", "Page": "integer"})
    made.add_all(
        "cues",
        [
            {"name": "Rain on", "note": "rain", "page": 12},
            {"name": "Wind", "note": "Rain stops", "page": 21},
            {"name": "rain", "page": 2},
        ],
    )
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.record_at(2) is not None)
    found.grid.setFocus()
    found.grid.setCurrentIndex(found.model.index(0, 0))
    return found


def place(page: TablePage) -> tuple[int, int]:
    index = page.grid.currentIndex()
    return index.row(), index.column()


def counted(page: TablePage, words: str) -> bool:
    return page.find_bar.count.text() == words


def test_enter_and_f3_walk_the_matches_and_escape_goes_back(qtbot: QtBot, page: TablePage) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_F, CTRL)
    bar = page.find_bar
    assert bar.isVisible()
    qtbot.keyClicks(bar.text, "rain")
    qtbot.waitUntil(lambda: counted(page, "4 found"))

    qtbot.keyClick(bar.text, Qt.Key.Key_Return)
    assert place(page) == (0, 1)
    qtbot.keyClick(bar.text, Qt.Key.Key_F3)
    assert place(page) == (1, 1)
    qtbot.keyClick(bar.text, Qt.Key.Key_F3, SHIFT)
    qtbot.keyClick(bar.text, Qt.Key.Key_Return, SHIFT)
    assert place(page) == (0, 0)
    qtbot.keyClick(bar.text, Qt.Key.Key_Return, SHIFT)
    assert place(page) == (2, 0)
    assert counted(page, "4 of 4")
    qtbot.keyClick(bar.text, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_case_and_whole_cells_narrow_what_is_found(qtbot: QtBot, page: TablePage) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_F, CTRL)
    bar = page.find_bar
    qtbot.keyClicks(bar.text, "rain")
    qtbot.waitUntil(lambda: counted(page, "4 found"))
    bar.same_case.click()
    qtbot.waitUntil(lambda: counted(page, "2 found"))
    bar.same_case.click()
    bar.whole_cell.click()
    qtbot.waitUntil(lambda: counted(page, "2 found"))
    bar.scope.setCurrentText(Scope.COLUMN.value)

    qtbot.waitUntil(lambda: counted(page, "1 found"))


def ground(page: TablePage, row: int, column: int) -> QColor:
    """Returns the colour behind a cell's letters, at its far end."""
    cell = page.grid.visualRect(page.model.index(row, column))
    picture = page.grid.viewport().grab().toImage()
    scale = picture.devicePixelRatio()
    return picture.pixelColor(round((cell.right() - 8) * scale), round((cell.top() + 4) * scale))


def test_every_match_is_tinted_the_one_in_turn_more_and_none_after_closing(
    qtbot: QtBot, page: TablePage
) -> None:
    plain = ground(page, 1, 0)
    qtbot.keyClick(page.grid, Qt.Key.Key_F, CTRL)
    bar = page.find_bar
    qtbot.keyClicks(bar.text, "rain")
    qtbot.waitUntil(lambda: counted(page, "4 found"))
    qtbot.keyClick(bar.text, Qt.Key.Key_Return)

    tint = ground(page, 0, 0)
    assert tint != plain
    assert ground(page, 2, 0) == ground(page, 1, 1) == tint
    assert ground(page, 0, 1) not in (plain, tint)
    assert ground(page, 1, 0) == plain
    qtbot.keyClick(bar.text, Qt.Key.Key_Escape)
    assert ground(page, 2, 0) == ground(page, 1, 1) == plain


def test_only_the_selection_is_searched_when_there_is_one(qtbot: QtBot, page: TablePage) -> None:
    page.grid.selectionModel().select(
        QItemSelection(page.model.index(0, 0), page.model.index(1, 0)),
        QItemSelectionModel.SelectionFlag.ClearAndSelect,
    )
    qtbot.keyClick(page.grid, Qt.Key.Key_F, CTRL)
    qtbot.keyClicks(page.find_bar.text, "rain")

    qtbot.waitUntil(lambda: counted(page, "1 found"))
    assert page.find_bar.chosen_scope() is Scope.SELECTION


def test_a_replacement_is_previewed_each_line_can_be_dropped_and_is_one_step(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_H, CTRL)
    bar = page.find_bar
    qtbot.keyClicks(bar.text, "rain")
    qtbot.keyClicks(bar.instead, "snow")
    qtbot.waitUntil(lambda: bar.replace.text() == "Replace in 4 cells")
    line = bar.list.topLevelItem(2)
    assert (line.text(0), line.text(1), line.text(2)) == (
        "Row 2 · Note", "Rain stops", "snow stops",
    )  # fmt: skip
    line.setCheckState(0, Qt.CheckState.Unchecked)
    assert bar.replace.text() == "Replace in 3 cells"

    qtbot.keyClick(bar.instead, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.model.value(0, 0) == "snow on")
    assert page.model.value(1, 1) == "Rain stops"
    qtbot.waitUntil(lambda: real.window.undo_label == "Replace “rain” by “snow” in 3 cells")
    qtbot.waitUntil(lambda: real.window.toast.sentence == "Replaced in 3 cells")
    qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.value(2, 0) == "rain")


def test_what_would_not_fit_its_field_is_said_and_left_alone(qtbot: QtBot, page: TablePage) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_H, CTRL)
    bar = page.find_bar
    qtbot.keyClicks(bar.text, "2")
    qtbot.keyClicks(bar.instead, "x")
    qtbot.waitUntil(lambda: bar.list.topLevelItemCount() == 3)

    assert not bar.replace.isEnabled()
    assert bar.list.topLevelItem(0).text(2)
    assert bar.ticked() == []
