"""One table of a manifest, read key by key; what is wrong is gathered, with its line.

Whoever reads a section asks for each key that it may have, and at last calls `finish`,
which reports the keys that nobody asked for.
"""

import difflib
import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from openprod_core.bus.module_rows import ManifestProblem
from openprod_core.engine.modules.toml_lines import KeyPath, line_of

KEY: Final = re.compile(r"[a-z][a-z0-9_]*")
KEY_LENGTH_MAX: Final = 60
PALETTE: Final = (
    "", "grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "brown",
)  # fmt: skip
"""Colours of tables and choices."""
_KINDS: Final = {str: "text", bool: "true or false", int: "a whole number"}


class Findings:
    """The problems of one file, found while it is read."""

    def __init__(self, file: str, lines: Mapping[KeyPath, int]) -> None:
        self.file = file
        self._lines = lines
        self.found: list[ManifestProblem] = []

    def say(self, path: KeyPath, message: str) -> None:
        """Notes a problem at a key."""
        spoken = ".".join(str(part) for part in path)
        self.found.append(ManifestProblem(self.file, line_of(self._lines, path), spoken, message))

    def first_of(self, path: KeyPath, keys: tuple[str, ...]) -> str:
        """Returns which of some keys stands below a path; the first where none does."""
        return next((key for key in keys if (*path, key) in self._lines), keys[0])


class Section:
    """A TOML table with its place."""

    def __init__(self, values: Mapping[str, Any], path: KeyPath, findings: Findings) -> None:
        self._values = values
        self._asked: set[str] = set()
        self.path = path
        self.findings = findings

    def say(self, key: str, message: str) -> None:
        """Notes a problem at a key of this section."""
        self.findings.say((*self.path, key) if key else self.path, message)

    def raw(self, key: str) -> Any:
        """Returns what a key holds, whatever it is; None where it is absent."""
        self._asked.add(key)
        return self._values.get(key)

    def has(self, key: str) -> bool:
        """Returns whether a key is there."""
        return key in self._values

    def text(self, key: str, otherwise: str = "", *, needed: bool = False) -> str:
        """Returns a text."""
        found: str = self._of(key, str, otherwise)
        if needed and not found.strip():
            self.say(key, f"“{key}” is missing.")
        return found

    def flag(self, key: str, otherwise: bool) -> bool:
        """Returns a yes or no."""
        found: bool = self._of(key, bool, otherwise)
        return found

    def word(self, key: str, known: Collection[str], otherwise: str) -> str:
        """Returns one of some words."""
        found = self.text(key, otherwise)
        if found not in known:
            self.say(key, f"There is no {key} “{found}”. {suggestion(found, known)}")
            return otherwise
        return found

    def colour(self) -> str:
        """Returns the name of a colour of the palette."""
        return self.word("colour", PALETTE, "")

    def texts(self, key: str) -> tuple[str, ...]:
        """Returns a list of texts."""
        found = self.entries(key)
        if all(isinstance(each, str) for each in found):
            return tuple(found)
        self.say(key, f"“{key}” is a list of texts.")
        return ()

    def entries(self, key: str) -> list[Any]:
        """Returns a list of anything."""
        found: list[Any] = self._of(key, list, [])
        return found

    def mapping(self, key: str) -> dict[str, Any]:
        """Returns a table whose keys are free."""
        found: dict[str, Any] = self._of(key, dict, {})
        return found

    def parts(self, key: str) -> "Iterator[tuple[str, Section]]":
        """Yields the tables inside a table, by key; keys must be plain words."""
        for name, values in self.mapping(key).items():
            path = (*self.path, key, name)
            if not isinstance(values, dict):
                self.findings.say(path, f"“{name}” is a table of its own: [{key}.{name}].")
                continue
            check_key(name, path, self.findings)
            yield name, Section(values, path, self.findings)

    def list_of(self, key: str) -> "Iterator[Section]":
        """Yields the entries of an array of tables."""
        for number, values in enumerate(self.entries(key)):
            path = (*self.path, key, number)
            if isinstance(values, dict):
                yield Section(values, path, self.findings)
            else:
                self.findings.say(path, f"Each “{key}” is a table: [[{key}]].")

    def finish(self) -> None:
        """Reports the keys that nobody asked for."""
        for key in self._values:
            if key not in self._asked:
                self.say(key, f"“{key}” means nothing here. {suggestion(key, self._asked)}")

    def _of(self, key: str, kind: type, otherwise: Any) -> Any:
        found = self.raw(key)
        if found is None:
            return otherwise
        if type(found) is not kind:
            name = _KINDS.get(kind, "a list" if kind is list else "a table")
            self.say(key, f"“{key}” is {name}.")
            return otherwise
        return found


def check_key(key: str, path: KeyPath, findings: Findings) -> None:
    """Reports a key that cannot be one in queries and scripts."""
    if not KEY.fullmatch(key) or len(key) > KEY_LENGTH_MAX:
        findings.say(
            path,
            f"“{key}” cannot be a key: small letters, digits and _ only, a letter first, at most "
            f"{KEY_LENGTH_MAX} characters. What people read is “name”.",
        )


def suggestion(wrong: str, known: Collection[str]) -> str:
    """Returns what was probably meant, in a sentence, or all that is known."""
    near = difflib.get_close_matches(wrong, sorted(known), 1, 0.6)
    if near:
        return f"Did you mean “{near[0]}”?"
    return f"There are: {', '.join(sorted(known))}."
