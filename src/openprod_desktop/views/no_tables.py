"""What an empty production shows: the two ways to begin, or that it is still coming in."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop.language import tr

STEPS: Final = 1_000
BAR_WIDTH_PX: Final = 320
EMPTY: Final = tr(
    "Make a table, drop a spreadsheet here to start from what you have, or begin with the "
    "tables of a department."
)


class NoTables(QWidget):
    """Offers a new table, and a file to import; nothing while tables are on their way."""

    new_asked = Signal()
    import_asked = Signal()
    modules_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setObjectName("heading")
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedSize(BAR_WIDTH_PX, 8)
        self.new = QPushButton(tr("New table…"))
        self.new.setDefault(True)
        self.new.clicked.connect(self.new_asked)
        self.bring = QPushButton(tr("Import a file…"))
        self.bring.clicked.connect(self.import_asked)
        self.modules = QPushButton(tr("Browse modules…"))
        self.modules.setToolTip(tr("Tables of a department, with views, rules and checks"))
        self.modules.clicked.connect(self.modules_asked)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.new)
        row.addWidget(self.bring)
        row.addWidget(self.modules)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(10)
        column.addLayout(row)
        column.addStretch(3)
        self.show_coming("", None)

    def show_coming(self, words: str, share: float | None) -> None:
        """Says how much of the production is here; empty: it has no tables.

        `share`: 0 to 1; None: nobody knows yet.
        """
        is_coming = bool(words)
        self.title.setText(tr("The production is coming in") if is_coming else tr("No tables yet"))
        self.words.setText(words or EMPTY)
        self.progress.setVisible(is_coming)
        # A bar without an end moves by itself, until it is known how much there is to come.
        self.progress.setRange(0, 0 if share is None else STEPS)
        self.progress.setValue(0 if share is None else round(share * STEPS))
        self.progress.setAccessibleName(words)
        for each in (self.new, self.bring, self.modules):
            each.setVisible(not is_coming)
