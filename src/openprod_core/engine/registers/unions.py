"""What is one: groups of merged records and of mapped fields, kept in memory.

A group is what active pairs connect; a pair is active where its shown tip says so. The
root of merged records is the one that no active merge absorbed; where several or none
are left, the one with the smallest id. Numbers are of this file. Read anew after `forget`.
"""

from collections.abc import Callable, Iterable, Set
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import Value
from openprod_core.engine.registers.tips import BundleFacts, Tip, shown
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS, PairTip
from openprod_core.storage.sqlite.store import Store


@dataclass(frozen=True, slots=True)
class Group:
    """Things that are one, in the order of their ids."""

    members: tuple[int, ...]
    root: int


@dataclass(frozen=True, slots=True)
class Regrouping:
    """Which groups a word about a pair undid, and which it made; both empty: none."""

    before: frozenset[Group] = frozenset()
    after: frozenset[Group] = frozenset()

    @property
    def members(self) -> set[int]:
        """All whose group is another one now."""
        return {member for group in self.before | self.after for member in group.members}


@dataclass(slots=True)
class _State:
    joins: dict[tuple[int, int], list[int]]
    kinds: set[int] = field(default_factory=set)
    """Which kinds of things were ever made one."""
    survivors: dict[tuple[int, int, int], int] = field(default_factory=dict)
    """(kind, one, other) of active pairs -> who stays."""
    near: dict[tuple[int, int], set[int]] = field(default_factory=dict)
    groups: dict[tuple[int, int], Group] = field(default_factory=dict)
    roots: dict[bytes, bytes] = field(default_factory=dict)
    """Id of an absorbed record -> id of its root."""


