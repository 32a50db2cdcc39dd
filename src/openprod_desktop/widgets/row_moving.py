"""Rows put somewhere else by hand: dragged by their numbers, or a step by Alt and an arrow.

Only where the order shown is people's own: not in a sorted or grouped view. In a table
without such an order the first move asks whether to keep one (`own_order_wanted`).
"""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QApplication

from openprod_desktop.language import tr
from openprod_desktop.widgets.grid_selection import CellRange, selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

EDGE: Final = 24
"""Pixels from the border of the view where a drag scrolls."""
LINE: Final = 3
SORTED: Final = tr("The rows are sorted. Show them in their own order to move them by hand.")
GROUPED: Final = tr("The rows stand in groups. Show them without groups to move them by hand.")


class RowMoving(QObject):
    """Moves rows of one grid."""

    refused = Signal(str)
    """Why rows cannot be moved now."""
    own_order_wanted = Signal(object)
    """Rows were moved in a table without an order of its own; call it once there is one."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QPoint | None = None
        self._target: int | None = None

    # By keys

    def step(self, by: int) -> None:
        """Moves the selected rows, or the current one, a row down (1) or up (-1)."""
        rows = self._rows()
        if not rows or not self._may():
            return
        first, last = rows[0], rows[-1]
        to = first - 1 if by < 0 else last + 2
        if to < 0 or (by > 0 and last >= self._view.rows.view_rows - 1):
            return
        self._put(rows, to)

    # By the mouse, on the numbers of rows

    def press(self, row: int, at: QPoint) -> bool:
        """Takes hold of selected rows by a number; False: the row is not wholly selected."""
        if not self.is_whole(row) or self._view.rows.read_only:
            return False
        self._pressed = at
        return True

    def drag(self, at: QPoint) -> bool:
        """Follows the mouse; False: nothing is held."""
        if self._pressed is None:
            return False
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._target is None and (not far or not self._may()):
            if far:
                self._pressed = None
            return True
        view = self._view
        self._scroll_near(at.y())
        height = view.verticalHeader().defaultSectionSize()
        row = view.rowAt(max(0, at.y() + height // 2))
        end = view.rows.view_rows
        self._target = end if row < 0 else min(row, end)
        view.verticalHeader().viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        view.viewport().update()
        return True

    @property
    def is_held(self) -> bool:
        """Whether rows are held by the mouse, dragged or not."""
        return self._pressed is not None

    def release(self) -> bool:
        """Drops what is dragged; False: it was no drag, but a click."""
        target = self._target
        self.cancel()
        if target is not None:
            self._put(self._rows(), target)
        return target is not None

    def cancel(self) -> bool:
        """Lets go; False: nothing was dragged."""
        held = self._target is not None
        self._pressed = self._target = None
        self._view.verticalHeader().viewport().unsetCursor()
        self._view.viewport().update()
        return held

    def is_whole(self, row: int) -> bool:
        """Whether all cells of a row are selected."""
        last = self._view.rows.columnCount() - 1
        return any(
            each.top() <= row <= each.bottom() and each.left() == 0 and each.right() == last
            for each in self._view.selectionModel().selection()
        )

    def paint(self, painter: QPainter) -> None:
        """Draws where dragged rows would land."""
        if self._target is None:
            return
        header = self._view.verticalHeader()
        y = header.sectionPosition(self._target) - header.offset()
        colour = self._view.palette().color(QPalette.ColorRole.Highlight)
        line = QRect(0, max(0, y - LINE // 2 - 1), self._view.viewport().width(), LINE)
        painter.fillRect(line, colour)

    # Both

    def _rows(self) -> list[int]:
        model = self._view.rows
        ranges = selected_ranges(self._view.selectionModel(), model.view_rows)
        return sorted({row for each in ranges for row in each.rows})

    def _may(self) -> bool:
        model = self._view.rows
        own = model.table.order_field if model.table is not None else None
        shown = [field for field, _ in model.order_by]
        if model.read_only:
            return False
        if model.group_by is not None:
            self.refused.emit(GROUPED)
        elif shown and (own is None or model.order_by != ((own.id, False),)):
            self.refused.emit(SORTED)
        else:
            return True
        return False

    def _put(self, rows: list[int], to: int) -> None:
        """Puts rows before row `to`; at the end of the view, last."""
        view, model = self._view, self._view.rows
        wanted = [*rows, to] if to < model.view_rows else rows

        def send(records: dict[int, UUID]) -> None:
            moved = [records[row] for row in rows if row in records]
            before = records.get(to)

            def move() -> None:
                model.move_rows(moved, before, lambda: self._select(moved))

            if model.table is not None and model.table.order_field is None:
                self.own_order_wanted.emit(move)
            else:
                move()

        view.writing.with_records(wanted, send)

    def _select(self, records: list[UUID]) -> None:
        """Selects rows that were moved; the cursor has gone with its record."""
        found = [row for each in records if (row := self._view.rows.row_of(each)) is not None]
        if len(found) > 1:
            last = self._view.rows.columnCount() - 1
            self._view.select_range(CellRange(min(found), 0, max(found), last))

    def _scroll_near(self, y: int) -> None:
        view = self._view
        bar = view.verticalScrollBar()
        if y < EDGE:
            bar.setValue(bar.value() - bar.singleStep())
        elif y > view.viewport().height() - EDGE:
            bar.setValue(bar.value() + bar.singleStep())
