"""Commands on tables and fields: all of them edits of core records."""

from collections.abc import Sequence
from typing import Any, Protocol
from uuid import UUID

from openprod_core.bus.commands import tables as commands
from openprod_core.domain import core_schema, fractional_index
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import (
    BLOCK,
    FIELDS_MAX,
    FieldDef,
    FieldSpec,
    FieldType,
    SortKind,
    key_from_name,
)
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.choices import choice_births
from openprod_core.engine.handlers.core_records import (
    TooManyError,
    birth,
    checked_name,
    delete_core,
    edit_core,
    refuse_unknown,
    usable,
)
from openprod_core.engine.reading.formulas import read_formula
from openprod_core.engine.workbench import Workbench
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.cells import pack


def make_table(bench: Workbench, command: commands.MakeTable) -> UUID:
    """Makes a table with its fields in one bundle."""
    schema = bench.model.schema
    name = checked_name(command.name, [table.name for table in schema.tables], "table")
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
        "position": fractional_index.between(usable(last), None),
        "description": command.description or None,
        "colour": command.colour or None,
    }
    with bench.writer.draft(BundleKind.EDIT, f"New table {name}") as draft:
        draft.add([birth(core_schema.TABLE, [table_id], [values])])
        positions = fractional_index.spread(len(command.fields))
        _add_fields(bench, draft, UUID(bytes=table_id), command.fields, positions, [])
    return UUID(bytes=table_id)


def change_table(bench: Workbench, command: commands.ChangeTable) -> None:
    """Renames or describes a table."""
    table = bench.table(command.table)
    changes = dict(command.changes)
    if "name" in changes:
        others = [each.name for each in bench.model.schema.tables if each.id != table.id]
        changes["name"] = checked_name(changes["name"], others, "table")
    refuse_unknown(changes, ("name", "description", "colour"), "table")
    edit_core(bench, core_schema.TABLE, table.id, changes, f"Change table {table.name}")


def place_table(bench: Workbench, command: commands.PlaceTable) -> None:
    """Moves a table in the list."""
    table = bench.table(command.table)
    others = [each for each in bench.model.schema.tables if each.id != table.id]
    after = None if command.after is None else bench.table(command.after)
    position = _position_after(others, after)
    edit_core(
        bench, core_schema.TABLE, table.id, {"position": position}, f"Move table {table.name}"
    )


def drop_table(bench: Workbench, command: commands.DropTable) -> None:
    """Deletes a table. Its fields and records stay behind it and come back with it."""
    table = bench.table(command.table)
    delete_core(bench, table.id, f"Delete table {table.name}")


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
    refuse_unknown(
        changes,
        ("name", "description", "sort", "required", "default", "target", "on_conflict", "formula"),
        "field",
    )
    if "name" in changes:
        others = [each.name for each in table.fields if each.id != field.id]
        changes["name"] = checked_name(changes["name"], others, "field")
    if "sort" in changes:
        changes["sort"] = SortKind(changes["sort"]).value
    if "on_conflict" in changes:
        changes["on_conflict"] = _checked_way(changes["on_conflict"])
    if "target" in changes and changes["target"] is not None:
        changes["target"] = bench.table(changes["target"]).id
    if "default" in changes:
        changes["default"] = _packed_default(changes["default"])
    if "formula" in changes:
        changes |= _computed(bench, table.id, str(changes["formula"] or ""), field.id)
    edit_core(
        bench, core_schema.FIELD, field.id, changes, f"Change field {field.name} of {table.name}"
    )


def place_field(bench: Workbench, command: commands.PlaceField) -> None:
    """Moves a field among its table's."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    others = [each for each in table.fields if each.id != field.id]
    after = None if command.after is None else bench.field(table, command.after)
    position = _position_after(others, after)
    edit_core(
        bench, core_schema.FIELD, field.id, {"position": position}, f"Move field {field.name}"
    )


def drop_field(bench: Workbench, command: commands.DropField) -> None:
    """Deletes a field; its values come back with it."""
    table = bench.table(command.table)
    field = bench.field(table, command.field)
    delete_core(bench, field.id, f"Delete field {field.name} of {table.name}")


def _computed(
    bench: Workbench, table: UUID, text: str, field: UUID | None = None
) -> dict[str, Value]:
    """Returns what the record of a field says of its formula; nothing where it has none.

    Raises:
        QueryError, FormulaError: it cannot be used, with the column.
    """
    if not text.strip():
        return {} if field is None else {"formula": None}
    formula = read_formula(bench, text, bench.table(table), field)
    return {"formula": text.strip(), "type": formula.type.value, "target": formula.target}


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
        name = checked_name(spec.name, names, "field")
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
                "on_conflict": _checked_way(spec.on_conflict) or None,
            }
        )
    draft.add([birth(core_schema.FIELD, ids, rows)])
    for id_, spec in zip(ids, specs, strict=True):
        if spec.formula.strip():
            # Read now that the fields which it speaks of are there.
            said = _computed(bench, table_id, spec.formula, UUID(bytes=id_))
            edit_core(bench, core_schema.FIELD, UUID(bytes=id_), said, f"New field {spec.name}")
        positions = fractional_index.spread(len(spec.options))
        choice_births(bench, draft, UUID(bytes=id_), spec.options, positions, 0)
    return [UUID(bytes=id_) for id_ in ids]


def _packed_default(value: Any) -> str | None:
    return None if value is None else pack(value).hex()


def _checked_way(on_conflict: object) -> str:
    if on_conflict not in ("", BLOCK, None):
        raise RejectedError(
            f"A field's on_conflict is empty or “{BLOCK}”; “{on_conflict}” is neither."
        )
    return BLOCK if on_conflict == BLOCK else ""


def _free_key(name: str, taken: set[str]) -> str:
    key = plain = key_from_name(name)
    n = 1
    while key in taken:
        n += 1
        key = f"{plain}_{n}"
    return key


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
    low = usable(others[at].position) if at >= 0 else None
    high = usable(others[at + 1].position) if at + 1 < len(others) else None
    if low is not None and high is not None and low >= high:
        high = None
    return fractional_index.between(low, high)
