"""Tables as they were at a moment: the order of their rows, kept on the reader's connection.

`temp.past_<n>` holds one row per record that was there, `pos` from 0 without gaps. Records
that no bundle after the moment touched are there if they are there now; of the others the
engine says which (engine/reading/past_rows.py). Arguments are numbers of this file.
"""

from collections.abc import Iterable, Sequence

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.sqlite.database import Database, Row


@dataclass(frozen=True, slots=True)
class PastCounts:
    """How many records there were, and how they differ from those of now."""

    rows: int
    gone: int
    new: int


class PastStore:
    """Order tables of one connection, and what they are made from."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._facets: dict[int, int] = {}

    def touched(self, facet: int, hlc: bytes) -> list[tuple[int, bytes, bool]]:
        """Returns (entity, id, plain) of a table's rows that bundles after a moment touched.

        Plain: it came with a run and was never deleted nor taken out of the table.
        """
        return self._db.rows(
            "SELECT e.no, e.id, e.block IS NOT NULL AND NOT EXISTS (SELECT 1 FROM tips p "
            f"WHERE p.entity = e.no AND p.slot IN (0, -{facet})) FROM (SELECT DISTINCT t.entity "
            "FROM touches t JOIN bundles b ON b.no = t.bundle WHERE b.hlc > ?) c "
            f"JOIN entities e ON e.no = c.entity JOIN t_{facet} r ON r.entity = e.no",
            (hlc,),
        )

    def open(
        self, view: int, facet: int, hlc: bytes, known: Iterable[tuple[int, bytes, bool]]
    ) -> PastCounts:
        """Orders the rows of a moment by id; `known`: (entity, id, whether it was there)."""
        self.close(view)
        self._facets[view] = facet
        self._db.execute(
            f"CREATE TABLE temp.past_{view}_known "
            "(entity INTEGER PRIMARY KEY, id BLOB, there INTEGER)"
        )
        self._db.executemany(f"INSERT INTO temp.past_{view}_known VALUES (?, ?, ?)", known)
        self._db.execute(f"CREATE TABLE temp.past_{view} (pos INTEGER PRIMARY KEY, entity INTEGER)")
        self._db.execute(f"INSERT INTO temp.past_{view} VALUES (-1, 0)")
        rows, params = self._rows(view, facet, hlc)
        self._db.execute(
            f"INSERT INTO temp.past_{view} (entity) SELECT entity FROM ({rows}) ORDER BY id", params
        )
        self._db.execute(f"DELETE FROM temp.past_{view} WHERE pos = -1")
        return self._counts(view, facet)

    def _rows(self, view: int, facet: int, hlc: bytes) -> tuple[str, tuple[bytes, ...]]:
        """Returns the SQL of the rows of a moment; in one part, an index has them in order."""
        known = f"temp.past_{view}_known k"
        late = "SELECT r.no FROM blocks r JOIN bundles b ON b.no = r.bundle WHERE b.hlc > ?"
        there = "t.live"
        params: tuple[bytes, ...] = ()
        if self._db.value(f"{late} LIMIT 1", (hlc,)) is not None:
            there += f" AND t.entity NOT IN (SELECT no FROM entities WHERE block IN ({late}))"
            params = (hlc,)
        rows = (
            f"SELECT t.entity, t.id FROM t_{facet} t LEFT JOIN {known} ON k.entity = t.entity "
            f"WHERE coalesce(k.there, {there})"
        )
        # What records were one with was never in this table, if they parted before it came here.
        beyond = (
            f"SELECT k.entity, k.id FROM {known} WHERE k.there AND NOT EXISTS "
            f"(SELECT 1 FROM t_{facet} t WHERE t.entity = k.entity)"
        )
        if self._db.value(f"{beyond} LIMIT 1") is not None:
            rows += f" UNION ALL {beyond}"
        return rows, params

    def _counts(self, view: int, facet: int) -> PastCounts:
        rows = int(self._db.value(f"SELECT count(*) FROM temp.past_{view}"))
        # Whoever is not known to the engine is there now.
        gone = int(
            self._db.value(
                f"SELECT count(*) FROM temp.past_{view}_known k WHERE k.there AND NOT EXISTS "
                f"(SELECT 1 FROM t_{facet} t WHERE t.entity = k.entity AND t.live)"
            )
        )
        live = int(self._db.value(f"SELECT count(*) FROM t_{facet} WHERE live"))
        return PastCounts(rows, gone, live - (rows - gone))

    def window(self, view: int, first: int, count: int, fields: Sequence[int]) -> list[Row]:
        """Returns (entity, id, live, cell, cell …) of a run of rows, with the cells of now."""
        names = "".join(f", t.f_{field}" for field in fields)
        return self._db.rows(
            f"SELECT p.entity, coalesce(t.id, k.id), coalesce(t.live, 0){names} "
            f"FROM temp.past_{view} p "
            f"LEFT JOIN t_{self._facets[view]} t ON t.entity = p.entity "
            f"LEFT JOIN temp.past_{view}_known k ON k.entity = p.entity "
            "WHERE p.pos BETWEEN ? AND ? ORDER BY p.pos",
            (first, first + count - 1),
        )

    def close(self, view: int) -> None:
        """Forgets a moment."""
        if self._facets.pop(view, None) is not None:
            self._db.execute(f"DROP TABLE IF EXISTS temp.past_{view}")
            self._db.execute(f"DROP TABLE IF EXISTS temp.past_{view}_known")
