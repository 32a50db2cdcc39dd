"""An engine that does its work only when told to, piece by piece, in the test's own thread.

Commands and questions wait in two queues, as with the real host. So a test decides which
answer comes between which two keys, and the same chance gives the same run again.
"""

import random
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Any
from uuid import UUID

from openprod_core import Workspace
from openprod_core.bus.events import Event, RecordsChanged
from openprod_core.bus.queries import GetFacts
from openprod_core.domain.ids import IdSource
from openprod_core.engine.answering import Reader
from openprod_core.storage.sqlite.store import Store
from openprod_core.system import SystemClock, SystemRandomness

Job = tuple[object, "Future[Any]", bool]


class SteppedClient:
    """A bus.client.Client over a real production in a folder."""

    def __init__(self, workspace: Workspace, chance: random.Random) -> None:
        self._workspace = workspace
        self._stage = workspace._stage
        self._chance = chance
        self._jobs: deque[Job] = deque()
        self._questions: deque[Job] = deque()
        self._store: Store | None = None
        self._reader: Reader | None = None
        self._ids = IdSource(SystemClock(), SystemRandomness())
        self._by_other = False

    def execute(self, command: object) -> "Future[Any]":
        return self._put(self._jobs, command)

    def ask(self, query: object) -> "Future[Any]":
        on_engine = isinstance(query, GetFacts) or self._stage.answers(query)
        return self._put(self._jobs if on_engine else self._questions, query)

    def as_other(self, command: object) -> "Future[Any]":
        """Queues what somebody else did and what now comes in."""
        return self._put(self._jobs, command, by_other=True)

    def subscribe(self, listener: Callable[[Event], None]) -> None:
        def hear(event: Event) -> None:
            if self._by_other and isinstance(event, RecordsChanged):
                event = replace(event, own=False)
            listener(event)

        self._stage.subscribe(hear)

    def new_id(self) -> UUID:
        return UUID(bytes=self._ids.entity_id())

    def give_way(self) -> None:
        """Nothing runs meanwhile."""

    def carry_on(self) -> None:
        """Nothing waits."""

    @property
    def is_idle(self) -> bool:
        """Whether everything was answered."""
        return not self._jobs and not self._questions

    def step(self) -> None:
        """Does one piece of what waits in one of the queues."""
        waiting = [each for each in (self._jobs, self._questions) if each]
        if not waiting:
            return
        queue = self._chance.choice(waiting)
        message, future, by_other = queue.popleft()
        self._by_other = by_other
        answer = self._answer_engine if queue is self._jobs else self._answer_reader
        try:
            future.set_result(answer(message))
        except Exception as error:  # noqa: BLE001 - as the host does, the asker hears of it
            future.set_exception(error)
        self._by_other = False

    def close(self) -> None:
        """Lets the file go."""
        if self._store is not None:
            self._store.close()

    def _put(self, queue: deque[Job], message: object, by_other: bool = False) -> "Future[Any]":
        future: Future[Any] = Future()
        queue.append((message, future, by_other))
        return future

    def _answer_engine(self, message: object) -> Any:
        if isinstance(message, GetFacts):
            return self._workspace.facts()
        if self._stage.answers(message):
            return self._stage.answer(message)
        return self._stage.execute(message)

    def _answer_reader(self, query: object) -> Any:
        path = self._stage.path
        if self._store is None or self._reader is None or self._store.database.path != path:
            self.close()
            self._store = Store(path, read_only=True)
            self._reader = Reader(self._store, SystemClock(), "UTC")
        return self._reader.answer(query)
