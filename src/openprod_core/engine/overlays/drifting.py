"""What an overlay holds that somebody else has changed since: mine, theirs, who and when."""

from uuid import UUID

from openprod_core.bus.overlay_rows import Drift, Ground
from openprod_core.bus.queries import GetGroundValue
from openprod_core.domain import operations as ops
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.ids import bundle_of
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.conflicts.detection import is_edit_unseen
from openprod_core.engine.lens import Lens
from openprod_core.engine.overlays.net import Pair
from openprod_core.engine.overlays.writes import edge_titles, slot_name
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.titles import record_title, reference_titles
from openprod_core.engine.reading.windows import shown_column
from openprod_core.engine.registers.tips import BundleFacts, Tip, shown
from openprod_core.storage.sqlite.cells import to_cell
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


class DriftUndecidedError(RejectedError):
    """Somebody changed what the overlay changes; each must be decided first."""

    def __init__(self, name: str, drifts: tuple[Drift, ...]) -> None:
        first = drifts[0].text
        more = f" And {len(drifts) - 1:,} more." if len(drifts) > 1 else ""
        super().__init__(
            f"“{name}” cannot be committed yet: {first}{more} Keep yours or use theirs first."
        )
        self.drifts = drifts


def drifts(pair: Pair) -> tuple[Drift, ...]:
    """Returns all that has drifted, by record."""
    authors = Authors(pair.branch)
    found: list[Drift] = []
    for number, slot in open_drifts(pair.branch):
        drift = drift_of(pair, authors, pair.branch.store.registers.entity_id(number), slot)
        if drift is not None:
            found.append(drift)
    found.sort(key=lambda drift: (drift.title, drift.record, drift.field or UUID(int=0)))
    return tuple(found)


def open_drifts(branch: Lens) -> list[tuple[int, int]]:
    """Returns (entity, slot) of all that somebody must decide.

    What the overlay deletes is gone with all that it held.
    """
    drifted = branch.store.staging.drifts()
    registers = branch.registers
    gone = {
        number
        for number in {number for number, _slot in drifted}
        if not registers.is_alive(registers.numbered(number))
    }
    return [each for each in drifted if each[1] == EXISTENCE or each[0] not in gone]


def drift_of(pair: Pair, authors: Authors, id_: bytes, slot: int) -> Drift | None:
    """Returns what there is to say of one drifted register of the overlay's file."""
    branch = pair.branch
    entity = branch.registers.entity(id_)
    if entity is None:
        return None
    if slot == EXISTENCE:
        return _of_existence(pair, authors, entity, id_)
    edge = branch.store.edges.edge(entity.no)
    if edge is not None:
        return _of_edge(pair, authors, edge, slot)
    field = branch.model.schema.fields_by_id.get(branch.model.id_of(slot))
    tips = branch.registers.tips(entity, slot)
    mine = shown(tips)
    theirs = [tip for tip in tips if not tip.facts.is_staged]
    if field is None or mine is None or not theirs:
        return None
    newest = max(theirs, key=lambda tip: tip.order)
    ground = pair.ground.registers.entity(id_)
    number = pair.ground_slot(slot)
    standing = None
    if ground is not None and number is not None:
        standing = shown(pair.ground.registers.tips(ground, number))
    other = newest.value if standing is None else standing.value
    actor, name = authors.of(newest.facts.log)
    title = record_title(branch, entity, id_)
    return Drift(
        UUID(bytes=id_),
        field.table_id,
        field.id,
        title,
        shown_value(branch, field, mine.value),
        shown_value(pair.ground, field, _base(branch, mine)),
        shown_value(pair.ground, field, other),
        actor,
        name,
        Hlc.from_bytes(newest.facts.hlc).wall_ms,
        f"{title}'s {field.name}: {name} {_did(pair.ground, field, other)}, "
        f"here it is {_words(branch, field, mine.value) or 'empty'}.",
    )


def _of_edge(pair: Pair, authors: Authors, edge: EdgeRecord, slot: int) -> Drift | None:
    """Returns the drift of a property; `record` and `field` are the ids of edge and property."""
    branch = pair.branch
    tips = branch.registers.written(EntityRow(edge.no, None, None), slot)
    mine = shown(tips)
    theirs = [tip for tip in tips if not tip.facts.is_staged]
    if mine is None or not theirs:
        return None
    newest = max(theirs, key=lambda tip: tip.order)
    actor, name = authors.of(newest.facts.log)
    title = edge_titles(branch, [edge])[edge.no]
    words = format_value(newest.value, FieldType.TEXT)
    text = (
        f"{title}, {slot_name(branch, slot)}: {name} {f'set {words}' if words else 'cleared it'}, "
        f"here it is {format_value(mine.value, FieldType.TEXT) or 'empty'}."
    )
    return Drift(
        UUID(bytes=edge.id),
        None,
        branch.model.id_of(slot),
        title,
        mine.value,
        None,
        newest.value,
        actor,
        name,
        Hlc.from_bytes(newest.facts.hlc).wall_ms,
        text,
    )


