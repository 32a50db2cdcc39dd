"""Names of a query to hops and fields: what a path means where it stands."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.paths import Hop, Way, property_field, record_field
from openprod_core.domain.schema import FieldDef, FieldType, TableDef, key_from_name
from openprod_core.engine.query.context import LinkType, QueryContext
from openprod_core.engine.query.errors import (
    QueryError,
    QuerySyntaxError,
    UnknownFieldError,
    UnknownLinkError,
    UnknownTableError,
)
from openprod_core.engine.query.parser import parse_operand
from openprod_core.engine.query.syntax import (
    AnyPath,
    Dot,
    FieldName,
    Inward,
    Outward,
    Path,
    Step,
)

HOPS_MAX: Final = 8
"""Steps of one path."""
EDGE: Final = "edge"
"""What the link that led here is called in the condition on a path."""
_HAS_LETTER: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Scope:
    """Where names are looked up: a table, and the type of link that led to it."""

    table: TableDef
    context: QueryContext
    link: str = ""
    places: tuple[int, ...] = ()
    """The columns of the question marks, in order."""
    is_grouped: bool = False
    """Whether measures of the rows themselves make sense."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a path comes to: the records behind some hops, and a field of theirs."""

    hops: tuple[Hop, ...]
    field: FieldDef
    ends_at_record: bool = False
    """Whether `field` is the record itself, since the path names none."""
    is_open: bool = False
    """Whether nobody declared of what type `field` is: a value beside it decides."""


def resolve(path: AnyPath, scope: Scope) -> Resolved:
    """Returns what a path means; a field that stays in step with another is that other one.

    Raises:
        UnknownFieldError, UnknownTableError, UnknownLinkError: with the column of the name.
    """
    if isinstance(path, FieldName):
        found = Resolved((), field_of(path, scope.table))
    else:
        found = _Walk(path, scope).end()
    return _in_step(found, scope) if found.field.formula else found


def _in_step(found: Resolved, scope: Scope) -> Resolved:
    """Returns the field that a computed one repeats, where it does no more than that."""
    table = next((hop.table for hop in reversed(found.hops) if hop.table), scope.table)
    try:
        operand = parse_operand(found.field.formula)
        if not isinstance(operand, Path) or len(found.hops) >= HOPS_MAX:
            return found
        # A walk expands nothing by itself, so that formulas in a circle end here.
        other = _Walk(operand, replace(scope, table=table)).end()
    except QueryError:
        return found
    if other.field.type is not found.field.type or not all(hop.is_single for hop in other.hops):
        return found
    return Resolved((*found.hops, *other.hops), other.field)


def find_field(name: str, table: TableDef) -> FieldDef | None:
    """Returns the field that people mean by a name; None where there is none."""
    for field in table.fields:
        if field.name == name:
            return field
    found = table.field(name)
    if found is None and _HAS_LETTER.search(name):
        found = table.field(key_from_name(name))
    if found is None and name == "id":
        return record_field(table)
    return found


def field_of(name: FieldName, table: TableDef) -> FieldDef:
    """Returns a field by its name.

    Raises:
        UnknownFieldError: the table has none like it.
    """
    found = find_field(name.name, table)
    if found is not None:
        return found
    known = [field.key for field in table.fields]
    raise UnknownFieldError(name.name, table.name, _nearest(name.name, known), name.column)


def table_of(name: FieldName, context: QueryContext) -> TableDef:
    """Returns a table by its name.

    Raises:
        UnknownTableError: there is none like it.
    """
    schema = context.schema
    found = schema.table(name.name) or schema.table(key_from_name(name.name))
    if found is None:
        known = [table.key for table in schema.tables]
        raise UnknownTableError(name.name, _nearest(name.name, known), name.column)
    return found


