"""Says it where what is here is dated later than this computer's clock.

Then that clock is behind, or another was ahead when it was written; either way whatever is
written here sorts behind it, and so carries a time that has not come.
"""

from openprod_core.bus.events import NoticeGiven
from openprod_core.domain.hlc import DRIFT_LIMIT_MS
from openprod_core.engine.reading.moments import clock_words
from openprod_core.engine.workbench import Workbench


class ClockWatch:
    """Tells a person once, as long as it stays so."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        # What is so from the start stands among the facts.
        self._is_told = is_dated_ahead(bench)

    def look(self) -> None:
        """Compares the two, and tells where they have come apart."""
        is_ahead = is_dated_ahead(self._bench)
        if is_ahead and not self._is_told:
            self._bench.announcer.tell(NoticeGiven(dated_ahead(self._bench)))
        self._is_told = is_ahead


def is_dated_ahead(bench: Workbench) -> bool:
    """Returns whether something here is dated later than this computer's clock."""
    return bench.hlc.ahead_ms > DRIFT_LIMIT_MS


def dated_ahead(bench: Workbench) -> str:
    """Returns what a person is told then."""
    at, now = clocks_of(bench, bench.hlc.latest.wall_ms)
    return (
        f"Changes here are dated {at}, and this computer's clock shows {now}. If this clock is "
        "behind, set it right. If another was ahead, those who were not there see them, and what "
        "is written here now, only once that time has come."
    )


def clocks_of(bench: Workbench, at_ms: int) -> tuple[str, str]:
    """Returns a moment, and what this computer's clock shows, as words."""
    now_ms = bench.wall.now_ms()
    return clock_words(at_ms, bench.zone, now_ms), clock_words(now_ms, bench.zone, at_ms)
