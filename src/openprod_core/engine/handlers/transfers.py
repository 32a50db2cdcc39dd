"""Files that come in and go out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from openprod_core.bus import events
from openprod_core.bus.commands import records as record_commands
from openprod_core.bus.commands import tables as table_commands
from openprod_core.bus.commands import transfers as commands
from openprod_core.bus.imports import ImportOptions, ImportPreview, ImportReport
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.field_types.registry import parse
from openprod_core.domain.schema import (
    ChoiceSpec,
    FieldDef,
    FieldType,
    TableDef,
    key_from_name,
)
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.choices import add_choice
from openprod_core.engine.handlers.records import RUN_RECORDS_MAX, births, edit_records
from openprod_core.engine.handlers.tables import add_field, make_table
from openprod_core.engine.imports.planning import ImportPlan
from openprod_core.engine.imports.preview import Prepared, prepare, report
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.past_rows import as_of
from openprod_core.engine.reading.selecting import select, selection
from openprod_core.engine.reading.titles import reference_titles, title_place, titles
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.tables import Selection


def preview_import(lens: Lens, path: str, options: ImportOptions) -> ImportPreview:
    """Returns what an import of a file would do."""
    return _prepared(lens, path, options).preview


def _prepared(lens: Lens, path: str, options: ImportOptions) -> Prepared:
    # Imported late, like the writer below: most sessions neither read nor write a workbook.
    from openprod_core.storage.sheets.reading import read_sheet

    sheet = read_sheet(Path(path), options.sheet, options.encoding, options.delimiter)
    context = lens.parse_context()

    def read(kind: FieldType, text: object) -> Value:
        return parse(str(text), kind, context)

    if options.table is None:
        return prepare(path, sheet, options, parse=read)
    table = lens.table(options.table)
    existing = select(lens, table, Selection())
    named = titles(lens, table, [row.entity for row in existing])
    return prepare(
        path,
        sheet,
        options,
        parse=read,
        table=table,
        existing=[(row.id, row.values) for row in existing],
        titles={row.id: named.get(row.entity, "") for row in existing},
        find_reference=_ReferenceFinder(lens).find,
    )


class _ReferenceFinder:
    """Finds records by their exact title; reads each target's titles once."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._titles: dict[UUID, dict[str, UUID]] = {}

    def find(self, field: FieldDef, title: str) -> UUID | None:
        """Returns the record of the field's target with this title; None where it is not one."""
        if field.target is None:
            return None
        if field.target not in self._titles:
            self._titles[field.target] = self._read(field.target)
        return self._titles[field.target].get(title.strip().casefold())

    def _read(self, target: UUID) -> dict[str, UUID]:
        table = self._lens.model.schema.tables_by_id.get(target)
        place = None if table is None else title_place(self._lens, table)
        if table is None or place is None:
            return {}
        found: dict[str, UUID] = {}
        for row in select(self._lens, table, Selection(), [place[2]]):
            found.setdefault(str(row.values[0] or "").strip().casefold(), row.id)
        return found


def import_file(bench: Workbench, command: commands.ImportFile) -> ImportReport:
    """Brings a file in, as one undoable step; a row that does not fit is left out whole."""
    prepared = _prepared(bench, command.path, command.options)
    plan = prepared.plan
    name = Path(command.path).name
    with bench.writer.draft(BundleKind.IMPORT, f"Import {name}"):
        table = _target(bench, command, prepared)
        fields = _fields(bench, table, plan)
        table = bench.table(table.id)
        _create(bench, table, fields, plan)
        _update(bench, table, fields, plan, f"Import {name}")
    return report(plan, table.id, table.name)


def import_book(bench: Workbench, command: commands.ImportBook) -> tuple[ImportReport, ...]:
    """Brings all sheets of a file in, each into the table of its name, as one step."""
    from openprod_core.storage.sheets.reading import read_sheet

    names = read_sheet(Path(command.path)).sheets
    reports: list[ImportReport] = []
    with bench.writer.draft(BundleKind.IMPORT, f"Import {Path(command.path).name}"):
        for name in names:
            found = bench.model.schema.table(key_from_name(name))
            table = None if found is None else found.id
            options = ImportOptions(sheet=name, table=table, new_table=name)
            reports.append(import_file(bench, commands.ImportFile(command.path, options)))
    return tuple(reports)


