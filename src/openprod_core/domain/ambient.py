"""What the domain needs of the machine, handed in by whoever composes it."""

from typing import Protocol


class WallClock(Protocol):
    """Tells the time of day."""

    def now_ms(self) -> int:
        """Returns milliseconds since 1970 in UTC."""


class Randomness(Protocol):
    """Gives unpredictable bytes."""

    def take(self, size: int) -> bytes:
        """Returns `size` random bytes, fit for keys."""
