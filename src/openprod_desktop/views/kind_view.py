"""What stands in the grid's place when a view is of another kind: board, matrix, report, form."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from openprod_desktop.models.people import Presence

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage


class KindView(QWidget):
    """Shows the rows that the page's filter lets through, in a way of its own.

    The page's model stays open under it: it counts the rows, and says what is wrong with a
    filter. Whoever derives from this answers only what there is an answer to.
    """

    place_changed = Signal()
    """The current record or the selection is another."""
    said = Signal(str)
    step_done = Signal(str)
    """Something was done that can be taken back, in a sentence."""
    expand_asked = Signal(object)
    """A record to show whole."""
    options_changed = Signal(object)
    """Options that a person chose; they are not saved by that."""
    print_asked = Signal(bool)
    """The pages are to be printed; whether as a PDF."""
    field_asked = Signal()
    """A field has to be made for it."""

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self.page = page

    def begin(self, options: Mapping[str, Any]) -> None:
        """Shows the rows as these options say; called again when they change."""

    def follow(self) -> None:
        """Filter or order of the page is another, or its rows were read anew."""

    def show_schema(self) -> None:
        """Tables and fields have other names or choices."""

    def show_overlay(self, line: QColor | None) -> None:
        """Takes the colour of where typing goes; None: it goes to everybody."""

    def show_people(self, presences: Sequence[Presence]) -> None:
        """Takes where the others are."""

    def current_record(self) -> UUID | None:
        """Returns the record under the cursor."""
        return None

    def selected_records(self) -> list[UUID]:
        """Returns the records that commands are for."""
        found = self.current_record()
        return [] if found is None else [found]

    def show_record(self, record: UUID) -> bool:
        """Goes to a record, if it can; False: the grid has to show it."""
        return False

    def step(self, by: int) -> None:
        """Goes to the record before or after."""

    def focus_rows(self) -> None:
        """Takes the keys."""
        self.setFocus()

    def leave(self) -> None:
        """Lets go of everything; it is closed."""
