"""What stood in a register before a write replaced it: what an undo puts back.

Where values that differ were replaced, an undo writes each of them again, side by side: the
question is open again. The last one written is the one that showed.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.core_schema import EDGE_POSITION, edge_property_id
from openprod_core.domain.ids import ID_SIZE, bundle_of
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens

Register = tuple[bytes, bytes]
"""An entity's id, and a field's id or one of the words below."""
EXISTENCE_KEY: Final = b"existence"
POSITION_KEY: Final = b"position"
_PROPERTY_KEY: Final = b"property/"


def property_key(name: str) -> bytes:
    """Returns what stands for a property in the name of a register."""
    return _PROPERTY_KEY + name.encode()


def slot_key(key: bytes) -> bytes:
    """Returns what a register is called in every file, by its name here."""
    if key == POSITION_KEY:
        return EDGE_POSITION.bytes
    if key.startswith(_PROPERTY_KEY):
        return edge_property_id(key.removeprefix(_PROPERTY_KEY).decode()).bytes
    return key


class Stood(NamedTuple):
    """One write that was replaced."""

    order: tuple[bool, bytes, bytes]
    """As registers show: decisions behind all others, and each in canonical order."""
    op_id: bytes
    value: Value
    is_text: bool = False


def stood(lens: Lens, replaced: Iterable[bytes], asked: Register) -> dict[Register, list[Stood]]:
    """Returns replaced writes by register, in each the one that showed last.

    `asked` is the register of the write that replaced them: what made an edge wrote all of
    the edge's registers at once.
    """
    found: dict[Register, list[Stood]] = {}
    for op_id in replaced:
        bundle_id, place = bundle_of(op_id)
        header = lens.store.oplog.by_id(bundle_id)
        if header is None:
            continue
        written = written_at(lens, header.no, place, asked)
        if written is not None:
            register, value, is_text = written
            order = header.kind == BundleKind.RESOLVE, header.hlc, op_id
            found.setdefault(register, []).append(Stood(order, op_id, value, is_text))
    for each in found.values():
        each.sort(key=lambda one: one.order)
    return found


def written_at(
    lens: Lens, bundle: int, place: int, asked: Register
) -> tuple[Register, Value, bool] | None:
    """Returns register, value and whether it is a text, of what was written at a place."""
    logged = lens.registers.logged.get(bundle)
    operation, start = logged.at(place)
    match operation:
        case ops.SetField(id_, field, value):
            return (id_, field), value, False
        case ops.Records():
            slot, offset = divmod(place - start, operation.stride)
            id_ = operation.entities[slot * ID_SIZE : (slot + 1) * ID_SIZE]
            if offset == 0:
                return (id_, EXISTENCE_KEY), True, False
            if offset > 1:
                value = operation.columns[offset - 2][slot]
                return (id_, operation.fields[offset - 2]), value, False
        case ops.ApplyCrdt(id_, field):
            return (id_, field), None, True
        case ops.CreateEntity(id_) | ops.RestoreEntity(id_) | ops.RestoreEdge(id_):
            return (id_, EXISTENCE_KEY), True, False
        case ops.DeleteEntity(id_) | ops.DeleteEdge(id_):
            return (id_, EXISTENCE_KEY), False, False
        case ops.SetEdgeProperty(id_, name, value):
            return (id_, property_key(name)), value, False
        case ops.CreateEdge(id_) | ops.CreateOrderedEdge(id_) if id_ == asked[0]:
            if asked[1] == EXISTENCE_KEY:
                return asked, True, False
            if asked[1].startswith(_PROPERTY_KEY):
                name = asked[1].removeprefix(_PROPERTY_KEY).decode()
                return asked, logged.edge_value_at(place, id_, name), False
        case _:
            pass
    return None


def write_of(operation: object) -> tuple[Register, Sequence[bytes], Value] | None:
    """Returns the register that a plain write goes to, what it names as replaced, its value."""
    match operation:
        case ops.SetField(id_, field, value, pred):
            return (id_, field), pred, value
        case ops.DeleteEntity(id_, pred) | ops.DeleteEdge(id_, pred):
            return (id_, EXISTENCE_KEY), pred, False
        case ops.RestoreEntity(id_, pred) | ops.RestoreEdge(id_, pred):
            return (id_, EXISTENCE_KEY), pred, True
        case ops.SetEdgeProperty(id_, name, value, pred):
            return (id_, property_key(name)), pred, value
        case _:
            return None


def differing(found: Sequence[Stood]) -> list[Stood]:
    """Returns what must be written for a register to show as it did: all, or only the last."""
    said = {(each.is_text, type(each.value), each.value) for each in found}
    return list(found) if len(said) > 1 else list(found[-1:])
