"""A line that says who is at a field or a row: their disc, and what they do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from openprod_desktop.models.people import Person
from openprod_desktop.widgets.avatars import avatar

SIZE_PX = 16


class PeopleLine(QWidget):
    """Hidden while nobody is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._disc = QLabel()
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 2)
        row.setSpacing(6)
        row.addWidget(self._disc)
        row.addWidget(self.words, 1)
        self.hide()

    def show_people(self, person: Person | None, sentence: str) -> None:
        """Says a sentence about somebody and those beside them; None: nobody is there."""
        if person is not None:
            self._disc.setPixmap(avatar(person, SIZE_PX))
        self.words.setText(sentence)
        self.setVisible(person is not None)
