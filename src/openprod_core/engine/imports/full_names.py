"""Names of people in two columns: told apart by their addresses, and put together for a table.

Files keep first and last names apart, lists of people one name; without it every row would be
refused for having none.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openprod_core.domain.schema import TableDef
from openprod_core.engine.imports.cells import cell_text
from openprod_core.engine.imports.header import Layout
from openprod_core.engine.imports.mapping import map_headings, meaning
from openprod_core.storage.sheets.rows import Cell

PARTS: Final = ("first_name", "last_name")
NAME: Final = "Name"


def with_full_name(layout: Layout, table: TableDef | None) -> tuple[Layout, tuple[str, ...]]:
    """Returns the layout with a column of whole names, and the headings it was made of.

    Only where the file has both parts and no name, and the table a name and neither part.
    """
    meant = {meaning(heading): at for at, heading in enumerate(layout.headings)}
    if table is None or "name" in meant or any(part not in meant for part in PARTS):
        return layout, ()
    name, *parts = map_headings([NAME, "First name", "Last name"], table)
    if name is None or any(part is not None for part in parts):
        return layout, ()
    first, last = (layout.columns[meant[part]] for part in PARTS)
    made = replace(
        layout,
        indexes=(*layout.indexes, max(layout.indexes) + 1),
        headings=(*layout.headings, NAME),
        columns=(*layout.columns, _joined(first, last)),
        notes=(*layout.notes, "First and last names were put together as the name."),
    )
    return made, tuple(layout.headings[meant[part]] for part in PARTS)


def _joined(first: Sequence[Cell], last: Sequence[Cell]) -> tuple[Cell, ...]:
    pairs = zip(first, last, strict=True)
    return tuple(
        " ".join(part for each in pair if (part := cell_text(each).strip())) for pair in pairs
    )
