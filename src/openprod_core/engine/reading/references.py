"""Who points to a record."""

from uuid import UUID

from openprod_core.bus.rows import BackReference
from openprod_core.domain.schema import FieldType
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.titles import titles


def back_references(lens: Lens, record: UUID, limit: int) -> tuple[BackReference, ...]:
    """Returns the records whose references point to a record, table by table.

    All reference fields are looked through: one that now points elsewhere may still hold it.
    """
    found: list[BackReference] = []
    for table in lens.model.schema.tables:
        facet = lens.model.number(table.id)
        for field in table.fields:
            rest = limit - len(found)
            if field.type is not FieldType.REFERENCE or rest <= 0:
                continue
            rows = lens.store.scans.pointing(facet, lens.model.number(field.id), record.bytes, rest)
            named = titles(lens, table, [entity for _id, entity in rows])
            found += [
                BackReference(table.id, field.id, UUID(bytes=id_), named.get(entity, ""))
                for id_, entity in rows
            ]
    return tuple(found)
