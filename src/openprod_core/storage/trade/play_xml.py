"""Plays in the markup of Jon Bosak's Shakespeare: acts, scenes, speeches, lines."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

from openprod_core.storage.sheets.errors import SheetEmptyError
from openprod_core.storage.trade.script_sheets import Line, Scene, Script, script_sheets
from openprod_core.storage.trade.sheet import Sheet
from openprod_core.storage.trade.xml_file import child_text, parse_xml, text_of

ROOT: Final = "PLAY"
_PARTS: Final = frozenset(("ACT", "INDUCT", "PROLOGUE", "EPILOGUE"))
_SCENES: Final = frozenset(("SCENE", "PROLOGUE", "EPILOGUE"))


def read_play(path: Path, content: bytes) -> tuple[Sheet, ...]:
    """Returns the sheets of a play: scenes, characters, who is in which, lines.

    Raises:
        SheetFileError: a leaf of it says what is wrong.
    """
    root = parse_xml(path, content)
    described = dict(_personae(root))
    scenes: list[Scene] = []
    lines: list[Line] = []
    acts: Counter[str] = Counter()
    for act in root:
        if act.tag not in _PARTS:
            continue
        acts["ACT"] += act.tag == "ACT"
        label = str(acts["ACT"]) if act.tag == "ACT" else act.tag.capitalize()
        parts = [part for part in act if part.tag in _SCENES] or [act]
        for at, part in enumerate(parts, 1):
            title = child_text(part, "TITLE")
            number = f"{label}.{at}" if act.tag == "ACT" else label
            scenes.append(Scene(number, label, _place(title), "", ""))
            lines += _spoken(part, number)
    if not scenes:
        raise SheetEmptyError(path)
    return script_sheets(Script(tuple(scenes), tuple(lines), described))


def _personae(root: Element) -> Iterator[tuple[str, str]]:
    """Yields (NAME, who that is) of “QUINCE, a carpenter.”"""
    for persona in root.iter("PERSONA"):
        name, _comma, who = text_of(persona).rstrip(".").partition(", ")
        yield name.upper(), who


def _place(title: str) -> str:
    """Returns “Athens. The palace of THESEUS.” of “SCENE I.  Athens. …”."""
    head, dot, rest = title.partition(". ")
    return rest.strip() if dot and head.upper().startswith(("SCENE", "ACT")) and rest else title


def _spoken(part: Element, scene: str) -> Iterator[Line]:
    for element in part:
        if element.tag == "STAGEDIR":
            yield Line(scene, "action", (), text_of(element))
        elif element.tag == "SPEECH":
            speakers = tuple(text_of(each) for each in element.findall("SPEAKER") if text_of(each))
            for each in element:
                if each.tag == "LINE":
                    yield from _line(each, scene, speakers)
                elif each.tag == "STAGEDIR":
                    yield Line(scene, "action", (), text_of(each))


def _line(element: Element, scene: str, speakers: tuple[str, ...]) -> Iterator[Line]:
    """Yields a line of verse, and the direction that may stand in it."""
    said = " ".join(
        part for part in (element.text or "", *((child.tail or "") for child in element)) if part
    )
    if said.strip():
        yield Line(scene, "dialogue", speakers, " ".join(said.split()))
    for direction in element.findall("STAGEDIR"):
        yield Line(scene, "action", (), text_of(direction))
