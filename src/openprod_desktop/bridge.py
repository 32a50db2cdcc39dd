"""The one door between the GUI thread and the engine's threads.

Commands and queries go in as futures; their outcomes and the bus events come out
here, on the GUI thread. Whatever thread speaks puts its word into a deque and wakes
us once: one queued signal that carries nothing costs a sixth of one that carries a
value, and a queued dict or list would be converted deeply. RecordsChanged of one
table are merged for a frame or two, so that thousands of arriving edits repaint once.
"""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from openprod_core.bus.client import Client
from openprod_core.bus.events import (
    ConflictsMoved,
    EdgesChanged,
    EditedTogether,
    Event,
    FindingsMoved,
    GroundChanged,
    NoticeGiven,
    OverlaysMoved,
    RecordsChanged,
    SchemaChanged,
    UndoMoved,
    WorkAdvanced,
)
from openprod_desktop.awaiting import is_gone

MERGE_MS: Final = 33
RECORDS_NAMED_MAX: Final = 5_000
"""Over this many changed records of a table, listeners read it anew."""

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Pending:
    """A question or a command under way; `drop` it when its answer would be stale."""

    __slots__ = ("_done", "_failed", "is_command", "request")

    def __init__(
        self, request: object, done: Done | None, failed: Failed | None, is_command: bool = False
    ) -> None:
        self.request = request
        self.is_command = is_command
        self._done = done
        self._failed = failed

    def drop(self) -> None:
        """Forgets who asked: neither the answer nor a failure is delivered."""
        self._done = _ignore
        self._failed = _ignore

    def deliver(self, answer: object) -> None:
        """Hands the answer over, on the GUI thread; nobody misses it whose widget is gone."""
        if self._done is not None and not is_gone(self._done):
            self._done(answer)

    def deliver_failure(self, error: BaseException) -> bool:
        """Hands the failure over; False where it was not heard and somebody has to."""
        if self._failed is None:
            return False
        if is_gone(self._failed):
            # An edit that was refused is told, even after its form was closed.
            return not self.is_command
        self._failed(error)
        return True


