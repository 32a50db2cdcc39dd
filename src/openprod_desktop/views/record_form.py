"""Every field of one row with room to read and to write it.

What is typed is written as soon as the field is left; there is nothing to apply. A
reference is chosen by typing, and opened with Ctrl+Enter.
"""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from openprod_core.bus.commands.records import ChangeRows, EditRecords
from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import GetRecord
from openprod_core.bus.rows import Misfit, RecordRow, ReferenceCell
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop import core_words
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.delegates.choice_editor import NewChoice
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.models.people import Person
from openprod_desktop.views.field_notes import FieldNotes
from openprod_desktop.views.form_boxes import ChoiceBox, DateBox, FormBox
from openprod_desktop.views.list_box import ListBox
from openprod_desktop.views.reference_box import ReferenceBox
from openprod_desktop.widgets.file_box import FileBox
from openprod_desktop.widgets.people_line import PeopleLine

LONG_TEXT_HEIGHT_PX: Final = 92


class RecordForm(QWidget):
    """Shows one record of a table and writes what is changed in it."""

    faulted = Signal(str)
    """What could not be taken, and why; empty: all is well."""
    titled = Signal(str)
    """The record was read; how it is called."""
    gone = Signal()
    """There is no such record any more."""
    opened = Signal(object, object)
    """(table, record): what a reference points to shall be shown."""

    def __init__(
        self, bridge: EngineBridge, table: TableDef, record: UUID, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.table = table
        self.record = record
        self._reader = CellReader()
        self._formatter = ValueFormatter()
        self._pending: Pending | None = None
        self._held: dict[UUID, Any] = {}
        self.editors: dict[UUID, QWidget] = {}
        self._people: dict[UUID, PeopleLine] = {}
        self.notes = FieldNotes(bridge, table, self)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in table.fields:
            self.editors[field.id] = self._make_editor(field)
            place = self.notes.place(field.id, field.name, self.editors[field.id])
            form.addRow(field.name, place)
            self._people[field.id] = PeopleLine()
            form.addRow("", self._people[field.id])
            form.setRowVisible(self._people[field.id], False)
        bridge.records_changed.connect(self._hear)
        bridge.ground_changed.connect(self._ask)
        self.show_record(record)

    def show_record(self, record: UUID) -> None:
        """Shows another record; what was typed in the one before is written first."""
        self.write_focused()
        self.record = record
        self._ask()

    def show_people(self, field: UUID, person: Person | None, sentence: str) -> None:
        """Says under a field who is at it; None: nobody is."""
        line = self._people.get(field)
        form = self.layout()
        if line is not None and isinstance(form, QFormLayout):
            line.show_people(person, sentence)
            form.setRowVisible(line, person is not None)

    def leave(self) -> None:
        """Writes what is being typed, and listens no more."""
        self.write_focused()
        self._bridge.records_changed.disconnect(self._hear)
        self._bridge.ground_changed.disconnect(self._ask)
        if self._pending is not None:
            self._pending.drop()
        self.notes.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Writes a long text when it is left."""
        if event.type() == QEvent.Type.FocusOut:
            for id_, editor in self.editors.items():
                if editor is watched:
                    self._write_typed(self.table.field(id_))
        return False

    def _make_editor(self, field: FieldDef) -> QWidget:
        made: QWidget
        if field.type is FieldType.FILE:
            made = FileBox(self._bridge, self)
        elif field.type is FieldType.REFERENCE:
            made = ReferenceBox(self._bridge, field, self._reader, self)
            made.written.connect(lambda value: self._take_from(made, field, value))
            made.faulted.connect(lambda said: self._tell(field, said))
            made.followed.connect(lambda record: self.opened.emit(field.target, record))
        elif field.type is FieldType.BOOLEAN:
            made = QCheckBox()
            made.clicked.connect(lambda on: self._write(field, on))
        elif field.type in (FieldType.CHOICE, FieldType.DATE, FieldType.DATETIME):
            kind = ChoiceBox if field.type is FieldType.CHOICE else DateBox
            made = kind(field, self._reader, self)
            made.written.connect(lambda value: self._take_from(made, field, value))
            made.faulted.connect(lambda said: self._tell(field, said))
        elif field.type is FieldType.RICHTEXT:
            made = QPlainTextEdit()
            made.setTabChangesFocus(True)
            made.setFixedHeight(LONG_TEXT_HEIGHT_PX)
            made.installEventFilter(self)
        else:
            made = ListBox() if field.type is FieldType.LIST else QLineEdit()
            made.editingFinished.connect(lambda: self._write_typed(field))
        made.setAccessibleName(field.name)
        return made

    def _ask(self) -> None:
        if self._pending is not None:
            self._pending.drop()
        self._pending = self._bridge.ask(GetRecord(self.table.id, self.record), self._take)

    def _take(self, row: RecordRow | None) -> None:
        if row is None:
            self.gone.emit()
            return
        self._held = row.values
        self.notes.show_row(row)
        title = self.table.title_field
        shown = self._formatter.text(row.values.get(title.id)) if title is not None else ""
        for field in self.table.fields:
            self._show(field, row.values.get(field.id))
        self.titled.emit(f"{shown or tr('(no title)')}{tr('  · deleted') if row.deleted else ''}")

    def _show(self, field: FieldDef, value: Any) -> None:
        editor = self.editors[field.id]
        if isinstance(editor, FormBox):
            editor.show_value(value)
        elif isinstance(editor, QCheckBox):
            editor.setChecked(value is True)
        elif isinstance(editor, FileBox):
            editor.show_files((self.table.id, self.record, field.id), value)
        elif isinstance(editor, QLineEdit | QPlainTextEdit) and not _is_typed_in(editor):
            text = "" if value is None or value == () else self._reader.write(value, field)
            if isinstance(editor, ListBox) and isinstance(value, tuple):
                editor.show_entries([self._formatter.text(each) for each in value], text)
            elif isinstance(editor, ListBox):
                editor.show_entries((), text)
            else:
                _set_text(editor, text)

    def write_focused(self) -> None:
        """Writes what is being typed."""
        focused = self.focusWidget()
        for id_, editor in self.editors.items():
            if editor is focused:
                self._write_typed(self.table.field(id_))

    def unread(self) -> bool:
        """Whether something stands in a field that could not be read, so that nothing holds it."""
        return any(
            editor.isModified()
            if isinstance(editor, QLineEdit)
            else isinstance(editor, QPlainTextEdit) and editor.document().isModified()
            for editor in self.editors.values()
        )

    def _write_typed(self, field: FieldDef | None) -> None:
        editor = self.editors[field.id] if field is not None else None
        if isinstance(editor, FormBox):
            editor.finish()
            return
        if field is None or not isinstance(editor, QLineEdit | QPlainTextEdit):
            return
        if not _is_typed_in(editor):
            return
        text = editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()
        try:
            value = self._reader.read(text, field, self._held.get(field.id))
        except RejectedError as error:
            self.faulted.emit(_told(field, error))
            return
        _settle(editor)
        self._write(field, value)

    def _take_from(self, box: FormBox, field: FieldDef, value: Any) -> None:
        name = value.name if isinstance(value, NewChoice) else value
        box.show_value(name)
        if isinstance(value, NewChoice):
            change = {self.record: {field.id: name}}
            command = ChangeRows(self.table.id, change, (), {field.id: (name,)}, "")
            self._bridge.send(command, failed=self._refuse(field))
        else:
            self._write(field, value)

    def _tell(self, field: FieldDef, said: str) -> None:
        self.faulted.emit(f"{field.name}: {said}" if said else "")

    def _write(self, field: FieldDef, value: Any) -> None:
        self.faulted.emit("")
        held = self._held.get(field.id)
        if isinstance(held, Misfit):
            held = held.value
        if value != held:
            change = {self.record: {field.id: _plain(value)}}
            self._bridge.send(EditRecords(self.table.id, change), failed=self._refuse(field))

    def _refuse(self, field: FieldDef) -> Callable[[BaseException], None]:
        def say(error: BaseException) -> None:
            self.faulted.emit(_told(field, error))
            self._show(field, self._held.get(field.id))

        return say

    def _hear(self, event: RecordsChanged) -> None:
        named = event.records is None or self.record in event.records
        if event.table == self.table.id and named:
            self._ask()


def _told(field: FieldDef, error: BaseException) -> str:
    """Returns why a value was not taken; the engine's reasons name the field themselves."""
    said = core_words.said(error)
    return said if said.startswith(field.name) else f"{field.name}: {said}"


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
        # What does not fit is seen from its beginning.
        editor.setCursorPosition(0)
    elif editor.toPlainText() != text:
        editor.setPlainText(text)


def _plain(value: Any) -> Any:
    return value.id if isinstance(value, ReferenceCell) else value
