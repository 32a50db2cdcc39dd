"""Fields that are computed when they are read, from other records' fields or what these come to.

A formula is an operand of the query language over the field's own table. One that cannot
be read any more, or that depends on itself, shows nothing; it never keeps a table shut.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Final
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.paths import Column, Expression, Hop, Way, type_of
from openprod_core.domain.schema import TYPE_WORDS, FieldDef, FieldType, Schema, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.context import QueryContext
from openprod_core.engine.query.errors import QueryError
from openprod_core.engine.reading.asking import query_context
from openprod_core.storage.sqlite.computed import ALIAS, Computed
from openprod_core.storage.sqlite.expressions import SqlValue, expression_sql, sort_sql
from openprod_core.storage.sqlite.filters import Renderer
from openprod_core.storage.sqlite.scopes import Known, Scope

_NOTHING: Final = Computed("NULL")
_SHOWN_AS: Final = {FieldType.CHOICE: FieldType.TEXT, FieldType.RICHTEXT: FieldType.TEXT}
_WITHOUT: Final = (FieldType.LIST, FieldType.FILE, FieldType.RICHTEXT)


class FormulaError(RejectedError):
    """A formula cannot be used; `column` is where, from 1."""

    def __init__(self, message: str, column: int = 1) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that can be used."""

    expression: Expression
    type: FieldType
    """What its field holds."""
    target: UUID | None = None
    """Where a reference that it comes to points."""


def read_formula(lens: Lens, text: str, table: TableDef, field: UUID | None = None) -> Formula:
    """Returns what a formula of a table computes; `field`: whose it is to be.

    Raises:
        QueryError, FormulaError: with the column of what is wrong.
    """
    formula = formula_in(text, table, query_context(lens))
    if field is not None and field in _reached(lens.model.schema, formula.expression, lens):
        raise FormulaError("This formula would depend on its own field.")
    return formula


def formula_in(text: str, table: TableDef, context: QueryContext) -> Formula:
    """Returns what a formula of a table computes, as its names are known to `context`.

    Raises:
        QueryError, FormulaError: with the column of what is wrong.
    """
    # Imported late: the grammar's library costs a window a tenth of its start.
    from openprod_core.engine.query.operands import expression, settled
    from openprod_core.engine.query.parser import parse_operand
    from openprod_core.engine.query.resolving import Scope as Names
    from openprod_core.engine.query.syntax import Word

    names = Names(table, context)
    operand = settled(parse_operand(text), names)
    if isinstance(operand, Word):
        raise FormulaError(f"There is no field “{operand.text}” in {table.name}.", operand.column)
    found = expression(operand, names, None)
    kind = type_of(found)
    if kind is None or kind in _WITHOUT:
        raise FormulaError("A formula comes to text, a number, a time, or a row.")
    target = None
    if kind is FieldType.REFERENCE:
        if not isinstance(found, Column):
            kind = FieldType.TEXT
        else:
            target = found.field.target
    return Formula(found, _SHOWN_AS.get(kind, kind), target)


