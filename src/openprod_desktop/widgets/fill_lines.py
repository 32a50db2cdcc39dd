"""What a rule fills in: a field, what goes into it, and whether it writes over what is there."""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop import theme
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.language import tr

LINES_MAX: Final = 20
VALUE_WIDTH_MIN_PX: Final = 150
FILL: Final = "fill_if_empty"
ALWAYS: Final = "always"
TYPED: Final = (FieldType.INTEGER, FieldType.FLOAT, FieldType.BOOLEAN)
"""Fields whose values are no texts; of all others, what is typed is what is written."""


class FillLine(QWidget):
    """One field."""

    changed = Signal()
    removed = Signal()

    def __init__(self, fields: Sequence[FieldDef], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QComboBox()
        self.field.setAccessibleName(tr("Field to fill in"))
        for each in fields:
            icon = theme.icon(f"type-{each.type.value}", "muted")
            self.field.addItem(icon, each.name, each)
        self.value = QLineEdit()
        self.value.setAccessibleName(tr("What goes into it"))
        self.value.setPlaceholderText(tr("a value, or $source.field, $today, $actor"))
        self.mode = QComboBox()
        self.mode.setAccessibleName(tr("When it is written"))
        self.mode.addItem(tr("where it is empty"), FILL)
        self.mode.addItem(tr("always"), ALWAYS)
        self.remove = QToolButton()
        self.remove.setAccessibleName(tr("Remove this line"))
        self.remove.setIcon(theme.icon("close", "muted"))
        self.remove.clicked.connect(self.removed)
        self.field.currentIndexChanged.connect(self.changed)
        self.mode.currentIndexChanged.connect(self.changed)
        self.value.textEdited.connect(self.changed)
        self.value.setMinimumWidth(VALUE_WIDTH_MIN_PX)
        for box in (self.field, self.mode):
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(10)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.field)
        row.addWidget(self.value, 1)
        row.addWidget(self.mode)
        row.addWidget(self.remove)

    def show_fill(self, field: UUID, said: Mapping[str, Any], reader: CellReader) -> None:
        """Shows what a rule says already."""
        at = next((n for n in range(self.field.count())
                   if self.field.itemData(n).id == field), 0)  # fmt: skip
        with QSignalBlocker(self.field), QSignalBlocker(self.mode):
            self.field.setCurrentIndex(at)
            self.mode.setCurrentIndex(1 if said.get("mode") == ALWAYS else 0)
        value, held = said.get("value"), self.field.currentData()
        typed = held is not None and isinstance(value, bool | int | float)
        shown = reader.write(value, held) if typed else str(value or "")
        self.value.setText(shown)

    def said(self, reader: CellReader) -> tuple[UUID, Any] | None:
        """Returns (field, what a rule says of it); None where nothing is typed."""
        field, text = self.field.currentData(), self.value.text().strip()
        if field is None or not text:
            return None
        value: Any = text
        if field.type in TYPED and not text.startswith("$"):
            try:
                value = reader.read(text, field)
            except RejectedError:
                # The engine says better what is wrong with it.
                value = text
        return field.id, {"value": value, "mode": self.mode.currentData()}


class FillLines(QWidget):
    """As many lines as are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = CellReader()
        self._fields: tuple[FieldDef, ...] = ()
        self.lines: list[FillLine] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(4)
        self.more = QPushButton(tr("Add a field"))
        self.more.setProperty("link", True)
        self.more.setAutoDefault(False)
        self.more.clicked.connect(lambda: self.add_line())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(self._column)
        whole.addWidget(self.more)

    def show_fills(self, table: TableDef | None, fills: Mapping[UUID, Mapping[str, Any]]) -> None:
        """Shows what a rule says of the fields of a table."""
        while self.lines:
            self._drop(self.lines[0])
        self._fields = () if table is None else table.fields
        self.more.setEnabled(bool(self._fields))
        known = {each.id for each in self._fields}
        for field, said in fills.items():
            if field in known:
                self.add_line().show_fill(field, said, self._reader)

    def add_line(self) -> FillLine:
        """Begins another line."""
        line = FillLine(self._fields)
        line.changed.connect(self.changed)
        line.removed.connect(lambda: self._remove(line))
        self.lines.append(line)
        self._column.addWidget(line)
        self.more.setVisible(len(self.lines) < LINES_MAX)
        line.value.setFocus()
        return line

    def said(self) -> dict[UUID, Any]:
        """Returns what a rule says, by field."""
        found = (each.said(self._reader) for each in self.lines)
        return dict(each for each in found if each is not None)

    def _remove(self, line: FillLine) -> None:
        self._drop(line)
        self.changed.emit()

    def _drop(self, line: FillLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.more.show()
