"""Writes what an overlay comes to as operations on what everybody has.

Tables and fields come first, so that what follows finds them; what is deleted goes last.
Where records or fields are one, register by register what is staged there: the same writes
in the same order, each naming what of everybody's it takes away, so that everybody comes to
hold just what the overlay held.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import operation_id
from openprod_core.engine.overlays.making import Making
from openprod_core.engine.overlays.net import REGISTER_KINDS, Held, Net, Pair
from openprod_core.engine.overlays.trails import Register, Trails
from openprod_core.engine.overlays.writes import creation_of, write_of
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

_WRITES: Final = frozenset(REGISTER_KINDS)


class Write(NamedTuple):
    """One write of a commit."""

    slot: int
    tip: Tip | None
    """What was staged; None where it stands alone and order plays no part."""
    operation: ops.Operation


def write_net(pair: Pair, net: Net, draft: Draft) -> None:
    """Adds to an open draft of the ground all that an overlay changes."""
    making = Making(pair, draft)
    making.write(net.born)
    _replay(pair, draft)
    writes = _Writes(pair, making.born)
    plain, others = _parted(pair, net.held)
    found = [write for held in others for write in writes.of_held(held)]
    if not net.is_empty or staged_specials(pair):
        # What shows through another must come along, or that would show something else.
        one = [held for held in net.same if held.tips]
        found += [write for held in one for write in writes.of_held(held)]
    for register in making.beyond(net.born):
        found += writes.of_made(*register)
    parts: list[list[Write]] = [[], [], []]
    for write in found:
        parts[_order(write)].append(write)
    back, between, gone = (sorted(part, key=_when) for part in parts)
    draft.add([write.operation for write in back])
    draft.add([creation_of(pair.branch, edge) for edge in net.edges])
    # Values of fields go together: many are written set by set.
    draft.add(plain)
    draft.add([write.operation for write in between])
    draft.add([write.operation for write in gone])


def _parted(pair: Pair, every: Sequence[Held]) -> tuple[list[ops.SetField], list[Held]]:
    """Returns the writes of single values to fields, and what else is held."""
    model = pair.branch.model
    ids = {slot: model.id_of(slot).bytes for slot in model.columns}
    plain: list[ops.SetField] = []
    others: list[Held] = []
    for held in every:
        _entity, id_, slot, value, is_text, _old, pred, _is_change, tips = held
        if is_text or tips or slot not in ids:
            others.append(held)
        else:
            plain.append(ops.SetField(id_, ids[slot], value, pred))
    return plain, others


def _order(write: Write) -> int:
    """Returns 0 for what comes back, 2 for what is deleted, 1 for all between."""
    if write.slot != EXISTENCE:
        return 1
    return 2 if isinstance(write.operation, ops.DeleteEntity | ops.DeleteEdge) else 0


def _when(write: Write) -> tuple[bytes, bytes, int]:
    """Returns what sorts writes: of values that show as one, the newest shows."""
    return (b"", b"", 0) if write.tip is None else write.tip.order


class _Writes:
    """Makes the writes of registers."""

    def __init__(self, pair: Pair, born: dict[Register, bytes]) -> None:
        self._pair = pair
        self._branch = pair.branch
        self._trails = Trails(pair.branch)
        self._born = born

    def of_held(self, held: Held) -> Iterable[Write]:
        """Returns what writes a register of a record that everybody has."""
        if held.tips:
            return self._one_by_one(held.entity, held.id, held.slot, held.tips, set(held.pred))
        if held.is_text:
            operation = self._text(held.entity, held.id, held.slot, [])
            return [Write(held.slot, None, operation)]
        operation = write_of(
            self._branch, held.entity.no, held.id, held.slot, held.value, held.pred
        )
        return [Write(held.slot, None, operation)]

    def of_made(
        self, entity: EntityRow, id_: bytes, slot: int, tips: Sequence[Tip]
    ) -> Iterable[Write]:
        """Returns what writes a register of a new record, beyond its birth."""
        born = self._born.get((entity.no, slot))
        return self._one_by_one(entity, id_, slot, tips, set() if born is None else {born})

    def _one_by_one(
        self, entity: EntityRow, id_: bytes, slot: int, tips: Sequence[Tip], own: set[bytes]
    ) -> Iterator[Write]:
        newest = max((tip.order for tip in tips if tip.is_text), default=None)
        for tip in tips:
            pred = sorted(own | self._named(tip))
            if not tip.is_text:
                operation = write_of(self._branch, entity.no, id_, slot, tip.value, pred)
                yield Write(slot, tip, operation)
            elif tip.order == newest:
                yield Write(slot, tip, self._text(entity, id_, slot, pred))

    def _named(self, tip: Tip) -> set[bytes]:
        """Returns what a staged write takes away, by what it is called after the commit."""
        trail = self._trails.behind(tip)
        named = set(trail.grounded)
        for op_id in trail.staged:
            register = self._trails.register_of(op_id)
            born = None if register is None else self._born.get(register)
            if born is not None:
                named.add(born)
        return named

    def _text(self, entity: EntityRow, id_: bytes, slot: int, pred: list[bytes]) -> ops.Operation:
        """Returns what the overlay's document of a text has beyond everybody's."""
        number = self._pair.ground_slot(slot)
        row = self._pair.ground.registers.entity(id_)
        state = b""
        if number is not None and row is not None:
            state = self._pair.ground.documents.state(row.no, number)
        delta = self._branch.documents.since(entity.no, slot, state)
        return ops.ApplyCrdt(id_, self._branch.model.id_of(slot).bytes, delta, pred)


def _replay(pair: Pair, draft: Draft) -> None:
    """Adds the staged operations that are no writes to registers, as they were staged.

    What they name as replaced may be staged itself: then it is named by its new id.
    """
    again: dict[bytes, bytes] = {}
    for number, place, operation in staged_specials(pair):
        bundle_id = pair.branch.store.oplog.header(number).bundle_id
        added = draft.add([_renamed(operation, again)])
        if added is not None:
            again[operation_id(bundle_id, place)] = added


def _renamed(operation: ops.Operation, again: dict[bytes, bytes]) -> ops.Operation:
    pred = getattr(operation, "pred", None)
    if not pred:
        return operation
    named = [again.get(op_id, op_id) for op_id in pred]
    return msgspec.structs.replace(operation, pred=named)


def staged_specials(pair: Pair) -> list[tuple[int, int, ops.Operation]]:
    """Returns (bundle, place, operation) of what is staged and is no write to a register."""
    log = pair.branch.registers.staged_log
    assert log is not None
    found: list[tuple[int, int, ops.Operation]] = []
    for number in pair.branch.store.oplog.numbers_from(log, 1):
        operations = pair.branch.registers.logged.get(number).operations
        if _WRITES.issuperset(map(type, operations)):
            continue
        place = 0
        for operation in operations:
            if type(operation) not in _WRITES and not isinstance(operation, ops.UnknownOperation):
                found.append((number, place, operation))
            place += ops.places(operation)
    return found
