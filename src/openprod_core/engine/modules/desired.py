"""The records of core tables that a module comes to, in the order in which they are made."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from openprod_core.bus.module_rows import ModuleStatus
from openprod_core.domain import core_schema, fractional_index
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.schema import FieldType, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.modules import ids
from openprod_core.engine.modules.manifest import FieldDecl, Manifest, TableDecl, ViewDecl
from openprod_core.engine.modules.naming import resolved_options
from openprod_core.storage.sqlite.cells import pack

COLOURS = ("blue", "green", "yellow", "red", "purple", "teal", "pink", "grey")
"""Choices without a colour of their own take these in turn."""


@dataclass(frozen=True, slots=True)
class Desired:
    """One record as the module wants it."""

    table: TableDef
    """The core table that it is a record of."""
    id: UUID
    what: str
    name: str
    values: Mapping[str, Value]
    where: str = ""
    once: Mapping[str, Value] = field(default_factory=dict)
    """What is written only when the record is made; people arrange it as they like."""
    insists: bool = False
    """Its values are the module's alone; nobody edits them by hand."""
    after: UUID | None = None
    """Of a field: the one before it."""


def desired_records(manifest: Manifest) -> tuple[Desired, ...]:
    """Returns all records of a module."""
    return (
        _module(manifest),
        *_files(manifest),
        *(each for table in manifest.tables for each in _table(manifest, table)),
        *_edges(manifest),
        *_views(manifest),
        *_rules(manifest),
        *_checks(manifest),
        *_scripts(manifest),
        *_triggers(manifest),
    )


def _module(manifest: Manifest) -> Desired:
    values: dict[str, Value] = {
        "name": manifest.name,
        "key": manifest.key,
        "version": manifest.version,
        "status": ModuleStatus.ADOPTED.value,
    }
    return Desired(
        core_schema.MODULE, ids.module_id(manifest.key), "module", manifest.name, values,
        insists=True,
    )  # fmt: skip


def _files(manifest: Manifest) -> Iterator[Desired]:
    for path, content in sorted(manifest.files.items()):
        id_ = ids.file_id(manifest.key, manifest.version, path)
        values: dict[str, Value] = {
            "module": manifest.key,
            "path": path,
            "content": content or None,
        }
        yield Desired(core_schema.MODULE_FILE, id_, "file", path, values, insists=True)


def _table(manifest: Manifest, table: TableDecl) -> Iterator[Desired]:
    id_ = ids.table_id(manifest.key, table.id)
    values: dict[str, Value] = {
        "name": table.name,
        "key": ids.table_key(manifest.key, table.key),
        "description": table.description or None,
        "colour": table.colour or None,
        "module": manifest.key,
    }
    yield Desired(core_schema.TABLE, id_, "table", table.name, values)
    positions = fractional_index.spread(len(table.fields))
    before: UUID | None = None
    for declared, position in zip(table.fields, positions, strict=True):
        made = _field(manifest, table, declared, position, before)
        before = made.id
        yield made
        yield from _choices(manifest, table, declared)


def _field(
    manifest: Manifest, table: TableDecl, declared: FieldDecl, position: str, before: UUID | None
) -> Desired:
    default = declared.default
    values: dict[str, Value] = {
        "name": declared.name,
        "key": declared.key,
        "table": ids.table_id(manifest.key, table.id),
        "type": declared.type.value,
        "sort": declared.sort.value,
        "target": manifest.table_id(declared.target) if declared.target else None,
        "description": declared.description or None,
        "required": True if declared.required else None,
        "default": None if default is None else pack(_plain(default, declared.type)).hex(),
        "on_conflict": declared.on_conflict or None,
        "shared_key": declared.shared_key or None,
        "formula": declared.formula or None,
        "module": manifest.key,
    }
    id_ = ids.field_id(manifest.key, table.id, declared.id)
    return Desired(
        core_schema.FIELD, id_, "field", declared.name, values, table.name,
        once={"position": position}, after=before,
    )  # fmt: skip


def _plain(value: Value, type_: FieldType) -> Value:
    return float(value) if type_ is FieldType.FLOAT and isinstance(value, int) else value


def _choices(manifest: Manifest, table: TableDecl, declared: FieldDecl) -> Iterator[Desired]:
    positions = fractional_index.spread(len(declared.choices))
    for at, (choice, position) in enumerate(zip(declared.choices, positions, strict=True)):
        values: dict[str, Value] = {
            "name": choice.name,
            "field": ids.field_id(manifest.key, table.id, declared.id),
            "colour": choice.colour or COLOURS[at % len(COLOURS)],
        }
        id_ = ids.choice_id(manifest.key, table.id, declared.id, choice.name)
        where = f"{table.name}, {declared.name}"
        yield Desired(
            core_schema.CHOICE, id_, "choice", choice.name, values, where,
            once={"position": position},
        )  # fmt: skip


def _edges(manifest: Manifest) -> Iterator[Desired]:
    for edge in manifest.edges:
        values: dict[str, Value] = {
            "name": edge.name,
            "key": edge.key,
            "source": manifest.table_id(edge.source) if edge.source else None,
            "target": manifest.table_id(edge.target) if edge.target else None,
            "target_hint": edge.target if "." in edge.target else None,
            "ordered": True if edge.ordered else None,
            "properties": json_text(edge.properties),
            "description": edge.description or None,
            "module": manifest.key,
        }
        id_ = ids.definition_id(manifest.key, "edge", edge.key)
        yield Desired(core_schema.EDGE_TYPE, id_, "edge type", edge.name, values)


