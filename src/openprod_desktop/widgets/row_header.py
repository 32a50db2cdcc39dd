"""The numbers of a grid's rows, with what is odd about a row as a whole.

All of them are drawn in one go: a call for each section would take longer than the cells.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView

from openprod_core.bus.rows import RowFlag
from openprod_desktop.language import tr
from openprod_desktop.widgets.grid_text import PADDING
from openprod_desktop.widgets.staged_marks import paint_row_mark

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RowHeader(QHeaderView):
    """Row numbers."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setAccessibleName(tr("Rows"))
        self.viewport().setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        at = event.position().toPoint()
        row = self.logicalIndexAt(at)
        takes = event.button() == Qt.MouseButton.LeftButton and plain and row >= 0
        if takes and self._view.finish_editing() and self._view.moving.press(row, at):
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._view.moving.drag(at):
            return
        if not event.buttons():
            grips = self._view.moving.is_whole(self.logicalIndexAt(at))
            shape = Qt.CursorShape.OpenHandCursor if grips else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held = self._view.moving.is_held
        if held and not self._view.moving.release():
            # It was a click: the row alone is selected, as by any other.
            super().mousePressEvent(event)
        super().mouseReleaseEvent(event)

    def sizeHint(self) -> QSize:
        rows = self._view.rows.rowCount() if self._view.rows is not None else 0
        digits = max(3, len(str(rows)))
        return QSize(self.fontMetrics().horizontalAdvance("0") * digits + 2 * PADDING, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        # A painter left open by an error would take the whole program down.
        with QPainter(self.viewport()) as painter:
            painter.setFont(self.font())
            self._paint(painter, event.rect())

    def _paint(self, painter: QPainter, area: QRect) -> None:
        palette, rows = self.palette(), self._view.rows
        painter.fillRect(area, palette.color(QPalette.ColorRole.Window))
        first = self.logicalIndexAt(area.top())
        if rows is None or first < 0:
            return
        last = self.logicalIndexAt(area.bottom())
        shown = range(first, (last if last >= 0 else rows.rowCount() - 1) + 1)
        wide, height = self.viewport().width(), self.defaultSectionSize()
        top = self.sectionViewportPosition(first)
        metrics = self.fontMetrics()
        base = (height - 1 - metrics.height()) // 2 + metrics.ascent()
        line = palette.color(QPalette.ColorRole.Mid)
        plain = palette.color(QPalette.ColorRole.PlaceholderText)
        current = self._view.currentIndex().row()
        painter.setPen(plain)
        for row, y in zip(shown, range(top, top + len(shown) * height, height), strict=True):
            if row == current:
                painter.fillRect(0, y, wide, height, palette.color(QPalette.ColorRole.Midlight))
                painter.setPen(palette.color(QPalette.ColorRole.Text))
            painter.fillRect(0, y + height - 1, wide, 1, line)
            if rows.heading_at(row) is None:
                text = "+" if row == rows.new_line else str(row + 1)
                at_left = self.isRightToLeft()
                x = PADDING if at_left else wide - PADDING - metrics.horizontalAdvance(text)
                painter.drawText(x, y + base, text)
                if rows.row_flags(row):
                    self._paint_odd(painter, QRect(0, y, wide, height), row)
            painter.setPen(plain)
        painter.fillRect(wide - 1, top, 1, len(shown) * height, line)

    def _paint_odd(self, painter: QPainter, rect: QRect, row: int) -> None:
        """Draws by a row's number what is in question there, and what an overlay does to it."""
        rows = self._view.rows
        if rows.row_flags(row) & RowFlag.CONFLICT:
            danger = self.palette().color(QPalette.ColorRole.BrightText)
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, danger)
            several = len(rows.row_marks(row)) + rows.is_disputed(row)
            if several > 1:
                painter.setPen(danger)
                painter.drawText(rect.adjusted(6, 0, 0, -1), LEFT, str(several))
        paint_row_mark(painter, rect, self._view, row)
