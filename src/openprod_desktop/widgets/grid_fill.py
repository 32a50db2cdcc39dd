"""Filling cells from the ones beside them, as a series or as a copy: one step to take back.

The keys go by the selection: what is filled at its beginning goes on over the rest. The
handle goes from the selection to where it was dragged.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_core.bus.rows import Cells, Misfit, Window
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.formatting.series import continued, repeated
from openprod_desktop.widgets.grid_selection import CellRange, selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

IN_SERIES = (
    FieldType.TEXT, FieldType.RICHTEXT, FieldType.INTEGER, FieldType.FLOAT,
    FieldType.DATE, FieldType.DATETIME, FieldType.DURATION,
)  # fmt: skip
"""Types whose values go on; others are copied."""

Found = dict[int, tuple[UUID, Cells]]
"""Row -> its record and values, for rows that hold a record."""
Changes = dict[UUID, dict[int, Any]]
"""Record -> column -> value."""


class GridFill(QObject):
    """Fills cells of one grid."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view

    def down(self) -> None:
        """Goes on down each selected column; with one row selected, from the row above."""
        for each in self._ranges():
            if each.top == each.bottom and each.top > 0:
                each = CellRange(each.top - 1, each.left, each.bottom, each.right)
            self._read(each, lambda found, each=each: self._fill_down(found, each))

    def right(self) -> None:
        """Goes on along each selected row; with one column selected, from the one before."""
        for each in self._ranges():
            columns = self._seen(each)
            if len(columns) == 1:
                at = self._view.visual_column(columns[0])
                before = self._view.step_column(at, -1)
                columns = [self._view.horizontalHeader().logicalIndex(before), *columns]
            self._read(each, lambda found, columns=columns: self._fill_right(found, columns))

    def drag(self, source: CellRange, target: CellRange, as_copy: bool) -> None:
        """Fills from `source` over `target`, which holds it and reaches further one way."""
        if target.bottom > source.bottom or target.top < source.top:
            self._read(target, lambda found: self._drag_rows(found, source, target, as_copy))
        elif target != source:
            self._read(target, lambda found: self._drag_columns(found, source, target, as_copy))

    def _ranges(self) -> list[CellRange]:
        model = self._view.rows
        if model is None or model.read_only:
            return []
        return selected_ranges(self._view.selectionModel(), max(0, model.new_line))

    def _seen(self, area: CellRange) -> list[int]:
        """Returns the columns of a range that are not hidden, from the left."""
        header = self._view.horizontalHeader()
        wanted = set(area.columns)
        order = (header.logicalIndex(at) for at in range(header.count()))
        return [each for each in order if each in wanted and not header.isSectionHidden(each)]

    def _fill_down(self, found: Found, area: CellRange) -> None:
        changes: Changes = {}
        rows = [row for row in area.rows if row in found]
        for column in self._seen(area):
            values = [found[row][1][column] for row in rows]
            _spread(changes, found, rows, [column] * len(rows), self._grown(column, values))
        self._write(changes)

    def _fill_right(self, found: Found, columns: list[int]) -> None:
        changes: Changes = {}
        for row in found:
            values = [found[row][1][column] for column in columns]
            grown = self._across(columns, self._grown(columns[0], values))
            _spread(changes, found, [row] * len(columns), columns, grown)
        self._write(changes)

    def _drag_rows(self, found: Found, source: CellRange, target: CellRange, as_copy: bool) -> None:
        back = target.top < source.top
        onto = range(source.top - 1, target.top - 1, -1)
        if not back:
            onto = range(source.bottom + 1, target.bottom + 1)
        rows = [row for row in onto if row in found]
        changes: Changes = {}
        for column in self._seen(source):
            seeds = [found[row][1][column] for row in source.rows if row in found]
            values = self._go_on(column, seeds, len(rows), back, as_copy)
            _spread(changes, found, rows, [column] * len(rows), values)
        self._write(changes)

    def _drag_columns(
        self, found: Found, source: CellRange, target: CellRange, as_copy: bool
    ) -> None:
        seen = self._seen(target)
        inside = [at for at, each in enumerate(seen) if each in source.columns]
        back = inside[0] > 0
        columns = seen[: inside[0]][::-1] if back else seen[inside[-1] + 1 :]
        changes: Changes = {}
        for row in found:
            seeds = [found[row][1][seen[at]] for at in inside]
            values = self._go_on(seen[inside[0]], seeds, len(columns), back, as_copy)
            _spread(changes, found, [row] * len(columns), columns, self._across(columns, values))
        self._write(changes)

    def _go_on(
        self, column: int, seeds: Sequence[Any], count: int, back: bool, as_copy: bool
    ) -> list[Any]:
        if as_copy or self._view.rows.fields[column].type not in IN_SERIES:
            return repeated(seeds[::-1] if back else seeds, count)
        return continued(seeds, count, back)

    def _grown(self, column: int, values: list[Any]) -> list[Any]:
        """Returns the values with all after the filled beginning written over.

        Cells that are all filled take after the first.
        """
        seeds = []
        for each in values:
            if each is None or each == "":
                break
            seeds.append(each)
        if len(seeds) == len(values):
            seeds = seeds[:1]
        if not seeds:
            return values
        return seeds + self._go_on(column, seeds, len(values) - len(seeds), False, False)

    def _across(self, columns: list[int], values: list[Any]) -> list[Any]:
        """Returns each value if its column can hold it, else ... the mark to leave it."""
        fields = [self._view.rows.fields[each] for each in columns]
        return [
            value if _alike(fields[0], field) or value is None else ...
            for field, value in zip(fields, values, strict=True)
        ]

    def _write(self, changes: Changes) -> None:
        fields = [each.id for each in self._view.rows.fields]
        named = {
            record: {fields[column]: value for column, value in values.items()}
            for record, values in changes.items()
        }
        count = sum(len(each) for each in named.values())
        label = "Fill cell" if count == 1 else f"Fill {count:,} cells"
        self._view.rows.edit_records(named, label)

    def _read(self, area: CellRange, then: Callable[[Found], None]) -> None:
        """Calls `then` with the rows of a range, once those that are not here were read."""
        model = self._view.rows
        found = {row: (model.key_at(row), model.row_values(row)) for row in area.rows}
        if all(values is not None for _, values in found.values()):
            then({
                row: (key, values)
                for row, (key, values) in found.items()
                if isinstance(key, UUID) and values is not None
            })  # fmt: skip
            return

        def take(window: Window) -> None:
            then({
                window.first + at: (record, window.rows[at])
                for at, record in enumerate(window.ids)
                if window.first + at not in window.groups
            })  # fmt: skip

        fields = tuple(each.id for each in model.fields)
        model.read_range(area.top, len(area.rows), fields, take)


def _spread(
    changes: Changes,
    found: Found,
    rows: Sequence[int],
    columns: Sequence[int],
    values: Sequence[Any],
) -> None:
    """Notes the values that differ from what stands in their cells."""
    for row, column, value in zip(rows, columns, values, strict=True):
        record, held = found[row]
        if value is not ... and not isinstance(value, Misfit) and held[column] != value:
            changes.setdefault(record, {})[column] = value


def _alike(one: FieldDef, other: FieldDef) -> bool:
    texts = (FieldType.TEXT, FieldType.RICHTEXT)
    if one.type in texts and other.type in texts:
        return True
    return (
        one.type is other.type
        and one.target == other.target
        and ({each.name for each in one.choices} <= {each.name for each in other.choices})
    )
