"""What happened, told to every subscriber after the transaction is durable."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class RecordsChanged:
    """Records of a table were created, edited, deleted or restored."""

    table: UUID
    records: frozenset[UUID] | None
    """None: too many to name; read the table anew."""
    fields: frozenset[UUID] | None
    """Fields touched; None: all, or rows came or went."""
    own: bool
    """Whether this computer's person did it."""


@dataclass(frozen=True, slots=True)
class SchemaChanged:
    """Tables, fields or choices changed; read the schema anew."""

    version: int


@dataclass(frozen=True, slots=True)
class UndoMoved:
    """What Undo and Redo would do changed."""

    undo_label: str | None
    redo_label: str | None


@dataclass(frozen=True, slots=True)
class ConflictsMoved:
    """The number of open collisions changed."""

    count: int


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """Something a person should know, in a sentence; nothing waits for an answer."""

    sentence: str


@dataclass(frozen=True, slots=True)
class WorkAdvanced:
    """A long command came further."""

    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class EdgesChanged:
    """Edges of these records were made, changed, moved or deleted."""

    records: frozenset[UUID] | None
    """None: too many to name."""
    own: bool


@dataclass(frozen=True, slots=True)
class FileArrived:
    """The content of an attached file is on this computer now, whole and checked."""

    hash: bytes


@dataclass(frozen=True, slots=True)
class OverlaysMoved:
    """Overlays came or went, another one is active, or what is staged or drifted changed."""

    active: UUID | None


@dataclass(frozen=True, slots=True)
class GroundChanged:
    """An overlay was put on top or set aside: all that was read must be read anew."""

    active: UUID | None


@dataclass(frozen=True, slots=True)
class EditedTogether:
    """Two people edited one record within seconds, in different fields. A courtesy only."""

    record: UUID
    table: UUID | None
    actor: bytes
    actor_name: str
    """The other one."""
    sentence: str


@dataclass(frozen=True, slots=True)
class FindingsMoved:
    """These rules may propose, and these checks find, something else than before.

    Nothing was computed yet: ask again when nobody is kept waiting by it.
    """

    rules: frozenset[UUID]
    checks: frozenset[UUID]


Event = (
    RecordsChanged
    | SchemaChanged
    | UndoMoved
    | ConflictsMoved
    | NoticeGiven
    | WorkAdvanced
    | EdgesChanged
    | FileArrived
    | OverlaysMoved
    | GroundChanged
    | EditedTogether
    | FindingsMoved
)
