"""Runs of new records: their rows, written set by set instead of value by value."""

from collections.abc import Callable
from typing import Any

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import ID_SIZE, operation_id
from openprod_core.domain.natural_sort import sort_keys
from openprod_core.engine.ledger.state_hash import birth_element, births_sum, register_element
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers, as_row
from openprod_core.engine.registers.tips import BundleFacts, Tip
from openprod_core.storage.sqlite import cells
from openprod_core.storage.sqlite.registers import EntityRow
from openprod_core.storage.sqlite.store import Store


class Births:
    """Adds runs of records that nobody has heard of before."""

    def __init__(self, store: Store, model: Model, registers: Registers) -> None:
        self._store = store
        self._model = model
        self._registers = registers

    def are_new(self, run: ops.Records) -> bool:
        """Returns whether no record of the run is known here, and none comes twice in it."""
        ids = _ids(run)
        return len(set(ids)) == len(ids) and not self._store.registers.any_known(ids)

    def prepare(
        self, facts: BundleFacts, place: int, run: ops.Records, facet: int
    ) -> tuple[int, list[tuple[str, list[Any]]]]:
        """Makes room for a run; returns its block and its columns as (name, cells)."""
        if not self._store.tables.has_table(facet):
            self._store.tables.create(facet)
        columns = self._columns(run, facet)
        block = self._store.registers.add_block(facts.no, place, facet, b"".join(run.fields))
        return block, columns

    def add(self, facts: BundleFacts, place: int, run: ops.Records, facet: int) -> int:
        """Adds a whole run to entities and table; returns its sum for the state hash."""
        ids = _ids(run)
        store = self._store
        block, columns = self.prepare(facts, place, run, facet)
        first_no = store.registers.next_entity()
        store.registers.add_born(first_no, ids, block)
        store.tables.add_rows(facet, first_no, ids, columns)
        store.search.mark(first_no, first_no + len(ids) - 1)
        layout = run.facet + b"".join(run.fields)
        return births_sum(ids, facts.bundle_id, place, layout, run.stride, run.columns)

    def adopt(
        self,
        facts: BundleFacts,
        place: int,
        run: ops.Records,
        entity: EntityRow,
        slot: int,
        block: int,
        columns: list[tuple[str, list[Any]]],
    ) -> int:
        """Adds one record of a run, for an entity that has a number; returns its element."""
        store = self._store
        facet = store.registers.block(block).facet
        store.registers.adopt_birth(entity.no, block, slot)
        id_ = run.entities[slot * ID_SIZE : slot * ID_SIZE + ID_SIZE]
        store.tables.add_rows(
            facet, entity.no, [id_], [(name, [cells_[slot]]) for name, cells_ in columns]
        )
        store.search.mark(entity.no, entity.no)
        op_id = operation_id(facts.bundle_id, place + slot * run.stride)
        row = [column[slot] for column in run.columns]
        return birth_element(id_, op_id, run.facet + b"".join(run.fields), row)

    def write_out(self, entity: EntityRow, id_: bytes, slot_key: Callable[[int], bytes]) -> int:
        """Turns a run-born record into one whose registers are all written out.

        Returns what that adds to the state hash (modulo its size, so it may take away).
        """
        assert entity.block is not None and entity.slot is not None
        registers = self._registers
        birth = registers.birth(entity.block)
        run = registers.logged_run(birth)
        facts = registers.facts(birth.row.bundle)
        row = [column[entity.slot] for column in run.columns]
        first = operation_id(facts.bundle_id, birth.row.place(entity.slot, 0))
        change = -birth_element(id_, first, run.facet + b"".join(run.fields), row)
        for slot, offset in birth.offsets.items():
            value = True if offset < 2 else row[offset - 2]
            if value is None or registers.written(entity, slot):
                continue
            tip = Tip(facts, birth.row.place(entity.slot, offset), value)
            self._store.registers.replace_tips(entity.no, slot, [], [as_row(tip)])
            change += register_element(id_, slot_key(slot), [tip])
        self._store.registers.adopt_birth(entity.no, None, None)
        self._store.registers.touch(entity.no, facts.no)
        return change

    def _columns(self, run: ops.Records, facet: int) -> list[tuple[str, list[Any]]]:
        found: list[tuple[str, list[Any]]] = []
        for field, values in zip(run.fields, run.columns, strict=True):
            entity = self._registers.entity(field)
            slot = self._store.registers.add_entity(field).no if entity is None else entity.no
            column = self._model.column(slot)
            if column is None or column.facet != facet:
                # A field that is not of this table, or not known yet: its values wait in the log.
                self._store.tables.note_waiting(slot)
                continue
            found.append((f"f_{slot}", cells.to_cells(values, column.type)))
            if column.sort is not None:
                found.append((f"s_{slot}", sort_keys(values, column.sort)))
        return found


def _ids(run: ops.Records) -> list[bytes]:
    return [run.entities[at : at + ID_SIZE] for at in range(0, len(run.entities), ID_SIZE)]
