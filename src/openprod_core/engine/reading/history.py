"""What happened to a record, and what it was at a past moment: read from the log.

The way in is `touches`, so the cost is that of the record's own history.
"""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from openprod_core.bus.rows import Change
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.hlc import COUNTER_MAX, Hlc
from openprod_core.domain.ids import operation_id
from openprod_core.domain.schema import FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.registers.tips import BundleFacts, Tip, shown
from openprod_core.engine.text.documents import replay
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.oplog import BundleRow
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

CREATED: Final = "created"
DELETED: Final = "deleted"
RESTORED: Final = "restored"
JOINED: Final = "joined"
LEFT: Final = "left"


@dataclass(frozen=True, slots=True)
class Write:
    """One write to a register of a record, as the log has it."""

    header: BundleRow
    place: int
    slot: int
    value: Value
    pred: tuple[bytes, ...]
    delta: bytes | None = None
    is_birth: bool = False

    @property
    def op_id(self) -> bytes:
        """The id of the operation."""
        return operation_id(self.header.bundle_id, self.place)

    @property
    def order(self) -> tuple[bytes, bytes, int]:
        """Canonical order."""
        return self.header.hlc, self.header.bundle_id, self.place


def writes(lens: Lens, entity: EntityRow, id_: bytes) -> list[Write]:
    """Returns every write to a record in canonical order."""
    bundles = lens.store.registers.touched_by(entity.no)
    if entity.block is not None:
        bundles.append(lens.registers.birth(entity.block).row.bundle)
    found: list[Write] = []
    for number in sorted(set(bundles)):
        header = lens.store.oplog.header(number)
        place = 0
        for operation in lens.registers.logged.get(number).operations:
            found += _writes_of(lens, header, place, operation, id_)
            place += ops.places(operation)
    found.sort(key=lambda write: write.order)
    return found


def _writes_of(
    lens: Lens, header: BundleRow, place: int, operation: object, id_: bytes
) -> list[Write]:
    match operation:
        case ops.Records():
            return _births_of(lens, header, place, operation, id_)
        case ops.CreateEntity(entity) if entity == id_:
            return [Write(header, place, EXISTENCE, True, ())]
        case ops.DeleteEntity(entity, pred) if entity == id_:
            return [Write(header, place, EXISTENCE, False, tuple(pred))]
        case ops.RestoreEntity(entity, pred) if entity == id_:
            return [Write(header, place, EXISTENCE, True, tuple(pred))]
        case ops.AttachFacet(entity, facet, pred) if entity == id_:
            return [Write(header, place, -_number(lens, facet), True, tuple(pred))]
        case ops.DetachFacet(entity, facet, pred) if entity == id_:
            return [Write(header, place, -_number(lens, facet), False, tuple(pred))]
        case ops.SetField(entity, field, value, pred) if entity == id_:
            return [Write(header, place, _number(lens, field), value, tuple(pred))]
        case ops.ApplyCrdt(entity, field, delta) if entity == id_:
            return [Write(header, place, _number(lens, field), None, (), delta)]
        case _:
            return []


def _births_of(
    lens: Lens, header: BundleRow, place: int, run: ops.Records, id_: bytes
) -> list[Write]:
    slot = run.slot_of(id_)
    if slot is None:
        return []
    first = place + slot * run.stride
    found = [
        Write(header, first, EXISTENCE, True, ()),
        Write(header, first + 1, -_number(lens, run.facet), True, (), is_birth=True),
    ]
    for offset, (field, column) in enumerate(zip(run.fields, run.columns, strict=True)):
        if column[slot] is not None:
            found.append(Write(header, first + 2 + offset, _number(lens, field), column[slot], ()))
    return found


def _number(lens: Lens, id_: bytes) -> int:
    entity = lens.registers.entity(id_)
    assert entity is not None
    return entity.no


def history(
    lens: Lens, record: UUID, field: UUID | None = None, limit: int | None = None
) -> list[Change]:
    """Returns what happened to a record or one field of it, newest first."""
    entity = lens.registers.entity(record.bytes)
    if entity is None:
        return []
    values: dict[bytes, Value] = {}
    texts: dict[int, list[bytes]] = {}
    shown_texts: dict[int, Value] = {}
    changes: list[Change] = []
    for write in writes(lens, entity, record.bytes):
        new = write.value
        if write.delta is not None:
            old = shown_texts.get(write.slot)
            deltas = texts.setdefault(write.slot, [])
            deltas.append(write.delta)
            new = replay(deltas, lens.registers.type_of(write.slot))
            shown_texts[write.slot] = new
        else:
            olds = [values[op_id] for op_id in write.pred if op_id in values]
            old = olds[-1] if olds else shown_texts.get(write.slot)
        values[write.op_id] = new
        change = _change(lens, record, write, old, new)
        if change is not None and (field is None or _is_of(lens, write, field)):
            changes.append(change)
    changes.reverse()
    return changes if limit is None else changes[:limit]


