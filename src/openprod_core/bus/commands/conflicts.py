"""Commands on collisions."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import Value


@dataclass(frozen=True, slots=True)
class DecideCollision:
    """-> None. The value that stands from now on for one field of one record."""

    record: UUID
    field: UUID
    value: Value


@dataclass(frozen=True, slots=True)
class DecideExistence:
    """-> None. Whether a record that was deleted while somebody edited it is kept."""

    record: UUID
    keep: bool


@dataclass(frozen=True, slots=True)
class DecideEdgeCollision:
    """-> None. The value that stands from now on for one property of one edge."""

    edge: UUID
    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class DecideEdgeExistence:
    """-> None. Whether an edge that was deleted while somebody edited it is kept."""

    edge: UUID
    keep: bool


@dataclass(frozen=True, slots=True)
class DecideMany:
    """-> int, how many were decided. One undoable step.

    Of each collision (rows.Conflict.id) the value of one person stands; a collision that
    this person has no part in is left alone.
    """

    conflicts: tuple[str, ...]
    prefer: bytes
    """The person's actor id."""
