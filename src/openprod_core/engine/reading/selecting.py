"""From a table, a filter and an order in people's words to a selection in storage's."""

from collections.abc import Sequence
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.context import QueryContext
from openprod_core.engine.reading.asking import asked, scope_of
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.filters import render
from openprod_core.storage.sqlite.tables import Selection

Order = Sequence[tuple[UUID | str, str | bool]]
"""(field, "asc" or "desc"; or whether descending)."""


@dataclass(frozen=True, slots=True)
class Selected:
    """One record of a selection."""

    id: UUID
    entity: int
    values: tuple[Value, ...]


def title_order(lens: Lens, field: FieldDef, column: str) -> str | None:
    """Returns what orders a reference by the title that it shows; None for other fields."""
    if field.type is not FieldType.REFERENCE:
        return None
    table = lens.model.schema.tables_by_id.get(field.table_id)
    return None if table is None else scope_of(lens, table).title_of(field, column, keys=True)


def selection(
    lens: Lens,
    table: TableDef,
    where: str | None,
    order: Order = (),
    limit: int | None = None,
    offset: int = 0,
    context: QueryContext | None = None,
    *,
    few: bool = False,
) -> Selection:
    """Returns the selection that a filter and an order ask for.

    `few`: it will be asked of few records, so ways to others are followed from each.
    Where no order is asked for, records stand as people put them, others after them as made.

    Raises:
        QueryError: the filter cannot be read, with the column of what is wrong.
        NoSuchFieldError: the order names a field that is not there.
    """
    sql, params = "", ()
    if where is not None and where.strip():
        predicate = asked(lens, where, table, context)
        sql, params = render(predicate, scope_of(lens, table), one=few)  # type: ignore[assignment]
    facet = lens.model.number(table.id)
    columns: list[tuple[str, bool]] = []
    if not order and table.order_field is not None:
        order = ((table.order_field.id, False),)
    for address, direction in order:
        field = lens.field(table, address)
        number = lens.model.number(field.id)
        descending = direction is True or str(direction).lower() == "desc"
        shown = lens.store.tables.shown(facet, number, f"t_{facet}")
        column = lens.store.tables.shown_key(facet, number) or shown
        if field.is_own_order:
            # Sort keys ignore case; positions between positions do not.
            column = shown
        title = title_order(lens, field, shown)
        # Of two records with one title, each keeps its rows together.
        columns += [(each, descending) for each in (title, column) if each is not None]
    return Selection(sql, params, tuple(columns), limit, offset)


def select(
    lens: Lens, table: TableDef, chosen: Selection, fields: Sequence[FieldDef] | None = None
) -> list[Selected]:
    """Returns the records of a selection with the values of these fields (None: all)."""
    wanted = table.fields if fields is None else fields
    facet = lens.model.number(table.id)
    numbers = [lens.model.number(field.id) for field in wanted]
    rows = lens.store.tables.select(facet, numbers, chosen)
    types = [field.type for field in wanted]
    return [
        Selected(
            UUID(bytes=row[0]),
            row[1],
            tuple(from_cell(cell, type_) for cell, type_ in zip(row[2:], types, strict=True)),
        )
        for row in rows
    ]


def count(lens: Lens, table: TableDef, where: str | None) -> int:
    """Returns how many records of a table a filter lets through."""
    return lens.store.tables.count(lens.model.number(table.id), selection(lens, table, where))