class EngineBridge(QObject):
    """Carries commands and queries to the engine, and its answers and events back."""

    records_changed = Signal(object)
    """A bus.events.RecordsChanged, merged per table."""
    schema_changed = Signal()
    undo_moved = Signal(object)
    """A bus.events.UndoMoved."""
    conflicts_moved = Signal(int)
    edited_together = Signal(object)
    """A bus.events.EditedTogether."""
    notice = Signal(str)
    overlays_moved = Signal()
    """Overlays came, went or hold something else."""
    ground_changed = Signal()
    """All that was read must be read anew."""
    edges_changed = Signal(object)
    """A bus.events.EdgesChanged."""
    work_advanced = Signal(object)
    """A bus.events.WorkAdvanced."""
    findings_moved = Signal()
    """Rules may propose, or checks find, something else than before."""
    failed = Signal(object, object)
    """(request, error) where the asker gave no `failed` callback."""

    rested = Signal()
    """Every command that was sent is answered, and whoever asked has heard."""

    _woken = Signal()

    def __init__(self, client: Client, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._inbox: deque[Callable[[], None]] = deque()
        self.under_way = 0
        """Commands that the engine has not answered yet."""
        self._armed = False
        self._closed = False
        self._changed: dict[Any, RecordsChanged] = {}
        self._schema_moved = False
        self._merge = QTimer(self)
        self._merge.setSingleShot(True)
        self._merge.setInterval(MERGE_MS)
        self._merge.timeout.connect(self._announce_records)
        self._answered = QTimer(self)
        self._answered.setSingleShot(True)
        self._answered.setInterval(0)
        self._answered.timeout.connect(client.carry_on)
        self._woken.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        client.subscribe(self._hear)

    def send(
        self, command: object, done: Done | None = None, failed: Failed | None = None
    ) -> Pending:
        """Queues a command. `done` gets what it returned, `failed` what it raised."""
        pending = Pending(command, done, failed, is_command=True)
        if not self._closed:
            self.under_way += 1
        return self._put(self._client.execute, pending)

    def ask(self, query: object, done: Done | None = None, failed: Failed | None = None) -> Pending:
        """Queues a query. `done` gets its answer; drop the result when it would be stale."""
        return self._put(self._client.ask, Pending(query, done, failed))

    def new_id(self) -> UUID:
        """Returns the id for a record that is about to be made."""
        return self._client.new_id()

    def give_way(self) -> None:
        """Has the engine rest until what the person just did is on screen."""
        if not self._answered.isActive() and not self._closed:
            self._client.give_way()
            # Runs out once nothing else waits in this thread, painting included.
            self._answered.start()

    def close(self) -> None:
        """Stops delivering; call before the engine and the widgets go."""
        self._closed = True
        self._inbox.clear()
        self._merge.stop()
        self._answered.stop()
        self._client.carry_on()

    def _put(self, call: "Callable[[object], Future[Any]]", pending: Pending) -> Pending:
        # After closing, a timer that is still running may ask; the engine is gone by then.
        if self._closed:
            return pending

        def report(finished: "Future[Any]") -> None:
            if not finished.cancelled():
                self._post(lambda: self._settle(finished, pending))

        call(pending.request).add_done_callback(report)
        return pending

    def _settle(self, finished: "Future[Any]", pending: Pending) -> None:
        error = finished.exception()
        try:
            if error is None:
                pending.deliver(finished.result())
            elif not pending.deliver_failure(error):
                self.failed.emit(pending.request, error)
        finally:
            if pending.is_command:
                self.under_way -= 1
                if not self.under_way:
                    self.rested.emit()

    def _hear(self, event: Event) -> None:
        self._post(lambda: self._take(event))

    def _post(self, word: Callable[[], None]) -> None:
        """Runs on any thread."""
        if self._closed:
            return
        self._inbox.append(word)
        if not self._armed:
            self._armed = True
            self._woken.emit()

    @Slot()
    def _drain(self) -> None:
        self._armed = False
        # What arrives meanwhile waits for the next turn of the loop, so that keys come between.
        waiting = len(self._inbox)
        try:
            while waiting and self._inbox:
                waiting -= 1
                self._inbox.popleft()()
        finally:
            if self._inbox and not self._armed and not self._closed:
                self._armed = True
                self._woken.emit()

    def _take(self, event: Event) -> None:
        match event:
            case RecordsChanged():
                held = self._changed.get(event.table)
                self._changed[event.table] = event if held is None else merged(held, event)
                if not self._merge.isActive():
                    self._merge.start()
            case SchemaChanged():
                self._schema_moved = True
                if not self._merge.isActive():
                    self._merge.start()
            case UndoMoved():
                self.undo_moved.emit(event)
            case ConflictsMoved():
                self.conflicts_moved.emit(event.count)
            case EditedTogether():
                self.edited_together.emit(event)
            case NoticeGiven():
                self.notice.emit(event.sentence)
            case OverlaysMoved():
                self.overlays_moved.emit()
            case GroundChanged():
                self.ground_changed.emit()
            case EdgesChanged():
                self.edges_changed.emit(event)
            case WorkAdvanced():
                self.work_advanced.emit(event)
            case FindingsMoved():
                self.findings_moved.emit()

    @Slot()
    def _announce_records(self) -> None:
        changed, self._changed = self._changed, {}
        if self._schema_moved:
            self._schema_moved = False
            self.schema_changed.emit()
        for event in changed.values():
            self.records_changed.emit(event)


def merged(one: RecordsChanged, other: RecordsChanged) -> RecordsChanged:
    """Returns one event that says what two events of the same table said."""
    records: frozenset[Any] | None = None
    if one.records is not None and other.records is not None:
        records = one.records | other.records
        if len(records) > RECORDS_NAMED_MAX:
            records = None
    fields = None
    if one.fields is not None and other.fields is not None:
        fields = one.fields | other.fields
    return RecordsChanged(one.table, records, fields, own=one.own and other.own)


def _ignore(_: object) -> None:
    """Stands where somebody listened who no longer wants to hear."""
