"""The text of a manifest to its values; everything that is wrong, with its line.

`parse_module` is the whole way from a module's files. What a name points to is looked at
in checking.py; rules, views and the like are read in parsing_definitions.py.
"""

import functools
import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from openprod_core.bus.module_rows import ManifestProblem
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import (
    BLOCK,
    CHOICES_MAX,
    FIELDS_MAX,
    NAME_LENGTH_MAX,
    ChoiceSpec,
    FieldType,
    SortKind,
)
from openprod_core.engine.modules import parsing_definitions as definitions
from openprod_core.engine.modules.checking import check_manifest
from openprod_core.engine.modules.manifest import EdgeDecl, FieldDecl, Manifest, TableDecl
from openprod_core.engine.modules.section import Findings, Section, check_key
from openprod_core.engine.modules.toml_lines import key_lines

MANIFEST: Final = "module.toml"
RESERVED: Final = ("core", "workspace")
VERSION: Final = re.compile(r"\d+\.\d+\.\d+")
ALIASES: Final = {
    "string": FieldType.TEXT,
    "number": FieldType.FLOAT,
    "timestamp": FieldType.DATETIME,
    "enum": FieldType.CHOICE,
    "blob": FieldType.FILE,
}
"""Other words for types of fields."""
_TYPES: Final = {**{each.value: each for each in FieldType}, **ALIASES}
_PLACED: Final = re.compile(r"^(.*) \(at line (\d+), column (\d+)\)$", re.DOTALL)


class BadManifestError(RejectedError):
    """A module's files do not describe a module; each problem has its line."""

    def __init__(self, problems: tuple[ManifestProblem, ...]) -> None:
        shown = "\n".join(str(each) for each in problems[:20])
        more = f"\n… and {len(problems) - 20} more." if len(problems) > 20 else ""
        super().__init__(f"This module cannot be used as it is.\n{shown}{more}")
        self.problems = problems


def parse_module(files: Mapping[str, str]) -> Manifest:
    """Returns the module that texts by path describe; the same texts are read once.

    Raises:
        BadManifestError: with everything that is wrong.
    """
    return _parsed(tuple(sorted(files.items())))


@functools.lru_cache(maxsize=64)
def _parsed(texts: tuple[tuple[str, str], ...]) -> Manifest:
    files = dict(texts)
    text = files.get(MANIFEST)
    if text is None:
        raise BadManifestError(
            (ManifestProblem(MANIFEST, 1, "", "A module needs a file module.toml."),)
        )
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadManifestError((_syntax_problem(text, str(error)),)) from error
    findings = Findings(MANIFEST, key_lines(text))
    manifest = _manifest(Section(values, (), findings), files)
    if not findings.found:
        check_manifest(manifest, findings)
    if findings.found:
        ordered = sorted(findings.found, key=lambda each: (each.file, each.line))
        raise BadManifestError(tuple(ordered))
    return manifest


def _syntax_problem(text: str, message: str) -> ManifestProblem:
    placed = _PLACED.match(message)
    if placed is None:
        return ManifestProblem(MANIFEST, text.count("\n") + 1, "", message)
    said = f"{placed[1]}, at column {placed[3]}."
    return ManifestProblem(MANIFEST, int(placed[2]), "", said)


def _manifest(whole: Section, files: Mapping[str, str]) -> Manifest:
    head = Section(whole.mapping("module"), ("module",), whole.findings)
    key = head.text("key") or head.text("name", needed=True)
    check_key(key, head.path, whole.findings)
    if key in RESERVED:
        head.say("name", f"“{key}” is openprod's own; choose another.")
    version = head.text("version", needed=True)
    if version and not VERSION.fullmatch(version):
        head.say("version", "A version is three numbers, such as 1.0.0.")
    manifest = Manifest(
        key=key,
        name=head.text("display_name") or head.text("name") or key,
        version=version,
        description=head.text("description"),
        author=head.text("author"),
        tables=tuple(_table(key, part) for key, part in whole.parts("table")),
        edges=tuple(_edge(key, part) for key, part in whole.parts("edge")),
        rules=tuple(definitions.rule(part) for part in whole.list_of("rule")),
        checks=tuple(definitions.check(part) for part in whole.list_of("check")),
        views=tuple(definitions.view(part) for part in whole.list_of("view")),
        scripts=tuple(definitions.script(k, part, files) for k, part in whole.parts("script")),
        triggers=tuple(definitions.trigger(k, part) for k, part in whole.parts("trigger")),
        capabilities=whole.texts("capabilities"),
        files=dict(files),
    )
    head.finish()
    whole.finish()
    return manifest


