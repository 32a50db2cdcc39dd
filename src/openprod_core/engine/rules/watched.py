"""What a rule or a check depends on, and whether a transaction may matter to it."""

import functools
import operator
from collections.abc import Iterable
from typing import TYPE_CHECKING

from openprod_core.domain.dataclass import dataclass
from openprod_core.engine.ledger.touched import Touched

if TYPE_CHECKING:
    from openprod_core.engine.rules.cycles import Place


@dataclass(frozen=True, slots=True)
class Watched:
    """The places that something depends on."""

    places: "frozenset[Place]" = frozenset()
    slots: frozenset[int] = frozenset()
    """Numbers of the fields, as people edit them."""
    facets: frozenset[int] = frozenset()
    """Numbers of the tables whose rows matter."""
    has_links: bool = False

    def __or__(self, other: "Watched") -> "Watched":
        """Returns what either depends on."""
        return Watched(
            self.places | other.places,
            self.slots | other.slots,
            self.facets | other.facets,
            self.has_links or other.has_links,
        )

    def is_stirred_by(self, touched: Touched) -> bool:
        """Returns whether what a transaction touched may matter."""
        if self.has_links and (touched.edges is None or touched.edges):
            return True
        for facet, table in touched.tables.items():
            if table.fields is None and facet in self.facets:
                return True
            if table.fields is not None and not self.slots.isdisjoint(table.fields):
                return True
        return False


def any_of(several: Iterable[Watched]) -> Watched:
    """Returns what any of several depends on."""
    return functools.reduce(operator.or_, several, Watched())
