"""Collisions on edges, and edges that keep a deleted record in doubt.

Part of the answer that collisions.py gives; the words for edges are made here.
"""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.conflict_rows import Conflict, ConflictTip
from openprod_core.domain.core_schema import EDGE_POSITION, edge_property_id
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.schema import FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.conflicts.detection import is_edit_unseen
from openprod_core.engine.ledger.edges import edits_of
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.collision_texts import did
from openprod_core.engine.reading.edges import faces_of
from openprod_core.engine.reading.sources import Said, Sources
from openprod_core.engine.reading.stood import EXISTENCE_KEY, property_key
from openprod_core.engine.registers.tips import Tip
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

LINKS_NAMED_MAX: Final = 3
"""Links that one person's part in a deletion's text names."""


@dataclass(frozen=True, slots=True)
class EdgeRegister:
    """The register of an edge that is in collision."""

    edge: EdgeRecord
    name: str | None
    """The property; None: whether the edge is there at all."""

    @property
    def key(self) -> str:
        """What the collision's id says of the register."""
        return EXISTENCE_KEY.decode() if self.name is None else edge_property_id(self.name).hex

    @property
    def asked(self) -> bytes:
        """What the register is called in stood.py."""
        return EXISTENCE_KEY if self.name is None else property_key(self.name)


def register_in_question(lens: Lens, edge: EdgeRecord, slot: int) -> EdgeRegister | None:
    """Returns the register of an edge; None where nobody sees it."""
    name = None if slot == EXISTENCE else lens.store.edges.names().get(slot)
    if (name is None and slot != EXISTENCE) or not lens.store.edges.is_shown(edge.no):
        return None
    return EdgeRegister(edge, name)


def table_of(lens: Lens, edge: EdgeRecord) -> TableDef | None:
    """Returns the table that shows the record where an edge begins."""
    table = faces_of(lens, [edge.source_root])[edge.source_root].table
    return None if table is None else lens.model.schema.tables_by_id.get(table)


def edge_edits(
    lens: Lens, sources: Sources, entity: EntityRow, deletions: Sequence[Tip]
) -> list[tuple[Said, int]]:
    """Returns (write, slot) of the edits of an edge that nobody who deleted it knew of."""
    found = [
        (Said(sources.line(tip.facts.no), tip.place, tip.value), slot)
        for slot in lens.store.edges.names()
        for tip in lens.registers.written(entity, slot)
        if is_edit_unseen(tip.facts, deletions, sources.had_seen)
    ]
    return sorted(found, key=lambda edit: edit[0].order)


def edge_conflict(
    lens: Lens,
    sources: Sources,
    register: EdgeRegister,
    table: TableDef | None,
    tips: Sequence[Said],
    edits: Sequence[tuple[Said, int]],
    shown: tuple[ConflictTip, ...],
) -> Conflict:
    """Returns a collision on an edge; `tips` as collisions.py found them, `shown` as faces see."""
    edge, name = register.edge, register.name
    faces = faces_of(lens, edge.ends)
    source, target = faces[edge.source_root], faces[edge.target_root]
    subject = f"{source.title}'s {edge.type} {target.title}"
    displayed: Value = True
    if name is None:
        says = [tip for tip in tips if all(tip is not edit for edit, _slot in edits)]
        text = _deletion_text(lens, sources, subject, says, edits)
    else:
        said = ", ".join(
            f"{sources.name(tip)} {did(property_words(lens, tip.value))}" for tip in tips
        )
        text = f"{subject}, {name}: {said}. Which one?"
        displayed = lens.store.edges.properties([edge.no]).get(edge.no, {}).get(name)
    return Conflict(
        f"{edge.id.hex()}/{register.key}",
        "delete" if name is None else "edge",
        source.id,
        "" if table is None else table.key,
        name,
        shown,
        text,
        source.title,
        source.table,
        edge=UUID(bytes=edge.id),
        displayed=displayed,
    )


def _deletion_text(
    lens: Lens,
    sources: Sources,
    subject: str,
    says: Sequence[Said],
    edits: Sequence[tuple[Said, int]],
) -> str:
    deleters = _people(sources, [tip for tip in says if tip.value is not True])
    restorers = _people(sources, [tip for tip in says if tip.value is True])
    names = lens.store.edges.names()
    meanwhile = [f"{restorers} brought it back"] if restorers else []
    if edits:
        edited = ", ".join(sorted({names[slot] for _edit, slot in edits}))
        meanwhile.append(f"{_people(sources, [edit for edit, _slot in edits])} edited {edited}")
    if not meanwhile:
        meanwhile.append("somebody brought it back")
    return f"{subject}: {deleters} deleted this while {' and '.join(meanwhile)}. Keep or delete?"


def links_made_apart(
    lens: Lens, sources: Sources, entity: EntityRow, deletions: Sequence[Tip]
) -> list[tuple[Said, str]]:
    """Returns (write, words) of the work on a record's edges that keeps it in doubt.

    The words go on from a person's name: "linked it to Act 1", "edited its link to Act 1".
    """
    if lens.store.edges.edge(entity.no) is not None:
        return []
    position = lens.model.known_number(EDGE_POSITION) or 0
    found: dict[bytes, tuple[Said, str]] = {}
    for edge in lens.store.edges.live_of(entity.no):
        other = edge.target_root if edge.source_root == entity.no else edge.source_root
        for slot, row in edits_of(lens.store, edge, position):
            facts = lens.registers.facts(row.bundle)
            if is_edit_unseen(facts, deletions, sources.had_seen):
                title = faces_of(lens, [other])[other].title
                linked = (row.bundle, row.place) == (edge.bundle, edge.place) or slot == EXISTENCE
                words = f"linked it to {title}" if linked else f"edited its link to {title}"
                said = Said(sources.line(row.bundle), row.place, title if linked else row.value)
                found.setdefault(said.op_id, (said, words))
    return sorted(found.values(), key=lambda each: (each[0].order, each[1]))


def link_words(sources: Sources, links: Sequence[tuple[Said, str]]) -> list[str]:
    """Returns what each person did to the links of a record, the earliest first."""
    people: dict[bytes, list[tuple[Said, str]]] = {}
    for link, words in links:
        people.setdefault(sources.authors.of(link.line.log)[0], []).append((link, words))
    found: list[str] = []
    for each in people.values():
        done = list(dict.fromkeys(words for _link, words in each))
        parts = done[:LINKS_NAMED_MAX]
        if len(done) > LINKS_NAMED_MAX:
            parts.append(f"made or edited {len(done) - LINKS_NAMED_MAX} more links")
        found.append(f"{sources.name(each[0][0])} {' and '.join(parts)}")
    return found


def property_words(lens: Lens, value: Value) -> str:
    """Returns the value of an edge's property as text; its own type says how."""
    if isinstance(value, UUID):
        entity = lens.registers.entity(value.bytes)
        if entity is None:
            return "a row that is gone"
        return faces_of(lens, [entity.no])[entity.no].title
    if isinstance(value, tuple):
        return ", ".join(property_words(lens, item) for item in value)
    return format_value(value, FieldType.TEXT)


def _people(sources: Sources, tips: Sequence[Said]) -> str:
    return " and ".join(dict(sources.authors.of(tip.line.log) for tip in tips).values())
