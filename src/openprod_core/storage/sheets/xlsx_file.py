"""Reads workbooks: Excel (.xlsx, .xlsm, .xls) and OpenDocument (.ods).

Numbers that Excel keeps as floats come back as integers where they are whole; dates, times of
day, durations and booleans come back as Python's. Formulas come back as their last result.
"""

import math
from io import BytesIO
from pathlib import Path
from typing import Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from openprod_core.storage.sheets.errors import (
    NoSuchSheetError,
    SheetDamagedError,
    SheetEmptyError,
    SheetProtectedError,
    SheetTooLargeError,
)
from openprod_core.storage.sheets.opening import first_bytes, reading
from openprod_core.storage.sheets.rows import (
    CELL_LENGTH_MAX,
    CELLS_MAX,
    COLUMNS_MAX,
    Cell,
    Row,
    SheetRows,
)
from openprod_core.storage.sheets.unpacking import check_packed

ZIP_MAGIC: Final = b"PK\x03\x04"
OLE_MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
"""The part in which Office keeps a workbook that has a password."""
_EXACT_INTEGER_MAX: Final = 2**53


def read_workbook(path: Path, sheet: str | None = None) -> SheetRows:
    """Reads one sheet of a workbook; None: the first visible one that holds anything.

    Raises:
        SheetFileError, SheetUnreadableError: a leaf of them says what is wrong.
    """
    if first_bytes(path, 4) == ZIP_MAGIC:
        check_packed(path)
    with reading(path):
        content = path.read_bytes()
    if content.startswith(OLE_MAGIC) and _ENCRYPTED in content:
        raise SheetProtectedError(path)
    try:
        return _read(path, content, sheet)
    except PasswordError as error:
        raise SheetProtectedError(path) from error
    except (CalamineError, OSError) as error:
        # The content is in memory, so that even an OSError speaks of it and not of a disk.
        raise SheetDamagedError(path, str(error)) from error
    except BaseException as error:
        # The reader is compiled code; where it trips over a file it says so in a class of its
        # own, which is not an Exception and would end the thread.
        if type(error).__name__ != "PanicException":
            raise
        raise SheetDamagedError(path, "its content makes no sense") from error


def _read(path: Path, content: bytes, sheet: str | None) -> SheetRows:
    # By content: an .xlsx that somebody renamed to .xls is still one.
    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        names = _names(book)
        if sheet is not None and sheet not in names:
            raise NoSuchSheetError(path, sheet, names)
        for name in (sheet,) if sheet is not None else names:
            rows = _rows(path, book.get_sheet_by_name(name))
            if rows:
                return SheetRows(name, rows, sheets=names)
    raise SheetEmptyError(path)


def _names(book: CalamineWorkbook) -> tuple[str, ...]:
    """Returns the sheets of cells, visible ones first: a hidden sheet is never a surprise."""
    sheets = [each for each in book.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    sheets.sort(key=lambda each: each.visible != SheetVisibleEnum.Visible)
    return tuple(each.name for each in sheets)


def _rows(path: Path, sheet: CalamineSheet) -> list[Row]:
    if sheet.total_width > COLUMNS_MAX:
        raise SheetTooLargeError(path, f"it has {sheet.total_width:,} columns", COLUMNS_MAX)
    if sheet.total_width * sheet.total_height > CELLS_MAX:
        raise SheetTooLargeError(path, "it has too many cells", CELLS_MAX)
    if sheet.start is None:
        return []
    table = sheet.to_python(skip_empty_area=False)
    rows: list[Row] = [
        (line, tuple([_number(cell) if type(cell) is float else cell for cell in row]))
        for line, row in enumerate(table, 1)
    ]
    longest = max((len(c) for _, row in rows for c in row if type(c) is str), default=0)
    if longest > CELL_LENGTH_MAX:
        raise SheetTooLargeError(path, f"a cell has {longest:,} characters", CELL_LENGTH_MAX)
    return rows if any(cell != "" for _, row in rows for cell in row) else []


def _number(value: float) -> Cell:
    if value.is_integer() and abs(value) <= _EXACT_INTEGER_MAX:
        return int(value)
    return value if math.isfinite(value) else str(value)
