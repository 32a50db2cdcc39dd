"""The open collisions, each with its values, the people, and a sentence for the screen.

Found set by set: registers, their tips and the tips' bundles in one read each, titles
table by table. What the sentences say: collision_texts.py; where values came from:
sources.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Final
from uuid import UUID

from openprod_core.bus.conflict_rows import Conflict, Decision
from openprod_core.bus.queries import ListConflicts
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hashing import digest
from openprod_core.domain.ids import uuid_of
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.collision_texts import Wording
from openprod_core.engine.reading.edge_collisions import (
    EdgeRegister,
    edge_conflict,
    link_words,
    register_in_question,
    table_of,
)
from openprod_core.engine.reading.made_apart import made_apart
from openprod_core.engine.reading.sources import Said, Sources, are_edits
from openprod_core.engine.reading.stood import EXISTENCE_KEY as EXISTENCE_BYTES
from openprod_core.engine.registers.tips import Tip
from openprod_core.storage.sqlite.cells import unpack
from openprod_core.storage.sqlite.collisions import CollisionRow
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow
from openprod_core.storage.sqlite.usage import Use

EVERY: Final = ListConflicts()
EXISTENCE_KEY: Final = EXISTENCE_BYTES.decode()
"""Stands in a collision's id where others have the field's."""
_GROUP_BYTES: Final = 8
_ORDER: Final = attrgetter("order")


@dataclass(slots=True)
class Collision:
    """A register in collision, before anything is said about it."""

    entity: EntityRow
    id: bytes
    slot: int
    table: TableDef | None
    """Where the record is shown."""
    field: FieldDef | None
    """None: whether the record is there at all."""
    tips: list[Said]
    """Oldest first; for a deletion also the edits that nobody who deleted it knew of."""
    edits: Sequence[tuple[Said, int]] = ()
    """Of a deletion: those edits, each with the slot that it wrote to."""
    uses: Sequence[tuple[Said, Use]] = ()
    """Of a deleted table or field: what somebody did in it meanwhile."""
    links: Sequence[tuple[Said, str]] = ()
    """Of a deletion: such work on the record's edges, each with what was done."""
    on_edge: EdgeRegister | None = None
    """Set where the register is one of an edge; `field` is None then."""

    @property
    def key(self) -> str:
        """`Conflict.id`."""
        if self.on_edge is not None:
            return f"{self.id.hex()}/{self.on_edge.key}"
        what = EXISTENCE_KEY if self.field is None else self.field.id.hex
        return f"{self.id.hex()}/{what}"

    @property
    def is_existence(self) -> bool:
        """Whether it is asked if the thing stays."""
        return self.field is None and (self.on_edge is None or self.on_edge.name is None)

    @property
    def says(self) -> list[Said]:
        """Of a deletion: who deleted it, and who brought it back."""
        if not (self.edits or self.uses or self.links):
            return self.tips
        others = {id(said) for said, _what in (*self.edits, *self.uses, *self.links)}
        return [tip for tip in self.tips if id(tip) not in others]

    @property
    def group(self) -> str:
        """The same for all that came of the same bundles meeting."""
        bundles = sorted({tip.line.bundle_id for tip in self.tips})
        return digest(b"".join(bundles))[:_GROUP_BYTES].hex()

    @property
    def order(self) -> tuple[str, bytes, str]:
        """Numbers are of this file: in their order two people would see two lists."""
        field_key = "" if self.field is None else self.field.key
        if self.on_edge is not None:
            field_key = self.on_edge.name or ""
        return "" if self.table is None else self.table.key, self.id, field_key


def conflicts(lens: Lens, query: ListConflicts = EVERY) -> list[Conflict]:
    """Returns the open collisions that are asked for, in the order of tables and records."""
    sources = Sources(lens)
    found = [
        each
        for each in collisions(lens, sources, query.record)
        if (query.table is None or _is_in(each, query.table))
        and (query.group is None or each.group == query.group)
    ]
    wording = Wording(lens, sources)
    found = found[: query.limit]
    wording.prepare([(each.entity, each.id, each.table) for each in found])
    sources.prepare([said for each in found if each.field is not None for said in each.tips])
    fields = [(each, each.field) for each in found if each.field is not None]
    told = iter(_fields_told(lens, sources, wording, fields))
    return [
        next(told) if each.field is not None else _told(lens, sources, wording, each)
        for each in found
    ]


