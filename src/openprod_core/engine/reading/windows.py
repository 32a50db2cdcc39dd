"""Windows of opened views, as the desktop paints them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus import queries
from openprod_core.bus.rows import Misfit, RecordRow, ReferenceCell, RowFlag, ViewRows, Window
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.selecting import selection
from openprod_core.engine.reading.titles import reference_titles
from openprod_core.storage.sqlite.cells import from_cell, is_misfit


class Views:
    """The views that are open on one reader's connection."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._generations: dict[int, int] = {}
        self._tables: dict[int, UUID] = {}

    def open(self, query: queries.OpenView) -> ViewRows:
        """Opens a view, or orders it anew."""
        table = self._lens.table(query.table)
        chosen = selection(self._lens, table, query.where, query.order_by)
        pinned = [
            entity.no
            for record in query.pinned
            if (entity := self._lens.registers.entity(record.bytes)) is not None
        ]
        facet = self._lens.model.number(table.id)
        count, total = self._lens.store.views.open(query.view, facet, chosen, pinned)
        generation = self._generations.get(query.view, 0) + 1
        self._generations[query.view] = generation
        self._tables[query.view] = table.id
        return ViewRows(query.view, generation, count, total)

    def window(self, query: queries.ReadWindow) -> Window:
        """Reads a run of rows."""
        lens = self._lens
        table = lens.model.schema.tables_by_id[self._tables[query.view]]
        known = {field.id: field for field in (*table.fields, *table.deleted_fields)}
        fields = [known[id_] for id_ in query.fields if id_ in known]
        slots = [lens.model.number(field.id) for field in fields]
        rows = lens.store.views.window(query.view, query.first, query.count, slots)
        columns = [
            shown_column(lens, field, [row[3 + at] for row in rows])
            for at, field in enumerate(fields)
        ]
        cells = tuple(zip(*columns, strict=True)) if columns else tuple(() for _row in rows)
        marked = self._marked(query.first, [row[0] for row in rows], slots)
        flags = tuple(_flags(row[3:], query.first + at in marked) for at, row in enumerate(rows))
        return Window(
            query.view,
            self._generations[query.view],
            query.first,
            tuple(UUID(bytes=row[1]) for row in rows),
            cells,
            flags,
            marked,
        )

    def _marked(
        self, first: int, entities: Sequence[int], slots: Sequence[int]
    ) -> dict[int, frozenset[int]]:
        found: dict[int, frozenset[int]] = {}
        held = self._lens.store.registers.conflicts_among(entities)
        for at, entity in enumerate(entities):
            if entity in held:
                columns = {slots.index(slot) for slot in held[entity] if slot in slots}
                found[first + at] = frozenset(columns)
        return found

    def find(self, query: queries.FindRow) -> int | None:
        """Returns where a record stands in a view."""
        entity = self._lens.registers.entity(query.record.bytes)
        return None if entity is None else self._lens.store.views.position(query.view, entity.no)

    def close(self, query: queries.CloseView) -> None:
        """Forgets a view."""
        self._lens.store.views.close(query.view)


def record_row(lens: Lens, query: queries.GetRecord) -> RecordRow | None:
    """Returns one record with all its fields."""
    table = lens.table(query.table)
    entity = lens.registers.entity(query.record.bytes)
    if entity is None:
        return None
    slots = [lens.model.number(field.id) for field in table.fields]
    cells = lens.store.tables.cells(lens.model.number(table.id), entity.no, slots)
    if cells is None:
        return None
    values = {
        field.id: shown_column(lens, field, [cell])[0]
        for field, cell in zip(table.fields, cells[1:], strict=True)
    }
    held = {slot for slot in lens.store.registers.conflict_slots(entity.no) if slot > 0}
    conflicts = frozenset(
        field.id for field, slot in zip(table.fields, slots, strict=True) if slot in held
    )
    return RecordRow(query.record, table.id, not cells[0], values, conflicts)


def shown_column(lens: Lens, field: FieldDef, cells: Sequence[Any]) -> list[Any]:
    """Returns what cells of one field show: values, references with titles, misfits marked."""
    values = [
        Misfit(from_cell(cell, field.type)) if is_misfit(cell) else from_cell(cell, field.type)
        for cell in cells
    ]
    if field.type is not FieldType.REFERENCE:
        return values
    titles = reference_titles(
        lens, field.target, [value for value in values if isinstance(value, UUID)]
    )
    return [
        ReferenceCell(value, titles.get(value, "")) if isinstance(value, UUID) else value
        for value in values
    ]


def _flags(cells: Sequence[Any], is_marked: bool) -> int:
    flags = RowFlag.CONFLICT if is_marked else 0
    if any(is_misfit(cell) for cell in cells):
        flags |= RowFlag.MISFIT
    return flags
