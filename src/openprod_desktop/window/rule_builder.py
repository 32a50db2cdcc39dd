"""The rules of a production: written as a form, with what each would do now beside it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.commands.rules import AddRule, ChangeRule, DropRule
from openprod_core.bus.finding_queries import ListRules, PreviewRule
from openprod_core.bus.rule_rows import RulePreview, RuleRow, SuggestionKind
from openprod_core.domain.errors import OpenprodError
from openprod_desktop import theme
from openprod_desktop.bridge import Pending
from openprod_desktop.dialogs.sheet import Sheet
from openprod_desktop.window.rule_form import RuleForm

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

ROLE: Final = Qt.ItemDataRole.UserRole
PAUSE_MS: Final = 350
SHOWN_MAX: Final = 12
NEW: Final = "New rule"
DOES: Final = {
    SuggestionKind.ADD: "to put in", SuggestionKind.TAKE_OUT: "to take out",
    SuggestionKind.LOST: "that fit no longer", SuggestionKind.SET: "to fill in",
    SuggestionKind.MERGE: "to make one",
}  # fmt: skip


class RuleBuilder(Sheet):
    """Lists the rules at the left; the chosen one is written at the right."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__("Rules", "Save rule", window)
        self._window = window
        self._bridge = window.bridge
        self._asked: Pending | None = None
        self.rules: tuple[RuleRow, ...] = ()
        self.cancel.setText("Close")
        self.list = QListWidget()
        self.list.setObjectName("list")
        self.list.setAccessibleName("Rules")
        self.list.setFixedWidth(220)
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(lambda _new, _old: self._follow())
        self.form_ = RuleForm(window.schema)
        self.form_.changed.connect(self._change)
        self.outcome = QLabel()
        self.outcome.setObjectName("heading")
        self.outcome.setWordWrap(True)
        self.examples = QLabel()
        self.examples.setWordWrap(True)
        self.examples.setTextFormat(Qt.TextFormat.PlainText)
        self.delete = QPushButton("Delete rule")
        self.delete.setAutoDefault(False)
        self.delete.setProperty("danger", True)
        self.delete.clicked.connect(self._delete)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._lay_out()
        self.resize(940, 640)
        self._read()

    def chosen(self) -> RuleRow | None:
        """Returns the rule in front; None: a new one."""
        item = self.list.currentItem()
        id_ = item.data(ROLE) if item is not None else None
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

        def done(_: object) -> None:
            self.show_fault("")
            self._window.actions_.offer_undo(f"Saved the rule “{spec.name}”")
            self._read(spec.name)

        self._bridge.send(command, done, self._refuse)

    def _delete(self) -> None:
        rule = self.chosen()
        if rule is not None:
            said = f"Deleted the rule “{rule.name}”; what it did stays"

            def done(_: object) -> None:
                self._window.actions_.offer_undo(said)
                self._read()

            self._bridge.send(DropRule(rule.id), done, self._refuse)

    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.show_fault(str(error))

    # Showing

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 8, 0)
        column.setSpacing(10)
        column.addWidget(self.form_)
        column.addWidget(self.outcome)
        column.addWidget(self.examples)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addWidget(area, 1)
        self.body.addLayout(both, 1)
        self.foot.insertWidget(0, self.delete)

    def _read(self, name: str = "") -> None:
        self._set_busy(False)
        self._bridge.ask(ListRules(), lambda rules: self._take_rules(rules, name), self._refuse)

    def _take_rules(self, rules: tuple[RuleRow, ...], name: str) -> None:
        self.rules = rules
        with QSignalBlocker(self.list):
            self.list.clear()
            fresh = QListWidgetItem(theme.icon("plus", "muted"), NEW)
            self.list.addItem(fresh)
            self.list.setCurrentItem(fresh)
            for each in rules:
                state = "" if each.enabled else "\nswitched off"
                state = "\ncannot work now" if each.enabled and each.problem else state
                item = QListWidgetItem(each.name + state)
                item.setData(ROLE, each.id)
                item.setToolTip(each.problem or each.sentence)
                look = ("saved" if each.enabled else "eye-off", "muted")
                if each.enabled and each.problem:
                    look = ("warning", "warning")
                item.setIcon(theme.icon(*look))
                self.list.addItem(item)
                if name and each.name == name:
                    self.list.setCurrentItem(item)
        self._follow()

    def _follow(self) -> None:
        rule = self.chosen()
        self.show_fault("")
        self.form_.show_rule(rule)
        self.delete.setVisible(rule is not None)
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
        self._tell(str(error), "", "error")

    def _take_preview(self, preview: RulePreview) -> None:
        if preview.problem:
            self._tell(preview.problem, "", "error")
            return
        if preview.loop:
            self._tell(preview.loop, "", "warningText")
            return
        said = [f"{count:,} {DOES[kind]}" for kind, count in preview.counts.items() if count]
        total = sum(preview.counts.values())
        rows = "1 row" if total == 1 else f"{total:,} rows"
        outcome = f"Now: {rows} ({', '.join(said)})" if total else "Now: no row"
        if preview.held_back:
            outcome += f"; {preview.held_back:,} more were dismissed"
        lines = [each.sentence for each in preview.suggestions[:SHOWN_MAX]]
        if total > len(lines):
            lines.append(f"and {total - len(lines):,} more")
        self._tell(outcome, "\n".join(lines), "heading")

    def _tell(self, outcome: str, examples: str, look: str) -> None:
        self.outcome.setObjectName(look)
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(outcome)
        self.examples.setText(examples)
