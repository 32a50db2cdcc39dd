"""Computed values as SQL: columns, sums, and what the records along a way come to.

Whatever is empty to a person, or does not fit its field, is NULL here.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final, Protocol, TypeAlias
from uuid import UUID

from openprod_core.domain.natural_sort import sort_key
from openprod_core.domain.paths import (
    Aggregate,
    Column,
    Constant,
    Expression,
    Hop,
    Measure,
    Shifted,
    type_of,
)
from openprod_core.domain.predicates import All, Comparison, Predicate, Relate
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import Scalar

SqlValue: TypeAlias = str | int | float | bytes

_MICROSECOND: Final = timedelta(microseconds=1)
_TEXTS: Final = (FieldType.TEXT, FieldType.CHOICE, FieldType.RICHTEXT)
_TIMES: Final = (FieldType.DATE, FieldType.DATETIME)
_HALF: Final = 1 << 32
"""Whole numbers are summed in two halves: SQLite refuses a sum beyond 64 bits."""


class ColumnNames(Protocol):
    """Where the fields of a table stand in the statement. All are trusted SQL."""

    def value(self, field_id: UUID) -> str:
        """Returns the column of the field's value."""

    def sort(self, field_id: UUID) -> str | None:
        """Returns the column of its sort key; None where it has none."""

    def title_subquery(self, field_id: UUID) -> str | None:
        """Returns an expression for the title of the record that a reference points to."""


