"""Writes a table as CSV, TSV or XLSX, whichever the ending of the path names.

The file appears whole or not at all: it is written beside its place and moved there, so a
failed write leaves what was there. No text in it runs as a formula: CSV and TSV guard it
(formulas.py), XLSX marks it as text.
"""

import csv
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from openprod_core.domain.values import FileRef, Value
from openprod_core.storage.sheets.cell_text import text_of
from openprod_core.storage.sheets.errors import (
    SheetIsFolderError,
    SheetUnwritableError,
    UnknownEndingError,
)
from openprod_core.storage.sheets.formulas import guarded
from openprod_core.storage.sheets.xlsx_writing import write_xlsx

_PARTS_TRIED_MAX: Final = 100

Rows = Iterable[Sequence[Value]]


def write_sheet(
    path: Path, headings: Sequence[str], rows: Rows, *, name: str = "", with_bom: bool = True
) -> int:
    """Writes `rows` under `headings` and returns how many there were.

    References should come as titles. `name` is the sheet's, in XLSX; `with_bom` lets Excel
    know a CSV for UTF-8.

    Raises:
        UnknownEndingError, CellTooLongError, SheetTooLargeError: nothing was written.
        SheetUnwritableError: the machine refused; the old file is as it was.
    """
    write = _writer(path)
    with replacing(path) as part:
        return write(part, headings, rows, name or path.stem, with_bom)


def _writer(path: Path) -> "Callable[[Path, Sequence[str], Rows, str, bool], int]":
    ending = path.suffix.lower()
    if ending == ".csv":
        return lambda part, headings, rows, _, bom: _write_text(part, headings, rows, ",", bom)
    if ending in (".tsv", ".tab"):
        return lambda part, headings, rows, _, bom: _write_text(part, headings, rows, "\t", bom)
    if ending == ".xlsx":
        return lambda part, headings, rows, name, _: write_xlsx(
            part, headings, rows, name, shown_as=path
        )
    raise UnknownEndingError(path)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Gives a new file beside `path`, which takes its place when all went well."""
    if path.is_dir():
        raise SheetIsFolderError(path)
    part: Path | None = None
    try:
        part = _fresh_part(path)
        yield part
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
        part = None
    except OSError as error:
        raise SheetUnwritableError(path, error.strerror or str(error)) from error
    finally:
        if part is not None:
            _remove(part)


def _fresh_part(path: Path) -> Path:
    """Makes an empty file beside `path` under a name that nobody uses."""
    number = 0
    while True:
        part = path.with_name(f".{path.name[:100]}.{number}.part")
        try:
            part.touch(exist_ok=False)
        except FileExistsError:
            number += 1
            if number >= _PARTS_TRIED_MAX:
                raise
        else:
            return part


def _remove(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        # The disk is gone or the folder locked; the failure itself is being told already.
        return


def _write_text(
    part: Path, headings: Sequence[str], rows: Rows, delimiter: str, with_bom: bool
) -> int:
    encoding = "utf-8-sig" if with_bom else "utf-8"
    with part.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
        writer.writerow([_safe(heading) for heading in headings])
        count = 0
        for row in rows:
            writer.writerow([_cell(value) for value in row])
            count += 1
    return count


def _safe(text: str) -> str:
    # A NUL ends the file early for most programs that read it.
    return guarded(text.replace("\0", "\ufffd"))


def _cell(value: Value) -> str:
    if isinstance(value, str | tuple | FileRef):
        return _safe(text_of(value))
    # A negative number begins with a minus, and must stay a number.
    return text_of(value)
