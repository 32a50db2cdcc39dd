"""Commands on edges: typed relations between two records, with properties."""

from collections.abc import Mapping
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import Value


@dataclass(frozen=True, slots=True)
class Connect:
    """-> UUID of the new edge.

    An ordered edge has a place among its source's others of the type: behind `after`,
    before `before`, or last.
    """

    type: str
    source: UUID
    target: UUID
    properties: Mapping[str, Value] = field(default_factory=dict)
    ordered: bool = False
    after: UUID | None = None
    before: UUID | None = None


@dataclass(frozen=True, slots=True)
class EditEdge:
    """-> int, how many properties changed. None clears one."""

    edge: UUID
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class MoveEdge:
    """-> None. An ordered edge goes behind `after` or before `before`; neither: first."""

    edge: UUID
    after: UUID | None = None
    before: UUID | None = None


@dataclass(frozen=True, slots=True)
class Disconnect:
    """-> None. The edges are gone; undo and `Reconnect` bring them back."""

    edges: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class Reconnect:
    """-> None. Deleted edges are there again, as they were."""

    edges: tuple[UUID, ...]
