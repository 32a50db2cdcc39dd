"""What a script wants to know before it runs: a form of its arguments."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from openprod_core.bus.script_rows import ScriptArgument, ScriptRow
from openprod_desktop.dialogs.sheet import Sheet, muted
from openprod_desktop.language import tr


class ScriptStartDialog(Sheet):
    """Asks for the arguments of one run."""

    given = Signal(object)
    """Arguments by name."""

    def __init__(self, row: ScriptRow, parent: QWidget | None = None) -> None:
        super().__init__(row.name, tr("Run"), parent)
        if row.description:
            self.body.addWidget(muted(row.description))
        form = self.form()
        self.boxes: dict[str, QWidget] = {}
        for each in row.arguments:
            box = _box(each)
            box.setAccessibleName(each.label)
            self.boxes[each.name] = box
            form.addRow(each.label + (" *" if each.required else ""), box)
        self.setMinimumWidth(420)

    def go(self) -> None:
        """Hands the arguments over; the sheet stays until they are taken."""
        self.given.emit({name: _value(box) for name, box in self.boxes.items()})


def _box(argument: ScriptArgument) -> QWidget:
    default = "" if argument.default is None else str(argument.default)
    if argument.type == "boolean":
        check = QCheckBox()
        check.setChecked(default.lower() in ("true", "yes", "1"))
        return check
    if argument.type == "choice" and argument.options:
        combo = QComboBox()
        combo.addItems([*([] if argument.required else [""]), *argument.options])
        combo.setCurrentText(default)
        return combo
    line = QLineEdit(default)
    line.setPlaceholderText(argument.type if argument.type != "text" else "")
    return line


def _value(box: QWidget) -> object:
    if isinstance(box, QCheckBox):
        return box.isChecked()
    if isinstance(box, QComboBox):
        return box.currentText()
    assert isinstance(box, QLineEdit)
    return box.text()
