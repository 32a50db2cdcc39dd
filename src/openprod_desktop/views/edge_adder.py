"""A line that makes a link: what kind, to which row, whether in an order, what is said of it.

A kind that was declared brings its properties, its order and the table that it leads to.
"""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from openprod_core.bus.edge_rows import EdgeType
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.language import tr
from openprod_desktop.views.edge_kinds import EdgeKinds
from openprod_desktop.views.edge_line import typed_value
from openprod_desktop.widgets.record_picker import RecordPicker


class EdgeAdder(QFrame):
    """Enter in the last box adds; Esc closes."""

    asked = Signal(str, object, bool, object)
    """(type, record, ordered, properties by name)"""
    left = Signal()

    def __init__(self, bridge: EngineBridge, schema: Schema, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._ordered: frozenset[str] = frozenset()
        self._used: frozenset[str] = frozenset()
        self._kinds = EdgeKinds()
        self._kind: EdgeType | None = None
        self.properties: dict[str, QLineEdit] = {}
        self._types = QStringListModel(self)
        self.type = QLineEdit()
        self.type.setPlaceholderText(tr("assigned to, understudies, plays …"))
        self.type.setAccessibleName(tr("Kind of link"))
        completer = QCompleter(self._types, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.type.setCompleter(completer)
        # Asked for now: Qt's own filter on it must not see Tab before ours.
        self._offers = completer.popup()
        self._offers.installEventFilter(self)
        self.type.textChanged.connect(self._follow_type)
        # The list of kinds hands Enter past every filter.
        self.type.returnPressed.connect(self._go_on)
        self.picker = RecordPicker(bridge, schema, self)
        self.picker.setAccessibleName(tr("The row it leads to"))
        self.picker.chosen.connect(lambda *_: self._chosen())
        self.picker.emptied.connect(self._enable)
        self.ordered = QCheckBox(tr("In an order"))
        self.ordered.setToolTip(tr("Links of this kind have places: first, second, third …"))
        self.add = QPushButton(tr("Add link"))
        self.add.clicked.connect(self._tell)
        self.cancel = QPushButton(tr("Close"))
        self.cancel.setProperty("quiet", True)
        self.cancel.clicked.connect(self.left)
        form = self._form = QFormLayout(self)
        form.setContentsMargins(12, 10, 12, 10)
        form.addRow(tr("Kind"), self.type)
        form.addRow(tr("To"), self.picker)
        foot = QHBoxLayout()
        foot.addWidget(self.ordered)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.add)
        form.addRow(foot)
        for each in (self.type, self.add, self.ordered, self.picker):
            each.installEventFilter(self)
        self._order_tabs()
        self._enable()
        self.hide()

    def open(self, known: Iterable[str], ordered: Iterable[str]) -> None:
        """Shows the line; `known` kinds are offered, those of `ordered` have places."""
        self._ordered = frozenset(ordered)
        self._used = frozenset(known)
        self._types.setStringList(self._kinds.offered(self._used))
        self.picker.clear_choice()
        self.show()
        self.type.setFocus(Qt.FocusReason.OtherFocusReason)
        self.type.selectAll()
        self._enable()

    def declare(self, kinds: EdgeKinds) -> None:
        """Takes the kinds that were declared for rows like this one."""
        self._kinds = kinds
        self._types.setStringList(kinds.offered(self._used))
        self._follow_type()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next box, Esc closes."""
        if not isinstance(event, QKeyEvent):
            return False
        escape = event.key() == Qt.Key.Key_Escape and not self.picker.list.isVisible()
        escape = escape and watched is not self._offers
        if event.type() == QEvent.Type.ShortcutOverride and escape:
            event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self._offers:
            # With the list open Qt would go two boxes on.
            tab = event.key() == Qt.Key.Key_Tab
            if tab:
                self._offers.hide()
                self._go_on()
            return tab
        if escape:
            self.left.emit()
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        boxes = (self.picker, *self.properties.values())
        if enter and (watched is self.add or (watched in boxes and self.add.isEnabled())):
            self._tell()
            return True
        return False

    def _go_on(self) -> None:
        self.picker.setFocus(Qt.FocusReason.TabFocusReason)

    def _follow_type(self) -> None:
        text = self.type.text().strip()
        kind = self._kinds.named(text)
        self.ordered.setChecked(text in self._ordered if kind is None else kind.ordered)
        self.ordered.setEnabled(kind is None)
        if kind != self._kind:
            self._kind = kind
            self.picker.look_in(None if kind is None else kind.target)
            self.type.setToolTip("" if kind is None else kind.description)
            self._show_properties(() if kind is None else [name for name, _ in kind.properties])
        self._enable()

    def _show_properties(self, names: Iterable[str]) -> None:
        for box in self.properties.values():
            self._form.removeRow(box)
        self.properties = {}
        for name in names:
            box = QLineEdit()
            words = name.replace("_", " ").capitalize()
            box.setAccessibleName(words)
            box.installEventFilter(self)
            self.properties[name] = box
            self._form.insertRow(self._form.rowCount() - 1, words, box)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Has Tab go through the boxes as they stand."""
        boxes = (self.type, self.picker, *self.properties.values(), self.ordered, self.cancel)
        for one, other in pairwise((*boxes, self.add)):
            QWidget.setTabOrder(one, other)

    def _said(self) -> dict[str, object]:
        types = {} if self._kind is None else dict(self._kind.properties)
        said = {name: _value(box.text(), types[name]) for name, box in self.properties.items()}
        return {name: value for name, value in said.items() if value is not None}

    def _chosen(self) -> None:
        self._enable()
        if self.add.isEnabled():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enable(self) -> None:
        self.add.setEnabled(bool(self.type.text().strip()) and self.picker.record is not None)

    def _tell(self) -> None:
        if self.picker.record is not None:
            key = self.type.text().strip() if self._kind is None else self._kind.key
            self.asked.emit(key, self.picker.record, self.ordered.isChecked(), self._said())


def _value(text: str, type_: str) -> object:
    """Returns what somebody typed as a property's kind of value; as text where it is none."""
    if type_ == "boolean":
        return typed_value(text, True)
    return typed_value(text, {"float": 0.5, "integer": 1}.get(type_, ""))
