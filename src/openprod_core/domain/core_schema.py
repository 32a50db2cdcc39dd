"""The tables that every workspace has: the schema itself, members and settings.

A user's table is a record of `core.table`, its fields are records of `core.field`; so
schema edits sync, conflict, undo and show history like everything else. The ids here
are made from names, and are the same in every workspace.
"""

from typing import Final
from uuid import UUID

from openprod_core.domain.ids import well_known
from openprod_core.domain.schema import FieldDef, FieldType, SortKind, TableDef

_TEXT = FieldType.TEXT
_TABLES: Final[dict[str, tuple[tuple[str, FieldType], ...]]] = {
    "core.table": (
        ("name", _TEXT),
        ("key", _TEXT),
        ("position", _TEXT),
        ("description", _TEXT),
        ("colour", _TEXT),
    ),
    "core.field": (
        ("name", _TEXT),
        ("key", _TEXT),
        ("table", FieldType.REFERENCE),
        ("type", _TEXT),
        ("sort", _TEXT),
        ("target", FieldType.REFERENCE),
        ("position", _TEXT),
        ("description", _TEXT),
        ("required", FieldType.BOOLEAN),
        ("default", _TEXT),
        ("on_conflict", _TEXT),
    ),
    "core.choice": (
        ("name", _TEXT),
        ("field", FieldType.REFERENCE),
        ("colour", _TEXT),
        ("position", _TEXT),
    ),
    "core.member": (("name", _TEXT), ("colour", _TEXT)),
    "core.setting": (("name", _TEXT), ("value", _TEXT)),
    "core.apart": (("one", FieldType.REFERENCE), ("other", FieldType.REFERENCE)),
}


def _define(key: str) -> TableDef:
    table_id = well_known(key)
    fields = tuple(
        FieldDef(well_known(f"{key}.{name}"), table_id, name, name, type_, SortKind.PLAIN)
        for name, type_ in _TABLES[key]
    )
    return TableDef(table_id, key, key, fields, core=True)


CORE_TABLES: Final[tuple[TableDef, ...]] = tuple(_define(key) for key in _TABLES)
TABLE, FIELD, CHOICE, MEMBER, SETTING, APART = CORE_TABLES
CORE_TABLE_IDS: Final = frozenset(table.id for table in CORE_TABLES)
SCHEMA_TABLE_IDS: Final = frozenset((TABLE.id, FIELD.id, CHOICE.id))


def core_field(table: TableDef, key: str) -> FieldDef:
    """Returns a field of a core table by its key."""
    found = table.field(key)
    assert found is not None, key
    return found


def member_id(actor: bytes) -> UUID:
    """Returns the id of the member record of a person: one each, whoever writes it first."""
    return well_known(f"core.member/{actor.hex()}")


EDGE_POSITION: Final = well_known("core.edge.position")
"""The register of an ordered edge's place."""


def edge_property_id(name: str) -> UUID:
    """Returns the id of the register that holds an edge's property of this name."""
    return well_known(f"core.edge/{name}")
