"""The whole production as one file: where it goes, and whether it lets others in."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr
from openprod_desktop.paths import COPY_SUFFIX, file_name_of

ABOUT: Final = tr(
    "Everything as it is now: tables, rows, history, what you have staged, and the attached files "
    "that are on this computer. Whoever opens it can read all of it."
)
KEY: Final = tr("Whoever has the file may join this production")
KEY_ABOUT: Final = tr(
    "Without that, it opens as a production that works alone until somebody is invited."
)


class SaveCopyDialog(Sheet):
    """Asks for a file's name."""

    asked = Signal(Path, bool)
    """Where to, and whether the production's key goes into it."""

    def __init__(self, production: str, inside: Path, parent: QWidget | None = None) -> None:
        super().__init__(tr("Save a copy of everything"), tr("Save the copy"), parent)
        self.path = QLineEdit(str(inside / f"{file_name_of(production)}{COPY_SUFFIX}"))
        self.path.setAccessibleName(tr("File"))
        self.path.textChanged.connect(lambda _: self._refresh())
        self.choose = QPushButton(tr("Elsewhere…"))
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        self.with_key = QCheckBox(KEY)
        self.body.addWidget(muted(ABOUT))
        form = self.form()
        form.addRow(tr("File"), row)
        self.body.addWidget(self.with_key)
        self.body.addWidget(muted(KEY_ABOUT))
        self.setMinimumWidth(560)
        self._refresh()

    @property
    def target(self) -> Path:
        """The file that will be written."""
        path = Path(self.path.text().strip())
        return path if path.name.endswith(COPY_SUFFIX) else path.with_name(path.name + COPY_SUFFIX)

    def go(self) -> None:
        """Hands the file's name over."""
        self.asked.emit(self.target, self.with_key.isChecked())
        self.accept()

    def _choose(self) -> None:
        asking = QFileDialog(self, tr("Save the copy as"), self.path.text())
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setNameFilter(tr("Copies of productions (*{COPY_SUFFIX})", COPY_SUFFIX=COPY_SUFFIX))
        asking.setOption(QFileDialog.Option.DontConfirmOverwrite)
        asking.fileSelected.connect(self.path.setText)
        asking.open()

    def _refresh(self) -> None:
        named = bool(Path(self.path.text().strip()).name)
        self.show_fault(tr("There is a file of this name, which this one would replace.") if
                        named and self.target.exists() else "")  # fmt: skip
        self.main.setEnabled(named)
