"""The editor of texts: one line high until Alt+Enter makes it more; it grows with its text."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from openprod_desktop.delegates.cell_editor import BARE, CellEditor

LINES_MAX = 8
MARGIN = 4


class TextEditor(QPlainTextEdit, CellEditor):
    """Edits text of one or more lines."""

    ready = Signal()

    def __init__(self, parent: QWidget, cell_height: int) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(BARE)
        self._cell_height = cell_height
        self.setObjectName("cellEditor")
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(MARGIN)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self.fit)

    def show_text(self, text: str) -> None:
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def typed_text(self) -> str:
        return self.toPlainText()

    def takes_key(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.insertPlainText("\n")
            event.accept()
            return True
        return False

    @Slot()
    def fit(self) -> None:
        """Takes the height that the text needs, up to the grid's lower edge."""
        # A plain-text document counts its height in lines, wrapped ones included.
        lines = max(1, int(self.document().size().height()))
        shown = min(lines, LINES_MAX)
        tall = shown * self.fontMetrics().lineSpacing() + 2 * MARGIN
        parent = self.parentWidget()
        if parent is not None:
            tall = min(tall, max(self._cell_height, parent.height() - self.y()))
        self.resize(self.width(), max(self._cell_height, tall))
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if lines <= LINES_MAX:
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.verticalScrollBar().setValue(0)
        self.setVerticalScrollBarPolicy(policy)
