"""Joining a production that others have: a code and an address, asking, or an invite."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from openprod_core.bus.network import Desk
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

INVITE_BEGINS: Final = "openprod:"
LOOKING: Final = tr(
    "Looking for productions in this network… Nobody lets people join at the moment, or the "
    "network keeps computers from finding each other: then type the address."
)
FOUND: Final = tr("In this network somebody lets people join. Which one it is, they tell you:")
LINES_MAX: Final = 4


class JoinDialog(Sheet):
    """Takes any of the three; says in place what is wrong with it."""

    asked = Signal(str, str)
    """(code or invite, address)"""
    ask_asked = Signal(str)
    """Whoever is at this address shall be asked to let this person in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Join a production"), tr("Join"), parent)
        self.found = muted(LOOKING)
        self.desks = QListWidget()
        self.desks.setObjectName("list")
        self.desks.setAccessibleName(tr("Productions in this network"))
        self.desks.currentItemChanged.connect(lambda _new, _old: self._take_desk())
        self.desks.hide()
        self.code = QLineEdit()
        self.code.setPlaceholderText(tr("Such as 7Q3F-9K"))
        self.code.setAccessibleName(tr("Code"))
        self.address = QLineEdit()
        self.address.setPlaceholderText(tr("Such as 192.168.1.20:4711"))
        self.address.setAccessibleName(tr("Address"))
        self.invite = QPlainTextEdit()
        self.invite.setPlaceholderText("openprod://join/…")
        self.invite.setAccessibleName(tr("Text of the invite"))
        self.invite.setTabChangesFocus(True)
        self.invite.setMaximumHeight(76)
        self.body.addWidget(self.found)
        self.body.addWidget(self.desks)
        form = self.form()
        form.addRow(tr("Address"), self.address)
        form.addRow(tr("Code"), self.code)
        form.addRow(tr("Or an invite"), self.invite)
        self.body.addWidget(
            muted(
                tr(
                    "Whoever has the production chooses “Let somebody join” and "
                    "tells you the code. "
                    "Without one, ask: they see your name and let you in."
                )
            )
        )
        self._add_own_code()
        self.ask = QPushButton(tr("Ask to be let in"))
        self.ask.setAutoDefault(False)
        self.ask.clicked.connect(self._ask)
        self.foot.insertWidget(0, self.ask)
        for each in (self.code, self.address):
            each.textChanged.connect(lambda _: self._refresh())
        self.invite.textChanged.connect(self._refresh)
        self.setMinimumWidth(520)
        self._refresh()

    def _add_own_code(self) -> None:
        self.own_code = QLabel()
        self.own_code.setAccessibleName(tr("Your code"))
        font = self.own_code.font()
        font.setPointSizeF(font.pointSizeF() * 2.2)
        font.setBold(True)
        self.own_code.setFont(font)
        self.own_code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.own_words = QLabel()
        self.own_words.setWordWrap(True)
        for each in (self.own_code, self.own_words):
            each.hide()
            self.body.addWidget(each)

    def show_desks(self, desks: tuple[Desk, ...]) -> None:
        """Lists where in this network people can join; what was chosen stays so."""
        chosen = self.address.text()
        blocked = self.desks.blockSignals(True)
        self.desks.clear()
        for desk in desks:
            item = QListWidgetItem(tr("A production at {address}", address=desk.address))
            item.setData(Qt.ItemDataRole.UserRole, desk.address)
            self.desks.addItem(item)
            if desk.address == chosen:
                self.desks.setCurrentItem(item)
        self.desks.blockSignals(blocked)
        self.found.setText(FOUND if desks else LOOKING)
        self.desks.setVisible(bool(desks))
        lines = min(len(desks), LINES_MAX)
        self.desks.setFixedHeight(lines * max(self.desks.sizeHintForRow(0), 20) + 12)
        if len(desks) == 1 and not chosen:
            self.desks.setCurrentRow(0)

    def show_own_code(self, code: str) -> None:
        """Shows the code that whoever is asked has to type."""
        self.own_code.setText(code)
        self.own_words.setText(
            tr(
                "Tell this code to whoever has the production. They see that you ask, and type it. "
                "Waiting for them, five minutes at most…"
            )
        )
        for each in (self.own_code, self.own_words):
            each.show()

    def go(self) -> None:
        """Asks to be let in; the dialog stays until somebody has answered."""
        self._wait(tr("Joining…"))
        self.asked.emit(self._invite() or self.code.text(), self.address.text())

    def refuse(self, sentence: str) -> None:
        """Says why it did not work."""
        self.main.setText(tr("Join"))
        for each in (self.own_code, self.own_words):
            each.hide()
        self.show_fault(sentence)
        self._refresh()

    def _ask(self) -> None:
        self._wait(tr("Waiting…"))
        self.ask_asked.emit(self.address.text())

    def _wait(self, words: str) -> None:
        self.main.setEnabled(False)
        self.ask.setEnabled(False)
        self.main.setText(words)
        self.fault.setText("")
        self.fault.hide()

    def _take_desk(self) -> None:
        item = self.desks.currentItem()
        if item is not None:
            self.address.setText(item.data(Qt.ItemDataRole.UserRole))

    def _invite(self) -> str:
        return self.invite.toPlainText().strip()

    def _refresh(self) -> None:
        has_address = bool(self.address.text().strip())
        by_code = bool(self.code.text().strip()) and has_address
        self.main.setEnabled(by_code or self._invite().startswith(INVITE_BEGINS))
        self.ask.setEnabled(has_address)
