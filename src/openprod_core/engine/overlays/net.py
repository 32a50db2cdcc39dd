"""What an overlay comes to: what a commit would change, whatever was tried on the way there.

An overlay's file and the workspace's own number things apart, so all that meets here
meets by id. What is staged and says what everybody has anyway is no change.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from openprod_core.domain import operations as ops
from openprod_core.domain.values import Value
from openprod_core.engine.registers.tips import Tip, differ, shown
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
    views = _Grounds(pair, ids.values())
    for entity, slots in sorted(held.items()):
        if not views.has(ids[entity]):
            made[entity] = ids[entity]
            continue
        row = pair.branch.registers.entity(ids[entity])
        assert row is not None
        for each in _held(pair, views, row, ids[entity], slots):
            (found.held if each.is_change else found.same).append(each)
    for _entity, id_ in sorted(made.items()):
        row = pair.branch.registers.entity(id_)
        if row is not None and pair.branch.registers.is_alive(row):
            found.born.append((row, id_))
    return found


def held_among(pair: Pair, wanted: Iterable[tuple[bytes, int]]) -> list[Held]:
    """Returns those of these registers (id, slot) that hold something staged."""
    by_id: dict[bytes, list[int]] = {}
    for id_, slot in wanted:
        by_id.setdefault(id_, []).append(slot)
    rows = {id_: row for id_ in by_id if (row := pair.branch.registers.entity(id_)) is not None}
    staged = pair.branch.store.staging.held_among([row.no for row in rows.values()])
    views = _Grounds(pair, rows)
    found: list[Held] = []
    for id_, row in rows.items():
        slots = [slot for slot in by_id[id_] if slot in staged.get(row.no, ())]
        if slots and views.has(id_):
            found += _held(pair, views, row, id_, slots)
    return found


def _held(
    pair: Pair, views: "_Grounds", entity: EntityRow, id_: bytes, slots: Sequence[int]
) -> Iterable[Held]:
    rows = pair.branch.store.registers.tips_of(entity.no)
    for slot in slots:
        tips = [pair.branch.registers.tip(entity.no, slot, row) for row in rows[slot]]
        mine = shown(tips)
        assert mine is not None
        number = pair.ground_slot(slot)
        others = [] if number is None else views.tips(id_, number)
        now = shown(others)
        old = None if now is None else now.value
        value = mine.value
        is_change = differ([mine, *others]) if others else value not in (None, False)
        if slot == EXISTENCE:
            old = views.is_alive(id_)
            value = pair.branch.registers.is_alive(entity)
            is_change = is_change or views.is_in_doubt(id_)
        elif slot < 0:
            old = old is True
        yield Held(entity, id_, slot, value, mine.is_text, old, tuple(others), is_change)


class _Grounds:
    """What everybody has of some records, read in few statements however many they are."""

    def __init__(self, pair: Pair, ids: Iterable[bytes]) -> None:
        self._bench = pair.ground
        store = pair.ground.store
        self._entities = store.registers.entities(list(ids))
        numbers = [row.no for row in self._entities.values()]
        self._tips: dict[tuple[int, int], list[TipRow]] = store.registers.tips_of_all(numbers)
        self._doubts = store.registers.conflicts_among_all(numbers)

    def has(self, id_: bytes) -> bool:
        """Returns whether everybody has the record, deleted or not."""
        row = self._entities.get(id_)
        return row is not None and (row.block is not None or (row.no, EXISTENCE) in self._tips)

    def tips(self, id_: bytes, slot: int) -> list[Tip]:
        row = self._entities[id_]
        if not self._bench.registers.unions.is_idle:
            return self._bench.registers.tips(row, slot)
        written = self._tips.get((row.no, slot))
        if written:
            return [self._bench.registers.tip(row.no, slot, each) for each in written]
        born = self._bench.registers.born_tip(row, slot)
        return [] if born is None else [born]

    def is_in_doubt(self, id_: bytes) -> bool:
        return (self._entities[id_].no, EXISTENCE) in self._doubts

    def is_alive(self, id_: bytes) -> bool:
        return self._bench.registers.is_alive(self._entities[id_])
