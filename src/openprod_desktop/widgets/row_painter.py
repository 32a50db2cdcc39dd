"""Draws what stands in the rows of a grid: letters, chips, boxes, marks and lines.

A row's values are taken once, never cell by cell from the model: painting through
delegates asks seven times a cell and hands the interpreter lock over each time, which
takes a third of a second a screen beside a busy engine.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from openprod_core.bus.rows import Misfit, ReferenceCell, RowFlag
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.formatting.display import is_right_aligned
from openprod_desktop.language import tr
from openprod_desktop.widgets.cell_stamps import CellStamps
from openprod_desktop.widgets.collision_marks import CollisionMarks, Mark
from openprod_desktop.widgets.grid_text import PADDING, ColumnTexts, LetterWidths, Placed
from openprod_desktop.widgets.list_chips import CHIP_PADDING
from openprod_desktop.widgets.staged_marks import StagedMarks

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

LINK_LINE_ALPHA: Final = 110
WRAPPED: Final = (FieldType.TEXT, FieldType.RICHTEXT)
STAMPED: Final[dict[FieldType, type]] = {
    FieldType.CHOICE: str, FieldType.LIST: tuple, FieldType.FILE: tuple
}  # fmt: skip
NEW_ROW_HINT: Final = tr("New row: type here")
NO_TITLE: Final = tr("(no title)")

Look = tuple[int, Any, int, Any]
"""All that the drawing of a row depends on: number, values, flags, columns with marks."""


@dataclass(slots=True)
class Column:
    """One column as it stands on screen."""

    logical: int
    x: int
    width: int
    field: FieldDef
    texts: ColumnTexts
    stamped: type | None
    """What is drawn as chips here: the name of a choice, the entries of a list, or files."""


class RowPainter:
    """Draws for one view."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self._texts: dict[int, ColumnTexts] = {}
        self._letters: LetterWidths | None = None
        self._stamps = CellStamps(view)
        self._staged = StagedMarks(view)
        self._collisions = CollisionMarks(view)

    def forget(self) -> None:
        """Drops what was measured: the font, the columns or the locale changed."""
        self._texts.clear()
        self._letters = None
        self._stamps.forget()

    def use(self, scale: float) -> None:
        """Draws for a screen of this many device pixels per pixel."""
        self._stamps.use(scale)

    def column(self, logical: int, x: int, width: int) -> Column:
        """Returns a column that stands at `x`."""
        field = self._view.rows.fields[logical]
        texts = self._texts_of(logical, width, field)
        return Column(logical, x, width, field, texts, STAMPED.get(field.type))

    def look(self, row: int) -> Look:
        """Returns how a row looks."""
        model = self._view.rows
        values = model.row_values(row)
        if values is None:
            return row, row == model.new_line, 0, None
        flags = model.row_flags(row)
        marks: tuple[Any, ...] = ()
        if flags:
            marks = model.row_marks(row), model.row_blocked(row), model.dispute(row)
        if self._view.overlay_colour is not None:
            marks += model.row_staged(row), model.row_drifted(row)
        return row, values, flags, marks

    def paint(
        self, painter: QPainter, columns: list[Column], rows: range, top: int, height: int
    ) -> None:
        """Draws rows, the first of them at `top`, onto their ground."""
        if columns:
            self._staged.paint_ground(painter, columns, rows, top, height)
            self._paint_cells(painter, columns, rows, top, height)
            self._staged.paint_over(painter, columns, rows, top, height)
            self._paint_lines(painter, columns, top, height, len(rows))

    def _texts_of(self, logical: int, width: int, field: FieldDef) -> ColumnTexts:
        held = self._texts.get(logical)
        if held is None or held.width != width:
            if self._letters is None:
                self._letters = LetterWidths(self._view.font())
            inset = PADDING + (CHIP_PADDING if field.type is FieldType.CHOICE else 0)
            held = self._texts[logical] = ColumnTexts(
                width,
                inset,
                is_right_aligned(field),
                self._view.isRightToLeft(),
                self._letters,
                self._view.rows.formatter.text,
                self._view.lines if field.type in WRAPPED else 1,
            )
        return held

    def _paint_cells(
        self, painter: QPainter, columns: list[Column], rows: range, top: int, height: int
    ) -> None:
        view = self._view
        model = view.rows
        metrics = view.fontMetrics()
        band = view.line_band()
        upper = (band - metrics.height()) // 2
        base = upper + metrics.ascent()
        palette = view.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text)))
        draw = painter.drawText
        links: list[tuple[int, int, Placed]] = []
        absent: list[tuple[int, int]] = []
        marks: list[Mark] = []
        stamp = self._stamps.stamp
        y = top
        for row in rows:
            values = model.row_values(row)
            if values is None:
                absent.append((row, y + base))
                y += height
                continue
            flags = model.row_flags(row)
            if flags:
                self._collect_marks(marks, columns, row, values, flags, y)
                values = self._collisions.held_back(row, values)
            for column in columns:
                value = values[column.logical]
                if value is None or value == "" or value == ():
                    continue
                kind = type(value)
                if kind is bool or kind is column.stamped:
                    picture, dx, dy = stamp(column, value, band)
                    painter.drawPixmap(column.x + dx, y + dy, picture)
                elif kind is ReferenceCell:
                    placed = column.texts.place(str, value.title or NO_TITLE)
                    links.append((column.x, y, placed))
                else:
                    shown, dx, wrapped = column.texts.place(kind, value)
                    if wrapped is None:
                        draw(column.x + dx, y + base, shown)
                    else:
                        painter.drawStaticText(column.x + dx, y + upper, wrapped)
            y += height
        if links:
            self._paint_links(painter, links, base)
        if absent:
            self._paint_absent(painter, columns[0], absent)
        if marks:
            self._collisions.paint(painter, [each for each in marks if each[2]], height)
            self._paint_misfits(painter, [each for each in marks if not each[2]], height)

    def _paint_absent(
        self, painter: QPainter, column: Column, absent: list[tuple[int, int]]
    ) -> None:
        """Draws rows whose values are not here, or the line for a new record."""
        new_line = self._view.rows.new_line
        painter.setPen(QPen(self._view.palette().color(QPalette.ColorRole.PlaceholderText)))
        for row, base in absent:
            # One sign a row: a screen full of them would cost as much as its letters.
            text = NEW_ROW_HINT if row == new_line else "…"
            painter.drawText(column.x + PADDING, base, text)

    def _collect_marks(
        self,
        marks: list[Mark],
        columns: list[Column],
        row: int,
        values: Any,
        flags: int,
        y: int,
    ) -> None:
        clash = self._view.rows.row_marks(row) if flags & RowFlag.CONFLICT else frozenset()
        whole = bool(flags & RowFlag.CONFLICT) and self._view.rows.is_disputed(row)
        first = self._view.horizontalHeader().logicalIndex(0) if whole else -1
        for column in columns:
            if column.logical in clash or column.logical == first:
                marks.append((column, y, self._view.rows.value_count(row, column.logical)))
            elif isinstance(values[column.logical], Misfit):
                marks.append((column, y, 0))

    def _paint_links(
        self, painter: QPainter, links: list[tuple[int, int, Placed]], base: int
    ) -> None:
        colour = self._view.palette().color(QPalette.ColorRole.Link)
        painter.setPen(QPen(colour))
        faint = QColor(colour)
        faint.setAlpha(LINK_LINE_ALPHA)
        widths = self._letters
        assert widths is not None
        for x, y, (shown, dx, _) in links:
            painter.drawText(x + dx, y + base, shown)
            painter.fillRect(x + dx, y + base + 2, widths.exact(shown), 1, faint)

    def _paint_misfits(self, painter: QPainter, marks: list[Mark], height: int) -> None:
        danger = self._view.palette().color(QPalette.ColorRole.BrightText)
        painter.setPen(QPen(danger, 1, Qt.PenStyle.DotLine))
        for column, y, _ in marks:
            right, bottom = column.x + column.width - 1, y + height - 1
            painter.drawLine(column.x + PADDING, bottom - 4, right - PADDING, bottom - 4)

    def _paint_lines(
        self, painter: QPainter, columns: list[Column], top: int, height: int, count: int
    ) -> None:
        # Filled, not drawn as lines: seven times as fast.
        colour = self._view.palette().color(QPalette.ColorRole.Mid)
        left = min(each.x for each in columns)
        wide = max(each.x + each.width for each in columns) - left
        for each in range(1, count + 1):
            painter.fillRect(left, top + each * height - 1, wide, 1, colour)
        for column in columns:
            painter.fillRect(column.x + column.width - 1, top, 1, count * height, colour)
