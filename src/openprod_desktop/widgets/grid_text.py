"""Cell texts cut to their column, measured once and kept.

Measuring a text costs more than drawing it. The cache holds, for each column, what a
value looks like at the column's present width and where it begins.
"""

import unicodedata
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

ENTRIES_MAX: Final = 20_000
PADDING: Final = 8
LETTERS_MAX: Final = 400
"""No column is wide enough for more, and eliding long texts is slow."""

Placed = tuple[str, int]
"""What to draw, and how far from the cell's left edge."""


class ColumnTexts:
    """The texts of one column at one width."""

    def __init__(
        self,
        width: int,
        inset: int,
        trailing: bool,
        right_to_left: bool,
        metrics: QFontMetrics,
        form: Callable[[Any], str],
    ) -> None:
        self.width = width
        self._inset = inset
        self._trailing = trailing
        self._right_to_left = right_to_left
        self._metrics = metrics
        self._form = form
        self._entries: dict[Any, Placed] = {}

    def place(self, value: Any) -> Placed:
        """Returns a value's text as it fits, and where it begins."""
        # 1, 1.0 and True are one key to a dict, and three texts.
        key = (type(value), value)
        found = self._entries.get(key)
        if found is None:
            if len(self._entries) > ENTRIES_MAX:
                self._entries.clear()
            found = self._entries[key] = self._measure(self._form(value))
        return found

    def _measure(self, text: str) -> Placed:
        room = self.width - 2 * self._inset
        shown = text[:LETTERS_MAX].replace("\r\n", "\n").replace("\n", " ↵ ").replace("\t", " ")
        shown = self._metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, room))
        at_right = self._trailing != self._right_to_left or is_right_to_left(shown)
        if not at_right:
            return shown, self._inset
        return shown, self.width - self._inset - self._metrics.horizontalAdvance(shown)


def is_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction is written from right to left."""
    if text.isascii():
        return False
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction == "L":
            return False
        if direction in ("R", "AL"):
            return True
    return False
