"""Cell texts cut to their column, measured once and kept.

Measuring a text costs more than drawing it. The cache holds, for each column, what a
value looks like at the column's present width and where it begins.
"""

import unicodedata
from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QStaticText,
    QTextLayout,
    QTextOption,
    QTransform,
)

ENTRIES_MAX: Final = 3_000
"""Texts kept for a column; more than fit on many screens."""
PADDING: Final = 8
LINE_END: Final = "\u2028"
"""What ends a line for Qt's layouts."""
PLAIN: Final = "".join(map(chr, range(32, 127)))
LETTERS_MAX: Final = 400
"""No column is wide enough for more, and eliding long texts is slow."""

Placed = tuple[str, int, QStaticText | None]
"""The letters that are drawn, how far from the cell's left edge; laid out where they wrap."""


class LetterWidths:
    """How wide texts are in one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        exact = QFontMetricsF(font)
        self._widths = {letter: exact.horizontalAdvance(letter) for letter in PLAIN}
        self._exact: dict[str, int] = {}

    def fits(self, text: str, room: int) -> bool:
        """Whether a text fits; False where it has to be measured to know.

        Letters stand closer in words than alone, never farther apart. Adding them up costs a
        sixth of measuring.
        """
        try:
            return sum(map(self._widths.__getitem__, text)) <= room
        except KeyError:
            return False

    def exact(self, text: str) -> int:
        """Returns the width of a text."""
        found = self._exact.get(text)
        if found is None:
            if len(self._exact) > ENTRIES_MAX:
                self._exact.clear()
            found = self._exact[text] = self.metrics.horizontalAdvance(text)
        return found


class ColumnTexts:
    """The texts of one column at one width."""

    def __init__(
        self,
        width: int,
        inset: int,
        trailing: bool,
        right_to_left: bool,
        letters: LetterWidths,
        form: Callable[[Any], str],
        lines: int = 1,
    ) -> None:
        self.width = width
        self._inset = inset
        self._trailing = trailing
        self._right_to_left = right_to_left
        self._letters = letters
        self._font = letters.font
        self._metrics = letters.metrics
        self._form = form
        self._lines = lines
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
        if self._lines > 1:
            return self._wrap(text[:LETTERS_MAX], max(1, room))
        shown = text[:LETTERS_MAX].replace("\r\n", "\n").replace("\n", " ↵ ").replace("\t", " ")
        if not self._letters.fits(shown, room):
            shown = self._metrics.elidedText(shown, Qt.TextElideMode.ElideRight, max(0, room))
        at_right = self._trailing != self._right_to_left or is_right_to_left(shown)
        if not at_right:
            return shown, self._inset, None
        return shown, self.width - self._inset - self._letters.exact(shown), None

    def _wrap(self, text: str, room: int) -> Placed:
        """Returns a text in as many lines as there are, the last one cut short."""
        flat = text.replace("\r\n", "\n").replace("\t", " ").replace("\n", LINE_END)
        # Qt counts in units of UTF-16, of which a letter may take two.
        units = flat.encode("utf-16-le")
        layout = QTextLayout(flat, self._font)
        layout.setTextOption(_wrapping(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        shown: list[str] = []
        while len(shown) < self._lines:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(room)
            last = len(shown) == self._lines - 1
            begin = line.textStart()
            end = len(units) if last else begin + line.textLength()
            part = units[2 * begin : 2 * end].decode("utf-16-le", "replace").rstrip()
            if last:
                part = part.replace(LINE_END, " ↵ ")
            shown.append(self._metrics.elidedText(part, Qt.TextElideMode.ElideRight, room))
        layout.endLayout()
        drawn = QStaticText(LINE_END.join(shown))
        drawn.setTextFormat(Qt.TextFormat.PlainText)
        drawn.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        at_right = self._right_to_left or is_right_to_left(flat)
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        drawn.setTextOption(_wrapping(side))
        # Without a width Qt draws all in one line. One pixel more: it must not break again.
        drawn.setTextWidth(room + 1)
        drawn.prepare(QTransform(), self._font)
        return "\n".join(shown), self._inset, drawn


def _wrapping(side: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


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