class _Walk:
    """Follows a path step by step."""

    def __init__(self, path: Path, scope: Scope) -> None:
        self._path = path
        self._scope = scope
        self._context = scope.context
        self._table = scope.table
        self._hops: list[Hop] = []

    def end(self) -> Resolved:
        """Returns where the path ends."""
        steps = list(self._path.steps)
        if len(steps) > HOPS_MAX:
            raise QuerySyntaxError(
                f"A path has at most {HOPS_MAX} steps; ask in two parts.", self._path.column
            )
        while steps:
            step = steps.pop(0)
            if isinstance(step, Outward):
                self._hops.append(self._outward(step))
            elif isinstance(step, Inward):
                self._hops.append(self._inward(step))
            elif not steps:
                return Resolved(tuple(self._hops), field_of(step.name, self._table))
            else:
                found = self._through(step, steps)
                if found is not None:
                    return found
                hop = self._dot(step.name)
                self._hops.append(hop)
            table = self._hops[-1].table
            assert table is not None
            self._table = table
        return Resolved(tuple(self._hops), record_field(self._table), ends_at_record=True)

    def _through(self, step: Dot, rest: list[Step]) -> Resolved | None:
        """Returns the property of a link, where that is what two names are."""
        behind = rest[0]
        if len(rest) != 1 or not isinstance(behind, Dot):
            return None
        name = behind.name
        if step.name.name == EDGE and not self._hops and self._scope.link:
            return self._property((), self._scope.link, name)
        if find_field(step.name.name, self._table) is not None:
            return None
        link = self._context.links().get(step.name.name)
        if link is None:
            return None
        hops = (*self._hops, Hop(Way.EITHER, None, link=link.key))
        return self._property(hops, link.key, name)

    def _property(self, hops: tuple[Hop, ...], link: str, name: FieldName) -> Resolved:
        declared = self._context.links().get(link, LinkType(link)).properties.get(name.name)
        field = property_field(name.name, declared or FieldType.TEXT)
        return Resolved(hops, field, is_open=declared is None)

    def _dot(self, name: FieldName) -> Hop:
        """Returns the hop over a reference, or to the same record in another table."""
        field = find_field(name.name, self._table)
        if field is not None:
            if field.type is not FieldType.REFERENCE:
                raise UnknownLinkError(name.name, None, name.column)
            target = self._context.schema.table(field.target) if field.target else None
            if target is None:
                raise QuerySyntaxError(
                    f"{field.name} points to no table; say which one: {field.key}->table.",
                    name.column,
                )
            return Hop(Way.REFERENCE, target, field)
        schema = self._context.schema
        table = schema.table(name.name) or schema.table(key_from_name(name.name))
        if table is not None:
            return Hop(Way.SAME, table)
        known = [
            *(each.key for each in self._table.fields if each.type is FieldType.REFERENCE),
            *self._context.links(),
            *(each.key for each in schema.tables),
        ]
        raise UnknownLinkError(name.name, _nearest(name.name, known), name.column)

    def _outward(self, step: Outward) -> Hop:
        table = table_of(step.table, self._context)
        field = find_field(step.link.name, self._table)
        if field is not None and field.type is FieldType.REFERENCE:
            return Hop(Way.REFERENCE, table, field)
        own = [each.key for each in self._table.fields if each.type is FieldType.REFERENCE]
        return Hop(Way.OUT, table, link=self._link(step.link, own).key)

    def _inward(self, step: Inward) -> Hop:
        table = table_of(step.table, self._context)
        field = find_field(step.link.name, table)
        if field is not None and field.type is FieldType.REFERENCE:
            return Hop(Way.BACK, table, field)
        own = [each.key for each in table.fields if each.type is FieldType.REFERENCE]
        return Hop(Way.IN, table, link=self._link(step.link, own).key)

    def _link(self, name: FieldName, references: Iterable[str]) -> LinkType:
        links = self._context.links()
        found = links.get(name.name)
        if found is None and self._context.any_links:
            return LinkType(name.name)
        if found is None:
            near = _nearest(name.name, [*references, *links])
            raise UnknownLinkError(name.name, near, name.column)
        return found


def _nearest(name: str, known: Iterable[str]) -> str | None:
    close = difflib.get_close_matches(key_from_name(name), list(known), n=1)
    return close[0] if close else None
