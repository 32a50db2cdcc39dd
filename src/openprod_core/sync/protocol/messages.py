"""The messages, each a MessagePack array that begins with its number. Values, immutable."""

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import HASH_SIZE
from openprod_core.domain.ids import ID_SIZE
from openprod_core.domain.vector_clock import ACTOR_SIZE, REPLICA_SIZE, Clock, Log
from openprod_core.sync.protocol import limits

Entries = list[tuple[bytes, bytes, int]]
"""A clock as it travels: (actor, replica, seq)."""


class BadMessageError(UntrustedError):
    """What the other side sent is not a message that the protocol allows."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"Another computer sent something that openprod does not understand ({why}). "
            "The connection was ended; nothing was changed."
        )
        self.why = why


class Hello(msgspec.Struct, frozen=True, array_like=True, tag=1):
    """Who I am, which production, and how far I have got in every log."""

    version: int
    oldest: int
    workspace: bytes
    actor: bytes
    replica: bytes
    name: str
    clock: Entries


class Have(msgspec.Struct, frozen=True, array_like=True, tag=2):
    """How far I have got where that has changed since I last said so."""

    news: Entries


class Want(msgspec.Struct, frozen=True, array_like=True, tag=3):
    """Send me all that is not in this clock."""

    request: int
    clock: Entries


class Bundles(msgspec.Struct, frozen=True, array_like=True, tag=4):
    """Signed bundles, whole. Request 0: nobody asked, they were made just now."""

    request: int
    bundles: list[bytes]


class Part(msgspec.Struct, frozen=True, array_like=True, tag=5):
    """A piece of a bundle that is too large for one frame; pieces come in order."""

    request: int
    size: int
    """Of the whole bundle."""
    offset: int
    data: bytes


class Sent(msgspec.Struct, frozen=True, array_like=True, tag=6):
    """All that a `Want` asked for was sent."""

    request: int


class Nack(msgspec.Struct, frozen=True, array_like=True, tag=7):
    """Something that you sent was not taken; the connection goes on."""

    reason: str
    sentence: str


class StateHash(msgspec.Struct, frozen=True, array_like=True, tag=8):
    """With this clock (its digest), all that I show comes to this hash."""

    clock: bytes
    state: bytes


class Presence(msgspec.Struct, frozen=True, array_like=True, tag=9):
    """Where the person is. `place` empty: nowhere, or they do not want to say."""

    table: bytes
    record: bytes
    field: bytes
    """Ids, 16 bytes each, or empty."""
    editing: bool


class Ping(msgspec.Struct, frozen=True, array_like=True, tag=10):
    """Are you there?"""

    number: int


class Pong(msgspec.Struct, frozen=True, array_like=True, tag=11):
    """I am."""

    number: int


class Bye(msgspec.Struct, frozen=True, array_like=True, tag=12):
    """I end the connection, and this is why."""

    reason: str
    sentence: str


class BlobWant(msgspec.Struct, frozen=True, array_like=True, tag=13):
    """Send me a piece of a file's content; of no length: say whether you have it."""

    hash: bytes
    offset: int
    length: int


class BlobHave(msgspec.Struct, frozen=True, array_like=True, tag=14):
    """I have this content, so many bytes; size -1: I have not."""

    hash: bytes
    size: int


class BlobChunk(msgspec.Struct, frozen=True, array_like=True, tag=15):
    """A piece of a file's content."""

    hash: bytes
    offset: int
    data: bytes


class Heads(msgspec.Struct, frozen=True, array_like=True, tag=16):
    """The hash of the last bundle of each log: (actor, replica, hash). After a difference."""

    heads: list[tuple[bytes, bytes, bytes]]


Message = (
    Hello | Have | Want | Bundles | Part | Sent | Nack | StateHash | Presence | Ping | Pong | Bye
    | BlobWant | BlobHave | BlobChunk | Heads
)  # fmt: skip
KINDS: Final = 16

_DECODER: Final = msgspec.msgpack.Decoder(Message)
_ENCODER: Final = msgspec.msgpack.Encoder()


def encode(message: Message) -> bytes:
    """Returns a message as a frame's content."""
    return _ENCODER.encode(message)


def decode(data: bytes) -> Message | None:
    """Returns the message in a frame's content; None where its kind is of a newer version.

    Raises:
        BadMessageError: it is none, or over a limit.
    """
    kind = _kind_of(data)
    if kind > KINDS:
        return None
    try:
        message: Message = _DECODER.decode(data)
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise BadMessageError(f"message {kind}: {type(error).__name__}") from error
    check = _CHECKS.get(type(message))
    if check is not None:
        check(message)
    return message


