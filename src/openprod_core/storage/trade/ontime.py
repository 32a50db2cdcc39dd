"""Ontime projects (JSON, version 3 and 4): the events of every rundown."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

import msgspec

from openprod_core.storage.sheets.errors import ExportDamagedError, SheetEmptyError
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated

_HEADINGS: Final = (
    "ID", "Cue", "Title", "Start time", "End time", "Duration", "Note", "Type", "Timer type",
    "End action", "Skip", "Flag", "Colour",
)  # fmt: skip
_DAY_MS: Final = 86_400_000


def is_ontime(start: bytes) -> bool:
    """Whether the beginning of a file is that of a project."""
    return start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{") and b'"rundown' in start


def read_ontime(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """Returns a sheet for each rundown.

    Raises:
        ExportDamagedError, SheetEmptyError: it is no such project, or holds no event.
    """
    try:
        project = msgspec.json.decode(content.removeprefix(b"\xef\xbb\xbf"))
    except msgspec.DecodeError as error:
        raise ExportDamagedError(path, str(error)) from error
    sheets = tuple(
        tabulated(name, [(1, cells) for cells in rows], _HEADINGS, ("ID",))
        for name, rows in _rundowns(project)
        if rows
    )
    if not sheets:
        raise SheetEmptyError(path)
    return sheets


def _rundowns(project: Any) -> Iterator[tuple[str, list[dict[str, Cell]]]]:
    held = project if isinstance(project, dict) else {}
    flat = held.get("rundown")
    if isinstance(flat, list):
        yield "Rundown", [_cells(entry) for entry in flat if isinstance(entry, dict)]
    rundowns = held.get("rundowns")
    for key, rundown in rundowns.items() if isinstance(rundowns, dict) else ():
        entries = rundown.get("entries") if isinstance(rundown, dict) else None
        if isinstance(entries, dict):
            order = [id_ for id_ in rundown.get("flatOrder") or entries if isinstance(id_, str)]
            found = [entries[id_] for id_ in order if isinstance(entries.get(id_), dict)]
            yield str(rundown.get("title") or key), [_cells(entry) for entry in found]


def _cells(entry: dict[str, Any]) -> dict[str, Cell]:
    cells: dict[str, Cell] = {
        "ID": _text(entry.get("id")),
        "Cue": _text(entry.get("cue")),
        "Title": _text(entry.get("title")),
        "Start time": _clock(entry.get("timeStart")),
        "End time": _clock(entry.get("timeEnd")),
        "Note": _text(entry.get("note")),
        "Type": _text(entry.get("type")),
        "Timer type": _text(entry.get("timerType")),
        "End action": _text(entry.get("endAction")),
        "Colour": _text(entry.get("colour")),
    }
    length = entry.get("duration")
    if isinstance(length, int) and not isinstance(length, bool):
        cells["Duration"] = timedelta(milliseconds=length)
    for key, heading in (("skip", "Skip"), ("flag", "Flag")):
        if isinstance(entry.get(key), bool):
            cells[heading] = entry[key]
    custom = entry.get("custom")
    for key, value in custom.items() if isinstance(custom, dict) else ():
        if _text(value):
            cells[str(key).replace("_", " ").capitalize()] = _text(value)
    return cells


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _clock(ms: Any) -> str:
    """Returns milliseconds since midnight as 18:30 or 18:30:15."""
    if not isinstance(ms, int) or isinstance(ms, bool):
        return ""
    seconds = ms % _DAY_MS // 1_000
    hours, minutes, rest = seconds // 3_600, seconds // 60 % 60, seconds % 60
    return f"{hours:02}:{minutes:02}" + (f":{rest:02}" if rest else "")
