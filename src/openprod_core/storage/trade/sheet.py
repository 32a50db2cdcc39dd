"""What a file of the trade comes to: sheets with headings, as if it were a workbook."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from openprod_core.storage.sheets.rows import Cell, Row, SheetRows


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file."""

    name: str
    headings: tuple[str, ...]
    rows: Sequence[Row]
    """Each with the line of the file that it comes from; 1 where lines mean nothing."""
    key: tuple[str, ...] = ()
    """Headings that tell the rows apart for good; empty: whoever imports it finds some."""

    def as_rows(self, sheets: tuple[str, ...]) -> SheetRows:
        """Returns the sheet as one of a file that has `sheets`."""
        rows = [(1, self.headings), *self.rows]
        return SheetRows(self.name, rows, sheets=sheets, header_row=0, key=self.key)


def tabulated(
    name: str,
    records: Iterable[tuple[int, dict[str, Cell]]],
    headings: Sequence[str],
    key: tuple[str, ...] = (),
) -> Sheet:
    """Returns a sheet of records, without the columns that are empty in all of them.

    `records` are (line, cells by heading); headings beyond `headings` follow in the order in
    which they come up.
    """
    rows = list(records)
    used: dict[str, None] = {}
    for _line, cells in rows:
        used.update((heading, None) for heading, cell in cells.items() if cell != "")
    kept = [
        *(each for each in headings if each in used),
        *(each for each in used if each not in headings),
    ]
    table = [(line, tuple([cells.get(each, "") for each in kept])) for line, cells in rows]
    return Sheet(name, tuple(kept), table, tuple(each for each in key if each in used))
