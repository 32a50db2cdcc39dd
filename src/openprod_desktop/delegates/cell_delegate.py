"""Opens the editor that fits a cell, and finishes it by keys. It paints nothing.

A value that cannot be read keeps its editor open, with the reason under the cell.
Tab, Enter and the arrows always do what they say: no list or completer takes them.
"""

from enum import Enum
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldType
from openprod_desktop.core_words import said
from openprod_desktop.delegates.cell_editor import CellEditor, LineEditor, NotYet
from openprod_desktop.delegates.choice_editor import ChoiceEditor
from openprod_desktop.delegates.date_editor import DateEditor
from openprod_desktop.delegates.floating import ReasonLabel
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.delegates.reference_editor import ReferenceEditor
from openprod_desktop.delegates.text_editor import TextEditor
from openprod_desktop.formatting.display import is_right_aligned
from openprod_desktop.models.table_window_model import TableWindowModel


class Move(Enum):
    """Where the cursor goes after an edit."""

    STAY = "stay"
    DOWN = "down"
    UP = "up"
    LEFT = "left"
    RIGHT = "right"
    NEXT = "next"
    """As Tab: to the right, and on to the next row."""
    BACK = "back"
    PAGE_DOWN = "page down"
    PAGE_UP = "page up"
    ALL = "all"
    """Stay, and write the value into every selected cell."""


ARROWS: Final = {
    Qt.Key.Key_Up: Move.UP,
    Qt.Key.Key_Down: Move.DOWN,
    Qt.Key.Key_Left: Move.LEFT,
    Qt.Key.Key_Right: Move.RIGHT,
    Qt.Key.Key_PageUp: Move.PAGE_UP,
    Qt.Key.Key_PageDown: Move.PAGE_DOWN,
}
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
EDITORS: Final = (*ARROWS, *ENTER, Qt.Key.Key_Escape, Qt.Key.Key_F2)
"""Keys that an open editor takes before any shortcut of the window."""
NOT_TYPED: Final = (FieldType.BOOLEAN, FieldType.FILE)
"""Fields whose cells have no editor: one is toggled, the other takes a dropped file."""
STAYS_OPEN: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class CellDelegate(QStyledItemDelegate):
    """One for each grid."""

    finished = Signal(object, object, object)
    """(editor, value, Move): write it, close the editor, move."""
    cancelled = Signal(object)
    """The editor, to be closed without a trace."""

    key_pressed = Signal()
    """A key is on its way to an editor."""

    def __init__(self, reader: CellReader, parent: QWidget) -> None:
        super().__init__(parent)
        self.reader = reader
        self.in_place = False
        """How the next editor opens; the grid says so before it opens one."""
        self._view = parent
        self._reason = ReasonLabel(parent)
        self._waiting: tuple[QWidget, Move, bool] | None = None

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> QWidget | None:
        model = index.model()
        assert isinstance(model, TableWindowModel)
        field = model.fields[index.column()]
        if field.type in NOT_TYPED:
            return None
        editor = self._made(parent, field.type, model)
        editor.begin(field, self.reader, index.data(Qt.ItemDataRole.EditRole), self.in_place)
        editor.setFont(self._view.font())
        if isinstance(editor, LineEditor):
            editor.align(is_right_aligned(field))
        editor.ready.connect(self._go_on)
        if isinstance(editor, ChoiceEditor | ReferenceEditor | DateEditor):
            editor.picked.connect(lambda: self.finish(editor, Move.STAY, by_enter=True))
        return editor

    def _made(self, parent: QWidget, type_: FieldType, model: TableWindowModel) -> Any:
        if type_ in (FieldType.TEXT, FieldType.RICHTEXT):
            return TextEditor(parent)
        if type_ is FieldType.CHOICE:
            return ChoiceEditor(parent)
        if type_ is FieldType.REFERENCE:
            return ReferenceEditor(parent, model.bridge)
        if type_ in (FieldType.DATE, FieldType.DATETIME):
            return DateEditor(parent)
        return LineEditor(parent)

    def setEditorData(self, editor: QWidget, index: QModelIndex) -> None:
        """Leaves the editor alone: it has its value, and a repaint must not take typing back."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex) -> None:
        """Leaves writing to `finish`, which can say no."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        inside = option.rect.adjusted(1, 1, -2, -2)
        if isinstance(editor, TextEditor):
            editor.take_cell(inside)
        else:
            editor.setGeometry(inside)

    def finish(self, editor: QWidget, move: Move, by_enter: bool = False) -> bool:
        """Reads the editor and hands its value over; False: it stays open, and says why."""
        assert isinstance(editor, CellEditor)
        try:
            value = editor.cell_value(by_enter)
        except NotYet:
            self._waiting = (editor, move, by_enter)
            return False
        except RejectedError as error:
            self._reason.say(said(error), editor, editor.rect())
            return False
        self.finished.emit(editor, value, move)
        return True

    def reason(self) -> str:
        """Returns why the open editor could not be read, where that is said just now."""
        return self._reason.text() if self._reason.isVisible() else ""

    def tidy(self, editor: QWidget) -> None:
        """Takes away what floats by an editor that closes."""
        self._waiting = None
        self._reason.hide()
        if isinstance(editor, CellEditor):
            editor.close_panels()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, CellEditor):
            return False
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.key_pressed.emit()
            return self._key(editor, event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Letters and editing keys are the editor's, not the window's shortcuts.
            if event.key() in EDITORS:
                event.accept()
                return True
            return False
        if kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            assert isinstance(editor, QWidget)
            if event.reason() not in STAYS_OPEN and editor.isVisible():
                self.finish(editor, Move.STAY)
        return False

    def _key(self, editor: Any, event: QKeyEvent) -> bool:
        self._reason.hide()
        self._waiting = None
        key = event.key()
        if editor.takes_key(event):
            return True
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.cancelled.emit(editor)
        elif key in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish(editor, Move.ALL, by_enter=True)
        elif key in ENTER:
            self.finish(editor, Move.UP if shift else Move.DOWN, by_enter=True)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.finish(editor, Move.BACK if shift or key == Qt.Key.Key_Backtab else Move.NEXT)
        elif key == Qt.Key.Key_F2:
            editor.in_place = not editor.in_place
        elif key in ARROWS and not editor.in_place and not shift:
            self.finish(editor, ARROWS[Qt.Key(key)])
        else:
            return False
        return True

    def _go_on(self) -> None:
        if self._waiting is not None:
            editor, move, by_enter = self._waiting
            self._waiting = None
            self.finish(editor, move, by_enter)
