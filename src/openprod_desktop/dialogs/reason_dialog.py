"""Asking why something is set aside; the reason is kept for everybody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

REASON_LENGTH_MAX = 500


class ReasonDialog(Sheet):
    """Asks for one line; `needed`: it cannot be left empty."""

    given = Signal(str)

    def __init__(
        self, title: str, main: str, words: str, needed: bool, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(title, main, parent)
        self.reason = QLineEdit()
        self.reason.setMaxLength(REASON_LENGTH_MAX)
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.setPlaceholderText(tr("Such as: two units on one dimmer, on purpose"))
        self.reason.textChanged.connect(
            lambda text: self.main.setEnabled(bool(text.strip()) or not needed)
        )
        self.main.setEnabled(not needed)
        self.form().addRow(tr("Reason"), self.reason)
        self.body.addWidget(muted(words))
        self.setMinimumWidth(460)

    def go(self) -> None:
        """Hands the reason over."""
        self.given.emit(self.reason.text().strip())
        self.accept()
