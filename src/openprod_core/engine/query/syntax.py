"""A query as written, before anybody looked at a table. Columns count characters from 1."""

from typing import Any, TypeAlias

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class FieldName:
    """A name alone: a field by key, or by name in brackets."""

    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Dot:
    """`.name`: a field of what the path has come to, or of the record in another table."""

    name: FieldName


@dataclass(frozen=True, slots=True)
class Outward:
    """`link->table`: along links, or along a reference, to the records they lead to."""

    link: FieldName
    table: FieldName


@dataclass(frozen=True, slots=True)
class Inward:
    """`<-link.table`: to the records of a table from which a link or a reference leads here."""

    link: FieldName
    table: FieldName


Step: TypeAlias = Dot | Outward | Inward


@dataclass(frozen=True, slots=True)
class Path:
    """More than one name: steps from a record to others, and perhaps to a field of theirs."""

    steps: tuple[Step, ...]
    column: int


AnyPath: TypeAlias = FieldName | Path


@dataclass(frozen=True, slots=True)
class Text:
    """Text in quotes, without them."""

    value: str
    column: int


@dataclass(frozen=True, slots=True)
class Bare:
    """A number, date, time or duration; which one, the field decides."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Flag:
    """true or false."""

    value: bool
    column: int


@dataclass(frozen=True, slots=True)
class Parameter:
    """$today, $now, $actor, or what the query was given, such as $source."""

    name: str
    column: int
    field: str = ""
    """What stands behind the dot of `$source.field`."""


@dataclass(frozen=True, slots=True)
class Place:
    """A question mark: the next of the values that come with the query."""

    column: int


@dataclass(frozen=True, slots=True)
class Given:
    """What a parameter or a question mark stands for; None: nothing. Never written."""

    value: Any
    column: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word without quotes where a value should stand; seldom valid, but worth a hint."""

    text: str
    column: int


@dataclass(frozen=True, slots=True)
class Call:
    """count(path where …) and its kin; `path` None: of the rows of a group."""

    function: str
    path: AnyPath | None
    where: "Condition | None"
    column: int


Atom: TypeAlias = Text | Bare | Flag | Parameter | Place | Given | Word
Term: TypeAlias = Atom | AnyPath | Call


@dataclass(frozen=True, slots=True)
class Sum:
    """What is first, and what is added or taken away."""

    first: Term
    rest: tuple[tuple[str, Term], ...]

    @property
    def column(self) -> int:
        """Where it begins."""
        return self.first.column


Literal: TypeAlias = Atom | Sum
Operand: TypeAlias = Term | Sum


@dataclass(frozen=True, slots=True)
class Comparing:
    """left = right, and the like."""

    field: Operand
    operator: str
    value: Operand


@dataclass(frozen=True, slots=True)
class Within:
    """field in (a, b)."""

    field: AnyPath
    values: tuple[Operand, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """field like, matches, contains, starts with or ends with a text."""

    field: AnyPath
    how: str
    value: Operand
    negated: bool


@dataclass(frozen=True, slots=True)
class Emptiness:
    """field is empty."""

    field: AnyPath
    negated: bool


@dataclass(frozen=True, slots=True)
class Existence:
    """exists path, exists(path where …)."""

    path: AnyPath
    where: "Condition | None"


@dataclass(frozen=True, slots=True)
class Overlap:
    """overlaps(start, end, start, end): two intervals share more than an end."""

    ends: tuple[Operand, ...]
    column: int


@dataclass(frozen=True, slots=True)
class Truth:
    """A field alone: it is true."""

    field: AnyPath


@dataclass(frozen=True, slots=True)
class Both:
    """Every part, joined by `and`."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Any part, joined by `or`."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Negation:
    """not, and what follows."""

    part: "Condition"


Condition: TypeAlias = (
    Comparing
    | Within
    | Matching
    | Emptiness
    | Existence
    | Overlap
    | Truth
    | Both
    | Either
    | Negation
)


@dataclass(frozen=True, slots=True)
class Item:
    """What a column of an answer holds, and what it is called."""

    operand: Operand
    name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """SELECT … FROM table WHERE … GROUP BY … ORDER BY … LIMIT …"""

    table: FieldName
    items: tuple[Item, ...]
    where: Condition | None
    groups: tuple[AnyPath, ...]
    order: tuple[tuple[Operand, bool], ...]
    """(what, whether descending)."""
    limit: Operand | None
    offset: Operand | None
