"""Operations: the smallest things that a log records. Imperative, immutable.

On the wire each is a MessagePack array that begins with its kind (the `tag`); ids are
16 bytes. `pred` lists the operations whose values the author saw and replaced. One
operation takes one place in its bundle; `Records` stands for a run of plain ones and
takes `places` of them. FORMAT.md has the table of kinds.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec

PRED_MAX: Final = 1_000


class CreateEntity(msgspec.Struct, frozen=True, array_like=True, tag=1):
    """Something new exists."""

    entity: bytes


class DeleteEntity(msgspec.Struct, frozen=True, array_like=True, tag=2):
    """It is gone, with its edges."""

    entity: bytes
    pred: list[bytes]


class RestoreEntity(msgspec.Struct, frozen=True, array_like=True, tag=3):
    """It is there again, as it was."""

    entity: bytes
    pred: list[bytes]


class AttachFacet(msgspec.Struct, frozen=True, array_like=True, tag=4):
    """An entity belongs to a table."""

    entity: bytes
    facet: bytes
    pred: list[bytes]


class DetachFacet(msgspec.Struct, frozen=True, array_like=True, tag=5):
    """An entity no longer belongs to a table."""

    entity: bytes
    facet: bytes
    pred: list[bytes]


class SetField(msgspec.Struct, frozen=True, array_like=True, tag=6):
    """A field holds a value; None clears it."""

    entity: bytes
    field: bytes
    value: Any
    pred: list[bytes]


class ApplyCrdt(msgspec.Struct, frozen=True, array_like=True, tag=7):
    """A change to a text or list that merges with others'.

    `pred` names what it replaces in other registers that show as one with this; in its
    own it replaces all that its author had seen.
    """

    entity: bytes
    field: bytes
    delta: bytes
    pred: list[bytes] = msgspec.field(default_factory=list)


class CreateEdge(msgspec.Struct, frozen=True, array_like=True, tag=8):
    """One entity relates to another."""

    edge: bytes
    edge_type: str
    source: bytes
    target: bytes
    properties: dict[str, Any]


class DeleteEdge(msgspec.Struct, frozen=True, array_like=True, tag=9):
    """The relation is gone."""

    edge: bytes
    pred: list[bytes]


class RestoreEdge(msgspec.Struct, frozen=True, array_like=True, tag=10):
    """The relation is there again."""

    edge: bytes
    pred: list[bytes]


class SetEdgeProperty(msgspec.Struct, frozen=True, array_like=True, tag=11):
    """A property of a relation holds a value."""

    edge: bytes
    name: str
    value: Any
    pred: list[bytes]


class CreateOrderedEdge(msgspec.Struct, frozen=True, array_like=True, tag=12):
    """A relation with a place among its source's others of the type."""

    edge: bytes
    edge_type: str
    source: bytes
    target: bytes
    position: str
    properties: dict[str, Any]


class MoveOrderedEdge(msgspec.Struct, frozen=True, array_like=True, tag=13):
    """A relation takes another place."""

    edge: bytes
    position: str
    pred: list[bytes]


class RebalanceOrderedEdges(msgspec.Struct, frozen=True, array_like=True, tag=14):
    """Relations keep their order and get shorter positions: (edge, position, pred) each."""

    moves: list[tuple[bytes, str, list[bytes]]]


class MergeEntities(msgspec.Struct, frozen=True, array_like=True, tag=15):
    """Two entities are one thing."""

    survivor: bytes
    absorbed: bytes
    pred: list[bytes]


class SplitEntity(msgspec.Struct, frozen=True, array_like=True, tag=16):
    """A merge is taken back."""

    survivor: bytes
    absorbed: bytes
    pred: list[bytes]


class ConfirmFieldMapping(msgspec.Struct, frozen=True, array_like=True, tag=17):
    """Two fields are one register on an entity that has both."""

    one: bytes
    other: bytes
    pred: list[bytes]


class RemoveFieldMapping(msgspec.Struct, frozen=True, array_like=True, tag=18):
    """The two fields are registers of their own again."""

    one: bytes
    other: bytes
    pred: list[bytes]


class Records(msgspec.Struct, frozen=True, array_like=True, tag=32):
    """A run of new records of one table, column by column.

    Stands for, record by record: CreateEntity, AttachFacet, then one SetField per
    field in the order of `fields`. A None cell keeps its place but is no operation.
    """

    facet: bytes
    fields: list[bytes]
    entities: bytes
    """The ids, 16 bytes each, one behind the other."""
    columns: Sequence[list[Any]]
    """One list a field, one value a record."""

    @property
    def count(self) -> int:
        """Records in the run."""
        return len(self.entities) // 16

    def slot_of(self, entity: bytes) -> int | None:
        """Returns which record of the run an id is; None where it is not in it."""
        at = self.entities.find(entity)
        while at >= 0 and at % 16:
            at = self.entities.find(entity, at + 1)
        return None if at < 0 else at // 16

    @property
    def stride(self) -> int:
        """Places that one record takes."""
        return 2 + len(self.fields)


class UnknownOperation(msgspec.Struct, frozen=True, array_like=True):
    """An operation of a kind that this version does not know; kept, not applied."""

    kind: int
    raw: bytes


Operation = (
    CreateEntity | DeleteEntity | RestoreEntity | AttachFacet | DetachFacet | SetField | ApplyCrdt
    | CreateEdge | DeleteEdge | RestoreEdge | SetEdgeProperty | CreateOrderedEdge | MoveOrderedEdge
    | RebalanceOrderedEdges | MergeEntities | SplitEntity | ConfirmFieldMapping
    | RemoveFieldMapping | Records
)  # fmt: skip


APPLIED: Final[frozenset[type]] = frozenset(
    (
        CreateEntity,
        DeleteEntity,
        RestoreEntity,
        AttachFacet,
        DetachFacet,
        SetField,
        ApplyCrdt,
        MergeEntities,
        SplitEntity,
        ConfirmFieldMapping,
        RemoveFieldMapping,
        CreateEdge,
        DeleteEdge,
        RestoreEdge,
        SetEdgeProperty,
        CreateOrderedEdge,
        MoveOrderedEdge,
        RebalanceOrderedEdges,
        Records,
    )
)
"""The operations that this version derives state from; the others are kept and passed on."""


def is_applied(operation: object) -> bool:
    """Returns whether this version derives state from an operation."""
    return type(operation) in APPLIED


def places(operation: Operation | UnknownOperation) -> int:
    """Returns how many operation ids of its bundle an operation takes."""
    if isinstance(operation, Records):
        return operation.count * operation.stride
    return 1


def places_of(operations: Sequence[Operation | UnknownOperation]) -> int:
    """Returns how many operation ids a list of operations takes."""
    kinds = list(map(type, operations))
    runs = kinds.count(Records)
    if not runs:
        return len(kinds)
    return len(kinds) - runs + sum(places(run) for run in operations if type(run) is Records)
