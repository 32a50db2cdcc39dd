"""Contents of attached files, kept once each under the BLAKE3 of their bytes: `blobs/ab/cdef…`.

What stands under its hash is whole and has been checked; what is on its way has another name
(incoming.py) and is renamed at the end. Any thread may use a store: contents never change.
Nothing is removed but by `remove`, which only the doctor calls: undo may want it back.
"""

import functools
import os
import shutil
import tempfile
import weakref
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

from openprod_core.domain.errors import RejectedError, UnavailableError, UntrustedError
from openprod_core.domain.file_names import label_of
from openprod_core.domain.hashing import HASH_SIZE, Hasher
from openprod_core.domain.values import FileRef
from openprod_core.storage.atomic_file import FileUnwritableError
from openprod_core.storage.incoming import Incoming
from openprod_core.storage.new_file import (
    STRAY_SUFFIX,
    NewFile,
    NoRoomError,
    check_room,
    sync_folder,
    told,
)

FOLDER_NAME: Final = "blobs"
COMING_NAME: Final = ".coming"
DAMAGED_NAME: Final = ".damaged"
STEP: Final = 1024 * 1024
BEING_WRITTEN: Final = "another program is writing it just now"

Progress = Callable[[int, int], None]
"""Bytes done, bytes in all."""


class FileMissingError(UnavailableError):
    """The content of an attached file is not on this computer."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” is not on this computer yet. It can be fetched as soon as a computer that "
            "has it is connected."
        )
        self.name = name


class FileDamagedError(UntrustedError):
    """The content of an attached file is not what was attached; it was set aside."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"“{name}” was damaged on this computer's disk and has been set aside. Fetch it again "
            "from a computer that has it."
        )
        self.name = name


