"""Scripts in the window: the panel, the commands, the questions, and what becomes of a run."""

from collections import deque
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, QTimer

from openprod_core.bus.commands.overlays import ActivateOverlay, CommitOverlay, DiscardOverlay
from openprod_core.bus.overlay_rows import Committed
from openprod_core.bus.script_rows import ScriptRow, ScriptRun
from openprod_core.bus.scripts import (
    RunAdvanced,
    RunAsks,
    RunNotified,
    RunSaid,
    RunStarted,
    Scripts,
)
from openprod_desktop.dialogs.confirm_dialog import ConfirmDialog
from openprod_desktop.dialogs.permissions_dialog import PermissionsDialog
from openprod_desktop.dialogs.script_dialog import ScriptDialog
from openprod_desktop.dialogs.script_question import PermissionQuestion, ScriptQuestion
from openprod_desktop.dialogs.script_start_dialog import ScriptStartDialog
from openprod_desktop.formatting.script_words import changes_words, outcome_words
from openprod_desktop.language import tr
from openprod_desktop.models.script_runs import ScriptRuns
from openprod_desktop.views.script_panel import ScriptPanel
from openprod_desktop.window.commands import SEPARATOR, Command
from openprod_desktop.window.docks import SidePanel
from openprod_desktop.window.leading import lead_to
from openprod_desktop.window.trigger_builder import TriggerBuilder

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WIDTH_PX: Final = 380
ASK_AGAIN_MS: Final = 200
"""A question waits so long for a dialog that is open."""
SCOPE: Final = tr("Scripts")
MENU: Final = (
    "scripts.panel", SEPARATOR, "scripts.new", "scripts.edit", "scripts.run", "scripts.stop",
    SEPARATOR, "scripts.triggers", "scripts.trigger", "scripts.permissions",
)  # fmt: skip


