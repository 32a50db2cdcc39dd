"""Where there is nothing to see, the window says what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.dialogs.table_dialog import TableDialog


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    yield made
    made.end()


def test_an_empty_production_waits_for_enter_to_make_a_table(
    qtbot: QtBot, real: RealWindow
) -> None:
    qtbot.waitUntil(real.window.empty.new.hasFocus)

    QTest.keyClick(real.window.empty.new, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: isinstance(real.window.actions_.dialog, TableDialog))


def test_a_filter_that_nothing_passes_says_so_and_is_taken_away_there(
    qtbot: QtBot, real: RealWindow
) -> None:
    real.make_table("Cues", {"Cue": "text"})
    real.add_all("cues", [{"cue": f"LX {n}"} for n in range(3)])
    page = real.show("cues")
    qtbot.waitUntil(lambda: page.model.view_rows == 3)
    assert not page.nothing_here.isVisible()

    page.focus_filter()
    qtbot.keyClicks(page.tools.filter, "nobody")
    qtbot.waitUntil(page.nothing_here.isVisible)
    assert "3 rows are not shown" in page.nothing_here.words.text()
    page.nothing_here.show_all.setFocus()
    qtbot.keyClick(page.nothing_here.show_all, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.model.view_rows == 3)
    qtbot.waitUntil(lambda: not page.nothing_here.isVisible())
    assert QApplication.focusWidget() is page.grid


def test_an_empty_table_says_how_rows_come_in(qtbot: QtBot, real: RealWindow) -> None:
    real.make_table("Cues", {"Cue": "text"})
    page = real.show("cues")
    qtbot.waitUntil(page.nothing_here.isVisible)
    assert page.nothing_here.show_all.isHidden()

    real.add("cues", {"cue": "LX 1"})

    qtbot.waitUntil(lambda: not page.nothing_here.isVisible())
