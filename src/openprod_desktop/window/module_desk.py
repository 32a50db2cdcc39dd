"""Modules in the window: the gallery, and what is shown and said once one came or went."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from openprod_core.bus.module_rows import AdoptionReport
from openprod_core.bus.queries import GetSchema
from openprod_core.domain.schema import Schema
from openprod_desktop.language import tr
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

MENU = ("modules.gallery",)


class ModuleDesk(QObject):
    """Opens the gallery."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        window.empty.modules_asked.connect(self.open)

    def commands(self) -> list[Command]:
        """Returns the commands."""
        return [
            Command("modules.gallery", "Modules…", self.open, ("Ctrl+Alt+M",), "layers",
                    scope="Table"),
        ]  # fmt: skip

    def open(self) -> None:
        """Shows which modules there are."""
        from openprod_desktop.dialogs.module_gallery import ModuleGallery

        gallery = ModuleGallery(self._window.bridge, self._window)
        gallery.adopted.connect(self._tell_adopted)
        gallery.removed.connect(self._tell_removed)
        self._window.actions_.open_dialog(gallery)

    def _tell_adopted(self, report: AdoptionReport) -> None:
        from openprod_desktop.dialogs.module_gallery import adopted_words

        self._window.actions_.offer_undo(adopted_words(report))
        self._window.bridge.ask(GetSchema(), lambda schema: self._show_first(schema, report.key))

    def _tell_removed(self, name: str) -> None:
        said = tr(
            "{name} was taken out: its views, rules and scripts rest, its tables stay", name=name
        )
        self._window.actions_.offer_undo(said)

    def _show_first(self, schema: Schema, module: str) -> None:
        tables = [each for each in schema.tables if each.module == module]
        if tables:
            self._window.show_table_when_known(tables[0].id)
