"""Takes staged changes out of an overlay: a register shows what everybody has again."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleHeader, BundleKind
from openprod_core.domain.core_schema import edge_property_id
from openprod_core.domain.errors import RejectedError
from openprod_core.engine.overlays.net import Held, Pair, held_among, is_grounded
from openprod_core.engine.overlays.trails import Register, Trails, birth_tip
from openprod_core.engine.overlays.writes import write_of
from openprod_core.engine.reading.titles import record_title
from openprod_core.engine.registers.tips import Tip, shown
from openprod_core.engine.workbench import NoSuchRecordError, Workbench, op_ids
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow
from openprod_core.storage.sqlite.staging import LET_GO, UNMADE


def keep_mine(pair: Pair, changes: Iterable[tuple[UUID, UUID | None]]) -> None:
    """Stages what is staged once more, in full knowledge of what everybody has.

    Each change is (record, field); None: its existence. What has not drifted is left alone.
    """
    kept = [_kept(pair.branch, record, field) for record, field in changes]
    again = [each for each in kept if each is not None]
    if again:
        with pair.branch.writer.draft(BundleKind.RESOLVE, "Keep mine") as draft:
            draft.add(again)


def _kept(branch: Workbench, record: UUID, field: UUID | None) -> ops.Operation | None:
    entity = branch.registers.entity(record.bytes)
    if entity is None:
        raise NoSuchRecordError(record)
    slot = EXISTENCE if field is None else branch.model.number(field)
    if not branch.store.staging.is_drifted(entity.no, slot):
        return None
    tips = branch.registers.tips(entity, slot)
    mine = shown([tip for tip in tips if tip.facts.is_staged])
    value = True if mine is None else mine.value
    return write_of(branch, entity.no, record.bytes, slot, value, op_ids(tips))


def drop_staged(pair: Pair, changes: Iterable[tuple[UUID, UUID | None]]) -> None:
    """Takes changes (record, field; None: its creation, deletion, membership) out."""
    with pair.branch.writer.restating():
        for record, field in changes:
            _drop(pair, record.bytes, field)


def _drop(pair: Pair, id_: bytes, field: UUID | None) -> None:
    branch = pair.branch
    entity = branch.registers.entity(id_)
    if entity is None:
        return
    staged = branch.store.staging.held_among([entity.no]).get(entity.no, set())
    members = branch.registers.members(entity)
    ids = [branch.registers.unions.id_of(member.no) for member in members]
    grounded = [each for each in ids if is_grounded(pair, each)]
    if not grounded:
        if field is None:
            _refuse_merged(pair, entity, id_)
            _unmake(pair, entity, id_)
        return
    if field is not None:
        parts = branch.registers.parts(entity, branch.model.number(field))
        _put_all_back(pair, _staged_of(pair, parts))
        return
    slots = {slot for slot in staged if slot <= EXISTENCE}
    if not any(_is_there(pair, each) for each in grounded):
        # Whatever was staged on it, or in a table or field, would keep it there.
        slots = staged
        branch.store.staging.note_put_back(id_, LET_GO, None, _staged_so_far(pair))
    decided = _staged_of(pair, [(member, EXISTENCE) for member in members])
    _put_all_back(pair, {(entity.no, slot) for slot in slots} | decided)
    root = branch.registers.root(entity)
    if branch.store.staging.is_drifted(root.no, EXISTENCE):
        # What is staged on it keeps it there, though somebody deleted it.
        held = branch.store.staging.held_among([member.no for member in members])
        _put_all_back(pair, {(no, slot) for no, slots in held.items() for slot in slots})
        for member in members:
            _drop_edges(pair, member)
        _put_all_back(pair, {(entity.no, EXISTENCE)})


def _staged_of(pair: Pair, parts: Sequence[tuple[EntityRow, int]]) -> set[Register]:
    """Returns those of these registers that hold something staged."""
    held = pair.branch.store.staging.held_among([row.no for row, _slot in parts])
    return {(row.no, slot) for row, slot in parts if slot in held.get(row.no, ())}


def _put_all_back(pair: Pair, registers: set[Register]) -> None:
    """Gives registers, and all that is bound to them, what everybody has."""
    branch = pair.branch
    bound = Trails(branch).entangled(registers)
    # Existence last: what stands of a record decides over it.
    for number, slot in sorted(bound, key=lambda each: (abs(each[1]), each), reverse=True):
        id_ = branch.store.registers.entity_id(number)
        put_back(pair, branch.registers.numbered(number), id_, slot, None)


class MergedHereError(RejectedError):
    """What an overlay makes and merges cannot be taken out of it alone."""

    def __init__(self, record: UUID, title: str) -> None:
        super().__init__(
            f"{title} was merged with another row here, so it cannot be taken out by itself. "
            "Delete it, or discard the overlay."
        )
        self.record = record


def _refuse_merged(pair: Pair, entity: EntityRow, id_: bytes) -> None:
    if pair.branch.registers.unions.was_joined(RECORDS, entity.no):
        title = record_title(pair.branch, entity, id_)
        raise MergedHereError(UUID(bytes=id_), title)


def _drop_edges(pair: Pair, record: EntityRow) -> None:
    """Takes out what is staged of the relations of a record."""
    branch = pair.branch
    edges = {edge.no: edge.id for edge in branch.store.edges.of(record.no)}
    staged = branch.store.staging.held_among(list(edges))
    for number, slots in staged.items():
        entity = branch.registers.entity(edges[number])
        if entity is None:
            continue
        if not is_grounded(pair, edges[number]):
            _unmake(pair, entity, edges[number])
            continue
        for slot in sorted(slots, key=abs, reverse=True):
            put_back(pair, entity, edges[number], slot, None)


def settle(pair: Pair, wanted: Iterable[tuple[bytes, int]]) -> int:
    """Puts those of these registers (id, slot) back that say what everybody has anyway."""
    same = [held for held in held_among(pair, wanted) if _is_settled(pair, held)]
    if same:
        with pair.branch.writer.restating():
            for held in same:
                mine = shown(pair.branch.registers.tips(held.entity, held.slot))
                assert mine is not None
                put_back(pair, held.entity, held.id, held.slot, mine.op_id)
    return len(same)


def written_registers(pair: Pair, headers: Iterable[BundleHeader]) -> set[tuple[bytes, int]]:
    """Returns the registers (id, slot) that staged bundles wrote, but for new records'."""
    branch = pair.branch
    found: set[tuple[bytes, int]] = set()
    for header in headers:
        row = branch.store.oplog.by_id(header.bundle_id)
        if row is None:
            continue
        for operation in branch.registers.logged.get(row.no).operations:
            match operation:
                case ops.SetField(id_, field) | ops.ApplyCrdt(id_, field):
                    found.add((id_, branch.model.number(UUID(bytes=field))))
                case ops.AttachFacet(id_, facet) | ops.DetachFacet(id_, facet):
                    found.add((id_, -branch.model.number(UUID(bytes=facet))))
                case (
                    ops.DeleteEntity(id_)
                    | ops.RestoreEntity(id_)
                    | ops.DeleteEdge(id_)
                    | ops.RestoreEdge(id_)
                ):
                    found.add((id_, EXISTENCE))
                case ops.SetEdgeProperty(id_, name):
                    found.add((id_, branch.model.number(edge_property_id(name))))
                case ops.MoveOrderedEdge(id_):
                    found.add((id_, branch.ledger.edges.position_slot))
                case _:
                    continue
    return found


