"""The workspace's tables, fields and choices."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.commands import tables as table_commands
from openprod_core.bus.rows import (
    RetypePreview,
)
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.schema import ChoiceSpec, FieldType, TableDef
from openprod_core.workspace.face import Address, Face
from openprod_core.workspace.specs import field_spec


class TableFace(Face):
    """Methods on tables and fields."""

    def tables(self) -> tuple[TableDef, ...]:
        """Returns the tables in the order people see, each with its fields."""
        return self._bench.model.schema.tables

    def create_table(self, name: str, fields: Sequence[Mapping[str, Any]] = ()) -> UUID:
        """Makes a table. A field is a mapping with name, type, options, sort, target …"""
        specs = tuple(field_spec(field) for field in fields)
        made: UUID = self.execute(table_commands.MakeTable(name, specs))
        return made

    def update_table(self, table: Address, **changes: Any) -> None:
        """Changes name, description or colour of a table."""
        self.execute(table_commands.ChangeTable(table, changes))

    def delete_table(self, table: Address) -> None:
        """Deletes a table; undo brings all of it back."""
        self.execute(table_commands.DropTable(table))

    def move_table(self, table: Address, after: Address | None) -> None:
        """Moves a table behind another; None: first."""
        self.execute(table_commands.PlaceTable(table, after))

    def add_field(
        self, table: Address, field: Mapping[str, Any], after: Address | None = None
    ) -> UUID:
        """Adds a field to a table."""
        made: UUID = self.execute(table_commands.AddField(table, field_spec(field), after))
        return made

    def update_field(self, table: Address, field: Address, **changes: Any) -> RetypePreview | None:
        """Changes name, type, sort, description, required, default, target or on_conflict.

        Returns what a change of type did to the values; None where the type stays.
        """
        changed = dict(changes)
        type_ = changed.pop("type", None)
        with self._stage.draft(BundleKind.EDIT, "Change field"):
            if changed:
                self.execute(table_commands.ChangeField(table, field, changed))
            if type_ is None:
                return None
            command = table_commands.RetypeField(table, field, FieldType(type_))
            preview: RetypePreview = self.execute(command)
            return preview

    def delete_field(self, table: Address, field: Address) -> None:
        """Deletes a field; undo brings it back with its values."""
        self.execute(table_commands.DropField(table, field))

    def move_field(self, table: Address, field: Address, after: Address | None) -> None:
        """Moves a field behind another; None: first."""
        self.execute(table_commands.PlaceField(table, field, after))

    def add_choice(self, table: Address, field: Address, name: str, colour: str = "") -> UUID:
        """Adds an option to a choice field."""
        command = table_commands.AddChoice(table, field, ChoiceSpec(name, colour))
        made: UUID = self.execute(command)
        return made
