"""The grid's editor of references, standing alone in a form."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from openprod_core.bus.rows import ReferenceCell
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.delegates.cell_editor import NotYet
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.delegates.reference_editor import ReferenceEditor

HINT = "Type to search; Ctrl+Enter opens what it points to"


class ReferenceBox(ReferenceEditor):
    """Type part of a title, Enter takes the marked record, Esc puts back what was there."""

    written = Signal(object)
    """A rows.ReferenceCell, or None."""
    faulted = Signal(str)
    followed = Signal(object)
    """The record that it points to shall be shown."""

    def __init__(
        self, bridge: EngineBridge, field: FieldDef, reader: CellReader, parent: QWidget
    ) -> None:
        super().__init__(parent, bridge)
        # Looks as the boxes around it do, not as a part of a cell.
        self.setObjectName("")
        self.setStyleSheet("")
        self.setFrame(True)
        self.setTextMargins(0, 0, 0, 0)
        self.setPlaceholderText("None")
        self.setToolTip(HINT)
        self.begin(field, reader, None, in_place=True)
        self.ready.connect(self.finish)
        self.picked.connect(lambda: self.finish(by_enter=True))
        self.installEventFilter(self)

    def show_value(self, value: Any) -> None:
        """Shows what the field holds, unless somebody is typing."""
        self.held = value
        if not self.isModified():
            self.show_text(self.reader.write(value, self.field) if value is not None else "")

    def target(self) -> UUID | None:
        """Returns the record that it points to."""
        return self.held.id if isinstance(self.held, ReferenceCell) else None

    def finish(self, by_enter: bool = False) -> None:
        """Takes what is typed; says where no record is called that."""
        if not self.isModified():
            self.close_panels()
            return
        try:
            value = self.cell_value(by_enter)
        except NotYet:
            return
        except RejectedError as error:
            self.faulted.emit(str(error))
            return
        self.close_panels()
        self.setModified(False)
        self.faulted.emit("")
        self.held = value
        self.show_value(value)
        self.written.emit(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that finish, put back and follow; leaving finishes."""
        if event.type() == QEvent.Type.FocusOut and not self.list.underMouse():
            self.finish()
        undoes = self.isModified() or self.list.isVisible()
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # Esc puts back what was there, before it leaves the row.
            if event.key() == Qt.Key.Key_Escape and undoes:
                event.accept()
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            target = self.target()
            ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if ctrl and target is not None:
                self.followed.emit(target)
            else:
                self.finish(by_enter=True)
            return True
        if event.key() == Qt.Key.Key_Escape and undoes:
            self.faulted.emit("")
            self.setModified(False)
            self.close_panels()
            self.show_value(self.held)
            return True
        return self.takes_key(event)
