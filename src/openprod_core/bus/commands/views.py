"""Commands on saved views. A view says how a table is shown, never what it holds."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.view_rows import ViewColumn, ViewKind
from openprod_core.domain.dataclass import dataclass, field

Address = UUID | str
"""A field by key or id."""


@dataclass(frozen=True, slots=True)
class AddView:
    """-> UUID of the new view, behind the others of its table.

    `columns` are fields or ViewColumns, in order; none: all fields as the table has them.
    `sorts` hold (field, "asc" or "desc", or whether descending). `options` depend on the
    kind; what a kind does not know is kept. `person` is the only one who is shown the view;
    empty: everybody is.
    """

    table: UUID | str
    name: str
    kind: ViewKind | str = ViewKind.GRID
    filter: str = ""
    columns: Sequence[ViewColumn | Address] = ()
    sorts: Sequence[tuple[Address, str | bool]] = ()
    groups: Sequence[Address] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    person: bytes = b""


@dataclass(frozen=True, slots=True)
class ChangeView:
    """-> None. `changes` holds any of what AddView takes, but for table.

    What a view says of deleted fields stays, and counts again when they come back.
    """

    view: UUID
    changes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DropView:
    """-> None. Undo brings it back."""

    view: UUID


@dataclass(frozen=True, slots=True)
class PlaceView:
    """-> None. Moves a view behind `after` in its table's list; None puts it first."""

    view: UUID
    after: UUID | None
