"""The cursor of a grid: steps, ranges, and where Enter goes after a run of Tabs."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
)
from PySide6.QtWidgets import QTableView

from openprod_desktop.delegates.cell_delegate import Move
from openprod_desktop.models.table_window_model import TableWindowModel
from openprod_desktop.widgets.grid_selection import CellRange

Select = QItemSelectionModel.SelectionFlag


class GridMoves(QTableView):
    """Moves the current cell; columns count as they are seen, from the left."""

    rows: TableWindowModel
    _tab_origin: int | None = None
    _anchor: QPersistentModelIndex | None = None
    _others = QItemSelection()
    """The ranges that stay while the one from the anchor grows and shrinks."""
    _adding = False
    """Whether the cursor goes to where one more range begins: nothing is let go meanwhile."""

    def visual_column(self, logical: int) -> int:
        """Returns where a column is seen."""
        return max(0, self.horizontalHeader().visualIndex(logical))

    def first_visual_column(self) -> int:
        """Returns the first column that is not hidden."""
        return self.step_column(-1, 1)

    def last_visual_column(self) -> int:
        """Returns the last column that is not hidden."""
        return self.step_column(self.horizontalHeader().count(), -1)

    def step_column(self, visual: int, step: int, to_edge: bool = False) -> int:
        """Returns the next column seen in a direction, or the last one there."""
        header = self.horizontalHeader()
        found = visual
        at = visual + step
        while step and 0 <= at < header.count():
            if not header.isSectionHidden(header.logicalIndex(at)):
                found = at
                if not to_edge:
                    break
            at += step
        return found

    def rows_in_page(self) -> int:
        """Returns how many whole rows the view shows, less one that stays in sight."""
        height = self.verticalHeader().defaultSectionSize()
        return max(1, self.viewport().height() // height - 1)

    def columns_in_page(self) -> int:
        """Returns about how many columns the view shows."""
        return max(1, self.viewport().width() // self.horizontalHeader().defaultSectionSize() - 1)

    def anchor_at(self, index: QModelIndex) -> None:
        """Ranges start here; call when it is selected. Ranges that do not hold it stay."""
        self._adding = False
        self._anchor = QPersistentModelIndex(index)
        self._others = QItemSelection()
        for each in self.selectionModel().selection():
            if not each.contains(index):
                self._others.append(each)

    def forget_tab_origin(self) -> None:
        """The run of Tabs is over."""
        self._tab_origin = None

    def go_to(self, row: int, visual: int, extend: bool = False) -> None:
        """Puts the cursor on a cell, or the end of the range from where it was."""
        self.forget_tab_origin()
        index = self.rows.index(row, self.horizontalHeader().logicalIndex(visual))
        if not index.isValid():
            return
        selection = self.selectionModel()
        if self._adding and not extend:
            selection.setCurrentIndex(index, Select.NoUpdate)
            self._anchor = QPersistentModelIndex(index)
            return
        self._adding = False
        if not extend:
            selection.setCurrentIndex(index, Select.ClearAndSelect)
            self.anchor_at(index)
            return
        if self._anchor is None or not self._anchor.isValid():
            self.anchor_at(self.currentIndex())
        selection.setCurrentIndex(index, Select.NoUpdate)
        wanted = self._range_to(index)
        for each in self._others:
            if each.isValid():
                # What the range covers of another is one selection, not two.
                rest = QItemSelection(each.topLeft(), each.bottomRight())
                rest.merge(self._range_to(index), Select.Deselect)
                wanted += rest
        selection.select(wanted, Select.ClearAndSelect)

    def add_range(self) -> None:
        """Lets the cursor go to where one more range begins; there, adds the cell itself."""
        selection, index = self.selectionModel(), self.currentIndex()
        if self._adding and index.isValid():
            selection.select(index, Select.Select)
        self._others = QItemSelection()
        for each in selection.selection():
            self._others.append(each)
        self._adding = index.isValid()

    def end_adding(self) -> bool:
        """Goes on with what is selected; False: no range was to be added."""
        was, self._adding = self._adding, False
        return was

    def fold_at(self, row: int, folded: bool) -> None:
        """Hides or shows the rows of the group that a row is in; the cursor goes to its heading."""
        at = self.rows.heading_above(row)
        heading = self.rows.heading_at(at) if at is not None else None
        if at is None or heading is None or heading.folded is folded:
            return
        self.go_to(at, self.visual_column(self.currentIndex().column()))
        self.rows.fold(heading, folded)

    def go_to_row(self, number: int) -> None:
        """Puts the cursor into a row by the number in its heading, from 1."""
        last = max(1, self.rows.rowCount())
        column = max(0, self.visual_column(self.currentIndex().column()))
        self.go_to(max(1, min(number, last)) - 1, column)
        self.scrollTo(self.currentIndex(), QTableView.ScrollHint.PositionAtCenter)

    def _range_to(self, index: QModelIndex) -> QItemSelection:
        assert self._anchor is not None
        top, bottom = sorted((self._anchor.row(), index.row()))
        header = self.horizontalHeader()
        one = self.visual_column(self._anchor.column())
        other = self.visual_column(index.column())
        found = QItemSelection()
        seen = (header.logicalIndex(at) for at in range(min(one, other), max(one, other) + 1))
        for left, right in runs(sorted(each for each in seen if not header.isSectionHidden(each))):
            found.select(self.rows.index(top, left), self.rows.index(bottom, right))
        return found

    def move_cursor(self, move: Move, after_edit: bool) -> None:
        """Steps as the key that finished an edit says."""
        index = self.currentIndex()
        if move in (Move.STAY, Move.ALL) or not index.isValid():
            return
        row, visual = index.row(), self.visual_column(index.column())
        origin = self._tab_origin
        if move in (Move.NEXT, Move.BACK):
            origin = visual if origin is None else origin
            row, visual = self._after_tab(row, visual, move)
        else:
            page = self.rows_in_page()
            row += {Move.DOWN: 1, Move.UP: -1, Move.PAGE_DOWN: page, Move.PAGE_UP: -page}.get(
                move, 0
            )
            step = {Move.LEFT: -1, Move.RIGHT: 1}.get(move, 0)
            visual = self.step_column(visual, -step if self.isRightToLeft() else step)
            if move is Move.DOWN and after_edit and origin is not None:
                visual = origin
            origin = None
        last = self.rows.rowCount() - 1
        self.go_to(max(0, min(row, last)), visual)
        self._tab_origin = origin

    def _after_tab(self, row: int, visual: int, move: Move) -> tuple[int, int]:
        step = 1 if move is Move.NEXT else -1
        found = self.step_column(visual, step)
        if found != visual:
            return row, found
        if move is Move.NEXT and row < self.rows.rowCount() - 1:
            return row + 1, self.first_visual_column()
        if move is Move.BACK and row > 0:
            return row - 1, self.last_visual_column()
        return row, visual

    def select_rows(self) -> None:
        """Widens the selection to whole rows."""
        model = self.selectionModel()
        spans = [(each.top(), each.bottom()) for each in model.selection()]
        index = self.currentIndex()
        last = self.rows.columnCount() - 1
        wider = QItemSelection()
        for top, bottom in spans or [(index.row(), index.row())]:
            wider.select(self.rows.index(top, 0), self.rows.index(bottom, last))
        self._others = QItemSelection()
        model.select(wider, Select.ClearAndSelect)

    def select_columns(self) -> None:
        """Widens the selection to whole columns."""
        model = self.selectionModel()
        spans = [(each.left(), each.right()) for each in model.selection()]
        index = self.currentIndex()
        last = max(0, self.rows.new_line - 1)
        wider = QItemSelection()
        for left, right in spans or [(index.column(), index.column())]:
            wider.select(self.rows.index(0, left), self.rows.index(last, right))
        self._others = QItemSelection()
        model.select(wider, Select.ClearAndSelect)

    def select_range(self, area: CellRange) -> None:
        """Selects a rectangle; the cursor stays where it is."""
        whole = QItemSelection(
            self.rows.index(area.top, area.left), self.rows.index(area.bottom, area.right)
        )
        self._others = QItemSelection()
        self.selectionModel().select(whole, Select.ClearAndSelect)

    def range_rect(self, area: CellRange) -> QRect:
        """Returns where a rectangle of cells is on screen; parts of it may be outside."""
        header = self.horizontalHeader()
        seen = [each for each in area.columns if not header.isSectionHidden(each)]
        found = QRect()
        for column in seen:
            found |= self.visualRect(self.rows.index(area.top, column))
            found |= self.visualRect(self.rows.index(area.bottom, column))
        return found


def runs(columns: Iterable[int]) -> list[tuple[int, int]]:
    """Returns neighbours among columns as (first, last): those that a person moved are none."""
    found: list[tuple[int, int]] = []
    for each in columns:
        if found and found[-1][1] == each - 1:
            found[-1] = found[-1][0], each
        else:
            found.append((each, each))
    return found
