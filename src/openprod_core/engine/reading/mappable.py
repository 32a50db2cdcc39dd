"""Whether two fields can be one, and how a sentence names them."""

from collections.abc import Sequence
from uuid import UUID

from openprod_core.domain.schema import TYPE_WORDS, FieldDef, FieldType, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.storage.sqlite.identity import FIELDS

Side = tuple[TableDef, FieldDef]


def spoken(side: Side) -> str:
    """Returns how a sentence names a field of a table."""
    table, field = side
    return f"“{field.name}” in {table.name}"


def obstacle(lens: Lens, one: Side, other: Side) -> str:
    """Returns why two fields cannot be mapped, as a sentence; empty where they can."""
    if one[0].core or other[0].core:
        return "one of them belongs to openprod itself."
    if one[0].id == other[0].id:
        return "they are in the same table."
    if one[1].type is not other[1].type:
        return (
            f"one holds {TYPE_WORDS[one[1].type]}, the other {TYPE_WORDS[other[1].type]}. "
            "Change a type first."
        )
    if one[1].type is FieldType.REFERENCE and one[1].target != other[1].target:
        return "they point into different tables."
    groups = [mapped_fields(lens, side[1].id) for side in (one, other)]
    if groups[0] == groups[1]:
        return "they are one already."
    tables = [
        {found.table_id for id_ in group if (found := lens.model.schema.fields_by_id.get(id_))}
        for group in groups
    ]
    if tables[0] & tables[1]:
        twice = lens.model.schema.tables_by_id.get(min(tables[0] & tables[1]))
        name = "a table" if twice is None else twice.name
        return f"through other mappings, two fields of {name} would become one."
    return ""


def mapped_fields(lens: Lens, field: UUID) -> tuple[UUID, ...]:
    """Returns all fields that a field is one with, itself included, by id."""
    slot = lens.model.known_number(field)
    if slot is None:
        return (field,)
    return tuple(
        lens.model.id_of(each) for each in lens.registers.unions.group(FIELDS, slot).members
    )


def facets_of(lens: Lens, slots: Sequence[int]) -> list[int]:
    """Returns the tables of fields, as numbers."""
    columns = (lens.model.column(slot) for slot in slots)
    return sorted({column.facet for column in columns if column is not None})
