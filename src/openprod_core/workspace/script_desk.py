"""The scripts of an open production that a host runs: each run on a thread of its own.

Only a short look, and what an overlay's becoming known and its commit need, is done on the
engine's thread. Triggers gather changes there, and are run a moment after the last one.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, Final, TypeVar
from uuid import UUID

from openprod_core.bus import scripts as words
from openprod_core.bus.script_rows import (
    GrantRow,
    LogLine,
    Occasion,
    Place,
    ScriptFault,
    ScriptRow,
    ScriptRun,
    TriggerRow,
)
from openprod_core.host import Host
from openprod_core.scripts.arguments import checked_arguments
from openprod_core.scripts.capabilities import Capability
from openprod_core.scripts.library import find_script
from openprod_core.scripts.limits import OF_TRIGGERS, Limits
from openprod_core.scripts.ports import Ui
from openprod_core.scripts.triggers import Firing, Triggers
from openprod_core.storage.script_files import ScriptFiles
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.questions import Questions

DEBOUNCE_MS: Final = 400
if TYPE_CHECKING:
    from openprod_core.scripts.run import Run

_log: Final = logging.getLogger(__name__)
Result = TypeVar("Result")


class ScriptDesk:
    """A `bus.scripts.Scripts`."""

    def __init__(self, workspace: Workspace, host: Host) -> None:
        self._workspace = workspace
        self._host = host
        self._guard = threading.Lock()
        self._listeners: list[words.Listener] = []
        self._runs: dict[int, Run] = {}
        self._threads: dict[int, threading.Thread] = {}
        self._stopped: set[int] = set()
        self._count = 0
        self._questions = Questions(self._tell)
        self._timers: dict[UUID, threading.Timer] = {}
        self._is_closed = False
        self._triggers = Triggers(workspace.engine, self._set_off)

    def subscribe(self, listener: words.Listener) -> None:
        """Calls `listener` with all news of runs, on any thread."""
        self._listeners.append(listener)

    # What is asked and changed

    def scripts(self) -> "Future[tuple[ScriptRow, ...]]":
        """Asks for all scripts, by name."""
        return self._host.run(self._workspace.scripts)

    def triggers(self) -> "Future[tuple[TriggerRow, ...]]":
        """Asks for all triggers, by name."""
        return self._host.run(self._workspace.triggers)

    def check(self, source: str) -> ScriptFault | None:
        """Returns what keeps a text from being a script; at once."""
        from openprod_core.scripts.checking import check_source

        return check_source(source)

    def save(self, script: UUID | None, changes: Mapping[str, Any]) -> "Future[UUID]":
        """Makes (None) or changes a script."""

        def work() -> UUID:
            if script is None:
                return self._workspace.add_script(**changes)
            self._workspace.edit_script(script, **changes)
            return script

        return self._host.run(work)

    def remove(self, script: UUID) -> "Future[None]":
        """Deletes a script; undo brings it back."""
        return self._host.run(lambda: self._workspace.delete_script(script))

    def save_trigger(self, trigger: UUID | None, changes: Mapping[str, Any]) -> "Future[UUID]":
        """Makes (None) or changes a trigger."""

        def work() -> UUID:
            if trigger is None:
                return self._workspace.add_trigger(**changes)
            self._workspace.edit_trigger(trigger, **changes)
            return trigger

        return self._host.run(work)

    def remove_trigger(self, trigger: UUID) -> "Future[None]":
        """Deletes a trigger; undo brings it back."""
        return self._host.run(lambda: self._workspace.delete_trigger(trigger))

    def grants(self) -> "Future[tuple[GrantRow, ...]]":
        """Asks for what this person said of scripts' permissions on this computer."""
        return self._host.run(self._workspace.grants)

    def revoke(self, script: UUID, capability: str) -> "Future[bool]":
        """Takes a permission back; a run that has it ends."""
        with self._guard:
            runs = [run for run in self._runs.values() if run.script.id == script]
        for run in runs:
            run.revoke(capability)
        return self._host.run(lambda: self._workspace.revoke(script, capability))

    # Runs

    def run(self, script: UUID, arguments: Mapping[str, Any]) -> "Future[int]":
        """Starts a script; the future holds the run's number."""

        def look() -> int:
            bench = self._workspace.engine.bench
            row = find_script(bench, script)
            occasions = [Occasion(checked_arguments(bench, row, arguments))]
            return self._start(row, occasions, Limits.asked(row.options))

        return self._host.run(look)

    def stop(self, run: int) -> None:
        """Asks a run to end, and ends it soon."""
        with self._guard:
            self._stopped.add(run)
            found = self._runs.get(run)
        self._questions.give_up(run)
        if found is not None:
            found.cancel()

    def answer(self, question: int, answer: Any) -> None:
        """Answers what a run asks."""
        self._questions.answer(question, answer)

    def running(self) -> Sequence[int]:
        """Returns the numbers of the runs that go on."""
        with self._guard:
            return tuple(self._threads)

    def close(self) -> None:
        """Ends all runs and waits for them; what they staged is kept."""
        with self._guard:
            self._is_closed = True
            runs, threads = list(self._runs.values()), list(self._threads.values())
            timers = list(self._timers.values())
        for timer in timers:
            timer.cancel()
        self._questions.close()
        for run in runs:
            run.cancel("closing")
        for thread in threads:
            thread.join()
        self._listeners.clear()

    def _start(
        self,
        row: ScriptRow,
        occasions: Sequence[Occasion],
        limits: Limits,
        firing: Firing | None = None,
    ) -> int:
        with self._guard:
            self._count += 1
            number = self._count
            if self._is_closed:
                return number
            by = None if firing is None else firing.trigger
            thread = threading.Thread(
                target=self._carry_out,
                args=(number, row, occasions, limits, firing),
                name=f"openprod-script-{number}",
                daemon=True,
            )
            self._threads[number] = thread
        name, id_ = ("", None) if by is None else (by.name, by.id)
        self._tell(words.RunStarted(number, row.id, row.name, name, id_))
        thread.start()
        return number

    def _carry_out(
        self,
        number: int,
        row: ScriptRow,
        occasions: Sequence[Occasion],
        limits: Limits,
        firing: Firing | None,
    ) -> None:
        try:
            outcome = self._outcome(number, row, occasions, limits, firing)
        except Exception as error:  # noqa: BLE001 - whoever started it hears of it, whatever it is.
            _log.exception("a script could not be run")
            outcome = ScriptRun(row.id, row.name, "failed", fault=ScriptFault(str(error)))
        with self._guard:
            self._runs.pop(number, None)
            self._threads.pop(number, None)
            self._stopped.discard(number)
        self._questions.give_up(number)
        self._tell(words.RunEnded(number, outcome))

    def _outcome(
        self,
        number: int,
        row: ScriptRow,
        occasions: Sequence[Occasion],
        limits: Limits,
        firing: Firing | None,
    ) -> ScriptRun:
        # Imported late: most productions are opened without running any script.
        from openprod_core.scripts.checking import check_source
        from openprod_core.scripts.run import Run

        fault = check_source(row.source)
        if fault is not None:
            return ScriptRun(row.id, row.name, "failed", fault=fault)
        ui: Ui = _RunUi(number, self._tell, self._questions, leads=firing is None)
        grants = self._workspace.script_grants
        # A script that a person did not start does not put questions in their way.
        permits = grants.permits(row, ui if firing is None else None)
        depth = 0 if firing is None else firing.depth + 1
        run = Run(
            self._workspace.stage,
            lambda job: self._on_engine(job, depth),
            row,
            occasions,
            limits,
            permits,
            ui,
            ScriptFiles(self._workspace.folder),
        )
        with self._guard:
            if self._is_closed or number in self._stopped:
                return ScriptRun(row.id, row.name, "stopped")
            self._runs[number] = run
        return run.run()

    def _on_engine(self, job: Callable[[], Result], depth: int) -> Result:
        def work() -> Result:
            with self._triggers.within(depth):
                return job()

        return self._host.run(work).result()

    # Triggers, on the engine's thread

    def _set_off(self, firing: Firing) -> None:
        asked = firing.trigger.options.get("debounce_ms", DEBOUNCE_MS)
        wait_ms = asked if isinstance(asked, int | float) and asked >= 0 else DEBOUNCE_MS
        id_ = firing.trigger.id
        with self._guard:
            if self._is_closed:
                return
            before = self._timers.pop(id_, None)
            timer = threading.Timer(wait_ms / 1000, lambda: self._host.run(lambda: self._fire(id_)))
            timer.daemon = True
            self._timers[id_] = timer
        if before is not None:
            before.cancel()
        timer.start()

    def _fire(self, trigger: UUID) -> None:
        firing = self._triggers.take(trigger)
        if firing is None or not firing.causes or firing.trigger.script is None:
            return
        row = find_script(self._workspace.engine.bench, firing.trigger.script)
        self._start(row, self._triggers.occasions(firing), OF_TRIGGERS, firing)

    def _tell(self, news: words.ScriptNews) -> None:
        for listener in list(self._listeners):
            listener(news)


