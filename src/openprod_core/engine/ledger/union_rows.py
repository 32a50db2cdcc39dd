"""What people see of merged records and mapped fields: rows, cells, collisions.

Everything here is worked out of the raw tips of all parts, so it may be shown anew at any
time, and comes to the same whatever arrived first.
"""

from collections.abc import Callable, Iterable

from openprod_core.domain import operations as ops
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.ledger.shaping import Shaping
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import Tip, differ, shown
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS
from openprod_core.storage.sqlite.registers import (
    EXISTENCE,
    SHOWN_ELSEWHERE,
    VALUES_DIFFER,
    EntityRow,
)
from openprod_core.storage.sqlite.store import Store


@dataclass(frozen=True, slots=True)
class Hands:
    """What the ledger lends: the ways to show something."""

    intern: Callable[[bytes], EntityRow]
    show_value: Callable[[EntityRow, bytes, int, Value], None]
    note_difference: Callable[[EntityRow, int, list[Tip], int], None]
    judge: Callable[[EntityRow, bytes, int], None]
    set_live: Callable[[EntityRow, bytes, int, bool], None]
    note_row: Callable[[EntityRow, bytes, int], None]
    touched: Callable[[], Touched]
    follow_ends: Callable[[Iterable[int]], None]
    """What stands for these records has changed: their edges go along."""


