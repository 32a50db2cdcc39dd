"""Chips and tick boxes of a grid, drawn once each and stamped after that.

A rounded chip costs ten times its stamp. Stamps are for one scale of the screen, one
palette and one width of their column.
"""

from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap, QPolygonF

from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import FileRef
from openprod_desktop.file_shelf import shelf_of
from openprod_desktop.widgets.file_chips import chips_in, paint_chips
from openprod_desktop.widgets.grid_text import PADDING, ColumnTexts
from openprod_desktop.widgets.list_chips import (
    CHIP_PADDING,
    chip_colours,
    chips_that_fit,
    paint_chip_row,
    row_width,
)

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

BOX: Final = 14
STAMPS_MAX: Final = 2_000

Stamp = tuple[QPixmap, int, int]
"""The picture, and where it goes from the cell's upper left corner."""


class StampColumn(Protocol):
    """What a stamp depends on of its column."""

    logical: int
    width: int
    field: FieldDef
    texts: ColumnTexts


class CellStamps:
    """The stamps of one grid."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._scale = 1.0
        self._stamps: dict[tuple[int, int, int, Any], Stamp] = {}

    def forget(self) -> None:
        """Drops all: the palette, the font or the options changed."""
        self._stamps.clear()

    def use(self, scale: float) -> None:
        """Draws for a screen of this many device pixels per pixel."""
        if scale != self._scale:
            self._scale = scale
            self.forget()

    def stamp(self, column: StampColumn, value: str | bool | tuple[Any, ...], height: int) -> Stamp:
        """Returns the chip for a choice's name, those of a list or of files, or the tick box."""
        key = (column.logical, column.width, height, value)
        found = self._stamps.get(key)
        if found is None:
            if len(self._stamps) > STAMPS_MAX:
                self._stamps.clear()
            if isinstance(value, str):
                found = self._chip(column, value, height)
            elif isinstance(value, tuple):
                draw = self._files if column.field.type is FieldType.FILE else self._chips
                found = draw(column, value, height)
            else:
                found = self._box(column.width, value, height)
            self._stamps[key] = found
        return found

    def _blank(self, wide: int, tall: int) -> QPixmap:
        made = QPixmap(QSize(round(wide * self._scale), round(tall * self._scale)))
        made.setDevicePixelRatio(self._scale)
        made.fill(Qt.GlobalColor.transparent)
        return made

    def _chip(self, column: StampColumn, name: str, height: int) -> Stamp:
        shown, dx, _ = column.texts.place(str, name)
        colours = self._colours(column.field, name)
        picture, dy = self._row_of_chips([(shown, colours)], height)
        return picture, dx - CHIP_PADDING, dy

    def _chips(self, column: StampColumn, entries: tuple[Any, ...], height: int) -> Stamp:
        """Draws as many entries as there is room for; the last chip counts the others."""
        texts = [self._view.rows.formatter.text(each) for each in entries]
        room = column.width - 2 * PADDING
        shown = chips_that_fit(texts, room, self._view.fontMetrics())
        plain = self._colours(column.field, "")
        picture, dy = self._row_of_chips([(each, plain) for each in shown], height)
        at_right = self._view.isRightToLeft()
        wide = round(picture.width() / self._scale)
        return picture, column.width - PADDING - wide if at_right else PADDING, dy

    def _row_of_chips(
        self, chips: list[tuple[str, tuple[QColor, QColor]]], height: int
    ) -> tuple[QPixmap, int]:
        """Returns chips beside each other, and how far below the cell's edge they go."""
        metrics = self._view.fontMetrics()
        tall = min(height - 4, metrics.height() + 4)
        picture = self._blank(row_width([text for text, _ in chips], metrics), tall)
        with QPainter(picture) as painter:
            painter.setFont(self._view.font())
            paint_chip_row(painter, chips, 0, 0, tall)
        return picture, (height - tall) // 2

    def _files(self, column: StampColumn, files: tuple[FileRef, ...], height: int) -> Stamp:
        metrics = self._view.fontMetrics()
        chips, wide = chips_in(files, column.width - 2 * PADDING, metrics)
        tall = min(height - 4, metrics.height() + 4)
        picture = self._blank(max(1, wide), tall)
        shelf = shelf_of(self._view.rows.bridge)
        with QPainter(picture) as painter:
            painter.setFont(self._view.font())
            paint_chips(
                painter,
                chips,
                tall,
                self._view.palette(),
                lambda file: shelf is None or shelf.path(file) is not None,
            )
        dx = column.width - PADDING - wide if self._view.isRightToLeft() else PADDING
        return picture, dx, (height - tall) // 2

    def _colours(self, field: FieldDef, name: str) -> tuple[QColor, QColor]:
        colour = next((each.colour for each in field.choices if each.name == name), "")
        return chip_colours(colour, self._view.palette())

    def _box(self, width: int, ticked: bool, height: int) -> Stamp:
        palette = self._view.palette()
        side = min(BOX, height - 8)
        picture = self._blank(side + 2, side + 2)
        box = QRectF(1, 1, side, side)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if ticked:
                self._draw_ticked(painter, box)
            else:
                painter.setPen(QPen(palette.color(QPalette.ColorRole.Dark), 1.2))
                painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        return picture, (width - side) // 2 - 1, (height - side) // 2 - 1

    def _draw_ticked(self, painter: QPainter, box: QRectF) -> None:
        palette = self._view.palette()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
        painter.drawRoundedRect(box, 3, 3)
        pen = QPen(palette.color(QPalette.ColorRole.HighlightedText), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(_tick(box.width()))


def box_in(cell: QRectF) -> QRectF:
    """Returns where the box of a yes-or-no cell is."""
    side = min(BOX, cell.height() - 8)
    return QRectF(
        cell.x() + (cell.width() - side) // 2, cell.y() + (cell.height() - side) // 2, side, side
    )


def _tick(side: float) -> QPolygonF:
    corners = ((0.24, 0.52), (0.43, 0.71), (0.77, 0.31))
    return QPolygonF([QPointF(1 + side * x, 1 + side * y) for x, y in corners])
