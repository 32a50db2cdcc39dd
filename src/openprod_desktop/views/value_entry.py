"""A box for another value than those offered, with the editor that the field has in the grid."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame

from openprod_core.bus.rows import ReferenceCell
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop import core_words
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.delegates.cell_editor import LineEditor, NotYet
from openprod_desktop.delegates.choice_editor import ChoiceEditor, NewChoice
from openprod_desktop.delegates.date_editor import DateEditor
from openprod_desktop.delegates.floating import ReasonLabel
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.delegates.reference_editor import ReferenceEditor
from openprod_desktop.language import tr

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NEW_CHOICE = tr("“{}” is not one of the choices; it can be made one in the field.")


class ValueEntry(QFrame):
    """Enter hands the value over, Esc leaves it; what cannot be read stays, with the reason."""

    entered = Signal(object, str)
    """(value, as it was typed)"""
    left = Signal()
    """The keys shall go elsewhere; the box closes after that."""

    def __init__(self, bridge: EngineBridge) -> None:
        super().__init__()
        self.setObjectName("valueEntry")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._bridge = bridge
        self._reader = CellReader()
        self._reason = ReasonLabel(self)
        self.editor: LineEditor | None = None
        self.setFixedHeight(self.fontMetrics().height() + 14)
        self.hide()

    def open(self, field: FieldDef, held: Any, said: str) -> None:
        """Begins with the value that is marked, `said` in words."""
        self.close_editor()
        shown = ReferenceCell(held, said) if isinstance(held, UUID) else held
        self.editor = self._made(field.type)
        self.editor.begin(field, self._reader, shown, in_place=True)
        self.editor.setAccessibleName(tr("Another value for {name}", name=field.name))
        self.editor.installEventFilter(self)
        self.editor.ready.connect(self._finish)
        if isinstance(self.editor, ChoiceEditor | ReferenceEditor | DateEditor):
            self.editor.picked.connect(self._finish)
        self.show()
        self._fit()
        self.editor.show()
        self.editor.selectAll()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        """Takes the editor away, with all that floats by it."""
        editor, self.editor = self.editor, None
        if editor is not None:
            editor.removeEventFilter(self)
            editor.close_panels()
            editor.hide()
            editor.deleteLater()
        self._reason.hide()
        self.hide()

    def is_open(self) -> bool:
        """Whether a value is being typed."""
        return self.editor is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the editor as wide as the box."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that finish and leave."""
        if watched is not self.editor or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            if event.key() == Qt.Key.Key_Escape or event.key() in ENTER:
                event.accept()
                return True
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        self._reason.hide()
        if self.editor.takes_key(event):
            return True
        if event.key() in ENTER:
            self._finish()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            self.close_editor()
            return True
        return False

    def _made(self, type_: FieldType) -> LineEditor:
        if type_ is FieldType.CHOICE:
            return ChoiceEditor(self)
        if type_ is FieldType.REFERENCE:
            return ReferenceEditor(self, self._bridge)
        if type_ in (FieldType.DATE, FieldType.DATETIME):
            return DateEditor(self)
        return LineEditor(self)

    def _fit(self) -> None:
        if self.editor is not None:
            self.editor.setGeometry(self.rect().adjusted(2, 2, -2, -2))

    def _finish(self) -> None:
        editor = self.editor
        if editor is None:
            return
        try:
            value = editor.cell_value(by_enter=True)
        except NotYet:
            return
        except RejectedError as error:
            self._reason.say(core_words.said(error), self, self.rect())
            return
        if isinstance(value, NewChoice):
            self._reason.say(NEW_CHOICE.format(value.name), self, self.rect())
            return
        said = value.title if isinstance(value, ReferenceCell) else editor.typed_text()
        plain = value.id if isinstance(value, ReferenceCell) else value
        # The keys go elsewhere first: an editor that hides would hand them to just anybody.
        self.left.emit()
        self.close_editor()
        self.entered.emit(plain, said)
