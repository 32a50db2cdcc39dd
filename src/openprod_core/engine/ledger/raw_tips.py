"""Writes the tips of single registers, with their share of the state hash."""

from typing import Final

from openprod_core.engine.ledger.births import Births
from openprod_core.engine.ledger.state_hash import StateSum, register_element
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers, as_row
from openprod_core.engine.registers.tips import Tip
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow
from openprod_core.storage.sqlite.store import Store

EXISTENCE_KEY: Final = b"existence"
MEMBER_KEY: Final = b"member"


class RawTips:
    """The ledger's hand on raw registers; every call is inside the caller's transaction."""

    def __init__(
        self, store: Store, model: Model, registers: Registers, births: Births, sum_: StateSum
    ) -> None:
        self._store = store
        self._model = model
        self._registers = registers
        self._births = births
        self._sum = sum_

    def intern(self, id_: bytes) -> EntityRow:
        """Returns an entity, giving it a number where it has none."""
        found = self._registers.entity(id_)
        return self._store.registers.add_entity(id_) if found is None else found

    def written_out(self, entity: EntityRow, id_: bytes) -> EntityRow:
        """Returns an entity with all its registers written out."""
        if entity.block is None:
            return entity
        self._sum.add(self._births.write_out(entity, id_, self.slot_key))
        self._registers.forget_entity(id_)
        found = self._registers.entity(id_)
        assert found is not None
        return found

    def born(self, entity: EntityRow, slot: int, named: set[tuple[int, int]]) -> list[Tip]:
        """Returns the tip that a record's run wrote, unless a write that names it takes it."""
        if entity.block is None or entity.slot is None:
            return []
        birth = self._registers.birth(entity.block)
        offset = birth.offsets.get(slot)
        if (
            offset is not None
            and (
                birth.row.bundle,
                birth.row.place(entity.slot, offset),
            )
            in named
        ):
            # Replaced by this very write: no need to read what it was.
            return []
        born = self._registers.born_tip(entity, slot)
        return [] if born is None else [born]

    def keep(
        self, entity: EntityRow, id_: bytes, slot: int, written: list[Tip], tips: list[Tip]
    ) -> None:
        """Writes which tips a register has, where it had others written out."""
        stay = {(tip.facts.no, tip.place) for tip in tips}
        were = {(tip.facts.no, tip.place) for tip in written}
        self._store.registers.replace_tips(
            entity.no,
            slot,
            [as_row(tip) for tip in written if (tip.facts.no, tip.place) not in stay],
            [as_row(tip) for tip in tips if (tip.facts.no, tip.place) not in were],
        )
        key = self.slot_key(slot)
        if written:
            self._sum.take(register_element(id_, key, written))
        if tips:
            self._sum.add(register_element(id_, key, tips))

    def slot_key(self, slot: int) -> bytes:
        """Returns what stands for a slot in the state hash."""
        if slot == EXISTENCE:
            return EXISTENCE_KEY
        if slot < 0:
            return MEMBER_KEY + self._model.id_of(-slot).bytes
        return self._model.id_of(slot).bytes
