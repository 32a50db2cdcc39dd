"""The rows of a table as they were at a moment, by the authors' clocks.

Rows that nothing touched since are read as they are; the others from their own history,
so the cost grows with the table and with what changed since, not with all that happened.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.hlc import COUNTER_MAX, Hlc
from openprod_core.domain.schema import FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.conflicts.detection import HadSeen
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.history import Write, writes_to
from openprod_core.engine.reading.past_unions import PastUnions
from openprod_core.engine.registers.tips import BundleFacts, Tip, shown
from openprod_core.engine.text.documents import replay
from openprod_core.storage.sqlite.cells import from_cell, to_cell
from openprod_core.storage.sqlite.database import Row
from openprod_core.storage.sqlite.oplog import BundleRow
from openprod_core.storage.sqlite.registers import EXISTENCE


@dataclass(frozen=True, slots=True)
class PastRow:
    """A record that was there then; cells as stored, in the order of the table's fields."""

    id: UUID
    cells: tuple[Any, ...]
    now: tuple[Any, ...] | None
    """Its cells now; None where it is not in the table any more."""


@dataclass(slots=True)
class PastRows:
    """A table then, and what came since."""

    rows: list[PastRow] = field(default_factory=list)
    new: list[UUID] = field(default_factory=list)
    """Records that are there now and were not then."""


def as_of(lens: Lens, table: TableDef, at_ms: int) -> list[tuple[UUID, tuple[Value, ...]]]:
    """Returns the records of a table with their values as they were at a moment."""
    types = [each.type for each in table.fields]
    return [
        (
            row.id,
            tuple(from_cell(cell, type_) for cell, type_ in zip(row.cells, types, strict=True)),
        )
        for row in past_rows(lens, table, at_ms).rows
    ]


def past_rows(lens: Lens, table: TableDef, at_ms: int) -> PastRows:
    """Returns the rows of a table as they were at a moment (ms since 1970), oldest first."""
    limit = Hlc(max(0, at_ms), COUNTER_MAX).to_bytes()
    facet = lens.model.number(table.id)
    slots = [lens.model.number(each.id) for each in table.fields]
    types = [each.type for each in table.fields]
    stored = lens.store.scans.births(facet, slots)
    if not lens.registers.unions.is_idle:
        return _past_unions(lens, facet, slots, types, limit, stored)
    touched = set(lens.store.registers.touched_since(limit))
    changed = {
        row[0]: entity
        for row in stored
        if row[1] in touched and (entity := lens.registers.entity(row[0])) is not None
    }
    written = writes_to(lens, changed)
    was_born: dict[int | None, bool] = {None: True}
    found = PastRows()
    for row in stored:
        id_, live, block, now = row[0], row[2], row[3], row[4:]
        if id_ in changed:
            then = _past(written[id_], facet, slots, types, limit, lens.store.oplog.had_seen)
        else:
            if block not in was_born:
                was_born[block] = _born_by(lens, block, limit)
            then = now if live and was_born[block] else None
        if then is not None:
            found.rows.append(PastRow(UUID(bytes=id_), then, now if live else None))
        elif live:
            found.new.append(UUID(bytes=id_))
    return found


def _past_unions(
    lens: Lens,
    facet: int,
    slots: list[int],
    types: list[FieldType],
    limit: bytes,
    stored: list[Row],
) -> PastRows:
    """Returns `past_rows` where records or fields are one, or were: by what was one then."""
    then = PastUnions(lens, limit)
    touched = set(lens.store.registers.touched_since(limit))
    is_remapped = then.is_remapped(slots)
    aliases = then.aliases(slots)
    groups = then.records()
    known = {no for group in groups for no in group}
    now = {row[1]: row[4:] for row in stored if row[2]}
    groups += [
        (row[1],) for row in stored if row[1] not in known and (is_remapped or row[1] in touched)
    ]
    known.update(group[0] for group in groups)
    ids = {no: lens.registers.unions.id_of(no) for group in groups for no in group}
    written = writes_to(lens, {id_: lens.registers.numbered(no) for no, id_ in ids.items()})
    rows: dict[int, tuple[Any, ...]] = {}
    for group in groups:
        writes = sorted((w for no in group for w in written[ids[no]]), key=lambda w: w.order)
        cells = _past(writes, facet, slots, types, limit, lens.store.oplog.had_seen, aliases)
        if cells is not None:
            rows[group[0]] = cells
    for row in stored:
        block = row[3]
        if row[1] not in known and row[2] and (block is None or _born_by(lens, block, limit)):
            rows[row[1]] = row[4:]
    ids.update((row[1], row[0]) for row in stored)
    found = PastRows()
    for no in sorted(rows, key=lambda each: ids[each]):
        found.rows.append(PastRow(UUID(bytes=ids[no]), rows[no], now.get(no)))
    found.new = [UUID(bytes=row[0]) for row in stored if row[2] and row[1] not in rows]
    return found


def _born_by(lens: Lens, block: int, limit: bytes) -> bool:
    return lens.registers.facts(lens.registers.birth(block).row.bundle).hlc <= limit


def _past(
    written: list[Write],
    facet: int,
    slots: list[int],
    types: list[FieldType],
    limit: bytes,
    had_seen: HadSeen,
    aliases: Mapping[int, int] | None = None,
) -> tuple[Any, ...] | None:
    """Returns a record's cells at a moment; None where it was not in the table then.

    `aliases`: field -> the field that stands for all that it was one with.
    """
    as_one = aliases or {}
    tips: dict[int, list[Tip]] = {}
    deltas: dict[int, list[bytes]] = {}
    for write in written:
        if write.header.hlc > limit:
            continue
        slot = as_one.get(write.slot, write.slot)
        standing = tips.setdefault(slot, [])
        facts = _facts(write.header)
        if write.delta is None:
            standing[:] = [tip for tip in standing if tip.op_id not in write.pred]
        else:
            # A change to a text replaces all that its author had seen.
            deltas.setdefault(slot, []).append(write.delta)
            standing[:] = [
                tip
                for tip in standing
                if not had_seen(facts.log, facts.seq, tip.facts.log, tip.facts.seq)
            ]
        standing.append(Tip(facts, write.place, write.value, write.delta is not None))
    alive = [tip.value for tip in tips.get(EXISTENCE, [])]
    member = shown(tips.get(-facet, []))
    if not any(alive) or member is None or member.value is not True:
        return None
    cells: list[Any] = []
    for own, type_ in zip(slots, types, strict=True):
        slot = as_one.get(own, own)
        tip = shown(tips.get(slot, []))
        if tip is not None and tip.is_text:
            cells.append(to_cell(replay(deltas[slot]), type_))
        else:
            cells.append(None if tip is None else to_cell(tip.value, type_))
    return tuple(cells)


def _facts(header: BundleRow) -> BundleFacts:
    return BundleFacts(
        header.no,
        header.bundle_id,
        header.hlc,
        header.log,
        header.seq,
        header.kind == BundleKind.RESOLVE,
    )