def _is_of(lens: Lens, write: Write, field: UUID) -> bool:
    return write.slot > 0 and lens.model.id_of(write.slot) == field


def _change(lens: Lens, record: UUID, write: Write, old: Value, new: Value) -> Change | None:
    header = write.header
    actor = lens.store.oplog.actor_of(header.log)
    kind: str = header.kind
    field = name = None
    table: UUID | None = None
    if write.slot == EXISTENCE:
        kind = (RESTORED if write.pred else CREATED) if new is True else DELETED
        old = new = None
    elif write.slot < 0:
        table = lens.model.id_of(-write.slot)
        if not write.pred and new is True and write.is_birth:
            # Belonging to the table that it was made in goes without saying.
            return None
        kind = JOINED if new is True else LEFT
        old = new = None
    else:
        definition = lens.model.schema.fields_by_id.get(lens.model.id_of(write.slot))
        if definition is None:
            return None
        field, name, table = definition.key, definition.name, definition.table_id
    return Change(
        actor,
        lens.member_name(actor),
        Hlc.from_bytes(header.hlc).wall_ms,
        kind,
        record,
        table,
        field,
        name or "",
        old,
        new,
        UUID(bytes=header.bundle_id),
        header.label,
    )


def as_of(lens: Lens, table: TableDef, at_ms: int) -> list[tuple[UUID, tuple[Value, ...]]]:
    """Returns the records of a table as they were at a moment, by the authors' clocks.

    Records that nothing touched since are read as they are; the others from their history.
    """
    limit = Hlc(max(0, at_ms), COUNTER_MAX).to_bytes()
    facet = lens.model.number(table.id)
    slots = [lens.model.number(field.id) for field in table.fields]
    types = [field.type for field in table.fields]
    touched = set(lens.store.registers.touched_since(limit))
    found: list[tuple[UUID, tuple[Value, ...]]] = []
    for row in lens.store.tables.all_rows(facet, slots):
        id_, number, live = row[:3]
        entity = lens.registers.entity(id_)
        assert entity is not None
        if number in touched:
            past = _past(lens, entity, id_, facet, slots, types, limit)
            if past is not None:
                found.append((UUID(bytes=id_), past))
        elif live and (entity.block is None or _born_by(lens, entity.block, limit)):
            values = tuple(
                from_cell(cell, type_) for cell, type_ in zip(row[3:], types, strict=True)
            )
            found.append((UUID(bytes=id_), values))
    return found


def _born_by(lens: Lens, block: int, limit: bytes) -> bool:
    return lens.registers.facts(lens.registers.birth(block).row.bundle).hlc <= limit


def _past(
    lens: Lens,
    entity: EntityRow,
    id_: bytes,
    facet: int,
    slots: list[int],
    types: list[FieldType],
    limit: bytes,
) -> tuple[Value, ...] | None:
    """Returns a record's values at a moment; None where it was not in the table then."""
    tips: dict[int, list[Tip]] = {}
    deltas: dict[int, list[bytes]] = {}
    for write in writes(lens, entity, id_):
        if write.header.hlc > limit:
            continue
        if write.delta is not None:
            deltas.setdefault(write.slot, []).append(write.delta)
            continue
        standing = tips.setdefault(write.slot, [])
        standing[:] = [tip for tip in standing if tip.op_id not in write.pred]
        standing.append(Tip(_facts(write.header), write.place, write.value))
    alive = [tip.value for tip in tips.get(EXISTENCE, [])]
    member = shown(tips.get(-facet, []))
    if not any(alive) or member is None or member.value is not True:
        return None
    values: list[Value] = []
    for slot, type_ in zip(slots, types, strict=True):
        tip = shown(tips.get(slot, []))
        if tip is None and slot in deltas:
            values.append(replay(deltas[slot], type_))
        else:
            values.append(None if tip is None else tip.value)
    return tuple(values)


def _facts(header: BundleRow) -> BundleFacts:
    return BundleFacts(
        header.no,
        header.bundle_id,
        header.hlc,
        header.log,
        header.seq,
        header.kind == BundleKind.RESOLVE,
    )
