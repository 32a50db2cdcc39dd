"""Writes a production's copy: a ZIP that is there whole, or not at all.

Databases are packed, contents of attached files are not: most of them are packed already.
What was written is read again before the file gets its name.
"""

import os
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

import msgspec

from openprod_core.domain.hashing import Hasher
from openprod_core.storage.atomic_file import FileUnwritableError
from openprod_core.storage.copies.copy_card import CARD_NAME, CopyCard, Part, write_card
from openprod_core.storage.copies.copy_reading import CopyReader
from openprod_core.storage.new_file import STRAY_SUFFIX, check_room, sync_folder, told

STEP: Final = 1024 * 1024
PACKING: Final = 1
"""zlib's quickest: it takes a database to about a third."""

Advance = Callable[[int], None]
"""Called with the bytes of every step; may raise to end it all."""


class CopyWriter:
    """A context: what was not finished when it ends is removed."""

    def __init__(self, target: Path, size: int, advance: Advance) -> None:
        """`size`: about how many bytes will come."""
        self._target = target
        self._size = size
        self._advance = advance
        self._parts: dict[str, Part] = {}
        self._files = 0

    def __enter__(self) -> Self:
        folder = self._target.parent
        check_room(folder, self._size)
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # mkstemp makes the file readable for its owner alone; it may hold the key.
            handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=STRAY_SUFFIX)
        except OSError as error:
            raise told(error, folder, self._size) from error
        self._part = Path(name)
        self._file = os.fdopen(handle, "w+b")
        self._zip = zipfile.ZipFile(self._file, "w", zipfile.ZIP_STORED, allowZip64=True)
        return self

    def __exit__(self, *_told: object) -> None:
        # Closing writes what is buffered, and a full disk says so a second time.
        with suppress(OSError, ValueError):
            self._zip.close()
        with suppress(OSError):
            self._file.close()
        self._part.unlink(missing_ok=True)

    def add_database(self, name: str, path: Path) -> None:
        """Adds a database that nobody writes in."""
        entry = zipfile.ZipInfo(name)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry._compresslevel = PACKING  # type: ignore[attr-defined]
        self._parts[name] = self._add(entry, path)

    def add_content(self, hash_: bytes, path: Path) -> bool:
        """Adds the content of an attached file; False where it is not what its name says."""
        digits = hash_.hex()
        entry = zipfile.ZipInfo(f"blobs/{digits[:2]}/{digits[2:]}")
        hasher = Hasher()
        try:
            with path.open("rb") as source:
                while data := source.read(STEP):
                    hasher.update(data)
                    self._advance(0)
        except OSError:
            return False
        if hasher.digest() != hash_:
            return False
        self._add(entry, path)
        self._files += 1
        return True

    def _add(self, entry: zipfile.ZipInfo, path: Path) -> Part:
        hasher = Hasher()
        done = 0
        try:
            with path.open("rb") as source, self._zip.open(entry, "w", force_zip64=True) as target:
                while data := source.read(STEP):
                    hasher.update(data)
                    target.write(data)
                    done += len(data)
                    self._advance(len(data))
        except OSError as error:
            raise told(error, self._target.parent, self._size) from error
        return Part(done, hasher.digest().hex())

    def finish(self, card: CopyCard, *, reread: bool = True) -> CopyCard:
        """Writes the card, reads all of it again, and gives the file its name.

        Raises:
            NoRoomError, FileUnwritableError: nothing is left of it.
            BadCopyError: the disk does not give back what it was given.
        """
        card = msgspec.structs.replace(card, parts=self._parts, files=self._files)
        try:
            self._zip.writestr(CARD_NAME, write_card(card))
            self._zip.close()
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
        except OSError as error:
            raise told(error, self._target.parent, self._size) from error
        if reread:
            with CopyReader(self._part) as reader:
                reader.check(self._advance)
        try:
            self._part.replace(self._target)
        except OSError as error:
            raise FileUnwritableError(self._target, error.strerror or str(error)) from error
        sync_folder(self._target.parent)
        return card
