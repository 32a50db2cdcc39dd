"""What questions about saved views are answered with."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass


class ViewKind(StrEnum):
    """How a view lays records out."""

    GRID = "grid"
    FORM = "form"
    BOARD = "board"
    GROUPED = "grouped"
    MATRIX = "matrix"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class ViewColumn:
    """A field as a view shows it."""

    field: UUID | str
    """Its id; in a command its key, too."""
    width: int | None = None
    """In pixels at 100 %; None: as wide as it would be."""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view that somebody saved. Fields that are deleted now are left out."""

    id: UUID
    table: UUID
    name: str
    kind: str
    """A ViewKind; one that this version does not know is shown as a grid."""
    filter: str
    columns: tuple[ViewColumn, ...]
    """In order, fields by id; none: all fields as the table has them."""
    sorts: tuple[tuple[UUID, bool], ...]
    """(field, whether descending), as OpenView takes them."""
    groups: tuple[UUID, ...]
    options: Mapping[str, Any]
    """What the kind needs besides; fields by id as text."""
    person: bytes
    """Who alone is shown it; empty: everybody."""
    position: str
    module: str
    """The key of the module that brought it; empty: people made it."""
