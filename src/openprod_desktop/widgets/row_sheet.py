"""A picture of the rows on screen as they were last drawn, so that only others are drawn anew.

Letters cost four fifths of a repaint; a row that looks as before is copied instead. A row
has its place by its number, so that neighbours stay neighbours and are copied at once.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPixmap

SPARE_ROWS: Final = 2
"""Places beyond what fits on screen: rows cut at the top and at the bottom."""

Draw = Callable[[QPainter, range, int], None]
"""Draws a run of rows, the first at this height."""


class RowSheet:
    """The rows of one grid."""

    def __init__(self) -> None:
        self._picture: QPixmap | None = None
        self._shape: tuple[int, int, int, int] = (0, 0, 0, 0)
        self._layout: object = None
        self._looks: list[Any] = []

    def forget(self) -> None:
        """Nothing looks as before: the font, the palette or the columns changed."""
        self._looks = [None] * len(self._looks)

    def fit(self, width: int, tall: int, row_height: int, scale: int, layout: object) -> None:
        """Makes room for a screen `tall` pixels high; `layout` is where columns stand."""
        places = tall // row_height + SPARE_ROWS
        shape = (width, places, row_height, scale)
        if shape != self._shape:
            self._shape = shape
            self._picture = QPixmap(QSize(width * scale, places * row_height * scale))
            self._picture.setDevicePixelRatio(scale)
            self._looks = [None] * places
        elif layout != self._layout:
            self.forget()
        self._layout = layout

    def stale(self, rows: range, look: Callable[[int], Any]) -> list[tuple[int, Any]]:
        """Returns the rows that are not on the sheet as they look now, and how they look."""
        held, places = self._looks, len(self._looks)
        looks = ((row, look(row)) for row in rows)
        return [(row, now) for row, now in looks if held[row % places] != now]

    def update(self, rows: list[tuple[int, Any]], draw: Draw) -> None:
        """Draws rows onto the sheet."""
        assert self._picture is not None
        height, places = self._shape[2], len(self._looks)
        for row, now in rows:
            self._looks[row % places] = now
        with QPainter(self._picture) as painter:
            for run in self._runs([row for row, _ in rows]):
                draw(painter, run, run.start % places * height)

    def copy(self, painter: QPainter, rows: range, top: int) -> None:
        """Draws rows from the sheet, the first at `top`."""
        assert self._picture is not None
        width, places, height, scale = self._shape
        for run in self._runs(rows):
            box = QRect(
                0,
                run.start % places * height * scale,
                width * scale,
                len(run) * height * scale,
            )
            painter.drawPixmap(
                0,
                top + (run.start - rows.start) * height,
                self._picture,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
            )

    def _runs(self, rows: "range | list[int]") -> Iterator[range]:
        """Yields rows that are neighbours on the sheet too."""
        places = len(self._looks)
        first = last = -2
        for row in rows:
            if row != last + 1 or row % places == 0:
                if last >= 0:
                    yield range(first, last + 1)
                first = row
            last = row
        if last >= 0:
            yield range(first, last + 1)
