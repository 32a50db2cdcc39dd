"""The columns of a grid: what they sort by, how wide they are, where, and which are hidden.

A person's own arrangement is a plain dict by field id, for the window to keep; what a
drag does to the order that all share is the window's to decide (`column_moved`).
"""

from typing import Any, Final, cast
from uuid import UUID

from PySide6.QtCore import Signal, Slot

from openprod_desktop.widgets.grid_freeze import GridFreeze
from openprod_desktop.widgets.grid_header import ColumnHeader

CHIP_ENDS_PX = 12
FIT_WIDTH_MAX: Final = 480


class GridColumns(GridFreeze):
    """Sorts, fits, hides and moves columns."""

    column_moved = Signal(object, object)
    """(field id, id of the field it stands behind now, or None where it is first)."""
    columns_rearranged = Signal()
    """`column_state` is another one."""

    zoom = 1.0
    """How much larger than usual everything is."""
    _keeps_order = False
    _kept: dict[str, Any] | None = None
    _kept_place: tuple[int, UUID, UUID | None] | None = None
    """Row and field of the cursor, and the field that a run of Tabs began in."""
    _restoring = False

    def sort_by(self, column: int, adds: bool = False) -> None:
        """Sorts by a column: ascending, then descending, then not; `adds` keeps the others."""
        field = self.rows.fields[column].id
        order = dict(self.rows.order_by)
        present = order.get(field)
        kept = [each for each in self.rows.order_by if adds and each[0] != field]
        if present is None:
            kept.append((field, False))
        elif not present:
            at = [each[0] for each in self.rows.order_by].index(field) if adds else 0
            kept.insert(at, (field, True))
        self.rows.set_order(tuple(kept))
        self.show_order()

    def show_order(self) -> None:
        """Puts the arrows into the headings."""
        places = {each.id: at for at, each in enumerate(self.rows.fields)}
        order = {
            places[field]: (rank, descending)
            for rank, (field, descending) in enumerate(self.rows.order_by, 1)
            if field in places
        }
        for header in (self.horizontalHeader(), self._frozen_header):
            if header is not None:
                cast(ColumnHeader, header).order = order
                header.viewport().update()

    def report_move(self, logical: int, _old: int, visual: int) -> None:
        """Says where a dragged column stands now."""
        if self._restoring:
            return
        header = self.horizontalHeader()
        before = header.logicalIndex(visual - 1) if visual > 0 else -1
        after = self.rows.fields[before].id if before >= 0 else None
        self.column_moved.emit(self.rows.fields[logical].id, after)
        self.columns_rearranged.emit()

    @Slot(int, int, int)
    def report_resize(self, _column: int, _old: int, _new: int) -> None:
        """Says that a person made a column wider or narrower."""
        if not self._restoring:
            self.columns_rearranged.emit()

    # Hiding, freezing, moving

    def freeze(self, count: int) -> None:
        """Keeps the first `count` columns in sight; 0: none."""
        super().freeze(count)
        self.show_order()
        self.columns_rearranged.emit()

    def hidden_columns(self) -> tuple[UUID, ...]:
        """Returns the fields that are not shown."""
        return tuple(each.id for at, each in enumerate(self.rows.fields) if self.isColumnHidden(at))

    def hide_column(self, field: UUID, hidden: bool = True) -> None:
        """Takes a field out of sight, or shows it again; the last one shown stays."""
        column = self.column_of(field)
        last = len(self.hidden_columns()) == len(self.rows.fields) - 1
        if column is None or (hidden and last):
            return
        self.setColumnHidden(column, hidden)
        if hidden and self.currentIndex().column() == column:
            # The cursor must stay where a person sees it.
            at = self.visual_column(column)
            seen = self.step_column(at, 1)
            self.go_to(self.currentIndex().row(), self.step_column(at, -1) if seen == at else seen)
        self.mirror_columns()
        self.viewport().update()
        self.columns_rearranged.emit()

    def show_all_columns(self) -> None:
        """Shows every field."""
        for field in self.hidden_columns():
            self.hide_column(field, hidden=False)

    def fit_column(self, field: UUID) -> None:
        """Makes a column as wide as what is in it."""
        column = self.column_of(field)
        if column is not None:
            self.resizeColumnToContents(column)

    def move_column(self, field: UUID, after: UUID | None) -> None:
        """Puts a column behind another, here only; None: first."""
        column = self.column_of(field)
        behind = self.column_of(after) if after is not None else None
        if column is None or column == behind:
            return
        header = self.horizontalHeader()
        source = header.visualIndex(column)
        target = header.visualIndex(behind) + 1 if behind is not None else 0
        self._keeps_order = True
        self._restoring = True
        header.moveSection(source, target - 1 if target > source else target)
        self._restoring = False
        self.columns_rearranged.emit()

    def step_over(self, field: UUID, step: int) -> None:
        """Moves a column one place on, as a drag does; `step` is 1 or -1, as it is seen."""
        column = self.column_of(field)
        if column is None:
            return
        header = self.horizontalHeader()
        place = header.visualIndex(column)
        target = self.step_column(place, -step if self.isRightToLeft() else step)
        if target != place:
            header.moveSection(place, target)
            self.scrollTo(self.currentIndex())

    def widen(self, field: UUID, by: int) -> None:
        """Makes a column wider, or narrower, by so many pixels at the usual size."""
        column = self.column_of(field)
        if column is not None:
            header = self.horizontalHeader()
            wide = header.sectionSize(column) + round(by * self.zoom)
            header.resizeSection(column, max(header.minimumSectionSize(), wide))

    # Keeping

    def column_state(self) -> dict[str, Any]:
        """Returns the arrangement, by field id: widths, hidden, order, frozen."""
        header, fields = self.horizontalHeader(), self.rows.fields
        state: dict[str, Any] = {
            "widths": {
                str(each.id): round(header.sectionSize(at) / self.zoom)
                for at, each in enumerate(fields)
                if not header.isSectionHidden(at)
            },
            "hidden": [str(each) for each in self.hidden_columns()],
            "frozen": self.frozen,
        }
        if self._keeps_order:
            order = (header.logicalIndex(at) for at in range(header.count()))
            state["order"] = [str(fields[each].id) for each in order if each < len(fields)]
        return state

    def restore_column_state(self, state: dict[str, Any]) -> None:
        """Arranges the columns as `column_state` said; fields it does not name stay."""
        header = self.horizontalHeader()
        places = {str(each.id): at for at, each in enumerate(self.rows.fields)}
        self._restoring = True
        for field, width in state.get("widths", {}).items():
            if field in places:
                header.resizeSection(places[field], round(width * self.zoom))
        hidden = [each for each in state.get("hidden", ()) if each in places]
        for field, column in places.items():
            self.setColumnHidden(column, field in hidden and len(hidden) < len(places))
        order = [each for each in state.get("order", ()) if each in places]
        if not order and self._keeps_order:
            order = list(places)
        self._keeps_order = bool(state.get("order"))
        for visual, field in enumerate(order):
            header.moveSection(header.visualIndex(places[field]), visual)
        self._restoring = False
        super().freeze(int(state.get("frozen", 0)))
        self.viewport().update()

    @Slot()
    def keep_columns(self) -> None:
        """Notes the arrangement, and where the cursor is, before the columns are made anew."""
        self._kept = self.column_state()
        index = self.currentIndex()
        if index.isValid():
            fields, origin = self.rows.fields, self._tab_origin
            began = None
            if origin is not None:
                began = fields[self.horizontalHeader().logicalIndex(origin)].id
            self._kept_place = index.row(), fields[index.column()].id, began

    def restore_kept_columns(self) -> None:
        """Arranges new columns as they were before; the cursor is where it was."""
        kept, self._kept = self._kept, None
        if kept is not None and self.rows.fields:
            self.restore_column_state(kept)
        place, self._kept_place = self._kept_place, None
        if place is not None and self.rows.fields:
            row, field, began = place
            self.go_to(row, self.visual_column(self.column_of(field) or 0))
            origin = self.column_of(began) if began is not None else None
            self._tab_origin = self.visual_column(origin) if origin is not None else None

    def sizeHintForColumn(self, column: int) -> int:
        """Returns the width that the rows on screen need; Qt asks at a double click."""
        metrics = self.fontMetrics()
        field = self.rows.fields[column]
        wide = metrics.horizontalAdvance(field.name) * 1.1 + 40
        first = max(0, self.rowAt(0))
        for row in range(first, min(first + 200, self.rows.rowCount())):
            value = self.rows.value(row, column)
            text = self.rows.formatter.text(value).split("\n")[0]
            # Each chip of a list is wider than its words by its own ends.
            ends = CHIP_ENDS_PX * len(value) if isinstance(value, tuple) else 0
            wide = max(wide, metrics.horizontalAdvance(text[:200]) + 34 + ends)
        return int(min(wide, FIT_WIDTH_MAX * self.zoom))

    def column_of(self, field: UUID) -> int | None:
        """Returns the column of a field, counted as the model does."""
        return next((at for at, each in enumerate(self.rows.fields) if each.id == field), None)
