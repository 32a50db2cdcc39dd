"""The editor of references: type part of a title, Enter takes the marked record.

Each line says beside the title what else tells the record from others: two fields of it. The
last line makes a record of the text; it is taken only by going there, since a slip of the
fingers is no new record.
"""

from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from openprod_core.bus.commands.records import AddRecord
from openprod_core.bus.queries import FindTitles, GetRecord, GetSchema
from openprod_core.bus.rows import RecordRow, ReferenceCell
from openprod_core.domain.schema import FieldType, Schema, TableDef
from openprod_core.domain.values import BadValueError
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.delegates.cell_editor import NotYet
from openprod_desktop.delegates.picking import SHOWN_MAX, PickingEditor, Suggestion
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr

PAUSE_MS: Final = 60
"""Letters typed faster than this ask once."""
TOLD_MAX: Final = 2
"""Fields that are said of a record besides its title."""
TOLD_LENGTH_MAX: Final = 44
NOT_TOLD: Final = (FieldType.BOOLEAN, FieldType.FILE, FieldType.RICHTEXT)


class NoSuchRecordError(BadValueError):
    """No record's title holds what was typed."""

    def __init__(self, text: str) -> None:
        super().__init__(
            text,
            tr(
                "There is no record called “{words}” in that table. Down and Enter make it.",
                words=text,
            ),
        )


@dataclass(frozen=True, slots=True)
class _Made:
    """A record that is to be made of what was typed."""

    title: str


class ReferenceEditor(PickingEditor):
    """Edits a reference by the title of what it points to."""

    def __init__(self, parent: QWidget, bridge: EngineBridge) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Pending | None = None
        self._answered_for: str | None = None
        self._wanted_by_finish = False
        self._target: TableDef | None = None
        self._details: list[Pending] = []
        self._formatter = ValueFormatter()
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
        if isinstance(marked.value, _Made):
            return self._make(marked.value.title)
        return marked.value

    def close_panels(self) -> None:
        super().close_panels()
        self._pause.stop()
        if self._asked is not None:
            self._asked.drop()
        self._drop_details()

    def _ask(self) -> None:
        self._pause.stop()
        if self.field.target is None:
            return
        if self._asked is not None:
            self._asked.drop()
        if self._target is None:
            self._bridge.ask(GetSchema(), self._take_schema)
        text = self.text().strip()
        self._asked = self._bridge.ask(
            FindTitles(self.field.target, text), lambda found: self._show(text, found)
        )

    def _show(self, text: str, found: tuple[ReferenceCell, ...]) -> None:
        self._asked = None
        self._answered_for = text
        self._drop_details()
        offered = [Suggestion(each.title or tr("(no title)"), each) for each in found]
        if self._may_make(text, found):
            offered.append(
                Suggestion(tr("Create “{words}”", words=text), _Made(text), creates=True)
            )
        self.show_suggestions(offered)
        if offered and offered[0].creates:
            self.list.setCurrentRow(-1)
        for row, each in enumerate(found[:SHOWN_MAX] if self._target is not None else ()):
            query = GetRecord(self._target.id, each.id)
            self._details.append(self._bridge.ask(query, partial(self._tell, row)))
        if self._wanted_by_finish:
            self._wanted_by_finish = False
            self.ready.emit()

    def _take_schema(self, schema: Schema) -> None:
        self._target = schema.table(self.field.target) if self.field.target is not None else None

    def _drop_details(self) -> None:
        for each in self._details:
            each.drop()
        self._details.clear()

    def _tell(self, row: int, record: RecordRow | None) -> None:
        """Says beside a title what else its record holds."""
        if record is None or self._target is None:
            return
        title = self._target.title_field
        said = []
        for field in self._target.fields:
            value = record.values.get(field.id)
            if field != title and field.type not in NOT_TOLD and value not in (None, "", ()):
                said.append(" ".join(self._formatter.text(value).split()))
            if len(said) == TOLD_MAX:
                break
        words = " · ".join(said)
        if len(words) > TOLD_LENGTH_MAX:
            words = f"{words[: TOLD_LENGTH_MAX - 1]}…"
        self.list.explain(row, words)
        self.list.fit(self.width())

    def _may_make(self, text: str, found: tuple[ReferenceCell, ...]) -> bool:
        title = self._target.title_field if self._target is not None else None
        known = any(each.title.casefold() == text.casefold() for each in found)
        return bool(text) and not known and title is not None and title.type is FieldType.TEXT

    def _make(self, title: str) -> ReferenceCell:
        assert self._target is not None and self._target.title_field is not None
        made = self._bridge.new_id()
        values = {self._target.title_field.id: title}
        self._bridge.send(AddRecord(self._target.id, values, made))
        return ReferenceCell(made, title)
