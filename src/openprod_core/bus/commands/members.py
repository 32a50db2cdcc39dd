"""Commands about the people of a production."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeMember:
    """-> None. Gives a person a colour, such as teal; empty: none of their own choice."""

    actor: bytes
    colour: str
