"""What questions about files that go out are answered with."""

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class LayoutRow:
    """A kind of file that a table can become."""

    key: str
    title: str
    words: str
    """Who reads it."""
    ending: str
