"""Finds the headings of a sheet, and which of its rows and columns hold the table.

Sheets begin with titles, notes, blank lines and headings of groups; some have no headings at
all. The row that names the columns is the one that covers what stands below it with words and
not with data.
"""

import re
from collections.abc import Sequence
from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import NAME_LENGTH_MAX, key_from_name
from openprod_core.engine.imports.cells import cell_text, columns_of, filled, is_empty
from openprod_core.engine.imports.heading_words import KNOWN, words
from openprod_core.engine.imports.made_up_names import name_for, people_names
from openprod_core.storage.sheets.rows import Cell, Row

SEARCH_ROWS_MAX: Final = 60
"""Headings below this are not found by themselves; a person can still name the row."""
BODY_ROWS_LOOKED_AT: Final = 60
LABEL_LENGTH_MAX: Final = 80
NO_HEADER: Final = -1

_DATA: Final = re.compile(
    r"[-+]?[\d.,:/ ]*\d%?\Z"  # numbers, times, dates
    r"|[^@\s]+@[^@\s]+\.\w+\Z"
    r"|#[0-9a-f]{3,8}\Z"
    r"|https?://"
    r"|\+?[\d ()/.-]{6,}\Z"
    r"|(?:true|false|yes)\Z",  # “No” heads columns of numbers
    re.IGNORECASE,
)
_SCORE_MIN: Final = 0.9
_RECORDS_ABOVE_MIN: Final = 3
"""So many full rows of data above a row, and it is one of them."""


