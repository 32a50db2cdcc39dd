"""What a selection of cells comes to, and which values a field holds."""

from datetime import timedelta
from typing import Any, Final

from openprod_core.bus import queries
from openprod_core.bus.rows import Summary, ValueCount
from openprod_core.domain.schema import FieldType
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.selecting import selection, title_order
from openprod_core.engine.reading.windows import Views, shown_column
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.tables import sort_column
from openprod_core.storage.sqlite.tallies import Tally, filled_sql

_NUMBERS: Final = (FieldType.INTEGER, FieldType.FLOAT)
_Tallied = list[tuple[FieldType, Tally]]


def summary(lens: Lens, views: Views, query: queries.ReadSummary) -> Summary:
    """Adds the cells of a selection up; headings are no cells, each cell counts once."""
    fields = views.fields(query.view, query.fields)
    spans = views.opened(query.view).layout.spans_of(query.ranges)
    columns = [(lens.model.number(field.id), field.type) for field in fields]
    tallies = lens.store.views.tallies(query.view, spans, columns)
    tallied = list(zip((field.type for field in fields), tallies, strict=True))
    filled = [(type_, tally) for type_, tally in tallied if tally.fitting]
    numbers = [(type_, tally) for type_, tally in filled if tally.numbers]
    count = sum(tally.numbers for _type, tally in numbers)
    compared = numbers or filled
    total = average = least = most = None
    if compared and len({_kind(type_) for type_, _tally in compared}) == 1:
        least = min(from_cell(tally.least, type_) for type_, tally in compared)  # type: ignore[type-var]
        most = max(from_cell(tally.most, type_) for type_, tally in compared)  # type: ignore[type-var]
        total = _total(numbers)
        average = None if total is None else total / count
    return Summary(
        sum(tally.cells for tally in tallies),
        sum(tally.filled for tally in tallies),
        count,
        total,
        least,
        most,
        average,
    )


def _kind(type_: FieldType) -> FieldType:
    return FieldType.FLOAT if type_ in _NUMBERS else type_


def _total(numbers: _Tallied) -> Any:
    if not numbers:
        return None
    total = sum(tally.total for _type, tally in numbers)
    if numbers[0][0] is not FieldType.DURATION:
        return total
    try:
        return timedelta(microseconds=total)
    except OverflowError:
        # Longer than Python can say: millions of years.
        return None


def distinct(lens: Lens, query: queries.ReadDistinct) -> tuple[ValueCount, ...]:
    """Returns the values of a field with how many records hold each; empty ones last."""
    table = lens.table(query.table)
    field = lens.field(table, query.field)
    facet, number = lens.model.number(table.id), lens.model.number(field.id)
    rows = lens.store.scans.distinct(
        facet,
        filled_sql(lens.store.tables.shown(facet, number), field.type),
        sort_column(lens.store.tables, facet, number),
        title_order(lens, field, "value"),
        selection(lens, table, query.where),
        query.limit,
    )
    values = shown_column(lens, field, [row[0] for row in rows])
    return tuple(ValueCount(value, row[1]) for value, row in zip(values, rows, strict=True))
