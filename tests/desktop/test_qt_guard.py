"""The binding in use keeps its reference counts: some versions lose one of None per signal."""

import sys

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Signal
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
