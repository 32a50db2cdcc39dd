"""The operation that gives a register a value, whether of a record or of a relation."""

from collections.abc import Sequence

from openprod_core.domain import operations as ops
from openprod_core.domain.values import Value
from openprod_core.engine.reading.edges import faces_of
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE


def write_of(
    bench: Workbench, entity: int, id_: bytes, slot: int, value: Value, pred: list[bytes]
) -> ops.Operation:
    """Returns the write of a value to a register of an entity, by its numbers in `bench`."""
    if bench.store.edges.edge(entity) is not None:
        return _of_edge(bench, id_, slot, value, pred)
    target = bench.model.id_of(abs(slot)).bytes if slot else b""
    if slot == EXISTENCE:
        return ops.RestoreEntity(id_, pred) if value is True else ops.DeleteEntity(id_, pred)
    if slot < 0 and value is True:
        return ops.AttachFacet(id_, target, pred)
    return (
        ops.DetachFacet(id_, target, pred) if slot < 0 else ops.SetField(id_, target, value, pred)
    )


def _of_edge(
    bench: Workbench, id_: bytes, slot: int, value: Value, pred: list[bytes]
) -> ops.Operation:
    if slot == EXISTENCE:
        return ops.RestoreEdge(id_, pred) if value is True else ops.DeleteEdge(id_, pred)
    if slot == bench.ledger.edges.position_slot:
        return ops.MoveOrderedEdge(id_, str(value), pred)
    return ops.SetEdgeProperty(id_, bench.store.edges.names()[slot], value, pred)


def creation_of(bench: Workbench, edge: EdgeRecord) -> ops.Operation:
    """Returns what makes an edge as it stands."""
    source = bench.store.registers.entity_id(edge.source)
    target = bench.store.registers.entity_id(edge.target)
    properties = bench.store.edges.properties([edge.no]).get(edge.no, {})
    if edge.ordered:
        return ops.CreateOrderedEdge(edge.id, edge.type, source, target, edge.position, properties)
    return ops.CreateEdge(edge.id, edge.type, source, target, properties)


def edge_titles(bench: Workbench, edges: Sequence[EdgeRecord]) -> dict[int, str]:
    """Returns what to call edges, by number: who relates to whom as what."""
    faces = faces_of(bench, {end for edge in edges for end in edge.ends})
    return {
        edge.no: f"{faces[edge.source_root].title} → {faces[edge.target_root].title} ({edge.type})"
        for edge in edges
    }


def slot_name(bench: Workbench, slot: int) -> str:
    """Returns what a property or the place of an edge is called."""
    if slot == bench.ledger.edges.position_slot:
        return "place"
    return bench.store.edges.names().get(slot, "a property")
