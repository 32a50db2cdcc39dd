"""Global search: an FTS5 trigram index over the words that records show.

The index may lag the commit by moments: changed entities wait in `search_pending` and
are indexed before the next search. It holds no text; hits are checked against the rows.
"""

from collections.abc import Collection, Sequence
from typing import Final

from openprod_core.storage.sqlite.database import Database

WORDS_MIN: Final = 3
"""Trigrams find words of three letters and more; shorter ones are looked for in the rows."""


class SearchStore:
    """Writes and asks the index."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def mark(self, first: int, last: int) -> None:
        """Notes that the entities numbered `first` to `last` must be indexed anew."""
        self._db.execute(_MARK, (first, last))

    def mark_all(self, entities: Collection[int]) -> None:
        """Notes that these entities must be indexed anew."""
        self._db.executemany(_MARK, _ranges(entities))

    def pending(self) -> list[tuple[int, int]]:
        """Returns the ranges that wait."""
        return self._db.rows("SELECT first, last FROM search_pending ORDER BY first")

    def clear_pending(self) -> None:
        """Forgets the ranges, after they were indexed."""
        self._db.execute("DELETE FROM search_pending")

    def index_pending(self, facet: int, fields: Sequence[int]) -> None:
        """Indexes the waiting records of one table anew, all inside SQLite."""
        waiting = (
            f"SELECT t.entity FROM search_pending p JOIN t_{facet} t "
            "ON t.entity BETWEEN p.first AND p.last"
        )
        base = _rowid(facet, 0)
        self._db.execute(
            f"DELETE FROM search_words WHERE rowid IN (SELECT ? + entity FROM ({waiting}))", (base,)
        )
        # U+001F between the cells: no word reaches from one into the next. BLOBs are
        # references and misfits, which show something else than their bytes.
        words = " || char(31) || ".join(
            f"iif(typeof(f_{field}) = 'blob', '', ifnull(f_{field}, ''))" for field in fields
        )
        self._db.execute(
            f"INSERT INTO search_words (rowid, words) SELECT ? + entity, {words} FROM t_{facet} "
            f"WHERE live AND entity IN ({waiting})",
            (base,),
        )

    def candidates(self, facet: int, text: str, after: int, limit: int) -> list[int]:
        """Returns entities of a table whose words may hold `text` (three letters or more).

        They come by number, from `after` on.
        """
        trigrams = sorted({text[at : at + 3] for at in range(len(text) - 2)})
        query = " AND ".join('"' + trigram.replace('"', '""') + '"' for trigram in trigrams)
        rows = self._db.rows(
            "SELECT rowid FROM search_words WHERE search_words MATCH ? AND rowid > ? "
            "AND rowid <= ? ORDER BY rowid LIMIT ?",
            (query, _rowid(facet, after), _rowid(facet, _ENTITY_MASK), limit),
        )
        return [row[0] & _ENTITY_MASK for row in rows]


_MARK: Final = (
    "INSERT INTO search_pending VALUES (?, ?) "
    "ON CONFLICT (first) DO UPDATE SET last = max(last, excluded.last)"
)
_ENTITY_BITS: Final = 32
_ENTITY_MASK: Final = (1 << _ENTITY_BITS) - 1


def _rowid(facet: int, entity: int) -> int:
    return (facet << _ENTITY_BITS) + entity


def _ranges(numbers: Collection[int]) -> list[tuple[int, int]]:
    """Returns the runs of numbers without gaps, as (first, last)."""
    found: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found
