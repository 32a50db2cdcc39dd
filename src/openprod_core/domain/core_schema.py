"""The tables that every workspace has: the schema itself, members, settings, definitions.

A user's table is a record of `core.table`, its fields are records of `core.field`; so
schema edits sync, conflict, undo and show history like everything else. Saved views,
rules, checks, scripts, triggers and adopted modules are records of the same kind. The ids
here are made from names, and are the same in every workspace.
"""

from typing import Final
from uuid import UUID

from openprod_core.domain.ids import well_known
from openprod_core.domain.schema import FieldDef, FieldType, SortKind, TableDef

_TEXT = FieldType.TEXT
_REFERENCE = FieldType.REFERENCE
_BOOLEAN = FieldType.BOOLEAN
_TABLES: Final[dict[str, tuple[tuple[str, FieldType], ...]]] = {
    "core.table": (
        ("name", _TEXT),
        ("key", _TEXT),
        ("position", _TEXT),
        ("description", _TEXT),
        ("colour", _TEXT),
        ("module", _TEXT),
    ),
    "core.field": (
        ("name", _TEXT),
        ("key", _TEXT),
        ("table", _REFERENCE),
        ("type", _TEXT),
        ("sort", _TEXT),
        ("target", _REFERENCE),
        ("position", _TEXT),
        ("description", _TEXT),
        ("required", _BOOLEAN),
        ("default", _TEXT),
        ("on_conflict", _TEXT),
        ("shared_key", _TEXT),
        ("formula", _TEXT),
        ("module", _TEXT),
    ),
    "core.choice": (
        ("name", _TEXT),
        ("field", _REFERENCE),
        ("colour", _TEXT),
        ("position", _TEXT),
    ),
    "core.member": (("name", _TEXT), ("colour", _TEXT)),
    "core.setting": (("name", _TEXT), ("value", _TEXT)),
    "core.apart": (("one", _REFERENCE), ("other", _REFERENCE)),
    "core.edge_type": (
        ("name", _TEXT),
        ("key", _TEXT),
        ("source", _REFERENCE),
        ("target", _REFERENCE),
        ("target_hint", _TEXT),
        ("ordered", _BOOLEAN),
        ("properties", _TEXT),
        ("description", _TEXT),
        ("module", _TEXT),
    ),
    "core.view": (
        ("name", _TEXT),
        ("table", _REFERENCE),
        ("kind", _TEXT),
        ("filter", _TEXT),
        ("columns", _TEXT),
        ("sorts", _TEXT),
        ("groups", _TEXT),
        ("options", _TEXT),
        ("person", _TEXT),
        ("position", _TEXT),
        ("module", _TEXT),
    ),
    "core.rule": (
        ("name", _TEXT),
        ("description", _TEXT),
        ("table", _REFERENCE),
        ("filter", _TEXT),
        ("action", _TEXT),
        ("target", _REFERENCE),
        ("match_on", _TEXT),
        ("defaults", _TEXT),
        ("auto_accept", _BOOLEAN),
        ("on_condition_lost", _TEXT),
        ("enabled", _BOOLEAN),
        ("cycle_accepted", _BOOLEAN),
        ("module", _TEXT),
    ),
    "core.check": (
        ("name", _TEXT),
        ("description", _TEXT),
        ("table", _REFERENCE),
        ("kind", _TEXT),
        ("filter", _TEXT),
        ("options", _TEXT),
        ("severity", _TEXT),
        ("message", _TEXT),
        ("enabled", _BOOLEAN),
        ("module", _TEXT),
    ),
    # What a person said of something that a rule proposes or a check found.
    "core.answer": (
        ("subject", _TEXT),
        ("rule", _REFERENCE),
        ("record", _REFERENCE),
        ("other", _REFERENCE),
        ("answer", _TEXT),
        ("reason", _TEXT),
    ),
    "core.script": (
        ("name", _TEXT),
        ("description", _TEXT),
        ("source", _TEXT),
        ("table", _REFERENCE),
        ("arguments", _TEXT),
        ("capabilities", _TEXT),
        ("completion", _TEXT),
        ("options", _TEXT),
        ("module", _TEXT),
    ),
    "core.trigger": (
        ("name", _TEXT),
        ("description", _TEXT),
        ("field", _REFERENCE),
        ("filter", _TEXT),
        ("scope", _TEXT),
        ("script", _REFERENCE),
        ("parameters", _TEXT),
        ("options", _TEXT),
        ("enabled", _BOOLEAN),
        ("module", _TEXT),
    ),
    # An adopted module and its files: whoever has the workspace has the module.
    "core.module": (
        ("name", _TEXT),
        ("key", _TEXT),
        ("version", _TEXT),
        ("status", _TEXT),
        ("options", _TEXT),
    ),
    "core.module_file": (
        ("module", _TEXT),
        ("path", _TEXT),
        ("content", _TEXT),
    ),
}


def _define(key: str) -> TableDef:
    table_id = well_known(key)
    fields = tuple(
        FieldDef(well_known(f"{key}.{name}"), table_id, name, name, type_, SortKind.PLAIN)
        for name, type_ in _TABLES[key]
    )
    return TableDef(table_id, key, key, fields, core=True)


CORE_TABLES: Final[tuple[TableDef, ...]] = tuple(_define(key) for key in _TABLES)
(
    TABLE,
    FIELD,
    CHOICE,
    MEMBER,
    SETTING,
    APART,
    EDGE_TYPE,
    VIEW,
    RULE,
    CHECK,
    ANSWER,
    SCRIPT,
    TRIGGER,
    MODULE,
    MODULE_FILE,
) = CORE_TABLES
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
