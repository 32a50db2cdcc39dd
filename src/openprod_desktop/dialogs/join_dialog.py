"""Joining a production that others have: a code and an address, or the text of an invite."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from openprod_desktop.dialogs.sheet import Sheet, muted

INVITE_BEGINS = "openprod:"


class JoinDialog(Sheet):
    """Takes either; says in place what is wrong with it."""

    asked = Signal(str, str)
    """(code or invite, address)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Join a production", "Join", parent)
        self.code = QLineEdit()
        self.code.setPlaceholderText("Such as 7Q3F-9K")
        self.code.setAccessibleName("Code")
        self.address = QLineEdit()
        self.address.setPlaceholderText("Such as 192.168.1.20:4711")
        self.address.setAccessibleName("Address")
        self.invite = QPlainTextEdit()
        self.invite.setPlaceholderText("openprod:…")
        self.invite.setAccessibleName("Text of the invite")
        self.invite.setTabChangesFocus(True)
        self.invite.setMaximumHeight(76)
        self.body.addWidget(
            muted("Whoever has the production chooses “Let somebody join” and tells you these.")
        )
        form = self.form()
        form.addRow("Code", self.code)
        form.addRow("Address", self.address)
        form.addRow("Or an invite", self.invite)
        for each in (self.code, self.address):
            each.textChanged.connect(lambda _: self._refresh())
        self.invite.textChanged.connect(self._refresh)
        self.setMinimumWidth(520)
        self._refresh()

    def go(self) -> None:
        """Asks to be let in; the dialog stays until somebody has answered."""
        self.main.setEnabled(False)
        self.main.setText("Joining…")
        self.show_fault("")
        self.asked.emit(self._invite() or self.code.text(), self.address.text())

    def refuse(self, sentence: str) -> None:
        """Says why it did not work."""
        self.main.setText("Join")
        self._refresh()
        self.show_fault(sentence)

    def _invite(self) -> str:
        return self.invite.toPlainText().strip()

    def _refresh(self) -> None:
        by_code = bool(self.code.text().strip() and self.address.text().strip())
        self.main.setEnabled(by_code or self._invite().startswith(INVITE_BEGINS))
