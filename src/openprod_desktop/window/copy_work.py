"""Copies in the main window: backups listed and opened, everything saved as one file, a new
production started from this one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.copies import BackupRow, Copies, Unpacked
from openprod_core.bus.events import WorkAdvanced
from openprod_core.domain.errors import OpenprodError
from openprod_desktop import core_words
from openprod_desktop.awaiting import Awaiting
from openprod_desktop.language import tr, tr_count
from openprod_desktop.paths import productions_dir
from openprod_desktop.window.commands import SEPARATOR, Command

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

MENU: Final = ("file.copy_all", "file.open_copy", "file.start_from", "file.backups", SEPARATOR)
PARTS: Final = 100
COPYING: Final = tr("Saving a copy, percent")
RESTORING: Final = tr("Opening a backup")
STARTING: Final = tr("Making the new production")


class CopyWork(QObject):
    """Does what the commands say, with the copies of the production that is open."""

    replace_asked = Signal(object)
    """A BackupRow, to be put in the place of the production that is open."""
    open_copy_asked = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._copies: Copies | None = None
        self._awaiting = Awaiting(self)

    def attach(self, copies: Copies) -> None:
        """Takes what the production's copies are asked of."""
        self._copies = copies
        tell = self._window.toast.tell
        copies.on_trouble(lambda said: self._awaiting.tell(lambda: tell(said, problem=True)))
        self._window.registry.refresh()

    def is_attached(self) -> bool:
        """Whether the production's copies can be asked."""
        return self._copies is not None

    def diagnose(self, more: dict[str, object], done: Callable[[str], None]) -> None:
        """Has the production's diagnostics gathered."""
        if self._copies is not None:
            self._awaiting.wait(self._copies.diagnostics(more), done, self._failed(""))

    def commands(self) -> list[Command]:
        """Returns the commands on copies."""
        may = self.is_attached
        return [
            Command("file.copy_all", "Save a copy of everything…", self.ask_copy, (), "export",
                    may, scope="File"),
            Command("file.open_copy", "Open a copy…", self.open_copy_asked.emit, (), "import",
                    scope="File"),
            Command("file.start_from", "Start a new production from this one…", self.ask_start,
                    (), "new-production", may, scope="File"),
            Command("file.backups", "Backups…", self.show_backups, (), "history", may,
                    scope="File"),
        ]  # fmt: skip

    def show_backups(self) -> None:
        """Lists the backups."""
        from openprod_desktop.dialogs.backups_dialog import BackupsDialog

        copies = self._copies
        if copies is not None:
            dialog = BackupsDialog(copies.backups, copies.back_up, self._window)
            dialog.chosen.connect(self.restore)
            dialog.replace_asked.connect(self.replace_asked)
            self._window.actions_.open_dialog(dialog)

    def restore(self, backup: BackupRow) -> None:
        """Makes a production of a backup, and offers to go there."""
        copies = self._copies
        if copies is None:
            return
        self._show(RESTORING, 0)

        def done(made: Unpacked) -> None:
            self._show(RESTORING, PARTS)
            self._offer(
                tr("The backup is open to be looked at in “{name}”.", name=made.folder.name),
                made.folder,
            )

        self._awaiting.wait(copies.restore(backup), done, self._failed(RESTORING))

    def ask_copy(self) -> None:
        """Asks where to save everything as one file."""
        from openprod_desktop.dialogs.save_copy_dialog import SaveCopyDialog

        name = self._window.sidebar.production.text()
        dialog = SaveCopyDialog(name, productions_dir(), self._window)
        dialog.asked.connect(self._save)
        self._window.actions_.open_dialog(dialog)

    def _save(self, target: Path, with_key: bool) -> None:
        copies = self._copies
        if copies is None:
            return

        def progress(done: int, size: int) -> None:
            part = done * PARTS // max(1, size)
            self._awaiting.tell(lambda: self._show(COPYING, min(part, PARTS - 1)))

        def saved(size: int) -> None:
            self._show(COPYING, PARTS)
            self._window.toast.tell(
                tr("Saved “{name}”, {size:,.1f} MB", name=target.name, size=size / 1000000)
            )

        saving = copies.save_copy(target, with_key=with_key, progress=progress)
        self._awaiting.wait(saving, saved, self._failed(COPYING))

    def ask_start(self) -> None:
        """Asks for the name of a new production made of this one."""
        from openprod_desktop.dialogs.start_from_dialog import StartFromDialog

        dialog = StartFromDialog(self._window.schema.tables, productions_dir(), self._window)
        dialog.asked.connect(self._start)
        self._window.actions_.open_dialog(dialog)

    def _start(self, name: str, folder: Path, tables: object, days: int) -> None:
        copies = self._copies
        if copies is None:
            return
        self._show(STARTING, 0)

        def done(made: tuple[Path, int]) -> None:
            self._show(STARTING, PARTS)
            rows = tr_count("1 row", "{count:,} rows", made[1])
            self._offer(tr("“{name}” is made, with {rows}.", name=name, rows=rows), made[0])

        chosen = tables if isinstance(tables, tuple) else None
        starting = copies.start_from(folder, name, chosen, days)
        self._awaiting.wait(starting, done, self._failed(STARTING))

    def _offer(self, sentence: str, folder: Path) -> None:
        def leave() -> None:
            window = self._window
            window.closing.ask(lambda: window.folder_dropped.emit(str(folder)))

        self._window.toast.tell(sentence, tr("Open it"), leave)

    def _failed(self, what: str) -> Callable[[BaseException], None]:
        def tell(error: BaseException) -> None:
            self._show(what, PARTS)
            if not isinstance(error, OpenprodError | OSError):
                raise error
            self._window.toast.tell(core_words.said(error), problem=True)

        return tell

    def _show(self, what: str, part: int) -> None:
        self._window.bridge.work_advanced.emit(WorkAdvanced(what, part, PARTS))
