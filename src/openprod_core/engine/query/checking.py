"""Syntax tree and table to a predicate: names become fields, literals values of their type.

`where_predicate` is the whole way from text. What is refused is refused here, with the
column and the nearest right word; what comes out always renders.
"""

from dataclasses import replace
from typing import Final

from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.paths import Hop, Way, type_of
from openprod_core.domain.predicates import (
    All,
    AnyOf,
    Compare,
    CompareClock,
    Comparison,
    Fits,
    InTable,
    IsEmpty,
    Like,
    Not,
    OneOf,
    Predicate,
    Relate,
    Related,
    TitleOneOf,
)
from openprod_core.domain.schema import TYPE_WORDS, FieldType, TableDef
from openprod_core.engine.query.comparing import comparing, matching, within
from openprod_core.engine.query.context import QueryContext, in_context
from openprod_core.engine.query.errors import QuerySyntaxError, QueryTypeError
from openprod_core.engine.query.operands import (
    comparable,
    expanded,
    expression,
    inner_scope,
    is_literal,
    is_number,
    read_like,
    settled,
    type_beside,
)
from openprod_core.engine.query.parser import parse, places_in
from openprod_core.engine.query.resolving import Resolved, Scope, find_field, resolve, table_of
from openprod_core.engine.query.syntax import (
    AnyPath,
    Both,
    Comparing,
    Condition,
    Either,
    Emptiness,
    Existence,
    FieldName,
    Matching,
    Negation,
    Operand,
    Overlap,
    Path,
    Sum,
    Text,
    Truth,
    Within,
)

_ONLY_LIKENABLE: Final = (FieldType.FILE, FieldType.LIST)
_UNORDERED: Final = (FieldType.BOOLEAN, FieldType.REFERENCE)
_TABLE: Final = "table"
_FLIPPED: Final = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "!=": "!="}


def where_predicate(text: str, table: TableDef, context: QueryContext | ParseContext) -> Predicate:
    """Returns what a filter asks of the records of `table`; a blank one asks nothing.

    Raises:
        QueryError: with the column of what is wrong, and a suggestion where there is one.
    """
    if not text.strip():
        return All(())
    tree = parse(text)
    return check(tree, Scope(table, in_context(context), places=places_in(tree)))


def check(condition: Condition, scope: Scope) -> Predicate:
    """Returns the predicate of a tree that `parse` made, and so is not too deep.

    Raises:
        UnknownFieldError, UnknownTableError, UnknownLinkError: there is nothing of that name.
        QueryTypeError: a field is compared with what its type does not allow.
    """
    match condition:
        case Both(parts):
            return All(tuple(check(part, scope) for part in parts))
        case Either(parts):
            return AnyOf(tuple(check(part, scope) for part in parts))
        case Negation(part):
            return Not(check(part, scope))
        case Existence():
            return _existing(condition, scope)
        case Overlap():
            return _overlapping(condition, scope)
        case Comparing():
            return _comparing(condition, scope)
        case Within() if _is_table(condition.field, scope):
            found = tuple(_in_table(value, scope) for value in condition.values)
            return Not(AnyOf(found)) if condition.negated else AnyOf(found)
    return _of_field(condition, scope)


def _of_field(condition: Truth | Matching | Emptiness | Within, scope: Scope) -> Predicate:
    """Returns what is asked of one field, of the record or of others behind hops."""
    found = resolve(condition.field, scope)
    field = found.field
    match condition:
        case Emptiness(_path, negated):
            return _over(found.hops, IsEmpty(field, negated))
        case Truth() if field.type is FieldType.BOOLEAN:
            return _over(found.hops, Compare(field, Comparison.EQ, True))
        case Truth():
            raise QueryTypeError(
                f"{field.name} is not yes or no; say what it should be, such as "
                f"'{field.name} is not empty'.",
                condition.field.column,
            )
        case Matching():
            value = settled(condition.value, scope)
            return _over(found.hops, matching(replace(condition, value=value), field))
    assert isinstance(condition, Within)
    _refuse_likenable(found, condition.field)
    values = expanded([settled(value, scope) for value in condition.values])
    if found.is_open and values:
        field = replace(field, type=type_beside(values[0]))
    return _over(found.hops, within(condition, values, field, scope.context.parse))


def _refuse_likenable(found: Resolved, path: AnyPath) -> None:
    if found.field.type in _ONLY_LIKENABLE:
        raise QueryTypeError(
            f"{found.field.name} holds {TYPE_WORDS[found.field.type]}; "
            "use contains, like or is empty.",
            path.column,
        )


