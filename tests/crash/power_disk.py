"""A disk that remembers what was written when, and what of it a power cut may leave.

After SQLite's own model of a disk (https://www.sqlite.org/atomiccommit.html, "Hardware
assumptions"): what was synced stays; of what came after, any sectors may have reached the
disk, in any order, and a file may be as long as it was to become before its bytes are there.
"""

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import apsw

SECTOR: Final = 512
_PLATFORM = apsw.vfs_names()[0]
_JOURNALS = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL
_KEPT = apsw.SQLITE_OPEN_MAIN_DB | _JOURNALS


@dataclass(frozen=True, slots=True)
class Write:
    """Bytes on their way to a place in a file."""

    offset: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Cut:
    """A file that is to become this long, or shorter."""

    size: int


@dataclass(frozen=True, slots=True)
class Sync:
    """All that was written to the file before is on the disk."""

    with_folder: bool
    """Which files the folder names is on the disk, too."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The file was deleted."""

    with_folder: bool


Event = tuple[str, Write | Cut | Sync | Gone]


class RecordingDisk(apsw.VFS):
    """A VFS over the platform's own, the default one until it is unregistered."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        super().__init__("recording", _PLATFORM, makedefault=True)

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        return _File(self.events, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self.events.append((filename, Gone(syncdir)))


class _File(apsw.VFSFile):
    def __init__(self, events: list[Event], name: Any, flags: list[int]) -> None:
        is_kept = bool(flags[0] & _KEPT) and name is not None
        self._path = ""
        if is_kept:
            self._path = name if isinstance(name, str) else name.filename()
        self._events = events
        # As SQLite on Unix does: the folder is synced along with a new journal's first bytes.
        self._is_new = bool(flags[0] & _JOURNALS and flags[0] & apsw.SQLITE_OPEN_CREATE)
        super().__init__(_PLATFORM, name, flags)

    def _tell(self, event: Write | Cut | Sync) -> None:
        if self._path:
            self._events.append((self._path, event))

    def xWrite(self, data: bytes, offset: int) -> None:
        super().xWrite(data, offset)
        self._tell(Write(offset, bytes(data)))

    def xTruncate(self, size: int) -> None:
        super().xTruncate(size)
        self._tell(Cut(size))

    def xSync(self, flags: int) -> None:
        super().xSync(flags)
        self._tell(Sync(with_folder=self._is_new))
        self._is_new = False


@dataclass(slots=True)
class _Held:
    """One file: what is on the disk for certain, and what is on its way there."""

    sure: bytearray = field(default_factory=bytearray)
    coming: list[Write | Cut] = field(default_factory=list)
    is_gone: bool = False


def left_by_power_cut(events: list[Event], chance: random.Random) -> dict[Path, bytes]:
    """Returns the files, and what is in them, when the power went after these events."""
    held: dict[str, _Held] = {}
    for path, event in events:
        file = held.setdefault(path, _Held())
        if isinstance(event, Gone | Sync) and event.with_folder:
            held = {name: each for name, each in held.items() if not each.is_gone}
        if isinstance(event, Gone):
            if event.with_folder:
                del held[path]
            else:
                held[path] = _Held(file.sure, file.coming, is_gone=True)
        elif isinstance(event, Sync):
            for each in file.coming:
                _apply(file.sure, each)
            file.coming = []
        elif file.is_gone:
            # One of the same name, made anew.
            held[path] = _Held(coming=[event])
        else:
            file.coming.append(event)
    left: dict[Path, bytes] = {}
    for path, file in held.items():
        # Whether the folder still names a deleted file is chance, too.
        if file.is_gone and chance.random() < 0.5:
            continue
        left[Path(path)] = bytes(_torn(file, chance))
    return left


def _torn(file: _Held, chance: random.Random) -> bytearray:
    """Returns a file of which some of what was on its way has arrived."""
    found = bytearray(file.sure)
    mood = chance.choice(("none", "all", "first ones", "some", "sectors", "sectors"))
    stop = chance.randrange(len(file.coming) + 1)
    for at, each in enumerate(file.coming):
        if mood == "none" or (mood == "first ones" and at >= stop):
            continue
        if mood == "some" and chance.random() < 0.5:
            continue
        if mood == "sectors" and isinstance(each, Write):
            for part in _sectors(each):
                if chance.random() < 0.7:
                    _apply(found, part)
        else:
            _apply(found, each)
    return found


def _sectors(write: Write) -> list[Write]:
    parts: list[Write] = []
    at = 0
    while at < len(write.data):
        # To the end of the sector that the byte lies in.
        size = SECTOR - (write.offset + at) % SECTOR
        parts.append(Write(write.offset + at, write.data[at : at + size]))
        at += size
    return parts


def _apply(content: bytearray, event: Write | Cut) -> None:
    if isinstance(event, Cut):
        del content[event.size :]
        return
    end = event.offset + len(event.data)
    if len(content) < end:
        content.extend(bytes(end - len(content)))
    content[event.offset : end] = event.data
