"""Commands on tables, fields and choices: all of them edits of core records."""

from collections.abc import Sequence
from typing import Any, Final, Protocol
from uuid import UUID

from openprod_core.bus.commands import tables as commands
from openprod_core.domain import core_schema, fractional_index
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import (
    CHOICES_MAX,
    FIELDS_MAX,
    NAME_LENGTH_MAX,
    ChoiceSpec,
    FieldDef,
    FieldSpec,
    FieldType,
    SortKind,
    TableDef,
    key_from_name,
)
from openprod_core.domain.values import Value
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.cells import pack
from openprod_core.storage.sqlite.registers import EXISTENCE

COLOURS: Final = ("blue", "green", "amber", "red", "purple", "teal", "pink", "grey")
"""New choices take these in turn."""


class BadNameError(RejectedError):
    """A name is empty, too long, or taken."""


class TooManyError(RejectedError):
    """A table or field would hold more than it can."""


class NoSuchChoiceError(RejectedError):
    """There is no such choice."""

    def __init__(self, choice: UUID) -> None:
        super().__init__("This choice is not there any more.")
        self.choice = choice


def make_table(bench: Workbench, command: commands.MakeTable) -> UUID:
    """Makes a table with its fields in one bundle."""
    schema = bench.model.schema
    name = _checked_name(command.name, [table.name for table in schema.tables], "table")
    if len(command.fields) > FIELDS_MAX:
        raise TooManyError(
            f"A table holds at most {FIELDS_MAX} fields; "
            f"this one would have {len(command.fields):,}."
        )
    table_id = bench.ids.entity_id()
    last = schema.tables[-1].position if schema.tables else None
    values: dict[str, Value] = {
        "name": name,
        "key": _free_key(name, {table.key for table in schema.tables}),
        "position": fractional_index.between(_usable(last), None),
        "description": command.description or None,
        "colour": command.colour or None,
    }
    with bench.writer.draft(BundleKind.EDIT, f"New table {name}") as draft:
        draft.add([_birth(core_schema.TABLE, [table_id], [values])])
        positions = fractional_index.spread(len(command.fields))
        _add_fields(bench, draft, UUID(bytes=table_id), command.fields, positions, [])
    return UUID(bytes=table_id)


def change_table(bench: Workbench, command: commands.ChangeTable) -> None:
    """Renames or describes a table."""
    table = bench.table(command.table)
    changes = dict(command.changes)
    if "name" in changes:
        others = [each.name for each in bench.model.schema.tables if each.id != table.id]
        changes["name"] = _checked_name(changes["name"], others, "table")
    _refuse_unknown(changes, ("name", "description", "colour"), "table")
    _edit_core(bench, core_schema.TABLE, table.id, changes, f"Change table {table.name}")


def place_table(bench: Workbench, command: commands.PlaceTable) -> None:
    """Moves a table in the list."""
    table = bench.table(command.table)
    others = [each for each in bench.model.schema.tables if each.id != table.id]
    after = None if command.after is None else bench.table(command.after)
    position = _position_after(others, after)
    _edit_core(
        bench, core_schema.TABLE, table.id, {"position": position}, f"Move table {table.name}"
    )


def drop_table(bench: Workbench, command: commands.DropTable) -> None:
    """Deletes a table. Its fields and records stay behind it and come back with it."""
    table = bench.table(command.table)
    _delete_core(bench, table.id, f"Delete table {table.name}")


def add_field(bench: Workbench, command: commands.AddField) -> UUID:
    """Adds a field to a table."""
    table = bench.table(command.table)
    if len(table.fields) >= FIELDS_MAX:
        raise TooManyError(f"{table.name} has {FIELDS_MAX} fields, which is as many as fit.")
    if command.after is None:
        after = table.fields[-1] if table.fields else None
    else:
        after = bench.field(table, command.after)
    position = _position_after(table.fields, after)
    with bench.writer.draft(
        BundleKind.EDIT, f"Add field {command.spec.name.strip()} to {table.name}"
    ) as draft:
        return _add_fields(bench, draft, table.id, [command.spec], [position], table.fields)[0]


def change_field(bench: Workbench, command: commands.ChangeField) -> None:
    """Changes what is said of a field; its type has a command of its own."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    changes = dict(command.changes)
    _refuse_unknown(
        changes,
        ("name", "description", "sort", "required", "default", "target", "on_conflict"),
        "field",
    )
    if "name" in changes:
        others = [each.name for each in table.fields if each.id != field.id]
        changes["name"] = _checked_name(changes["name"], others, "field")
    if "sort" in changes:
        changes["sort"] = SortKind(changes["sort"]).value
    if "target" in changes and changes["target"] is not None:
        changes["target"] = bench.table(changes["target"]).id
    if "default" in changes:
        changes["default"] = _packed_default(changes["default"])
    _edit_core(
        bench, core_schema.FIELD, field.id, changes, f"Change field {field.name} of {table.name}"
    )


def place_field(bench: Workbench, command: commands.PlaceField) -> None:
    """Moves a field among its table's."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    others = [each for each in table.fields if each.id != field.id]
    after = None if command.after is None else bench.field(table, command.after)
    position = _position_after(others, after)
    _edit_core(
        bench, core_schema.FIELD, field.id, {"position": position}, f"Move field {field.name}"
    )


