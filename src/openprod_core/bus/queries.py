"""Questions about the workspace. Each names its answer; none changes anything.

Views (`OpenView`, `ReadWindow`, `FindRow`, `CloseView`) hold an order table on the
reader's connection: a fixed row count, any window by position in constant time.
"""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class GetSchema:
    """-> domain.schema.Schema"""


@dataclass(frozen=True, slots=True)
class Since:
    """Narrows a view to records that others made or changed, as far as that came in since."""

    at: int
    """Milliseconds since 1970, by this computer's clock."""
    by: bytes | None = None
    """Whose work counts; None: everybody's but that of `but`."""
    but: bytes = b""


@dataclass(frozen=True, slots=True)
class OpenView:
    """-> rows.ViewRows. Opens the view, or re-orders it when it is open already.

    `order_by` holds (field id, descending); records made first come first where it ties.
    `pinned` records stay in though the filter would drop them; those `apart` are left out,
    since whoever asks shows them elsewhere.
    """

    view: int
    table: UUID
    where: str | None = None
    order_by: tuple[tuple[UUID, bool], ...] = ()
    pinned: frozenset[UUID] = frozenset()
    group_by: UUID | None = None
    """Rows with the same value stand together under a heading, headings in the field's order."""
    folded: frozenset[str] = frozenset()
    """Groups whose rows are hidden, by the neutral text of their value."""
    since: Since | None = None
    apart: frozenset[UUID] = frozenset()
    group_within: tuple[UUID, ...] = ()
    """Fields by which the rows of a group stand in groups of their own, the outer ones first."""


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
class ListLayouts:
    """-> tuple[transfer_rows.LayoutRow, ...]. What files of other programs it can become."""

    table: UUID | str


@dataclass(frozen=True, slots=True)
class PreviewImport:
    """-> bus.imports.ImportPreview of a file on disk, and how its columns would land.

    `options` None: guess everything.
    """

    path: str
    options: "object | None" = None
    """A bus.imports.ImportOptions."""


@dataclass(frozen=True, slots=True)
class ReadSummary:
    """-> rows.Summary of the cells in these rows (first, last inclusive) and fields of a view."""

    view: int
    ranges: tuple[tuple[int, int], ...]
    fields: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class ReadDistinct:
    """-> tuple[rows.ValueCount, ...]: the values of a field, in its order."""

    table: UUID
    field: UUID
    where: str | None = None
    limit: int = 1_000


@dataclass(frozen=True, slots=True)
class FindMatches:
    """-> tuple[rows.Match, ...]: cells of a view that hold `text`, in the view's order."""

    view: int
    text: str
    fields: tuple[UUID, ...]
    whole_cell: bool = False
    same_case: bool = False
    limit: int = 1_000


