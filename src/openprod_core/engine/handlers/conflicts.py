"""Deciding collisions: a write that replaces every value that stood."""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from openprod_core.bus.commands import conflicts as commands
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.core_schema import CHOICE, CORE_TABLE_IDS, FIELD, core_field
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types import registry
from openprod_core.domain.schema import FieldDef, FieldType, SortKind
from openprod_core.domain.values import BadValueError, Value
from openprod_core.engine.handlers.choices import values_of_decided_name
from openprod_core.engine.handlers.core_records import checked_name
from openprod_core.engine.handlers.edges import gone_with
from openprod_core.engine.handlers.records import BadCellValueError
from openprod_core.engine.handlers.texts import set_text
from openprod_core.engine.lens import NoSuchFieldError
from openprod_core.engine.reading.collisions import EXISTENCE_KEY, Collision, collisions
from openprod_core.engine.reading.sources import Sources
from openprod_core.engine.workbench import NoSuchRecordError, Workbench, op_ids
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

CHOICE_NAME: Final = core_field(CHOICE, "name")


class NoSuchCollisionError(RejectedError):
    """There is no such collision."""

    def __init__(self, conflict: str) -> None:
        super().__init__("There is no such collision in this production.")
        self.conflict = conflict


def decide_collision(bench: Workbench, command: commands.DecideCollision) -> None:
    """Sets a field to the decided value, in place of all that stood."""
    entity = bench.entity(command.record)
    field = bench.model.schema.fields_by_id.get(command.field)
    if field is None:
        raise NoSuchFieldError(FIELD, command.field)
    tips = bench.registers.tips(entity, bench.model.number(field.id))
    value = command.value
    if not any((type(value), value) == (type(tip.value), tip.value) for tip in tips):
        value = _another(bench, field, value)
    operations = [_decided(bench, entity, command.record.bytes, field, value, op_ids(tips))]
    if field.id == CHOICE_NAME.id:
        names = {tip.value for tip in tips if isinstance(tip.value, str)}
        operations += values_of_decided_name(bench, command.record, names, value)
    with bench.writer.draft(BundleKind.RESOLVE, f"Decide {field.name}") as draft:
        draft.add(operations)


def _another(bench: Workbench, field: FieldDef, value: Value) -> Value:
    """Returns a value that none of the colliding ones is, as the field keeps it.

    Raises:
        BadCellValueError, BadNameError: it is none that the field could hold.
    """
    if field.table_id in CORE_TABLE_IDS:
        kinds = {"type": FieldType, "sort": SortKind}.get(field.key)
        if kinds is not None and value not in set(kinds):
            raise BadCellValueError(field, None, BadValueError(value, f"There is no “{value}”."))
        if field.key == "name":
            return checked_name(value, (), "name")
    try:
        return registry.validate(value, field, bench.parse_context())
    except BadValueError as error:
        raise BadCellValueError(field, None, error) from error


def _decided(
    bench: Workbench,
    entity: EntityRow,
    id_: bytes,
    field: FieldDef,
    value: Value,
    pred: list[bytes],
) -> ops.Operation:
    if field.type.is_crdt:
        # A text or list is decided by a change that leads there; it replaces all that stood.
        return set_text(bench, entity, field, value)
    return ops.SetField(id_, field.id.bytes, value, pred)


def decide_existence(bench: Workbench, command: commands.DecideExistence) -> None:
    """Keeps a record or lets it go with its edges, in place of all that was said of it."""
    entity = bench.registers.entity(command.record.bytes)
    if entity is None:
        raise NoSuchRecordError(command.record)
    pred = op_ids(bench.registers.tips(entity, EXISTENCE))
    id_ = command.record.bytes
    operations: list[ops.Operation]
    if command.keep:
        operations = [ops.RestoreEntity(id_, pred), *gone_with(bench, entity)]
    else:
        operations = [*bench.cut_off([entity]), ops.DeleteEntity(id_, pred)]
    label = "Keep a row" if command.keep else "Let a row go"
    with bench.writer.draft(BundleKind.RESOLVE, label) as draft:
        draft.add(operations)


def decide_many(bench: Workbench, command: commands.DecideMany) -> int:
    """Lets one person's value stand in many collisions, as one step; returns in how many.

    Collisions that are decided already, and those without a value of that person, stay
    as they are.

    Raises:
        NoSuchCollisionError: an id is none of a collision; nothing was decided.
    """
    wanted = dict.fromkeys(command.conflicts)
    records = {register_of(conflict)[0] for conflict in wanted}
    only = records.pop() if len(records) == 1 else None
    sources = Sources(bench)
    found = [each for each in collisions(bench, sources, only) if each.key in wanted]
    chosen = list(_preferred(bench, sources, found, command.prefer))
    if chosen:
        label = f"Decide {len(chosen):,} collision{'' if len(chosen) == 1 else 's'}"
        with bench.writer.draft(BundleKind.RESOLVE, label) as draft:
            draft.add(_once_each(operation for each in chosen for operation in each))
    return len(chosen)


def _once_each(operations: Iterable[ops.Operation]) -> list[ops.Operation]:
    """Leaves out what would decide an edge a second time: it goes or comes with its record."""
    edges: set[bytes] = set()
    found: list[ops.Operation] = []
    for operation in operations:
        if isinstance(operation, ops.DeleteEdge | ops.RestoreEdge):
            if operation.edge in edges:
                continue
            edges.add(operation.edge)
        found.append(operation)
    return found


def register_of(conflict: str) -> tuple[UUID, UUID | None]:
    """Returns record and field that the id of a collision speaks of; no field: existence.

    Raises:
        NoSuchCollisionError: it is none.
    """
    record, _slash, register = conflict.partition("/")
    try:
        return UUID(hex=record), None if register == EXISTENCE_KEY else UUID(hex=register)
    except ValueError as error:
        raise NoSuchCollisionError(conflict) from error


def _preferred(
    bench: Workbench, sources: Sources, found: Iterable[Collision], actor: bytes
) -> Iterable[list[ops.Operation]]:
    for one in found:
        own = [tip for tip in one.tips if sources.authors.of(tip.line.log)[0] == actor]
        if not own:
            continue
        value = own[-1].value
        if one.field is not None:
            pred = sorted(tip.op_id for tip in one.tips)
            yield [_decided(bench, one.entity, one.id, one.field, value, pred)]
            continue
        if one.on_edge is not None and one.on_edge.name is not None:
            pred = sorted(tip.op_id for tip in one.tips)
            yield [ops.SetEdgeProperty(one.id, one.on_edge.name, value, pred)]
            continue
        says = op_ids(bench.registers.tips(one.entity, EXISTENCE))
        # Whoever edited wants it kept, whatever the edit was.
        gone = own[-1].value is False and any(own[-1] is said for said in one.says)
        if one.on_edge is not None:
            yield [ops.DeleteEdge(one.id, says) if gone else ops.RestoreEdge(one.id, says)]
        elif gone:
            yield [*bench.cut_off([one.entity]), ops.DeleteEntity(one.id, says)]
        else:
            yield [ops.RestoreEntity(one.id, says), *gone_with(bench, one.entity)]
