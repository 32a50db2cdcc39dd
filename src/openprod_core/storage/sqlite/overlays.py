"""The overlays of this computer, listed in the workspace's own file.

Never hashed, never sent. What is staged in an overlay is in a file of its own
(storage/overlay_files.py); here stands what it is called and what was last counted in it.
"""

from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.sqlite.database import Database

ACTIVE: Final = "active"
STASHED: Final = "stashed"
PENDING: Final = "pending"
COMMITTED: Final = "committed"
"""Its changes are in the log; its file is still to be removed."""

_TABLE: Final = """
CREATE TABLE IF NOT EXISTS overlays (
    id         BLOB PRIMARY KEY,
    name       TEXT NOT NULL,
    kind       TEXT NOT NULL,        -- person, script
    state      TEXT NOT NULL,        -- active, stashed, pending, committed
    created_ms INTEGER NOT NULL,
    changes    INTEGER NOT NULL,     -- these four as they were counted last
    records    INTEGER NOT NULL,
    tables     INTEGER NOT NULL,
    drifted    INTEGER NOT NULL
) STRICT, WITHOUT ROWID
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is staged."""

    changes: int = 0
    records: int = 0
    tables: int = 0
    drifted: int = 0


@dataclass(frozen=True, slots=True)
class OverlayEntry:
    """One overlay."""

    id: bytes
    name: str
    kind: str
    state: str
    created_ms: int
    counts: Counts


class OverlayStore:
    """Reads and writes the list of overlays."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> list[OverlayEntry]:
        """Returns every overlay, the newest first."""
        if not self._is_there():
            return []
        rows = self._db.rows(
            "SELECT id, name, kind, state, created_ms, changes, records, tables, drifted "
            "FROM overlays ORDER BY created_ms DESC, id DESC"
        )
        return [
            OverlayEntry(id_, name, kind, state, created_ms, Counts(*counts))
            for id_, name, kind, state, created_ms, *counts in rows
        ]

    def get(self, id_: bytes) -> OverlayEntry | None:
        """Returns one overlay."""
        return next((entry for entry in self.all() if entry.id == id_), None)

    def add(self, id_: bytes, name: str, kind: str, state: str, created_ms: int) -> None:
        """Lists a new overlay."""
        self._db.execute(_TABLE)
        self._db.execute(
            "INSERT INTO overlays VALUES (?, ?, ?, ?, ?, 0, 0, 0, 0)",
            (id_, name, kind, state, created_ms),
        )

    def rename(self, id_: bytes, name: str) -> None:
        """Gives an overlay another name."""
        self._db.execute("UPDATE overlays SET name = ? WHERE id = ?", (name, id_))

    def set_state(self, id_: bytes, state: str) -> None:
        """Notes what has become of an overlay."""
        self._db.execute("UPDATE overlays SET state = ? WHERE id = ?", (state, id_))

    def set_counts(self, id_: bytes, counts: Counts) -> None:
        """Notes what was counted in an overlay."""
        self._db.execute(
            "UPDATE overlays SET changes = ?, records = ?, tables = ?, drifted = ? WHERE id = ?",
            (counts.changes, counts.records, counts.tables, counts.drifted, id_),
        )

    def remove(self, id_: bytes) -> None:
        """Takes an overlay from the list."""
        self._db.execute("DELETE FROM overlays WHERE id = ?", (id_,))

    def _is_there(self) -> bool:
        # The table comes with the first overlay.
        return (
            self._db.value("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'overlays'")
            is not None
        )
