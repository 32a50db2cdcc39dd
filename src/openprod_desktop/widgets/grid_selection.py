"""Which cells are selected, as rectangles; a selection of all is one of them."""

from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel


@dataclass(frozen=True, slots=True, order=True)
class CellRange:
    """Rows and columns, both ends included; columns as the model counts them."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def rows(self) -> range:
        """Its rows."""
        return range(self.top, self.bottom + 1)

    @property
    def columns(self) -> range:
        """Its columns."""
        return range(self.left, self.right + 1)


def selected_ranges(selection: QItemSelectionModel, rows_end: int) -> list[CellRange]:
    """Returns the selected rectangles above row `rows_end`; the current cell if there is none."""
    found = []
    for each in selection.selection():
        bottom = min(each.bottom(), rows_end - 1)
        if each.top() <= bottom:
            found.append(CellRange(each.top(), each.left(), bottom, each.right()))
    current = selection.currentIndex()
    if not found and current.isValid() and current.row() < rows_end:
        found.append(CellRange(current.row(), current.column(), current.row(), current.column()))
    return sorted(found)


def columns_by_row(ranges: list[CellRange]) -> dict[int, set[int]]:
    """Returns the selected columns of every selected row."""
    found: dict[int, set[int]] = {}
    for each in ranges:
        for row in each.rows:
            found.setdefault(row, set()).update(each.columns)
    return found