def collisions(lens: Lens, sources: Sources, record: UUID | None = None) -> list[Collision]:
    """Returns all registers in collision that somebody can see, or those of one record."""
    number: int | None = None
    if record is not None:
        entity = lens.registers.entity(record.bytes)
        if entity is None:
            return []
        number = entity.no
    rows = lens.store.collisions.registers(number)
    sources.take(line for row in rows for line, _place, _value in row.tips)
    edges = {edge.no: edge for edge in lens.store.edges.among([row.id for row in rows])}
    alive: dict[int, bool] = {}
    found: list[Collision] = []
    for row in rows:
        entity = row.entity
        if entity.no not in alive:
            is_plain = lens.registers.unions.is_idle and not row.is_questioned
            alive[entity.no] = (
                entity.block is not None if is_plain else lens.registers.is_alive(entity)
            )
        if alive[entity.no]:
            edge = edges.get(entity.no)
            one = _one(lens, sources, row, edge)
            if one is not None:
                found.append(one)
    found.sort(key=lambda each: each.order)
    return found


def _one(
    lens: Lens,
    sources: Sources,
    row: CollisionRow,
    edge: EdgeRecord | None,
) -> Collision | None:
    if edge is not None:
        register = register_in_question(lens, edge, row.slot)
        return None if register is None else _of_edge(lens, sources, row, register)
    if row.slot == EXISTENCE:
        return _of_existence(lens, sources, row)
    if not lens.registers.unions.is_idle:
        parts = lens.registers.parts(row.entity, row.slot)
        if len(parts) > 1:
            return _of_union(lens, sources, row, parts)
    found = sources.field(row.slot)
    if found is None:
        return None
    table, definition, field_id = found
    asked = row.id, field_id
    said: list[Said] = []
    is_text = False
    for line, place, packed in row.tips:
        is_text |= not packed
        said.append(Said(line, place, unpack(packed) if packed else None))
    if is_text:
        # All changes to a text have one value: what the document says now.
        values = {
            (tip.facts.no, tip.place): tip.value
            for tip in lens.registers.written(row.entity, row.slot)
        }
        said = [each._replace(value=values[each.line.no, each.place]) for each in said]
    said = [sources.original(each, asked) for each in said]
    said.sort(key=_ORDER)
    return Collision(row.entity, row.id, row.slot, table, definition, said)


def _of_union(
    lens: Lens, sources: Sources, row: CollisionRow, parts: Sequence[tuple[EntityRow, int]]
) -> Collision | None:
    """Returns a collision in merged records or mapped fields, in the first field still there."""
    ids = lens.model.id_of, lens.registers.unions.id_of
    said = [
        sources.original(_said(sources, tip), (ids[1](part[0].no), ids[0](part[1]).bytes))
        for part in parts
        for tip in lens.registers.raw_tips(*part)
    ]
    said.sort(key=lambda each: each.order)
    for slot in dict.fromkeys(slot for _entity, slot in parts):
        if (found := sources.field(slot)) is None:
            continue
        table, field, _field_id = found
        if lens.store.tables.is_live(lens.model.number(table.id), row.entity.no):
            return Collision(row.entity, row.id, slot, table, field, said)
    return None


def _of_edge(lens: Lens, sources: Sources, row: CollisionRow, register: EdgeRegister) -> Collision:
    says = [
        sources.original(_said(sources, tip), (row.id, register.asked))
        for tip in lens.registers.written(row.entity, row.slot)
    ]
    edits: list[tuple[Said, int]] = []
    if row.slot == EXISTENCE:
        edits = made_apart(lens, sources, row.entity, _deletions(sources, says)).edits
        says = _without_mere_word(says, edits)
    tips = sorted([*says, *(edit for edit, _slot in edits)], key=lambda tip: tip.order)
    table = table_of(lens, register.edge)
    return Collision(row.entity, row.id, row.slot, table, None, tips, edits, on_edge=register)


def _of_existence(lens: Lens, sources: Sources, row: CollisionRow) -> Collision:
    entity = row.entity
    says = [
        sources.original(_said(sources, tip), (row.id, EXISTENCE_BYTES))
        for tip in lens.registers.written_existence(entity)
    ]
    work = made_apart(lens, sources, entity, _deletions(sources, says))
    says = _without_mere_word(says, work.lines)
    # Of the many values that may have been written in a table, each person's last one.
    last = {use.line.log: use for use, _use in work.uses}.values()
    meanwhile = [edit for edit, _what in (*work.edits, *work.links)]
    tips = sorted([*says, *meanwhile, *last], key=lambda tip: tip.order)
    # Slots have numbers of this file: in their order two people would read other words.
    facets = sorted(lens.registers.facets(entity), key=lens.model.id_of)
    tables = [lens.model.schema.tables_by_id.get(lens.model.id_of(facet)) for facet in facets]
    table = next((each for each in tables if each is not None), None)
    return Collision(
        entity, row.id, EXISTENCE, table, None, tips, work.edits, work.uses, work.links
    )


def _said(sources: Sources, tip: Tip) -> Said:
    return Said(sources.line(tip.facts.no), tip.place, tip.value)


