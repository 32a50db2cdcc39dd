"""A record as scripts and tests see it."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from openprod_core.domain.values import Value


class Record(Mapping[str, Value]):
    """One record of one table: a mapping of field key to value. A snapshot; it does not change."""

    __slots__ = ("_values", "conflicts", "deleted", "id", "table")

    def __init__(
        self,
        id_: UUID,
        table: str,
        values: dict[str, Value],
        *,
        deleted: bool = False,
        conflicts: frozenset[str] = frozenset(),
    ) -> None:
        self.id = id_
        self.table = table
        self.deleted = deleted
        self.conflicts = conflicts
        self._values = values

    def __getitem__(self, key: str) -> Value:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Record({self.table}, {self.id}, {self._values!r})"
