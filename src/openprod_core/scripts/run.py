"""One run of a script: its process, its overlay, its answers, and what becomes of them.

It works on the thread that calls `run`, which is not the engine's where a window is open:
whatever the script asks for is done here, on connections of its own. Only making the
overlay known, taking it back and committing go to the engine's thread, and are short.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.commands.overlays import CommitOverlay, DiscardOverlay
from openprod_core.bus.overlay_rows import Committed, OverlayRow
from openprod_core.bus.script_rows import LogLine, Occasion, ScriptRow, ScriptRun
from openprod_core.domain.errors import OpenprodError
from openprod_core.engine.overlays.drifting import DriftUndecidedError
from openprod_core.engine.stage.loan import Loan, OnEngine
from openprod_core.engine.stage.stage import Stage
from openprod_core.scripts.faults import fault_of
from openprod_core.scripts.leading import place_to_look
from openprod_core.scripts.limits import Limits, sentence
from openprod_core.scripts.live import LiveQueries
from openprod_core.scripts.outside import Outside
from openprod_core.scripts.permits import Permits
from openprod_core.scripts.ports import Ui
from openprod_core.scripts.process import Ended, ScriptProcess
from openprod_core.scripts.reading import Reading
from openprod_core.scripts.requiring import Place, find_module, place_of
from openprod_core.scripts.stopping import StopRun
from openprod_core.scripts.writing import Writing
from openprod_core.storage.script_files import ScriptFiles

LINE_LENGTH_MAX: Final = 10_000
_READING: Final = frozenset(name for name in vars(Reading) if not name.startswith("_")) - {
    "root",
    "tables_of",
    "field_of",
}
_WRITING: Final = frozenset(name for name in vars(Writing) if not name.startswith("_"))


class Run:
    """One run; used once. `cancel` may be called on any thread, and more than once."""

    def __init__(
        self,
        stage: Stage,
        on_engine: OnEngine,
        script: ScriptRow,
        occasions: Sequence[Occasion],
        limits: Limits,
        permits: Permits,
        ui: Ui,
        files: ScriptFiles,
    ) -> None:
        self.script = script
        self.permits = permits
        self._stage = stage
        self._on_engine = on_engine
        self._occasions = occasions
        self._limits = limits
        self._ui = ui
        self._process = ScriptProcess(limits)
        self._outside = Outside(files, permits, ui, limits.waiting_s)
        self._live = LiveQueries(stage, on_engine, self._outside)
        self._log: list[LogLine] = []
        self._wants_commit = script.completion == "commit"
        self._places: dict[str, Place] = {}
        self._name = overlay_name(script)
        self._loan: Loan | None = None
        self._writing: Writing | None = None

    def cancel(self, why: str = "cancelled") -> None:
        """Asks the script to end, and ends it soon."""
        self._process.cancel(why)
        self._outside.cancel()

    def revoke(self, capability: str) -> None:
        """Takes a permission back; a run that had it ends."""
        for each in self.permits.allowed:
            if str(each) == capability and self.permits.revoke(each):
                self.cancel("revoked")

    def run(self) -> ScriptRun:
        """Runs to the end, whatever it is; never raises for what a script did."""
        loan = self._loan = Loan(self._stage, self._on_engine)
        try:
            self._writing = Writing(loan, self._name, self._limits.writes)
            place = place_of(self.script)
            self._places[place.name] = place
            order = {
                "source": self.script.source,
                "name": place.name,
                "occasions": [self._occasion(each) for each in self._occasions],
            }
            ended = self._process.run(order, self._answer)
        finally:
            self._outside.cancel()
            row = loan.close()
        return self._settled(ended, row, place)

    # What the script asks

    def _answer(self, name: str, arguments: list[Any]) -> tuple[str, Any]:
        try:
            return "ok", self._call(name)(*arguments)
        except StopRun as stop:
            return "stop", stop.why
        except OpenprodError as error:
            return "refused", str(error)
        except (TypeError, ValueError, KeyError, AttributeError) as error:
            # The arguments are a stranger's; what they lead to is no fault of ours to hide.
            return "refused", f"{name}: {error}"

    def _call(self, name: str) -> Callable[..., Any]:
        assert self._loan is not None and self._writing is not None
        found: Callable[..., Any]
        if name in _READING:
            found = getattr(Reading(self._loan.lens), name)
        elif name in _WRITING:
            found = getattr(self._writing, name)
        else:
            others: dict[str, Callable[..., Any]] = {
                "begin": self._outside.begin,
                "await": self._outside.await_,
                "fs.list": self._outside.list_files,
                "log": self._note,
                "notify": self._notify,
                "progress": self._progress,
                "module": self._module,
                "commit": self._commit,
                "discard": self._discard,
                "overlay_operations": self._operations,
                "new_id": self._new_id,
                "close": self._outside.close_inlet,
                "navigate": self._navigate,
                "live_open": self._live.open,
                "live_changes": self._live.changes,
            }
            found = others[name]
        return found

    def _note(self, level: Any, said: Any) -> None:
        if len(self._log) >= self._limits.log_lines:
            raise StopRun("log")
        line = LogLine(str(level), _text(said)[:LINE_LENGTH_MAX])
        self._log.append(line)
        self._ui.log(line.level, line.text)

    def _notify(self, level: Any, said: Any) -> None:
        self._note("warn" if level == "warn" else "error" if level == "error" else "info", said)
        self._ui.notify(str(level), _text(said)[:LINE_LENGTH_MAX])

    def _progress(self, done: Any, total: Any, label: Any = None) -> None:
        self._ui.progress(float(done or 0), float(total or 0), _text(label or "")[:200])

    def _navigate(self, kind: Any, wanted: Any, more: Any = None) -> None:
        assert self._loan is not None
        self._ui.navigate(place_to_look(self._loan.lens, kind, wanted, more))

    def _module(self, wanted: Any, asking: Any) -> dict[str, Any]:
        assert self._loan is not None
        place, source = find_module(self._loan.lens, wanted, self._places[str(asking)])
        self._places[place.name] = place
        return {"name": place.name, "source": source}

    def _commit(self) -> None:
        self._wants_commit = True

    def _discard(self) -> None:
        assert self._loan is not None
        self._loan.drop()

    def _operations(self) -> list[dict[str, Any]]:
        assert self._loan is not None
        return self._loan.staged()

    def _new_id(self) -> str:
        assert self._loan is not None
        return str(UUID(bytes=self._loan.ids.entity_id()))

    def _occasion(self, occasion: Occasion) -> dict[str, Any]:
        assert self._loan is not None
        bench = self._stage.ground.bench
        actor = bench.writer.author.key
        context = {
            "user": actor.name,
            "user_id": actor.actor_id.hex(),
            "hlc_time": bench.wall.now_ms(),
            "now": Reading(self._loan.lens).now(),
            **occasion.context,
        }
        return {"args": dict(occasion.arguments), "context": context}

    # What becomes of it

    def _settled(self, ended: Ended, row: OverlayRow | None, place: Place) -> ScriptRun:
        outcome = {"ok": "done", "fault": "failed"}.get(ended.outcome, "stopped")
        fault = None
        if outcome != "done":
            said = ended.message if ended.why is None else sentence(ended.why, self._limits)
            fault = fault_of(said, ended.trace, place.name)
        overlay, changes, committed, note = None, 0, None, ""
        if row is not None:
            overlay, changes = row.id, row.changes
            if not changes:
                self._on_engine(lambda: self._stage.execute(DiscardOverlay(row.id)))
                overlay = None
            elif outcome == "done" and self._wants_commit:
                committed, note = self._committed(row)
                overlay = row.id if committed is None else None
        return ScriptRun(
            self.script.id,
            self.script.name,
            outcome,
            overlay,
            changes,
            committed,
            ended.result,
            fault,
            tuple(self._log),
            overlay is not None and outcome == "done" and self.script.completion == "surface",
            note,
        )

    def _committed(self, row: OverlayRow) -> tuple[Committed | None, str]:
        try:
            done: Committed = self._on_engine(lambda: self._stage.execute(CommitOverlay(row.id)))
        except DriftUndecidedError as undecided:
            return None, str(undecided)
        return done, ""


def overlay_name(script: ScriptRow) -> str:
    """Returns what a run's overlay and its bundle are called: the script and its version."""
    return f"{script.name[:160] or 'Script'} (script {script.hash[:8]})"


def _text(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
