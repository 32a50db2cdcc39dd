"""Lists of lines with columns: one height, one line current, nothing edited, folds kept."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from openprod_desktop.models.collision_tree import CollisionTree, Column

EXPANDED_MAX: Final = 300
"""Up to so many lines all are unfolded; more stand folded under their tables."""
WIDTHS_PX: Final = {Column.WHAT: 210, Column.BEFORE: 100, Column.PEOPLE: 150, Column.AGE: 100}
STRETCHED: Final = 3


def tree_view(view: QTreeView, model: CollisionTree) -> None:
    """Gives the tree of open collisions its looks."""
    _line_view(view, model)
    for column, width in WIDTHS_PX.items():
        view.setColumnWidth(column, width)
    view.header().setSectionResizeMode(Column.VALUES, QHeaderView.ResizeMode.Stretch)


def flat_view(model: QAbstractItemModel, name: str) -> QTreeView:
    """Returns a list without folds; its first columns share the room."""
    view = QTreeView()
    view.setAccessibleName(name)
    view.setRootIsDecorated(False)
    _line_view(view, model)
    for column in range(min(STRETCHED, model.columnCount())):
        view.header().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    return view


def folded(view: QTreeView, model: CollisionTree) -> set[str]:
    """Returns the keys of the headings whose lines are hidden."""
    tops = (model.index(row, 0) for row in range(model.rowCount()))
    return {
        node.key for at in tops if not view.isExpanded(at) and (node := model.node(at)) is not None
    }


def unfold(view: QTreeView, model: CollisionTree, lines: int, closed: set[str]) -> None:
    """Shows the lines of a tree built anew, but for those that a person has hidden."""
    if lines <= EXPANDED_MAX:
        view.expandAll()
        for key in closed:
            view.collapse(model.index_of(key))
        return
    # One heading alone, or what a person has open, stays so.
    headings = [row for row in range(model.rowCount()) if model.rowCount(model.index(row, 0))]
    for row in headings if closed or len(headings) == 1 else ():
        node = model.node(model.index(row, 0))
        if node is not None and node.key not in closed:
            view.expand(model.index(row, 0))


def _line_view(view: QTreeView, model: QAbstractItemModel) -> None:
    view.setObjectName("lines")
    # Thousands of lines scroll as ten do.
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.header().setDefaultSectionSize(140)
    view.setModel(model)
    view.header().setStretchLastSection(False)
