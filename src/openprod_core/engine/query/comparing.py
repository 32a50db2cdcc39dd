"""One field against written values: what a comparison, a list or a pattern asks of its cell."""

from datetime import date, datetime, time, timedelta
from typing import Final
from uuid import UUID

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.patterns import BadPatternError, check_pattern
from openprod_core.domain.predicates import (
    All,
    AnyOf,
    Compare,
    CompareClock,
    Comparison,
    Fits,
    IsEmpty,
    Like,
    Not,
    OneOf,
    Predicate,
    TitleOneOf,
    escaped_like,
)
from openprod_core.domain.schema import TYPE_WORDS, FieldDef, FieldType
from openprod_core.engine.query.errors import QueryTypeError
from openprod_core.engine.query.literals import read_text, read_value
from openprod_core.engine.query.syntax import Comparing, Given, Matching, Operand, Within

_LIKENABLE: Final = (
    FieldType.TEXT,
    FieldType.RICHTEXT,
    FieldType.CHOICE,
    FieldType.REFERENCE,
    FieldType.FILE,
    FieldType.LIST,
)
_UNORDERED: Final = (FieldType.BOOLEAN, FieldType.REFERENCE, FieldType.RICHTEXT)
_NEVER: Final = AnyOf(())


def matching(condition: Matching, field: FieldDef) -> Predicate:
    if field.type not in _LIKENABLE:
        raise QueryTypeError(
            f"{field.name} holds {TYPE_WORDS[field.type]}, with no letters to search; "
            "compare it with = or <.",
            condition.field.column,
        )
    text = read_text(condition.value, field)
    if condition.how == "matches":
        return Fits(field, _regular(text, condition.value.column), condition.negated)
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


def within(
    condition: Within, values_: list[Operand], field: FieldDef, context: ParseContext
) -> Predicate:
    parts = [_equal(field, read_value(literal, field, context), literal) for literal in values_]
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


def _regular(pattern: str, column: int) -> str:
    try:
        check_pattern(pattern)
    except BadPatternError as error:
        raise QueryTypeError(str(error), column) from None
    return pattern


def _opposite(part: Predicate) -> Predicate:
    return IsEmpty(part.field, not part.negated) if isinstance(part, IsEmpty) else Not(part)


def comparing(condition: Comparing, field: FieldDef, context: ParseContext) -> Predicate:
    how = Comparison(condition.operator)
    value = read_value(condition.value, field, context)
    if how is Comparison.EQ:
        return _equal(field, value, condition.value)
    if how is Comparison.NE:
        return _unequal(field, value)
    if field.type in _UNORDERED:
        raise QueryTypeError(f"{field.name} has no order; use = or !=.", condition.field.column)
    if value == "" and isinstance(condition.value, Given):
        return _NEVER
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


def _equal(field: FieldDef, value: object, literal: Operand) -> Predicate:
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


def _day(day: date, literal: Operand) -> tuple[datetime, datetime]:
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
