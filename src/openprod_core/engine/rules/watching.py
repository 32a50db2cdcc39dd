"""What a filter depends on: the places where a change may let other records through.

Places are what rules, checks and triggers read and write. Fields that are mapped to each
other are one place; so a loop through a mapping is a loop.
"""

import dataclasses
from collections.abc import Iterable, Iterator
from contextlib import suppress
from uuid import UUID

from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.query.watching import Watched as Reads
from openprod_core.engine.query.watching import watched_by
from openprod_core.engine.reading.asking import asked
from openprod_core.engine.reading.formulas import read_formula
from openprod_core.engine.reading.titles import title_place
from openprod_core.engine.rules.cycles import Place
from openprod_core.engine.rules.watched import Watched
from openprod_core.storage.sqlite.identity import FIELDS


def watched(lens: Lens, table: TableDef, where: str, fields: Iterable[FieldDef] = ()) -> Watched:
    """Returns what a filter over a table, and these fields, depend on.

    Raises:
        QueryError: the filter cannot be read.
    """
    predicate = asked(lens, where, table) if where.strip() else None
    read = [*_fields_of(lens, predicate), *fields]
    if predicate is None:
        return watching(lens, [table], read)
    return _reading(lens, watched_by(predicate, table)) | watching(lens, [table], read)


def watching(lens: Lens, tables: Iterable[TableDef], fields: Iterable[FieldDef]) -> Watched:
    """Returns the places of fields, of what they are computed from, and of the rows of tables."""
    by_id = lens.model.schema.fields_by_id
    found = _reading(lens, Reads(frozenset(), frozenset(each.id for each in tables), frozenset()))
    ahead = [*fields]
    seen: set[UUID] = set()
    while ahead:
        field = ahead.pop()
        if field.id in seen:
            continue
        seen.add(field.id)
        own = Reads(frozenset((field.id,)), frozenset((field.table_id,)), frozenset())
        computed = _sources(lens, field)
        found |= _reading(lens, own) | _reading(lens, computed)
        ahead += [by_id[each] for each in computed.fields if each in by_id]
    return found


def _sources(lens: Lens, field: FieldDef) -> Reads:
    """Returns what a field is computed from; nothing where people fill it in."""
    table = lens.model.schema.tables_by_id.get(field.table_id)
    if field.formula and table is not None:
        # One that cannot be read shows nothing, whatever changes.
        with suppress(RejectedError):
            return watched_by(read_formula(lens, field.formula, table).expression, table)
    return Reads(frozenset(), frozenset(), frozenset())


def _reading(lens: Lens, reads: Reads) -> Watched:
    """Returns as places what the query language says that something reads."""
    number = lens.model.number
    facets = frozenset(number(id_) for id_ in reads.tables)
    slots = frozenset(number(id_) for id_ in reads.fields)
    places: set[Place] = {("rows", facet) for facet in facets}
    places |= {("field", place_of(lens, slot)) for slot in slots}
    places |= {("links", key) for key in reads.links}
    return Watched(frozenset(places), slots, facets, bool(reads.links))


def place_of(lens: Lens, slot: int) -> int:
    """Returns the number that stands for a field and all that are mapped to it."""
    if lens.registers.unions.is_idle:
        return slot
    return lens.registers.unions.group(FIELDS, slot).members[0]


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
