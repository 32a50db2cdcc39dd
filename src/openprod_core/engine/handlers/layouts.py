"""Tables written as files that consoles, drawings and address books read."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from openprod_core.bus.commands import transfers as commands
from openprod_core.bus.queries import ListLayouts
from openprod_core.bus.transfer_rows import LayoutRow
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.imports.mapping import map_headings
from openprod_core.engine.imports.wording import and_list
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.selecting import select, selection
from openprod_core.engine.reading.titles import reference_titles
from openprod_core.storage.sheets.cell_text import text_of
from openprod_core.storage.sheets.writing import replacing

if TYPE_CHECKING:
    from openprod_core.storage.trade.layouts import Layout


class NoSuchLayoutError(RejectedError):
    """A table is to be written as a kind of file that is not known, or that it cannot become."""


def layouts(lens: Lens, query: ListLayouts) -> tuple[LayoutRow, ...]:
    """Returns the kinds of file that a table has the fields for."""
    # Imported late: most sessions write no such file, and a start should not wait for it.
    from openprod_core.storage.trade.layouts import LAYOUTS

    table = lens.table(query.table)
    return tuple(
        LayoutRow(each.key, each.title, each.words, each.ending)
        for each in LAYOUTS
        if not _lacking(each, table)
    )


def export_layout(lens: Lens, command: commands.ExportLayout) -> int:
    """Writes a table as one kind of file; returns the number of rows.

    Raises:
        NoSuchLayoutError: the table lacks what such a file needs; nothing was written.
    """
    from openprod_core.storage.trade.layouts import LAYOUTS, layout

    table = lens.table(command.table)
    chosen = layout(command.layout)
    if chosen is None:
        known = and_list([each.key for each in LAYOUTS])
        raise NoSuchLayoutError(f"“{command.layout}” is no kind of file known here: {known}.")
    lacking = _lacking(chosen, table)
    if lacking:
        raise NoSuchLayoutError(
            f"A {chosen.title} needs {and_list(lacking)}, and {table.name} has no such field."
        )
    placed = _placed(chosen, table)
    rows = select(
        lens,
        table,
        selection(lens, table, command.where, command.order_by),
        list(placed.values()),
    )
    columns = [
        _texts(lens, field, heading in chosen.seconds, [row.values[at] for row in rows])
        for at, (heading, field) in enumerate(placed.items())
    ]
    records = [dict(zip(placed, cells, strict=True)) for cells in zip(*columns, strict=True)]
    content = chosen.write(records)
    with replacing(Path(command.path)) as part:
        part.write_bytes(content)
    return len(records)


def _placed(kind: "Layout", table: TableDef) -> dict[str, FieldDef]:
    """Returns the field of each heading that the table has one for, in the file's order."""
    found = map_headings(kind.headings, table)
    taken = {each.id for each in found if each is not None}
    for at, heading in enumerate(kind.headings):
        if found[at] is None and heading in kind.also:
            (other,) = map_headings([kind.also[heading]], table)
            if other is not None and other.id not in taken:
                found[at] = other
    return {
        heading: field
        for heading, field in zip(kind.headings, found, strict=True)
        if field is not None and field.type is not FieldType.FILE
    }


def _lacking(kind: "Layout", table: TableDef) -> list[str]:
    placed = _placed(kind, table)
    return [heading for heading in kind.needed if heading not in placed]


def _texts(lens: Lens, field: FieldDef, seconds: bool, values: Sequence[Value]) -> list[str]:
    if field.type is FieldType.REFERENCE:
        ids = [value for value in values if isinstance(value, UUID)]
        titles = reference_titles(lens, field.target, ids)
        return [titles.get(value, "") if isinstance(value, UUID) else "" for value in values]
    return [_text(value, seconds) for value in values]


def _text(value: Value, seconds: bool) -> str:
    if isinstance(value, timedelta) and seconds:
        return f"{value.total_seconds():.3f}".rstrip("0").rstrip(".")
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return text_of(value)
