"""Syntax tree and table to a predicate: names become fields, literals values of their type.

`where_predicate` is the whole way from text. What is refused is refused here, with the
column and the nearest right word; what comes out always renders.
"""

import difflib
import re
from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.predicates import (
    All,
    AnyOf,
    Compare,
    CompareClock,
    Comparison,
    IsEmpty,
    Like,
    Not,
    OneOf,
    Predicate,
    TitleOneOf,
    escaped_like,
)
from openprod_core.domain.schema import FieldDef, FieldType, TableDef, key_from_name
from openprod_core.engine.query.errors import QueryTypeError, UnknownFieldError
from openprod_core.engine.query.literals import read_text, read_value
from openprod_core.engine.query.parser import parse
from openprod_core.engine.query.syntax import (
    Both,
    Comparing,
    Condition,
    Either,
    Emptiness,
    FieldName,
    Literal,
    Matching,
    Negation,
    Truth,
    Within,
)

_LIKENABLE: Final = (
    FieldType.TEXT,
    FieldType.RICHTEXT,
    FieldType.CHOICE,
    FieldType.REFERENCE,
    FieldType.FILE,
    FieldType.LIST,
)
_ONLY_LIKENABLE: Final = (FieldType.FILE, FieldType.LIST)
_UNORDERED: Final = (FieldType.BOOLEAN, FieldType.REFERENCE, FieldType.RICHTEXT)
_HAS_LETTER: Final = re.compile(r"[^\W_]")


def where_predicate(text: str, table: TableDef, context: ParseContext) -> Predicate:
    """Returns what a filter asks of the records of `table`; a blank one asks nothing.

    Raises:
        QueryError: with the column of what is wrong, and a suggestion where there is one.
    """
    if not text.strip():
        return All(())
    return check(parse(text), table, context)


def check(condition: Condition, table: TableDef, context: ParseContext) -> Predicate:
    """Returns the predicate of a tree that `parse` made, and so is not too deep.

    Raises:
        UnknownFieldError: `table` has no such field.
        QueryTypeError: a field is compared with what its type does not allow.
    """
    if isinstance(condition, Both):
        return All(tuple(check(part, table, context) for part in condition.parts))
    if isinstance(condition, Either):
        return AnyOf(tuple(check(part, table, context) for part in condition.parts))
    if isinstance(condition, Negation):
        return Not(check(condition.part, table, context))
    field = _field(condition.field, table)
    if isinstance(condition, Emptiness):
        return IsEmpty(field, condition.negated)
    if isinstance(condition, Truth):
        if field.type is not FieldType.BOOLEAN:
            raise QueryTypeError(
                f"{field.name} is not yes or no; say what it should be, such as "
                f"'{field.name} is not empty'.",
                condition.field.column,
            )
        return Compare(field, Comparison.EQ, True)
    if isinstance(condition, Matching):
        return _matching(condition, field)
    if field.type in _ONLY_LIKENABLE:
        raise QueryTypeError(
            f"{field.name} holds a {field.type}; use contains, like or is empty.",
            condition.field.column,
        )
    if isinstance(condition, Within):
        return _within(condition, field, context)
    return _comparing(condition, field, context)


def _field(name: FieldName, table: TableDef) -> FieldDef:
    for field in table.fields:
        if field.name == name.name:
            return field
    found = table.field(name.name)
    if found is None and _HAS_LETTER.search(name.name):
        found = table.field(key_from_name(name.name))
    if found is not None:
        return found
    known = [field.key for field in table.fields]
    close = difflib.get_close_matches(key_from_name(name.name), known, n=1)
    raise UnknownFieldError(name.name, table.name, close[0] if close else None, name.column)


def _matching(condition: Matching, field: FieldDef) -> Predicate:
    if field.type not in _LIKENABLE:
        raise QueryTypeError(
            f"{field.name} holds a {field.type}, which has no letters to search; compare it "
            "with = or <.",
            condition.field.column,
        )
    text = read_text(condition.value, field)
    if condition.how == "like":
        pattern = text
    else:
        pattern = escaped_like(text)
        # A list contains an entry, not a part of one.
        if condition.how == "starts with":
            pattern = f"{pattern}%"
        elif condition.how == "ends with":
            pattern = f"%{pattern}"
        elif field.type is not FieldType.LIST:
            pattern = f"%{pattern}%"
    if not pattern.strip("%"):
        # It would match empty text, which counts as nothing.
        return IsEmpty(field, negated=not condition.negated)
    return Like(field, pattern, condition.negated)


