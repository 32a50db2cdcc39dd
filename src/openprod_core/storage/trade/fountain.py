"""Fountain (fountain.io, 1.1): screenplays and plays as plain text.

Pages are counted as printed: 55 lines, or where `===` forces one. A note such as
`[[LX 12: blackout]]` is a cue at its place.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.storage.sheets.errors import SheetEmptyError
from openprod_core.storage.trade.script_sheets import Line, Scene, Script, script_sheets
from openprod_core.storage.trade.sheet import Sheet

LINES_A_PAGE: Final = 55
_ACTION_WIDTH: Final = 61
_DIALOGUE_WIDTH: Final = 35

_BONEYARD: Final = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_NOTE: Final = re.compile(r"\[\[((?:(?!\n\n).)*?)\]\]", re.DOTALL)
_TITLE_KEY: Final = re.compile(r"[A-Za-z][A-Za-z ]{0,40}:")
_SCENE: Final = re.compile(
    r"(?:\.(?=[^.\s])|(?=(?:INT|EXT|EST|INT\.?/EXT|I/E)[. ]))(.+)\Z", re.IGNORECASE
)
_SCENE_NUMBER: Final = re.compile(r"\s*#([\w.-]+)#\s*\Z")
_TRANSITION: Final = re.compile(r"[^a-z]*TO:\Z")
_EXTENSION: Final = re.compile(r"\s*\(.*?\)")
_CUE: Final = re.compile(r"[A-Z]{2,6} [\w.]{1,12}(?:\s*:.*)?\Z", re.DOTALL)
_EMPHASIS: Final = re.compile(r"(?<!\\)(\*{1,3}|_)(?=\S)(.+?)(?<=\S)\1")
_MARK: Final = "\x00"
"""Stands for a removed note, so that lines keep their numbers."""


@dataclass(slots=True)
class _Reader:
    """What has been read so far."""

    scenes: list[Scene] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    act: str = ""
    printed: int = 0
    """Lines on paper since the last forced page."""
    page: int = 1
    speaker: tuple[str, ...] = ()

    @property
    def scene(self) -> str:
        return self.scenes[-1].number if self.scenes else ""

    @property
    def on_page(self) -> str:
        return str(self.page + self.printed // LINES_A_PAGE)

    def say(self, number: int, kind: str, text: str, characters: tuple[str, ...] = ()) -> None:
        width = _DIALOGUE_WIDTH if kind in ("dialogue", "lyric") else _ACTION_WIDTH
        line = Line(self.scene, kind, characters, _plain(text), self.on_page, number)
        self.lines.append(line)
        self.printed += 1 + max(0, len(text) - 1) // width


def read_fountain(path: Path, text: str) -> tuple[Sheet, ...]:
    """Returns the sheets of a script: scenes, characters, who is in which, lines, cues.

    Raises:
        SheetEmptyError: there is no scene and nobody speaks.
    """
    body = _BONEYARD.sub(_kept_lines, text.replace("\r\n", "\n").replace("\r", "\n"))
    notes: dict[int, list[str]] = {}
    for found in _NOTE.finditer(body):
        notes.setdefault(body.count("\n", 0, found.start()) + 1, []).append(found[1].strip())
    body = _NOTE.sub(lambda found: _MARK + "\n" * found[0].count("\n"), body)
    lines = body.split("\n")
    reader = _Reader()
    for number, block in _blocks(lines, _after_title(lines)):
        _read_block(reader, number, block)
        for at in range(number, number + len(block)):
            for note in notes.get(at, ()):
                if _CUE.match(note):
                    reader.lines.append(
                        Line(reader.scene, "cue", (), " ".join(note.split()), reader.on_page, at)
                    )
    if not reader.scenes and not any(line.characters for line in reader.lines):
        raise SheetEmptyError(path)
    return script_sheets(Script(tuple(reader.scenes), tuple(reader.lines), {}))


def _kept_lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _after_title(lines: list[str]) -> int:
    """Returns the index of the first line behind the title page."""
    if not lines or not _TITLE_KEY.match(lines[0]):
        return 0
    return next((at for at, line in enumerate(lines) if not line.strip()), len(lines))


def _blocks(lines: list[str], start: int) -> Iterator[tuple[int, list[str]]]:
    """Yields runs of lines between blank ones, each with the number of its first line.

    A line of two blanks is no end: that is how a speech holds an empty line.
    """
    block: list[str] = []
    for at in range(start, len(lines) + 1):
        line = lines[at] if at < len(lines) else ""
        if line.strip(" \t") or (line == "  " and block):
            block.append(line)
        elif block:
            yield at - len(block) + 1, block
            block = []


def _read_block(reader: _Reader, number: int, block: list[str]) -> None:
    first = block[0].replace(_MARK, "").strip()
    heading = _SCENE.match(first)
    reader.printed += 1
    if first and set(first) == {"="} and len(first) >= 3:
        reader.page, reader.printed = int(reader.on_page) + 1, 0
    elif heading is not None and not first.startswith("..") and len(block) == 1:
        _begin_scene(reader, number, heading[1].strip())
    elif _is_character(block):
        _read_speech(reader, number, block)
    else:
        for at, line in enumerate(block):
            _read_loose(reader, number + at, line.replace(_MARK, "").strip())


def _begin_scene(reader: _Reader, number: int, said: str) -> None:
    given = _SCENE_NUMBER.search(said)
    title = _SCENE_NUMBER.sub("", said)
    name = given[1] if given else str(len(reader.scenes) + 1)
    taken = {scene.number for scene in reader.scenes}
    unique, n = name, 1
    while unique in taken:
        n += 1
        unique = f"{name} ({n})"
    reader.scenes.append(Scene(unique, reader.act, _plain(title), reader.on_page, ""))
    reader.say(number, "heading", title)


def _is_character(block: list[str]) -> bool:
    name = block[0].replace(_MARK, "").strip()
    if len(block) < 2 or not name:
        return False
    if name.startswith("@"):
        return True
    bare = _EXTENSION.sub("", name).rstrip("^ ")
    if name.startswith((">", "!", "#", "=", "~")) or _TRANSITION.match(name):
        return False
    return bare == bare.upper() and any(letter.isalpha() for letter in bare)


def _read_speech(reader: _Reader, number: int, block: list[str]) -> None:
    name = block[0].replace(_MARK, "").strip().removeprefix("@").rstrip("^ ")
    speaker = (_EXTENSION.sub("", name).strip(),)
    reader.printed += 1
    for at, line in enumerate(block[1:], 1):
        said = line.replace(_MARK, "").strip()
        if said.startswith("(") and said.endswith(")"):
            reader.printed += 1
        elif said.startswith("~"):
            reader.say(number + at, "lyric", said[1:].strip(), speaker)
        elif said:
            reader.say(number + at, "dialogue", said, speaker)


def _read_loose(reader: _Reader, number: int, said: str) -> None:
    if said.startswith("#"):
        if len(said) - len(said.lstrip("#")) == 1:
            reader.act = said.lstrip("# ").strip()
    elif said.startswith("="):
        _summarise(reader, said.lstrip("= ").strip())
    elif said.startswith("~"):
        reader.say(number, "lyric", said[1:].strip())
    elif said:
        reader.say(number, "action", said.removeprefix("!").strip())


def _summarise(reader: _Reader, said: str) -> None:
    if reader.scenes and said:
        last = reader.scenes[-1]
        summary = f"{last.summary} {said}".strip()
        reader.scenes[-1] = Scene(last.number, last.act, last.title, last.page, summary)


def _plain(said: str) -> str:
    """Returns a text without marks of emphasis and centring."""
    bare = said[1:-1].strip() if said.startswith(">") and said.endswith("<") else said
    for _ in range(3):
        bare = _EMPHASIS.sub(r"\2", bare)
    return bare.removeprefix("> ").strip()
