"""Enter presses the button that has the keys, and no other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from openprod_desktop.dialogs.sheet import Sheet
from openprod_desktop.views.welcome import Welcome
from openprod_desktop.widgets.enter_presses import EnterPresses


class Room(QWidget):
    """A line, a list and a button; line and list hand the keys on to the button."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = 0
        self.line, self.list, self.button = QLineEdit(), QListWidget(), QPushButton("Go")
        self.list.addItem("Hamlet")
        self.list.setCurrentRow(0)
        column = QVBoxLayout(self)
        for each in (self.line, self.list, self.button):
            column.addWidget(each)
        self.line.returnPressed.connect(self.button.setFocus)
        self.list.itemActivated.connect(lambda _: self.button.setFocus())
        self.button.clicked.connect(self._count)
        EnterPresses(self)

    def _count(self) -> None:
        self.pressed += 1


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    made = Room()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def enter(qtbot: QtBot, room: QWidget) -> None:
    aimed = QApplication.focusWidget() or room.focusWidget()
    assert aimed is not None
    qtbot.keyClick(aimed, Qt.Key.Key_Return)


@pytest.mark.parametrize("first", ["line", "list"])
def test_enter_that_moves_the_keys_to_a_button_does_not_press_it(
    qtbot: QtBot, room: Room, first: str
) -> None:
    getattr(room, first).setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is getattr(room, first))

    enter(qtbot, room)
    assert (room.focusWidget(), room.pressed) == (room.button, 0)

    enter(qtbot, room)
    assert room.pressed == 1


def test_a_name_and_enter_go_to_the_doors_and_open_none(qtbot: QtBot) -> None:
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.show_name("")
    welcome.show()
    qtbot.waitExposed(welcome)
    welcome.activateWindow()
    opened: list[str] = []
    welcome.new_asked.connect(lambda: opened.append("new"))
    welcome.named.connect(welcome.show_name)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is welcome.name)

    qtbot.keyClicks(welcome.name, "Robin")
    qtbot.keyClick(welcome.name, Qt.Key.Key_Return)

    assert not welcome.name.isVisible()
    assert opened == []


class Question(Sheet):
    """Asks, with a tick, and another button beside the main one."""

    def __init__(self) -> None:
        super().__init__("Sure?", "Do it")
        self.said: list[str] = []
        self.tick = QCheckBox("Tell the others")
        self.swap = QPushButton("Swap")
        self.swap.setAutoDefault(False)
        self.swap.clicked.connect(lambda: self.said.append("swapped"))
        self.rejected.connect(lambda: self.said.append("cancelled"))
        self.body.addWidget(self.tick)
        self.body.addWidget(self.swap)

    def go(self) -> None:
        self.said.append("done")


@pytest.mark.parametrize(
    ("name", "said"),
    [("swap", "swapped"), ("cancel", "cancelled"), ("tick", "done"), ("main", "done")],
)
def test_enter_in_a_dialog_presses_the_button_that_has_the_keys(
    qtbot: QtBot, name: str, said: str
) -> None:
    asked = Question()
    asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(asked)
    asked.show()
    qtbot.waitExposed(asked)
    asked.activateWindow()
    getattr(asked, name).setFocus()

    qtbot.keyClick(getattr(asked, name), Qt.Key.Key_Return)

    assert asked.said == [said]
    assert not asked.tick.isChecked()
