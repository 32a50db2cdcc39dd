"""The guide: opened by a key, searched by words, closed by Esc."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.window.guide import GuidePanel, pages


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text"})
    made.show("cues")
    yield made
    made.end()


def test_a_key_opens_the_guide_and_words_narrow_its_pages(qtbot: QtBot, real: RealWindow) -> None:
    page = real.window.page()
    assert page is not None
    qtbot.keyClick(page.grid, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    guide = real.window.guide
    assert guide.isVisible()
    assert guide.titles()[0] == "First steps"

    qtbot.keyClicks(guide.search, "slider")

    assert guide.titles() == ["History and undo"]
    assert guide.text.textCursor().selectedText() == "slider"
    qtbot.keyClick(guide.search, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_words_that_no_page_holds_are_said(qtbot: QtBot) -> None:
    guide = GuidePanel()
    qtbot.addWidget(guide)
    guide.show()

    guide.search.setText("xylophone")

    assert guide.titles() == []
    assert guide.none.isVisible()


def test_what_is_new_is_the_last_page() -> None:
    assert list(pages())[-1] == "Changes"
