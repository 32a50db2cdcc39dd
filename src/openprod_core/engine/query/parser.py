"""Text to syntax tree, by an LALR grammar that is built on first use.

To extend the language: a rule in grammar.lark, a class in syntax.py, a method in
building.py; then its case in checking.py (what it means for a table), and where that is
new in domain/predicates.py and storage/sqlite/filters.py. QUERY.md tells people.
"""

import functools
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import resources
from typing import TYPE_CHECKING, Any, Final, get_args

from openprod_core.engine.query.errors import (
    QUERY_DEPTH_MAX,
    QUERY_LENGTH_MAX,
    QuerySyntaxError,
    QueryTooDeepError,
    QueryTooLongError,
)
from openprod_core.engine.query.plain_paths import plain_operand
from openprod_core.engine.query.syntax import Condition, Operand, Place, Statement

if TYPE_CHECKING:
    from lark import Lark, UnexpectedInput

_VALUE_TERMINALS: Final = frozenset({"STRING", "BARE", "PARAMETER"})
_CONDITIONS: Final = get_args(Condition)


def parse(text: str) -> Condition:
    """Returns the tree of a filter that is not blank.

    Raises:
        QueryError: it is too long, too deep, or no filter; `column` says where.
    """
    tree: Condition = _parsed(text, "start")
    return tree


def parse_operand(text: str) -> Operand:
    """Returns the tree of what a field is computed from.

    Raises:
        QueryError: as `parse`.
    """
    plain = plain_operand(text) if len(text) <= QUERY_LENGTH_MAX else None
    tree: Operand = plain or _parsed(text, "operand")
    return tree


def parse_statement(text: str) -> Statement:
    """Returns the tree of a whole query: FROM table WHERE … and so on.

    Raises:
        QueryError: as `parse`.
    """
    tree: Statement = _parsed(text, "statement")
    return tree


@functools.lru_cache(maxsize=256)
def _parsed(text: str, start: str) -> Any:
    if len(text) > QUERY_LENGTH_MAX:
        raise QueryTooLongError(len(text))
    # Imported late, here and below: no window needs it to start.
    from lark import UnexpectedInput

    try:
        tree = _lark().parse(text, start=start)
    except UnexpectedInput as error:
        raise _syntax_error(text, error) from None
    if _depth(tree) > QUERY_DEPTH_MAX:
        raise QueryTooDeepError
    return tree


@functools.cache
def _lark() -> "Lark":
    from lark import Lark

    from openprod_core.engine.query.building import Builder

    grammar = resources.files("openprod_core.engine.query").joinpath("grammar.lark")
    # Building the tree while parsing keeps deep input off the Python stack.
    return Lark(
        grammar.read_text(encoding="utf-8"),
        parser="lalr",
        start=["start", "operand", "statement"],
        transformer=Builder(),
        maybe_placeholders=False,
    )


def walk(tree: object) -> Iterator[tuple[object, int]]:
    """Yields every part of a tree with how many conditions it stands in, itself included."""
    waiting: list[tuple[object, int]] = [(tree, 0)]
    while waiting:
        part, depth = waiting.pop()
        if isinstance(part, tuple):
            waiting += [(each, depth) for each in part]
        elif is_dataclass(part):
            depth += isinstance(part, _CONDITIONS)
            yield part, depth
            waiting += [(getattr(part, each.name), depth) for each in fields(part)]


def places_in(tree: object) -> tuple[int, ...]:
    """Returns the columns of the question marks in a tree, in order."""
    return tuple(sorted(part.column for part, _depth in walk(tree) if isinstance(part, Place)))


def _depth(tree: object) -> int:
    return max(depth for _part, depth in walk(tree))


def _syntax_error(text: str, error: "UnexpectedInput") -> QuerySyntaxError:
    from lark import UnexpectedCharacters
    from lark.exceptions import UnexpectedToken

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


def _expected(error: "UnexpectedInput") -> set[str]:
    from lark import UnexpectedCharacters
    from lark.exceptions import UnexpectedToken

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