class UnionRows:
    """Shows what is one; every call is inside the caller's transaction."""

    def __init__(
        self, store: Store, model: Model, registers: Registers, shaping: Shaping, hands: Hands
    ) -> None:
        self._store = store
        self._model = model
        self._registers = registers
        self._unions = registers.unions
        self._shaping = shaping
        self._hands = hands

    def differ(self, slot: int, tips: list[Tip]) -> bool:
        """Returns whether tips disagree; references to merged records agree."""
        if not self._unions.is_idle and self._is_reference(slot):
            tips = [tip._replace(value=self._unions.redirect(tip.value)) for tip in tips]
        return differ(tips)

    def show(self, entity: EntityRow, slot: int) -> None:
        """Shows a register of a record, by the tips of all its parts."""
        root = self._registers.root(entity)
        id_ = self._unions.id_of(root.no)
        if slot < 0:
            self._show_membership(root, id_, -slot)
        elif slot > 0:
            self._show_one(root, id_, self._registers.slots_as_one(root, slot))
        self._hands.judge(root, id_, slot)

    def _show_membership(self, root: EntityRow, id_: bytes, facet: int) -> None:
        tables = self._store.tables
        if not tables.has_table(facet):
            tables.create(facet)
        now = shown(self._registers.tips(root, -facet))
        if now is not None:
            if tables.add_row(facet, root.no, id_):
                self._shaping.fill_row(root, facet)
            live = now.value is True and self._registers.is_alive(root)
            self._hands.set_live(root, id_, facet, live)
        else:
            self._store.pairs.drop_row(facet, root.no)
        self._hands.note_row(root, id_, facet)
        # Which mapped fields hold one value depends on the tables that a record is in.
        for group in self._unions.groups(FIELDS):
            if any(self._facet_of(slot) == facet for slot in group.members):
                self._show_values(root, group.members)

    def _show_values(self, root: EntityRow, slots: Iterable[int]) -> None:
        """Shows fields of a record anew, each together with those it is one with."""
        id_ = self._unions.id_of(root.no)
        done: set[int] = set()
        for slot in slots:
            if slot in done:
                continue
            as_one = self._registers.slots_as_one(root, slot)
            done.update(as_one)
            self._show_one(root, id_, as_one)

    def _show_one(self, root: EntityRow, id_: bytes, slots: list[int]) -> None:
        """Shows fields of a record that hold one value."""
        tips = self._registers.tips(root, slots[0])
        now = shown(tips)
        kind = VALUES_DIFFER
        for slot in slots:
            self._hands.show_value(root, id_, slot, None if now is None else now.value)
            self._hands.note_difference(root, slot, tips, kind)
            # One question, however many fields show it.
            kind = SHOWN_ELSEWHERE

    def show_records(self, members: set[int]) -> None:
        """Shows records anew whose groups have changed, and all that points to them."""
        self._hands.follow_ends(members)
        for no in sorted(members):
            self._clear(no)
        for no in sorted(members):
            if self._unions.group(RECORDS, no).root == no:
                self._show_record(self._registers.numbered(no))
        self._show_pointing(members)

    def _clear(self, no: int) -> None:
        entity = self._registers.numbered(no)
        id_ = self._unions.id_of(no)
        tables = self._store.tables
        for facet in self._store.pairs.rows_of(tables.facets(), no):
            self._store.pairs.drop_row(facet, no)
            self._hands.note_row(entity, id_, facet)
        for slot in self._store.registers.conflict_slots(no):
            self._store.registers.set_conflict(no, slot, None)
            self._hands.touched().conflicts = True
        if self._registers.staged_log is not None:
            for slot in self._store.staging.drifts_among([no]).get(no, ()):
                self._store.staging.set_drifted(no, slot, False)
                self._hands.touched().drifts = True

    def _show_record(self, root: EntityRow) -> None:
        id_ = self._unions.id_of(root.no)
        tables = self._store.tables
        facets = self._registers.facets(root)
        for facet in facets:
            if not tables.has_table(facet):
                tables.create(facet)
            if self._registers.tips(root, -facet):
                tables.add_row(facet, root.no, id_)
                self._hands.note_row(root, id_, facet)
        slots: set[int] = set()
        for member in self._registers.members(root):
            slots.update(slot for slot in self._store.registers.tips_of(member.no) if slot > 0)
        self._show_values(root, sorted(slots))
        self._hands.judge(root, id_, EXISTENCE)

    def _show_pointing(self, members: set[int]) -> None:
        """Shows references anew that point to records whose root has changed."""
        ids = {self._unions.id_of(no) for no in members}
        stale: set[tuple[int, int]] = {
            (entity, slot)
            for entity, slot, _kind in self._store.registers.conflicts()
            if self._is_reference(slot)
        }
        for facet in self._store.tables.facets():
            for slot, column in self._model.columns_of(facet).items():
                if column.type is FieldType.REFERENCE and self._store.tables.has_column(
                    facet, slot
                ):
                    pointing = self._store.pairs.pointing(facet, slot, ids)
                    stale.update((entity, slot) for entity in pointing)
        for entity, slot in stale:
            self._show_values(self._registers.root(self._registers.numbered(entity)), [slot])

    def show_fields(self, members: set[int]) -> None:
        """Shows mapped fields anew whose groups have changed."""
        if not members:
            return
        facets = [facet for slot in members if (facet := self._facet_of(slot)) is not None]
        entities = set(self._store.pairs.in_tables(facets))
        if len(set(facets)) < len(facets):
            entities.update(no for facet in facets for _id, no in self._store.tables.ids_of(facet))
        for no in sorted(entities):
            self._show_values(self._registers.numbered(no), sorted(members))

    def show_column(self, slot: int, was: FieldType | None) -> None:
        """Shows a field anew that has become known, or was of another type."""
        column = self._model.column(slot)
        if self._unions.is_idle or column is None:
            return
        points = self._unions.has_merged and FieldType.REFERENCE in (was, column.type)
        if points or self._unions.was_joined(FIELDS, slot):
            entities = [no for _id, no in self._store.tables.ids_of(column.facet)]
        else:
            entities = [group.root for group in self._unions.groups(RECORDS)]
        for no in entities:
            self._show_values(self._registers.numbered(no), [slot])

    def follow_run(self, run: ops.Records) -> None:
        """Shows new records whose values are not all what their run says."""
        if self._unions.is_idle:
            return
        slots = [self._hands.intern(field).no for field in run.fields]
        mapped = [
            slot
            for slot in slots
            if set(self._unions.group(FIELDS, slot).members) & set(slots) - {slot}
        ]
        pointing = [
            (slot, column)
            for slot, column in zip(slots, run.columns, strict=True)
            if self._unions.has_merged and self._is_reference(slot)
        ]
        for at in range(run.count):
            moved = [
                slot
                for slot, column in pointing
                if self._unions.redirect(column[at]) is not column[at]
            ]
            if mapped or moved:
                entity = self._hands.intern(run.entities[at * 16 : at * 16 + 16])
                self._show_values(self._registers.root(entity), [*mapped, *moved])

    def _facet_of(self, slot: int) -> int | None:
        column = self._model.column(slot)
        return None if column is None else column.facet

    def _is_reference(self, slot: int) -> bool:
        column = self._model.column(slot) if slot > 0 else None
        return column is not None and column.type is FieldType.REFERENCE
