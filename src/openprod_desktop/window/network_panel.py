"""Who has this production in the network, how far along they are, and how others join."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.network import Neighbour, NetworkState
from openprod_desktop import theme

STATES: Final = {
    "same": "up to date",
    "checking": "comparing",
    "sending": "getting your changes",
    "receiving": "sending changes",
    "different": "shows something else; run “openprod verify” on both",
}
LINES_MAX: Final = 12
"""People listed without scrolling."""
ALONE: Final = (
    "Nobody else has this production open in the network now. Everything you do is saved on "
    "this computer, and goes to the others when you meet."
)
OFFLINE: Final = (
    "You work offline. Everything is saved on this computer; nothing is sent and nothing comes "
    "in until you go online."
)


def said_of(each: Neighbour) -> str:
    """Returns what there is to say of a connected computer, in a line."""
    words = STATES.get(each.state, each.state)
    if each.has:
        words = f"{each.has:,} change{'' if each.has == 1 else 's'} to come"
    return f"{each.name or 'Somebody'} · {words}"


class NetworkPanel(QWidget):
    """Shows the state of the network; asks for what the person wants of it."""

    close_asked = Signal()
    online_asked = Signal(bool)
    code_asked = Signal(bool)
    """Open a code, or close it."""
    copy_asked = Signal()
    call_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        title = QLabel("Together")
        title.setObjectName("table_title")
        self.close_button = QToolButton()
        self.close_button.setAccessibleName("Close this panel")
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.clicked.connect(self.close_asked)
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(self.close_button)
        self.online = QCheckBox("Sync with others in this network")
        self.online.clicked.connect(self.online_asked)
        self.words = _text()
        self.people = QListWidget()
        self.people.setObjectName("list")
        self.people.setAccessibleName("Connected now")
        self.problem = _text("error")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.online)
        column.addWidget(self.words)
        column.addWidget(self.people)
        column.addWidget(self.problem)
        column.addWidget(_line())
        self._add_joining(column)
        column.addStretch(1)
        self.setMinimumWidth(280)
        self.draw_icons()
        self.show_state(NetworkState())

    def _add_joining(self, column: QVBoxLayout) -> None:
        heading = QLabel("Let somebody join")
        heading.setObjectName("heading")
        self.code = QLabel()
        font = self.code.font()
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setBold(True)
        self.code.setFont(font)
        self.code.setAccessibleName("Access code")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code_words = _text()
        self.code_button = QPushButton("Show a code")
        self.code_button.clicked.connect(lambda: self.code_asked.emit(not self.code.text()))
        self.copy_button = QPushButton("Copy an invite")
        self.copy_button.setToolTip("A text for a message. Whoever has it can join and edit.")
        self.copy_button.clicked.connect(self.copy_asked)
        buttons = QHBoxLayout()
        buttons.addWidget(self.code_button)
        buttons.addWidget(self.copy_button)
        self.address = QLineEdit()
        self.address.setPlaceholderText("Call an address, such as 192.168.1.20:4711")
        self.address.setAccessibleName("Call an address")
        self.address.returnPressed.connect(self._call)
        column.addWidget(heading)
        column.addWidget(self.code)
        column.addWidget(self.code_words)
        column.addLayout(buttons)
        column.addWidget(_line())
        column.addWidget(self.address)

    def show_state(self, state: NetworkState) -> None:
        """Shows how it stands."""
        self.online.setChecked(state.online)
        self.people.clear()
        for each in state.neighbours:
            self.people.addItem(said_of(each))
        self.people.setVisible(bool(state.neighbours))
        lines = min(len(state.neighbours), LINES_MAX)
        self.people.setFixedHeight(lines * self.people.sizeHintForRow(0) + 12)
        words = "" if state.neighbours else ALONE if state.online else OFFLINE
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.show_problem(state.problem)
        self.code.setText(state.code)
        self.code.setVisible(bool(state.code))
        self.code_button.setText("Close the code" if state.code else "Show a code")
        hosts = sorted({address.rpartition(":")[0] for address in state.addresses})
        where = " or ".join(f"{host}:{state.desk_port}" for host in hosts)
        self.code_words.setText(
            f"For one person, for ten minutes. They choose “Join” and type the code and the "
            f"address {where}."
            if state.code
            else "Show a code and call it across the room, or send an invite."
        )

    def show_problem(self, sentence: str) -> None:
        """Says what is wrong; empty: nothing."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self.close_button.setIcon(theme.icon("close", "muted"))

    def copy(self, text: str) -> None:
        """Puts an invite on the clipboard."""
        QApplication.clipboard().setText(text)
        self.code_words.setText(
            "The invite is on the clipboard. Whoever has it can join and edit: give it only to "
            "your team."
        )

    def _call(self) -> None:
        self.call_asked.emit(self.address.text())


def _text(name: str = "muted") -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(True)
    return made


def _line() -> QFrame:
    made = QFrame()
    made.setFrameShape(QFrame.Shape.HLine)
    made.setObjectName("line")
    return made
