"""Rows that a person began in the grid's last line, until the view holds them.

They stand after the view's own rows, in the order they were begun. A row that the
engine refused stays with what was typed and why; the next edit tries again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(slots=True)
class NewRow:
    """One row on its way into the table."""

    values: dict[UUID, Any] = field(default_factory=dict)
    """By field; what the row shows."""
    record: UUID | None = None
    """None until the engine has made the record."""
    known_at: int = 0
    """Number of the newest opening of the view when the record was made."""
    sent: bool = False
    unsent: dict[UUID, Any] = field(default_factory=dict)
    """Typed while the record was being made."""
    choices: dict[UUID, Sequence[str]] = field(default_factory=dict)
    """By field; options to add with what is not sent yet."""
    why_not: str = ""


class NewRows(list[NewRow]):
    """In the order of their lines."""

    def keep_unseen(self, opening: int) -> None:
        """Lets go of rows that the view's opening number `opening` holds."""
        self[:] = [each for each in self if each.record is None or each.known_at >= opening]

    def of(self, record: UUID) -> NewRow | None:
        """Returns the line of a record."""
        return next((each for each in self if each.record == record), None)
