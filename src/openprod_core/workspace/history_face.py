"""What happened in the workspace, what collides, and how to take it back."""

from collections.abc import Iterable
from uuid import UUID

from openprod_core.bus.commands import conflicts as conflict_commands
from openprod_core.bus.commands import history as history_commands
from openprod_core.bus.conflict_rows import Conflict, ConflictGroup, Decision
from openprod_core.bus.queries import ListConflicts, ListDecisions
from openprod_core.bus.rows import Change, LateArrival, UndoStep
from openprod_core.domain.values import Value
from openprod_core.workspace.face import Address, Face
from openprod_core.workspace.records import Record


class HistoryFace(Face):
    """Methods on history, undo and collisions."""

    def history(self, record: UUID, field: Address | None = None) -> list[Change]:
        """Returns what happened to a record, newest first."""
        from openprod_core.engine.reading import history

        record = self._root(record)
        changes = history.history(self._bench, record)
        if field is None:
            return changes
        ids = self._as_one(change for change in changes if self._is_of(change, field))
        return [change for change in changes if (change.table, change.field) in ids]

    def _is_of(self, change: Change, field: Address) -> bool:
        if change.field == field:
            return True
        table = None if change.table is None else self._bench.model.schema.table(change.table)
        named = None if table is None else table.field(field)
        return named is not None and named.key == change.field

    def _as_one(self, changes: Iterable[Change]) -> set[tuple[UUID | None, str | None]]:
        """Returns (table, field key) of the fields of changes, and of what is mapped to them."""
        from openprod_core.engine.reading.mappable import mapped_fields

        found: set[tuple[UUID | None, str | None]]
        found = {(change.table, change.field) for change in changes if change.field is not None}
        schema = self._bench.model.schema
        for table, key in tuple(found):
            definition = None if table is None else schema.tables_by_id.get(table)
            own = None if definition is None or key is None else definition.field(key)
            for id_ in () if own is None else mapped_fields(self._bench, own.id):
                if (other := schema.fields_by_id.get(id_)) is not None:
                    found.add((other.table_id, other.key))
        return found

    def as_of(self, table: Address, at: int) -> list[Record]:
        """Returns a table's records as they were at a moment (ms since 1970)."""
        from openprod_core.engine.reading.past_rows import as_of

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

    def conflicts(
        self,
        table: Address | None = None,
        record: UUID | None = None,
        group: str | None = None,
        limit: int | None = None,
    ) -> list[Conflict]:
        """Returns the open collisions: all of them, or those of a table, record or group."""
        from openprod_core.engine.reading import collisions

        table_id = None if table is None else self._bench.table(table).id
        return collisions.conflicts(self._bench, ListConflicts(table_id, record, group, limit))

    def conflict_groups(self) -> list[ConflictGroup]:
        """Returns the open collisions as few questions: those of the same bundles together."""
        from openprod_core.engine.reading import collision_groups

        return collision_groups.conflict_groups(self._bench)

    def decisions(self, record: UUID | None = None, limit: int = 200) -> list[Decision]:
        """Returns what was decided of collisions, newest first."""
        from openprod_core.engine.reading import decisions

        return decisions.decisions(self._bench, ListDecisions(record, limit))

    def late_arrivals(self, limit: int = 200) -> list[LateArrival]:
        """Returns the work that came more than 7 days after it was done, newest first."""
        from openprod_core.engine.reading import late_arrivals

        return late_arrivals.late_arrivals(self._bench, limit)

    def resolve(self, conflict: Conflict | str, value: Value) -> None:
        """Decides a collision: the value that stands, or for a deletion True to keep.

        A decision that was made before is revisited the same way. `conflict`: the
        collision, or its id.
        """
        from openprod_core.engine.handlers.conflicts import register_of
        from openprod_core.engine.handlers.edges import decision_on_edge, is_edge

        id_ = conflict if isinstance(conflict, str) else conflict.id
        record, field = register_of(id_)
        if is_edge(self._bench, record):
            self.execute(decision_on_edge(self._bench, record, field, value))
        elif field is None:
            self.execute(conflict_commands.DecideExistence(record, bool(value)))
        else:
            self.execute(conflict_commands.DecideCollision(record, field, value))

    def resolve_all(self, conflicts: Iterable[Conflict | str], prefer: bytes) -> int:
        """Decides many collisions for one person's values, as one bundle; returns how many.

        A collision in which that person has no value is left open.
        """
        ids = tuple(each if isinstance(each, str) else each.id for each in conflicts)
        decided: int = self.execute(conflict_commands.DecideMany(ids, prefer))
        return decided
