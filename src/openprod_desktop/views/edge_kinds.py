"""The kinds of link that were declared, as far as they lead away from rows of one table."""

from collections.abc import Iterable
from uuid import UUID

from openprod_core.bus.edge_rows import EdgeType


class EdgeKinds:
    """Finds a declared kind by what somebody types: its name, or the word that links carry."""

    def __init__(self, declared: Iterable[EdgeType] = (), table: UUID | None = None) -> None:
        self.kinds = [each for each in declared if each.source in (None, table)]
        self._by_words: dict[str, EdgeType] = {}
        for each in self.kinds:
            for words in (each.name, each.key, each.key.replace("_", " ")):
                self._by_words.setdefault(words.casefold(), each)

    def named(self, text: str) -> EdgeType | None:
        """Returns the kind that a text means; None where it means none of these."""
        return self._by_words.get(text.strip().casefold())

    def offered(self, used: Iterable[str]) -> list[str]:
        """Returns what to offer: names of declared kinds, and words used elsewhere."""
        words = {each for each in used if self.named(each) is None}
        return sorted({each.name for each in self.kinds} | words, key=str.casefold)
