"""What the hub asks of whoever holds the sockets and the engine, in this order."""

from openprod_core.bus.file_rows import FileState
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import FileRef
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
    log: Log | None
    """Who was at the other end, where that is known."""


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
class DeriveAnew:
    """Derive all tables from the log anew; answer with `Hub.was_derived_anew`."""

    link: int


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
class ReadPiece:
    """Read a piece of a content for a peer; answer with `Sharing.was_read`.

    Of no length: only look whether the content is here.
    """

    link: int
    hash: bytes
    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Look what is here of a content; answer with `Fetching.was_opened` or `Sharing.is_here`."""

    file: FileRef


@dataclass(frozen=True, slots=True)
class WritePiece:
    """Write a piece that came; answer with `Fetching.was_written`."""

    link: int
    log: Log
    hash: bytes
    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class FinishFile:
    """Check a content; answer with `Sharing.is_here` or `Fetching.was_wrong`."""

    hash: bytes


@dataclass(frozen=True, slots=True)
class LeaveFile:
    """A content is not fetched for now."""

    hash: bytes
    keep: bool = True
    """Keep what came of it."""


@dataclass(frozen=True, slots=True)
class FileMoved:
    """How far a content is on its way here, for people."""

    state: FileState


Effect = (
    Send
    | Close
    | Apply
    | Read
    | StopReading
    | ReadHeads
    | CompareHeads
    | DeriveAnew
    | Pause
    | PeersMoved
    | Presence
    | Noted
    | ReadPiece
    | OpenFile
    | WritePiece
    | FinishFile
    | LeaveFile
    | FileMoved
)
