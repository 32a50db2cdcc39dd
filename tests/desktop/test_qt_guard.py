"""The binding in use keeps its reference counts, and what Qt warns of fails a test.

Some versions of the binding lose one reference of None per signal.
"""

import re
import sys

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Signal
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

SIGNALS = 5_000
SLACK = 500


class Speaker(QObject):
    """Says numbers and nothing."""

    number = Signal(int)
    thing = Signal(object)


class Empty(QAbstractTableModel):
    """Answers None to everything, as Python does by default."""

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        return 1

    def columnCount(self, parent: QModelIndex | None = None) -> int:
        return 1

    def data(self, index: QModelIndex, role: int = 0) -> None:
        return None


def test_thousands_of_signals_and_empty_answers_leave_none_as_it_was(qtbot: QtBot) -> None:
    speaker = Speaker()
    heard: list[object] = []
    speaker.number.connect(lambda _: None)
    speaker.thing.connect(heard.append)
    model = Empty()
    index = model.index(0, 0)
    before = sys.getrefcount(None)
    for n in range(SIGNALS):
        speaker.number.emit(n)
        speaker.thing.emit(None)
        model.data(index)
        index.data()
    heard.clear()

    assert abs(sys.getrefcount(None) - before) < SLACK


def test_a_list_that_drops_down_off_screen_is_no_warning(qtbot: QtBot) -> None:
    choice = QComboBox()
    qtbot.addWidget(choice)
    choice.addItems(["LX", "SND"])
    choice.show()

    choice.showPopup()
    assert choice.view().isVisible()
    choice.hidePopup()


@pytest.mark.parametrize(
    "line",
    [
        "QPainter::begin: Paint device returned engine == 0, type: 3",
        "QObject::startTimer: Timers cannot be started from another thread",
        "This plugin does not support setting window masks",
        "QWidget::raise() of a deleted window. This plugin does not support raise()",
    ],
)
def test_what_qt_warns_of_fails_a_test(pytestconfig: pytest.Config, line: str) -> None:
    assert pytestconfig.getini("qt_log_level_fail") == "WARNING"
    assert not any(re.search(each, line) for each in pytestconfig.getini("qt_log_ignore"))
