"""A large file that is there whole or not at all: written in pieces under a name of no account.

Small ones: atomic_file.py.
"""

import errno
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

from openprod_core.domain.errors import UnavailableError
from openprod_core.storage.atomic_file import FileUnwritableError

STRAY_SUFFIX: Final = ".new"
ROOM_KEPT: Final = 16 * 1024 * 1024
"""Bytes of the disk that files leave free: what people type must still find room."""
_FULL: Final = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))


class NoRoomError(UnavailableError):
    """The disk has no room for a file."""

    def __init__(self, folder: Path, size: int) -> None:
        super().__init__(
            f"There is no room in {folder} for a file of {size / 1_000_000:,.1f} MB. Nothing was "
            "half-saved: make room and do it again."
        )
        self.folder = folder
        self.size = size


class NewFile:
    """A context: what was not placed when it ends is removed."""

    def __init__(self, folder: Path, size: int) -> None:
        self._folder = folder
        self._size = size
        self.path = Path()

    def __enter__(self) -> Self:
        check_room(self._folder, self._size)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder, suffix=STRAY_SUFFIX)
        except OSError as error:
            raise told(error, self._folder, self._size) from error
        self.path = Path(name)
        self._file = os.fdopen(handle, "wb")
        return self

    def __exit__(self, *_told: object) -> None:
        # Closing writes what is buffered, and a full disk says so a second time.
        with suppress(OSError):
            self._file.close()
        self.path.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Writes the next bytes.

        Raises:
            NoRoomError, FileUnwritableError: as they say.
        """
        try:
            self._file.write(data)
        except OSError as error:
            raise told(error, self._folder, self._size) from error

    def end(self, *, sync: bool) -> None:
        """No more bytes come; `sync`: they are on the disk when this returns.

        Raises:
            NoRoomError, FileUnwritableError: as they say.
        """
        try:
            self._file.flush()
            if sync:
                os.fsync(self._file.fileno())
            self._file.close()
        except OSError as error:
            raise told(error, self._folder, self._size) from error


def check_room(folder: Path, size: int) -> None:
    """Makes sure that a disk has room for `size` more bytes.

    Raises:
        NoRoomError: it has not.
    """
    there = next((each for each in (folder, *folder.parents) if each.exists()), None)
    if there is not None and shutil.disk_usage(there).free < size + ROOM_KEPT:
        raise NoRoomError(folder, size)


def told(error: OSError, folder: Path, size: int) -> UnavailableError:
    """Returns what went wrong with writing, in words."""
    if error.errno in _FULL:
        return NoRoomError(folder, size)
    return FileUnwritableError(folder, error.strerror or str(error))


def sync_folder(folder: Path) -> None:
    """Has a new name survive a power cut too; Windows does that by itself and has no such call."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
