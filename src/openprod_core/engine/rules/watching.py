"""What a filter depends on: the places where a change may let other records through.

Places are what rules, checks and triggers read and write. Fields that are mapped to each
other are one place; so a loop through a mapping is a loop.
"""

import dataclasses
import functools
import operator
from collections.abc import Iterable, Iterator

from openprod_core.domain.predicates import Predicate
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.watching import watched_by
from openprod_core.engine.reading.asking import asked
from openprod_core.engine.reading.titles import title_place
from openprod_core.engine.rules.cycles import Place
from openprod_core.storage.sqlite.identity import FIELDS


@dataclasses.dataclass(frozen=True, slots=True)
class Watched:
    """The places that something depends on."""

    places: frozenset[Place] = frozenset()
    slots: frozenset[int] = frozenset()
    """Numbers of the fields, as people edit them."""
    facets: frozenset[int] = frozenset()
    """Numbers of the tables whose rows matter."""
    has_links: bool = False

    def __or__(self, other: "Watched") -> "Watched":
        """Returns what either depends on."""
        return Watched(
            self.places | other.places,
            self.slots | other.slots,
            self.facets | other.facets,
            self.has_links or other.has_links,
        )

    def is_stirred_by(self, touched: Touched) -> bool:
        """Returns whether what a transaction touched may matter."""
        if self.has_links and (touched.edges is None or touched.edges):
            return True
        for facet, table in touched.tables.items():
            if table.fields is None and facet in self.facets:
                return True
            if table.fields is not None and not self.slots.isdisjoint(table.fields):
                return True
        return False


def any_of(several: Iterable[Watched]) -> Watched:
    """Returns what any of several depends on."""
    return functools.reduce(operator.or_, several, Watched())


def watched(lens: Lens, table: TableDef, where: str, fields: Iterable[FieldDef] = ()) -> Watched:
    """Returns what a filter over a table, and these fields, depend on.

    Raises:
        QueryError: the filter cannot be read.
    """
    predicate = _predicate(lens, table, where)
    read = [*_fields_of(lens, predicate), *fields]
    if predicate is None:
        return watching(lens, [table], read)
    reads = watched_by(predicate, table)
    tables = [lens.model.schema.tables_by_id[each] for each in reads.tables]
    plain = watching(lens, tables, read)
    links: frozenset[Place] = frozenset(("links", key) for key in reads.links)
    return dataclasses.replace(plain, places=plain.places | links, has_links=bool(links))


def watching(lens: Lens, tables: Iterable[TableDef], fields: Iterable[FieldDef]) -> Watched:
    """Returns the places of fields, and of the rows of tables."""
    slots: set[int] = set()
    facets = {lens.model.number(table.id) for table in tables}
    for field in fields:
        slots.add(lens.model.number(field.id))
        facets.add(lens.model.number(field.table_id))
    places: set[Place] = {("field", place_of(lens, slot)) for slot in slots}
    places |= {("rows", facet) for facet in facets}
    return Watched(frozenset(places), frozenset(slots), frozenset(facets))


def place_of(lens: Lens, slot: int) -> int:
    """Returns the number that stands for a field and all that are mapped to it."""
    if lens.registers.unions.is_idle:
        return slot
    return lens.registers.unions.group(FIELDS, slot).members[0]


def _predicate(lens: Lens, table: TableDef, where: str) -> Predicate | None:
    if not where.strip():
        return None
    return asked(lens, where, table)


def _fields_of(lens: Lens, part: object) -> Iterator[FieldDef]:
    """Yields every field that a predicate speaks of, and the titles behind its references."""
    if isinstance(part, FieldDef):
        yield part
        if part.type is FieldType.REFERENCE and part.target is not None:
            table = lens.model.schema.tables_by_id.get(part.target)
            place = None if table is None else title_place(lens, table)
            if place is not None:
                yield place[2]
    elif isinstance(part, tuple):
        for each in part:
            yield from _fields_of(lens, each)
    elif isinstance(part, TableDef):
        # A table that a way leads to is read as far as its fields are named.
        return
    elif dataclasses.is_dataclass(part) and not isinstance(part, type):
        for field in dataclasses.fields(part):
            yield from _fields_of(lens, getattr(part, field.name))
