"""Making a new table, with a first field to type into."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from openprod_core.bus.commands.tables import MakeTable
from openprod_core.domain.schema import NAME_LENGTH_MAX, FieldSpec, FieldType
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr

STARTS: Final = {
    "": (FieldSpec(tr("Name")),),
    tr("People"): (
        FieldSpec(tr("Name")),
        FieldSpec(tr("Role")),
        FieldSpec(tr("Phone")),
        FieldSpec(tr("Email")),
        FieldSpec(tr("Notes"), FieldType.RICHTEXT),
    ),
    tr("List with notes and ticks"): (
        FieldSpec(tr("Name")),
        FieldSpec(tr("Done"), FieldType.BOOLEAN),
        FieldSpec(tr("Notes"), FieldType.RICHTEXT),
    ),
    tr("Schedule"): (
        FieldSpec(tr("What")),
        FieldSpec(tr("Start"), FieldType.DATETIME),
        FieldSpec(tr("Length"), FieldType.DURATION),
        FieldSpec(tr("Where")),
        FieldSpec(tr("Notes"), FieldType.RICHTEXT),
    ),
}
"""What a new table begins with, by what is chosen; the empty name: only a name."""


class TableDialog(Sheet):
    """Asks for a name, a colour and a start."""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(tr("New table"), tr("Make table"), parent)
        self._bridge = bridge
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.name.setPlaceholderText(tr("Such as Wardrobe"))
        self.name.setAccessibleName(tr("Name of the table"))
        self.start = QComboBox()
        self.start.setAccessibleName(tr("Begin with"))
        for title, specs in STARTS.items():
            names = ", ".join(spec.name for spec in specs)
            self.start.addItem(f"{title}: {names}" if title else tr("One field: Name"), title)
        self.colour = QComboBox()
        self.colour.setAccessibleName(tr("Colour"))
        self.colour.addItem(tr("No colour"), "")
        for name in theme.CHOICE_COLOURS:
            if name:
                self.colour.addItem(theme.dot(name), name.capitalize(), name)
        form = self.form()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Begin with"), self.start)
        form.addRow(tr("Colour"), self.colour)
        self.body.addWidget(muted(tr("Have a spreadsheet already? Drop it on the window instead.")))
        self.name.textChanged.connect(lambda text: self.main.setEnabled(bool(text.strip())))
        self.main.setEnabled(False)
        self.setMinimumWidth(440)

    def go(self) -> None:
        """Makes the table."""
        make = MakeTable(
            self.name.text().strip(),
            STARTS[self.start.currentData()],
            colour=self.colour.currentData(),
        )
        self.send_all(self._bridge, [make])
