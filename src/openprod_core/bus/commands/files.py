"""Commands on attached files. Their contents are in the store before these are given."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import FileRef

Address = UUID | str
"""A table or field by id or key."""


@dataclass(frozen=True, slots=True)
class AttachFiles:
    """-> tuple[FileRef, ...]: what the cell holds now. Puts files behind those that are there.

    Where people have attached different files at the same time, all of them are kept.
    """

    record: UUID
    table: Address
    field: Address
    files: tuple[FileRef, ...]


@dataclass(frozen=True, slots=True)
class DetachFiles:
    """-> tuple[FileRef, ...]: what the cell holds now. Their contents stay, for undo."""

    record: UUID
    table: Address
    field: Address
    files: tuple[FileRef, ...]
