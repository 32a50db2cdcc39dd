"""Names for columns that have none, from what stands in them."""

import re
from collections.abc import Sequence
from typing import Final

from openprod_core.engine.imports.cells import cell_text, filled
from openprod_core.storage.sheets.rows import Cell

LOOKED_AT_MAX: Final = 200
_SHARE_MIN: Final = 0.9

_CONTENT: Final = (
    ("Email", re.compile(r"[^@\s]+@[^@\s]+\.\w+\Z")),
    ("Colour", re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})\Z", re.IGNORECASE)),
    ("Date", re.compile(r"\d{4}-\d\d-\d\d\Z|\d{1,2}[./]\d{1,2}[./]\d{4}\Z")),
    ("Link", re.compile(r"https?://\S+\Z", re.IGNORECASE)),
    ("Phone", re.compile(r"(?=(?:\D*\d){7,15}\D*\Z)\+?[\d(][\d ()/.-]*[ ()/.-][\d ()/.-]*\Z")),
)


def name_for(column: Sequence[Cell], place: int) -> str:
    """Returns “Email”, “Phone” and the like where that is what the cells are; else “Column n”."""
    texts = [cell_text(cell).strip() for cell in filled(column[: LOOKED_AT_MAX * 2])]
    texts = texts[:LOOKED_AT_MAX]
    if place == 0 and _all_different_numbers(texts):
        return "Number"
    for name, pattern in _CONTENT:
        if texts and sum(1 for text in texts if pattern.match(text)) >= _SHARE_MIN * len(texts):
            return name
    return f"Column {place + 1}"


def _all_different_numbers(texts: Sequence[str]) -> bool:
    """Whether a first column counts the rows or names them."""
    numbers = all(text.isdecimal() and len(text) < 10 for text in texts)
    return numbers and len(texts) > 1 and len(set(texts)) == len(texts)
