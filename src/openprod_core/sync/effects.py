"""What the hub asks of whoever holds the sockets and the engine, in this order."""

from dataclasses import dataclass

from openprod_core.domain.vector_clock import Clock, Log


@dataclass(frozen=True, slots=True)
class Send:
    """Write these bytes to a link; say `Hub.drained` when the link has taken them."""

    link: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Close:
    """Close a link once what was sent is out. The hub has forgotten it already."""

    link: int
    reason: str
    sentence: str
    is_fault: bool
    """The other side broke the rules: do not take it back for a while."""


@dataclass(frozen=True, slots=True)
class Apply:
    """Have the engine receive these bundles; answer with `Hub.applied`."""

    link: int
    bundles: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """Read bundles that are not in a clock, in canonical order; answer with `Hub.was_read`.

    The same (link, request) again means: go on behind what was read before.
    """

    link: int
    request: int
    clock: Clock
    bytes_max: int
    """A portion ends with the bundle that passes this."""


@dataclass(frozen=True, slots=True)
class StopReading:
    """Nobody waits for what this request reads any more."""

    link: int
    request: int


@dataclass(frozen=True, slots=True)
class ReadHeads:
    """Read the hash of the last bundle of every log; answer with `Hub.heads_were_read`."""

    link: int


@dataclass(frozen=True, slots=True)
class CompareHeads:
    """Find the logs in which we hold another last bundle; answer with `Hub.forks_were_found`.

    Only logs that end at the same number on both sides can be meant: clocks were equal.
    """

    link: int
    heads: dict[Log, bytes]


@dataclass(frozen=True, slots=True)
class Pause:
    """Stop taking bytes from a link, or go on: too much waits to be applied."""

    link: int
    paused: bool


@dataclass(frozen=True, slots=True)
class Peer:
    """A connected computer, for people."""

    link: int
    log: Log
    name: str
    has: int
    """Bundles that it has and we have not yet."""
    lacks: int
    """Bundles that we have and it has not yet, as far as it said."""
    state: str
    """receiving, sending, checking, same (proved by hashes), different (a fault)"""


@dataclass(frozen=True, slots=True)
class PeersMoved:
    """Who is connected, or how far along they are, changed."""

    peers: tuple[Peer, ...]


@dataclass(frozen=True, slots=True)
class Presence:
    """Where a person is; all None: nowhere, or gone."""

    log: Log
    name: str
    table: bytes
    record: bytes
    field: bytes
    editing: bool


@dataclass(frozen=True, slots=True)
class Noted:
    """A line for the log, and for the screen where it is a fault."""

    link: int
    log: Log | None
    reason: str
    sentence: str


@dataclass(frozen=True, slots=True)
class BlobAsked:
    """A peer wants a piece of a file's content; answer with `Hub.send_to`."""

    link: int
    hash: bytes
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class BlobTold:
    """A peer has a content of so many bytes; -1: it has not."""

    link: int
    hash: bytes
    size: int


@dataclass(frozen=True, slots=True)
class BlobCame:
    """A piece of a file's content came."""

    link: int
    hash: bytes
    offset: int
    data: bytes


Effect = (
    Send
    | Close
    | Apply
    | Read
    | StopReading
    | ReadHeads
    | CompareHeads
    | Pause
    | PeersMoved
    | Presence
    | Noted
    | BlobAsked
    | BlobTold
    | BlobCame
)
