"""What came in since a moment, record by record, and whose work it is.

By arrival here, not by when it was done: work of last week that arrives today is news.
"""

from typing import Final

from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.tables import Selection

_TOUCHED: Final = (
    "(SELECT t.entity, b.log FROM touches t JOIN bundles b ON b.no = t.bundle "
    "WHERE b.arrived_ms > {since} UNION "
    "SELECT e.no, b.log FROM bundles b JOIN blocks k ON k.bundle = b.no "
    "JOIN entities e ON e.block = k.no WHERE b.arrived_ms > {since})"
)
"""Entities that were made or touched, with the log that did it."""


class NewsStore:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def newest_by_actor(self) -> dict[bytes, bytes]:
        """Returns the time of the newest bundle of everybody of whom there is one."""
        return dict(
            self._db.rows(
                "SELECT l.actor, max(b.hlc) FROM logs l "
                "JOIN bundles b ON b.log = l.no AND b.seq = l.head_seq GROUP BY l.actor"
            )
        )

    def tally(self, facet: int, since_ms: int, own: bytes) -> list[tuple[bytes, int, int]]:
        """Returns (actor, records that are there, records that are not) of a table's news.

        The work of `own` is none.
        """
        rows = self._db.rows(
            "SELECT l.actor, count(DISTINCT CASE WHEN r.live THEN r.entity END), "
            "count(DISTINCT CASE WHEN NOT r.live THEN r.entity END) "
            f"FROM {_touched(since_ms)} n JOIN logs l ON l.no = n.log AND l.actor <> ? "
            f"JOIN t_{facet} r ON r.entity = n.entity GROUP BY l.actor",
            (own,),
        )
        return [(actor, there, gone) for actor, there, gone in rows]


def narrowed(chosen: Selection, since_ms: int, by: bytes | None, but: bytes) -> Selection:
    """Returns a selection that keeps what somebody touched since, or anybody but one person."""
    # Literals: a view is opened by several statements, each with the filter's parameters.
    who = f"l.actor <> x'{but.hex()}'" if by is None else f"l.actor = x'{by.hex()}'"
    only = (
        f"entity IN (SELECT n.entity FROM {_touched(since_ms)} n "
        f"JOIN logs l ON l.no = n.log AND {who})"
    )
    where = f"({chosen.where}) AND {only}" if chosen.where else only
    return Selection(where, chosen.params, chosen.order, chosen.limit, chosen.offset)


def _touched(since_ms: int) -> str:
    return _TOUCHED.format(since=int(since_ms))
