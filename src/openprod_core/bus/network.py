"""What a window may ask of the network, and what it is told. Everything here runs on its loop."""

from collections.abc import Callable
from typing import Protocol
from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A computer that is connected."""

    actor: bytes
    replica: bytes
    name: str
    state: str
    """receiving, sending, checking, same (proved), different (a fault)"""
    has: int
    """Changes that are still to come from there."""
    lacks: int
    """Changes that it has not said to have yet."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody who asks to be let in."""

    name: str
    """What they say they are called; nothing has proved it."""
    address: str


@dataclass(frozen=True, slots=True)
class Desk:
    """Where somebody lets people join."""

    host: str
    port: int

    @property
    def address(self) -> str:
        """As it is typed: host:port."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class NetworkState:
    """How this production stands on the network."""

    online: bool = False
    addresses: tuple[str, ...] = ()
    """host:port, where others may call."""
    neighbours: tuple[Neighbour, ...] = ()
    code: str = ""
    """The access code that is open; empty: none."""
    code_until_ms: int = 0
    """When it closes, milliseconds since 1970."""
    code_tries: int = 3
    """Wrong tries that are left."""
    code_end: str = ""
    """Why the last code is not open any more, in a sentence; empty: nothing to say."""
    desk_port: int = 0
    takes_askers: bool = False
    """Whether people in the network may ask to be let in."""
    asker: Asker | None = None
    """Who asks now, and waits for an answer."""
    problem: str = ""
    """What is wrong with the network, in a sentence; empty: nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is; all None: nowhere, or gone."""

    actor: bytes
    replica: bytes
    name: str
    table: UUID | None = None
    record: UUID | None = None
    field: UUID | None = None
    editing: bool = False


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody has joined with the code."""

    name: str


News = NetworkState | Place | Joined
"""What a listener is told."""


class Network(Protocol):
    """One open production's way to the others."""

    @property
    def state(self) -> NetworkState:
        """How it stands now."""

    def subscribe(self, listener: Callable[[News], None]) -> None:
        """Calls `listener`, on the loop, whenever anything changes."""

    def go_online(self) -> None:
        """Begins to sync with whoever has this production."""

    def go_offline(self) -> None:
        """Ends every connection; everything goes on to be saved on this computer."""

    def open_code(self) -> None:
        """Opens an access code for one person; `state` says which."""

    def close_code(self) -> None:
        """Lets nobody join any more."""

    def take_askers(self, takes: bool) -> None:
        """Lets people in the network ask to be let in, or not."""

    def answer(self, code: str | None) -> None:
        """Lets in whoever asks, if this is their code; None: declines."""

    def call(self, address: str) -> str:
        """Calls `host:port`; returns what is wrong with the address, empty where nothing is."""

    def invite(self) -> str:
        """Returns the text that lets somebody join."""

    def go(
        self, table: UUID | None, record: UUID | None, field: UUID | None, editing: bool
    ) -> None:
        """Tells the others where this person is."""
