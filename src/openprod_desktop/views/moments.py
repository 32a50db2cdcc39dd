"""Times as people say them: "3 min ago", "yesterday 14:02"."""

from datetime import datetime, timedelta

from openprod_desktop.formatting.ages import AHEAD, clock
from openprod_desktop.language import tr


def told(at_ms: int, now: datetime) -> str:
    """Returns how long ago a moment was; `at_ms` since 1970, `now` on the local clock."""
    at = datetime.fromtimestamp(at_ms / 1000)
    ago = now - at
    if timedelta(0) <= ago < timedelta(minutes=1):
        return tr("just now")
    if timedelta(0) <= ago < timedelta(hours=1):
        return tr("{seconds} min ago", seconds=ago.seconds // 60)
    if ago < -AHEAD:
        return tr("{moment}, ahead of this clock", moment=clock(at_ms, now))
    time = f"{at:%H:%M}"
    if at.date() == now.date():
        return tr("today {clock}", clock=time)
    if at.date() == now.date() - timedelta(days=1):
        return tr("yesterday {clock}", clock=time)
    if at.year == now.year:
        return tr("{day} {at:%b} {clock}", day=at.day, at=at, clock=time)
    return tr("{day} {at:%b} {year}", day=at.day, at=at, year=at.year)


def exact(at_ms: int) -> str:
    """Returns a moment to the second, for a tooltip."""
    at = datetime.fromtimestamp(at_ms / 1000)
    return tr("{at:%A} {day} {at:%B %Y, %H:%M:%S}", day=at.day, at=at)
