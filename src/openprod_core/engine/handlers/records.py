"""Commands on records."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple
from uuid import UUID

from openprod_core.bus.commands import records as commands
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types import registry
from openprod_core.domain.field_types.kind import BadCellError
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import BadValueError, Value, checked
from openprod_core.engine.handlers.edges import gone_with
from openprod_core.engine.handlers.former_choices import renamed_since
from openprod_core.engine.handlers.texts import edit_characters, set_text
from openprod_core.engine.registers.standing import Stands, standing
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

RUN_RECORDS_MAX: Final = 20_000
"""Records of one run of a bulk import; keeps a bundle well under its limits."""


class BadCellValueError(RejectedError):
    """A value does not fit its field; says which row and field."""

    def __init__(self, field: FieldDef, row: int | None, cause: BadValueError) -> None:
        parts = [] if row is None else [f"Row {row + 1}"]
        # That a field must not be empty names it already.
        if not str(cause).startswith(f"{field.name} "):
            parts.append(field.name)
        where = f"{', '.join(parts)}: " if parts else ""
        super().__init__(f"{where}{cause}")
        self.field = field.id
        self.row = row
        self.value = cause.value


class NotTextError(RejectedError):
    """Characters were to be inserted into a field that is not a rich text."""

    def __init__(self, field: FieldDef) -> None:
        super().__init__(f"{field.name} is not a rich text; set its value instead.")
        self.field = field.id


class KnownRecordError(RejectedError):
    """Records were to be made under ids that others have."""

    def __init__(self, records: Sequence[UUID]) -> None:
        super().__init__("These rows are in the production already.")
        self.records = tuple(records)


def add_record(bench: Workbench, command: commands.AddRecord) -> UUID:
    """Makes one record."""
    ids = () if command.record is None else (command.record,)
    return add_records(bench, commands.AddRecords(command.table, [command.values], ids=ids))[0]


def add_records(bench: Workbench, command: commands.AddRecords) -> list[UUID]:
    """Makes many records, column by column."""
    table = bench.table(command.table)
    if not command.rows:
        return []
    fields, given = _columns(bench, table, command.rows)
    columns = [
        _validated(bench, field, column) for field, column in zip(fields, given, strict=True)
    ]
    many = len(command.rows) > 1
    label = command.label or (
        f"Add {len(command.rows):,} rows to {table.name}" if many else f"Add to {table.name}"
    )
    kind = BundleKind.IMPORT if many else BundleKind.EDIT
    ids = _ids(bench, command)
    with bench.writer.draft(kind, label) as draft:
        for first in range(0, len(ids), RUN_RECORDS_MAX):
            part = slice(first, first + RUN_RECORDS_MAX)
            draft.add(births(table, fields, ids[part], [column[part] for column in columns], bench))
    return [UUID(bytes=id_) for id_ in ids]


def _ids(bench: Workbench, command: commands.AddRecords) -> list[bytes]:
    if not command.ids:
        return bench.ids.entity_ids(len(command.rows))
    ids = [id_.bytes for id_ in command.ids]
    assert len(ids) == len(command.rows)
    if len(set(ids)) < len(ids) or bench.store.registers.any_known(ids):
        raise KnownRecordError(command.ids)
    return ids


def births(
    table: TableDef,
    fields: Sequence[FieldDef],
    ids: Sequence[bytes],
    columns: Sequence[list[Value]],
    bench: Workbench,
) -> list[ops.Operation]:
    """Returns the operations that bring records into being with validated columns."""
    # A field without a single value is not used by these records, and must not seem so.
    plain = [
        at
        for at, field in enumerate(fields)
        if not field.type.is_crdt and any(value is not None for value in columns[at])
    ]
    found: list[ops.Operation] = [
        ops.Records(
            table.id.bytes,
            [fields[at].id.bytes for at in plain],
            b"".join(ids),
            [columns[at] for at in plain],
        )
    ]
    for at, field in enumerate(fields):
        if field.type.is_crdt:
            found += [
                ops.ApplyCrdt(id_, field.id.bytes, crdt_delta(bench, None, field, value))
                for id_, value in zip(ids, columns[at], strict=True)
                if value is not None
            ]
    return found


def crdt_delta(bench: Workbench, entity: EntityRow | None, field: FieldDef, value: Value) -> bytes:
    """Returns the change that makes a text or list what `value` says."""
    number = None if entity is None else entity.no
    slot = bench.model.number(field.id)
    return bench.documents.replacement(number, slot, value)


def _columns(
    bench: Workbench, table: TableDef, rows: Sequence[Mapping[UUID | str, Any]]
) -> tuple[list[FieldDef], list[list[object]]]:
    """Turns rows into columns, in the order of the table's fields; defaults fill in."""
    addresses: dict[UUID | str, FieldDef] = {}
    for row in rows:
        for address in row:
            if address not in addresses:
                addresses[address] = bench.field(table, address)
    wanted: dict[UUID, list[UUID | str]] = {}
    for address, field in addresses.items():
        wanted.setdefault(field.id, []).append(address)
    fields: list[FieldDef] = []
    columns: list[list[object]] = []
    for field in table.fields:
        names = wanted.get(field.id, [])
        if not names and field.default is None and not field.required:
            continue
        fields.append(field)
        columns.append(_column(rows, names, field))
    return fields, columns


