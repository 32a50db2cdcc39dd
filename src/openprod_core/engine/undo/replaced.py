"""What a write replaced in registers that show as one with its own."""

from collections.abc import Iterable
from typing import NamedTuple

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import bundle_of
from openprod_core.domain.values import Value
from openprod_core.engine.workbench import Workbench


class Replaced(NamedTuple):
    """One value that a write to a field replaced, and the field of the entity it stood in."""

    order: tuple[bytes, bytes]
    entity: bytes
    field: bytes
    value: Value


def replaced_values(
    bench: Workbench, replaced: Iterable[bytes]
) -> dict[tuple[bytes, bytes], Replaced]:
    """Returns the newest of the replaced values of each field of an entity."""
    found: dict[tuple[bytes, bytes], Replaced] = {}
    for op_id in replaced:
        bundle_id, place = bundle_of(op_id)
        header = bench.store.oplog.by_id(bundle_id)
        if header is None:
            continue
        logged = bench.registers.logged.get(header.no)
        operation, start = logged.at(place)
        match operation:
            case ops.SetField(entity, field):
                register = entity, field
            case ops.Records() if (place - start) % operation.stride >= 2:
                slot, offset = divmod(place - start, operation.stride)
                register = (
                    operation.entities[slot * 16 : slot * 16 + 16],
                    operation.fields[offset - 2],
                )
            case _:
                continue
        value = Replaced((header.hlc, op_id), *register, logged.value_at(place))
        held = found.get(register)
        if held is None or held.order < value.order:
            found[register] = value
    return found


def standing_apart(
    bench: Workbench, replaced: Iterable[bytes], entity: bytes, field: bytes
) -> tuple[Value, list[ops.Operation]]:
    """Returns the value that a field gets back, and what gives others back what differs.

    Where a write replaced two values of fields or records that are one, both stand again.
    """
    values = replaced_values(bench, replaced)
    own = values.get((entity, field)) or max(
        values.values(), key=lambda each: each.order, default=None
    )
    value = None if own is None else own.value
    others: list[ops.Operation] = []
    for (other, its_field), each in values.items():
        row = bench.registers.entity(other)
        slot = bench.registers.entity(its_field)
        if each is own or each.value == value or row is None or slot is None:
            continue
        if not bench.registers.raw_tips(row, slot.no):
            others.append(ops.SetField(other, its_field, each.value, []))
    return value, others
