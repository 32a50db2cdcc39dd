"""Deciding collisions: a write that replaces every value that stood."""

from openprod_core.bus.commands import conflicts as commands
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.core_schema import FIELD
from openprod_core.domain.field_types import registry
from openprod_core.domain.values import BadValueError
from openprod_core.engine.handlers.records import BadCellValueError, crdt_delta
from openprod_core.engine.lens import NoSuchFieldError
from openprod_core.engine.workbench import NoSuchRecordError, Workbench, op_ids
from openprod_core.storage.sqlite.registers import EXISTENCE


def decide_collision(bench: Workbench, command: commands.DecideCollision) -> None:
    """Sets a field to the decided value, in place of all that stood."""
    entity = bench.entity(command.record)
    field = bench.model.schema.fields_by_id.get(command.field)
    if field is None:
        raise NoSuchFieldError(FIELD, command.field)
    tips = bench.registers.tips(entity, bench.model.number(field.id))
    value = command.value
    if all(value != tip.value for tip in tips):
        try:
            value = registry.validate(command.value, field, bench.parse_context())
        except BadValueError as error:
            raise BadCellValueError(field, None, error) from error
    id_ = command.record.bytes
    operation: ops.Operation = ops.SetField(id_, field.id.bytes, value, op_ids(tips))
    if field.type.is_crdt:
        # A text or list is decided by a change that leads there; it replaces all that stood.
        delta = crdt_delta(bench, entity, field, value)
        operation = ops.ApplyCrdt(id_, field.id.bytes, delta)
    with bench.writer.draft(BundleKind.RESOLVE, f"Decide {field.name}") as draft:
        draft.add([operation])


def decide_existence(bench: Workbench, command: commands.DecideExistence) -> None:
    """Keeps a record or lets it go, in place of all that was said of it."""
    entity = bench.registers.entity(command.record.bytes)
    if entity is None:
        raise NoSuchRecordError(command.record)
    pred = op_ids(bench.registers.tips(entity, EXISTENCE))
    id_ = command.record.bytes
    operation = ops.RestoreEntity(id_, pred) if command.keep else ops.DeleteEntity(id_, pred)
    label = "Keep a row" if command.keep else "Let a row go"
    with bench.writer.draft(BundleKind.RESOLVE, label) as draft:
        draft.add([operation])
