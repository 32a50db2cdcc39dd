"""The headings of a grid's columns and rows.

Each has a selection model of its own that stays empty: a header that shares the grid's
asks whether every row of every column is selected, which takes seconds at Ctrl+A.
A click on a heading sorts, a drag moves the column.
"""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QHeaderView

from openprod_core.bus.rows import RowFlag
from openprod_desktop.formatting.display import is_right_aligned
from openprod_desktop.widgets.grid_text import PADDING
from openprod_desktop.widgets.staged_marks import paint_row_mark

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

HEIGHT_EXTRA: Final = 12
ARROW: Final = 7
GRIP: Final = 4
"""Pixels on either side of a border that take hold of it."""


class ColumnHeader(QHeaderView):
    """Field names, with arrows where they sort."""

    sort_asked = Signal(int, bool)
    """(column, whether the order it adds to stays)."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._pressed_at: QPoint | None = None
        self.order: dict[int, tuple[int, bool]] = {}
        """Column -> (rank from 1, descending)."""
        self.setSectionsMovable(True)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setAccessibleName("Fields")

    def sizeHint(self) -> QSize:
        return QSize(0, self.fontMetrics().height() + HEIGHT_EXTRA)

    def logicalIndexAt(self, *at: Any) -> int:
        """Returns the column at a place, those that do not scroll included."""
        if len(at) == 1 and isinstance(at[0], QPoint):
            frozen = self._view.frozen_at(at[0].x())
            if frozen >= 0:
                return frozen
        return super().logicalIndexAt(*at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        on_grip = self.cursor().shape() == Qt.CursorShape.SplitHCursor
        self._pressed_at = event.position().toPoint() if left and not on_grip else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_at = self._pressed_at, None
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        if pressed is None or self._near_border(pressed):
            return
        if (at - pressed).manhattanLength() < QApplication.startDragDistance():
            column = self.logicalIndexAt(at)
            if column >= 0:
                adds = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.sort_asked.emit(column, adds)

    def _near_border(self, at: QPoint) -> bool:
        column = self.logicalIndexAt(at)
        if column < 0:
            return True
        left = self._view.column_left(column)
        right = left + self.sectionSize(column)
        return right - at.x() <= GRIP or (at.x() - left < GRIP and self.visualIndex(column) > 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        fields = self._view.rows.fields if self._view.rows is not None else ()
        if logicalIndex >= len(fields):
            return
        field = fields[logicalIndex]
        current = self._view.currentIndex().column() == logicalIndex
        _paint_ground(painter, rect, self.palette(), current)
        role = QPalette.ColorRole.Text if current else QPalette.ColorRole.WindowText
        painter.setPen(QPen(self.palette().color(role)))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        room = rect.adjusted(PADDING, 0, -PADDING, 0)
        sorts = self.order.get(logicalIndex)
        if sorts is not None:
            room.adjust(0, 0, -(ARROW + 6 + (8 if len(self.order) > 1 else 0)), 0)
        name = painter.fontMetrics().elidedText(
            field.name, Qt.TextElideMode.ElideRight, room.width()
        )
        side = (
            Qt.AlignmentFlag.AlignRight if is_right_aligned(field) else Qt.AlignmentFlag.AlignLeft
        )
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, name)
        if sorts is not None:
            self._paint_arrow(painter, rect, *sorts)

    def _paint_arrow(self, painter: QPainter, rect: QRect, rank: int, descending: bool) -> None:
        colour = self.palette().color(QPalette.ColorRole.Highlight)
        right = rect.right() - PADDING
        if len(self.order) > 1:
            painter.setPen(QPen(colour))
            spot = QRect(right - 7, rect.top(), 9, rect.height())
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, str(rank))
            right -= 10
        middle = rect.center().y() + 0.5
        tip, foot = (middle + 2.5, middle - 2) if descending else (middle - 2.5, middle + 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(right - ARROW, foot),
                    QPointF(right, foot),
                    QPointF(right - ARROW / 2, tip),
                ]
            )
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


class RowHeader(QHeaderView):
    """Row numbers."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setAccessibleName("Rows")
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

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        rows = self._view.rows
        if rows is None:
            return
        current = self._view.currentIndex().row() == logicalIndex
        _paint_ground(painter, rect, self.palette(), current)
        role = QPalette.ColorRole.Text if current else QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(self.palette().color(role)))
        if rows.heading_at(logicalIndex) is not None:
            return
        text = "+" if logicalIndex == rows.new_line else str(logicalIndex + 1)
        room = rect.adjusted(2, 0, -PADDING, -1)
        painter.setFont(self.font())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        if rows.row_flags(logicalIndex) & RowFlag.CONFLICT:
            danger = self.palette().color(QPalette.ColorRole.BrightText)
            painter.fillRect(rect.left(), rect.top(), 3, rect.height() - 1, danger)
            several = len(rows.row_marks(logicalIndex)) + rows.is_disputed(logicalIndex)
            if several > 1:
                painter.setPen(QPen(danger))
                spot = rect.adjusted(6, 0, 0, -1)
                painter.drawText(
                    spot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(several)
                )
        paint_row_mark(painter, rect, self._view, logicalIndex)


def _paint_ground(painter: QPainter, rect: QRect, palette: QPalette, current: bool) -> None:
    role = QPalette.ColorRole.Midlight if current else QPalette.ColorRole.Window
    painter.fillRect(rect, palette.color(role))
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 0))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())
