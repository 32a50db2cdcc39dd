"""Which rows a grid's view holds, and in which order; and when to ask again.

Every opening is a view of its own: the one on screen stays readable until the next one
is, and an answer can only be about the view that was asked. Re-ordering waits until edits
have been quiet for a moment, but not for ever, and not while a person types: rows must
not move under the hands.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal, Slot

from openprod_core.bus.queries import CloseView, OpenView, Since
from openprod_core.bus.rows import ViewRows
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.models.view_numbers import next_view_number

QUIET_MS: Final = 150
OVERDUE_MS: Final = 1_000

OrderBy = tuple[tuple[UUID, bool], ...]


@dataclass(frozen=True, slots=True)
class Staying:
    """Records that an opening must not move from under the hands."""

    pinned: frozenset[UUID] = frozenset()
    """They stay in though the filter would drop them."""
    apart: frozenset[UUID] = frozenset()
    """They stay in the lines where they were begun."""
    taken: frozenset[UUID] = frozenset()
    """Rows begun and left: they stand where the view has them, if it has them."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A view that was asked for."""

    view: int
    asked: bool
    """Whether a person chose this order or filter."""
    staying: Staying


class ViewOrder(QObject):
    """Opens a view, and opens it anew when its order may have changed."""

    opened = Signal(object, object)
    """(Opening, rows.ViewRows): whoever takes it lets the former view go, or this one."""
    failed = Signal(object)
    """The error; the former order stands."""

    def __init__(
        self, bridge: EngineBridge, staying: Callable[[bool], Staying], parent: QObject
    ) -> None:
        """`staying` says what must stay, told whether a person asked for the order."""
        super().__init__(parent)
        self._bridge = bridge
        self._staying = staying
        self.table: UUID | None = None
        self.where: str | None = None
        self.order_by: OrderBy = ()
        self.group_by: UUID | None = None
        self.group_within: tuple[UUID, ...] = ()
        self.folded: frozenset[str] = frozenset()
        self.since: Since | None = None
        self._asked: tuple[int, Pending] | None = None
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
        self._drop_asked()
        opening = Opening(next_view_number(), asked, self._staying(asked))
        query = OpenView(
            opening.view,
            self.table,
            self.where,
            self.order_by,
            opening.staying.pinned,
            self.group_by,
            self.folded,
            self.since,
            opening.staying.apart,
            self.group_within if self.group_by is not None else (),
        )
        pending = self._bridge.ask(
            query, lambda rows: self._take(opening, rows), self._take_failure
        )
        self._asked = opening.view, pending

    def open_soon(self) -> None:
        """Opens the view when edits have been quiet for a moment."""
        if not self._waiting_since.isValid():
            self._waiting_since.start()
        left = OVERDUE_MS - self._waiting_since.elapsed()
        self._quiet.start(int(max(0, min(QUIET_MS, left))))

    def hold(self) -> None:
        """Keeps the order as it is until `release`: a person is typing."""
        self._held = True

    def put_off(self, opening: Opening) -> None:
        """An opening cannot be shown now: lets it go, and asks again when nobody types."""
        self.let_go(opening.view)
        if self._held:
            self._due = True
        else:
            self.open_soon()

    def release(self) -> None:
        """Lets the order move again."""
        self._held = False
        if self._due:
            self.open_soon()

    def let_go(self, view: int) -> None:
        """Closes a view that nobody looks at any more."""
        self._bridge.ask(CloseView(view)).drop()

    def stop(self) -> None:
        """Asks no more."""
        self._quiet.stop()
        self._drop_asked()

    @Slot()
    def open_again(self) -> None:
        """Opens the view as it is, once nobody is typing."""
        if self._held:
            self._due = True
        else:
            self.open_now(asked=False)

    def _drop_asked(self) -> None:
        if self._asked is not None:
            view, pending = self._asked
            self._asked = None
            pending.drop()
            self.let_go(view)

    def _take(self, opening: Opening, rows: ViewRows) -> None:
        self._asked = None
        self.opened.emit(opening, rows)

    def _take_failure(self, error: BaseException) -> None:
        self._asked = None
        self.failed.emit(error)
