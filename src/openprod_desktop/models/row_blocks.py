"""Rows of an opened view kept in blocks, the least recently used going first.

A block is 256 neighbouring rows. Positions are rows of the view; a record is found
only while its block is here. Asking for blocks is table_window_model.py's work.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.rows import Cells, GroupRow, Window
from openprod_desktop.models.row_changes import Shown

BLOCK_ROWS: Final = 256
BLOCKS_MAX: Final = 64


@dataclass(slots=True)
class Block:
    """What is known of one run of rows."""

    ids: tuple[UUID, ...]
    rows: list[Cells]
    flags: tuple[int, ...]
    marked: dict[int, frozenset[int]]
    """Row of the view -> columns in conflict."""
    groups: dict[int, GroupRow]
    """Row of the view -> the heading that stands there."""
    staged: dict[int, frozenset[int]]
    """Row of the view -> columns that the active overlay holds."""
    drifted: dict[int, frozenset[int]]
    """Row of the view -> staged columns that somebody has changed since."""
    blocked: dict[int, frozenset[int]]
    """Row of the view -> columns whose value is held back until somebody decides."""


class RowBlocks:
    """The cache of one view."""

    def __init__(self) -> None:
        self._blocks: OrderedDict[int, Block] = OrderedDict()
        self._rows: dict[UUID, int] = {}

    def __contains__(self, number: int) -> bool:
        return number in self._blocks

    def __len__(self) -> int:
        return len(self._blocks)

    def row(self, row: int) -> Cells | None:
        """Returns the values of a row, or None where its block is not here."""
        number, at = divmod(row, BLOCK_ROWS)
        block = self._blocks.get(number)
        if block is None or at >= len(block.rows):
            return None
        return block.rows[at]

    def touch(self, number: int) -> None:
        """Notes that a block was used just now."""
        if number in self._blocks:
            self._blocks.move_to_end(number)

    def record_at(self, row: int) -> UUID | None:
        """Returns the record in a row, where known."""
        number, at = divmod(row, BLOCK_ROWS)
        block = self._blocks.get(number)
        if block is None or at >= len(block.ids) or row in block.groups:
            return None
        return block.ids[at]

    def heading_at(self, row: int) -> GroupRow | None:
        """Returns the heading in a row, where it is one."""
        block = self._blocks.get(row // BLOCK_ROWS)
        return block.groups.get(row) if block is not None else None

    def flags_at(self, row: int) -> int:
        """Returns the RowFlag bits of a row; 0 where not known."""
        number, at = divmod(row, BLOCK_ROWS)
        block = self._blocks.get(number)
        return block.flags[at] if block is not None and at < len(block.flags) else 0

    def marks_at(self, row: int) -> frozenset[int]:
        """Returns the columns in conflict in a row."""
        block = self._blocks.get(row // BLOCK_ROWS)
        return block.marked.get(row, frozenset()) if block is not None else frozenset()

    def staged_at(self, row: int) -> frozenset[int]:
        """Returns the columns of a row that the active overlay holds."""
        block = self._blocks.get(row // BLOCK_ROWS)
        return block.staged.get(row, frozenset()) if block is not None else frozenset()

    def drifted_at(self, row: int) -> frozenset[int]:
        """Returns the staged columns of a row that somebody has changed since."""
        block = self._blocks.get(row // BLOCK_ROWS)
        return block.drifted.get(row, frozenset()) if block is not None else frozenset()

    def blocked_at(self, row: int) -> frozenset[int]:
        """Returns the columns of a row whose value is held back until somebody decides."""
        block = self._blocks.get(row // BLOCK_ROWS)
        return block.blocked.get(row, frozenset()) if block is not None else frozenset()

    def overlay_at(self, row: int) -> tuple[frozenset[int], frozenset[int]]:
        """Returns the columns of a row that are staged, and those that have drifted."""
        return self.staged_at(row), self.drifted_at(row)

    def shown_at(self, row: int) -> Shown:
        """Returns all that the painting of a row depends on; its values first."""
        rest = self.marks_at(row), self.overlay_at(row), self.heading_at(row)
        return self.row(row), self.record_at(row), self.flags_at(row), *rest

    def row_of(self, record: UUID) -> int | None:
        """Returns where a record is, among the blocks that are here."""
        return self._rows.get(record)

    def put(self, window: Window) -> list[int]:
        """Keeps the block that `window` is; returns the numbers of those let go."""
        number = window.first // BLOCK_ROWS
        self.drop(number)
        self._blocks[number] = Block(
            window.ids,
            list(window.rows),
            window.flags,
            dict(window.marked),
            window.groups,
            dict(window.staged),
            dict(window.drifted),
            window.blocked,
        )
        rows = ((each, window.first + at) for at, each in enumerate(window.ids))
        self._rows.update((each, row) for each, row in rows if row not in window.groups)
        gone = []
        while len(self._blocks) > BLOCKS_MAX:
            oldest = next(iter(self._blocks))
            gone.append(oldest)
            self.drop(oldest)
        return gone

    def patch(self, row: int, column: int, value: Any) -> Any:
        """Shows `value` in a cell that is here; returns what stood there."""
        number, at = divmod(row, BLOCK_ROWS)
        rows = self._blocks[number].rows
        held = rows[at]
        rows[at] = (*held[:column], value, *held[column + 1 :])
        return held[column]

    def drop(self, number: int) -> None:
        """Forgets one block."""
        block = self._blocks.pop(number, None)
        if block is not None:
            for at, each in enumerate(block.ids):
                if self._rows.get(each) == number * BLOCK_ROWS + at:
                    del self._rows[each]

    def clear(self) -> None:
        """Forgets all."""
        self._blocks.clear()
        self._rows.clear()

    def numbers(self) -> Iterator[int]:
        """Yields the numbers of the blocks that are here."""
        return iter(tuple(self._blocks))
