"""Plans an import: which records a file adds, which it changes, and which rows it cannot give.

Rules: a row with a cell that does not fit is reported and not taken at all. An empty cell
leaves the value of a record alone, unless `clear_empty`. A record that the file does not hold
is listed, never deleted. The same file once more changes nothing.

Pure: reads no file and no table, writes nothing. Matching of rows to records: matching.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.imports import ColumnPlan, RowProblem
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import (
    FIELDS_MAX,
    ChoiceSpec,
    FieldDef,
    FieldSpec,
    FieldType,
    TableDef,
)
from openprod_core.domain.values import Value
from openprod_core.engine.imports.cells import cell_text
from openprod_core.engine.imports.converting import Converted, FindReference, convert
from openprod_core.engine.imports.guessing import Parse
from openprod_core.engine.imports.header import Layout
from openprod_core.engine.imports.keys import propose_key
from openprod_core.engine.imports.matching import Matching, match_rows

SHOWN_VALUE_LENGTH_MAX: Final = 200
MISSING_TITLE_LENGTH_MAX: Final = 200


class NoColumnsError(RejectedError):
    """Every column of the file is left out."""

    def __init__(self) -> None:
        super().__init__("No column of the file is chosen, so there is nothing to import.")


class TooManyFieldsError(RejectedError):
    """The table would have more fields than a table may."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"The table would have {count:,} fields; {FIELDS_MAX} is the most. Leave out columns."
        )
        self.count = count


class UnknownMatchError(RejectedError):
    """Somebody wants to match on a column that the import does not have."""

    def __init__(self, heading: str) -> None:
        super().__init__(
            f"Rows cannot be matched by “{heading}”: the import has no such column, or it has no "
            "field in the table yet."
        )
        self.heading = heading


