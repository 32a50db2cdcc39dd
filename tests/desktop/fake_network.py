"""A network in the test's hand: who is there, where they are, and what was asked of it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from openprod_core.bus.network import Neighbour, NetworkState, News, Place
from openprod_desktop.window.main_window import MainWindow


class FakeNetwork:
    """A `bus.network.Network` without sockets."""

    def __init__(self) -> None:
        self.state = NetworkState()
        self.asked: list[Any] = []
        """What was asked of it, in order."""
        self.places: list[tuple[UUID | None, UUID | None, UUID | None, bool]] = []
        """Where the window said its person is."""
        self._listeners: list[Callable[[News], None]] = []

    def subscribe(self, listener: Callable[[News], None]) -> None:
        self._listeners.append(listener)

    def go_online(self) -> None:
        self.move(online=True, addresses=("192.168.1.5:4711",))

    def go_offline(self) -> None:
        self.state = NetworkState()
        self.tell(self.state)

    def close(self) -> None:
        self._listeners.clear()

    def open_code(self) -> None:
        self.go_online()
        self.asked.append("code")

    def close_code(self) -> None:
        self.asked.append("no code")
        self.move(code="")

    def take_askers(self, takes: bool) -> None:
        self.move(takes_askers=takes)

    def answer(self, code: str | None) -> None:
        self.asked.append(("answer", code))
        self.move(asker=None)

    def call(self, address: str) -> str:
        self.asked.append(("call", address))
        return ""

    def invite(self) -> str:
        return "openprod:an-invite-for-the-team"

    def go(
        self, table: UUID | None, record: UUID | None, field: UUID | None, editing: bool
    ) -> None:
        self.places.append((table, record, field, editing))

    # Hands

    def tell(self, news: News) -> None:
        """Gives news to the window."""
        for listener in list(self._listeners):
            listener(news)

    def move(self, **changes: Any) -> None:
        """Changes the state, and tells of it."""
        self.state = replace(self.state, **changes)
        self.tell(self.state)

    def meet(self, *people: Neighbour) -> None:
        """These are connected, and nobody else."""
        self.move(online=True, neighbours=people)


JORDAN = Neighbour(bytes([5]) * 32, bytes(8), "Jordan Lee", "same", 0, 0)
OMAR = Neighbour(bytes([1]) * 32, bytes(8), "Omar", "same", 0, 0)


def place(
    who: Neighbour,
    table: UUID | None = None,
    record: UUID | None = None,
    field: UUID | None = None,
    editing: bool = False,
) -> Place:
    """Returns the news that somebody is somewhere."""
    return Place(who.actor, who.replica, who.name, table, record, field, editing)


def attached(window: MainWindow) -> FakeNetwork:
    """Gives a window a network of which it has not heard anything yet."""
    made = FakeNetwork()
    window.network.attach(lambda: made)
    window.network.toggle_online()
    return made
