"""Which rows a grid's view holds, and in which order; and when to ask again.

Re-ordering waits until edits have been quiet for a moment, but not for ever, and not
while a person types: rows must not move under the hands.
"""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from openprod_core.bus.queries import OpenView, Since
from openprod_core.bus.rows import ViewRows
from openprod_desktop.bridge import EngineBridge, Pending

QUIET_MS: Final = 150
OVERDUE_MS: Final = 1_000

OrderBy = tuple[tuple[UUID, bool], ...]


class ViewOrder(QObject):
    """Opens a view, and opens it anew when its order may have changed."""

    opened = Signal(object, object)
    """(rows.ViewRows, whether a person asked for this order)."""
    failed = Signal(object)
    """The error; the former order stands."""

    def __init__(self, bridge: EngineBridge, view: int, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.view = view
        self.table: UUID | None = None
        self.where: str | None = None
        self.order_by: OrderBy = ()
        self.pinned: frozenset[UUID] = frozenset()
        self.group_by: UUID | None = None
        self.folded: frozenset[str] = frozenset()
        self.since: Since | None = None
        self.number = 0
        """Of the newest opening asked for."""
        self._asked: Pending | None = None
        self._held = False
        self._due = False
        self._waiting_since = QElapsedTimer()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.timeout.connect(self.open_again)

    def open_now(self, asked: bool) -> None:
        """Opens the view at once. `asked`: a person chose this order or filter."""
        if self.table is None:
            return
        self._quiet.stop()
        self._due = False
        self._waiting_since.invalidate()
        if self._asked is not None:
            self._asked.drop()
        self.number += 1
        query = OpenView(
            self.view,
            self.table,
            self.where,
            self.order_by,
            self.pinned,
            self.group_by,
            self.folded,
            self.since,
        )
        self._asked = self._bridge.ask(
            query, lambda rows: self._take(rows, asked), self._take_failure
        )

    def open_soon(self) -> None:
        """Opens the view when edits have been quiet for a moment."""
        if not self._waiting_since.isValid():
            self._waiting_since.start()
        left = OVERDUE_MS - self._waiting_since.elapsed()
        self._quiet.start(int(max(0, min(QUIET_MS, left))))

    def hold(self) -> None:
        """Keeps the order as it is until `release`: a person is typing."""
        self._held = True

    def put_off(self) -> None:
        """The order asked for cannot be shown now: asks again when nobody types."""
        if self._held:
            self._due = True
        else:
            self.open_soon()

    def release(self) -> None:
        """Lets the order move again."""
        self._held = False
        if self._due:
            self.open_soon()

    def stop(self) -> None:
        """Asks no more."""
        self._quiet.stop()
        if self._asked is not None:
            self._asked.drop()

    @Slot()
    def open_again(self) -> None:
        """Opens the view as it is, once nobody is typing."""
        if self._held:
            self._due = True
        else:
            self.open_now(asked=False)

    def _take(self, rows: ViewRows, asked: bool) -> None:
        self._asked = None
        self.opened.emit(rows, asked)

    def _take_failure(self, error: BaseException) -> None:
        self._asked = None
        self.failed.emit(error)
