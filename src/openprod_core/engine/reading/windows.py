"""Windows of opened views, as the desktop paints them."""

from collections.abc import Iterable, Sequence
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
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.grouping import group_sums, grouped_layout, grouping_by
from openprod_core.engine.reading.layout import Layout
from openprod_core.engine.reading.selecting import selection
from openprod_core.engine.reading.staged import staged_marks
from openprod_core.engine.reading.titles import reference_titles
from openprod_core.storage.sqlite.cells import from_cell, from_cells, is_misfit
from openprod_core.storage.sqlite.database import Row
from openprod_core.storage.sqlite.news import narrowed

NO_RECORD: Final = UUID(int=0)
"""Stands for a heading among the ids of a window."""


@dataclass(slots=True)
class OpenedView:
    """What is known of an open view besides its rows."""

    table: UUID
    groups: tuple[FieldDef, ...]
    layout: Layout
    generation: int
    sums: dict[tuple[int, tuple[UUID, ...]], dict[UUID, int | float]] = field(default_factory=dict)
    """By group and fields, as of `sums_of`."""
    sums_of: int = 0
    """The database's version that `sums` were taken from."""


class NoSuchViewError(RejectedError):
    """A view was asked about that is not open."""

    def __init__(self, view: int) -> None:
        super().__init__("This view of the table is not open any more.")
        self.view = view


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
        if query.since is not None:
            chosen = narrowed(chosen, query.since.at, query.since.by, query.since.but)
        by = () if query.group_by is None else (query.group_by, *query.group_within)
        fields = tuple(lens.field(table, each) for each in dict.fromkeys(by))
        pinned, apart = self._numbers(query.pinned), self._numbers(query.apart)
        facet = lens.model.number(table.id)
        views = lens.store.views
        if not fields:
            records, every = views.open(query.view, facet, chosen, pinned, apart)
            layout = Layout(records)
        else:
            parts = [grouping_by(lens, table, each, query.order_by) for each in fields]
            found, every = views.open_grouped(query.view, facet, chosen, parts, pinned, apart)
            layout = grouped_layout(lens, fields, found, query.folded)
        last = self._opened.get(query.view)
        generation = 1 if last is None else last.generation + 1
        self._opened[query.view] = OpenedView(table.id, fields, layout, generation)
        return ViewRows(query.view, generation, layout.count, every, layout.records)

    def _numbers(self, records: Iterable[UUID]) -> list[int]:
        """Returns the numbers of those records that are known."""
        entities = (self._lens.registers.entity(record.bytes) for record in records)
        return [entity.no for entity in entities if entity is not None]

    def opened(self, view: int) -> OpenedView:
        """Returns what is known of an open view.

        Raises:
            NoSuchViewError: it is not open.
        """
        found = self._opened.get(view)
        if found is None:
            raise NoSuchViewError(view)
        return found

    def fields(self, view: int, ids: Sequence[UUID]) -> list[FieldDef]:
        """Returns the fields of a view's table among these, deleted ones included."""
        table = self._lens.model.schema.tables_by_id[self.opened(view).table]
        known = {field.id: field for field in (*table.fields, *table.deleted_fields)}
        return [known[id_] for id_ in ids if id_ in known]

    def window(self, query: queries.ReadWindow) -> Window:
        """Reads a run of rows."""
        lens = self._lens
        opened = self.opened(query.view)
        fields = self.fields(query.view, query.fields)
        slots = [lens.model.number(field.id) for field in fields]
        last = query.first + query.count - 1
        spans = opened.layout.spans(query.first, last)
        rows = lens.store.views.window(query.view, spans, slots)
        headings = opened.layout.headings(query.first, last)
        if headings:
            rows = _among_headings(opened.layout, rows, headings, len(slots))
        if not rows:
            return Window(query.view, opened.generation, query.first, (), (), (), {})
        _places, entities, ids, *cells = zip(*rows, strict=True)
        shown = [
            shown_column(lens, field, column) for field, column in zip(fields, cells, strict=True)
        ]
        marked = self._marked(query.first, entities, slots)
        staged = staged_marks(lens, query.first, entities, slots)
        flags = _flags(len(rows), cells, [at - query.first for at in marked])
        if staged.flags:
            flags = tuple(
                flag | staged.flags.get(row, 0) for row, flag in enumerate(flags, query.first)
            )
        return Window(
            query.view,
            opened.generation,
            query.first,
            tuple(NO_RECORD if id_ is None else UUID(bytes=id_) for id_ in ids),
            tuple(zip(*shown, strict=True)) if shown else tuple(() for _row in rows),
            flags,
            marked,
            self._groups(query.view, opened, headings, fields),
            staged.columns,
            staged.drifted,
            blocked=_blocked(marked, fields),
        )

    def _groups(
        self, view: int, opened: OpenedView, headings: dict[int, int], fields: Sequence[FieldDef]
    ) -> dict[int, GroupRow]:
        if not opened.groups or opened.layout.groups is None:
            return {}
        groups = [opened.layout.groups[at] for at in headings.values()]
        shown: dict[int, Any] = {}
        for level, field_ in enumerate(opened.groups):
            places = [at for at, group in enumerate(groups) if group.level == level]
            cells = [groups[at].value for at in places]
            shown |= zip(places, shown_column(self._lens, field_, cells), strict=True)
        values = [shown[at] for at in range(len(groups))]
        version = self._lens.store.database.data_version()
        if version != opened.sums_of:
            opened.sums_of = version
            opened.sums.clear()
        ids = tuple(each.id for each in fields)
        found: dict[int, GroupRow] = {}
        for (position, at), group, value in zip(headings.items(), groups, values, strict=True):
            sums = opened.sums.get((at, ids))
            if sums is None:
                sums = group_sums(self._lens, view, opened.layout.rows_of(at), fields)
                opened.sums[at, ids] = sums
            count = group.rows if group.total is None else group.total
            found[position] = GroupRow(value, count, sums, group.folded, group.level, group.key)
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
        """Returns where a record stands in a view; None where it is folded away or not in it."""
        layout = self.opened(query.view).layout
        entity = self._lens.registers.entity(query.record.bytes)
        row = None
        if entity is not None:
            row = self._lens.store.views.position(query.view, entity.no)
        return None if row is None else layout.position(row)

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
    shown: dict[Any, Any] = {}
    if field.type is FieldType.REFERENCE:
        # Many rows point to the same few records.
        ids = {
            cell: UUID(bytes=cell) for cell in set(cells) if type(cell) is bytes and len(cell) == 16
        }
        titles = reference_titles(lens, field.target, ids.values())
        shown = {cell: ReferenceCell(id_, titles.get(id_, "")) for cell, id_ in ids.items()}
        shown[None] = None
    elif not _has_misfits(cells):
        return from_cells(cells, field.type)
    return [
        shown[cell]
        if cell in shown
        else Misfit(from_cell(cell, field.type))
        if is_misfit(cell)
        else from_cell(cell, field.type)
        for cell in cells
    ]


