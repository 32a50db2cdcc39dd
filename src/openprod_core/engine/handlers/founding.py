"""Founds a production on what another one holds now: its tables, definitions and rows.

Rows keep their ids, so what points at them goes on to. The history starts anew: everything is
written as it shows, by the person who starts it. Of what collides the shown value comes along;
people, merges that have been made, and what was deleted do not.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.handlers.records import births, crdt_delta
from openprod_core.engine.lens import Lens
from openprod_core.engine.workbench import Workbench
from openprod_core.engine.writer import Draft
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.identity import FIELDS

RUN_RECORDS_MAX: Final = 20_000
NO_SHIFT: Final = timedelta()
_SHAPE: Final = (core_schema.TABLE, core_schema.FIELD, core_schema.CHOICE)
_MEANING: Final = (
    core_schema.SETTING,
    core_schema.EDGE_TYPE,
    core_schema.MODULE,
    core_schema.MODULE_FILE,
)
_AT_WORK: Final = (
    core_schema.VIEW,
    core_schema.CHECK,
    core_schema.SCRIPT,
    core_schema.RULE,
    core_schema.TRIGGER,
)
"""Written last: a rule that is there already would act on every row that is brought in."""
_ON_ROWS: Final = (core_schema.APART, core_schema.ANSWER)
"""What people said of rows; it comes along only where all rows do."""


@dataclass(slots=True)
class _Row:
    id: bytes
    values: list[Value]


@dataclass(slots=True)
class _Brought:
    """What has been written so far."""

    ids: set[bytes] = field(default_factory=set)
    records: int = 0


def found(
    source: Lens,
    target: Workbench,
    label: str,
    chosen: Iterable[UUID] | None,
    shift: timedelta = NO_SHIFT,
) -> int:
    """Writes into an empty production what another one shows; returns how many rows came along.

    `chosen`: the tables whose rows come along; None: those of all. `shift`: how much later all
    dates and times in them are.
    """
    tables = list(source.model.schema.tables)
    with_rows = None if chosen is None else set(chosen)
    filled = [each for each in tables if with_rows is None or each.id in with_rows]
    brought = _Brought()
    with target.writer.draft(BundleKind.SYSTEM, label) as draft:
        for core in (*_SHAPE, *_MEANING):
            _bring_core(source, target, draft, core, brought)
        coming = {row.id for table in filled for row in _rows(source, table, [])}
        known = brought.ids | coming
        for table in filled:
            _bring_rows(source, target, draft, table, brought, known, shift)
        if with_rows is None:
            for core in _ON_ROWS:
                _bring_core(source, target, draft, core, brought)
        draft.add(list(_mappings(source)))
        draft.add(list(_edges(source, brought.ids)))
    with target.writer.draft(BundleKind.SYSTEM, label) as draft:
        for core in _AT_WORK:
            _bring_core(source, target, draft, core, brought)
    return brought.records


def _bring_core(
    source: Lens, target: Workbench, draft: Draft, table: TableDef, brought: _Brought
) -> None:
    """Brings the records of a core table, but those that speak of what does not come along."""
    fields = list(table.fields)
    references = [at for at, each in enumerate(fields) if each.type is FieldType.REFERENCE]
    rows = [
        row
        for row in _rows(source, table, fields)
        if target.registers.entity(row.id) is None
        and all(_is_known(row.values[at], brought.ids) for at in references)
    ]
    _bear(target, draft, table, fields, rows)
    brought.ids.update(row.id for row in rows)


def _is_known(value: Value, known: set[bytes]) -> bool:
    core = isinstance(value, UUID) and value in core_schema.CORE_TABLE_IDS
    return core or not isinstance(value, UUID) or value.bytes in known


def _bring_rows(
    source: Lens,
    target: Workbench,
    draft: Draft,
    table: TableDef,
    brought: _Brought,
    known: set[bytes],
    shift: timedelta,
) -> None:
    fields = [each for each in table.fields if not each.formula]
    fresh: list[_Row] = []
    again: list[_Row] = []
    for row in _rows(source, table, fields):
        row.values = [_without_strangers(value, known) for value in row.values]
        if shift:
            row.values = [_later(value, shift) for value in row.values]
        (again if row.id in brought.ids else fresh).append(row)
    _bear(target, draft, table, fields, fresh)
    brought.ids.update(row.id for row in fresh)
    brought.records += len(fresh)
    for row in again:
        draft.add(list(_joined(target, table, fields, row)))


def _bear(
    target: Workbench, draft: Draft, table: TableDef, fields: list[FieldDef], rows: list[_Row]
) -> None:
    for at in range(0, len(rows), RUN_RECORDS_MAX):
        part = rows[at : at + RUN_RECORDS_MAX]
        columns = [[row.values[place] for row in part] for place in range(len(fields))]
        draft.add(births(table, fields, [row.id for row in part], columns, target))


def _joined(
    target: Workbench, table: TableDef, fields: Sequence[FieldDef], row: _Row
) -> Iterator[ops.Operation]:
    """Yields what puts a row, born in another table, into this one too."""
    yield ops.AttachFacet(row.id, table.id.bytes, [])
    for each, value in zip(fields, row.values, strict=True):
        if value is None:
            continue
        if each.type.is_crdt:
            yield ops.ApplyCrdt(row.id, each.id.bytes, crdt_delta(target, None, each, value))
        else:
            yield ops.SetField(row.id, each.id.bytes, value, [])


def _rows(source: Lens, table: TableDef, fields: Sequence[FieldDef]) -> list[_Row]:
    """Returns the live rows of a table with what these fields show."""
    tables, model = source.store.tables, source.model
    facet = model.known_number(table.id)
    if facet is None or not tables.has_table(facet):
        return []
    slots = [model.known_number(each.id) for each in fields]
    there = [
        (place, slot)
        for place, slot in enumerate(slots)
        if slot is not None and tables.has_column(facet, slot)
    ]
    rows: list[_Row] = []
    for id_, _entity, live, *cells in tables.all_rows(facet, [slot for _place, slot in there]):
        if live:
            values: list[Value] = [None] * len(fields)
            for (place, _slot), cell in zip(there, cells, strict=True):
                values[place] = from_cell(cell, fields[place].type)
            rows.append(_Row(id_, values))
    return rows


def _without_strangers(value: Value, known: set[bytes]) -> Value:
    """Returns a value without references to what does not come along."""
    if isinstance(value, UUID):
        return value if value.bytes in known else None
    if isinstance(value, tuple) and any(isinstance(each, UUID) for each in value):
        return tuple(each for each in value if _without_strangers(each, known) is not None)
    return value


def _later(value: Value, shift: timedelta) -> Value:
    """Returns a date or time so much later; any other value, and one at the end of time, as is."""
    if not isinstance(value, date):
        return value
    try:
        return value + shift
    except OverflowError:
        return value


def _mappings(source: Lens) -> Iterator[ops.Operation]:
    """Yields what makes fields one again."""
    live = {each.id.bytes for table in source.model.schema.tables for each in table.fields}
    unions = source.registers.unions
    for group in unions.groups(FIELDS):
        first, *others = sorted(
            id_ for member in group.members if (id_ := unions.id_of(member)) in live
        ) or [b""]
        for other in others:
            yield ops.ConfirmFieldMapping(first, other, [])


def _edges(source: Lens, known: set[bytes]) -> Iterator[ops.Operation]:
    """Yields the edges between what came along."""
    store = source.store
    live = [
        edge for edge in store.edges.all() if edge.live and edge.source_live and edge.target_live
    ]
    properties = store.edges.properties([edge.no for edge in live])
    for edge in live:
        one = store.registers.entity_id(edge.source_root)
        other = store.registers.entity_id(edge.target_root)
        if one not in known or other not in known:
            continue
        said = properties.get(edge.no, {})
        if edge.ordered:
            yield ops.CreateOrderedEdge(edge.id, edge.type, one, other, edge.position, said)
        else:
            yield ops.CreateEdge(edge.id, edge.type, one, other, said)