def _views(manifest: Manifest) -> Iterator[Desired]:
    positions = fractional_index.spread(len(manifest.views))
    for view, position in zip(manifest.views, positions, strict=True):
        table = manifest.table(view.table)
        values: dict[str, Value] = {
            "name": view.name,
            "table": manifest.table_id(view.table),
            "kind": view.kind,
            "filter": view.filter or None,
            "columns": json_text(_columns(manifest, view)),
            "sorts": json_text(
                [[_field_text(manifest, view.table, key), way] for key, way in view.sorts]
            ),
            "groups": json_text([_field_text(manifest, view.table, key) for key in view.groups]),
            "options": json_text(resolved_options(manifest, table, view.options)),
            "module": manifest.key,
        }
        id_ = ids.definition_id(manifest.key, "view", view.key)
        yield Desired(
            core_schema.VIEW, id_, "view", view.name, values, _said(manifest, view.table),
            once={"position": position},
        )  # fmt: skip


def _columns(manifest: Manifest, view: ViewDecl) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for column in view.columns:
        said: dict[str, Any] = {"field": _field_text(manifest, view.table, column.field)}
        if column.width is not None:
            said["width"] = column.width
        if column.hidden:
            said["hidden"] = True
        found.append(said)
    return found


def _rules(manifest: Manifest) -> Iterator[Desired]:
    for rule in manifest.rules:
        written = rule.target or rule.table
        defaults = {
            _field_text(manifest, written, key): {"value": each.value, "mode": each.mode}
            for key, each in rule.defaults.items()
        }
        values: dict[str, Value] = {
            "name": rule.name,
            "description": rule.description or None,
            "table": manifest.table_id(rule.table),
            "filter": rule.filter or None,
            "action": rule.action,
            "target": manifest.table_id(rule.target) if rule.target else None,
            "match_on": json_text([_field_text(manifest, rule.table, k) for k in rule.match_on]),
            "defaults": json_text(defaults),
            "auto_accept": rule.auto_accept,
            "on_condition_lost": rule.on_condition_lost,
            "enabled": rule.enabled,
            "module": manifest.key,
        }
        id_ = ids.definition_id(manifest.key, "rule", rule.key)
        where = _said(manifest, rule.table)
        yield Desired(core_schema.RULE, id_, "rule", rule.name, values, where)


def _checks(manifest: Manifest) -> Iterator[Desired]:
    for check in manifest.checks:
        table = manifest.table(check.table)
        values: dict[str, Value] = {
            "name": check.name,
            "description": check.description or None,
            "table": manifest.table_id(check.table),
            "kind": check.kind,
            "filter": check.filter or None,
            "options": json_text(resolved_options(manifest, table, check.options)),
            "severity": check.severity,
            "message": check.message or None,
            "enabled": check.enabled,
            "module": manifest.key,
        }
        id_ = ids.definition_id(manifest.key, "check", check.key)
        where = _said(manifest, check.table)
        yield Desired(core_schema.CHECK, id_, "check", check.name, values, where)


def _scripts(manifest: Manifest) -> Iterator[Desired]:
    for script in manifest.scripts:
        options = {"key": f"{manifest.key}.{script.key}", "path": script.file, **script.options}
        values: dict[str, Value] = {
            "name": script.name,
            "description": script.description or None,
            "source": script.source or None,
            "table": manifest.table_id(script.table) if script.table else None,
            "arguments": json_text(list(script.arguments)),
            "capabilities": json_text(list(script.capabilities)),
            "completion": script.completion,
            "options": json_text(options),
            "module": manifest.key,
        }
        id_ = ids.definition_id(manifest.key, "script", script.key)
        where = _said(manifest, script.table)
        yield Desired(core_schema.SCRIPT, id_, "script", script.name, values, where)


def _triggers(manifest: Manifest) -> Iterator[Desired]:
    for trigger in manifest.triggers:
        values: dict[str, Value] = {
            "name": trigger.name,
            "description": trigger.description or None,
            "field": manifest.field_id(trigger.table, trigger.field),
            "filter": trigger.filter or None,
            "scope": trigger.scope or None,
            "script": ids.definition_id(manifest.key, "script", trigger.script),
            "parameters": json_text(trigger.parameters),
            "options": json_text(trigger.options),
            "enabled": trigger.enabled,
            "module": manifest.key,
        }
        id_ = ids.definition_id(manifest.key, "trigger", trigger.key)
        where = _said(manifest, trigger.table)
        yield Desired(core_schema.TRIGGER, id_, "trigger", trigger.name, values, where)


def _field_text(manifest: Manifest, table: str, key: str) -> str:
    return str(manifest.field_id(table, key))


def _said(manifest: Manifest, table: str) -> str:
    found = manifest.table(table)
    return table if found is None else found.name


def json_text(value: Mapping[str, Any] | Sequence[Any]) -> str | None:
    """Returns JSON that is the same for the same value; None for nothing."""
    return json.dumps(value, ensure_ascii=False) if value else None
