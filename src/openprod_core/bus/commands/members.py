"""Commands about the people of a production."""

from openprod_core.domain.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ChangeMember:
    """-> None. Gives a person a colour, such as teal; empty: none of their own choice."""

    actor: bytes
    colour: str
