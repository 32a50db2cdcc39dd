"""A question before something that cannot be taken back; it names what is lost."""

from PySide6.QtWidgets import QLabel, QWidget

from openprod_desktop.dialogs.sheet import Sheet, muted


class ConfirmDialog(Sheet):
    """One question, one thing to do."""

    def __init__(
        self, title: str, question: str, lost: str, main: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, main, parent)
        asked = QLabel(question)
        asked.setWordWrap(True)
        asked.setObjectName("heading")
        self.body.addWidget(asked)
        self.lost = muted(lost)
        self.body.addWidget(self.lost)
        self.setAccessibleDescription(f"{question} {lost}")
        self.setMinimumWidth(440)

    def go(self) -> None:
        """Says yes."""
        self.done_with.emit(True)
        self.accept()
