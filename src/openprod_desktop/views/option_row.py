"""One thing that can be decided, as a row: its key, the value large, and whose it is."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from openprod_desktop import theme

SHOWN_LENGTH_MAX: Final = 400
LARGER: Final = 1.2
KEYS_MAX: Final = 9


class OptionRow(QFrame):
    """A click takes it; keys are the card's."""

    taken = Signal()

    def __init__(
        self, number: int, words: str, detail: str, changed: Sequence[tuple[int, int]] = ()
    ) -> None:
        super().__init__()
        self.setObjectName("option")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.words = words
        self._changed = tuple(changed)
        self.setAccessibleName(f"{number}: {words}")
        self.setAccessibleDescription(detail)
        key = QLabel(str(number) if number <= KEYS_MAX else "")
        key.setObjectName("keyCap")
        key.setAlignment(Qt.AlignmentFlag.AlignCenter)
        key.setMinimumWidth(22)
        self._value = QLabel()
        self._value.setTextFormat(Qt.TextFormat.RichText)
        self._value.setWordWrap(True)
        self._value.setAccessibleName(words)
        font = self._value.font()
        font.setPointSizeF(font.pointSizeF() * LARGER)
        self._value.setFont(font)
        who = QLabel(detail)
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setObjectName("muted")
        who.setWordWrap(True)
        # Not before it has a parent: it would flash up as a window of its own.
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(self._value)
        text.addWidget(who)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(10)
        row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        who.setVisible(bool(detail))
        self.draw_colours()

    def mark(self, on: bool) -> None:
        """Shows whether Enter would take it."""
        if self.property("marked") != on:
            self.setProperty("marked", on)
            self.style().unpolish(self)
            self.style().polish(self)

    def draw_colours(self) -> None:
        """Writes the value with what differs from before marked, in the colours in use."""
        colours = theme.colours()
        ground = f"background:{colours.accent_soft};text-decoration:underline"
        shown = self.words[:SHOWN_LENGTH_MAX]
        parts, at = [], 0
        for start, end in self._changed:
            parts.append(escape(shown[at:start]))
            parts.append(f'<span style="{ground}">{escape(shown[start:end])}</span>')
            at = end
        parts.append(escape(shown[at:]) + ("…" if len(self.words) > SHOWN_LENGTH_MAX else ""))
        self._value.setText("".join(parts).replace("\n", "<br>"))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the marks anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_value"):
            self.draw_colours()
        super().changeEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Takes it, unless the pointer was drawn away."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and inside:
            self.taken.emit()


class OptionList(QWidget):
    """Rows of options, one of them marked."""

    taken = Signal(int)
    marked_moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[OptionRow] = []
        self.marked = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def fill(self, rows: Sequence[OptionRow], marked: int) -> None:
        """Shows these rows in place of the former ones."""
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = list(rows)
        for at, row in enumerate(self.rows):
            row.taken.connect(lambda at=at: self.taken.emit(at))
            self._column.addWidget(row)
        self.mark(marked)

    def mark(self, at: int) -> None:
        """Marks one row, round at the ends."""
        if not self.rows:
            return
        self.marked = at % len(self.rows)
        for each, row in enumerate(self.rows):
            row.mark(each == self.marked)
        self.marked_moved.emit(self.marked)
