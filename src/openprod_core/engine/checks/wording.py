"""What a problem is called in words.

A message of the check's own has places: `{field_key}` is what the records hold there, each
value once, and `{title}`, `{titles}`, `{count}`, `{by}`, `{range}`, `{overlap}` what is known of
them all; `{other}` is the row of the second table, where there are two. Of hours and rests
there are `{measured}`, `{limit}`, `{bound}` (at most, at least) and `{day}`. A place that
stands for nothing stays as it is written.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from openprod_core.bus.check_rows import CheckKind, Measure
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.paired_numbers import spell_range
from openprod_core.domain.schema import FieldType
from openprod_core.engine.checks.check import Check
from openprod_core.engine.checks.sweeping import CONFLICT, GANGED, PARTIAL, PAST_END
from openprod_core.engine.rules.wording import listed

_PLACE: Final = re.compile(r"\{(\w+)\}")
_ZERO: Final = datetime(1970, 1, 1)
_DAY: Final = 86_400_000_000
_PLAIN: Final[dict[str, str]] = {
    CONFLICT: "{titles} overlap at {range}.",
    PARTIAL: "{titles} lie partly over each other at {range}.",
    GANGED: "{titles} are together at {range}.",
    PAST_END: "{title} reaches past the end: {range}.",
    CheckKind.QUERY: "{title}: {check}.",
    CheckKind.DUPLICATE: "{count} rows have the same {fields}: {values}.",
}
_OF_SOMETHING: Final = "{by}: {titles} overlap, {range}."
_MEASURED: Final[dict[str, str]] = {
    Measure.SPAN: "{measured} from first to last, {range}; {bound} {limit}.",
    Measure.SUM: "{measured} in all on {day}; {bound} {limit}.",
    Measure.RUN: "{measured} without a break, {range}; {bound} {limit}.",
    Measure.GAP: "{measured} of rest, {range}; {bound} {limit}.",
    Measure.DAYS: "{measured} days in a row, {range}; {bound} {limit}.",
}
_AGAINST: Final = "{by}: {title} and {other} overlap, {range}."


def sentence(
    check: Check,
    kind: str,
    by: str,
    words: Mapping[str, str],
    values: Callable[[str], Sequence[str] | None],
) -> str:
    """Returns what a problem is; `values` gives what its records hold in a field, by key."""
    pattern = _pattern(check, kind, by)

    def fill(place: re.Match[str]) -> str:
        known = words.get(place[1])
        if known is not None:
            return known
        held = values(place[1])
        return place[0] if held is None else listed(held) or "nothing"

    return _PLACE.sub(fill, pattern)


def _pattern(check: Check, kind: str, by: str) -> str:
    options = check.overlap
    if options is not None and kind in options.messages:
        return options.messages[kind]
    if check.message and kind in (CONFLICT, CheckKind.QUERY, CheckKind.DUPLICATE, *Measure):
        return check.message
    if kind in _MEASURED:
        return f"{{by}}: {_MEASURED[kind]}" if by else _MEASURED[kind]
    if options is not None and options.against is not None and kind == CONFLICT:
        return _AGAINST
    return _OF_SOMETHING if by and kind == CONFLICT else _PLAIN[kind]


def spell_stretch(check: Check, start: float, end: float) -> str:
    """Returns a stretch as people write it."""
    options = check.overlap
    if options is None:
        return ""
    if options.span:
        return spell_range(int(start), max(int(end) - 1, int(start)), options.span)
    type_ = options.own.start.type
    if type_ is FieldType.DATE:
        first, last = (_ZERO + timedelta(microseconds=at) for at in (start, end - _DAY))
        return _both(first.date().isoformat(), last.date().isoformat())
    if type_ is FieldType.DATETIME:
        first, last = (_ZERO + timedelta(microseconds=at) for at in (start, end))
        same_day = first.date() == last.date()
        begins = format_value(first, type_)
        return f"{begins}–{last:%H:%M}" if same_day else f"{begins}–{format_value(last, type_)}"
    inclusive = end - 1 if type_ is FieldType.INTEGER else end
    return _both(f"{start:g}", f"{inclusive:g}")


def spell_length(check: Check, start: float, end: float) -> str:
    """Returns how long a stretch is, as people say it."""
    options = check.overlap
    if options is None:
        return ""
    if options.own.start.type is FieldType.DATETIME:
        minutes = round((end - start) / 60_000_000)
        hours, rest = divmod(minutes, 60)
        return f"{minutes} min" if minutes < 120 else f"{hours} h {rest:02} min"
    if options.own.start.type is FieldType.DATE:
        days = round((end - start) / _DAY)
        return "1 day" if days == 1 else f"{days} days"
    return f"{end - start:g}"


def spell_measured(check: Check, amount: float, limit: float, start: float) -> dict[str, str]:
    """Returns the words of a message for how much something is, and how much may be."""
    assert check.span is not None
    in_days = check.span.measure is Measure.DAYS
    spelled = [f"{each:g}" if in_days else _hours(each) for each in (amount, limit)]
    day = _ZERO + timedelta(microseconds=start - check.span.day_begins)
    return {
        "measured": spelled[0],
        "limit": spelled[1],
        "bound": "at most" if amount > limit else "at least",
        "day": day.date().isoformat(),
    }


def _hours(length: float) -> str:
    hours, minutes = divmod(round(length / 60_000_000), 60)
    return f"{hours}:{minutes:02}"


def _both(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"
