"""Choices that were renamed while a record was deleted: it comes back with the new names.

A rename leaves deleted records alone, since a write that a deletion did not know of would
bring them back in doubt.
"""

from collections.abc import Sequence

from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.engine.reading.history import writes
from openprod_core.engine.workbench import Workbench, op_ids

CHOICE_NAME = core_schema.core_field(core_schema.CHOICE, "name")


def renamed_since(bench: Workbench, operations: Sequence[ops.Operation]) -> list[ops.Operation]:
    """Returns what gives records that operations bring back the names that choices have now.

    A field that the operations write themselves is left to them.
    """
    back = [each.entity for each in operations if isinstance(each, ops.RestoreEntity)]
    if not back:
        return []
    written = {(each.entity, each.field) for each in operations if isinstance(each, ops.SetField)}
    names: dict[bytes, dict[str, str]] = {}
    found: list[ops.Operation] = []
    for id_ in back:
        entity = bench.registers.entity(id_)
        assert entity is not None
        for facet in bench.registers.facets(entity):
            table = bench.model.schema.tables_by_id.get(bench.model.id_of(facet))
            for field in () if table is None else table.fields:
                if field.type is not FieldType.CHOICE or (id_, field.id.bytes) in written:
                    continue
                if field.id.bytes not in names:
                    names[field.id.bytes] = _former_names(bench, field)
                tips = bench.registers.tips(entity, bench.model.number(field.id))
                value = tips[0].value if len(tips) == 1 else None
                now = names[field.id.bytes].get(value) if isinstance(value, str) else None
                if now is not None:
                    found.append(ops.SetField(id_, field.id.bytes, now, op_ids(tips)))
    return found


def _former_names(bench: Workbench, field: FieldDef) -> dict[str, str]:
    """Returns the names that the choices of a field had, each with the one it has now.

    A name that a choice has now, or that two had, is none of them.
    """
    slot = bench.model.number(CHOICE_NAME.id)
    found: dict[str, str] = {}
    unclear = {choice.name for choice in field.choices}
    for choice in field.choices:
        entity = bench.registers.entity(choice.id.bytes)
        assert entity is not None
        held = {
            write.value
            for write in writes(bench, entity, choice.id.bytes)
            if write.slot == slot and isinstance(write.value, str)
        }
        unclear |= {name for name in held if name in found}
        found.update(dict.fromkeys(held, choice.name))
    return {old: now for old, now in found.items() if old not in unclear}
