"""Opened views: the order of a table's rows, kept on the reader's own connection.

`temp.view_<n>` holds one row per shown record, `pos` from 0 without gaps, so that any
window is found by position in constant time however long the table is. In a grouped
view the headings stand among them: no entity, but the number of a row of
`temp.view_<n>_groups`, which says what the group's records have in common.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.tables import Selection, order_by

HALF: Final = 1 << 32
"""Whole numbers are summed in two halves, since SQLite refuses a sum beyond 64 bits."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """What a view is grouped by; SQL parts over the columns of its table."""

    value: str
    """What the records of a group have in common; NULL for the empty ones."""
    sort: str
    """The column that orders the field's values; the same for all of a group."""
    title: str | None = None
    """Orders the headings in place of `sort`; over the column `value`."""
    descending: bool = False
    integers: tuple[int, ...] = ()
    """Fields of whole numbers to be summed."""
    decimals: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A group as stored; sums by field, None where it holds no number."""

    value: Any
    count: int
    folded: bool
    sums: dict[int, int | float | None]


class ViewStore:
    """Order tables of one connection."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._facets: dict[int, int] = {}
        self._groupings: dict[int, Grouping] = {}

    def open(
        self, view: int, facet: int, selection: Selection, pinned: Sequence[int] = ()
    ) -> tuple[int, int]:
        """Orders a view's rows; returns how many there are with and without its filter.

        `pinned` records stay in though the filter would drop them.
        """
        self.close(view)
        self._start(view, facet)
        self._db.execute(
            f"INSERT INTO temp.view_{view} (entity) SELECT entity FROM t_{facet} "
            f"WHERE live{_kept(selection, pinned)} ORDER BY {order_by(selection.order)}",
            selection.params,
        )
        self._db.execute(f"DELETE FROM temp.view_{view} WHERE pos = -1")
        count = self.count(view)
        if not selection.where:
            return count, count
        return count, int(self._db.value(f"SELECT count(*) FROM t_{facet} WHERE live"))

    def _start(self, view: int, facet: int) -> None:
        self._db.execute(
            f"CREATE TABLE temp.view_{view} "
            "(pos INTEGER PRIMARY KEY, entity INTEGER, heading INTEGER)"
        )
        # SQLite numbers on from the highest: cheaper than a window function over all rows.
        self._db.execute(f"INSERT INTO temp.view_{view} VALUES (-1, NULL, NULL)")
        self._facets[view] = facet

    def open_groups(
        self,
        view: int,
        facet: int,
        selection: Selection,
        grouping: Grouping,
        pinned: Sequence[int] = (),
    ) -> list[Any]:
        """Finds the groups of a view, in order; returns their values. `place_rows` comes next."""
        self.close(view)
        sums = [
            f"sum(CASE WHEN typeof(f_{field}) = 'integer' THEN f_{field} {part} {HALF} END)"
            for field in grouping.integers
            for part in ("/", "%")
        ]
        sums += [
            f"sum(CASE WHEN typeof(f_{field}) = 'real' THEN f_{field} END)"
            for field in grouping.decimals
        ]
        names = "".join(f", sum_{at}" for at in range(len(sums)))
        made = "".join(f", {sql} AS sum_{at}" for at, sql in enumerate(sums))
        way = "DESC" if grouping.descending else "ASC"
        self._db.execute(
            f"CREATE TABLE temp.view_{view}_groups "
            f"(no INTEGER PRIMARY KEY, value, count INTEGER, folded INTEGER DEFAULT 0{names})"
        )
        self._db.execute(
            f"INSERT INTO temp.view_{view}_groups (value, count{names}) "
            f"SELECT value, count{names} FROM (SELECT {grouping.value} AS value, "
            f"min({grouping.sort}) AS sort, count(*) AS count{made} FROM t_{facet} "
            f"WHERE live{_kept(selection, pinned)} GROUP BY 1) ORDER BY value IS NULL, "
            f"{grouping.title or 'sort'} {way} NULLS LAST, value {way}",
            selection.params,
        )
        self._db.execute(f"CREATE INDEX temp.view_{view}_values ON view_{view}_groups (value)")
        self._groupings[view] = grouping
        rows = self._db.rows(f"SELECT value FROM temp.view_{view}_groups ORDER BY no")
        return [row[0] for row in rows]

    def place_rows(
        self,
        view: int,
        facet: int,
        selection: Selection,
        folded: Sequence[int],
        pinned: Sequence[int] = (),
    ) -> tuple[int, int, int]:
        """Orders headings and rows; returns their count, and records with and without filter.

        `folded` are places in the list that `open_groups` returned.
        """
        grouping = self._groupings[view]
        self._db.executemany(
            f"UPDATE temp.view_{view}_groups SET folded = 1 WHERE no = ?",
            ((at + 1,) for at in folded),
        )
        self._start(view, facet)
        terms = selection.order
        keys = "".join(f", {sql} AS k{at}" for at, (sql, _down) in enumerate(terms))
        names = "".join(f", k{at}" for at in range(len(terms)))
        order = order_by([(f"k{at}", down) for at, (_sql, down) in enumerate(terms)])
        self._db.execute(
            f"INSERT INTO temp.view_{view} (entity, heading) SELECT entity, heading FROM ("
            f"SELECT no, 0 AS below, NULL AS entity, no AS heading{', NULL' * len(terms)}, "
            f"NULL AS id FROM temp.view_{view}_groups UNION ALL "
            f"SELECT g.no, 1, r.entity, NULL{names}, r.id FROM (SELECT entity, id, "
            f"{grouping.value} AS value{keys} FROM t_{facet} WHERE live{_kept(selection, pinned)})"
            f" r JOIN temp.view_{view}_groups g ON g.value IS r.value WHERE NOT g.folded) "
            f"ORDER BY no, below, {order}",
            selection.params,
        )
        self._db.execute(f"DELETE FROM temp.view_{view} WHERE pos = -1")
        matching = int(self._db.value(f"SELECT total(count) FROM temp.view_{view}_groups"))
        if not selection.where:
            return self.count(view), matching, matching
        every = int(self._db.value(f"SELECT count(*) FROM t_{facet} WHERE live"))
        return self.count(view), matching, every

    def headings(self, view: int, numbers: Sequence[int]) -> dict[int, Heading]:
        """Returns groups of a view by number."""
        grouping = self._groupings[view]
        found: dict[int, Heading] = {}
        listed = ", ".join(str(int(number)) for number in numbers)
        for row in self._db.rows(f"SELECT * FROM temp.view_{view}_groups WHERE no IN ({listed})"):
            number, value, count, folded, *sums = row
            halves = len(grouping.integers)
            by_field: dict[int, int | float | None] = dict(
                zip(grouping.decimals, sums[2 * halves :], strict=True)
            )
            for at, field in enumerate(grouping.integers):
                high, low = sums[2 * at], sums[2 * at + 1]
                by_field[field] = None if high is None else high * HALF + low
            found[number] = Heading(value, count, bool(folded), by_field)
        return found

    def count(self, view: int) -> int:
        """Returns how many rows a view has, headings included."""
        return int(self._db.value(f"SELECT count(*) FROM temp.view_{view}"))

    def window(self, view: int, first: int, count: int, fields: Sequence[int]) -> list[Row]:
        """Returns (entity, id, heading, cell, cell …) for the rows from `first` on.

        A heading has its group's number and nothing else, a row has no heading.
        """
        facet = self._facets[view]
        names = "".join(f", t.f_{field}" for field in fields)
        return self._db.rows(
            f"SELECT v.entity, t.id, v.heading{names} FROM temp.view_{view} v "
            f"LEFT JOIN t_{facet} t ON t.entity = v.entity "
            "WHERE v.pos >= ? AND v.pos < ? ORDER BY v.pos",
            (first, first + count),
        )

    def position(self, view: int, entity: int) -> int | None:
        """Returns where a record stands in a view; None for one that is folded away."""
        found: Any = self._db.value(f"SELECT pos FROM temp.view_{view} WHERE entity = ?", (entity,))
        return None if found is None else int(found)

    def is_open(self, view: int) -> bool:
        """Returns whether a view was opened on this connection."""
        return view in self._facets

    def close(self, view: int) -> None:
        """Forgets a view."""
        if self._facets.pop(view, None) is not None:
            self._db.execute(f"DROP TABLE IF EXISTS temp.view_{view}")
        if self._groupings.pop(view, None) is not None:
            self._db.execute(f"DROP TABLE IF EXISTS temp.view_{view}_groups")


def _kept(selection: Selection, pinned: Sequence[int]) -> str:
    if not selection.where:
        return ""
    if not pinned:
        return f" AND ({selection.where})"
    kept = ", ".join(str(int(entity)) for entity in pinned)
    return f" AND (({selection.where}) OR entity IN ({kept}))"
