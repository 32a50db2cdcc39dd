"""What an empty production shows: the two ways to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class NoTables(QWidget):
    """Offers a new table, and a file to import."""

    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel("No tables yet")
        title.setObjectName("heading")
        words = QLabel("Make a table, or drop a spreadsheet here to start from what you have.")
        words.setObjectName("muted")
        self.new = QPushButton("New table…")
        self.new.setDefault(True)
        self.new.clicked.connect(self.new_asked)
        self.bring = QPushButton("Import a file…")
        self.bring.clicked.connect(self.import_asked)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.new)
        row.addWidget(self.bring)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (title, words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(10)
        column.addLayout(row)
        column.addStretch(3)
