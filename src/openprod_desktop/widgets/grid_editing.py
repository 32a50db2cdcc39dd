"""Cells of a grid that are open for typing: opening one, and writing what was typed.

What is typed lands in its record by id, wherever others have moved the row meanwhile.
"""

from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.delegates.cell_delegate import CellDelegate, Move
from openprod_desktop.delegates.cell_editor import CellEditor, LineEditor
from openprod_desktop.delegates.choice_editor import NewChoice
from openprod_desktop.delegates.floating import ReasonLabel
from openprod_desktop.delegates.picking import PickingEditor
from openprod_desktop.language import tr
from openprod_desktop.models.cell_writer import NO_CHOICES, Choices
from openprod_desktop.models.new_rows import RowKey
from openprod_desktop.widgets.fill_handle import FillHandle
from openprod_desktop.widgets.grid_files import GridFiles
from openprod_desktop.widgets.grid_looks import GridLooks
from openprod_desktop.widgets.grid_writing import GridWriting

_TYPED = QAbstractItemView.EditTrigger.AnyKeyPressed
_CLICKED_TWICE = QAbstractItemView.EditTrigger.DoubleClicked


class GridEditing(GridLooks):
    """Opens, finishes and closes editors."""

    editing_moved = Signal()
    """A cell was opened for typing, or closed."""
    cells: CellDelegate
    writing: GridWriting
    fill_handle: FillHandle
    files: GridFiles
    _reason: ReasonLabel
    _reason_end: QTimer
    _edited: tuple[QWidget, RowKey, FieldDef] | None = None
    """The open editor; the row and the field it was opened for, wherever they go."""

    def is_editing(self) -> bool:
        """Whether a cell is open for typing."""
        return self._edited is not None

    def open_editor(self) -> QWidget | None:
        """Returns the editor that is open."""
        return self._edited[0] if self._edited is not None else None

    def typed_text(self) -> str:
        """Returns what stands in the open editor; empty where none is open."""
        editor = self.open_editor()
        return editor.typed_text() if isinstance(editor, CellEditor) else ""

    def current_field(self) -> FieldDef | None:
        """Returns the field under the cursor."""
        index = self.currentIndex()
        return self.rows.fields[index.column()] if index.isValid() else None

    def edit_current(self, opens_list: bool = False) -> None:
        """Opens the current cell in place; turns a yes-or-no cell over."""
        index = self.currentIndex()
        field = self.current_field()
        if field is None or self.rows.read_only:
            return
        if field.formula:
            self._tell_computed(field)
            return
        if field.type is FieldType.BOOLEAN:
            self.writing.toggle_selected()
            return
        if field.type is FieldType.FILE:
            self.files.open_current()
            return
        self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, None)
        editor = self._edited[0] if self._edited is not None else None
        if opens_list and editor is not None:
            key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
            if not isinstance(editor, PickingEditor) or not editor.list.isVisible():
                cast(Any, editor).takes_key(key)

    def edit(self, *args: Any) -> bool | None:
        """Opens an editor; by a typed key it replaces the value, else it edits it in place."""
        if len(args) == 1:
            return super().edit(args[0])
        index, trigger, event = args
        key = self.rows.key_at(index.row()) if index.isValid() else None
        if key is None:
            return False
        field = self.rows.fields[index.column()]
        if field.formula:
            # A click moves the cursor and no more; only who means to type is told.
            if trigger in (_TYPED, _CLICKED_TWICE):
                self._tell_computed(field)
            return False
        self.cells.in_place = trigger != QAbstractItemView.EditTrigger.AnyKeyPressed
        opened = super().edit(index, trigger, event)
        if opened and self._edited is None:
            editor = self.indexWidget(index)
            if editor is not None:
                if isinstance(editor, LineEditor) and self.cells.in_place:
                    # Qt selects all in a line that opens; here the caret stands at the end.
                    editor.deselect()
                    editor.end(False)
                self._edited = (editor, key, self.rows.fields[index.column()])
                editor.destroyed.connect(lambda _=None, gone=editor: self._lose(gone))
                self.rows.begin_typing()
                self._reason.hide()
                self.editing_moved.emit()
        return opened

    def _tell_computed(self, field: FieldDef) -> None:
        """Says why nothing can be typed here."""
        sentence = tr(
            "Computed from {formula}: change what it is computed from.", formula=field.formula
        )
        self._reason.say(sentence, self.viewport(), self.visualRect(self.currentIndex()))
        self._reason_end.start()

    def focusInEvent(self, event: QFocusEvent) -> None:
        index = self.currentIndex()
        if not index.isValid():
            super().focusInEvent(event)
            return
        # Past QAbstractItemView, which repaints every cell for a change of one outline.
        QAbstractScrollArea.focusInEvent(self, event)
        editable = bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, editable)
        self._repaint_cursor()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusOutEvent(self, event)
        self._repaint_cursor()

    def _repaint_cursor(self) -> None:
        """Repaints the current cell and what hangs at its corner, or at the selection's."""
        area = self.fill_handle.area()
        if area is not None:
            self.viewport().update(self.fill_handle.spot(area).adjusted(-2, -2, 2, 2))
        self.viewport().update(self.visualRect(self.currentIndex()).adjusted(-4, -4, 8, 8))

    def keyboardSearch(self, search: str) -> None:
        """Does nothing: a key that opens no editor must not search a million rows."""

    def finish_editing(self) -> bool:
        """Writes what is being typed; False: it cannot be read, and the cell stays open."""
        if self._edited is None:
            return True
        return self.cells.finish(self._edited[0], Move.STAY)

    def drop_editing(self) -> None:
        """Closes the open editor without a trace."""
        if self._edited is not None:
            self._cancel(self._edited[0])

    def _finish(self, editor: QWidget, value: Any, move: Move) -> None:
        if self._edited is None or self._edited[0] is not editor:
            return
        _, key, field = self._edited
        choices: Choices = NO_CHOICES
        if isinstance(value, NewChoice):
            value, choices = value.name, {field.id: (value.name,)}
        if move is Move.ALL and isinstance(key, UUID):
            self.writing.write_selected(value, field, choices)
        elif self._differs(key, field, value):
            # By what it is: rows and columns may have moved while the person typed.
            self.rows.write(key, field.id, value, choices)
        # Written first: what waited for the editor to close may change rows and columns.
        self._close(editor)
        self.move_cursor(move, after_edit=True)

    def _differs(self, key: RowKey, field: FieldDef, value: Any) -> bool:
        """Whether a row shows another value than what was typed, as far as it is here."""
        row, column = self.rows.row_of(key), self.column_of(field.id)
        return row is None or column is None or self.rows.value(row, column) != value

    def _lose(self, editor: QWidget) -> None:
        """Goes on without an editor that went away with its row or column."""
        if isValid(self) and self._edited is not None and self._edited[0] is editor:
            self._edited = None
            self._reason.hide()
            if QApplication.focusWidget() is None:
                # The next key is meant for the grid.
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rows.end_typing()
            self.editing_moved.emit()

    def _cancel(self, editor: QWidget) -> None:
        self._close(editor)

    def _close(self, editor: QWidget) -> None:
        self._edited = None
        self.cells.tidy(editor)
        had_focus = editor.hasFocus()
        self.closeEditor(editor, CellDelegate.EndEditHint.NoHint)
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.rows.end_typing()
        self._repaint_cursor()
        self.editing_moved.emit()
