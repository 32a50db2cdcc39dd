"""A checked filter: which records of a table are asked for.

The query language makes these (engine/query), storage turns them into SQL
(storage/sqlite/filters.py). Fields are definitions, values are Python's and of the
field's type; None and empty text appear only as `IsEmpty`.

Every leaf is true or false, never unknown: an empty cell equals nothing and is neither
before nor after anything, so `Not(Compare(f, EQ, v))` holds for it.
"""

from datetime import time
from enum import StrEnum
from typing import TypeAlias

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.paths import Expression, Hop
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.domain.values import Scalar


class Comparison(StrEnum):
    """How two values stand to each other."""

    EQ = "="
    NE = "!="
    LT = "<"
    LE = "<="
    GT = ">"
    GE = ">="


@dataclass(frozen=True, slots=True)
class Compare:
    """The field's value against one value; NE holds for empty cells too.

    Text is equal exactly, and ordered as its column is sorted.
    """

    field: FieldDef
    how: Comparison
    value: Scalar


@dataclass(frozen=True, slots=True)
class CompareClock:
    """The time of day of a datetime field."""

    field: FieldDef
    how: Comparison
    clock: time


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field's value is one of these; `negated` holds for empty cells too."""

    field: FieldDef
    values: tuple[Scalar, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class TitleOneOf:
    """The title of the record that a reference points to is exactly one of these."""

    field: FieldDef
    titles: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Like:
    """Text, title, file name or an entry of a list matches, whatever the case.

    In `pattern` `%` is any run, `_` any character, and a backslash makes the next one plain.
    """

    field: FieldDef
    pattern: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class IsEmpty:
    """Nothing in the cell, or empty text, or an empty list."""

    field: FieldDef
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Fits:
    """Text, title, file name or an entry of a list fits a regular expression as a whole.

    Only what can be decided in time proportional to the text (RE2's syntax).
    """

    field: FieldDef
    pattern: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """At least one of the records that a hop leads to is there and fulfils `part`."""

    hop: Hop
    part: "Predicate"


@dataclass(frozen=True, slots=True)
class InTable:
    """The record is in a table."""

    table: TableDef


@dataclass(frozen=True, slots=True)
class Relate:
    """How two computed values stand to each other; false where either is empty, but for NE.

    NE holds where one is empty and the other is not. Days are compared with moments by day.
    """

    left: Expression
    how: Comparison
    right: Expression


@dataclass(frozen=True, slots=True)
class All:
    """Every one of `parts` holds; true where there is none."""

    parts: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of `parts` holds; false where there is none."""

    parts: tuple["Predicate", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`part` does not hold."""

    part: "Predicate"


Predicate: TypeAlias = (
    Compare
    | CompareClock
    | OneOf
    | TitleOneOf
    | Like
    | Fits
    | IsEmpty
    | Related
    | InTable
    | Relate
    | All
    | AnyOf
    | Not
)


def escaped_like(text: str) -> str:
    """Returns `text` as a `Like` pattern that matches only itself."""
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
