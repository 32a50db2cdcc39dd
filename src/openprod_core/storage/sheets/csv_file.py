"""Reads text files of separated values: CSV, TSV and their relatives.

Rows are parsed as the file streams by; nothing but the rows themselves is held. Line ends may
be CR LF, LF or CR; cells may hold line ends; rows may differ in length. An apostrophe that
guards a formula is taken off again (formulas.py). A first line `sep=;` names the separator.
"""

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Final, TextIO

from openprod_core.storage.sheets.errors import (
    BadDelimiterError,
    NulByteError,
    SheetEmptyError,
    SheetTooLargeError,
    UnclosedQuoteError,
    UnknownEncodingError,
    UnreadableTextError,
)
from openprod_core.storage.sheets.formulas import unguarded
from openprod_core.storage.sheets.opening import reading
from openprod_core.storage.sheets.rows import (
    CELL_LENGTH_MAX,
    CELLS_MAX,
    COLUMNS_MAX,
    ROWS_MAX,
    Row,
    SheetRows,
)
from openprod_core.storage.sheets.sniffing import (
    MIXED_ENCODING,
    MIXED_ERRORS,
    SAMPLE_SIZE,
    skips_space_after,
    sniff_delimiter,
    sniff_encoding,
)

_SEPARATOR_LINE: Final = re.compile(r"sep=(.)\r?\n?\Z", re.IGNORECASE | re.DOTALL)


def _own_parser() -> ModuleType:
    """Returns a private copy of the standard parser.

    Its limit on the size of a cell is a global of the module; a copy of the module has its
    own, so that nobody else's parser is changed by ours.
    """
    spec = importlib.util.find_spec("_csv")
    assert spec is not None and spec.loader is not None
    parser = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(parser)
    parser.field_size_limit(CELL_LENGTH_MAX)
    return parser


_PARSER: Final = _own_parser()


class _Lines:
    """The lines of a text file, watched for what the parser would not tell us."""

    def __init__(self, path: Path, file: TextIO, taken: int) -> None:
        self._path = path
        self._file = file
        self.number = taken
        self.ended = False
        self.may_be_guarded = False
        """Whether an apostrophe went by since this was last cleared."""

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            self.number += 1
            if "\0" in line:
                raise NulByteError(self._path, self.number)
            if "'" in line:
                self.may_be_guarded = True
            yield line
        self.ended = True


def stream_rows(path: Path, encoding: str, delimiter: str) -> Iterator[Row]:
    """Yields the rows of a text file one by one, holding none of them.

    Raises:
        SheetFileError: a leaf of it says what is wrong, and in which line.
    """
    if len(delimiter) != 1 or delimiter in '\r\n"\0':
        raise BadDelimiterError(path, delimiter)
    with reading(path), _open_text(path, encoding) as file:
        sample = _read_sample(path, file, encoding)
        first_line = file.readline()
        taken = 1 if _SEPARATOR_LINE.match(first_line) else 0
        if not taken:
            file.seek(0)
        lines = _Lines(path, file, taken)
        rows = _PARSER.reader(
            iter(lines),
            delimiter=delimiter,
            skipinitialspace=skips_space_after(sample, delimiter),
        )
        try:
            yield from _numbered(path, lines, rows)
        except UnicodeError as error:
            raise UnreadableTextError(path, encoding, lines.number + 1) from error
        except _PARSER.Error as error:
            what = f"a cell near line {lines.number:,} has more characters than a cell may"
            raise SheetTooLargeError(path, what, CELL_LENGTH_MAX) from error


def _numbered(path: Path, lines: _Lines, rows: Iterator[list[str]]) -> Iterator[Row]:
    start = lines.number + 1
    cells = 0
    for count, row in enumerate(rows, 1):
        if lines.ended:
            # The parser asked for another line to end this row, and there was none.
            raise UnclosedQuoteError(path, start)
        if lines.may_be_guarded:
            row = [unguarded(cell) for cell in row]
            lines.may_be_guarded = False
        cells += len(row)
        if len(row) > COLUMNS_MAX:
            raise SheetTooLargeError(path, f"line {start:,} has {len(row):,} columns", COLUMNS_MAX)
        if count > ROWS_MAX:
            raise SheetTooLargeError(path, "it has too many rows", ROWS_MAX)
        if cells > CELLS_MAX:
            raise SheetTooLargeError(path, "it has too many cells", CELLS_MAX)
        yield start, tuple(row)
        start = lines.number + 1


def read_csv(path: Path, encoding: str | None = None, delimiter: str | None = None) -> SheetRows:
    """Reads a text file whole; what is None is guessed.

    Raises:
        SheetFileError, SheetUnreadableError: a leaf of them says what is wrong.
    """
    with reading(path), path.open("rb") as file:
        if encoding is None:
            encoding = sniff_encoding(path, file)
    with reading(path), _open_text(path, encoding) as text:
        sample = _read_sample(path, text, encoding)
    if not sample.strip("\ufeff \r\n\t\0\x1a"):
        raise SheetEmptyError(path)
    if delimiter is None:
        delimiter = _delimiter(path, sample)
    rows = list(stream_rows(path, encoding, delimiter))
    if not any(any(row) for _, row in rows):
        raise SheetEmptyError(path)
    return SheetRows(path.stem, rows, encoding, delimiter, (path.stem,))


def _delimiter(path: Path, sample: str) -> str:
    said = _SEPARATOR_LINE.match(sample.partition("\n")[0])
    if said:
        return said[1]
    if len(sample) >= SAMPLE_SIZE:
        # The last line may be cut.
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample
    return sniff_delimiter(sample, "\t" if path.suffix.lower() in (".tsv", ".tab") else ",")


def _open_text(path: Path, encoding: str) -> TextIO:
    mixed = encoding == MIXED_ENCODING
    try:
        return path.open(
            encoding="utf-8" if mixed else encoding,
            errors=MIXED_ERRORS if mixed else "strict",
            newline="",
        )
    except LookupError as error:
        raise UnknownEncodingError(path, encoding) from error


def _read_sample(path: Path, file: TextIO, encoding: str) -> str:
    try:
        sample = file.read(SAMPLE_SIZE)
        file.seek(0)
    except UnicodeError as error:
        raise UnreadableTextError(path, encoding, 1) from error
    return sample
