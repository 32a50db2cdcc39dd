"""What questions about overlays are answered with."""

from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class OverlayRow:
    """One overlay of this computer."""

    id: UUID
    name: str
    kind: str
    """person, script"""
    state: str
    """active, stashed, pending (made by a script, never looked at)"""
    created_at: int
    """Milliseconds since 1970."""
    changes: int
    """Staged values, creations and deletions."""
    records: int
    tables: int
    drifted: int
    """Staged values whose ground has moved."""


@dataclass(frozen=True, slots=True)
class Drift:
    """A staged value whose ground has moved: somebody changed what everybody has."""

    record: UUID
    table: UUID | None
    field: UUID | None
    """None: whether the record is there at all."""
    title: str
    mine: Any
    base: Any
    """What everybody had when it was staged."""
    other: Any
    """What everybody has now."""
    actor: bytes
    actor_name: str
    at: int
    """Milliseconds since 1970, by the author's clock."""
    text: str


@dataclass(frozen=True, slots=True)
class StagedChange:
    """One line of an overlay's preview."""

    kind: str
    """field, created, deleted, restored, joined, left, edge, table, merge, mapping"""
    record: UUID
    """Of a relation its own id; `field` is that of its property then."""
    table: UUID | None
    field: UUID | None
    title: str
    """Of the record, as it would read after the commit."""
    old: Any
    new: Any
    """As a window shows values: ReferenceCell, Misfit …"""
    text: str
    """The change in a sentence, for kinds that are not a field."""
    drift: Drift | None
    droppable: bool
    """Whether DropStaged can take it out alone."""


@dataclass(frozen=True, slots=True)
class Committed:
    """What a commit did."""

    bundle_id: UUID | None
    """None: there was nothing to commit."""
    label: str
    changes: int


@dataclass(frozen=True, slots=True)
class Ground:
    """What everybody has where an overlay stages something."""

    value: Any
    """As a window shows values; None is empty."""
    drift: Drift | None