def _is_settled(pair: Pair, held: Held) -> bool:
    if held.is_change or pair.branch.store.staging.is_drifted(held.entity.no, held.slot):
        return False
    # Of records or fields that are one, what everybody has is not told by one register.
    return not pair.branch.registers.unions.concerns(held.entity.no, held.slot)


def put_back(pair: Pair, entity: EntityRow, id_: bytes, slot: int, after: bytes | None) -> None:
    """Gives a register of the overlay what everybody has; inside `restating`.

    `after`: the staged write after which it said that anyway; None: it was dropped.
    """
    branch, ground = pair.branch, pair.ground
    row = ground.registers.entity(id_)
    number = pair.ground_slot(slot)
    tips: Sequence[Tip] = []
    written: list[Tip] = []
    if row is not None and number is not None:
        tips = ground.registers.tips(row, number)
        written = [_here(pair, tip) for tip in ground.registers.written(row, number)]
        if slot > 0:
            doc = ground.store.registers.text_doc(row.no, number)
            branch.store.staging.set_text_doc(entity.no, slot, doc)
    if entity.block is None and not written:
        written = _born_with(pair, row, id_, slot)
    now = shown(tips)
    branch.ledger.restate(entity, id_, slot, written, None if now is None else now.value)
    key = branch.ledger.slot_key(slot)
    branch.store.staging.note_put_back(id_, key, after, _staged_so_far(pair))


def _born_with(pair: Pair, row: EntityRow | None, id_: bytes, slot: int) -> list[Tip]:
    """Returns what follows from a record's birth, where in the overlay it is written out."""
    number = pair.ground_slot(slot)
    if row is not None and number is not None:
        born = pair.ground.registers.born_tip(row, number)
        return [] if born is None else [_here(pair, born)]
    born = birth_tip(pair.branch, id_, slot)
    return [] if born is None else [born]


def _unmake(pair: Pair, entity: EntityRow, id_: bytes) -> None:
    """Takes out what only the overlay has."""
    pair.branch.ledger.unmake(entity, id_)
    pair.branch.registers.forget_entity(id_)
    pair.branch.store.staging.note_put_back(id_, UNMADE, None, _staged_so_far(pair))


def _staged_so_far(pair: Pair) -> int:
    head = pair.branch.heads.head(pair.branch.writer.author.log)
    return 0 if head is None else head.seq


def _here(pair: Pair, tip: Tip) -> Tip:
    header = pair.branch.store.oplog.by_id(tip.facts.bundle_id)
    assert header is not None, "the overlay has followed the workspace"
    return tip._replace(facts=pair.branch.registers.facts(header.no))


def _is_there(pair: Pair, id_: bytes) -> bool:
    row = pair.ground.registers.entity(id_)
    return row is not None and pair.ground.registers.is_alive(row)
