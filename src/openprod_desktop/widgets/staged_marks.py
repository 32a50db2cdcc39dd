"""Draws what the active overlay changes in a grid: never by colour alone.

A staged cell has a bar at its left and a tint, a new row a plus by its number, a deleted
one a line through it, and a value that somebody changed since a mark at its right.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette

from openprod_core.bus.rows import RowFlag
from openprod_desktop import theme
from openprod_desktop.widgets.group_headings import ShownColumn

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

BAR: Final = 3
TINT_ALPHA: Final = 34
BADGE: Final = 14
DRIFT_SIGN: Final = "≠"
WHOLE_ROW: Final = RowFlag.STAGED_NEW | RowFlag.STAGED_GONE


class StagedMarks:
    """Draws for one grid."""

    def __init__(self, view: "GridView") -> None:
        self._view = view

    def paint_ground(
        self, painter: QPainter, columns: Sequence[ShownColumn], rows: range, top: int, height: int
    ) -> None:
        """Draws bars and tints, under the values."""
        line = self._view.overlay_colour
        if line is None:
            return
        tint = QColor(line)
        tint.setAlpha(TINT_ALPHA)
        model = self._view.rows
        for y, row in zip(range(top, top + len(rows) * height, height), rows, strict=True):
            whole = model.row_flags(row) & WHOLE_ROW
            staged = model.row_staged(row)
            if not whole and not staged:
                continue
            for column in columns:
                if whole or column.logical in staged:
                    painter.fillRect(column.x, y, column.width - 1, height - 1, tint)
                    painter.fillRect(column.x, y, BAR, height - 1, line)

    def paint_over(
        self, painter: QPainter, columns: Sequence[ShownColumn], rows: range, top: int, height: int
    ) -> None:
        """Draws the marks of what has drifted, and strikes out what is deleted."""
        if self._view.overlay_colour is None:
            return
        model = self._view.rows
        for y, row in zip(range(top, top + len(rows) * height, height), rows, strict=True):
            drifted = model.row_drifted(row)
            for column in columns if drifted else ():
                if column.logical in drifted:
                    self._paint_badge(painter, column, y, height)
            if model.row_flags(row) & RowFlag.STAGED_GONE:
                ink = self._view.palette().color(QPalette.ColorRole.Text)
                middle = y + self._view.line_band() // 2
                for column in columns:
                    painter.fillRect(column.x + BAR + 2, middle, column.width - BAR - 6, 1, ink)

    def _paint_badge(self, painter: QPainter, column: ShownColumn, y: int, height: int) -> None:
        side = min(BADGE, height - 4)
        spot = QRect(QPoint(column.x + column.width - side - 3, y + 2), QPoint(0, 0))
        spot.setSize(QRect(0, 0, side, side).size())
        colours = theme.colours()
        font = QFont(self._view.font())
        font.setBold(True)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.warning))
        painter.drawRoundedRect(spot, 3, 3)
        painter.setPen(QColor(colours.window))
        font.setPixelSize(max(8, side - 3))
        painter.setFont(font)
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, DRIFT_SIGN)
        painter.restore()


def paint_row_mark(painter: QPainter, rect: QRect, view: "GridView", row: int) -> None:
    """Draws by a row's number that the active overlay makes or deletes the row."""
    line = view.overlay_colour
    flags = view.rows.row_flags(row) & WHOLE_ROW if line is not None else 0
    if line is None or not flags:
        return
    painter.fillRect(rect.left(), rect.top(), BAR, rect.height() - 1, line)
    painter.setPen(line)
    room = rect.adjusted(BAR + 2, 0, 0, -1)
    sign = "+" if flags & RowFlag.STAGED_NEW else "–"
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, sign)
