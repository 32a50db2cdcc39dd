"""The keys of every command: changed in place, conflicts said, kept, and printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QKeySequenceEdit
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.window.key_sheet import KeySheet
from openprod_desktop.window.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text"})
    made.show("cues")
    yield made
    made.end()


def opened(qtbot: QtBot, window: MainWindow) -> KeySheet:
    page = window.page()
    assert page is not None
    qtbot.keyClick(page.grid, Qt.Key.Key_F1)
    sheet = window.actions_.dialog
    assert isinstance(sheet, KeySheet)
    return sheet


def press(qtbot: QtBot, sheet: KeySheet, id_: str, key: Qt.Key, held: object) -> None:
    sheet.tree.setCurrentItem(sheet.line(id_))
    sheet.change(sheet.line(id_))
    editor = sheet.tree.itemWidget(sheet.line(id_), 1)
    assert isinstance(editor, QKeySequenceEdit)
    qtbot.keyClick(editor, key, held)  # type: ignore[call-overload]


def test_a_key_is_changed_works_at_once_and_is_kept(qtbot: QtBot, real: RealWindow) -> None:
    sheet = opened(qtbot, real.window)

    press(qtbot, sheet, "edit.find", Qt.Key.Key_J, CTRL)

    assert sheet.line("edit.find").text(1) == "Ctrl+J"
    sheet.reject()
    real.restart()
    page = real.show("cues")
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_J, CTRL)
    assert page.find_bar.isVisible()


def test_the_sheet_begins_with_looking_for_a_key(qtbot: QtBot, real: RealWindow) -> None:
    sheet = opened(qtbot, real.window)
    qtbot.waitUntil(sheet.search.hasFocus)

    qtbot.keyClicks(QApplication.focusWidget(), "duplicate")

    assert not sheet.line("edit.duplicate_rows").isHidden()
    assert sheet.line("edit.find").isHidden()
    qtbot.keyClick(sheet.search, Qt.Key.Key_Tab)
    assert sheet.tree.hasFocus()
    sheet.reject()


def test_a_key_that_another_command_has_is_refused_in_words(qtbot: QtBot, real: RealWindow) -> None:
    sheet = opened(qtbot, real.window)

    press(qtbot, sheet, "edit.find", Qt.Key.Key_H, CTRL)

    assert "“Find and replace”" in sheet.fault.text()
    assert sheet.line("edit.find").text(1) == "Ctrl+F"


def test_del_takes_a_key_away_and_the_usual_keys_come_back(qtbot: QtBot, real: RealWindow) -> None:
    sheet = opened(qtbot, real.window)
    sheet.tree.setCurrentItem(sheet.line("edit.replace"))
    sheet.tree.setFocus()
    qtbot.keyClick(sheet.tree, Qt.Key.Key_Delete)
    assert sheet.line("edit.replace").text(1) == ""
    press(qtbot, sheet, "edit.find", Qt.Key.Key_H, CTRL)
    assert sheet.line("edit.find").text(1) == "Ctrl+H"

    sheet.reset.click()

    assert sheet.line("edit.replace").text(1) == "Ctrl+H"
    assert sheet.line("edit.find").text(1) == "Ctrl+F"
    assert real.settings.keys() == {}


def test_the_list_is_searched_and_written_as_a_pdf(
    qtbot: QtBot, real: RealWindow, tmp_path: Path
) -> None:
    sheet = opened(qtbot, real.window)
    qtbot.keyClicks(sheet.search, "undo list")
    assert not sheet.line("edit.undo_list").isHidden()
    assert sheet.line("edit.find").isHidden()
    path = tmp_path / "keys.pdf"

    sheet.write_pdf(str(path))

    assert path.read_bytes().startswith(b"%PDF")


def test_a_list_of_keys_that_cannot_be_written_is_said(
    qtbot: QtBot, real: RealWindow, tmp_path: Path
) -> None:
    sheet = opened(qtbot, real.window)

    sheet.write_pdf(str(tmp_path / "nowhere" / "keys.pdf"))

    assert "cannot be written" in sheet.fault.text()
    assert list(tmp_path.glob("**/*.pdf")) == []
    sheet.write_pdf(str(tmp_path / "keys.pdf"))
    assert sheet.fault.text() == ""
