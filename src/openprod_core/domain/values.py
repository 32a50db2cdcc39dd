"""Values that a field can hold, and their form on the wire.

Python        None str int(64 bit) float(finite) bool date datetime(naive wall clock)
              timedelta UUID(a reference) FileRef tuple(of scalars, for list fields)
wire          MessagePack; what MessagePack has no type for is an extension:
              1 date (ISO text) · 2 datetime (ISO text) · 3 timedelta (integer µs, 8 bytes)
              4 UUID (16 bytes) · 5 FileRef (MessagePack array hash, size, name)

Not here: how a person types or reads a value (field_types/), its form in SQLite
(storage/sqlite/cells.py).
"""

import math
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeAlias
from uuid import UUID

import msgspec

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError

TEXT_SIZE_LIMIT: Final = 10_000_000
INTEGER_MIN: Final = -(2**63)
INTEGER_MAX: Final = 2**63 - 1
DURATION_MAX: Final = timedelta(microseconds=INTEGER_MAX)
FILE_NAME_LENGTH_MAX: Final = 255
LIST_LENGTH_MAX: Final = 100_000


@dataclass(frozen=True, slots=True, order=True)
class FileRef:
    """A file in the workspace's blob store, by content."""

    hash: bytes
    """BLAKE3 of the content, 32 bytes."""
    size: int
    """In bytes."""
    name: str
    """As the person who attached it named it; a label, never a path."""


Scalar: TypeAlias = str | int | float | bool | date | datetime | timedelta | UUID | FileRef
Value: TypeAlias = Scalar | tuple[Scalar, ...] | None

_PLAIN: Final = frozenset((str, int, float, bool, type(None)))
_NUMBERS: Final = frozenset((int, float))
_READ: Final = _PLAIN | {date, datetime, timedelta, UUID, FileRef}
"""Types that reading makes of single values; numbers may still be out of range."""
_DATE: Final = 1
_DATETIME: Final = 2
_DURATION: Final = 3
_UUID: Final = 4
_FILE: Final = 5


class BadValueError(RejectedError):
    """A value cannot be kept: its type, size or content is outside what a field can hold."""

    def __init__(self, value: object, why: str) -> None:
        super().__init__(why)
        self.value = value


def to_wire(value: Any) -> Any:
    """Returns what `msgspec.msgpack` can encode; scalars it knows come back as they are."""
    kind = type(value)
    if kind in _PLAIN:
        return value
    writer = _WRITERS.get(kind)
    if writer is None:
        raise BadValueError(value, f"A field cannot hold a {kind.__name__}.")
    return writer(value)


def column_to_wire(column: Sequence[Any]) -> Sequence[Any]:
    """Returns `to_wire` of each value; the very column where no value needs it."""
    # Most columns are plain; asking for the set of types is quicker than a call per value.
    kinds = set(map(type, column))
    if kinds <= _PLAIN:
        return column
    if len(kinds) == 1:
        writer = _WRITERS.get(kinds.pop())
        if writer is not None:
            return list(map(writer, column))
    return list(map(to_wire, column))


def _reference_to_wire(value: UUID) -> Any:
    return msgspec.msgpack.Ext(_UUID, value.bytes)


def _datetime_to_wire(value: datetime) -> Any:
    return msgspec.msgpack.Ext(_DATETIME, value.isoformat().encode())


def _date_to_wire(value: date) -> Any:
    return msgspec.msgpack.Ext(_DATE, value.isoformat().encode())


def _duration_to_wire(value: timedelta) -> Any:
    microseconds = value // _MICROSECOND
    return msgspec.msgpack.Ext(_DURATION, microseconds.to_bytes(8, "big", signed=True))


def _file_to_wire(value: FileRef) -> Any:
    packed = msgspec.msgpack.encode((value.hash, value.size, value.name))
    return msgspec.msgpack.Ext(_FILE, packed)


def _list_to_wire(value: Sequence[Any]) -> list[Any]:
    return list(map(to_wire, value))


_WRITERS: Final[dict[type, Callable[[Any], Any]]] = {
    UUID: _reference_to_wire,
    datetime: _datetime_to_wire,
    date: _date_to_wire,
    timedelta: _duration_to_wire,
    FileRef: _file_to_wire,
    tuple: _list_to_wire,
    list: _list_to_wire,
}
"""How each type that MessagePack does not know is written."""