def _column(
    rows: Sequence[Mapping[UUID | str, Any]], names: list[UUID | str], field: FieldDef
) -> list[object]:
    if not names:
        return [field.default] * len(rows)
    if len(names) == 1 and field.default is None:
        name = names[0]
        return [row.get(name) for row in rows]
    found: list[object] = []
    for row in rows:
        given = [row[name] for name in names if name in row]
        found.append(given[0] if given else field.default)
    return found


def _validated(bench: Workbench, field: FieldDef, column: list[object]) -> list[Value]:
    try:
        return registry.validate_column(column, field, bench.parse_context(field))
    except BadCellError as error:
        row = error.index if len(column) > 1 else None
        raise BadCellValueError(field, row, error) from error
    except BadValueError as error:
        raise BadCellValueError(field, None, error) from error


class _Column(NamedTuple):
    """What one field is set to, record by record."""

    field: FieldDef
    records: list[UUID]
    entities: list[EntityRow]
    values: list[Value]


def edit_records(bench: Workbench, command: commands.EditRecords) -> int:
    """Sets values of any number of records; equal values make no operation."""
    table = bench.table(command.table)
    facet = bench.model.number(table.id)
    operations = [
        operation
        for column in _edited(bench, table, command.changes)
        for operation in _set_column(bench, facet, column)
    ]
    if operations:
        label = command.label or _edit_label(bench, table, command)
        # Who writes over values that collide has decided, as long as they do nothing else.
        decides = all(_decides(bench, operation) for operation in operations)
        kind = BundleKind.RESOLVE if decides else BundleKind.EDIT
        with bench.writer.draft(kind, label) as draft:
            draft.add(operations)
    return len(operations)


def _edited(
    bench: Workbench, table: TableDef, changes: Mapping[UUID, Mapping[UUID | str, Any]]
) -> list[_Column]:
    """Turns changes of records into columns of validated values."""
    members = bench.members(changes, table)
    columns: dict[UUID, _Column] = {}
    by_address: dict[UUID | str, _Column] = {}
    for (record, values), entity in zip(changes.items(), members, strict=True):
        for address, value in values.items():
            column = by_address.get(address)
            if column is None:
                field = bench.field(table, address)
                column = by_address[address] = columns.setdefault(
                    field.id, _Column(field, [], [], [])
                )
            column.records.append(record)
            column.entities.append(entity)
            try:
                column.values.append(checked(value))
            except BadValueError as error:
                raise BadCellValueError(column.field, None, error) from error
    return [_checked(bench, column) for column in columns.values()]


def _checked(bench: Workbench, column: _Column) -> _Column:
    try:
        context = bench.parse_context(column.field)
        values = registry.validate_column(column.values, column.field, context)
    except BadValueError as error:
        raise BadCellValueError(column.field, None, error) from error
    return column._replace(values=values)


def _set_column(bench: Workbench, facet: int, column: _Column) -> Iterator[ops.Operation]:
    """Yields the operations that set a field, but for records that hold that value already."""
    slot = bench.model.number(column.field.id)
    field = column.field.id.bytes
    redirect = bench.registers.unions.redirect
    stands: list[Stands | None] = [None]
    if len(column.entities) > 1:
        stands = standing(bench.store, bench.registers, slot, column.entities)
    rows = zip(column.records, column.entities, column.values, stands, strict=True)
    for record, entity, wanted, alone in rows:
        if alone is None or column.field.type.is_crdt:
            operation = _set(bench, facet, entity, record, column.field, wanted)
            if operation is not None:
                yield operation
            continue
        shown = redirect(alone.value)
        if shown != wanted or type(shown) is not type(wanted):
            yield ops.SetField(record.bytes, field, wanted, alone.op_ids)


