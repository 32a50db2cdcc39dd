"""Fields without cells of their own: the SQL that stands wherever their column would."""

from collections.abc import Collection, Mapping
from typing import Final, Protocol
from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Computed:
    """How a field without cells of its own is computed; ALIAS stands for its table."""

    value: str
    key: str | None = None
    """What sorts it, where the value itself does not."""


ALIAS: Final = "{t}"


class Formulas(Protocol):
    """What knows the computed fields."""

    def find(self, facet: int, field: int) -> Computed | None:
        """Returns how a field is computed; None where it has cells of its own."""

    def depending(self, facets: Collection[int], links: bool) -> Mapping[UUID, frozenset[UUID]]:
        """Returns table -> fields that may show something else once these tables have changed.

        `links`: links have changed, too.
        """

    def pointing(self) -> Collection[tuple[int, int]]:
        """Returns the references, by table and field, that are followed back."""
