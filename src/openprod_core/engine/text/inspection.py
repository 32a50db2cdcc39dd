"""Looks at a change to a text before Yrs does, and lets only what is sound through.

Yrs trusts the counts in an update and reserves memory by them: 21 crafted bytes can ask
for 215 TB and take the process down. This reads the whole structure first, holds every
count against the bytes that are left, and knows only the kinds of content that texts
and lists here are made of. Source: Yjs, update format version 1 (`INTERNALS.md`,
`src/utils/encoding.js`).
"""

from typing import Final

CLOCK_MAX: Final = 2**31 - 1
"""Clocks and lengths are 32-bit in Yrs."""
CLIENT_MAX: Final = 2**53

_GC: Final = 0
_DELETED: Final = 1
_STRING: Final = 4
_ANY: Final = 8
_SKIP: Final = 10
_ANY_SIZES: Final = {127: 0, 126: 0, 124: 4, 123: 8, 122: 8, 121: 0, 120: 0}
_ANY_INTEGER: Final = 125
_ANY_STRING: Final = 119


class _Unsound(Exception):
    """The bytes are not what this format allows."""


class _Reader:
    """Takes numbers and strings off a run of bytes, never past its end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    @property
    def left(self) -> int:
        return len(self._data) - self._at

    def byte(self) -> int:
        if self._at >= len(self._data):
            raise _Unsound
        self._at += 1
        return self._data[self._at - 1]

    def number(self, limit: int) -> int:
        """Returns a variable-length unsigned number up to `limit`."""
        value = 0
        for shift in range(0, 63, 7):
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                if value > limit:
                    raise _Unsound
                return value
        raise _Unsound

    def count(self) -> int:
        """Returns a count of things of at least one byte each."""
        return self.number(self.left)

    def skip(self, size: int) -> None:
        if size > self.left:
            raise _Unsound
        self._at += size

    def string(self) -> None:
        size = self.count()
        start = self._at
        self.skip(size)
        try:
            self._data[start : self._at].decode()
        except UnicodeDecodeError as error:
            raise _Unsound from error


def is_sound(update: bytes) -> bool:
    """Returns whether an update is whole, bounded, and of content that we use."""
    reader = _Reader(update)
    try:
        for _client in range(reader.count()):
            structs = reader.count()
            reader.number(CLIENT_MAX)
            reader.number(CLOCK_MAX)
            for _struct in range(structs):
                _read_struct(reader)
        for _client in range(reader.count()):
            reader.number(CLIENT_MAX)
            for _range in range(reader.count()):
                reader.number(CLOCK_MAX)
                reader.number(CLOCK_MAX)
    except _Unsound:
        return False
    return reader.left == 0


def _read_struct(reader: _Reader) -> None:
    info = reader.byte()
    kind = info & 0x1F
    if kind in (_GC, _SKIP):
        reader.number(CLOCK_MAX)
        return
    for has_origin in (info & 0x80, info & 0x40):
        if has_origin:
            reader.number(CLIENT_MAX)
            reader.number(CLOCK_MAX)
    if not info & 0xC0:
        if reader.number(1):
            reader.string()
        else:
            reader.number(CLIENT_MAX)
            reader.number(CLOCK_MAX)
        if info & 0x20:
            reader.string()
    if kind == _DELETED:
        reader.number(CLOCK_MAX)
    elif kind == _STRING:
        reader.string()
    elif kind == _ANY:
        for _value in range(reader.count()):
            _read_any(reader)
    else:
        raise _Unsound


def _read_any(reader: _Reader) -> None:
    kind = reader.byte()
    if kind in _ANY_SIZES:
        reader.skip(_ANY_SIZES[kind])
    elif kind == _ANY_INTEGER:
        for _byte in range(10):
            if reader.byte() < 0x80:
                return
        raise _Unsound
    elif kind == _ANY_STRING:
        reader.string()
    else:
        raise _Unsound
