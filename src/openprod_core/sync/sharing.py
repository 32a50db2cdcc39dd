"""The contents of files between this computer and the others: fetched here, lent there."""

from collections.abc import Callable

from openprod_core.sync import effects as fx
from openprod_core.sync.fetching import Fetching
from openprod_core.sync.lending import Lending
from openprod_core.sync.link import Link
from openprod_core.sync.protocol import messages as msg


class Sharing:
    """What the hub hands over that concerns files."""

    def __init__(self, tell: Callable[[fx.Effect], None], now_ms: int) -> None:
        self.fetching = Fetching(tell, now_ms)
        self._lending = Lending(tell)
        self._links: dict[int, Link] = {}

    def met(self, link: Link) -> None:
        """Somebody is here who may have what is wanted."""
        self._links[link.number] = link
        self.fetching.met(link)

    def gone(self, link: Link) -> None:
        """Somebody is not connected any more."""
        self._links.pop(link.number, None)
        self.fetching.gone(link)
        self._lending.gone(link)

    def heard(self, link: Link, message: msg.Message) -> None:
        """Somebody asks, answers, or sends a piece."""
        match message:
            case msg.BlobWant():
                self._lending.asked(link, message)
            case msg.BlobHave(hash_, size):
                self.fetching.has(link, hash_, size)
            case msg.BlobChunk(hash_, offset, data):
                self.fetching.came(link, hash_, offset, data)

    def drained(self, link: Link) -> None:
        """A link takes more again."""
        self._lending.go_on(link)

    def was_read(self, link: int, hash_: bytes, offset: int, data: bytes | None, size: int) -> None:
        """What `ReadPiece` asked for; no data: only whether it is here (`size` -1: it is not)."""
        found = self._links.get(link)
        if found is not None:
            self._lending.was_read(found, hash_, offset, data, size)

    def is_here(self, hash_: bytes, size: int) -> None:
        """A content is here, whole: fetched or attached. Those who asked for it are told."""
        self.fetching.is_here(hash_)
        self._lending.is_here(hash_, size, self._links)