class HopSql(Protocol):
    """A hop as SQL (scopes.Joined)."""

    @property
    def scope(self) -> ColumnNames: ...
    @property
    def own(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def test(self) -> str: ...
    @property
    def link(self) -> str | None: ...


class Writer(Protocol):
    """What writes the predicates within expressions, and binds their values."""

    def bound(self, value: SqlValue) -> str:
        """Returns the place of a parameter."""

    def hop(self, columns: ColumnNames, hop: Hop) -> HopSql | None:
        """Returns a hop as SQL; None where it leads nowhere in this file."""

    def test(self, columns: ColumnNames, predicate: Predicate) -> str:
        """Returns a predicate over a scope's columns."""


def stored(value: Scalar) -> SqlValue:
    """Returns a value as the cells of its type hold it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        # Of a datetime too: a blank in the middle, and microseconds only where there are any.
        return str(value)
    if isinstance(value, timedelta):
        return value // _MICROSECOND
    assert isinstance(value, UUID), "a file is found by its name"
    return value.bytes


def cleaned(column: str, type_: FieldType) -> str:
    """Returns a cell's value, NULL where it is empty to a person or does not fit."""
    if type_ is FieldType.REFERENCE:
        return f"iif(length({column}) = 16, {column}, NULL)"
    if type_ in _TEXTS:
        return f"nullif(iif(typeof({column}) = 'text', {column}, NULL), '')"
    return f"iif(typeof({column}) <> 'blob', {column}, NULL)"


def expression_sql(expression: Expression, columns: ColumnNames, writer: Writer) -> str:
    """Returns what an expression comes to, for one row of the scope's table."""
    match expression:
        case Constant(value):
            return "NULL" if value is None else writer.bound(stored(value))
        case Column(field, ()):
            return cleaned(columns.value(field.id), field.type)
        case Column(field, hops):
            chain = _Chain(hops, columns, writer)
            return chain.select(lambda scope: cleaned(scope.value(field.id), field.type))
        case Shifted():
            return _shifted(expression, columns, writer)
        case Aggregate(hops=hops) if all(hop.is_single for hop in hops):
            return _of_group(expression, columns, writer)
        case Aggregate():
            return _along(expression, columns, writer)


def sort_sql(expression: Expression, columns: ColumnNames, writer: Writer) -> str | None:
    """Returns what orders an expression's values; None where they order themselves."""
    match expression:
        case Column(field, hops) if field.type in _TEXTS:
            if not hops:
                return columns.sort(field.id)
            return _Chain(hops, columns, writer).select(
                lambda scope: scope.sort(field.id) or scope.value(field.id)
            )
        case Aggregate(measure, hops, FieldDef() as field) if (
            hops and measure in _PICKED and field.type in _TEXTS
        ):
            return _picked(expression, columns, writer, keys=True)
    return None


def relation_sql(relation: Relate, columns: ColumnNames, writer: Writer) -> str:
    """Returns a test that is never NULL."""
    kinds = type_of(relation.left), type_of(relation.right)
    is_ordered = relation.how not in (Comparison.EQ, Comparison.NE)
    if is_ordered and any(kind in _TEXTS for kind in kinds):
        left, right = _ordered(relation.left, relation.right, columns, writer)
    else:
        left = expression_sql(relation.left, columns, writer)
        right = expression_sql(relation.right, columns, writer)
    if FieldType.DATE in kinds and FieldType.DATETIME in kinds:
        left, right = f"substr({left}, 1, 10)", f"substr({right}, 1, 10)"
    if relation.how is Comparison.NE:
        return f"({left} IS NOT {right})"
    return f"ifnull({left} {relation.how.value} {right}, 0)"


def _ordered(
    left: Expression, right: Expression, columns: ColumnNames, writer: Writer
) -> tuple[str, str]:
    """Returns texts as their column sorts them, where one does."""
    field = next((each.field for each in (left, right) if isinstance(each, Column)), None)

    def key(expression: Expression) -> str:
        if isinstance(expression, Constant) and isinstance(expression.value, str) and field:
            return writer.bound(sort_key(expression.value, field.sort))
        found = sort_sql(expression, columns, writer) if field else None
        return found or expression_sql(expression, columns, writer)

    return key(left), key(right)


class _Chain:
    """Hops one behind another, as the FROM and WHERE of a subquery."""

    def __init__(self, hops: Sequence[Hop], columns: ColumnNames, writer: Writer) -> None:
        self._hops = hops
        self._columns = columns
        self._writer = writer

    def joined(self) -> tuple[str, list[str], ColumnNames] | None:
        """Returns sources, tests, and the scope at the end; binds the links' types."""
        sources: list[str] = []
        tests: list[str] = []
        scope = self._columns
        for hop in self._hops:
            found = self._writer.hop(scope, hop)
            if found is None:
                return None
            sources.append(found.source)
            test = found.test
            if found.link is not None:
                test = test.replace("?", self._writer.bound(found.link), 1)
            tests += [f"{found.key} = {found.own}", test]
            scope = found.scope
        return " CROSS JOIN ".join(sources), tests, scope

    def select(self, value: "_ValueOf") -> str:
        """Returns a subquery for a value of the one record at the end."""
        joined = self.joined()
        if joined is None:
            return "NULL"
        sources, tests, scope = joined
        return f"(SELECT {value(scope)} FROM {sources} WHERE {' AND '.join(tests)})"


class _ValueOf(Protocol):
    def __call__(self, scope: ColumnNames, /) -> str: ...


_PICKED: Final = (Measure.MIN, Measure.MAX, Measure.FIRST, Measure.LAST)


def _along(aggregate: Aggregate, columns: ColumnNames, writer: Writer) -> str:
    """Returns a measure of the records that hops lead to."""
    field = aggregate.field
    if field is not None and aggregate.measure in _PICKED:
        return _picked(aggregate, columns, writer, keys=False)
    joined = _Chain(aggregate.hops, columns, writer).joined()
    if joined is None:
        return "0" if aggregate.measure is Measure.COUNT else "NULL"
    sources, tests, scope = joined
    where = " AND ".join([*tests, *_also(aggregate, scope, writer)])
    if field is None:
        return f"(SELECT count(*) FROM {sources} WHERE {where})"
    value, key = _value_and_key(field, scope)
    if aggregate.measure is not Measure.LIST:
        return f"(SELECT {_measured(aggregate.measure, value)} FROM {sources} WHERE {where})"
    return (
        "(SELECT group_concat(v, ', ' ORDER BY k, v) FROM "
        f"(SELECT {value} AS v, min({key}) AS k FROM {sources} WHERE {where} GROUP BY 1))"
    )


def _picked(aggregate: Aggregate, columns: ColumnNames, writer: Writer, *, keys: bool) -> str:
    """Returns the first or last value by the field's own order, or what sorts it."""
    joined = _Chain(aggregate.hops, columns, writer).joined()
    field = aggregate.field
    if joined is None or field is None:
        return "NULL"
    sources, tests, scope = joined
    value, key = _value_and_key(field, scope)
    is_last = aggregate.measure in (Measure.MAX, Measure.LAST)
    where = " AND ".join([*tests, *_also(aggregate, scope, writer), f"{key} IS NOT NULL"])
    order = f"{key} {'DESC' if is_last else 'ASC'}"
    shown = key if keys else value
    return f"(SELECT {shown} FROM {sources} WHERE {where} ORDER BY {order} LIMIT 1)"


def _also(aggregate: Aggregate, scope: ColumnNames, writer: Writer) -> list[str]:
    where = aggregate.where
    return [] if where is None or where == All(()) else [writer.test(scope, where)]


def _value_and_key(field: FieldDef, scope: ColumnNames) -> tuple[str, str]:
    """Returns a field's value, a reference's title, and what orders them."""
    value = cleaned(scope.value(field.id), field.type)
    if field.type is FieldType.REFERENCE:
        title = scope.title_subquery(field.id)
        return (title or value,) * 2
    if field.type in _TEXTS:
        return value, f"iif({value} IS NULL, NULL, {scope.sort(field.id) or value})"
    return value, value


def _measured(measure: Measure, value: str) -> str:
    match measure:
        case Measure.COUNT:
            return f"count({value})"
        case Measure.SUM:
            whole = f"sum({value} / {_HALF}) * {_HALF} + sum({value} % {_HALF})"
            return f"iif(typeof(min({value})) = 'real' OR typeof(max({value})) = 'real', " + (
                f"total({value}), {whole})"
            )
        case Measure.AVG:
            return f"avg({value})"
        case Measure.MIN | Measure.FIRST:
            return f"min({value})"
        case Measure.MAX | Measure.LAST:
            return f"max({value})"
        case Measure.LIST:
            return f"group_concat({value}, ', ' ORDER BY {value})"


def _of_group(aggregate: Aggregate, columns: ColumnNames, writer: Writer) -> str:
    """Returns a measure of the rows of a group themselves."""
    field = aggregate.field
    if field is None:
        measured = "count(*)"
    elif aggregate.hops:
        chain = _Chain(aggregate.hops, columns, writer)
        value = chain.select(lambda scope: _value_and_key(field, scope)[0])
        measured = _measured(aggregate.measure, value)
    else:
        measured = _measured(aggregate.measure, _value_and_key(field, columns)[0])
    also = _also(aggregate, columns, writer)
    if not also:
        return measured
    return f"{measured} FILTER (WHERE {also[0]})"


def _shifted(sum_: Shifted, columns: ColumnNames, writer: Writer) -> str:
    sql, kind = expression_sql(sum_.first, columns, writer), type_of(sum_.first)
    for sign, part in sum_.rest:
        other, other_kind = expression_sql(part, columns, writer), type_of(part)
        if kind in _TIMES and other_kind in _TIMES:
            sql = f"((unixepoch({sql}) - unixepoch({other})) * 1000000)"
            kind = FieldType.DURATION
        elif kind in _TIMES:
            # Whole seconds: what SQLite's own functions keep of a moment.
            seconds = f"format('%+.0f seconds', {sign}({other}) / 1000000.0)"
            sql = f"strftime('%Y-%m-%d %H:%M:%S', {sql}, {seconds})"
            kind = FieldType.DATETIME
        else:
            sql = f"({sql} {sign} {other})"
    return sql
