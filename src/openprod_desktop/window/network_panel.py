"""Who has this production in the network, how far along they are, and how others join."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.network import NetworkState
from openprod_desktop.core_words import said
from openprod_desktop.language import tr
from openprod_desktop.views.joining_part import JoiningPart, muted
from openprod_desktop.views.people_list import PeopleList, PersonLine
from openprod_desktop.widgets.panel_head import PanelHead

ALONE: Final = tr(
    "Nobody else has this production open in the network now. Everything you do is saved on "
    "this computer, and goes to the others when you meet."
)
OFFLINE: Final = tr(
    "You work offline. Everything is saved on this computer; nothing is sent and nothing comes "
    "in until you go online."
)


class NetworkPanel(QWidget):
    """Shows the state of the network; asks for what the person wants of it."""

    online_asked = Signal(bool)
    place_asked = Signal(bool)
    """The others shall see where this person is, or not."""
    call_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.head = PanelHead(tr("Together"))
        self.close_asked = self.head.close_asked
        self.online = QCheckBox(tr("Sync with others in this network"))
        self.online.clicked.connect(self.online_asked)
        self.place = QCheckBox(tr("Show others where I am"))
        self.place.clicked.connect(self.place_asked)
        self.words = muted()
        self.people = PeopleList()
        self.problem = muted("error")
        self.joining = JoiningPart()
        self.address = QLineEdit()
        self.address.setPlaceholderText(tr("Call an address, such as 192.168.1.20:4711"))
        self.address.setAccessibleName(tr("Call an address"))
        self.address.setToolTip(tr("Where a network keeps computers from finding each other"))
        self.address.returnPressed.connect(lambda: self.call_asked.emit(self.address.text()))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(10)
        for each in (
            self.online, self.place, self.words, self.people, self.problem, _line(),
            self.joining, _line(), self.address,
        ):  # fmt: skip
            column.addWidget(each)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 8, 8, 14)
        whole.setSpacing(10)
        whole.addWidget(self.head)
        whole.addWidget(area, 1)
        self.setMinimumWidth(280)
        self.show_state(NetworkState(), ())

    def show_state(self, state: NetworkState, lines: Sequence[PersonLine]) -> None:
        """Shows how it stands, and who there is."""
        self.online.setChecked(state.online)
        self.people.show_lines(lines)
        words = "" if state.neighbours else ALONE if state.online else OFFLINE
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.show_problem(state.problem)
        self.joining.show_state(state)

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong; empty: nothing."""
        self.problem.setText(said(sentence))
        self.problem.setVisible(bool(sentence))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the people anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "people"):
            self.people.draw()
        super().changeEvent(event)


def _line() -> QLabel:
    made = QLabel()
    made.setFixedHeight(1)
    made.setObjectName("line")
    made.setFrameShape(QLabel.Shape.HLine)
    return made
