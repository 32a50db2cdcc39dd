"""What one line says of a record, for references, notices and search."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.registers import EntityRow
from openprod_core.storage.sqlite.scans import TEXTS


def record_title(lens: Lens, entity: EntityRow, id_: bytes) -> str:
    """Returns the title of a record in the first table that it belongs to."""
    # By id: numbers are of this file, and everybody should read the same title.
    for facet in sorted(lens.registers.facets(entity), key=lens.model.id_of):
        table = lens.model.schema.tables_by_id.get(lens.model.id_of(facet))
        if table is not None:
            title = titles(lens, table, [entity.no]).get(entity.no, "")
            return title or f"A row of {table.name}"
    return f"Record {UUID(bytes=id_)}"


def titles(lens: Lens, table: TableDef, entities: Iterable[int]) -> dict[int, str]:
    """Returns entity -> title for records of one table; those without one are left out."""
    place = title_place(lens, table)
    if place is None:
        return {}
    facet, slot, field = place
    rows = lens.store.tables.cells_of(facet, list(entities), (slot,))
    return {no: cell_text(row[1], field) for no, row in rows.items() if row[1] is not None}


def title_place(lens: Lens, table: TableDef) -> tuple[int, int, FieldDef] | None:
    """Returns (table number, field number, field) of the titles of a table."""
    field = table.title_field
    if field is None:
        return None
    facet = lens.model.known_number(table.id)
    slot = lens.model.known_number(field.id)
    if facet is None or slot is None or not lens.store.tables.has_column(facet, slot):
        return None
    return facet, slot, field


def cell_text(cell: Any, field: FieldDef) -> str:
    """Returns a cell as neutral text."""
    if type(cell) is str and field.type in TEXTS:
        return cell
    return format_value(from_cell(cell, field.type), field.type)


def reference_titles(lens: Lens, target: UUID | None, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Returns id -> title for records that references point to."""
    found: dict[UUID, str] = {}
    table = None if target is None else lens.model.schema.tables_by_id.get(target)
    by_number: dict[int, list[UUID]] = {}
    for id_ in set(ids):
        entity = lens.registers.entity(id_.bytes)
        if entity is None:
            continue
        entity = lens.registers.root(entity)
        if table is None:
            found[id_] = record_title(lens, entity, id_.bytes)
        else:
            by_number.setdefault(entity.no, []).append(id_)
    if table is not None:
        for number, title in titles(lens, table, by_number).items():
            found.update(dict.fromkeys(by_number[number], title))
    return found
