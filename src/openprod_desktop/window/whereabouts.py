"""Where somebody is in a production, kept every few seconds: a crash takes nobody's place away."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

KEPT_EVERY_MS: Final = 3_000
LOOK_AGAIN_MS: Final = 50
Place = tuple[UUID, UUID, UUID | None]
"""Table, record, field."""


class Whereabouts(QObject):
    """Keeps the cell and the rows shown whole; goes back to them when asked."""

    def __init__(self, window: "MainWindow", *, goes_back: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._kept: tuple[Place | None, list[tuple[UUID, UUID]]] | None = None
        self._goal: Place | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(KEPT_EVERY_MS)
        self._timer.timeout.connect(self.keep)
        self._timer.start()
        if goes_back:
            window.found.connect(self._wait)

    def place(self) -> Place | None:
        """Returns the cell that somebody is in."""
        page = self._window.page()
        record = None if page is None or page.is_past() else page.current_record()
        if page is None or record is None:
            return None
        field = page.current_field()
        return page.table_id, record, None if field is None else field.id

    def keep(self) -> None:
        """Writes down where somebody is, if that has changed."""
        window, settings = self._window, self._window.settings
        if window.production is None or not window.schema.tables:
            return
        now = (self.place(), window.records.open_now())
        if now == self._kept:
            return
        self._kept = now
        if now[0] is not None:
            settings.keep_place(window.production, now[0])
        settings.keep_open_records(window.production, now[1])
        settings.keep_window(window.saveGeometry(), window.saveState())
        settings.save()

    def _wait(self) -> None:
        assert self._window.production is not None
        self._goal = self._window.settings.place(self._window.production)
        self._step()

    def _step(self) -> None:
        """Goes a step further back: to the table, then to the cell once its rows are counted."""
        if self._goal is None:
            return
        table, record, field = self._goal
        page = self._window.page()
        if self._window.schema.tables and (page is None or page.table_id != table):
            self._window.show_table(table)
            page = self._window.page()
            if page is None or page.table_id != table:
                self._goal = None
                return
        if page is not None and page.table_id == table and page.counts is not None:
            self._goal = None
            page.show_record(record, field)
            return
        QTimer.singleShot(LOOK_AGAIN_MS, self, self._step)
