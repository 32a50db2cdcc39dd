"""What queries on attached files answer with."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import FileRef


@dataclass(frozen=True, slots=True)
class FileUse:
    """A file where it is attached."""

    table: UUID
    record: UUID
    field: UUID
    file: FileRef


@dataclass(frozen=True, slots=True)
class FileState:
    """How far a file's content is on its way to this computer."""

    hash: bytes
    state: str
    """asking, coming, checking, here, missing (nobody connected has it), failed"""
    done: int
    size: int
    holders: tuple[str, ...] = ()
    """Who is connected and has it."""
    sentence: str = ""
    """What went wrong."""


@dataclass(frozen=True, slots=True)
class FilesChecked:
    """What a look at all contents found."""

    count: int
    """Contents that are here."""
    size: int
    """Their bytes."""
    damaged: tuple[bytes, ...]
    """Contents that are not what was attached; they were set aside."""
    missing: tuple[FileUse, ...]
    """Files that are attached and not here, the damaged ones too."""
    orphans: tuple[tuple[bytes, int], ...]
    """Contents (hash, size) that no edit of anybody speaks of."""
