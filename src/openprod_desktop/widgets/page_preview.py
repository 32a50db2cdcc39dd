"""One page of a printed table on the screen, as large as there is room."""

from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from openprod_desktop import theme
from openprod_desktop.formatting.printed_page import PagePainter
from openprod_desktop.formatting.printed_table import PrintedTable
from openprod_desktop.language import tr

ROOM: Final = 14
"""Pixels around the page."""
STEPS: Final = {
    Qt.Key.Key_PageDown: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip


class PagePreview(QWidget):
    """Shows a page; PgUp, PgDown and the wheel ask for the ones beside it."""

    step_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: PrintedTable | None = None
        self._number = 0
        self._size = QSizeF()
        self._margins = QMarginsF()
        self.setAccessibleName(tr("Page as it will be printed"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(360, 380)

    def show_page(self, table: PrintedTable, number: int, size: QSizeF, margins: QMarginsF) -> None:
        """Shows a page of a sheet of `size` with what `margins` leave of it."""
        self._table, self._number, self._size, self._margins = table, number, size, margins
        self.setAccessibleDescription(
            tr("Page {number} of {count}", number=number + 1, count=len(table.pages))
        )
        self.update()

    def sizeHint(self) -> QSize:
        """Returns the size that shows an upright page well."""
        return QSize(460, 560)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Asks for the page before or after."""
        step = STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.step_asked.emit(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Asks for the page before or after."""
        self.step_asked.emit(-1 if event.angleDelta().y() > 0 else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draws the sheet of paper and what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = theme.colours()
        painter.fillRect(self.rect(), QColor(shown.hover))
        if self._table is None or not self._table.pages:
            return
        room = QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM)
        scale = min(room.width() / self._size.width(), room.height() / self._size.height())
        sheet = QRectF(0, 0, self._size.width() * scale, self._size.height() * scale)
        sheet.moveCenter(room.center())
        painter.fillRect(sheet.translated(0, 2), QColor(0, 0, 0, 50))
        painter.fillRect(sheet, Qt.GlobalColor.white)
        painter.translate(sheet.topLeft())
        painter.scale(scale, scale)
        painter.translate(self._margins.left(), self._margins.top())
        inside = QRectF(0, 0, self._size.width(), self._size.height()).marginsRemoved(self._margins)
        PagePainter(painter, self._table, inside.size()).paint(self._number)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QColor(shown.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
