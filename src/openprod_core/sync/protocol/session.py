"""One connection to one peer: bytes in, events and bytes out. No socket, no clock of its own.

States: greeting (nothing was heard yet), open, ended. Times are milliseconds of any
steady clock; whoever owns the session passes them in.
"""

from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.vector_clock import Clock, Log
from openprod_core.sync.protocol import events, limits
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.frames import FrameReader, framed

Events = list[events.Event]
_MANY: Final = (msg.Bundles, msg.Part, msg.BlobChunk, msg.BlobWant, msg.BlobHave)
"""What may come as often as the line carries it."""
SELF: Final = "self"
"""Why a connection ends at whose other end somebody writes our log."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who speaks on our side."""

    workspace: bytes
    log: Log
    name: str


class Session:
    """One connection, from the first byte to the last."""

    def __init__(self, me: Introduction, clock: Clock, now_ms: int) -> None:
        self._me = me
        self._reader = FrameReader(limits.GREETING_MAX)
        self._out: list[bytes] = []
        self._out_size = 0
        self._heard_at = now_ms
        self._began_at = now_ms
        self._frame_since: int | None = None
        self._pinged_at = now_ms
        self._pings = 0
        self._second = now_ms // 1_000
        self._messages = 0
        self._part: bytearray | None = None
        self._part_of: tuple[int, int] = (0, 0)
        self.peer: msg.Hello | None = None
        """What the other side said of itself; None until it did."""
        self.is_over = False
        self._told = dict(clock)
        entries = msg.to_entries(clock)
        self.send(
            msg.Hello(
                limits.VERSION,
                limits.OLDEST_VERSION,
                me.workspace,
                me.log.actor,
                me.log.replica,
                me.name[: limits.NAME_MAX],
                entries[: limits.GREETING_CLOCK_MAX],
            )
        )
        if len(entries) > limits.GREETING_CLOCK_MAX:
            self.send(msg.Have(entries[limits.GREETING_CLOCK_MAX :]))

    @property
    def is_open(self) -> bool:
        """Whether both sides have met and neither has ended."""
        return self.peer is not None and not self.is_over

    @property
    def outgoing_size(self) -> int:
        """Bytes that wait to be taken."""
        return self._out_size

    def take_outgoing(self) -> bytes:
        """Returns what is to be sent now, and forgets it."""
        data = b"".join(self._out)
        self._out = []
        self._out_size = 0
        return data

    def send(self, message: msg.Message) -> None:
        """Puts a message on its way."""
        if not self.is_over:
            data = framed(msg.encode(message))
            self._out.append(data)
            self._out_size += len(data)

    def send_bundles(self, request: int, bundles: list[bytes]) -> None:
        """Puts signed bundles on their way, small ones together, large ones in parts."""
        portion: list[bytes] = []
        size = 0
        for bundle in bundles:
            if portion and size + len(bundle) > limits.PORTION_MAX:
                self.send(msg.Bundles(request, portion))
                portion, size = [], 0
            if len(bundle) > limits.PORTION_MAX:
                for at in range(0, len(bundle), limits.PORTION_MAX):
                    piece = bundle[at : at + limits.PORTION_MAX]
                    self.send(msg.Part(request, len(bundle), at, piece))
                continue
            portion.append(bundle)
            size += len(bundle)
        if portion:
            self.send(msg.Bundles(request, portion))

    def tell_clock(self, clock: Clock) -> None:
        """Says how far we have got, where that is news to the other side."""
        news = {log: seq for log, seq in clock.items() if self._told.get(log) != seq}
        if news:
            self._told.update(news)
            self.send(msg.Have(msg.to_entries(news)))

    def end(self, reason: str, sentence: str) -> None:
        """Ends the connection from our side, with a word of why."""
        self.send(msg.Bye(reason, sentence[: limits.SENTENCE_MAX]))
        self.is_over = True

    def receive(self, data: bytes, now_ms: int) -> Events:
        """Takes bytes of the other side in; returns what they meant."""
        found: Events = []
        if self.is_over:
            return found
        self._heard_at = now_ms
        self._reader.feed(data)
        try:
            while not self.is_over and (content := self._reader.next()) is not None:
                self._frame_since = None
                message = msg.decode(content)
                self._count(message, now_ms)
                if message is not None:
                    self._take(message, found)
        except UntrustedError as error:
            self._refuse(found, type(error).__name__.removesuffix("Error"), str(error))
        if not self._reader.is_amid:
            self._frame_since = None
        elif self._frame_since is None:
            self._frame_since = now_ms
        return found

    def tick(self, now_ms: int) -> Events:
        """Notices silence and slowness; call about once a second."""
        found: Events = []
        if self.is_over:
            return found
        if self.peer is None and now_ms - self._began_at > limits.GREETING_WITHIN_MS:
            self._refuse(found, "silent", "A computer connected and did not say who it is.")
        elif self._frame_since is not None and (
            now_ms - self._frame_since > limits.FRAME_WITHIN_MS
        ):
            self._refuse(found, "slow", f"{self._name()} sends too slowly to be useful.")
        elif now_ms - self._heard_at > limits.GONE_AFTER_MS:
            self.is_over = True
            found.append(events.Ended("gone", f"{self._name()} cannot be reached any more.", False))
        elif (
            self.peer is not None
            and now_ms - max(self._heard_at, self._pinged_at) > limits.PING_AFTER_MS
        ):
            self._pinged_at = now_ms
            self._pings += 1
            self.send(msg.Ping(self._pings))
        return found

    def _count(self, message: msg.Message | None, now_ms: int) -> None:
        if isinstance(message, _MANY):
            return
        if now_ms // 1_000 != self._second:
            self._second = now_ms // 1_000
            self._messages = 0
        self._messages += 1
        if self._messages > limits.MESSAGES_MAX:
            raise msg.BadMessageError("far too many messages")

    def _name(self) -> str:
        return "Another computer" if self.peer is None else (self.peer.name or "Somebody")

    def _refuse(self, found: Events, reason: str, sentence: str) -> None:
        """Ends the connection because of what the other side did."""
        self.end(reason, sentence)
        found.append(events.Ended(reason, sentence, True))

    def _take(self, message: msg.Message, found: Events) -> None:
        if isinstance(message, msg.Bye):
            self.is_over = True
            # Who writes our log is for us to find out, whatever they say.
            reason = "bye" if message.reason == SELF else message.reason
            found.append(events.Ended(reason, message.sentence, False))
        elif isinstance(message, msg.Hello):
            self._meet(message, found)
        elif self.peer is None:
            raise msg.BadMessageError("it did not introduce itself first")
        elif self._part is not None and not isinstance(message, msg.Part | msg.Ping | msg.Pong):
            raise msg.BadMessageError("a bundle broke off in the middle")
        else:
            self._take_open(message, found)

    def _take_open(self, message: msg.Message, found: Events) -> None:
        match message:
            case msg.Bundles(request, bundles):
                found.append(events.Arrived(request, tuple(bundles)))
            case msg.Part():
                self._join_part(message, found)
            case msg.Have(news):
                found.append(events.ClockMoved(msg.to_clock(news)))
            case msg.Want(request, clock):
                found.append(events.Asked(request, msg.to_clock(clock)))
            case msg.Sent(request):
                found.append(events.Delivered(request))
            case msg.Ping(number):
                self.send(msg.Pong(number))
            case msg.Pong():
                pass
            case _:
                found.append(events.Told(message))

    def _meet(self, hello: msg.Hello, found: Events) -> None:
        if self.peer is not None:
            raise msg.BadMessageError("it introduced itself twice")
        log = Log(hello.actor, hello.replica)
        if hello.workspace != self._me.workspace:
            self._refuse(found, "workspace", "A computer with another production connected.")
        elif log == self._me.log:
            self.end(SELF, "This is the same computer.")
            found.append(events.Ended(SELF, "This computer found itself.", False))
        elif hello.oldest > limits.VERSION or hello.version < limits.OLDEST_VERSION:
            who = "yours" if hello.oldest > limits.VERSION else f"{hello.name}'s"
            sentence = f"Two versions of openprod do not understand each other: update {who}."
            self.end("version", sentence)
            found.append(events.Ended("version", sentence, False))
        else:
            self.peer = hello
            self._reader.limit = limits.FRAME_MAX
            found.append(events.Met(hello, msg.to_clock(hello.clock)))

    def _join_part(self, part: msg.Part, found: Events) -> None:
        if self._part is None:
            self._part = bytearray()
            self._part_of = (part.request, part.size)
        if (part.request, part.size) != self._part_of or part.offset != len(self._part):
            raise msg.BadMessageError("parts of a bundle in disorder")
        self._part += part.data
        if len(self._part) == part.size:
            found.append(events.Arrived(part.request, (bytes(self._part),)))
            self._part = None
