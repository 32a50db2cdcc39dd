"""What is one and the same: fields of two tables, and records."""

from collections.abc import Mapping as MappingOf
from collections.abc import Sequence
from uuid import UUID

from openprod_core.bus.commands import identity as identity_commands
from openprod_core.bus.identity_rows import (
    ApartPair,
    Mapping,
    MappingSuggestion,
    MergedRecord,
    MergePreview,
)
from openprod_core.domain.values import Value
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
        from openprod_core.engine.reading import mappings

        return mappings.mappings(self._bench)

    def mapping_suggestions(self) -> list[MappingSuggestion]:
        """Returns pairs of fields that look like one, the likeliest first."""
        from openprod_core.engine.reading import mappings

        return mappings.suggestions(self._bench)

    def preview_merge(self, survivor: UUID, absorbed: UUID) -> MergePreview:
        """Returns two records side by side, as they would be merged."""
        from openprod_core.engine.reading import merging

        return merging.preview_merge(self._bench, survivor, absorbed)

    def merge(
        self, survivor: UUID, absorbed: UUID, choices: MappingOf[UUID, Value] | None = None
    ) -> UUID:
        """Makes two records one; returns the record that both are now.

        `choices` holds field id -> value for fields that differ; others stay in question.
        """
        command = identity_commands.MergeRecords(survivor, absorbed, choices or {})
        made: UUID = self.execute(command)
        return made

    def split(self, record: UUID, tables: Sequence[Address] = ()) -> UUID:
        """Splits a record off with these tables, and keeps the two apart; returns it.

        No tables: of a merged record those that it brought along.
        """
        made: UUID = self.execute(identity_commands.SplitRecord(record, tuple(tables)))
        return made

    def keep_apart(self, one: UUID, other: UUID, apart: bool = True) -> None:
        """Has two records never be merged; `apart` False lifts that."""
        self.execute(identity_commands.KeepApart(one, other, apart))

    def merged(self, record: UUID | None = None) -> list[MergedRecord]:
        """Returns what was merged into a record, or into any, the newest first."""
        from openprod_core.engine.reading import merging

        return merging.merged_records(self._bench, record)

    def apart(self) -> list[ApartPair]:
        """Returns the pairs of records that are kept apart, the newest first."""
        from openprod_core.engine.reading import apart

        return apart.apart_pairs(self._bench)
