"""What an overlay comes to: what a commit would change, whatever was tried on the way there.

An overlay's file and the workspace's own number things apart, so all that meets here
meets by id. What is staged and says what everybody has anyway is no change.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from openprod_core.domain import operations as ops
from openprod_core.domain.values import Value
from openprod_core.engine.registers.tips import Tip, differ, is_staged, shown
from openprod_core.engine.workbench import Workbench
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
    others: tuple[Tip, ...]
    """The tips that everybody has: what a commit replaces."""
    is_change: bool


@dataclass(slots=True)
class Net:
    """What a commit would change."""

    born: list[tuple[EntityRow, bytes]] = field(default_factory=list)
    """Records that the overlay makes and keeps."""
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
    for _entity, id_ in sorted(made.items()):
        if pair.branch.registers.is_alive(rows[id_]):
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
    chosen: list[tuple[EntityRow, bytes, int, list[Tip]]] = []
    for id_, row in rows.items():
        if not grounds.has(id_):
            made[row.no] = id_
            continue
        for slot in wanted[id_]:
            here = [branch.registers.tip(row.no, slot, tip) for tip in tips.get((row.no, slot), ())]
            if is_staged(here):
                chosen.append((row, id_, slot, here))
    grounds.prepare([(id_, slot) for _row, id_, slot, _tips in chosen])
    return [_compared(pair, grounds, *each) for each in chosen]


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
    if slot == EXISTENCE:
        old = grounds.is_alive(id_)
        value = pair.branch.registers.is_alive(entity)
        is_change = is_change or grounds.is_in_doubt(id_)
    elif slot < 0:
        old = old is True
    return Held(entity, id_, slot, value, mine.is_text, old, tuple(others), is_change)


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
        self._born: dict[tuple[int, int], Any] = {}
        """(entity, slot) -> cell, of registers that nobody has written to since their birth."""

    def has(self, id_: bytes) -> bool:
        """Returns whether everybody has the record, deleted or not."""
        row = self._entities.get(id_)
        return row is not None and (row.block is not None or (row.no, EXISTENCE) in self._written)

    def prepare(self, registers: Iterable[tuple[bytes, int]]) -> None:
        """Reads the cells that `tips` will need, a statement for some hundred of them."""
        if not self._registers.unions.is_idle:
            return
        wanted: dict[tuple[int, int], list[int]] = {}
        for id_, here in registers:
            row, slot = self._entities[id_], self._slot(here)
            if slot is None or slot <= 0 or row.block is None or (row.no, slot) in self._written:
                continue
            facet = self._registers.birth(row.block).row.facet
            if self._store.tables.has_column(facet, slot):
                wanted.setdefault((facet, slot), []).append(row.no)
        for (facet, slot), numbers in wanted.items():
            for number, cells in self._store.tables.cells_of(facet, numbers, (slot,)).items():
                self._born[number, slot] = cells[1]

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
        if (row.no, slot) in self._born:
            born = self._registers.born_with(row, slot, self._born[row.no, slot])
        else:
            born = self._registers.born_tip(row, slot)
        return [] if born is None else [born]

    def is_in_doubt(self, id_: bytes) -> bool:
        """Returns whether it is in question for everybody whether the record is there."""
        return self._store.registers.has_conflict(self._entities[id_].no, EXISTENCE)

    def is_alive(self, id_: bytes) -> bool:
        """Returns whether the record is there for everybody."""
        return self._registers.is_alive(self._entities[id_])
