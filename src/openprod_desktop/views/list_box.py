"""A list in a form: chips while it is looked at, text while it is typed in."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QStylePainter

from openprod_desktop.language import tr
from openprod_desktop.widgets.list_chips import (
    chip_colours,
    chips_that_fit,
    paint_chip_row,
    row_width,
)

INSET_PX: Final = 6


class ListBox(QLineEdit):
    """One line; what there is no room for is counted, and named in the tip."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[str, ...] = ()
        self.setPlaceholderText(tr("None"))

    def show_entries(self, entries: Sequence[str], text: str) -> None:
        """Shows these; `text` is what is typed for them."""
        self._entries = tuple(entries)
        self.setToolTip("\n".join(entries))
        self.setText(text)
        self.setCursorPosition(0)
        self.update()

    def chips(self) -> list[str]:
        """Returns what the chips say that are shown now; empty while somebody types."""
        if self.hasFocus() or self.isModified():
            return []
        return chips_that_fit(self._entries, self.width() - 2 * INSET_PX, self.fontMetrics())

    def paintEvent(self, event: QPaintEvent) -> None:
        texts = self.chips()
        if not texts:
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        tall = min(self.height() - 6, self.fontMetrics().height() + 4)
        colours = chip_colours("", self.palette())
        wide = row_width(texts, self.fontMetrics())
        left = self.width() - INSET_PX - wide if self.isRightToLeft() else INSET_PX
        # A painter left open by an error would take the whole program down.
        with QStylePainter(self) as painter:
            painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
            painter.setFont(self.font())
            row = [(each, colours) for each in texts]
            paint_chip_row(painter, row, left, (self.height() - tall) // 2, tall)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begins typing with the caret at the end, as in a cell."""
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.end(False)
