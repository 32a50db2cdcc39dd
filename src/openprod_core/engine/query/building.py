"""Makes the classes of syntax.py out of what the grammar's rules matched."""

import re
from typing import Any, Final

from lark import Token, Transformer, v_args

from openprod_core.engine.query.plain_paths import FUNCTIONS
from openprod_core.engine.query.syntax import (
    AnyPath,
    Atom,
    Bare,
    Both,
    Call,
    Comparing,
    Condition,
    Dot,
    Either,
    Emptiness,
    Existence,
    FieldName,
    Flag,
    Inward,
    Item,
    Matching,
    Negation,
    Operand,
    Outward,
    Overlap,
    Parameter,
    Path,
    Place,
    Statement,
    Step,
    Sum,
    Term,
    Text,
    Truth,
    Within,
)

_OPERATORS: Final = {"==": "=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">="}
_ESCAPE: Final = re.compile(r"""\\([\\"'])""")


class _Clause(tuple[Any, ...]):
    """The parts of one clause of a statement."""

    __slots__ = ()


class _Items(_Clause):
    __slots__ = ()


class _Groups(_Clause):
    __slots__ = ()


class _Orders(_Clause):
    __slots__ = ()


class _Limits(_Clause):
    __slots__ = ()


@v_args(inline=True)
class Builder(Transformer[Token, Condition]):
    """Turns matched rules into the tree, from the leaves up."""

    def either(self, *parts: Condition) -> Condition:
        return Either(parts)

    def both(self, *parts: Condition) -> Condition:
        return Both(parts)

    def negate(self, part: Condition) -> Condition:
        return Negation(part)

    def compare(self, left: Operand, operator: Token, right: Operand) -> Condition:
        return Comparing(left, _OPERATORS.get(operator, str(operator)), right)

    def within(self, field: AnyPath, values: tuple[Operand, ...]) -> Condition:
        return Within(field, values, negated=False)

    def not_within(self, field: AnyPath, values: tuple[Operand, ...]) -> Condition:
        return Within(field, values, negated=True)

    def match(self, field: AnyPath, how: Token, value: Operand) -> Condition:
        return Matching(field, " ".join(how.casefold().split()), value, negated=False)

    def not_match(self, field: AnyPath, how: Token, value: Operand) -> Condition:
        return Matching(field, " ".join(how.casefold().split()), value, negated=True)

    def empty(self, field: AnyPath) -> Condition:
        return Emptiness(field, negated=False)

    def not_empty(self, field: AnyPath) -> Condition:
        return Emptiness(field, negated=True)

    def exists(self, path: AnyPath, where: Condition | None = None) -> Condition:
        return Existence(path, where)

    def overlap(self, word: Token, *ends: Operand) -> Condition:
        return Overlap(ends, _column(word))

    def truth(self, field: AnyPath) -> Condition:
        return Truth(field)

    def call(self, function: Token, *parts: AnyPath | Condition | Token) -> Call:
        path = where = None
        for part in parts:
            if isinstance(part, FieldName | Path):
                path = part
            elif not isinstance(part, Token):
                where = part
        name = function.casefold()
        return Call(FUNCTIONS.get(name, name), path, where, _column(function))

    def path(self, first: Step, *rest: Step) -> AnyPath:
        if isinstance(first, Dot):
            return Path((first, *rest), first.name.column) if rest else first.name
        return Path((first, *rest), first.link.column)

    def outward(self, link: FieldName, table: FieldName) -> Outward:
        return Outward(link, table)

    def dotless(self, name: FieldName) -> Dot:
        return Dot(name)

    def inward(self, link: FieldName, table: FieldName) -> Inward:
        return Inward(link, table)

    def dot(self, name: FieldName) -> Dot:
        return Dot(name)

    def plain_field(self, token: Token) -> FieldName:
        return FieldName(str(token), _column(token))

    def bracketed_field(self, token: Token) -> FieldName:
        return FieldName(token[1:-1].strip(), _column(token))

    def values(self, *values: Operand) -> tuple[Operand, ...]:
        return values

    def sum(self, first: Term, *rest: Term | Token) -> Operand:
        signs, terms = rest[::2], rest[1::2]
        return Sum(
            first,
            tuple(
                (str(sign), term)
                for sign, term in zip(signs, terms, strict=True)
                if not isinstance(term, Token)
            ),
        )

    def text(self, token: Token) -> Atom:
        return Text(_ESCAPE.sub(r"\1", token[1:-1]), _column(token))

    def bare(self, token: Token) -> Atom:
        return Bare(str(token), _column(token))

    def true(self, token: Token) -> Atom:
        return Flag(True, _column(token))

    def false(self, token: Token) -> Atom:
        return Flag(False, _column(token))

    def place(self, token: Token) -> Atom:
        return Place(_column(token))

    def parameter(self, token: Token, field: FieldName | None = None) -> Atom:
        return Parameter(str(token), _column(token), "" if field is None else field.name)

    def statement(self, *clauses: "_Clause | FieldName | Condition") -> Statement:
        found: dict[type, tuple[Any, ...]] = {}
        table: FieldName | None = None
        where: Condition | None = None
        for clause in clauses:
            if isinstance(clause, _Clause):
                found[type(clause)] = tuple(clause)
            elif isinstance(clause, FieldName):
                table = clause
            else:
                where = clause
        assert table is not None
        bounds = (*found.get(_Limits, ()), None, None)
        return Statement(
            table,
            found.get(_Items, ()),
            where,
            found.get(_Groups, ()),
            found.get(_Orders, ()),
            bounds[0],
            bounds[1],
        )

    def limits(self, *bounds: Operand) -> _Clause:
        return _Limits(bounds)

    def table(self, *names: FieldName) -> FieldName:
        return FieldName(".".join(name.name for name in names), names[0].column)

    def items(self, *items: Item | Token) -> _Items:
        return _Items(item for item in items if isinstance(item, Item))

    def item(self, operand: Operand, name: FieldName | None = None) -> Item:
        return Item(operand, "" if name is None else name.name)

    def groups(self, *paths: AnyPath) -> _Groups:
        return _Groups(paths)

    def orders(self, *orders: tuple[Operand, bool]) -> _Orders:
        return _Orders(orders)

    def order(self, operand: Operand, direction: Token | None = None) -> tuple[Operand, bool]:
        return operand, direction is not None and direction.casefold() == "desc"


def _column(token: Token) -> int:
    return (token.start_pos or 0) + 1
