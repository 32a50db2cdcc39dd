"""Puts together what a person sees before an import, and the plan that the import then follows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final
from uuid import UUID

from openprod_core.bus.imports import (
    ColumnPlan,
    ImportOptions,
    ImportPreview,
    ImportReport,
    ValueChange,
)
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.schema import FieldType, SortKind, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.imports.cells import cell_text
from openprod_core.engine.imports.converting import FindReference
from openprod_core.engine.imports.full_names import with_full_name
from openprod_core.engine.imports.guessing import Parse, guess_column
from openprod_core.engine.imports.header import NO_HEADER, Layout, lay_out
from openprod_core.engine.imports.mapping import map_headings
from openprod_core.engine.imports.planning import BadColumnError, ImportPlan, plan_import
from openprod_core.engine.imports.wording import and_list, listed, summary
from openprod_core.storage.sheets.rows import SheetRows

SAMPLE_ROWS_MAX: Final = 50
SAMPLE_CELL_LENGTH_MAX: Final = 200
PROBLEMS_SHOWN_MAX: Final = 200
MISSING_SHOWN_MAX: Final = 1_000
CHANGES_SHOWN_MAX: Final = 50
COUNTED: Final = "Number"
"""What a first column that counts the rows is called, where nobody named it."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A preview, and the plan it shows."""

    preview: ImportPreview
    plan: ImportPlan


def prepare(
    path: str,
    sheet: SheetRows,
    options: ImportOptions,
    *,
    parse: Parse,
    table: TableDef | None = None,
    existing: Iterable[tuple[UUID, Sequence[Value]]] = (),
    titles: Mapping[UUID, str] | None = None,
    find_reference: FindReference | None = None,
    clear_empty: bool = False,
) -> Prepared:
    """Plans the import of `sheet` into `table` (None: a new one) and shows the plan.

    `table` is the one that `options.table` names; `existing` are its records, each with its
    values in the order of `table.fields`.

    Raises:
        NoSuchRowError, NoColumnsError, TooManyFieldsError, BadColumnError, UnknownMatchError:
            the options cannot be carried out.
    """
    header_row = sheet.header_row if options.header_row is None else options.header_row
    layout, parts = with_full_name(lay_out(sheet.rows, header_row), table)
    columns = _columns(layout, options.columns, table, parse, sheet, parts)
    known = list(existing)
    plan = plan_import(
        layout,
        columns,
        parse=parse,
        table=table,
        existing=known,
        titles=titles,
        match_on=options.match_on,
        own_key=sheet.key,
        find_reference=find_reference,
        clear_empty=clear_empty,
    )
    preview = ImportPreview(
        path=path,
        sheets=sheet.sheets,
        sheet=sheet.name,
        encoding=sheet.encoding,
        delimiter=sheet.delimiter,
        header_row=layout.header_row,
        columns=columns,
        sample=_sample(layout),
        row_count=len(layout.lines),
        table=table.id if table is not None else None,
        new_table="" if table is not None else options.new_table or _new_name(path, sheet),
        match_on=plan.match_on,
        added=len(plan.creates),
        changed=len(plan.updates),
        unchanged=plan.unchanged,
        missing=plan.missing[:MISSING_SHOWN_MAX],
        changes=_changes(plan, table, known, titles or {}),
        problems=plan.problems[:PROBLEMS_SHOWN_MAX],
        problem_count=len(plan.problems),
        notes=(*layout.notes, *_notes(sheet, layout, columns, plan, table)),
    )
    return Prepared(preview, plan)


def report(plan: ImportPlan, table: UUID, table_name: str) -> ImportReport:
    """Returns what is said after `plan` was carried out."""
    return ImportReport(
        table=table,
        table_name=table_name,
        added=len(plan.creates),
        changed=len(plan.updates),
        unchanged=plan.unchanged,
        missing=plan.missing,
        problems=plan.problems,
        sentence=summary(
            added=len(plan.creates),
            changed=len(plan.updates),
            unchanged=plan.unchanged,
            not_taken=len(plan.problems),
            missing=len(plan.missing),
            table_name=table_name,
            match_on=plan.match_on,
            had_records=plan.had_records,
        ),
    )


