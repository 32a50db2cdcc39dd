"""What queries answer with. Values only; screens and scripts read, never write them."""

from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import Value

Cells = tuple[Any, ...]
"""One record's values in the order of the fields that the query named."""


@dataclass(frozen=True, slots=True)
class ViewRows:
    """An opened view: how many rows it has, and under which generation."""

    view: int
    generation: int
    """Moves with every re-ordering; windows of an older one are stale."""
    count: int
    """Rows, headings of groups included."""
    unfiltered_count: int
    """Records of the table."""
    records: int | None = None
    """Records that the filter lets through, folded ones included; None: as many as rows."""


@dataclass(frozen=True, slots=True)
class Window:
    """A run of rows of an opened view."""

    view: int
    generation: int
    first: int
    ids: tuple[UUID, ...]
    rows: tuple[Cells, ...]
    """Python values per field; a reference is a `ReferenceCell`; None is empty."""
    flags: tuple[int, ...]
    """Per row, RowFlag bits."""
    marked: dict[int, frozenset[int]]
    """Row number -> columns in conflict, only for rows that have any."""
    groups: dict[int, "GroupRow"] = field(default_factory=dict)
    """Row number -> heading of a group. Such a row has the nil UUID and empty cells."""
    staged: dict[int, frozenset[int]] = field(default_factory=dict)
    """Row number -> columns that the active overlay holds a value for."""
    drifted: dict[int, frozenset[int]] = field(default_factory=dict)
    """Row number -> staged columns that somebody has changed since."""
    blocked: dict[int, frozenset[int]] = field(default_factory=dict)
    """Row number -> columns in collision whose field asks that no value be shown till decided."""


class RowFlag:
    """Bits in `Window.flags`."""

    CONFLICT = 1
    MISFIT = 2
    """Some value does not fit its field's type."""
    STAGED_NEW = 4
    """The record is there in the active overlay only."""
    STAGED_GONE = 8
    """The active overlay deletes the record; it is not in the view unless pinned."""


@dataclass(frozen=True, slots=True)
class ReferenceCell:
    """A reference with the title of what it points to, for showing."""

    id: UUID
    title: str

    def __str__(self) -> str:
        return self.title


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value that does not fit its field's declared type; kept as it came."""

    value: Value


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One record of one table with all its fields."""

    id: UUID
    table: UUID
    deleted: bool
    values: dict[UUID, Any]
    """By field id; the same kinds of value as in a `Window`."""
    conflicts: frozenset[UUID]
    """Ids of the fields in conflict."""


@dataclass(frozen=True, slots=True)
class Change:
    """One line of history: who made what of it, when."""

    actor: bytes
    actor_name: str
    at: int
    """Milliseconds since 1970, by the author's clock."""
    kind: str
    """edit, import, undo, redo, resolve, created, deleted, restored …; merged, split: `new` is
    the other record. Of an edge: linked, unlinked, linked again, moved, or why a property
    changed.
    """
    record: UUID
    table: UUID | None
    field: str | None
    """The field's key; None where the whole record is meant."""
    field_name: str
    old: Value
    new: Value
    bundle_id: UUID
    label: str
    edge: UUID | None = None
    """The edge of the record that changed; `field_name` says which, and which property."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A record that holds the words looked for."""

    table: UUID
    record: UUID
    title: str
    field: UUID
    """The first field that matched."""
    excerpt: str


@dataclass(frozen=True, slots=True)
class UndoState:
    """What Undo and Redo would do now; None: nothing to take back."""

    undo_label: str | None
    redo_label: str | None


@dataclass(frozen=True, slots=True)
class RetypePreview:
    """What changing a field's type would do to the values it holds."""

    kept: int
    """Values that convert."""
    misfits: tuple[tuple[UUID, Value], ...]
    """The first records whose value would not convert, with that value; they stay as they are."""
    misfit_count: int


@dataclass(frozen=True, slots=True)
class WorkspaceFacts:
    """What the status bar and `openprod info` say."""

    id: UUID
    name: str
    folder: str
    actor: bytes
    actor_name: str
    bundles: int
    operations: int
    conflicts: int
    held_back: int
    """Bundles that arrived and wait: for an earlier one, for the clock, for a newer version."""
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A heading between the rows of a grouped view."""

    value: Any
    """What the rows below have in common, as a cell shows it; None for the empty ones."""
    count: int
    sums: dict[UUID, float | int]
    """Field -> sum, for number and duration (seconds) fields of the query."""
    folded: bool
    level: int = 0
    """How many headings it stands below."""
    key: str = ""
    """By what it is named in `OpenView.folded`; empty: by the neutral text of its value."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a selection of cells comes to."""

    cells: int
    filled: int
    numbers: int
    """How many of them are numbers or durations."""
    total: Any
    """As the fields hold it: a number or a timedelta; None where there is none or both kinds."""
    least: Any
    """As `total`; a date or datetime where only such are among the cells."""
    most: Any
    average: Any


@dataclass(frozen=True, slots=True)
class ValueCount:
    """One of the values that a field holds, and how often."""

    value: Any
    count: int


@dataclass(frozen=True, slots=True)
class Match:
    """A cell that holds the text looked for."""

    row: int
    """Its place in the view."""
    record: UUID
    field: UUID
    text: str


@dataclass(frozen=True, slots=True)
class PastTable:
    """A table as it was at a moment, opened for reading, and how much is different now."""

    at: int
    """Milliseconds since 1970."""
    count: int
    """Records that were there."""
    touched: int
    """Of those that are there now, how many somebody has worked on since."""
    changed: int | None
    """Cells that hold something else now; None: too many to count at once."""
    gone: int
    """Records that were there then and are not now."""
    new: int
    """Records that are there now and were not then."""


@dataclass(frozen=True, slots=True)
class PastWindow:
    """A run of rows of a table as it was."""

    first: int
    ids: tuple[UUID, ...]
    rows: tuple[Cells, ...]
    """In the order of the table's fields as they are now."""
    changed: dict[int, frozenset[int]]
    """Row, counted as `first` is -> columns that hold something else now."""
    gone: frozenset[int]
    """Rows, counted as `first` is, that are not there any more."""


@dataclass(frozen=True, slots=True)
class BackReference:
    """A record that points to the one asked about."""

    table: UUID
    field: UUID
    record: UUID
    title: str


@dataclass(frozen=True, slots=True)
class UndoStep:
    """One line of the list of what can be taken back."""

    label: str
    at: int
    """Milliseconds since 1970."""


@dataclass(frozen=True, slots=True)
class LateArrival:
    """Work that came more than 7 days after it was done."""

    bundle_id: UUID
    actor: bytes
    actor_name: str
    label: str
    at: int
    """When it was done, by the author's clock; milliseconds since 1970."""
    arrived_at: int
    operations: int
