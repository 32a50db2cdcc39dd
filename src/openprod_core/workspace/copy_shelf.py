"""What can be done with backups and copies while no production is open."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from openprod_core.bus.copies import BackupRow, Progress, Unpacked
from openprod_core.storage.copies.copy_card import SUFFIX
from openprod_core.workspace.backups import (
    all_backups,
    free_folder,
    restore_beside,
    restore_over,
)
from openprod_core.workspace.unpacking import unpack


class CopyShelf:
    """A `bus.copies.Shelf`. Its thread ends with the program."""

    def __init__(self) -> None:
        self._hands = ThreadPoolExecutor(1, "openprod-shelf")

    def backups(self) -> "Future[tuple[BackupRow, ...]]":
        """Returns the backups of all productions on this computer, newest first."""
        return self._hands.submit(all_backups)

    def restore(self, backup: BackupRow, inside: Path) -> "Future[Unpacked]":
        """Makes a production of a backup, in a new folder inside another one."""
        return self._hands.submit(lambda: restore_beside(backup, inside))

    def restore_over(self, backup: BackupRow, folder: Path) -> "Future[tuple[Unpacked, Path]]":
        """Puts a backup in the place of a production; returns where that one was moved, too."""
        return self._hands.submit(lambda: restore_over(backup.path, folder))

    def open_copy(self, copy: Path, inside: Path, progress: Progress) -> "Future[Unpacked]":
        """Makes a production of a copy, in a new folder inside another one."""
        name = copy.name.removesuffix(SUFFIX)

        def work() -> Unpacked:
            return unpack(copy, free_folder(inside, name), progress=progress)

        return self._hands.submit(work)
