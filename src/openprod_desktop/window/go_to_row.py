"""Ctrl+G: a row of the table in front by its number, or by what it is called."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from openprod_core.bus.queries import FindTitles
from openprod_core.bus.rows import ReferenceCell
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.language import tr
from openprod_desktop.previews import NewestAnswer
from openprod_desktop.window.finder import Entry, Finder

PAUSE_MS: Final = 90
TITLES_MAX: Final = 12


class GoToRow(QObject):
    """Asks where to go; says which row number or which record was chosen."""

    row_chosen = Signal(int)
    """From 0."""
    record_chosen = Signal(object)

    def __init__(self, bridge: EngineBridge, window: QWidget) -> None:
        super().__init__(window)
        self._newest = NewestAnswer(bridge.ask, self, pause_ms=PAUSE_MS)
        self._table: UUID | None = None
        self._rows = 0
        self._numbered: list[Entry] = []
        self.finder = Finder(tr("Row number, or what the row is called"), window)
        self.finder.typed.connect(self._look)
        self.finder.picked.connect(self._tell)

    def open(self, table: UUID, rows: int) -> None:
        """Shows the box for a table that shows so many rows."""
        self._table, self._rows = table, rows
        self.finder.open()

    def _look(self, text: str) -> None:
        text = text.strip()
        self._newest.forget()
        self._numbered = []
        if not text or self._table is None:
            self.finder.offer(
                [], tr("1 to {rows:,}", rows=self._rows) if self._rows else tr("There are no rows")
            )
            return
        if text.isdecimal() and self._rows:
            number = min(max(int(text), 1), self._rows)
            picture = theme.icon("chevron-right", "muted")
            self._numbered = [
                Entry(tr("Go to row {number:,}", number=number), "", picture, number - 1)
            ]
        self.finder.offer(self._numbered)
        self._newest.want(FindTitles(self._table, text, TITLES_MAX), self._take, self._fail)

    def _take(self, found: tuple[ReferenceCell, ...]) -> None:
        picture = theme.icon("table", "muted")
        titled = [Entry(each.title or tr("(no title)"), "", picture, each.id) for each in found]
        entries = [*self._numbered, *titled]
        self.finder.offer(entries, "" if entries else tr("No row is called that"))

    def _fail(self, error: BaseException) -> None:
        self.finder.offer(self._numbered, said(error))

    def _tell(self, chosen: Any) -> None:
        if isinstance(chosen, UUID):
            self.record_chosen.emit(chosen)
        else:
            self.row_chosen.emit(chosen)
