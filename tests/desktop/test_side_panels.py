"""Panels at the side of a window: made when they are first wanted, back where they were."""

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from openprod_desktop.window.docks import SidePanel


class Made:
    """A window with one panel, which counts how often what it holds was made."""

    def __init__(self, qtbot: QtBot) -> None:
        self.times = 0
        self.window = QMainWindow()
        self.window.resize(1000, 600)
        self.window.setCentralWidget(QLabel("rows"))
        self.panel = SidePanel("list", "List", self._make, 300, self.window)
        qtbot.addWidget(self.window)

    def _make(self) -> QLabel:
        self.times += 1
        return QLabel("a list")


@pytest.fixture
def made(qtbot: QtBot) -> Made:
    return Made(qtbot)


def test_a_window_opens_without_what_its_panels_hold(qtbot: QtBot, made: Made) -> None:
    with qtbot.waitExposed(made.window):
        made.window.show()

    assert made.times == 0 and not made.panel.isVisible()


def test_a_panel_is_made_once_and_shown_as_often_as_asked(qtbot: QtBot, made: Made) -> None:
    with qtbot.waitExposed(made.window):
        made.window.show()

    for shown in (True, False, True):
        made.panel.toggle()
        assert made.panel.shown() is shown

    assert made.times == 1 and made.panel.held().isVisible()
    assert made.panel.width() >= 300


def test_a_panel_that_was_open_is_made_when_the_window_comes_back(qtbot: QtBot, made: Made) -> None:
    with qtbot.waitExposed(made.window):
        made.window.show()
    made.panel.toggle()
    stood = made.window.saveState()

    again = Made(qtbot)
    again.window.restoreState(stood)
    with qtbot.waitExposed(again.window):
        again.window.show()

    assert again.times == 1 and again.panel.held().isVisible()
