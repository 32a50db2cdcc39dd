"""What happened in the workspace, what collides, and how to take it back."""

from collections.abc import Iterable
from uuid import UUID

from openprod_core.bus.commands import conflicts as conflict_commands
from openprod_core.bus.commands import history as history_commands
from openprod_core.bus.conflict_rows import Conflict
from openprod_core.bus.rows import (
    Change,
    UndoStep,
)
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.values import Value
from openprod_core.engine.reading import collisions, history
from openprod_core.engine.reading.past_rows import as_of
from openprod_core.workspace.face import Address, Face
from openprod_core.workspace.records import Record


class HistoryFace(Face):
    """Methods on history, undo and collisions."""

    def history(self, record: UUID, field: Address | None = None) -> list[Change]:
        """Returns what happened to a record, newest first."""
        if field is None:
            return history.history(self._bench, record)
        return [
            change
            for change in history.history(self._bench, record)
            if change.field is not None and self._is_of(change, field)
        ]

    def _is_of(self, change: Change, field: Address) -> bool:
        if change.field == field:
            return True
        table = None if change.table is None else self._bench.model.schema.table(change.table)
        named = None if table is None else table.field(field)
        return named is not None and named.key == change.field

    def as_of(self, table: Address, at: int) -> list[Record]:
        """Returns a table's records as they were at a moment (ms since 1970)."""
        definition = self._bench.table(table)
        keys = [field.key for field in definition.fields]
        return [
            Record(id_, definition.key, dict(zip(keys, values, strict=True)))
            for id_, values in as_of(self._bench, definition, at)
        ]

    def undo(self) -> history_commands.Undone | None:
        """Takes the newest own step back, as far as nobody changed it since."""
        undone: history_commands.Undone | None = self.execute(history_commands.UndoLast())
        return undone

    def redo(self) -> history_commands.Undone | None:
        """Does again what the newest undo took back."""
        redone: history_commands.Undone | None = self.execute(history_commands.RedoLast())
        return redone

    def undo_list(self, limit: int = 50) -> tuple[UndoStep, ...]:
        """Returns what undo would take back, newest first."""
        return self._engine.undo_list(limit)

    def conflicts(self) -> list[Conflict]:
        """Returns every open collision."""
        return collisions.conflicts(self._bench)

    def resolve(self, conflict: Conflict, value: Value) -> None:
        """Decides a collision: the value that stands, or for a deletion True to keep."""
        if conflict.field is None:
            self.execute(conflict_commands.DecideExistence(conflict.record, bool(value)))
            return
        field = self._bench.field(self._bench.table(conflict.table), conflict.field)
        self.execute(conflict_commands.DecideCollision(conflict.record, field.id, value))

    def resolve_all(self, conflicts: Iterable[Conflict], prefer: bytes) -> int:
        """Decides many collisions for one person's values, as one bundle; returns how many.

        A collision in which that person has no value is left open.
        """
        decided = 0
        with self._bench.writer.draft(BundleKind.RESOLVE, "Decide collisions"):
            for conflict in conflicts:
                mine = [tip for tip in conflict.tips if tip.actor == prefer]
                if mine:
                    keep = conflict.field is None and mine[-1].value is not False
                    self.resolve(conflict, keep if conflict.field is None else mine[-1].value)
                    decided += 1
        return decided
