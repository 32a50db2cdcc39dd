"""What a file of the trade comes to: sheets with headings, as if it were a workbook."""

from collections.abc import Iterable, Sequence

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.sheets.rows import Cell, Link, Row, SheetRows


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table of a file."""

    name: str
    headings: tuple[str, ...]
    rows: Sequence[Row]
    """Each with the line of the file that it comes from; 1 where lines mean nothing."""
    key: tuple[str, ...] = ()
    """Headings that tell the rows apart for good; empty: whoever imports it finds some."""
    main: tuple[str, ...] = ()
    """The headings that people want; others come in where somebody asks for them."""
    link: Link | None = None
    """Where the rows say who belongs to what."""

    def as_rows(self, sheets: tuple[str, ...]) -> SheetRows:
        """Returns the sheet as one of a file that has `sheets`."""
        rows = [(1, self.headings), *self.rows]
        return SheetRows(self.name, rows, "", "", sheets, 0, self.key, self.main, self.link)


def tabulated(
    name: str,
    records: Iterable[tuple[int, dict[str, Cell]]],
    headings: Sequence[str],
    key: tuple[str, ...] = (),
    link: Link | None = None,
    main: Sequence[str] | None = None,
) -> Sheet:
    """Returns a sheet of records, without the columns that are empty in all of them.

    `records` are (line, cells by heading); headings beyond `headings` follow in the order in
    which they come up. `main`: those that people want; None: all of them.
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
    own_key = tuple(each for each in key if each in used)
    return Sheet(name, tuple(kept), table, own_key, tuple(kept if main is None else main), link)
