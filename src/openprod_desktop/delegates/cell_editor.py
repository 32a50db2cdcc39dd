"""What every cell editor can do, and the plain one-line editor.

An editor is opened in one of two moods. Replacing: the first key typed is its text, and
arrow keys finish it. In place: it holds the value with the caret at its end, and arrow
keys move the caret. F2 goes from one to the other.
"""

from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from openprod_core.domain.schema import FieldDef
from openprod_desktop.delegates.reading import CellReader

BARE: Final = (
    "#cellEditor { border: none; border-radius: 0; padding: 0; background: palette(base) }"
)
"""The cell's outline is frame enough, whatever the window's style gives to text boxes."""
TEXT_INSET: Final = 5
"""With Qt's own two pixels, the text stands where the cell draws it."""


class NotYet(Exception):
    """The value is being looked up; the editor asks again by `ready` when it is known."""


class CellEditor:
    """Mixed into a widget that edits one cell."""

    field: FieldDef
    reader: CellReader
    held: Any = None
    """The value that the cell had."""
    in_place = False

    def begin(self, field: FieldDef, reader: CellReader, held: Any, in_place: bool) -> None:
        """Takes the value over; shows it where edited in place."""
        self.field = field
        self.reader = reader
        self.held = held
        self.in_place = in_place
        assert isinstance(self, QWidget)
        self.setAccessibleName(field.name)
        if in_place:
            self.show_text(reader.write(held, field))

    def show_text(self, text: str) -> None:
        """Puts text in, the caret at its end."""
        raise NotImplementedError

    def typed_text(self) -> str:
        """Returns what stands in the editor."""
        raise NotImplementedError

    def cell_value(self, by_enter: bool) -> Any:
        """Returns the value to write. `by_enter`: finished with Enter, which may pick.

        Raises:
            BadValueError: the text says none; the editor stays open with the reason.
            NotYet: it is being looked up.
        """
        return self.reader.read(self.typed_text(), self.field, self.held)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Whether the editor wants a key that would otherwise finish it."""
        return False

    def close_panels(self) -> None:
        """Hides whatever floats by the editor."""


class LineEditor(QLineEdit, CellEditor):
    """One line of text that is read when finished."""

    ready = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setObjectName("cellEditor")
        self.setStyleSheet(BARE)
        self.setTextMargins(TEXT_INSET, 0, TEXT_INSET, 0)

    def show_text(self, text: str) -> None:
        self.setText(text)
        self.deselect()
        self.end(False)

    def typed_text(self) -> str:
        return self.text()

    def align(self, trailing: bool) -> None:
        """Lines the text up as the cell's is."""
        if trailing:
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