def drop_field(bench: Workbench, command: commands.DropField) -> None:
    """Deletes a field; its values come back with it."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    _delete_core(bench, field.id, f"Delete field {field.name} of {table.name}")


def add_choice(bench: Workbench, command: commands.AddChoice) -> UUID:
    """Adds an option to a choice field."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    if len(field.choices) >= CHOICES_MAX:
        raise TooManyError(f"{field.name} has {CHOICES_MAX:,} choices, which is as many as fit.")
    taken = [choice.name for choice in field.choices]
    name = _checked_name(command.choice.name, taken, "choice", fold=False)
    with bench.writer.draft(BundleKind.EDIT, f"New choice {name} for {field.name}") as draft:
        spec = ChoiceSpec(name, command.choice.colour)
        positions = _choice_positions(bench, field, 1)
        return _add_choices(bench, draft, field.id, [spec], positions, len(taken))[0]


def change_choice(bench: Workbench, command: commands.ChangeChoice) -> None:
    """Renames or recolours a choice; the new name is written into every record that has the old."""
    field, table, old = _find_choice(bench, command.choice)
    changes = dict(command.changes)
    _refuse_unknown(changes, ("name", "colour"), "choice")
    label = f"Change choice {old} of {field.name}"
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        if "name" in changes:
            others = [each.name for each in field.choices if each.id != command.choice]
            changes["name"] = _checked_name(changes["name"], others, "choice", fold=False)
            draft.add(_renamed_values(bench, table, field, old, changes["name"]))
        _edit_core(bench, core_schema.CHOICE, command.choice, changes, label)


def drop_choice(bench: Workbench, command: commands.DropChoice) -> None:
    """Takes an option away; records keep the value."""
    field, _table, name = _find_choice(bench, command.choice)
    _delete_core(bench, command.choice, f"Delete choice {name} of {field.name}")


def _renamed_values(
    bench: Workbench, table: TableDef, field: FieldDef, old: str, new: str
) -> list[ops.Operation]:
    slot = bench.model.number(field.id)
    found: list[ops.Operation] = []
    for number, cell in bench.store.tables.column(bench.model.number(table.id), slot):
        if cell == old:
            id_ = bench.store.registers.entity_id(number)
            entity = bench.registers.entity(id_)
            assert entity is not None
            # A write that a deletion did not know of would bring the record back in doubt.
            if bench.registers.is_alive(entity):
                found.append(ops.SetField(id_, field.id.bytes, new, bench.pred(entity, slot)))
    return found


def _find_choice(bench: Workbench, choice: UUID) -> tuple[FieldDef, TableDef, str]:
    for table in bench.model.schema.tables:
        for field in table.fields:
            for each in field.choices:
                if each.id == choice:
                    return field, table, each.name
    raise NoSuchChoiceError(choice)


def _add_fields(
    bench: Workbench,
    draft: Draft,
    table_id: UUID,
    specs: Sequence[FieldSpec],
    positions: Sequence[str],
    standing: Sequence[FieldDef],
) -> list[UUID]:
    """Adds fields and their choices to a draft; returns their ids."""
    if not specs:
        return []
    names = [field.name for field in standing]
    keys = {field.key for field in standing}
    ids = bench.ids.entity_ids(len(specs))
    rows: list[dict[str, Value]] = []
    for spec, position in zip(specs, positions, strict=True):
        name = _checked_name(spec.name, names, "field")
        key = _free_key(name, keys)
        names.append(name)
        keys.add(key)
        target = None
        if spec.target is not None:
            target = table_id if spec.target == table_id else bench.table(spec.target).id
        rows.append(
            {
                "name": name,
                "key": key,
                "table": table_id,
                "type": FieldType(spec.type).value,
                "sort": SortKind(spec.sort).value,
                "target": target,
                "position": position,
                "description": spec.description or None,
                "required": True if spec.required else None,
                "default": _packed_default(spec.default),
                "on_conflict": spec.on_conflict or None,
            }
        )
    draft.add([_birth(core_schema.FIELD, ids, rows)])
    for id_, spec in zip(ids, specs, strict=True):
        positions = fractional_index.spread(len(spec.options))
        _add_choices(bench, draft, UUID(bytes=id_), spec.options, positions, 0)
    return [UUID(bytes=id_) for id_ in ids]


