"""A content that comes in pieces, from several computers, in any order, over several days.

`<hash>.part` holds the bytes and `<hash>.map` which pieces are there. The map is written now
and then, after the bytes: what it misses is fetched again, and what it claims in vain (after
a power cut) is found when the whole is checked.
"""

import os
from pathlib import Path
from typing import Final

PIECE: Final = 256 * 1024
"""Bytes of a piece; the last one has what is left."""
MAP_EVERY: Final = 64
"""Pieces (16 MiB) after which the map is written."""
_SIZE_BYTES: Final = 8


class Incoming:
    """One content on its way. Not shared between threads."""

    def __init__(self, folder: Path, hash_: bytes, size: int) -> None:
        """Goes on where it was left.

        Raises:
            OSError: the folder cannot be written to.
        """
        self.hash = hash_
        self.size = size
        self.count = max(1, -(-size // PIECE))
        folder.mkdir(parents=True, exist_ok=True)
        self._part = folder / f"{hash_.hex()}.part"
        self._map_path = folder / f"{hash_.hex()}.map"
        self._map = self._read_map()
        self._unwritten = 0
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
        self._file = os.fdopen(os.open(self._part, flags, 0o644), "r+b")

    def _read_map(self) -> bytearray:
        fresh = bytearray(-(-self.count // 8))
        try:
            read = self._map_path.read_bytes()
            there = self._part.stat().st_size
        except OSError:
            return fresh
        fits = len(read) == _SIZE_BYTES + len(fresh) and there <= self.size
        if not fits or int.from_bytes(read[:_SIZE_BYTES], "big") != self.size:
            return fresh
        return bytearray(read[_SIZE_BYTES:])

    def missing(self) -> list[int]:
        """Returns the numbers of the pieces that are not here, in order."""
        return [number for number in range(self.count) if not self._has(number)]

    @property
    def size_missing(self) -> int:
        """Bytes that are still to come."""
        return sum(self.length(number) for number in self.missing())

    def length(self, number: int) -> int:
        """Returns how many bytes a piece has."""
        return min(PIECE, self.size - number * PIECE)

    def write(self, number: int, data: bytes) -> bool:
        """Takes a piece in; returns whether it was there and had other bytes.

        Raises:
            OSError: the disk could not take it.
        """
        assert len(data) == self.length(number)
        differs = False
        self._file.seek(number * PIECE)
        if self._has(number):
            differs = self._file.read(len(data)) != data
            self._file.seek(number * PIECE)
        self._file.write(data)
        # Not left in a buffer: whoever is told that it is here may count on it.
        self._file.flush()
        self._map[number >> 3] |= 1 << (number & 7)
        self._unwritten += 1
        if self._unwritten >= MAP_EVERY:
            self._write_map()
        return differs

    def close(self, *, sync: bool = False) -> Path:
        """Stops writing; `sync`: the bytes are on the disk. Returns where they are.

        Raises:
            OSError: the disk could not take it.
        """
        if not self._file.closed:
            try:
                if sync:
                    os.fsync(self._file.fileno())
                if self._unwritten:
                    self._write_map()
            finally:
                self._file.close()
        return self._part

    def reopen(self) -> None:
        """Goes on after `close`: the whole was not what it was to be."""
        self._file = self._part.open("r+b")

    def forget(self) -> None:
        """Removes the map: the content has its place."""
        self._map_path.unlink(missing_ok=True)

    def discard(self) -> None:
        """Gives up what has come, and with it the room that it takes."""
        self._file.close()
        self._map_path.unlink(missing_ok=True)
        self._part.unlink(missing_ok=True)

    def _has(self, number: int) -> bool:
        return bool(self._map[number >> 3] & (1 << (number & 7)))

    def _write_map(self) -> None:
        content = self.size.to_bytes(_SIZE_BYTES, "big") + bytes(self._map)
        fresh = self._map_path.with_suffix(".map.new")
        fresh.write_bytes(content)
        fresh.replace(self._map_path)
        self._unwritten = 0
