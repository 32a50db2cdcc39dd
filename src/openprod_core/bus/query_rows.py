"""What a whole query, FROM … WHERE … and so on, is answered with."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.schema import FieldType


@dataclass(frozen=True, slots=True)
class QueryColumn:
    """One column of an answer."""

    name: str
    """As the query calls it; else the field's key, or the measure's name."""
    type: FieldType
    field: UUID | None = None
    """The field whose values these are; None: they are computed."""


@dataclass(frozen=True, slots=True)
class QueryRows:
    """All rows of an answer."""

    table: UUID
    columns: tuple[QueryColumn, ...]
    rows: tuple[tuple[Any, ...], ...]
    """A value for each column, None where there is nothing."""
    ids: tuple[UUID, ...] = ()
    """The record of each row; none where rows are groups."""

    def mappings(self) -> list[dict[str, Any]]:
        """Returns each row by its columns' names, with its record under `id` if it is one."""
        names = [column.name for column in self.columns]
        found = [dict(zip(names, row, strict=True)) for row in self.rows]
        for id_, row in zip(self.ids, found, strict=False):
            row.setdefault("id", id_)
        return found


@dataclass(frozen=True, slots=True)
class LiveChange:
    """What became of the answer to a live query."""

    rows: QueryRows
    """The whole answer now."""
    added: tuple[Mapping[str, Any], ...]
    changed: tuple[Mapping[str, Any], ...]
    removed: tuple[UUID, ...]
    """Records that are no longer among them."""
