"""The network in the window: the panel, the word in the status bar, the commands."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer

from openprod_core.bus.commands.members import ChangeMember
from openprod_core.bus.network import Joined, Network, NetworkState, News, Place
from openprod_desktop.formatting.people import NOBODY
from openprod_desktop.language import tr
from openprod_desktop.models.catching_up import CatchingUp
from openprod_desktop.models.people import People
from openprod_desktop.views.joining_part import code_words
from openprod_desktop.widgets.quiet_bar import QuietBar
from openprod_desktop.window.away import Away
from openprod_desktop.window.coming_in import ComingIn
from openprod_desktop.window.commands import SEPARATOR, Command
from openprod_desktop.window.docks import SidePanel
from openprod_desktop.window.network_lines import person_lines
from openprod_desktop.window.network_panel import NetworkPanel
from openprod_desktop.window.presence import Presences

if TYPE_CHECKING:
    from openprod_desktop.window.main_window import MainWindow

WIDTH_PX: Final = 320
SOON_MS: Final = 100
AGES_MS: Final = 30_000
"""How often “5 min ago” is said anew while the panel is open."""
SCOPE: Final = tr("Together")
MENU: Final = (
    "network.panel", "network.away", "network.online", "network.place", SEPARATOR, "network.code",
    "network.invite", "network.asking",
)  # fmt: skip
ASK_ONCE: Final = tr(
    "Sync this production with others in this network? Until you say so, nothing is sent and "
    "nothing comes in."
)


class NetworkDesk(QObject):
    """Carries words between the network and the window; idle where there is no network."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._find: Callable[[], Network] | None = None
        self._load: Callable[[Callable[[], None]], None] = lambda done: done()
        self._network: Network | None = None
        self._waiting: list[Callable[[Network], None]] = []
        """What is to be done once the network is loaded."""
        self._joined_at: str | None = None
        """Where this person has just joined, until that has been called."""
        self.may_ask = True
        """Whether to ask about syncing where nobody has said anything; not in a new production."""
        self._state = NetworkState()
        self._catching = CatchingUp()
        self._seen: dict[bytes, int] = {}
        self.people = People(window.bridge, self)
        self.presences = Presences(window, self.people)
        self.coming = ComingIn(window)
        self.away = Away(window, self.people)
        self.question = QuietBar("network_question", window)
        self.question.offer(tr("Sync"), lambda: self._set_online(True))
        self.question.offer(tr("Work offline"), lambda: self._set_online(False))
        self.question.closed.connect(lambda: self._set_online(False))
        self.dock = SidePanel("network", tr("Together"), self._make_panel, WIDTH_PX, window)
        self._ages = QTimer(self)
        self._ages.setInterval(AGES_MS)
        self._ages.timeout.connect(self._show)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._show)
        self._listen()
        self._show()

    def attach(
        self, find: Callable[[], Network], load: Callable[[Callable[[], None]], None] | None = None
    ) -> None:
        """Takes up a production; goes online where the person did the last time.

        `find` returns its network. It is asked only when the network is wanted, and has been
        loaded: sockets and certificates would keep the window from opening.
        """
        self._find = find
        self._load = load or (lambda done: done())
        window = self._window
        self._seen = window.settings.seen_people(window.production)
        # Qt shows again what was shown when the window closed.
        for bar in (self.question, self.coming.bar):
            bar.leave()
        self.coming.attach()
        self.away.attach()
        if self._joined_at is not None:
            self._begin_joined()
        elif window.settings.is_online(window.production):
            self._with(lambda network: network.go_online())
        elif self.may_ask and not window.settings.knows_online(window.production):
            self.question.say(ASK_ONCE)
        self._show()
        window.registry.refresh()

    @property
    def panel(self) -> NetworkPanel:
        """What shows the network; made when it is first wanted."""
        found: NetworkPanel = self.dock.held()
        return found

    def is_there(self) -> bool:
        """Whether there is a network at all."""
        return self._find is not None

    def is_online(self) -> bool:
        """Whether this production syncs."""
        return self._state.online

    def toggle(self) -> None:
        """Opens or closes the panel."""
        self.dock.toggle()
        if self.dock.shown():
            self.panel.online.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_online(self) -> None:
        """Goes online or offline."""
        self._set_online(not self.is_online())

    def toggle_place(self) -> None:
        """Lets the others see where this person is, or not."""
        settings = self._window.settings
        settings.shows_place = not settings.shows_place
        self.presences.follow()
        self._show()

    def toggle_asking(self) -> None:
        """Lets people in this network ask to be let in, or not."""
        self._take_askers(not self._state.takes_askers)

    def show_code(self) -> None:
        """Shows a code with which somebody can join."""
        self.dock.show()
        self._set_code(True)

    def show_invite(self) -> None:
        """Shows an invite as text and picture."""
        from openprod_desktop.dialogs.invite_dialog import InviteDialog

        if not self.is_there():
            return

        def show(network: Network) -> None:
            name = self._window.sidebar.production.text()
            dialog = InviteDialog(name, network.invite(), self._window)
            dialog.show_state(self._state, code_words(self._state, _now_ms()))
            dialog.open()

        self._with(show)

    def join_at(self, address: str) -> None:
        """Goes online and calls whoever let this person in, as soon as the network is known."""
        self.dock.show()
        self._joined_at = address
        if self.is_there():
            self._begin_joined()

    def commands(self) -> list[Command]:
        """Returns the commands."""
        return [
            Command("network.panel", "Who is here", self.toggle, ("Ctrl+Alt+P",), "person",
                    checked=self.dock.shown, scope=SCOPE),
            Command("network.away", "What changed since I was away", self.away.look,
                    ("Ctrl+Alt+W",), "history", self.is_there, scope=SCOPE),
            Command("network.online", "Sync with others in this network", self.toggle_online, (),
                    "", self.is_there, self.is_online, scope=SCOPE),
            Command("network.place", "Show others where I am", self.toggle_place, (), "", None,
                    lambda: self._window.settings.shows_place, scope=SCOPE),
            Command("network.code", "Let somebody join…", self.show_code, (), "plus",
                    self.is_there, scope=SCOPE),
            Command("network.invite", "Invite…", self.show_invite, (), "",
                    self.is_there, scope=SCOPE),
            Command("network.asking", "Let people in this network ask", self.toggle_asking, (),
                    "", self.is_there, lambda: self._state.takes_askers, scope=SCOPE),
        ]  # fmt: skip

    # Inside

    def _make_panel(self) -> NetworkPanel:
        panel = NetworkPanel()
        joining = panel.joining
        panel.close_asked.connect(self.dock.hide)
        panel.online_asked.connect(self._set_online)
        panel.place_asked.connect(lambda _: self.toggle_place())
        panel.call_asked.connect(self._call)
        panel.people.colour_asked.connect(
            lambda actor, name: self._window.bridge.send(ChangeMember(actor, name))
        )
        joining.code_asked.connect(self._set_code)
        joining.invite_asked.connect(self.show_invite)
        joining.asking_allowed.connect(self._take_askers)
        joining.let_in.connect(lambda code: self._with(lambda network: network.answer(code)))
        joining.declined.connect(lambda: self._with(lambda network: network.answer(None)))
        return panel

    def _listen(self) -> None:
        self._window.closed.connect(self._leave)
        self._window.status.network.clicked.connect(self.toggle)
        self.people.members_moved.connect(self._show)
        self.dock.visibilityChanged.connect(self._follow_dock)

    def _follow_dock(self, is_shown: bool) -> None:
        if is_shown:
            self._show()
            self._ages.start()
        else:
            self._ages.stop()

    def _begin_joined(self) -> None:
        address, self._joined_at = self._joined_at, None
        self.coming.begin()
        self._set_online(True)
        if address:
            self._call(address)

    def _with(self, use: Callable[[Network], None]) -> None:
        """Does something with the network, as soon as that is loaded."""
        if self._network is not None:
            use(self._network)
            return
        self._waiting.append(use)
        if len(self._waiting) == 1:
            self._load(self._take_up)

    def _take_up(self) -> None:
        if self._find is None:
            # The window was closed meanwhile.
            return
        network = self._network = self._find()
        network.subscribe(self._hear)
        self.presences.attach(network)
        waiting, self._waiting = self._waiting, []
        for use in waiting:
            use(network)

    def _leave(self) -> None:
        self._find = None
        self._waiting.clear()

    def _keep_online(self, online: bool) -> None:
        self._window.settings.keep_online(self._window.production, online)
        self.question.leave()

    def _set_online(self, online: bool) -> None:
        if not self.is_there():
            return
        self._keep_online(online)
        if online:
            self._with(lambda network: network.go_online())
        elif self._network is not None:
            self._network.go_offline()
        self._show()

    def _set_code(self, is_open: bool) -> None:
        if not self.is_there():
            return
        if is_open:
            self._keep_online(True)
            self._with(lambda network: network.open_code())
        elif self._network is not None:
            self._network.close_code()

    def _take_askers(self, takes: bool) -> None:
        if not self.is_there():
            return
        if takes:
            self._keep_online(True)
        self._with(lambda network: network.take_askers(takes))
        self._show()

    def _call(self, address: str) -> None:
        if self.is_there():
            self._keep_online(True)
            self._with(lambda network: self.panel.show_problem(network.call(address)))

    def _hear(self, news: News) -> None:
        if isinstance(news, NetworkState):
            self._take_state(news)
        elif isinstance(news, Place):
            self.people.take_place(news)
        elif isinstance(news, Joined):
            self._window.toast.tell(tr("{name} has joined.", name=news.name))

    def _take_state(self, state: NetworkState) -> None:
        before, self._state = self._state, state
        self.people.follow(state)
        self._catching.follow(state.neighbours)
        self._note_seen(before, state)
        if self.coming.follow(state, self._catching):
            self.away.forget()
        elif not self.coming.is_on:
            self.away.follow(before, state)
        if state.asker is not None and state.asker != before.asker:
            self.dock.show()
            self._window.toast.tell(tr("{name} asks to join.", name=state.asker.name or NOBODY))
        if _without_numbers(state) != _without_numbers(before):
            self._show()
            self._window.registry.refresh()
        elif not self._soon.isActive():
            # A catch-up tells of hundreds of steps a second; nobody reads so fast.
            self._soon.start()

    def _note_seen(self, before: NetworkState, now: NetworkState) -> None:
        """Remembers when people were here, as they come and go."""
        here = {each.actor for each in now.neighbours}
        moved = here ^ {each.actor for each in before.neighbours}
        if moved:
            self._seen.update(dict.fromkeys(moved, _now_ms()))
            self._window.settings.keep_seen_people(self._window.production, self._seen)

    def _show(self) -> None:
        self._soon.stop()
        state = self._state
        self._window.status.show_network(state)
        if not self.dock.shown():
            return
        lines = person_lines(self.people, state, self._catching, self._seen, datetime.now())
        self.panel.show_state(state, lines)
        self.panel.place.setChecked(self._window.settings.shows_place)


def _without_numbers(state: NetworkState) -> NetworkState:
    """Returns a state without how far along people are."""
    people = tuple(replace(each, has=0, lacks=0, state="") for each in state.neighbours)
    return replace(state, neighbours=people)


def _now_ms() -> int:
    return time.time_ns() // 1_000_000
