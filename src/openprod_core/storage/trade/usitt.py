"""USITT ASCII text representation of console data, 3.0 (1992): cues, levels and patch.

A line is a keyword and what follows; `!` begins a comment. A keyword with `$` is a maker's
own and begins something new, one with `$$` says more of what came before. Unknown ones are
passed over until the next that is known. A cue that comes twice is the later one.
"""

import re
from pathlib import Path
from typing import Final

from openprod_core.storage.sheets.errors import SheetEmptyError
from openprod_core.storage.sheets.rows import Cell
from openprod_core.storage.trade.sheet import Sheet, tabulated

IDENT: Final = re.compile(r"\s*IDENT\s+3", re.IGNORECASE)
_SEPARATORS: Final = re.compile(r"[\s,<>=@/]+")
_CUE_HEADINGS: Final = (
    "Cue",
    "List",
    "Label",
    "Up",
    "Up delay",
    "Down",
    "Down delay",
    "Follow",
    "Link",
)
_LEVEL: Final = re.compile(r"H([0-9A-F]{1,2})\Z", re.IGNORECASE)


def read_usitt(path: Path, text: str) -> tuple[Sheet, ...]:
    """Returns the sheets of cues, levels and patch that hold anything.

    Raises:
        SheetEmptyError: none does.
    """
    cues: dict[tuple[str, str], tuple[int, dict[str, Cell]]] = {}
    levels: dict[tuple[str, str, str], tuple[int, dict[str, Cell]]] = {}
    patch: dict[str, tuple[int, dict[str, Cell]]] = {}
    cue: dict[str, Cell] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        keyword, _blank, said = line.partition("!")[0].strip().partition(" ")
        words = [word for word in _SEPARATORS.split(said.strip()) if word]
        match keyword.upper():
            case "CUE" if words:
                name, list_ = _cue_number(words[0]), words[1] if len(words) > 1 else "1"
                cue = {"Cue": name, "List": list_}
                cues[list_, name] = number, cue
                levels = {key: each for key, each in levels.items() if key[:2] != (list_, name)}
            case "PATCH":
                # Page, then dimmer<channel@level over and over.
                for at in range(1, len(words) - 2, 3):
                    dimmer, channel, level = words[at : at + 3]
                    patch[dimmer] = number, {
                        "Dimmer": dimmer, "Channel": channel, "Level": _level(level),
                    }  # fmt: skip
                cue = None
            case "TEXT" | "$$TEXT" if cue is not None:
                cue["Label"] = said.strip()
            case "UP" | "DOWN" as side if cue is not None and words:
                title = side.capitalize()
                cue[title] = words[0]
                if len(words) > 1 and words[1] != "0":
                    cue[f"{title} delay"] = words[1]
            case "FOLLOWON" if cue is not None and words:
                cue["Follow"] = words[0]
            case "LINK" if cue is not None and words:
                cue["Link"] = words[0]
            case "CHAN" if cue is not None:
                for channel, level in zip(words[::2], words[1::2], strict=False):
                    key = str(cue["List"]), str(cue["Cue"]), channel
                    levels[key] = number, {
                        "List": key[0], "Cue": key[1], "Channel": channel, "Level": _level(level),
                    }  # fmt: skip
            case "GROUP" | "SUB" | "CLEAR" | "SET" | "ENDDATA":
                cue = None
            case other if other.startswith("$") and not other.startswith("$$"):
                cue = None
    sheets = (
        tabulated("Cues", cues.values(), _CUE_HEADINGS, ("List", "Cue")),
        tabulated("Levels", levels.values(), ("List", "Cue", "Channel", "Level"),
                  ("List", "Cue", "Channel")),
        tabulated("Patch", patch.values(), ("Dimmer", "Channel", "Level"), ("Dimmer",)),
    )  # fmt: skip
    found = tuple(sheet for sheet in sheets if sheet.rows)
    if not found:
        raise SheetEmptyError(path)
    return found


def _cue_number(said: str) -> str:
    """Returns 1 of 1.0, and 12.5 as it is."""
    return re.sub(r"\.0+\Z", "", said)


def _level(said: str) -> str:
    """Returns percent of percent, and of hexadecimal from H00 to HFF."""
    found = _LEVEL.match(said)
    return str(round(int(found[1], 16) / 2.55)) if found else said
