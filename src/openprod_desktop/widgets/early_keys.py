"""Keys that were pressed before there was a row to take them: they wait for it, in order.

A production that opens, or a jump over many rows, shows its rows a moment later. Who types
without looking up means the cell that the cursor will be in.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

MODIFIERS: Final = (
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr,
    Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
)  # fmt: skip
WRITES: Final = (
    Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Backspace,
)  # fmt: skip


def copied(event: QKeyEvent) -> QKeyEvent:
    """Returns a key that outlives its delivery."""
    return QKeyEvent(
        event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
    )


class EarlyKeys(QObject):
    """Those of one grid."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        self._keys: list[QKeyEvent] = []
        self._handing_out = False

    @property
    def waiting(self) -> bool:
        """Whether keys wait; the cursor stays where they were meant for."""
        return bool(self._keys)

    def keep(self, event: QKeyEvent) -> bool:
        """Keeps a key that has no row yet, or that comes after one which has none."""
        if self._handing_out or event.key() in MODIFIERS:
            return False
        if not self._keys and not self._is_early(event):
            return False
        self._keys.append(copied(event))
        return True

    def take(self, keys: Sequence[QKeyEvent]) -> None:
        """Takes keys over that were pressed before the grid was there."""
        self._keys += keys
        self.hand_out()

    @Slot()
    def hand_out(self) -> None:
        """Delivers what waits, as far as there are rows to take it."""
        if self._handing_out:
            return
        self._handing_out = True
        try:
            while self._keys and not self._is_early(self._keys[0]):
                QApplication.sendEvent(self._view.open_editor() or self._view, self._keys.pop(0))
        finally:
            self._handing_out = False

    def _is_early(self, event: QKeyEvent) -> bool:
        view = self._view
        if view.is_editing():
            return False
        if not view.rows.view:
            return True
        index = view.currentIndex()
        if not index.isValid() or view.rows.key_at(index.row()) is not None:
            return False
        types = bool(event.text().strip()) and event.text().isprintable()
        is_heading = view.rows.heading_at(index.row()) is not None
        return (types or event.key() in WRITES) and not is_heading