def _within(condition: Within, field: FieldDef, context: ParseContext) -> Predicate:
    parts = [
        _equal(field, read_value(literal, field, context), literal) for literal in condition.values
    ]
    values = tuple(part.value for part in parts if isinstance(part, Compare))
    titles = tuple(title for part in parts if isinstance(part, TitleOneOf) for title in part.titles)
    others = [part for part in parts if not isinstance(part, Compare | TitleOneOf)]
    negated = condition.negated
    joined: list[Predicate] = []
    if values or not (titles or others):
        joined.append(OneOf(field, values, negated))
    if titles:
        joined.append(TitleOneOf(field, titles, negated))
    joined += [_opposite(part) for part in others] if negated else others
    if len(joined) == 1:
        return joined[0]
    if not negated:
        return AnyOf(tuple(joined))
    if any(isinstance(part, IsEmpty) for part in others):
        # "not in" lets empty cells through, unless empty is one of what is excluded.
        return All((*joined, IsEmpty(field, negated=True)))
    return All(tuple(joined))


def _opposite(part: Predicate) -> Predicate:
    return IsEmpty(part.field, not part.negated) if isinstance(part, IsEmpty) else Not(part)


def _comparing(condition: Comparing, field: FieldDef, context: ParseContext) -> Predicate:
    how = Comparison(condition.operator)
    value = read_value(condition.value, field, context)
    if how is Comparison.EQ:
        return _equal(field, value, condition.value)
    if how is Comparison.NE:
        return _unequal(field, value)
    if field.type in _UNORDERED:
        raise QueryTypeError(f"{field.name} has no order; use = or !=.", condition.field.column)
    if value == "":
        raise QueryTypeError(
            f"Nothing comes before or after empty; write '{field.name} is not empty'.",
            condition.value.column,
        )
    if isinstance(value, time):
        return CompareClock(field, how, value)
    if field.type is FieldType.CHOICE:
        assert isinstance(value, str)
        return OneOf(field, _options(field, how, value))
    if field.type is FieldType.DATETIME and not isinstance(value, datetime):
        assert isinstance(value, date)
        start, end = _day(value, condition.value)
        edge = end if how in (Comparison.LE, Comparison.GT) else start
        before = how in (Comparison.LT, Comparison.LE)
        return Compare(field, Comparison.LT if before else Comparison.GE, edge)
    return Compare(field, how, value)


def _equal(field: FieldDef, value: object, literal: Literal) -> Predicate:
    if value == "":
        return IsEmpty(field)
    if isinstance(value, time):
        return CompareClock(field, Comparison.EQ, value)
    if field.type is FieldType.REFERENCE and not isinstance(value, UUID):
        return TitleOneOf(field, (str(value),))
    if field.type is FieldType.DATETIME and not isinstance(value, datetime):
        assert isinstance(value, date)
        start, end = _day(value, literal)
        return All((Compare(field, Comparison.GE, start), Compare(field, Comparison.LT, end)))
    return Compare(field, Comparison.EQ, value)  # type: ignore[arg-type]


def _unequal(field: FieldDef, value: object) -> Predicate:
    if value == "":
        return IsEmpty(field, negated=True)
    if isinstance(value, time):
        return CompareClock(field, Comparison.NE, value)
    if field.type is FieldType.REFERENCE and not isinstance(value, UUID):
        return TitleOneOf(field, (str(value),), negated=True)
    if field.type is FieldType.DATETIME and not isinstance(value, datetime):
        assert isinstance(value, date)
        start = datetime.combine(value, time())
        before = Compare(field, Comparison.LT, start)
        if value == date.max:
            return AnyOf((before, IsEmpty(field)))
        after = Compare(field, Comparison.GE, start + timedelta(days=1))
        return AnyOf((before, after, IsEmpty(field)))
    return Compare(field, Comparison.NE, value)  # type: ignore[arg-type]


def _day(day: date, literal: Literal) -> tuple[datetime, datetime]:
    """Returns the first moment of a day, and of the next."""
    start = datetime.combine(day, time())
    try:
        return start, start + timedelta(days=1)
    except OverflowError:
        raise QueryTypeError("That day is out of range.", literal.column) from None


def _options(field: FieldDef, how: Comparison, name: str) -> tuple[str, ...]:
    """Returns the options on that side of `name`, in the order that the field lists them."""
    names = [option.name for option in field.choices]
    at = names.index(name) if name in names else 0
    if how is Comparison.LT:
        return tuple(names[:at])
    if how is Comparison.LE:
        return tuple(names[: at + 1])
    if how is Comparison.GT:
        return tuple(names[at + 1 :])
    return tuple(names[at:])
