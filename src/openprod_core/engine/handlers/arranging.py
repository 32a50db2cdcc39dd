"""Rows put in an order of people's own: positions between positions, in a field of the table.

A record without a position stands after all that have one, as made. Moving gives one to
those that are moved, and to those before them that had none.
"""

from typing import Any
from uuid import UUID

from openprod_core.bus.commands.records import EditRecords, MoveRows
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.fractional_index import KEY_LENGTH_MAX, is_key, spread, spread_between
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.engine.handlers.records import edit_records
from openprod_core.engine.workbench import Workbench

Standing = tuple[UUID, str | None]
"""A record and its position."""


class NoOwnOrderError(RejectedError):
    """Rows were to be moved in a table whose records have no order of people's own."""

    def __init__(self, table: TableDef) -> None:
        super().__init__(f"The rows of {table.name} have no order of their own yet.")
        self.table = table.id


class WordsInOrderError(RejectedError):
    """The field of the order holds words, which moving a row would write over."""

    def __init__(self, field: FieldDef, text: str) -> None:
        super().__init__(
            f"{field.name} holds words such as “{text}”, and moving rows would write over them. "
            "Sort that field in another way, then move the rows."
        )
        self.field = field.id


def move_rows(bench: Workbench, command: MoveRows) -> int:
    """Puts records before another in the order of their table; those that stand so stay."""
    table = bench.table(command.table)
    field = table.order_field
    if field is None:
        raise NoOwnOrderError(table)
    for record in command.records:
        bench.member(record, table)
    standing = _standing(bench, table, field)
    moved = dict.fromkeys(command.records)
    rest = [each for each in standing if each[0] not in moved]
    at = _place(standing, rest, command.before)
    order = [*(id_ for id_, _ in rest[:at]), *moved, *(id_ for id_, _ in rest[at:])]
    if order == [id_ for id_, _ in standing]:
        return 0
    positions = _positions(rest, at, list(moved))
    changes: dict[UUID, dict[UUID | str, Any]] = {
        record: {field.id: position} for record, position in positions.items()
    }
    count = len(moved)
    label = f"Move {count:,} rows of {table.name}" if count > 1 else f"Move a row of {table.name}"
    return edit_records(bench, EditRecords(table.id, changes, label))


def _standing(bench: Workbench, table: TableDef, field: FieldDef) -> list[Standing]:
    facet, slot = bench.model.number(table.id), bench.model.number(field.id)
    found: list[Standing] = []
    for id_, key in bench.store.tables.arranged(facet, slot):
        if key and not is_key(key):
            raise WordsInOrderError(field, str(key))
        found.append((UUID(bytes=id_), key or None))
    return found


def _place(standing: list[Standing], rest: list[Standing], before: UUID | None) -> int:
    """Returns where among the rows that stay the moved ones go."""
    places = {id_: at for at, (id_, _) in enumerate(rest)}
    ids = [id_ for id_, _ in standing]
    if before is None or before not in ids:
        return len(rest)
    # Where that row is moved itself, the next one that stays is meant.
    return next((places[id_] for id_ in ids[ids.index(before) :] if id_ in places), len(rest))


def _positions(rest: list[Standing], at: int, moved: list[UUID]) -> dict[UUID, str]:
    first = next((n for n, (_, key) in enumerate(rest[:at]) if key is None), at)
    low = rest[first - 1][1] if first else None
    high = rest[at][1] if at < len(rest) else None
    placed = [*(id_ for id_, _ in rest[first:at]), *moved]
    if low is None or high is None or low < high:
        keys = spread_between(low, high, len(placed))
        if max(map(len, keys)) <= KEY_LENGTH_MAX:
            return dict(zip(placed, keys, strict=True))
    # Two people put rows in one place, or rows were put in one place for years: begin anew.
    everything = [*(id_ for id_, _ in rest[:at]), *moved, *(id_ for id_, _ in rest[at:])]
    return dict(zip(everything, spread(len(everything)), strict=True))