def ground_value(ground: Lens, pair: Pair | None, query: GetGroundValue) -> Ground:
    """Returns what everybody has in a field, and how it drifted; `pair`: the active overlay's."""
    field = ground.model.schema.fields_by_id.get(query.field)
    entity = ground.registers.entity(query.record.bytes)
    value: object = None
    if field is not None and entity is not None:
        tip = shown(ground.registers.tips(entity, ground.model.number(field.id)))
        value = None if tip is None else shown_value(ground, field, tip.value)
    return Ground(value, None if pair is None else _drift(pair, query))


def _drift(pair: Pair, query: GetGroundValue) -> Drift | None:
    branch = pair.branch
    entity = branch.registers.entity(query.record.bytes)
    slot = branch.model.known_number(query.field)
    if entity is None or slot is None or not branch.store.staging.is_drifted(entity.no, slot):
        return None
    return drift_of(pair, Authors(branch), query.record.bytes, slot)


def _of_existence(pair: Pair, authors: Authors, entity: EntityRow, id_: bytes) -> Drift:
    branch = pair.branch
    tips = branch.registers.written_existence(entity)
    mine = [tip for tip in tips if tip.facts.is_staged]
    theirs = [tip.facts for tip in tips if not tip.facts.is_staged]
    keeps = mine[0].value is True if mine else True
    if not theirs:
        theirs = _edits_unseen(branch, entity, tips)
    newest = max(theirs or [tip.facts for tip in tips], key=lambda facts: facts.hlc)
    actor, name = authors.of(newest.log)
    edge = branch.store.edges.edge(entity.no)
    title = record_title(branch, entity, id_)
    if edge is not None:
        title = edge_titles(branch, [edge])[edge.no]
    facet = next(iter(branch.registers.facets(entity)), None)
    if keeps:
        text = f"{title}: {name} deleted it, here it is changed."
    else:
        text = f"{title}: {name} changed it, here it is deleted."
    return Drift(
        UUID(bytes=id_),
        None if facet is None else branch.model.id_of(facet),
        None,
        title,
        keeps,
        True,
        not keeps,
        actor,
        name,
        Hlc.from_bytes(newest.hlc).wall_ms,
        text,
    )


def _edits_unseen(lens: Lens, entity: EntityRow, deletions: list[Tip]) -> list[BundleFacts]:
    had_seen = lens.store.oplog.had_seen
    return [
        facts
        for member in lens.registers.members(entity)
        for slot, rows in lens.store.registers.tips_of(member.no).items()
        if slot != EXISTENCE
        for row in rows
        if not (facts := lens.registers.facts(row.bundle)).is_staged
        and is_edit_unseen(facts, deletions, had_seen)
    ]


def _base(lens: Lens, mine: Tip) -> Value:
    """Returns what everybody had when a value was staged first."""
    at: bytes | None = mine.op_id
    seen: set[bytes] = set()
    while at is not None and at not in seen:
        seen.add(at)
        bundle_id, place = bundle_of(at)
        header = lens.store.oplog.by_id(bundle_id)
        if header is None:
            return None
        logged = lens.registers.logged.get(header.no)
        if header.log != lens.registers.staged_log:
            return logged.value_at(place)
        operation, _start = logged.at(place)
        pred = operation.pred if isinstance(operation, ops.SetField) else []
        at = max(pred, default=None)
    return None


def shown_value(lens: Lens, field: FieldDef, value: Value) -> object:
    """Returns a value as a window shows it."""
    shown_: object = shown_column(lens, field, [to_cell(value, field.type)])[0]
    return shown_


def _words(lens: Lens, field: FieldDef, value: Value) -> str:
    if field.type is FieldType.REFERENCE and isinstance(value, UUID):
        return reference_titles(lens, field.target, [value]).get(value, "a row that is gone")
    return format_value(value, field.type)


def _did(lens: Lens, field: FieldDef, value: Value) -> str:
    words = _words(lens, field, value)
    return f"set {words}" if words else "cleared it"
