"""A checked predicate as an SQL expression; every value is a bound parameter.

Cells as stored: text, choice, rich text TEXT; whole numbers, booleans and durations (µs)
INTEGER; decimals REAL; dates and moments ISO TEXT; references BLOB(16); files and lists
JSON; empty NULL. A value that misfits its field is a BLOB, which sorts after all else:
it matches nothing but `is not empty`.

Case is ignored by SQLite for ASCII; a pattern with other letters runs `op_fold` on the
rows that its ASCII letters let through. So "strasse" does not find "straße".
"""

import unicodedata
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Final, Protocol, TypeAlias
from uuid import UUID

from openprod_core.domain.natural_sort import sort_key
from openprod_core.domain.predicates import (
    All,
    AnyOf,
    Compare,
    CompareClock,
    Comparison,
    IsEmpty,
    Like,
    Not,
    OneOf,
    Predicate,
    TitleOneOf,
)
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import Scalar

SqlValue: TypeAlias = str | int | float | bytes

_MICROSECOND: Final = timedelta(microseconds=1)
_ARRAYS: Final = (FieldType.LIST, FieldType.FILE)
_TEXTS: Final = (FieldType.TEXT, FieldType.CHOICE, FieldType.RICHTEXT)


class ColumnNames(Protocol):
    """Where the fields of the filtered table stand in the statement. All are trusted SQL."""

    def value(self, field_id: UUID) -> str:
        """Returns the column of the field's value."""

    def sort(self, field_id: UUID) -> str | None:
        """Returns the column of its sort key; None where it has none."""

    def title_subquery(self, field_id: UUID) -> str | None:
        """Returns an expression for the title of the record that a reference points to."""


def render(predicate: Predicate, columns: ColumnNames) -> tuple[str, tuple[SqlValue, ...]]:
    """Returns an expression for WHERE and its parameters, in order."""
    renderer = _Renderer(columns)
    return renderer.render(predicate, exact=False), tuple(renderer.params)


def fold(value: object) -> str | None:
    """Returns text without case, composed; numbers as text; nothing for blobs and NULL."""
    if isinstance(value, str):
        return value.lower() if value.isascii() else unicodedata.normalize("NFC", value.casefold())
    if isinstance(value, int | float):
        return str(value)
    return None


SQL_FUNCTIONS: Final[dict[str, Callable[[object], str | None]]] = {"op_fold": fold}
"""Deterministic functions of one argument that rendered filters call."""


