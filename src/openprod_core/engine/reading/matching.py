"""Cells of a view that show a text, for finding and replacing."""

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.bus import queries
from openprod_core.bus.rows import Match
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.titles import cell_text, reference_titles
from openprod_core.engine.reading.windows import Views
from openprod_core.storage.sqlite.cells import from_cell
from openprod_core.storage.sqlite.filters import fold
from openprod_core.storage.sqlite.scans import TEXTS

Test = Callable[[str], bool]

_DIGITS: Final = frozenset("0123456789-")
_SIGNS: Final = {
    FieldType.INTEGER: _DIGITS,
    FieldType.FLOAT: _DIGITS | set(".,+e"),
    FieldType.DATE: _DIGITS,
    FieldType.DATETIME: _DIGITS | set(" :."),
    FieldType.DURATION: _DIGITS | set(" :."),
}
"""All that neutral text of these types is made of: most texts need no look at them."""


def find_matches(lens: Lens, views: Views, query: queries.FindMatches) -> tuple[Match, ...]:
    """Returns the cells that show a text, row by row; rows folded away are not looked at.

    Texts in SQLite, all else by its different values, each of which is written out once.
    """
    opened = views.opened(query.view)
    fields = views.fields(query.view, query.fields)
    if not query.text or not fields:
        return ()
    facet = lens.model.number(opened.table)
    slots = [lens.model.number(field.id) for field in fields]
    test = _test(query)
    texts = [
        _texts(lens, field, lens.store.scans.kinds_of_cell(facet, slot, _can_show(field, query)))
        for field, slot in zip(fields, slots, strict=True)
    ]
    rows = lens.store.scans.matching(
        query.view,
        facet,
        opened.layout.spans(0, opened.layout.count - 1),
        {
            slot: (field.type, [cell for cell, text in known.items() if test(text)])
            for field, slot, known in zip(fields, slots, texts, strict=True)
        },
        query.text,
        query.limit,
        whole=query.whole_cell,
        same_case=query.same_case,
    )
    found: list[Match] = []
    for row in rows:
        position = opened.layout.position(row[0])
        assert position is not None
        for field, known, cell in zip(fields, texts, row[2:], strict=True):
            text = known.get(cell, cell) if cell is not None else ""
            if isinstance(text, str) and test(text):
                found.append(Match(position, UUID(bytes=row[1]), field.id, text))
    return tuple(found[: query.limit])


def _can_show(field: FieldDef, query: queries.FindMatches) -> bool:
    """Returns whether cells of the field's own kind may show the text at all."""
    signs = _SIGNS.get(field.type)
    return field.type not in TEXTS and (signs is None or set(query.text.casefold()) <= signs)


def _test(query: queries.FindMatches) -> Test:
    if query.same_case:
        wanted = query.text
        return (lambda text: text == wanted) if query.whole_cell else (lambda text: wanted in text)
    folded = fold(query.text) or ""
    if query.whole_cell:
        return lambda text: fold(text) == folded
    return lambda text: folded in (fold(text) or "")


def _texts(lens: Lens, field: FieldDef, cells: Sequence[Any]) -> dict[Any, str]:
    """Returns what each cell shows: a value as neutral text, a reference by its title."""
    if field.type is not FieldType.REFERENCE:
        return {cell: cell_text(cell, field) for cell in cells}
    values = {cell: from_cell(cell, field.type) for cell in cells}
    ids = [value for value in values.values() if isinstance(value, UUID)]
    titles = reference_titles(lens, field.target, ids)
    return {
        cell: titles.get(value, "") if isinstance(value, UUID) else cell_text(cell, field)
        for cell, value in values.items()
    }