def _columns(
    layout: Layout,
    chosen: Sequence[ColumnPlan] | None,
    table: TableDef | None,
    parse: Parse,
    sheet: SheetRows,
    parts: Sequence[str],
) -> tuple[ColumnPlan, ...]:
    """Returns a plan for every column that holds anything: what was chosen, else a guess."""
    given = {each.index: each for each in chosen or ()}
    for each in given.values():
        if each.index not in layout.indexes:
            raise BadColumnError(each.heading, "is not in the file.")
    fields = (
        map_headings(layout.headings, table) if table is not None else [None] * len(layout.headings)
    )
    plans: list[ColumnPlan] = []
    for at, index in enumerate(layout.indexes):
        heading, field = layout.headings[at], fields[at]
        if chosen is not None:
            # A column that nobody speaks of is left out; what goes in has its field's type.
            plan = given.get(
                index, ColumnPlan(index, heading, None, heading, FieldType.TEXT, skip=True)
            )
            existing = table.field(plan.field) if table is not None and plan.field else None
            if existing is not None:
                plan = replace(plan, type=existing.type, sort=existing.sort)
            plans.append(replace(plan, heading=heading, name=plan.name or heading))
        elif field is not None:
            skip = field.type is FieldType.FILE
            plans.append(
                ColumnPlan(index, heading, field.id, field.name, field.type, field.sort, skip)
            )
        else:
            kind, sort = guess_column(heading, layout.columns[at], parse)
            if heading in sheet.key and kind is FieldType.FLOAT:
                # What tells rows apart is a name: scene 1.10 is not scene 1.1.
                kind, sort = FieldType.TEXT, SortKind.NATURAL
            # A plot brings sixty columns along; a table of somebody's own gets none by itself.
            skip = sheet.main is not None and (table is not None or heading not in sheet.main)
            # Its parts are in the name; and who counts rows without a heading names nothing.
            counts = layout.header_row == NO_HEADER and heading == COUNTED
            skip = skip or heading in parts or (counts and table is not None)
            plans.append(ColumnPlan(index, heading, None, heading, kind, sort, skip))
    return tuple(plans)


def _changes(
    plan: ImportPlan,
    table: TableDef | None,
    known: Sequence[tuple[UUID, Sequence[Value]]],
    titles: Mapping[UUID, str],
) -> tuple[ValueChange, ...]:
    """Returns the first values that would change, in the order of the file's records."""
    if table is None:
        return ()
    place = {each.id: at for at, each in enumerate(table.fields)}
    held = dict(known)
    found: list[ValueChange] = []
    for record, values in plan.updates.items():
        for at, value in values.items():
            field = plan.columns[at].field
            if field is None or len(found) == CHANGES_SHOWN_MAX:
                continue
            type_ = plan.columns[at].type
            old, new = _shown(held[record][place[field]], type_), _shown(value, type_)
            name = plan.columns[at].name
            found.append(ValueChange(record, titles.get(record, ""), name, old, new))
    return tuple(found)


def _shown(value: Value, type_: FieldType) -> str:
    if value is None:
        return ""
    # What a row points to is named by its own table, which is not read for this.
    return "another row" if isinstance(value, UUID) else format_value(value, type_)


def _sample(layout: Layout) -> tuple[tuple[str, ...], ...]:
    heads = [column[:SAMPLE_ROWS_MAX] for column in layout.columns]
    return tuple(
        tuple(cell_text(cell)[:SAMPLE_CELL_LENGTH_MAX] for cell in row)
        for row in zip(*heads, strict=True)
    )


def _new_name(path: str, sheet: SheetRows) -> str:
    """Returns the sheet's name where it says something, else the file's."""
    stem = PurePath(path.replace("\\", "/")).stem
    generic = sheet.name.casefold().rstrip("0123456789 ") in ("sheet", "table", "tabelle", "")
    return (stem if generic else sheet.name) or "Imported"


def _notes(
    sheet: SheetRows,
    layout: Layout,
    columns: Sequence[ColumnPlan],
    plan: ImportPlan,
    table: TableDef | None,
) -> list[str]:
    notes: list[str] = []
    if sheet.encoding == "utf-8/cp1252":
        notes.append("The file mixes two encodings (UTF-8 and Windows-1252); look at the accents.")
    elif sheet.encoding == "cp1252":
        notes.append("The file is not UTF-8 and was read as Windows-1252; look at the accents.")
    files = [each.heading for each in columns if each.type is FieldType.FILE and each.skip]
    if files:
        notes.append(f"{and_list(files)} was left out: a sheet holds no files.")
    if sheet.main is not None and (left := [each.heading for each in columns if each.skip]):
        notes.append(f"Left out unless you give them a field: {listed(left)}.")
    cues = [each.heading for each in columns if each.sort is SortKind.DECIMAL and not each.skip]
    if cues:
        notes.append(f"{and_list(cues)} sorts as cue numbers do: 42.15 before 42.5.")
    if table is None:
        return notes
    if plan.whole_rows:
        notes.append(
            "No column tells the rows apart, so a row counts as known where a record has all of "
            "its cells."
        )
    elif plan.match_on:
        by = and_list([f"“{heading}”" for heading in plan.match_on])
        notes.append(f"Rows are matched to records by {by}.")
    return notes