def _among_headings(
    layout: Layout, rows: list[Row], headings: dict[int, int], columns: int
) -> list[Row]:
    placed = {at: row for row in rows if (at := layout.position(row[0])) is not None}
    blank = (None,) * (3 + columns)
    return [placed.get(at, blank) for at in sorted((*placed, *headings))]


def _blocked(
    marked: dict[int, frozenset[int]], fields: Sequence[FieldDef]
) -> dict[int, frozenset[int]]:
    """Returns those of the marked columns that show no value until somebody decides."""
    blocking = {at for at, field in enumerate(fields) if field.blocks_on_conflict}
    return {row: columns & blocking for row, columns in marked.items() if columns & blocking}


def _flags(count: int, columns: Sequence[Sequence[Any]], marked: Sequence[int]) -> tuple[int, ...]:
    flags = [0] * count
    for at in marked:
        flags[at] |= RowFlag.CONFLICT
    for column in columns:
        if _has_misfits(column):
            for at, cell in enumerate(column):
                if is_misfit(cell):
                    flags[at] |= RowFlag.MISFIT
    return tuple(flags)


def _has_misfits(cells: Sequence[Any]) -> bool:
    # Types first, all at once: hardly any column holds bytes at all.
    return bytes in set(map(type, cells)) and any(map(is_misfit, set(cells)))
