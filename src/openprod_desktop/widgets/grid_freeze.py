"""Columns of a grid that stay in sight while the others scroll sideways, however many.

One view paints all: only where a frozen column stands, what is under the mouse and how
far to scroll differ from Qt's. The headings have an overlay, a second header that never
scrolls. Frozen columns that leave no room for the rest scroll like all others.
"""

from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
)
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from openprod_desktop.widgets.grid_moves import GridMoves
from openprod_desktop.widgets.grid_selection import CellRange

ROOM_MIN: Final = 80
"""Pixels that stay for columns that scroll."""
Hint = QAbstractItemView.ScrollHint


class GridFreeze(GridMoves):
    """Keeps the first columns in sight."""

    _frozen = 0
    _frozen_header: QHeaderView | None = None

    @property
    def frozen(self) -> int:
        """How many columns are to stay in sight, counted as they are seen."""
        return self._frozen

    def freeze(self, count: int) -> None:
        """Keeps the first `count` columns in sight; 0: none."""
        self._frozen = max(0, count)
        if self._frozen and self._frozen_header is None:
            self._frozen_header = self._make_frozen_header()
        self.mirror_columns()
        self.viewport().update()

    def frozen_columns(self) -> list[int]:
        """Returns the columns that stay in sight now, from the first."""
        if not self._frozen:
            return []
        header = self.horizontalHeader()
        room = self.viewport().width() - ROOM_MIN
        found: list[int] = []
        for visual in range(header.count()):
            logical = header.logicalIndex(visual)
            if header.isSectionHidden(logical):
                continue
            room -= header.sectionSize(logical)
            if room < 0 or len(found) == self._frozen:
                break
            found.append(logical)
        return found

    def frozen_width(self) -> int:
        """Returns how wide the frozen part is."""
        header = self.horizontalHeader()
        return sum(header.sectionSize(each) for each in self.frozen_columns())

    def column_left(self, logical: int) -> int:
        """Returns where a column begins in the viewport, frozen or not."""
        header = self.horizontalHeader()
        if logical not in self.frozen_columns():
            return header.sectionViewportPosition(logical)
        at = header.sectionPosition(logical)
        if self.isRightToLeft():
            return self.viewport().width() - at - header.sectionSize(logical)
        return at

    def frozen_at(self, x: int) -> int:
        """Returns the frozen column at a place of the viewport; -1: there is none."""
        for each in self.frozen_columns():
            left = self.column_left(each)
            if left <= x < left + self.columnWidth(each):
                return each
        return -1

    def frozen_rect(self) -> QRect:
        """Returns the part of the viewport that does not scroll sideways."""
        area = self.viewport().rect()
        wide = self.frozen_width()
        left = area.width() - wide if self.isRightToLeft() else 0
        return QRect(left, 0, wide, area.height())

    def range_rects(self, area: CellRange) -> list[QRect]:
        """Returns where a rectangle of cells is seen: its frozen part, and the other."""
        frozen = self.frozen_columns()
        if not frozen:
            return [self.range_rect(area)]
        boxes = [QRect(), QRect()]
        for column in area.columns:
            if not self.isColumnHidden(column):
                one = CellRange(area.top, column, area.bottom, column)
                boxes[column not in frozen] |= self.range_rect(one)
        if self.isRightToLeft():
            boxes[1].setRight(min(boxes[1].right(), self.frozen_rect().left() - 1))
        else:
            boxes[1].setLeft(max(boxes[1].left(), self.frozen_rect().right() + 1))
        return [each for each in boxes if each.isValid()]

    # What Qt asks

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        box = super().visualRect(index)
        if self._frozen and box.isValid():
            box.moveLeft(self.column_left(index.column()))
        return box

    def indexAt(self, at: QPoint) -> QModelIndex:
        column = self.frozen_at(at.x()) if self._frozen else -1
        if column < 0:
            return super().indexAt(at)
        row = self.rowAt(at.y())
        return self.rows.index(row, column) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: QModelIndex | QPersistentModelIndex, hint: Hint = Hint.EnsureVisible
    ) -> None:
        bar = self.horizontalScrollBar()
        held = bar.value()
        super().scrollTo(index, hint)
        if not self._frozen or not index.isValid():
            return
        if index.column() in self.frozen_columns():
            bar.setValue(held)
            return
        box, frozen = self.visualRect(index), self.frozen_rect()
        hidden = frozen.right() + 1 - box.left()
        if self.isRightToLeft():
            hidden = box.right() + 1 - frozen.left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        # Qt's region knows only where columns would be without us.
        if self._frozen:
            return QRegion(self.viewport().rect())
        return super().visualRegionForSelection(selection)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._frozen and dx:
            self.viewport().update()
            self.updateEditorGeometries()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.mirror_columns()

    # Headings

    def mirror_columns(self) -> None:
        """Gives the headings of the frozen part the widths, order and place of the others."""
        copy, main = self._frozen_header, self.horizontalHeader()
        if copy is None:
            return
        for logical in range(main.count()):
            copy.setSectionHidden(logical, main.isSectionHidden(logical))
            if not main.isSectionHidden(logical):
                copy.resizeSection(logical, main.sectionSize(logical))
        for visual in range(main.count()):
            copy.moveSection(copy.visualIndex(main.logicalIndex(visual)), visual)
        copy.setContextMenuPolicy(main.contextMenuPolicy())
        place = self.frozen_rect()
        copy.setVisible(place.width() > 0)
        copy.setGeometry(main.x() + place.left(), main.y(), place.width(), main.height())
        copy.raise_()

    def make_header(self) -> QHeaderView:
        """Returns a header for columns; to be written by the grid."""
        raise NotImplementedError

    def _make_frozen_header(self) -> QHeaderView:
        main = self.horizontalHeader()
        made = self.make_header()
        made.setModel(self.rows)
        made.setSelectionModel(QItemSelectionModel(self.rows, made))
        made.setDefaultSectionSize(main.defaultSectionSize())
        made.sectionResized.connect(lambda column, _, wide: main.resizeSection(column, wide))
        main.sectionResized.connect(lambda *_: self.mirror_columns())
        made.sectionMoved.connect(
            lambda column, _, to: main.moveSection(main.visualIndex(column), to)
        )
        main.sectionMoved.connect(lambda *_: self.mirror_columns())
        made.customContextMenuRequested.connect(main.customContextMenuRequested)
        return made
