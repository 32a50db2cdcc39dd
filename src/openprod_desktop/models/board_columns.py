"""Which columns a board has: those of the field that its cards are sorted into. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.rows import Misfit, ReferenceCell, ValueCount
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_desktop.formatting.display import NO, YES
from openprod_desktop.language import tr

COLUMNS_MAX: Final = 60
"""Values of a field beyond these get no column: nobody would find them."""
BY_TYPES: Final = (FieldType.CHOICE, FieldType.REFERENCE, FieldType.BOOLEAN)
CARD_FIELDS: Final = 3
"""Shown under the title of a card where nobody has said which."""


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """One value of the field."""

    name: str
    value: Any
    """As a cell shows it; None: nothing in the field."""
    colour: str = ""
    is_known: bool = True
    """Whether it is among the choices; one that was deleted stays while records hold it."""

    @property
    def written(self) -> Any:
        """What a record that is moved here holds then, as a command takes it."""
        return self.value.id if isinstance(self.value, ReferenceCell) else self.value


def by_fields(table: TableDef) -> list[FieldDef]:
    """Returns the fields whose values can be columns, choices first."""
    found = [each for each in table.fields if each.type in BY_TYPES]
    return sorted(found, key=lambda each: BY_TYPES.index(each.type))


def by_field(table: TableDef, wanted: object) -> FieldDef | None:
    """Returns the field that is asked for by its id as text, or the first that will do."""
    able = by_fields(table)
    return next((each for each in able if str(each.id) == wanted), able[0] if able else None)


def columns_of(field: FieldDef, held: Iterable[ValueCount]) -> list[BoardColumn]:
    """Returns the columns in order: nothing first, then the choices, then what else is held."""
    empty = BoardColumn(tr("No {name}", name=field.name), None)
    if field.type is FieldType.BOOLEAN:
        return [
            BoardColumn(f"{field.name}: {NO}", False),
            BoardColumn(f"{field.name}: {YES}", True),
        ]
    known = [BoardColumn(each.name, each.name, each.colour) for each in field.choices]
    names = {each.name for each in known}
    others = []
    for each in held:
        value = each.value.value if isinstance(each.value, Misfit) else each.value
        if value is None or value in names or value in ("", ()):
            continue
        is_known = isinstance(value, ReferenceCell)
        others.append(BoardColumn(str(value) or tr("(no title)"), value, "", is_known))
    return [empty, *known, *others][:COLUMNS_MAX]


def card_fields(
    table: TableDef, by: FieldDef, wanted: object, hidden: Iterable[UUID]
) -> list[FieldDef]:
    """Returns what stands on a card under its title; `wanted`: ids as text, None: the first few."""
    title = table.title_field
    able = [each for each in table.fields if title is None or each.id != title.id]
    if isinstance(wanted, list | tuple):
        by_id = {str(each.id): each for each in able}
        return [by_id[each] for each in wanted if each in by_id]
    out = {*hidden, by.id}
    shown = [each for each in able if each.id not in out and not each.is_own_order]
    return [each for each in shown if each.type is not FieldType.FILE][:CARD_FIELDS]
