"""Commands on tables, fields and choices."""

from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import ChoiceSpec, FieldSpec, FieldType


@dataclass(frozen=True, slots=True)
class MakeTable:
    """-> UUID of the new table."""

    name: str
    fields: tuple[FieldSpec, ...] = ()
    description: str = ""
    colour: str = ""


@dataclass(frozen=True, slots=True)
class ChangeTable:
    """-> None. `changes` holds any of name, description, colour."""

    table: UUID | str
    changes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """-> None. Moves a table behind `after`; None puts it first."""

    table: UUID | str
    after: UUID | str | None


@dataclass(frozen=True, slots=True)
class DropTable:
    """-> None. The table and its fields go; undo brings all back."""

    table: UUID | str


@dataclass(frozen=True, slots=True)
class AddField:
    """-> UUID of the new field. `after` None puts it last."""

    table: UUID | str
    spec: FieldSpec
    after: UUID | str | None = None


@dataclass(frozen=True, slots=True)
class ChangeField:
    """-> None.

    `changes` holds any of name, description, sort, required, default, target, on_conflict,
    formula. A formula brings its type; an empty one gives the field cells of its own again.
    """

    table: UUID | str
    field: UUID | str
    changes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class RetypeField:
    """-> rows.RetypePreview of what was done; values that do not convert stay as they are."""

    table: UUID | str
    field: UUID | str
    type: FieldType


@dataclass(frozen=True, slots=True)
class PlaceField:
    """-> None. Moves a field behind `after`; None puts it first."""

    table: UUID | str
    field: UUID | str
    after: UUID | str | None


@dataclass(frozen=True, slots=True)
class DropField:
    """-> None. Its values stay in history; undo brings them back."""

    table: UUID | str
    field: UUID | str


@dataclass(frozen=True, slots=True)
class AddChoice:
    """-> UUID of the new choice."""

    table: UUID | str
    field: UUID | str
    choice: ChoiceSpec


@dataclass(frozen=True, slots=True)
class ChangeChoice:
    """-> None. `changes` holds any of name, colour; a new name is written into every record."""

    choice: UUID
    changes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class DropChoice:
    """-> None. Records keep the value; it is shown as not among the options."""

    choice: UUID
