"""Global search: records that show the words looked for."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.rows import ReferenceCell, SearchHit
from openprod_core.domain.predicates import escaped_like
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.titles import cell_text, title_place
from openprod_core.storage.sqlite.search import WORDS_MIN

EXCERPT_LENGTH: Final = 80
PORTION: Final = 200
"""Records that the index names at a time; a search ends once it has enough of them."""
SPARE: Final = 4
"""A cell may hold the text otherwise than it shows it: so many times the rows are read."""


def index_pending(lens: Lens) -> None:
    """Brings the search index up to date; on the writer's connection, in a transaction."""
    if not lens.store.search.pending():
        return
    for table in lens.model.schema.tables:
        fields = [lens.model.number(field.id) for field in table.fields]
        if fields:
            lens.store.search.index_pending(lens.model.number(table.id), fields)
    lens.store.search.clear_pending()


def search(lens: Lens, text: str, table: UUID | None = None, limit: int = 50) -> list[SearchHit]:
    """Returns records that show `text`, whatever its case, in the tables' order."""
    wanted = text.strip()
    if not wanted:
        return []
    hits: list[SearchHit] = []
    for each in lens.model.schema.tables:
        if table is None or each.id == table:
            hits += islice(_hits(lens, each, wanted, limit), limit - len(hits))
    return hits


def _hits(lens: Lens, table: TableDef, text: str, limit: int) -> Iterator[SearchHit]:
    """Yields what a table shows of the text, each record once."""
    folded = text.casefold()
    title_at = _title_at(table)
    found: set[int] = set()
    for entity, row in _rows(lens, table, text, limit):
        for field, cell in zip(table.fields, row, strict=True):
            shown = "" if cell is None or isinstance(cell, bytes) else cell_text(cell, field)
            at = shown.casefold().find(folded)
            if at >= 0 and entity not in found:
                found.add(entity)
                title = "" if title_at is None else cell_text(row[title_at], table.fields[title_at])
                id_ = UUID(bytes=lens.store.registers.entity_id(entity))
                yield SearchHit(table.id, id_, title, field.id, _excerpt(shown, at))
                break


def _rows(
    lens: Lens, table: TableDef, text: str, limit: int
) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Yields (entity, cells) of records that may show the text; some of them twice."""
    facet = lens.model.number(table.id)
    slots = [lens.model.number(field.id) for field in table.fields]
    if len(text) < WORDS_MIN:
        yield from lens.store.tables.containing(facet, slots, text, limit * SPARE)
        return
    after = 0
    while numbers := lens.store.search.candidates(facet, text, after, PORTION):
        cells = lens.store.tables.cells_of(facet, numbers, slots)
        yield from ((no, cells[no][1:]) for no in numbers if no in cells and cells[no][0])
        after = numbers[-1]
    yield from lens.store.tables.containing(facet, slots, text, limit * SPARE, waiting=True)


def _title_at(table: TableDef) -> int | None:
    title = table.title_field
    return None if title is None else table.fields.index(title)


def _excerpt(shown: str, at: int) -> str:
    start = max(0, at - EXCERPT_LENGTH // 4)
    part = " ".join(shown[start : start + EXCERPT_LENGTH].split())
    return ("…" if start else "") + part + ("…" if start + EXCERPT_LENGTH < len(shown) else "")


def find_titles(lens: Lens, table: TableDef, text: str, limit: int) -> list[ReferenceCell]:
    """Returns records of a table whose title holds `text`."""
    place = title_place(lens, table)
    if place is None:
        return []
    facet, slot, field = place
    rows = lens.store.tables.titles_like(facet, slot, f"%{escaped_like(text.strip())}%", limit)
    return [ReferenceCell(UUID(bytes=id_), _title(cell, field)) for id_, cell in rows]


def _title(cell: Any, field: FieldDef) -> str:
    return cell_text(cell, field) or "(no name)"
