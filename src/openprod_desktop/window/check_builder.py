"""The checks of a production: written as a form, with what each finds now below it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QTimer

from openprod_core.bus.check_rows import CheckPreview, CheckRow
from openprod_core.bus.commands.checks import AddCheck, ChangeCheck, DropCheck
from openprod_core.bus.edge_rows import EdgeType
from openprod_core.bus.finding_queries import ListChecks, PreviewCheck
from openprod_core.bus.queries import ListEdgeTypes
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.schema import FieldDef
from openprod_desktop import core_words
from openprod_desktop.bridge import Pending
from openprod_desktop.dialogs.listed_sheet import Line, ListedSheet, Outcome
from openprod_desktop.language import tr, tr_count
from openprod_desktop.window.check_form import CheckForm

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

PAUSE_MS: Final = 350
SHOWN_MAX: Final = 12
NEW: Final = tr("New check")
PARTS: Final = (
    "name", "table", "kind", "where", "options", "severity", "message", "enabled", "description",
)  # fmt: skip


class CheckBuilder(ListedSheet):
    """Lists the checks at the left; the chosen one is written at the right."""

    def __init__(self, window: "MainWindow", field: FieldDef | None = None) -> None:
        """`field`: a new check of it is in front."""
        super().__init__(tr("Checks"), "check", window)
        self._window = window
        self._bridge = window.bridge
        self._field = field
        self._asked: Pending | None = None
        self.checks: tuple[CheckRow, ...] = ()
        self.form_ = CheckForm(window.schema)
        self.form_.changed.connect(self._change)
        self.outcome = Outcome()
        self.delete.clicked.connect(self._delete)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.lay_out(self.form_, self.outcome)
        self._bridge.ask(ListEdgeTypes(), self._take_links, self.show_error)
        self._read()

    def chosen(self) -> CheckRow | None:
        """Returns the check in front; None: a new one."""
        id_ = self.chosen_id()
        return next((each for each in self.checks if each.id == id_), None)

    def go(self) -> None:
        """Saves the check as it is typed; the window stays open for the next."""
        check, spec = self.chosen(), self.form_.spec()
        if check is None:
            command: object = AddCheck(spec)
        else:
            command = ChangeCheck(check.id, {part: getattr(spec, part) for part in PARTS})
        self._set_busy(True)

        def done(made: UUID | None) -> None:
            self._window.actions_.offer_undo(tr("Saved the check “{name}”", name=spec.name))
            self._read(made if check is None else check.id)

        self._bridge.send(command, done, self.show_error)

    def follow(self) -> None:
        """Shows the check that was chosen."""
        self.form_.show_check(self.chosen(), self._field)
        self._change()

    # Inside

    def _delete(self) -> None:
        check = self.chosen()
        if check is not None:
            said = tr("Deleted the check “{name}”", name=check.name)

            def done(_: object) -> None:
                self._window.actions_.offer_undo(said)
                self._read()

            self._bridge.send(DropCheck(check.id), done, self.show_error)

    def _read(self, chosen: UUID | None = None) -> None:
        self._set_busy(False)

        def take(checks: tuple[CheckRow, ...]) -> None:
            self.checks = checks
            lines = (Line(each.id, each.name, each.enabled, core_words.said(each.problem),
                          each.description)
                     for each in checks)  # fmt: skip
            self.show_lines(lines, chosen)

        self._bridge.ask(ListChecks(), take, self.show_error)

    def _take_links(self, links: tuple[EdgeType, ...]) -> None:
        self.form_.show_links(links)

    def _change(self) -> None:
        self.main.setEnabled(bool(self.form_.spec().name))
        self._pause.start()

    def _look(self) -> None:
        """Asks what the check would find if it were saved now."""
        spec = self.form_.spec()
        if self._asked is not None:
            self._asked.drop()
        # What it would find does not hang on how it is called.
        name = NEW if self.chosen() is not None or not spec.name else spec.name
        look = PreviewCheck(replace(spec, name=name))
        self._asked = self._bridge.ask(look, self._take_preview, self._take_fault)

    def _take_fault(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.outcome.tell(core_words.said(error), "", "error")

    def _take_preview(self, preview: CheckPreview) -> None:
        if preview.problem:
            self.outcome.tell(core_words.said(preview.problem), "", "error")
            return
        count = preview.count
        if not count:
            self.outcome.tell(tr("Now: nothing"), "", "muted")
            return
        lines = [core_words.said(each.sentence) for each in preview.problems[:SHOWN_MAX]]
        if count > len(lines):
            lines.append(tr("and {count:,} more", count=count - len(lines)))
        words = tr_count("Now: 1 problem", "Now: {count:,} problems", count)
        self.outcome.tell(words, "\n".join(lines))
