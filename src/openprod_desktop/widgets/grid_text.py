"""Cell texts cut to their column, measured once and kept.

Measuring a text costs more than drawing it. The cache holds, for each column, what a
value looks like at the column's present width and where it begins.
"""

import unicodedata
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QStaticText, QTransform

ENTRIES_MAX: Final = 3_000
"""Texts kept for a column; more than fit on many screens."""
PADDING: Final = 8
LETTERS_MAX: Final = 400
"""No column is wide enough for more, and eliding long texts is slow."""

Placed = tuple[QStaticText, int, str]
"""What to draw, how far from the cell's left edge, and the letters that are drawn."""


class ColumnTexts:
    """The texts of one column at one width."""

    def __init__(
        self,
        width: int,
        inset: int,
        trailing: bool,
        right_to_left: bool,
        font: QFont,
        form: Callable[[Any], str],
    ) -> None:
        self.width = width
        self._inset = inset
        self._trailing = trailing
        self._right_to_left = right_to_left
        self._font = font
        self._metrics = QFontMetrics(font)
        self._form = form
        self._entries: dict[Any, Placed] = {}

    def place(self, kind: type, value: Any) -> Placed:
        """Returns a value's text as it fits, and where it begins; `kind` is its type."""
        # 1, 1.0 and True are one key to a dict, and three texts.
        key = value if kind is str else (kind, value)
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
        drawn = QStaticText(shown)
        drawn.setTextFormat(Qt.TextFormat.PlainText)
        drawn.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        drawn.prepare(QTransform(), self._font)
        at_right = self._trailing != self._right_to_left or is_right_to_left(shown)
        if not at_right:
            return drawn, self._inset, shown
        return drawn, self.width - self._inset - self._metrics.horizontalAdvance(shown), shown


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
