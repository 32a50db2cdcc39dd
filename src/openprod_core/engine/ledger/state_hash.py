"""The state hash: a sum of 128-bit elements, so that the order of changes plays no part.

One element for each run-born record, as it was born; one for each register with
written-out tips, with the value that it shows; one for what each edge joins; one for what
was said of each pair; one for each record or field that another stands for now. Two
computers whose derived states are equal have equal sums, and the other way round up to a
collision of BLAKE3.
"""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any, Final

import msgspec

from openprod_core.domain.hashing import digest, element
from openprod_core.domain.ids import operation_id
from openprod_core.domain.values import Value, column_to_wire, to_wire
from openprod_core.engine.registers.tips import Tip, shown

HASH_BITS: Final = 128
_MASK: Final = (1 << HASH_BITS) - 1
_encode: Final = msgspec.msgpack.Encoder().encode


class StateSum:
    """The sum, and its bytes."""

    def __init__(self, stored: bytes | None) -> None:
        self.sum = 0
        self.read(stored)

    def read(self, stored: bytes | None) -> None:
        """Takes up the sum that is stored."""
        self.sum = int.from_bytes(stored, "big") if stored else 0

    def add(self, summand: int) -> None:
        """Adds an element."""
        self.sum = (self.sum + summand) & _MASK

    def take(self, summand: int) -> None:
        """Takes an element away."""
        self.sum = (self.sum - summand) & _MASK

    def to_bytes(self) -> bytes:
        """Returns 16 bytes."""
        return self.sum.to_bytes(HASH_BITS // 8, "big")


def register_element(entity: bytes, slot_key: bytes, tips: Sequence[Tip]) -> int:
    """Returns the element of a register with written-out tips."""
    if len(tips) == 1:
        # Nearly always.
        op_ids, value = tips[0].op_id, tips[0].value
    else:
        op_ids = b"".join(sorted(tip.op_id for tip in tips))
        now = shown(tips)
        value = None if now is None else now.value
    return element(b"r" + entity + slot_key + op_ids + _encode(to_wire(value)))


def births_sum(
    ids: Sequence[bytes],
    bundle_id: bytes,
    first: int,
    layout: bytes,
    stride: int,
    columns: Sequence[Sequence[Any]],
) -> int:
    """Returns the sum of the elements of a run of records born with these columns."""
    prefix = b"b" + digest(layout)
    rows: Iterable[tuple[Any, ...]] = (
        zip(*(column_to_wire(column) for column in columns), strict=True)
        if columns
        else repeat((), len(ids))
    )
    base = int.from_bytes(bundle_id, "big") + first
    total = 0
    for slot, (id_, row) in enumerate(zip(ids, rows, strict=True)):
        op_id = (base + slot * stride).to_bytes(16, "big")
        total += element(prefix + id_ + op_id + _encode(row))
    return total & _MASK


def birth_element(id_: bytes, op_id: bytes, layout: bytes, row: Sequence[Value]) -> int:
    """Returns the element of one record born with these values."""
    wire = tuple(to_wire(value) for value in row)
    return element(b"b" + digest(layout) + id_ + op_id + _encode(wire))


def pair_element(
    kind: int, ids: tuple[bytes, bytes], op_ids: Iterable[bytes], survivor: bytes
) -> int:
    """Returns the element of the register of a pair: two records or two fields."""
    pair = b"".join(sorted(ids))
    return element(b"p" + bytes([kind]) + pair + b"".join(sorted(op_ids)) + survivor)


def absorbed_element(kind: int, id_: bytes, root: bytes) -> int:
    """Returns the element of a record or field that another stands for, as it is shown."""
    return element(b"u" + bytes([kind]) + id_ + root)


def edge_element(
    id_: bytes,
    bundle_id: bytes,
    place: int,
    type_: str,
    ends: tuple[bytes, bytes],
    ordered: bool,
) -> int:
    """Returns the element of what an edge joins, by the operation that counts."""
    said = _encode((type_, ordered))
    return element(b"e" + id_ + operation_id(bundle_id, place) + b"".join(ends) + said)
