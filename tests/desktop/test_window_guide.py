"""The guide: opened by a key, searched by words, closed by Esc."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.paths import resource
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
    guide = real.window.guide_dock.held()
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


def test_every_picture_that_a_page_names_is_there_and_as_wide_as_the_panel(
    qtbot: QtBot,
) -> None:
    named = {name for text in pages().values() for name in re.findall(r"\(pictures/(.+?)\)", text)}
    held = {each.name: each.stat().st_size for each in resource("help", "pictures").iterdir()}
    assert named == set(held)
    assert sum(held.values()) < 3_000_000
    guide = GuidePanel()
    qtbot.addWidget(guide)
    guide.resize(380, 600)
    guide.show()

    guide.search.setText("collide")
    for title in guide.titles():
        guide.list.setCurrentRow(guide.titles().index(title))
        assert guide.text.horizontalScrollBar().maximum() == 0, title


def test_pictures_fit_the_page_in_sight_when_the_guide_is_opened_and_made_narrower(
    qtbot: QtBot, real: RealWindow
) -> None:
    real.window.registry.run("help.guide")
    guide = real.window.guide_dock.held()
    bar = guide.text.horizontalScrollBar()
    qtbot.waitUntil(lambda: guide.text.isVisible() and bar.maximum() == 0)

    qtbot.keyClicks(guide.search, "slider")
    real.window.resizeDocks([real.window.guide_dock], [300], Qt.Orientation.Horizontal)

    qtbot.waitUntil(lambda: guide.text.width() < 300)
    qtbot.waitUntil(lambda: bar.maximum() == 0)
    assert guide.text.textCursor().selectedText() == "slider"
