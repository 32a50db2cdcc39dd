"""What people did to a record, a link, a table or a field while others deleted it."""

from collections.abc import Sequence
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.engine.conflicts.detection import is_edit_unseen
from openprod_core.engine.conflicts.places import is_move
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.edge_collisions import edge_edits, links_made_apart
from openprod_core.engine.reading.sources import Said, Sources
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.registers.uses import Uses
from openprod_core.storage.sqlite.collisions import BundleLine
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow
from openprod_core.storage.sqlite.usage import Use


@dataclass(frozen=True, slots=True)
class Apart:
    """The work that nobody who deleted something knew of, the oldest first."""

    edits: list[tuple[Said, int]] = field(default_factory=list)
    """Each with the slot that it wrote to."""
    uses: list[tuple[Said, Use]] = field(default_factory=list)
    """Of a table or field: what was done in it."""
    links: list[tuple[Said, str]] = field(default_factory=list)
    """Work on the record's edges, each with what was done."""

    @property
    def lines(self) -> list[BundleLine]:
        """The bundles of all that."""
        return [said.line for said, _what in (*self.edits, *self.uses, *self.links)]


def made_apart(lens: Lens, sources: Sources, entity: EntityRow, deletions: Sequence[Tip]) -> Apart:
    """Returns what stands of the work that was done while somebody deleted an entity."""
    if lens.store.edges.edge(entity.no) is not None:
        return Apart(edge_edits(lens, sources, entity, deletions))
    edits: list[tuple[Said, int]] = []
    standing = [
        (slot, tip)
        for member in lens.registers.members(entity)
        for slot, rows in lens.store.registers.tips_of(member.no).items()
        for tip in rows
    ]
    for slot, tip in standing:
        if is_move(lens.model, slot, tip.value):
            continue
        facts = lens.registers.facts(tip.bundle)
        if slot != EXISTENCE and is_edit_unseen(facts, deletions, sources.had_seen):
            edits.append((Said(sources.line(tip.bundle), tip.place, tip.value), slot))
    edits.sort(key=lambda edit: edit[0].order)
    uses = _uses(lens, sources, lens.registers.unions.id_of(entity.no), deletions)
    return Apart(edits, uses, links_made_apart(lens, sources, entity, deletions))


def _uses(
    lens: Lens, sources: Sources, id_: bytes, deletions: Sequence[Tip]
) -> list[tuple[Said, Use]]:
    definition = UUID(bytes=id_)
    schema = lens.model.schema
    if definition not in schema.tables_by_id and definition not in schema.fields_by_id:
        return []
    found = [
        (Said(sources.line(use.bundle), use.place, use.value), use)
        for use in Uses(lens.store, lens.model).unseen(id_, deletions)
    ]
    return sorted(found, key=lambda each: each[0].order)
