"""Reads a production's copy as it came from anywhere: nothing in it is believed.

Names are taken from a short list of shapes, sizes are those that the card or the directory
says and not a byte more, and every part is compared with its hash.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, Self

from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import Hasher
from openprod_core.storage.copies.copy_card import (
    CARD_NAME,
    CARD_SIZE_MAX,
    FORMAT,
    CopyCard,
    read_card,
)
from openprod_core.storage.new_file import check_room, told
from openprod_core.storage.workspace_folder import DATABASE_NAME

DIRECTORY_SIZE_MAX: Final = 64 * 1024 * 1024
"""Bytes of a ZIP's list of what is in it; half a million files."""
RATIO_MAX: Final = 200
"""Unpacked to packed, of a database; ours reach about 10, an empty one 60."""
SIZE_HARMLESS: Final = 64 * 1024 * 1024
"""Under this, no ratio matters."""
STEP: Final = 1024 * 1024
_DATABASE: Final = re.compile(
    rf"{re.escape(DATABASE_NAME)}|overlays/[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}\.db"
)
_CONTENT: Final = re.compile(r"blobs/([0-9a-f]{2})/([0-9a-f]{62})")
_TAIL: Final = 64 * 1024 + 22
_END: Final = b"PK\5\6"

Advance = Callable[[int], None]


class BadCopyError(UntrustedError):
    """The file is no copy of a production, or not whole."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"“{path.name}” cannot be opened as a production: {why}.")
        self.path = path
        self.why = why


class NewerCopyError(UntrustedError):
    """The copy was made by a newer version."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” was made by a newer openprod. Update openprod on this computer first."
        )
        self.path = path


class CopyReader:
    """A context over one copy."""

    def __init__(self, path: Path) -> None:
        """Opens a copy and reads its card.

        Raises:
            BadCopyError: it is none, or holds what does not belong in one.
            NewerCopyError: update first.
        """
        self.path = path
        try:
            _check_directory(path)
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise BadCopyError(path, error.strerror or "it cannot be read") from error
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise BadCopyError(
                path, "it is no copy of a production, or a part is missing"
            ) from error
        try:
            self.card = self._read_card()
            self._check_names()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_told: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self._zip.close()

    @property
    def size(self) -> int:
        """Bytes of all parts, unpacked."""
        return sum(entry.file_size for entry in self._zip.infolist())

    def overlays(self) -> list[str]:
        """Returns the names of the databases of overlays."""
        return sorted(name for name in self.card.parts if name != DATABASE_NAME)

    def contents(self) -> Iterator[bytes]:
        """Yields the hashes of the contents of attached files."""
        for entry in self._zip.infolist():
            found = _CONTENT.fullmatch(entry.filename)
            if found is not None:
                yield bytes.fromhex(found[1] + found[2])

    def check(self, advance: Advance) -> None:
        """Reads everything through.

        Raises:
            BadCopyError: a part is not what it should be.
        """
        for name in self.card.parts:
            for _data in self._database(name, advance):
                pass
        for hash_ in self.contents():
            for _data in self._content(hash_, advance):
                pass

    def unpack_database(self, name: str, target: Path, advance: Advance) -> None:
        """Writes a database out.

        Raises:
            BadCopyError: it is not what it should be.
            NoRoomError, FileUnwritableError: as they say.
        """
        self._write(self._database(name, advance), self.card.parts[name].size, target)

    def unpack_content(self, hash_: bytes, target: Path, advance: Advance) -> None:
        """Writes the content of an attached file out; raises as `unpack_database`."""
        entry = self._zip.getinfo(_content_name(hash_))
        self._write(self._content(hash_, advance), entry.file_size, target)

    def _write(self, content: Iterator[bytes], size: int, target: Path) -> None:
        check_room(target.parent, size)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb") as file:
                for data in content:
                    file.write(data)
        except OSError as error:
            raise told(error, target.parent, size) from error

    def _database(self, name: str, advance: Advance) -> Iterator[bytes]:
        part = self.card.parts[name]
        yield from self._stream(name, part.size, bytes.fromhex(part.blake3), advance)

    def _content(self, hash_: bytes, advance: Advance) -> Iterator[bytes]:
        name = _content_name(hash_)
        yield from self._stream(name, self._zip.getinfo(name).file_size, hash_, advance)

    def _stream(self, name: str, size: int, hash_: bytes, advance: Advance) -> Iterator[bytes]:
        hasher = Hasher()
        left = size
        try:
            with self._zip.open(name) as source:
                while data := source.read(STEP):
                    left -= len(data)
                    if left < 0:
                        raise BadCopyError(self.path, f"{name} holds more than it says")
                    hasher.update(data)
                    advance(len(data))
                    yield data
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as error:
            raise BadCopyError(self.path, f"{name} is damaged") from error
        if left or hasher.digest() != hash_:
            raise BadCopyError(self.path, f"{name} is damaged")

    def _read_card(self) -> CopyCard:
        try:
            entry = self._zip.getinfo(CARD_NAME)
            if entry.file_size > CARD_SIZE_MAX:
                raise BadCopyError(self.path, "its card is too long")
            with self._zip.open(entry) as source:
                data = source.read(CARD_SIZE_MAX + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
            raise BadCopyError(self.path, "it is no copy of a production") from error
        card = read_card(data)
        if card is None or DATABASE_NAME not in card.parts:
            raise BadCopyError(self.path, "its card is damaged")
        if card.format > FORMAT:
            raise NewerCopyError(self.path)
        return card

    def _check_names(self) -> None:
        seen: set[str] = set()
        for entry in self._zip.infolist():
            name = entry.filename
            if name in seen or entry.flag_bits & 1 or entry.is_dir():
                raise BadCopyError(self.path, "it is packed in an unusual way")
            seen.add(name)
            if name == CARD_NAME:
                continue
            if _CONTENT.fullmatch(name):
                # Stored as it is: what unpacks to more than it is cannot be in there.
                usual = entry.compress_type == zipfile.ZIP_STORED
                if not usual or entry.compress_size != entry.file_size:
                    raise BadCopyError(self.path, "a file in it is packed in an unusual way")
            elif _DATABASE.fullmatch(name) and name in self.card.parts:
                self._check_size(name, entry)
            else:
                raise BadCopyError(self.path, "it holds something that does not belong there")
        if not seen.issuperset(self.card.parts):
            raise BadCopyError(self.path, "a part of it is missing")

    def _check_size(self, name: str, entry: zipfile.ZipInfo) -> None:
        part = self.card.parts[name]
        with suppress(ValueError):
            if len(bytes.fromhex(part.blake3)) == 32 and part.size == entry.file_size:
                most = max(SIZE_HARMLESS, entry.compress_size * RATIO_MAX)
                if entry.file_size <= most:
                    return
                raise BadCopyError(self.path, "it would unpack to far more than it is")
        raise BadCopyError(self.path, "its card is damaged")


def _content_name(hash_: bytes) -> str:
    digits = hash_.hex()
    return f"blobs/{digits[:2]}/{digits[2:]}"


def _check_directory(path: Path) -> None:
    """Refuses a ZIP whose list alone would fill the memory; zipfile reads it whole."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        raise zipfile.BadZipFile
    length = int.from_bytes(tail[at + 12 : at + 16], "little")
    if length == 0xFFFFFFFF or length > DIRECTORY_SIZE_MAX:
        raise BadCopyError(path, "it holds too many parts")
