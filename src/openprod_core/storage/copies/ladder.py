"""Which backups are kept: the newest ones, one a day for a week, one a week for a month."""

from collections.abc import Iterable
from typing import Final

NEWEST_KEPT: Final = 5
DAYS_KEPT: Final = 7
WEEKS_KEPT: Final = 5
DAY_MS: Final = 86_400_000
WEEK_MS: Final = 7 * DAY_MS


def kept(times_ms: Iterable[int]) -> set[int]:
    """Returns those of the times of backups that stay; of a day or week the newest."""
    newest_first = sorted(set(times_ms), reverse=True)
    stays = set(newest_first[:NEWEST_KEPT])
    for length_ms, count in ((DAY_MS, DAYS_KEPT), (WEEK_MS, WEEKS_KEPT)):
        newest: dict[int, int] = {}
        for time_ms in newest_first:
            newest.setdefault(time_ms // length_ms, time_ms)
        stays.update(sorted(newest.values(), reverse=True)[:count])
    return stays
