"""A table as pages: which rows and columns stand on which page, and how tall each row is.

Lengths are in twentieths of a point, so that the metrics of a font are those of print and
not of a screen's pixels. Painting: printed_page.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

POINT: Final = 20
TEXT_SIZE: Final = 9 * POINT
SMALL_SIZE: Final = 8 * POINT
TITLE_SIZE: Final = 13 * POINT
PADDING: Final = 4 * POINT
LEAST_SCALE: Final = 0.6
"""Smaller print is not read by the light of a prompt desk: beyond it, columns get narrower."""


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """One field across the page."""

    name: str
    width: float
    is_right: bool = False
    """Read by its last digit."""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """The texts of one row, by column; of a heading, what its group adds up to."""

    texts: tuple[str, ...]
    heading: str | None = None
    """Given for the heading of a group: its value and how many rows it has."""


@dataclass(frozen=True, slots=True)
class Page:
    """A run of rows and a run of columns."""

    rows: range
    columns: range
    continued: str | None = None
    """The heading of the group that the page before left open."""


def text_font(size: int, bold: bool = False) -> QFont:
    """Returns the font of a text on paper."""
    font = QFont()
    font.setPixelSize(size)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def lines_of(text: str, width: float, font: QFont) -> list[str]:
    """Returns a text as lines that fit; a word that is too long is broken."""
    found = []
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            found.append(paragraph[line.textStart() : line.textStart() + line.textLength()])
        layout.endLayout()
    return found


class PrintedTable:
    """Takes rows as they are read, and breaks them into pages of any size."""

    def __init__(self, title: str, note: str, place: str, columns: Sequence[PrintedColumn]) -> None:
        self.title = title
        self.note = note
        """What is shown of the table: its filter and order."""
        self.place = place
        """Whose table it is, and when it was printed."""
        self.columns = tuple(columns)
        self.rows: list[PrintedRow] = []
        self.pages: list[Page] = []
        self.scale = 1.0
        self.widths: tuple[float, ...] = tuple(each.width for each in columns)
        """As they stand on paper, before `scale`."""
        self.heights: list[float] = []
        self._metrics = QFontMetricsF(text_font(TEXT_SIZE))
        self.line_height = self._metrics.lineSpacing()
        self.row_height = self.line_height + PADDING
        self._page_height = 0.0

    @property
    def head_height(self) -> float:
        """What title and note take of each page."""
        small = QFontMetricsF(text_font(SMALL_SIZE)).lineSpacing()
        title = QFontMetricsF(text_font(TITLE_SIZE, bold=True)).lineSpacing()
        return title + (small if self.note else 0) + 2 * PADDING

    @property
    def foot_height(self) -> float:
        """What the line at the bottom takes of each page."""
        return QFontMetricsF(text_font(SMALL_SIZE)).lineSpacing() + 2 * PADDING

    def add(self, rows: Iterable[PrintedRow]) -> None:
        """Takes more rows at the end; `break_up` places them."""
        for row in rows:
            self.rows.append(row)
            self.heights.append(self._height(row))

    def break_up(self, size: QSizeF, fit: bool) -> None:
        """Places all rows on pages of this size; `fit`: all columns beside each other."""
        total = sum(each.width for each in self.columns) or 1.0
        self.scale = min(1.0, max(LEAST_SCALE, size.width() / total)) if fit else 1.0
        room = size.width() / self.scale
        squeeze = min(1.0, room / total) if fit else 1.0
        widths = tuple(min(each.width * squeeze, room) for each in self.columns)
        if widths != self.widths:
            self.widths = widths
            self.heights = [self._height(row) for row in self.rows]
        runs = self._column_runs(room)
        body = (size.height() - self.head_height - self.foot_height) / self.scale
        self._page_height = max(body - self.row_height, self.row_height)
        self.pages = [
            Page(rows, run, continued) for run in runs for rows, continued in self._row_runs()
        ]

    def height_of(self, row: int) -> float:
        """Returns the height of a row; one that no page could hold is cut."""
        return min(self.heights[row], self._page_height)

    def _height(self, row: PrintedRow) -> float:
        if row.heading is not None:
            return self.row_height
        most = 1
        for text, width in zip(row.texts, self.widths, strict=True):
            inside = width - 2 * PADDING
            if "\n" in text or self._metrics.horizontalAdvance(text) > inside:
                most = max(most, len(lines_of(text, inside, text_font(TEXT_SIZE))))
        return most * self.line_height + PADDING

    def _column_runs(self, room: float) -> list[range]:
        runs, first, used = [], 0, 0.0
        for at, width in enumerate(self.widths):
            # What is rounded away must not send the last column to a page of its own.
            if used + width > room * 1.0001 and at > first:
                runs.append(range(first, at))
                first, used = at, 0.0
            used += width
        runs.append(range(first, len(self.widths)))
        return runs

    def _row_runs(self) -> list[tuple[range, str | None]]:
        runs: list[tuple[range, str | None]] = []
        first, used = 0, 0.0
        group: str | None = None
        continued: str | None = None
        for row in range(len(self.rows)):
            height = self.height_of(row)
            needed = height
            if self.rows[row].heading is not None and row + 1 < len(self.rows):
                # A heading at the foot of a page would stand over nothing.
                needed += self.height_of(row + 1)
            if used and used + needed > self._page_height:
                runs.append((range(first, row), continued))
                first, used = row, 0.0
                continued = group if self.rows[row].heading is None else None
                used = self.row_height if continued else 0.0
            used += height
            group = self.rows[row].heading or group
        runs.append((range(first, len(self.rows)), continued))
        return runs
