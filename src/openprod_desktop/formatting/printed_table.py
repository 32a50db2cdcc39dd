"""A table as pages: which rows and columns stand on which page, and how tall each row is.

Lengths are in twentieths of a point, so that the metrics of a font are those of print and
not of a screen's pixels. Breaking rows over pages: printed_rows.py; painting: printed_page.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from openprod_desktop.formatting.column_fitting import fitted, least_scale
from openprod_desktop.formatting.page_words import DEFAULT_FOOTER
from openprod_desktop.formatting.printed_rows import Measures, row_runs

POINT: Final = 20
TEXT_SIZE: Final = 9 * POINT
SMALL_SIZE: Final = 8 * POINT
TITLE_SIZE: Final = 13 * POINT
PADDING: Final = 4 * POINT
MEASURED_MAX: Final = 50_000
"""Texts whose width is remembered: most of a table's texts come again and again."""
SMALLER_SCALE: Final = 0.85
LEAST_SCALE: Final = 0.6
"""Smaller print is not read by the light of a prompt desk: beyond it, columns get narrower."""


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """One field across the page."""

    name: str
    width: float | None
    """None: as wide as what stands in it, as far as the page has room."""
    is_right: bool = False
    """Read by its last digit."""


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """The texts of one row, by column; of a heading, what its group adds up to."""

    texts: tuple[str, ...]
    heading: str | None = None
    """Given for the heading of a group: its value and how many rows it has."""
    level: int = 0
    """How many headings that one stands below."""


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What stands around the rows of every page."""

    title: str
    note: str = ""
    """What is shown of the table: its filter and order."""
    header: str = ""
    """As page_words.py reads it; empty: nothing stands over the title."""
    footer: str = DEFAULT_FOOTER
    words: Mapping[str, str] = field(default_factory=dict)
    """What the places of header and footer say, `page` and `pages` apart."""
    page_break: bool = False
    """Every group begins on a page of its own."""


@dataclass(frozen=True, slots=True)
class Page:
    """A run of rows and a run of columns."""

    rows: range
    columns: range
    continued: str | None = None
    """The heading of the group that the page before left open."""
    skipped: int = 0
    """Lines of the first row that stand on the pages before."""
    until: int | None = None
    """The line at which the last row is left for the next page; None: it ends here."""


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

    def __init__(self, frame: PageFrame, columns: Sequence[PrintedColumn]) -> None:
        self.frame = frame
        self.columns = tuple(columns)
        self.rows: list[PrintedRow] = []
        self.pages: list[Page] = []
        self.scale = 1.0
        self.widths: tuple[float, ...] = ()
        """As they stand on paper, before `scale`."""
        self.heights: list[float] = []
        self._font = text_font(TEXT_SIZE)
        self._bold = text_font(TEXT_SIZE, bold=True)
        self._metrics = QFontMetricsF(self._font)
        self._bold_metrics = QFontMetricsF(self._bold)
        self.line_height = self._metrics.lineSpacing()
        self.row_height = self.line_height + PADDING
        self.names_height = self.row_height
        """Of the names of the fields, at the head of every page."""
        self._advances: dict[str, float] = {}
        self._broken: dict[tuple[str, float], list[str]] = {}
        self._natural = [self._bold_metrics.horizontalAdvance(each.name) for each in columns]
        self._least = [
            self._bold_metrics.horizontalAdvance(max(each.name.split(), key=len, default=""))
            for each in columns
        ]

    @property
    def head_height(self) -> float:
        """What header, title and note take of each page."""
        small = QFontMetricsF(text_font(SMALL_SIZE)).lineSpacing()
        title = QFontMetricsF(text_font(TITLE_SIZE, bold=True)).lineSpacing()
        lines = bool(self.frame.note) + bool(self.frame.header)
        return title + small * lines + 2 * PADDING

    @property
    def foot_height(self) -> float:
        """What the line at the bottom takes of each page."""
        return QFontMetricsF(text_font(SMALL_SIZE)).lineSpacing() + 2 * PADDING

    def add(self, rows: Iterable[PrintedRow]) -> None:
        """Takes more rows at the end; `break_up` places them."""
        for row in rows:
            self.rows.append(row)
            if row.heading is None:
                self._measure(row.texts)

    def break_up(self, size: QSizeF, fit: bool) -> None:
        """Places all rows on pages of this size; `fit`: all columns beside each other."""
        widths = self._place_columns(size.width(), fit)
        if widths != self.widths:
            self.widths = widths
            self.heights.clear()
        self.heights += [self._height(row) for row in self.rows[len(self.heights) :]]
        self.names_height = self.row_height + self.line_height * (self._name_lines() - 1)
        room = size.width() / self.scale
        body = (size.height() - self.head_height - self.foot_height) / self.scale
        measures = Measures(
            max(body - self.names_height, self.row_height), self.line_height, PADDING,
            self.row_height,
        )  # fmt: skip
        headings = [each.heading is not None for each in self.rows]
        apart = [self.frame.page_break and each.level == 0 for each in self.rows]
        runs = row_runs(self.heights, headings, measures, apart)
        self.pages = [
            Page(
                run.rows,
                columns,
                None if run.continued is None else self.rows[run.continued].heading,
                run.skipped,
                run.until,
            )
            for columns in self._column_runs(room)
            for run in runs
        ]

    def lines(self, row: int, column: int) -> list[str]:
        """Returns a cell as lines that fit its column."""
        return self._lines_of(self.rows[row].texts[column], self.inside(column))

    def name_lines(self, column: int) -> list[str]:
        """Returns the name of a column as lines that fit it."""
        return lines_of(self.columns[column].name, self.inside(column), self._bold)

    def heading_lines(self, words: str) -> list[str]:
        """Returns the words of a heading as lines that fit across all columns."""
        return lines_of(words, sum(self.widths) - 2 * PADDING, self._bold)

    def inside(self, column: int) -> float:
        """Returns how wide the text of a column may be."""
        return self.widths[column] - 2 * PADDING

    def _lines_of(self, text: str, inside: float) -> list[str]:
        if "\n" not in text and self._advance(text) <= inside:
            return [text]
        found = self._broken.get((text, inside))
        if found is None:
            if len(self._broken) > MEASURED_MAX:
                self._broken.clear()
            found = self._broken[text, inside] = lines_of(text, inside, self._font)
        return found

    def _advance(self, text: str) -> float:
        found = self._advances.get(text)
        if found is None:
            if len(self._advances) > MEASURED_MAX:
                self._advances.clear()
            found = self._advances[text] = self._metrics.horizontalAdvance(text)
        return found

    def _measure(self, texts: Sequence[str]) -> None:
        for at, (text, column) in enumerate(zip(texts, self.columns, strict=True)):
            if column.width is None and text:
                line = max(text.split("\n"), key=len) if "\n" in text else text
                self._natural[at] = max(self._natural[at], self._advance(line))
                word = self._advance(max(text.split(), key=len, default=""))
                self._least[at] = max(self._least[at], word)

    def _place_columns(self, wide: float, fit: bool) -> tuple[float, ...]:
        """Works out `scale`; returns the widths that belong to it."""
        # A word that fills a quarter of the page is broken rather than everything made small.
        least = [min(each, wide / 4) + 2 * PADDING + 1 for each in self._least]
        natural = [each + 2 * PADDING + 1 for each in self._natural]
        given = [
            each.width if each.width is not None else length
            for each, length in zip(self.columns, natural, strict=True)
        ]
        if fit and all(each.width is None for each in self.columns):
            # A little smaller is better than every second line broken.
            whole = least_scale(natural, wide, 0.0)
            self.scale = whole if whole >= SMALLER_SCALE else least_scale(least, wide, LEAST_SCALE)
            return tuple(fitted(natural, least, wide / self.scale))
        total = sum(given) or 1.0
        self.scale = min(1.0, max(LEAST_SCALE, wide / total)) if fit else 1.0
        room = wide / self.scale
        squeeze = min(1.0, room / total) if fit else 1.0
        return tuple(min(each * squeeze, room) for each in given)

    def _name_lines(self) -> int:
        return max((len(self.name_lines(at)) for at in range(len(self.columns))), default=1)

    def _height(self, row: PrintedRow) -> float:
        if row.heading is not None:
            return self.row_height + self.line_height * (len(self.heading_lines(row.heading)) - 1)
        most = max(
            (len(self._lines_of(text, self.inside(at))) for at, text in enumerate(row.texts)),
            default=1,
        )
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
