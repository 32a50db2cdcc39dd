"""A script as four sheets: scenes, characters, who is in which scene, and the lines."""

from collections import Counter
from collections.abc import Mapping

from openprod_core.domain.dataclass import dataclass
from openprod_core.storage.sheets.rows import Cell, Link
from openprod_core.storage.trade.sheet import Sheet, tabulated


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene."""

    number: str
    """What it is known by: 1.2, 12A."""
    act: str
    title: str
    page: str
    summary: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of dialogue, a direction, a lyric, or a cue that is written into the text."""

    scene: str
    kind: str
    """dialogue, action, lyric, heading, cue"""
    characters: tuple[str, ...]
    text: str
    page: str = ""
    number: int = 0
    """Line of the file, from 1; 0: they mean nothing there."""


@dataclass(frozen=True, slots=True)
class Script:
    """What a script file holds."""

    scenes: tuple[Scene, ...]
    lines: tuple[Line, ...]
    described: Mapping[str, str]
    """Who the characters are, by NAME."""


def script_sheets(script: Script) -> tuple[Sheet, ...]:
    """Returns the sheets of a script; who never speaks is a character all the same."""
    speaking: dict[str, None] = {}
    spoken: Counter[tuple[str, str]] = Counter()
    for line in script.lines:
        for name in line.characters:
            speaking.setdefault(name, None)
            spoken[line.scene, name] += 1
    folded = {name.upper() for name in speaking}
    silent = [name for name in script.described if name not in folded]
    scenes: list[tuple[int, dict[str, Cell]]] = [
        (1, {"Label": each.number, "Number": each.number, "Act": each.act, "Title": each.title,
             "Page start": each.page, "Summary": each.summary})
        for each in script.scenes
    ]  # fmt: skip
    characters: list[tuple[int, dict[str, Cell]]] = [
        (1, {"Name": name, "Notes": script.described.get(name.upper(), ""),
             "Lines": sum(count for (_, who), count in spoken.items() if who == name) or ""})
        for name in (*speaking, *silent)
    ]  # fmt: skip
    appearances: list[tuple[int, dict[str, Cell]]] = [
        (1, {"Appearance": f"{scene} {name}", "Scene": scene, "Character": name,
             "Presence": "speaking", "Lines": count})
        for (scene, name), count in spoken.items()
        if scene
    ]  # fmt: skip
    lines: list[tuple[int, dict[str, Cell]]] = [
        (each.number or at, {"Line": at, "Scene": each.scene, "Page": each.page, "Kind": each.kind,
             "Character": each.characters[0] if each.characters else "",
             "With": ", ".join(each.characters[1:]), "Text": each.text})
        for at, each in enumerate(script.lines, 1)
    ]  # fmt: skip
    sheets = [
        tabulated("Scenes", scenes, ("Label", "Number", "Act", "Title", "Page start", "Summary"),
                  ("Label",)),
        tabulated("Characters", characters, ("Name", "Notes", "Lines"), ("Name",)),
        tabulated("Appearances", appearances,
                  ("Appearance", "Scene", "Character", "Presence", "Lines"), ("Appearance",),
                  Link("appears_in", "Character", "Scene", ("Presence",))),
        tabulated("Lines", lines, ("Line", "Scene", "Page", "Kind", "Character", "With", "Text"),
                  ("Line",)),
        tabulated("Cues", _cues(script.lines), ("Cue", "Department", "Label", "Scene", "Page"),
                  ("Department", "Cue")),
    ]  # fmt: skip
    return tuple(sheet for sheet in sheets if sheet.rows)


def _cues(lines: tuple[Line, ...]) -> list[tuple[int, dict[str, Cell]]]:
    """Returns the cues that are written into the text, such as LX 12: blackout."""
    found: list[tuple[int, dict[str, Cell]]] = []
    for line in lines:
        if line.kind != "cue":
            continue
        name, _colon, label = line.text.partition(":")
        department, _blank, number = name.strip().partition(" ")
        found.append((line.number, {
            "Cue": number, "Department": department, "Label": label.strip(), "Scene": line.scene,
            "Page": line.page,
        }))  # fmt: skip
    return found
