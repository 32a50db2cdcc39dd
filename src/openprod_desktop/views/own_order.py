"""Offers a table an order of its own when somebody moves a row in it for the first time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_core.bus.commands.tables import AddField
from openprod_core.domain.schema import FieldSpec, SortKind
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.language import tr

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

QUESTION: Final = tr("Keep the rows of this table in an order of your own?")
KEEP: Final = tr("Keep my order")
NAME: Final = "Order"
DESCRIPTION: Final = tr(
    "Where each row stands when the table is not sorted. Move rows to change it."
)


class OwnOrder(QObject):
    """Serves one table page."""

    def __init__(self, bridge: EngineBridge, page: "TablePage") -> None:
        super().__init__(page)
        self._bridge = bridge
        self._page = page
        page.grid.moving.own_order_wanted.connect(self._offer)
        page.grid.moving.refused.connect(page.said)
        # By then the columns stand where they are to stand.
        page.model.counted.connect(lambda _: self._hide_new())
        self._new: UUID | None = None

    def _offer(self, move: Callable[[], None]) -> None:
        def keep() -> None:
            spec = FieldSpec(self._free_name(), sort=SortKind.MANUAL, description=DESCRIPTION)
            self._bridge.send(AddField(self._page.table_id, spec), lambda made: added(made))

        def added(field: UUID) -> None:
            self._new = field
            self._hide_new()
            move()

        self._page.offered.emit(QUESTION, KEEP, keep)

    def _free_name(self) -> str:
        taken = {each.name.casefold() for each in self._page.table.fields}
        names = (NAME, *(f"{NAME} {n}" for n in range(2, len(taken) + 3)))
        return next(each for each in names if each.casefold() not in taken)

    def _hide_new(self) -> None:
        """Takes the field out of sight: its values are for the program to read."""
        if self._new in {each.id for each in self._page.model.fields}:
            assert self._new is not None
            self._page.grid.hide_column(self._new)
            self._new = None
