"""Puts the problems of one check into words, with titles and values read set by set."""

from collections.abc import Sequence
from uuid import UUID

from openprod_core.bus.check_rows import CheckKind
from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.natural_sort import sort_key
from openprod_core.domain.schema import SortKind, TableDef
from openprod_core.engine.checks.check import Check
from openprod_core.engine.checks.finding import Trouble
from openprod_core.engine.checks.measuring import Together
from openprod_core.engine.checks.stretches import group_title
from openprod_core.engine.checks.sweeping import Part
from openprod_core.engine.checks.wording import (
    sentence,
    spell_length,
    spell_measured,
    spell_stretch,
)
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.titles import cell_text, titles
from openprod_core.engine.reading.windows import shown_column
from openprod_core.engine.rules.wording import listed


class Speaker:
    """Knows what the records of some problems are called and hold."""

    def __init__(self, lens: Lens, check: Check, troubles: Sequence[Trouble]) -> None:
        self._lens = lens
        self._check = check
        self._numbers = sorted({number for each in troubles for number in each.entities})
        self._ids = lens.store.registers.entity_ids(self._numbers)
        self._titles: dict[int, str] = {}
        for table in self._tables():
            rest = [number for number in self._numbers if number not in self._titles]
            self._titles.update(titles(lens, table, rest))
        self._values: dict[str, dict[int, str] | None] = {}
        self._groups: dict[object, str] = {}

    def id_of(self, number: int) -> UUID:
        """Returns the id of a record."""
        return UUID(bytes=self._ids[number])

    def title_of(self, number: int) -> str:
        """Returns what a record is called."""
        return self._titles.get(number) or f"A row of {self._check.home.name}"

    def of(self, trouble: Trouble) -> str:
        """Returns what a problem is."""
        return self._sentence(trouble, str(trouble.kind), trouble.entities)

    def of_part(self, trouble: Trouble, part: Part) -> str:
        """Returns how some records of a problem stand to each other."""
        numbers = tuple(dict.fromkeys(each.entity for each in part.taken))
        start, end = min(t.start for t in part.taken), max(t.end for t in part.taken)
        stretch = trouble._replace(start=start, end=end)
        return self._sentence(stretch, part.kind, numbers)

    def _sentence(self, trouble: Trouble, kind: str, numbers: Sequence[int]) -> str:
        check = self._check
        by = self._group(trouble.group)
        named = [self.title_of(number) for number in numbers]
        other = ""
        if check.overlap is not None and check.overlap.against is not None and len(named) > 1:
            # What it is against is another thing, with a place of its own.
            *named, other = named
        words = {
            "other": other,
            "check": check.name,
            "title": named[0],
            "titles": listed(named),
            "count": f"{len(numbers):,}",
            "by": by,
            "range": spell_stretch(check, trouble.start, trouble.end),
            "overlap": spell_length(check, trouble.start, trouble.end),
        }
        if check.span is not None:
            words |= spell_measured(check, trouble.measured, trouble.limit, trouble.start)
        if check.duplicate is not None and kind == CheckKind.DUPLICATE:
            fields = check.duplicate.fields
            words["fields"] = listed([field.name for field in fields])
            words["values"] = listed(
                [cell_text(cell, field) for cell, field in zip(trouble.values, fields, strict=True)]
            )

        def held(key: str) -> list[str] | None:
            column = self._column(key)
            if column is None:
                return None
            texts = {column[number] for number in numbers if column.get(number)}
            return sorted(texts, key=lambda text: (sort_key(text, SortKind.NATURAL), text))

        return sentence(check, kind, by, words, held)

    def _group(self, key: object) -> str:
        if key not in self._groups:
            overlap = self._check.overlap
            by = () if overlap is None else overlap.own.by
            if isinstance(key, Together):
                said = listed(sorted(self._group(each) for each in key.keys))
            else:
                said = group_title(self._lens, key, by)
            self._groups[key] = said
        return self._groups[key]

    def _tables(self) -> list[TableDef]:
        overlap = self._check.overlap
        against = None if overlap is None else overlap.against
        return [self._check.home, *(() if against is None else (against.table,))]

    def _column(self, key: str) -> dict[int, str] | None:
        """Returns entity -> text of a field by its key; None where there is none."""
        if key not in self._values:
            self._values[key] = self._read(key)
        return self._values[key]

    def _read(self, key: str) -> dict[int, str] | None:
        found: dict[int, str] | None = None
        for table in self._tables():
            field = table.field(key)
            if field is None:
                continue
            lens = self._lens
            slot, facet = lens.model.number(field.id), lens.model.number(table.id)
            rows = lens.store.tables.cells_of(facet, self._numbers, (slot,))
            cells = [row[1] for row in rows.values()]
            shown = shown_column(lens, field, cells)
            found = {} if found is None else found
            for number, cell, value in zip(rows, cells, shown, strict=True):
                is_other = isinstance(value, ReferenceCell | Misfit)
                found[number] = str(value) if is_other else cell_text(cell, field)
        return found
