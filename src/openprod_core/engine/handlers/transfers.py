"""Files that come in and go out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
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
from openprod_core.domain.schema import ChoiceSpec, FieldDef, FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.choices import add_choice
from openprod_core.engine.handlers.records import RUN_RECORDS_MAX, births, edit_records
from openprod_core.engine.handlers.tables import add_field, make_table
from openprod_core.engine.imports.planning import ImportPlan
from openprod_core.engine.imports.preview import Prepared, prepare, report
from openprod_core.engine.imports.references import ReferenceFinder
from openprod_core.engine.imports.wording import listed
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.past_rows import as_of
from openprod_core.engine.reading.selecting import select, selection
from openprod_core.engine.reading.titles import reference_titles, titles
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.tables import Selection


def preview_import(lens: Lens, path: str, options: ImportOptions) -> ImportPreview:
    """Returns what an import of a file would do."""
    # Ids that stand for records to be made; nothing is written under them.
    places = count(1)
    finder = ReferenceFinder(lens, lambda: UUID(int=next(places)), options.table)
    prepared = _prepared(lens, path, options, finder)
    notes = [
        f"{len(titles):,} will be added to {_table_name(lens, table)}: {listed(titles.values())}."
        for table, titles in finder.to_make(_references(prepared.plan)).items()
    ]
    return replace(prepared.preview, notes=(*prepared.preview.notes, *notes))


def _references(plan: ImportPlan) -> Iterator[Value]:
    """Yields what the columns that point to records would hold."""
    at = [n for n, each in enumerate(plan.columns) if each.type is FieldType.REFERENCE]
    for row in plan.creates:
        yield from (row[n] for n in at)
    for changes in plan.updates.values():
        yield from (changes[n] for n in at if n in changes)


def _table_name(lens: Lens, table: UUID) -> str:
    return lens.table(table).name


def _prepared(lens: Lens, path: str, options: ImportOptions, finder: ReferenceFinder) -> Prepared:
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
        find_reference=finder.find,
    )


def import_file(bench: Workbench, command: commands.ImportFile) -> ImportReport:
    """Brings a file in, as one undoable step; a row that does not fit is left out whole."""
    finder = ReferenceFinder(
        bench, lambda: UUID(bytes=bench.ids.entity_id()), command.options.table
    )
    prepared = _prepared(bench, command.path, command.options, finder)
    plan = prepared.plan
    name = Path(command.path).name
    with bench.writer.draft(BundleKind.IMPORT, f"Import {name}"):
        table = _target(bench, command, prepared)
        fields = _fields(bench, table, plan)
        table = bench.table(table.id)
        made = finder.to_make(_references(plan))
        for target, titles_ in made.items():
            _make_targets(bench, bench.table(target), titles_)
        _create(bench, table, fields, plan)
        _update(bench, table, fields, plan, f"Import {name}")
    done = report(plan, table.id, table.name)
    also = [
        f"Added {len(each):,} to {_table_name(bench, target)}." for target, each in made.items()
    ]
    return replace(done, sentence=" ".join((done.sentence, *also)))


def _make_targets(bench: Workbench, table: TableDef, titles_: Mapping[UUID, str]) -> None:
    """Makes the records that a file points to and nobody has entered."""
    own = table.title_field
    assert own is not None
    filled = [each for each in table.fields if each.default is not None and each.id != own.id]
    columns: list[list[Value]] = [list(titles_.values())]
    columns += [[each.default] * len(titles_) for each in filled]
    ids = [id_.bytes for id_ in titles_]
    with bench.writer.draft(BundleKind.IMPORT, "") as draft:
        draft.add(births(table, [own, *filled], ids, columns, bench))


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
