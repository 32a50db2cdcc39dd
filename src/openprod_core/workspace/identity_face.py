"""What is one and the same: fields of two tables, and records."""

from openprod_core.bus.commands import identity as identity_commands
from openprod_core.bus.identity_rows import Mapping, MappingSuggestion
from openprod_core.engine.reading import mappings
from openprod_core.workspace.face import Address, Face

FieldAddress = tuple[Address, Address]
"""A table and one of its fields."""


class IdentityFace(Face):
    """Methods on mapped fields and merged records."""

    def confirm_mapping(self, one: FieldAddress, other: FieldAddress) -> None:
        """Has two fields, each (table, field), hold one value on a record in both tables."""
        self.execute(identity_commands.ConfirmMapping(one, other))

    def remove_mapping(self, one: FieldAddress, other: FieldAddress) -> None:
        """Has two mapped fields go their own ways; each keeps what it last showed."""
        self.execute(identity_commands.RemoveMapping(one, other))

    def mappings(self) -> list[Mapping]:
        """Returns the pairs of fields that were made one, the newest first."""
        return mappings.mappings(self._bench)

    def mapping_suggestions(self) -> list[MappingSuggestion]:
        """Returns pairs of fields that look like one, the likeliest first."""
        return mappings.suggestions(self._bench)
