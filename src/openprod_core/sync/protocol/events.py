"""What a session tells its owner about the other side."""

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.vector_clock import Clock
from openprod_core.sync.protocol.messages import Hello, Message


@dataclass(frozen=True, slots=True)
class Met:
    """The other side has introduced itself and belongs to the same production."""

    hello: Hello
    clock: Clock


@dataclass(frozen=True, slots=True)
class ClockMoved:
    """The other side has got further."""

    news: Clock


@dataclass(frozen=True, slots=True)
class Asked:
    """The other side wants all that is not in its clock."""

    request: int
    clock: Clock


@dataclass(frozen=True, slots=True)
class Arrived:
    """Signed bundles came; nobody has checked them yet."""

    request: int
    bundles: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Delivered:
    """All that a request asked for has come."""

    request: int


@dataclass(frozen=True, slots=True)
class Told:
    """Something that concerns the owner alone: StateHash, Presence, Nack, Blob messages."""

    message: Message


@dataclass(frozen=True, slots=True)
class Ended:
    """The connection is over: close it."""

    reason: str
    """A word for programs: gone, bye, version, workspace, frame, message, slow …"""
    sentence: str
    """For a person."""
    is_fault: bool
    """Whether the other side broke the protocol, so that it should not come back at once."""


Event = Met | ClockMoved | Asked | Arrived | Delivered | Told | Ended
