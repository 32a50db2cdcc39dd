"""Attached files in the main window: what is said of them, and the files of a cell in a sheet."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_desktop.file_shelf import shelf_of
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.commands import Command
from openprod_desktop.window.copy_work import CopyWork

if TYPE_CHECKING:
    from openprod_desktop.dialogs.files_dialog import FilesDialog
    from openprod_desktop.window.main_window import MainWindow


class Filing(QObject):
    """Connects the shelf with the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.copies = CopyWork(window)
        self._shelf = shelf_of(window.bridge)
        if self._shelf is not None:
            self._shelf.failed.connect(lambda said: window.toast.tell(said, problem=True))
            self._shelf.said.connect(window.toast.tell)
            self._shelf.arrived.connect(self._show_arrived)

    def dress(self, page: TablePage) -> None:
        """Has a page show the files of its cells."""
        page.grid.files.asked.connect(
            lambda record, field: self.show_files(page.table_id, record, field)
        )

        page.grid.files.left_over.connect(self._pass_on)

    def _pass_on(self, paths: list[Path]) -> None:
        """What no cell takes may be a list to import."""
        if len(paths) == 1:
            self._window.dropping.take(str(paths[0]))

    def show_files(self, table: UUID, record: UUID, field: UUID) -> "FilesDialog | None":
        """Shows the files of one cell."""
        from openprod_desktop.dialogs.files_dialog import FilesDialog

        definition = self._window.schema.table(table)
        found = None if definition is None else definition.field(field)
        if definition is None or found is None:
            return None
        sheet = FilesDialog(self._window.bridge, definition, record, found, self._window)
        sheet.open()
        return sheet

    def _show_arrived(self, _hash: bytes) -> None:
        page = self._window.page()
        if page is not None:
            page.grid.forget_measures()
            page.grid.viewport().update()

    def commands(self) -> list[Command]:
        """Returns the commands on files."""
        return [
            *self.copies.commands(),
            Command(
                "file.fetch_all",
                "Fetch every attached file by itself",
                self._toggle_all,
                scope="File",
                checked=lambda: self._shelf is not None and self._shelf.fetches_all,
                when=lambda: self._shelf is not None,
            ),
        ]

    def _toggle_all(self) -> None:
        if self._shelf is not None:
            self._shelf.set_fetches_all(not self._shelf.fetches_all)
            self._window.registry.refresh()
