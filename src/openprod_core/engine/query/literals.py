"""A value as written in a filter, read as the type of the field that it is compared with.

A moment's field also takes a day, which stands for all of it, and a time of day.
"""

import difflib
import re
from datetime import date, datetime, time, timedelta
from typing import Final, TypeAlias
from uuid import UUID

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.field_types.date_words import day_from_words, time_from_words
from openprod_core.domain.field_types.dates import day_from_iso, moment_from_iso
from openprod_core.domain.field_types.durations import duration_from_text
from openprod_core.domain.field_types.kind import quoted
from openprod_core.domain.field_types.references import id_from_text
from openprod_core.domain.field_types.registry import parse
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import BadValueError, FileRef, Scalar
from openprod_core.engine.query.context import Actor
from openprod_core.engine.query.errors import QueryTypeError
from openprod_core.engine.query.syntax import (
    Bare,
    Flag,
    Given,
    Operand,
    Parameter,
    Sum,
    Term,
    Text,
    Word,
)

Read: TypeAlias = Scalar | time
"""A value of the field's type; for a datetime field also a date or a time, for a
reference also a title."""

_NUMBER: Final = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE]\d{1,3})?", re.ASCII)
_DAY: Final = timedelta(days=1)
_TEXTS: Final = (FieldType.TEXT, FieldType.RICHTEXT, FieldType.LIST, FieldType.FILE)


def read_text(literal: Operand, field: FieldDef) -> str:
    """Returns the text of a value, for `like` and its kin; a number stands for its digits.

    Raises:
        QueryTypeError: it is neither.
    """
    if isinstance(literal, Text):
        return literal.value
    if isinstance(literal, Bare):
        return literal.text
    if isinstance(literal, Given) and isinstance(literal.value, str | int | float | None):
        return _plain_text(literal.value)
    raise not_a_value(literal, field, "text in quotes")


def read_value(literal: Operand, field: FieldDef, context: ParseContext) -> Read:
    """Returns a value to compare `field` with; text may be empty.

    Raises:
        QueryTypeError: it is not of the field's type; `column` points at it.
    """
    if isinstance(literal, Sum | Parameter):
        return _point_in_time(literal, field, context)
    if isinstance(literal, Flag):
        if field.type is FieldType.BOOLEAN:
            return literal.value
        raise not_a_value(literal, field, _wanted(field))
    if isinstance(literal, Given):
        return _given(literal, field, context)
    if isinstance(literal, Word) and field.type in (FieldType.DATE, FieldType.DATETIME):
        day = day_from_words(literal.text, context)
        if day is not None:
            return day
    if not isinstance(literal, Text | Bare):
        raise not_a_value(literal, field, _wanted(field))
    text = literal.value if isinstance(literal, Text) else literal.text
    try:
        return _read(text, literal, field, context)
    except BadValueError as error:
        raise QueryTypeError(f"{field.name}: {error}", literal.column) from None


def _read(text: str, literal: Text | Bare, field: FieldDef, context: ParseContext) -> Read:
    if field.type in _TEXTS:
        return text
    if field.type is FieldType.REFERENCE:
        return id_from_text(text) or text
    if field.type is FieldType.CHOICE:
        return _choice(text, field, literal.column)
    if field.type is FieldType.DATETIME:
        found = _day_or_clock(text, context)
        if found is not None:
            return found
    if field.type in (FieldType.INTEGER, FieldType.FLOAT) and isinstance(literal, Bare):
        return _number(text)
    value = parse(text, field.type, context)
    if value is None or isinstance(value, tuple):
        raise BadValueError(text, "Use 'is empty' to find what is empty.")
    return value


def _given(literal: Given, field: FieldDef, context: ParseContext) -> Read:
    """Returns a value that came with the query as one of the field's type."""
    value = literal.value
    if value is None:
        return ""
    if isinstance(value, Actor):
        value = value.id if field.type is FieldType.REFERENCE else value.name
    if isinstance(value, str):
        return read_value(Text(value, literal.column), field, context)
    if isinstance(value, bool):
        fits = field.type is FieldType.BOOLEAN
    elif isinstance(value, int | float):
        if field.type in _TEXTS or field.type is FieldType.CHOICE:
            return read_value(Text(_plain_text(value), literal.column), field, context)
        fits = field.type in (FieldType.INTEGER, FieldType.FLOAT)
    elif isinstance(value, datetime):
        if field.type is FieldType.DATE:
            return value.date()
        fits = field.type is FieldType.DATETIME
    elif isinstance(value, date):
        fits = field.type in (FieldType.DATE, FieldType.DATETIME)
    elif isinstance(value, timedelta):
        fits = field.type is FieldType.DURATION
    else:
        fits = isinstance(value, UUID) and field.type is FieldType.REFERENCE
    if not fits or isinstance(value, FileRef):
        raise not_a_value(literal, field, _wanted(field))
    return value  # type: ignore[no-any-return]


