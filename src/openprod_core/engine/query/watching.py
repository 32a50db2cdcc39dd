"""What a query reads: whoever acts on its answer looks again when one of these changes."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.field_types.context import ParseContext
from openprod_core.domain.paths import LINK, RECORD, Expression, Hop, Way
from openprod_core.domain.predicates import InTable, Predicate
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.query.context import QueryContext


@dataclass(frozen=True, slots=True)
class Watched:
    """Everything whose change can change a query's answer, besides the clock."""

    fields: frozenset[UUID]
    """Fields, of whichever table, whose values are read."""
    tables: frozenset[UUID]
    """Tables where it matters who is in them."""
    links: frozenset[str]
    """Types of links where it matters which there are, or what they hold."""


def watched(text: str, table: TableDef, context: QueryContext | ParseContext) -> Watched:
    """Returns what a filter on `table` reads.

    Raises:
        QueryError: the filter cannot be used.
    """
    # Imported late: what was checked already needs no grammar.
    from openprod_core.engine.query.checking import where_predicate

    return watched_by(where_predicate(text, table, context), table)


def watched_by(predicate: Predicate | Expression, table: TableDef) -> Watched:
    """Returns what a checked filter or formula reads."""
    read: set[UUID] = set()
    tables = {table.id}
    links: set[str] = set()
    for part in _parts(predicate):
        match part:
            case FieldDef() if part.table_id != LINK and part.id != RECORD:
                read.add(part.id)
            case Hop(way, target, _field, link):
                if target is not None:
                    tables.add(target.id)
                if way in (Way.OUT, Way.IN, Way.EITHER):
                    links.add(link)
            case InTable(target):
                tables.add(target.id)
    return Watched(frozenset(read), frozenset(tables), frozenset(links))


def _parts(predicate: object) -> Iterator[object]:
    """Yields everything that a predicate is made of, but for the insides of tables and fields."""
    waiting: list[object] = [predicate]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            waiting += part
        elif isinstance(part, FieldDef):
            yield part
        elif is_dataclass(part) and not isinstance(part, TableDef):
            yield part
            waiting += [getattr(part, each.name) for each in fields(part)]
