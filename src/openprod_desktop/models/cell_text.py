"""What a cell says to a screen reader, and in its tool tip."""

from typing import Any, Protocol

from openprod_core.bus.rows import Cells, GroupRow, Misfit, RowFlag
from openprod_core.domain.schema import FieldDef
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr, tr_count

TIP_LENGTH_MIN = 24
"""Texts under this length fit into their cell as a rule, and need no tip."""
TIP_LENGTH_MAX = 2_000
BLOCKED = "conflict"
"""Stands in place of a value that is held back until somebody decides."""


class Rows(Protocol):
    """What is needed of the model."""

    fields: tuple[FieldDef, ...]
    formatter: ValueFormatter

    @property
    def new_line(self) -> int:
        """The row that begins a new record."""

    def row_values(self, row: int) -> Cells | None:
        """The values of a row."""

    def heading_at(self, row: int) -> GroupRow | None:
        """The heading in a row."""

    def row_marks(self, row: int) -> frozenset[int]:
        """The columns in conflict."""

    def row_blocked(self, row: int) -> frozenset[int]:
        """The columns whose value is held back."""

    def value_count(self, row: int, column: int) -> int:
        """How many values collide in a marked cell."""

    def is_disputed(self, row: int) -> bool:
        """Whether more of the row is in question than single cells."""

    def row_flags(self, row: int) -> int:
        """The rows.RowFlag bits."""

    def row_staged(self, row: int) -> frozenset[int]:
        """The columns that the active overlay holds."""

    def row_drifted(self, row: int) -> frozenset[int]:
        """The staged columns that somebody has changed since."""


def spoken_cell(rows: Rows, row: int, column: int) -> str:
    """Returns field, row and value, and what is odd about it."""
    name = rows.fields[column].name
    if row == rows.new_line:
        return tr("{name}, new row", name=name)
    heading = rows.heading_at(row)
    if heading is not None:
        value = rows.formatter.text(heading.value) or tr("empty")
        return tr(
            "Group {value}: {heading}{what}",
            value=value,
            heading=counted(heading),
            what=tr(", folded") if heading.folded else "",
        )
    values = rows.row_values(row)
    if values is None:
        return tr("{name}, row {row}: not loaded yet", name=name, row=row + 1)
    blocked = column in rows.row_blocked(row)
    shown = "" if blocked else rows.formatter.text(values[column]) or tr("empty")
    said = tr("{name}, row {row}: {shown}", name=name, row=row + 1, shown=shown).rstrip(" :")
    return "; ".join((said, *_oddities(rows, row, column, values[column])))


def counted(heading: GroupRow) -> str:
    """Returns how many rows stand under a heading."""
    return tr_count("{count:,} row", "{count:,} rows", heading.count)


def cell_tip(rows: Rows, row: int, column: int) -> str | None:
    """Returns the whole text of a long value and what is odd about it; None: no tip."""
    values = rows.row_values(row)
    if values is None:
        return None
    lines = _oddities(rows, row, column, values[column])
    text = "" if column in rows.row_blocked(row) else rows.formatter.text(values[column])
    if len(text) >= TIP_LENGTH_MIN or "\n" in text:
        lines.append(text[:TIP_LENGTH_MAX])
    return "\n".join(lines) or None


def _oddities(rows: Rows, row: int, column: int, value: Any) -> list[str]:
    found = []
    if column in rows.row_marks(row):
        found.append(
            tr("conflict, {value_count} values", value_count=rows.value_count(row, column))
        )
    if rows.is_disputed(row):
        found.append(tr("two people differ about this row (Ctrl+.)"))
    if rows.row_flags(row) & RowFlag.STAGED_NEW:
        found.append(tr("This row is staged: nobody else has it yet."))
    elif rows.row_flags(row) & RowFlag.STAGED_GONE:
        found.append(tr("Deleted in staging: everybody else still has this row."))
    elif column in rows.row_staged(row):
        found.append(tr("Staged: nobody else has this value yet."))
    if column in rows.row_drifted(row):
        found.append(tr("Somebody has changed this since; decide which value stands."))
    if isinstance(value, Misfit):
        found.append(
            tr("Does not fit a field of type {value}.", value=rows.fields[column].type.value)
        )
    return found
