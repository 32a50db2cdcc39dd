"""Which field of a second table means what a field of the first one means."""

from openprod_core.domain.schema import FieldDef, TableDef, key_from_name
from openprod_core.engine.lens import Lens
from openprod_core.storage.sqlite.identity import FIELDS


def partner(lens: Lens, field: FieldDef, table: TableDef) -> FieldDef | None:
    """Returns the field of `table` that is mapped to `field`, shares its meaning, or its name."""
    if field.table_id == table.id:
        return field
    mapped = {
        lens.model.id_of(slot)
        for slot in lens.registers.unions.group(FIELDS, lens.model.number(field.id)).members
    }
    tests = (
        lambda each: each.id in mapped,
        lambda each: bool(field.shared_key) and each.shared_key == field.shared_key,
        lambda each: each.key == field.key,
        lambda each: key_from_name(each.name) == key_from_name(field.name),
    )
    for test in tests:
        found = next((each for each in table.fields if test(each)), None)
        if found is not None:
            return found
    return None
