"""Where in a TOML text each key stands: tomllib reads values and forgets their lines.

The text has been read by tomllib before, so it is well-formed: what is skipped here need
not be checked. Paths are tuples of keys, and of numbers for entries of arrays.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final

KeyPath = tuple[str | int, ...]
_BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE: Final = re.compile(r"[ \t]*")
_BARE: Final = re.compile(r"[A-Za-z0-9_-]+")
_STRING: Final = re.compile(
    r'"""(?:[^"\\]|\\.|"{1,2}(?!"))*"{3,5}'
    r"|'''(?:[^']|'{1,2}(?!'))*'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_PLAIN: Final = re.compile(r"[^,\]}\n#]*")


def key_lines(text: str) -> Mapping[KeyPath, int]:
    """Returns the line, from 1, of every key and table heading of a well-formed TOML text."""
    return _Scanner(text).scan()


def line_of(lines: Mapping[KeyPath, int], path: KeyPath) -> int:
    """Returns the line of a path, or of the nearest that encloses it."""
    while path:
        if path in lines:
            return lines[path]
        path = path[:-1]
    return 1


class _Scanner:
    """Walks over the text once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._lines: dict[KeyPath, int] = {}
        self._counts: dict[KeyPath, int] = {}
        """Entries so far of each array of tables."""
        self._here: KeyPath = ()

    def scan(self) -> dict[KeyPath, int]:
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._sees("["):
                self._heading()
            else:
                self._pair(self._here)
            self._skip(_BLANK)
        return self._lines

    def _heading(self) -> None:
        is_array = self._text.startswith("[[", self._at)
        self._at += 2 if is_array else 1
        start = self._at
        path = self._resolved(self._keys())
        if is_array:
            number = self._counts.get(path, 0)
            self._counts[path] = number + 1
            path = (*path, number)
        for length in range(1, len(path) + 1):
            self._note(path[:length], start)
        self._here = path
        self._at += 2 if is_array else 1

    def _resolved(self, keys: list[str]) -> KeyPath:
        """Returns the path of a heading: below an array of tables, that of its last entry."""
        path: KeyPath = ()
        for at, key in enumerate(keys):
            path = (*path, key)
            if at < len(keys) - 1 and path in self._counts:
                path = (*path, self._counts[path] - 1)
        return path

    def _pair(self, above: KeyPath) -> None:
        start = self._at
        path = (*above, *self._keys())
        for length in range(len(above) + 1, len(path) + 1):
            self._note(path[:length], start)
        self._at += 1
        self._value(path)

    def _keys(self) -> list[str]:
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            found = _STRING.match(self._text, self._at) or _BARE.match(self._text, self._at)
            assert found is not None, self._text[self._at : self._at + 20]
            self._at = found.end()
            keys.append(found.group().strip("\"'"))
            self._skip(_SPACE)
            if not self._sees("."):
                return keys
            self._at += 1

    def _value(self, path: KeyPath) -> None:
        self._skip(_SPACE)
        string = _STRING.match(self._text, self._at)
        if string is not None:
            self._at = string.end()
        elif self._sees("{"):
            self._inside("}", lambda _number: self._pair(path))
        elif self._sees("["):
            self._inside("]", lambda number: self._entry((*path, number)))
        else:
            self._skip(_PLAIN)

    def _entry(self, path: KeyPath) -> None:
        self._note(path, self._at)
        self._value(path)

    def _inside(self, closing: str, part: Callable[[int], None]) -> None:
        self._at += 1
        number = 0
        self._skip(_BLANK)
        while not self._sees(closing):
            part(number)
            number += 1
            self._skip(_BLANK)
            if self._sees(","):
                self._at += 1
                self._skip(_BLANK)
        self._at += 1

    def _note(self, path: KeyPath, at: int) -> None:
        self._lines.setdefault(path, self._text.count("\n", 0, at) + 1)

    def _sees(self, what: str) -> bool:
        return self._text.startswith(what, self._at)

    def _skip(self, what: re.Pattern[str]) -> None:
        found = what.match(self._text, self._at)
        assert found is not None
        self._at = found.end()
