"""What questions about mapped fields and merged records are answered with."""

from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Mapping:
    """Two fields that hold one value on a record in both tables."""

    one: UUID
    other: UUID
    actor: bytes
    actor_name: str
    at: int
    """When it was confirmed, milliseconds since 1970."""
    records: int
    """Records in both tables."""


@dataclass(frozen=True, slots=True)
class MappingSuggestion:
    """Two fields that look like one, and what confirming it would mean."""

    one: UUID
    other: UUID
    reason: str
    """In a sentence."""
    records: int
    """Records in both tables."""
    differing: int
    """How many of them hold two different values now."""


@dataclass(frozen=True, slots=True)
class MergeField:
    """One field of a merge, side by side."""

    table: UUID
    field: UUID
    survivor: Any
    """As a window shows values; None is empty."""
    absorbed: Any
    differs: bool
    """Both hold something, and not the same: a person chooses."""


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What becomes of two records when they are merged."""

    survivor: UUID
    absorbed: UUID
    survivor_title: str
    absorbed_title: str
    survivor_tables: tuple[UUID, ...]
    absorbed_tables: tuple[UUID, ...]
    fields: tuple[MergeField, ...]
    references: int
    """Cells of other records that point to the absorbed one and will show the survivor."""
    edges: int
    """Edges of the absorbed record."""
    refusal: str
    """Why it cannot be done (kept apart, deleted …); empty where it can."""


@dataclass(frozen=True, slots=True)
class MergedRecord:
    """A record that another one was merged into."""

    root: UUID
    absorbed: UUID
    title: str
    """What the absorbed one was called."""
    actor_name: str
    at: int


@dataclass(frozen=True, slots=True)
class ApartPair:
    """Two records that are never to be merged."""

    one: UUID
    other: UUID
    one_title: str
    other_title: str
    actor_name: str
    at: int
