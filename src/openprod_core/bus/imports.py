"""What is said about a file that comes in: options asked, preview shown, report given."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.schema import FieldType, SortKind


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """Where one column of the file goes."""

    index: int
    """Its place in the file, from 0."""
    heading: str
    field: UUID | None
    """An existing field; None: a new field named `name`."""
    name: str
    type: FieldType
    sort: SortKind = SortKind.NATURAL
    skip: bool = False


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How a person wants a file to be read; None anywhere: guess."""

    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    header_row: int | None = None
    """Row of the file that names the columns, from 0; -1: the file has none."""
    table: UUID | str | None = None
    """Into this table; None: a new one named `new_table`."""
    new_table: str | None = None
    columns: tuple[ColumnPlan, ...] | None = None
    match_on: tuple[str, ...] | None = None
    """Headings whose values find the record to update; empty: always add; None: propose."""


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A row of the file that was not taken, and why."""

    line: int
    """In the file, from 1."""
    heading: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class ValueChange:
    """A value of a record that an import would change, as text; empty: nothing."""

    record: UUID
    title: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do, before it does anything."""

    path: str
    sheets: tuple[str, ...]
    sheet: str
    encoding: str
    delimiter: str
    header_row: int
    columns: tuple[ColumnPlan, ...]
    sample: tuple[tuple[str, ...], ...]
    """The first rows under the header, as text, in file order of columns."""
    row_count: int
    table: UUID | None
    new_table: str
    match_on: tuple[str, ...]
    added: int
    changed: int
    unchanged: int
    missing: tuple[tuple[UUID, str], ...]
    """Records of the table that the file does not hold (id, title); never deleted."""
    problems: tuple[RowProblem, ...]
    problem_count: int
    notes: tuple[str, ...] = field(default=())
    """Sentences about what was guessed or is odd."""
    changes: tuple[ValueChange, ...] = field(default=())
    """The first values that would change."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did."""

    table: UUID
    table_name: str
    added: int
    changed: int
    unchanged: int
    missing: tuple[tuple[UUID, str], ...]
    problems: tuple[RowProblem, ...]
    sentence: str
    """All of it in one line for a person."""
