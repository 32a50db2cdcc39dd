"""What questions about edges are answered with."""

from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """One edge as it stands."""

    id: UUID
    type: str
    source: UUID
    target: UUID
    source_title: str
    target_title: str
    source_table: UUID | None
    """A table to open the record in."""
    target_table: UUID | None
    properties: dict[str, Any]
    ordered: bool
    position: str
    """Orders the edges of one source and type; empty where not ordered."""
    deleted: bool
    conflicts: frozenset[str]
    """Properties in collision; `""` for the edge's existence."""


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A kind of link that somebody declared."""

    id: UUID
    key: str
    """The word that links of this kind carry."""
    name: str
    source: UUID | None
    """The table it leads from; None: any."""
    target: UUID | None
    ordered: bool
    properties: tuple[tuple[str, str], ...]
    """(name, type of value)."""
    description: str
    module: str
