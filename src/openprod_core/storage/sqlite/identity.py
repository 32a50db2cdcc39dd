"""Pairs of records and of fields that were said to be one: tips and who said so.

All arguments called `one`, `other`, `member`, `survivor` are numbers of this file. What
a row means: schema/04-pairs.sql.
"""

from collections.abc import Iterable
from typing import Final, NamedTuple

from openprod_core.storage.sqlite.database import Database

RECORDS: Final = 1
"""The kind of a pair of records."""
FIELDS: Final = 2
"""The kind of a pair of fields."""


class PairTip(NamedTuple):
    """One word about a pair that nothing has replaced."""

    bundle: int
    place: int
    survivor: int
    """0: the two are two."""


class PairStore:
    """Reads and writes pairs."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def pairs(self) -> dict[tuple[int, int, int], list[PairTip]]:
        """Returns the tips of every pair, by (kind, one, other)."""
        found: dict[tuple[int, int, int], list[PairTip]] = {}
        for row in self._db.rows("SELECT kind, one, other, bundle, place, survivor FROM pair_tips"):
            found.setdefault(row[:3], []).append(PairTip(*row[3:]))
        return found

    def tips(self, kind: int, one: int, other: int) -> list[PairTip]:
        """Returns the tips of a pair."""
        one, other = sorted((one, other))
        return [
            PairTip(*row)
            for row in self._db.rows(
                "SELECT bundle, place, survivor FROM pair_tips "
                "WHERE kind = ? AND one = ? AND other = ?",
                (kind, one, other),
            )
        ]

    def replace(
        self, kind: int, one: int, other: int, gone: Iterable[PairTip], come: PairTip
    ) -> None:
        """Takes tips of a pair away and adds one."""
        pair = (kind, *sorted((one, other)))
        for tip in gone:
            self._db.execute(
                "DELETE FROM pair_tips WHERE kind = ? AND one = ? AND other = ? "
                "AND bundle = ? AND place = ?",
                (*pair, tip.bundle, tip.place),
            )
        self._db.execute(
            "INSERT OR REPLACE INTO pair_tips VALUES (?, ?, ?, ?, ?, ?)", (*pair, *come)
        )

    def joins(self) -> dict[tuple[int, int], list[int]]:
        """Returns the bundles that made a thing one with another, by (kind, member)."""
        found: dict[tuple[int, int], list[int]] = {}
        for kind, member, bundle in self._db.rows("SELECT kind, member, bundle FROM pair_joins"):
            found.setdefault((kind, member), []).append(bundle)
        return found

    def note_join(self, kind: int, member: int, bundle: int) -> None:
        """Notes that a bundle made a thing one with another."""
        self._db.execute(
            "INSERT OR IGNORE INTO pair_joins VALUES (?, ?, ?)", (kind, member, bundle)
        )

    def in_tables(self, facets: Iterable[int]) -> list[int]:
        """Returns the entities that have a row in more than one of these tables."""
        rows = " UNION ALL ".join(f"SELECT entity FROM t_{facet}" for facet in sorted(set(facets)))
        if not rows:
            return []
        return [
            row[0]
            for row in self._db.rows(
                f"SELECT entity FROM ({rows}) GROUP BY entity HAVING count(*) > 1"
            )
        ]

    def count_in_both(self, one: int, other: int) -> int:
        """Returns how many records are shown in both tables."""
        return int(
            self._db.value(
                f"SELECT count(*) FROM t_{one} a JOIN t_{other} b ON b.entity = a.entity "
                "WHERE a.live AND b.live"
            )
        )

    def count_differing(self, one: int, field: int, other: int, other_field: int) -> int:
        """Returns how many records of both tables show two different values in two fields."""
        return int(
            self._db.value(
                f"SELECT count(*) FROM t_{one} a JOIN t_{other} b ON b.entity = a.entity "
                f"WHERE a.live AND b.live AND a.f_{field} <> b.f_{other_field}"
            )
        )

    def pointing(self, facet: int, field: int, ids: Iterable[bytes]) -> list[int]:
        """Returns the entities whose cell of a field, live or not, points to one of these."""
        wanted = list(ids)
        marks = ", ".join("?" * len(wanted))
        return [
            row[0]
            for row in self._db.rows(
                f"SELECT entity FROM t_{facet} WHERE f_{field} IN ({marks})", wanted
            )
        ]

    def drop_row(self, facet: int, entity: int) -> None:
        """Takes an entity's row out of a table."""
        self._db.execute(f"DELETE FROM t_{facet} WHERE entity = ?", (entity,))

    def rows_of(self, facets: Iterable[int], entity: int) -> list[int]:
        """Returns which of these tables have a row for an entity."""
        return [
            facet
            for facet in facets
            if self._db.value(f"SELECT 1 FROM t_{facet} WHERE entity = ?", (entity,)) is not None
        ]
