"""From one open collision to the next: down the rows as they stand, then on to other tables."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer

from openprod_core.bus.conflict_rows import Conflict
from openprod_core.bus.rows import Window
from openprod_desktop.models.collisions import Collisions
from openprod_desktop.views.table_page import TablePage

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

CHUNK_ROWS: Final = 4_096
"""Rows whose ids are read at once; one answer takes the reader a few milliseconds."""
WHOLE_ROW: Final = -1.0
"""Before all cells of a row stands what is about the row itself."""

Found = Callable[[Conflict | None], None]


class CollisionTravel(QObject):
    """Finds the next collision from where the cursor is; `by` is 1 or -1."""

    def __init__(self, window: "MainWindow", known: Collisions) -> None:
        super().__init__(window)
        self._window = window
        self._known = known
        self._last: tuple[UUID, str] | None = None
        """Record and collision shown last; the next one comes after it."""

    def note(self, conflict: Conflict) -> None:
        """Notes that a collision was shown."""
        self._last = (conflict.record, conflict.id)

    def find(self, by: int, done: Found) -> None:
        """Hands over the next collision, brought to the front; None where there is none."""
        page = self._window.page()
        if not self._known.open:
            done(None)
        elif page is None or not page.is_grid():
            self._other_table(None, by, done)
        else:
            self._from_cursor(page, by, done)

    def show(self, conflict: Conflict, done: Found) -> None:
        """Brings a collision's cell to the front; its filter goes where it hides the row."""
        home = self._window.schema.table(conflict.table_id) if conflict.table_id else None
        if home is None or home.core:
            done(conflict)
            return
        self._window.show_table(home.id)
        page = self._window.page()
        assert page is not None
        if page.is_past():
            page.show_present()
        # What collides is decided in its cell.
        page.show_grid()

        def go() -> None:
            field = conflict.field_id if conflict.edge is None else None
            page.show_record(conflict.record, field)
            page.model.find(conflict.record, lambda _: self._land(page, conflict, done))

        _when_counted(page, go)

    def _land(self, page: TablePage, conflict: Conflict, done: Found) -> None:
        """Goes on as soon as the cursor is there; a filter may have to go first."""
        if page.current_record() == conflict.record:
            done(conflict)
            return
        once = Qt.ConnectionType.SingleShotConnection
        # Not at once: the rows take the keys when the cursor is there, and the popover after them.
        again = partial(QTimer.singleShot, 0, self, partial(self._land, page, conflict, done))
        page.place_changed.connect(again, once)

    # In one table

    def _from_cursor(self, page: TablePage, by: int, done: Found) -> None:
        row = max(page.grid.currentIndex().row(), 0)
        record = page.current_record()
        here = self._in_row(page, record) if record is not None else []
        place = self._place_of_cursor(page, record)
        ahead = [at for at, _ in here if (at > place if by > 0 else at < place)]
        if ahead:
            nearest = min(ahead) if by > 0 else max(ahead)
            self._go(page, row, dict(here)[nearest], done)
        else:
            self._scan(page, row + by, by, lambda: self._other_table(page, by, done), done)

    def _place_of_cursor(self, page: TablePage, record: UUID | None) -> float:
        """Returns where in its row the cursor is; on a collision not yet shown, before it."""
        at = float(page.grid.visual_column(page.grid.currentIndex().column()))
        if record is not None and self._last is not None and self._last[0] == record:
            for place, conflict in self._in_row(page, record):
                if conflict.id == self._last[1] and place in (at, WHOLE_ROW):
                    return place
        return at - 0.5

    def _in_row(self, page: TablePage, record: UUID) -> list[tuple[float, Conflict]]:
        columns = {each.id: at for at, each in enumerate(page.model.fields)}
        found = []
        for number, each in enumerate(self._known.of_record(record)):
            if each.edge is None and each.field_id is not None:
                if each.field_id in columns:
                    found.append((float(page.grid.visual_column(columns[each.field_id])), each))
            elif each.table_id in (None, page.table_id):
                # Several edges of one record come one after the other.
                found.append((WHOLE_ROW - number * 1e-3, each))
        return sorted(found, key=lambda each: each[0])

    def _scan(
        self, page: TablePage, row: int, by: int, otherwise: Callable[[], None], done: Found
    ) -> None:
        """Reads ids from `row` on until one of them has a collision."""
        records = self._known.records()
        rows = page.model.view_rows
        if not 0 <= row < rows or not self._known.of_table(page.table_id):
            otherwise()
            return
        first = row if by > 0 else max(0, row - CHUNK_ROWS + 1)
        count = min(CHUNK_ROWS, rows - first) if by > 0 else row - first + 1

        def take(window: Window) -> None:
            places = range(len(window.ids))
            for at in places if by > 0 else reversed(places):
                here = self._in_row(page, window.ids[at]) if window.ids[at] in records else []
                if here:
                    self._go(page, first + at, here[0 if by > 0 else -1][1], done)
                    return
            self._scan(page, first + count if by > 0 else first - 1, by, otherwise, done)

        page.model.read_range(first, count, (), take)

    def _go(self, page: TablePage, row: int, conflict: Conflict, done: Found) -> None:
        columns = [each.id for each in page.model.fields]
        column = page.grid.horizontalHeader().logicalIndex(0)
        if conflict.edge is None and conflict.field_id in columns:
            column = columns.index(conflict.field_id)
        index = page.model.index(row, max(column, 0))
        page.grid.setCurrentIndex(index)
        page.grid.scrollTo(index)
        # What hung at the corner of the former cell goes too, though the grid has no focus.
        page.grid.viewport().update()
        done(conflict)

    # In others

    def _other_table(self, page: TablePage | None, by: int, done: Found) -> None:
        """Goes to the next table that has any; at last round to the table in front."""
        counts = self._known.counts()
        order = [each.id for each in self._window.schema.tables]
        at = order.index(page.table_id) if page is not None and page.table_id in order else -by
        for step in range(1, len(order) + 1):
            table = order[(at + by * step) % len(order)]
            if counts[table]:
                self._enter(table, by, done)
                return
        # All that is left is about tables and fields themselves: there is no row to go to.
        done(self._known.open[0])

    def _enter(self, table: UUID, by: int, done: Found) -> None:
        self._window.show_table(table)
        page = self._window.page()
        assert page is not None
        first = self._known.of_table(table)[0]

        def go() -> None:
            row = 0 if by > 0 else page.model.view_rows - 1
            # What the filter hides comes last, and takes the filter away.
            self._scan(page, row, by, lambda: self.show(first, done), done)

        _when_counted(page, go)


def _when_counted(page: TablePage, act: Callable[[], None]) -> None:
    if page.counts is not None:
        act()
    else:
        once = Qt.ConnectionType.SingleShotConnection
        page.counts_changed.connect(act, once)