def ext_from_wire(code: int, data: memoryview) -> Scalar:
    """Decodes one extension; given to msgspec as `ext_hook`.

    Raises:
        ValueError: the extension is unknown or its content is not what it says.
    """
    content = bytes(data)
    if code == _UUID:
        return UUID(bytes=content)
    if code == _DATE:
        return date.fromisoformat(content.decode())
    if code == _DATETIME:
        moment = datetime.fromisoformat(content.decode())
        if moment.tzinfo is not None:
            raise ValueError("a wall-clock time carries no zone")
        return moment
    if code == _DURATION and len(content) == 8:
        try:
            return timedelta(microseconds=int.from_bytes(content, "big", signed=True))
        except OverflowError as error:
            raise ValueError("duration out of range") from error
    if code == _FILE:
        hash_, size, name = msgspec.msgpack.decode(content, type=tuple[bytes, int, str])
        if len(hash_) != 32 or size < 0 or not 0 < len(name) <= FILE_NAME_LENGTH_MAX:
            raise ValueError("not a file reference")
        return FileRef(hash_, size, name)
    raise ValueError(f"unknown extension {code}")


def from_wire(value: Any) -> Value:
    """Returns the field value for what msgspec decoded, lists as tuples.

    Raises:
        ValueError: it is something that no field can hold.
    """
    kind = type(value)
    if kind is str or value is None:
        return value  # type: ignore[no-any-return]
    if kind is float and not math.isfinite(value):
        raise ValueError("a number that is not finite")
    if kind is int and not INTEGER_MIN <= value <= INTEGER_MAX:
        raise ValueError("an integer over 64 bits")
    if kind is list:
        if any(item is None or type(item) in (list, dict, bytes) for item in value):
            raise ValueError("a list of something other than plain values")
        return tuple(from_wire(item) for item in value)  # type: ignore[misc]
    if kind is dict or kind is bytes:
        raise ValueError(f"a {kind.__name__} is not a field value")
    return value  # type: ignore[no-any-return]


def column_from_wire(column: list[Any]) -> list[Any]:
    """Returns `from_wire` of each value; the very column where all are as they should be.

    Raises:
        ValueError: as `from_wire`.
    """
    kinds = set(map(type, column))
    if kinds <= _READ:
        numbers = [each for each in column if type(each) in _NUMBERS] if kinds & _NUMBERS else ()
        if not numbers or (
            all(map(math.isfinite, numbers))
            and min(numbers) >= INTEGER_MIN
            and max(numbers) <= INTEGER_MAX
        ):
            return column
    return [from_wire(value) for value in column]


def checked(value: object) -> Value:
    """Returns `value` as a field value, lists as tuples.

    Raises:
        BadValueError: no field of any type can hold it.
    """
    if isinstance(value, str):
        if len(value) > TEXT_SIZE_LIMIT:
            raise BadValueError(
                value, f"That text has {len(value):,} characters; {TEXT_SIZE_LIMIT:,} is the limit."
            )
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise BadValueError(
                value, "That text holds half a character and cannot be kept."
            ) from error
        return value
    if value is None or isinstance(value, bool | date | timedelta | UUID | FileRef):
        if isinstance(value, datetime) and value.tzinfo is not None:
            raise BadValueError(value, "Times are wall-clock times of the venue and carry no zone.")
        if isinstance(value, timedelta) and abs(value) > DURATION_MAX:
            raise BadValueError(value, "That length of time is too long to keep.")
        return value
    if isinstance(value, int):
        if not INTEGER_MIN <= value <= INTEGER_MAX:
            raise BadValueError(value, "That whole number is too large to keep.")
        return value
    if isinstance(value, float):
        if not math.isfinite(value):
            raise BadValueError(value, "That is not a finite number.")
        return value
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        if len(value) > LIST_LENGTH_MAX:
            raise BadValueError(value, f"A list holds at most {LIST_LENGTH_MAX:,} entries.")
        items = tuple(checked(item) for item in value)
        if any(item is None or isinstance(item, tuple) for item in items):
            raise BadValueError(value, "A list holds plain values only.")
        return items  # type: ignore[return-value]
    raise BadValueError(value, f"A field cannot hold a {type(value).__name__}.")


_MICROSECOND: Final = timedelta(microseconds=1)
