"""Runs an open workspace for a window: commands on one thread, questions on another.

The engine is synchronous and has one writer, so one thread does nothing else. The reader
has a read-only connection of its own, so a question never waits behind a long import.
"""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Final, TypeVar
from uuid import UUID

from openprod_core.bus import queries
from openprod_core.bus.events import Event, GroundChanged
from openprod_core.domain.ambient import WallClock
from openprod_core.domain.dataclass import dataclass
from openprod_core.engine.answering import Reader
from openprod_core.engine.stage.stage import Stage
from openprod_core.storage.sqlite.store import Store

IDLE_INDEX_AFTER_S: Final = 0.3
"""Quiet after which the search index is brought up to date."""
GIVE_WAY_S: Final = 0.015
"""The engine rests no longer than this for one key of a person's."""

_log: Final = logging.getLogger(__name__)
Result = TypeVar("Result")
_Job = tuple[object, "Future[Any]"]


@dataclass(frozen=True, slots=True)
class _Sorted:
    """The reader sorted a table by a field; only the engine can make that quick."""

    table: UUID
    field: UUID


@dataclass(frozen=True, slots=True)
class _Piece:
    """Work that is no command: sync reads and receives bundles."""

    call: Callable[[], Any]


class Host:
    """A `bus.client.Client` over one workspace. `close` ends both threads."""

    def __init__(
        self,
        stage: Stage,
        answer_facts: Callable[[], object],
        wall: WallClock,
        zone: str,
    ) -> None:
        self._stage = stage
        self._answer_facts = answer_facts
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._questions: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._sorted: set[_Sorted] = set()
        self._wall = wall
        self._zone = zone
        self._actor = stage.ground.bench.actor
        self._path = stage.path
        """What the reader reads; moves when an overlay is put on top or set aside."""
        stage.subscribe(self._follow_ground)
        self._closed = False
        self._ids = stage.ground.bench.ids
        # Every step of a screen that draws costs a turn of the interpreter while the engine
        # works: half a millisecond each, twenty of them for one key.
        self._hands_off = threading.Event()
        self._hands_off.set()
        self._database = stage.ground.bench.store.database
        self._database.between = self._let_hands_go_first
        self._threads = (
            threading.Thread(target=self._run_engine, name="openprod-engine", daemon=True),
            threading.Thread(target=self._run_reader, name="openprod-reader", daemon=True),
        )
        for thread in self._threads:
            thread.start()

    def execute(self, command: object) -> "Future[Any]":
        """Queues a command on the engine thread; the future holds what it returned or raised."""
        return self._put(self._jobs, command)

    def ask(self, query: object) -> "Future[Any]":
        """Queues a query; those about the writer's own state go to the engine thread."""
        on_engine = isinstance(query, queries.GetFacts) or self._stage.answers(query)
        return self._put(self._jobs if on_engine else self._questions, query)

    def run(self, job: "Callable[[], Result]") -> "Future[Result]":
        """Queues a piece of work for the engine thread."""
        return self._put(self._jobs, _Piece(job))

    def new_id(self) -> UUID:
        """Returns the id for a record that is about to be made; on any thread, at once."""
        return UUID(bytes=self._ids.entity_id())

    def subscribe(self, listener: Callable[[Event], None]) -> None:
        """Calls `listener` with every event, on the engine thread, after it is durable."""
        self._stage.subscribe(listener)

    def _follow_ground(self, event: Event) -> None:
        if isinstance(event, GroundChanged):
            self._path = self._stage.path

    def give_way(self) -> None:
        """Has the engine rest between two statements until `carry_on`, or for GIVE_WAY_S."""
        self._hands_off.clear()

    def carry_on(self) -> None:
        """Lets the engine go on."""
        self._hands_off.set()

    def close(self) -> None:
        """Finishes what is queued and ends both threads; the workspace itself stays open."""
        if self._closed:
            return
        self._closed = True
        self._jobs.put(None)
        self._questions.put(None)
        for thread in self._threads:
            thread.join()
        self._database.between = None

    def _let_hands_go_first(self) -> None:
        if not self._hands_off.is_set() and not self._hands_off.wait(GIVE_WAY_S):
            # Nobody said that the key was answered; the next one is waited for anew.
            self._hands_off.set()

    def _put(self, jobs: "queue.SimpleQueue[_Job | None]", job: object) -> "Future[Any]":
        future: Future[Any] = Future()
        if self._closed:
            future.cancel()
        else:
            jobs.put((job, future))
        return future

    def _run_engine(self) -> None:
        while True:
            try:
                taken = self._jobs.get(timeout=IDLE_INDEX_AFTER_S)
            except queue.Empty:
                self._idle()
                taken = self._jobs.get()
            if taken is None:
                return
            _settle(taken, self._answer_engine)

    def _idle(self) -> None:
        try:
            for each in self._sorted:
                self._stage.front.index_sorting(each.table, each.field)
            self._sorted.clear()
            self._stage.rest()
        except Exception:
            # Nobody waits for this; what it would have done is done at the next occasion.
            _log.exception("work in a quiet moment failed")

    def _answer_engine(self, job: object) -> Any:
        if isinstance(job, _Piece):
            return job.call()
        if isinstance(job, _Sorted):
            # Not now: in the next quiet moment.
            self._sorted.add(job)
            return None
        if isinstance(job, queries.GetFacts):
            return self._answer_facts()
        if self._stage.answers(job):
            return self._stage.answer(job)
        return self._stage.execute(job)

    def _run_reader(self) -> None:
        store: Store | None = None
        reader: Reader | None = None
        while True:
            taken = self._questions.get()
            if taken is None:
                break
            try:
                path = self._path
                if store is not None and store.database.path != path:
                    store.close()
                    store = reader = None
                if reader is None:
                    store = Store(path, read_only=True)
                    reader = Reader(store, self._wall, self._zone, self._actor)
            except Exception as error:
                taken[1].set_exception(error)
                continue
            _settle(taken, reader.answer)
            asked = taken[0]
            if isinstance(asked, queries.OpenView) and asked.order_by and not self._closed:
                self._put(self._jobs, _Sorted(asked.table, asked.order_by[0][0]))
        if store is not None:
            store.close()


def _settle(taken: _Job, answer: Callable[[object], Any]) -> None:
    job, future = taken
    if not future.set_running_or_notify_cancel():
        return
    try:
        future.set_result(answer(job))
    except Exception as error:
        # The asker hears of it, whatever it is; the thread goes on.
        future.set_exception(error)
