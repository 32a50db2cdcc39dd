"""What a session needs of whoever makes and opens productions."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from openprod_core.bus.client import Client
from openprod_core.bus.copies import Copies, Shelf
from openprod_core.bus.files import Files
from openprod_core.bus.network import Desk, Network
from openprod_core.bus.scripts import Scripts


class OpenClient(Client, Protocol):
    """A production that is open."""

    @property
    def network(self) -> Network:
        """Its way to the others; quick once `load_network` is done."""

    def load_network(self, done: Callable[[], None]) -> None:
        """Loads what the network needs, beside the window; then calls `done`."""

    @property
    def files(self) -> Files:
        """Its attached files."""

    @property
    def scripts(self) -> Scripts:
        """Its scripts."""

    @property
    def copies(self) -> Copies:
        """Its backups and copies."""

    def close(self) -> None:
        """Ends its threads; everything is on disk already."""


class Engine(Protocol):
    """Makes and opens productions."""

    def create(self, folder: Path, name: str, person: str) -> None:
        """Makes an empty production in a folder that does not exist yet."""

    def open(self, folder: Path, person: str) -> OpenClient:
        """Opens a production for this person."""

    async def join(
        self, text: str, address: str, inside: Path, person: str, *, asks: bool = False
    ) -> tuple[Path, str]:
        """Makes a replica of what an invite or a code speaks of, in a folder of its own.

        `asks`: the code is this person's own, and somebody over there is to type it.
        Returns the folder, and where to call those who have the production (may be empty).
        """

    @property
    def copies(self) -> Shelf:
        """What is done with copies and backups while nothing is open."""

    def recovery_words(self, person: str) -> tuple[str, ...]:
        """Returns the recovery words of this person's key. They are a secret."""

    def recover(self, words: str, person: str) -> None:
        """Makes the key that recovery words stand for this person's; sets another one aside."""

    def has_key(self) -> bool:
        """Whether this computer has a key already."""

    def own_code(self) -> str:
        """Returns a code for somebody who asks to be let in."""

    def look_round(self, found: Callable[[tuple[Desk, ...]], None]) -> "Looking":
        """Looks for productions that let people join, until stopped."""


class Looking(Protocol):
    """Looks round in the network."""

    def stop(self) -> None:
        """Looks no more."""
