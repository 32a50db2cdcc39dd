"""Groups of a view: what its records have in common, which are folded, what they come to."""

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.asking import scope_of
from openprod_core.engine.reading.layout import Group, Layout
from openprod_core.engine.reading.selecting import title_order
from openprod_core.engine.reading.titles import cell_text, reference_titles
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.tallies import filled_sql
from openprod_core.storage.sqlite.views import Grouping

SEPARATOR: Final = "\x1f"
"""Between the values of a group within groups, in what it is folded by."""
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
    # What is referred to stands as people put it in its own table, where they did.
    own = scope_of(lens, table).own_order_of(field, shown)
    descending = any(down for id_, down in order if id_ == field.id)
    return Grouping(value, tuple(each for each in (own, key) if each is not None), descending)


def grouped_layout(
    lens: Lens,
    fields: Sequence[FieldDef],
    groups: Sequence[tuple[tuple[Any, ...], int]],
    folded: Collection[str],
) -> Layout:
    """Returns the places of a view in groups within groups.

    `groups` holds the values of each innermost group, one for each of `fields`, and its rows.
    A reference's group answers to its title and to its id.
    """
    records = sum(count for _values, count in groups)
    if len(fields) == 1 and not folded:
        # As many groups as rows, perhaps: what nobody folds needs no name yet.
        return Layout(records, [Group(values[0], count) for values, count in groups])
    spelled = [_texts(lens, field, {values[at] for values, _ in groups})
               for at, field in enumerate(fields)]  # fmt: skip
    found: list[Group] = []
    open_: list[int] = []
    """Where in `found` the groups stand that the next row may still be in."""
    before: tuple[Any, ...] = ()
    for values, count in groups:
        same = _shared(before, values)
        del open_[same:]
        for level in range(same, len(fields)):
            said = [spelled[at][value] for at, value in enumerate(values[: level + 1])]
            key, other = (SEPARATOR.join(each[of] for each in said) for of in (0, 1))
            is_last = level == len(fields) - 1
            hidden = any(found[at].folded for at in open_)
            open_.append(len(found))
            found.append(
                Group(values[level], count if is_last else 0, key in folded or other in folded,
                      level, 0, hidden, key)
            )  # fmt: skip
        for at in open_:
            found[at] = found[at]._replace(total=(found[at].total or 0) + count)
        before = values
    return Layout(records, found)


def _shared(one: Sequence[Any], other: Sequence[Any]) -> int:
    """Returns in how many groups two innermost ones are together."""
    count = 0
    while count < len(one) and one[count] == other[count]:
        count += 1
    return count


def _texts(lens: Lens, field: FieldDef, cells: Collection[Any]) -> dict[Any, tuple[str, str]]:
    """Returns what each value is folded by: its title, or its text; and its text."""
    found = {cell: (cell_text(cell, field),) * 2 for cell in cells}
    if field.type is FieldType.REFERENCE:
        ids = {cell: each for cell in cells
               if isinstance(each := from_cell(cell, field.type), UUID)}  # fmt: skip
        titles = reference_titles(lens, field.target, ids.values())
        found |= {cell: (titles.get(id_, ""), found[cell][1]) for cell, id_ in ids.items()}
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
