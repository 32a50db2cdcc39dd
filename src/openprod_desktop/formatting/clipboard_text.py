"""Cells as other programs take and give them: tab-separated text, and a table in HTML.

Texts carry the marks that keep a spreadsheet from reading "007" as 7 and "=1+1" as a
formula: `sdnum` for Calc, `mso-number-format` for Excel. Numbers go without, to stay numbers.
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import Any, Final

from openprod_desktop.formatting.calc_numbers import exact_value, marks

ROWS_MAX: Final = 200_000
"""Rows taken from a clipboard."""
_AS_TEXT: Final = ' sdnum="1033;0;@" style="mso-number-format:\'\\@\'"'

Grid = list[list[str]]


@dataclass(frozen=True, slots=True)
class TableCell:
    """One cell of a table in HTML."""

    text: str
    exact: str | None = None
    """The number or the moment behind a text that is rounded or in some country's order."""


@dataclass(frozen=True, slots=True)
class ClipCell:
    """One cell to hand out."""

    text: str
    is_number: bool = False
    value: Any = None
    """What the text says, where that is a day, a moment or a duration."""


def to_tsv(rows: Sequence[Sequence[ClipCell]]) -> str:
    """Returns rows ended by CRLF; cells with tabs, line ends or quotes are quoted."""
    return "".join("\t".join(_quoted(each.text) for each in row) + "\r\n" for row in rows)


def to_html(rows: Sequence[Sequence[ClipCell]]) -> str:
    """Returns a table."""
    lines = []
    for row in rows:
        cells = (f"<td{_marks(each)}>{_as_html(each.text)}</td>" for each in row)
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<meta charset="utf-8"><table>{"".join(lines)}</table>'


def from_tsv(text: str) -> Grid:
    """Returns the rows of tab-separated text; quoted cells may hold tabs and line ends."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter="\t")
    rows = []
    for row in reader:
        rows.append(row or [""])
        if len(rows) >= ROWS_MAX:
            break
    return rows


def from_html(text: str) -> list[list[TableCell]]:
    """Returns the rows of the first table; empty where there is none."""
    reader = _TableReader()
    reader.feed(text)
    reader.close()
    return reader.rows


def _quoted(text: str) -> str:
    if any(mark in text for mark in '\t\n\r"'):
        return '"' + text.replace('"', '""') + '"'
    return text


def _marks(cell: ClipCell) -> str:
    return "" if cell.is_number else marks(cell.value) or _AS_TEXT


def _as_html(text: str) -> str:
    return escape(text).replace("\n", "<br>")


class _TableReader(HTMLParser):
    """Collects the cells of one table; whitespace between tags is layout, `<br>` a line end."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[TableCell]] = []
        self._row: list[TableCell] | None = None
        self._cell: list[str] | None = None
        self._exact: str | None = None
        self._span = 1
        self._done = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._done or len(self.rows) >= ROWS_MAX:
            return
        if tag == "tr":
            self._end_row()
            self._row = []
        elif tag in ("td", "th") and self._row is not None:
            self._end_cell()
            found = dict(attrs)
            self._cell = []
            self._exact = exact_value(found.get("sdval"), found.get("sdnum"))
            span = found.get("colspan") or "1"
            self._span = int(span) if span.isdigit() and int(span) <= 1000 else 1
        elif tag == "br" and self._cell is not None:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table" and self.rows:
            self._done = True

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(" ".join(data.split("\n")))

    def close(self) -> None:
        super().close()
        self._end_row()

    def _end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        text = "\n".join(" ".join(line.split()) for line in "".join(self._cell).split("\n"))
        self._row.append(TableCell(text.strip("\n"), self._exact))
        self._row.extend([TableCell("")] * (self._span - 1))
        self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self.rows.append(self._row)
        self._row = None
