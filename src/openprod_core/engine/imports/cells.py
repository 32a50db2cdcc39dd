"""Cells of a file: which are empty, and how one reads as text."""

from collections.abc import Iterable, Sequence
from datetime import time
from itertools import zip_longest

from openprod_core.storage.sheets.cell_text import text_of
from openprod_core.storage.sheets.rows import Cell


def is_empty(cell: Cell) -> bool:
    """Whether there is nothing to see in the cell."""
    return isinstance(cell, str) and (not cell or cell.isspace())


def cell_text(cell: Cell) -> str:
    """Returns the cell as a person sees it in a spreadsheet program."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, float):
        # Fifteen digits are what a spreadsheet shows: 4.1, not 4.0999999999999996.
        return f"{cell:.15g}"
    if isinstance(cell, time):
        return cell.isoformat("minutes" if not (cell.second or cell.microsecond) else "auto")
    return text_of(cell)


def columns_of(rows: Sequence[Sequence[Cell]], width: int) -> list[tuple[Cell, ...]]:
    """Returns the columns of `rows`, short rows filled up with empty cells."""
    columns = list(zip_longest(*rows, fillvalue=""))[:width]
    columns += [("",) * len(rows)] * (width - len(columns))
    return columns


def filled(cells: Iterable[Cell]) -> list[Cell]:
    """Returns the cells that hold something."""
    # Spelt out: this runs over every cell of a file.
    return [cell for cell in cells if cell != "" and (type(cell) is not str or not cell.isspace())]