class NoSuchRowError(RejectedError):
    """Somebody chose a heading row that the sheet does not have."""

    def __init__(self, header_row: int, row_count: int) -> None:
        super().__init__(
            f"The sheet has {row_count:,} rows, so row {header_row + 1:,} cannot hold the headings."
        )
        self.header_row = header_row
        self.row_count = row_count


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the table of a sheet is."""

    header_row: int
    """Index among the rows of the sheet; NO_HEADER where it has none."""
    indexes: tuple[int, ...]
    """The columns that hold anything, by their place in the file."""
    headings: tuple[str, ...]
    """One for each of `indexes`; all different."""
    lines: tuple[int, ...]
    """The line of the file on which each row of the table starts."""
    columns: tuple[tuple[Cell, ...], ...]
    """The cells of the table, one tuple for each of `indexes`."""
    notes: tuple[str, ...]


def lay_out(rows: Sequence[Row], header_row: int | None = None) -> Layout:
    """Finds the table in `rows`; `header_row` None: guess.

    Raises:
        NoSuchRowError: `header_row` is none of the sheet's rows.
    """
    if header_row is not None and not NO_HEADER <= header_row < max(1, len(rows)):
        raise NoSuchRowError(header_row, len(rows))
    notes: list[str] = []
    if header_row is None:
        header_row = find_header(rows)
        if header_row == NO_HEADER:
            notes.append("No row of headings was found; the columns got names of their own.")
        elif header_row > 0:
            notes.append(f"The headings were found on line {rows[header_row][0]:,}.")
    first = header_row + 1
    named = () if header_row == NO_HEADER else rows[header_row][1]
    body = [row for row in rows[first:] if not all(map(is_empty, row[1]))]
    repeated = [line for line, cells in body if named and cells == named]
    if repeated:
        body = [row for row in body if row[1] != named]
        notes.append(f"Line {repeated[0]:,} repeats the headings and was left out.")
    cells = [cells for _, cells in body]
    width = max((len(each) for each in (*cells, named)), default=0)
    columns = columns_of(cells, width)
    kept = [
        at
        for at, column in enumerate(columns)
        if (at < len(named) and not is_empty(named[at])) or not all(map(is_empty, column))
    ]
    headings = unique_headings(
        [_clean(named[at]) if at < len(named) else "" for at in kept],
        [columns[at] for at in kept],
        kept,
    )
    return Layout(
        header_row,
        tuple(kept),
        headings,
        tuple(line for line, _ in body),
        tuple(columns[at] for at in kept),
        tuple(notes),
    )


def find_header(rows: Sequence[Row]) -> int:
    """Returns the index of the row that names the columns, or NO_HEADER."""
    best, best_score = NO_HEADER, _SCORE_MIN
    for at in range(min(len(rows), SEARCH_ROWS_MAX)):
        below: list[Row] = []
        for row in rows[at + 1 :]:
            if len(below) == BODY_ROWS_LOOKED_AT:
                break
            if not all(map(is_empty, row[1])):
                below.append(row)
        # Every step down costs a little: of two rows of words, the upper one is the heading.
        above = [cells for _, cells in rows[:at]]
        score = _score(rows[at][1], above, [cells for _, cells in below]) - 0.02 * at
        if score > best_score:
            best, best_score = at, score
    return best


def _score(
    row: Sequence[Cell], above: Sequence[Sequence[Cell]], below: Sequence[Sequence[Cell]]
) -> float:
    """Returns how much `row` looks like the headings of the rows `below`; about 0 to 3."""
    named = {at: cell for at, cell in enumerate(row) if not is_empty(cell)}
    labels = [at for at, cell in named.items() if _is_label(cell)]
    if not named or len(labels) < 0.8 * len(named):
        return 0.0
    if sum(1 for cells in above if _is_record(cells, len(named))) >= _RECORDS_ABOVE_MIN:
        return 0.0
    known = sum(1 for at in labels if KNOWN.intersection(words(str(row[at])))) / len(named)
    if not below:
        # A file of headings only is a form to fill in.
        return 1.0 + known if known >= 0.5 and not above else 0.0
    columns = columns_of(below, max(len(row), *map(len, below)))
    in_use = {at for at, column in enumerate(columns) if len(filled(column)) * 5 >= len(below)}
    coverage = len(in_use & named.keys()) / len(in_use) if in_use else 0.0
    contrast = again = 0
    same = tuple(row)
    for at, name in named.items():
        cells = filled(cells[at] for cells in below if at < len(cells) and tuple(cells) != same)
        contrast += bool(cells) and sum(map(_is_label, cells)) < 0.5 * len(cells)
        again += name in cells or any(
            at < len(each) and each[at] == name for each in above if tuple(each) != same
        )
    if again > 0.25 * len(named) or (len(named) == 1 and not known and not contrast):
        # What stands elsewhere in its column is data; a lone word could be anything.
        return 0.0
    return coverage + known + 0.3 + 0.5 * contrast / len(named)


def _is_record(cells: Sequence[Cell], width: int) -> bool:
    """Whether a row is about as full as one of `width` cells, and holds data."""
    held = filled(cells)
    return len(held) >= 0.8 * width and not all(map(_is_label, held))


def _is_label(cell: Cell) -> bool:
    if not isinstance(cell, str):
        return False
    text = cell.strip()
    return 0 < len(text) <= LABEL_LENGTH_MAX and not _DATA.match(text)


def _clean(heading: Cell) -> str:
    """Returns a heading on one line, without the colon that forms put behind it."""
    text = " ".join(cell_text(heading).split())
    return text.rstrip(": ")[:NAME_LENGTH_MAX].strip() or text[:NAME_LENGTH_MAX]


def unique_headings(
    headings: Sequence[str], columns: Sequence[Sequence[Cell]], places: Sequence[int]
) -> tuple[str, ...]:
    """Names the nameless by their content, and numbers those that would make the same key.

    The second “Mic / DI” becomes “Mic / DI 2”.
    """
    people = people_names(columns) if not all(headings) else {}
    named = [
        heading or people.get(at) or name_for(column, place)
        for at, (heading, column, place) in enumerate(zip(headings, columns, places, strict=True))
    ]
    # A heading that is already “Ch 2” keeps its name; a second “Ch” must not take it.
    original = {key_from_name(heading) for heading in named}
    taken: set[str] = set()
    result: list[str] = []
    for heading in named:
        name, number = heading, 1
        while key_from_name(name) in taken or (number > 1 and key_from_name(name) in original):
            number += 1
            suffix = f" {number}"
            name = heading[: NAME_LENGTH_MAX - len(suffix)] + suffix
        taken.add(key_from_name(name))
        result.append(name)
    return tuple(result)
