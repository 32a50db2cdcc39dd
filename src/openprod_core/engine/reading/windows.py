"""Windows of opened views, as the desktop paints them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from openprod_core.bus import queries
from openprod_core.bus.rows import (
    GroupRow,
    Misfit,
    RecordRow,
    ReferenceCell,
    RowFlag,
    ViewRows,
    Window,
)
from openprod_core.domain.errors import BugError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.grouping import folded_places, grouping_by
from openprod_core.engine.reading.selecting import selection
from openprod_core.engine.reading.titles import reference_titles
from openprod_core.storage.sqlite.cells import from_cell, from_cells, is_misfit

NO_RECORD: Final = UUID(int=0)
"""Stands for a heading among the ids of a window."""


@dataclass(slots=True)
class OpenedView:
    """What is known of an open view besides its rows."""

    table: UUID
    group_by: FieldDef | None
    generation: int


class NoSuchViewError(BugError):
    """A view was asked about that nobody opened."""


class Views:
    """The views that are open on one reader's connection."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._opened: dict[int, OpenedView] = {}

    def open(self, query: queries.OpenView) -> ViewRows:
        """Opens a view, or orders it anew."""
        lens = self._lens
        table = lens.table(query.table)
        chosen = selection(lens, table, query.where, query.order_by)
        field = None if query.group_by is None else lens.field(table, query.group_by)
        pinned = [
            entity.no
            for record in query.pinned
            if (entity := lens.registers.entity(record.bytes)) is not None
        ]
        facet = lens.model.number(table.id)
        views = lens.store.views
        if field is None:
            count, every = views.open(query.view, facet, chosen, pinned)
            records = count
        else:
            grouping = grouping_by(lens, table, field, query.order_by)
            values = views.open_groups(query.view, facet, chosen, grouping, pinned)
            folded = folded_places(lens, field, values, query.folded)
            count, records, every = views.place_rows(query.view, facet, chosen, folded, pinned)
        last = self._opened.get(query.view)
        generation = 1 if last is None else last.generation + 1
        self._opened[query.view] = OpenedView(table.id, field, generation)
        return ViewRows(query.view, generation, count, every, records)

    def fields(self, view: int, ids: Sequence[UUID]) -> list[FieldDef]:
        """Returns the fields of a view's table among these, deleted ones included."""
        table = self._lens.model.schema.tables_by_id[self._view(view).table]
        known = {field.id: field for field in (*table.fields, *table.deleted_fields)}
        return [known[id_] for id_ in ids if id_ in known]

    def _view(self, view: int) -> OpenedView:
        found = self._opened.get(view)
        if found is None or not self._lens.store.views.is_open(view):
            raise NoSuchViewError(f"View {view} is not open.")
        return found

    def window(self, query: queries.ReadWindow) -> Window:
        """Reads a run of rows."""
        lens = self._lens
        opened = self._view(query.view)
        fields = self.fields(query.view, query.fields)
        slots = [lens.model.number(field.id) for field in fields]
        rows = lens.store.views.window(query.view, query.first, query.count, slots)
        if not rows:
            return Window(query.view, opened.generation, query.first, (), (), (), {})
        entities, ids, headings, *cells = zip(*rows, strict=True)
        shown = [
            shown_column(lens, field, column) for field, column in zip(fields, cells, strict=True)
        ]
        marked = self._marked(query.first, entities, slots)
        return Window(
            query.view,
            opened.generation,
            query.first,
            tuple(NO_RECORD if id_ is None else UUID(bytes=id_) for id_ in ids),
            tuple(zip(*shown, strict=True)) if shown else tuple(() for _row in rows),
            _flags(len(rows), cells, [at - query.first for at in marked]),
            marked,
            {} if opened.group_by is None else self._groups(query, opened.group_by, headings),
        )

    def _groups(
        self, query: queries.ReadWindow, field: FieldDef, headings: Sequence[int | None]
    ) -> dict[int, GroupRow]:
        lens = self._lens
        numbers = [number for number in headings if number is not None]
        stored = lens.store.views.headings(query.view, numbers)
        shown = shown_column(lens, field, [stored[number].value for number in numbers])
        values = dict(zip(numbers, shown, strict=True))
        slots = {lens.model.number(each.id): each for each in self.fields(query.view, query.fields)}
        found: dict[int, GroupRow] = {}
        for at, number in enumerate(headings):
            if number is None:
                continue
            heading = stored[number]
            sums = {
                slots[slot].id: total / 1e6 if slots[slot].type is FieldType.DURATION else total
                for slot, total in heading.sums.items()
                if total is not None and slot in slots
            }
            found[query.first + at] = GroupRow(values[number], heading.count, sums, heading.folded)
        return found

    def _marked(
        self, first: int, entities: Sequence[int | None], slots: Sequence[int]
    ) -> dict[int, frozenset[int]]:
        found: dict[int, frozenset[int]] = {}
        numbers = [entity for entity in entities if entity is not None]
        held = self._lens.store.registers.conflicts_among(numbers)
        if not held:
            return found
        for at, entity in enumerate(entities):
            if entity is not None and entity in held:
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
        self._opened.pop(query.view, None)


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
    misfits = any(type(cell) is bytes and is_misfit(cell) for cell in cells)
    if field.type is FieldType.REFERENCE:
        # Many rows point to the same few records.
        ids = {
            cell: UUID(bytes=cell) for cell in set(cells) if cell is not None and len(cell) == 16
        }
        titles = reference_titles(lens, field.target, ids.values())
        shown: dict[Any, Any] = {
            cell: ReferenceCell(id_, titles.get(id_, "")) for cell, id_ in ids.items()
        }
    elif not misfits:
        return from_cells(cells, field.type)
    else:
        shown = {}
    return [
        shown[cell]
        if cell in shown
        else Misfit(from_cell(cell, field.type))
        if is_misfit(cell)
        else from_cell(cell, field.type)
        for cell in cells
    ]


def _flags(count: int, columns: Sequence[Sequence[Any]], marked: Sequence[int]) -> tuple[int, ...]:
    flags = [0] * count
    for at in marked:
        flags[at] |= RowFlag.CONFLICT
    for column in columns:
        for at, cell in enumerate(column):
            if type(cell) is bytes and is_misfit(cell):
                flags[at] |= RowFlag.MISFIT
    return tuple(flags)
