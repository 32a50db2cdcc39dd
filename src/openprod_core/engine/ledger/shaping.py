"""Keeps tables and columns in step with the schema, and fills what the schema brings in."""

from typing import Any

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.natural_sort import sort_key
from openprod_core.domain.schema import FieldType
from openprod_core.domain.values import Value
from openprod_core.engine.model import Column, Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import Tip, shown
from openprod_core.storage.sqlite import cells
from openprod_core.storage.sqlite.registers import EntityRow
from openprod_core.storage.sqlite.store import Store


@dataclass(frozen=True, slots=True)
class Followed:
    """What a change of the schema has brought."""

    written: dict[int, FieldType | None] = field(default_factory=dict)
    """Field -> former type of those that were written anew; None: it is new."""
    reordered: list[int] = field(default_factory=list)
    """Fields that came to hold people's own order of the records, or no longer do."""


class Shaping:
    """Changes the shape of tables; inside the ledger's transaction."""

    def __init__(self, store: Store, model: Model, registers: Registers) -> None:
        self._store = store
        self._model = model
        self._registers = registers

    def follow(self) -> Followed:
        """Reads the schema anew and brings columns and their content up to it."""
        found = Followed()
        before = self._model.schema.fields_by_id
        self._model.reload()
        self._model.reshape()
        waiting = self._store.tables.waiting()
        for id_, now in self._model.schema.fields_by_id.items():
            old = before.get(id_)
            if old is now:
                continue
            number = self._model.number(id_)
            if old is None:
                if number in waiting:
                    self._fill(number)
                    found.written[number] = None
                    if now.is_own_order:
                        found.reordered.append(number)
            elif (old.type, old.sort) != (now.type, now.sort):
                self._recode(number, old.type)
                found.written[number] = old.type
                if old.is_own_order != now.is_own_order:
                    found.reordered.append(number)
            if old is not None and old.blocks_on_conflict != now.blocks_on_conflict:
                self._show_collisions(number)
        return found

    def hide_blocked(self, entity: int, slot: int) -> None:
        """Shows no value in a cell in collision whose field asks for that."""
        column = self._model.column(slot)
        if column is not None and column.blocks:
            self._write(column, slot, [(entity, None)])

    def show_tips(self, entity: int, slot: int, tips: list[Tip]) -> None:
        """Shows what a register holds in the cell of a field, whatever is asked about it."""
        column, tip = self._model.column(slot), shown(tips)
        if column is not None and column.blocks and tip is not None:
            self._write(column, slot, [(entity, tip.value)])
            self._store.search.mark(entity, entity)

    def _show_collisions(self, slot: int) -> None:
        """Writes the cells of a field that are in collision anew."""
        column = self._model.column(slot)
        assert column is not None
        rows: list[tuple[int, Value]] = []
        for number in self._store.registers.conflicts_of(slot):
            entity = self._registers.entity(self._store.registers.entity_id(number))
            assert entity is not None
            tip = None if column.blocks else shown(self._registers.tips(entity, slot))
            rows.append((number, None if tip is None else tip.value))
            self._store.search.mark(number, number)
        self._write(column, slot, rows)

    def fill_row(self, entity: EntityRow, facet: int) -> None:
        """Writes what a record holds in a table that it has just joined."""
        for slot, column in self._model.columns_of(facet).items():
            tip = shown(self._registers.tips(entity, slot))
            if tip is not None and tip.value is not None:
                self._write(column, slot, [(entity.no, tip.value)])
        for slot in self._store.registers.conflict_slots(entity.no):
            self.hide_blocked(entity.no, slot)

    def _fill(self, slot: int) -> None:
        """Writes a column whose values were there before its field was known."""
        column = self._model.column(slot)
        assert column is not None
        rows = self._logged(column, slot)
        self._write(column, slot, [row for row in rows if row[1] is not None])
        if column.blocks:
            self._show_collisions(slot)
        self._store.tables.forget_waiting(slot)

    def _logged(self, column: Column, slot: int) -> list[tuple[int, Value]]:
        """Returns (entity, value) of a column without a look at its cells."""
        rows: list[tuple[int, Value]] = []
        for id_, number in self._store.tables.ids_of(column.facet):
            entity = self._registers.entity(id_)
            assert entity is not None
            tip = shown(self._registers.written(entity, slot))
            value = None if tip is None else tip.value
            if tip is None and entity.block is not None:
                value = self._registers.logged_value(entity, slot)
            rows.append((number, value))
        return rows

    def _recode(self, slot: int, was: FieldType) -> None:
        """Writes a column anew for another type or order; values stay what they are."""
        column = self._model.column(slot)
        assert column is not None
        if was is FieldType.REFERENCE and self._registers.unions.has_merged:
            # Its cells hold what stands for the records that were named.
            self._write(column, slot, self._logged(column, slot))
            return
        rows = [
            (entity, cells.from_cell(cell, was))
            for entity, cell in self._store.tables.column(column.facet, slot)
        ]
        self._write(column, slot, rows)

    def _write(self, column: Column, slot: int, rows: list[tuple[int, Value]]) -> None:
        def written(value: Value, entity: int) -> tuple[Any, Any, int]:
            key = None
            if column.type is FieldType.REFERENCE:
                value = self._registers.unions.redirect(value)
            if column.sort is not None and isinstance(value, str):
                key = sort_key(value, column.sort)
            return cells.to_cell(value, column.type), key, entity

        self._store.tables.set_column(
            column.facet, slot, [written(value, entity) for entity, value in rows]
        )
