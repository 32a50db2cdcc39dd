"""Making a new table, with a first field to type into."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from openprod_core.bus.commands.tables import MakeTable
from openprod_core.domain.schema import NAME_LENGTH_MAX, FieldSpec, FieldType
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.sheet import Sheet, muted

STARTS: Final = {
    "": (FieldSpec("Name"),),
    "People": (
        FieldSpec("Name"), FieldSpec("Role"), FieldSpec("Phone"), FieldSpec("Email"),
        FieldSpec("Notes", FieldType.RICHTEXT),
    ),
    "List with notes and ticks": (
        FieldSpec("Name"), FieldSpec("Done", FieldType.BOOLEAN),
        FieldSpec("Notes", FieldType.RICHTEXT),
    ),
    "Schedule": (
        FieldSpec("What"), FieldSpec("Start", FieldType.DATETIME),
        FieldSpec("Length", FieldType.DURATION), FieldSpec("Where"),
        FieldSpec("Notes", FieldType.RICHTEXT),
    ),
}  # fmt: skip
"""What a new table begins with, by what is chosen; the empty name: only a name."""


class TableDialog(Sheet):
    """Asks for a name, a colour and a start."""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__("New table", "Make table", parent)
        self._bridge = bridge
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LENGTH_MAX)
        self.name.setPlaceholderText("Such as Wardrobe")
        self.name.setAccessibleName("Name of the table")
        self.start = QComboBox()
        self.start.setAccessibleName("Begin with")
        for title, specs in STARTS.items():
            names = ", ".join(spec.name for spec in specs)
            self.start.addItem(f"{title}: {names}" if title else "One field: Name", title)
        self.colour = QComboBox()
        self.colour.setAccessibleName("Colour")
        self.colour.addItem("No colour", "")
        for name in theme.CHOICE_COLOURS:
            if name:
                self.colour.addItem(theme.dot(name), name.capitalize(), name)
        form = self.form()
        form.addRow("Name", self.name)
        form.addRow("Begin with", self.start)
        form.addRow("Colour", self.colour)
        self.body.addWidget(muted("Have a spreadsheet already? Drop it on the window instead."))
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
