"""What everybody has in a staged cell: on hover, and at the cursor while Alt is held."""

from collections.abc import Callable
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QToolTip

from openprod_core.bus.overlay_rows import Ground
from openprod_core.bus.queries import GetGroundValue
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.delegates.floating import ReasonLabel
from openprod_desktop.language import tr
from openprod_desktop.widgets.grid_view import GridView

ALT_MS: Final = 180
"""Alt held this long is no shortcut."""
EMPTY: Final = tr("(empty)")


class GroundPeek(QObject):
    """Watches one grid."""

    def __init__(self, bridge: EngineBridge, grid: GridView) -> None:
        super().__init__(grid)
        self._bridge = bridge
        self._grid = grid
        self._asked: Pending | None = None
        self.label = ReasonLabel(grid)
        self.label.setAccessibleName(tr("What everybody has"))
        self._held = QTimer(self)
        self._held.setSingleShot(True)
        self._held.setInterval(ALT_MS)
        self._held.timeout.connect(self._show_at_cursor)
        grid.installEventFilter(self)
        grid.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt shows it at the cursor, the mouse in a tool tip."""
        kind = event.type()
        if kind == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return watched is self._grid.viewport() and self._hover(event)
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide) and watched is self._grid:
            self._stop()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            alone = event.modifiers() in (
                Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
            )  # fmt: skip
            if watched is self._grid and event.key() == Qt.Key.Key_Alt and alone:
                if not event.isAutoRepeat():
                    self._held.start()
            else:
                self._stop()
        elif kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            shown = not self.label.isHidden()
            if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
                self._stop()
                # The menu bar would take the keys, though Alt meant the cell.
                return shown
        return False

    def _hover(self, event: QHelpEvent) -> bool:
        index = self._grid.indexAt(event.pos())
        place = self._place(index.row(), index.column())
        if place is None:
            return False
        at = event.globalPos()
        spot = self._grid.visualRect(index)
        self._ask(place, lambda words: self._tip(words, at, spot))
        return True

    def _tip(self, words: str, at: QPoint, spot: QRect) -> None:
        QToolTip.showText(at, words, self._grid.viewport(), spot)

    def _show_at_cursor(self) -> None:
        index = self._grid.currentIndex()
        place = self._place(index.row(), index.column())
        if place is None or self._grid.is_editing():
            return
        # After the menu bar's own, so that ours hears first of Alt being let go.
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        spot = self._grid.visualRect(index)
        self._ask(place, lambda words: self._show(words, spot))

    def _show(self, words: str, spot: QRect) -> None:
        self.label.say(words, self._grid.viewport(), spot)

    def _stop(self) -> None:
        self._held.stop()
        if self._asked is not None:
            self._asked.drop()
            self._asked = None
        if not self.label.isHidden():
            self.label.hide()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def _place(self, row: int, column: int) -> tuple[UUID, UUID] | None:
        rows = self._grid.rows
        if row < 0 or column < 0 or column not in rows.row_staged(row):
            return None
        record = rows.record_at(row)
        return (record, rows.fields[column].id) if record is not None else None

    def _ask(self, place: tuple[UUID, UUID], show: Callable[[str], None]) -> None:
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._bridge.ask(
            GetGroundValue(*place), lambda ground: show(self._words(ground))
        )

    def _words(self, ground: Ground) -> str:
        value = self._grid.rows.formatter.text(ground.value) or EMPTY
        words = tr("Everybody has: {value}", value=value)
        if ground.drift is not None:
            base = self._grid.rows.formatter.text(ground.drift.base) or EMPTY
            words += tr(
                "\n{words}\nWas: {base}",
                words=ground.drift.text or tr("Somebody changed it since."),
                base=base,
            )
        return words
