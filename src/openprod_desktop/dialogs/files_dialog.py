"""The files of one cell of the grid, in a sheet of their own."""

from uuid import UUID

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget

from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import GetRecord
from openprod_core.bus.rows import RecordRow
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.sheet import Sheet
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.widgets.file_box import FileBox

SIZE = QSize(480, 260)


class FilesDialog(Sheet):
    """Shows the files of one record in one field; Esc closes it."""

    def __init__(
        self, bridge: EngineBridge, table: TableDef, record: UUID, field: FieldDef, parent: QWidget
    ) -> None:
        super().__init__(field.name, tr("Close"), parent)
        self._bridge = bridge
        self._table = table
        self._record = record
        self._field = field
        self.heading = QLabel()
        self.heading.setObjectName("muted")
        self.box = FileBox(bridge)
        self.body.addWidget(self.heading)
        self.body.addWidget(self.box)
        self.body.addStretch(1)
        self.cancel.hide()
        self.main.setAutoDefault(False)
        self.main.setDefault(False)
        self.resize(SIZE)
        bridge.records_changed.connect(self._hear)
        self._ask()

    def _hear(self, event: RecordsChanged) -> None:
        if event.table == self._table.id:
            self._ask()

    def _ask(self) -> None:
        self._bridge.ask(GetRecord(self._table.id, self._record), self._take)

    def _take(self, row: RecordRow | None) -> None:
        if row is None:
            self.reject()
            return
        title = self._table.title_field
        shown = "" if title is None else ValueFormatter().text(row.values.get(title.id))
        self.heading.setText(f"{self._table.name} · {shown or tr('(no title)')}")
        place = (self._table.id, self._record, self._field.id)
        self.box.show_files(place, row.values.get(self._field.id))
        self.box.setFocus()
