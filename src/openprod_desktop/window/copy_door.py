"""Copies and backups opened from wherever a person is: the welcome, the window, a double click."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from openprod_core.domain.errors import OpenprodError
from openprod_desktop import core_words
from openprod_desktop.awaiting import Awaiting
from openprod_desktop.language import tr, tr_count
from openprod_desktop.paths import COPY_SUFFIX, productions_dir

if TYPE_CHECKING:
    from openprod_core.bus.copies import BackupRow, Shelf, Unpacked
    from openprod_desktop.window.session import Session

NO_KEY: Final = tr("To work together with the others, ask one of them for an invitation.")


class CopyDoor(QObject):
    """What a session does with copies; `shelf` is asked for when it is needed."""

    def __init__(self, session: "Session", shelf: "Callable[[], Shelf]") -> None:
        super().__init__(session)
        self._session = session
        self._shelf = shelf
        self._awaiting = Awaiting(self)

    def ask_copy(self) -> None:
        """Asks for a copy's file."""
        asking = QFileDialog(self._session.front(), tr("Open a copy"), str(productions_dir()))
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setNameFilters(
            [
                tr("Copies of productions (*{COPY_SUFFIX})", COPY_SUFFIX=COPY_SUFFIX),
                tr("All files (*)"),
            ]
        )
        asking.fileSelected.connect(self.open_copy)
        asking.open()

    def open_copy(self, path: str) -> None:
        """Makes a production of a copy, and opens it."""
        self._session.tell(tr("Opening “{name}” …", name=Path(path).name), problem=False)
        opening = self._shelf().open_copy(Path(path), productions_dir(), lambda *_: None)
        self._awaiting.wait(opening, self._opened, self._failed)

    def show_backups(self) -> None:
        """Lists the backups of all productions on this computer."""
        # Imported late: the welcome shows without it.
        from openprod_desktop.dialogs.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self._shelf().backups, None, self._session.front())
        dialog.chosen.connect(self.restore)
        dialog.open()

    def restore(self, backup: "BackupRow") -> None:
        """Makes a production of a backup, and opens it."""
        restoring = self._shelf().restore(backup, productions_dir())
        self._awaiting.wait(restoring, self._opened, self._failed)

    def replace(self, backup: "BackupRow") -> None:
        """Puts a backup in the place of the production that is open, and opens it again."""
        window, folder = self._session.window, self._session.folder
        if window is None or folder is None:
            return

        def leave() -> None:
            self._session.close_production()
            replacing = self._shelf().restore_over(backup, folder)

            def done(made: "tuple[Unpacked, Path]") -> None:
                self._session.open_folder(str(folder))
                self._session.tell(
                    tr("This is the backup. What was here is kept in “{name}”.", name=made[1].name),
                    problem=False,
                )

            def failed(error: BaseException) -> None:
                # It is as it was; the person sees it again, with what went wrong.
                self._session.open_folder(str(folder))
                self._failed(error)

            self._awaiting.wait(replacing, done, failed)

        window.closing.ask(leave)

    def _opened(self, made: "Unpacked") -> None:
        self._session.open_folder(str(made.folder))
        said = []
        if made.files_missing:
            files = tr_count("1 file", "{count:,} files", made.files_missing)
            said.append(tr("{files} cannot be had here, and come from the others.", files=files))
        if not made.has_key:
            said.append(NO_KEY)
        if said:
            self._session.tell(" ".join(said), problem=False)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError | OSError):
            raise error
        self._session.tell(core_words.said(error))
