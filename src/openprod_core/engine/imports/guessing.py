"""Guesses what kind of field a column is, from its heading and all its values.

Whatever only looks like a number stays text: cue numbers, channels, units, addresses, pages,
phone numbers, codes and everything with a leading zero. Otherwise a type is guessed only when
every value has it; one that does not makes the column text, and nothing is lost.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldType, SortKind
from openprod_core.domain.values import Value
from openprod_core.engine.imports.cells import cell_text, filled
from openprod_core.engine.imports.heading_words import (
    CLOCK,
    DURATION,
    FRACTIONAL,
    FREE_TEXT,
    names_cues,
    names_things,
    words,
)
from openprod_core.storage.sheets.rows import Cell

Parse: TypeAlias = Callable[[FieldType, object], Value]
"""Makes a value of the type from what a person wrote; raises RejectedError where it is none."""

CHOICE_ROWS_MIN: Final = 12
CHOICE_NAMES_MAX: Final = 12
CHOICE_LENGTH_MAX: Final = 30
CHOICE_REPEATS_MIN: Final = 3
"""Of each name, on average. A choice gives people a list to pick from and something to filter
by; that pays when a few short words come again and again, and hurts when values are free."""
CHECKED_MAX: Final = 1_000
"""Distinct values that are tried with the real parser; the patterns here are narrower."""

_INTEGER: Final = re.compile(r"-?(?:0|[1-9]\d{0,9})\Z")
_FLOAT: Final = re.compile(r"-?(?:0|[1-9]\d{0,9})(?:\.\d{1,12})?\Z")
_BOOLEAN: Final = re.compile(r"(?:true|false|yes|no)\Z", re.IGNORECASE)
_DATE: Final = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\Z")
_MOMENT: Final = re.compile(
    r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?\Z"
)
_DAY_AND_MONTH: Final = re.compile(r"(\d{1,2})[./](\d{1,2})[./]\d{4}\Z")
_LENGTH: Final = re.compile(r"-?\d{1,4}:[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?\Z")
_LONG_LENGTH: Final = re.compile(r"-?\d{1,4}:[0-5]\d:[0-5]\d(?:\.\d{1,6})?\Z")

_BY_TEXT: Final = (
    (FieldType.BOOLEAN, _BOOLEAN),
    (FieldType.INTEGER, _INTEGER),
    (FieldType.FLOAT, _FLOAT),
    (FieldType.DATE, _DATE),
    (FieldType.DATETIME, _MOMENT),
)


def guess_column(heading: str, column: Sequence[Cell], parse: Parse) -> tuple[FieldType, SortKind]:
    """Returns the type of a column and, for text, how it sorts."""
    cells = filled(column)
    distinct = set(cells)
    if not distinct or (names_things(heading) and not _are_flags(distinct)):
        return FieldType.TEXT, _sort(heading, distinct)
    kind = _by_python_type(heading, cells) or _by_pattern(heading, distinct)
    if kind is not None and _all_parse(kind, distinct, parse):
        return kind, SortKind.NATURAL
    if _is_choice(heading, cells, distinct):
        return FieldType.CHOICE, SortKind.NATURAL
    return FieldType.TEXT, _sort(heading, distinct)


def _are_flags(distinct: set[Cell]) -> bool:
    """Whether every value says yes or no, which no channel or page does."""
    return all(
        isinstance(cell, bool) or (isinstance(cell, str) and _BOOLEAN.match(cell.strip()))
        for cell in distinct
    )


def _sort(heading: str, distinct: set[Cell]) -> SortKind:
    # Of a bare “Number”, only decimals say that it is a cue's: 5, 5.1, 10.
    bare = words(heading) in (("number",), ("no",), ("num",), ("#",))
    if names_cues(heading) and (not bare or any("." in cell_text(cell) for cell in distinct)):
        return SortKind.DECIMAL
    return SortKind.NATURAL


def _by_python_type(heading: str, cells: Sequence[Cell]) -> FieldType | None:
    """Reads what a workbook says about its cells; None where they are text or differ."""
    kinds = {type(cell) for cell in cells}
    if kinds == {bool}:
        return FieldType.BOOLEAN
    if kinds <= {int, float}:
        return _number(heading, whole=float not in kinds)
    if kinds == {date}:
        return FieldType.DATE
    if kinds <= {datetime, date}:
        return FieldType.DATETIME
    if kinds == {timedelta}:
        return FieldType.DURATION
    if kinds <= {time, timedelta} and _is_length(heading):
        return FieldType.DURATION
    return None


def _by_pattern(heading: str, distinct: set[Cell]) -> FieldType | None:
    texts = [cell.strip() for cell in distinct if isinstance(cell, str)]
    if len(texts) < len(distinct):
        return None
    for kind, pattern in _BY_TEXT:
        if all(map(pattern.match, texts)):
            if kind in (FieldType.INTEGER, FieldType.FLOAT):
                return _number(heading, whole=kind is FieldType.INTEGER)
            return kind
    days = [_DAY_AND_MONTH.match(text) for text in texts]
    if all(days) and any(day and max(int(day[1]), int(day[2])) > 12 for day in days):
        # One value that has only one reading tells, with the parser, how to read the others.
        return FieldType.DATE
    # 18:30 may be a time of day; only the heading can say that it is a length.
    if _is_length(heading) and all(map(_LENGTH.match, texts)):
        return FieldType.DURATION
    clock = CLOCK.intersection(words(heading))
    if not clock and all(map(_LONG_LENGTH.match, texts)):
        return FieldType.DURATION
    return None


def _number(heading: str, whole: bool) -> FieldType:
    if whole and not FRACTIONAL.intersection(words(heading)):
        return FieldType.INTEGER
    return FieldType.FLOAT


def _is_length(heading: str) -> bool:
    found = words(heading)
    return bool(DURATION.intersection(found)) and (
        found != ("time",) and not CLOCK.intersection(found)
    )


def _all_parse(kind: FieldType, distinct: set[Cell], parse: Parse) -> bool:
    """Whether the parser that the import will use agrees, tried on some of the values."""
    for cell, _ in zip(distinct, range(CHECKED_MAX), strict=False):
        if isinstance(cell, str):
            try:
                parse(kind, cell)
            except RejectedError:
                return False
    return True


def _is_choice(heading: str, cells: Sequence[Cell], distinct: set[Cell]) -> bool:
    if len(cells) < CHOICE_ROWS_MIN or not 1 < len(distinct) <= CHOICE_NAMES_MAX:
        return False
    if FREE_TEXT.intersection(words(heading)) or len(cells) < CHOICE_REPEATS_MIN * len(distinct):
        return False
    return all(
        isinstance(cell, str)
        and len(cell) <= CHOICE_LENGTH_MAX
        and "\n" not in cell
        and any(letter.isalpha() for letter in cell)
        for cell in distinct
    )
