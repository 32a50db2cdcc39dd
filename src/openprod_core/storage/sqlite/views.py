"""Opened views: the order of a table's rows, kept on the reader's own connection.

`temp.view_<n>` holds one row per shown record, `pos` from 0 without gaps, so that any
window is found by position in constant time however long the table is.
"""

from collections.abc import Sequence
from typing import Any

from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.tables import Selection


class ViewStore:
    """Order tables of one connection."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._facets: dict[int, int] = {}

    def open(
        self, view: int, facet: int, selection: Selection, pinned: Sequence[int] = ()
    ) -> tuple[int, int]:
        """Orders a view's rows; returns how many there are with and without its filter.

        `pinned` records stay in though the filter would drop them.
        """
        where = f" AND ({selection.where})" if selection.where else ""
        if where and pinned:
            kept = ", ".join(str(int(entity)) for entity in pinned)
            where = f" AND (({selection.where}) OR entity IN ({kept}))"
        order = selection.order or "id"
        self._db.execute(f"DROP TABLE IF EXISTS temp.view_{view}")
        self._db.execute(
            f"CREATE TABLE temp.view_{view} (pos INTEGER PRIMARY KEY, entity INTEGER NOT NULL)"
        )
        self._db.execute(
            f"INSERT INTO temp.view_{view} (pos, entity) "
            f"SELECT row_number() OVER () - 1, entity FROM "
            f"(SELECT entity FROM t_{facet} WHERE live{where} ORDER BY {order})",
            selection.params,
        )
        self._facets[view] = facet
        count = int(self._db.value(f"SELECT count(*) FROM temp.view_{view}"))
        if not selection.where:
            return count, count
        return count, int(self._db.value(f"SELECT count(*) FROM t_{facet} WHERE live"))

    def window(self, view: int, first: int, count: int, fields: Sequence[int]) -> list[Row]:
        """Returns (entity, id, live, cell, cell …) for the rows from `first` on."""
        facet = self._facets[view]
        names = "".join(f", t.f_{field}" for field in fields)
        return self._db.rows(
            f"SELECT v.entity, t.id, t.live{names} FROM temp.view_{view} v "
            f"JOIN t_{facet} t ON t.entity = v.entity "
            "WHERE v.pos >= ? AND v.pos < ? ORDER BY v.pos",
            (first, first + count),
        )

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
