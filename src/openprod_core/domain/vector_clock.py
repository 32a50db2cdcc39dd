"""Vector clocks: how far of each log somebody has got.

A log is one person on one installation: `(actor, replica)`, 32 and 8 bytes. Its bundles
are numbered 1, 2, 3 … without gaps, so one number says which of them are there.
"""

from collections.abc import Mapping
from typing import Final, NamedTuple

ACTOR_SIZE: Final = 32
REPLICA_SIZE: Final = 8


class Log(NamedTuple):
    """Whose bundles, made where."""

    actor: bytes
    replica: bytes


Clock = Mapping[Log, int]
"""Log -> highest seq applied; a log that is not there stands at 0."""


def covers(clock: Clock, other: Clock) -> bool:
    """Returns whether everything that `other` has is in `clock`."""
    return all(clock.get(log, 0) >= seq for log, seq in other.items())


def merge(clock: Clock, other: Clock) -> dict[Log, int]:
    """Returns the least clock that covers both."""
    merged = dict(clock)
    for log, seq in other.items():
        if seq > merged.get(log, 0):
            merged[log] = seq
    return merged
