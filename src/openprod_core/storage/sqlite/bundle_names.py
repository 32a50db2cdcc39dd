"""The ids that bundles go under where two came with one, and what names them.

Everywhere else a bundle goes under the id that it was signed with.
"""

from typing import Final

from openprod_core.storage.sqlite.database import Database
from openprod_core.storage.sqlite.oplog import BundleFlag

_STAND_IN: Final = int(BundleFlag.STAND_IN)


class BundleNames:
    """Changes what bundles go under; what was derived of them must be derived anew."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def rename(self, no: int, bundle_id: bytes, *, is_stand_in: bool) -> None:
        """Has a bundle go under another id."""
        self._db.execute(
            "UPDATE bundles SET bundle_id = ?1, flags = (flags & ~?2) | ?3 WHERE no = ?4",
            (bundle_id, _STAND_IN, _STAND_IN if is_stand_in else 0, no),
        )

    def retarget(self, no: int, target: bytes) -> None:
        """Has an undo or redo take back the bundle of this id."""
        self._db.execute("UPDATE bundles SET target = ? WHERE no = ?", (target, no))

    def stand_ins(self) -> list[tuple[int, bytes, int, int]]:
        """Returns number, id, log and seq of what goes under a stand-in; goes through all."""
        return self._db.rows(
            "SELECT no, bundle_id, log, seq FROM bundles WHERE flags & ?", (_STAND_IN,)
        )

    def targeting(self) -> list[tuple[int, int, int]]:
        """Returns number, log and seq of all undos and redos; goes through all bundles."""
        return self._db.rows("SELECT no, log, seq FROM bundles WHERE target IS NOT NULL")
