"""What an overlay comes to: what a commit would change, whatever was tried on the way there.

An overlay's file and the workspace's own number things apart, so all that meets here
meets by id. What is staged and says what everybody has anyway is no change.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import ID_SIZE
from openprod_core.domain.values import Value
from openprod_core.engine.registers.tips import Tip, differ, is_staged, shown
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow, TipRow

REGISTER_KINDS = (
    ops.CreateEntity,
    ops.DeleteEntity,
    ops.RestoreEntity,
    ops.AttachFacet,
    ops.DetachFacet,
    ops.SetField,
    ops.ApplyCrdt,
    ops.Records,
    ops.CreateEdge,
    ops.CreateOrderedEdge,
    ops.DeleteEdge,
    ops.RestoreEdge,
    ops.SetEdgeProperty,
    ops.MoveOrderedEdge,
    ops.RebalanceOrderedEdges,
)
"""Operations whose effect is read from registers; all others are committed as they are."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An overlay, and the ground it stands on: what everybody has."""

    branch: Workbench
    ground: Workbench

    def ground_slot(self, slot: int) -> int | None:
        """Returns the ground's number of a register's slot; None where it does not know it."""
        if slot == EXISTENCE:
            return EXISTENCE
        number = self.ground.model.known_number(self.branch.model.id_of(abs(slot)))
        return None if number is None else number if slot > 0 else -number


@dataclass(frozen=True, slots=True)
class Held:
    """A register of a record that everybody has, for which the overlay holds a value."""

    entity: EntityRow
    """In the overlay's file, as `slot`."""
    id: bytes
    slot: int
    value: Value
    is_text: bool
    old: Value
    pred: list[bytes]
    """The operations that everybody's value stands by: what a commit replaces."""
    is_change: bool


@dataclass(slots=True)
class Net:
    """What a commit would change."""

    born: list[tuple[EntityRow, bytes]] = field(default_factory=list)
    """Records that the overlay makes and keeps."""
    edges: list[EdgeRecord] = field(default_factory=list)
    """Relations that it makes and keeps."""
    held: list[Held] = field(default_factory=list)
    same: list[Held] = field(default_factory=list)
    """Held, but what everybody has."""


def net_of(pair: Pair) -> Net:
    """Returns what an overlay comes to."""
    staging = pair.branch.store.staging
    found = Net()
    made = dict(staging.born())
    held: dict[int, list[int]] = {}
    for entity, slot in staging.held():
        if entity not in made:
            held.setdefault(entity, []).append(slot)
    ids = pair.branch.store.registers.entity_ids(sorted(held))
    for each in _held(pair, {ids[entity]: slots for entity, slots in held.items()}, made):
        (found.held if each.is_change else found.same).append(each)
    rows = pair.branch.store.registers.entities(list(made.values()))
    for entity, id_ in sorted(made.items()):
        edge = pair.branch.store.edges.edge(entity)
        if edge is not None:
            found.edges += [edge] if edge.live else []
        elif pair.branch.registers.is_alive(rows[id_]):
            found.born.append((rows[id_], id_))
    return found


def held_among(pair: Pair, wanted: Iterable[tuple[bytes, int]]) -> list[Held]:
    """Returns those of these registers (id, slot) that hold something staged."""
    by_id: dict[bytes, list[int]] = {}
    for id_, slot in wanted:
        by_id.setdefault(id_, []).append(slot)
    return _held(pair, by_id, {})


def _held(pair: Pair, wanted: Mapping[bytes, Sequence[int]], made: dict[int, bytes]) -> list[Held]:
    """Returns the registers that hold something staged; notes records that only we have."""
    branch = pair.branch
    rows = branch.store.registers.entities(list(wanted))
    tips = branch.store.registers.tips_of_all([row.no for row in rows.values()])
    grounds = Grounds(pair, rows)
    plain: dict[int, list[tuple[EntityRow, bytes, TipRow]]] = {}
    found: list[Held] = []
    for id_, row in rows.items():
        if not grounds.has(id_):
            made[row.no] = id_
            continue
        # What the overlay holds of a record that is not there in it changes nothing.
        is_gone = (row.no, EXISTENCE) in tips and not branch.registers.is_alive(row)
        for slot in wanted[id_]:
            if is_gone and slot != EXISTENCE:
                continue
            had = tips.get((row.no, slot), [])
            if slot > 0 and len(had) == 1 and not had[0].is_text:
                plain.setdefault(slot, []).append((row, id_, had[0]))
                continue
            here = [branch.registers.tip(row.no, slot, tip) for tip in had]
            if is_staged(here):
                found.append(_compared(pair, grounds, row, id_, slot, here))
    for slot, each_of in plain.items():
        found += _plain(pair, grounds, slot, each_of)
    return found


def _plain(
    pair: Pair, grounds: "Grounds", slot: int, chosen: Sequence[tuple[EntityRow, bytes, TipRow]]
) -> Iterator[Held]:
    """Yields what one field holds, where the overlay's value stands alone."""
    standing = grounds.standing(slot, [id_ for _row, id_, _tip in chosen])
    for (row, id_, tip), stands in zip(chosen, standing, strict=True):
        if not pair.branch.registers.facts(tip.bundle).is_staged:
            continue
        if stands is None:
            tips = [pair.branch.registers.tip(row.no, slot, tip)]
            yield _compared(pair, grounds, row, id_, slot, tips)
            continue
        old, op_id = stands
        value = tip.value
        is_change = value != old or type(value) is not type(old)
        pred = [] if op_id is None else [op_id]
        yield Held(row, id_, slot, value, False, old, pred, is_change)