class Unions:
    """Groups of records and fields; `forget` after a rollback or another's write."""

    def __init__(self, store: Store, facts: Callable[[int], BundleFacts]) -> None:
        self._store = store
        self._facts = facts
        self._state: _State | None = None
        self._ids: dict[int, bytes] = {}

    def forget(self) -> None:
        """Reads everything anew when it is asked for next."""
        self._state = None
        self._ids.clear()

    def load(self) -> None:
        """Reads what is one now, if it is not in memory."""
        self._read()

    @property
    def is_idle(self) -> bool:
        """Whether nothing was ever merged or mapped here."""
        return not self._read().kinds

    @property
    def has_merged(self) -> bool:
        """Whether any record was ever merged with another."""
        return RECORDS in self._read().kinds

    @property
    def has_mapped(self) -> bool:
        """Whether any field was ever mapped to another."""
        return FIELDS in self._read().kinds

    def was_joined(self, kind: int, member: int) -> bool:
        """Returns whether a thing was ever made one with another."""
        return (kind, member) in self._read().joins

    def concerns(self, entity: int, slot: int) -> bool:
        """Returns whether a register may show as one with others, or ever did."""
        joins = self._read().joins
        if not joins:
            return False
        if slot > 0 and (FIELDS, slot) in joins:
            return True
        return (RECORDS, entity) in joins or (slot < 0 and self.has_mapped)

    def joins(self, kind: int, member: int) -> list[int]:
        """Returns the bundles that made a thing one with another."""
        return self._read().joins.get((kind, member), [])

    def group(self, kind: int, member: int) -> Group:
        """Returns all that a thing is one with, itself included."""
        return self._read().groups.get((kind, member)) or Group((member,), member)

    def groups(self, kind: int) -> list[Group]:
        """Returns all groups of more than one."""
        state = self._read()
        return list(
            {group.members: group for (k, _m), group in state.groups.items() if k == kind}.values()
        )

    def pairs(self, kind: int) -> list[tuple[int, int, int]]:
        """Returns the active pairs as (one, other, survivor)."""
        return [
            (one, other, survivor)
            for (k, one, other), survivor in self._read().survivors.items()
            if k == kind
        ]

    @property
    def has_absorbed(self) -> bool:
        """Whether any record is merged into another now."""
        return bool(self._read().roots)

    def root_id(self, id_: bytes) -> bytes:
        """Returns the id of the record that stands for a record now."""
        return self._read().roots.get(id_, id_)

    def redirect(self, value: Value) -> Value:
        """Returns a value; in place of a reference to an absorbed record, one to its root."""
        if type(value) is UUID:
            root = self._read().roots.get(value.bytes)
            return value if root is None else UUID(bytes=root)
        return value

    def note_join(self, kind: int, member: int, bundle: int) -> None:
        """Takes notice of a bundle that made a thing one with another."""
        state = self._read()
        state.kinds.add(kind)
        bundles = state.joins.setdefault((kind, member), [])
        if bundle not in bundles:
            bundles.append(bundle)

    def side(self, kind: int, member: int, cuts: Set[tuple[int, int]]) -> tuple[int, ...]:
        """Returns what a thing would be one with if some pairs were not active, by id.

        `cuts`: these pairs, each both ways.
        """
        found = _reached(self._read(), kind, member, cuts)
        # Existence and memberships are slots without an id, which nothing is one with.
        return (member,) if len(found) == 1 else tuple(sorted(found, key=self.id_of))

    def parted(self, kind: int, cuts: Set[tuple[int, int]]) -> list[list[tuple[int, ...]]]:
        """Returns the sides of every group that would come apart so."""
        found = []
        for members in dict.fromkeys(self.group(kind, one).members for one, _other in cuts):
            sides: dict[int, tuple[int, ...]] = {}
            for member in members:
                if member not in sides:
                    side = self.side(kind, member, cuts)
                    sides.update(dict.fromkeys(side, side))
            if len(set(sides.values())) > 1:
                found.append(list(dict.fromkeys(sides.values())))
        return found

    def joined(self, kind: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """Returns what would be one if these pairs were active, by id, as far as they touch it."""
        found: list[set[int]] = []
        for one, other in pairs:
            made = {*self.group(kind, one).members, *self.group(kind, other).members}
            made.update(no for each in found if made & each for no in each)
            found = [each for each in found if not made & each] + [made]
        return [sorted(each, key=self.id_of) for each in found]

    def reached(self, kind: int, member: int, without: int) -> set[int]:
        """Returns what a thing would be one with if another were not there."""
        state = self._read()
        cuts = {
            way
            for near in state.near.get((kind, without), ())
            for way in ((without, near), (near, without))
        }
        return _reached(state, kind, member, cuts)

    def set_pair(self, kind: int, one: int, other: int, tips: Iterable[PairTip]) -> Regrouping:
        """Takes notice of a pair's tips; returns the groups that changed."""
        state = self._read()
        before = frozenset((self.group(kind, one), self.group(kind, other)))
        self._note_pair(state, kind, one, other, tips)
        for member in (one, other):
            self._regroup(state, kind, member)
        after = frozenset((self.group(kind, one), self.group(kind, other)))
        return Regrouping() if before == after else Regrouping(before, after)

    def _read(self) -> _State:
        if self._state is None:
            state = self._state = _State(self._store.pairs.joins())
            if state.joins:
                state.kinds.update(kind for kind, _member in state.joins)
                pairs = self._store.pairs.pairs()
                for (kind, one, other), tips in pairs.items():
                    self._note_pair(state, kind, one, other, tips)
                for kind, one, other in pairs:
                    for member in (one, other):
                        if (kind, member) not in state.groups:
                            self._regroup(state, kind, member)
        return self._state

    def _note_pair(
        self, state: _State, kind: int, one: int, other: int, tips: Iterable[PairTip]
    ) -> None:
        one, other = sorted((one, other))
        now = shown([Tip(self._facts(tip.bundle), tip.place, tip.survivor) for tip in tips])
        survivor = 0 if now is None or not isinstance(now.value, int) else now.value
        near_one = state.near.setdefault((kind, one), set())
        near_other = state.near.setdefault((kind, other), set())
        if survivor:
            state.survivors[kind, one, other] = survivor
            near_one.add(other)
            near_other.add(one)
        else:
            state.survivors.pop((kind, one, other), None)
            near_one.discard(other)
            near_other.discard(one)

    def _regroup(self, state: _State, kind: int, member: int) -> None:
        members = tuple(sorted(_reached(state, kind, member), key=self.id_of))
        group = Group(members, self._root(state, kind, members))
        root_id = self.id_of(group.root)
        for each in members:
            state.groups[kind, each] = group
            if kind == RECORDS:
                state.roots.pop(self.id_of(each), None)
                if each != group.root:
                    state.roots[self.id_of(each)] = root_id
        if len(members) == 1:
            del state.groups[kind, member]

    def _root(self, state: _State, kind: int, members: tuple[int, ...]) -> int:
        if kind == FIELDS:
            return members[0]
        absorbed = set()
        for one in members:
            for other in state.near.get((kind, one), ()):
                survivor = state.survivors[kind, min(one, other), max(one, other)]
                absorbed.add(one if survivor == other else other)
        free = [each for each in members if each not in absorbed]
        return (free or members)[0]

    def id_of(self, number: int) -> bytes:
        """Returns the id behind a number."""
        found = self._ids.get(number)
        if found is None:
            found = self._ids[number] = self._store.registers.entity_id(number)
        return found


def _reached(
    state: _State, kind: int, member: int, cuts: Set[tuple[int, int]] = frozenset()
) -> set[int]:
    """Returns what active pairs connect a thing with, itself included; `cuts` count as none."""
    found = {member}
    ahead = [member]
    while ahead:
        one = ahead.pop()
        for near in state.near.get((kind, one), ()):
            if near not in found and (one, near) not in cuts:
                found.add(near)
                ahead.append(near)
    return found
