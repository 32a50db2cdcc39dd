"""Days, and moments on the venue's wall clock."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Final

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.date_words import day_from_words, time_from_words
from openprod_core.domain.field_types.kind import FieldKind, quoted
from openprod_core.domain.values import BadValueError, Value

MOMENT_LENGTH_MAX: Final = 60
"""Characters of a date or time that is typed."""

_ISO_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_ISO_MOMENT: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)", re.ASCII
)
_JOINTS: Final = re.compile(r"\s*(?:\bat\b|\bum\b|à|[,@])\s*|\s+", re.IGNORECASE)


class DateKind(FieldKind):
    """A day."""

    python_type = date

    def parse(self, text: str, context: ParseContext) -> Value:
        if len(text) <= MOMENT_LENGTH_MAX:
            day = day_from_words(text, context)
            if day is None:
                moment = moment_from_iso(text.strip())
                # A file that keeps days as moments writes each at midnight.
                if moment is not None and moment.time() == time():
                    day = moment.date()
            if day is not None:
                return day
        raise BadValueError(text, f"{quoted(text)} is not a date; write 21 Nov 2026 or 2026-11-21.")

    def format(self, value: Value, context: ParseContext) -> str:
        assert isinstance(value, date)
        return value.isoformat()

    def validate(self, value: object, context: ParseContext) -> Value:
        if type(value) is date:
            return value
        day = day_from_iso(value) if isinstance(value, str) else None
        if day is None:
            raise BadValueError(value, f"{quoted(value)} is not a date like 2026-11-21.")
        return day

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        return True


class DatetimeKind(FieldKind):
    """A day and a time of day, without zone."""

    python_type = datetime

    def parse(self, text: str, context: ParseContext) -> Value:
        if len(text) <= MOMENT_LENGTH_MAX:
            moment = moment_from_iso(text.strip()) or _moment_from_words(text.strip(), context)
            if moment is not None:
                return moment
        raise BadValueError(
            text,
            f"{quoted(text)} is not a date and time; write 21 Nov 18:30 or 2026-11-21 18:30.",
        )

    def format(self, value: Value, context: ParseContext) -> str:
        assert isinstance(value, datetime)
        if value.microsecond:
            return value.isoformat(" ").rstrip("0")
        return value.isoformat(" ", "seconds" if value.second else "minutes")

    def validate(self, value: object, context: ParseContext) -> Value:
        if isinstance(value, datetime):
            if value.tzinfo is not None:
                raise BadValueError(
                    value, "Times are wall-clock times of the venue and carry no zone."
                )
            return value
        moment = None
        if isinstance(value, str):
            moment = moment_from_iso(value)
            day = day_from_iso(value) if moment is None else None
            if day is not None:
                moment = datetime.combine(day, time())
        if moment is None:
            raise BadValueError(
                value, f"{quoted(value)} is not a date and time like 2026-11-21 18:30."
            )
        return moment

    def fits(self, value: object) -> bool:
        return type(value) is datetime and value.tzinfo is None

    def is_clean(self, values: Sequence[object], context: ParseContext) -> bool:
        return all(value.tzinfo is None for value in values)  # type: ignore[attr-defined]


def day_from_iso(text: str) -> date | None:
    """Returns the day of YYYY-MM-DD, or None."""
    try:
        return date.fromisoformat(text) if _ISO_DATE.fullmatch(text) else None
    except ValueError:
        return None


def moment_from_iso(text: str) -> datetime | None:
    """Returns the moment of YYYY-MM-DD HH:MM[:SS[.ffffff]], a T in the middle or not; or None."""
    found = _ISO_MOMENT.fullmatch(text)
    if found is None:
        return None
    clock, _, fraction = found[2].partition(".")
    try:
        moment = datetime.fromisoformat(f"{found[1]} {clock}")
    except ValueError:
        return None
    return moment.replace(microsecond=int(fraction.ljust(6, "0"))) if fraction else moment


def _moment_from_words(text: str, context: ParseContext) -> datetime | None:
    """Reads a time alone, a day alone, or both in either order."""
    if text.casefold() in ("now", "jetzt", "maintenant"):
        return context.now.replace(second=0, microsecond=0)
    alone = time_from_words(text)
    if alone is not None:
        current = context.current
        day = current.date() if isinstance(current, datetime) else context.today
        return datetime.combine(day, alone)
    day_alone = day_from_words(text, context)
    if day_alone is not None:
        return datetime.combine(day_alone, time())
    for joint in _JOINTS.finditer(text):
        before, after = text[: joint.start()], text[joint.end() :]
        for day_text, time_text in ((before, after), (after, before)):
            clock = time_from_words(time_text)
            found = day_from_words(day_text, context) if clock is not None else None
            if clock is not None and found is not None:
                return datetime.combine(found, clock)
    return None
