"""What every kind of spreadsheet file comes to: rows of cells, and the limits on them.

An empty cell is the empty string. Rows keep their own length; blank rows are kept too, so
that the index of a row is its place in the file.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import TEXT_SIZE_LIMIT

FILE_SIZE_MAX: Final = 256 * 1024 * 1024
"""Bytes on disk."""
ROWS_MAX: Final = 1_048_576
"""As many as a sheet of Excel has."""
COLUMNS_MAX: Final = 2_000
CELLS_MAX: Final = 20_000_000
CELL_LENGTH_MAX: Final = TEXT_SIZE_LIMIT
"""Characters."""

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta
Row: TypeAlias = tuple[int, tuple[Cell, ...]]
"""The line on which the row starts, from 1, and its cells."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """One sheet of a file."""

    name: str
    """Of the sheet; of the file, without its ending, for text files."""
    rows: Sequence[Row]
    encoding: str = ""
    """Empty for workbooks, which need none."""
    delimiter: str = ""
    sheets: tuple[str, ...] = ()
    """All sheets of the file, in its order."""
    header_row: int | None = None
    """Which of the rows names the columns; None: it has to be found."""
    key: tuple[str, ...] = ()
    """Headings that tell the rows apart for good; empty: some have to be found."""
    main: tuple[str, ...] | None = None
    """The headings that people want of such a file; None: all of them."""
    link: "Link | None" = None
    """The rows are links rather than records, where there are such."""


@dataclass(frozen=True, slots=True)
class Link:
    """How the rows of a sheet are links between records of two others."""

    kind: str
    """Key of the edge type."""
    source: str
    """Heading of the titles where a link begins."""
    target: str
    properties: tuple[str, ...] = ()
    """Headings that are its properties."""
