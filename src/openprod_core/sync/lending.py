"""What others ask of the contents that are here: one piece at a time for each of them.

Sans-IO. The next piece is read when the link has taken the last, so a slow computer holds
nothing up and fills no memory. Whoever asked for what is not here is told when it comes.
"""

from collections import deque
from collections.abc import Callable
from typing import Final

from openprod_core.sync import effects as fx
from openprod_core.sync.link import Link
from openprod_core.sync.protocol import messages as msg

ASKED_MAX: Final = 4_096
"""Questions of one computer that wait; an honest one asks for far less at once."""
REMEMBERED_MAX: Final = 100_000
"""Contents that somebody asked for in vain."""


class Lending:
    """All that others fetch from this computer."""

    def __init__(self, tell: Callable[[fx.Effect], None]) -> None:
        self._tell = tell
        self._asked: dict[int, deque[msg.BlobWant]] = {}
        self._reading: set[int] = set()
        self._in_vain: dict[bytes, set[int]] = {}

    def asked(self, link: Link, want: msg.BlobWant) -> None:
        """A computer asks for a piece, or (of no length) whether a content is here."""
        queue = self._asked.setdefault(link.number, deque())
        if len(queue) < ASKED_MAX:
            queue.append(want)
        self.go_on(link)

    def go_on(self, link: Link) -> None:
        """Reads the next piece for a computer, unless it has not taken the last."""
        queue = self._asked.get(link.number)
        if not queue or link.number in self._reading or link.is_full:
            return
        want = queue.popleft()
        self._reading.add(link.number)
        self._tell(fx.ReadPiece(link.number, want.hash, want.offset, want.length))

    def was_read(
        self, link: Link, hash_: bytes, offset: int, data: bytes | None, size: int
    ) -> None:
        """What `ReadPiece` asked for; no data: only whether it is here (`size` -1: it is not)."""
        self._reading.discard(link.number)
        if data is not None:
            link.session.send(msg.BlobChunk(hash_, offset, data))
        else:
            link.session.send(msg.BlobHave(hash_, size))
            if size < 0 and len(self._in_vain) < REMEMBERED_MAX:
                self._in_vain.setdefault(hash_, set()).add(link.number)
        self.go_on(link)

    def is_here(self, hash_: bytes, size: int, links: dict[int, Link]) -> None:
        """A content is here now: those who asked for it are told."""
        for number in self._in_vain.pop(hash_, ()):
            link = links.get(number)
            if link is not None and link.session.is_open:
                link.session.send(msg.BlobHave(hash_, size))

    def gone(self, link: Link) -> None:
        """A computer is not connected any more."""
        self._asked.pop(link.number, None)
        self._reading.discard(link.number)
        for numbers in self._in_vain.values():
            numbers.discard(link.number)
