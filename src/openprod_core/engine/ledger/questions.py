"""What people are asked: values that differ, a deletion in doubt; in an overlay a drift.

A collision stands in everybody's file. A drift stands in an overlay's alone: it concerns
what that overlay itself holds, and whoever works in it decides.
"""

from collections.abc import Callable

from openprod_core.engine.conflicts.detection import is_arrangement
from openprod_core.engine.conflicts.places import are_places
from openprod_core.engine.ledger.shaping import Shaping
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import Tip, is_drifted, is_staged
from openprod_core.storage.sqlite.registers import VALUES_DIFFER, EntityRow
from openprod_core.storage.sqlite.store import Store


class Questions:
    """Notes what is asked, and takes it back; inside the ledger's transaction."""

    def __init__(
        self,
        store: Store,
        model: Model,
        registers: Registers,
        shaping: Shaping,
        differ: Callable[[int, list[Tip]], bool],
        touched: Callable[[], Touched],
    ) -> None:
        self._store = store
        self._model = model
        self._registers = registers
        self._shaping = shaping
        self._differ = differ
        self._touched = touched

    def note_difference(
        self, entity: EntityRow, slot: int, tips: list[Tip], kind: int = VALUES_DIFFER
    ) -> None:
        """Asks about a register whose tips disagree; takes the question back where they agree."""
        is_asked = (
            len(tips) > 1
            and not is_arrangement(self._model.id_of(slot))
            and not are_places(self._model, self._registers, slot, tips)
        )
        is_drift = is_asked and is_staged(tips) and is_drifted(tips)
        self.note_drift(entity, slot, is_drift)
        if is_asked and not is_drift and self._differ(slot, tips):
            self.ask(entity, slot, kind)
            self._shaping.hide_blocked(entity.no, slot)
        else:
            self.clear(entity, slot)

    def note_drift(self, entity: EntityRow, slot: int, drifted: bool) -> None:
        """Notes whether somebody has changed what an overlay changes; nothing in the ground."""
        if self._registers.staged_log is None:
            return
        if self._store.staging.is_drifted(entity.no, slot) != drifted:
            self._store.staging.set_drifted(entity.no, slot, drifted)
            self._touched().drifts = True

    def ask(self, entity: EntityRow, slot: int, kind: int) -> None:
        """Puts a collision before everybody."""
        self._store.registers.set_conflict(entity.no, slot, kind)
        self._touched().conflicts = True

    def clear(self, entity: EntityRow, slot: int) -> None:
        """Takes back what was asked about a register."""
        if self._store.registers.has_conflict(entity.no, slot):
            self._store.registers.set_conflict(entity.no, slot, None)
            self._touched().conflicts = True
