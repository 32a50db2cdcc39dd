"""The editor of references: type part of a title, Enter takes the marked record."""

from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from openprod_core.bus.queries import FindTitles
from openprod_core.bus.rows import ReferenceCell
from openprod_core.domain.values import BadValueError
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.delegates.cell_editor import NotYet
from openprod_desktop.delegates.picking import PickingEditor, Suggestion

PAUSE_MS: Final = 60
"""Letters typed faster than this ask once."""


class NoSuchRecordError(BadValueError):
    """No record's title holds what was typed."""

    def __init__(self, text: str) -> None:
        super().__init__(text, f"There is no record called “{text}” in that table.")


class ReferenceEditor(PickingEditor):
    """Edits a reference by the title of what it points to."""

    def __init__(self, parent: QWidget, bridge: EngineBridge) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Pending | None = None
        self._answered_for: str | None = None
        self._wanted_by_finish = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def suggest(self) -> None:
        self._answered_for = None
        self._pause.start()

    def cell_value(self, by_enter: bool) -> Any:
        text = self.text().strip()
        marked = self.marked() if self.list.isVisible() else None
        if not text and not (by_enter and marked is not None):
            return self.reader.read("", self.field)
        if isinstance(self.held, ReferenceCell) and text == self.held.title and marked is None:
            return self.held
        if self._answered_for != text:
            self._wanted_by_finish = True
            self._ask()
            raise NotYet
        if marked is None:
            raise NoSuchRecordError(text)
        return marked.value

    def close_panels(self) -> None:
        super().close_panels()
        self._pause.stop()
        if self._asked is not None:
            self._asked.drop()

    def _ask(self) -> None:
        self._pause.stop()
        if self.field.target is None:
            return
        if self._asked is not None:
            self._asked.drop()
        text = self.text().strip()
        self._asked = self._bridge.ask(
            FindTitles(self.field.target, text), lambda found: self._show(text, found)
        )

    def _show(self, text: str, found: tuple[ReferenceCell, ...]) -> None:
        self._asked = None
        self._answered_for = text
        self.show_suggestions([Suggestion(each.title or "(no title)", each) for each in found])
        if self._wanted_by_finish:
            self._wanted_by_finish = False
            self.ready.emit()
