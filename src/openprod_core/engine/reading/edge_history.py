"""What happened to the edges of a record, for the history of both their ends."""

from typing import Final, NamedTuple
from uuid import UUID

from openprod_core.bus.rows import Change
from openprod_core.domain import operations as ops
from openprod_core.domain.hlc import Hlc
from openprod_core.domain.ids import operation_id
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.edges import faces_of
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EntityRow

LINKED: Final = "linked"
UNLINKED: Final = "unlinked"
LINKED_AGAIN: Final = "linked again"
MOVED: Final = "moved"

Order = tuple[bytes, bytes, int]
"""Canonical order: (hlc, bundle id, place)."""


def edge_changes(lens: Lens, entity: EntityRow, record: UUID) -> list[tuple[Order, Change]]:
    """Returns (order, change) of all that was done to the edges of a record, oldest first.

    New positions that only made room for another edge are passed over.
    """
    edges = {edge.id: edge for edge in lens.store.edges.of(entity.no)}
    if not edges:
        return []
    words = _words(lens, entity.no, edges)
    authors = Authors(lens)
    headers = [lens.store.oplog.header(no) for no in lens.store.edges.touched_by(entity.no)]
    headers.sort(key=lambda header: (header.hlc, header.bundle_id))
    values: dict[tuple[bytes, str], dict[bytes, Value]] = {}
    found: list[tuple[Order, Change]] = []
    for header in headers:
        actor, actor_name = authors.of(header.log)
        place = 0
        for operation in lens.registers.logged.get(header.no).operations:
            id_ = getattr(operation, "edge", None)
            step = None
            if id_ in edges:
                step = _step(operation, operation_id(header.bundle_id, place), values)
            if id_ is not None and step is not None:
                change = Change(
                    actor,
                    actor_name,
                    Hlc.from_bytes(header.hlc).wall_ms,
                    step.kind or header.kind,
                    record,
                    None,
                    None,
                    f"{words[id_]}, {step.name}" if step.name else words[id_],
                    step.old,
                    step.new,
                    UUID(bytes=header.bundle_id),
                    header.label,
                    UUID(bytes=id_),
                )
                found.append(((header.hlc, header.bundle_id, place), change))
            place += ops.places(operation)
    return found


class _Step(NamedTuple):
    """What one operation did to an edge."""

    kind: str
    """Empty: as the bundle says."""
    name: str = ""
    old: Value = None
    new: Value = None


def _step(
    operation: object, op_id: bytes, values: dict[tuple[bytes, str], dict[bytes, Value]]
) -> _Step | None:
    match operation:
        case ops.CreateEdge() | ops.CreateOrderedEdge():
            for name, value in operation.properties.items():
                values.setdefault((operation.edge, name), {})[op_id] = value
            return _Step(LINKED)
        case ops.DeleteEdge():
            return _Step(UNLINKED)
        case ops.RestoreEdge():
            return _Step(LINKED_AGAIN)
        case ops.MoveOrderedEdge():
            return _Step(MOVED)
        case ops.SetEdgeProperty(edge, name, value, pred):
            known = values.setdefault((edge, name), {})
            known[op_id] = value
            olds = [known[each] for each in pred if each in known]
            return _Step("", name, olds[-1] if olds else None, value)
        case _:
            return None


def _words(lens: Lens, entity: int, edges: dict[bytes, EdgeRecord]) -> dict[bytes, str]:
    """Returns edge -> its type and what it joins the record with."""
    other = {
        id_: edge.target_root if edge.source_root == entity else edge.source_root
        for id_, edge in edges.items()
    }
    faces = faces_of(lens, set(other.values()))
    return {id_: f"{edge.type} {faces[other[id_]].title}" for id_, edge in edges.items()}
