"""A table as it was at a moment, what is different now, and the moments there are."""

from uuid import UUID

from openprod_core.bus.rows import PastTable
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.schema import TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.past_rows import past_rows
from openprod_core.engine.reading.windows import shown_column


def past_table(lens: Lens, table: TableDef, at_ms: int) -> PastTable:
    """Returns a table as it was, by the authors' clocks, and how it differs from now."""
    then = past_rows(lens, table, at_ms)
    columns = list(zip(*(row.cells for row in then.rows), strict=True))
    shown = [
        shown_column(lens, field, column)
        for field, column in zip(table.fields, columns, strict=False)
    ]
    changed: dict[UUID, frozenset[UUID]] = {}
    for row in then.rows:
        if row.now is not None and row.now is not row.cells and row.now != row.cells:
            changed[row.id] = frozenset(
                field.id
                for field, old, new in zip(table.fields, row.cells, row.now, strict=True)
                if old != new
            )
    return PastTable(
        at_ms,
        tuple(row.id for row in then.rows),
        tuple(zip(*shown, strict=True)) if shown else tuple(() for _row in then.rows),
        changed,
        frozenset(row.id for row in then.rows if row.now is None),
        frozenset(then.new),
    )


def moments(lens: Lens, table: TableDef, limit: int) -> tuple[int, ...]:
    """Returns when a table changed (ms since 1970), thinned out evenly to `limit`."""
    times = lens.store.scans.times_of(lens.model.number(table.id))
    found = list(dict.fromkeys(Hlc.from_bytes(time).wall_ms for time in times))
    if len(found) <= limit:
        return tuple(found)
    if limit < 2:
        return tuple(found[-limit:] if limit > 0 else ())
    last = len(found) - 1
    return tuple(found[at * last // (limit - 1)] for at in range(limit))
