"""A filter as written, before anybody looked at a table. Columns count characters from 1."""

from typing import TypeAlias

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field by key, or by name in brackets."""

    name: str
    column: int


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
    """$today or $now."""

    name: str
    column: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word without quotes where a value should stand; never valid, but worth a hint."""

    text: str
    column: int


Atom: TypeAlias = Text | Bare | Flag | Parameter | Word


@dataclass(frozen=True, slots=True)
class Sum:
    """A day or moment, and what is added or taken away."""

    first: Atom
    rest: tuple[tuple[str, Atom], ...]

    @property
    def column(self) -> int:
        """Where it begins."""
        return self.first.column


Literal: TypeAlias = Atom | Sum


@dataclass(frozen=True, slots=True)
class Comparing:
    """field = value, and the like."""

    field: FieldName
    operator: str
    value: Literal


@dataclass(frozen=True, slots=True)
class Within:
    """field in (a, b)."""

    field: FieldName
    values: tuple[Literal, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class Matching:
    """field like, contains, starts with or ends with a text."""

    field: FieldName
    how: str
    value: Literal
    negated: bool


@dataclass(frozen=True, slots=True)
class Emptiness:
    """field is empty."""

    field: FieldName
    negated: bool


@dataclass(frozen=True, slots=True)
class Truth:
    """A field alone: it is true."""

    field: FieldName


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


Condition: TypeAlias = Comparing | Within | Matching | Emptiness | Truth | Both | Either | Negation
