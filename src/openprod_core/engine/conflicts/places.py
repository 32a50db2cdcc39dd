"""Where records stand in the order that people give them: pure arrangement, like an edge's place.

The newest stands and nobody is asked, and moving a record is no work on it. Words that
somebody typed into such a field are a value like any other.
"""

from collections.abc import Sequence

from openprod_core.domain.fractional_index import is_key
from openprod_core.domain.schema import FieldType, SortKind
from openprod_core.domain.values import Value
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import Tip
from openprod_core.storage.sqlite.identity import FIELDS


def is_move(model: Model, slot: int, value: Value) -> bool:
    """Returns whether a write of a value to a field only moves the record."""
    column = model.column(slot) if slot > 0 else None
    if column is None or (column.type, column.sort) != (FieldType.TEXT, SortKind.MANUAL):
        return False
    return value is None or is_key(value)


def are_places(model: Model, registers: Registers, slot: int, tips: Sequence[Tip]) -> bool:
    """Returns whether all that stands in a field are places of the record in an order.

    What is mapped to another field is more than arrangement.
    """
    return all(not tip.is_text and is_move(model, slot, tip.value) for tip in tips) and (
        len(registers.unions.group(FIELDS, slot).members) == 1
    )
