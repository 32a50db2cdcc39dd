"""What stood in a register when a step was done, also in one that it did not write to."""

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.history import Write, writes_to
from openprod_core.engine.reading.stood import EXISTENCE_KEY, Register
from openprod_core.storage.sqlite.registers import EXISTENCE

MEMBER: Final = b"member"
"""Begins the name of a register that says whether a record is in a table."""


def stood_before(lens: Lens, step: bytes, register: Register) -> frozenset[bytes]:
    """Returns the operations that the author of a step saw standing in a register.

    A step that makes two records one, or parts them, changes what shows in registers that
    it does not write to; its undo gives them back what this returns.
    """
    row = lens.registers.entity(register[0])
    header = lens.store.oplog.by_id(step)
    slot = _slot(lens, register[1])
    if row is None or header is None or slot is None:
        return frozenset()
    seen = lens.store.oplog.had_seen
    known = [
        each
        for each in writes_to(lens, {register[0]: row})[register[0]]
        if each.slot == slot
        and each.header.bundle_id != step
        and seen(header.log, header.seq, each.header.log, each.header.seq)
    ]
    return frozenset(each.op_id for each in unreplaced(lens, known))


def unreplaced(lens: Lens, known: Sequence[Write], named: Collection[bytes] = ()) -> list[Write]:
    """Returns the writes to one register that none of the others replaced.

    `named`: what writes to other registers replaced here. A change to a text replaces all
    that its author had seen.
    """
    seen = lens.store.oplog.had_seen

    def rewrote(text: Write, other: Write) -> bool:
        one, before = text.header, other.header
        if one.no == before.no:
            return text.place > other.place
        return bool(seen(one.log, one.seq, before.log, before.seq))

    gone = {op_id for each in known for op_id in each.pred}.union(named)
    texts = [each for each in known if each.delta is not None]
    return [
        each
        for each in known
        if each.op_id not in gone and not any(rewrote(text, each) for text in texts)
    ]


def _slot(lens: Lens, key: bytes) -> int | None:
    if key == EXISTENCE_KEY:
        return EXISTENCE
    what = key.removeprefix(MEMBER)
    if len(what) != 16:
        return None
    number = lens.model.known_number(UUID(bytes=what))
    return -number if number is not None and what != key else number
