"""Where each column of a file goes: one line a column, in the order of the file."""

from dataclasses import dataclass, replace
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.imports import ColumnPlan, ImportPreview
from openprod_core.domain.schema import FieldType, TableDef
from openprod_desktop import theme
from openprod_desktop.dialogs.field_types import TYPES, type_icon_name
from openprod_desktop.language import tr

EXAMPLES_SHOWN: Final = 3
EXAMPLE_LENGTH_MAX: Final = 34
NEW: Final = "new"
SKIP: Final = "skip"
HEADINGS: Final = (tr("In the file"), tr("Such as"), tr("Goes to"), tr("Kind"), tr("Finds the row"))
NEW_KINDS: Final = tuple(
    each for each in TYPES if each not in (FieldType.FILE, FieldType.REFERENCE)
)
"""A file on disk cannot say which row or attachment it means for a field not there yet."""


@dataclass(slots=True)
class ColumnLine:
    """The controls of one column."""

    plan: ColumnPlan
    goes_to: QComboBox
    kind: QComboBox
    finds: QCheckBox


class ColumnsEditor(QScrollArea):
    """Shows the proposed places of the columns and lets them be changed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines: list[ColumnLine] = []
        self._inner = QWidget()
        self.setWidget(self._inner)
        QVBoxLayout(self._inner)

    def show_preview(self, preview: ImportPreview, table: TableDef | None) -> None:
        """Lists the columns of a file as they would land in `table`, or in a new one."""
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(14, 10, 14, 10)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        for column, words in enumerate(HEADINGS):
            head = QLabel(words)
            head.setObjectName("muted")
            grid.addWidget(head, 0, column)
        self.lines = []
        for row, plan in enumerate(preview.columns, start=1):
            self._add_line(grid, row, plan, preview, table)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 2)
        grid.setRowStretch(len(preview.columns) + 1, 1)
        layout = self._inner.layout()
        layout.setContentsMargins(0, 0, 0, 0)
        while (item := layout.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        layout.addWidget(content)

    def plans(self) -> tuple[ColumnPlan, ...]:
        """Returns where the columns go, as the person has it now."""
        found = []
        for line in self.lines:
            place = line.goes_to.currentData()
            found.append(
                replace(
                    line.plan,
                    skip=place == SKIP,
                    field=place if isinstance(place, UUID) else None,
                    type=FieldType(line.kind.currentData()),
                )
            )
        return tuple(found)

    def match_on(self) -> tuple[str, ...]:
        """Returns the headings whose values find the row to update."""
        return tuple(line.plan.heading for line in self.lines if line.finds.isChecked())

    def _add_line(
        self, grid: QGridLayout, row: int, plan: ColumnPlan, preview: ImportPreview,
        table: TableDef | None,
    ) -> None:  # fmt: skip
        name = plan.heading or tr("Column {index}", index=plan.index + 1)
        heading = QLabel(name)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        examples = QLabel(_examples(preview, plan.index))
        examples.setObjectName("muted")
        examples.setTextFormat(Qt.TextFormat.PlainText)
        goes_to = QComboBox()
        goes_to.setAccessibleName(tr("{name} goes to", name=name))
        _narrow(goes_to)
        if table is not None:
            for field in table.fields:
                goes_to.addItem(
                    theme.icon(type_icon_name(field.type), "muted"), field.name, field.id
                )
        goes_to.addItem(theme.icon("plus", "muted"), tr("New field"), NEW)
        goes_to.addItem(theme.icon("eye-off", "muted"), tr("Leave out"), SKIP)
        wanted = SKIP if plan.skip else (plan.field or NEW)
        for place in range(goes_to.count()):
            if goes_to.itemData(place) == wanted:
                goes_to.setCurrentIndex(place)
        kind = QComboBox()
        kind.setAccessibleName(tr("Kind of {name}", name=name))
        _narrow(kind)
        for type_ in dict.fromkeys((*NEW_KINDS, plan.type)):
            kind.addItem(theme.icon(type_icon_name(type_), "muted"), TYPES[type_][0], type_)
        finds = QCheckBox()
        finds.setAccessibleName(tr("{name} finds the row to change", name=name))
        finds.setChecked(plan.heading in preview.match_on)
        line = ColumnLine(plan, goes_to, kind, finds)
        self._settle(line, table)
        goes_to.currentIndexChanged.connect(lambda _: self._moved(line, table))
        kind.currentIndexChanged.connect(lambda _: self.changed.emit())
        finds.toggled.connect(lambda _: self.changed.emit())
        self.lines.append(line)
        for column, widget in enumerate((heading, examples, goes_to, kind)):
            grid.addWidget(widget, row, column)
        grid.addWidget(finds, row, 4, Qt.AlignmentFlag.AlignHCenter)

    def _moved(self, line: ColumnLine, table: TableDef | None) -> None:
        self._settle(line, table)
        self.changed.emit()

    def _settle(self, line: ColumnLine, table: TableDef | None) -> None:
        """A kind is chosen for a new field only; only what goes somewhere finds rows."""
        place = line.goes_to.currentData()
        held = table.field(place) if table is not None and isinstance(place, UUID) else None
        type_ = held.type if held is not None else line.plan.type
        line.kind.blockSignals(True)
        for row in range(line.kind.count()):
            if line.kind.itemData(row) == type_:
                line.kind.setCurrentIndex(row)
        line.kind.blockSignals(False)
        line.kind.setEnabled(place == NEW)
        line.finds.setEnabled(held is not None)
        if held is None and line.finds.isChecked():
            line.finds.blockSignals(True)
            line.finds.setChecked(False)
            line.finds.blockSignals(False)


def _narrow(box: QComboBox) -> None:
    """A long name among the entries must not push the other columns out of sight."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(11)


def _examples(preview: ImportPreview, index: int) -> str:
    shown: list[str] = []
    for row in preview.sample:
        text = " ".join(row[index].split()) if index < len(row) else ""
        if text and text not in shown:
            shown.append(text)
    joined = ", ".join(shown[:EXAMPLES_SHOWN])
    return joined if len(joined) <= EXAMPLE_LENGTH_MAX else f"{joined[: EXAMPLE_LENGTH_MAX - 1]}…"
