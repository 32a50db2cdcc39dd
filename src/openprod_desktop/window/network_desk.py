"""The network in the window: the panel, the word in the status bar, the commands."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from openprod_core.bus.network import Joined, Network, NetworkState, News, Place
from openprod_desktop.models.people import People
from openprod_desktop.window.commands import SEPARATOR, Command
from openprod_desktop.window.docks import SidePanel
from openprod_desktop.window.network_panel import NetworkPanel
from openprod_desktop.window.presence import Presences

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WIDTH_PX: Final = 320
SCOPE: Final = "Together"
MENU: Final = (
    "network.panel", "network.online", "network.place", SEPARATOR, "network.code",
    "network.invite",
)  # fmt: skip


class NetworkDesk(QObject):
    """Carries words between the network and the window; idle where there is no network."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._find: Callable[[], Network] | None = None
        self._network: Network | None = None
        self._joined_at: str | None = None
        """Where this person has just joined, until that has been called."""
        self.people = People(window.bridge, self)
        self.presences = Presences(window, self.people)
        self.panel = NetworkPanel()
        self.dock = SidePanel("network", "Together", self.panel, WIDTH_PX, window)
        self.panel.close_asked.connect(self.dock.hide)
        self.panel.online_asked.connect(self._set_online)
        self.panel.code_asked.connect(self._set_code)
        self.panel.copy_asked.connect(self.copy_invite)
        self.panel.call_asked.connect(self._call)
        window.status.network.clicked.connect(self.toggle)
        self._show(NetworkState())

    def attach(self, find: Callable[[], Network]) -> None:
        """Takes up a production; goes online where the person did the last time.

        `find` returns its network. It is asked only when the network is wanted: loading
        sockets and certificates would keep the window from opening.
        """
        self._find = find
        if self._joined_at is not None:
            self._begin_joined()
        elif self._window.settings.is_online(self._window.production):
            self._reached().go_online()
        self._window.registry.refresh()

    def is_there(self) -> bool:
        """Whether there is a network at all."""
        return self._find is not None

    def is_online(self) -> bool:
        """Whether this production syncs."""
        return self._network is not None and self._network.state.online

    def toggle(self) -> None:
        """Opens or closes the panel."""
        self.dock.toggle()
        if self.dock.shown():
            self.panel.online.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_online(self) -> None:
        """Goes online or offline."""
        self._set_online(not self.is_online())

    def show_code(self) -> None:
        """Shows a code with which somebody can join."""
        self.dock.show()
        self._set_code(True)

    def copy_invite(self) -> None:
        """Puts an invite on the clipboard."""
        if self.is_there():
            self.dock.show()
            self.panel.copy(self._reached().invite())

    def join_at(self, address: str) -> None:
        """Goes online and calls whoever let this person in, as soon as the network is known."""
        self.dock.show()
        self._joined_at = address
        if self.is_there():
            self._begin_joined()

    def toggle_place(self) -> None:
        """Lets the others see where this person is, or not."""
        settings = self._window.settings
        settings.shows_place = not settings.shows_place
        self.presences.follow()

    def commands(self) -> list[Command]:
        """Returns the commands."""
        return [
            Command("network.panel", "Who is here", self.toggle, ("Ctrl+Alt+P",), "person",
                    checked=self.dock.shown, scope=SCOPE),
            Command("network.online", "Sync with others in this network", self.toggle_online, (),
                    "", self.is_there, self.is_online, scope=SCOPE),
            Command("network.place", "Show others where I am", self.toggle_place, (), "", None,
                    lambda: self._window.settings.shows_place, scope=SCOPE),
            Command("network.code", "Let somebody join…", self.show_code, (), "plus",
                    self.is_there, scope=SCOPE),
            Command("network.invite", "Copy an invite", self.copy_invite, (), "",
                    self.is_there, scope=SCOPE),
        ]  # fmt: skip

    def _begin_joined(self) -> None:
        address, self._joined_at = self._joined_at, None
        self._set_online(True)
        if address:
            self._call(address)

    def _reached(self) -> Network:
        """Returns the network, loading it the first time."""
        if self._network is None:
            assert self._find is not None
            self._network = self._find()
            self._network.subscribe(self._hear)
            self.presences.attach(self._network)
        return self._network

    def _set_online(self, online: bool) -> None:
        if not self.is_there():
            return
        self._window.settings.keep_online(self._window.production, online)
        if online:
            self._reached().go_online()
        else:
            self._reached().go_offline()

    def _set_code(self, is_open: bool) -> None:
        if not self.is_there():
            return
        if is_open:
            self._window.settings.keep_online(self._window.production, True)
            self._reached().open_code()
        else:
            self._reached().close_code()

    def _call(self, address: str) -> None:
        if self.is_there():
            self.panel.show_problem(self._reached().call(address))

    def _hear(self, news: News) -> None:
        if isinstance(news, NetworkState):
            self.people.follow(news)
            self._show(news)
            self._window.registry.refresh()
        elif isinstance(news, Place):
            self.people.take_place(news)
        elif isinstance(news, Joined):
            self._window.toast.tell(f"{news.name} has joined.")

    def _show(self, state: NetworkState) -> None:
        self.panel.show_state(state)
        self._window.status.show_network(state)