class _Renderer:
    """Collects parameters in the order in which their places are written."""

    def __init__(self, columns: ColumnNames) -> None:
        self._columns = columns
        self.params: list[SqlValue] = []

    def render(self, predicate: Predicate, exact: bool) -> str:
        """Writes one predicate; `exact`: never NULL, since somebody negates it."""
        match predicate:
            case All(parts):
                return _joined([self.render(part, exact) for part in parts], "AND", "1")
            case AnyOf(parts):
                return _joined([self.render(part, exact) for part in parts], "OR", "0")
            case Not(part):
                return f"NOT ({self.render(part, exact=True)})"
            case IsEmpty(field, negated):
                return self._empty(field, negated)
            case Like():
                return self._like(predicate)
            case TitleOneOf(field, titles, negated):
                return self._titles(field, titles, negated)
            case Compare():
                sql = self._compare(predicate)
            case CompareClock():
                sql = self._clock(predicate)
            case OneOf():
                sql = self._one_of(predicate)
        return f"ifnull({sql}, 0)" if exact else sql

    def _value(self, field: FieldDef) -> str:
        return self._columns.value(field.id)

    def _bound(self, value: SqlValue) -> str:
        self.params.append(value)
        return "?"

    def _bound_all(self, values: Sequence[Scalar]) -> str:
        return ", ".join([self._bound(_stored(value)) for value in values])

    def _fits(self, field: FieldDef) -> str:
        column = self._value(field)
        if field.type is FieldType.REFERENCE:
            return f"ifnull(length({column}), 16) = 16"
        return f"typeof({column}) <> 'blob'"

    def _compare(self, predicate: Compare) -> str:
        field, how = predicate.field, predicate.how
        column = self._value(field)
        if how is Comparison.EQ:
            return f"{column} IS {self._bound(_stored(predicate.value))}"
        if how is Comparison.NE:
            unlike = f"{column} IS NOT {self._bound(_stored(predicate.value))}"
            return f"({unlike} AND {self._fits(field)})"
        stored = _stored(predicate.value)
        if isinstance(predicate.value, str):
            key = self._columns.sort(field.id)
            if key is not None:
                column, stored = key, sort_key(predicate.value, field.sort)
        sql = f"{column} {how.value} {self._bound(stored)}"
        if how in (Comparison.GT, Comparison.GE):
            return f"({sql} AND {column} < x'')"
        # Empty text is no text, so it comes before nothing.
        return f"({sql} AND {column} > '')" if isinstance(predicate.value, str) else sql

    def _clock(self, predicate: CompareClock) -> str:
        column = self._value(predicate.field)
        clock = self._bound(str(predicate.clock))
        if predicate.how is Comparison.NE:
            return f"({self._fits(predicate.field)} AND substr({column}, 12) IS NOT {clock})"
        return f"(typeof({column}) = 'text' AND substr({column}, 12) {predicate.how} {clock})"

    def _one_of(self, predicate: OneOf) -> str:
        if not predicate.values:
            return "1" if predicate.negated else "0"
        column = self._value(predicate.field)
        listed = self._bound_all(predicate.values)
        if predicate.negated:
            fits = self._fits(predicate.field)
            return f"({column} IS NULL OR ({column} NOT IN ({listed}) AND {fits}))"
        return f"{column} IN ({listed})"

    def _titles(self, field: FieldDef, titles: tuple[str, ...], negated: bool) -> str:
        title = self._columns.title_subquery(field.id)
        if title is None:
            return "1" if negated else "0"
        found = f"ifnull({title} IN ({self._bound_all(titles)}), 0)"
        return f"(NOT {found} AND {self._fits(field)})" if negated else found

    def _empty(self, field: FieldDef, negated: bool) -> str:
        column = self._value(field)
        if field.type in _TEXTS or field.type in _ARRAYS:
            nothing = "'[]'" if field.type in _ARRAYS else "''"
            if negated:
                return f"({column} IS NOT NULL AND {column} <> {nothing})"
            return f"({column} IS NULL OR {column} = {nothing})"
        return f"{column} IS NOT NULL" if negated else f"{column} IS NULL"

    def _like(self, predicate: Like) -> str:
        field = predicate.field
        column = self._value(field)
        if field.type in _ARRAYS:
            entries = f"json_each(CASE WHEN typeof({column}) = 'text' THEN {column} END)"
            if field.type is FieldType.FILE:
                matches = self._matches("json_extract(entry.value, '$.name')", predicate.pattern)
            else:
                # What JSON has no type for stands packed in an object; it has no letters.
                matches = self._matches("entry.value", predicate.pattern)
                matches = f"entry.type <> 'object' AND {matches}"
            found = f"EXISTS (SELECT 1 FROM {entries} AS entry WHERE {matches})"
        elif field.type is FieldType.REFERENCE:
            title = self._columns.title_subquery(field.id)
            found = (
                "0" if title is None else f"ifnull({self._matches(title, predicate.pattern)}, 0)"
            )
        else:
            # Few rows match, so the type is looked at last: half the time of a scan.
            found = f"({self._matches(column, predicate.pattern)} AND typeof({column}) = 'text')"
        return f"(NOT {found} AND {self._fits(field)})" if predicate.negated else found

    def _matches(self, text: str, pattern: str) -> str:
        if pattern.isascii():
            return f"{text} LIKE {self._bound(pattern)} ESCAPE '\\'"
        composed = unicodedata.normalize("NFC", pattern)
        loose = self._bound(_ascii_part(composed))
        folded = self._bound(unicodedata.normalize("NFC", composed.casefold()))
        return f"({text} LIKE {loose} ESCAPE '\\' AND op_fold({text}) LIKE {folded} ESCAPE '\\')"


def _ascii_part(pattern: str) -> str:
    """Returns a pattern that matches all that `pattern` does, without its other letters."""
    parts: list[str] = []
    escaping = False
    for char in pattern:
        if char == "\\" and not escaping:
            escaping = True
            continue
        if not char.isascii():
            parts.append("%")
        else:
            parts.append("\\" + char if escaping else char)
        escaping = False
    return "".join(parts) + ("\\" if escaping else "")


def _joined(parts: list[str], word: str, nothing: str) -> str:
    """Joins as a balanced tree: SQLite bounds the depth of an expression, not its width."""
    if not parts:
        return nothing
    if len(parts) == 1:
        return parts[0]
    half = len(parts) // 2
    left, right = _joined(parts[:half], word, nothing), _joined(parts[half:], word, nothing)
    return f"({left} {word} {right})"


def _stored(value: Scalar) -> SqlValue:
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
