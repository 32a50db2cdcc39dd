"""Eos CSV: one file with a section each for targets, levels, channels and show control.

A line START_X begins a section, the next one names its columns, END_X ends it. The targets
are cues, cue lists and events; other sections keep their columns.
"""

import csv
from pathlib import Path
from typing import Final

from openprod_core.storage.sheets.errors import ExportDamagedError, SheetEmptyError
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated

START: Final = "START_"
_NAMES: Final = {"TARGETS": "Cues", "LEVELS": "Levels", "CHANNELS": "Channels"}
_KEYS: Final = {
    "TARGETS": ("TARGET_TYPE", "TARGET_LIST_NUMBER", "TARGET_ID", "PART_NUMBER"),
    "CHANNELS": ("CHANNEL", "PART_NUMBER"),
}


def read_eos(path: Path, text: str) -> tuple[Sheet, ...]:
    """Returns a sheet for every section that holds anything.

    Raises:
        SheetEmptyError, ExportDamagedError: there is none, or a line is no CSV.
    """
    sheets: list[Sheet] = []
    section, headings = "", list[str]()
    rows: list[tuple[int, dict[str, Cell]]] = []
    lines = csv.reader(text.splitlines(keepends=True))
    try:
        for cells in lines:
            first = cells[0].strip() if cells else ""
            if first.startswith((START, "END_")):
                if rows:
                    sheets.append(_sheet(section, headings, rows))
                section = first.removeprefix(START) if first.startswith(START) else ""
                headings, rows = [], []
            elif not section or not any(cells):
                continue
            elif not headings:
                headings = [cell.strip() for cell in cells]
            else:
                named = zip(headings, cells, strict=False)
                rows.append((lines.line_num, {name: cell.strip() for name, cell in named if name}))
    except csv.Error as error:
        raise ExportDamagedError(path, f"line {lines.line_num:,}: {error}") from error
    if rows:
        sheets.append(_sheet(section, headings, rows))
    if not sheets:
        raise SheetEmptyError(path)
    return tuple(sheets)


def _sheet(section: str, headings: list[str], rows: list[tuple[int, dict[str, Cell]]]) -> Sheet:
    name = _NAMES.get(section, section.replace("_", " ").capitalize())
    return tabulated(name, rows, headings, _KEYS.get(section, ()))
