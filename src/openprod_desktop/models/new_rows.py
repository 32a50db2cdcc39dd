"""Rows that a person began in the grid's last line, until the view holds them.

They stand after the view's own rows, in the order they were begun, and have the id of
their record from the first key on: whatever is typed into them is said of that id. A row
that the engine refused stays with what was typed and why; the next edit tries again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID


class NewLine:
    """What the last line of a grid is, for as long as nobody has begun a row in it."""


NEW_LINE: Final = NewLine()
RowKey = UUID | NewLine
"""What a row is, wherever it stands: its record, or the line that begins one."""


@dataclass(slots=True, eq=False)
class NewRow:
    """One row on its way into the table."""

    record: UUID
    values: dict[UUID, Any] = field(default_factory=dict)
    """By field; what the row shows."""
    choices: dict[UUID, Sequence[str]] = field(default_factory=dict)
    """By field; options to add with what is not sent yet."""
    sent: bool = False
    """Whether the engine was asked to make it, and has not refused."""
    made: bool = False
    """Whether the engine has said that it made it."""
    why_not: str = ""


class NewRows(list[NewRow]):
    """In the order of their lines."""

    def of(self, record: object) -> NewRow | None:
        """Returns the line of a record."""
        # Asked for every record of a large paste, mostly while nobody has begun a row.
        return None if not self else next((each for each in self if each.record == record), None)

    def unmade(self) -> frozenset[UUID]:
        """Returns those of which no view can be known to hold them."""
        return frozenset(each.record for each in self if not each.made)

    def made(self) -> frozenset[UUID]:
        """Returns those that every view opened from now on holds, where its filter lets them."""
        return frozenset(each.record for each in self if each.made)
