"""A new production made of the one that is open: what it is called, and which rows come along."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QRadioButton, QSpinBox, QWidget

from openprod_core.domain.schema import TableDef
from openprod_desktop.dialogs.production_dialog import ProductionDialog
from openprod_desktop.dialogs.sheet import muted
from openprod_desktop.language import tr

ABOUT: Final = tr(
    "The new one has a history of its own and shares nothing with this one from then on. Views, "
    "rules, checks and scripts come along. What pointed to a row that stays behind is empty."
)
DAYS_MAX: Final = 36_500


class StartFromDialog(ProductionDialog):
    """As for a new production, with a choice of rows."""

    asked = Signal(str, Path, object, int)
    """Name, folder, the tables whose rows come along (None: all of them), and how many days
    later their dates are."""

    def __init__(
        self, tables: Sequence[TableDef], inside: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(inside, parent)
        self.setWindowTitle(tr("Start a new production from this one"))
        self.everything = QRadioButton(tr("With all rows as they are now"))
        self.shape = QRadioButton(tr("As from a template: with the rows of these tables only"))
        self.everything.setChecked(True)
        self.tables = QListWidget()
        self.tables.setObjectName("list")
        self.tables.setAccessibleName(tr("Tables whose rows come along"))
        for table in tables:
            item = QListWidgetItem(table.name)
            item.setData(Qt.ItemDataRole.UserRole, table.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.tables.addItem(item)
        self.tables.setEnabled(False)
        self.shape.toggled.connect(self.tables.setEnabled)
        self.body.addWidget(self.everything)
        self.body.addWidget(self.shape)
        self.body.addWidget(self.tables, 1)
        self.days = QSpinBox()
        self.days.setRange(-DAYS_MAX, DAYS_MAX)
        self.days.setSuffix(tr(" days"))
        self.days.setAccessibleName(tr("Dates move by"))
        self.form().addRow(tr("Dates move by"), self.days)
        self.body.addWidget(muted(ABOUT))
        self.chosen.connect(self._hand_over)

    def _hand_over(self, name: str, folder: str) -> None:
        self.asked.emit(name, Path(folder), self._tables(), self.days.value())

    def _tables(self) -> tuple[UUID, ...] | None:
        if self.everything.isChecked():
            return None
        items = [self.tables.item(at) for at in range(self.tables.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )
