"""Commands and questions that name an absorbed record speak of the one that it is now."""

import dataclasses
from collections.abc import Mapping
from typing import Any, Final, TypeVar
from uuid import UUID

from openprod_core.bus import queries
from openprod_core.bus.commands import identity as identity_commands
from openprod_core.engine.registers.unions import Unions

_AS_NAMED: Final = (
    identity_commands.MergeRecords,
    identity_commands.SplitRecord,
    identity_commands.KeepApart,
    queries.PreviewMerge,
)
"""What speaks of absorbed records by their own ids."""
_NAMES: Final = frozenset(
    ("record", "records", "changes", "edits", "pinned", "source", "target", "before", "after")
)
T = TypeVar("T")


def redirected(unions: Unions, message: T) -> T:
    """Returns a command or query with roots in place of absorbed records."""
    if not unions.has_absorbed or isinstance(message, _AS_NAMED):
        return message
    changed: dict[str, Any] = {}
    for field in dataclasses.fields(message):  # type: ignore[arg-type]
        if field.name in _NAMES:
            value = getattr(message, field.name)
            moved = _moved(unions, value)
            if moved != value:
                changed[field.name] = moved
    return dataclasses.replace(message, **changed) if changed else message  # type: ignore[type-var]


def _moved(unions: Unions, value: Any) -> Any:
    if isinstance(value, UUID):
        return unions.redirect(value)
    if isinstance(value, Mapping):
        found: dict[Any, Any] = {}
        for key, each in value.items():
            root = unions.redirect(key) if isinstance(key, UUID) else key
            held = found.get(root)
            found[root] = {**held, **each} if isinstance(held, Mapping) else each
        return found
    if isinstance(value, list | tuple):
        return type(value)(unions.redirect(each) for each in value)
    if isinstance(value, frozenset):
        return frozenset(unions.redirect(each) for each in value)
    return value