def _plain_text(value: str | int | float | None) -> str:
    if isinstance(value, float) and value.is_integer():
        # Scripts know one kind of number; page 12 is no page 12.0.
        return str(int(value))
    return "" if value is None else str(value)


def _number(text: str) -> int | float:
    if _NUMBER.fullmatch(text) is None:
        raise BadValueError(text, f"{quoted(text)} is not a number.")
    # Whole numbers of a decimal field, and decimals of a whole one, compare well as they are.
    try:
        value = parse(text, FieldType.INTEGER, _POINTED)
    except BadValueError:
        value = parse(text, FieldType.FLOAT, _POINTED)
    assert isinstance(value, int | float)
    return value


_POINTED: Final = ParseContext(datetime(2000, 1, 1))


def _choice(text: str, field: FieldDef, column: int) -> str:
    if not text:
        return text
    names = [option.name for option in field.choices]
    for name in names:
        if name == text:
            return name
    for name in names:
        if name.casefold() == text.casefold():
            return name
    close = difflib.get_close_matches(text, names, n=1)
    hint = f"; did you mean '{close[0]}'?" if close else "."
    raise QueryTypeError(f"{field.name} has no option {quoted(text)}{hint}", column)


def _day_or_clock(text: str, context: ParseContext) -> date | time | None:
    if len(text) > 60:
        return None
    if ":" in text:
        return time_from_words(text)
    return day_from_words(text, context)


def _point_in_time(literal: Sum | Parameter, field: FieldDef, context: ParseContext) -> Read:
    first = literal.first if isinstance(literal, Sum) else literal
    rest = literal.rest if isinstance(literal, Sum) else ()
    value = _start(first, context)
    try:
        for sign, atom in rest:
            step = _duration(atom)
            value = _moved(value, -step if sign == "-" else step)
    except OverflowError:
        raise QueryTypeError("That day is out of range.", literal.column) from None
    if field.type is FieldType.DURATION and isinstance(value, timedelta):
        return value
    if field.type is FieldType.DATE and isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    if field.type is FieldType.DATETIME and isinstance(value, date):
        return value
    raise not_a_value(literal, field, _wanted(field))


def _start(atom: Term, context: ParseContext) -> date | timedelta:
    if isinstance(atom, Parameter):
        if atom.name.casefold() == "$today":
            return context.today
        if atom.name.casefold() == "$now":
            return context.now
        raise QueryTypeError(f"{atom.name} is no day or time; write $today or $now.", atom.column)
    if isinstance(atom, Given) and isinstance(atom.value, date | timedelta):
        return atom.value
    if isinstance(atom, Bare):
        found = moment_from_iso(atom.text) or day_from_iso(atom.text)
        if found is not None:
            return found
    return _duration(atom)


def _duration(atom: Term) -> timedelta:
    if isinstance(atom, Given) and isinstance(atom.value, timedelta):
        return atom.value
    if isinstance(atom, Bare | Text):
        try:
            return duration_from_text(atom.text if isinstance(atom, Bare) else atom.value)
        except BadValueError as error:
            raise QueryTypeError(str(error), atom.column) from None
    raise QueryTypeError("Only a duration such as 7d or 2h can be added or taken.", atom.column)


def _moved(value: date | timedelta, step: timedelta) -> date | timedelta:
    if isinstance(value, datetime | timedelta):
        return value + step
    if step % _DAY:
        return datetime.combine(value, time()) + step
    return value + step


def _wanted(field: FieldDef) -> str:
    return {
        FieldType.INTEGER: "a number",
        FieldType.FLOAT: "a number",
        FieldType.BOOLEAN: "true or false",
        FieldType.DATE: "a date such as 2026-11-21 or $today",
        FieldType.DATETIME: "a date, a time or $now",
        FieldType.DURATION: "a duration such as 1h30m",
    }.get(field.type, "text in quotes")


def not_a_value(literal: Operand, field: FieldDef, wanted: str) -> QueryTypeError:
    if isinstance(literal, Word):
        if literal.text.casefold() in ("null", "none", "empty"):
            return QueryTypeError(
                f"Write '{field.name} is empty' to find what is empty.", literal.column
            )
        if wanted == "text in quotes":
            return QueryTypeError(f'Text needs quotes: write "{literal.text}".', literal.column)
        return QueryTypeError(
            f"{field.name} is compared with {wanted}, not {quoted(literal.text)}.", literal.column
        )
    return QueryTypeError(f"{field.name} is compared with {wanted}.", literal.column)
