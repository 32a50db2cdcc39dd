"""Applies operations one by one: which tips stay, what is shown, what collides."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.natural_sort import sort_key
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.ledger.births import Births
from openprod_core.engine.ledger.doubts import Doubts
from openprod_core.engine.ledger.edges import EdgeHands, EdgeLedger
from openprod_core.engine.ledger.edits import MANY, EditHands, Edits
from openprod_core.engine.ledger.existence import Existence, ExistenceHands
from openprod_core.engine.ledger.joining import Joining
from openprod_core.engine.ledger.questions import Questions
from openprod_core.engine.ledger.raw_tips import RawTips
from openprod_core.engine.ledger.shaping import Shaping
from openprod_core.engine.ledger.state_hash import StateSum
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.ledger.union_rows import Hands, UnionRows
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts, Tip, shown
from openprod_core.storage.sqlite import cells
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.meta import SCHEMA_VERSION, STATE_HASH
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow
from openprod_core.storage.sqlite.store import Store


class Ledger:
    """One per open workspace; every call is inside the caller's transaction."""

    def __init__(self, store: Store, model: Model, registers: Registers) -> None:
        self._store = store
        self._model = model
        self._registers = registers
        self._documents = registers.documents
        self._sum = StateSum(store.meta.get(STATE_HASH))
        self._shaping = Shaping(store, model, registers)
        self._births = Births(store, model, registers)
        self._doubts = Doubts(store, model)
        self._raw = RawTips(store, model, registers, self._births, self._sum)
        self._questions = Questions(
            store,
            model,
            registers,
            self._shaping,
            differ=lambda slot, tips: self._unions.differ(slot, tips),
            touched=lambda: self.touched,
        )
        existence_hands = ExistenceHands(note_row=self._note_row, edges=lambda: self.edges)
        self._existence = Existence(
            store, model, registers, self._shaping, self._doubts, self._questions, existence_hands
        )
        hands = Hands(
            intern=self._raw.intern,
            show_value=self._show_value,
            note_difference=self._questions.note_difference,
            judge=self._existence.judge,
            set_live=self._existence.set_live,
            note_row=self._note_row,
            touched=lambda: self.touched,
            follow_ends=lambda members: self.edges.follow_roots(members),
        )
        self._unions = UnionRows(store, model, registers, self._shaping, hands)
        self._joining = Joining(store, registers, self._raw, self._unions, self._sum)
        edge_hands = EdgeHands(
            intern=self._raw.intern,
            write=self._write,
            judge=lambda entity, id_: self._existence.judge(entity, id_, EXISTENCE),
            add_to_hash=self._sum.add,
            touched=lambda: self.touched,
        )
        self.edges = EdgeLedger(store, model, registers, edge_hands)
        self._is_schema_stale = False
        self._unindexed: set[int] = set()
        self.touched = Touched()
        edit_hands = EditHands(
            intern=self._raw.intern,
            saw_birth=self._saw_birth,
            written_out=self._raw.written_out,
            born=self._raw.born,
            write=self._write,
            note_difference=self._questions.note_difference,
            judge=self._existence.judge,
            follow_edges=self.edges.after_edits,
            touched=lambda: self.touched,
            unindexed=self._unindexed,
        )
        self._edits = Edits(store, model, registers, self._sum, edit_hands)

    @property
    def state_hash(self) -> bytes:
        """The state hash, 16 bytes."""
        return self._sum.to_bytes()

    def begin(self) -> None:
        """Starts to gather what a transaction touches."""
        self.touched = Touched()

    def finish(self) -> Touched:
        """Writes what goes with every transaction; returns what it touched."""
        self._edits.settle()
        self.follow_schema()
        for id_ in self._doubts.settle():
            self._existence.judge(self._raw.intern(id_), id_, EXISTENCE)
        self.follow_schema()
        self._store.search.mark_all(self._unindexed)
        self._unindexed.clear()
        self._store.meta.set(STATE_HASH, self.state_hash)
        if self.touched.schema:
            version = self._store.meta.get(SCHEMA_VERSION) or 0
            self._store.meta.set(SCHEMA_VERSION, version + 1)
        return self.touched

    def forget(self) -> None:
        """Goes back to what is stored, after a rollback."""
        self._registers.forget()
        self._model.forget()
        self._doubts.forget()
        self._edits.forget()
        self._sum.read(self._store.meta.get(STATE_HASH))
        self.edges.forget()
        self._is_schema_stale = False
        self._unindexed.clear()
        self.touched = Touched()

    def apply(self, facts: BundleFacts, operations: Iterable[Any], place: int = 0) -> int:
        """Applies operations of a bundle, the first at `place`; returns the place behind them."""
        self._edits.settle()
        operations = list(operations)
        if len(operations) >= MANY and self._edits.gather(facts, operations, place):
            self._doubts.note_edits(operations)
            self._registers.logged.note_singles(facts.no, operations, place)
            self._edits.settle()
            return place + len(operations)
        for operation in operations:
            self._doubts.note(operation)
            self._registers.logged.note(facts.no, operation, place)
            if isinstance(operation, ops.Records):
                self._run(facts, place, operation)
                self._unions.follow_run(operation)
            else:
                self._single(facts, place, operation)
            place += ops.places(operation)
        return place

    def gather(self, facts: BundleFacts, operations: Sequence[Any]) -> None:
        """Applies a bundle of the log, together with those that come before `finish`.

        Until then nothing of it may show: plain edits wait, to be applied all at once.
        """
        if self._edits.gather(facts, operations, 0):
            for edit in operations:
                self._doubts.note(edit)
        else:
            self.apply(facts, operations)

    def restate(
        self, entity: EntityRow, id_: bytes, slot: int, tips: list[Tip], value: Value
    ) -> None:
        """Gives a register of an overlay the tips that everybody's has, and the value it shows.

        No tips: they follow from the record's own run, or nothing was ever written.
        """
        self._ready(slot)
        self._doubts.note_restated(id_, slot)
        written = self._registers.written(entity, slot)
        self._raw.keep(entity, id_, slot, written, tips)
        if self._registers.unions.concerns(entity.no, slot):
            self._unions.show(entity, slot)
            return
        if slot > 0:
            self._show_value(entity, id_, slot, value)
            self._questions.note_difference(entity, slot, tips)
        elif slot < 0:
            self._existence.show_membership(entity, id_, -slot, value is True)
        self._existence.judge(entity, id_, slot)
        self.edges.after_write(entity, slot, value)

    def unmake(self, entity: EntityRow, id_: bytes) -> None:
        """Takes a record that only an overlay has out of it, with all that was written to it."""
        facets = self._registers.facets(entity)
        for facet in facets:
            self._existence.set_live(entity, id_, facet, False)
        entity = self._raw.written_out(entity, id_)
        for slot in self._store.registers.tips_of(entity.no):
            written = self._registers.written(entity, slot)
            self._raw.keep(entity, id_, slot, written, [])
            self._doubts.note_restated(id_, slot)
            self._questions.note_drift(entity, slot, False)
            self._questions.clear(entity, slot)
        self.edges.unmake(entity)
        self._store.staging.forget_record(entity.no, facets)

    def _run(self, facts: BundleFacts, place: int, run: ops.Records) -> None:
        facet = self._raw.intern(run.facet).no
        if not self._note_schema(facet):
            self.follow_schema()
        if not self._births.are_new(run):
            self._run_of_known(facts, place, run, facet)
            return
        self._sum.add(self._births.add(facts, place, run, facet))
        table = self.touched.table(facet)
        table.fields = None
        for at in range(0, len(run.entities), 16):
            if table.records is None:
                break
            table.add(run.entities[at : at + 16], None)

    def _run_of_known(self, facts: BundleFacts, place: int, run: ops.Records, facet: int) -> None:
        """Applies a run in which some record has been heard of before.

        Two people who adopt one module apart make the same records, under ids made from
        names; all other ids are made once. A record that two runs bring, or that was written
        to by somebody who had not seen its run, is written out register by register, so that
        everybody has the same state whatever came first.
        """
        block, columns = self._births.prepare(facts, place, run, facet)
        for slot in range(run.count):
            id_ = run.entities[slot * 16 : slot * 16 + 16]
            entity = self._raw.intern(id_)
            is_known = self._registers.unions.was_joined(RECORDS, entity.no)
            if entity.block is None and not (is_known or self._store.registers.tips_of(entity.no)):
                self._sum.add(self._births.adopt(facts, place, run, entity, slot, block, columns))
                self._registers.forget_entity(id_)
                self.touched.table(facet).add(id_, None)
                self.edges.after_judgement(entity, alive=True)
                continue
            entity = self._raw.written_out(entity, id_)
            at = place + slot * run.stride
            self._write(facts, at, entity, id_, EXISTENCE, True, [])
            self._write(facts, at + 1, entity, id_, -facet, True, [])
            for offset, (field, column) in enumerate(zip(run.fields, run.columns, strict=True)):
                if column[slot] is not None:
                    number = self._raw.intern(field).no
                    self._write(facts, at + 2 + offset, entity, id_, number, column[slot], [])

    def _seen_born(self, facts: BundleFacts, entity: EntityRow, id_: bytes) -> EntityRow:
        """Returns the entity, written out if this author had not seen the run it came with."""
        if entity.block is None or self._saw_birth(facts, entity.block):
            return entity
        return self._raw.written_out(entity, id_)

    def _saw_birth(self, facts: BundleFacts, block: int) -> bool:
        """Returns whether an author had seen a run of records."""
        born = self._registers.facts(self._registers.birth(block).row.bundle)
        return born.log == facts.log or self._store.oplog.had_seen(
            facts.log, facts.seq, born.log, born.seq
        )

    def _single(self, facts: BundleFacts, place: int, operation: object) -> None:
        match operation:
            case ops.SetField(id_, field, value, pred):
                slot = self._raw.intern(field).no
            case ops.CreateEntity(id_):
                slot, value, pred = EXISTENCE, True, []
            case ops.DeleteEntity(id_, pred):
                slot, value = EXISTENCE, False
            case ops.RestoreEntity(id_, pred):
                slot, value = EXISTENCE, True
            case ops.AttachFacet(id_, facet, pred):
                slot, value = -self._raw.intern(facet).no, True
            case ops.DetachFacet(id_, facet, pred):
                slot, value = -self._raw.intern(facet).no, False
            case ops.ApplyCrdt(id_, field, delta, pred):
                self._merge_text(facts, place, id_, self._raw.intern(field).no, delta, pred)
                return
            case _:
                if self._joining.pair(facts, place, operation):
                    return
                # One of a kind that this version does not derive stays in the log, is
                # passed on, and is applied by a version that can.
                self.edges.apply(facts, place, operation)
                return
        self._write(facts, place, self._raw.intern(id_), id_, slot, value, pred)

    def _write(
        self,
        facts: BundleFacts,
        place: int,
        entity: EntityRow,
        id_: bytes,
        slot: int,
        value: Value,
        pred: list[bytes],
    ) -> None:
        """Applies one write to one register."""
        self._ready(slot)
        entity = self._seen_born(facts, entity, id_)
        named = self._registers.named(facts, pred)
        written, existence = self._registers.written_with_existence(entity, slot)
        before = written or self._raw.born(entity, slot, named)
        kept = [tip for tip in before if (tip.facts.no, tip.place) not in named]
        tips = [*kept, Tip(facts, place, value)]
        self._raw.keep(entity, id_, slot, written, tips)
        now = shown(tips)
        assert now is not None
        self._store.registers.touch(entity.no, facts.no)
        if self._registers.unions.concerns(entity.no, slot):
            self._joining.follow(facts, entity, id_, slot, named)
        elif slot > 0:
            self._show_value(entity, id_, slot, now.value)
            if len(written) > 1 or len(tips) > 1:
                self._questions.note_difference(entity, slot, tips)
            if existence:
                self._existence.judge(entity, id_, slot)
        elif slot == EXISTENCE:
            self._existence.judge(entity, id_, slot)
        else:
            self._existence.show_membership(entity, id_, -slot, now.value is True)
            self._existence.judge(entity, id_, slot)
        self.edges.after_write(entity, slot, now.value)

    def slot_key(self, slot: int) -> bytes:
        """Returns what a register is called in every file."""
        return self._raw.slot_key(slot)

    def _show_value(self, entity: EntityRow, id_: bytes, slot: int, value: Value) -> None:
        column = self._model.column(slot)
        if column is None:
            if not self.edges.is_register(slot):
                self._store.tables.note_waiting(slot)
            return
        if type(value) is UUID and column.type is FieldType.REFERENCE:
            value = self._registers.unions.redirect(value)
        cell = cells.to_cell(value, column.type)
        if column.sort is None:
            self._store.tables.set_cell(column.facet, entity.no, slot, cell)
        else:
            key = sort_key(value, column.sort) if isinstance(value, str) else None
            self._store.tables.set_sorted_cell(column.facet, entity.no, slot, cell, key)
        self._unindexed.add(entity.no)
        self.touched.table(column.facet).add(id_, slot)
        self._note_schema(column.facet)

    def _note_row(self, entity: EntityRow, id_: bytes, facet: int) -> None:
        """Notes that a row came, went or became another."""
        self._unindexed.add(entity.no)
        self.touched.table(facet).add(id_, None)
        self._note_schema(facet)

    def _merge_text(
        self,
        facts: BundleFacts,
        place: int,
        id_: bytes,
        slot: int,
        delta: bytes,
        pred: list[bytes],
    ) -> None:
        """Merges a change into a text or list. Its tips are the changes made apart last."""
        self._ready(slot)
        entity = self._seen_born(facts, self._raw.intern(id_), id_)
        written = self._registers.written(entity, slot)
        seen = self._store.oplog.had_seen
        kept = [
            tip for tip in written if not seen(facts.log, facts.seq, tip.facts.log, tip.facts.seq)
        ]
        merged = self._documents.merge(entity.no, slot, delta)
        # All changes to a text have one value: what the document says after merging.
        tips = [tip._replace(value=merged) if tip.is_text else tip for tip in kept]
        tips.append(Tip(facts, place, merged, is_text=True))
        self._raw.keep(entity, id_, slot, written, tips)
        self._store.registers.touch(entity.no, facts.no)
        if self._registers.unions.concerns(entity.no, slot):
            named = self._registers.named(facts, pred)
            self._joining.follow(facts, entity, id_, slot, named)
            return
        now = shown(tips)
        assert now is not None
        self._show_value(entity, id_, slot, now.value)
        self._questions.note_difference(entity, slot, tips)
        self._existence.judge(entity, id_, slot)
        self.edges.after_write(entity, slot, now.value)

    def _note_schema(self, facet: int) -> bool:
        """Notes a change of a core table that defines others; returns whether it is one."""
        if self._model.is_schema_facet(facet):
            self.touched.schema = True
            self._is_schema_stale = True
            return True
        return False

    def _ready(self, slot: int) -> None:
        """Brings definitions up to date before a value is written by them."""
        if self._is_schema_stale and slot > 0:
            column = self._model.column(slot)
            if column is None or not self._model.is_schema_facet(column.facet):
                self.follow_schema()

    def follow_schema(self) -> None:
        """Reads definitions anew where something written since may have changed them."""
        if self._is_schema_stale:
            self._is_schema_stale = False
            followed = self._shaping.follow()
            for slot, was in followed.written.items():
                self._unions.show_column(slot, was)
            for slot in followed.reordered:
                self._existence.judge_order(slot)
