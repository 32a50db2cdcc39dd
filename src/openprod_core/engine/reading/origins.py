"""Whose a value is that an undo put back: a question that is open again has its old sides.

Only where a question opened again: one value that comes back is the work of whoever took the
later one back.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.ids import operation_id
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.before import stood_before
from openprod_core.engine.reading.stood import Register, Stood, differing, stood, write_of
from openprod_core.storage.sqlite.oplog import BundleRow

PAIRS: Final = (
    ops.MergeEntities,
    ops.SplitEntity,
    ops.ConfirmFieldMapping,
    ops.RemoveFieldMapping,
)


@dataclass(frozen=True, slots=True)
class Backing:
    """Which write came back, and which one was taken back for that."""

    original: bytes
    taken_back: bytes = b""
    """Empty where nobody decided, and things are one again that somebody had parted."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """What a step that was taken back did to a register."""

    replaced: list[bytes]
    last: bytes


def step_bundles(lens: Lens, bundle_id: bytes) -> list[BundleRow]:
    """Returns the bundles of one undoable step, first to last."""
    oplog = lens.store.oplog
    row = oplog.by_id(bundle_id)
    found: list[BundleRow] = []
    while row is not None:
        found.append(row)
        row = oplog.at(row.log, row.seq + 1)
        if row is not None and row.kind != BundleKind.MORE:
            break
    return found


def backings(lens: Lens, header: BundleRow) -> Mapping[int, Backing]:
    """Returns what the writes of an undo or redo put back, by their place."""
    if header.target is None:
        return {}
    come = _writes(lens, header)
    found: dict[int, Backing] = {}
    for register, taken in _taken(lens, header.target).items():
        before = stood(lens, taken.replaced, register)
        flat = sorted(one for each in before.values() for one in each)
        if len(differing(flat)) < 2 and len(come.get(register, ())) < 2:
            continue
        if register not in before and flat:
            # Nothing stood in this very field: it got what showed elsewhere.
            before[register] = flat[-1:]
        for part, each in before.items():
            for place, original in _matched(come.get(part, []), each):
                found[place] = Backing(original.op_id, taken.last)
    if _is_about_pairs(lens, header.target):
        for register, place, value in _sides(lens, header):
            ids = stood_before(lens, header.target, register)
            own = stood(lens, ids, register).get(register, [])
            for _place, original in _matched([(place, value)], own):
                found.setdefault(place, Backing(original.op_id))
    return found


def decision_behind(lens: Lens, op_id: bytes, header: BundleRow, register: Register) -> bytes:
    """Returns the write that a redo did again; the write itself where it was none."""
    while header.kind == BundleKind.REDO and header.target is not None:
        undo = lens.store.oplog.by_id(header.target)
        if undo is None or undo.target is None:
            break
        before = lens.store.oplog.by_id(undo.target)
        taken = _taken(lens, undo.target).get(register)
        if before is None or taken is None:
            break
        op_id, header = taken.last, before
    return op_id


def _taken(lens: Lens, target: bytes) -> dict[Register, _Taken]:
    found: dict[Register, _Taken] = {}
    for row in step_bundles(lens, target):
        for place, operation in _operations(lens, row):
            write = write_of(operation)
            if write is not None:
                register, pred, _value = write
                first = found.get(register)
                replaced = list(pred) if first is None else first.replaced
                found[register] = _Taken(replaced, operation_id(row.bundle_id, place))
    return found


def _is_about_pairs(lens: Lens, target: bytes) -> bool:
    return any(
        isinstance(operation, PAIRS)
        for row in step_bundles(lens, target)
        for _place, operation in _operations(lens, row)
    )


def _sides(lens: Lens, row: BundleRow) -> Iterator[tuple[Register, int, Value]]:
    """Yields register, place and value of writes that replaced the same by different values."""
    questions: dict[tuple[bytes, ...], list[tuple[Register, int, Value]]] = {}
    for place, operation in _operations(lens, row):
        write = write_of(operation)
        if write is not None:
            questions.setdefault(tuple(write[1]), []).append((write[0], place, write[2]))
    for sides in questions.values():
        if len({(type(value), value) for _register, _place, value in sides}) > 1:
            yield from sides


def _writes(lens: Lens, row: BundleRow) -> dict[Register, list[tuple[int, Value]]]:
    found: dict[Register, list[tuple[int, Value]]] = {}
    for place, operation in _operations(lens, row):
        write = write_of(operation)
        if write is not None:
            found.setdefault(write[0], []).append((place, write[2]))
    return found


def _matched(come: list[tuple[int, Value]], before: list[Stood]) -> Iterator[tuple[int, Stood]]:
    """Yields which write put back which, by value and in their order."""
    free = list(before)
    for place, value in come:
        for each in free:
            if type(each.value) is type(value) and each.value == value:
                free.remove(each)
                yield place, each
                break


def _operations(lens: Lens, row: BundleRow) -> Iterator[tuple[int, object]]:
    place = 0
    for operation in lens.registers.logged.get(row.no).operations:
        yield place, operation
        place += ops.places(operation)
