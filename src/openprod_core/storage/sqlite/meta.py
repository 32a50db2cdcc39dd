"""Facts about the file: which workspace, which installation, how far derived."""

from typing import Any, Final

from openprod_core.storage.sqlite.database import Database

WORKSPACE_ID: Final = "workspace_id"
REPLICA: Final = "replica"
INTRODUCED_AS: Final = "introduced_as:"
"""With an actor in hex behind it: the name under which this computer introduced that person."""
STATE_HASH: Final = "state_hash"
DERIVED_BY: Final = "derived_by"
SCHEMA_VERSION: Final = "schema_version"
STAGED_LOG: Final = "staged_log"
"""In an overlay's file: the number of the log that holds what is staged."""

SHARED_IDS = "shared_ids"
"""There once was a bundle here under another one's id."""


class Meta:
    """Named values of one file."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, name: str) -> Any:
        """Returns the value, or None."""
        return self._db.value("SELECT value FROM meta WHERE name = ?", (name,))

    def set(self, name: str, value: str | int | bytes) -> None:
        """Keeps the value under its name."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))