@dataclass(frozen=True, slots=True)
class OpenPast:
    """-> rows.PastTable: a table as it was, in place of what `view` showed of the past."""

    view: int
    table: UUID
    at: int
    """Milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class ReadPast:
    """-> rows.PastWindow of what OpenPast opened, oldest records first."""

    view: int
    first: int
    count: int


@dataclass(frozen=True, slots=True)
class ClosePast:
    """-> None"""

    view: int


@dataclass(frozen=True, slots=True)
class GetMoments:
    """-> tuple[int, ...]: moments (ms since 1970) at which a table changed, oldest first.

    At most `limit`, evenly thinned out; the first and the last are always there.
    """

    table: UUID
    limit: int = 500


@dataclass(frozen=True, slots=True)
class GetBackReferences:
    """-> tuple[rows.BackReference, ...]: who points to a record."""

    record: UUID
    limit: int = 200


@dataclass(frozen=True, slots=True)
class GetUndoList:
    """-> tuple[rows.UndoStep, ...]: what undo would take back, newest first."""

    limit: int = 50


@dataclass(frozen=True, slots=True)
class ListConflicts:
    """-> tuple[conflict_rows.Conflict, ...]: the open collisions, tables and records in order."""

    table: UUID | None = None
    record: UUID | None = None
    group: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class ListConflictGroups:
    """-> tuple[conflict_rows.ConflictGroup, ...], the largest first."""


@dataclass(frozen=True, slots=True)
class ListDecisions:
    """-> tuple[conflict_rows.Decision, ...]: what was decided, newest first."""

    record: UUID | None = None
    limit: int = 200


@dataclass(frozen=True, slots=True)
class ListLateArrivals:
    """-> tuple[rows.LateArrival, ...]: work that came more than 7 days after it was done."""

    limit: int = 200


@dataclass(frozen=True, slots=True)
class GetEdges:
    """-> tuple[edge_rows.EdgeRow, ...], ordered ones in their order.

    `direction` is out, in or both.
    """

    record: UUID
    direction: str = "both"
    type: str | None = None


@dataclass(frozen=True, slots=True)
class GetEdgesOfType:
    """-> tuple[edge_rows.EdgeRow, ...]: every edge of one kind, the oldest first."""

    type: str
    limit: int = 20_000


@dataclass(frozen=True, slots=True)
class ListEdgeTypes:
    """-> tuple[edge_rows.EdgeType, ...]: the kinds of link that somebody declared, by name."""


@dataclass(frozen=True, slots=True)
class ListModuleNames:
    """-> dict[str, str]: how the modules of the production are called, by key."""


@dataclass(frozen=True, slots=True)
class ListModules:
    """-> tuple[module_rows.ModuleRow, ...]: on this computer, in the production, or both."""


@dataclass(frozen=True, slots=True)
class PreviewAdoption:
    """-> module_rows.AdoptionPreview; `source` as in the command AdoptModule."""

    source: str


@dataclass(frozen=True, slots=True)
class ListMappings:
    """-> tuple[identity_rows.Mapping, ...]"""


@dataclass(frozen=True, slots=True)
class SuggestMappings:
    """-> tuple[identity_rows.MappingSuggestion, ...], the likeliest first."""


@dataclass(frozen=True, slots=True)
class PreviewMerge:
    """-> identity_rows.MergePreview"""

    survivor: UUID
    absorbed: UUID


@dataclass(frozen=True, slots=True)
class ListMerged:
    """-> tuple[identity_rows.MergedRecord, ...]: what was merged into a record, or into any."""

    record: UUID | None = None


@dataclass(frozen=True, slots=True)
class ListApart:
    """-> tuple[identity_rows.ApartPair, ...]"""


@dataclass(frozen=True, slots=True)
class ListOverlays:
    """-> tuple[overlay_rows.OverlayRow, ...], the newest first."""


@dataclass(frozen=True, slots=True)
class PreviewOverlay:
    """-> tuple[overlay_rows.StagedChange, ...]: all that a commit would change."""

    overlay: UUID


@dataclass(frozen=True, slots=True)
class ListDrift:
    """-> tuple[overlay_rows.Drift, ...]"""

    overlay: UUID


@dataclass(frozen=True, slots=True)
class GetGroundValue:
    """-> overlay_rows.Ground: what everybody has in a cell that the active overlay changes."""

    record: UUID
    field: UUID


@dataclass(frozen=True, slots=True)
class ListMembers:
    """-> tuple[member_rows.Member, ...], by name."""


@dataclass(frozen=True, slots=True)
class ListWorkSince:
    """-> tuple[member_rows.Work, ...]: what came in after a moment, by person and table."""

    at: int
    """Milliseconds since 1970, by this computer's clock."""
    but: bytes
    """Whose work does not count: that of whoever asks."""


@dataclass(frozen=True, slots=True)
class ListViews:
    """-> tuple[view_rows.SavedView, ...]: saved views in the order people gave them.

    `person`: only those that are for everybody or for them; None: all.
    """

    table: UUID | None = None
    person: bytes | None = None


@dataclass(frozen=True, slots=True)
class RunQuery:
    """-> query_rows.QueryRows: what FROM table WHERE … GROUP BY … ORDER BY … LIMIT … asks for.

    Question marks in it take `values` in order. `titles`: references come with their titles.
    """

    text: str
    values: tuple[object, ...] = ()
    titles: bool = False
