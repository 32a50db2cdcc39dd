"""Into a production of others, from wherever a person is: by a code, an invite or a link."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from openprod_core.domain.errors import OpenprodError
from openprod_desktop import core_words
from openprod_desktop.paths import productions_dir

if TYPE_CHECKING:
    import asyncio

    from openprod_desktop.dialogs.join_dialog import JoinDialog
    from openprod_desktop.window.engine import Engine
    from openprod_desktop.window.session import Session


class JoinDoor(QObject):
    """Asks what leads in, gets the production and has the session open it."""

    def __init__(self, session: "Session", engine: "Engine") -> None:
        super().__init__(session)
        self._session = session
        self._engine = engine
        self._joining: asyncio.Future[None] | None = None

    def ask(self, invite: str = "") -> None:
        """Asks for a code or an invite, then gets the production.

        `invite`: of a link; the person still has to say yes.
        """
        # Imported late: the welcome shows without it.
        from openprod_desktop.dialogs.join_dialog import JoinDialog

        session = self._session
        if not session.front().isVisible():
            session.show_welcome()
        dialog = JoinDialog(session.front())
        dialog.invite.setPlainText(invite)
        dialog.asked.connect(lambda text, address: self._join(dialog, text, address))
        dialog.ask_asked.connect(lambda address: self._ask_in(dialog, address))
        dialog.open()
        looking = self._engine.look_round(dialog.show_desks)
        dialog.finished.connect(lambda _: looking.stop())
        dialog.finished.connect(lambda _: self._joining and self._joining.cancel())

    def _ask_in(self, dialog: "JoinDialog", address: str) -> None:
        code = self._engine.own_code()
        dialog.show_own_code(code)
        self._join(dialog, code, address, asks=True)

    def _join(self, dialog: "JoinDialog", text: str, address: str, *, asks: bool = False) -> None:
        import asyncio

        async def work() -> None:
            session = self._session
            person = session.settings.person_name
            try:
                folder, known = await self._engine.join(
                    text, address, productions_dir(), person, asks=asks
                )
            except (OpenprodError, OSError) as error:
                dialog.refuse(core_words.said(error))
                return
            self._joining = None
            dialog.accept()
            session.open_folder(str(folder))
            if session.window is not None:
                session.window.network.join_at(known)

        self._joining = asyncio.ensure_future(work())
