"""Moments in a sentence, by the wall clock of the venue."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


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
    moment = datetime.fromtimestamp(at_ms / 1000, UTC)
    try:
        return moment.astimezone(ZoneInfo(zone))
    except (ZoneInfoNotFoundError, ValueError):
        return moment
