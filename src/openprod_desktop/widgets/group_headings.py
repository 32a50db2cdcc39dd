"""Draws the headings between the rows of a grouped grid: value, count, sums.

The value stays at the left edge however far the columns are scrolled; a sum stands under
its column, and is left out where the value needs the room.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from openprod_core.bus.rows import GroupRow, ReferenceCell
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.language import tr
from openprod_desktop.models.cell_text import counted
from openprod_desktop.widgets.grid_text import PADDING

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

TRIANGLE: Final = 8
GAP: Final = 10
LEVEL_PX: Final = 18
"""How much further in the heading of a group within a group stands."""
EMPTY: Final = tr("(empty)")


class ShownColumn(Protocol):
    """What is needed of a column on screen."""

    logical: int
    x: int
    width: int
    field: FieldDef


class HeadingPainter:
    """Draws for one grid."""

    def __init__(self, view: "GridView") -> None:
        self._view = view

    def paint(
        self,
        painter: QPainter,
        columns: Sequence[ShownColumn],
        rows: range,
        top: int,
        height: int,
    ) -> None:
        """Draws the headings among `rows`, the first of which is at `top`."""
        model = self._view.rows
        if model.group_by is None:
            return
        for at, row in enumerate(rows):
            heading = model.heading_at(row)
            if heading is not None:
                box = QRect(0, top + at * height, self._view.viewport().width(), height)
                self._paint_one(painter, columns, heading, box, row)

    def _paint_one(
        self,
        painter: QPainter,
        columns: Sequence[ShownColumn],
        heading: GroupRow,
        box: QRect,
        row: int,
    ) -> None:
        palette = self._view.palette()
        painter.fillRect(box, palette.color(QPalette.ColorRole.AlternateBase))
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, palette.color(_LINE))
        if self._view.currentIndex().row() == row:
            tint = palette.color(QPalette.ColorRole.Highlight)
            tint.setAlpha(28)
            painter.fillRect(box, tint)
        mirrored = self._view.isRightToLeft()
        step = heading.level * LEVEL_PX
        self._paint_triangle(
            painter, box.adjusted(0 if mirrored else step, 0, -step if mirrored else 0, 0),
            heading.folded,
        )  # fmt: skip
        bold = QFont(self._view.font())
        bold.setWeight(QFont.Weight.DemiBold)
        value = self._value(heading)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        inset = 2 * PADDING + TRIANGLE + step
        room = box.adjusted(0 if mirrored else inset, 0, -inset if mirrored else 0, -1)
        painter.setFont(bold)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text)))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, value)
        used = QFontMetrics(bold).horizontalAdvance(value) + GAP
        room.adjust(0 if mirrored else used, 0, -used if mirrored else 0, 0)
        painter.setFont(self._view.font())
        painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText)))
        count = counted(heading)
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, count)
        used += inset + self._view.fontMetrics().horizontalAdvance(count) + GAP
        taken = QRect(box.right() - used if mirrored else 0, box.y(), used, 1)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text)))
        for column in columns:
            self._paint_sum(painter, column, heading, box, taken)

    def _value(self, heading: GroupRow) -> str:
        if isinstance(heading.value, ReferenceCell):
            return heading.value.title or EMPTY
        text = self._view.rows.formatter.text(heading.value).replace("\n", " ")
        return text or EMPTY

    def _paint_sum(
        self,
        painter: QPainter,
        column: ShownColumn,
        heading: GroupRow,
        box: QRect,
        taken: QRect,
    ) -> None:
        total = heading.sums.get(column.field.id)
        if total is None:
            return
        is_length = column.field.type is FieldType.DURATION
        shown = timedelta(seconds=total) if is_length else total
        text = self._view.rows.formatter.text(shown)
        room = QRect(column.x, box.y(), column.width, box.height() - 1)
        room.adjust(PADDING, 0, -PADDING, 0)
        wide = self._view.fontMetrics().horizontalAdvance(text)
        begins = room.right() - wide
        if wide > room.width() or taken.intersects(QRect(begins, box.y(), wide, 1)):
            return
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_triangle(self, painter: QPainter, box: QRect, folded: bool) -> None:
        mirrored = self._view.isRightToLeft()
        x = box.right() - PADDING - TRIANGLE if mirrored else box.x() + PADDING
        middle = box.center().y() + 0.5
        half = TRIANGLE / 2
        points = [(x, middle - 2), (x + TRIANGLE, middle - 2), (x + half, middle + 3)]
        if folded:
            tip, foot = (x + 1, x + 6) if mirrored else (x + 6, x + 1)
            points = [(foot, middle - half), (foot, middle + half), (tip, middle)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._view.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.drawPolygon(QPolygonF([QPointF(*each) for each in points]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setBrush(Qt.BrushStyle.NoBrush)


_LINE: Final = QPalette.ColorRole.Mid
