"""A line that finds a row by a few letters: in every table, or in one."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from openprod_core.bus.queries import SearchRecords
from openprod_core.bus.rows import SearchHit
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.delegates.picking import PickingEditor, Suggestion
from openprod_desktop.language import tr

PAUSE_MS: Final = 90
HITS_MAX: Final = 12


class RecordPicker(PickingEditor):
    """Type, choose with the arrows, Enter takes; Esc closes the list first."""

    chosen = Signal(object, object, str)
    """(table, record, title)"""
    emptied = Signal()
    """What was chosen is typed over."""

    def __init__(self, bridge: EngineBridge, schema: Schema, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._schema = schema
        self._asked: Pending | None = None
        self._without: UUID | None = None
        self._within: UUID | None = None
        self.record: UUID | None = None
        """What is chosen."""
        # Looks as the boxes around it do, not as a part of a cell.
        self.setObjectName("")
        self.setStyleSheet("")
        self.setFrame(True)
        self.setTextMargins(0, 0, 0, 0)
        self.setPlaceholderText(tr("Type a few letters of a row"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.picked.connect(self.take)
        self.installEventFilter(self)

    def leave_out(self, record: UUID) -> None:
        """Never offers this row."""
        self._without = record

    def look_in(self, table: UUID | None) -> None:
        """Offers rows of this table only; None: of every table."""
        self._within = table

    def suggest(self) -> None:
        if self.record is not None:
            self.record = None
            self.emptied.emit()
        self._pause.start()

    def take(self) -> None:
        """Takes the marked row."""
        marked = self.marked()
        if marked is None or not self.list.isVisible():
            return
        hit: SearchHit = marked.value
        self.close_panels()
        self.record = hit.record
        self.setText(hit.title)
        self.chosen.emit(hit.table, hit.record, hit.title)

    def clear_choice(self) -> None:
        """Chooses nothing."""
        self.record = None
        self.clear()
        self.close_panels()

    def close_panels(self) -> None:
        super().close_panels()
        self._pause.stop()
        if self._asked is not None:
            self._asked.drop()
            self._asked = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys of the list; leaving closes it."""
        if event.type() == QEvent.Type.FocusOut and not self.list.underMouse():
            self.close_panels()
        listed = self.list.isVisible()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and listed:
                event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and listed:
            self.take()
            return True
        if event.key() == Qt.Key.Key_Escape and listed:
            self.close_panels()
            return True
        return self.takes_key(event)

    def _ask(self) -> None:
        text = self.text().strip()
        if self._asked is not None:
            self._asked.drop()
        if text:
            self._asked = self._bridge.ask(SearchRecords(text, self._within, HITS_MAX), self._take)
        else:
            super().close_panels()

    def _take(self, hits: tuple[SearchHit, ...]) -> None:
        self._asked = None
        if not self.isVisible():
            return
        found = [each for each in hits if each.record != self._without]
        self.show_suggestions([Suggestion(self._words(each), each) for each in found])

    def _words(self, hit: SearchHit) -> str:
        table = self._schema.table(hit.table)
        place = f"  ·  {table.name}" if table is not None else ""
        return f"{hit.title or tr('(no title)')}{place}"
