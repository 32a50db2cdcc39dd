"""What the cells of a file point to: records by their titles, and those that must be made first.

A plot names positions and types of fixture that nobody has entered yet. Such a record is made
with the import, with its title and the defaults of its table; the preview says how many.
"""

from collections.abc import Callable, Iterable
from uuid import UUID

from openprod_core.domain.schema import NAME_LENGTH_MAX, FieldDef, FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.selecting import select
from openprod_core.engine.reading.titles import title_place
from openprod_core.storage.sqlite.tables import Selection

Mint = Callable[[], UUID]
"""Gives an id for a record that is to be made."""


class ReferenceFinder:
    """Finds records by their exact title, upper and lower case alike; reads each target once."""

    def __init__(self, lens: Lens, mint: Mint, own: UUID | str | None) -> None:
        """`own`: the table that the file goes into; its rows are the file's to name."""
        self._lens = lens
        self._mint = mint
        self._own = None if own is None else lens.table(own).id
        self._titles: dict[UUID, dict[str, UUID]] = {}
        self._new: dict[UUID, tuple[TableDef, str]] = {}

    def find(self, field: FieldDef, title: str) -> UUID | None:
        """Returns the record of the field's target with this title, a new one where there is none.

        None: the target's records cannot be made from a title alone.
        """
        if field.target is None:
            return None
        if field.target not in self._titles:
            self._titles[field.target] = self._read(field.target)
        held, folded = self._titles[field.target], title.strip().casefold()
        if folded not in held:
            target = self._lens.model.schema.table(field.target)
            if target is None or target.id == self._own or not _is_made_of(target, title):
                return None
            held[folded] = self._mint()
            self._new[held[folded]] = target, " ".join(title.split())
        return held[folded]

    def to_make(self, values: Iterable[Value]) -> dict[UUID, dict[UUID, str]]:
        """Returns table -> new record -> title, of those that `values` point to."""
        found: dict[UUID, dict[UUID, str]] = {}
        for value in values:
            if isinstance(value, UUID) and value in self._new:
                table, title = self._new[value]
                found.setdefault(table.id, {})[value] = title
        return found

    def _read(self, target: UUID) -> dict[str, UUID]:
        table = self._lens.model.schema.tables_by_id.get(target)
        place = None if table is None else title_place(self._lens, table)
        if table is None or place is None:
            return {}
        found: dict[str, UUID] = {}
        for row in select(self._lens, table, Selection(), [place[2]]):
            found.setdefault(str(row.values[0] or "").strip().casefold(), row.id)
        return found


def _is_made_of(table: TableDef, title: str) -> bool:
    """Whether a record of the table is complete with a title and its defaults."""
    own = table.title_field
    if own is None or own.type is not FieldType.TEXT or own.formula or own.is_own_order:
        return False
    needed = [each for each in table.fields if each.required and each.default is None]
    return (
        not table.core
        and 0 < len(title.strip()) <= NAME_LENGTH_MAX
        and all(each.id == own.id for each in needed)
    )
