"""The guided tour: points at real things, never takes the keys, and is left with Esc."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from desktop.audit import lasting_faults
from desktop.real_window import RealWindow
from openprod_desktop.window.tour import STEPS

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text"})
    made.add("cues", {"name": "Blackout"})
    made.show("cues")
    yield made
    made.end()


def test_a_key_leads_from_thing_to_thing_and_the_grid_keeps_the_keys(
    qtbot: QtBot, real: RealWindow
) -> None:
    window, tour = real.window, real.window.tour
    page = window.page()
    assert page is not None
    page.grid.setFocus()
    pointed = []
    for _ in STEPS:
        qtbot.keyClick(page.grid, Qt.Key.Key_G, CTRL_ALT)
        if tour.at < 0:
            break
        target = STEPS[tour.at].target(window)
        assert target is not None
        assert tour.outline.geometry() == QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        assert window.rect().contains(tour.bubble.geometry())
        assert page.grid.hasFocus()
        assert lasting_faults(tour.bubble) == []
        pointed.append(tour.words.text())

    assert len(pointed) >= 5
    assert "Ctrl+Alt+PgDown" in "".join(pointed)


def test_esc_leaves_the_tour_and_it_does_not_begin_by_itself_again(
    qtbot: QtBot, real: RealWindow
) -> None:
    tour = real.window.tour
    tour.begin_once()
    assert tour.bubble.isVisible()
    page = real.window.page()
    assert page is not None

    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)

    assert not tour.bubble.isVisible()
    assert not tour.outline.isVisible()
    tour.begin_once()
    assert not tour.bubble.isVisible()
    real.window.registry.run("help.tour")
    assert tour.bubble.isVisible()


def test_whoever_tabs_into_the_tour_has_the_rows_again_after_it(
    qtbot: QtBot, real: RealWindow
) -> None:
    tour = real.window.tour
    tour.begin_once()
    tour.leave_button.setFocus()

    qtbot.keyClick(tour.leave_button, Qt.Key.Key_Space)

    page = real.window.page()
    assert page is not None
    assert page.rows_widget().hasFocus() or page.grid.hasFocus()


def test_the_palette_lies_on_top_of_the_tour(qtbot: QtBot, real: RealWindow) -> None:
    window, bubble = real.window, real.window.tour.bubble
    window.tour.go_on()
    finder = window.palette_.finder
    finder.resize(bubble.size())
    window.palette_.open()
    window.resize(window.width() - 20, window.height())
    qtbot.waitUntil(lambda: finder.isVisible())
    for each in (bubble, finder):
        each.setGeometry(QRect(40, 40, 200, 120))

    top = window.childAt(QPoint(140, 46))

    assert top is finder or finder.isAncestorOf(top)
    finder.hide()
