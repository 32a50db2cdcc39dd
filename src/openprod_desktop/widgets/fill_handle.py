"""The little square at a selection's corner that is dragged to fill cells.

Down, up, right or left, whichever way the drag goes further; with Ctrl it copies. Filling
itself is grid_fill.py's work.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPalette, QPen

from openprod_desktop.widgets.grid_selection import CellRange, selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

SIDE: Final = 7
REACH: Final = 3
"""Pixels around the square that take hold of it too."""
EDGE: Final = 24
"""Pixels from the border of the view where a drag scrolls."""


class FillHandle:
    """One grid's handle."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._source: CellRange | None = None
        self._target: CellRange | None = None

    @property
    def dragged(self) -> bool:
        """Whether somebody drags it right now."""
        return self._source is not None

    def press(self, event: QMouseEvent) -> bool:
        """Takes hold; False: the handle is not there."""
        area = self.area()
        if area is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        if not self._reaches(area, event.position().toPoint()):
            return False
        self._source = self._target = area
        return True

    def move(self, event: QMouseEvent) -> bool:
        """Follows the mouse while dragged; shows by the pointer where the handle is."""
        at = event.position().toPoint()
        if self._source is None:
            self._show_pointer(at)
            return False
        self._scroll_near(at)
        self._target = self._reached(at)
        self._view.viewport().update()
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Fills what the drag reached; False: nothing was dragged."""
        source, target = self._source, self._target
        self._source = self._target = None
        if source is None or target is None:
            return False
        view = self._view
        as_copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        view.filling.drag(source, target, as_copy)
        view.select_range(target)
        view.viewport().update()
        return True

    def cancel(self) -> bool:
        """Lets go without filling; False: nothing was dragged."""
        held = self._source is not None
        self._source = self._target = None
        if held:
            self._view.viewport().update()
        return held

    def spot(self, area: CellRange) -> QRect:
        """Returns where the square is, at the lower end corner; empty where it is not seen."""
        view = self._view
        header = view.horizontalHeader()
        seen = [each for each in area.columns if not view.isColumnHidden(each)]
        if not seen:
            return QRect()
        last = max(seen, key=header.visualIndex)
        box = view.visualRect(view.rows.index(area.bottom, last))
        x = box.left() if view.isRightToLeft() else box.right()
        # Columns that scroll pass behind the frozen ones.
        kept = view.frozen_rect()
        behind = x >= kept.left() if view.isRightToLeft() else x <= kept.right()
        if behind and kept.width() and last not in view.frozen_columns():
            return QRect()
        return QRect(x - SIDE + 2, box.bottom() - SIDE + 2, SIDE, SIDE)

    def paint(self, painter: QPainter) -> None:
        """Draws the square, and while dragged what it will fill."""
        area = self.area()
        if area is None:
            return
        palette = self._view.palette()
        if self._target is not None and self._target != self._source:
            pen = QPen(palette.color(QPalette.ColorRole.Highlight), 1.5, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for box in self._view.range_rects(self._target):
                painter.drawRect(box.adjusted(1, 1, -2, -2))
        spot = self.spot(area)
        if spot.isEmpty():
            return
        painter.fillRect(spot.adjusted(-1, -1, 1, 1), palette.color(QPalette.ColorRole.Base))
        painter.fillRect(spot, palette.color(QPalette.ColorRole.Highlight))

    def area(self) -> CellRange | None:
        """Returns the cells at whose corner the handle is; None: there is no handle."""
        view = self._view
        if view.rows is None or view.rows.read_only or view.is_editing():
            return None
        if self._source is not None:
            return self._source
        ranges = selected_ranges(view.selectionModel(), max(0, view.rows.new_line))
        if not ranges:
            return None
        # Columns that were moved are selected piece by piece, all with the same rows.
        rows = {(each.top, each.bottom) for each in ranges}
        if len(rows) > 1:
            return None
        return CellRange(
            ranges[0].top, min(each.left for each in ranges),
            ranges[0].bottom, max(each.right for each in ranges),
        )  # fmt: skip

    def _reaches(self, area: CellRange, at: QPoint) -> bool:
        """Whether the mouse is on the square or close to it."""
        spot = self.spot(area)
        return not spot.isEmpty() and spot.adjusted(-REACH, -REACH, REACH, REACH).contains(at)

    def _reached(self, at: QPoint) -> CellRange:
        view, source = self._view, self._source
        assert source is not None
        box = view.range_rect(source)
        inside = view.viewport().rect()
        at = QPoint(
            max(inside.left(), min(at.x(), inside.right())),
            max(inside.top(), min(at.y(), inside.bottom())),
        )
        over = max(at.y() - box.bottom(), box.top() - at.y(), 0)
        beside = max(at.x() - box.right(), box.left() - at.x(), 0)
        last = view.rows.new_line - 1
        if over and over >= beside:
            row = view.rowAt(at.y())
            row = last if row < 0 else min(row, last)
            top, bottom = min(source.top, row), max(source.bottom, row)
            return CellRange(top, source.left, bottom, source.right)
        column = view.indexAt(QPoint(at.x(), max(0, box.top()))).column()
        if not beside or column < 0:
            return source
        left, right = min(source.left, column), max(source.right, column)
        return CellRange(source.top, left, source.bottom, right)

    def _scroll_near(self, at: QPoint) -> None:
        view = self._view
        for bar, place, size in (
            (view.verticalScrollBar(), at.y(), view.viewport().height()),
            (view.horizontalScrollBar(), at.x(), view.viewport().width()),
        ):
            if place > size - EDGE:
                bar.setValue(bar.value() + bar.singleStep())
            elif place < EDGE:
                bar.setValue(bar.value() - bar.singleStep())

    def _show_pointer(self, at: QPoint) -> None:
        area = self.area()
        over = area is not None and self._reaches(area, at)
        viewport = self._view.viewport()
        viewport.setCursor(Qt.CursorShape.CrossCursor if over else Qt.CursorShape.ArrowCursor)
