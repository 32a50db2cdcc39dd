"""Problems and suggestions in the window: the list at the side, the count at the foot."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_core.bus.commands.checks import WaiveProblems
from openprod_core.bus.commands.rules import AcceptSuggestions, DismissSuggestions, LiftAnswers
from openprod_core.bus.rule_rows import Accepted
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.findings import Findings
from openprod_desktop.views.findings_panel import PROBLEMS, SUGGESTIONS, FindingsPanel
from openprod_desktop.window.commands import Command
from openprod_desktop.window.docks import SidePanel

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WIDTH_PX: Final = 380
MENU: Final = ("findings.show",)
RULES_MENU: Final = ("rules.edit", "checks.edit")
SCOPE: Final = tr("Problems and suggestions")
KEPT: Final = tr("Everybody sees the reason. A problem counts again when its facts change.")


class FindingsDesk(QObject):
    """Holds the parts together and sends what a person answers."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.known = Findings(window.bridge, self)
        self.dock = SidePanel("findings", SCOPE, self._make_panel, WIDTH_PX, window)
        self.dock.visibilityChanged.connect(self._look)
        self.known.counted.connect(self._count)
        window.status.findings.clicked.connect(self.show)
        window.closed.connect(self.known.stop)
        self.known.begin()

    @property
    def panel(self) -> FindingsPanel:
        """The lists; made when they are first wanted."""
        found: FindingsPanel = self.dock.held()
        return found

    def _make_panel(self) -> FindingsPanel:
        made = FindingsPanel(self.known)
        made.close_asked.connect(self.toggle)
        made.jump_asked.connect(self._jump)
        made.accept_asked.connect(self._accept)
        made.dismiss_asked.connect(self._dismiss)
        made.waive_asked.connect(self._waive)
        made.lift_asked.connect(self._lift)
        return made

    def commands(self) -> list[Command]:
        """Returns the commands."""
        return [
            Command("findings.show", "Problems and suggestions", self.toggle, ("Ctrl+Alt+I",),
                    "warning", checked=self.dock.shown, scope=SCOPE),
            Command("rules.edit", "Rules…", self.edit_rules, ("Ctrl+Alt+U",), "layers",
                    lambda: bool(self._window.schema.tables), scope=SCOPE),
            Command("checks.edit", "Checks…", self.edit_checks, (), "warning",
                    lambda: bool(self._window.schema.tables), scope=SCOPE),
            Command("checks.field", "Check this field…", self.check_field, (), "warning",
                    self._window.has_field, scope=SCOPE),
            Command("findings.problems", "Show the problems", lambda: self.show(PROBLEMS), (),
                    "warning", scope=SCOPE),
            Command("findings.suggestions", "Show what rules suggest",
                    lambda: self.show(SUGGESTIONS), (), "info", scope=SCOPE),
        ]  # fmt: skip

    def show(self, tab: int | bool = PROBLEMS) -> None:
        """Opens the list."""
        counts = self.known.counts
        if isinstance(tab, bool):
            # From the foot of the window: what there is more of to see.
            problems = counts.errors + counts.warnings + counts.infos
            tab = PROBLEMS if problems or not counts.suggestions else SUGGESTIONS
        self.dock.show()
        self.panel.show_tab(tab)

    def edit_rules(self) -> None:
        """Shows the rules, to be written and looked at."""
        from openprod_desktop.window.rule_builder import RuleBuilder

        self._window.actions_.open_dialog(RuleBuilder(self._window))

    def edit_checks(self) -> None:
        """Shows the checks, to be written and looked at."""
        from openprod_desktop.window.check_builder import CheckBuilder

        self._window.actions_.open_dialog(CheckBuilder(self._window))

    def check_field(self) -> None:
        """Begins a check of the chosen field."""
        from openprod_desktop.window.check_builder import CheckBuilder

        field = self._window.chosen_field()
        if field is not None:
            self._window.actions_.open_dialog(CheckBuilder(self._window, field))

    def toggle(self) -> None:
        """Opens or closes the list."""
        if self.dock.shown():
            self.dock.hide()
        else:
            self.show()

    def _look(self, _: bool) -> None:
        self.known.look(self.dock.shown())

    def _count(self) -> None:
        counts = self.known.counts
        problems = counts.errors + counts.warnings + counts.infos
        self._window.status.show_findings(problems, counts.suggestions, counts.errors > 0)

    def _jump(self, table: UUID, record: UUID) -> None:
        self._window.show_record(table, record)

    def _accept(self, subjects: tuple[str, ...]) -> None:
        def done(accepted: Accepted) -> None:
            said = tr_count("Accepted 1", "Accepted {count:,}", accepted.done)
            gone = tr("; {gone:,} had gone meanwhile", gone=accepted.gone) if accepted.gone else ""
            self._window.actions_.offer_undo(said + gone)
            self.known.read()

        self._window.bridge.send(AcceptSuggestions(subjects), done)

    def _dismiss(self, subjects: tuple[str, ...]) -> None:
        from openprod_desktop.dialogs.reason_dialog import ReasonDialog

        what = tr_count("this suggestion", "{count:,} suggestions", len(subjects))
        dialog = ReasonDialog(
            tr("Dismiss"),
            tr("Dismiss"),
            tr("Nobody is asked again about {what}.", what=what),
            False,
            self._window,
        )
        dialog.given.connect(
            lambda reason: self._send(DismissSuggestions(subjects, reason), tr("Dismissed"))
        )
        self._window.actions_.open_dialog(dialog)

    def _waive(self, subjects: tuple[str, ...]) -> None:
        from openprod_desktop.dialogs.reason_dialog import ReasonDialog

        what = tr_count("this problem", "{count:,} problems", len(subjects))
        dialog = ReasonDialog(tr("Waive {what}", what=what), tr("Waive"), KEPT, True, self._window)
        dialog.given.connect(
            lambda reason: self._send(WaiveProblems(subjects, reason), tr("Waived"))
        )
        self._window.actions_.open_dialog(dialog)

    def _lift(self, subjects: tuple[str, ...]) -> None:
        self._send(LiftAnswers(subjects), tr("Counts again"))

    def _send(self, command: object, said: str) -> None:
        def done(_: object) -> None:
            self._window.actions_.offer_undo(said)
            self.known.read()

        self._window.bridge.send(command, done)
