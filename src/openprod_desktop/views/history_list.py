"""The steps that made a row, or one cell of it, as cards from newest to oldest."""

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from openprod_core.bus.queries import GetHistory, GetRecord
from openprod_core.bus.rows import Change, RecordRow
from openprod_core.domain.schema import FieldDef, Schema, TableDef
from openprod_core.domain.values import Value
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.language import tr
from openprod_desktop.views.history_cards import ChangeLine, HistoryRow, restorable, steps

SHOWN_MAX: Final = 80
UNCHOSEN: Final = tr("Choose a row to see who changed what.")

ShowValue = Callable[[FieldDef | None, Value], str]


class HistoryList(QWidget):
    """The cards; they are read while somebody looks."""

    restore_asked = Signal(object)
    """A rows.Change whose old value is wanted back."""
    bring_back_asked = Signal(object)
    revisit_asked = Signal(object)
    """A rows.Change that decided what two people had both changed."""

    def __init__(
        self, bridge: EngineBridge, show_value: ShowValue, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._show_value = show_value
        self._schema = Schema()
        self._place: tuple[TableDef, UUID, FieldDef | None] | None = None
        self._pending: Pending | None = None
        self._changes: tuple[Change, ...] = ()
        self._titles: dict[UUID, str] = {}
        self.rows: list[HistoryRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._say(UNCHOSEN)

    def show_schema(self, schema: Schema) -> None:
        """Takes the names of fields as they stand now."""
        self._schema = schema

    def follow(self, table: TableDef, record: UUID | None, field: FieldDef | None) -> None:
        """Shows the history of a row, or of one cell of it where a field is named."""
        if record is None:
            self._place = None
            self._say(UNCHOSEN)
            return
        self._place = (table, record, field)
        self.reload()

    def reload(self) -> None:
        """Reads the history anew; called when the row changes."""
        if self._place is None or not self.isVisible():
            return
        _, record, field = self._place
        self.leave()
        only = field.id if field is not None else None
        # A row that is being created has no history yet: silence is the right answer.
        self._pending = self._bridge.ask(GetHistory(record, only, SHOWN_MAX), self._take)

    def leave(self) -> None:
        """Wants no answer any more."""
        if self._pending is not None:
            self._pending.drop()

    def showEvent(self, event: QEvent) -> None:
        """Reads what was not read while nobody looked."""
        super().showEvent(event)
        self.reload()

    def _take(self, changes: tuple[Change, ...]) -> None:
        self._changes = changes
        for change in changes:
            for value in (change.old, change.new):
                if isinstance(value, UUID) and value not in self._titles:
                    self._ask_title(change, value)
        self._fill()

    def _ask_title(self, change: Change, target: UUID) -> None:
        field = self._field(change)
        if field is None or field.target is None:
            return
        table = self._schema.table(field.target)
        title = table.title_field if table is not None else None
        if title is None:
            return
        self._titles[target] = "…"

        def take(row: RecordRow | None) -> None:
            value = row.values.get(title.id) if row is not None else None
            self._titles[target] = (
                tr("a row that is gone") if row is None else str(value or tr("unnamed"))
            )
            self._fill()

        self._bridge.ask(GetRecord(field.target, target), take)

    def _field(self, change: Change) -> FieldDef | None:
        table = self._schema.tables_by_id.get(change.table) if change.table else None
        return table.field(change.field) if table is not None and change.field else None

    def _text(self, change: Change, value: Value) -> str:
        if isinstance(value, UUID):
            return self._titles.get(value, "a row")
        return self._show_value(self._field(change), value)

    def _fill(self) -> None:
        if not self._changes:
            self._say(tr("Nothing has changed here yet."))
            return
        self._clear()
        now = datetime.now()
        lives = [each for each in self._changes if each.kind in ("created", "deleted", "restored")]
        worth = restorable(self._changes)
        places = {id(change): at for at, change in enumerate(self._changes)}
        for step in steps(self._changes):
            # Only the last word about the row itself can be taken back here.
            gone = any(each.kind == "deleted" and each is lives[0] for each in step)
            lines = [
                ChangeLine(
                    each,
                    self._text(each, each.old),
                    self._text(each, each.new),
                    restorable=places[id(each)] in worth,
                )
                for each in step
            ]
            row = HistoryRow(lines, now, gone=gone)
            row.restore_asked.connect(self.restore_asked)
            row.bring_back_asked.connect(self.bring_back_asked)
            row.revisit_asked.connect(self.revisit_asked)
            self.rows.append(row)
            self._column.addWidget(row)
        self._column.addStretch()

    def _say(self, sentence: str) -> None:
        self._clear()
        label = QLabel(sentence)
        label.setObjectName("muted")
        label.setWordWrap(True)
        self._column.addWidget(label)
        self._column.addStretch()

    def _clear(self) -> None:
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
