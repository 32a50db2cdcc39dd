"""What stood in a register when a step was done that did not write to it."""

from typing import Final
from uuid import UUID

from openprod_core.engine.reading.history import writes_to
from openprod_core.engine.reading.stood import EXISTENCE_KEY, Register
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.registers import EXISTENCE

MEMBER: Final = b"member"
"""Begins the name of a register that says whether a record is in a table."""


def stood_before(bench: Workbench, step: bytes, register: Register) -> frozenset[bytes]:
    """Returns the operations that the author of a step saw standing in a register.

    A step that makes two records one, or parts them, changes what shows in registers that
    it does not write to; its undo gives them back what this returns.
    """
    row = bench.registers.entity(register[0])
    header = bench.store.oplog.by_id(step)
    slot = _slot(bench, register[1])
    if row is None or header is None or slot is None:
        return frozenset()
    seen = bench.store.oplog.had_seen
    known = [
        each
        for each in writes_to(bench, {register[0]: row})[register[0]]
        if each.slot == slot
        and each.header.bundle_id != step
        and seen(header.log, header.seq, each.header.log, each.header.seq)
    ]
    named = {op_id for each in known for op_id in each.pred}
    return frozenset(each.op_id for each in known if each.op_id not in named)


def _slot(bench: Workbench, key: bytes) -> int | None:
    if key == EXISTENCE_KEY:
        return EXISTENCE
    what = key.removeprefix(MEMBER)
    if len(what) != 16:
        return None
    number = bench.model.known_number(UUID(bytes=what))
    return -number if number is not None and what != key else number
