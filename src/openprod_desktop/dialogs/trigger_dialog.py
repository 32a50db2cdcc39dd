"""Having a script run whenever a field changes."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from openprod_core.bus.script_rows import ScriptRow
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_desktop.dialogs.sheet import Sheet, muted


class TriggerDialog(Sheet):
    """Asks for the script, and for the condition under which a change sets it off."""

    save_asked = Signal(object)
    """What `Scripts.save_trigger` takes."""

    def __init__(
        self,
        table: TableDef,
        field: FieldDef,
        scripts: Sequence[ScriptRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Run a script on change", "Save", parent)
        self._table, self._field = table, field
        self.body.addWidget(
            muted(
                f"Whenever you change {field.name} in {table.name} on this computer. What others "
                "change sets it off on theirs."
            )
        )
        form = self.form()
        self.name = QLineEdit(f"On {field.name}")
        self.name.setAccessibleName("Name")
        self.script = QComboBox()
        self.script.setAccessibleName("Script")
        for row in scripts:
            self.script.addItem(row.name, row.id)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(f'any change, or such as {field.key} = "done"')
        self.filter.setAccessibleName("Only if")
        form.addRow("Name", self.name)
        form.addRow("Script", self.script)
        form.addRow("Only if", self.filter)
        self.main.setEnabled(bool(scripts))
        if not scripts:
            self.show_fault("There are no scripts yet. Write one first.")
            self.main.setEnabled(False)
        self.setMinimumWidth(460)

    def go(self) -> None:
        """Hands over what was filled in."""
        changes: dict[str, Any] = {
            "name": self.name.text().strip() or f"On {self._field.name}",
            "table": self._table.id,
            "field": self._field.id,
            "script": self.script.currentData(),
            "filter": self.filter.text().strip(),
        }
        self._set_busy(True)
        self.save_asked.emit(changes)

    def saved(self) -> None:
        """Closes: it is kept."""
        self._set_busy(False)
        self.accept()
