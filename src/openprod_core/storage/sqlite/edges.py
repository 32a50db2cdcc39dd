"""Edges as they stand. What a row holds: schema/03-edges.sql.

Arguments called `entity`, `slot`, `source`, `root` are numbers of this file.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

from openprod_core.domain.values import Value
from openprod_core.storage.sqlite.cells import pack, unpack
from openprod_core.storage.sqlite.database import Database

_COLUMNS: Final = (
    "no, id, bundle, place, type, source, target, source_root, target_root, ordered, position, "
    "live, source_live, target_live"
)
_NATIVE: Final = frozenset((str, int, float))
_SHOWN: Final = "live AND source_live AND target_live"


class EdgeRecord(NamedTuple):
    """One edge."""

    no: int
    id: bytes
    bundle: int
    place: int
    type: str
    source: int
    target: int
    source_root: int
    target_root: int
    ordered: int
    position: str
    live: int
    source_live: int
    target_live: int

    @property
    def ends(self) -> tuple[int, int]:
        """The entities that it is shown to join."""
        return self.source_root, self.target_root


class EdgeStore:
    """Reads and writes edges."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def edge(self, no: int) -> EdgeRecord | None:
        """Returns the edge that an entity is; None where it is none."""
        found = self._db.row(f"SELECT {_COLUMNS} FROM edges WHERE no = ?", (no,))
        return None if found is None else EdgeRecord(*found)

    def among(self, ids: Sequence[bytes]) -> list[EdgeRecord]:
        """Returns those of some entities that are edges."""
        found: list[EdgeRecord] = []
        for first in range(0, len(ids), _CHUNK):
            part = ids[first : first + _CHUNK]
            rows = self._db.rows(
                f"SELECT {_COLUMNS} FROM edges WHERE no IN "
                f"(SELECT no FROM entities WHERE id IN ({', '.join('?' * len(part))}))",
                part,
            )
            found += [EdgeRecord(*row) for row in rows]
        return found

    def put(self, edge: EdgeRecord) -> None:
        """Adds an edge, or says anew what it is."""
        self._db.execute(
            "INSERT OR REPLACE INTO edges VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", edge
        )

    def remove(self, no: int) -> None:
        """Takes an edge out with all that is shown of it."""
        self._db.execute("DELETE FROM edges WHERE no = ?", (no,))
        self._db.execute("DELETE FROM edge_properties WHERE edge = ?", (no,))

    def set_live(self, no: int, live: bool) -> None:
        """Says whether an edge is there."""
        self._db.execute("UPDATE edges SET live = ? WHERE no = ?", (live, no))

    def set_position(self, no: int, position: str) -> None:
        """Gives an edge its place."""
        self._db.execute("UPDATE edges SET position = ? WHERE no = ?", (position, no))

    def set_end_live(self, root: int, live: bool) -> bool:
        """Says whether the entity at an end of edges is there; returns whether it is news."""
        changed = False
        for end in ("source", "target"):
            self._db.execute(
                f"UPDATE edges SET {end}_live = ?1 WHERE {end}_root = ?2 AND {end}_live <> ?1",
                (live, root),
            )
            changed |= self._db.changes > 0
        return changed

    def of(self, root: int) -> list[EdgeRecord]:
        """Returns all edges that begin or end at an entity, deleted ones too."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM edges WHERE source_root = ?1 "
            f"UNION SELECT {_COLUMNS} FROM edges WHERE target_root = ?1",
            (root,),
        )
        return [EdgeRecord(*row) for row in rows]

    def live_of(self, root: int) -> list[EdgeRecord]:
        """Returns the edges of an entity that are there, whether or not the other end is."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM edges WHERE source_root = ?1 AND live "
            f"UNION SELECT {_COLUMNS} FROM edges WHERE target_root = ?1 AND live",
            (root,),
        )
        return [EdgeRecord(*row) for row in rows]

    def shown(self, root: int, end: str, type_: str | None) -> list[EdgeRecord]:
        """Returns the edges whose `end` (source, target) an entity is, both ends being there.

        By type; ordered ones in their order.
        """
        assert end in ("source", "target")
        kind = "" if type_ is None else "AND type = ?2"
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM edges WHERE {end}_root = ?1 {kind} AND {_SHOWN} "
            "ORDER BY type, ordered DESC, position, id",
            (root,) if type_ is None else (root, type_),
        )
        return [EdgeRecord(*row) for row in rows]

    def shown_of_type(self, type_: str, limit: int) -> list[EdgeRecord]:
        """Returns the edges of a kind, both ends being there, the oldest first."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM edges WHERE type = ? AND {_SHOWN} ORDER BY no LIMIT ?",
            (type_, limit),
        )
        return [EdgeRecord(*row) for row in rows]

    def is_shown(self, no: int) -> bool:
        """Returns whether an edge and both its ends are there."""
        return self._db.value(f"SELECT 1 FROM edges WHERE no = ? AND {_SHOWN}", (no,)) is not None

    def in_order(self, source: int, type_: str) -> list[EdgeRecord]:
        """Returns the ordered edges of one source and type in their order, deleted ones too."""
        rows = self._db.rows(
            f"SELECT {_COLUMNS} FROM edges WHERE source_root = ? AND type = ? AND ordered = 1 "
            "ORDER BY position, id",
            (source, type_),
        )
        return [EdgeRecord(*row) for row in rows]

    def next_to(self, edge: EdgeRecord, *, behind: bool, without: int) -> EdgeRecord | None:
        """Returns the ordered edge right behind or right before one, passing `without` over."""
        compared, order = (">", "ASC") if behind else ("<", "DESC")
        found = self._db.row(
            f"SELECT {_COLUMNS} FROM edges WHERE source_root = ? AND type = ? AND ordered = 1 "
            f"AND (position, id) {compared} (?, ?) AND no <> ? "
            f"ORDER BY position {order}, id {order} LIMIT 1",
            (edge.source_root, edge.type, edge.position, edge.id, without),
        )
        return None if found is None else EdgeRecord(*found)

    def outermost(self, source: int, type_: str, *, last: bool, without: int) -> EdgeRecord | None:
        """Returns the first or last ordered edge of a source and type, passing one over."""
        order = "DESC" if last else "ASC"
        found = self._db.row(
            f"SELECT {_COLUMNS} FROM edges WHERE source_root = ? AND type = ? AND ordered = 1 "
            f"AND no <> ? ORDER BY position {order}, id {order} LIMIT 1",
            (source, type_, without),
        )
        return None if found is None else EdgeRecord(*found)

    def touched_by(self, root: int) -> list[int]:
        """Returns the bundles that touched any edge of an entity, oldest arrival first."""
        rows = self._db.rows(
            "SELECT DISTINCT t.bundle FROM touches t JOIN edges e ON e.no = t.entity "
            "WHERE e.source_root = ?1 OR e.target_root = ?1 ORDER BY t.bundle",
            (root,),
        )
        return [row[0] for row in rows]

    def types(self) -> list[str]:
        """Returns the types of all edges that there are or were."""
        # A step through the index for each type would need one on types alone.
        return [row[0] for row in self._db.rows("SELECT DISTINCT type FROM edges ORDER BY type")]

    def all(self) -> list[EdgeRecord]:
        """Returns every edge."""
        return [EdgeRecord(*row) for row in self._db.rows(f"SELECT {_COLUMNS} FROM edges")]

    def remember_name(self, slot: int, name: str) -> None:
        """Keeps the name of a property."""
        self._db.execute("INSERT OR IGNORE INTO edge_names VALUES (?, ?)", (slot, name))

    def names(self) -> dict[int, str]:
        """Returns slot -> name of all properties."""
        return dict(self._db.rows("SELECT slot, name FROM edge_names"))

    def set_property(self, edge: int, slot: int, value: Value) -> None:
        """Shows a value of a property; None: it has none."""
        if value is None:
            self._db.execute(
                "DELETE FROM edge_properties WHERE edge = ? AND slot = ?", (edge, slot)
            )
            return
        self._db.execute(
            "INSERT OR REPLACE INTO edge_properties VALUES (?, ?, ?)", (edge, slot, _cell(value))
        )

    def properties(self, edges: Sequence[int]) -> dict[int, dict[str, Value]]:
        """Returns edge -> name -> value, for those of these edges that have any."""
        found: dict[int, dict[str, Value]] = {}
        for first in range(0, len(edges), _CHUNK):
            part = edges[first : first + _CHUNK]
            marks = ", ".join("?" * len(part))
            for edge, name, cell in self._db.rows(
                "SELECT p.edge, n.name, p.value FROM edge_properties p "
                f"JOIN edge_names n USING (slot) WHERE p.edge IN ({marks}) ORDER BY n.name",
                part,
            ):
                found.setdefault(edge, {})[name] = _value(cell)
        return found

    def all_properties(self) -> Iterable[tuple[int, str, Any]]:
        """Returns (edge, name, cell) of every property that shows something."""
        return self._db.rows(
            "SELECT p.edge, n.name, p.value FROM edge_properties p JOIN edge_names n USING (slot)"
        )


_CHUNK: Final = 10_000
"""Parameters of one statement."""


def _cell(value: Value) -> Any:
    return value if type(value) in _NATIVE else pack(value)


def _value(cell: Any) -> Value:
    value: Value = unpack(cell) if type(cell) is bytes else cell
    return value