class FileUnreadableError(RejectedError):
    """A file that was to be attached cannot be read."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path} cannot be attached: {why}. Nothing was changed.")
        self.path = path


class BlobStore:
    """The contents that one workspace has. `folder` None: they go with the store."""

    def __init__(self, folder: Path | None) -> None:
        self._workspace = folder
        self._remove_scratch: Callable[[], object] | None = None

    @functools.cached_property
    def folder(self) -> Path:
        """Where the contents are."""
        if self._workspace is not None:
            return self._workspace / FOLDER_NAME
        scratch = tempfile.mkdtemp(prefix="openprod-files-")
        self._remove_scratch = weakref.finalize(self, shutil.rmtree, scratch, ignore_errors=True)
        return Path(scratch)

    @property
    def _coming(self) -> Path:
        return self.folder / COMING_NAME

    def close(self) -> None:
        """Lets go of what was kept for as long as it is open."""
        if self._remove_scratch is not None:
            self._remove_scratch()

    def path(self, hash_: bytes) -> Path:
        """Returns where a content is, or would be."""
        assert len(hash_) == HASH_SIZE
        digits = hash_.hex()
        return self.folder / digits[:2] / digits[2:]

    def size(self, hash_: bytes) -> int | None:
        """Returns how many bytes a content has; None where it is not here."""
        try:
            return self.path(hash_).stat().st_size
        except OSError:
            return None

    def all(self) -> Iterator[tuple[bytes, int]]:
        """Yields the hash and the size of every content that is here, in order."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.iterdir()):
                with suppress(ValueError, OSError):
                    hash_ = bytes.fromhex(folder.name + path.name)
                    if len(hash_) == HASH_SIZE:
                        yield hash_, path.stat().st_size

    # In

    def add(self, source: Path, progress: Progress | None = None) -> FileRef:
        """Takes a file in, as it is now.

        Raises:
            FileUnreadableError: it cannot be read, or somebody writes in it just now.
            NoRoomError, FileUnwritableError: nothing is left of it here.
        """
        if not source.is_file():
            why = "it is not a file" if source.exists() else "there is no such file"
            raise FileUnreadableError(source, why)
        try:
            with source.open("rb") as file:
                before = os.fstat(file.fileno())
                found = self.add_stream(file, before.st_size, source.name, progress)
            after = source.stat()
        except OSError as error:
            raise FileUnreadableError(source, error.strerror or str(error)) from error
        if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
            raise FileUnreadableError(source, BEING_WRITTEN)
        return found

    def add_stream(
        self, stream: BinaryIO, size: int, name: str, progress: Progress | None = None
    ) -> FileRef:
        """Takes a content in that may be no file: an image from the clipboard.

        Raises:
            FileUnreadableError: there is more than `size` bytes of it.
            NoRoomError, FileUnwritableError: nothing is left of it here.
        """
        hasher = Hasher()
        done = 0
        with NewFile(self._coming, size) as new:
            while data := stream.read(STEP):
                hasher.update(data)
                new.write(data)
                done += len(data)
                if done > size:
                    # A recording that is still running would never end.
                    raise FileUnreadableError(Path(name), BEING_WRITTEN)
                if progress is not None:
                    progress(done, size)
            new.end(sync=True)
            self._settle(new.path, hasher.digest())
            # The only copy in the team: its name must survive a power cut, too.
            sync_folder(self.path(hasher.digest()).parent)
        return FileRef(hasher.digest(), done, label_of(name))

    def _settle(self, part: Path, hash_: bytes) -> None:
        """Gives a content that is whole, checked and on the disk its place."""
        target = self.path(hash_)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            # Over one that is there already as well: that one may have been damaged.
            part.replace(target)
        except OSError as error:
            # Windows: somebody reads the one that is there.
            if not (isinstance(error, PermissionError) and self.check(hash_)):
                raise told(error, self.folder, 0) from error

    # Out

    def read(self, hash_: bytes, offset: int, length: int) -> bytes | None:
        """Returns a piece of a content, shorter at its end; None where it cannot be had."""
        try:
            with self.path(hash_).open("rb") as file:
                file.seek(offset)
                return file.read(length)
        except OSError:
            return None

    def copy_out(self, file: FileRef, target: Path, progress: Progress | None = None) -> None:
        """Writes a content where a person wants it, and checks it on the way.

        Raises:
            FileMissingError: it is not here.
            FileDamagedError: the disk has spoilt it; it was set aside.
            NoRoomError, FileUnwritableError: nothing was written.
        """
        hasher = Hasher()
        done = 0
        try:
            content = self.path(file.hash).open("rb")
        except OSError as error:
            raise FileMissingError(file.name) from error
        with content, NewFile(target.parent, file.size) as new:
            try:
                while data := content.read(STEP):
                    hasher.update(data)
                    new.write(data)
                    done += len(data)
                    if progress is not None:
                        progress(done, file.size)
            except OSError as error:
                raise FileDamagedError(file.name) from error
            new.end(sync=False)
            if hasher.digest() == file.hash:
                try:
                    new.path.chmod(0o644)
                    new.path.replace(target)
                except OSError as error:
                    raise FileUnwritableError(target, error.strerror or str(error)) from error
                return
        self.set_aside(file.hash)
        raise FileDamagedError(file.name)

    # Care

    def check(self, hash_: bytes, progress: Progress | None = None) -> bool:
        """Returns whether a content is here and is what its name says."""
        try:
            return hash_of(self.path(hash_), progress) == hash_
        except OSError:
            return False

    def set_aside(self, hash_: bytes) -> None:
        """Takes a damaged content out of the way; its bytes are kept in `.damaged`."""
        with suppress(OSError):
            (self.folder / DAMAGED_NAME).mkdir(exist_ok=True)
            self.path(hash_).replace(self.folder / DAMAGED_NAME / hash_.hex())

    def remove(self, hash_: bytes) -> None:
        """Removes a content for good: no edit of anybody speaks of it."""
        self.path(hash_).unlink(missing_ok=True)

    def remove_strays(self) -> None:
        """Removes what attaching left behind when the program was ended in the middle of it."""
        if self._workspace is None:
            return
        with suppress(OSError):
            for path in self._coming.glob(f"*{STRAY_SUFFIX}"):
                path.unlink(missing_ok=True)

    # What comes in pieces

    def coming(self, hash_: bytes, size: int) -> Incoming:
        """Opens a content that comes in pieces, with what came of it before.

        Raises:
            NoRoomError, FileUnwritableError: as they say.
        """
        try:
            found = Incoming(self._coming, hash_, size)
        except OSError as error:
            raise told(error, self.folder, size) from error
        try:
            check_room(self.folder, found.size_missing)
        except NoRoomError:
            found.discard()
            raise
        return found

    def write(self, incoming: Incoming, number: int, data: bytes) -> bool:
        """Writes one piece; returns whether it was there and had other bytes.

        Raises:
            NoRoomError, FileUnwritableError: all that came of it was given up, so that the disk
                has room for edits.
        """
        try:
            return incoming.write(number, data)
        except OSError as error:
            incoming.discard()
            raise told(error, self.folder, incoming.size) from error

    def finish(self, incoming: Incoming, progress: Progress | None = None) -> bool:
        """Checks a content whose pieces have all come and keeps it; False: it is another one.

        Raises:
            NoRoomError, FileUnwritableError: as they say.
        """
        try:
            part = incoming.close(sync=True)
            if hash_of(part, progress) != incoming.hash:
                incoming.reopen()
                return False
            self._settle(part, incoming.hash)
            incoming.forget()
        except OSError as error:
            incoming.discard()
            raise told(error, self.folder, incoming.size) from error
        return True


def hash_of(path: Path, progress: Progress | None = None) -> bytes:
    """Returns the hash of a file's bytes.

    Raises:
        OSError: it cannot be read.
    """
    hasher = Hasher()
    done = 0
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        while data := file.read(STEP):
            hasher.update(data)
            done += len(data)
            if progress is not None:
                progress(done, size)
    return hasher.digest()
