"""What stands in the tables' place until the first one is known; it keeps keys for that one."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from openprod_desktop.widgets.early_keys import MODIFIERS, copied
from openprod_desktop.widgets.grid_view import GridView


class BlankPage(QWidget):
    """Empty, with the keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._keys: list[QKeyEvent] = []

    def showEvent(self, event: QShowEvent) -> None:
        """Takes the keyboard."""
        super().showEvent(event)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keeps a key for the table that is coming."""
        if event.key() not in MODIFIERS:
            self._keys.append(copied(event))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keeps Tab too: it is meant for the table."""
        return False

    def hand_over(self, rows: QWidget) -> None:
        """Gives a grid what was typed so far; other views have no use for it."""
        keys, self._keys = self._keys, []
        if isinstance(rows, GridView):
            rows.early.take(keys)

    def forget(self) -> None:
        """Drops what was typed: there is no table."""
        self._keys.clear()
