"""Tells a file of the trade by its content, and reads it as sheets."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from openprod_core.storage.sheets.errors import NoSuchSheetError, UnreadableTextError
from openprod_core.storage.sheets.opening import first_bytes, reading
from openprod_core.storage.sheets.rows import SheetRows
from openprod_core.storage.sheets.sniffing import MIXED_ENCODING, MIXED_ERRORS, sniff_encoding
from openprod_core.storage.trade import (
    calendar_file,
    eos_csv,
    fountain,
    mvr,
    ontime,
    play_xml,
    usitt,
    vcard,
    vectorworks_xml,
)
from openprod_core.storage.trade.sheet import Sheet

_START: Final = 64 * 1024
_ZIP: Final = b"PK\x03\x04"

OfBytes = Callable[[Path, bytes], tuple[Sheet, ...]]
OfText = Callable[[Path, str], tuple[Sheet, ...]]


def read_trade_file(path: Path, sheet: str | None = None) -> SheetRows | None:
    """Returns one sheet of a file of the trade, the first where none is asked for.

    None: it is none that is known here, and may be a spreadsheet.

    Raises:
        SheetFileError, SheetUnreadableError: a leaf of them says what is wrong.
    """
    sheets = _read(path)
    if sheets is None:
        return None
    names = tuple(each.name for each in sheets)
    if sheet is not None and sheet not in names:
        raise NoSuchSheetError(path, sheet, names)
    chosen = next(each for each in sheets if sheet in (None, each.name))
    return chosen.as_rows(names)


def _read(path: Path) -> tuple[Sheet, ...] | None:
    start = first_bytes(path, _START)
    if start.startswith(_ZIP):
        content = _content(path)
        held = mvr.held_by(content)
        if mvr.SCENE in held:
            return mvr.read_mvr(path, content)
        return mvr.read_gdtf(path, content) if mvr.TYPE in held else None
    of_bytes = _reader_of_bytes(start)
    if of_bytes is not None:
        return of_bytes(path, _content(path))
    of_text = _reader_of_text(path, start)
    return None if of_text is None else of_text(path, _text(path))


def _reader_of_bytes(start: bytes) -> OfBytes | None:
    head = start.replace(b"\0", b"")
    if b"<" in head[:16]:
        if f"<{vectorworks_xml.ROOT}".encode() in head:
            return vectorworks_xml.read_vectorworks
        if f"<{play_xml.ROOT}>".encode() in head:
            return play_xml.read_play
    if ontime.is_ontime(start):
        return ontime.read_ontime
    if calendar_file.BEGIN.match(head.decode("utf-8-sig", "replace")):
        return calendar_file.read_calendar
    return None


def _reader_of_text(path: Path, start: bytes) -> OfText | None:
    head = start.decode("utf-8-sig", "replace").replace("\0", "")
    if head.lstrip("\ufeff\r\n ").startswith(eos_csv.START):
        return eos_csv.read_eos
    if usitt.IDENT.match(head):
        return usitt.read_usitt
    if vcard.BEGIN.match(head):
        return vcard.read_vcards
    return fountain.read_fountain if path.suffix.lower() in (".fountain", ".spmd") else None


def _content(path: Path) -> bytes:
    with reading(path):
        return path.read_bytes()


def _text(path: Path) -> str:
    with reading(path), path.open("rb") as file:
        encoding = sniff_encoding(path, file)
    mixed = encoding == MIXED_ENCODING
    try:
        return _content(path).decode(
            "utf-8" if mixed else encoding, MIXED_ERRORS if mixed else "strict"
        )
    except UnicodeError as error:
        raise UnreadableTextError(path, encoding, 1) from error
