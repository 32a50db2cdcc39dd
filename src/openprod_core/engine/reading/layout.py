"""Where the rows and headings of a view stand: its positions against those of its records.

A view's rows are numbered as they are stored; headings stand between them, and the rows
of a folded group take no place. Pure arithmetic.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

Spans = list[tuple[int, int]]


class Group(NamedTuple):
    """Rows that have a value in common."""

    value: Any
    """As stored; None: empty."""
    rows: int
    """That stand directly below its heading."""
    folded: bool = False
    level: int = 0
    """How many headings it is below."""
    total: int | None = None
    """All rows below it, those of inner groups too; None: `rows`."""
    hidden: bool = False
    """Whether a group that it is in is folded away."""
    key: str = ""
    """What it is folded by: the values of its heading and of those above, as text."""


class Layout:
    """The places of one opened view. `groups` None: it has no headings."""

    def __init__(self, records: int, groups: Sequence[Group] | None = None) -> None:
        self.records = records
        self.groups = groups
        shown = groups or ()
        self._starts = list(accumulate((group.rows for group in shown), initial=0))[:-1]
        sizes = [0 if group.hidden else 1 + (0 if group.folded else group.rows) for group in shown]
        self._heads = list(accumulate(sizes, initial=0))
        self.count = records if groups is None else self._heads.pop()

    def position(self, row: int) -> int | None:
        """Returns where a stored row stands; None where it is folded away."""
        if self.groups is None:
            return row
        at = bisect_right(self._starts, row) - 1
        if self.groups[at].folded or self.groups[at].hidden:
            return None
        return self._heads[at] + 1 + row - self._starts[at]

    def rows_of(self, at: int) -> tuple[int, int]:
        """Returns first and last stored row of a group."""
        assert self.groups is not None
        group = self.groups[at]
        total = group.rows if group.total is None else group.total
        return self._starts[at], self._starts[at] + total - 1

    def headings(self, first: int, last: int) -> dict[int, int]:
        """Returns position -> group for the headings from `first` to `last`."""
        if self.groups is None:
            return {}
        low = bisect_right(self._heads, first - 1)
        high = bisect_right(self._heads, last)
        return {self._heads[at]: at for at in range(low, high) if not self.groups[at].hidden}

    def spans(self, first: int, last: int) -> Spans:
        """Returns the stored rows at positions `first` to `last`, as runs in order."""
        first, last = max(first, 0), min(last, self.count - 1)
        if first > last:
            return []
        if self.groups is None:
            return [(first, last)]
        found: Spans = []
        for at in range(max(0, bisect_right(self._heads, first) - 1), len(self._heads)):
            head, group = self._heads[at], self.groups[at]
            if head > last:
                break
            low = max(first, head + 1)
            high = min(last, head + group.rows)
            if not (group.folded or group.hidden) and low <= high:
                shift = self._starts[at] - head - 1
                found.append((low + shift, high + shift))
        return _joined(found)

    def spans_of(self, ranges: Iterable[tuple[int, int]]) -> Spans:
        """Returns the stored rows of any ranges of positions, each row once."""
        return _joined(sorted(span for first, last in ranges for span in self.spans(first, last)))


def _joined(spans: Spans) -> Spans:
    found: Spans = []
    for first, last in spans:
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found
