"""Merged records and mapped fields: what a write replaces elsewhere, what is one.

Raw registers stay as they are: a tip goes when a write anywhere names it. What people
see of them: union_rows.py. Workspaces in which nothing was ever merged or mapped never
come here.
"""

from typing import Final

from openprod_core.domain import operations as ops
from openprod_core.engine.ledger.raw_tips import RawTips
from openprod_core.engine.ledger.state_hash import StateSum, absorbed_element, pair_element
from openprod_core.engine.ledger.union_rows import UnionRows
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts, Tip, shown
from openprod_core.engine.registers.unions import Group
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS, PairTip
from openprod_core.storage.sqlite.registers import (
    EXISTENCE,
    EntityRow,
)
from openprod_core.storage.sqlite.store import Store

Place = tuple[int, int]
"""(bundle, place) of an operation."""
KINDS: Final = {
    ops.MergeEntities: (RECORDS, True),
    ops.SplitEntity: (RECORDS, False),
    ops.ConfirmFieldMapping: (FIELDS, True),
    ops.RemoveFieldMapping: (FIELDS, False),
}


class Joining:
    """The ledger's part for what is one; every call is inside the caller's transaction."""

    def __init__(
        self, store: Store, registers: Registers, raw: RawTips, rows: UnionRows, sum_: StateSum
    ) -> None:
        self._store = store
        self._registers = registers
        self._unions = registers.unions
        self._raw = raw
        self._rows = rows
        self._sum = sum_

    def follow(
        self, facts: BundleFacts, entity: EntityRow, id_: bytes, slot: int, named: set[Place]
    ) -> None:
        """Goes on with a write to a register: what it replaces elsewhere, and what shows now."""
        stale = [(entity, slot)]
        if self._had_joined(facts, entity.no, slot):
            for place in named:
                found = self._register_of(place)
                if found is not None and found != (id_, slot):
                    taken = self._take(facts, found, place)
                    if taken is not None:
                        stale.append(taken)
            # What was taken may have written the record itself out.
            stale[0] = self._raw.intern(id_), slot
        done: set[tuple[int, int]] = set()
        for each, its_slot in stale:
            root = self._registers.root(each)
            slots = self._registers.slots_as_one(root, its_slot)
            if (root.no, slots[0]) not in done:
                done.add((root.no, slots[0]))
                self._rows.show(root, its_slot)

    def pair(self, facts: BundleFacts, place: int, operation: object) -> bool:
        """Applies a word about a pair; returns whether the operation is one."""
        match operation:
            case ops.MergeEntities(one, other, pred) | ops.SplitEntity(one, other, pred):
                pass
            case ops.ConfirmFieldMapping(one, other, pred):
                pass
            case ops.RemoveFieldMapping(one, other, pred):
                pass
            case _:
                return False
        kind, joins = KINDS[type(operation)]
        if one != other:
            self._pair(facts, place, kind, (one, other), joins, pred)
        return True

    def _pair(
        self,
        facts: BundleFacts,
        place: int,
        kind: int,
        ids: tuple[bytes, bytes],
        joins: bool,
        pred: list[bytes],
    ) -> None:
        # What was one before: read late, it would be what is written here.
        self._unions.load()
        entities = [self._raw.intern(id_) for id_ in ids]
        if kind == RECORDS:
            # So that no register of merged records follows from a run.
            entities = [
                self._raw.written_out(entity, id_)
                for entity, id_ in zip(entities, ids, strict=True)
            ]
        one, other = (entity.no for entity in entities)
        named = self._registers.named(facts, pred)
        before = self._store.pairs.tips(kind, one, other)
        gone = [tip for tip in before if (tip.bundle, tip.place) in named]
        come = PairTip(facts.no, place, one if joins else 0)
        self._store.pairs.replace(kind, one, other, gone, come)
        tips = [*(tip for tip in before if tip not in gone), come]
        if before:
            self._sum.take(self._element(kind, ids, before))
        self._sum.add(self._element(kind, ids, tips))
        for no in (one, other):
            self._store.registers.touch(no, facts.no)
            if joins:
                self._store.pairs.note_join(kind, no, facts.no)
                self._unions.note_join(kind, no, facts.no)
        changed = self._unions.set_pair(kind, one, other, tips)
        for group in changed.before:
            self._sum.take(self._group_sum(kind, group))
        for group in changed.after:
            self._sum.add(self._group_sum(kind, group))
        if kind == RECORDS:
            self._rows.show_records(changed.members)
        else:
            self._rows.show_fields(changed.members)

    def _group_sum(self, kind: int, group: Group) -> int:
        """Returns the sum of the elements of all that something else stands for."""
        id_of = self._unions.id_of
        root = id_of(group.root)
        others = (id_of(member) for member in group.members if member != group.root)
        return sum(absorbed_element(kind, id_, root) for id_ in others)

    def _element(self, kind: int, ids: tuple[bytes, bytes], tips: list[PairTip]) -> int:
        facts = self._registers.facts
        as_tips = [Tip(facts(tip.bundle), tip.place, tip.survivor) for tip in tips]
        now = shown(as_tips)
        survivor = b""
        if now is not None and now.value:
            assert isinstance(now.value, int)
            survivor = self._unions.id_of(now.value)
        return pair_element(kind, ids, [tip.op_id for tip in as_tips], survivor)

    def _had_joined(self, facts: BundleFacts, entity: int, slot: int) -> bool:
        """Returns whether an author knew that a register shows as one with others.

        Only then does a name of another register's write count: whether it does must not
        depend on what has arrived here.
        """
        bundles = [*self._unions.joins(RECORDS, entity)]
        if slot > 0:
            bundles += self._unions.joins(FIELDS, slot)
        for bundle in bundles:
            joined = self._registers.facts(bundle)
            if self._store.oplog.had_seen(facts.log, facts.seq, joined.log, joined.seq):
                return True
        return False

    def _register_of(self, place: Place) -> tuple[bytes, int] | None:
        """Returns the register (entity's id, slot) that an operation wrote."""
        found = self._registers.logged.get(place[0]).register_at(place[1])
        if found is None:
            return None
        number = self._raw.intern(found.definition).no if found.sign else EXISTENCE
        return found.entity, found.sign * number

    def _take(
        self, facts: BundleFacts, register: tuple[bytes, int], place: Place
    ) -> tuple[EntityRow, int] | None:
        """Takes a tip away that a write elsewhere replaces; returns its register if it stood."""
        id_, slot = register
        entity = self._raw.intern(id_)
        if entity.block is not None and self._registers.birth(entity.block).row.bundle == place[0]:
            # Whether or not the value of its birth still stands: order must play no part.
            entity = self._raw.written_out(entity, id_)
        written = self._registers.written(entity, slot)
        kept = [tip for tip in written if (tip.facts.no, tip.place) != place]
        self._store.registers.touch(entity.no, facts.no)
        if len(kept) == len(written):
            return None
        self._raw.keep(entity, id_, slot, written, kept)
        return entity, slot