class _RunUi:
    """The `scripts.ports.Ui` of one run: everything becomes news, questions wait."""

    keeps_grants = True

    def __init__(
        self,
        run: int,
        tell: Callable[[words.ScriptNews], None],
        questions: Questions,
        *,
        leads: bool,
    ) -> None:
        """`leads`: a person started it, and may be led somewhere."""
        self._leads = leads
        self._run = run
        self._tell = tell
        self._questions = questions

    def log(self, level: str, text: str) -> None:
        """Tells of a line."""
        self._tell(words.RunSaid(self._run, LogLine(level, text)))

    def notify(self, level: str, text: str) -> None:
        """Tells what a person is to know."""
        self._tell(words.RunNotified(self._run, level, text))

    def progress(self, done: float, total: float, label: str) -> None:
        """Tells how far it is."""
        self._tell(words.RunAdvanced(self._run, done, total, label))

    def navigate(self, place: Place) -> None:
        """Tells where the person is to look; who only works is not taken away from it."""
        if self._leads:
            self._tell(words.RunLeads(self._run, place))

    def confirm(self, question: str) -> bool:
        """Asks yes or no."""
        return bool(self._questions.ask(self._run, "confirm", question))

    def prompt(self, question: str, default: str) -> str | None:
        """Asks for a text."""
        said = self._questions.ask(self._run, "prompt", question, default=default)
        return said if isinstance(said, str) else None

    def select(self, question: str, choices: Sequence[str]) -> str | None:
        """Has one of the choices picked."""
        said = self._questions.ask(self._run, "select", question, choices=tuple(choices))
        return said if said in choices else None

    def ask_grants(self, script: str, wanted: Sequence[Capability]) -> Mapping[str, str]:
        """Asks for permissions; none where nobody answers."""
        asked = tuple(words.Wanted(str(each), each.sentence()) for each in wanted)
        said = self._questions.ask(self._run, "grants", script, wanted=asked)
        return said if isinstance(said, Mapping) else {}
