"""The numbers that stand beside a cell's text in HTML: what Calc writes, and what it reads.

`sdval` is the number, `sdnum` "language;language;format". Days count from 30 December 1899,
times are parts of a day; only the format says that a number is one of these.
"""

import re
from datetime import date, datetime, time, timedelta
from typing import Any, Final

_FIRST_DAY: Final = datetime(1899, 12, 30)
_BEGIN: Final = datetime(1900, 3, 1)
"""Before this, Excel counts a day that never was."""
_DAYS_MAX: Final = 2_958_465
"""The last day of the year 9999."""
_ASIDE: Final = re.compile(r'"[^"]*"|\\.|\[(?!H+\]|M+\]|S+\])[^\]]*\]|AM/PM|A/P')
"""Literal text, colours and languages, which may hold any letter."""
_OF_TIME: Final = re.compile(r"[YJADTGMNEWQHS0\s.,:/\-\[\]]*")
"""Letters of days and times, also in German, French, Italian and Spanish."""
_DAY_LETTERS: Final = frozenset("YJADTG")


def exact_value(number: str | None, form: str | None) -> str | None:
    """Returns what a cell holds: a number, `2026-03-01`, `2026-03-01 18:30:00` or `18:30:00`.

    None where the cell is a text, or nothing that can be read.
    """
    if number is None:
        return None
    try:
        value = float(number)
    except ValueError:
        return None
    code = _ASIDE.sub("", (form or "").split(";", 2)[-1]).split(";")[0].upper()
    if code == "BOOLEAN":
        return "true" if value else "false"
    if not _OF_TIME.fullmatch(code) or not any(letter in code for letter in "HSMYJADTG"):
        return number
    if not 0 <= value <= _DAYS_MAX:
        return number
    moment = timedelta(seconds=round(value * 86_400))
    has_time = "H" in code or "S" in code
    if not _DAY_LETTERS & set(code) and has_time:
        minutes, seconds = divmod(moment.days * 86_400 + moment.seconds, 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    day = _FIRST_DAY + moment
    return str(day) if has_time else str(day.date())


def marks(value: Any) -> str | None:
    """Returns the attributes of a cell that make a day, a moment or a duration of its text.

    None for every other value, and for what a spreadsheet cannot count: its days begin in 1900.
    """
    if isinstance(value, datetime):
        since, form = value - _FIRST_DAY, "YYYY-MM-DD HH:MM:SS"
    elif isinstance(value, date):
        since, form = datetime.combine(value, time()) - _FIRST_DAY, "YYYY-MM-DD"
    elif isinstance(value, timedelta):
        since, form = value, "[HH]:MM:SS"
    else:
        return None
    least = timedelta() if form.startswith("[") else _BEGIN - _FIRST_DAY
    if not least <= since <= timedelta(_DAYS_MAX):
        return None
    number = since / timedelta(days=1)
    excel = form.lower().replace("-", "\\-").replace(" ", "\\ ")
    return f' sdval="{number:.12g}" sdnum="1033;0;{form}" style="mso-number-format:\'{excel}\'"'