def _compared(
    pair: Pair, grounds: "Grounds", entity: EntityRow, id_: bytes, slot: int, tips: list[Tip]
) -> Held:
    mine = shown(tips)
    assert mine is not None
    others = grounds.tips(id_, slot)
    now = shown(others)
    old = None if now is None else now.value
    value = mine.value
    is_change = differ([mine, *others]) if others else value not in (None, False)
    if is_change and len(tips) > 1:
        # A decision that was taken back here: the same values stand side by side again.
        is_change = _values(tips) != _values(others)
    if slot == EXISTENCE:
        old = grounds.is_alive(id_)
        value = pair.branch.registers.is_alive(entity)
        is_change = is_change or grounds.is_in_doubt(id_)
    elif slot < 0:
        old = old is True
    pred = sorted(tip.op_id for tip in others)
    return Held(entity, id_, slot, value, mine.is_text, old, pred, is_change)


def _values(tips: Sequence[Tip]) -> Counter[tuple[type, Value]]:
    return Counter((type(tip.value), tip.value) for tip in tips)


class Grounds:
    """What everybody has of some records, read in few statements however many they are."""

    def __init__(self, pair: Pair, ids: Iterable[bytes]) -> None:
        self._pair = pair
        self._registers = pair.ground.registers
        self._store = pair.ground.store
        self._entities = self._store.registers.entities(list(ids))
        numbers = [row.no for row in self._entities.values()]
        self._written: dict[tuple[int, int], list[TipRow]] = self._store.registers.tips_of_all(
            numbers
        )
        self._slots: dict[int, int | None] = {}
        self._bases: dict[int, int] = {}
        """Bundle -> its id as a number."""

    def has(self, id_: bytes) -> bool:
        """Returns whether everybody has the record, deleted or not."""
        row = self._entities.get(id_)
        return row is not None and (row.block is not None or (row.no, EXISTENCE) in self._written)

    def standing(self, here: int, ids: Sequence[bytes]) -> list[tuple[Value, bytes | None] | None]:
        """Returns value and operation that stand alone in a field of records; None: not so.

        `here` is the field's number in the overlay. Without an operation nobody ever set it.
        """
        slot = self._slot(here)
        if slot is None:
            return [(None, None)] * len(ids)
        if not self._registers.unions.is_idle:
            return [None] * len(ids)
        cells = self._born_cells(slot, ids)
        type_ = self._registers.type_of(slot)
        found: list[tuple[Value, bytes | None] | None] = []
        for id_ in ids:
            row = self._entities[id_]
            written = self._written.get((row.no, slot))
            if written is not None:
                only = written[0]
                alone = len(written) == 1 and not only.is_text
                op_id = self._op_id(only.bundle, only.place) if alone else None
                found.append((only.value, op_id) if alone else None)
            elif row.block is None or row.slot is None:
                found.append((None, None))
            else:
                birth = self._registers.birth(row.block)
                offset = birth.offsets.get(slot)
                if offset is None:
                    found.append((None, None))
                elif row.no not in cells:
                    found.append(None)
                else:
                    value = from_cell(cells[row.no], type_)
                    place = birth.row.place(row.slot, offset)
                    op_id = None if value is None else self._op_id(birth.row.bundle, place)
                    found.append((value, op_id))
        return found

    def _born_cells(self, slot: int, ids: Sequence[bytes]) -> dict[int, Any]:
        """Returns the cells of records whose field nobody has written to since their birth."""
        wanted: dict[int, list[int]] = {}
        for id_ in ids:
            row = self._entities[id_]
            if row.block is not None and (row.no, slot) not in self._written:
                facet = self._registers.birth(row.block).row.facet
                wanted.setdefault(facet, []).append(row.no)
        found: dict[int, Any] = {}
        for facet, numbers in wanted.items():
            if self._store.tables.has_column(facet, slot):
                cells = self._store.tables.cells_of(facet, numbers, (slot,))
                found.update((number, row[1]) for number, row in cells.items())
        return found

    def _op_id(self, bundle: int, place: int) -> bytes:
        base = self._bases.get(bundle)
        if base is None:
            base = int.from_bytes(self._registers.facts(bundle).bundle_id, "big")
            self._bases[bundle] = base
        return (base + place).to_bytes(ID_SIZE, "big")

    def _slot(self, here: int) -> int | None:
        if here not in self._slots:
            self._slots[here] = self._pair.ground_slot(here)
        return self._slots[here]

    def tips(self, id_: bytes, here: int) -> list[Tip]:
        """Returns the tips that everybody has of a register, by its slot in the overlay."""
        slot = self._slot(here)
        row = self._entities[id_]
        if slot is None:
            return []
        if not self._registers.unions.is_idle:
            return self._registers.tips(row, slot)
        written = self._written.get((row.no, slot))
        if written:
            return [self._registers.tip(row.no, slot, each) for each in written]
        born = self._registers.born_tip(row, slot)
        return [] if born is None else [born]

    def is_in_doubt(self, id_: bytes) -> bool:
        """Returns whether it is in question for everybody whether the record is there."""
        return self._store.registers.has_conflict(self._entities[id_].no, EXISTENCE)

    def is_alive(self, id_: bytes) -> bool:
        """Returns whether the record is there for everybody."""
        return self._registers.is_alive(self._entities[id_])
