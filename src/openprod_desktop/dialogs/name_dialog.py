"""Changing what others call you."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr


class NameDialog(Sheet):
    """Asks for one name."""

    named = Signal(str)

    def __init__(self, title: str, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(title, tr("Save") if name else tr("Continue"), parent)
        self.name = QLineEdit(name)
        self.name.setMaxLength(80)
        self.name.setAccessibleName(tr("Name"))
        self.name.textChanged.connect(lambda text: self.main.setEnabled(bool(text.strip())))
        self.main.setEnabled(bool(name.strip()))
        self.form().addRow(tr("Name"), self.name)
        self.body.addWidget(muted(words))
        self.setMinimumWidth(420)

    def go(self) -> None:
        """Hands the name over."""
        self.named.emit(self.name.text().strip())
        self.accept()
