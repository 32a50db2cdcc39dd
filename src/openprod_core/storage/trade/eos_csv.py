"""Eos CSV: one file with a section each for targets, levels, channels and show control.

A line START_X begins a section, the next one names its columns, END_X ends it. The targets
are cues, cue lists and events; other sections keep their columns.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

from openprod_core.storage.sheets.errors import ExportDamagedError, SheetEmptyError
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated

START: Final = "START_"
_TARGET: Final = {
    "TARGET_LIST_NUMBER": "List",
    "TARGET_ID": "Cue",
    "PART_NUMBER": "Part",
    "LABEL": "Label",
    "TIME_DATA": "Time up",
    "UP_DELAY": "Delay",
    "DOWN_TIME": "Time down",
    "DOWN_DELAY": "Down delay",
    "FOCUS_TIME": "Focus time",
    "COLOR_TIME": "Colour time",
    "BEAM_TIME": "Beam time",
    "DURATION": "Duration",
    "FOLLOW": "Follow",
    "LINK": "Link",
    "MARK": "Mark",
    "BLOCK": "Block",
    "ASSERT": "Assert",
    "SCENE_TEXT": "Scene",
    "CUE_NOTES": "Notes",
    "TARGET_TYPE_AS_TEXT": "Type",
    "TARGET_DCID": "Eos ID",
}
"""What the columns of cues are called among people."""
_COLUMNS: Final = (
    "TARGET_TYPE", "TARGET_TYPE_AS_TEXT", "TARGET_LIST_NUMBER", "TARGET_ID", "TARGET_DCID",
    "PART_NUMBER", "LABEL", "TIME_DATA", "UP_DELAY", "DOWN_TIME", "DOWN_DELAY", "FOCUS_TIME",
    "FOCUS_DELAY", "COLOR_TIME", "COLOR_DELAY", "BEAM_TIME", "BEAM_DELAY", "DURATION", "MARK",
    "BLOCK", "ASSERT", "ALL_FADE", "PREHEAT", "FOLLOW", "LINK", "LOOP", "CURVE", "RATE",
    "EXTERNAL_LINKS", "EFFECTS", "MODE", "CUE_NOTES", "SCENE_TEXT", "SCENE_END",
)  # fmt: skip
"""All columns of a section of targets, in the console's order."""
HEADINGS: Final = (*_TARGET.values(), "Hang")
TIMES: Final = frozenset(
    (
        "Time up",
        "Delay",
        "Time down",
        "Down delay",
        "Focus time",
        "Colour time",
        "Beam time",
        "Duration",
    )
)
_NAMES: Final = {"TARGETS": "Cues", "LEVELS": "Levels", "CHANNELS": "Channels"}
_KEYS: Final = {
    "TARGETS": ("Type", "List", "Cue", "Part"),
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
    if section != "TARGETS":
        return tabulated(name, rows, headings, _KEYS.get(section, ()))
    cues = [(line, _cue(cells)) for line, cells in rows]
    return tabulated(name, cues, HEADINGS, _KEYS[section], main=HEADINGS)


def _cue(cells: dict[str, Cell]) -> dict[str, Cell]:
    named = {_TARGET.get(heading, heading): cell for heading, cell in cells.items()}
    for heading in TIMES & named.keys():
        named[heading] = _seconds(str(named[heading]))
    follow = str(named.get("Follow", ""))
    if follow[:1] in ("F", "H"):
        # F3: goes on three seconds after the cue began; H3: after it is done.
        del named["Follow"]
        named["Follow" if follow[0] == "F" else "Hang"] = _seconds(follow[1:])
    return named


def _seconds(said: str) -> Cell:
    """Returns a length; what is none stays as it stands."""
    try:
        return timedelta(seconds=float(said)) if said else ""
    except (ValueError, OverflowError):
        return said


def write_eos(rows: Sequence[Mapping[str, str]]) -> bytes:
    """Returns the cues as Eos writes them; `rows` are cells by heading, times in seconds."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(["START_TARGETS"])
    writer.writerow(_COLUMNS)
    for row in rows:
        said = {"TARGET_TYPE": "1", "TARGET_TYPE_AS_TEXT": "Cue", "TARGET_LIST_NUMBER": "1"}
        for column in _COLUMNS:
            cell = row.get(_TARGET.get(column, ""), "")
            if cell:
                said[column] = cell
        for mark, heading in (("F", "Follow"), ("H", "Hang")):
            if row.get(heading):
                said["FOLLOW"] = f"{mark}{row[heading]}"
        writer.writerow([said.get(column, "") for column in _COLUMNS])
    writer.writerow(["END_TARGETS"])
    return held.getvalue().encode("utf-8-sig")
