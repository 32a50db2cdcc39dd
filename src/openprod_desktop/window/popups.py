"""The context menus of the main window, and what they were opened on."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QPoint

from openprod_core.domain.schema import FieldDef
from openprod_desktop.window import menus, table_commands

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow


class Popups:
    """Opens menus of commands where somebody asked for them."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self.heading: FieldDef | None = None
        """The field whose heading was clicked, as long as its menu is open."""

    def open_heading(self, field: FieldDef, at: QPoint) -> None:
        """Opens the menu of a field."""
        self.heading = field
        menu = menus.popup(self._window, table_commands.HEADING_MENU)
        # The action runs after the menu hides, and must still know which heading was meant.
        menu.destroyed.connect(self._forget_heading)
        menu.popup(at)

    def open_cell(self, at: QPoint) -> None:
        """Opens the menu of the selected cells."""
        menus.popup(self._window, table_commands.CELL_MENU).popup(at)

    def open_table(self, _table: UUID, at: QPoint) -> None:
        """Opens the menu of a table in the list."""
        menus.popup(self._window, menus.TABLE_MENU).popup(at)

    def _forget_heading(self) -> None:
        self.heading = None