class BadColumnError(RejectedError):
    """A column is to go where it cannot."""

    def __init__(self, heading: str, why: str) -> None:
        super().__init__(f"The column “{heading}” {why}")
        self.heading = heading


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import does. A position is an index into `columns`."""

    columns: tuple[ColumnPlan, ...]
    """Those that are taken, in the order of the file."""
    new_fields: Mapping[int, FieldSpec]
    """By position: the fields to make first."""
    new_choices: Mapping[UUID, tuple[str, ...]]
    """By existing choice field: the choices to add first."""
    creates: list[tuple[Value, ...]]
    """A new record each: a value for every position."""
    updates: dict[UUID, dict[int, Value]]
    """By record: the values that change, by position."""
    unchanged: int
    missing: tuple[tuple[UUID, str], ...]
    problems: tuple[RowProblem, ...]
    match_on: tuple[str, ...]
    whole_rows: bool
    """No columns tell the rows apart: a row is known where a record has all its cells."""
    had_records: bool
    """Whether the table held anything that rows could have matched."""


def plan_import(
    layout: Layout,
    columns: Sequence[ColumnPlan],
    *,
    parse: Parse,
    table: TableDef | None = None,
    existing: Iterable[tuple[UUID, Sequence[Value]]] = (),
    titles: Mapping[UUID, str] | None = None,
    match_on: Sequence[str] | None = None,
    own_key: Sequence[str] = (),
    find_reference: FindReference | None = None,
    clear_empty: bool = False,
) -> ImportPlan:
    """Plans to bring the rows of `layout` into `table`; None: a new one.

    `existing` are the records of the table, each with its values in the order of
    `table.fields`. `match_on` names headings; empty: every row is new; None: `own_key`, the
    headings by which the file itself knows its rows, where the table has them; else propose.

    Raises:
        NoColumnsError, TooManyFieldsError, BadColumnError, UnknownMatchError: nothing can be
            planned this way.
    """
    taken, fields = _taken(columns, table)
    places = {place: at for at, place in enumerate(layout.indexes)}
    cells = [layout.columns[places[each.index]] for each in taken]
    converted = [
        convert(plan.type, column, parse, existing_field, find_reference)
        for plan, column, existing_field in zip(taken, cells, fields, strict=True)
    ]
    values = [each.values for each in converted]
    records = list(existing) if table is not None else []
    ids = [record for record, _ in records]
    held = _held_columns(records, fields, table)
    key, whole_rows = _key(taken, values, held, bool(records), table is not None, match_on, own_key)
    problems = _bad_cells(layout, taken, cells, converted)
    rows = list(zip(*values, strict=True))
    matching = match_rows(
        rows,
        layout.lines,
        ids,
        held,
        key=key,
        whole_rows=whole_rows,
        bad=problems,
        headings=[each.heading for each in taken],
        required=_required(taken, fields, table),
        clear_empty=clear_empty,
    )
    return _assemble(taken, fields, converted, matching, key, whole_rows, records, table, titles)


def _taken(
    columns: Sequence[ColumnPlan], table: TableDef | None
) -> tuple[tuple[ColumnPlan, ...], list[FieldDef | None]]:
    """Returns the columns that go in, and the existing field of each."""
    taken = tuple(each for each in columns if not each.skip)
    if not taken:
        raise NoColumnsError
    fields: list[FieldDef | None] = []
    for each in taken:
        found = table.field(each.field) if table is not None and each.field is not None else None
        if each.field is not None and found is None:
            raise BadColumnError(each.heading, "is meant for a field that the table does not have.")
        if found is not None and found in fields:
            raise BadColumnError(each.heading, f"and another both go into “{found.name}”.")
        if (found.type if found else each.type) is FieldType.FILE:
            raise BadColumnError(each.heading, "would fill a field of files, which no sheet holds.")
        if found is None and each.type is FieldType.REFERENCE:
            raise BadColumnError(each.heading, "can point to records only in an existing field.")
        fields.append(found)
    count = fields.count(None) + (len(table.fields) if table is not None else 0)
    if count > FIELDS_MAX:
        raise TooManyFieldsError(count)
    return taken, fields


def _held_columns(
    records: Sequence[tuple[UUID, Sequence[Value]]],
    fields: Sequence[FieldDef | None],
    table: TableDef | None,
) -> list[list[Value] | None]:
    """Returns what the records hold under each position; None where the field is new."""
    if table is None:
        return [None] * len(fields)
    place = {each.id: at for at, each in enumerate(table.fields)}
    held: list[list[Value] | None] = []
    for each in fields:
        if each is None:
            held.append(None)
        else:
            at = place[each.id]
            # An emptied text field is as empty as one that never held anything.
            held.append([None if values[at] == "" else values[at] for _, values in records])
    return held


def _key(
    taken: Sequence[ColumnPlan],
    values: Sequence[Sequence[Value]],
    held: Sequence[list[Value] | None],
    has_records: bool,
    into_table: bool,
    match_on: Sequence[str] | None,
    own_key: Sequence[str],
) -> tuple[tuple[int, ...], bool]:
    """Returns the positions that find a record, and whether they are all there are."""
    usable = [at for at, column in enumerate(held) if column is not None or not into_table]
    by_name = {taken[at].heading: at for at in usable}
    if match_on is None and own_key and all(heading in by_name for heading in own_key):
        return tuple(by_name[heading] for heading in own_key), False
    if match_on is None:
        found = propose_key(
            [taken[at].heading for at in usable],
            [taken[at].type for at in usable],
            [values[at] for at in usable],
            [held[at] or [] for at in usable] if has_records else [],
        )
        if found:
            return tuple(usable[at] for at in found), False
        return (tuple(usable), True) if into_table else ((), False)
    for heading in match_on:
        if heading not in by_name:
            raise UnknownMatchError(heading)
    key = tuple(dict.fromkeys(by_name[heading] for heading in match_on))
    # All columns together are how a preview says “by whole rows”.
    return key, len(key) > 1 and len(key) == len(usable)


def _bad_cells(
    layout: Layout,
    taken: Sequence[ColumnPlan],
    cells: Sequence[Sequence[object]],
    converted: Sequence[Converted],
) -> dict[int, RowProblem]:
    """Returns the first problem of each row that has one."""
    problems: dict[int, RowProblem] = {}
    for plan, column, each in zip(taken, cells, converted, strict=True):
        for row, why in each.bad.items():
            if row not in problems:
                shown = cell_text(column[row])[:SHOWN_VALUE_LENGTH_MAX]  # type: ignore[arg-type]
                problems[row] = RowProblem(layout.lines[row], plan.heading, shown, why)
    return problems


def _required(
    taken: Sequence[ColumnPlan], fields: Sequence[FieldDef | None], table: TableDef | None
) -> list[tuple[int, str]]:
    """Returns position and name of the fields that a new record must fill; -1: not in the file."""
    if table is None:
        return []
    at = {each.id: position for position, each in enumerate(fields) if each is not None}
    return [
        (at.get(each.id, -1), each.name)
        for each in table.fields
        if each.required and each.default is None
    ]


def _assemble(
    taken: tuple[ColumnPlan, ...],
    fields: Sequence[FieldDef | None],
    converted: Sequence[Converted],
    matching: Matching,
    key: tuple[int, ...],
    whole_rows: bool,
    records: Sequence[tuple[UUID, Sequence[Value]]],
    table: TableDef | None,
    titles: Mapping[UUID, str] | None,
) -> ImportPlan:
    new_fields: dict[int, FieldSpec] = {}
    new_choices: dict[UUID, tuple[str, ...]] = {}
    for at, (plan, existing, done) in enumerate(zip(taken, fields, converted, strict=True)):
        if existing is None:
            options = tuple(map(ChoiceSpec, done.new_choices))
            new_fields[at] = FieldSpec(plan.name, plan.type, plan.sort, options)
        elif done.new_choices:
            new_choices[existing.id] = done.new_choices
    return ImportPlan(
        taken,
        new_fields,
        new_choices,
        matching.creates,
        matching.updates,
        matching.unchanged,
        _missing(matching, records, table, titles),
        tuple(sorted(matching.problems, key=lambda problem: problem.line)),
        tuple(taken[at].heading for at in key),
        whole_rows,
        bool(records),
    )


def _missing(
    matching: Matching,
    records: Sequence[tuple[UUID, Sequence[Value]]],
    table: TableDef | None,
    titles: Mapping[UUID, str] | None,
) -> tuple[tuple[UUID, str], ...]:
    title = table.title_field if table is not None else None
    at = table.fields.index(title) if table is not None and title is not None else -1

    def title_of(record: UUID, values: Sequence[Value]) -> str:
        if titles is not None:
            return titles.get(record, "")
        return str(values[at])[:MISSING_TITLE_LENGTH_MAX] if values[at] is not None else ""

    missing = set(matching.missing)
    return tuple(
        (record, title_of(record, values)) for record, values in records if record in missing
    )
