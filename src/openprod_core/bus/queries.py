"""Questions about the workspace. Each names its answer; none changes anything.

Views (`OpenView`, `ReadWindow`, `FindRow`, `CloseView`) hold an order table on the
reader's connection: a fixed row count, any window by position in constant time.
"""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class GetSchema:
    """-> domain.schema.Schema"""


@dataclass(frozen=True, slots=True)
class OpenView:
    """-> rows.ViewRows. Opens the view, or re-orders it when it is open already.

    `order_by` holds (field id, descending); records made first come first where it ties.
    `pinned` records stay in though the filter would drop them.
    """

    view: int
    table: UUID
    where: str | None = None
    order_by: tuple[tuple[UUID, bool], ...] = ()
    pinned: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class ReadWindow:
    """-> rows.Window with the rows `first` to `first + count` as they are now."""

    view: int
    first: int
    count: int
    fields: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class FindRow:
    """-> int | None: the position of a record in an opened view."""

    view: int
    record: UUID


@dataclass(frozen=True, slots=True)
class CloseView:
    """-> None"""

    view: int


@dataclass(frozen=True, slots=True)
class GetRecord:
    """-> rows.RecordRow | None"""

    table: UUID
    record: UUID


@dataclass(frozen=True, slots=True)
class GetHistory:
    """-> tuple[rows.Change, ...], newest first."""

    record: UUID
    field: UUID | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class SearchRecords:
    """-> tuple[rows.SearchHit, ...], best first."""

    text: str
    table: UUID | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True)
class FindTitles:
    """-> tuple[rows.ReferenceCell, ...]: records of a table whose title holds `text`."""

    table: UUID
    text: str
    limit: int = 20


@dataclass(frozen=True, slots=True)
class GetUndoState:
    """-> rows.UndoState"""


@dataclass(frozen=True, slots=True)
class GetFacts:
    """-> rows.WorkspaceFacts"""


@dataclass(frozen=True, slots=True)
class PreviewRetype:
    """-> rows.RetypePreview"""

    field: UUID
    type: str


@dataclass(frozen=True, slots=True)
class PreviewImport:
    """-> bus.imports.ImportPreview of a file on disk, and how its columns would land.

    `options` None: guess everything.
    """

    path: str
    options: "object | None" = None
    """A bus.imports.ImportOptions."""


Query = (
    GetSchema
    | OpenView
    | ReadWindow
    | FindRow
    | CloseView
    | GetRecord
    | GetHistory
    | SearchRecords
    | FindTitles
    | GetUndoState
    | GetFacts
    | PreviewRetype
    | PreviewImport
)
