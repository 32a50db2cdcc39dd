"""One row shown whole: every field with room to read and to write it. PgUp and PgDn walk on.

What is typed is written as soon as the field is left; there is nothing to apply.
"""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import GetRecord
from openprod_core.bus.rows import Misfit, RecordRow
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.dialogs.sheet import Sheet
from openprod_desktop.formatting.display import ValueFormatter

SHOWN_ONLY: Final = (FieldType.REFERENCE, FieldType.FILE)
"""Chosen in the grid, which has the pickers for them."""
LONG_TEXT_HEIGHT_PX: Final = 92


class RecordDialog(Sheet):
    """Shows one record of a table and writes what is changed in it."""

    step_asked = Signal(int)
    """-1 or 1: the record before or after is wanted."""

    def __init__(
        self, bridge: EngineBridge, table: TableDef, record: UUID, parent: QWidget | None = None
    ) -> None:
        super().__init__(table.name, "Close", parent)
        self.cancel.hide()
        self._bridge = bridge
        self._table = table
        self._record = record
        self._reader = CellReader()
        self._formatter = ValueFormatter()
        self._pending: Pending | None = None
        self._held: dict[UUID, Any] = {}
        self.editors: dict[UUID, QWidget] = {}
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.body.addWidget(self.heading)
        content = QWidget()
        form = self.form()
        self.body.removeItem(form)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addStretch(1)
        form.setContentsMargins(0, 0, 12, 0)
        for field in table.fields:
            self.editors[field.id] = self._make_editor(field)
            form.addRow(field.name, self.editors[field.id])
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(content)
        self.body.addWidget(area, 1)
        self.resize(560, 620)
        for key, by in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            walk = QShortcut(QKeySequence(key), self)
            walk.activated.connect(lambda by=by: self.step_asked.emit(by))
        bridge.records_changed.connect(self._hear)
        self.finished.connect(self._leave)
        self.show_record(record)

    def show_record(self, record: UUID) -> None:
        """Shows another record; what was typed in the one before is written first."""
        self._write_focused()
        self._record = record
        self._ask()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Writes a long text when it is left."""
        if event.type() == QEvent.Type.FocusOut:
            for id_, editor in self.editors.items():
                if editor is watched:
                    self._write_typed(self._table.field(id_))
        return False

    def reject(self) -> None:
        """Writes what is being typed, then closes."""
        self._write_focused()
        super().reject()

    def go(self) -> None:
        """Closes; everything is written already."""
        self.reject()

    def _make_editor(self, field: FieldDef) -> QWidget:
        made: QWidget
        if field.type in SHOWN_ONLY:
            made = QLabel()
        elif field.type is FieldType.BOOLEAN:
            made = QCheckBox()
            made.clicked.connect(lambda on: self._write(field, on))
        elif field.type is FieldType.CHOICE:
            made = QComboBox()
            made.addItem("", None)
            for choice in field.choices:
                made.addItem(choice.name, choice.name)
            made.activated.connect(lambda _: self._write(field, made.currentData()))
        elif field.type is FieldType.RICHTEXT:
            made = QPlainTextEdit()
            made.setTabChangesFocus(True)
            made.setFixedHeight(LONG_TEXT_HEIGHT_PX)
            made.installEventFilter(self)
        else:
            made = QLineEdit()
            made.editingFinished.connect(lambda: self._write_typed(field))
        made.setAccessibleName(field.name)
        return made

    def _ask(self) -> None:
        if self._pending is not None:
            self._pending.drop()
        self._pending = self._bridge.ask(GetRecord(self._table.id, self._record), self._take)

    def _take(self, row: RecordRow | None) -> None:
        if row is None:
            self.accept()
            return
        self._held = row.values
        title = self._table.title_field
        shown = self._formatter.text(row.values.get(title.id)) if title is not None else ""
        self.heading.setText(f"{shown or '(no title)'}{'  · deleted' if row.deleted else ''}")
        for field in self._table.fields:
            self._show(field, row.values.get(field.id))

    def _show(self, field: FieldDef, value: Any) -> None:
        editor = self.editors[field.id]
        if isinstance(editor, QCheckBox):
            editor.setChecked(value is True)
        elif isinstance(editor, QComboBox):
            known = editor.findData(value)
            if known < 0 and isinstance(value, str):
                editor.addItem(value, value)
                known = editor.count() - 1
            editor.setCurrentIndex(max(known, 0))
        elif isinstance(editor, QLabel):
            editor.setText(self._formatter.text(value) or "–")
        elif isinstance(editor, QLineEdit | QPlainTextEdit) and not _is_typed_in(editor):
            _set_text(editor, "" if value is None else self._reader.write(value, field))

    def _write_focused(self) -> None:
        focused = self.focusWidget()
        for id_, editor in self.editors.items():
            if editor is focused:
                self._write_typed(self._table.field(id_))

    def _write_typed(self, field: FieldDef | None) -> None:
        editor = self.editors[field.id] if field is not None else None
        if field is None or not isinstance(editor, QLineEdit | QPlainTextEdit):
            return
        if not _is_typed_in(editor):
            return
        text = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
        try:
            value = self._reader.read(text, field, self._held.get(field.id))
        except RejectedError as error:
            self.show_fault(f"{field.name}: {error}")
            return
        _settle(editor)
        self._write(field, value)

    def _write(self, field: FieldDef, value: Any) -> None:
        self.show_fault("")
        held = self._held.get(field.id)
        if value != (held.value if isinstance(held, Misfit) else held):
            change = {self._record: {field.id: value}}
            self._bridge.send(EditRecords(self._table.id, change), failed=self._refuse(field))

    def _refuse(self, field: FieldDef) -> Callable[[BaseException], None]:
        def say(error: BaseException) -> None:
            self.show_fault(f"{field.name}: {error}")
            self._show(field, self._held.get(field.id))

        return say

    def _hear(self, event: RecordsChanged) -> None:
        named = event.records is None or self._record in event.records
        if event.table == self._table.id and named:
            self._ask()

    def _leave(self, _: int) -> None:
        self._bridge.records_changed.disconnect(self._hear)
        if self._pending is not None:
            self._pending.drop()


def _is_typed_in(editor: QLineEdit | QPlainTextEdit) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.isModified()
    return editor.document().isModified()


def _settle(editor: QLineEdit | QPlainTextEdit) -> None:
    if isinstance(editor, QLineEdit):
        editor.setModified(False)
    else:
        editor.document().setModified(False)


def _set_text(editor: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(editor, QLineEdit):
        editor.setText(text)
    elif editor.toPlainText() != text:
        editor.setPlainText(text)
