"""Where something goes in a list ordered by positions, and who has to move for it.

The order of a list is (position, id). A position is usually a key of
`fractional_index.py`; two people may have chosen the same one apart, and what came from
elsewhere may be no key at all. Then, and where keys would grow too long, the neighbours
around the place get new ones.
"""

from collections.abc import Sequence
from typing import Final

from openprod_core.domain.fractional_index import (
    KEY_LENGTH_MAX,
    ahead,
    behind,
    between,
    is_key,
    spread,
    spread_between,
)

_WINDOW: Final = 8
"""How many neighbours on each side are looked at first for new positions."""
_ROOMY: Final = KEY_LENGTH_MAX // 2
"""New positions are at most this long, so that the next ones need no new room at once."""


def position_between(low: str | None, high: str | None) -> str | None:
    """Returns a position between two neighbours; None is the open end.

    None where there is no room without moving somebody.
    """
    if not _is_open(low, high):
        return None
    if high is None:
        found = behind(low)
    elif low is None:
        found = ahead(high)
    else:
        found = between(low, high)
    return found if len(found) <= KEY_LENGTH_MAX else None


def make_room(order: Sequence[tuple[str, bytes]], at: int) -> tuple[str, dict[bytes, str]]:
    """Returns a position in front of `order[at]`, and the new ones of those that must move.

    `order` holds (position, id) in order; at its length stands for the end. As few move
    as give short positions; they keep their order.
    """
    width = _WINDOW
    while True:
        first, last = max(0, at - width), min(len(order), at + width)
        positions = _positions(order, first, last)
        if positions is not None:
            break
        width *= 2
    new = positions.pop(at - first)
    moved = {
        id_: position
        for (old, id_), position in zip(order[first:last], positions, strict=True)
        if old != position
    }
    return new, moved


def _positions(order: Sequence[tuple[str, bytes]], first: int, last: int) -> list[str] | None:
    """Returns positions for a part of the list and one more; None where it gives no room."""
    count = last - first + 1
    if count > len(order):
        return spread(count)
    low = order[first - 1][0] if first else None
    high = order[last][0] if last < len(order) else None
    if not _is_open(low, high):
        return None
    found = spread_between(low, high, count)
    return found if max(map(len, found)) <= _ROOMY else None


def _is_open(low: str | None, high: str | None) -> bool:
    """Returns whether there are positions between two, so far as they are such at all."""
    sound = all(end is None or is_key(end) for end in (low, high))
    return sound and (low is None or high is None or low < high)