def _add_choices(
    bench: Workbench,
    draft: Draft,
    field_id: UUID,
    specs: Sequence[ChoiceSpec],
    positions: Sequence[str],
    standing: int,
) -> list[UUID]:
    if not specs:
        return []
    ids = bench.ids.entity_ids(len(specs))
    taken: list[str] = []
    rows: list[dict[str, Value]] = []
    for at, (spec, position) in enumerate(zip(specs, positions, strict=True)):
        name = _checked_name(spec.name, taken, "choice", fold=False)
        taken.append(name)
        colour = spec.colour or COLOURS[(standing + at) % len(COLOURS)]
        rows.append({"name": name, "field": field_id, "colour": colour, "position": position})
    draft.add([_birth(core_schema.CHOICE, ids, rows)])
    return [UUID(bytes=id_) for id_ in ids]


def _choice_positions(bench: Workbench, field: FieldDef, count: int) -> list[str]:
    facet = bench.model.number(core_schema.CHOICE.id)
    slot = bench.model.number(core_schema.core_field(core_schema.CHOICE, "position").id)
    last: str | None = None
    for choice in field.choices:
        entity = bench.registers.entity(choice.id.bytes)
        assert entity is not None
        cells = bench.store.tables.cells(facet, entity.no, (slot,))
        position = None if cells is None else _usable(cells[1])
        if position is not None and (last is None or position > last):
            last = position
    found: list[str] = []
    for _choice in range(count):
        last = fractional_index.between(last, None)
        found.append(last)
    return found


def _birth(table: TableDef, ids: Sequence[bytes], rows: Sequence[dict[str, Value]]) -> ops.Records:
    """Returns the run that brings core records into being."""
    keys = [key for key in rows[0] if any(row[key] is not None for row in rows)]
    return ops.Records(
        table.id.bytes,
        [core_schema.core_field(table, key).id.bytes for key in keys],
        b"".join(ids),
        [[row[key] for row in rows] for key in keys],
    )


def _edit_core(
    bench: Workbench, table: TableDef, record: UUID, changes: dict[str, Any], label: str
) -> None:
    entity = bench.entity(record)
    operations: list[ops.Operation] = []
    for key, value in changes.items():
        field = core_schema.core_field(table, key)
        slot = bench.model.number(field.id)
        tips = bench.registers.tips(entity, slot)
        wanted = None if value == "" else value
        standing = tips[0].value if len(tips) == 1 else None
        if len(tips) < 2 and standing == wanted and type(standing) is type(wanted):
            continue
        operations.append(ops.SetField(record.bytes, field.id.bytes, wanted, op_ids(tips)))
    if operations:
        with bench.writer.draft(BundleKind.EDIT, label) as draft:
            draft.add(operations)


def _delete_core(bench: Workbench, record: UUID, label: str) -> None:
    entity = bench.entity(record)
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        draft.add([ops.DeleteEntity(record.bytes, bench.pred(entity, EXISTENCE))])


def _packed_default(value: Any) -> str | None:
    return None if value is None else pack(value).hex()


def _checked_name(name: object, taken: Sequence[str], what: str, *, fold: bool = True) -> str:
    if not isinstance(name, str) or not name.strip():
        raise BadNameError(f"A {what} needs a name.")
    cleaned = " ".join(name.split())
    if len(cleaned) > NAME_LENGTH_MAX:
        raise BadNameError(f"A {what}'s name has at most {NAME_LENGTH_MAX} characters.")
    if "\0" in cleaned:
        raise BadNameError(f"A {what}'s name cannot hold a NUL character.")
    compared = [each.casefold() for each in taken] if fold else taken
    if (cleaned.casefold() if fold else cleaned) in compared:
        raise BadNameError(f"There is a {what} named “{cleaned}” already. Choose another name.")
    return cleaned


def _free_key(name: str, taken: set[str]) -> str:
    key = plain = key_from_name(name)
    n = 1
    while key in taken:
        n += 1
        key = f"{plain}_{n}"
    return key


def _refuse_unknown(changes: dict[str, Any], known: Sequence[str], what: str) -> None:
    for key in changes:
        if key not in known:
            raise RejectedError(f"A {what} has no “{key}” that could be changed.")


def _usable(position: object) -> str | None:
    """Returns a position that a new one can be made beside; None where it is not one."""
    return str(position) if fractional_index.is_key(position) else None


class _Placed(Protocol):
    """A table or field: something with a place among others."""

    @property
    def id(self) -> UUID: ...

    @property
    def position(self) -> str: ...


def _position_after(others: Sequence[_Placed], after: _Placed | None) -> str:
    """Returns a position right behind `after`, or before all others."""
    at = -1
    if after is not None:
        at = next(place for place, each in enumerate(others) if each.id == after.id)
    low = _usable(others[at].position) if at >= 0 else None
    high = _usable(others[at + 1].position) if at + 1 < len(others) else None
    if low is not None and high is not None and low >= high:
        high = None
    return fractional_index.between(low, high)
