"""One writer at a time: a lock that the operating system takes back when its holder dies.

The lock is a SQLite file held in an exclusive transaction, which works alike on all
systems; who holds it stands in a note beside it, for the refusal's words.
"""

import getpass
import json
import os
import platform
from pathlib import Path
from typing import Final

import apsw

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import UnavailableError
from openprod_core.storage.sqlite.failures import told

LOCK_NAME: Final = "writer.lock"
NOTE_NAME: Final = "writer.json"


class HeldElsewhereError(UnavailableError):
    """Somebody else has the workspace open."""

    def __init__(self, folder: Path, holder: "Holder | None") -> None:
        who = "Another program"
        if holder is not None:
            who = f"openprod (process {holder.process}) of {holder.user} on {holder.computer}"
        super().__init__(
            f"{who} has “{folder.name}” open. Close it there, or open it here for reading only."
        )
        self.folder = folder
        self.holder = holder


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds the lock."""

    process: int
    user: str
    computer: str


class WriterLock:
    """Held from creation to `release`."""

    def __init__(self, folder: Path) -> None:
        """Takes the lock of a workspace folder.

        Raises:
            HeldElsewhereError: somebody has it.
            StorageReadOnlyError: the folder cannot be written to.
        """
        self._note = folder / NOTE_NAME
        path = folder / LOCK_NAME
        try:
            self._connection = apsw.Connection(str(path))
        except apsw.Error as error:
            raise told(error, str(folder)) from error
        try:
            self._connection.pragma("journal_mode", "memory")
            self._connection.execute("BEGIN EXCLUSIVE")
        except apsw.Error as error:
            self._connection.close()
            if isinstance(error, apsw.BusyError | apsw.LockedError):
                raise HeldElsewhereError(folder, _read(self._note)) from error
            raise told(error, str(folder)) from error
        self._write_note()

    def _write_note(self) -> None:
        note = {"process": os.getpid(), "user": _user(), "computer": platform.node()}
        try:
            self._note.write_text(json.dumps(note), encoding="utf-8")
        except OSError:
            # Without the note a second opener is refused all the same, in fewer words.
            return

    def release(self) -> None:
        """Gives the lock back."""
        self._note.unlink(missing_ok=True)
        self._connection.close()


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "somebody"


def _read(note: Path) -> Holder | None:
    try:
        read = json.loads(note.read_text(encoding="utf-8"))
        return Holder(int(read["process"]), str(read["user"]), str(read["computer"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
