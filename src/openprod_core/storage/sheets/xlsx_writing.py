"""Writes one table as an Excel workbook, row by row in constant memory.

Numbers, dates and durations are written as such; every text as text, so "007" stays and no
formula runs. What Excel cannot hold exactly (dates before 1900, integers over 2^53, negative
durations) is written as text rather than changed.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]
from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

from openprod_core.domain.values import Value
from openprod_core.storage.sheets.cell_text import text_of
from openprod_core.storage.sheets.errors import CellTooLongError, SheetTooLargeError

XLSX_CELL_LENGTH_MAX: Final = 32_767
XLSX_ROWS_MAX: Final = 1_048_576
XLSX_COLUMNS_MAX: Final = 16_384
WIDTH_MIN: Final = 8
WIDTH_MAX: Final = 60
"""In characters; a longer text wraps or is cut off in view, never in the file."""

_EXACT_INTEGER_MAX: Final = 2**53
_EXCEL_BEGINS: Final = date(1900, 3, 1)
"""Before this, Excel counts a day that never was."""
_SHEET_NAME_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_SHEET_NAME_LENGTH_MAX: Final = 31


def write_xlsx(
    part: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[Value]],
    name: str,
    *,
    shown_as: Path,
) -> int:
    """Writes the workbook to `part` and returns how many rows it has; errors name `shown_as`."""
    if len(headings) > XLSX_COLUMNS_MAX:
        what = f"the table has {len(headings):,} columns"
        raise SheetTooLargeError(shown_as, what, XLSX_COLUMNS_MAX)
    book = xlsxwriter.Workbook(
        str(part), {"constant_memory": True, "in_memory": False, "use_zip64": True}
    )
    try:
        sheet = _Sheet(book, _sheet_name(name), headings, shown_as)
        count = 0
        for count, row in enumerate(rows, 1):
            if count >= XLSX_ROWS_MAX:
                raise SheetTooLargeError(shown_as, "the table has too many rows", XLSX_ROWS_MAX)
            sheet.write_row(count, row)
        sheet.finish(count)
    except BaseException:
        # Closing is the only way to give the temporary files back; the result is thrown away.
        _close(book)
        raise
    _close(book)
    return count


def _close(book: Any) -> None:
    try:
        book.close()
    except FileCreateError as error:
        reason = error.args[0] if error.args else None
        raise reason if isinstance(reason, OSError) else OSError(str(error)) from error


def _sheet_name(name: str) -> str:
    clean = _SHEET_NAME_FORBIDDEN.sub(" ", name).strip(" '")[:_SHEET_NAME_LENGTH_MAX].strip(" '")
    # Excel keeps this name for itself.
    return clean if clean and clean.casefold() != "history" else "Sheet1"


class _Sheet:
    """The one sheet, its formats, and how wide its columns have to be."""

    def __init__(self, book: Any, name: str, headings: Sequence[str], shown_as: Path) -> None:
        self._sheet = book.add_worksheet(name)
        self._headings = headings
        self._shown_as = shown_as
        self._widths = [WIDTH_MIN] * len(headings)
        self._date = book.add_format({"num_format": "yyyy-mm-dd"})
        self._moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        self._duration = book.add_format({"num_format": "[h]:mm:ss"})
        # "@" keeps a text a text when somebody edits the cell.
        self._text = book.add_format({"num_format": "@"})
        bold = book.add_format({"bold": True, "bottom": 1})
        for column, heading in enumerate(headings):
            self._write_text(0, column, heading, bold)
        self._sheet.freeze_panes(1, 0)

    def write_row(self, row: int, values: Sequence[Value]) -> None:
        """Writes the cells of one row, each by its type."""
        for column, value in enumerate(values):
            if value is None:
                continue
            if isinstance(value, str):
                self._write_text(row, column, value, self._text)
            elif isinstance(value, bool):
                self._sheet.write_boolean(row, column, value)
            elif (isinstance(value, int) and abs(value) <= _EXACT_INTEGER_MAX) or isinstance(
                value, float
            ):
                self._sheet.write_number(row, column, value)
            elif isinstance(value, date) and _day(value) >= _EXCEL_BEGINS:
                moment = isinstance(value, datetime)
                self._sheet.write_datetime(
                    row, column, value, self._moment if moment else self._date
                )
                self._widen(column, 19 if moment else 10)
            elif isinstance(value, timedelta) and value >= timedelta(0):
                self._sheet.write_datetime(row, column, value, self._duration)
            else:
                self._write_text(row, column, text_of(value), self._text)

    def finish(self, count: int) -> None:
        """Sets what needs all rows: the widths and the filter arrows."""
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, min(width, WIDTH_MAX) + 1)
        if self._headings and count:
            self._sheet.autofilter(0, 0, count, len(self._headings) - 1)

    def _write_text(self, row: int, column: int, text: str, style: Any) -> None:
        if len(text) > XLSX_CELL_LENGTH_MAX:
            raise CellTooLongError(
                self._shown_as, self._headings[column], len(text), XLSX_CELL_LENGTH_MAX
            )
        if text:
            self._sheet.write_string(row, column, text, style)
            self._widen(column, max(map(len, text.split("\n"))) if "\n" in text else len(text))

    def _widen(self, column: int, width: int) -> None:
        if width > self._widths[column]:
            self._widths[column] = width


def _day(value: date) -> date:
    return value.date() if isinstance(value, datetime) else value
