"""Checks a packed workbook before it is handed to the reader that unpacks it.

A workbook is a ZIP of XML. Two things in it can take a machine down: a small file that
unpacks to gigabytes, and one cell in the far corner of a sheet, for which the reader would
lay out every cell before it. Sizes are measured by unpacking, because a directory can lie.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final
from xml.parsers import expat

from openprod_core.storage.sheets.errors import (
    NotASheetError,
    SheetDamagedError,
    SheetProtectedError,
    SheetSuspiciousError,
    SheetTooLargeError,
)
from openprod_core.storage.sheets.opening import reading
from openprod_core.storage.sheets.rows import CELLS_MAX

UNPACKED_SIZE_MAX: Final = 1024 * 1024 * 1024
"""Bytes of all parts together."""
UNPACKED_RATIO_MAX: Final = 200
"""Unpacked to packed; sheets of repeated rows reach about 60."""
UNPACKED_SIZE_HARMLESS: Final = 32 * 1024 * 1024
"""Under this, no ratio matters."""
PARTS_MAX: Final = 10_000

_CHUNK_SIZE: Final = 1024 * 1024
_OVERLAP: Final = 64
_LOCAL_HEADER: Final = struct.Struct("<26x2H")
_CELL_ROW: Final = re.compile(rb'\br="[A-Z]{1,3}(\d{1,7})"')
_FAR_COLUMN: Final = re.compile(rb'\br="([A-Z]{2,3})\d')
_NEAR_COLUMNS: Final = 26
"""A to Z; telling them apart would cost more than it could ever refuse."""
_ROW_END: Final = re.compile(rb"</(?:\w+:)?row>")


def check_packed(path: Path) -> None:
    """Refuses a packed workbook that would unpack to more than we are willing to hold.

    Raises:
        SheetFileError: a leaf of it says what is wrong.
    """
    with reading(path), path.open("rb") as file:
        try:
            with zipfile.ZipFile(file) as packed:
                parts = packed.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise SheetDamagedError(path, "its content makes no sense") from error
        if len(parts) > PARTS_MAX:
            raise SheetSuspiciousError(path, f"it consists of {len(parts):,} parts")
        names = {part.filename for part in parts}
        if not names & {"[Content_Types].xml", "content.xml"}:
            raise NotASheetError(path, "it is a ZIP archive of something else")
        if any(part.flag_bits & 1 for part in parts):
            raise SheetProtectedError(path)
        _check_sizes(path, sum(part.file_size for part in parts), _packed_size(parts))
        unpacked = 0
        for part in parts:
            measure = _measure(part.filename)
            for chunk in _unpack(path, file, part):
                unpacked += len(chunk)
                _check_sizes(path, unpacked, _packed_size(parts))
                if measure:
                    measure.feed(path, chunk)
            if measure:
                measure.finish(path)


def _packed_size(parts: list[zipfile.ZipInfo]) -> int:
    return max(1, sum(part.compress_size for part in parts))


def _check_sizes(path: Path, unpacked: int, packed: int) -> None:
    if unpacked > UNPACKED_SIZE_MAX:
        raise SheetTooLargeError(path, "unpacked it has too many bytes", UNPACKED_SIZE_MAX)
    if unpacked > UNPACKED_SIZE_HARMLESS and unpacked > packed * UNPACKED_RATIO_MAX:
        raise SheetSuspiciousError(
            path, f"it unpacks to more than {UNPACKED_RATIO_MAX} times its size"
        )


def _unpack(path: Path, file: BinaryIO, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """Yields the content of one part in pieces, however large the directory says it is."""
    # A directory that was cut into can point before the start of the file.
    file.seek(max(0, part.header_offset))
    header = file.read(30)
    if part.header_offset < 0 or len(header) < 30 or header[:4] != b"PK\3\4":
        raise SheetDamagedError(path, f"part “{part.filename}” is not where it should be")
    name_length, extra_length = _LOCAL_HEADER.unpack(header)
    file.seek(name_length + extra_length, 1)
    left = part.compress_size
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise SheetDamagedError(path, "it is packed in an unusual way")
    inflate = zlib.decompressobj(-15) if part.compress_type == zipfile.ZIP_DEFLATED else None
    while left > 0:
        piece = file.read(min(left, 64 * 1024))
        if not piece:
            raise SheetDamagedError(path, "it ends too early")
        left -= len(piece)
        if inflate is None:
            yield piece
            continue
        try:
            while piece:
                yield inflate.decompress(piece, _CHUNK_SIZE)
                piece = inflate.unconsumed_tail
        except zlib.error as error:
            raise SheetDamagedError(path, f"part “{part.filename}”: {error}") from error


class _SheetMeasure:
    """Finds how many cells the reader would lay out for one sheet of an Excel workbook."""

    def __init__(self) -> None:
        self._held = b""
        self._width = _NEAR_COLUMNS
        self._height = 0
        self._rows = 0

    def feed(self, path: Path, chunk: bytes) -> None:
        """Takes the next piece of the sheet's XML."""
        text = self._held + chunk
        numbers = _CELL_ROW.findall(text)
        self._height = max(self._height, *map(int, set(numbers)), 0)
        self._width = max(self._width, *map(_column, set(_FAR_COLUMN.findall(text))), 0)
        self._rows += len(_ROW_END.findall(chunk))
        if len(numbers) < _cells_in(chunk) // 2:
            # Cells without a place of their own follow each other.
            self._width = max(self._width, *map(_cells_in, _ROW_END.split(text)))
        self._held = text[-_OVERLAP:]
        self.finish(path)

    def finish(self, path: Path) -> None:
        """Refuses what has become too large."""
        cells = self._width * max(self._height, self._rows)
        if cells > CELLS_MAX:
            what = f"a sheet in it spans {self._width:,} columns and {self._height:,} rows"
            raise SheetTooLargeError(path, what, CELLS_MAX)


def _cells_in(xml: bytes) -> int:
    # “<c r=…>”, “<c>” and the same with a prefix for the namespace.
    return sum(map(xml.count, (b"<c ", b"<c>", b"<x:c ", b"<x:c>")))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


class _TableMeasure:
    """Does the same for the tables of an OpenDocument workbook, where cells repeat by a count."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._row_repeat = 1
        self._at = 0
        self._filled_to = 0
        self._cells = 0

    def feed(self, path: Path, chunk: bytes) -> None:
        """Takes the next piece of content.xml."""
        try:
            self._parser.Parse(chunk)
        except (expat.ExpatError, ValueError) as error:
            raise SheetDamagedError(path, "its content makes no sense") from error
        if self._cells > CELLS_MAX:
            raise SheetTooLargeError(path, "its sheets span too many cells", CELLS_MAX)

    def finish(self, path: Path) -> None:
        """Has nothing left to say: every piece was checked when it came."""

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "table:table-row":
            self._row_repeat = int(attributes.get("table:number-rows-repeated", "1"))
            self._at = self._filled_to = 0
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._at += int(attributes.get("table:number-columns-repeated", "1"))
            if any(key.endswith(":value-type") for key in attributes):
                self._filled_to = self._at

    def _end(self, name: str) -> None:
        if name == "table:table-row":
            self._cells += self._filled_to * self._row_repeat


def _measure(part: str) -> _SheetMeasure | _TableMeasure | None:
    if part == "content.xml":
        return _TableMeasure()
    if part.endswith(".xml") and "sheet" in part and "_rels" not in part:
        return _SheetMeasure()
    return None
