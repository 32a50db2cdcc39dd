"""The editor of texts: one line high until Alt+Enter makes it more; it grows with its text."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from openprod_desktop.delegates.cell_editor import BARE, CellEditor

LINES_MAX = 8
MARGIN = 4
OUTLINE = 2
WIDTH_MAX = 420
"""As wide as a text is read with ease; a wider cell is used to its whole width."""


class TextEditor(QPlainTextEdit, CellEditor):
    """Edits text of one or more lines."""

    ready = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cell = QRect()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(BARE)
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
        """Takes the room that the text needs: to the right first, then down.

        In a narrow cell at the grid's right edge it grows to the left instead.
        """
        if self._cell.isEmpty():
            return
        self._widen()
        # A plain-text document counts its height in lines, wrapped ones included.
        lines = max(1, int(self.document().size().height()))
        shown = min(lines, LINES_MAX)
        tall = shown * self.fontMetrics().lineSpacing() + 2 * MARGIN
        parent = self.parentWidget()
        if parent is not None:
            tall = min(tall, max(self._cell.height(), parent.height() - self.y()))
        self.resize(self.width(), max(self._cell.height(), tall))
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if lines <= LINES_MAX:
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self.verticalScrollBar().setValue(0)
        self.setVerticalScrollBarPolicy(policy)

    def take_cell(self, cell: QRect) -> None:
        """Covers a cell, and as much beside it as the text needs."""
        self._cell = cell
        self.setGeometry(cell)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.size() != self._cell.size():
            # The outline that the grid draws ends with the cell.
            painter = QPainter(self.viewport())
            painter.setPen(QPen(self.palette().highlight(), OUTLINE))
            inset = OUTLINE // 2
            painter.drawRect(self.viewport().rect().adjusted(inset, inset, -inset, -inset))
            painter.end()

    def _widen(self) -> None:
        metrics, cell = self.fontMetrics(), self._cell
        longest = max(metrics.horizontalAdvance(line) for line in self.toPlainText().split("\n"))
        # The caret stands behind the last letter.
        wanted = min(longest + 2 * MARGIN + metrics.averageCharWidth(), WIDTH_MAX)
        parent = self.parentWidget()
        room = cell.width() if parent is None else parent.width()
        wide = max(cell.width(), min(wanted, room))
        left = cell.x() if wide == cell.width() else max(0, min(cell.x(), room - wide))
        self.setGeometry(left, cell.y(), wide, self.height())
