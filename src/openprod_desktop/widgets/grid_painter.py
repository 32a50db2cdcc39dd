"""Puts the layers of a grid on screen: rows, headings of groups, selection, cursor.

Rows come from a sheet that holds them as they were last drawn (row_sheet.py); what stands
in them is row_painter.py's. Colours are the palette's, chips apart (chip_palette.py).
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QRegion

from openprod_desktop import theme
from openprod_desktop.widgets.group_headings import HeadingPainter
from openprod_desktop.widgets.row_painter import Column, RowPainter
from openprod_desktop.widgets.row_sheet import RowSheet

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

SELECTED_ALPHA: Final = 40


class GridPainter:
    """Paints for one view."""

    def __init__(self, view: "GridView") -> None:
        self._view = view
        self.cells = RowPainter(view)
        self._sheet = RowSheet()
        self._headings = HeadingPainter(view)

    def forget(self) -> None:
        """Drops what was measured and drawn: the font, the columns or the locale changed."""
        self.cells.forget()
        self._sheet.forget()

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Draws the cells that `rect` of the viewport holds."""
        view = self._view
        model = view.rows
        header = view.verticalHeader()
        first = header.logicalIndexAt(rect.top())
        ground = view.palette().color(QPalette.ColorRole.Base)
        if model is None or first < 0:
            painter.fillRect(rect, ground)
            return
        last = header.logicalIndexAt(rect.bottom())
        if last < 0:
            last = model.rowCount() - 1
        rows = range(first, last + 1)
        # The viewport does not take over the font of a view that is zoomed.
        painter.setFont(view.font())
        top, height = header.sectionViewportPosition(first), header.defaultSectionSize()
        columns = self._columns()
        self._paint_rows(painter, rect, columns, rows, top, height)
        below = top + len(rows) * height
        if below <= rect.bottom():
            painter.fillRect(rect.left(), below, rect.width(), rect.bottom() + 1 - below, ground)
        scrolled, kept = columns
        if not kept:
            self._paint_over(painter, scrolled, rows, top, height)
            self._paint_current(painter)
            return
        frozen = view.frozen_rect()
        current_kept = any(each.logical == view.currentIndex().column() for each in kept)
        painter.setClipRegion(QRegion(view.viewport().rect()) - QRegion(frozen))
        self._paint_over(painter, scrolled, rows, top, height)
        if not current_kept:
            self._paint_current(painter)
        painter.setClipRect(frozen)
        self._paint_over(painter, kept, rows, top, height)
        if current_kept:
            self._paint_current(painter)
        painter.setClipping(False)

    def _paint_rows(
        self,
        painter: QPainter,
        rect: QRect,
        columns: tuple[list[Column], list[Column]],
        rows: range,
        top: int,
        height: int,
    ) -> None:
        """Copies rows from the sheet, and draws those that are not on it."""
        port = self._view.viewport()
        # Asked of the viewport: asking the view itself while it is painted crashes PySide 6.11.
        scale = port.devicePixelRatioF()
        self.cells.use(scale)
        # Between whole pixels a copied row would not lie where its neighbours end.
        whole = scale == int(scale)
        if whole:
            places = [(each.logical, each.x, each.width) for part in columns for each in part]
            overlay = self._view.overlay_colour
            layout = places, len(columns[1]), None if overlay is None else overlay.rgb()
            self._sheet.fit(port.width(), port.height(), height, int(scale), layout)
            stale = self._sheet.stale(rows, self.cells.look)
            # A few cells of many rows are drawn at once; whole rows would cost more.
            if not stale or rect.width() * 2 > port.width():
                if stale:
                    self._sheet.update(stale, lambda *at: self._draw(*at, columns, port.rect()))
                self._sheet.copy(painter, rows, top)
                return
        self._draw(painter, rows, top, columns, rect)

    def _draw(
        self,
        painter: QPainter,
        rows: range,
        top: int,
        columns: tuple[list[Column], list[Column]],
        rect: QRect,
    ) -> None:
        """Draws rows, the first at `top`, where `rect` is from left to right."""
        view = self._view
        height = view.verticalHeader().defaultSectionSize()
        scrolled, kept = (
            [each for each in part if each.x <= rect.right() and each.x + each.width > rect.left()]
            for part in columns
        )
        area = QRect(rect.left(), top, rect.width(), len(rows) * height)
        painter.setFont(view.font())
        painter.fillRect(area, view.palette().color(QPalette.ColorRole.Base))
        if not columns[1]:
            self.cells.paint(painter, scrolled, rows, top, height)
            return
        frozen = view.frozen_rect()
        frozen.setTop(area.top())
        frozen.setBottom(area.bottom())
        painter.setClipRegion(QRegion(area) - QRegion(frozen))
        self.cells.paint(painter, scrolled, rows, top, height)
        painter.setClipRect(frozen)
        self.cells.paint(painter, kept, rows, top, height)
        edge = frozen.left() if view.isRightToLeft() else frozen.right()
        dark = view.palette().color(QPalette.ColorRole.Dark)
        painter.fillRect(edge, area.top(), 1, area.height(), dark)
        painter.setClipping(False)

    def _columns(self) -> tuple[list[Column], list[Column]]:
        """Returns the columns on screen: those that scroll sideways, and those that do not."""
        view = self._view
        header = view.horizontalHeader()
        frozen = view.frozen_columns()
        kept = [
            self.cells.column(each, view.column_left(each), header.sectionSize(each))
            for each in frozen
        ]
        wide = view.viewport().width()
        scrolled = []
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            width = header.sectionSize(logical)
            x = header.sectionViewportPosition(logical)
            if width and x < wide and x + width > 0 and logical not in frozen:
                scrolled.append(self.cells.column(logical, x, width))
        return scrolled, kept

    def _paint_over(
        self, painter: QPainter, columns: list[Column], rows: range, top: int, height: int
    ) -> None:
        self._view.found.paint(painter, columns, rows, top, height)
        self._paint_selection(painter, columns, rows, top, height)
        self._headings.paint(painter, columns, rows, top, height)
        self._view.people.paint(painter, columns, rows, top, height)

    def _paint_selection(
        self, painter: QPainter, columns: list[Column], rows: range, top: int, height: int
    ) -> None:
        tint = self._view.palette().color(QPalette.ColorRole.Highlight)
        tint.setAlpha(SELECTED_ALPHA)
        current = self._view.currentIndex()
        painter.save()
        if current.row() in rows:
            # The cell that typing goes into stands out of the range around it.
            everything = QRegion(self._view.viewport().rect())
            cell = QRegion(self._view.visualRect(current))
            painter.setClipRegion(everything - cell, Qt.ClipOperation.IntersectClip)
        for spot in self._view.selectionModel().selection():
            upper, lower = max(spot.top(), rows.start), min(spot.bottom(), rows.stop - 1)
            if upper > lower:
                continue
            y, tall = top + (upper - rows.start) * height, (lower - upper + 1) * height
            for column in columns:
                if spot.left() <= column.logical <= spot.right():
                    painter.fillRect(column.x, y, column.width, tall, tint)
        painter.restore()

    def _paint_current(self, painter: QPainter) -> None:
        view = self._view
        index = view.currentIndex()
        if not index.isValid():
            return
        box = view.visualRect(index)
        active = view.hasFocus() or view.is_editing()
        colour = QColor(theme.colours().focus)
        if not active:
            colour = view.palette().color(QPalette.ColorRole.Dark)
        if active and view.overlay_colour is not None:
            colour = view.overlay_colour
        painter.setPen(QPen(colour, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -2, -2))
