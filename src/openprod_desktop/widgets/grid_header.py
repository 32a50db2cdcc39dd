"""The headings of a grid's columns: a click sorts, a drag moves the column.

They have a selection model of their own that stays empty, as the numbers of the rows have
(row_header.py): a header that shares the grid's asks whether every row of every column is
selected, which takes seconds at Ctrl+A.
"""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QMouseEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QHeaderView

from openprod_desktop.formatting.display import is_right_aligned
from openprod_desktop.language import tr
from openprod_desktop.widgets.grid_text import PADDING

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
        self.setAccessibleName(tr("Fields"))

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


def _paint_ground(painter: QPainter, rect: QRect, palette: QPalette, current: bool) -> None:
    role = QPalette.ColorRole.Midlight if current else QPalette.ColorRole.Window
    painter.fillRect(rect, palette.color(role))
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 0))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())
