"""What was typed and could not be saved is said, with a way to keep it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from openprod_core.bus.commands.records import BringBackRecords
from openprod_core.bus.queries import GetRecord
from openprod_core.bus.rows import RecordRow
from openprod_desktop.core_words import said
from openprod_desktop.language import tr

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

SHOWN_MAX: Final = 60
Values = Mapping[UUID, Any]


class Unsaved(QObject):
    """Looks after the edits that one page could not save."""

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._page = page
        page.model.unsaved.connect(self._take)

    def tell_of_gone_table(self) -> None:
        """Says what was being typed into a table that somebody has deleted."""
        text = self._page.grid.typed_text()
        self._page.grid.drop_editing()
        if text:
            self._page.unsaved.emit(
                tr(
                    "The table {name} was deleted while you typed {words}.",
                    name=self._page.table.name,
                    words=_quoted(text),
                ),
                tr("Copy what you typed"),
                lambda: QGuiApplication.clipboard().setText(text),
            )

    def _take(self, changes: Mapping[UUID, Values], error: BaseException) -> None:
        page, model = self._page, self._page.model
        if len(changes) != 1 or model.table is None:
            page.said.emit(said(error))
            return
        record, values = next(iter(changes.items()))
        model.bridge.ask(
            GetRecord(model.table.id, record), lambda row: self._offer(record, values, row)
        )

    def _offer(self, record: UUID, values: Values, row: RecordRow | None) -> None:
        if all(each is None for each in values.values()):
            # Emptying cells of a row that is gone loses nothing.
            return
        text = ", ".join(self._page.model.formatter.text(each) for each in values.values())
        if row is None:
            self._page.unsaved.emit(
                tr("{words} was not saved: its row is not here any more.", words=_quoted(text)),
                tr("Save it as a new row"),
                lambda: self._page.model.edit_records({}, rows=[values]),
            )
        elif row.deleted:
            self._page.unsaved.emit(
                tr(
                    "{words} was not saved: its row was deleted while you typed.",
                    words=_quoted(text),
                ),
                tr("Bring the row back with it"),
                lambda: self._bring_back(record, values),
            )

    def _bring_back(self, record: UUID, values: Values) -> None:
        model = self._page.model
        model.bridge.send(
            BringBackRecords([record]), lambda _: model.edit_records({record: values})
        )


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f"“{line[:SHOWN_MAX]}…”" if len(line) > SHOWN_MAX else f"“{line}”"
