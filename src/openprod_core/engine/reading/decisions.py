"""What was decided of collisions: read from the log, so it can be revisited at any time."""

from collections.abc import Iterator, Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.conflict_rows import Decision
from openprod_core.bus.queries import ListDecisions
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.collision_texts import Wording
from openprod_core.engine.reading.moments import clock_words
from openprod_core.engine.reading.sources import Said, Sources
from openprod_core.engine.registers.tips import differ
from openprod_core.storage.sqlite.collisions import BundleLine
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

EVERY: Final = ListDecisions()


def decisions(lens: Lens, query: ListDecisions = EVERY) -> list[Decision]:
    """Returns what was decided, newest first; decisions of a record that is gone included."""
    sources = Sources(lens)
    wording = Wording(lens, sources)
    found: list[Decision] = []
    for line in _bundles(lens, query.record):
        sources.take((line,))
        place = 0
        for operation in lens.registers.logged.get(line.no).operations:
            if len(found) >= query.limit:
                return found
            decision = _decision(lens, sources, wording, line, place, operation)
            if decision is not None and query.record in (None, decision.record):
                found.append(decision)
            place += ops.places(operation)
    return found


def _bundles(lens: Lens, record: UUID | None) -> Iterator[BundleLine]:
    store = lens.store.collisions
    if record is None:
        yield from store.of_kind(BundleKind.RESOLVE)
        return
    entity = lens.registers.entity(record.bytes)
    if entity is not None:
        lines = [store.line(no) for no in lens.store.registers.touched_by(entity.no)]
        decided = [line for line in lines if line.kind == BundleKind.RESOLVE]
        yield from sorted(decided, key=lambda line: (line.hlc, line.bundle_id), reverse=True)


def _decision(
    lens: Lens,
    sources: Sources,
    wording: Wording,
    line: BundleLine,
    place: int,
    operation: object,
) -> Decision | None:
    match operation:
        case ops.SetField(id_, field_id, value, _pred):
            field = lens.model.schema.fields_by_id.get(UUID(bytes=field_id))
            chosen = value
            if field is None:
                return None
        case ops.DeleteEntity(id_, _pred):
            field, chosen = None, False
        case ops.RestoreEntity(id_, _pred):
            field, chosen = None, True
        case _:
            return None
    entity = lens.registers.entity(id_)
    if entity is None:
        return None
    said = Said(line, place, chosen)
    return _of_register(lens, sources, wording, entity, id_, field, said)


def _of_register(
    lens: Lens,
    sources: Sources,
    wording: Wording,
    entity: EntityRow,
    id_: bytes,
    field: FieldDef | None,
    said: Said,
) -> Decision:
    slot = EXISTENCE if field is None else lens.model.number(field.id)
    tips = lens.registers.tips(entity, slot)
    stands = any(tip.op_id == said.op_id for tip in tips) and not differ(tips)
    if field is None and lens.store.registers.has_conflict(entity.no, EXISTENCE):
        stands = False
    table = None if field is None else lens.model.schema.tables_by_id.get(field.table_id)
    title = wording.title(entity, id_, table)
    name = sources.name(said)
    if field is None:
        text = f"{name} {'kept' if said.value else 'let go of'} {title}."
    else:
        text = f"{name} decided on {_quoted(wording, field, said.value)} for {title}'s {field.name}"
        text += _losing_words(sources, wording, field, said) + "."
    key = "existence" if field is None else field.id.hex
    return _row(sources, f"{id_.hex()}/{key}", UUID(bytes=id_), title, field, said, text, stands)


def _row(
    sources: Sources,
    conflict: str,
    record: UUID,
    title: str,
    field: FieldDef | None,
    said: Said,
    text: str,
    stands: bool,
) -> Decision:
    actor, name = sources.authors.of(said.line.log)
    return Decision(
        conflict,
        record,
        None if field is None else field.table_id,
        None if field is None else field.id,
        None,
        title,
        "" if field is None else field.name,
        said.value,
        tuple(sources.shown(each) for each in _losing(sources, field, said)),
        actor,
        name,
        said.at,
        UUID(bytes=said.line.bundle_id),
        stands,
        text,
    )


def _losing(sources: Sources, field: FieldDef | None, said: Said) -> list[Said]:
    """Returns what a decision replaced and did not choose, oldest first."""
    if field is None:
        return []
    # A decision on a field: nothing else names a field's writes as replaced.
    replaced = [sources.write(op_id, (b"", field.id.bytes)) for op_id in sources.replaced(said)]
    losing = [
        each
        for each in replaced
        if each is not None and (type(each.value), each.value) != (type(said.value), said.value)
    ]
    return sorted(losing, key=lambda each: each.order)


def _losing_words(sources: Sources, wording: Wording, field: FieldDef, said: Said) -> str:
    losing = _losing(sources, field, said)
    if not losing:
        return ""
    values = [f"{sources.name(each)}'s {_quoted(wording, field, each.value)}" for each in losing]
    return f"; {' and '.join(values)} did not stand"


def _quoted(wording: Wording, field: FieldDef, value: Value) -> str:
    return wording.words(field, value) or "nothing"


def reopened_by(
    sources: Sources,
    wording: Wording,
    conflict: str,
    record: UUID,
    title: str,
    field: FieldDef,
    tips: Sequence[Said],
) -> Decision | None:
    """Returns the decision that stands in doubt again because somebody had not seen it."""
    decided = [tip for tip in tips if tip.is_decision]
    if not decided or len(tips) < 2:
        return None
    newest = max(decided, key=lambda tip: tip.order)
    others = [tip for tip in tips if tip is not newest]
    text = _reopening(sources, wording, field, newest, others)
    return _row(sources, conflict, record, title, field, newest, text, stands=False)


def _reopening(
    sources: Sources, wording: Wording, field: FieldDef, decision: Said, others: Sequence[Said]
) -> str:
    other = max(others, key=lambda tip: (tip.is_decision, tip.line.arrived_ms, tip.order))
    name, chosen = sources.name(decision), _quoted(wording, field, decision.value)
    other_name = sources.name(other)
    if other.is_decision:
        return (
            f"{name} decided on {chosen}, {other_name} on "
            f"{_quoted(wording, field, other.value)}, neither knowing of the other."
        )
    arrived = max(other.line.arrived_ms, decision.line.arrived_ms)
    made = clock_words(other.at, wording.zone, arrived)
    came = clock_words(arrived, wording.zone, arrived)
    if other.line.arrived_ms >= decision.line.arrived_ms:
        return (
            f"Reopened: {other_name}'s edit from {made} arrived at {came}, "
            f"after {name} had decided on {chosen}."
        )
    return (
        f"Reopened: {name}'s decision on {chosen} arrived at {came}; "
        f"it was made without {other_name}'s edit from {made}."
    )