class FormulaBook:
    """How the computed fields of one connection are computed, as its schema stands."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._schema: Schema | None = None
        self._today: date | None = None
        self._found: dict[tuple[int, int], Computed] = {}
        self._read: dict[UUID, Formula | None] = {}
        self._lost: set[UUID] = set()

    def find(self, facet: int, field: int) -> Computed | None:
        """Returns how a field is computed; None where it has cells of its own."""
        self._follow()
        key = facet, field
        found = self._found.get(key)
        if found is None and key in self._places:
            found = self._found[key] = self._written(*self._places[key])
        return found

    def _follow(self) -> None:
        """Reads the formulas anew where the schema has changed, or a day begun."""
        schema = self._lens.model.schema
        today = self._lens.now().date() if self._today is not None else None
        if schema is self._schema and today == self._today:
            return
        self._schema = schema
        self._found = {}
        number = self._lens.model.known_number
        with_formula = [
            (table, field) for table in schema.tables for field in table.fields if field.formula
        ]
        self._places = {
            (number(table.id) or 0, number(field.id) or 0): (table, field)
            for table, field in with_formula
        }
        self._today = None
        if any("$" in field.formula for _table, field in with_formula):
            self._today = self._lens.now().date()
        # Links may come after the formula that speaks of them.
        context = replace(query_context(self._lens), any_links=True)
        self._read = {field.id: _usable(table, field, context) for table, field in with_formula}
        self._lost = {
            id_
            for id_, formula in self._read.items()
            if formula and id_ in _closure(formula.expression, self._read)
        }
        self._lens.store.database.constants.clear()

    def depending(self, facets: Collection[int], links: bool) -> Mapping[UUID, frozenset[UUID]]:
        """Returns table -> fields that may show something else once these tables have changed.

        `links`: links have changed, too. A table's changes to its own rows are not told twice.
        """
        self._follow()
        number = self._lens.model.known_number
        found: dict[UUID, set[UUID]] = {}
        for table, field in self._places.values():
            formula = self._read[field.id]
            if formula is None:
                continue
            ways = list(_hops(formula.expression, self._read))
            led = {number(hop.table.id) for hop in ways if hop.table is not None}
            if not led.isdisjoint(facets) or (links and any(hop.link for hop in ways)):
                found.setdefault(table.id, set()).add(field.id)
        return {table: frozenset(fields_) for table, fields_ in found.items()}

    def pointing(self) -> Collection[tuple[int, int]]:
        """Returns the references, by table and field, that are followed back."""
        self._follow()
        number = self._lens.model.known_number
        return {
            (number(hop.table.id) or 0, number(hop.field.id) or 0)
            for formula in self._read.values()
            if formula is not None
            for hop in _hops(formula.expression, self._read)
            if hop.way is Way.BACK and hop.table is not None and hop.field is not None
        }

    def _written(self, table: TableDef, field: FieldDef) -> Computed:
        formula = self._read[field.id]
        if formula is None or field.id in self._lost:
            return _NOTHING
        lens = self._lens
        known = Known(lens.store.tables, lens.model.schema, lens.model.known_number)
        number = lens.model.number(field.id)
        # Names of its own, so that a formula can stand within any other statement.
        scope = Scope(known, table, ALIAS, names=f"c{number}")
        writer = Renderer(scope, self._constant, one=True)
        value = expression_sql(formula.expression, scope, writer)
        return Computed(value, sort_sql(formula.expression, scope, writer))

    def _constant(self, value: SqlValue) -> str:
        constants = self._lens.store.database.constants
        constants.append(value)
        return f"op_constant({len(constants) - 1})"

    def problem(self, field: FieldDef, table: TableDef) -> str:
        """Returns why a formula shows nothing, in a sentence; empty where it works."""
        self._follow()
        if field.id in self._lost:
            return "This formula depends on its own field."
        try:
            found = formula_in(field.formula, table, query_context(self._lens))
        except (QueryError, FormulaError) as error:
            return str(error)
        if not _fits(found.type, field.type):
            return (
                f"This formula comes to {TYPE_WORDS[found.type]} now, "
                f"and the field holds {TYPE_WORDS[field.type]}."
            )
        return ""


def _usable(table: TableDef, field: FieldDef, context: QueryContext) -> Formula | None:
    try:
        found = formula_in(field.formula, table, context)
    except (QueryError, FormulaError):
        return None
    return found if _fits(found.type, field.type) else None


def _fits(found: FieldType, declared: FieldType) -> bool:
    return found is declared or (found, declared) == (FieldType.INTEGER, FieldType.FLOAT)


def _reached(schema: Schema, expression: Expression, lens: Lens) -> set[UUID]:
    context = query_context(lens)
    read = {
        field.id: _usable(table, field, context)
        for table in schema.tables
        for field in table.fields
        if field.formula
    }
    return _closure(expression, read)


def _closure(expression: Expression, read: Mapping[UUID, Formula | None]) -> set[UUID]:
    """Returns the fields that an expression depends on, and those that these do."""
    found: set[UUID] = set()
    waiting = [expression]
    while waiting:
        for field in fields_of(waiting.pop()):
            if field.id not in found:
                found.add(field.id)
                formula = read.get(field.id)
                if formula is not None:
                    waiting.append(formula.expression)
    return found


def _hops(expression: Expression, read: Mapping[UUID, Formula | None]) -> Iterator[Hop]:
    """Yields the ways that an expression takes, and those of the formulas that it reads."""
    expressions = [expression]
    for id_ in _closure(expression, read):
        formula = read.get(id_)
        if formula is not None:
            expressions.append(formula.expression)
    for each in expressions:
        yield from _hops_in(each)


def _hops_in(part: object) -> Iterator[Hop]:
    if isinstance(part, Hop):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from _hops_in(each)
    elif is_dataclass(part) and not isinstance(part, TableDef | FieldDef | type):
        for field in fields(part):
            yield from _hops_in(getattr(part, field.name))


def fields_of(part: object) -> Iterator[FieldDef]:
    """Yields the fields that an expression or predicate speaks of."""
    if isinstance(part, FieldDef):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from fields_of(each)
    elif is_dataclass(part) and not isinstance(part, TableDef | type):
        for field in fields(part):
            yield from fields_of(getattr(part, field.name))
