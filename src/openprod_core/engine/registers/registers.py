"""The tips of any register, whether they are written out or follow from a run of records.

Read by whoever writes an operation (its `pred`) and by the ledger that applies one.
Entities, slots and bundles are numbers of this file; storage says what a slot is.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.ids import bundle_of
from openprod_core.domain.operations import Records
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.model import Model
from openprod_core.engine.registers.logged import LoggedBundles
from openprod_core.engine.registers.shared_ids import SharedIds
from openprod_core.engine.registers.tips import BundleFacts, Tip
from openprod_core.engine.registers.unions import Unions
from openprod_core.engine.text.documents import Documents
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS
from openprod_core.storage.sqlite.meta import STAGED_LOG
from openprod_core.storage.sqlite.registers import EXISTENCE, BlockRow, EntityRow, TipRow
from openprod_core.storage.sqlite.store import Store

CACHE_MAX: Final = 50_000


@dataclass(frozen=True, slots=True)
class Birth:
    """A run of records, ready to say which operation wrote a register first."""

    row: BlockRow
    offsets: dict[int, int]
    """Slot -> offset within a record's operations."""


class Registers:
    """Looks tips up; keeps what it looked up until `forget`."""

    def __init__(self, store: Store, model: Model, randomness: Randomness | None = None) -> None:
        """`randomness` is for edits of texts; None: nobody edits here."""
        self._store = store
        self._model = model
        self.shared_ids = SharedIds(store)
        self.logged = LoggedBundles(store.oplog, self.shared_ids)
        self.documents = Documents(
            store.registers, randomness, lambda: bool(store.oplog.contested())
        )
        self._facts: dict[int, BundleFacts] = {}
        self._numbers: dict[bytes, int] = {}
        self._entities: dict[bytes, EntityRow] = {}
        self._births: dict[int, Birth] = {}
        self.staged_log: int | None = store.meta.get(STAGED_LOG)
        """The log of what is staged, where this file is an overlay's; None elsewhere."""
        self.unions = Unions(store, self.facts)

    def forget(self) -> None:
        """Drops all that was looked up, after a rollback."""
        self.logged.forget()
        self.shared_ids.forget()
        self._store.oplog.forget()
        self.unions.forget()
        self._facts.clear()
        self.documents.forget()
        self._numbers.clear()
        self._entities.clear()
        self._births.clear()

    def forget_entity(self, id_: bytes) -> None:
        """Drops one entity, whose birth has changed."""
        self._entities.pop(id_, None)

    def entity(self, id_: bytes) -> EntityRow | None:
        """Returns an entity, or None where no operation speaks of it."""
        found = self._entities.get(id_)
        if found is None:
            found = self._store.registers.entity(id_)
            if found is not None:
                if len(self._entities) >= CACHE_MAX:
                    self._entities.clear()
                self._entities[id_] = found
        return found

    def entities(self, ids: Sequence[bytes]) -> dict[bytes, EntityRow]:
        """Returns those of these entities that an operation speaks of."""
        known = self._entities
        found = self._store.registers.entities([id_ for id_ in ids if id_ not in known])
        both = {id_: row for id_ in ids if (row := known.get(id_) or found.get(id_)) is not None}
        if len(known) + len(found) >= CACHE_MAX:
            known.clear()
        known.update(found)
        return both

    def facts(self, bundle: int) -> BundleFacts:
        """Returns what the order of tips needs of a bundle."""
        found = self._facts.get(bundle)
        if found is None:
            header = self._store.oplog.header(bundle)
            found = BundleFacts(
                bundle,
                header.bundle_id,
                header.hlc,
                header.log,
                header.seq,
                header.kind == BundleKind.RESOLVE,
                header.log == self.staged_log,
            )
            if len(self._facts) >= CACHE_MAX:
                # The newest stays: it may be one that is not in the log yet.
                newest = max(self._facts)
                self._facts = {newest: self._facts[newest]}
            self._facts[bundle] = found
        return found

    def birth(self, block: int) -> Birth:
        """Returns a run of records."""
        found = self._births.get(block)
        if found is None:
            row = self._store.registers.block(block)
            offsets = {EXISTENCE: 0, -row.facet: 1}
            for place, field in enumerate(row.fields):
                entity = self.entity(field)
                if entity is not None:
                    offsets[entity.no] = 2 + place
            found = Birth(row, offsets)
            if len(self._births) >= CACHE_MAX:
                self._births.clear()
            self._births[block] = found
        return found

    def numbered(self, no: int) -> EntityRow:
        """Returns an entity by its number."""
        found = self.entity(self.unions.id_of(no))
        assert found is not None
        return found

    def root(self, entity: EntityRow) -> EntityRow:
        """Returns the entity that stands for a merged one; itself where it stands alone."""
        if self.unions.is_idle:
            return entity
        root = self.unions.group(RECORDS, entity.no).root
        return entity if root == entity.no else self.numbered(root)

    def members(self, entity: EntityRow) -> list[EntityRow]:
        """Returns all that were merged with an entity, itself included, by id."""
        if self.unions.is_idle:
            return [entity]
        members = self.unions.group(RECORDS, entity.no).members
        return [entity if no == entity.no else self.numbered(no) for no in members]

    def slots_as_one(self, entity: EntityRow, slot: int) -> list[int]:
        """Returns the fields that hold one value with a field on this entity, by id.

        Mapped fields of tables that the entity was never in play no part.
        """
        if slot <= 0 or self.unions.is_idle:
            return [slot]
        slots = self.unions.group(FIELDS, slot).members
        if len(slots) == 1:
            return [slot]
        facets = set(self.facets(entity))
        found = [each for each in slots if self._facet_of(each) in facets]
        return found if slot in found else [slot]

    def _facet_of(self, slot: int) -> int | None:
        column = self._model.column(slot)
        return None if column is None else column.facet

    def parts(self, entity: EntityRow, slot: int) -> list[tuple[EntityRow, int]]:
        """Returns the raw registers that show as one with a register, as (entity, slot)."""
        if self.unions.is_idle:
            return [(entity, slot)]
        slots = self.slots_as_one(entity, slot)
        return [(member, each) for member in self.members(entity) for each in slots]

    def tips(self, entity: EntityRow, slot: int) -> list[Tip]:
        """Returns the tips of a register as people see it, none where nothing was written.

        Those of merged records and of mapped fields are united.
        """
        if self.unions.is_idle:
            return self.raw_tips(entity, slot)
        return [tip for part in self.parts(entity, slot) for tip in self.raw_tips(*part)]

    def raw_tips(self, entity: EntityRow, slot: int) -> list[Tip]:
        """Returns the tips of one register by itself."""
        written = self.written(entity, slot)
        if written:
            return written
        born = self.born_tip(entity, slot)
        return [] if born is None else [born]

    def pair_tips(self, kind: int, one: int, other: int) -> list[Tip]:
        """Returns what stands of what was said of a pair; a tip's value is who stays, or 0."""
        return [
            Tip(self.facts(tip.bundle), tip.place, tip.survivor)
            for tip in self._store.pairs.tips(kind, one, other)
        ]

    def written(self, entity: EntityRow, slot: int) -> list[Tip]:
        """Returns the written-out tips of a register only."""
        rows = self._store.registers.tips(entity.no, slot)
        return [self.tip(entity.no, slot, row) for row in rows]

    def tip(self, entity: int, slot: int, row: TipRow) -> Tip:
        """Returns a written-out tip with what its bundle and its document say."""
        value = self.documents.value(entity, slot) if row.is_text else row.value
        return Tip(self.facts(row.bundle), row.place, value, row.is_text)

    def written_with_existence(self, entity: EntityRow, slot: int) -> tuple[list[Tip], list[Tip]]:
        """Returns the written-out tips of a register and of the entity's existence."""
        found: dict[int, list[Tip]] = {slot: [], EXISTENCE: []}
        for row_slot, row in self._store.registers.tips_of_two(entity.no, slot, EXISTENCE):
            found[row_slot].append(self.tip(entity.no, row_slot, row))
        return found[slot], found[EXISTENCE]

    def facets(self, entity: EntityRow) -> list[int]:
        """Returns the tables that an entity, or one merged with it, belongs or belonged to."""
        facets: set[int] = set()
        for member in self.members(entity):
            facets.update(-slot for slot in self._store.registers.member_slots(member.no))
            if member.block is not None:
                facets.add(self.birth(member.block).row.facet)
        return sorted(facets)

    def facets_of(self, rows: Mapping[bytes, EntityRow]) -> dict[bytes, list[int]]:
        """Returns id -> tables as `facets` does, for many entities in few statements."""
        if not self.unions.is_idle:
            return {id_: self.facets(row) for id_, row in rows.items()}
        slots = self._store.usage.memberships([row.no for row in rows.values()])
        found: dict[bytes, list[int]] = {}
        for id_, row in rows.items():
            facets = {-slot for slot in slots.get(row.no, ())}
            if row.block is not None:
                facets.add(self.birth(row.block).row.facet)
            found[id_] = sorted(facets)
        return found

    def written_existence(self, entity: EntityRow) -> list[Tip]:
        """Returns the written-out tips of whether an entity, with all merged, is there."""
        return [tip for each in self.members(entity) for tip in self.written(each, EXISTENCE)]

    def is_taken_elsewhere(self, entity: EntityRow) -> bool:
        """Returns whether writes to a record that was merged with it replaced its existence.

        Whoever split the two did not know, or would have said that it is there: so it is.
        """
        return entity.block is None and self.unions.was_joined(RECORDS, entity.no)

    def is_alive(self, entity: EntityRow) -> bool:
        """Returns whether an entity is there: created, and not deleted without a doubt."""
        tips = self.written_existence(entity)
        if not tips:
            return entity.block is not None or self.is_taken_elsewhere(entity)
        if any(tip.value is True for tip in tips):
            return True
        no = self.root(entity).no
        if self.staged_log is not None and self._store.staging.is_drifted(no, EXISTENCE):
            return True
        return self._store.registers.has_conflict(no, EXISTENCE)

    def born_tip(self, entity: EntityRow, slot: int) -> Tip | None:
        """Returns the tip that a record's own run wrote, as long as nothing was written since."""
        if entity.block is None or entity.slot is None:
            return None
        birth = self.birth(entity.block)
        offset = birth.offsets.get(slot)
        if offset is None:
            return None
        value = True if offset < 2 else self._born_cell(entity, slot, birth)
        if value is None:
            return None
        return Tip(self.facts(birth.row.bundle), birth.row.place(entity.slot, offset), value)

    def _born_cell(self, entity: EntityRow, slot: int, birth: Birth) -> Value:
        facet = birth.row.facet
        if self._store.tables.has_column(facet, slot) and not self.shows_other(slot):
            cells = self._store.tables.cells(facet, entity.no, (slot,), raw=True)
            if cells is not None:
                return from_cell(cells[1], self.type_of(slot))
        return self.logged_value(entity, slot)

    def shows_other(self, slot: int) -> bool:
        """Returns whether a field's cells may hold something else than its own register."""
        if self.unions.is_idle:
            return False
        points = self.type_of(slot) is FieldType.REFERENCE and self.unions.has_merged
        return points or self.unions.was_joined(FIELDS, slot)

    def type_of(self, slot: int) -> FieldType:
        """Returns the type that a field's cells are written in."""
        field = self._model.schema.fields_by_id.get(self._model.id_of(slot))
        return FieldType.TEXT if field is None else field.type

    def logged_value(self, entity: EntityRow, slot: int) -> Value:
        """Returns the value of a field that a record's own run wrote, from the log."""
        assert entity.block is not None and entity.slot is not None
        birth = self.birth(entity.block)
        offset = birth.offsets.get(slot)
        if offset is None or offset < 2:
            return None
        value: Value = self.logged_run(birth).columns[offset - 2][entity.slot]
        return value

    def logged_run(self, birth: Birth) -> Records:
        """Returns a run of records as the log has it."""
        operation, _start = self.logged.get(birth.row.bundle).at(birth.row.first)
        assert isinstance(operation, Records)
        return operation

    def named(self, facts: BundleFacts, pred: Iterable[bytes]) -> set[tuple[int, int]]:
        """Returns (bundle, place) of the operations that a bundle's `pred` names.

        What its author had not seen counts as not named, or the state would depend on
        the order of arrival.
        """
        found = set()
        for op_id in pred:
            bundle_id, place = bundle_of(op_id)
            number = self._number(bundle_id)
            if number is None:
                continue
            other = self.facts(number)
            if self._store.oplog.had_seen(facts.log, facts.seq, other.log, other.seq):
                found.add((number, place))
        return found

    def _number(self, bundle_id: bytes) -> int | None:
        number = self._numbers.get(bundle_id)
        if number is None:
            header = self._store.oplog.by_id(bundle_id)
            if header is None:
                return None
            number = header.no
            if len(self._numbers) >= CACHE_MAX:
                self._numbers.clear()
            self._numbers[bundle_id] = number
        return number

    def announce_bundle(self, facts: BundleFacts) -> None:
        """Makes a bundle known that is being written and not in the log yet."""
        self._facts[facts.no] = facts
        self._numbers[facts.bundle_id] = facts.no


def as_row(tip: Tip) -> TipRow:
    """Returns a tip as storage keeps it."""
    return TipRow(tip.facts.no, tip.place, tip.value, tip.is_text)
