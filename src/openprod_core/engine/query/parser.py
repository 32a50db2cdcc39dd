"""Text to syntax tree, by an LALR grammar that is built on first use.

To extend the language: a step along a reference (`scene.title = "I"`) is another kind of
`field` in grammar.lark and another class beside FieldName; an aggregate (`count(cast) > 2`)
likewise, with a predicate that renders as a subquery; `matches` is one more word of
MATCHING. Each then needs its case in checking.py and, where it is new, in
domain/predicates.py and storage/sqlite/filters.py.
"""

import functools
import re
from importlib import resources
from typing import Final

from lark import Lark, Token, Transformer, UnexpectedCharacters, UnexpectedInput, v_args
from lark.exceptions import UnexpectedToken

from openprod_core.engine.query.errors import (
    QUERY_DEPTH_MAX,
    QUERY_LENGTH_MAX,
    QuerySyntaxError,
    QueryTooDeepError,
    QueryTooLongError,
)
from openprod_core.engine.query.syntax import (
    Atom,
    Bare,
    Both,
    Comparing,
    Condition,
    Either,
    Emptiness,
    FieldName,
    Flag,
    Literal,
    Matching,
    Negation,
    Parameter,
    Sum,
    Text,
    Truth,
    Within,
    Word,
)

_OPERATORS: Final = {"==": "=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">="}
_ESCAPE: Final = re.compile(r"""\\([\\"'])""")
_VALUE_TERMINALS: Final = frozenset({"STRING", "BARE", "PARAMETER"})


def parse(text: str) -> Condition:
    """Returns the tree of a filter that is not blank.

    Raises:
        QueryError: it is too long, too deep, or no filter; `column` says where.
    """
    if len(text) > QUERY_LENGTH_MAX:
        raise QueryTooLongError(len(text))
    try:
        tree: Condition = _lark().parse(text)  # type: ignore[assignment]
    except UnexpectedInput as error:
        raise _syntax_error(text, error) from None
    if _depth(tree) > QUERY_DEPTH_MAX:
        raise QueryTooDeepError
    return tree


@functools.cache
def _lark() -> Lark:
    grammar = resources.files("openprod_core.engine.query").joinpath("grammar.lark")
    # Building the tree while parsing keeps deep input off the Python stack.
    return Lark(
        grammar.read_text(encoding="utf-8"),
        parser="lalr",
        transformer=_Builder(),
        maybe_placeholders=False,
    )


def _depth(tree: Condition) -> int:
    deepest, waiting = 0, [(tree, 1)]
    while waiting:
        part, depth = waiting.pop()
        deepest = max(deepest, depth)
        if isinstance(part, Negation):
            waiting.append((part.part, depth + 1))
        elif isinstance(part, Both | Either):
            waiting += [(each, depth + 1) for each in part.parts]
    return deepest


def _syntax_error(text: str, error: UnexpectedInput) -> QuerySyntaxError:
    ends = isinstance(error, UnexpectedToken) and error.token.type == "$END"
    expected = _expected(error)
    if not text.strip():
        return QuerySyntaxError("The filter is empty; write a condition.", 1)
    wanted = _wanted(expected)
    if ends:
        return QuerySyntaxError(f"The filter breaks off; {wanted} is missing.", len(text) + 1)
    at = error.pos_in_stream or 0
    found = str(error.token) if isinstance(error, UnexpectedToken) else text[at : at + 1]
    if isinstance(error, UnexpectedCharacters) and found in ("'", '"'):
        return QuerySyntaxError(f"The text that begins at {at + 1} has no closing quote.", at + 1)
    if "BRACKETED" in expected and found[:1] in ("'", '"'):
        name = found.strip(found[0])
        return QuerySyntaxError(f"A field stands here; write [{name}] without quotes.", at + 1)
    shown = found if len(found) <= 40 else found[:39] + "…"
    return QuerySyntaxError(f"{shown} cannot stand at {at + 1}; {wanted} can.", at + 1)


def _expected(error: UnexpectedInput) -> set[str]:
    if isinstance(error, UnexpectedToken):
        return set(error.accepts or error.expected)
    if isinstance(error, UnexpectedCharacters):
        return set(error.allowed or ())
    return set()


def _wanted(expected: set[str]) -> str:
    if "OPERATOR" in expected:
        return "=, <, >, in, like, contains, starts with or is empty"
    if expected >= _VALUE_TERMINALS:
        return "a value"
    if "BRACKETED" in expected:
        return "a field"
    if "_EMPTY" in expected:
        return "empty or not empty"
    if "_IN" in expected:
        return "in, like, contains or starts with"
    if "_AND" in expected:
        return "and, or, or a closing parenthesis" if "RPAR" in expected else "and or or"
    if "COMMA" in expected:
        return "a comma or a closing parenthesis"
    return "a parenthesis"


def _column(token: Token) -> int:
    return (token.start_pos or 0) + 1


@v_args(inline=True)
class _Builder(Transformer[Token, Condition]):
    """Makes the classes of syntax.py out of what the grammar's rules matched."""

    def either(self, *parts: Condition) -> Condition:
        return Either(parts)

    def both(self, *parts: Condition) -> Condition:
        return Both(parts)

    def negate(self, part: Condition) -> Condition:
        return Negation(part)

    def compare(self, field: FieldName, operator: Token, value: Literal) -> Condition:
        return Comparing(field, _OPERATORS.get(operator, str(operator)), value)

    def within(self, field: FieldName, values: tuple[Literal, ...]) -> Condition:
        return Within(field, values, negated=False)

    def not_within(self, field: FieldName, values: tuple[Literal, ...]) -> Condition:
        return Within(field, values, negated=True)

    def match(self, field: FieldName, how: Token, value: Literal) -> Condition:
        return Matching(field, " ".join(how.casefold().split()), value, negated=False)

    def not_match(self, field: FieldName, how: Token, value: Literal) -> Condition:
        return Matching(field, " ".join(how.casefold().split()), value, negated=True)

    def empty(self, field: FieldName) -> Condition:
        return Emptiness(field, negated=False)

    def not_empty(self, field: FieldName) -> Condition:
        return Emptiness(field, negated=True)

    def truth(self, field: FieldName) -> Condition:
        return Truth(field)

    def plain_field(self, token: Token) -> FieldName:
        return FieldName(str(token), _column(token))

    def bracketed_field(self, token: Token) -> FieldName:
        return FieldName(token[1:-1].strip(), _column(token))

    def values(self, *values: Literal) -> tuple[Literal, ...]:
        return values

    def sum(self, first: Atom, *rest: Atom | Token) -> Literal:
        signs, atoms = rest[::2], rest[1::2]
        return Sum(
            first,
            tuple(
                (str(sign), atom)
                for sign, atom in zip(signs, atoms, strict=True)
                if not isinstance(atom, Token)
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

    def parameter(self, token: Token) -> Atom:
        return Parameter(str(token), _column(token))

    def word(self, token: Token) -> Atom:
        return Word(str(token), _column(token))
