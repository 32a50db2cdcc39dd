"""Global search: records that show the words looked for."""

from typing import Any, Final
from uuid import UUID

from openprod_core.bus.rows import ReferenceCell, SearchHit
from openprod_core.domain.predicates import escaped_like
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.titles import cell_text, title_place
from openprod_core.storage.sqlite.search import WORDS_MIN

EXCERPT_LENGTH: Final = 80
CANDIDATES_MAX: Final = 2_000
WAITING_MAX: Final = 2_000
"""Above this many records that wait for the index, whole tables are looked through."""


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
    tables = [each for each in lens.model.schema.tables if table is None or each.id == table]
    by_facet = {lens.model.number(each.id): each for each in tables}
    entities = _candidates(lens, wanted, by_facet)
    hits: list[SearchHit] = []
    for facet, each in by_facet.items():
        hits += _hits(lens, each, facet, entities.get(facet), wanted, limit - len(hits))
        if len(hits) >= limit:
            break
    return hits


def _candidates(
    lens: Lens, text: str, by_facet: dict[int, TableDef]
) -> dict[int, list[int] | None]:
    """Returns table -> records that may show the text; None: any of the table's may."""
    pending = lens.store.search.pending()
    waiting = sum(last - first + 1 for first, last in pending)
    if len(text) < WORDS_MIN or waiting > WAITING_MAX:
        return dict.fromkeys(by_facet)
    found: dict[int, list[int] | None] = {}
    rows = lens.store.search.candidates(text, CANDIDATES_MAX)
    if len(rows) >= CANDIDATES_MAX:
        return dict.fromkeys(by_facet)
    for facet, entity in rows:
        if facet in by_facet:
            held = found.setdefault(facet, [])
            assert held is not None
            held.append(entity)
    for facet in by_facet:
        # What the index does not know yet may hold the text, and is looked at itself.
        held = found.setdefault(facet, [])
        assert held is not None
        known = set(held)
        held += [no for no in lens.store.tables.among(facet, pending) if no not in known]
    return {facet: found.get(facet, []) for facet in by_facet}


def _hits(
    lens: Lens,
    table: TableDef,
    facet: int,
    entities: list[int] | None,
    text: str,
    limit: int,
) -> list[SearchHit]:
    if limit <= 0 or entities == []:
        return []
    slots = [lens.model.number(field.id) for field in table.fields]
    rows: list[tuple[int, tuple[Any, ...]]]
    if entities is None:
        rows = lens.store.tables.containing(facet, slots, text, limit * 4)
    else:
        cells = lens.store.tables.cells_of(facet, entities, slots)
        rows = [(no, cells[no][1:]) for no in entities if no in cells and cells[no][0]]
    hits: list[SearchHit] = []
    folded = text.casefold()
    title_at = _title_at(table)
    for entity, row in rows:
        for field, cell in zip(table.fields, row, strict=True):
            shown = "" if cell is None or isinstance(cell, bytes) else cell_text(cell, field)
            at = shown.casefold().find(folded)
            if at >= 0:
                title = "" if title_at is None else cell_text(row[title_at], table.fields[title_at])
                id_ = UUID(bytes=lens.store.registers.entity_id(entity))
                hits.append(SearchHit(table.id, id_, title, field.id, _excerpt(shown, at)))
                break
        if len(hits) >= limit:
            break
    return hits


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
