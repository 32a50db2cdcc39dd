"""Many values set in one bundle: the statements of all of them together, set by set.

The outcome is that of `Ledger._write` for one after the other, at a fraction of the cost.
Here go the plain ones, each of which replaces all that stood; what must be compared, or is
one with something else, goes one by one, and so does a bundle that writes a register twice
or to a table of tables.
"""

from collections.abc import Callable, Sequence
from typing import Final, TypeGuard

from openprod_core.domain import operations as ops
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.hashing import element
from openprod_core.domain.ids import ID_SIZE, OPERATIONS_MAX
from openprod_core.domain.natural_sort import sort_keys
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.ledger.state_hash import StateSum, register_element
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts, Tip
from openprod_core.storage.sqlite import cells
from openprod_core.storage.sqlite.identity import FIELDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow, TipRow
from openprod_core.storage.sqlite.store import Store

MANY: Final = 32
"""Fewer edits than this are applied one by one."""

Place = tuple[int, int]
"""(bundle, place) of an operation."""


@dataclass(frozen=True, slots=True)
class EditHands:
    """What of the ledger itself is needed here."""

    intern: Callable[[bytes], EntityRow]
    saw_birth: Callable[[BundleFacts, int], bool]
    written_out: Callable[[EntityRow, bytes], EntityRow]
    write: Callable[[BundleFacts, int, EntityRow, bytes, int, Value, list[bytes]], None]
    note_difference: Callable[[EntityRow, int, list[Tip]], None]
    judge: Callable[[EntityRow, bytes, int], None]
    touched: Callable[[], Touched]
    unindexed: set[int]


@dataclass(slots=True)
class _Column:
    """The plain edits of one field."""

    slot: int
    key: bytes
    numbers: list[int] = field(default_factory=list)
    ids: list[bytes] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)


