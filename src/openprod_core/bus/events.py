"""What happened, told to every subscriber after the transaction is durable."""

from dataclasses import dataclass
from uuid import UUID


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


Event = RecordsChanged | SchemaChanged | UndoMoved | ConflictsMoved | NoticeGiven | WorkAdvanced
