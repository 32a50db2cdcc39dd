"""What is printed: an empty table of pages, and where its rows come from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from openprod_desktop.formatting.printed_table import PrintedRow, PrintedTable


@dataclass(frozen=True, slots=True)
class PrintSource:
    """A table to be printed, and how to get its rows."""

    table: PrintedTable
    rows: int
    read: Callable[[int, int, Callable[[Sequence[PrintedRow]], None]], None]
    """(first, how many, what gets them)."""
    file_name: str
    sideways: bool | None = None
    """How the paper lies; None: as this person printed last."""
