"""Opened views: the order of a table's rows, kept on the reader's own connection.

`temp.view_<n>` holds one row per record, `pos` from 0 without gaps, so that any window is
found by position in constant time however long the table is. In a grouped view the rows
of a group stand together; headings are no rows here (engine/reading/layout.py).
"""

import json
from collections.abc import Sequence
from typing import Any

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import FieldType
from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.tables import Selection, TableStore, order_by
from openprod_core.storage.sqlite.tallies import TALLY_PARTS, Tally, read_tally, tally_sql

Spans = Sequence[tuple[int, int]]
"""First and last position, both inclusive."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """What a view is grouped by; SQL parts over the columns of its table."""

    value: str
    """What the records of a group have in common; NULL for the empty ones."""
    keys: tuple[str, ...] = ()
    """What orders the groups before the values do; always the same for the same value."""
    descending: bool = False


class ViewStore:
    """Order tables of one connection."""

    def __init__(self, database: Database, tables: TableStore) -> None:
        self._db = database
        self._tables = tables
        self._facets: dict[int, int] = {}

    def open(
        self,
        view: int,
        facet: int,
        selection: Selection,
        pinned: Sequence[int] = (),
        apart: Sequence[int] = (),
    ) -> tuple[int, int]:
        """Orders a view's rows; returns how many there are with and without its filter.

        `pinned` records stay in though the filter would drop them; those `apart` never come in.
        """
        self.close(view)
        self._start(view, facet)
        # With a filter every row is looked at anyway; in an index's order that takes twice
        # as long as sorting what is left, and the sign keeps SQLite from it.
        sign = "+" if selection.where else ""
        order = [(sign + column, down) for column, down in selection.order]
        self._db.execute(
            f"INSERT INTO temp.view_{view} (entity) SELECT entity FROM t_{facet} "
            f"WHERE live{_kept(selection, pinned, apart)} ORDER BY {order_by(order)}",
            selection.params,
        )
        self._db.execute(f"DELETE FROM temp.view_{view} WHERE pos = -1")
        count = self.count(view)
        if not selection.where:
            return count, count
        return count, int(self._db.value(f"SELECT count(*) FROM t_{facet} WHERE live"))

    def _start(self, view: int, facet: int, parts: int = 0) -> None:
        columns = "".join(f", part{at}" for at in range(parts))
        self._db.execute(
            f"CREATE TABLE temp.view_{view} (pos INTEGER PRIMARY KEY, entity INTEGER{columns})"
        )
        # SQLite numbers on from the highest: cheaper than a window function over all rows.
        self._db.execute(f"INSERT INTO temp.view_{view} (pos, entity) VALUES (-1, 0)")
        self._facets[view] = facet

    def open_grouped(
        self,
        view: int,
        facet: int,
        selection: Selection,
        groupings: Sequence[Grouping],
        pinned: Sequence[int] = (),
        apart: Sequence[int] = (),
    ) -> tuple[list[tuple[tuple[Any, ...], int]], int]:
        """Orders a view's rows by groups within groups and within these.

        Returns (a value for each grouping, rows) of each innermost group; empty ones come last.
        Also returns how many records there are without its filter.
        """
        self.close(view)
        self._start(view, facet, len(groupings))
        keys: list[tuple[str, bool]] = []
        for each in groupings:
            for key in each.keys:
                keys.append((f"iif({each.value} IS NULL, NULL, {key})", each.descending))
            keys.append((each.value, each.descending))
        order = order_by([*keys, *selection.order])
        parts = [f"part{at}" for at in range(len(groupings))]
        values = ", ".join(each.value for each in groupings)
        self._db.execute(
            f"INSERT INTO temp.view_{view} (entity, {', '.join(parts)}) SELECT entity, {values} "
            f"FROM t_{facet} WHERE live{_kept(selection, pinned, apart)} ORDER BY {order}",
            selection.params,
        )
        self._db.execute(f"DELETE FROM temp.view_{view} WHERE pos = -1")
        # A third of the time that counting by value takes: they stand in order.
        listed = ", ".join(f"v.{part}" for part in parts)
        differs = " OR ".join(f"v.{part} IS NOT b.{part}" for part in parts)
        starts = self._db.rows(
            f"SELECT v.pos, {listed} FROM temp.view_{view} v LEFT JOIN temp.view_{view} b "
            f"ON b.pos = v.pos - 1 WHERE {differs} OR v.pos = 0 ORDER BY v.pos"
        )
        count = self.count(view)
        ends = [*(row[0] for row in starts), count][1:]
        groups = [
            (tuple(values), end - pos) for (pos, *values), end in zip(starts, ends, strict=True)
        ]
        if not selection.where:
            return groups, count
        return groups, int(self._db.value(f"SELECT count(*) FROM t_{facet} WHERE live"))

    def count(self, view: int) -> int:
        """Returns how many records a view has."""
        return int(self._db.value(f"SELECT count(*) FROM temp.view_{view}"))

    def window(self, view: int, spans: Spans, fields: Sequence[int]) -> list[Row]:
        """Returns (pos, entity, id, cell, cell …) for the rows of these spans, in their order."""
        facet = self._facets[view]
        names = "".join(f", {self._tables.shown(facet, field, 't')}" for field in fields)
        return self._db.rows(
            f"SELECT v.pos, v.entity, t.id{names} {self._among(view)}", (json.dumps(spans),)
        )

    def _among(self, view: int) -> str:
        # CROSS JOIN: the spans lead, each finds its rows by position.
        return (
            f"FROM json_each(?) s CROSS JOIN temp.view_{view} v "
            "ON v.pos BETWEEN s.value ->> 0 AND s.value ->> 1 "
            f"CROSS JOIN t_{self._facets[view]} t ON t.entity = v.entity"
        )

    def tallies(
        self, view: int, spans: Spans, fields: Sequence[tuple[int, FieldType]]
    ) -> list[Tally]:
        """Returns what the cells of these rows come to, a tally for each field."""
        facet = self._facets[view]
        tallied = [
            tally_sql(self._tables.shown(facet, field, "t"), type_) for field, type_ in fields
        ]
        parts = ", ".join(["count(*)", *tallied])
        row = self._db.row(f"SELECT {parts} {self._among(view)}", (json.dumps(spans),))
        assert row is not None
        return [
            read_tally(type_, row[0], row[1 + at * TALLY_PARTS : 1 + (at + 1) * TALLY_PARTS])
            for at, (_field, type_) in enumerate(fields)
        ]

    def position(self, view: int, entity: int) -> int | None:
        """Returns where a record stands in a view."""
        found: Any = self._db.value(f"SELECT pos FROM temp.view_{view} WHERE entity = ?", (entity,))
        return None if found is None else int(found)

    def is_open(self, view: int) -> bool:
        """Returns whether a view was opened on this connection."""
        return view in self._facets

    def close(self, view: int) -> None:
        """Forgets a view."""
        if self._facets.pop(view, None) is not None:
            self._db.execute(f"DROP TABLE IF EXISTS temp.view_{view}")


def _kept(selection: Selection, pinned: Sequence[int], apart: Sequence[int]) -> str:
    rest = f" AND entity NOT IN ({_listed(apart)})" if apart else ""
    if not selection.where:
        return rest
    if not pinned:
        return f" AND ({selection.where}){rest}"
    return f" AND (({selection.where}) OR entity IN ({_listed(pinned)})){rest}"


def _listed(entities: Sequence[int]) -> str:
    return ", ".join(str(int(entity)) for entity in entities)
