"""The window goes when nothing that was typed is left behind unsaid.

What can still be written is written, and the engine's answers are waited for. What it
refuses, or what cannot be read, is told in words; closing once more leaves it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from openprod_desktop import core_words
from openprod_desktop.language import tr
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.record_panel import AGAIN

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

SAVING: Final = tr("Still saving; the window closes after that.")
ANYWAY: Final = tr("Close without it")


class Closing(QObject):
    """Asked before the window goes, whoever wants it gone."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], None] | None = None
        """What to do once the engine has answered."""
        self._refused: list[str] = []
        self._decided = False
        window.bridge.rested.connect(self._go_on)

    def watch(self, page: TablePage) -> None:
        """Hears what of a table the engine does not take."""
        page.model.refused.connect(lambda _record, _field, error: self._note(error))

    def ask(self, leave: Callable[[], None]) -> None:
        """Leaves now, or when all is saved; says why where it stays."""
        if self.may_leave(lambda: self.ask(leave)):
            leave()

    def may_leave(self, again: Callable[[], None]) -> bool:
        """Whether the window may go now; where answers are due, `again` is called after them."""
        if self._decided:
            return True
        self._write_what_is_typed()
        if self._window.bridge.under_way and self._then is None:
            self._then = again
            self._window.toast.tell(SAVING)
            return False
        self._then = None
        behind = self._left_behind()
        toast = self._window.toast
        if not behind or (toast.isVisible() and toast.sentence == f"{behind} {AGAIN}"):
            return True

        def leave() -> None:
            self.decide()
            again()

        toast.tell(f"{behind} {AGAIN}", ANYWAY, leave, problem=True)
        return False

    def put_away(self) -> None:
        """Remembers how the window stood, and which rows were shown whole."""
        window, settings = self._window, self._window.settings
        if window.production is not None:
            settings.keep_open_records(window.production, window.records.open_now())
        window.records.close_all()
        window.summing.stop()
        settings.keep_window(window.saveGeometry(), window.saveState())
        if window.sidebar.shown():
            settings.keep_sidebar_width(window.sidebar.width())

    def decide(self) -> None:
        """Somebody has decided that the window goes, whatever it leaves behind."""
        self._decided = True

    def _write_what_is_typed(self) -> None:
        for page in self._window.pages():
            page.grid.finish_editing()
        for shown in self._window.records.pages():
            shown.form.write_focused()

    def _left_behind(self) -> str:
        """Returns a sentence about what is not saved, and shows where it is; "": all is."""
        window = self._window
        said, self._refused = self._refused, []
        for page in window.pages():
            if page.grid.is_editing():
                window.show_table(page.table_id)
                page.grid.finish_editing()
                why = page.grid.cells.reason() or tr("it is still being looked up.")
                return tr(
                    "What you are typing in “{name}” is not saved: {why}",
                    name=page.table.name,
                    why=why,
                )
            row = page.model.refused_row()
            if row is not None:
                line, why = row
                window.show_table(page.table_id)
                page.grid.go_to(line, max(0, page.grid.currentIndex().column()))
                return tr(
                    "A new row in “{name}” is not saved: {why}", name=page.table.name, why=why
                )
        for shown in window.records.pages():
            if shown.form.unread():
                return tr(
                    "“{heading}” is not saved whole: {fault}",
                    heading=shown.heading.text(),
                    fault=shown.fault.text(),
                )
        return tr("It was not saved: {said}", said=said[0]) if said else ""

    def _note(self, error: object) -> None:
        if self._then is not None:
            self._refused.append(core_words.said(error))

    def _go_on(self) -> None:
        if self._then is not None:
            # Out of the engine's answers first: the window may go with what follows.
            QTimer.singleShot(0, self, self._then)
