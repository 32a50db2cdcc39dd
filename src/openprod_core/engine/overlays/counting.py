"""How much an overlay holds: changes, the records and tables they are in, drifts."""

from collections.abc import Sequence
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain.schema import FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.overlays.drifting import open_drifts
from openprod_core.engine.registers.tips import is_staged
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS
from openprod_core.storage.sqlite.overlays import Counts
from openprod_core.storage.sqlite.registers import EXISTENCE


def counts(branch: Lens) -> Counts:
    """Returns how much is staged in an overlay's file."""
    edits, born = branch.store.staging.touched()
    records = born | {entity for entity, _slot in edits}
    tables = _tables(branch, edits, born)
    changes = len(edits) + len(born) + _made_one(branch)
    return Counts(changes, len(records), len(tables), len(open_drifts(branch)))


def _made_one(branch: Lens) -> int:
    """Returns how many records or fields are made one in the overlay; no register tells that."""
    registers = branch.registers
    if registers.unions.is_idle:
        return 0
    return sum(
        is_staged(registers.pair_tips(kind, one, other))
        for kind in (RECORDS, FIELDS)
        for one, other, _survivor in registers.unions.pairs(kind)
    )


def _tables(branch: Lens, edits: Sequence[tuple[int, int]], born: set[int]) -> set[UUID]:
    """Returns the tables that are touched; a field that changes is a change of its table."""
    model, tables = branch.model, branch.store.tables
    facets: set[int] = set()
    for slot in {slot for _entity, slot in edits}:
        column = model.column(slot)
        if slot < 0:
            facets.add(-slot)
        elif column is not None:
            facets.add(column.facet)
    whole = sorted(born | {entity for entity, slot in edits if slot == EXISTENCE})
    facets.update(facet for facet in tables.facets() if tables.rows_among(facet, whole))
    found = {model.id_of(facet) for facet in facets}
    touched = sorted(born | {entity for entity, _slot in edits})
    for definition in (core_schema.TABLE, core_schema.FIELD, core_schema.CHOICE):
        if definition.id in found:
            found.remove(definition.id)
            found |= _defined(branch, definition, touched)
    return found


def _defined(branch: Lens, definition: TableDef, touched: Sequence[int]) -> set[UUID]:
    """Returns the tables to which these definitions of tables, fields or choices belong."""
    facet = branch.model.number(definition.id)
    entities = branch.store.tables.rows_among(facet, touched)
    if definition.id == core_schema.TABLE.id:
        return {branch.model.id_of(entity) for entity in entities}
    key = "table" if definition.id == core_schema.FIELD.id else "field"
    column = branch.model.number(core_schema.core_field(definition, key).id)
    rows = branch.store.tables.cells_of(facet, entities, (column,), raw=True)
    cells = [from_cell(cell, FieldType.REFERENCE) for _live, cell in rows.values()]
    owners = {value for value in cells if isinstance(value, UUID)}
    if key == "table":
        return owners
    fields = branch.model.schema.fields_by_id
    return {fields[owner].table_id for owner in owners if owner in fields}
