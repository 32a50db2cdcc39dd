"""Scripts for the window: what there is, what runs, and what it says. On the GUI thread.

Everything comes from `bus.scripts.Scripts`, which speaks on threads of its own.
"""

import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.script_rows import GrantRow, ScriptFault, ScriptRow, ScriptRun, TriggerRow
from openprod_core.bus.scripts import (
    RunAdvanced,
    RunAsks,
    RunEnded,
    RunLeads,
    RunNotified,
    RunSaid,
    RunStarted,
    ScriptNews,
    Scripts,
)
from openprod_core.domain import core_schema
from openprod_desktop.awaiting import Awaiting
from openprod_desktop.bridge import EngineBridge

Done = Callable[[Any], None]


class LastRun(NamedTuple):
    """When a trigger's script ran last, and how it went."""

    at_ms: int
    run: ScriptRun


class ScriptRuns(QObject):
    """The scripts of the production that a bridge leads to."""

    listed = Signal(object)
    """tuple[ScriptRow, …], by name."""
    started = Signal(object)
    """A bus.scripts.RunStarted."""
    said = Signal(object)
    advanced = Signal(object)
    notified = Signal(object)
    leads = Signal(object)
    """A script_rows.Place that a run wants its person to look at."""
    asks = Signal(object)
    ended = Signal(int, object)
    """(run, ScriptRun)"""
    failed = Signal(object)
    """What could not be done, as an exception."""

    def __init__(self, bridge: EngineBridge, scripts: Scripts, parent: QObject) -> None:
        super().__init__(parent)
        self._scripts = scripts
        self._awaiting = Awaiting(self)
        self.rows: tuple[ScriptRow, ...] = ()
        self.running: dict[int, RunStarted] = {}
        self.set_off: dict[UUID, LastRun] = {}
        """The last run by trigger, since the production was opened."""
        scripts.subscribe(self._hear)
        bridge.records_changed.connect(self._follow)
        bridge.ground_changed.connect(self.read)
        self.read()

    # What there is

    def read(self) -> None:
        """Asks for the scripts anew."""
        self._then(self._scripts.scripts(), self._take)

    def row(self, script: UUID | None) -> ScriptRow | None:
        """Returns a script as it was read last."""
        return next((row for row in self.rows if row.id == script), None)

    def check(self, source: str) -> ScriptFault | None:
        """Returns what keeps a text from being a script."""
        return self._scripts.check(source)

    def save(
        self, script: UUID | None, changes: Mapping[str, Any], done: Done, failed: Done
    ) -> None:
        """Makes or changes a script; `done` gets its id."""
        self._then(self._scripts.save(script, changes), done, failed)

    def remove(self, script: UUID) -> None:
        """Deletes a script."""
        self._then(self._scripts.remove(script), lambda _: None)

    def triggers(self, done: Callable[[tuple[TriggerRow, ...]], None]) -> None:
        """Asks for all triggers."""
        self._then(self._scripts.triggers(), done)

    def save_trigger(
        self, trigger: UUID | None, changes: Mapping[str, Any], done: Done, failed: Done
    ) -> None:
        """Makes or changes a trigger."""
        self._then(self._scripts.save_trigger(trigger, changes), done, failed)

    def remove_trigger(self, trigger: UUID, done: Done, failed: Done) -> None:
        """Deletes a trigger."""
        self._then(self._scripts.remove_trigger(trigger), done, failed)

    def grants(self, done: Callable[[tuple[GrantRow, ...]], None]) -> None:
        """Asks for what was said of permissions."""
        self._then(self._scripts.grants(), done)

    def revoke(self, script: UUID, capability: str, done: Done) -> None:
        """Takes a permission back."""
        self._then(self._scripts.revoke(script, capability), done)

    # Runs

    def run(self, script: UUID, arguments: Mapping[str, Any], failed: Done | None = None) -> None:
        """Starts a script; `started` follows."""
        self._then(self._scripts.run(script, arguments), lambda _: None, failed)

    def stop(self, run: int) -> None:
        """Ends a run soon."""
        self._scripts.stop(run)

    def answer(self, question: int, answer: Any) -> None:
        """Answers what a run asks."""
        self._scripts.answer(question, answer)

    # Inside

    def _take(self, rows: tuple[ScriptRow, ...]) -> None:
        self.rows = rows
        self.listed.emit(rows)

    def _follow(self, event: RecordsChanged) -> None:
        if event.table in (core_schema.SCRIPT.id, core_schema.MODULE.id):
            self.read()

    def _hear(self, news: ScriptNews) -> None:
        self._awaiting.tell(lambda: self._show(news))

    def _show(self, news: ScriptNews) -> None:
        match news:
            case RunStarted():
                self.running[news.run] = news
                self.started.emit(news)
            case RunSaid():
                self.said.emit(news)
            case RunLeads():
                self.leads.emit(news.place)
            case RunAdvanced():
                self.advanced.emit(news)
            case RunNotified():
                self.notified.emit(news)
            case RunAsks():
                self.asks.emit(news)
            case RunEnded(run, outcome):
                started = self.running.pop(run, None)
                if started is not None and started.trigger_id is not None:
                    now_ms = round(time.time() * 1_000)
                    self.set_off[started.trigger_id] = LastRun(now_ms, outcome)
                self.ended.emit(run, outcome)

    def _then(self, future: "Future[Any]", done: Done, failed: Done | None = None) -> None:
        self._awaiting.wait(future, done, failed or self.failed.emit)
