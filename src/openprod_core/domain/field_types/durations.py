"""Lengths of time: 1h30, 90m, 2d 4h, 1:30:00, 0:05.5, PT1H30M.

Two parts with a colon are hours and minutes, unless seconds carry a fraction. A bare
number is refused: people mean seconds, minutes and hours by it, each sure of theirs.
"""

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import INTEGER_MAX, BadValueError, Value

DURATION_LENGTH_MAX: Final = 60
"""Characters of a duration that is typed."""
DURATION_MAX: Final = timedelta(microseconds=INTEGER_MAX)

_MICROSECOND: Final = timedelta(microseconds=1)
_UNITS_US: Final = {
    "w": 604_800_000_000,
    "d": 86_400_000_000,
    "h": 3_600_000_000,
    "m": 60_000_000,
    "s": 1_000_000,
    "ms": 1_000,
}
_UNIT_NAMES: Final = {
    name: unit
    for unit, names in {
        "w": "w wk wks week weeks",
        "d": "d day days",
        "h": "h hr hrs hour hours",
        "m": "m min mins minute minutes ' ′",
        "s": 's sec secs second seconds " ″',
        "ms": "ms",
    }.items()
    for name in names.split()
}
_CLOCK: Final = re.compile(r"(\d{1,12}):(\d{1,2})(?::(\d{1,2}))?(?:[.,](\d{1,6}))?", re.ASCII)
_PART: Final = re.compile(r"(\d{1,15}(?:[.,]\d{1,6})?)\s*([^\W\d_]+|['\"′″])", re.ASCII)
_BETWEEN: Final = re.compile(r"[\s,]*(?:and\b)?\s*")
_TRAILING_MINUTES: Final = re.compile(r"(.*h)\s*(\d{1,2})", re.ASCII)
_ISO: Final = re.compile(
    r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d{1,6})?)S)?)?", re.ASCII
)


class DurationKind(FieldKind):
    """A length of time in whole microseconds."""

    python_type = timedelta

    def parse(self, text: str, context: ParseContext) -> Value:
        return duration_from_text(text)

    def format(self, value: Value, context: ParseContext) -> str:
        assert isinstance(value, timedelta)
        return duration_to_text(value)

    def validate(self, value: object, context: ParseContext) -> Value:
        if isinstance(value, str):
            return duration_from_text(value)
        if not isinstance(value, timedelta):
            raise BadValueError(value, f"{quoted(value)} is not a length of time.")
        return _kept(value // _MICROSECOND, value)

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        return all(-DURATION_MAX <= value <= DURATION_MAX for value in values)  # type: ignore[operator]

    def fits(self, value: object) -> bool:
        return type(value) is timedelta and -DURATION_MAX <= value <= DURATION_MAX


def duration_from_text(text: str) -> timedelta:
    """Reads a duration as typed, as ISO 8601 or as `duration_to_text` writes it.

    Raises:
        BadValueError: it is no duration, or a number without its unit.
    """
    body = text.strip().casefold()
    negative = body[:1] in ("-", "−")
    body = body.lstrip("+-−").strip() if body[:1] in ("+", "-", "−") else body
    found_us = None
    if 0 < len(body) <= DURATION_LENGTH_MAX:
        found_us = _clock_us(body)
        if found_us is None:
            found_us = _units_us(body)
        if found_us is None:
            found_us = _iso_us(body.upper())
    if found_us is None and body == "0":
        found_us = 0
    if found_us is None and body.isascii() and body.replace(".", "").isdigit():
        raise BadValueError(text, f"{quoted(text)} of what? Write {body[:20]}s, m, h or d.")
    if found_us is None:
        raise BadValueError(text, f"{quoted(text)} is not a length of time; write 1h30 or 90m.")
    return _kept(-found_us if negative else found_us, text)


def duration_to_text(value: timedelta) -> str:
    """Writes hours, minutes and seconds, such as 26:05:00 or 0:00:02.5."""
    total_us = value // _MICROSECOND
    seconds, rest_us = divmod(abs(total_us), 1_000_000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    written = f"{'-' if total_us < 0 else ''}{hour}:{minute:02d}:{second:02d}"
    return f"{written}.{rest_us:06d}".rstrip("0") if rest_us else written


def _kept(total_us: int, given: object) -> timedelta:
    if not -INTEGER_MAX <= total_us <= INTEGER_MAX:
        raise BadValueError(given, "That is a longer time than can be kept.")
    return timedelta(microseconds=total_us)


def _clock_us(body: str) -> int | None:
    found = _CLOCK.fullmatch(body)
    if found is None:
        return None
    fraction_us = int((found[4] or "0").ljust(6, "0"))
    first, second = int(found[1]), int(found[2])
    if found[3] is not None:
        hours, minutes, seconds = first, second, int(found[3])
    elif found[4] is not None:
        hours, minutes, seconds = 0, first, second
    else:
        hours, minutes, seconds = first, second, 0
    if seconds > 59 or (minutes > 59 and found[3] is not None) or second > 59:
        return None
    return ((hours * 60 + minutes) * 60 + seconds) * 1_000_000 + fraction_us


def _units_us(body: str) -> int | None:
    trailing = _TRAILING_MINUTES.fullmatch(body)
    if trailing is not None:
        body = f"{trailing[1]}{trailing[2]}m"
    total_us, at, last_unit_us = 0, 0, None
    while at < len(body):
        found = _PART.match(body, at)
        unit = _UNIT_NAMES.get(found[2]) if found is not None else None
        if found is None or unit is None:
            return None
        unit_us = _UNITS_US[unit]
        if last_unit_us is not None and unit_us >= last_unit_us:
            return None
        last_unit_us = unit_us
        whole, _, fraction = found[1].replace(",", ".").partition(".")
        total_us += int(whole) * unit_us + int((fraction or "0").ljust(6, "0")) * unit_us // 10**6
        gap = _BETWEEN.match(body, found.end())
        at = gap.end() if gap is not None else found.end()
    return total_us if last_unit_us is not None else None


def _iso_us(body: str) -> int | None:
    found = _ISO.fullmatch(body)
    if found is None or not any(found.groups()):
        return None
    weeks, days, hours, minutes = (int(part or 0) for part in found.groups()[:4])
    whole, _, fraction = (found[5] or "0").replace(",", ".").partition(".")
    seconds = (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + int(whole)
    return seconds * 1_000_000 + int((fraction or "0").ljust(6, "0"))
