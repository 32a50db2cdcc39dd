"""The scripts and triggers of a workspace, read from their core tables."""

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from openprod_core.bus.script_rows import ScriptArgument, ScriptRow, TriggerRow
from openprod_core.domain import core_schema
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.hashing import digest
from openprod_core.engine.definitions import Definition, definitions
from openprod_core.engine.lens import Lens

COMPLETIONS = ("notify", "surface", "commit")
SOURCE_SIZE_MAX = 1_000_000


class NoSuchScriptError(RejectedError):
    """There is no script of that name."""

    def __init__(self, address: object, near: Iterable[str] = ()) -> None:
        names = ", ".join(near)
        hint = f" There are: {names}." if names else " There are no scripts yet."
        super().__init__(f"There is no script “{address}”.{hint}")
        self.address = address


def scripts(lens: Lens) -> tuple[ScriptRow, ...]:
    """Returns all scripts, by name."""
    rows = [_script(each) for each in definitions(lens, core_schema.SCRIPT)]
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.id)))


def find_script(lens: Lens, address: UUID | str) -> ScriptRow:
    """Returns a script by id, name or the key that its module gave it.

    Raises:
        NoSuchScriptError: there is none.
    """
    every = scripts(lens)
    if isinstance(address, str):
        wanted = address.casefold()
        for fits in (
            lambda row: row.name.casefold() == wanted,
            lambda row: str(row.options.get("key", "")).casefold() == wanted,
            lambda row: str(row.id) == wanted,
        ):
            for row in every:
                if fits(row):
                    return row
    for row in every:
        if row.id == address:
            return row
    raise NoSuchScriptError(address, (row.name for row in every))


def triggers(lens: Lens) -> tuple[TriggerRow, ...]:
    """Returns all triggers, by name."""
    rows = [
        TriggerRow(
            each.id,
            each.text("name"),
            each.reference("field"),
            each.text("filter"),
            each.text("scope"),
            each.reference("script"),
            _object(each.text("parameters")),
            _object(each.text("options")),
            each.flag("enabled", True),
            each.text("module"),
        )
        for each in definitions(lens, core_schema.TRIGGER)
    ]
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.id)))


def source_hash(source: str) -> str:
    """Returns what tells one version of a script from another."""
    return digest(source.encode()).hex()[:16]


def module_file(lens: Lens, module: str, path: str) -> str | None:
    """Returns the content of a file of an adopted module; None where it has none."""
    for each in definitions(lens, core_schema.MODULE_FILE):
        if each.text("module") == module and each.text("path") == path:
            return each.text("content")
    return None


def module_keys(lens: Lens) -> set[str]:
    """Returns the keys of the modules that have files here."""
    return {each.text("module") for each in definitions(lens, core_schema.MODULE_FILE)}


def _script(each: Definition) -> ScriptRow:
    source = each.text("source")
    completion = each.text("completion")
    return ScriptRow(
        each.id,
        each.text("name"),
        each.text("description"),
        source,
        each.reference("table"),
        tuple(_arguments(each.text("arguments"))),
        tuple(item for item in _list(each.text("capabilities")) if isinstance(item, str)),
        completion if completion in COMPLETIONS else COMPLETIONS[0],
        _object(each.text("options")),
        each.text("module"),
        source_hash(source),
    )


def _arguments(text: str) -> Iterable[ScriptArgument]:
    for each in _list(text):
        if isinstance(each, dict) and isinstance(each.get("name"), str):
            options = each.get("options")
            yield ScriptArgument(
                each["name"],
                str(each.get("type") or "text"),
                str(each.get("label") or each["name"]),
                each.get("default"),
                bool(each.get("required")),
                tuple(map(str, options)) if isinstance(options, list) else (),
                str(each.get("table") or ""),
            )


def _list(text: str) -> list[Any]:
    found = _json(text)
    return found if isinstance(found, list) else []


def _object(text: str) -> dict[str, Any]:
    found = _json(text)
    return found if isinstance(found, dict) else {}


def _json(text: str) -> Any:
    # Whoever wrote it, perhaps with a newer version: what cannot be read says nothing.
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
