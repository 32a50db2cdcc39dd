"""A query that is asked again: what came, changed and went since the last time."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.events import EdgesChanged, RecordsChanged, SchemaChanged
from openprod_core.bus.query_rows import LiveChange, QueryRows

STIRRING: Final = (RecordsChanged, EdgesChanged, SchemaChanged)
"""News after which a query may be answered otherwise."""


def rows_by_id(found: QueryRows) -> dict[Any, Mapping[str, Any]]:
    """Returns rows by record; those of groups by their place."""
    rows = found.mappings()
    keys: tuple[Any, ...] = found.ids or tuple(range(len(rows)))
    return dict(zip(keys, rows, strict=True))


def change_between(before: QueryRows, now: QueryRows) -> LiveChange | None:
    """Returns what differs between two answers to one query; None: nothing does."""
    old, new = rows_by_id(before), rows_by_id(now)
    if old == new and [*old] == [*new]:
        return None
    added = tuple(row for key, row in new.items() if key not in old)
    changed = tuple(row for key, row in new.items() if key in old and old[key] != row)
    gone = tuple(key for key in old if key not in new and isinstance(key, UUID))
    return LiveChange(now, added, changed, gone)
