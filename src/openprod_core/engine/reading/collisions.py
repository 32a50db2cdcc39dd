"""The open collisions, each with its values, the people, and a sentence for the screen."""

from uuid import UUID

from openprod_core.bus.conflict_rows import Conflict, ConflictTip
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.conflicts.detection import is_edit_unseen
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.titles import record_title, reference_titles
from openprod_core.engine.registers.tips import Tip
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


def conflicts(lens: Lens) -> list[Conflict]:
    """Returns every open collision, in the order of tables and records."""
    found: list[Conflict] = []
    authors = Authors(lens)
    for number, slot, _kind in lens.store.registers.conflicts():
        id_ = lens.store.registers.entity_id(number)
        entity = lens.registers.entity(id_)
        assert entity is not None
        if not lens.registers.is_alive(entity):
            continue
        if slot == EXISTENCE:
            found.append(_of_existence(lens, authors, entity, id_))
        else:
            conflict = _of_field(lens, authors, entity, id_, slot)
            if conflict is not None:
                found.append(conflict)
    # Numbers are of this file: in their order two people would see two lists.
    found.sort(key=lambda conflict: (conflict.table, conflict.record, conflict.field or ""))
    return found


def _of_field(
    lens: Lens, authors: Authors, entity: EntityRow, id_: bytes, slot: int
) -> Conflict | None:
    field = lens.model.schema.fields_by_id.get(lens.model.id_of(slot))
    table = None if field is None else lens.model.schema.tables_by_id.get(field.table_id)
    if field is None or field.deleted or table is None or table.deleted:
        return None
    tips = sorted(lens.registers.written(entity, slot), key=lambda tip: tip.order)
    shown = tuple(_tip(authors, tip) for tip in tips)
    said = ", ".join(f"{tip.actor_name} {_did(_words(lens, field, tip.value))}" for tip in shown)
    title = record_title(lens, entity, id_)
    return Conflict(
        f"{id_.hex()}/{field.id.hex}",
        "field",
        UUID(bytes=id_),
        table.key,
        field.key,
        shown,
        f"{title}'s {field.name}: {said}. Which one?",
    )


def _of_existence(lens: Lens, authors: Authors, entity: EntityRow, id_: bytes) -> Conflict:
    deletions = [tip for tip in lens.registers.written(entity, EXISTENCE) if tip.value is not True]
    edits: list[tuple[Tip, FieldDef | None]] = []
    for slot, rows in lens.store.registers.tips_of(entity.no).items():
        if slot <= EXISTENCE:
            continue
        for row in rows:
            facts = lens.registers.facts(row.bundle)
            if is_edit_unseen(facts, deletions, lens.store.oplog.had_seen):
                field = lens.model.schema.fields_by_id.get(lens.model.id_of(slot))
                edits.append((Tip(facts, row.place, row.value), field))
    # Slots have numbers of this file: in their order two people would read other words.
    deletions.sort(key=lambda tip: tip.order)
    edits.sort(key=lambda edit: edit[0].order)
    tips = sorted([*deletions, *(tip for tip, _field in edits)], key=lambda tip: tip.order)
    shown = tuple(_tip(authors, tip) for tip in tips)
    facets = sorted(lens.registers.facets(entity), key=lens.model.id_of)
    table = lens.model.schema.tables_by_id.get(lens.model.id_of(facets[0])) if facets else None
    return Conflict(
        f"{id_.hex()}/existence",
        "delete",
        UUID(bytes=id_),
        "" if table is None else table.key,
        None,
        shown,
        _deletion_text(authors, record_title(lens, entity, id_), deletions, edits),
    )


def _deletion_text(
    authors: Authors, title: str, deletions: list[Tip], edits: list[tuple[Tip, FieldDef | None]]
) -> str:
    deleters = _names(authors, deletions)
    if not edits:
        return f"{title}: {deleters} deleted this while somebody brought it back. Keep or delete?"
    editors = _names(authors, [tip for tip, _field in edits])
    fields = sorted({"it" if field is None else field.name for _tip, field in edits})
    return (
        f"{title}: {deleters} deleted this while {editors} edited {', '.join(fields)}. "
        "Keep or delete?"
    )


def _names(authors: Authors, tips: list[Tip]) -> str:
    people = dict(authors.of(tip.facts.log) for tip in tips)
    return " and ".join(people.values())


def _tip(authors: Authors, tip: Tip) -> ConflictTip:
    actor, name = authors.of(tip.facts.log)
    at = Hlc.from_bytes(tip.facts.hlc).wall_ms
    return ConflictTip(tip.value, actor, name, at, UUID(bytes=tip.op_id))


def _words(lens: Lens, field: FieldDef, value: Value) -> str:
    if field.type is FieldType.REFERENCE and isinstance(value, UUID):
        return reference_titles(lens, field.target, [value]).get(value, "a row that is gone")
    return format_value(value, field.type)


def _did(words: str) -> str:
    return f"set {words}" if words else "cleared it"
