"""Draws the visible cells of a grid in one pass, without a call to the model per cell.

Painting through delegates asks the model seven times a cell and hands the interpreter
lock over each time; with a busy engine that is a third of a second for a screen. Here a
row's values are taken once. Colours are the palette's, chips apart (chip_palette.py).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QLine, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen, QPolygonF

from openprod_core.bus.rows import Misfit, ReferenceCell, RowFlag
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.formatting.display import is_right_aligned
from openprod_desktop.widgets.chip_palette import chip
from openprod_desktop.widgets.grid_text import PADDING, ColumnTexts

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

SELECTED_ALPHA: Final = 40
HATCH_ALPHA: Final = 90
CHIP_PADDING: Final = 7
CORNER: Final = 8
NEW_ROW_HINT: Final = "New row: type here"


@dataclass(slots=True)
class Column:
    """One column as it stands on screen."""

    logical: int
    x: int
    width: int
    field: FieldDef
    texts: ColumnTexts


@dataclass(slots=True)
class Chip:
    """One choice to draw after the plain texts."""

    column: Column
    y: int
    name: str


class GridPainter:
    """Paints for one view."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._texts: dict[int, ColumnTexts] = {}
        self._chips: dict[Any, tuple[QColor, QColor]] = {}

    def forget(self) -> None:
        """Drops what was measured: the font, the columns or the locale changed."""
        self._texts.clear()
        self._chips.clear()

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Draws the cells that `rect` of the viewport holds."""
        view = self._view
        model = view.rows
        palette = view.palette()
        painter.fillRect(rect, palette.base())
        header = view.verticalHeader()
        first = header.logicalIndexAt(rect.top())
        if model is None or first < 0:
            return
        last = header.logicalIndexAt(rect.bottom())
        if last < 0:
            last = model.rowCount() - 1
        height = header.defaultSectionSize()
        top = header.sectionViewportPosition(first)
        columns = self._columns(rect)
        self._paint_selection(painter, columns, first, last, top, height)
        self._paint_cells(painter, columns, range(first, last + 1), top, height)
        self._paint_lines(painter, rect, columns, top, height, last - first + 1)
        self._paint_current(painter)

    def _columns(self, rect: QRect) -> list[Column]:
        view = self._view
        header = view.horizontalHeader()
        found = []
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            width = header.sectionSize(logical)
            x = header.sectionViewportPosition(logical)
            if not width or x + width <= rect.left() or x > rect.right():
                continue
            field = view.rows.fields[logical]
            found.append(Column(logical, x, width, field, self._texts_of(logical, width, field)))
        return found

    def _texts_of(self, logical: int, width: int, field: FieldDef) -> ColumnTexts:
        held = self._texts.get(logical)
        if held is None or held.width != width:
            inset = PADDING + (CHIP_PADDING if field.type is FieldType.CHOICE else 0)
            held = self._texts[logical] = ColumnTexts(
                width,
                inset,
                is_right_aligned(field),
                self._view.isRightToLeft(),
                self._view.fontMetrics(),
                self._view.rows.formatter.text,
            )
        return held

    def _paint_selection(
        self,
        painter: QPainter,
        columns: list[Column],
        first: int,
        last: int,
        top: int,
        height: int,
    ) -> None:
        tint = QColor(self._view.palette().highlight().color())
        tint.setAlpha(SELECTED_ALPHA)
        for spot in self._view.selectionModel().selection():
            upper, lower = max(spot.top(), first), min(spot.bottom(), last)
            if upper > lower:
                continue
            y = top + (upper - first) * height
            for column in columns:
                if spot.left() <= column.logical <= spot.right():
                    painter.fillRect(column.x, y, column.width, (lower - upper + 1) * height, tint)

    def _paint_cells(
        self, painter: QPainter, columns: list[Column], rows: range, top: int, height: int
    ) -> None:
        view = self._view
        model = view.rows
        metrics: QFontMetrics = view.fontMetrics()
        base = (height + metrics.ascent() - metrics.descent()) // 2
        palette = view.palette()
        text_pen = QPen(palette.text().color())
        dim_pen = QPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.setPen(text_pen)
        draw = painter.drawText
        new_line = model.new_line
        chips: list[Chip] = []
        links: list[tuple[int, int, str]] = []
        checks: list[tuple[Column, int, bool]] = []
        marks: list[tuple[Column, int, bool]] = []
        y = top
        for row in rows:
            values = model.row_values(row)
            if values is None:
                painter.setPen(dim_pen)
                if row == new_line:
                    draw(columns[0].x + PADDING, y + base, NEW_ROW_HINT) if columns else None
                else:
                    for column in columns:
                        draw(column.x + PADDING, y + base, "…")
                painter.setPen(text_pen)
                y += height
                continue
            flags = model.row_flags(row)
            if flags:
                self._collect_marks(marks, columns, row, values, flags, y)
            for column in columns:
                value = values[column.logical]
                if value is None or value == "":
                    continue
                kind = type(value)
                if kind is bool:
                    checks.append((column, y, value))
                elif kind is ReferenceCell:
                    shown, dx = column.texts.place(value)
                    links.append((column.x + dx, y + base, shown))
                elif kind is str and column.field.type is FieldType.CHOICE:
                    chips.append(Chip(column, y, value))
                else:
                    shown, dx = column.texts.place(value)
                    draw(column.x + dx, y + base, shown)
            y += height
        if links:
            self._paint_links(painter, links)
        if chips or checks:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_chips(painter, chips, height, base)
            self._paint_checks(painter, checks, height)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        if marks:
            self._paint_marks(painter, marks, height)

    def _collect_marks(
        self,
        marks: list[tuple[Column, int, bool]],
        columns: list[Column],
        row: int,
        values: Any,
        flags: int,
        y: int,
    ) -> None:
        clash = self._view.rows.row_marks(row) if flags & RowFlag.CONFLICT else frozenset()
        for column in columns:
            if column.logical in clash:
                marks.append((column, y, True))
            elif isinstance(values[column.logical], Misfit):
                marks.append((column, y, False))

    def _paint_links(self, painter: QPainter, links: list[tuple[int, int, str]]) -> None:
        metrics = self._view.fontMetrics()
        colour = self._view.palette().link().color()
        painter.setPen(QPen(colour))
        for x, y, shown in links:
            painter.drawText(x, y, shown)
        faint = QColor(colour)
        faint.setAlpha(110)
        painter.setPen(QPen(faint))
        painter.drawLines(
            [QLine(x, y + 2, x + metrics.horizontalAdvance(shown), y + 2) for x, y, shown in links]
        )

    def _paint_chips(self, painter: QPainter, chips: list[Chip], height: int, base: int) -> None:
        metrics = self._view.fontMetrics()
        tall = min(height - 4, metrics.height() + 4)
        for each in chips:
            ground, ink = self._chip_colours(each.column.field, each.name)
            shown, dx = each.column.texts.place(each.name)
            x = each.column.x + dx - CHIP_PADDING
            wide = metrics.horizontalAdvance(shown) + 2 * CHIP_PADDING
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            box = QRectF(x, each.y + (height - tall) / 2, wide, tall)
            painter.drawRoundedRect(box, tall / 2, tall / 2)
            painter.setPen(ink)
            painter.drawText(each.column.x + dx, each.y + base, shown)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _chip_colours(self, field: FieldDef, name: str) -> tuple[QColor, QColor]:
        dark = self._view.palette().base().color().lightness() < 128
        # By the choices themselves: a choice given another colour is another key.
        key = (field.choices, name, dark)
        found = self._chips.get(key)
        if found is None:
            colour = next((each.colour for each in field.choices if each.name == name), "")
            pair = chip(colour)
            ground, ink = (
                (pair.dark_ground, pair.dark_text) if dark else (pair.light_ground, pair.light_text)
            )
            found = self._chips[key] = (QColor(ground), QColor(ink))
        return found

    def _paint_checks(
        self, painter: QPainter, checks: list[tuple[Column, int, bool]], height: int
    ) -> None:
        palette = self._view.palette()
        box_pen = QPen(palette.dark().color(), 1.2)
        tick_pen = QPen(palette.highlightedText().color(), 1.8)
        tick_pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        tick_pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        for column, y, ticked in checks:
            box = self.check_box(column.x, y, column.width, height)
            if not ticked:
                painter.setPen(box_pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 3, 3)
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(box, 3, 3)
            side = box.width()
            left, upper = box.left(), box.top()
            painter.setPen(tick_pen)
            painter.drawPolyline(
                QPolygonF(
                    [
                        QPointF(left + side * 0.24, upper + side * 0.52),
                        QPointF(left + side * 0.43, upper + side * 0.71),
                        QPointF(left + side * 0.77, upper + side * 0.31),
                    ]
                )
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def check_box(self, x: int, y: int, width: int, height: int) -> QRectF:
        """Returns where the box of a yes-or-no cell is."""
        side = min(14, height - 8)
        return QRectF(x + (width - side) // 2 + 0.5, y + (height - side) // 2 + 0.5, side, side)

    def _paint_marks(
        self, painter: QPainter, marks: list[tuple[Column, int, bool]], height: int
    ) -> None:
        danger = self._view.palette().brightText().color()
        faint = QColor(danger)
        faint.setAlpha(HATCH_ALPHA)
        dots = QPen(danger, 1, Qt.PenStyle.DotLine)
        for column, y, clash in marks:
            right, bottom = column.x + column.width - 1, y + height - 1
            if not clash:
                painter.setPen(dots)
                painter.drawLine(column.x + PADDING, bottom - 4, right - PADDING, bottom - 4)
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(faint)
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
            brush = painter.brush()
            brush.setColor(faint)
            painter.fillRect(column.x, y, column.width - 1, height - 1, brush)
            painter.setBrush(danger)
            painter.drawPolygon(
                QPolygonF(
                    [QPointF(right - CORNER, y), QPointF(right, y), QPointF(right, y + CORNER)]
                )
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_lines(
        self,
        painter: QPainter,
        rect: QRect,
        columns: list[Column],
        top: int,
        height: int,
        count: int,
    ) -> None:
        if not columns:
            return
        painter.setPen(QPen(self._view.palette().mid().color(), 0))
        left = min(each.x for each in columns)
        right = max(each.x + each.width for each in columns) - 1
        bottom = min(rect.bottom(), top + count * height - 1)
        lines = [
            QLine(left, top + each * height - 1, right, top + each * height - 1)
            for each in range(1, count + 1)
        ]
        lines += [
            QLine(each.x + each.width - 1, rect.top(), each.x + each.width - 1, bottom)
            for each in columns
        ]
        painter.drawLines(lines)

    def _paint_current(self, painter: QPainter) -> None:
        view = self._view
        index = view.currentIndex()
        if not index.isValid():
            return
        box = view.visualRect(index)
        active = view.hasFocus() or view.is_editing()
        role = QPalette.ColorRole.Highlight if active else QPalette.ColorRole.Dark
        painter.setPen(QPen(view.palette().color(role), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -2, -2))
