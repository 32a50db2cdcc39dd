"""The edges of a record, as a screen shows them."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from openprod_core.bus.edge_rows import EdgeRow
from openprod_core.domain.schema import TableDef
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.titles import titles
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

DIRECTIONS = ("out", "in", "both")


def edges_of(
    lens: Lens, record: UUID, direction: str = "both", type_: str | None = None
) -> tuple[EdgeRow, ...]:
    """Returns the edges that leave a record, lead to it, or both, in that order.

    Only those that are there with both their ends; ordered ones in their order.
    """
    assert direction in DIRECTIONS, direction
    entity = lens.registers.entity(record.bytes)
    if entity is None:
        return ()
    entity = lens.registers.root(entity)
    found: dict[int, EdgeRecord] = {}
    if direction != "in":
        found |= {edge.no: edge for edge in lens.store.edges.shown(entity.no, "source", type_)}
    if direction != "out":
        found |= {edge.no: edge for edge in lens.store.edges.shown(entity.no, "target", type_)}
    return rows(lens, [*found.values()])


def edges_of_type(lens: Lens, type_: str, limit: int) -> tuple[EdgeRow, ...]:
    """Returns every edge of a kind that is there with both its ends."""
    return rows(lens, lens.store.edges.shown_of_type(type_, limit))


def edge_row(lens: Lens, edge: UUID) -> EdgeRow | None:
    """Returns an edge, deleted ones too; None where there never was one."""
    entity = lens.registers.entity(edge.bytes)
    found = None if entity is None else lens.store.edges.edge(entity.no)
    return None if found is None else rows(lens, [found])[0]


def rows(lens: Lens, edges: Sequence[EdgeRecord]) -> tuple[EdgeRow, ...]:
    """Returns edges with all that is shown of them."""
    faces = faces_of(lens, {end for edge in edges for end in edge.ends})
    numbers = [edge.no for edge in edges]
    properties = lens.store.edges.properties(numbers)
    names = lens.store.edges.names()
    collisions = lens.store.registers.conflicts_among(numbers)
    return tuple(
        EdgeRow(
            UUID(bytes=edge.id),
            edge.type,
            faces[edge.source_root].id,
            faces[edge.target_root].id,
            faces[edge.source_root].title,
            faces[edge.target_root].title,
            faces[edge.source_root].table,
            faces[edge.target_root].table,
            properties.get(edge.no, {}),
            bool(edge.ordered),
            edge.position if edge.ordered else "",
            not edge.live,
            frozenset(
                "" if slot == EXISTENCE else names[slot]
                for slot in collisions.get(edge.no, ())
                if slot == EXISTENCE or slot in names
            ),
        )
        for edge in edges
    )


class Face:
    """What is shown of an edge's end."""

    __slots__ = ("id", "table", "title")

    def __init__(self, id_: UUID, table: UUID | None, title: str) -> None:
        self.id = id_
        self.table = table
        self.title = title


def faces_of(lens: Lens, entities: Iterable[int]) -> dict[int, Face]:
    """Returns id, table and title of records by their numbers, table by table."""
    found: dict[int, Face] = {}
    by_table: dict[UUID, tuple[TableDef, list[int]]] = {}
    rows = lens.store.registers.numbered(list(entities))
    for id_, facets in lens.registers.facets_of(rows).items():
        table = _table_of(lens, rows[id_], facets)
        title = f"Record {UUID(bytes=id_)}" if table is None else ""
        number = rows[id_].no
        found[number] = Face(UUID(bytes=id_), None if table is None else table.id, title)
        if table is not None:
            by_table.setdefault(table.id, (table, []))[1].append(number)
    for table, numbers in by_table.values():
        named = titles(lens, table, numbers)
        for number in numbers:
            found[number].title = named.get(number) or f"A row of {table.name}"
    return found


def _table_of(lens: Lens, entity: EntityRow, facets: list[int]) -> TableDef | None:
    """Returns the table to show a record in: one where it is now, else one where it was."""
    if len(facets) > 1:
        # By id: numbers are of this file, and everybody should see the same table.
        facets.sort(
            key=lambda facet: (
                lens.store.tables.is_live(facet, entity.no) is not True,
                lens.model.id_of(facet),
            )
        )
    for facet in facets:
        table = lens.model.schema.tables_by_id.get(lens.model.id_of(facet))
        if table is not None and not table.deleted:
            return table
    return None
