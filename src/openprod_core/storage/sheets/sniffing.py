"""Guesses the encoding of a text file and what separates its columns.

Encoding: byte order mark, zero bytes of UTF-16, UTF-8, then cp1252. A file that is UTF-8 but
for a few bytes (two programs wrote it) is read as both, byte by byte: MIXED_ENCODING.
Separator: the candidate under which most rows have the same number of cells, quotes respected.
"""

import codecs
import csv
import re
from collections import Counter
from pathlib import Path
from typing import BinaryIO, Final

from openprod_core.storage.sheets.errors import NotASheetError

SAMPLE_SIZE: Final = 256 * 1024
"""Bytes that are looked at for everything but the validity of UTF-8."""
SAMPLE_ROWS_MAX: Final = 300
DELIMITERS: Final = ("\t", "|", ";", ",")
"""The rarer in prose goes first: commas stand in cells, also of files that tabs separate."""
MIXED_ENCODING: Final = "utf-8/cp1252"
MIXED_ERRORS: Final = "openprod-cp1252"

_CHUNK_SIZE: Final = 1024 * 1024
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGICS: Final = (
    (b"%PDF", "it is a PDF"),
    (b"\x89PNG", "it is a picture"),
    (b"\xff\xd8\xff", "it is a picture"),
    (b"GIF8", "it is a picture"),
    (b"SQLite format 3", "it is a database"),
    (b"{\\rtf", "it is a text document"),
)
_CONTROLS: Final = bytes(b for b in range(1, 32) if b not in b"\t\n\r\x0b\x0c\x1a\x1b")
_CONTROL_SHARE_MAX: Final = 0.02
_CONSISTENT_SHARE_MIN: Final = 0.3
"""Under this, a separator is only punctuation in sentences."""


def _stray_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Decodes the bytes that are not UTF-8 one by one; what cp1252 lacks is latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    strays = error.object[error.start : error.end]
    text = "".join(
        bytes([b]).decode("latin-1" if b in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for b in strays
    )
    return text, error.end


codecs.register_error(MIXED_ERRORS, _stray_as_cp1252)


def sniff_encoding(path: Path, file: BinaryIO) -> str:
    """Returns the encoding of `file`, open at its start.

    Raises:
        NotASheetError: the content is no text in any encoding.
    """
    sample = file.read(SAMPLE_SIZE)
    for magic, why in _MAGICS:
        if sample.startswith(magic):
            raise NotASheetError(path, why)
    for bom, encoding in _BOMS:
        if sample.startswith(bom):
            return encoding
    wide = _utf16_without_bom(sample)
    if wide:
        return wide
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > _CONTROL_SHARE_MAX * len(sample):
        raise NotASheetError(path, "it is not text")
    return _utf8_or_less(file, sample)


def _utf16_without_bom(sample: bytes) -> str:
    """Latin text in UTF-16 has a zero in nearly every second byte, and none elsewhere."""
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    first = sample[: pairs * 2 : 2].count(0) / pairs
    second = sample[1 : pairs * 2 : 2].count(0) / pairs
    if second > 0.4 and first < 0.05:
        return "utf-16-le"
    if first > 0.4 and second < 0.05:
        return "utf-16-be"
    return ""


def _utf8_or_less(file: BinaryIO, sample: bytes) -> str:
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = sample
    multibyte = False
    try:
        while chunk:
            multibyte |= not decoder.decode(chunk).isascii()
            chunk = file.read(_CHUNK_SIZE)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return MIXED_ENCODING if multibyte or _has_utf8_letters(chunk) else "cp1252"
    return "utf-8"


_UTF8_LETTER: Final = re.compile(rb"[\xc3-\xdf][\x80-\xbf]|[\xe1-\xef][\x80-\xbf]{2}")


def _has_utf8_letters(chunk: bytes) -> bool:
    """Whether most bytes over 127 belong to well-formed letters of UTF-8."""
    wide = sum(len(found) for found in _UTF8_LETTER.findall(chunk))
    high = len(chunk) - len(chunk.translate(None, bytes(range(128, 256))))
    return wide * 2 > high


def sniff_delimiter(sample: str, preferred: str = ",") -> str:
    """Returns what separates the cells of `sample`, the start of a file without its last line.

    `preferred` stands where nothing speaks for another, and for files of one column.
    """
    best, best_score = preferred, (0.0, 0)
    for delimiter in DELIMITERS:
        score = _score(sample, delimiter)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _score(sample: str, delimiter: str) -> tuple[float, int]:
    """Share of the rows that have the commonest width, and that width; zero for one column."""
    widths: Counter[int] = Counter()
    try:
        for row in csv.reader(sample.splitlines(keepends=True), delimiter=delimiter):
            if any(row):
                widths[len(row)] += 1
            if widths.total() >= SAMPLE_ROWS_MAX:
                break
    except csv.Error:
        # A cell beyond the module's own limit: what was counted so far must do.
        pass
    rows = widths.total()
    del widths[1]
    if not widths:
        return 0.0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    share = round(count / rows, 2)
    return (share, width) if share >= _CONSISTENT_SHARE_MIN else (0.0, 0)


def skips_space_after(sample: str, delimiter: str) -> bool:
    """Whether cells are quoted after a space (`a, "b, c"`), as people type them."""
    pattern = f'{re.escape(delimiter)} +"(?=[^"{re.escape(delimiter)}\\r\\n])'
    return delimiter != " " and re.search(pattern, sample) is not None
