"""Commands on records."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field

Address = UUID | str
"""A table or field by id or key."""


@dataclass(frozen=True, slots=True)
class AddRecord:
    """-> UUID of the new record."""

    table: Address
    values: Mapping[Address, Any]
    record: UUID | None = None
    """The id that it gets, of `Client.new_id`: so that more can be said of it at once."""


@dataclass(frozen=True, slots=True)
class EditRecords:
    """-> int, how many values changed. One bundle; an equal value makes no operation."""

    table: Address
    changes: Mapping[UUID, Mapping[Address, Any]]
    label: str = ""


@dataclass(frozen=True, slots=True)
class MoveRows:
    """-> int, how many positions changed. Puts records before another; None: last.

    In the order that people give the records of a table (`TableDef.order_field`), one bundle.
    """

    table: Address
    records: Sequence[UUID]
    """In the order that they are to stand."""
    before: UUID | None = None


@dataclass(frozen=True, slots=True)
class AddRecords:
    """-> list of UUIDs, in the order of `rows`. Bulk; one undoable step."""

    table: Address
    rows: Sequence[Mapping[Address, Any]]
    label: str = ""
    ids: Sequence[UUID] = ()
    """The ids that they get, of `Client.new_id`; none: fresh ones."""


@dataclass(frozen=True, slots=True)
class RemoveRecords:
    """-> None. They go from every table; undo and restore bring them back whole."""

    records: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class BringBackRecords:
    """-> None. Restores deleted records."""

    records: Sequence[UUID]


@dataclass(frozen=True, slots=True)
class JoinTable:
    """-> None. Puts a record into a further table."""

    record: UUID
    table: Address
    values: Mapping[Address, Any]


@dataclass(frozen=True, slots=True)
class LeaveTable:
    """-> None. Takes a record out of a table; its values there stay in history."""

    record: UUID
    table: Address


@dataclass(frozen=True, slots=True)
class EditText:
    """-> None. Inserts (at, text) or deletes (start, end) characters of a rich text."""

    record: UUID
    table: Address
    field: Address
    insert: tuple[int, str] | None = None
    delete: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ChangeRows:
    """-> list of UUIDs of the new records. Edits, new rows and new choices as one step.

    What a paste, a fill or a replacement needs: all of it is taken or none.
    """

    table: Address
    edits: Mapping[UUID, Mapping[Address, Any]]
    rows: Sequence[Mapping[Address, Any]] = ()
    choices: Mapping[Address, Sequence[str]] = field(default_factory=dict)
    """Options to add first, by choice field."""
    label: str = ""
    ids: Sequence[UUID] = ()
    """The ids that the new records get, of `Client.new_id`; none: fresh ones."""


@dataclass(frozen=True, slots=True)
class DuplicateRecords:
    """-> list of UUIDs of the copies, in order. One step."""

    table: Address
    records: Sequence[UUID]
