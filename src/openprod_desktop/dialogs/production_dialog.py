"""A new production: its name, and the folder in which it is kept."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr
from openprod_desktop.paths import WORKSPACE_SUFFIX

FORBIDDEN = '<>:"/\\|?*'


class ProductionDialog(Sheet):
    """The folder's name follows the production's name."""

    chosen = Signal(str, str)
    """(name, folder)"""

    def __init__(self, inside: Path, parent: QWidget | None = None) -> None:
        super().__init__(tr("New production"), tr("Make it"), parent)
        self._inside = inside
        self.name = QLineEdit()
        self.name.setMaxLength(120)
        self.name.setPlaceholderText(tr("Such as Hamlet, autumn tour"))
        self.name.setAccessibleName(tr("Name of the production"))
        self.place = QLabel()
        self.place.setObjectName("muted")
        self.change = QPushButton(tr("Elsewhere…"))
        self.change.setAutoDefault(False)
        self.change.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.change)
        form = self.form()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Kept in"), row)
        self.body.addWidget(muted(tr("A folder on this computer; backups go elsewhere on it.")))
        self.name.textChanged.connect(lambda _: self._refresh())
        self.setMinimumWidth(520)
        self._refresh()

    @property
    def folder(self) -> Path:
        """The folder that will be made."""
        name = "".join("-" if c in FORBIDDEN else c for c in self.name.text().strip()).strip(". ")
        return self._inside / f"{name or tr('Production')}{WORKSPACE_SUFFIX}"

    def go(self) -> None:
        """Hands name and folder over."""
        self.chosen.emit(self.name.text().strip(), str(self.folder))
        self.accept()

    def _choose(self) -> None:
        asking = QFileDialog(self, tr("Keep it in"), str(self._inside))
        asking.setFileMode(QFileDialog.FileMode.Directory)
        asking.setOption(QFileDialog.Option.ShowDirsOnly)
        asking.fileSelected.connect(self._move)
        asking.open()

    def _move(self, inside: str) -> None:
        self._inside = Path(inside)
        self._refresh()

    def _refresh(self) -> None:
        shown = self.fontMetrics()
        self.place.setText(str(self.folder))
        self.place.setToolTip(str(self.folder))
        self.place.setMinimumWidth(min(shown.horizontalAdvance(str(self.folder)), 320))
        there = self.folder.exists()
        named = bool(self.name.text().strip())
        self.show_fault(tr("A folder of this name is there already. Choose another name.") if
                        there and named else "")  # fmt: skip
        self.main.setEnabled(named and not there)
