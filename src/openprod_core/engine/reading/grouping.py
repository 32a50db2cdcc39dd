"""Groups of a view: what its records have in common, which are folded, what they come to."""

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.layout import Group, Layout
from openprod_core.engine.reading.selecting import title_order
from openprod_core.engine.reading.titles import cell_text, reference_titles
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.tallies import filled_sql
from openprod_core.storage.sqlite.views import Grouping

_SUMMED: Final = (FieldType.INTEGER, FieldType.FLOAT, FieldType.DURATION)


def grouping_by(
    lens: Lens, table: TableDef, field: FieldDef, order: Sequence[tuple[UUID, bool]]
) -> Grouping:
    """Returns how a view is grouped by a field; headings go down where the rows do."""
    facet, number = lens.model.number(table.id), lens.model.number(field.id)
    shown = lens.store.tables.shown(facet, number, f"t_{facet}")
    value = filled_sql(shown, field.type)
    # The value of a field without sort keys needs no other to be ordered by.
    key = title_order(lens, field, shown) or lens.store.tables.shown_key(facet, number)
    descending = any(down for id_, down in order if id_ == field.id)
    return Grouping(value, key, descending)


def grouped_layout(
    lens: Lens, field: FieldDef, groups: Sequence[tuple[Any, int]], folded: Collection[str]
) -> Layout:
    """Returns the places of a grouped view; a reference's group answers to its title too."""
    shut = _folded(lens, field, [cell for cell, _count in groups], folded) if folded else set()
    return Layout(
        sum(count for _cell, count in groups),
        [Group(cell, count, at in shut) for at, (cell, count) in enumerate(groups)],
    )


def _folded(lens: Lens, field: FieldDef, cells: Sequence[Any], folded: Collection[str]) -> set[int]:
    texts = [cell_text(cell, field) for cell in cells]
    found = {at for at, text in enumerate(texts) if text in folded}
    if field.type is FieldType.REFERENCE:
        ids = {
            at: each
            for at, cell in enumerate(cells)
            if isinstance(each := from_cell(cell, field.type), UUID)
        }
        titles = reference_titles(lens, field.target, ids.values())
        found |= {at for at, id_ in ids.items() if titles.get(id_, "") in folded}
    return found


def group_sums(
    lens: Lens, view: int, rows: tuple[int, int], fields: Sequence[FieldDef]
) -> dict[UUID, int | float]:
    """Returns what the numbers of a group come to now, by field; durations in seconds."""
    summed = [field for field in fields if field.type in _SUMMED]
    found: dict[UUID, int | float] = {}
    tallies = lens.store.views.tallies(
        view, [rows], [(lens.model.number(field.id), field.type) for field in summed]
    )
    for field, tally in zip(summed, tallies, strict=True):
        if tally.numbers:
            is_time = field.type is FieldType.DURATION
            found[field.id] = tally.total / 1e6 if is_time else tally.total
    return found
