"""The rows of a table as they were at a moment, by the authors' clocks.

Rows that nothing touched since are read as they are; the others from their own history
when they are shown. What it takes to know which rows there were grows with what was made,
deleted and brought back since, not with all that happened.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final
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
from openprod_core.storage.sqlite.pasts import PastCounts
from openprod_core.storage.sqlite.registers import EXISTENCE

Cells = tuple[Any, ...]
"""As stored, in the order of the table's fields."""
WHOLE: Final = 0
"""The number of no view."""


class Past:
    """A table as it was at a moment (ms since 1970)."""

    def __init__(self, lens: Lens, table: TableDef, at_ms: int) -> None:
        self._lens = lens
        self.limit: Final = Hlc(max(0, at_ms), COUNTER_MAX).to_bytes()
        self.facet: Final = lens.model.number(table.id)
        self.slots: Final = [lens.model.number(each.id) for each in table.fields]
        self._types = [each.type for each in table.fields]
        self.known: dict[int, Cells | None] = {}
        """Records of which only their history tells whether they were there; None: not."""
        self.touched: dict[int, bytes] = {}
        """Others whose cells may differ now, entity -> id; they were there if they were born."""
        self._ids: dict[int, bytes] = {}
        touched = lens.store.pasts.touched(self.facet, self.limit)
        if lens.registers.unions.is_idle:
            self._ids = {no: id_ for no, id_, plain in touched if not plain}
            self.touched = {no: id_ for no, id_, plain in touched if plain}
            self.known = self._replayed(self._ids)
        else:
            self._read_unions({no for no, _id, _plain in touched})

    def open(self, view: int) -> PastCounts:
        """Orders the rows under a view's number."""
        known = ((no, self._ids[no], cells is not None) for no, cells in self.known.items())
        return self._lens.store.pasts.open(view, self.facet, self.limit, known)

    def cells(self, rows: Sequence[Row]) -> list[Cells]:
        """Returns what rows held then: (entity, id, live, cell of now, cell …) of each."""
        entities = {row[0]: self.touched[row[0]] for row in rows if row[0] in self.touched}
        replayed = self._replayed(entities) if entities else {}
        found: list[Cells] = []
        for row in rows:
            then = self.known.get(row[0]) or replayed.get(row[0])
            found.append(row[3:] if then is None else then)
        return found

    def _replayed(self, ids: Mapping[int, bytes]) -> dict[int, Cells | None]:
        lens = self._lens
        entities = lens.registers.entities(list(ids.values()))
        written = writes_to(lens, entities)
        return {no: self._past(written[id_]) for no, id_ in ids.items()}

    def _past(self, written: list[Write], aliases: Mapping[int, int] | None = None) -> Cells | None:
        had_seen = self._lens.store.oplog.had_seen
        return _past(written, self.facet, self.slots, self._types, self.limit, had_seen, aliases)

    def _read_unions(self, touched: set[int]) -> None:
        """Reads all that may differ where records or fields are one, or were."""
        lens = self._lens
        then = PastUnions(lens, self.limit)
        if then.is_remapped(self.slots):
            touched = {row[1] for row in lens.store.tables.ids_of(self.facet)}
        aliases = then.aliases(self.slots)
        groups = then.records()
        merged = {no for group in groups for no in group}
        groups += [(no,) for no in touched - merged]
        self._ids = {no: lens.registers.unions.id_of(no) for group in groups for no in group}
        entities = lens.registers.entities(list(self._ids.values()))
        written = writes_to(lens, entities)
        for group in groups:
            writes = [each for no in group for each in written[self._ids[no]]]
            writes.sort(key=lambda each: each.order)
            self.known.update(dict.fromkeys(group[1:]))
            self.known[group[0]] = self._past(writes, aliases)


def as_of(lens: Lens, table: TableDef, at_ms: int) -> list[tuple[UUID, tuple[Value, ...]]]:
    """Returns the records of a table with their values as they were at a moment."""
    past = Past(lens, table, at_ms)
    counts = past.open(WHOLE)
    rows = lens.store.pasts.window(WHOLE, 0, counts.rows, past.slots)
    lens.store.pasts.close(WHOLE)
    types = [each.type for each in table.fields]
    return [
        (
            UUID(bytes=row[1]),
            tuple(from_cell(cell, type_) for cell, type_ in zip(cells, types, strict=True)),
        )
        for row, cells in zip(rows, past.cells(rows), strict=True)
    ]


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
