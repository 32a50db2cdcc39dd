"""A workspace in memory behind the bus contract, answering on a worker thread.

For tests of the desktop: what it answers, and when it tells of it, is what the
engine would. `FakeClient.sample(rows=…)` has one table with every type of field
and a second one to refer to. State and its rules: fake_workspace.py.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, Self
from uuid import UUID, uuid4

from desktop.fake_reading import FakeReader
from desktop.fake_sample import sample_workspace
from desktop.fake_workspace import FakeWorkspace
from openprod_core.bus.events import (
    ConflictsMoved,
    Event,
    NoticeGiven,
    RecordsChanged,
    SchemaChanged,
    UndoMoved,
)


class FakeClient:
    """Implements bus.client.Client; also has hands to play the other people."""

    def __init__(self, workspace: FakeWorkspace | None = None) -> None:
        self.workspace = workspace or FakeWorkspace()
        self.commands: list[object] = []
        """Every command that was carried out or refused, in order."""
        self.queries: list[object] = []
        self.rests = 0
        """How often it was asked to give way since it was last told to carry on."""
        self._reader = FakeReader(self.workspace)
        self._listeners: list[Callable[[Event], None]] = []
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="fake-engine")

    @classmethod
    def sample(cls, rows: int = 50) -> Self:
        """Returns a client whose `contacts` table has that many records."""
        return cls(sample_workspace(rows))

    def execute(self, command: object) -> "Future[Any]":
        return self._thread.submit(self._execute, command)

    def ask(self, query: object) -> "Future[Any]":
        return self._thread.submit(self._ask, query)

    def subscribe(self, listener: Callable[[Event], None]) -> None:
        self._listeners.append(listener)

    def new_id(self) -> UUID:
        return uuid4()

    def give_way(self) -> None:
        self.rests += 1

    def carry_on(self) -> None:
        self.rests = 0

    def close(self) -> None:
        """Ends the worker thread after what is queued."""
        self._thread.shutdown(wait=True)

    def run(self, task: Callable[[], Any]) -> "Future[Any]":
        """Runs `task` on the worker thread: a way to hold the engine up."""
        return self._thread.submit(task)

    def edit_as_other(self, table: str, changes: dict[UUID, dict[str, Any]]) -> None:
        """Lets another person's edits arrive."""
        self._thread.submit(self._edit_as_other, table, changes).result()

    def collide(self, table: str, record: UUID, field: str) -> None:
        """Marks one value as changed by two people."""
        self._thread.submit(self._collide, table, record, field).result()

    def give_notice(self, sentence: str) -> None:
        """Tells the person something."""
        self._tell(NoticeGiven(sentence))

    def _execute(self, command: object) -> Any:
        self.commands.append(command)
        before = self.workspace.schema
        answer, changed = self.workspace.apply(command)
        if self.workspace.schema is not before:
            self._tell(SchemaChanged(self.workspace.schema.version))
        for event in changed:
            self._tell(event)
        state = self.workspace.undo_state()
        self._tell(UndoMoved(state.undo_label, state.redo_label))
        return answer

    def _ask(self, query: object) -> Any:
        self.queries.append(query)
        return self._reader.answer(query)

    def _edit_as_other(self, table: str, changes: dict[UUID, dict[str, Any]]) -> None:
        event = self.workspace.write(table, changes)
        self._tell(RecordsChanged(event.table, event.records, event.fields, own=False))

    def _collide(self, table: str, record: UUID, field: str) -> None:
        home, column = self.workspace.place(table, field)
        self.workspace.conflicts.setdefault(record, set()).add(column)
        self._tell(RecordsChanged(home, frozenset({record}), frozenset({column}), own=False))
        self._tell(ConflictsMoved(sum(len(each) for each in self.workspace.conflicts.values())))

    def _tell(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)
