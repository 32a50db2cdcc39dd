"""Brings a file of an older format to this version's, in one transaction: all of it or nothing.

Whoever opens a production makes a backup before (workspace/opening.py). There is one format so
far; the first change to a table that cannot be dropped and derived anew adds the step from it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from openprod_core.domain.errors import UnavailableError

if TYPE_CHECKING:
    from openprod_core.storage.sqlite.database import Database

Migration = Callable[["Database"], None]
"""Changes the tables of one format to those of the next, inside a transaction."""
MIGRATIONS: Final[dict[int, Migration]] = {}
"""By the format that each leads away from."""


class UpgradeFailedError(UnavailableError):
    """A file could not be brought to the format of this version; it is as it was."""

    def __init__(self, path: str, version: int, why: str) -> None:
        super().__init__(
            f"{path} is of an older openprod (format {version}) and could not be brought up to "
            f"date ({why}). It is as it was, and opens with the openprod that you had before."
        )
        self.path = path
        self.version = version
        self.why = why


def upgrade(database: "Database", version: int, target: int) -> None:
    """Brings an open file from one format to another.

    Raises:
        UpgradeFailedError: nothing was changed.
    """
    try:
        with database.transaction():
            for step in range(version, target):
                MIGRATIONS[step](database)
                database.connection.pragma("user_version", step + 1)
    except Exception as error:
        raise UpgradeFailedError(database.path, version, str(error)) from error
