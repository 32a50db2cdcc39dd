"""What stands where rows would be: a heading, a sentence that says what to do, and a button."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyWords(QWidget):
    """Says why there is nothing to see, and what to do about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        self.button = QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.hide()

    def say(self, title: str, words: str, button: str = "") -> None:
        """Shows this; `button` empty: there is nothing to press."""
        self.title.setText(title)
        self.words.setText(words)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.show()
