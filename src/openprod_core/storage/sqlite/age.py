"""Of which version a file is, found out without opening it for good."""

from pathlib import Path

import apsw

from openprod_core.storage.sqlite.database import BUSY_TIMEOUT_MS
from openprod_core.storage.sqlite.meta import DERIVED_BY


def age_of(path: Path) -> tuple[int, object]:
    """Returns the format of a file, and by which rules its state was derived; (0, None): no file.

    On a connection of its own, that neither makes nor changes anything.
    """
    if not path.is_file():
        return 0, None
    try:
        connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
        try:
            connection.set_busy_timeout(BUSY_TIMEOUT_MS)
            found = connection.execute("SELECT value FROM meta WHERE name = ?", (DERIVED_BY,))
            return int(connection.pragma("user_version")), (found.fetchone() or (None,))[0]
        finally:
            connection.close()
    except apsw.Error:
        # Opening it for writing says what is wrong.
        return 0, None
