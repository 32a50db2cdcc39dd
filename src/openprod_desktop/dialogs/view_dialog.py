"""Asking how a view is called, what kind it is, and who is shown it."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from openprod_core.domain.schema import NAME_LENGTH_MAX
from openprod_desktop import theme
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr
from openprod_desktop.widgets.view_strip import KIND_ICONS, KIND_WORDS

ABOUT: Final = {
    "grid": tr("Rows and columns, as in a spreadsheet."),
    "grouped": tr("Rows under headings: those with the same value of a field stand together."),
    "board": tr("Cards in columns, one for each choice of a field; drag a card to change it."),
    "matrix": tr("What meets what: one thing down, another across, such as scenes and people."),
    "report": tr("Pages with header and footer, to print or to keep as a PDF."),
    "form": tr("One row at a time, with all its fields."),
}


class ViewDialog(Sheet):
    """Asks for name, kind and audience of a view."""

    chosen = Signal(str, str, bool)
    """(name, kind, whether only this person sees it)"""

    def __init__(
        self, title: str, main: str, name: str, kind: str, is_own: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(title, main, parent)
        self.name = QLineEdit(name)
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.name.setPlaceholderText(tr("Such as Hookup by position"))
        self.name.setAccessibleName(tr("Name of the view"))
        self.name.selectAll()
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind of view"))
        self.kind.setIconSize(QSize(16, 16))
        for each, words in KIND_WORDS.items():
            self.kind.addItem(theme.icon(KIND_ICONS[each], "muted"), words, each)
        self.kind.setCurrentIndex(max(self.kind.findData(kind), 0))
        self.audience = QComboBox()
        self.audience.setAccessibleName(tr("Who sees it"))
        self.audience.addItem(theme.icon("person", "muted"), tr("Only me"), True)
        self.audience.addItem(tr("Everybody in the production"), False)
        self.audience.setCurrentIndex(0 if is_own else 1)
        form = self.form()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Kind"), self.kind)
        form.addRow(tr("For"), self.audience)
        self.about = muted("")
        self.body.addWidget(self.about)
        self.kind.currentIndexChanged.connect(self._explain)
        self.name.textChanged.connect(lambda text: self.main.setEnabled(bool(text.strip())))
        self.main.setEnabled(bool(name.strip()))
        self._explain()
        self.setMinimumWidth(460)

    def go(self) -> None:
        """Hands over what was chosen; stays open until it was taken."""
        self.chosen.emit(
            self.name.text().strip(), self.kind.currentData(), self.audience.currentData()
        )

    def _explain(self) -> None:
        self.about.setText(ABOUT[self.kind.currentData()])
