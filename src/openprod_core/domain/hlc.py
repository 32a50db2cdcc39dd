"""Hybrid logical clocks: the order in which everyone lists the same operations.

An Hlc is 12 bytes: 8 of wall time in milliseconds since 1970, then 4 of counter,
both big-endian. Bytes compare as clocks compare, so SQLite may sort them.

Source: Kulkarni et al., "Logical Physical Clocks", OPODIS 2014; unlike theirs,
receiving does not tick, since only writes are stamped. The drift limit is ours:
a computer set to next year must not outvote everyone.
"""

import struct
from typing import Final, Self

from openprod_core.domain.ambient import WallClock
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import UntrustedError

HLC_SIZE: Final = 12
DRIFT_LIMIT_MS: Final = 5 * 60 * 1000
LATE_AFTER_MS: Final = 7 * 24 * 3600 * 1000
"""A bundle older than this on arrival is applied and marked as arrived late."""
ASTRAY_MS: Final = 24 * 3600 * 1000
"""A clock that is so far behind what was written here is wrong, or others were."""
COUNTER_MAX: Final = 2**32 - 1
WALL_MAX_MS: Final = 2**48 - 1
"""What a UUIDv7 can hold too; the year 10889."""
_LAYOUT: Final = struct.Struct(">QI")
assert _LAYOUT.size == HLC_SIZE


class ClockDriftError(UntrustedError):
    """Another computer's clock runs so far ahead that its edits would win for hours."""

    def __init__(self, ahead_ms: int) -> None:
        super().__init__(
            f"The clock of the computer that sent this is {ahead_ms // 60_000} minutes ahead of "
            "this one. Its edits are kept and will appear when that time has come, or when one "
            "of the two clocks is set right."
        )
        self.ahead_ms = ahead_ms


@dataclass(frozen=True, slots=True, order=True)
class Hlc:
    """One point of hybrid time. Total order together with an operation's id."""

    wall_ms: int
    counter: int

    def to_bytes(self) -> bytes:
        """Returns the 12 bytes that are signed, stored and sent."""
        return _LAYOUT.pack(self.wall_ms, self.counter)

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Reads what `to_bytes` wrote; codec.py has checked the length."""
        assert len(data) == HLC_SIZE
        return cls(*_LAYOUT.unpack(data))


def wall_ms_of(data: bytes) -> int:
    """Returns the wall time of a time in bytes, without reading the rest."""
    return int.from_bytes(data[:8], "big")


class HlcClock:
    """This computer's clock. One per workspace; not shared between threads."""

    def __init__(self, wall: WallClock, latest: Hlc) -> None:
        self._wall = wall
        self._latest = latest

    @property
    def latest(self) -> Hlc:
        """The latest time written or observed."""
        return self._latest

    def tick(self) -> Hlc:
        """Returns a time after everything written or observed here."""
        wall_ms = self._wall.now_ms()
        if wall_ms > self._latest.wall_ms:
            self._latest = Hlc(wall_ms, 0)
        elif self._latest.counter < COUNTER_MAX:
            # The wall clock stands still or went back: only the counter may move.
            self._latest = Hlc(self._latest.wall_ms, self._latest.counter + 1)
        else:
            # Somebody may send a full counter; we must still sort after it.
            self._latest = Hlc(self._latest.wall_ms + 1, 0)
        return self._latest

    @property
    def ahead_ms(self) -> int:
        """How far ahead of the wall clock our next write will be, because of what is here."""
        return self._latest.wall_ms - self._wall.now_ms()

    @property
    def limit_ms(self) -> int:
        """The last wall time of others that we take: DRIFT_LIMIT_MS ahead, or what is here anyway.

        Where that is far ahead of the wall clock, a day more: computers that were all wrong
        together, or one whose clock is far behind, go on hearing each other.
        """
        now_ms, latest_ms = self._wall.now_ms(), self._latest.wall_ms
        if latest_ms - now_ms > ASTRAY_MS:
            return latest_ms + ASTRAY_MS
        return max(now_ms + DRIFT_LIMIT_MS, latest_ms)

    def check(self, remote: Hlc) -> None:
        """Refuses a time that is too far ahead; moves nothing.

        Raises:
            ClockDriftError: `remote` is beyond `limit_ms`.
        """
        if remote.wall_ms > self.limit_ms:
            raise ClockDriftError(remote.wall_ms - self._wall.now_ms())

    def observe(self, remote: Hlc) -> None:
        """Moves past `remote`, so that our next write sorts after it.

        Raises:
            ClockDriftError: `remote` is beyond `limit_ms`. This clock has not moved.
        """
        self.check(remote)
        self._latest = max(self._latest, remote)
