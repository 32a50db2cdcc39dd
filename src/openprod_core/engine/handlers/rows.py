"""Commands on rows as a sheet sees them: edits, new rows and new choices in one step; copies."""

from uuid import UUID

from openprod_core.bus.commands import records as commands
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.schema import ChoiceSpec, TableDef
from openprod_core.engine.handlers.choices import add_choices
from openprod_core.engine.handlers.records import (
    RUN_RECORDS_MAX,
    add_records,
    births,
    edit_records,
)
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.cells import from_cell


def change_rows(bench: Workbench, command: commands.ChangeRows) -> list[UUID]:
    """Adds choices, edits records and makes records, all or nothing."""
    table = bench.table(command.table)
    label = command.label or _label(table, command)
    with bench.writer.draft(BundleKind.EDIT, label) as draft:
        before = draft.place
        try:
            _add_missing_choices(bench, table, command)
            edit_records(bench, commands.EditRecords(table.id, command.edits, label))
            added = commands.AddRecords(table.id, command.rows, label, command.ids)
            return add_records(bench, added)
        except BaseException:
            # Where a larger step holds this one, that must not keep half of it.
            draft.spoiled = draft.spoiled or draft.place != before
            raise


def _add_missing_choices(bench: Workbench, table: TableDef, command: commands.ChangeRows) -> None:
    for address, names in command.choices.items():
        field = bench.field(table, address)
        standing = {choice.name for choice in field.choices}
        missing = [name for name in dict.fromkeys(names) if name not in standing]
        if missing:
            add_choices(bench, field, [ChoiceSpec(name) for name in missing])


def _label(table: TableDef, command: commands.ChangeRows) -> str:
    edited, added = len(command.edits), len(command.rows)
    if not added:
        return f"Edit {_rows(edited)} of {table.name}"
    if not edited:
        return f"Add {_rows(added)} to {table.name}"
    return f"Edit {_rows(edited)} of {table.name}, add {added:,}"


def duplicate_records(bench: Workbench, command: commands.DuplicateRecords) -> list[UUID]:
    """Makes copies of records with all their values in a table.

    Values that do not fit their field are copied as they stand, like all others.
    """
    table = bench.table(command.table)
    facet = bench.model.number(table.id)
    entities = [bench.member(record, table).no for record in command.records]
    copied = [field for field in table.fields if not field.formula]
    slots = [bench.model.number(field.id) for field in copied]
    cells = bench.store.tables.cells_of(facet, entities, slots)
    filled = [
        (field, [from_cell(cells[entity][1 + at], field.type) for entity in entities])
        for at, field in enumerate(copied)
    ]
    filled = [(field, column) for field, column in filled if any(v is not None for v in column)]
    fields = [field for field, _column in filled]
    ids = bench.ids.entity_ids(len(entities))
    with bench.writer.draft(BundleKind.EDIT, f"Duplicate {_rows(len(ids))}") as draft:
        for first in range(0, len(ids), RUN_RECORDS_MAX):
            part = slice(first, first + RUN_RECORDS_MAX)
            columns = [column[part] for _field, column in filled]
            draft.add(births(table, fields, ids[part], columns, bench))
    return [UUID(bytes=id_) for id_ in ids]


def _rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"