class ScriptWork(QObject):
    """Carries words between the scripts and the window; idle where there are none to have."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.runs: ScriptRuns | None = None
        self.panel = ScriptPanel()
        self.dock = SidePanel("scripts", tr("Scripts"), lambda: self.panel, WIDTH_PX, window)
        self._shown_run = 0
        self._ended: ScriptRun | None = None
        self._by_themselves: set[int] = set()
        """Runs that a change of a field set off."""
        self._questions: deque[RunAsks] = deque()
        self._editors: dict[UUID, ScriptDialog] = {}
        self._wanted_review: UUID | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(ASK_AGAIN_MS)
        self._again.timeout.connect(self._ask_next)
        panel = self.panel
        panel.close_asked.connect(self.dock.hide)
        panel.run_asked.connect(self.start)
        panel.edit_asked.connect(self.edit)
        panel.new_asked.connect(self.new)
        panel.delete_asked.connect(self.delete)
        panel.permissions_asked.connect(self.show_permissions)
        panel.stop_asked.connect(self.stop)
        panel.preview_asked.connect(self.preview)
        panel.commit_asked.connect(self.commit)
        panel.discard_asked.connect(self.discard)
        panel.fault_asked.connect(self._show_fault)

    def attach(self, scripts: Scripts) -> None:
        """Takes up the scripts of the production."""
        self.runs = runs = ScriptRuns(self._window.bridge, scripts, self)
        runs.listed.connect(self._show_list)
        runs.started.connect(self._show_started)
        runs.said.connect(self._show_said)
        runs.advanced.connect(self._show_advanced)
        runs.notified.connect(self._show_notified)
        runs.asks.connect(self._take_question)
        runs.leads.connect(lambda place: lead_to(self._window, place))
        runs.ended.connect(self._show_ended)
        runs.failed.connect(self._window.show_error)
        self._window.staging.moved.connect(self._review_when_active)
        self._window.registry.refresh()

    def commands(self) -> list[Command]:
        """Returns the commands on scripts."""
        there = self._is_there
        return [
            Command("scripts.panel", "Scripts", self.toggle, ("Ctrl+Alt+X",), "layers", there,
                    self.dock.shown, scope=SCOPE),
            Command("scripts.new", "New script…", self.new, (), "plus", there, scope=SCOPE),
            Command("scripts.edit", "Edit this script…", self._edit_chosen, (), "edit",
                    self._is_chosen, scope=SCOPE),
            Command("scripts.run", "Run this script", self._run_chosen, ("Ctrl+Alt+R",),
                    "chevron-right", self._is_chosen, scope=SCOPE),
            Command("scripts.stop", "Stop the script", self.stop, (), "close", self._is_running,
                    scope=SCOPE),
            Command("scripts.triggers", "Triggers…", self.show_triggers, (), "history", there,
                    scope=SCOPE),
            Command("scripts.trigger", "Run a script when this field changes…", self.ask_trigger,
                    (), "history", lambda: self._is_there() and self._window.has_field(),
                    scope=SCOPE),
            Command("scripts.permissions", "Permissions of scripts…", self.show_permissions, (),
                    "info", there, scope=SCOPE),
        ]  # fmt: skip

    # What the person does

    def toggle(self) -> None:
        """Opens or closes the panel."""
        self.dock.toggle()
        if self.dock.shown():
            self.panel.list.setFocus()

    def new(self) -> None:
        """Opens an editor for a new script."""
        self._open_editor(None)

    def edit(self, script: UUID) -> ScriptDialog | None:
        """Opens the editor of a script, or brings it to the front."""
        row = None if self.runs is None else self.runs.row(script)
        return None if row is None else self._open_editor(row)

    def start(self, script: UUID) -> None:
        """Runs a script; asks first what it wants to know."""
        runs = self.runs
        row = None if runs is None else runs.row(script)
        if runs is None or row is None:
            return
        if not row.arguments:
            runs.run(script, {})
            return
        sheet = ScriptStartDialog(row, self._window)

        def begin(arguments: dict[str, Any]) -> None:
            assert runs is not None
            runs.run(script, arguments, sheet.show_error)

        sheet.given.connect(begin)
        closing = runs.started.connect(lambda _: sheet.accept())
        sheet.finished.connect(lambda _: runs.started.disconnect(closing))
        self._window.actions_.open_dialog(sheet)

    def stop(self) -> None:
        """Ends the run that is shown."""
        if self.runs is not None and self._is_running():
            self.panel.show_stopping()
            self.runs.stop(self._shown_run)

    def delete(self, script: UUID) -> None:
        """Asks, then deletes a script."""
        row = None if self.runs is None else self.runs.row(script)
        if row is None or self.runs is None:
            return
        dialog = ConfirmDialog(
            tr("Delete the script"), tr("Delete “{name}”?", name=row.name),
            tr("Everybody loses it. Undo brings it back."), tr("Delete"), self._window,
        )  # fmt: skip
        runs = self.runs
        dialog.done_with.connect(lambda _: runs.remove(script))
        self._window.actions_.open_dialog(dialog)

    def show_permissions(self) -> None:
        """Shows what scripts were allowed."""
        runs = self.runs
        if runs is None:
            return
        dialog = PermissionsDialog((), self._window)
        dialog.revoke_asked.connect(
            lambda script, capability: runs.revoke(
                script, capability, lambda _: runs.grants(dialog.show_rows)
            )
        )
        runs.grants(dialog.show_rows)
        self._window.actions_.open_dialog(dialog)

    def show_triggers(self) -> None:
        """Shows which fields set which scripts off."""
        if self.runs is not None:
            self._window.actions_.open_dialog(TriggerBuilder(self.runs, self._window))

    def ask_trigger(self) -> None:
        """Asks which script is to run when the chosen field changes."""
        field = self._window.chosen_field()
        if self.runs is not None and field is not None:
            self._window.actions_.open_dialog(TriggerBuilder(self.runs, self._window, field))

    # What became of a run

    def preview(self) -> None:
        """Puts what a run staged on top, and shows every change of it."""
        overlay = None if self._ended is None else self._ended.overlay
        if overlay is None:
            return
        self._wanted_review = overlay
        self._window.bridge.send(ActivateOverlay(overlay), lambda _: self._review_when_active())

    def commit(self) -> None:
        """Gives everybody what a run staged."""
        overlay = None if self._ended is None else self._ended.overlay
        if overlay is not None:
            self._window.bridge.send(CommitOverlay(overlay), self._tell_committed)

    def discard(self) -> None:
        """Throws away what a run staged."""
        overlay = None if self._ended is None else self._ended.overlay
        if overlay is not None:
            self._window.bridge.send(
                DiscardOverlay(overlay),
                lambda _: self._settle(tr("Discarded. Nothing was changed.")),
            )

    def _tell_committed(self, done: Committed) -> None:
        self._settle(tr("Committed: {changes}.", changes=changes_words(done.changes)))
        self._window.actions_.offer_undo(
            tr(
                "Committed “{label}”: {changes}",
                label=done.label,
                changes=changes_words(done.changes),
            )
        )

    def _settle(self, words: str) -> None:
        self._ended = None
        self.panel.show_settled(words)

    def _review_when_active(self) -> None:
        active = self._window.staging.active()
        if active is not None and active.id == self._wanted_review:
            self._wanted_review = None
            self._window.staging_actions.review()

    # News of runs

    def _show_list(self, rows: tuple[ScriptRow, ...]) -> None:
        self.panel.show_scripts(rows)
        self._window.registry.refresh()

    def _show_started(self, news: RunStarted) -> None:
        if news.trigger:
            self._by_themselves.add(news.run)
        if news.trigger and self._is_running():
            # A person watches another one; this one is told of when it is done.
            return
        self._shown_run, self._ended = news.run, None
        self.panel.show_started(f"{news.name} · {news.trigger}" if news.trigger else news.name)
        if not news.trigger:
            self.dock.show()
        self._window.registry.refresh()

    def _show_said(self, news: RunSaid) -> None:
        if news.run == self._shown_run:
            self.panel.show_line(news.line.level, news.line.text)

    def _show_advanced(self, news: RunAdvanced) -> None:
        if news.run == self._shown_run:
            self.panel.show_progress(news.done, news.total, news.label)

    def _show_notified(self, news: RunNotified) -> None:
        self._window.toast.tell(news.text, problem=news.level == "error")

    def _show_ended(self, run: int, outcome: ScriptRun) -> None:
        self._questions = deque(each for each in self._questions if each.run != run)
        if run == self._shown_run:
            self._ended = outcome
            self.panel.show_ended(outcome)
            editor = None if outcome.script is None else self._editors.get(outcome.script)
            if editor is not None and outcome.fault is not None:
                editor.show_fault_at(outcome.fault)
        by_itself = run in self._by_themselves
        self._by_themselves.discard(run)
        # What goes on in the background as it should is no news.
        is_quiet = by_itself and outcome.outcome == "done" and outcome.overlay is None
        if not is_quiet and (run != self._shown_run or not self.dock.shown()):
            self._tell_of(outcome)
        if outcome.surface and outcome.overlay is not None:
            self.preview()
        self._window.registry.refresh()

    def _tell_of(self, outcome: ScriptRun) -> None:
        self._window.toast.tell(
            f"{outcome.name}: {outcome_words(outcome)}",
            tr("Show"),
            self.dock.show,
            problem=outcome.fault is not None,
        )

    # Questions

    def _take_question(self, asks: RunAsks) -> None:
        self._questions.append(asks)
        self._ask_next()

    def _ask_next(self) -> None:
        runs = self.runs
        if not self._questions or runs is None:
            return
        if self._window.actions_.dialog is not None:
            self._again.start()
            return
        asks = self._questions.popleft()
        if asks.kind == "grants":
            dialog: PermissionQuestion | ScriptQuestion = PermissionQuestion(asks, self._window)
        else:
            started = runs.running.get(asks.run)
            dialog = ScriptQuestion(
                asks, tr("Script") if started is None else started.name, self._window
            )
        dialog.answered.connect(runs.answer)
        over = runs.ended.connect(lambda run, _: run == asks.run and dialog.reject())
        dialog.finished.connect(lambda _: runs.ended.disconnect(over))
        dialog.finished.connect(lambda _: self._again.start())
        self._window.actions_.open_dialog(dialog)

    # Editors

    def _open_editor(self, row: ScriptRow | None) -> ScriptDialog | None:
        runs = self.runs
        if runs is None:
            return None
        if row is not None and row.id in self._editors:
            self._editors[row.id].activateWindow()
            return self._editors[row.id]
        table = self._window.table()
        key = "contacts" if table is None else table.key
        editor = ScriptDialog(row, runs.check, key, self._window)
        if row is not None:
            self._editors[row.id] = editor

        def keep(changes: dict[str, Any], run: bool) -> None:
            def kept(script: UUID) -> None:
                self._editors[script] = editor
                editor.saved(script)
                self.panel.choose(script)
                if run:
                    runs.read()
                    self._run_when_read(script)
                else:
                    editor.accept()

            runs.save(editor.script, changes, kept, editor.show_error)

        editor.save_asked.connect(keep)
        editor.finished.connect(lambda _: self._forget_editor(editor))
        editor.show()
        return editor

    def _forget_editor(self, editor: ScriptDialog) -> None:
        self._editors = {key: held for key, held in self._editors.items() if held is not editor}

    def _run_when_read(self, script: UUID) -> None:
        runs = self.runs
        assert runs is not None

        def begin(_rows: object) -> None:
            runs.listed.disconnect(waiting)
            self.start(script)

        waiting = runs.listed.connect(begin)

    def _show_fault(self) -> None:
        ended = self._ended
        if ended is None or ended.script is None or ended.fault is None:
            return
        editor = self.edit(ended.script)
        if editor is not None:
            editor.show_fault_at(ended.fault)

    # When

    def _is_there(self) -> bool:
        return self.runs is not None

    def _is_chosen(self) -> bool:
        return self.runs is not None and self.panel.chosen() is not None

    def _is_running(self) -> bool:
        return self.runs is not None and self._shown_run in self.runs.running

    def _edit_chosen(self) -> None:
        chosen = self.panel.chosen()
        if chosen is not None:
            self.edit(chosen)

    def _run_chosen(self) -> None:
        chosen = self.panel.chosen()
        if chosen is not None:
            self.start(chosen)
