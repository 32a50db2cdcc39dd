"""What a column of cells comes to: how many, their sum, the least and the greatest.

Cells that do not fit their field's type count as filled and as nothing else.
"""

from collections.abc import Sequence
from typing import Any, Final

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import FieldType

TALLY_PARTS: Final = 6
"""Columns that `tally_sql` names."""
_HALF: Final = 1 << 32
"""Whole numbers are summed in two halves: SQLite refuses a sum beyond 64 bits."""
_WHOLE: Final = (FieldType.INTEGER, FieldType.DURATION)
_ORDERED: Final = {
    FieldType.INTEGER: "integer",
    FieldType.DURATION: "integer",
    FieldType.FLOAT: "real",
    FieldType.DATE: "text",
    FieldType.DATETIME: "text",
}
_BLANK: Final = {
    FieldType.TEXT: "''",
    FieldType.CHOICE: "''",
    FieldType.RICHTEXT: "''",
    FieldType.LIST: "'[]'",
    FieldType.FILE: "'[]'",
}


@dataclass(frozen=True, slots=True)
class Tally:
    """One column, summed up. `least` and `most` are cells of numbers, durations and dates."""

    cells: int
    filled: int
    fitting: int
    """Cells that have an order and were compared."""
    total: Any
    """Of numbers and durations (microseconds); None for other types or where there is none."""
    least: Any
    most: Any

    @property
    def numbers(self) -> int:
        """How many of the cells are numbers or durations."""
        return 0 if self.total is None else self.fitting


def filled_sql(column: str, type_: FieldType) -> str:
    """Returns the SQL of a field's value, NULL where it is empty to a person."""
    blank = _BLANK.get(type_)
    return column if blank is None else f"nullif({column}, {blank})"


def tally_sql(column: str, type_: FieldType) -> str:
    """Returns the TALLY_PARTS aggregates of one field's column."""
    filled = f"count({filled_sql(column, type_)})"
    kind = _ORDERED.get(type_)
    if kind is None:
        return f"{filled}, 0, NULL, NULL, NULL, NULL"
    # A cell of the right kind, or NULL, which aggregates pass over.
    cell = f"iif(typeof({column}) = '{kind}', {column}, NULL)"
    sums = "NULL, NULL"
    if type_ in _WHOLE:
        sums = f"sum({cell} / {_HALF}), sum({cell} % {_HALF})"
    elif type_ is FieldType.FLOAT:
        sums = f"sum({cell}), NULL"
    return f"{filled}, count({cell}), {sums}, min({cell}), max({cell})"


def read_tally(type_: FieldType, cells: int, parts: Sequence[Any]) -> Tally:
    """Returns what `tally_sql` found in one field."""
    filled, fitting, high, low, least, most = parts
    total = high
    if type_ in _WHOLE and high is not None:
        total = high * _HALF + low
    return Tally(cells, filled, fitting, total, least, most)
