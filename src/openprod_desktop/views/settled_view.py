"""How a list of lines with columns looks: one height, one line current, nothing edited."""

from PySide6.QtWidgets import QAbstractItemView, QTreeView


def line_view(view: QTreeView) -> None:
    """Gives a view of lines its looks; thousands of lines scroll as ten do."""
    view.setObjectName("lines")
    view.setUniformRowHeights(True)
    view.setAllColumnsShowFocus(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setAlternatingRowColors(False)
    view.header().setStretchLastSection(True)
    view.header().setDefaultSectionSize(140)
