"""Identifiers: UUIDv7 for what people make, name-based ones for what every workspace has.

A bundle's id is a UUIDv7 with its low 20 bits zero; operation i of the bundle has the
id `bundle_id + i`. Ids made by one `IdSource` only ever grow, whatever the wall clock does.
Internally an id is its 16 bytes; `uuid.UUID` stands at the faces.
"""

import threading
from typing import Final
from uuid import UUID, SafeUUID

from openprod_core.domain.ambient import Randomness, WallClock
from openprod_core.domain.hashing import digest

ID_SIZE: Final = 16
OPERATION_BITS: Final = 20
OPERATIONS_MAX: Final = (1 << OPERATION_BITS) - 1
"""Operations of one bundle."""

_set_number: Final = vars(UUID)["int"].__set__
_set_safety: Final = vars(UUID)["is_safe"].__set__
_UNKNOWN: Final = SafeUUID.unknown
_RANDOM_BITS: Final = 74
_RANDOM_MASK: Final = (1 << _RANDOM_BITS) - 1


class IdSource:
    """Makes UUIDv7s that grow: each is later than all it gave before, on whatever thread."""

    def __init__(self, wall: WallClock, randomness: Randomness) -> None:
        self._wall = wall
        self._randomness = randomness
        self._last = 0
        self._lock = threading.Lock()

    def entity_id(self) -> bytes:
        """Returns a fresh id of 16 bytes."""
        return self._next(1)

    def entity_ids(self, count: int) -> list[bytes]:
        """Returns `count` fresh ids, ascending."""
        first = int.from_bytes(self._next(count), "big")
        fixed = first & ~_counter_mask()
        base = _counter_of(first)
        return [(fixed | _spread(base + step)).to_bytes(ID_SIZE, "big") for step in range(count)]

    def bundle_id(self) -> bytes:
        """Returns a fresh id whose low 20 bits are zero."""
        step = 1 << OPERATION_BITS
        with self._lock:
            counter = self._take(step)
            rounded = -(-counter // step) * step
            self._last = rounded + step
        return _assemble(rounded)

    def _next(self, count: int) -> bytes:
        with self._lock:
            counter = self._take(count)
            self._last = counter + count
        return _assemble(counter)

    def _take(self, room: int) -> int:
        """Returns the next free point of (ms, 74 random bits) with `room` behind it."""
        now = self._wall.now_ms() << _RANDOM_BITS
        if now > self._last:
            # The top 8 random bits stay clear, so that a run of ids never reaches the next ms.
            noise = int.from_bytes(self._randomness.take(9), "big")
            return now | (noise >> 6)
        return self._last + room


def stand_in(body_hash: bytes) -> bytes:
    """Returns the id that a bundle goes under whose own another bundle has: a UUIDv8.

    Nobody can sign a bundle with such an id: the codec refuses it.
    """
    made = digest(b"openprod/stand-in/1\0" + body_hash)[:ID_SIZE]
    number = int.from_bytes(made, "big") & ~((0xF << 76) | (0x3 << 62) | OPERATIONS_MAX)
    return (number | (8 << 76) | (2 << 62)).to_bytes(ID_SIZE, "big")


def is_stand_in(bundle_id: bytes) -> bool:
    """Returns whether an id is of the kind that `stand_in` makes."""
    return bundle_id[6] >> 4 == 8


def operation_id(bundle_id: bytes, index: int) -> bytes:
    """Returns the id of operation `index` of a bundle."""
    return (int.from_bytes(bundle_id, "big") + index).to_bytes(ID_SIZE, "big")


def operation_uuid(bundle_id: bytes, index: int) -> UUID:
    """Returns `operation_id` as it stands at the faces."""
    return uuid_of(int.from_bytes(bundle_id, "big") + index)


def uuid_of(number: int) -> UUID:
    """Returns `UUID(int=number)` of what is known to fit, in a third of the time."""
    made = object.__new__(UUID)
    _set_number(made, number)
    _set_safety(made, _UNKNOWN)
    return made


def bundle_of(op_id: bytes) -> tuple[bytes, int]:
    """Returns the bundle id and the index that an operation id is made of."""
    number = int.from_bytes(op_id, "big")
    index = number & OPERATIONS_MAX
    return (number - index).to_bytes(ID_SIZE, "big"), index


def well_known(name: str) -> UUID:
    """Returns the id (UUIDv8) that every workspace uses for `name`."""
    number = int.from_bytes(digest(b"openprod/well-known/1\0" + name.encode())[:ID_SIZE], "big")
    number &= ~((0xF << 76) | (0x3 << 62))
    return UUID(int=number | (8 << 76) | (2 << 62))


def _assemble(counter: int) -> bytes:
    """Lays (ms, 74 bits) out as a UUIDv7: 48 ms, version, 12 bits, variant, 62 bits."""
    ms = counter >> _RANDOM_BITS
    return ((ms << 80) | (7 << 76) | (2 << 62) | _spread(counter & _RANDOM_MASK)).to_bytes(
        ID_SIZE, "big"
    )


def _spread(bits: int) -> int:
    """Puts 74 bits around the variant: 12 above it, 62 below."""
    return ((bits >> 62) << 64) | (bits & ((1 << 62) - 1))


def _counter_mask() -> int:
    return _spread(_RANDOM_MASK)


def _counter_of(number: int) -> int:
    return ((number >> 64) & 0xFFF) << 62 | number & ((1 << 62) - 1)
