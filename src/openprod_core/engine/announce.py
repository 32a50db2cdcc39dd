"""Tells subscribers what happened, once it is durable."""

from collections.abc import Callable
from uuid import UUID

from openprod_core.bus import events
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.model import Model
from openprod_core.storage.sqlite.store import Store

Listener = Callable[[events.Event], None]


class Announcer:
    """Makes events of what a transaction touched."""

    def __init__(self, store: Store, model: Model) -> None:
        self._store = store
        self._model = model
        self._listeners: list[Listener] = []
        self._watchers: list[Callable[[Touched], events.Event | None]] = []

    def subscribe(self, listener: Listener) -> None:
        """Calls `listener` with every event from now on."""
        self._listeners.append(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Calls a listener no more."""
        self._listeners = [each for each in self._listeners if each != listener]

    def watch(self, watcher: Callable[[Touched], events.Event | None]) -> None:
        """Asks `watcher` after every transaction what else there is to tell."""
        self._watchers.append(watcher)

    def tell(self, event: events.Event) -> None:
        """Gives one event to everybody."""
        for listener in self._listeners:
            listener(event)

    def tell_touched(self, touched: Touched, *, own: bool) -> None:
        """Gives the events of one transaction."""
        more = [event for watcher in self._watchers if (event := watcher(touched)) is not None]
        if not self._listeners:
            return
        if touched.schema:
            self.tell(events.SchemaChanged(self._model.schema.version))
        for facet, table in touched.tables.items():
            if self._model.is_schema_facet(facet):
                continue
            records = table.records
            fields = table.fields
            self.tell(
                events.RecordsChanged(
                    self._model.id_of(facet),
                    None if records is None else frozenset(UUID(bytes=id_) for id_ in records),
                    None if fields is None else frozenset(map(self._model.id_of, fields)),
                    own,
                )
            )
        if self._store.tables.has_formulas:
            self._tell_computed(touched, own)
        if touched.edges is None:
            self.tell(events.EdgesChanged(None, own))
        elif touched.edges:
            ends = frozenset(UUID(bytes=id_) for id_ in touched.edges)
            self.tell(events.EdgesChanged(ends, own))
        if touched.conflicts:
            self.tell(events.ConflictsMoved(self._store.registers.conflict_count()))
        for event in more:
            self.tell(event)

    def _tell_computed(self, touched: Touched, own: bool) -> None:
        """Tells of fields in other tables that are computed from what was touched."""
        formulas = self._store.tables.formulas
        if formulas is None:
            return
        has_links = touched.edges is None or bool(touched.edges)
        for table, fields in formulas.depending(touched.tables.keys(), has_links).items():
            self.tell(events.RecordsChanged(table, None, fields, own))