def _set(
    bench: Workbench,
    facet: int,
    entity: EntityRow,
    record: UUID,
    field: FieldDef,
    wanted: Value,
) -> ops.Operation | None:
    """Returns the operation that sets one field, None where it holds that value already."""
    slot = bench.model.number(field.id)
    cells = bench.store.tables.cells(facet, entity.no, (slot,))
    assert cells is not None
    held = from_cell(cells[1], field.type)
    same = held == wanted and type(held) is type(wanted)
    if field.type.is_crdt:
        return None if same else set_text(bench, entity, field, wanted)
    tips = bench.registers.tips(entity, slot)
    if same and len(tips) < 2:
        return None
    return ops.SetField(record.bytes, field.id.bytes, wanted, op_ids(tips))


def _decides(bench: Workbench, operation: ops.Operation) -> bool:
    """Returns whether an operation writes over values that collide."""
    if not isinstance(operation, ops.SetField) or len(operation.pred) < 2:
        return False
    entity = bench.registers.entity(operation.entity)
    assert entity is not None
    slot = bench.model.number(UUID(bytes=operation.field))
    return bench.store.registers.has_conflict(entity.no, slot)


def _edit_label(bench: Workbench, table: TableDef, command: commands.EditRecords) -> str:
    names = {
        bench.field(table, address).name for row in command.changes.values() for address in row
    }
    what = names.pop() if len(names) == 1 else f"{len(names)} fields"
    if len(command.changes) == 1:
        return f"Edit {what} in {table.name}"
    return f"Edit {what} of {len(command.changes):,} rows in {table.name}"


def remove_records(bench: Workbench, command: commands.RemoveRecords) -> None:
    """Deletes records with their edges; undo brings all back whole."""
    records = {record: bench.entity(record) for record in command.records}
    operations = bench.cut_off([*records.values()])
    for record, entity in records.items():
        operations.append(ops.DeleteEntity(record.bytes, bench.pred(entity, EXISTENCE)))
    count = len(records)
    label = "Delete 1 row" if count == 1 else f"Delete {count:,} rows"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        draft.add(operations)


def bring_back_records(bench: Workbench, command: commands.BringBackRecords) -> None:
    """Restores deleted records with the edges that went along; those that are there stay.

    Choices that were renamed meanwhile have their new names in them.
    """
    operations: list[ops.Operation] = []
    back: list[EntityRow] = []
    for record in dict.fromkeys(command.records):
        entity = bench.registers.entity(record.bytes)
        tips = [] if entity is None else bench.registers.tips(entity, EXISTENCE)
        if not tips:
            bench.entity(record)
        if all(tip.value is True for tip in tips):
            continue
        assert entity is not None
        operations.append(ops.RestoreEntity(record.bytes, op_ids(tips)))
        back.append(entity)
    if operations:
        roots = {bench.registers.root(each).no for each in back}
        edges = {edge.edge: edge for each in back for edge in gone_with(bench, each, roots)}
        count = len(operations)
        label = "Bring back 1 row" if count == 1 else f"Bring back {count:,} rows"
        with bench.writer.draft(BundleKind.EDIT, label) as draft:
            draft.add([*operations, *edges.values(), *renamed_since(bench, operations)])


def join_table(bench: Workbench, command: commands.JoinTable) -> None:
    """Puts a record into a further table, with values there."""
    table = bench.table(command.table)
    entity = bench.entity(command.record)
    facet = bench.model.number(table.id)
    with bench.writer.draft(BundleKind.EDIT, f"Add to {table.name}") as draft:
        if bench.store.tables.is_live(facet, entity.no) is not True:
            pred = bench.pred(entity, -facet)
            draft.add([ops.AttachFacet(command.record.bytes, table.id.bytes, pred)])
        if command.values:
            edit_records(
                bench, commands.EditRecords(table.id, {command.record: dict(command.values)})
            )


def leave_table(bench: Workbench, command: commands.LeaveTable) -> None:
    """Takes a record out of a table."""
    table = bench.table(command.table)
    entity = bench.member(command.record, table)
    pred = bench.pred(entity, -bench.model.number(table.id))
    with bench.writer.draft(BundleKind.EDIT, f"Take out of {table.name}") as draft:
        draft.add([ops.DetachFacet(command.record.bytes, table.id.bytes, pred)])


def edit_text(bench: Workbench, command: commands.EditText) -> None:
    """Inserts or deletes characters of a rich text."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    entity = bench.member(command.record, table)
    if field.type is not FieldType.RICHTEXT:
        raise NotTextError(field)
    change = edit_characters(bench, entity, field, command.insert, command.delete)
    with bench.writer.draft(BundleKind.EDIT, f"Edit {field.name} in {table.name}") as draft:
        draft.add([change])
