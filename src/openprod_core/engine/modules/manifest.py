"""What a module says of itself: the manifest as values. Made by parsing.py, checked there.

Tables of the module itself are named by their key, those of another module as
`module.table`; such a partner may be there or not.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.dataclass import field as made_by
from openprod_core.domain.schema import ChoiceSpec, FieldType, SortKind
from openprod_core.domain.values import Value
from openprod_core.engine.modules import ids


@dataclass(frozen=True, slots=True)
class FieldDecl:
    """A field of a module's table."""

    key: str
    id: str
    """What its id is made from: the key that it had at first."""
    name: str
    type: FieldType
    sort: SortKind = SortKind.NATURAL
    choices: tuple[ChoiceSpec, ...] = ()
    target: str = ""
    description: str = ""
    required: bool = False
    default: Value = None
    on_conflict: str = ""
    shared_key: str = ""
    formula: str = ""


@dataclass(frozen=True, slots=True)
class TableDecl:
    """A table of a module."""

    key: str
    id: str
    name: str
    fields: tuple[FieldDecl, ...]
    description: str = ""
    colour: str = ""

    def field(self, key: str) -> FieldDecl | None:
        """Returns a field by its key."""
        return next((each for each in self.fields if each.key == key), None)


@dataclass(frozen=True, slots=True)
class EdgeDecl:
    """A kind of link; its key is the word that every module uses for it."""

    key: str
    name: str
    source: str = ""
    target: str = ""
    ordered: bool = False
    properties: Mapping[str, str] = made_by(default_factory=dict)
    """Name -> type of value."""
    description: str = ""


@dataclass(frozen=True, slots=True)
class DefaultDecl:
    """What a rule writes into a field."""

    value: Value
    mode: str


@dataclass(frozen=True, slots=True)
class RuleDecl:
    """A rule: what is proposed, or done, where a condition holds."""

    key: str
    name: str
    table: str
    filter: str
    action: str
    target: str = ""
    match_on: tuple[str, ...] = ()
    defaults: Mapping[str, DefaultDecl] = made_by(default_factory=dict)
    auto_accept: bool = False
    on_condition_lost: str = "propose"
    enabled: bool = True
    description: str = ""


@dataclass(frozen=True, slots=True)
class CheckDecl:
    """A check: a question whose answers are problems."""

    key: str
    name: str
    table: str
    kind: str
    severity: str
    message: str = ""
    filter: str = ""
    options: Mapping[str, Any] = made_by(default_factory=dict)
    enabled: bool = True
    description: str = ""


@dataclass(frozen=True, slots=True)
class ColumnDecl:
    """A column of a view."""

    field: str
    width: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class ViewDecl:
    """A saved view."""

    key: str
    name: str
    table: str
    kind: str
    filter: str = ""
    columns: tuple[ColumnDecl, ...] = ()
    sorts: tuple[tuple[str, str], ...] = ()
    """(field, "asc" or "desc")."""
    groups: tuple[str, ...] = ()
    options: Mapping[str, Any] = made_by(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ScriptDecl:
    """A script; `source` is the content of its file."""

    key: str
    name: str
    file: str
    source: str
    table: str = ""
    description: str = ""
    arguments: tuple[Mapping[str, Any], ...] = ()
    capabilities: tuple[str, ...] = ()
    completion: str = "notify"
    options: Mapping[str, Any] = made_by(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TriggerDecl:
    """A script that is run when a field changes."""

    key: str
    name: str
    table: str
    field: str
    script: str
    filter: str = ""
    scope: str = ""
    parameters: Mapping[str, Any] = made_by(default_factory=dict)
    options: Mapping[str, Any] = made_by(default_factory=dict)
    enabled: bool = False
    description: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """All of a module; `files` holds its texts by path, module.toml included."""

    key: str
    name: str
    version: str
    description: str = ""
    author: str = ""
    tables: tuple[TableDecl, ...] = ()
    edges: tuple[EdgeDecl, ...] = ()
    rules: tuple[RuleDecl, ...] = ()
    checks: tuple[CheckDecl, ...] = ()
    views: tuple[ViewDecl, ...] = ()
    scripts: tuple[ScriptDecl, ...] = ()
    triggers: tuple[TriggerDecl, ...] = ()
    capabilities: tuple[str, ...] = ()
    files: Mapping[str, str] = made_by(default_factory=dict)

    def table(self, key: str) -> TableDecl | None:
        """Returns a table by its key."""
        return next((each for each in self.tables if each.key == key), None)

    def table_id(self, address: str) -> UUID:
        """Returns the id of an own table (`fixture`) or a partner's (`people.person`)."""
        partner, dot, key = address.partition(".")
        if dot:
            return ids.table_id(partner, key)
        own = self.table(address)
        return ids.table_id(self.key, address if own is None else own.id)

    def field_id(self, address: str, key: str) -> UUID:
        """Returns the id of a field of an own table or a partner's."""
        partner, dot, table = address.partition(".")
        if dot:
            return ids.field_id(partner, table, key)
        own = self.table(address)
        assert own is not None, address
        found = own.field(key)
        return ids.field_id(self.key, own.id, key if found is None else found.id)
