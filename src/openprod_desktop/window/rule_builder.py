"""The rules of a production: written as a form, with what each would do now beside it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QTimer

from openprod_core.bus.commands.rules import AddRule, ChangeRule, DropRule
from openprod_core.bus.finding_queries import ListRules, PreviewRule
from openprod_core.bus.rule_rows import RulePreview, RuleRow, SuggestionKind
from openprod_core.domain.errors import OpenprodError
from openprod_desktop import core_words
from openprod_desktop.bridge import Pending
from openprod_desktop.dialogs.listed_sheet import Line, ListedSheet, Outcome
from openprod_desktop.language import tr, tr_count
from openprod_desktop.window.rule_form import RuleForm

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

PAUSE_MS: Final = 350
SHOWN_MAX: Final = 12
NEW: Final = tr("New rule")
DOES: Final = {
    SuggestionKind.ADD: tr("to put in"), SuggestionKind.TAKE_OUT: tr("to take out"),
    SuggestionKind.LOST: tr("that fit no longer"), SuggestionKind.SET: tr("to fill in"),
    SuggestionKind.MERGE: tr("to make one"),
}  # fmt: skip


class RuleBuilder(ListedSheet):
    """Lists the rules at the left; the chosen one is written at the right."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(tr("Rules"), "rule", window)
        self._window = window
        self._bridge = window.bridge
        self._asked: Pending | None = None
        self.rules: tuple[RuleRow, ...] = ()
        self.form_ = RuleForm(window.schema)
        self.form_.changed.connect(self._change)
        self.outcome = Outcome()
        self.delete.clicked.connect(self._delete)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.lay_out(self.form_, self.outcome)
        self._read()

    def chosen(self) -> RuleRow | None:
        """Returns the rule in front; None: a new one."""
        id_ = self.chosen_id()
        return next((each for each in self.rules if each.id == id_), None)

    def go(self) -> None:
        """Saves the rule as it is typed; the window stays open for the next."""
        rule, spec = self.chosen(), self.form_.spec()
        if rule is None:
            command: object = AddRule(spec)
        else:
            keys = ("name", "table", "action", "where", "target", "match_on", "defaults",
                    "auto_accept", "on_condition_lost", "enabled")  # fmt: skip
            command = ChangeRule(rule.id, {key: getattr(spec, key) for key in keys})
        self._set_busy(True)

        def done(made: UUID | None) -> None:
            self._window.actions_.offer_undo(tr("Saved the rule “{name}”", name=spec.name))
            self._read(made if rule is None else rule.id)

        self._bridge.send(command, done, self.show_error)

    def _delete(self) -> None:
        rule = self.chosen()
        if rule is not None:
            said = tr("Deleted the rule “{name}”; what it did stays", name=rule.name)

            def done(_: object) -> None:
                self._window.actions_.offer_undo(said)
                self._read()

            self._bridge.send(DropRule(rule.id), done, self.show_error)

    # Showing

    def _read(self, chosen: UUID | None = None) -> None:
        self._set_busy(False)
        self._bridge.ask(ListRules(), lambda rules: self._take_rules(rules, chosen),
                         self.show_error)  # fmt: skip

    def _take_rules(self, rules: tuple[RuleRow, ...], chosen: UUID | None) -> None:
        self.rules = rules
        self.show_lines(
            (
                Line(
                    each.id,
                    each.name,
                    each.enabled,
                    core_words.said(each.problem),
                    core_words.said(each.sentence),
                )
                for each in rules
            ),
            chosen,
        )

    def follow(self) -> None:
        """Shows the rule that was chosen."""
        self.form_.show_rule(self.chosen())
        self._change()

    def _change(self) -> None:
        self.main.setEnabled(bool(self.form_.spec().name))
        self._pause.start()

    def _look(self) -> None:
        """Asks what the rule would do if it were saved now."""
        spec, rule = self.form_.spec(), self.chosen()
        if self._asked is not None:
            self._asked.drop()
        # What it would do does not hang on how it is called.
        spec = replace(spec, name=spec.name or NEW)
        look = PreviewRule(spec, None if rule is None else rule.id)
        self._asked = self._bridge.ask(look, self._take_preview, self._take_fault)

    def _take_fault(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.outcome.tell(core_words.said(error), "", "error")

    def _take_preview(self, preview: RulePreview) -> None:
        if preview.problem:
            self.outcome.tell(core_words.said(preview.problem), "", "error")
            return
        if preview.loop:
            self.outcome.tell(core_words.said(preview.loop), "", "warningText")
            return
        said = [f"{count:,} {DOES[kind]}" for kind, count in preview.counts.items() if count]
        total = sum(preview.counts.values())
        rows = tr_count("1 row", "{count:,} rows", total)
        outcome = (
            tr("Now: {rows} ({said})", rows=rows, said=", ".join(said))
            if total
            else tr("Now: no row")
        )
        if preview.held_back:
            outcome += tr("; {held_back:,} more were dismissed", held_back=preview.held_back)
        lines = [core_words.said(each.sentence) for each in preview.suggestions[:SHOWN_MAX]]
        if total > len(lines):
            lines.append(tr("and {total:,} more", total=total - len(lines)))
        self.outcome.tell(outcome, "\n".join(lines))
