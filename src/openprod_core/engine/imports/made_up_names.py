"""Names for columns that have none, from what stands in them."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from openprod_core.engine.imports.cells import cell_text, filled
from openprod_core.storage.sheets.rows import Cell

LOOKED_AT_MAX: Final = 200
_SHARE_MIN: Final = 0.9
_HALF: Final = 0.5

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


def people_names(columns: Sequence[Sequence[Cell]]) -> dict[int, str]:
    """Returns which columns are first and last names, as the e-mail addresses tell.

    In `deon.italiano@…` the first name stands first.
    """
    texts = [[cell_text(cell).strip() for cell in column[:LOOKED_AT_MAX]] for column in columns]
    address = _CONTENT[0][1]
    mails = next((each for each in texts if _share(map(address.match, each)) >= _SHARE_MIN), None)
    if mails is None:
        return {}
    places = {at: _place_in(column, mails) for at, column in enumerate(texts) if column != mails}
    found = {at: place for at, place in places.items() if place is not None}
    firsts = [at for at, place in found.items() if place == 0]
    lasts = [at for at, place in found.items() if place]
    if len(firsts) != 1 or len(lasts) != 1:
        return {}
    return {firsts[0]: "First name", lasts[0]: "Last name"}


def _place_in(column: Sequence[str], mails: Sequence[str]) -> int | None:
    """Returns where most cells stand in the addresses: 0 at the beginning; None: nowhere."""
    begins, stands = 0, 0
    for cell, mail in zip(column, mails, strict=True):
        word, local = cell.casefold(), mail.casefold().partition("@")[0]
        if len(word) > 1 and word.isalpha():
            begins += local.startswith(word)
            stands += word in local and not local.startswith(word)
    least = _HALF * len(mails)
    return 0 if begins >= least else 1 if stands >= least else None


def _share(found: Iterable[object]) -> float:
    every = list(found)
    return sum(map(bool, every)) / len(every) if every else 0


def _all_different_numbers(texts: Sequence[str]) -> bool:
    """Whether a first column counts the rows or names them."""
    numbers = all(text.isdecimal() and len(text) < 10 for text in texts)
    return numbers and len(texts) > 1 and len(set(texts)) == len(texts)
