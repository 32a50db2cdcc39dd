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
from datetime import date, datetime, timedelta
from typing import Any, Final, Protocol, cast
from uuid import UUID

from openprod_core.domain import patterns
from openprod_core.domain.natural_sort import sort_key
from openprod_core.domain.paths import Hop
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
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import Scalar
from openprod_core.storage.sqlite.cells import unpack
from openprod_core.storage.sqlite.expressions import (
    ColumnNames,
    HopSql,
    SqlValue,
    relation_sql,
    stored,
)

_ARRAYS: Final = (FieldType.LIST, FieldType.FILE)
_TEXTS: Final = (FieldType.TEXT, FieldType.CHOICE, FieldType.RICHTEXT)


class Surroundings(ColumnNames, Protocol):
    """Columns that also know the ways to other records."""

    def joined(self, hop: Hop) -> HopSql | None:
        """Returns a hop as SQL; None where it leads nowhere in this file."""

    def member_of(self, table: TableDef) -> str:
        """Returns a test whether the record is in a table."""


def render(
    predicate: Predicate, columns: ColumnNames, *, one: bool = False
) -> tuple[str, tuple[SqlValue, ...]]:
    """Returns an expression for WHERE and its parameters, in order.

    `one`: for few records; hops are followed from each instead of gathered beforehand.
    """
    params: list[SqlValue] = []

    def bind(value: SqlValue) -> str:
        params.append(value)
        return "?"

    sql = Renderer(columns, bind, one=one).render(predicate, exact=False)
    return sql, tuple(params)


def fold(value: object) -> str | None:
    """Returns text without case, composed; numbers as text; nothing for blobs and NULL."""
    if isinstance(value, str):
        return value.lower() if value.isascii() else unicodedata.normalize("NFC", value.casefold())
    if isinstance(value, int | float):
        return str(value)
    return None


def _unpacked(value: object) -> SqlValue | None:
    """Returns what a link's property holds as a cell of its type would."""
    if not isinstance(value, bytes):
        return None
    found = unpack(value)
    if isinstance(found, bool | date | datetime | timedelta | UUID | str | int | float):
        return stored(found)
    return None


def _fits(text: object, pattern: object) -> int:
    return int(patterns.fits(text, pattern))


SQL_FUNCTIONS: Final[dict[str, Callable[..., Any]]] = {
    "op_fold": fold,
    "op_fits": _fits,
    "op_unpacked": _unpacked,
}
"""Deterministic functions that rendered filters call."""


class Renderer:
    """Writes predicates over one scope; `bind` gives each value its place, in order."""

    def __init__(
        self, columns: ColumnNames, bind: Callable[[SqlValue], str], *, one: bool = False
    ) -> None:
        self._columns = columns
        self._bind = bind
        self._one = one

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
            case Fits():
                return self._fitting(predicate)
            case Related():
                return self._related(predicate)
            case InTable(table):
                return _surroundings(self._columns).member_of(table)
            case Relate():
                return relation_sql(predicate, self._columns, self)
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

    def bound(self, value: SqlValue) -> str:
        """Returns the place of a parameter."""
        return self._bind(value)

    def hop(self, columns: ColumnNames, hop: Hop) -> HopSql | None:
        """Returns a hop as SQL; None where it leads nowhere in this file."""
        return _surroundings(columns).joined(hop)

    def test(self, columns: ColumnNames, predicate: Predicate) -> str:
        """Returns a predicate over another scope's columns."""
        return Renderer(columns, self._bind, one=self._one).render(predicate, exact=False)

    def _related(self, predicate: Related) -> str:
        found = self.hop(self._columns, predicate.hop)
        if found is None:
            return "0"
        test = found.test
        if found.link is not None:
            test = test.replace("?", self.bound(found.link), 1)
        part = "" if predicate.part == All(()) else self.test(found.scope, predicate.part)
        also = f" AND {part}" if part else ""
        if self._one:
            return (
                f"EXISTS (SELECT 1 FROM {found.source} WHERE {found.key} = {found.own} "
                f"AND {test}{also})"
            )
        # Gathered once for all rows: ten times as quick as following the hop from each.
        return (
            f"ifnull({found.own} IN (SELECT {found.key} FROM {found.source} WHERE {test}{also}), 0)"
        )

    def _bound_all(self, values: Sequence[Scalar]) -> str:
        return ", ".join([self.bound(stored(value)) for value in values])

    def _fits(self, field: FieldDef) -> str:
        column = self._value(field)
        if field.type is FieldType.REFERENCE:
            return f"ifnull(length({column}), 16) = 16"
        return f"typeof({column}) <> 'blob'"

    def _compare(self, predicate: Compare) -> str:
        field, how = predicate.field, predicate.how
        column = self._value(field)
        if how is Comparison.EQ:
            return f"{column} IS {self.bound(stored(predicate.value))}"
        if how is Comparison.NE:
            unlike = f"{column} IS NOT {self.bound(stored(predicate.value))}"
            return f"({unlike} AND {self._fits(field)})"
        cell = stored(predicate.value)
        if isinstance(predicate.value, str):
            key = self._columns.sort(field.id)
            if key is not None:
                column, cell = key, sort_key(predicate.value, field.sort)
        sql = f"{column} {how.value} {self.bound(cell)}"
        if how in (Comparison.GT, Comparison.GE):
            return f"({sql} AND {column} < x'')"
        # Empty text is no text, so it comes before nothing.
        return f"({sql} AND {column} > '')" if isinstance(predicate.value, str) else sql

    def _clock(self, predicate: CompareClock) -> str:
        column = self._value(predicate.field)
        clock = self.bound(str(predicate.clock))
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

    def _fitting(self, predicate: Fits) -> str:
        field = predicate.field
        column = self._value(field)
        if field.type in _ARRAYS:
            entries = f"json_each(CASE WHEN typeof({column}) = 'text' THEN {column} END)"
            entry = "entry.value"
            if field.type is FieldType.FILE:
                entry = "json_extract(entry.value, '$.name')"
            test = f"op_fits({entry}, {self.bound(predicate.pattern)})"
            found = f"EXISTS (SELECT 1 FROM {entries} AS entry WHERE {test})"
        else:
            text: str | None = column
            if field.type is FieldType.REFERENCE:
                text = self._columns.title_subquery(field.id)
            found = "0"
            if text is not None:
                found = f"op_fits(nullif({text}, ''), {self.bound(predicate.pattern)})"
        return f"(NOT {found} AND {self._fits(field)})" if predicate.negated else found

    def _matches(self, text: str, pattern: str) -> str:
        if pattern.isascii():
            return f"{text} LIKE {self.bound(pattern)} ESCAPE '\\'"
        composed = unicodedata.normalize("NFC", pattern)
        loose = self.bound(_ascii_part(composed))
        folded = self.bound(unicodedata.normalize("NFC", composed.casefold()))
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


def _surroundings(columns: ColumnNames) -> Surroundings:
    # A predicate with hops comes from text that was checked against tables, and so do these.
    return cast(Surroundings, columns)
