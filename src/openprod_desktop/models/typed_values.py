"""Values that a person typed and that the engine has not shown back yet.

A cell shows what was typed at once. The value is `pending` until the engine has
answered, then it stays on top until a window read *after* that answer shows the cell
as it is. A refused value gives way to what stood there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID


@dataclass(slots=True)
class TypedValue:
    """One typed value on top of what was read."""

    value: Any
    below: Any
    """What the cell shows if this is refused."""
    edit: int
    """Number of the edit; a later one in the same cell replaces it."""
    settled_at: int | None = None
    """Number of the newest window asked for when the engine had answered."""


class TypedValues:
    """By record and field."""

    def __init__(self) -> None:
        self._by_record: dict[UUID, dict[UUID, TypedValue]] = {}

    def __bool__(self) -> bool:
        return bool(self._by_record)

    def put(self, record: UUID, field: UUID, value: Any, below: Any, edit: int) -> None:
        """Notes a typed value; one typed before in the cell keeps what stood below it."""
        cells = self._by_record.setdefault(record, {})
        held = cells.get(field)
        cells[field] = TypedValue(value, held.below if held is not None else below, edit)

    def settle(self, record: UUID, field: UUID, edit: int, value: Any, window: int) -> None:
        """The engine took the value: windows asked for after number `window` show it."""
        held = self._by_record.get(record, {}).get(field)
        if held is None:
            return
        if held.edit == edit:
            held.settled_at = window
        else:
            held.below = value

    def refuse(self, record: UUID, field: UUID, edit: int) -> TypedValue | None:
        """Takes a refused value away and returns it; None where a later one stands."""
        held = self._by_record.get(record, {}).get(field)
        if held is None or held.edit != edit:
            return None
        self._forget(record, field)
        return held

    def over(self, record: UUID, window: int) -> Iterator[tuple[UUID, TypedValue]]:
        """Yields what still goes on top of a record read by window number `window`."""
        for field, held in list(self._by_record.get(record, {}).items()):
            if held.settled_at is not None and window > held.settled_at:
                self._forget(record, field)
            else:
                yield field, held

    def _forget(self, record: UUID, field: UUID) -> None:
        cells = self._by_record[record]
        del cells[field]
        if not cells:
            del self._by_record[record]
