"""How long ago something was, and at what time of the clock."""

from datetime import datetime, timedelta
from typing import Final

from openprod_desktop.language import tr, tr_count

MONTH: Final = timedelta(days=31)
AHEAD: Final = timedelta(minutes=5)
"""What is dated so much later than now was written by a clock that was wrong, or this one is."""


def ago(at_ms: int, now: datetime) -> str:
    """Returns the age of a moment in one unit; `at_ms` since 1970, `now` on the local clock."""
    age = now - datetime.fromtimestamp(at_ms / 1000)
    if age < -AHEAD:
        return tr("ahead of this clock")
    if age < timedelta(minutes=1):
        return tr("just now")
    if age < timedelta(hours=1):
        return tr("{seconds} min ago", seconds=age.seconds // 60)
    if age < timedelta(days=1):
        return tr("{seconds} h ago", seconds=age.seconds // 3600)
    if age < MONTH:
        return tr_count("1 day ago", "{count} days ago", age.days)
    return tr_count("{count} month ago", "{count} months ago", age.days // 30)


def clock(at_ms: int, now: datetime) -> str:
    """Returns the time of a moment, with its day where that is not today."""
    at = datetime.fromtimestamp(at_ms / 1000)
    if at.date() == now.date():
        return f"{at:%H:%M}"
    if at.date() == now.date() - timedelta(days=1):
        return tr("yesterday {at:%H:%M}", at=at)
    year = "" if at.year == now.year else f" {at.year}"
    return tr("{day} {at:%b}{year} {at:%H:%M}", day=at.day, at=at, year=year)


def moment(at_ms: int, now: datetime) -> str:
    """Returns clock time and age: 14:02 (3 h ago)."""
    age = ago(at_ms, now)
    return age if age == tr("just now") else f"{clock(at_ms, now)} ({age})"