class Edits:
    """Applies runs of `SetField`; inside the ledger's transaction."""

    def __init__(
        self, store: Store, model: Model, registers: Registers, sum_: StateSum, hands: EditHands
    ) -> None:
        self._store = store
        self._model = model
        self._registers = registers
        self._sum = sum_
        self._hands = hands

    def suit(self, operations: Sequence[object]) -> TypeGuard[Sequence[ops.SetField]]:
        """Returns whether operations are many plain edits, no register written twice."""
        if len(operations) < MANY:
            return False
        registers: set[tuple[bytes, bytes]] = set()
        fields: set[bytes] = set()
        for operation in operations:
            if not isinstance(operation, ops.SetField):
                return False
            registers.add((operation.entity, operation.field))
            fields.add(operation.field)
        return len(registers) == len(operations) and all(map(self._is_plain, fields))

    def _is_plain(self, field: bytes) -> bool:
        entity = self._registers.entity(field)
        column = None if entity is None else self._model.column(entity.no)
        if entity is None or column is None or self._model.is_schema_facet(column.facet):
            return False
        return not self._registers.unions.was_joined(FIELDS, entity.no)

    def apply(self, facts: BundleFacts, operations: Sequence[ops.SetField], place: int) -> None:
        """Applies edits that `suit`, the first at `place`."""
        ids = list(dict.fromkeys(operation.entity for operation in operations))
        entities = self._seen_born(facts, ids)
        columns: dict[bytes, _Column] = {}
        for id_ in {operation.field for operation in operations}:
            slot = self._hands.intern(id_).no
            columns[id_] = _Column(slot, self._model.id_of(slot).bytes)
        numbers = [entity.no for entity in entities.values()]
        slots = [EXISTENCE, *(column.slot for column in columns.values())]
        rows = self._store.registers.tips_of_all(numbers, slots)
        concerns = self._registers.unions.concerns
        seen = _Seen(self._registers, facts)
        base = int.from_bytes(facts.bundle_id, "big")
        gone: list[tuple[int, int, TipRow]] = []
        come: list[tuple[int, int, int, int, bytes]] = []
        others: list[tuple[int, ops.SetField]] = []
        decided: list[tuple[EntityRow, int, Tip]] = []
        total = 0
        for at, operation in enumerate(operations, place):
            column = columns[operation.field]
            id_, slot, value = operation.entity, column.slot, operation.value
            entity = entities[id_]
            had = rows.get((entity.no, slot), ())
            named = seen.named(operation.pred)
            if concerns(entity.no, slot) or not self._replaces_all(entity, slot, had, named):
                others.append((at, operation))
                continue
            if had:
                total -= register_element(id_, column.key, self._tips(entity.no, slot, had))
                gone += [(entity.no, slot, row) for row in had]
                if len(had) > 1:
                    decided.append((entity, slot, Tip(facts, at, value)))
            packed = cells.pack(value)
            op_id = (base + at).to_bytes(ID_SIZE, "big")
            total += element(b"r" + id_ + column.key + op_id + packed)
            come.append((entity.no, slot, facts.no, at, packed))
            column.numbers.append(entity.no)
            column.ids.append(id_)
            column.values.append(value)
        self._sum.add(total)
        self._store.registers.replace_many_tips(gone, come)
        for column in columns.values():
            self._show(facts, column)
        for entity, slot, tip in decided:
            self._hands.note_difference(entity, slot, [tip])
        for at, operation in others:
            slot = columns[operation.field].slot
            entity = entities[operation.entity]
            self._hands.write(
                facts, at, entity, operation.entity, slot, operation.value, operation.pred
            )
        for operation in operations:
            entity = entities[operation.entity]
            if (entity.no, EXISTENCE) in rows:
                self._hands.judge(entity, operation.entity, columns[operation.field].slot)

    def _seen_born(self, facts: BundleFacts, ids: Sequence[bytes]) -> dict[bytes, EntityRow]:
        """Returns the entities, written out where this author had not seen the run they are of."""
        found = self._registers.entities(ids)
        seen: dict[int | None, bool] = {None: True}
        for id_ in ids:
            entity = found.get(id_) or self._hands.intern(id_)
            if entity.block not in seen:
                assert entity.block is not None
                seen[entity.block] = self._hands.saw_birth(facts, entity.block)
            if not seen[entity.block]:
                entity = self._hands.written_out(entity, id_)
            found[id_] = entity
        return found

    def _replaces_all(
        self, entity: EntityRow, slot: int, had: Sequence[TipRow], named: set[Place]
    ) -> bool:
        """Returns whether an edit names all that stood in its register."""
        if had:
            return all((row.bundle, row.place) in named for row in had)
        if entity.block is None or entity.slot is None:
            return True
        birth = self._registers.birth(entity.block)
        offset = birth.offsets.get(slot)
        return offset is None or (birth.row.bundle, birth.row.place(entity.slot, offset)) in named

    def _tips(self, entity: int, slot: int, rows: Sequence[TipRow]) -> list[Tip]:
        return [self._registers.tip(entity, slot, row) for row in rows]

    def _show(self, facts: BundleFacts, column: _Column) -> None:
        if not column.numbers:
            return
        place = self._model.column(column.slot)
        assert place is not None
        values: Sequence[Value] = column.values
        if place.type is FieldType.REFERENCE and self._registers.unions.has_absorbed:
            values = [self._registers.unions.redirect(value) for value in values]
        shown = cells.to_cells(values, place.type)
        keys: Sequence[str | None] = [None] * len(shown)
        if place.sort is not None:
            keys = sort_keys(column.values, place.sort)
        self._store.tables.set_column(
            place.facet, column.slot, zip(shown, keys, column.numbers, strict=True)
        )
        self._store.registers.touch_all(sorted(column.numbers), facts.no)
        self._hands.unindexed.update(column.numbers)
        table = self._hands.touched().table(place.facet)
        for id_ in column.ids:
            table.add(id_, column.slot)
            if table.records is None:
                break


class _Seen:
    """What the author of one bundle had seen, looked up once a bundle."""

    def __init__(self, registers: Registers, facts: BundleFacts) -> None:
        self._registers = registers
        self._facts = facts
        self._numbers: dict[int, int | None] = {}

    def named(self, pred: Sequence[bytes]) -> set[Place]:
        """Returns (bundle, place) of what an operation replaces, as `Registers.named` does."""
        found: set[Place] = set()
        for op_id in pred:
            whole = int.from_bytes(op_id, "big")
            place = whole & OPERATIONS_MAX
            bundle = whole - place
            if bundle not in self._numbers:
                seen = self._registers.named(self._facts, [bundle.to_bytes(ID_SIZE, "big")])
                self._numbers[bundle] = next((number for number, _place in seen), None)
            number = self._numbers[bundle]
            if number is not None:
                found.add((number, place))
        return found
