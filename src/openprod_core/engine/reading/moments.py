"""Moments in a sentence, by the wall clock of the venue."""

from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

LATEST_MS: Final = 253_370_764_800_000
"""The first day of the year 9999."""


def clock_words(at_ms: int, zone: str, beside_ms: int) -> str:
    """Returns “09:10”, with the day where it is another than that of `beside_ms`."""
    at, beside = _local(at_ms, zone), _local(beside_ms, zone)
    time = at.strftime("%H:%M")
    if at.date() == beside.date():
        return time
    # Not %-d: Windows does not know it.
    day = f"{at.day} {at.strftime('%b')}"
    return f"{day} {time}" if at.year == beside.year else f"{day} {at.year} {time}"


def _local(at_ms: int, zone: str) -> datetime:
    # What somebody's computer claims may lie beyond all calendars.
    moment = datetime.fromtimestamp(min(at_ms, LATEST_MS) / 1000, UTC)
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return moment
