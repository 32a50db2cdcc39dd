"""How tall and how large a grid shows its rows: lines a row, density, zoom."""

from typing import Final

from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication

from openprod_desktop.widgets.grid_columns import GridColumns

LINES: Final = {"short": 1, "medium": 2, "tall": 4}
"""Lines of text that a row has room for."""
DENSITIES: Final = {"compact": 4, "normal": 12, "roomy": 20}
"""Pixels of a row over its lines of text."""
ZOOM_MIN: Final = 0.5
ZOOM_MAX: Final = 3.0


class GridLooks(GridColumns):
    """Sizes its rows."""

    row_height = "short"
    density = "normal"
    overlay_colour: QColor | None = None
    """Of the overlay that typing goes into; None: everybody gets what is typed."""

    @property
    def lines(self) -> int:
        """How many lines of text a row has room for."""
        return LINES[self.row_height]

    def line_band(self) -> int:
        """Returns the height of a row of one line; what stands in a taller row is at its top."""
        return self.fontMetrics().height() + round(DENSITIES[self.density] * self.zoom)

    def show_overlay(self, colour: QColor | None) -> None:
        """Shows by the colour of the cursor and of staged cells where typing goes."""
        self.overlay_colour = colour
        self.viewport().update()
        self.verticalHeader().viewport().update()

    def set_row_height(self, name: str) -> None:
        """Makes rows `short`, `medium` (two lines) or `tall` (four)."""
        self.row_height = name if name in LINES else "short"
        self.fit_rows()

    def set_density(self, name: str) -> None:
        """Sets rows `compact`, `normal` or `roomy`."""
        self.density = name if name in DENSITIES else "normal"
        self.fit_rows()

    def set_zoom(self, factor: float) -> None:
        """Shows everything this many times as large; widths that are kept stay the same."""
        factor = max(ZOOM_MIN, min(ZOOM_MAX, factor))
        ratio, self.zoom = factor / self.zoom, factor
        font = QFont(QApplication.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * factor)
        else:
            font.setPixelSize(max(1, round(font.pixelSize() * factor)))
        header = self.horizontalHeader()
        # Headings have a font of their own on some systems: it does not follow the grid's.
        for each in (self, header, self.verticalHeader(), self._frozen_header):
            if each is not None:
                each.setFont(font)
        self._restoring = True
        wide = [header.sectionSize(each) for each in range(header.count())]
        header.setDefaultSectionSize(round(header.defaultSectionSize() * ratio))
        for column in range(header.count()):
            if not header.isSectionHidden(column):
                header.resizeSection(column, round(wide[column] * ratio))
        self._restoring = False
        self.fit_rows()

    def fit_rows(self) -> None:
        """Gives every row the height that its lines need; the top row stays at the top."""
        header = self.verticalHeader()
        first = self.rowAt(0)
        extra = (self.lines - 1) * self.fontMetrics().lineSpacing()
        height = self.line_band() + extra
        header.setMinimumSectionSize(min(height, header.minimumSectionSize()))
        header.setDefaultSectionSize(height)
        header.setMinimumSectionSize(height)
        self.forget_measures()
        self.updateGeometries()
        if first > 0:
            self.verticalScrollBar().setValue(first * height)
        self.viewport().update()

    def forget_measures(self) -> None:
        """Drops what was measured for painting."""
        raise NotImplementedError
