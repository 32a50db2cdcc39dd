"""Draws the visible cells of a grid in one pass, without a call to the model per cell.

Painting through delegates asks the model seven times a cell and hands the interpreter
lock over each time; with a busy engine that is a third of a second for a screen. Here a
row's values are taken once. Colours are the palette's, chips apart (chip_palette.py).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPolygonF, QRegion

from openprod_core.bus.rows import Misfit, ReferenceCell, RowFlag
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.formatting.display import is_right_aligned
from openprod_desktop.widgets.cell_stamps import CHIP_PADDING, CellStamps
from openprod_desktop.widgets.grid_text import PADDING, ColumnTexts, Placed
from openprod_desktop.widgets.group_headings import HeadingPainter
from openprod_desktop.widgets.staged_marks import StagedMarks

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

SELECTED_ALPHA: Final = 40
HATCH_ALPHA: Final = 90
LINK_LINE_ALPHA: Final = 110
WRAPPED: Final = (FieldType.TEXT, FieldType.RICHTEXT, FieldType.LIST)
CORNER: Final = 8
NEW_ROW_HINT: Final = "New row: type here"
NO_TITLE: Final = "(no title)"


@dataclass(slots=True)
class Column:
    """One column as it stands on screen."""

    logical: int
    x: int
    width: int
    field: FieldDef
    texts: ColumnTexts
    is_choice: bool


class GridPainter:
    """Paints for one view."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._texts: dict[int, ColumnTexts] = {}
        self._stamps = CellStamps(view)
        self._headings = HeadingPainter(view)
        self._staged = StagedMarks(view)

    def forget(self) -> None:
        """Drops what was measured: the font, the columns or the locale changed."""
        self._texts.clear()
        self._stamps.forget()

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Draws the cells that `rect` of the viewport holds."""
        view = self._view
        model = view.rows
        painter.fillRect(rect, view.palette().color(QPalette.ColorRole.Base))
        # The viewport does not take over the font of a view that is zoomed.
        painter.setFont(view.font())
        # Asked of the viewport: asking the view itself while it is painted crashes PySide 6.11.
        self._stamps.use(view.viewport().devicePixelRatioF())
        header = view.verticalHeader()
        first = header.logicalIndexAt(rect.top())
        if model is None or first < 0:
            return
        last = header.logicalIndexAt(rect.bottom())
        if last < 0:
            last = model.rowCount() - 1
        rows = range(first, last + 1)
        frozen = view.frozen_columns()
        if not frozen:
            self._paint_part(painter, rect, self._columns(rect, frozen, False), rows)
            self._paint_current(painter)
            return
        kept = view.frozen_rect()
        scrolled = QRegion(view.viewport().rect()) - QRegion(kept)
        current_frozen = view.currentIndex().column() in frozen
        painter.setClipRegion(scrolled)
        self._paint_part(painter, rect, self._columns(rect, frozen, False), rows)
        if not current_frozen:
            self._paint_current(painter)
        painter.setClipRect(kept)
        self._paint_part(painter, rect, self._columns(rect, frozen, True), rows)
        if current_frozen:
            self._paint_current(painter)
        edge = kept.left() if view.isRightToLeft() else kept.right()
        painter.fillRect(edge, 0, 1, kept.height(), view.palette().color(QPalette.ColorRole.Dark))
        painter.setClipping(False)

    def _paint_part(
        self, painter: QPainter, rect: QRect, columns: list[Column], rows: range
    ) -> None:
        header = self._view.verticalHeader()
        height = header.defaultSectionSize()
        top = header.sectionViewportPosition(rows.start)
        self._paint_selection(painter, columns, rows.start, rows.stop - 1, top, height)
        self._staged.paint_ground(painter, columns, rows, top, height)
        self._paint_cells(painter, columns, rows, top, height)
        self._staged.paint_over(painter, columns, rows, top, height)
        self._paint_lines(painter, rect, columns, top, height, len(rows))
        self._headings.paint(painter, columns, rows, top, height)

    def _columns(self, rect: QRect, frozen: list[int], want_frozen: bool) -> list[Column]:
        """Returns the columns that `rect` touches, of the part that scrolls or of the other."""
        view = self._view
        header = view.horizontalHeader()
        found = []
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            if (logical in frozen) is not want_frozen:
                continue
            width = header.sectionSize(logical)
            x = header.sectionViewportPosition(logical)
            if want_frozen:
                x = view.column_left(logical)
            if not width or x + width <= rect.left() or x > rect.right():
                continue
            field = view.rows.fields[logical]
            texts = self._texts_of(logical, width, field)
            is_choice = field.type is FieldType.CHOICE
            found.append(Column(logical, x, width, field, texts, is_choice))
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
                self._view.font(),
                self._view.rows.formatter.text,
                self._view.lines if field.type in WRAPPED else 1,
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
        tint = self._view.palette().color(QPalette.ColorRole.Highlight)
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
        metrics = view.fontMetrics()
        band = view.line_band()
        upper = (band - metrics.height()) // 2
        palette = view.palette()
        text_pen = QPen(palette.color(QPalette.ColorRole.Text))
        dim_pen = QPen(palette.color(QPalette.ColorRole.PlaceholderText))
        painter.setPen(text_pen)
        draw = painter.drawStaticText
        links: list[tuple[int, int, Placed]] = []
        marks: list[tuple[Column, int, bool]] = []
        stamp = self._stamps.stamp
        y = top
        for row in rows:
            values = model.row_values(row)
            if values is None:
                painter.setPen(dim_pen)
                self._paint_absent(painter, columns, row, y + upper + metrics.ascent())
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
                if kind is bool or (kind is str and column.is_choice):
                    picture, dx, dy = stamp(column, value, band)
                    painter.drawPixmap(column.x + dx, y + dy, picture)
                elif kind is ReferenceCell:
                    placed = column.texts.place(str, value.title or NO_TITLE)
                    links.append((column.x + placed[1], y + upper, placed))
                else:
                    placed = column.texts.place(kind, value)
                    draw(column.x + placed[1], y + upper, placed[0])
            y += height
        if links:
            self._paint_links(painter, links)
        if marks:
            self._paint_marks(painter, marks, height)

    def _paint_absent(self, painter: QPainter, columns: list[Column], row: int, base: int) -> None:
        """Draws a row whose values are not here, or the line for a new record."""
        if row == self._view.rows.new_line:
            for column in columns[:1]:
                painter.drawText(column.x + PADDING, base, NEW_ROW_HINT)
            return
        for column in columns:
            painter.drawText(column.x + PADDING, base, "…")

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

    def _paint_links(self, painter: QPainter, links: list[tuple[int, int, Placed]]) -> None:
        metrics = self._view.fontMetrics()
        under = metrics.ascent() + 2
        colour = self._view.palette().color(QPalette.ColorRole.Link)
        painter.setPen(QPen(colour))
        for x, y, placed in links:
            painter.drawStaticText(x, y, placed[0])
        faint = QColor(colour)
        faint.setAlpha(LINK_LINE_ALPHA)
        for x, y, placed in links:
            painter.fillRect(x, y + under, int(placed[0].size().width()), 1, faint)

    def _paint_marks(
        self, painter: QPainter, marks: list[tuple[Column, int, bool]], height: int
    ) -> None:
        danger = self._view.palette().color(QPalette.ColorRole.BrightText)
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
        # Filled, not drawn as lines: seven times as fast.
        colour = self._view.palette().color(QPalette.ColorRole.Mid)
        left = min(each.x for each in columns)
        wide = max(each.x + each.width for each in columns) - left
        tall = min(rect.bottom() + 1, top + count * height) - rect.top()
        for each in range(1, count + 1):
            painter.fillRect(left, top + each * height - 1, wide, 1, colour)
        for column in columns:
            painter.fillRect(column.x + column.width - 1, rect.top(), 1, tall, colour)

    def _paint_current(self, painter: QPainter) -> None:
        view = self._view
        index = view.currentIndex()
        if not index.isValid():
            return
        box = view.visualRect(index)
        active = view.hasFocus() or view.is_editing()
        role = QPalette.ColorRole.Highlight if active else QPalette.ColorRole.Dark
        colour = view.palette().color(role)
        if active and view.overlay_colour is not None:
            colour = view.overlay_colour
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -2, -2))
