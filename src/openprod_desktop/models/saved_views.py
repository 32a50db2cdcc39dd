"""The saved views of every table: those of everybody, and this person's own."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import ListViews
from openprod_core.bus.rows import WorkspaceFacts
from openprod_core.bus.view_rows import SavedView
from openprod_core.domain import core_schema
from openprod_desktop.bridge import EngineBridge, Pending


class SavedViews(QObject):
    """Reads them anew whenever somebody changed one."""

    moved = Signal()
    """Some view came, went or says something else."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Pending | None = None
        self._by_table: dict[UUID, list[SavedView]] = {}
        self._by_id: dict[UUID, SavedView] = {}
        self.own = b""
        """The actor who works here; empty until the engine has said it."""
        self.known = False
        """Whether they were read at all."""
        bridge.records_changed.connect(self._hear)
        bridge.ground_changed.connect(self.read)
        bridge.schema_changed.connect(self.read)

    def begin(self, facts: WorkspaceFacts) -> None:
        """Learns who works here, and reads."""
        self.own = facts.actor
        self.read()

    def of(self, table: UUID) -> list[SavedView]:
        """Returns the views of a table in the order that people gave them."""
        return self._by_table.get(table, [])

    def view(self, id_: UUID | None) -> SavedView | None:
        """Returns a view as it was saved last; None where it is not there any more."""
        return self._by_id.get(id_) if id_ is not None else None

    def read(self) -> None:
        """Asks for all of them."""
        if not self.own:
            return
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._bridge.ask(ListViews(person=self.own), self._take)

    def _take(self, views: tuple[SavedView, ...]) -> None:
        self._asked = None
        found = {each.id: each for each in views}
        # A dict of equal views may still be in another order.
        if self.known and list(found.items()) == list(self._by_id.items()):
            return
        self.known = True
        self._by_id = found
        self._by_table = {}
        for each in views:
            self._by_table.setdefault(each.table, []).append(each)
        self.moved.emit()

    def _hear(self, event: RecordsChanged) -> None:
        # The views of a module that is taken out rest with it.
        if event.table in (core_schema.VIEW.id, core_schema.MODULE.id):
            self.read()
