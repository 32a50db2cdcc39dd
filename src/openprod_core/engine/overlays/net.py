"""What an overlay comes to: what a commit would change, whatever was tried on the way there.

An overlay's file and the workspace's own number things apart, so all that meets here
meets by id. What is staged and says what everybody has anyway is no change.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from openprod_core.domain import operations as ops
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import Value
from openprod_core.engine.overlays.places import Places
from openprod_core.engine.registers.standing import NOTHING, Stands, standing
from openprod_core.engine.registers.tips import Tip, differ, is_staged, shown
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

REGISTER_KINDS = (
    ops.SetField,
    ops.CreateEntity,
    ops.DeleteEntity,
    ops.RestoreEntity,
    ops.AttachFacet,
    ops.DetachFacet,
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
    kept: "list[tuple[tuple[int, int], Net]]" = field(default_factory=list, compare=False)
    """What the overlay came to when somebody last asked, and how far both files had got then."""

    def ground_slot(self, slot: int) -> int | None:
        """Returns the ground's number of a register's slot; None where it does not know it."""
        if slot == EXISTENCE:
            return EXISTENCE
        number = self.ground.model.known_number(self.branch.model.id_of(abs(slot)))
        return None if number is None else number if slot > 0 else -number


class Held(NamedTuple):
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
    tips: Sequence[Tip] = ()
    """The staged writes one by one, where `value` alone does not say what there is to write."""


@dataclass(slots=True)
class Net:
    """What a commit would change."""

    born: list[tuple[EntityRow, bytes]] = field(default_factory=list)
    """Records that the overlay makes and keeps."""
    edges: list[EdgeRecord] = field(default_factory=list)
    """Relations that it makes and keeps."""
    held: list[Held] = field(default_factory=list)
    same: list[Held] = field(default_factory=list)
    """Held, but what everybody has, or shown by another that it is one with."""

    @property
    def is_empty(self) -> bool:
        """Whether no record, relation or value changes."""
        return not (self.born or self.edges or self.held)


def net_of(pair: Pair) -> Net:
    """Returns what an overlay comes to; whoever looks at it first commits it sooner."""
    moves = pair.branch.store.database.moves, pair.ground.store.database.moves
    if not pair.kept or pair.kept[0][0] != moves:
        pair.kept[:] = [(moves, _net_of(pair))]
    return pair.kept[0][1]


def _net_of(pair: Pair) -> Net:
    staging = pair.branch.store.staging
    found = Net()
    made = dict(staging.born())
    held: dict[int, list[int]] = {}
    for entity, slot in staging.held():
        if entity not in made:
            held.setdefault(entity, []).append(slot)
    rows = pair.branch.store.registers.numbered(sorted(held))
    slots = [held[row.no] for row in rows.values()]
    for each in _held(pair, rows, slots, made):
        (found.held if each.is_change else found.same).append(each)
    _note_made(pair, found, made)
    return found


def _note_made(pair: Pair, found: Net, made: Mapping[int, bytes]) -> None:
    """Adds what the overlay makes and keeps."""
    branch = pair.branch
    rows = branch.store.registers.entities(list(made.values()))
    edges = {edge.no: edge for edge in branch.store.edges.among(list(rows))}
    decided = branch.store.registers.tips_in(EXISTENCE, list(made))
    places = Places(branch)
    for entity, id_ in sorted(made.items()):
        if entity in edges:
            found.edges += [edges[entity]] if edges[entity].live else []
        elif places.is_made(rows[id_], id_, is_decided=entity in decided):
            found.born.append((rows[id_], id_))
        elif entity in decided:
            found.held += _deleted_with(pair, rows[id_], id_)


def _deleted_with(pair: Pair, entity: EntityRow, id_: bytes) -> list[Held]:
    """Returns the deletion of what everybody has, said of a new record that it is merged with."""
    registers = pair.branch.registers
    members = registers.members(entity)
    ids = [registers.unions.id_of(member.no) for member in members if member.no != entity.no]
    grounds = Grounds(pair, [id_, *ids])
    tips = registers.written(entity, EXISTENCE)
    if registers.is_alive(entity) or not any(map(grounds.has, ids)) or not is_staged(tips):
        return []
    return [Held(entity, id_, EXISTENCE, False, False, True, [], True, tips)]


def held_among(pair: Pair, wanted: Iterable[tuple[bytes, int]]) -> list[Held]:
    """Returns those of these registers (id, slot) that hold something staged."""
    by_id: dict[bytes, list[int]] = {}
    for id_, slot in wanted:
        by_id.setdefault(id_, []).append(slot)
    rows = pair.branch.registers.entities(list(by_id))
    return _held(pair, rows, [by_id[id_] for id_ in rows], {})


def _held(
    pair: Pair,
    rows: Mapping[bytes, EntityRow],
    wanted: Sequence[Sequence[int]],
    made: dict[int, bytes],
) -> list[Held]:
    """Returns the registers that hold something staged; notes records that only we have.

    `wanted` holds the slots to look at for each of `rows`.
    """
    branch = pair.branch
    grounds = Grounds(pair, rows)
    known = grounds.known()
    numbers = [row.no for row in rows.values()]
    doubtful = set(branch.store.registers.tips_in(EXISTENCE, numbers))
    if branch.registers.unions.has_merged:
        joined = branch.registers.unions.was_joined
        doubtful.update(number for number in numbers if joined(RECORDS, number))
    fields: dict[int, list[tuple[EntityRow, bytes]]] = {}
    places = Places(branch)
    found: list[Held] = []
    for (id_, row), slots in zip(rows.items(), wanted, strict=True):
        if id_ not in known:
            made[row.no] = id_
            continue
        # What the overlay holds of a record that is not there in it changes nothing.
        is_gone = row.no in doubtful and not branch.registers.is_alive(row)
        for slot in slots:
            if (is_gone and slot != EXISTENCE) or not places.is_there(id_, slot):
                continue
            if slot > 0:
                fields.setdefault(slot, []).append((row, id_))
            else:
                tips = branch.registers.written(row, slot)
                if is_staged(tips):
                    found.append(_compared(pair, grounds, row, id_, slot, tips))
    for slot, chosen in fields.items():
        found += _of_field(pair, grounds, slot, chosen)
    return found


def _of_field(
    pair: Pair, grounds: "Grounds", slot: int, chosen: Sequence[tuple[EntityRow, bytes]]
) -> Iterator[Held]:
    """Yields what is staged of one field, or of one property of relations."""
    registers = pair.branch.registers
    unions = registers.unions
    written = pair.branch.store.registers.tips_in(slot, [row.no for row, _id in chosen])
    standing = grounds.standing(slot, [id_ for _row, id_ in chosen])
    staged: dict[int, bool] = {}
    is_idle = unions.is_idle
    for (row, id_), stands in zip(chosen, standing, strict=True):
        had = written.get(row.no, ())
        is_one = not is_idle and unions.concerns(row.no, slot)
        if len(had) != 1 or had[0].is_text or stands is None or is_one:
            tips = [registers.tip(row.no, slot, each) for each in had]
            if is_staged(tips):
                yield _compared(pair, grounds, row, id_, slot, tips)
            continue
        bundle, _place, value, _is_text = had[0]
        if bundle not in staged:
            staged[bundle] = registers.facts(bundle).is_staged
        if staged[bundle]:
            old, pred = stands
            is_change = value != old or type(value) is not type(old)
            yield Held(row, id_, slot, value, False, old, pred, is_change)


def _compared(
    pair: Pair, grounds: "Grounds", entity: EntityRow, id_: bytes, slot: int, tips: list[Tip]
) -> Held:
    """Returns what is staged of a register that takes more than a look at one value."""
    registers = pair.branch.registers
    own = shown(tips)
    assert own is not None
    is_one = registers.unions.concerns(entity.no, slot)
    united = registers.tips(entity, slot) if is_one else tips
    mine = shown(united)
    assert mine is not None
    others = grounds.tips(id_, slot)
    now = shown(others)
    old = None if now is None else now.value
    value = mine.value
    is_change = differ([mine, *others]) if others else value not in (None, False)
    if is_change and len(united) > 1:
        # A decision that was taken back here: the same values stand side by side again.
        is_same_shown = now is not None and not differ([mine, now])
        is_change = _values(united) != _values(others) or (is_one and not is_same_shown)
    if slot == EXISTENCE:
        old = grounds.is_alive(id_)
        value = registers.is_alive(entity)
        if grounds.is_in_doubt(id_):
            # Deciding is a change; a decision that was taken back here says both again.
            staged = {tip.value is True for tip in united if tip.facts.is_staged}
            is_change = staged != {True, False}
    elif slot < 0:
        old = old is True
    if mine.op_id != own.op_id:
        # What it is one with speaks for it.
        is_change = False
    staged_tips = [tip for tip in tips if tip.facts.is_staged]
    return Held(
        entity,
        id_,
        slot,
        value,
        own.is_text,
        old,
        sorted(tip.op_id for tip in grounds.raw_tips(id_, slot)),
        is_change,
        staged_tips if is_one or len(staged_tips) > 1 else (),
    )


def _values(tips: Sequence[Tip]) -> Counter[tuple[type, Value]]:
    return Counter((type(tip.value), tip.value) for tip in tips)


def is_grounded(pair: Pair, id_: bytes) -> bool:
    """Returns whether everybody has a record, deleted or not."""
    return Grounds(pair, [id_]).has(id_)


class Grounds:
    """What everybody has of some records, read in few statements however many they are."""

    def __init__(self, pair: Pair, ids: Iterable[bytes]) -> None:
        self._pair = pair
        self._registers = pair.ground.registers
        self._store = pair.ground.store
        self._entities = self._registers.entities(list(ids))
        unborn = [row.no for row in self._entities.values() if row.block is None]
        self._made = self._store.registers.tips_in(EXISTENCE, unborn)

    def known(self) -> set[bytes]:
        """Returns those of the records that everybody has, deleted or not."""
        return {
            id_ for id_, row in self._entities.items() if row.block is not None or self.has(id_)
        }

    def has(self, id_: bytes) -> bool:
        """Returns whether everybody has the record, deleted or not."""
        row = self._entities.get(id_)
        if row is None:
            return False
        is_made = row.block is not None or row.no in self._made
        return is_made or self._registers.is_taken_elsewhere(row)

    def standing(self, here: int, ids: Sequence[bytes]) -> Sequence[Stands | None]:
        """Returns what stands alone in a field of records; `here`: its number in the overlay."""
        slot = self._pair.ground_slot(here)
        if slot is None:
            return [NOTHING] * len(ids)
        rows = [self._entities[id_] for id_ in ids]
        return standing(self._store, self._registers, slot, rows)

    def tips(self, id_: bytes, here: int) -> list[Tip]:
        """Returns the tips that everybody has of a register, by its slot in the overlay."""
        slot = self._pair.ground_slot(here)
        return [] if slot is None else self._registers.tips(self._entities[id_], slot)

    def raw_tips(self, id_: bytes, here: int) -> list[Tip]:
        """Returns those of them that are the register's own."""
        slot = self._pair.ground_slot(here)
        return [] if slot is None else self._registers.raw_tips(self._entities[id_], slot)

    def is_in_doubt(self, id_: bytes) -> bool:
        """Returns whether it is in question for everybody whether the record is there."""
        root = self._registers.root(self._entities[id_])
        return self._store.registers.has_conflict(root.no, EXISTENCE)

    def is_alive(self, id_: bytes) -> bool:
        """Returns whether the record is there for everybody."""
        return self._registers.is_alive(self._entities[id_])
