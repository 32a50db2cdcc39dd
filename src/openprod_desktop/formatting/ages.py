"""How long ago something was, and at what time of the clock."""

from datetime import datetime, timedelta
from typing import Final

MONTH: Final = timedelta(days=31)


def ago(at_ms: int, now: datetime) -> str:
    """Returns the age of a moment in one unit; `at_ms` since 1970, `now` on the local clock."""
    age = now - datetime.fromtimestamp(at_ms / 1000)
    if age < timedelta(minutes=1):
        return "just now"
    if age < timedelta(hours=1):
        return f"{age.seconds // 60} min ago"
    if age < timedelta(days=1):
        return f"{age.seconds // 3600} h ago"
    if age < MONTH:
        return "1 day ago" if age.days == 1 else f"{age.days} days ago"
    return f"{age.days // 30} month{'' if age.days < 60 else 's'} ago"


def clock(at_ms: int, now: datetime) -> str:
    """Returns the time of a moment, with its day where that is not today."""
    at = datetime.fromtimestamp(at_ms / 1000)
    if at.date() == now.date():
        return f"{at:%H:%M}"
    if at.date() == now.date() - timedelta(days=1):
        return f"yesterday {at:%H:%M}"
    year = "" if at.year == now.year else f" {at.year}"
    return f"{at.day} {at:%b}{year} {at:%H:%M}"


def moment(at_ms: int, now: datetime) -> str:
    """Returns clock time and age: 14:02 (3 h ago)."""
    age = ago(at_ms, now)
    return age if age == "just now" else f"{clock(at_ms, now)} ({age})"