def _comparing(condition: Comparing, scope: Scope) -> Predicate:
    left, how = condition.field, condition.operator
    right = settled(condition.value, scope)
    if isinstance(left, FieldName) and _is_table(left, scope) and how in ("=", "!="):
        found = _in_table(condition.value, scope)
        return Not(found) if how == "!=" else found
    if not isinstance(left, FieldName | Path):
        left = settled(left, scope)
        if isinstance(right, FieldName | Path):
            # A parameter against a field is the field against the parameter.
            left, right, how = right, left, _FLIPPED[how]
    if isinstance(left, FieldName | Path) and is_literal(right):
        resolved = resolve(left, scope)
        _refuse_likenable(resolved, left)
        field = resolved.field
        if resolved.is_open:
            field = replace(field, type=type_beside(right))
        if isinstance(right, Sum) and is_number(field):
            return _relation(left, Comparison(how), right, scope)
        asked = Comparing(left, how, right)
        return _over(resolved.hops, comparing(asked, field, scope.context.parse))
    return _relation(left, Comparison(how), right, scope)


def _relation(left: Operand, how: Comparison, right: Operand, scope: Scope) -> Predicate:
    """Returns how two computed values stand to each other; a value is read like the other."""
    if is_literal(left) and not is_literal(right):
        there = expression(right, scope, None)
        here = expression(left, scope, read_like(there))
    else:
        here = expression(left, scope, None)
        there = expression(right, scope, read_like(here))
    kinds = one, other = type_of(here), type_of(there)
    if one is not None and other is not None and not comparable(one, other):
        raise QueryTypeError(
            f"On one side are {TYPE_WORDS[one]}, on the other {TYPE_WORDS[other]}; "
            "they cannot be compared.",
            right.column,
        )
    if how not in (Comparison.EQ, Comparison.NE) and any(kind in _UNORDERED for kind in kinds):
        raise QueryTypeError("These have no order; use = or !=.", left.column)
    return Relate(here, how, there)


def _overlapping(condition: Overlap, scope: Scope) -> Predicate:
    """Returns whether two intervals share more than an end."""
    ends = [settled(end, scope) for end in condition.ends]
    computed = [None if is_literal(end) else expression(end, scope, None) for end in ends]
    like = next((read_like(each) for each in computed if each is not None), None)
    known = [
        each if each is not None else expression(end, scope, like)
        for each, end in zip(computed, ends, strict=True)
    ]
    for end, each in zip(ends[1:], known[1:], strict=True):
        if not comparable(type_of(known[0]), type_of(each)):
            raise QueryTypeError(
                "An interval's ends are all numbers, all moments or all durations.", end.column
            )
    start, end_, other_start, other_end = known
    return All(
        (
            Relate(start, Comparison.LT, other_end),
            Relate(other_start, Comparison.LT, end_),
        )
    )


def _existing(condition: Existence, scope: Scope) -> Predicate:
    path = condition.path
    if isinstance(path, FieldName) and find_field(path.name, scope.table) is None:
        return _member_or_linked(condition, path, scope)
    found = resolve(path, scope)
    if condition.where is not None:
        if not found.hops or not found.ends_at_record:
            raise QuerySyntaxError("where stands behind a way to other records.", path.column)
        return _over(found.hops, check(condition.where, inner_scope(found, scope)))
    if found.ends_at_record:
        return _over(found.hops, All(()))
    return _over(found.hops, IsEmpty(found.field, negated=True))


def _member_or_linked(condition: Existence, path: FieldName, scope: Scope) -> Predicate:
    """Returns whether the record is in a table, or has links of a type."""
    if scope.context.schema.table(path.name) is None:
        link = scope.context.links().get(path.name)
        if link is not None and condition.where is None:
            return Related(Hop(Way.EITHER, None, link=link.key), All(()))
        resolve(path, scope)
    table = table_of(path, scope.context)
    if condition.where is None:
        return InTable(table)
    return Related(Hop(Way.SAME, table), check(condition.where, replace(scope, table=table)))


def _is_table(path: AnyPath, scope: Scope) -> bool:
    is_word = isinstance(path, FieldName) and path.name.casefold() == _TABLE
    return is_word and find_field(_TABLE, scope.table) is None


def _in_table(value: Operand, scope: Scope) -> Predicate:
    if not isinstance(value, Text):
        raise QueryTypeError('A table\'s name needs quotes: table = "cues".', value.column)
    return InTable(table_of(FieldName(value.value, value.column), scope.context))


def _over(hops: tuple[Hop, ...], part: Predicate) -> Predicate:
    """Returns that a record behind hops fulfils `part`; of several, one is enough.

    Where there can be one at most and it is not there, its fields are as good as empty.
    """
    for at in range(len(hops) - 1, -1, -1):
        hop = hops[at]
        found = Related(hop, part)
        if all(each.is_single for each in hops) and holds_for_nothing(part):
            part = AnyOf((found, Not(Related(hop, All(())))))
        else:
            part = found
    return part


def holds_for_nothing(part: Predicate) -> bool:
    """Returns whether a predicate holds where every cell that it looks at is empty."""
    match part:
        case Compare(how=how) | CompareClock(how=how):
            return how is Comparison.NE
        case OneOf() | TitleOneOf() | Like() | Fits():
            return part.negated
        case IsEmpty():
            return not part.negated
        case All(parts):
            return all(holds_for_nothing(each) for each in parts)
        case AnyOf(parts):
            return any(holds_for_nothing(each) for each in parts)
        case Not(inner):
            return not holds_for_nothing(inner)
    return False
