"""Whole queries, FROM … WHERE … and so on, for scripts, checks and the command line."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.query_rows import QueryColumn, QueryRows
from openprod_core.domain.asks import Ask, AskedColumn
from openprod_core.domain.paths import RECORD
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.context import QueryContext
from openprod_core.engine.reading.asking import query_context, scope_of
from openprod_core.engine.reading.windows import shown_column
from openprod_core.storage.sqlite.cells import from_cell


def run_query(
    lens: Lens,
    text: str,
    values: Sequence[Any] = (),
    *,
    context: QueryContext | None = None,
    titles: bool = False,
) -> QueryRows:
    """Returns the rows that a whole query asks for; question marks take `values` in order.

    `titles`: references come with what they show (ReferenceCell), not as bare ids.

    Raises:
        QueryError: with the column of what is wrong, and a suggestion where there is one.
    """
    # Imported late: the grammar's library costs a window a tenth of its start.
    from openprod_core.engine.query.statements import ask_of

    ask = ask_of(text, context or query_context(lens, values=values))
    return answered(lens, ask, titles=titles)


def answered(lens: Lens, ask: Ask, *, titles: bool = False) -> QueryRows:
    """Returns the rows of a query that was checked."""
    columns = tuple(QueryColumn(each.name, each.type, _field_id(each)) for each in ask.columns)
    facet = lens.model.known_number(ask.table.id)
    if facet is None or not lens.store.tables.has_table(facet):
        return QueryRows(ask.table.id, columns, ())
    found = lens.store.asks.rows(ask, scope_of(lens, ask.table))
    ids = () if ask.is_grouped else tuple(UUID(bytes=row[0]) for row in found)
    if not found:
        return QueryRows(ask.table.id, columns, (), ids)
    cells = list(zip(*found, strict=True))[1:]
    shown = [
        _values(lens, each, column, titles) for each, column in zip(ask.columns, cells, strict=True)
    ]
    rows = tuple(zip(*shown, strict=True)) if shown else ((),) * len(found)
    return QueryRows(ask.table.id, columns, rows, ids)


def _field_id(asked: AskedColumn) -> UUID | None:
    # The record itself is asked for like a field, and is none.
    return None if asked.field is None or asked.field.id == RECORD else asked.field.id


def _values(lens: Lens, asked: AskedColumn, cells: Sequence[Any], titles: bool) -> list[Any]:
    if titles and asked.field is not None:
        return shown_column(lens, asked.field, cells)
    return [from_cell(cell, asked.type) for cell in cells]
