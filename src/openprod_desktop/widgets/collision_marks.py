"""Draws cells in which two people's values meet: hatch, corner, and a number from three on.

Never by colour alone. Only marked cells cost anything; the rest of a screen is drawn as
though there were no collisions.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPalette, QPolygonF

from openprod_core.bus.rows import Cells
from openprod_desktop.models.cell_text import BLOCKED

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

HATCH_ALPHA: Final = 80
CORNER: Final = 9
CLICKED: Final = 16
"""Pixels from the corner that a click may miss it by."""
BADGE: Final = 13
COUNT_MAX: Final = 9


class MarkedColumn(Protocol):
    """What is needed of a column."""

    logical: int
    x: int
    width: int


Mark = tuple[MarkedColumn, int, int]
"""(column, top of the row, how many values collide; 0: none do)."""


class CollisionMarks:
    """Draws for one grid."""

    def __init__(self, view: "GridView") -> None:
        self._view = view

    def held_back(self, row: int, values: Cells) -> Cells:
        """Returns the values of a row with a word where a value is held back."""
        blocked = self._view.rows.row_blocked(row)
        if not blocked:
            return values
        return tuple(BLOCKED if at in blocked else each for at, each in enumerate(values))

    def paint(self, painter: QPainter, marks: Sequence[Mark], height: int) -> None:
        """Draws the marks, over the values."""
        if not marks:
            return
        danger = self._view.palette().color(QPalette.ColorRole.BrightText)
        faint = QColor(danger)
        faint.setAlpha(HATCH_ALPHA)
        hatch = QBrush(faint, Qt.BrushStyle.BDiagPattern)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(danger)
        for column, y, count in marks:
            painter.fillRect(column.x, y, column.width - 1, height - 1, hatch)
            if count > 2:
                continue
            right = column.x + column.width - 1
            painter.drawPolygon(
                QPolygonF(
                    [QPointF(right - CORNER, y), QPointF(right, y), QPointF(right, y + CORNER)]
                )
            )
        self._paint_counts(painter, [each for each in marks if each[2] > 2], height, danger)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_counts(
        self, painter: QPainter, marks: Sequence[Mark], height: int, danger: QColor
    ) -> None:
        side = min(BADGE, height - 2)
        font = QFont(self._view.font())
        font.setBold(True)
        font.setPixelSize(max(8, side - 3))
        for column, y, count in marks:
            spot = QRect(column.x + column.width - 1 - side, y, side, side)
            painter.fillRect(spot, danger)
            painter.save()
            painter.setFont(font)
            painter.setPen(self._view.palette().color(QPalette.ColorRole.Base))
            shown = str(count) if count <= COUNT_MAX else f"{COUNT_MAX}+"
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, shown)
            painter.restore()


def corner_of(cell: QRect) -> QRect:
    """Returns where in a cell a click means its mark."""
    side = min(CLICKED, cell.height())
    return QRect(cell.right() - side, cell.top(), side + 1, side)
