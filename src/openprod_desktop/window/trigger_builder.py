"""The triggers of a production: which field sets which script off, and how it went last."""

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from openprod_core.bus.edge_rows import EdgeType
from openprod_core.bus.queries import ListEdgeTypes
from openprod_core.bus.script_rows import TriggerRow
from openprod_core.domain.schema import FieldDef
from openprod_desktop.dialogs.listed_sheet import Line, ListedSheet, Outcome
from openprod_desktop.dialogs.sheet import muted
from openprod_desktop.formatting.ages import clock
from openprod_desktop.formatting.script_words import COMPLETION_WORDS, outcome_words
from openprod_desktop.language import tr
from openprod_desktop.models.script_runs import ScriptRuns
from openprod_desktop.window.trigger_form import TriggerForm

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

EXPLAINED = tr(
    "What you change on this computer sets a script off; what others change does on theirs."
)
NO_SCRIPTS = tr("There are no scripts yet. Write one first.")


class TriggerBuilder(ListedSheet):
    """Lists the triggers at the left; the chosen one is written at the right."""

    def __init__(
        self, runs: ScriptRuns, window: "MainWindow", field: FieldDef | None = None
    ) -> None:
        """`field`: a new trigger on it is in front."""
        super().__init__(tr("Triggers"), "trigger", window)
        self._window = window
        self._runs = runs
        self._field = field
        self.triggers: tuple[TriggerRow, ...] = ()
        self.form_ = TriggerForm(window.schema)
        self.form_.show_scripts(runs.rows)
        self.form_.changed.connect(self._change)
        self.outcome = Outcome()
        self.delete.clicked.connect(self._delete)
        self.lay_out(muted(EXPLAINED), self.form_, self.outcome)
        runs.ended.connect(self._tell_of_runs)
        window.bridge.ask(ListEdgeTypes(), self._take_links)
        self._read(None, first=field is None)

    def chosen(self) -> TriggerRow | None:
        """Returns the trigger in front; None: a new one."""
        id_ = self.chosen_id()
        return next((each for each in self.triggers if each.id == id_), None)

    def go(self) -> None:
        """Saves the trigger as it is typed; the window stays open for the next."""
        row, said = self.chosen(), self.form_.said()
        self._set_busy(True)

        def done(made: UUID) -> None:
            self._window.actions_.offer_undo(tr("Saved the trigger “{said}”", said=said["name"]))
            self._read(made)

        self._runs.save_trigger(None if row is None else row.id, said, done, self.show_error)

    def follow(self) -> None:
        """Shows the trigger that was chosen."""
        self.form_.show_trigger(self.chosen(), self._field)
        self._tell_of_runs()

    # Inside

    def _delete(self) -> None:
        row = self.chosen()
        if row is not None:

            def done(_: object) -> None:
                self._window.actions_.offer_undo(tr("Deleted the trigger “{name}”", name=row.name))
                self._read(None)

            self._runs.remove_trigger(row.id, done, self.show_error)

    def _read(self, chosen: UUID | None, *, first: bool = False) -> None:
        self._set_busy(False)

        def take(rows: tuple[TriggerRow, ...]) -> None:
            self.triggers = rows
            front = rows[0].id if first and rows else chosen
            self.show_lines(map(self._line, rows), front)

        self._runs.triggers(take)

    def _line(self, row: TriggerRow) -> Line:
        fields = self._window.schema.fields_by_id
        field = None if row.field is None else fields.get(row.field)
        script = self._runs.row(row.script)
        if field is None or script is None:
            why = tr("The field was deleted.") if field is None else tr("The script was deleted.")
            return Line(row.id, row.name, row.enabled, why, "")
        table = self._window.schema.tables_by_id.get(field.table_id)
        place = (
            field.name
            if table is None
            else tr("{name} in {name2}", name=field.name, name2=table.name)
        )
        return Line(
            row.id,
            row.name,
            row.enabled,
            "",
            tr("When {place} changes, “{name}” runs", place=place, name=script.name),
        )

    def _take_links(self, links: tuple[EdgeType, ...]) -> None:
        self.form_.show_links(links)

    def _change(self) -> None:
        ready = self.form_.chosen_script() is not None and self.form_.field.count() > 0
        self.main.setEnabled(ready)
        self._tell_of_runs()

    def _tell_of_runs(self, *_: object) -> None:
        script, row = self.form_.chosen_script(), self.chosen()
        if script is None:
            self.outcome.tell(NO_SCRIPTS if not self._runs.rows else "", look="muted")
            return
        said = tr("Its changes {get}.", get=COMPLETION_WORDS.get(script.completion, ""))
        last = None if row is None else self._runs.set_off.get(row.id)
        if last is not None:
            at = clock(last.at_ms, datetime.now())
            self.outcome.tell(tr("Last run: {at}", at=at), f"{outcome_words(last.run)}\n{said}")
        elif row is not None:
            self.outcome.tell(tr("Not run since this production was opened"), said, "muted")
        else:
            self.outcome.tell("", said, "muted")
