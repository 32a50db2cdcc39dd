"""Times as people say them: "3 min ago", "yesterday 14:02"."""

from datetime import datetime, timedelta


def told(at_ms: int, now: datetime) -> str:
    """Returns how long ago a moment was; `at_ms` since 1970, `now` on the local clock."""
    at = datetime.fromtimestamp(at_ms / 1000)
    ago = now - at
    if timedelta(0) <= ago < timedelta(minutes=1):
        return "just now"
    if timedelta(0) <= ago < timedelta(hours=1):
        return f"{ago.seconds // 60} min ago"
    clock = f"{at:%H:%M}"
    if at.date() == now.date():
        return f"today {clock}"
    if at.date() == now.date() - timedelta(days=1):
        return f"yesterday {clock}"
    if at.year == now.year:
        return f"{at.day} {at:%b} {clock}"
    return f"{at.day} {at:%b} {at.year}"


def exact(at_ms: int) -> str:
    """Returns a moment to the second, for a tooltip."""
    at = datetime.fromtimestamp(at_ms / 1000)
    return f"{at:%A} {at.day} {at:%B %Y, %H:%M:%S}"
