"""Commands on collisions."""

from dataclasses import dataclass
from uuid import UUID

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
