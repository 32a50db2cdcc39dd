"""Changes to texts and lists that merge, where several documents may show as one.

A text keeps its document whatever it is merged or mapped with. A change goes to the
document that shows; setting a whole text replaces all others, editing characters only
those that say the same.
"""

from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import Value
from openprod_core.engine.registers.tips import Tip, shown
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.registers import EntityRow


def set_text(bench: Workbench, entity: EntityRow, field: FieldDef, value: Value) -> ops.ApplyCrdt:
    """Returns the change that makes a text or list say `value`, in place of all that stands."""
    part, slot, others = _shown_part(bench, entity, field)
    delta = bench.documents.replacement(part.no, slot, value)
    return _change(bench, part, slot, delta, others)


def edit_characters(
    bench: Workbench,
    entity: EntityRow,
    field: FieldDef,
    insert: tuple[int, str] | None,
    delete: tuple[int, int] | None,
) -> ops.ApplyCrdt:
    """Returns the change that inserts or deletes characters of the text that shows."""
    part, slot, others = _shown_part(bench, entity, field)
    delta = bench.documents.text_edit(part.no, slot, insert, delete)
    said = bench.documents.value(part.no, slot) if others else None
    return _change(bench, part, slot, delta, [tip for tip in others if tip.value == said])


def _shown_part(
    bench: Workbench, entity: EntityRow, field: FieldDef
) -> tuple[EntityRow, int, list[Tip]]:
    """Returns whose document shows (entity, field), and the tips that stand elsewhere."""
    slot = bench.model.number(field.id)
    parts = bench.registers.parts(entity, slot)
    if len(parts) == 1:
        return (*parts[0], [])
    tips = [bench.registers.raw_tips(*part) for part in parts]
    now = shown([tip for each in tips for tip in each])
    at = parts.index((entity, slot))
    if now is not None and now.is_text:
        at = next(place for place, each in enumerate(tips) if now in each)
    others = [tip for place, each in enumerate(tips) if place != at for tip in each]
    return (*parts[at], others)


def _change(
    bench: Workbench, part: EntityRow, slot: int, delta: bytes, others: list[Tip]
) -> ops.ApplyCrdt:
    id_ = bench.store.registers.entity_id(part.no)
    field: UUID = bench.model.id_of(slot)
    return ops.ApplyCrdt(id_, field.bytes, delta, op_ids(others))
