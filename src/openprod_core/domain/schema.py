"""Tables, fields and choices as the program sees them at one moment.

These are read from records of the core tables (core_schema.py): schema is data.
A table is addressed by key or id; a key is made from the first name and stays.
"""

import re
from enum import StrEnum
from functools import cached_property
from typing import Final
from uuid import UUID

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import Value

NAME_LENGTH_MAX: Final = 200
FIELDS_MAX: Final = 900
"""Fields of one table; SQLite holds 2,000 columns, and a field may take two."""
CHOICES_MAX: Final = 1_000
BLOCK: Final = "block"
"""A field's `on_conflict`: no value is shown until somebody decides. Empty: the newest is."""


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    INTEGER = "integer"
    FLOAT = "float"
    BOOLEAN = "boolean"
    DATE = "date"
    DATETIME = "datetime"
    DURATION = "duration"
    CHOICE = "choice"
    REFERENCE = "reference"
    FILE = "file"
    RICHTEXT = "richtext"
    LIST = "list"

    @property
    def is_crdt(self) -> bool:
        """Whether edits merge character by character, and never conflict."""
        return self in (FieldType.RICHTEXT, FieldType.LIST)


TYPE_WORDS: Final = {
    FieldType.TEXT: "text",
    FieldType.INTEGER: "whole numbers",
    FieldType.FLOAT: "numbers",
    FieldType.BOOLEAN: "yes or no",
    FieldType.DATE: "dates",
    FieldType.DATETIME: "dates with times",
    FieldType.DURATION: "durations",
    FieldType.CHOICE: "choices",
    FieldType.REFERENCE: "references",
    FieldType.FILE: "files",
    FieldType.RICHTEXT: "long text",
    FieldType.LIST: "lists",
}
"""What a field holds, as a sentence says it."""


class SortKind(StrEnum):
    """How text is ordered."""

    NATURAL = "natural"
    DECIMAL = "decimal"
    PLAIN = "plain"
    MANUAL = "manual"


@dataclass(frozen=True, slots=True)
class Choice:
    """One option of a choice field. The value in a record is its name."""

    id: UUID
    name: str
    colour: str = ""
    """A name from the palette (`red`, `teal` …) or empty."""


@dataclass(frozen=True, slots=True)
class ChoiceSpec:
    """A choice that somebody asks for."""

    name: str
    colour: str = ""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """A field that somebody asks for."""

    name: str
    type: FieldType = FieldType.TEXT
    sort: SortKind = SortKind.NATURAL
    options: tuple[ChoiceSpec, ...] = ()
    target: UUID | str | None = None
    """The table a reference points into, by id or key."""
    description: str = ""
    required: bool = False
    default: Value = None
    on_conflict: str = ""
    formula: str = ""
    """What its cells are computed from; the type is then the formula's."""


@dataclass(frozen=True, slots=True)
class FieldDef:
    """A field as it stands."""

    id: UUID
    table_id: UUID
    key: str
    name: str
    type: FieldType
    sort: SortKind = SortKind.NATURAL
    choices: tuple[Choice, ...] = ()
    target: UUID | None = None
    description: str = ""
    required: bool = False
    default: Value = None
    on_conflict: str = ""
    position: str = ""
    deleted: bool = False
    shared_key: str = ""
    """What fields of other tables that mean the same are called; a hint for mappings."""
    formula: str = ""
    """What its cells are computed from when they are read; empty: people fill them in."""
    module: str = ""
    """The key of the module that brought it; empty: people made it."""

    @property
    def is_own_order(self) -> bool:
        """Whether it holds where each record stands in the order that people give them."""
        return self.type is FieldType.TEXT and self.sort is SortKind.MANUAL

    @property
    def blocks_on_conflict(self) -> bool:
        """Whether a collision shows no value until somebody decides."""
        return self.on_conflict == BLOCK and not self.type.is_crdt


@dataclass(frozen=True)
class TableDef:
    """A table as it stands; `fields` in the order people see, without deleted ones."""

    id: UUID
    key: str
    name: str
    fields: tuple[FieldDef, ...] = ()
    deleted_fields: tuple[FieldDef, ...] = ()
    description: str = ""
    colour: str = ""
    position: str = ""
    deleted: bool = False
    core: bool = False
    module: str = ""
    """The key of the module that brought it; empty: people made it."""

    def field(self, address: "str | UUID") -> FieldDef | None:
        """Returns the field with this key, id or name form; None where there is none."""
        return self._by_address.get(address)

    @property
    def order_field(self) -> FieldDef | None:
        """The field that holds the order that people give the records; None: there is none."""
        return next((each for each in self.fields if each.is_own_order), None)

    @cached_property
    def _by_address(self) -> "dict[str | UUID, FieldDef]":
        found: dict[str | UUID, FieldDef] = {}
        for each in self.fields:
            found.setdefault(key_from_name(each.name), each)
        for each in self.fields:
            found[each.key] = each
            found[each.id] = each
        return found

    @property
    def title_field(self) -> FieldDef | None:
        """The field that stands for a record in one line: the first text, or the first."""
        for each in self.fields:
            if each.type is FieldType.TEXT:
                return each
        return self.fields[0] if self.fields else None


@dataclass(frozen=True)
class Schema:
    """All tables of a workspace at one moment, in the order people see."""

    tables: tuple[TableDef, ...] = ()
    deleted_tables: tuple[TableDef, ...] = ()
    core_tables: tuple[TableDef, ...] = ()
    version: int = field(default=0, compare=False)

    def table(self, address: "str | UUID") -> TableDef | None:
        """Returns the table with this key, id or name form, core tables included."""
        return self._by_address.get(address)

    @cached_property
    def _by_address(self) -> "dict[str | UUID, TableDef]":
        found: dict[str | UUID, TableDef] = {}
        for each in self.tables:
            found.setdefault(key_from_name(each.name), each)
        for each in (*self.core_tables, *self.tables):
            found[each.key] = each
            found[each.id] = each
        return found

    @cached_property
    def fields_by_id(self) -> dict[UUID, FieldDef]:
        """Every field that ever was, deleted ones included."""
        return {
            each.id: each
            for table in (*self.core_tables, *self.tables, *self.deleted_tables)
            for each in (*table.fields, *table.deleted_fields)
        }

    @cached_property
    def tables_by_id(self) -> dict[UUID, TableDef]:
        """Every table that ever was, deleted ones included."""
        return {each.id: each for each in (*self.core_tables, *self.tables, *self.deleted_tables)}


_NOT_KEY: Final = re.compile(r"[\W_]+")


def key_from_name(name: str) -> str:
    """Returns the key for a name: lower case, one `_` for each run of anything else."""
    return _NOT_KEY.sub("_", name.strip().casefold()).strip("_") or "field"
