"""Writing a table to a file that other programs read."""

from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFileDialog, QRadioButton, QWidget

from openprod_core.bus.commands.transfers import ExportLayout, ExportPast, ExportTable
from openprod_core.bus.queries import ListLayouts
from openprod_core.bus.transfer_rows import LayoutRow
from openprod_core.domain.schema import TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

FORMATS: Final = (
    (".xlsx", tr("Excel workbook (.xlsx)"), tr("Opens in Excel, LibreOffice and Numbers.")),
    (".csv", tr("Comma-separated (.csv)"), tr("Read by nearly every program; text only.")),
    (".tsv", tr("Tab-separated (.tsv)"), tr("Columns parted by tabs; text only.")),
)


class ExportDialog(Sheet):
    """Asks which rows and which kind of file, then where to."""

    def __init__(
        self, bridge: EngineBridge, table: TableDef, folder: Path,
        where: str | None = None, order_by: tuple[tuple[UUID, bool], ...] = (),
        parent: QWidget | None = None, at: int | None = None,
    ) -> None:  # fmt: skip
        """`at`: writes the table as it was at this moment (ms since 1970), with all its rows."""
        then = "" if at is None else tr(" as it was {at}", at=_moment(at))
        super().__init__(
            tr("Export {name}{then}", name=table.name, then=then), tr("Choose where…"), parent
        )
        self._at = at
        self._bridge = bridge
        self._table = table
        self._folder = folder
        self._where = where
        self._order_by = order_by
        self.path = ""
        self.format = QComboBox()
        self.format.setAccessibleName(tr("Kind of file"))
        self._kinds: list[tuple[str, str, str]] = []
        """(ending, who reads it, key of the layout or empty), by place in the box"""
        for suffix, title, explained in FORMATS:
            self._add(title, suffix, explained)
        self.words = muted()
        self.format.currentIndexChanged.connect(self._explain)
        self.shown = QRadioButton(tr("The rows shown, filtered and sorted as now"))
        self.all = QRadioButton(tr("All rows"))
        group = QButtonGroup(self)
        group.addButton(self.shown)
        group.addButton(self.all)
        (self.shown if where or order_by else self.all).setChecked(True)
        self.shown.setEnabled(bool(where or order_by))
        form = self.form()
        form.addRow(tr("Kind of file"), self.format)
        form.addRow("", self.words)
        if at is None:
            form.addRow(tr("Rows"), self.shown)
            form.addRow("", self.all)
            asked = bridge.ask(ListLayouts(table.id), self._offer, lambda _: None)
            self.finished.connect(lambda _: asked.drop())
        self.setMinimumWidth(460)
        self._explain()

    def _add(self, title: str, suffix: str, explained: str, layout: str = "") -> None:
        self._kinds.append((suffix, explained, layout))
        self.format.addItem(title)

    def _offer(self, layouts: tuple[LayoutRow, ...]) -> None:
        """Adds the files of other programs that the table has the fields for."""
        for each in layouts:
            self._add(f"{each.title} ({each.ending})", each.ending, said(each.words), each.key)

    def go(self) -> None:
        """Asks where to."""
        suffix = self._kinds[self.format.currentIndex()][0]
        title = self._table.name if self._at is None else self.windowTitle().partition(" ")[2]
        name = "".join(c if c not in '<>:"/\\|?*' else "-" for c in title)
        asking = QFileDialog(self, self.windowTitle(), str(self._folder / f"{name}{suffix}"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setDefaultSuffix(suffix[1:])
        asking.setNameFilter(f"{self.format.currentText().split(' (')[0]} (*{suffix})")
        asking.fileSelected.connect(self.write)
        asking.open()

    def write(self, path: str) -> None:
        """Writes the file."""
        self.path = path
        if self._at is not None:
            self.send_all(self._bridge, [ExportPast(self._table.id, self._at, path)])
            return
        only = self.shown.isChecked()
        where, order_by = (self._where, self._order_by) if only else (None, ())
        layout = self._kinds[self.format.currentIndex()][2]
        command: ExportTable | ExportLayout = ExportTable(self._table.id, path, where, order_by)
        if layout:
            command = ExportLayout(self._table.id, path, layout, where, order_by)
        self.send_all(self._bridge, [command])

    def _explain(self) -> None:
        self.words.setText(self._kinds[self.format.currentIndex()][1])


def _moment(at_ms: int) -> str:
    return QDateTime.fromMSecsSinceEpoch(at_ms).toString("yyyy-MM-dd HH:mm:ss")
