"""A panel that writes a filter line by line: field, what is asked of it, value.

It writes the text of the filter box, which stays the truth: the panel reads none of it.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.views.filter_text import named, quoted
from openprod_desktop.views.filter_words import added

LINES_MAX: Final = 8
WIDTH_PX: Final = 560

Type = FieldType


@dataclass(frozen=True, slots=True)
class Asking:
    """One thing to ask of a field: how it is said, and how it is written."""

    words: str
    form: str
    """With {field}, and {value} where one is wanted."""

    @property
    def wants_value(self) -> bool:
        """Whether a value goes with it."""
        return "{value}" in self.form


EMPTY: Final = (
    Asking(tr("is empty"), "{field} is empty"),
    Asking(tr("is not empty"), "{field} is not empty"),
)
TEXTS: Final = (
    Asking(tr("contains"), "{field} contains {value}"),
    Asking(tr("does not contain"), "not {field} contains {value}"),
    Asking(tr("is"), "{field} = {value}"),
    Asking(tr("is not"), "{field} != {value}"),
    Asking(tr("starts with"), "{field} starts with {value}"),
    Asking(tr("ends with"), "{field} ends with {value}"),
    *EMPTY,
)
CHOSEN: Final = (TEXTS[2], TEXTS[3], TEXTS[0], *EMPTY)
AMOUNTS: Final = (
    Asking(tr("is"), "{field} = {value}"),
    Asking(tr("is not"), "{field} != {value}"),
    Asking(tr("is less than"), "{field} < {value}"),
    Asking(tr("is at most"), "{field} <= {value}"),
    Asking(tr("is more than"), "{field} > {value}"),
    Asking(tr("is at least"), "{field} >= {value}"),
    *EMPTY,
)
DAYS: Final = (
    Asking(tr("is"), "{field} = {value}"),
    Asking(tr("is before"), "{field} < {value}"),
    Asking(tr("is not after"), "{field} <= {value}"),
    Asking(tr("is after"), "{field} > {value}"),
    Asking(tr("is not before"), "{field} >= {value}"),
    *EMPTY,
)
TRUTHS: Final = (Asking(tr("is ticked"), "{field}"), Asking(tr("is not ticked"), "not {field}"))
HELD: Final = (Asking(tr("contains"), "{field} contains {value}"), *EMPTY)

ASKED: Final = {
    Type.TEXT: TEXTS, Type.RICHTEXT: (TEXTS[0], TEXTS[1], *EMPTY), Type.CHOICE: CHOSEN,
    Type.REFERENCE: CHOSEN, Type.INTEGER: AMOUNTS, Type.FLOAT: AMOUNTS, Type.DURATION: AMOUNTS,
    Type.DATE: DAYS, Type.DATETIME: DAYS, Type.BOOLEAN: TRUTHS, Type.LIST: HELD, Type.FILE: HELD,
}  # fmt: skip


class FilterLine(QWidget):
    """One condition."""

    changed = Signal()
    removed = Signal()

    def __init__(self, table: TableDef, chosen: FieldDef | None) -> None:
        super().__init__()
        self.field = QComboBox()
        self.field.setAccessibleName(tr("Field"))
        for each in table.fields:
            self.field.addItem(theme.icon(f"type-{each.type.value}", "muted"), each.name, each)
        self.asking = QComboBox()
        self.asking.setAccessibleName(tr("What is asked of it"))
        self.value = QComboBox()
        self.value.setEditable(True)
        self.value.setAccessibleName(tr("Value"))
        self.value.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.value.lineEdit().setPlaceholderText(tr("value"))
        self.remove = QToolButton()
        self.remove.setAccessibleName(tr("Remove this line"))
        self.remove.setToolTip(tr("Takes this line out of the filter"))
        self.remove.setIconSize(QSize(16, 16))
        self.remove.setIcon(theme.icon("close", "muted"))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 3)
        row.addWidget(self.asking, 3)
        row.addWidget(self.value, 4)
        row.addWidget(self.remove)
        if chosen is not None:
            self.field.setCurrentIndex([each.id for each in table.fields].index(chosen.id))
        self._take_field()
        self.field.currentIndexChanged.connect(lambda _: self._take_field())
        self.asking.currentIndexChanged.connect(lambda _: self._take_asking())
        self.value.editTextChanged.connect(lambda _: self.changed.emit())

    def text(self) -> str:
        """Returns the condition; empty while a value is missing."""
        field, asking = self.field.currentData(), self.asking.currentData()
        value = self.value.currentText().strip()
        if asking is None or (asking.wants_value and not value):
            return ""
        found: str = asking.form.format(field=named(field.key), value=_literal(field, value))
        return found

    def _take_field(self) -> None:
        field = self.field.currentData()
        if field is None:
            return
        self.asking.blockSignals(True)
        self.asking.clear()
        for each in ASKED[field.type]:
            self.asking.addItem(each.words, each)
        self.asking.blockSignals(False)
        self.value.blockSignals(True)
        self.value.clear()
        if field.type is Type.CHOICE:
            for choice in field.choices:
                self.value.addItem(theme.dot(choice.colour), choice.name)
        self.value.setCurrentIndex(-1)
        self.value.setEditText("")
        self.value.blockSignals(False)
        self._take_asking()

    def _take_asking(self) -> None:
        asking = self.asking.currentData()
        self.value.setVisible(asking is not None and asking.wants_value)
        self.changed.emit()


class FilterBuilder(QFrame):
    """Floats under the filter box; Esc closes it."""

    written = Signal(str)
    """The text for the filter box."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._table: TableDef | None = None
        self._base = ""
        self._last = ""
        self.lines: list[FilterLine] = []
        self.join = QComboBox()
        self.join.setAccessibleName(tr("How the lines are joined"))
        self.join.addItem(tr("all of these"), " and ")
        self.join.addItem(tr("any of these"), " or ")
        self.join.currentIndexChanged.connect(lambda _: self._write())
        head = QHBoxLayout()
        head.addWidget(self.join)
        head.addStretch(1)
        self.besides = QLabel()
        self.besides.setObjectName("muted")
        self.besides.setWordWrap(True)
        self.besides.setTextFormat(Qt.TextFormat.PlainText)
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self.more = QPushButton(tr("Add a line"))
        self.more.setProperty("quiet", True)
        self.more.clicked.connect(lambda: self.add_line())
        self.done = QPushButton(tr("Done"))
        self.done.clicked.connect(self.hide)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        foot.addWidget(self.done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 12, 14, 12)
        whole.setSpacing(10)
        whole.addWidget(QLabel(tr("Show the rows that fulfil")))
        whole.addLayout(head)
        whole.addWidget(self.besides)
        whole.addLayout(self._column)
        whole.addLayout(foot)
        self.hide()

    def open(self, table: TableDef, text: str, under: QWidget, field: FieldDef | None) -> None:
        """Shows the panel under a widget; a text of its own making goes on being written."""
        if self._table is None or self._table != table or text != self._last:
            self._base, self._last = text.strip(), text
            self._clear()
        self._table = table
        self.besides.setText(tr("besides what was typed: {base}", base=self._base))
        self.besides.setVisible(bool(self._base))
        if not self.lines:
            self.add_line(field)
        window = self.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setFixedWidth(min(WIDTH_PX, window.width() - 20))
        self.adjustSize()
        at = under.mapTo(window, under.rect().bottomLeft())
        self.move(min(at.x(), window.width() - self.width() - 10), at.y() + 4)
        self.show()
        self.raise_()
        self.lines[-1].field.setFocus(Qt.FocusReason.PopupFocusReason)

    def add_line(self, field: FieldDef | None = None) -> None:
        """Begins another condition."""
        if self._table is None or len(self.lines) >= LINES_MAX:
            return
        line = FilterLine(self._table, field)
        line.changed.connect(self._write)
        line.removed.connect(lambda: self._remove(line))
        for watched in line.findChildren(QWidget):
            watched.installEventFilter(self)
        self.lines.append(line)
        self._column.addWidget(line)
        self.more.setEnabled(len(self.lines) < LINES_MAX)
        line.show()
        line.field.setFocus()
        self.adjustSize()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc and Enter close the panel; the filter stands."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in keys:
            return False
        self.hide()
        return True

    def _remove(self, line: FilterLine) -> None:
        self.lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self._write()
        if not self.lines:
            self.hide()
        self.adjustSize()

    def _clear(self) -> None:
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []

    def _write(self) -> None:
        if self._table is None:
            return
        parts = [part for part in (line.text() for line in self.lines) if part]
        joiner = self.join.currentData()
        made = joiner.join(parts)
        if self._base and made:
            grouped = f"({made})" if joiner == " or " and len(parts) > 1 else made
            made = added(self._base, grouped, self._table)
        self._last = made or self._base
        self.written.emit(self._last)


def _literal(field: FieldDef, value: str) -> str:
    if field.type in (Type.INTEGER, Type.FLOAT):
        try:
            return repr(float(value)) if "." in value else str(int(value))
        except ValueError:
            # Said by the filter box, as a fault of the number.
            return quoted(value)
    return quoted(value)
