"""What a query is read against, from an open workspace: its schema, its links, who asks."""

import functools
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain.predicates import Predicate
from openprod_core.domain.schema import FieldType, TableDef
from openprod_core.engine.definitions import definitions
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.context import Actor, LinkType, QueryContext, Source
from openprod_core.engine.reading.saved_views import json_of
from openprod_core.storage.sqlite.filters import render
from openprod_core.storage.sqlite.scopes import Known, Scope
from openprod_core.storage.sqlite.tables import Selection


def query_context(
    lens: Lens,
    *,
    source: Source | None = None,
    given: Mapping[str, Any] | None = None,
    values: Sequence[Any] = (),
) -> QueryContext:
    """Returns everything that names in a query can mean now.

    `source` is what `$source` stands for, `given` what other parameters do (by name with
    the `$`), `values` what question marks do.
    """
    return QueryContext(
        lens.parse_context(),
        lens.model.schema,
        functools.cache(lambda: link_types(lens)),
        functools.partial(_actor, lens),
        source,
        given or {},
        values,
    )


def _actor(lens: Lens) -> Actor | None:
    if not lens.actor:
        return None
    return Actor(core_schema.member_id(lens.actor), lens.member_name(lens.actor))


def link_types(lens: Lens) -> dict[str, LinkType]:
    """Returns the types of links that there are or were, or that somebody has declared."""
    found = {key: LinkType(key) for key in lens.store.edges.types()}
    for each in definitions(lens, core_schema.EDGE_TYPE):
        key = each.text("key")
        if key:
            found[key] = LinkType(key, _properties(each.text("properties")))
    return found


def _properties(text: str) -> dict[str, FieldType]:
    said = json_of(text)
    found: dict[str, FieldType] = {}
    for name, type_ in said.items() if isinstance(said, dict) else ():
        word = type_.get("type") if isinstance(type_, dict) else type_
        if word in list(FieldType):
            found[str(name)] = FieldType(word)
    return found


def scope_of(lens: Lens, table: TableDef, alias: str = "") -> Scope:
    """Returns where the fields of a table stand in a statement."""
    return Scope(Known(lens.store.tables, lens.model.schema, lens.model.known_number), table, alias)


def asked(lens: Lens, text: str, table: TableDef, context: QueryContext | None = None) -> Predicate:
    """Returns what a filter asks of the records of a table.

    Raises:
        QueryError: with the column of what is wrong, and a suggestion where there is one.
    """
    # Imported late: the grammar's library costs a window a tenth of its start.
    from openprod_core.engine.query.checking import where_predicate

    return where_predicate(text, table, context or query_context(lens))


def matching_among(
    lens: Lens, table: TableDef, predicate: Predicate, records: Sequence[UUID]
) -> set[UUID]:
    """Returns those of a few records that are in a table and fulfil a predicate.

    The cost is that of these records, however long the tables are.
    """
    numbers = [row.no for row in lens.registers.entities([each.bytes for each in records]).values()]
    facet = lens.model.known_number(table.id)
    if facet is None or not lens.store.tables.has_table(facet):
        return set()
    sql, params = render(predicate, scope_of(lens, table), one=True)
    found = lens.store.tables.ids_among(facet, numbers, Selection(sql, params))
    return {UUID(bytes=id_) for id_ in found}
