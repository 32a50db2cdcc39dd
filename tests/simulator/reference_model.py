"""Registers in few lines: what DESIGN says of edits that meet, without the engine's code.

State is a function of the set of bundles alone. Everything is computed anew each time.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final, NamedTuple
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.codec import read_signed
from openprod_core.domain.core_schema import EDGE_POSITION, edge_property_id
from openprod_core.domain.ids import operation_id
from openprod_core.domain.vector_clock import Log

_TABLE_OF_FIELD: Final = core_schema.core_field(core_schema.FIELD, "table").id.bytes

Register = tuple[bytes, object]
"""An entity's id and a field's id, a table's id, or None for its existence."""


class Write(NamedTuple):
    order: tuple[bytes, bytes]
    value: Any
    replaced: list[bytes]
    resolves: bool
    log: Log
    seq: int


class Edge(NamedTuple):
    order: tuple[bytes, bytes]
    said: ops.CreateEdge | ops.CreateOrderedEdge

    @property
    def ends(self) -> tuple[bytes, bytes]:
        return self.said.source, self.said.target


class Reference:
    """All registers of a set of signed bundles: writes, tips, shown values, collisions."""

    def __init__(self, bundles: Iterable[bytes]) -> None:
        self.writes: dict[Register, dict[bytes, Write]] = defaultdict(dict)
        self.brought: dict[bytes, list[Write]] = defaultdict(list)
        """Field -> the runs of records that name it, whether they have a value for it or not."""
        self.had: dict[tuple[Log, int], dict[Log, int]] = {}
        self.edges: dict[bytes, Edge] = {}
        read = sorted((read_signed(each) for each in bundles), key=lambda each: each.header.seq)
        for bundle in read:
            head = bundle.header
            before = self.had.get((head.log, head.seq - 1), {})
            self.had[head.log, head.seq] = {**before, **head.deps, head.log: head.seq}
            place = 0
            for operation in bundle.operations:
                if isinstance(operation, ops.Records):
                    write = Write((head.hlc, b""), None, [], False, head.log, head.seq)
                    for field in operation.fields:
                        self.brought[field].append(write)
                for offset, register, value, pred in writes_of(operation):
                    id_ = operation_id(head.bundle_id, place + offset)
                    self.writes[register][id_] = Write(
                        (head.hlc, id_), value, pred, head.kind == "resolve", head.log, head.seq
                    )
                if isinstance(operation, ops.CreateEdge | ops.CreateOrderedEdge):
                    order = (head.hlc, operation_id(head.bundle_id, place))
                    made = Edge(order, operation)
                    self.edges[operation.edge] = min(made, self.edges.get(operation.edge, made))
                place += ops.places(operation)

    def tips(self, register: Register) -> dict[bytes, Write]:
        writes = self.writes[register]
        replaced = {id_ for write in writes.values() for id_ in write.replaced}
        return {id_: write for id_, write in writes.items() if id_ not in replaced}

    def shown(self, register: Register) -> Any:
        tips = self.tips(register).values()
        decided = [tip for tip in tips if tip.resolves]
        return max(decided or tips, key=lambda tip: tip.order).value if tips else None

    def collides(self, register: Register) -> bool:
        tips = [*self.tips(register).values()]
        return any(
            (type(tip.value), tip.value) != (type(tips[0].value), tips[0].value) for tip in tips
        )

    def saw(self, one: Write, other: Write) -> bool:
        return self.had[one.log, one.seq].get(other.log, 0) >= other.seq

    def is_doubtful(self, entity: bytes) -> bool:
        """Deleted by somebody, but not by everybody who knew what stands in it or its links."""
        says = self.tips((entity, None)).values()
        gone = [tip for tip in says if not tip.value]
        edits = self.edits(entity)
        edits += [tip for register in self.used(entity) for tip in self.tips(register).values()]
        edits += self.brought[entity]
        if entity not in self.edges:
            edits += [
                tip
                for id_, edge in self.edges.items()
                if entity in edge.ends and self.is_alive(id_)
                for tip in (
                    *self.edits(id_),
                    *(tip for tip in self.tips((id_, None)).values() if tip.value),
                )
            ]
        apart = any(not any(self.saw(each, edit) for each in gone) for edit in edits)
        return bool(gone) and (len(gone) < len(says) or apart)

    def edits(self, entity: bytes) -> list[Write]:
        return [
            tip
            for register in [*self.writes]
            if register[0] == entity and register[1] not in (None, EDGE_POSITION.bytes)
            for tip in self.tips(register).values()
        ]

    def is_shown(self, edge: bytes) -> bool:
        return all(map(self.is_alive, (edge, *self.edges[edge].ends)))

    def used(self, definition: bytes) -> list[Register]:
        """The registers whose writes use a table or field: its values, its rows, its fields."""
        found: list[Register] = []
        fields = {definition}
        if self.shown((definition, ("in", core_schema.TABLE.id.bytes))):
            fields = {
                id_
                for id_, what in [*self.writes]
                if what == _TABLE_OF_FIELD and self.shown((id_, what)) == UUID(bytes=definition)
            }
            found += [register for register in [*self.writes] if register[0] in fields]
        elif not self.shown((definition, ("in", core_schema.FIELD.id.bytes))):
            return []
        return found + [
            (id_, what)
            for id_, what in [*self.writes]
            if what in fields
            or what == ("in", definition)
            or (isinstance(what, tuple) and what[0] == "text" and what[1] in fields)
        ]

    def is_alive(self, entity: bytes) -> bool:
        return any(tip.value for tip in self.tips((entity, None)).values()) or self.is_doubtful(
            entity
        )


