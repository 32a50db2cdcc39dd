"""One connection as the hub sees it, with what is known of the computer at its other end."""

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.vector_clock import Clock, Log, merge
from openprod_core.sync import effects as fx
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.session import Session


@dataclass(slots=True)
class Request:
    """Something asked of a peer, and not all here yet."""

    number: int
    since: Clock
    """What we had, or somebody else was bringing, when we asked."""
    target: dict[Log, int]
    """Where the peer can bring us to, in the logs that we asked about."""
    heard_at: int
    """When the last of it came."""
    is_sent: bool = False
    """The peer has sent all of it; the last may still wait to be applied."""


@dataclass(slots=True)
class Serving:
    """Something that a peer asked of us."""

    number: int
    clock: Clock
    is_reading: bool = False


@dataclass(slots=True, eq=False)
class Link:
    """One connection."""

    number: int
    session: Session
    is_caller: bool
    actor: bytes | None
    """Who the channel has proved the other end to be; None: the channel proves nothing."""
    log: Log | None = None
    clock: dict[Log, int] = field(default_factory=dict)
    """How far the other side has got, as it said."""
    pushed: int = 0
    """Up to where it was sent our own log without being asked."""
    request: Request | None = None
    serving: Serving | None = None
    futile: dict[Log, tuple[int, int]] = field(default_factory=dict)
    """Log -> (first, last) of what the peer gave in vain: it waits here, or did not come."""
    futile_until: int = 0
    applying: int = 0
    """Bytes given to the engine and not answered yet."""
    is_paused: bool = False
    is_full: bool = False
    """The channel takes nothing more for now."""
    is_behind: bool = False
    """It is slow: it gets no pushes until it has taken what waits for it."""
    hash_told: tuple[bytes, bytes] = (b"", b"")
    """(clock digest, state hash) of our last StateHash."""
    their_hash: tuple[bytes, bytes] = (b"", b"")
    """(clock digest, state hash) of their last StateHash."""
    verdict: str = ""
    """same, different: what comparing the hashes came to, as long as both stand still."""
    place: msg.Presence | None = None
    """Where the person at the other end is, where that has not been told yet."""
    place_at: int = 0

    @property
    def name(self) -> str:
        """What the person at the other end calls themselves."""
        return "" if self.session.peer is None else self.session.peer.name

    def lacking(self, coming: Clock) -> dict[Log, int]:
        """Returns how far the peer can bring us, in logs where `coming` is behind it.

        What it gave in vain is left out, unless something before that is needed too.
        """
        found: dict[Log, int] = {}
        for log, seq in self.clock.items():
            here = coming.get(log, 0)
            first, last = self.futile.get(log, (seq + 1, here))
            if seq > max(here, last) or (seq > here and here + 1 < first <= seq):
                found[log] = seq
        return found

    def ask_clock(self, coming: Clock, lacking: Clock) -> Clock:
        """Returns the clock to ask with: all of the peer's that is not lacking is spared us."""
        spared = {log: seq for log, seq in self.clock.items() if log not in lacking}
        return merge(coming, spared)

    def note_missed(self, request: Request, clock: Clock) -> bool:
        """Notes what a request did not bring us to, though all was sent; whether there is any."""
        before = dict(self.futile)
        for log, seq in request.target.items():
            if clock.get(log, 0) < seq:
                first, last = self.futile.get(log, (seq, seq))
                self.futile[log] = min(first, request.since.get(log, 0) + 1), max(last, seq)
        return self.futile != before

    def described(self, ours: Clock, *, is_agreed: bool) -> fx.Peer:
        """Returns the link for people; `is_agreed`: both hashes are of the clock of now."""
        assert self.log is not None
        has = _ahead(self.clock, ours)
        lacks = _ahead(ours, self.clock)
        state = self.verdict if is_agreed and self.verdict else "checking"
        if has:
            state = "receiving"
        elif lacks:
            state = "sending"
        return fx.Peer(self.number, self.log, self.name, has, lacks, state)


def _ahead(one: Clock, other: Clock) -> int:
    return sum(max(0, seq - other.get(log, 0)) for log, seq in one.items())