def _deletions(sources: Sources, says: Sequence[Said]) -> list[Tip]:
    return [sources.tip(said) for said in says if said.value is not True]


def _without_mere_word(says: list[Said], work: Sequence[object]) -> list[Said]:
    """Leaves out that an undo keeps the thing there: the work done meanwhile says why."""
    undone = {said.standing.line.no for said in says if said.back is not None}
    if not work:
        return says
    return [
        said
        for said in says
        if said.back is not None or said.value is not True or said.line.no not in undone
    ]


def _is_in(collision: Collision, table: UUID) -> bool:
    return collision.table is not None and collision.table.id == table


def _fields_told(
    lens: Lens, sources: Sources, wording: Wording, asked: Sequence[tuple[Collision, FieldDef]]
) -> list[Conflict]:
    """Returns collisions in fields as faces show them, in the same order.

    Part by part for all of them, which takes a quarter less than one by one.
    """
    found = [one for one, _field in asked]
    titles = [wording.title(one.entity, one.id, one.table) for one in found]
    shown = [tuple([sources.shown(tip) for tip in one.tips]) for one in found]
    bases = [sources.base(one.tips, (one.id, field.id.bytes)) for one, field in asked]
    texts = [
        wording.of_field(one.entity, one.id, field, one.tips, base)
        for (one, field), base in zip(asked, bases, strict=True)
    ]
    standing = [displayed(field, one.tips) for one, field in asked]
    groups = [one.group for one in found]
    reopened = [
        None if are_edits(one.tips) else _reopened(lens, sources, wording, one) for one in found
    ]
    return [
        Conflict(
            one.key,
            "field",
            uuid_of(int.from_bytes(one.id, "big")),
            "" if one.table is None else one.table.key,
            field.key,
            tips,
            text,
            title,
            None if one.table is None else one.table.id,
            field.id,
            None,
            value,
            base,
            group,
            decision,
        )
        for (one, field), tips, text, title, value, base, group, decision in zip(
            asked, shown, texts, titles, standing, bases, groups, reopened, strict=True
        )
    ]


def _told(lens: Lens, sources: Sources, wording: Wording, one: Collision) -> Conflict:
    """Returns a collision on an edge, or on whether something stays, as faces show it."""
    record = uuid_of(int.from_bytes(one.id, "big"))
    title = wording.title(one.entity, one.id, one.table)
    table_key = "" if one.table is None else one.table.key
    table_id = None if one.table is None else one.table.id
    deletes = {id(said) for said in one.says if said.value is not True} if one.is_existence else ()
    shown = tuple(sources.shown(tip, deletes=id(tip) in deletes) for tip in one.tips)
    reopened = None
    if not are_edits(one.says):
        reopened = _reopened(lens, sources, wording, one)
    if one.on_edge is not None:
        found = edge_conflict(lens, sources, one.on_edge, one.table, one.tips, one.edits, shown)
        base = None if one.is_existence else sources.base(one.tips, (one.id, one.on_edge.asked))
        return replace(found, base=base, group=one.group, reopened=reopened)
    links = link_words(sources, one.links)
    text = wording.of_existence(one.entity, one.id, one.table, one.says, one.edits, one.uses, links)
    return Conflict(
        one.key, "delete", record, table_key, None, shown, text, title, table_id,
        displayed=True, group=one.group, reopened=reopened,
    )  # fmt: skip


def _reopened(lens: Lens, sources: Sources, wording: Wording, one: Collision) -> Decision | None:
    """Returns the decision that is in question again; loads what knows of decisions."""
    from openprod_core.engine.reading.decided import of_edge, of_field, of_record
    from openprod_core.engine.reading.decisions import reopened_by

    if one.on_edge is not None:
        about = of_edge(lens, one.id, one.on_edge.name)
    elif one.field is None:
        about = of_record(lens, wording, one.id)
    else:
        about = of_field(lens, wording, one.id, one.field)
    return None if about is None else reopened_by(sources, wording, about, one.says, one.tips)


def displayed(field: FieldDef, tips: Sequence[Said]) -> Value:
    """Returns what a cell in collision shows until somebody decides; `tips`: oldest first."""
    if field.blocks_on_conflict:
        return None
    if are_edits(tips):
        return tips[-1].value
    standing = [tip.standing for tip in tips]
    decisions = [tip for tip in standing if tip.is_decision]
    newest = max(decisions or standing, key=lambda tip: tip.order)
    return newest.value


def people(sources: Sources, tips: Iterable[Said]) -> tuple[tuple[bytes, str], ...]:
    """Returns (actor, name) of those who wrote these values, the earliest first."""
    return tuple(dict(sources.authors.of(tip.line.log) for tip in tips).items())
