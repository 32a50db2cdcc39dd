"""What questions about the people of a production are answered with."""

from uuid import UUID

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who belongs to the production."""

    actor: bytes
    name: str
    colour: str
    """A name such as teal, as a choice has; empty: nobody chose one."""
    last_at: int
    """When their newest work that is here was done, ms since 1970; 0: none is here."""


@dataclass(frozen=True, slots=True)
class Work:
    """What one person did in one table, as far as it has come in since a moment."""

    actor: bytes
    actor_name: str
    table: UUID
    table_name: str
    changed: int
    """Records made or changed that are in the table now."""
    removed: int
    """Records that they made, changed or took out, and that are not in it any more."""
