"""The workspace's records, and how to find them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import records as record_commands
from openprod_core.bus.query_rows import LiveChange, QueryRows
from openprod_core.bus.rows import (
    SearchHit,
)
from openprod_core.engine.reading import selecting
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.workspace.face import Address, Face
from openprod_core.workspace.live_query import LiveQuery
from openprod_core.workspace.records import Record


class RecordFace(Face):
    """Methods on records."""

    def create_record(self, table: Address, values: Mapping[Address, Any] | None = None) -> UUID:
        """Makes a record."""
        made: UUID = self.execute(record_commands.AddRecord(table, values or {}))
        return made

    def import_records(self, table: Address, rows: Sequence[Mapping[Address, Any]]) -> list[UUID]:
        """Makes many records as one undoable step; returns their ids in order."""
        made: list[UUID] = self.execute(record_commands.AddRecords(table, rows))
        return made

    def set_field(self, record: UUID, table: Address, field: Address, value: Any) -> None:
        """Sets one field; None clears it."""
        self.execute(record_commands.EditRecords(table, {record: {field: value}}))

    def update_records(self, table: Address, changes: Mapping[UUID, Mapping[Address, Any]]) -> int:
        """Sets fields of many records as one bundle; returns how many values changed."""
        changed: int = self.execute(record_commands.EditRecords(table, changes))
        return changed

    def change_rows(
        self,
        table: Address,
        edits: Mapping[UUID, Mapping[Address, Any]] | None = None,
        rows: Sequence[Mapping[Address, Any]] = (),
        choices: Mapping[Address, Sequence[str]] | None = None,
        label: str = "",
    ) -> list[UUID]:
        """Adds choices, edits records and makes records as one step; returns the new ids."""
        command = record_commands.ChangeRows(table, edits or {}, rows, choices or {}, label)
        made: list[UUID] = self.execute(command)
        return made

    def duplicate_records(self, table: Address, records: Sequence[UUID]) -> list[UUID]:
        """Copies records with all their values in a table as one step; returns the copies."""
        made: list[UUID] = self.execute(record_commands.DuplicateRecords(table, records))
        return made

    def edit_text(
        self,
        record: UUID,
        table: Address,
        field: Address,
        insert: tuple[int, str] | None = None,
        delete: tuple[int, int] | None = None,
    ) -> None:
        """Inserts (at, text) or deletes (start, end) characters of a rich text."""
        self.execute(record_commands.EditText(record, table, field, insert, delete))

    def delete_record(self, record: UUID) -> None:
        """Deletes a record; it can be brought back."""
        self.execute(record_commands.RemoveRecords([record]))

    def restore_record(self, record: UUID) -> None:
        """Brings a deleted record back."""
        self.execute(record_commands.BringBackRecords([record]))

    def add_to_table(
        self, record: UUID, table: Address, values: Mapping[Address, Any] | None = None
    ) -> None:
        """Puts a record into a further table."""
        self.execute(record_commands.JoinTable(record, table, values or {}))

    def remove_from_table(self, record: UUID, table: Address) -> None:
        """Takes a record out of a table."""
        self.execute(record_commands.LeaveTable(record, table))

    def get_record(self, table: Address, record: UUID) -> Record | None:
        """Returns a record, deleted ones included; None if it was never in the table."""
        definition = self._bench.table(table)
        record = self._root(record)
        entity = self._bench.registers.entity(record.bytes)
        if entity is None:
            return None
        slots = [self._bench.model.number(field.id) for field in definition.fields]
        facet = self._bench.model.number(definition.id)
        cells = self._bench.store.tables.cells(facet, entity.no, slots)
        if cells is None:
            return None
        values = {
            field.key: from_cell(cell, field.type)
            for field, cell in zip(definition.fields, cells[1:], strict=True)
        }
        held = set(self._bench.store.registers.conflict_slots(entity.no))
        conflicts = frozenset(
            field.key for field, slot in zip(definition.fields, slots, strict=True) if slot in held
        )
        return Record(record, definition.key, values, deleted=not cells[0], conflicts=conflicts)

    def records(
        self,
        table: Address,
        where: str | None = None,
        order_by: selecting.Order = (),
        limit: int | None = None,
        offset: int = 0,
    ) -> list[Record]:
        """Returns the live records of a table; `order_by` holds (field, "asc" or "desc")."""
        definition = self._bench.table(table)
        facet = self._bench.model.number(definition.id)
        for address, _direction in order_by:
            field = self._bench.field(definition, address)
            number = self._bench.model.number(field.id)
            self._bench.store.tables.index_sorting(facet, number)
        chosen = selecting.selection(self._bench, definition, where, order_by, limit, offset)
        rows = selecting.select(self._bench, definition, chosen)
        keys = [field.key for field in definition.fields]
        held = self._bench.store.registers.conflicts_among([row.entity for row in rows])
        slots = {self._bench.model.number(field.id): field.key for field in definition.fields}
        return [
            Record(
                row.id,
                definition.key,
                dict(zip(keys, row.values, strict=True)),
                conflicts=frozenset(
                    slots[slot] for slot in held.get(row.entity, ()) if slot in slots
                ),
            )
            for row in rows
        ]

    def count(self, table: Address, where: str | None = None) -> int:
        """Returns how many live records a filter lets through."""
        return selecting.count(self._bench, self._bench.table(table), where)

    def query(self, text: str, *values: Any) -> QueryRows:
        """Returns what FROM table WHERE … GROUP BY … ORDER BY … LIMIT … asks for.

        Question marks in it take `values` in order.
        """
        from openprod_core.engine.reading import querying

        return querying.run_query(self._bench, text, values)

    def query_live(
        self, text: str, *values: Any, on_change: Callable[[LiveChange], None]
    ) -> LiveQuery:
        """Returns what a query asks for now, and calls `on_change` whenever that changes.

        The calls come after the step is durable, on the thread that works in the production.
        """
        live = LiveQuery(
            lambda: self.query(text, *values), on_change, lambda hear: self._stage.unsubscribe(hear)
        )
        self._stage.subscribe(live.hear)
        return live

    def search(self, text: str, table: Address | None = None, limit: int = 50) -> list[SearchHit]:
        """Returns records that show `text`, in any table."""
        from openprod_core.engine.reading import searching

        self._engine.index_search()
        table_id = None if table is None else self._bench.table(table).id
        return searching.search(self._bench, text, table_id, limit)
