"""What records are called, asked one by one as they come into sight."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.queries import GetRecord
from openprod_core.bus.rows import RecordRow
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr

UNKNOWN: Final = "…"
GONE: Final = tr("a row that is gone")
UNNAMED: Final = tr("(no title)")
KNOWN_MAX: Final = 5_000


class ReferenceTitles(QObject):
    """Titles by record."""

    found = Signal()
    """A title that was unknown is known now."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._schema = Schema()
        self._formatter = ValueFormatter()
        self._titles: dict[UUID, str] = {}

    def show_schema(self, schema: Schema) -> None:
        """Takes the tables as they stand now; titles are read anew."""
        self._schema = schema
        self._titles.clear()

    def title(self, table: UUID | None, record: UUID) -> str:
        """Returns what a record is called; `UNKNOWN` until it is read."""
        known = self._titles.get(record)
        if known is not None:
            return known
        home = self._schema.tables_by_id.get(table) if table is not None else None
        title = home.title_field if home is not None else None
        if home is None or title is None:
            return UNNAMED
        if len(self._titles) >= KNOWN_MAX:
            self._titles.clear()
        self._titles[record] = UNKNOWN

        def take(row: RecordRow | None) -> None:
            held = self._formatter.text(row.values.get(title.id)) if row is not None else GONE
            self._titles[record] = held or UNNAMED
            self.found.emit()

        self._bridge.ask(GetRecord(home.id, record), take)
        return UNKNOWN
