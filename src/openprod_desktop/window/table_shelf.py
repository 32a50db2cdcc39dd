"""The sidebar at work: what is done in it, and how a person left it in this production."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from openprod_core.bus.queries import ListModuleNames
from openprod_desktop.language import tr
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

SCOPE: Final = tr("Table")


class TableShelf(QObject):
    """Joins the sidebar to the window; folded modules are remembered by production."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._modules: frozenset[str] = frozenset()
        do, sidebar = window.actions_, window.sidebar
        sidebar.chosen.connect(window.show_table)
        sidebar.renamed.connect(do.rename_table)
        sidebar.moved.connect(do.place_table)
        sidebar.delete_asked.connect(do.delete_table)
        sidebar.add_asked.connect(do.add_table)
        sidebar.menu_asked.connect(window.popups.open_table)
        sidebar.list.folded.connect(self._keep)
        window.found.connect(self._begin)

    def commands(self) -> list[Command]:
        """Returns the commands on the list of tables."""
        window = self._window
        step = window.sidebar.step
        return [
            Command("table.find", "Find a table", self.find, ("Ctrl+Alt+L",), "search",
                    window.has_table, scope=SCOPE),
            Command("table.next", "Next table", lambda: step(1), ("Ctrl+PgDown",), "arrow-down",
                    window.has_table, scope=SCOPE),
            Command("table.previous", "Previous table", lambda: step(-1), ("Ctrl+PgUp",),
                    "arrow-up", window.has_table, scope=SCOPE),
        ]  # fmt: skip

    def find(self) -> None:
        """Goes to the box over the list of tables."""
        self._window.sidebar.show()
        self._window.sidebar.begin_search()

    def follow(self) -> None:
        """Asks how modules are called, where there are tables of new ones."""
        modules = frozenset(each.module for each in self._window.schema.tables) - {""}
        if modules - self._modules:
            self._modules = modules
            self._window.bridge.ask(ListModuleNames(), self._take_names)

    def _take_names(self, names: Mapping[str, str]) -> None:
        self._window.sidebar.list.show_modules(names)

    def _begin(self) -> None:
        production = self._window.production
        if production is not None:
            self._window.sidebar.list.show_folded(self._window.settings.folded_modules(production))

    def _keep(self, folded: frozenset[str]) -> None:
        production = self._window.production
        if production is not None:
            self._window.settings.keep_folded_modules(production, folded)
