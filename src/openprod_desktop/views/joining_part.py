"""How others get into a production: a code, an invite, or by asking; and who asks now."""

import time
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.network import NetworkState
from openprod_desktop.formatting.people import NOBODY
from openprod_desktop.language import tr, tr_count

TICK_MS: Final = 5_000
MINUTE_MS: Final = 60_000
BEGIN: Final = tr("Show a code and tell it across the room, or send an invite.")


class JoiningPart(QWidget):
    """Shows how it stands, and asks for what the person wants."""

    code_asked = Signal(bool)
    """Open a code, or close it."""
    invite_asked = Signal()
    asking_allowed = Signal(bool)
    """People in the network may ask, or not."""
    let_in = Signal(str)
    """Whoever asks may come in, if this is their code."""
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = NetworkState()
        heading = QLabel(tr("Let somebody join"))
        heading.setObjectName("heading")
        self.code = QLabel()
        font = self.code.font()
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setBold(True)
        self.code.setFont(font)
        self.code.setAccessibleName(tr("Access code"))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code_words = muted()
        self.code_button = QPushButton(tr("Show a code"))
        self.code_button.clicked.connect(lambda: self.code_asked.emit(not self._state.code))
        self.invite_button = QPushButton(tr("Invite…"))
        self.invite_button.setToolTip(tr("A text or a picture for a phone, with all that it takes"))
        self.invite_button.clicked.connect(self.invite_asked)
        self.allow = QCheckBox(tr("People in this network may ask"))
        self.allow.setToolTip(tr("They see that a production is here, and not which. You decide."))
        self.allow.clicked.connect(self.asking_allowed)
        buttons = QHBoxLayout()
        buttons.addWidget(self.code_button)
        buttons.addWidget(self.invite_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for each in (heading, self.code, self.code_words):
            column.addWidget(each)
        column.addLayout(buttons)
        column.addWidget(self.allow)
        column.addWidget(self._make_card())
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self._say_code)
        self.show_state(NetworkState())

    def _make_card(self) -> QFrame:
        self.card = QFrame()
        self.card.setObjectName("card")
        self.who = QLabel()
        self.who.setWordWrap(True)
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.typed = QLineEdit()
        self.typed.setPlaceholderText(tr("Their code, such as 7Q3F-9K"))
        self.typed.setAccessibleName(tr("The code on their screen"))
        self.typed.textChanged.connect(self._refresh)
        self.typed.returnPressed.connect(self._let_in)
        self.yes = QPushButton(tr("Let in"))
        self.yes.clicked.connect(self._let_in)
        self.no = QPushButton(tr("Decline"))
        self.no.clicked.connect(self.declined)
        buttons = QHBoxLayout()
        buttons.addWidget(self.no)
        buttons.addWidget(self.yes)
        column = QVBoxLayout(self.card)
        column.addWidget(self.who)
        column.addWidget(self.typed)
        column.addLayout(buttons)
        return self.card

    def show_state(self, state: NetworkState) -> None:
        """Shows how it stands."""
        before, self._state = self._state, state
        self.code.setText(state.code)
        self.code.setVisible(bool(state.code))
        self.code_button.setText(tr("Close the code") if state.code else tr("Show a code"))
        self.allow.setChecked(state.takes_askers)
        self._say_code()
        if state.code:
            self._tick.start()
        else:
            self._tick.stop()
        self.card.setVisible(state.asker is not None)
        if state.asker is not None and state.asker != before.asker:
            name = state.asker.name or NOBODY
            self.who.setText(
                tr(
                    "{name} at {address} asks to join. If you know them, have them tell you "
                    "the code on their screen: nobody else can have it.",
                    name=name,
                    address=state.asker.address,
                )
            )
            self.typed.clear()
            self._refresh()
            QAccessible.updateAccessibility(QAccessibleEvent(self.card, QAccessible.Event.Alert))

    def _say_code(self) -> None:
        self.code_words.setText(code_words(self._state, time.time_ns() // 1_000_000))

    def _refresh(self) -> None:
        self.yes.setEnabled(bool(self.typed.text().strip()))

    def _let_in(self) -> None:
        if self.typed.text().strip():
            self.let_in.emit(self.typed.text())


def code_words(state: NetworkState, now_ms: int) -> str:
    """Returns what there is to say of the open code, or of how to open one."""
    if not state.code:
        return state.code_end or BEGIN
    minutes = max(1, -(-(state.code_until_ms - now_ms) // MINUTE_MS))
    left = tr_count("{count} minute left", "{count} minutes left", minutes)
    words = tr("For one person, {left}. They choose “Join…” and type the code", left=left)
    if state.addresses:
        words += tr(", at the address {state}", state=desk_address(state))
    if state.code_tries < 3:
        tries = tr_count("one wrong try", "{count} wrong tries", state.code_tries)
        words += tr(". Somebody typed a wrong code: {tries} more, and it is closed", tries=tries)
    return f"{words}."


def desk_address(state: NetworkState) -> str:
    """Returns where people join, as they type it."""
    hosts = sorted({address.rpartition(":")[0] for address in state.addresses})
    return " or ".join(f"{host}:{state.desk_port}" for host in hosts)


def muted(name: str = "muted") -> QLabel:
    """Returns a label for an explanation."""
    made = QLabel()
    made.setObjectName(name)
    made.setWordWrap(True)
    return made
