"""Commands on identity: two records are one, one record is two, two are never one."""

from uuid import UUID

from openprod_core.bus.commands import identity as commands
from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types import registry
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import BadValueError, Value
from openprod_core.engine.handlers.core_records import birth
from openprod_core.engine.handlers.records import BadCellValueError
from openprod_core.engine.handlers.texts import set_text
from openprod_core.engine.lens import NoSuchFieldError
from openprod_core.engine.reading.apart import kept_apart, title
from openprod_core.engine.reading.merging import merge_obstacle, tables_of
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


class MergeRefusedError(RejectedError):
    """Two records cannot be made one."""

    def __init__(self, survivor: UUID, absorbed: UUID, why: str) -> None:
        super().__init__(why)
        self.survivor = survivor
        self.absorbed = absorbed


class AlreadyApartError(RejectedError):
    """Two records that are one cannot be kept apart."""

    def __init__(self, one: UUID, other: UUID) -> None:
        super().__init__("These are one record now. Split it first.")
        self.one = one
        self.other = other


def merge_records(bench: Workbench, command: commands.MergeRecords) -> UUID:
    """Makes two records one; values that differ and are not chosen stay in question."""
    roots = bench.registers.unions.root_id
    ids = roots(command.survivor.bytes), roots(command.absorbed.bytes)
    why = merge_obstacle(bench, *ids)
    if why:
        raise MergeRefusedError(command.survivor, command.absorbed, why)
    one, other = (bench.entity(UUID(bytes=id_)) for id_ in ids)
    chosen = [
        _choice(bench, (one, other), field, value) for field, value in command.choices.items()
    ]
    label = f"Merge {title(bench, ids[1])} into {title(bench, ids[0])}"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        pred = op_ids(bench.registers.pair_tips(RECORDS, one.no, other.no))
        draft.add([ops.MergeEntities(*ids, pred)])
        root = bench.registers.root(one)
        for field, value in chosen:
            _decide(bench, root, field, value)
    return UUID(bytes=bench.registers.unions.id_of(root.no))


def _choice(
    bench: Workbench, entities: tuple[EntityRow, EntityRow], address: UUID, value: Value
) -> tuple[FieldDef, Value]:
    tables = {table.id for entity in entities for table in tables_of(bench, entity)}
    field = bench.model.schema.fields_by_id.get(address)
    if field is None or field.deleted or field.table_id not in tables:
        raise NoSuchFieldError(core_schema.FIELD, address)
    slot = bench.model.number(address)
    if any(tip.value == value for each in entities for tip in bench.registers.tips(each, slot)):
        # What stands may stay, whether or not it fits the field.
        return field, value
    try:
        return field, registry.validate(value, field, bench.parse_context())
    except BadValueError as error:
        raise BadCellValueError(field, None, error) from error


def _decide(bench: Workbench, root: EntityRow, field: FieldDef, value: Value) -> None:
    tips = bench.registers.tips(root, bench.model.number(field.id))
    if all(tip.value == value for tip in tips):
        return
    id_ = bench.registers.unions.id_of(root.no)
    operation: ops.Operation = ops.SetField(id_, field.id.bytes, value, op_ids(tips))
    if field.type.is_crdt:
        operation = set_text(bench, root, field, value)
    with bench.writer.draft(BundleKind.EDIT, "") as draft:
        draft.add([operation])


def keep_apart(bench: Workbench, command: commands.KeepApart) -> None:
    """Has two records never be merged, or lifts that."""
    roots = bench.registers.unions.root_id
    ids = roots(command.one.bytes), roots(command.other.bytes)
    for record in (command.one, command.other):
        bench.entity(record)
    if ids[0] == ids[1]:
        raise AlreadyApartError(command.one, command.other)
    standing = kept_apart(bench, *ids)
    names = f"{title(bench, ids[0])} and {title(bench, ids[1])}"
    if command.apart and not standing:
        with bench.writer.draft(BundleKind.EDIT, f"Keep {names} apart") as draft:
            draft.add([apart_record(bench, *ids)])
    elif not command.apart and standing:
        with bench.writer.draft(BundleKind.EDIT, f"Let {names} be merged") as draft:
            draft.add(
                [
                    ops.DeleteEntity(id_, bench.pred(bench.entity(UUID(bytes=id_)), EXISTENCE))
                    for id_ in standing
                ]
            )


def apart_record(bench: Workbench, one: bytes, other: bytes) -> ops.Records:
    """Returns the birth of the record that keeps two records apart."""
    row: dict[str, Value] = {"one": UUID(bytes=one), "other": UUID(bytes=other)}
    return birth(core_schema.APART, bench.ids.entity_ids(1), [row])
