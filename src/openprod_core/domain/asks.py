"""A checked query: which rows of a table, what of them, in which groups and order."""

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.paths import Expression
from openprod_core.domain.predicates import Predicate
from openprod_core.domain.schema import FieldDef, FieldType, TableDef


@dataclass(frozen=True, slots=True)
class AskedColumn:
    """One column of the answer."""

    name: str
    expression: Expression
    type: FieldType
    field: FieldDef | None = None
    """The field whose values it shows."""


@dataclass(frozen=True, slots=True)
class Ask:
    """A whole query; what it asks is all of one table's rows, and of ways from them."""

    table: TableDef
    columns: tuple[AskedColumn, ...]
    where: Predicate
    is_grouped: bool
    """Whether a row of the answer is a group of records: all, where `groups` is empty."""
    groups: tuple[Expression, ...]
    order: tuple[tuple[Expression, bool], ...]
    """(what, whether descending)."""
    limit: int | None
    offset: int
