"""What questions about collisions are answered with."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import Value


@dataclass(frozen=True, slots=True)
class ConflictTip:
    """One of the values that collide, and whose it is."""

    value: Value
    actor: bytes
    actor_name: str
    at: int
    """Milliseconds since 1970, by the author's clock."""
    op_id: UUID
    arrived_at: int = 0
    """When this computer got it; milliseconds since 1970."""
    deletes: bool = False
    """Whether it says that the whole thing is gone; others stand against that."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A collision that waits for a person."""

    id: str
    """Stays the same for the same register."""
    kind: str
    """field, edge: values differ; delete: deleted while somebody edited it."""
    record: UUID
    """Of an edge: where it begins."""
    table: str
    """The table's key."""
    field: str | None
    """The field's key, or the edge's property; None where the whole thing is meant."""
    tips: tuple[ConflictTip, ...]
    """Oldest first. For a deletion: False who deleted it, and the values edited meanwhile."""
    text: str
    title: str = ""
    """What the record is called."""
    table_id: UUID | None = None
    field_id: UUID | None = None
    edge: UUID | None = None
    displayed: Value = None
    """What stands in the cell meanwhile."""
    base: Value = None
    """What stood before any of the tips, where one value did."""
    group: str = ""
    """The same for all that came of the same bundles meeting."""
    reopened: "Decision | None" = None
    """The decision that is in question again: by a late edit, or since it was taken back."""


@dataclass(frozen=True, slots=True)
class ConflictGroup:
    """Collisions that came of the same bundles meeting: one question instead of many."""

    id: str
    text: str
    """Alex's “Renumber cues” against Jordan's “Import patch.csv”: 500 values in Cues."""
    count: int
    people: tuple[tuple[bytes, str], ...]
    """(actor, name) of those who have a value in every collision of the group."""
    at: int
    """The newest of the edits, milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A collision that somebody decided; it can be revisited."""

    conflict: str
    """The `Conflict.id` of the register."""
    record: UUID
    table_id: UUID | None
    field_id: UUID | None
    edge: UUID | None
    title: str
    field_name: str
    chosen: Value
    losing: tuple[ConflictTip, ...]
    """The values that did not stand."""
    actor: bytes
    actor_name: str
    at: int
    bundle_id: UUID
    stands: bool
    """Whether it is still what everybody has."""
    text: str
    taken_back: bool = False
    """Whether whoever made it has undone it, so that it is asked again."""
