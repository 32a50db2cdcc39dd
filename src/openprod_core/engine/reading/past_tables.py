"""A table as it was at a moment, what is different now, and the moments there are."""

from typing import Final
from uuid import UUID

from openprod_core.bus import queries
from openprod_core.bus.rows import PastTable, PastWindow
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.schema import TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.past_rows import Past
from openprod_core.engine.reading.windows import NoSuchViewError, shown_column
from openprod_core.storage.sqlite.pasts import PastCounts

COUNTED_MAX: Final = 1_000
"""Records whose histories are read to count the cells that differ."""


@dataclass(slots=True)
class _Opened:
    table: UUID
    at_ms: int
    past: Past
    version: int
    """The database's, when the rows were ordered."""


class PastTables:
    """The moments that are open on one reader's connection."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._opened: dict[int, _Opened] = {}

    def open(self, query: queries.OpenPast) -> PastTable:
        """Opens a table as it was, by the authors' clocks."""
        opened, counts = self._order(query.view, query.table, query.at)
        past = opened.past
        there = [no for no, cells in past.known.items() if cells is not None]
        still = [*there, *past.touched]
        changed = None
        if len(still) <= COUNTED_MAX:
            changed = self._count_changed(past, still)
        touched = len(still) - counts.gone
        return PastTable(query.at, counts.rows, touched, changed, counts.gone, counts.new)

    def window(self, query: queries.ReadPast) -> PastWindow:
        """Reads a run of rows.

        Raises:
            NoSuchViewError: it is not open.
        """
        opened = self._opened.get(query.view)
        if opened is None:
            raise NoSuchViewError(query.view)
        if opened.version != self._lens.store.database.data_version():
            # Whatever somebody changes now, the rows of then must not show.
            opened, _counts = self._order(query.view, opened.table, opened.at_ms)
        rows = self._lens.store.pasts.window(
            query.view, query.first, query.count, opened.past.slots
        )
        cells = opened.past.cells(rows)
        table = self._lens.table(opened.table)
        shown = [
            shown_column(self._lens, field, column)
            for field, column in zip(table.fields, zip(*cells, strict=True), strict=False)
        ]
        changed: dict[int, frozenset[int]] = {}
        for at, (row, then) in enumerate(zip(rows, cells, strict=True), query.first):
            if row[2] and (columns := _differing(then, row[3:])):
                changed[at] = frozenset(columns)
        return PastWindow(
            query.first,
            tuple(UUID(bytes=row[1]) for row in rows),
            tuple(zip(*shown, strict=True)) if shown else tuple(() for _row in rows),
            changed,
            frozenset(at for at, row in enumerate(rows, query.first) if not row[2]),
        )

    def close(self, query: queries.ClosePast) -> None:
        """Forgets what a view shows of the past."""
        self._lens.store.pasts.close(query.view)
        self._opened.pop(query.view, None)

    def _order(self, view: int, table: UUID, at_ms: int) -> tuple[_Opened, PastCounts]:
        lens = self._lens
        past = Past(lens, lens.table(table), at_ms)
        counts = past.open(view)
        opened = _Opened(table, at_ms, past, lens.store.database.data_version())
        self._opened[view] = opened
        return opened, counts

    def _count_changed(self, past: Past, entities: list[int]) -> int:
        now = self._lens.store.tables.cells_of(past.facet, entities, past.slots, raw=True)
        rows = [(no, b"", *row) for no, row in now.items() if row[0]]
        then = past.cells(rows)
        return sum(len(_differing(cells, row[3:])) for row, cells in zip(rows, then, strict=True))


def _differing(then: tuple[object, ...], now: tuple[object, ...]) -> list[int]:
    if then is now:
        return []
    return [at for at, (old, new) in enumerate(zip(then, now, strict=True)) if old != new]


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
