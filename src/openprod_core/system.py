"""The machine: the only clock and the only randomness."""

import os
import time
from collections.abc import Callable


class SystemClock:
    """Tells the time of day."""

    def now_ms(self) -> int:
        """Returns milliseconds since 1970 in UTC."""
        return time.time_ns() // 1_000_000


class SystemRandomness:
    """Gives unpredictable bytes."""

    def take(self, size: int) -> bytes:
        """Returns `size` random bytes from the operating system."""
        return os.urandom(size)


class GivenClock:
    """A clock that asks a function, for tests and replays."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self._now_ms = now_ms

    def now_ms(self) -> int:
        """Returns what the function says, in milliseconds since 1970."""
        return int(self._now_ms())
