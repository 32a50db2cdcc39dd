"""A person's own key: its recovery words shown, and a key brought back with them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from openprod_core.domain.errors import OpenprodError
from openprod_desktop.core_words import said
from openprod_desktop.language import tr
from openprod_desktop.window.commands import Command

if TYPE_CHECKING:
    from openprod_desktop.dialogs.recover_dialog import RecoverDialog
    from openprod_desktop.window.engine import Engine
    from openprod_desktop.window.main_window import MainWindow
    from openprod_desktop.window.session import Session


class OwnKey(QObject):
    """What a session does with the person's key."""

    def __init__(self, session: "Session", engine: "Engine") -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine

    def show_words(self) -> None:
        """Shows the recovery words."""
        # Imported late, as below: the welcome shows without it.
        from openprod_desktop.dialogs.words_dialog import WordsDialog

        name = self._session.settings.person_name
        try:
            words = self._engine.recovery_words(name)
        except (OpenprodError, OSError) as error:
            self._session.tell(said(error))
            return
        WordsDialog(name, words, self._session.front()).open()

    def ask_words(self) -> None:
        """Asks for the recovery words of another computer."""
        from openprod_desktop.dialogs.recover_dialog import RecoverDialog

        name = self._session.settings.person_name
        dialog = RecoverDialog(name, self._session.front(), has_key=self._engine.has_key)
        dialog.asked.connect(lambda words, named: self._recover(dialog, words, named))
        dialog.open()

    def _recover(self, dialog: "RecoverDialog", words: str, name: str) -> None:
        try:
            self._engine.recover(words, name)
        except (OpenprodError, OSError) as error:
            dialog.show_fault(said(error))
            return
        dialog.accept()
        self._session.take_name(name)


def commands(window: "MainWindow") -> list[Command]:
    """Returns the command of the File menu."""
    return [
        Command("file.words", tr("Your recovery words…"), window.words_asked.emit, (), "person",
                scope="File"),
    ]  # fmt: skip
