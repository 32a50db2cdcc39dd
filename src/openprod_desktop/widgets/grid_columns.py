"""The columns of a grid: what they sort by, how wide they need to be, where they are dragged."""

from typing import Final, cast

from PySide6.QtCore import Signal

from openprod_desktop.widgets.grid_header import ColumnHeader
from openprod_desktop.widgets.grid_moves import GridMoves

FIT_WIDTH_MAX: Final = 480


class GridColumns(GridMoves):
    """Sorts, fits and moves columns."""

    column_moved = Signal(object, object)
    """(field id, id of the field it stands behind now, or None where it is first)."""

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
        header = cast(ColumnHeader, self.horizontalHeader())
        header.order = {
            places[field]: (rank, descending)
            for rank, (field, descending) in enumerate(self.rows.order_by, 1)
            if field in places
        }
        header.viewport().update()

    def report_move(self, logical: int, _old: int, visual: int) -> None:
        """Says where a dragged column stands now."""
        header = self.horizontalHeader()
        before = header.logicalIndex(visual - 1) if visual > 0 else -1
        after = self.rows.fields[before].id if before >= 0 else None
        self.column_moved.emit(self.rows.fields[logical].id, after)

    def sizeHintForColumn(self, column: int) -> int:
        """Returns the width that the rows on screen need; Qt asks at a double click."""
        metrics = self.fontMetrics()
        field = self.rows.fields[column]
        wide = metrics.horizontalAdvance(field.name) * 1.1 + 40
        first = max(0, self.rowAt(0))
        for row in range(first, min(first + 200, self.rows.rowCount())):
            text = self.rows.formatter.text(self.rows.value(row, column)).split("\n")[0]
            wide = max(wide, metrics.horizontalAdvance(text[:200]) + 34)
        return int(min(wide, FIT_WIDTH_MAX))
