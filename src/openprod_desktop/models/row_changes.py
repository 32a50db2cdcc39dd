"""Which cells differ between what rows showed and what they show now."""

from collections.abc import Sequence
from typing import Any, Final

AREAS_MAX: Final = 12
"""More than this many rows are one area: telling of each would cost more than it saves."""

Shown = tuple[Any, ...]
"""The values of a row (None: not here), then what else its painting depends on."""
Area = tuple[int, int, int, int]
"""First row, first column, last row, last column."""


def changed_areas(
    first: int, before: Sequence[Shown], now: Sequence[Shown], columns: int
) -> list[Area]:
    """Returns the areas to paint anew; `before` and `now` begin with row `first`."""
    found: list[Area] = []
    for row, (was, shown) in enumerate(zip(before, now, strict=True), first):
        if was != shown:
            left, right = _span(was, shown, columns)
            found.append((row, left, row, right))
    if len(found) <= AREAS_MAX:
        return found
    left, right = min(each[1] for each in found), max(each[3] for each in found)
    return [(found[0][0], left, found[-1][2], right)]


def _span(was: Shown, now: Shown, columns: int) -> tuple[int, int]:
    """Returns the first and the last column that differ; all where more than values do."""
    if was[1:] != now[1:] or was[0] is None or now[0] is None:
        return 0, columns - 1
    differ = [
        at for at, (one, other) in enumerate(zip(was[0], now[0], strict=True)) if one != other
    ]
    return differ[0], differ[-1]