def _table(key: str, section: Section) -> TableDecl:
    fields = tuple(_field(name, part) for name, part in section.parts("fields"))
    if not fields:
        section.say("", "A table needs at least one field.")
    if len(fields) > FIELDS_MAX:
        section.say("fields", f"A table holds at most {FIELDS_MAX} fields.")
    table = TableDecl(
        key=key,
        id=section.text("id", key),
        name=_name(section, key),
        fields=fields,
        description=section.text("description"),
        colour=section.colour(),
    )
    section.finish()
    return table


def _field(key: str, section: Section) -> FieldDecl:
    type_ = _TYPES[section.word("type", _TYPES, "text")]
    crdt = section.word("crdt", ("", "text", "list"), "")
    if crdt:
        type_ = FieldType.RICHTEXT if crdt == "text" else FieldType.LIST
    way = section.word("on_conflict", ("", BLOCK, "lww"), "")
    decl = FieldDecl(
        key=key,
        id=section.text("id", key),
        name=_name(section, key),
        type=type_,
        sort=SortKind(section.word("sort", [each.value for each in SortKind], "natural")),
        choices=_choices(section),
        target=section.text("target"),
        description=section.text("description"),
        required=section.flag("required", False),
        default=section.raw("default"),
        on_conflict=BLOCK if way == BLOCK else "",
        shared_key=section.text("shared_key"),
        formula=section.text("formula"),
    )
    if decl.target and type_ is not FieldType.REFERENCE:
        section.say("target", "Only a reference has a target.")
    if type_ is FieldType.REFERENCE and not decl.target:
        section.say("", "A reference needs a target: the table that it points into.")
    if decl.choices and type_ is not FieldType.CHOICE:
        section.say("choices", "Only a field of type choice has choices.")
    section.finish()
    return decl


def _choices(section: Section) -> tuple[ChoiceSpec, ...]:
    found: list[ChoiceSpec] = []
    for number, given in enumerate(section.entries("choices")):
        path = (*section.path, "choices", number)
        if isinstance(given, str):
            given = {"name": given}
        if not isinstance(given, dict):
            section.findings.say(path, "A choice is a text, or { name = …, colour = … }.")
            continue
        part = Section(given, path, section.findings)
        spec = ChoiceSpec(part.text("name", needed=True), part.colour())
        part.finish()
        if any(each.name == spec.name for each in found):
            section.findings.say(path, f"The choice “{spec.name}” is there twice.")
        found.append(spec)
    if len(found) > CHOICES_MAX:
        section.say("choices", f"A field holds at most {CHOICES_MAX} choices.")
    return tuple(found)


def _edge(key: str, section: Section) -> EdgeDecl:
    properties = section.mapping("properties")
    for name, kind in properties.items():
        if kind not in _TYPES:
            section.findings.say(
                (*section.path, "properties", name), f"There is no type of value “{kind}”."
            )
    edge = EdgeDecl(
        key=key,
        name=_name(section, key),
        source=section.text("source") or section.text("source_table"),
        target=section.text("target") or section.text("target_table"),
        ordered=section.flag("ordered", False),
        properties={name: str(_TYPES.get(kind, kind)) for name, kind in properties.items()},
        description=section.text("description"),
    )
    section.finish()
    return edge


def _name(section: Section, key: str) -> str:
    """Returns the name that people read; made from the key where none is given."""
    found: Any = section.text("name") or section.text("display_name") or spoken(key)
    if len(found) > NAME_LENGTH_MAX:
        section.say("name", f"A name has at most {NAME_LENGTH_MAX} characters.")
    return " ".join(str(found).split())


def spoken(key: str) -> str:
    """Returns a key as people would write it: `focus_status` is “Focus status”."""
    return key.replace("_", " ").capitalize()
