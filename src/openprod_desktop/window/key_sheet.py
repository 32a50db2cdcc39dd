"""All keys on one sheet, made from the registry and from what the grid itself understands."""

from typing import Final

from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QWidget

from openprod_desktop.dialogs.sheet import Sheet
from openprod_desktop.window.commands import CommandRegistry, keys_text

GRID_KEYS: Final = (
    ("Replace what is in the cell", "just type"),
    ("Edit with the caret at the end", "F2"),
    ("Write the cell and go down / to the right", "Enter / Tab"),
    ("Leave the cell as it was", "Esc"),
    ("First / last row", "Ctrl+Home / Ctrl+End"),
    ("Select more", "Shift+arrows"),
    ("Select rows / columns", "Shift+Space / Ctrl+Space"),
    ("Copy, cut, paste", "Ctrl+C, Ctrl+X, Ctrl+V"),
    ("Empty the cells", "Del"),
    ("Fill down / to the right", "Ctrl+D / Ctrl+R"),
    ("Open choices, dates, rows to link to", "Alt+Down"),
    ("Tick or untick", "Space"),
    ("Show the row whole", "Space"),
    ("Open what the cell points to", "Ctrl+Enter"),
)


class KeySheet(Sheet):
    """A list that can be searched."""

    def __init__(self, registry: CommandRegistry, parent: QWidget | None = None) -> None:
        super().__init__("Keyboard shortcuts", "Close", parent)
        self.cancel.hide()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Look for a key or an action")
        self.search.setAccessibleName("Look for a key or an action")
        self.search.textChanged.connect(self._filter)
        self.tree = QTreeWidget()
        self.tree.setObjectName("list")
        self.tree.setAccessibleName("Keyboard shortcuts")
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        scopes: dict[str, list[tuple[str, str]]] = {"In a table": list(GRID_KEYS)}
        for command in registry.commands():
            if command.keys:
                lines = scopes.setdefault(command.scope, [])
                lines.append((command.title.rstrip("…"), keys_text(command)))
        for scope, lines in scopes.items():
            head = QTreeWidgetItem([scope, ""])
            font = head.font(0)
            font.setBold(True)
            head.setFont(0, font)
            head.addChildren([QTreeWidgetItem(list(line)) for line in lines])
            self.tree.addTopLevelItem(head)
        self.tree.expandAll()
        self.tree.resizeColumnToContents(0)
        self.body.addWidget(self.search)
        self.body.addWidget(self.tree, 1)
        self.resize(620, 600)

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.tree.topLevelItemCount()):
            head = self.tree.topLevelItem(row)
            shown = 0
            for at in range(head.childCount()):
                line = head.child(at)
                fits = wanted in f"{line.text(0)} {line.text(1)}".casefold()
                line.setHidden(not fits)
                shown += fits
            head.setHidden(shown == 0)
