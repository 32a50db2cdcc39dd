"""Days and times of day as people type them: tomorrow, 3/4, 21 Nov, 1830, 6:30pm, 18.30.

A day without a year is of the current year; a weekday is the next one, today included.
A month that is no month is refused, never swapped with its day: half of a column of
dates would change silently.
"""

import re
from datetime import date, time, timedelta
from typing import Final

from openprod_core.domain.field_types.context import ParseContext

CENTURY_PIVOT: Final = 70
"""Two-digit years from here on are of the last century."""

_DAY_WORDS: Final = {
    word: offset
    for offset, words in {
        -1: "yesterday gestern hier",
        0: "today heute aujourd'hui",
        1: "tomorrow tmrw morgen demain",
    }.items()
    for word in words.split()
}
_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar jänner janvier janv",
            "feb february februar février févr fev",
            "mar march märz mär mrz mars",
            "apr april avril avr",
            "may mai",
            "jun june juni juin",
            "jul july juli juillet juil",
            "aug august août aout",
            "sep sept september septembre",
            "oct okt october oktober octobre",
            "nov november novembre",
            "dec dez december dezember décembre déc",
        ),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        (
            "mon monday montag lundi",
            "tue tues tuesday dienstag mardi",
            "wed weds wednesday mittwoch mercredi",
            "thu thur thurs thursday donnerstag jeudi",
            "fri friday freitag vendredi",
            "sat saturday samstag samedi",
            "sun sunday sonntag dimanche",
        )
    )
    for name in names.split()
}
_ISO: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_NUMERIC: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2})?)?", re.ASCII)
_DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]*(?:of\s+)?([^\W\d_]+)\.?(?:[\s,-]*(\d{4}|\d{2}))?"
)
_MONTH_DAY: Final = re.compile(
    r"([^\W\d_]+)\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?(?:[\s,]+(\d{4}|\d{2}))?"
)
_OFFSET: Final = re.compile(r"([+-])(\d{1,5})\s*(d|days?|w|weeks?)?", re.ASCII)
_WEEKDAY_BEFORE: Final = re.compile(r"([^\W\d_]+)\.?,?\s+(.+)")
_TIME: Final = re.compile(
    r"(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,6}))?)?|h)?\s*(uhr|[ap]\.?m?\.?)?",
    re.ASCII,
)
_MILITARY: Final = re.compile(r"(\d{1,2})(\d{2})\s*(h|hrs|uhr|[ap]\.?m\.?)?", re.ASCII)
_TIME_WORDS: Final = {"noon": time(12), "midday": time(12), "midnight": time(0)}


def day_from_words(text: str, context: ParseContext) -> date | None:
    """Returns the day that `text` names, or None."""
    words = " ".join(text.split()).casefold()
    try:
        return _relative_day(words, context) or _calendar_day(words, context)
    except (ValueError, OverflowError):
        return None


def time_from_words(text: str) -> time | None:
    """Returns the time of day that `text` names, or None."""
    words = " ".join(text.split()).casefold()
    if words in _TIME_WORDS:
        return _TIME_WORDS[words]
    found = _MILITARY.fullmatch(words)
    if found is not None:
        hour, minute, second, fraction, half = found[1], found[2], None, None, found[3]
    else:
        found = _TIME.fullmatch(words)
        if found is None or found[0].isdigit():
            return None
        hour, minute, second, fraction, half = found.groups()
    try:
        return time(
            _hour(int(hour), half or ""),
            int(minute or 0),
            int(second or 0),
            int((fraction or "0").ljust(6, "0")),
        )
    except ValueError:
        return None


def _hour(hour: int, half: str) -> int:
    if half[:1] not in ("a", "p") or not half:
        return hour
    if not 1 <= hour <= 12:
        raise ValueError("twelve hours make a half day")
    return hour % 12 + (12 if half[0] == "p" else 0)


def _relative_day(words: str, context: ParseContext) -> date | None:
    today = context.today
    if words in _DAY_WORDS:
        return today + timedelta(days=_DAY_WORDS[words])
    weekday = _WEEKDAYS.get(words.removeprefix("next ").rstrip("."))
    if weekday is not None:
        ahead = (weekday - today.weekday()) % 7
        if words.startswith("next ") and ahead == 0:
            ahead = 7
        return today + timedelta(days=ahead)
    found = _OFFSET.fullmatch(words)
    if found is not None:
        days = int(found[2]) * (7 if (found[3] or "").startswith("w") else 1)
        return today + timedelta(days=-days if found[1] == "-" else days)
    return None


def _calendar_day(words: str, context: ParseContext) -> date | None:
    found = _ISO.fullmatch(words)
    if found is not None:
        return date(int(found[1]), int(found[2]), int(found[3]))
    found = _NUMERIC.fullmatch(words)
    if found is not None:
        # A dotted date is day-first everywhere that people dot dates.
        day_first = context.day_first or found[2] == "."
        day, month = (found[1], found[3]) if day_first else (found[3], found[1])
        return date(_year(found[4], context), int(month), int(day))
    found = _DAY_MONTH.fullmatch(words)
    if found is not None and found[2] in _MONTHS:
        return date(_year(found[3], context), _MONTHS[found[2]], int(found[1]))
    found = _MONTH_DAY.fullmatch(words)
    if found is not None and found[1] in _MONTHS:
        return date(_year(found[3], context), _MONTHS[found[1]], int(found[2]))
    found = _WEEKDAY_BEFORE.fullmatch(words)
    if found is not None and found[1] in _WEEKDAYS:
        day = _calendar_day(found[2], context)
        # "Fri 21 Nov" is refused where that is no Friday: one of the two is wrong.
        return day if day is not None and day.weekday() == _WEEKDAYS[found[1]] else None
    return None


def _year(text: str | None, context: ParseContext) -> int:
    if text is None:
        return context.today.year
    if len(text) == 4:
        return int(text)
    return int(text) + (1900 if int(text) >= CENTURY_PIVOT else 2000)
