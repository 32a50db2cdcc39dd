"""Which rows stand on which printed page: no heading alone, no row cut off.

A row that is taller than a page goes on over the next ones, line by line.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """The rows of one page."""

    rows: range
    continued: int | None = None
    """The row of the heading that the page before left open."""
    skipped: int = 0
    """Lines of the first row that stand on the pages before."""
    until: int | None = None
    """The line at which the last row is left for the next page; None: it ends here."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights in one unit; `line` is what one line of text adds to a row."""

    room: float
    line: float
    padding: float
    heading: float
    """Of a heading that is said again on the next page."""


def row_runs(
    heights: Sequence[float],
    headings: Sequence[bool],
    measures: Measures,
    apart: Sequence[bool],
) -> list[Run]:
    """Returns the pages; a heading that is to stand `apart` begins a page of its own."""
    return _Breaking(heights, headings, measures, apart).runs()


class _Breaking:
    """Goes through the rows once."""

    def __init__(
        self, heights: Sequence[float], headings: Sequence[bool], measures: Measures,
        apart: Sequence[bool],
    ) -> None:  # fmt: skip
        self._heights = heights
        self._headings = headings
        self._measures = measures
        self._apart = apart
        self._runs: list[Run] = []
        self._first = 0
        self._skipped = 0
        self._used = 0.0
        self._group: int | None = None
        self._continued: int | None = None

    def runs(self) -> list[Run]:
        for row in range(len(self._heights)):
            if self._headings[row]:
                if row > self._first and self._apart[row]:
                    self._end(row)
                self._group = row
            self._place(row)
        self._runs.append(Run(range(self._first, len(self._heights)), self._continued,
                              self._skipped))  # fmt: skip
        return self._runs

    def _place(self, row: int) -> None:
        height = needed = self._heights[row]
        at = row
        while self._headings[at] and at + 1 < len(self._heights):
            # A heading at the foot of a page would stand over nothing, and so would one above it.
            at += 1
            least = self._measures.line + self._measures.padding
            needed += self._heights[at] if self._headings[at] else min(self._heights[at], least)
        if row > self._first and self._used + needed > self._measures.room:
            self._end(row)
        while self._used + height > self._measures.room:
            height = self._split(row, height)
        self._used += height

    def _split(self, row: int, height: float) -> float:
        """Leaves what does not fit of a row for the next page; returns how tall that is."""
        line, padding = self._measures.line, self._measures.padding
        lines = max(1, int((self._measures.room - self._used - padding) / line + 0.01))
        left = height - lines * line
        if left < line + padding - 0.01 * line:
            # Rounding alone; the last line stands here.
            return self._measures.room - self._used
        until = (self._skipped if self._first == row else 0) + lines
        self._runs.append(
            Run(range(self._first, row + 1), self._continued, self._skipped, until)
        )  # fmt: skip
        self._begin(row, until)
        return left

    def _end(self, row: int) -> None:
        self._runs.append(Run(range(self._first, row), self._continued, self._skipped))
        self._begin(row, 0)

    def _begin(self, row: int, skipped: int) -> None:
        self._first, self._skipped = row, skipped
        self._continued = self._group if not self._headings[row] else None
        self._used = self._measures.heading if self._continued is not None else 0.0