def _target(bench: Workbench, command: commands.ImportFile, prepared: Prepared) -> TableDef:
    if command.options.table is not None:
        return bench.table(command.options.table)
    plan = prepared.plan
    specs = tuple(plan.new_fields[at] for at in sorted(plan.new_fields))
    name = _free_name(prepared.preview.new_table, [t.name for t in bench.model.schema.tables])
    made = make_table(bench, table_commands.MakeTable(name, specs))
    return bench.table(made)


def _free_name(name: str, taken: Sequence[str]) -> str:
    folded = {each.casefold() for each in taken}
    free, n = name, 1
    while free.casefold() in folded:
        n += 1
        free = f"{name} {n}"
    return free


def _fields(bench: Workbench, table: TableDef, plan: ImportPlan) -> list[FieldDef]:
    """Returns the field of every taken column, making those that are new."""
    fresh = len(table.fields) == len(plan.new_fields) == len(plan.columns)
    found: list[FieldDef] = []
    for at, column in enumerate(plan.columns):
        if column.field is not None:
            field = bench.field(table, column.field)
            for choice in plan.new_choices.get(field.id, ()):
                add_choice(bench, table_commands.AddChoice(table.id, field.id, ChoiceSpec(choice)))
            found.append(field)
        elif fresh:
            found.append(table.fields[at])
        else:
            spec = plan.new_fields[at]
            made = add_field(bench, table_commands.AddField(table.id, spec))
            found.append(bench.field(bench.table(table.id), made))
    return found


def _create(bench: Workbench, table: TableDef, fields: list[FieldDef], plan: ImportPlan) -> None:
    if not plan.creates:
        return
    columns: list[list[Value]] = [list(column) for column in zip(*plan.creates, strict=True)]
    ids = bench.ids.entity_ids(len(plan.creates))
    with bench.writer.draft(BundleKind.IMPORT, "") as draft:
        for first in range(0, len(ids), RUN_RECORDS_MAX):
            part = slice(first, first + RUN_RECORDS_MAX)
            draft.add(births(table, fields, ids[part], [column[part] for column in columns], bench))
            done = min(len(ids), first + RUN_RECORDS_MAX)
            bench.announcer.tell(events.WorkAdvanced("Import", done, len(ids)))


def _update(
    bench: Workbench, table: TableDef, fields: list[FieldDef], plan: ImportPlan, label: str
) -> None:
    if not plan.updates:
        return
    changes: dict[UUID, dict[UUID | str, Any]] = {
        record: {fields[at].id: value for at, value in values.items()}
        for record, values in plan.updates.items()
    }
    edit_records(bench, record_commands.EditRecords(table.id, changes, label))


def export_table(lens: Lens, command: commands.ExportTable) -> int:
    """Writes a table or a part of it to a file; returns the number of rows."""
    from openprod_core.storage.sheets.writing import write_sheet

    table = lens.table(command.table)
    fields = [lens.field(table, id_) for id_ in command.fields] or list(table.fields)
    chosen = selection(lens, table, command.where, command.order_by)
    rows = select(lens, table, chosen, fields)
    headings = [field.name for field in fields]
    titled = _with_titles(lens, fields, [row.values for row in rows])
    return write_sheet(Path(command.path), headings, titled, name=table.name)


def export_past(lens: Lens, command: commands.ExportPast) -> int:
    """Writes a table as it was at a moment to a file; returns the number of rows."""
    from openprod_core.storage.sheets.writing import write_sheet

    table = lens.table(command.table)
    rows = [values for _, values in as_of(lens, table, command.at)]
    headings = [field.name for field in table.fields]
    titled = _with_titles(lens, table.fields, rows)
    return write_sheet(Path(command.path), headings, titled, name=table.name)


def _with_titles(
    lens: Lens, fields: Sequence[FieldDef], rows: Sequence[Sequence[Value]]
) -> Iterator[Sequence[Value]]:
    named: dict[int, dict[UUID, str]] = {}
    for at, field in enumerate(fields):
        if field.type is FieldType.REFERENCE:
            ids = [row[at] for row in rows]
            named[at] = reference_titles(
                lens, field.target, [id_ for id_ in ids if isinstance(id_, UUID)]
            )
    for row in rows:
        if not named:
            yield row
            continue
        yield [
            named[at].get(value, str(value)) if at in named and isinstance(value, UUID) else value
            for at, value in enumerate(row)
        ]