def to_entries(clock: Clock) -> Entries:
    """Returns a clock as it travels."""
    return [(log.actor, log.replica, seq) for log, seq in clock.items()]


def to_clock(entries: Entries) -> dict[Log, int]:
    """Returns a clock as the engine knows it; `decode` has checked the sizes."""
    return {Log(actor, replica): seq for actor, replica, seq in entries}


def _kind_of(data: bytes) -> int:
    """Returns the number that a message begins with, without decoding the rest."""
    at = 1
    if data[:1] and 0x90 <= data[0] <= 0x9F and data[0] > 0x90:
        pass
    elif data[:1] == b"\xdc":
        at = 3
    else:
        raise BadMessageError("not an array")
    head = data[at : at + 1]
    if head and head[0] < 0x80:
        return head[0]
    if head == b"\xcc" and len(data) > at + 1:
        return data[at + 1]
    raise BadMessageError("no kind")


def _need(holds: bool, what: str) -> None:
    if not holds:
        raise BadMessageError(what)


def _check_clock(entries: Entries) -> None:
    _need(len(entries) <= limits.CLOCK_MAX, "a clock of too many logs")
    _need(
        all(
            len(actor) == ACTOR_SIZE and len(replica) == REPLICA_SIZE and 0 < seq < 2**53
            for actor, replica, seq in entries
        ),
        "a clock with an impossible entry",
    )


def _check_hello(message: Hello) -> None:
    _need(len(message.workspace) == ID_SIZE, "workspace id")
    _need(len(message.actor) == ACTOR_SIZE, "actor id")
    _need(len(message.replica) == REPLICA_SIZE, "replica id")
    _need(len(message.name) <= limits.NAME_MAX, "a name too long")
    _need(0 < message.oldest <= message.version < 2**31, "version")
    _check_clock(message.clock)


def _check_request(request: int) -> None:
    _need(0 <= request < 2**31, "request number")


def _check_want(message: Want) -> None:
    _check_request(message.request)
    _check_clock(message.clock)


def _check_part(message: Part) -> None:
    _check_request(message.request)
    _need(limits.PORTION_MAX < message.size <= limits.BUNDLE_MAX, "the size of a bundle")
    _need(bool(message.data), "an empty part")
    _need(0 <= message.offset <= message.size - len(message.data), "the place of a part")


def _check_words(message: Nack | Bye) -> None:
    _need(len(message.reason) <= limits.NAME_MAX, "a reason too long")
    _need(len(message.sentence) <= limits.SENTENCE_MAX, "a sentence too long")


def _check_presence(message: Presence) -> None:
    _need(_are_ids((message.table, message.record, message.field)), "a place")


def _are_ids(ids: Iterable[bytes]) -> bool:
    return all(len(id_) in (0, ID_SIZE) for id_ in ids)


def _check_blob_want(message: BlobWant) -> None:
    _need(len(message.hash) == HASH_SIZE, "content hash")
    _need(0 <= message.offset < 2**53, "the place of a piece")
    _need(0 <= message.length <= limits.BLOB_PIECE_MAX, "the length of a piece")


def _check_blob_have(message: BlobHave) -> None:
    _need(len(message.hash) == HASH_SIZE and -1 <= message.size < 2**53, "content hash or size")


def _check_blob_chunk(message: BlobChunk) -> None:
    _need(len(message.hash) == HASH_SIZE and 0 <= message.offset < 2**53, "content hash or place")
    _need(len(message.data) <= limits.BLOB_PIECE_MAX, "a piece too large")


def _check_heads(message: Heads) -> None:
    _need(len(message.heads) <= limits.CLOCK_MAX, "heads of too many logs")
    _need(
        all(
            len(actor) == ACTOR_SIZE and len(replica) == REPLICA_SIZE and len(hash_) == HASH_SIZE
            for actor, replica, hash_ in message.heads
        ),
        "an impossible head",
    )


def _check_state_hash(message: StateHash) -> None:
    _need(len(message.clock) == HASH_SIZE and len(message.state) == 16, "state hash")


_CHECKS: Final[dict[type, Any]] = {
    Hello: _check_hello,
    Have: lambda message: _check_clock(message.news),
    Want: _check_want,
    Bundles: lambda message: _check_request(message.request),
    Part: _check_part,
    Sent: lambda message: _check_request(message.request),
    Nack: _check_words,
    StateHash: _check_state_hash,
    Presence: _check_presence,
    Ping: lambda message: _check_request(message.number),
    Pong: lambda message: _check_request(message.number),
    Bye: _check_words,
    BlobWant: _check_blob_want,
    BlobHave: _check_blob_have,
    BlobChunk: _check_blob_chunk,
    Heads: _check_heads,
}
