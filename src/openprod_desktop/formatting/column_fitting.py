"""How wide the columns of a printed table are, so that all of them stand beside each other.

Lengths in any unit. Every column has at least its longest word where that is possible;
what is left is shared out among those whose lines would have to be broken.
"""

from collections.abc import Sequence
from typing import Final

STRETCH_MAX: Final = 1.5
"""A narrow table is not drawn wider than this many times what its words need."""
LARGEST_SHARE: Final = 0.45
"""Of the page, for one column beside others: a long note must not squeeze the rest."""


def least_scale(least: Sequence[float], room: float, smallest: float) -> float:
    """Returns how small everything must be drawn for the longest words to fit, if need be."""
    needed = sum(least)
    return 1.0 if needed <= room else max(smallest, room / needed)


def fitted(natural: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Returns widths that fill the room at most; natural: without any line broken."""
    if not natural:
        return []
    most = room * LARGEST_SHARE if len(natural) > 1 else room
    wanted = [max(min(wide, most), word) for wide, word in zip(natural, least, strict=True)]
    total = sum(wanted)
    if total <= room:
        factor = min(room / total, STRETCH_MAX) if total else 1.0
        return [each * factor for each in wanted]
    needed = sum(least)
    if needed >= room:
        return [each * room / needed for each in least]
    share = (room - needed) / (total - needed)
    return [word + (wide - word) * share for wide, word in zip(wanted, least, strict=True)]
