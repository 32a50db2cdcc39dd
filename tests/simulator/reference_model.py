"""Registers in few lines: what DESIGN says of edits that meet, without the engine's code.

State is a function of the set of bundles alone. Everything is computed anew each time.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import Any, Final, NamedTuple
from uuid import UUID

from openprod_core.domain import core_schema
from openprod_core.domain import operations as ops
from openprod_core.domain.codec import read_signed
from openprod_core.domain.core_schema import EDGE_POSITION, edge_property_id
from openprod_core.domain.fractional_index import is_key
from openprod_core.domain.ids import operation_id
from openprod_core.domain.vector_clock import Log

_TYPE_OF_FIELD: Final = core_schema.core_field(core_schema.FIELD, "type").id.bytes
_CORE_REFERENCES: Final = {
    field.id.bytes
    for table in core_schema.CORE_TABLES
    for field in table.fields
    if field.type == "reference"
}
_SORT_OF_FIELD: Final = core_schema.core_field(core_schema.FIELD, "sort").id.bytes
_TABLE_OF_FIELD: Final = core_schema.core_field(core_schema.FIELD, "table").id.bytes

PAIRS: Final = (
    ops.MergeEntities, ops.ConfirmFieldMapping, ops.SplitEntity, ops.RemoveFieldMapping,
)  # fmt: skip
Pair = tuple[bool, frozenset[bytes]]
"""Whether two records (or else two fields) are meant, and which."""
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
        self.pairs: dict[Pair, dict[bytes, Write]] = defaultdict(dict)
        self.groups: dict[tuple[bool, bytes], frozenset[bytes]] = {}
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
                if isinstance(operation, PAIRS):
                    one, other, pred = (getattr(operation, n) for n in operation.__struct_fields__)
                    id_ = operation_id(head.bundle_id, place)
                    stays = one if isinstance(operation, PAIRS[:2]) else None
                    is_record = isinstance(operation, PAIRS[::2])
                    self.pairs[is_record, frozenset((one, other))][id_] = Write(
                        (head.hlc, id_), stays, pred, head.kind == "resolve", head.log, head.seq
                    )
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
        """Of all parts that show as one: the writes that no other anywhere replaces."""
        if register[0] in self.edges:
            # One operation makes several registers of an edge.
            held = self.writes[register]
            replaced = {id_ for write in held.values() for id_ in write.replaced}
            return {id_: write for id_, write in held.items() if id_ not in replaced}
        return {
            id_: write
            for part in self.parts(register)
            for id_, write in self.writes.get(part, {}).items()
            if id_ not in self.replaced
        }

    @cached_property
    def replaced(self) -> set[bytes]:
        registers = (*self.writes.values(), *self.pairs.values())
        return {id_ for held in registers for each in held.values() for id_ in each.replaced}

    @cached_property
    def survivors(self) -> dict[Pair, bytes]:
        """Pairs of records or fields that are one -> who stays, by the newest word."""
        found: dict[Pair, bytes] = {}
        for pair, words in self.pairs.items():
            standing = [word for id_, word in words.items() if id_ not in self.replaced]
            decided = [word for word in standing if word.resolves]
            now = max(decided or standing, key=lambda word: word.order)
            if now.value is not None and len(pair[1]) > 1:
                found[pair] = now.value
        return found

    def group(self, member: bytes, *, is_record: bool = True) -> frozenset[bytes]:
        """All that a record or field is one with."""
        if (is_record, member) not in self.groups:
            pairs = [pair for kind, pair in self.survivors if kind == is_record]
            found = {member}
            while more := {other for pair in pairs if pair & found for other in pair} - found:
                found |= more
            self.groups.update(dict.fromkeys(((is_record, o) for o in found), frozenset(found)))
        return self.groups[is_record, member]

    def root(self, entity: bytes) -> bytes:
        group = self.group(entity)
        stays = {pair: who for (is_record, pair), who in self.survivors.items() if is_record}
        gone = {other for pair, who in stays.items() if pair <= group for other in pair - {who}}
        return min(group - gone or group)

    def parts(self, register: Register) -> list[Register]:
        entity, what = register
        if not self.survivors:
            return [register]
        members = self.group(entity)
        fields = self.group(what, is_record=False) if isinstance(what, bytes) else {what}
        if len(fields) > 1:
            tables = {
                each[1]
                for id_, each in self.memberships
                if id_ in members and any(o not in self.replaced for o in self.writes[id_, each])
            }
            taking_part = {field for field in fields if self.table_of(field) in tables}
            fields = taking_part if what in taking_part else {what}
        return [(member, field) for member in members for field in fields]

    @cached_property
    def memberships(self) -> list[tuple[bytes, tuple[str, bytes]]]:
        return [
            (id_, what) for id_, what in self.writes if isinstance(what, tuple) and what[0] == "in"
        ]

    def table_of(self, field: bytes) -> bytes | None:
        held = self.writes.get((field, _TABLE_OF_FIELD), {})
        return next((write.value.bytes for write in held.values()), None)

    def seen(self, value: Any, field: object) -> Any:
        """A value with the root in place of a reference to a merged record."""
        if not isinstance(value, UUID) or not isinstance(field, bytes):
            return value
        points = field in _CORE_REFERENCES or self.shown((field, _TYPE_OF_FIELD)) == "reference"
        return UUID(bytes=self.root(value.bytes)) if points else value

    def shown(self, register: Register) -> Any:
        tips = self.tips(register).values()
        decided = [tip for tip in tips if tip.resolves]
        return max(decided or tips, key=lambda tip: tip.order).value if tips else None

    def is_own_order(self, field: object) -> bool:
        """Whether a field holds where records stand in people's own order."""
        return isinstance(field, bytes) and (
            self.shown((field, _TYPE_OF_FIELD)), self.shown((field, _SORT_OF_FIELD))
        ) == ("text", "manual")  # fmt: skip

    def collides(self, register: Register) -> bool:
        places = [is_place(tip.value) for tip in self.tips(register).values()]
        if all(places) and self.is_own_order(register[1]):
            return len(self.group(register[1], is_record=False)) > 1 and self.differs(register)
        return self.differs(register)

    def differs(self, register: Register) -> bool:
        values = [self.seen(tip.value, register[1]) for tip in self.tips(register).values()]
        return any((type(each), each) != (type(values[0]), values[0]) for each in values)

    def saw(self, one: Write, other: Write) -> bool:
        # Under a number of a log with two histories, one may have had the other bundle.
        return self.had[one.log, one.seq].get(other.log, 0) >= other.seq and (
            one.log == other.log or one.order[0] > other.order[0]
        )

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
                if {*edge.ends} & self.group(entity) and self.is_alive(id_)
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
            if register[0] in self.group(entity)
            if register[1] not in (None, EDGE_POSITION.bytes)
            for tip in self.tips(register).values()
            if not (self.is_own_order(register[1]) and is_place(tip.value))
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
        says = self.tips((entity, None)).values()
        if not says:
            # Replaced by work on a record that was merged with it and split off meanwhile.
            return any(is_record and entity in pair for is_record, pair in self.pairs)
        return any(tip.value for tip in says) or self.is_doubtful(entity)


def is_place(value: Any) -> bool:
    return value is None or is_key(value)


def writes_of(operation: object) -> Iterable[tuple[int, Register, Any, list[bytes]]]:
    """Yields (offset, register, value, replaced) of each write that an operation stands for."""
    match operation:
        case ops.SetField(entity, field, value, pred):
            yield 0, (entity, field), value, pred
        case ops.ApplyCrdt(entity, field, _delta, pred):
            yield 0, (entity, ("text", field)), None, pred
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
