"""What happened to a record: read from the log.

The way in is `touches`, so the cost is that of the record's own history.
"""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from openprod_core.bus.rows import Change
from openprod_core.domain import operations as ops
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.ids import operation_id
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.edge_history import edge_changes
from openprod_core.engine.reading.mappable import mapped_fields
from openprod_core.engine.text.documents import Replay, merged
from openprod_core.storage.sqlite.oplog import BundleRow
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

CREATED: Final = "created"
DELETED: Final = "deleted"
RESTORED: Final = "restored"
JOINED: Final = "joined"
LEFT: Final = "left"
MERGED: Final = "merged"
SPLIT: Final = "split"
Order = tuple[bytes, bytes, int]
FEW: Final = 50
"""Up to so many records are looked up in a run one by one; for more the run is walked."""


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
    return writes_to(lens, {id_: entity})[id_]


def writes_to(lens: Lens, records: Mapping[bytes, EntityRow]) -> dict[bytes, list[Write]]:
    """Returns every write to each of these records; a bundle that touched many is read once."""
    bundles: set[int] = set()
    for entity in records.values():
        bundles.update(lens.store.registers.touched_by(entity.no))
    for block in {entity.block for entity in records.values() if entity.block is not None}:
        bundles.add(lens.registers.birth(block).row.bundle)
    found: dict[bytes, list[Write]] = {id_: [] for id_ in records}
    for number in sorted(bundles):
        header = lens.store.oplog.header(number)
        place = 0
        for operation in lens.registers.logged.get(number).operations:
            if isinstance(operation, ops.Records):
                for id_, slot in _among(operation, records):
                    found[id_] += _births_of(lens, header, place, operation, slot)
            elif getattr(operation, "entity", None) in records:
                write = _write_of(lens, header, place, operation)
                if write is not None:
                    found[operation.entity].append(write)  # type: ignore[union-attr]
            place += ops.places(operation)
    for each in found.values():
        each.sort(key=lambda write: write.order)
    return found


def _among(run: ops.Records, records: Mapping[bytes, EntityRow]) -> list[tuple[bytes, int]]:
    """Returns (id, slot) of these records in a run."""
    if len(records) > FEW:
        ids = (run.entities[at * 16 : at * 16 + 16] for at in range(run.count))
        return [(id_, slot) for slot, id_ in enumerate(ids) if id_ in records]
    slots = ((id_, run.slot_of(id_)) for id_ in records)
    return [(id_, slot) for id_, slot in slots if slot is not None]


def _write_of(lens: Lens, header: BundleRow, place: int, operation: object) -> Write | None:
    match operation:
        case ops.CreateEntity():
            return Write(header, place, EXISTENCE, True, ())
        case ops.DeleteEntity(_entity, pred):
            return Write(header, place, EXISTENCE, False, tuple(pred))
        case ops.RestoreEntity(_entity, pred):
            return Write(header, place, EXISTENCE, True, tuple(pred))
        case ops.AttachFacet(_entity, facet, pred):
            return Write(header, place, -_number(lens, facet), True, tuple(pred))
        case ops.DetachFacet(_entity, facet, pred):
            return Write(header, place, -_number(lens, facet), False, tuple(pred))
        case ops.SetField(_entity, field, value, pred):
            return Write(header, place, _number(lens, field), value, tuple(pred))
        case ops.ApplyCrdt(_entity, field, delta, pred):
            change = merged(delta, header.flags)
            return Write(header, place, _number(lens, field), None, tuple(pred), change)
        case _:
            return None


def _births_of(
    lens: Lens, header: BundleRow, place: int, run: ops.Records, slot: int
) -> list[Write]:
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
    """Returns what happened to a record, and all merged with it, or one field, newest first."""
    entity = lens.registers.entity(record.bytes)
    if entity is None:
        return []
    members = {lens.registers.unions.id_of(row.no): row for row in lens.registers.members(entity)}
    written = [(id_, write) for id_, own in writes_to(lens, members).items() for write in own]
    written.sort(key=lambda each: each[1].order)
    values: dict[bytes, Value] = {}
    texts: dict[tuple[bytes, int], Replay] = {}
    shown_texts: dict[tuple[bytes, int], Value] = {}
    changes: list[tuple[Order, Change]] = []
    wanted = None if field is None else mapped_fields(lens, field)
    authors = Authors(lens)
    for id_, write in written:
        new, register = write.value, (id_, write.slot)
        if write.delta is not None:
            old = shown_texts.get(register)
            text = texts.setdefault(register, Replay())
            text.merge(write.delta)
            new = text.value
            shown_texts[register] = new
        else:
            olds = [values[op_id] for op_id in write.pred if op_id in values]
            old = olds[-1] if olds else shown_texts.get(register)
        values[write.op_id] = new
        change = _change(lens, record, authors, write, old, new)
        if change is not None and (wanted is None or _is_of(lens, write, wanted)):
            changes.append((write.order, change))
    if wanted is None and not lens.registers.unions.is_idle:
        changes += _identity_changes(lens, record, authors, members)
    if wanted is None:
        changes += edge_changes(lens, lens.registers.root(entity), record)
    changes.sort(key=lambda each: each[0])
    found = [change for _order, change in reversed(changes)]
    return found if limit is None else found[:limit]


def _identity_changes(
    lens: Lens, record: UUID, authors: Authors, members: Mapping[bytes, EntityRow]
) -> list[tuple[Order, Change]]:
    """Returns with what a record was merged, and what was split off from it."""
    bundles = {no for row in members.values() for no in lens.store.registers.touched_by(row.no)}
    found: list[tuple[Order, Change]] = []
    for number in bundles:
        header = lens.store.oplog.header(number)
        actor, author = authors.of(header.log)
        place = 0
        for operation in lens.registers.logged.get(number).operations:
            match operation:
                case ops.MergeEntities(one, other) if one in members or other in members:
                    kind = MERGED
                case ops.SplitEntity(one, other) if one in members or other in members:
                    kind = SPLIT
                case _:
                    place += ops.places(operation)
                    continue
            beyond = one if one not in members or other == record.bytes else other
            change = Change(
                actor,
                author,
                Hlc.from_bytes(header.hlc).wall_ms,
                kind,
                record,
                None,
                None,
                "",
                None,
                UUID(bytes=beyond),
                UUID(bytes=header.bundle_id),
                header.label,
            )
            found.append(((header.hlc, header.bundle_id, place), change))
            place += ops.places(operation)
    return found


def _is_of(lens: Lens, write: Write, fields: Sequence[UUID]) -> bool:
    return write.slot > 0 and lens.model.id_of(write.slot) in fields


def _change(
    lens: Lens, record: UUID, authors: Authors, write: Write, old: Value, new: Value
) -> Change | None:
    header = write.header
    actor, author = authors.of(header.log)
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
        author,
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
