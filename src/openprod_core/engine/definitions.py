"""What people and modules have defined: the live records of a core table, read whole.

Saved views, rules, checks, scripts, triggers and kinds of link are few, so their readers
take all of them at once; what a value means is for those who read it to say. Those that a
module brought rest while the module is taken away.
"""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.storage.sqlite import cells

REMOVED: Final = "removed"
"""The status of a module that was taken away."""
_KEPT: Final = frozenset((core_schema.TABLE.id, core_schema.FIELD.id, core_schema.MODULE_FILE.id))
"""Core tables whose records stay in use without their module."""


@dataclass(frozen=True, slots=True)
class Definition:
    """One live record of a core table; `values` by field key, None where it says nothing."""

    id: UUID
    values: Mapping[str, Value]

    def text(self, key: str) -> str:
        """Returns a text; the empty one where there is none or something else stands."""
        value = self.values[key]
        return value if isinstance(value, str) else ""

    def flag(self, key: str, otherwise: bool) -> bool:
        """Returns a yes or no; `otherwise` where nobody said."""
        value = self.values[key]
        return value if isinstance(value, bool) else otherwise

    def reference(self, key: str) -> UUID | None:
        """Returns the record that a field points to."""
        value = self.values[key]
        return value if isinstance(value, UUID) else None


def definitions(lens: Lens, table: TableDef) -> list[Definition]:
    """Returns the records of a core table in the order in which they were made.

    Left out are those of modules that were taken away, but for the modules' own records.
    """
    found = _all_of(lens, table)
    if table.field("module") is None or table.id in _KEPT:
        return found
    brought = {each.text("module") for each in found} - {""}
    resting = _removed_modules(lens) if brought else frozenset()
    return [each for each in found if each.text("module") not in resting] if resting else found


def as_id(given: object) -> UUID | str:
    """Returns an address in a definition's text as an id, where it is one."""
    try:
        return UUID(str(given))
    except ValueError:
        return str(given)


def _removed_modules(lens: Lens) -> frozenset[str]:
    """Returns the keys of the modules that were adopted and taken away again."""
    return frozenset(
        each.text("key")
        for each in _all_of(lens, core_schema.MODULE)
        if each.text("status") == REMOVED
    )


def _all_of(lens: Lens, table: TableDef) -> list[Definition]:
    facet = lens.model.known_number(table.id)
    if facet is None or not lens.store.tables.has_table(facet):
        return []
    slots = [lens.model.number(field.id) for field in table.fields]
    found = [
        Definition(
            UUID(bytes=id_),
            {
                field.key: cells.from_cell(cell, field.type)
                for field, cell in zip(table.fields, row, strict=True)
            },
        )
        for id_, _entity, live, *row in lens.store.tables.all_rows(facet, slots)
        if live
    ]
    return sorted(found, key=lambda each: each.id)
