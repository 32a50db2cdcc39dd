"""Rules, checks, views, scripts and triggers of a manifest, read from their sections."""

from collections.abc import Mapping
from typing import Any, Final

from openprod_core.engine.modules.manifest import (
    CheckDecl,
    ColumnDecl,
    DefaultDecl,
    RuleDecl,
    ScriptDecl,
    TriggerDecl,
    ViewDecl,
)
from openprod_core.engine.modules.section import Section, check_key

ACTIONS: Final = ("add_to_table", "merge", "set_field", "remove_from_table")
MODES: Final = ("fill_if_empty", "always", "preserve_on_restore")
CHECK_KINDS: Final = ("query", "overlap", "duplicate", "span")
SEVERITIES: Final = ("error", "warning", "info")
VIEW_KINDS: Final = ("grid", "form", "board", "grouped", "matrix", "report")
COMPLETIONS: Final = ("notify", "surface", "commit")
DIRECTIONS: Final = ("asc", "desc")
SCRIPTS_FOLDER: Final = "scripts/"


def rule(section: Section) -> RuleDecl:
    """Reads a `[[rule]]`."""
    decl = RuleDecl(
        key=_key(section),
        name=section.text("name", needed=True),
        table=section.text("table", needed=True),
        filter=_filter(section),
        action=section.word("action", ACTIONS, "set_field"),
        target=section.text("target"),
        match_on=section.texts("match_on"),
        defaults={key: _default(section, key) for key in section.mapping("defaults")},
        auto_accept=section.flag("auto_accept", False),
        on_condition_lost=section.word(
            "on_condition_lost", ("propose", "ignore", "remove"), "propose"
        ),
        enabled=section.flag("enabled", True),
        description=section.text("description"),
    )
    if decl.action == "merge" and not decl.match_on:
        section.say("match_on", "A rule that merges needs match_on: the fields that must agree.")
    if decl.action in ("add_to_table", "remove_from_table") and not decl.target:
        section.say("target", f"A rule that does {decl.action} needs a target table.")
    section.finish()
    return decl


def _default(section: Section, key: str) -> DefaultDecl:
    given = section.mapping("defaults")[key]
    if not isinstance(given, dict):
        return DefaultDecl(given, "fill_if_empty")
    part = Section(given, (*section.path, "defaults", key), section.findings)
    found = DefaultDecl(part.raw("value"), part.word("mode", MODES, "fill_if_empty"))
    part.finish()
    return found


def check(section: Section) -> CheckDecl:
    """Reads a `[[check]]`."""
    decl = CheckDecl(
        key=_key(section),
        name=section.text("name", needed=True),
        table=section.text("table", needed=True),
        kind=section.word("kind", CHECK_KINDS, "query"),
        severity=section.word("severity", SEVERITIES, "warning"),
        message=section.text("message"),
        filter=_filter(section),
        options=section.mapping("options"),
        enabled=section.flag("enabled", True),
        description=section.text("description"),
    )
    if decl.kind == "query" and not decl.filter.strip():
        section.say("where", "A check of kind query needs “where”: what lists the problems.")
    section.finish()
    return decl


def view(section: Section) -> ViewDecl:
    """Reads a `[[view]]`."""
    decl = ViewDecl(
        key=_key(section),
        name=section.text("name", needed=True),
        table=section.text("table", needed=True),
        kind=section.word("kind", VIEW_KINDS, "grid"),
        filter=_filter(section),
        columns=tuple(
            _column(section, n, each) for n, each in enumerate(section.entries("columns"))
        ),
        sorts=tuple(_sort(section, n, each) for n, each in enumerate(section.entries("sorts"))),
        groups=section.texts("groups"),
        options=section.mapping("options"),
    )
    section.finish()
    return decl


def _column(section: Section, number: int, given: Any) -> ColumnDecl:
    path = (*section.path, "columns", number)
    if isinstance(given, str):
        return ColumnDecl(given)
    if not isinstance(given, dict):
        section.findings.say(path, "A column is a field's key, or { field = …, width = … }.")
        return ColumnDecl("")
    part = Section(given, path, section.findings)
    width = part.raw("width")
    if width is not None and type(width) is not int:
        part.say("width", "“width” is a whole number.")
        width = None
    found = ColumnDecl(part.text("field", needed=True), width, part.flag("hidden", False))
    part.finish()
    return found


def _sort(section: Section, number: int, given: Any) -> tuple[str, str]:
    if isinstance(given, str):
        return (given[1:], "desc") if given.startswith("-") else (given, "asc")
    if isinstance(given, list) and len(given) == 2 and given[1] in DIRECTIONS:
        return str(given[0]), str(given[1])
    section.findings.say(
        (*section.path, "sorts", number), "A sort is a field's key, with a - before it for falling."
    )
    return "", "asc"


def script(key: str, section: Section, files: Mapping[str, str]) -> ScriptDecl:
    """Reads a `[script.<key>]`; its source is the content of its file."""
    file = section.text("file", f"{SCRIPTS_FOLDER}{key}.lua")
    if file not in files:
        section.say("file", f"There is no file “{file}” in the module's folder.")
    arguments = tuple(
        _argument(section, number, each) for number, each in enumerate(section.entries("arguments"))
    )
    decl = ScriptDecl(
        key=key,
        name=section.text("name") or section.text("display_name") or key.replace("_", " "),
        file=file,
        source=files.get(file, ""),
        table=section.text("table"),
        description=section.text("description"),
        arguments=arguments,
        capabilities=section.texts("capabilities"),
        completion=section.word("completion", COMPLETIONS, "notify"),
        options=section.mapping("options"),
    )
    section.finish()
    return decl


def _argument(section: Section, number: int, given: Any) -> Mapping[str, Any]:
    path = (*section.path, "arguments", number)
    if not isinstance(given, dict):
        section.findings.say(path, "An argument is { name = …, type = …, label = … }.")
        return {}
    part = Section(given, path, section.findings)
    found = {
        "name": part.text("name", needed=True),
        "type": part.text("type", "text"),
        "label": part.text("label") or part.text("name"),
        "default": part.raw("default"),
    }
    choices = part.texts("choices")
    if choices:
        found["choices"] = list(choices)
    part.finish()
    return {key: value for key, value in found.items() if value is not None}


def trigger(key: str, section: Section) -> TriggerDecl:
    """Reads a `[trigger.<key>]`; `field` is `table.field`."""
    watched = section.text("field") or section.text("on_field_change")
    table, dot, field = watched.rpartition(".")
    if not dot:
        section.say("field", "A trigger watches a field of a table: “table.field”.")
    decl = TriggerDecl(
        key=key,
        name=section.text("name") or key.replace("_", " "),
        table=table,
        field=field,
        script=section.text("script") or section.text("run_script"),
        filter=_filter(section),
        scope=section.text("scope"),
        parameters=section.mapping("parameters") or section.mapping("params"),
        options=section.mapping("options"),
        enabled=section.flag("enabled", False),
        description=section.text("description"),
    )
    section.finish()
    return decl


def _key(section: Section) -> str:
    key = section.text("key", needed=True)
    if key:
        check_key(key, (*section.path, "key"), section.findings)
    return key


def _filter(section: Section) -> str:
    return section.text("where") or section.text("when") or section.text("filter")