def writes_of(operation: object) -> Iterable[tuple[int, Register, Any, list[bytes]]]:
    """Yields (offset, register, value, replaced) of each write that an operation stands for."""
    match operation:
        case ops.SetField(entity, field, value, pred):
            yield 0, (entity, field), value, pred
        case ops.ApplyCrdt(entity, field):
            yield 0, (entity, ("text", field)), None, []
        case ops.CreateEntity(entity):
            yield 0, (entity, None), True, []
        case ops.DeleteEntity(entity, pred):
            yield 0, (entity, None), False, pred
        case ops.RestoreEntity(entity, pred):
            yield 0, (entity, None), True, pred
        case ops.AttachFacet(entity, facet, pred):
            yield 0, (entity, ("in", facet)), True, pred
        case ops.DetachFacet(entity, facet, pred):
            yield 0, (entity, ("in", facet)), False, pred
        case ops.CreateEdge() | ops.CreateOrderedEdge():
            yield 0, (operation.edge, None), True, []
            if isinstance(operation, ops.CreateOrderedEdge):
                yield 0, (operation.edge, EDGE_POSITION.bytes), operation.position, []
            for name, value in operation.properties.items():
                if value is not None:
                    yield 0, (operation.edge, edge_property_id(name).bytes), value, []
        case ops.DeleteEdge(edge, pred):
            yield 0, (edge, None), False, pred
        case ops.RestoreEdge(edge, pred):
            yield 0, (edge, None), True, pred
        case ops.SetEdgeProperty(edge, name, value, pred):
            yield 0, (edge, edge_property_id(name).bytes), value, pred
        case ops.MoveOrderedEdge(edge, position, pred):
            yield 0, (edge, EDGE_POSITION.bytes), position, pred
        case ops.RebalanceOrderedEdges(moves):
            for edge, position, pred in moves:
                yield 0, (edge, EDGE_POSITION.bytes), position, pred
        case ops.Records():
            for row in range(operation.count):
                entity = operation.entities[16 * row : 16 * row + 16]
                at = row * operation.stride
                yield at, (entity, None), True, []
                yield at + 1, (entity, ("in", operation.facet)), True, []
                for n, (field, column) in enumerate(
                    zip(operation.fields, operation.columns, strict=True)
                ):
                    if column[row] is not None:
                        yield at + 2 + n, (entity, field), column[row], []
