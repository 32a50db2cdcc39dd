"""Records that are never to be merged, and what else keeps two records two."""

from collections.abc import Iterator
from uuid import UUID

from openprod_core.bus.identity_rows import ApartPair
from openprod_core.domain import core_schema
from openprod_core.domain.hlc import Hlc
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.titles import record_title
from openprod_core.engine.registers.tips import shown
from openprod_core.storage.sqlite.registers import EXISTENCE

_ONE = core_schema.core_field(core_schema.APART, "one")
_OTHER = core_schema.core_field(core_schema.APART, "other")


def apart_pairs(lens: Lens) -> list[ApartPair]:
    """Returns the pairs of records that are kept apart, the newest first."""
    authors = Authors(lens)
    found: dict[tuple[UUID, UUID], ApartPair] = {}
    for id_, one, other in _rows(lens):
        said = lens.registers.entity(id_)
        now = None if said is None else shown(lens.registers.tips(said, EXISTENCE))
        if now is None or one == other:
            continue
        _actor, name = authors.of(now.facts.log)
        at = Hlc.from_bytes(now.facts.hlc).wall_ms
        pair = ApartPair(
            UUID(bytes=one), UUID(bytes=other), title(lens, one), title(lens, other), name, at
        )
        held = found.get((pair.one, pair.other))
        if held is None or held.at < at:
            found[pair.one, pair.other] = pair
    return sorted(found.values(), key=lambda each: (-each.at, each.one, each.other))


def kept_apart(lens: Lens, one: bytes, other: bytes) -> list[bytes]:
    """Returns the ids of the records that keep two records, or what they are now, apart."""
    unions = lens.registers.unions
    wanted = {unions.root_id(one), unions.root_id(other)}
    return [id_ for id_, first, second in _rows(lens) if {first, second} == wanted]


def apart_pairs_of(lens: Lens) -> set[frozenset[bytes]]:
    """Returns the ids of all pairs that are kept apart, as the records that they are now."""
    return {frozenset((one, other)) for _id, one, other in _rows(lens)}


def title(lens: Lens, id_: bytes) -> str:
    """Returns what a record, or the one that it was merged into, is called."""
    entity = lens.registers.entity(id_)
    if entity is None:
        return "a row that is gone"
    root = lens.registers.root(entity)
    return record_title(lens, root, lens.registers.unions.root_id(id_))


def _rows(lens: Lens) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Yields (id, one, other), one < other, as the references show."""
    facet = lens.model.known_number(core_schema.APART.id)
    if facet is None or not lens.store.tables.has_table(facet):
        return
    slots = [lens.model.number(field.id) for field in (_ONE, _OTHER)]
    for id_, _entity, live, *cells in lens.store.tables.all_rows(facet, slots):
        if live and all(type(cell) is bytes and len(cell) == 16 for cell in cells):
            one, other = sorted(cells)
            yield id_, one, other
