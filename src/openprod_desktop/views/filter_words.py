"""Conditions of the filter language, written for a person: "by this value" and the like."""

import re
from datetime import date, datetime, timedelta
from typing import Any

from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import FileRef
from openprod_desktop.formatting.display import duration
from openprod_desktop.views.filter_text import named, quoted, where


def by_value(field: FieldDef, value: Any) -> str:
    """Returns the condition that shows the rows that hold this value."""
    name = named(field.key)
    if isinstance(value, Misfit):
        value = value.value
    if value is None or value in ("", ()):
        return f"{name} is empty"
    if field.type is FieldType.BOOLEAN:
        return name if value else f"{name} = false"
    if field.type is FieldType.LIST:
        entries = value if isinstance(value, tuple | list) else (value,)
        return " and ".join(f"{name} contains {literal(each)}" for each in entries)
    if isinstance(value, FileRef):
        return f"{name} contains {quoted(value.name)}"
    return f"{name} = {literal(value)}"


def without_value(field: FieldDef, value: Any) -> str:
    """Returns the condition that hides the rows that hold this value; empty ones stay."""
    name = named(field.key)
    if isinstance(value, Misfit):
        value = value.value
    if value is None or value in ("", ()):
        return f"{name} is not empty"
    if field.type in (FieldType.BOOLEAN, FieldType.LIST, FieldType.FILE):
        return f"not ({by_value(field, value)})"
    return f"({name} != {literal(value)} or {name} is empty)"


def literal(value: Any) -> str:
    """Returns a value as a condition writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, ReferenceCell):
        # By its title, which a person can read; two of one title are one here.
        return quoted(value.title)
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return quoted(duration(value))
    if isinstance(value, int | float):
        return repr(value)
    return quoted(str(value))


def added(text: str, condition: str, table: TableDef) -> str:
    """Returns the filter text with a further condition; plain words become conditions."""
    held = where(text, table)
    if held is None:
        return condition
    if condition in held:
        return held
    if held == text.strip() and _has_open_or(held):
        held = f"({held})"
    return f"{held} and {condition}"


def _has_open_or(text: str) -> bool:
    """Whether an `or` stands outside brackets and quotes: what is joined to it would bind first."""
    bare = re.sub(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|\[[^\]]*\]", "", text)
    while (inner := re.sub(r"\([^()]*\)", "", bare)) != bare:
        bare = inner
    return re.search(r"\bor\b", bare, re.IGNORECASE) is not None
