"""What shows while a production that was just joined comes in, until all of it is here."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from openprod_core.bus.network import NetworkState
from openprod_desktop.language import tr
from openprod_desktop.models.catching_up import CatchingUp
from openprod_desktop.widgets.quiet_bar import QuietBar

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WAITING: Final = tr(
    "Waiting for the computer that let you in. It must be on, and in the same network. You can "
    "close openprod meanwhile: it goes on the next time."
)


class ComingIn(QObject):
    """Follows the first catch-up of a production; idle in all others."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._is_coming = False
        self.bar = QuietBar("coming", window)

    @property
    def is_on(self) -> bool:
        """Whether the rest of the production is still to come."""
        return self._is_coming

    def attach(self) -> None:
        """Goes on where the last time ended before all was here."""
        self._is_coming = self._window.settings.is_coming(self._window.production)
        if self._is_coming:
            self.follow(NetworkState(), CatchingUp())

    def begin(self) -> None:
        """The production was just joined."""
        self._is_coming = True
        self._window.settings.keep_coming(self._window.production, True)
        self.follow(NetworkState(), CatchingUp())

    def follow(self, state: NetworkState, catching: CatchingUp) -> bool:
        """Shows how much is here; returns whether it has just become all."""
        if not self._is_coming:
            return False
        done, most = catching.totals(state.neighbours)
        names = " and ".join(sorted({each.name for each in state.neighbours if each.has}))
        if most:
            words = tr(
                "{done:,} of {most:,} changes are here, from {names}.",
                done=done,
                most=most,
                names=names or tr("the others"),
            )
            self._show(words, done / most)
            return False
        is_fed = any(each.state != "receiving" for each in state.neighbours)
        if not is_fed or not (
            self._window.schema.tables
            or any(each.state in ("same", "checking") for each in state.neighbours)
        ):
            self._show(WAITING, None)
            return False
        self._is_coming = False
        self._window.settings.keep_coming(self._window.production, False)
        self._window.empty.show_coming("", None)
        self.bar.leave()
        return True

    def _show(self, words: str, share: float | None) -> None:
        self._window.empty.show_coming(words, share)
        if self._window.schema.tables:
            self.bar.say(tr("The production is coming in: {words}", words=words), share)
