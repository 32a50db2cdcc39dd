"""A whole query from text: SELECT … FROM table WHERE … GROUP BY … ORDER BY … LIMIT …"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from openprod_core.domain.asks import Ask, AskedColumn
from openprod_core.domain.paths import Aggregate, Column, Expression, Measure, Shifted, type_of
from openprod_core.domain.predicates import All
from openprod_core.domain.schema import FieldType
from openprod_core.engine.query.checking import check
from openprod_core.engine.query.context import QueryContext
from openprod_core.engine.query.errors import QuerySyntaxError, QueryTypeError
from openprod_core.engine.query.operands import expression, settled
from openprod_core.engine.query.parser import parse_statement, places_in
from openprod_core.engine.query.resolving import Scope, field_of, resolve, table_of
from openprod_core.engine.query.syntax import Bare, FieldName, Given, Item, Operand, Path

ROWS_MAX: Final = 1_000_000
"""Rows that a query may ask for by number."""


def ask_of(text: str, context: QueryContext) -> Ask:
    """Returns what a whole query asks.

    Raises:
        QueryError: with the column of what is wrong, and a suggestion where there is one.
    """
    tree = parse_statement(text)
    table = table_of(tree.table, context)
    plain = Scope(table, context, places=places_in(tree))
    scope = replace(plain, is_grouped=True)
    groups = tuple(_expression(path, plain) for path in tree.groups)
    items = [_asked(item, scope) for item in tree.items]
    order = [(_expression(operand, scope), down) for operand, down in tree.order]
    measured = [*(each.expression for each in items), *(each for each, _down in order)]
    is_grouped = bool(groups) or any(map(_measures_rows, measured))
    if not items and groups:
        items = [_column(path, each) for path, each in zip(tree.groups, groups, strict=True)]
        count = Aggregate(Measure.COUNT, (), None)
        items.append(AskedColumn("count", count, FieldType.INTEGER))
    elif not items:
        items = [AskedColumn(each.key, Column(each), each.type, each) for each in table.fields]
    if is_grouped:
        operands = [*(item.operand for item in tree.items), *(each for each, _down in tree.order)]
        for operand, each in zip(operands, measured, strict=True):
            _refuse_ungrouped(each, groups, operand)
    where = All(()) if tree.where is None else check(tree.where, plain)
    limit, offset = _bound(tree.limit, plain), _bound(tree.offset, plain)
    columns = _named_apart(items)
    return Ask(table, columns, where, is_grouped, groups, tuple(order), limit, offset or 0)


def _asked(item: Item, scope: Scope) -> AskedColumn:
    found = _column(item.operand, _expression(item.operand, scope))
    name = item.name
    if not name and isinstance(item.operand, FieldName):
        # Of a field in step with another, its own.
        name = field_of(item.operand, scope.table).key
    return replace(found, name=name) if name else found


def _expression(operand: Operand, scope: Scope) -> Expression:
    if isinstance(operand, FieldName | Path):
        found = resolve(operand, scope)
        if all(hop.is_single for hop in found.hops):
            # Whatever can be shown can be asked for, though not all of it can be compared.
            return Column(found.field, found.hops)
    return expression(settled(operand, scope), scope, None)


def _column(operand: Operand, found: Expression) -> AskedColumn:
    match found:
        case Column(field, hops):
            keys = [hop.field.key if hop.field else str(hop.way) for hop in hops]
            return AskedColumn(".".join([*keys, field.key]), found, field.type, field)
        case Aggregate(measure, _hops, field):
            name = str(measure) if field is None else f"{measure}_{field.key}"
            kind = type_of(found) or FieldType.TEXT
            is_title = measure is not Measure.COUNT and kind is FieldType.REFERENCE
            return AskedColumn(name, found, FieldType.TEXT if is_title else kind)
    return AskedColumn("value", found, type_of(found) or FieldType.TEXT)


def _measures_rows(found: Expression) -> bool:
    """Returns whether an expression measures the rows of the query themselves."""
    match found:
        case Aggregate(_measure, hops):
            return all(hop.is_single for hop in hops)
        case Shifted(first, rest):
            return any(map(_measures_rows, [first, *(part for _sign, part in rest)]))
    return False


def _refuse_ungrouped(found: Expression, groups: Sequence[Expression], operand: Operand) -> None:
    match found:
        case Column(field) if found not in groups:
            raise QueryTypeError(
                f"{field.name} differs within a group: put it behind GROUP BY, or ask for "
                f"min({field.key}) or list({field.key}).",
                operand.column,
            )
        case Aggregate(_measure, hops) if not all(hop.is_single for hop in hops):
            raise QueryTypeError(
                "Ways from single records make no sense in a group.", operand.column
            )
        case Shifted(first, rest):
            for part in (first, *(part for _sign, part in rest)):
                _refuse_ungrouped(part, groups, operand)


def _bound(operand: Operand | None, scope: Scope) -> int | None:
    if operand is None:
        return None
    found = settled(operand, scope)
    value: object = found.value if isinstance(found, Given) else None
    if isinstance(found, Bare) and found.text.isdecimal():
        value = int(found.text)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or not 0 <= value <= ROWS_MAX:
        raise QuerySyntaxError(
            f"LIMIT and OFFSET take a number up to {ROWS_MAX:,}.", operand.column
        )
    return value


def _named_apart(columns: Sequence[AskedColumn]) -> tuple[AskedColumn, ...]:
    taken: set[str] = set()
    found: list[AskedColumn] = []
    for each in columns:
        name, n = each.name, 1
        while name in taken:
            n += 1
            name = f"{each.name}_{n}"
        taken.add(name)
        found.append(replace(each, name=name))
    return tuple(found)
