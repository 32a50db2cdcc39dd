"""One column of a board: its name and count, its cards, and a line for a new one."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from openprod_desktop.bridge import EngineBridge
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.board_columns import BoardColumn
from openprod_desktop.models.card_rows import CardRows
from openprod_desktop.widgets.card_list import CardList
from openprod_desktop.widgets.chip_palette import chip

WIDTH_PX: Final = 256


class BoardColumnView(QFrame):
    """Holds the rows of one value of the board's field."""

    add_asked = Signal(str)
    """A title was typed for a new card."""

    def __init__(
        self, bridge: EngineBridge, column: BoardColumn, parent: QWidget | None = None
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("boardColumn")
        self.setFixedWidth(WIDTH_PX)
        self.column = column
        self.rows = CardRows(bridge, self)
        self.rows.counted.connect(self._count)
        self.list = CardList(self.rows, self)
        self.list.setAccessibleName(column.name)
        self.name = QLabel()
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setToolTip(
            column.name
            if column.is_known
            else tr("{name} is not among the choices any more", name=column.name)
        )
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.none = QLabel(tr("No cards"))
        self.none.setObjectName("muted")
        self.none.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.none.hide()
        self.new = QLineEdit()
        self.new.setPlaceholderText(tr("New card"))
        self.new.setAccessibleName(tr("New card in {name}", name=column.name))
        self.new.setToolTip(tr("Type a title, Enter adds it"))
        self.new.returnPressed.connect(self._add)
        self.list.add_asked.connect(self.new.setFocus)
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(6)
        head.addWidget(self.name)
        head.addWidget(self.count)
        head.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8, 8, 8, 8)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.none)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.new)
        self.draw()

    def draw(self) -> None:
        """Draws the name as a chip in the colours in use."""
        shown = self.fontMetrics().elidedText(
            self.column.name, Qt.TextElideMode.ElideRight, WIDTH_PX - 90
        )
        self.name.setText(shown)
        if self.column.colour:
            pair = chip(self.column.colour)
            dark = self.palette().color(QPalette.ColorRole.Base).lightness() < 128
            ground, ink = (
                (pair.dark_ground, pair.dark_text) if dark else (pair.light_ground, pair.light_text)
            )
            self.name.setStyleSheet(
                f"background: {ground}; color: {ink}; border-radius: 9px; padding: 2px 9px;"
            )
        else:
            self.name.setStyleSheet("font-weight: 600; padding: 2px 0;")

    def changeEvent(self, event: QEvent) -> None:
        """Draws the name anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "new"):
            self.draw()
        super().changeEvent(event)

    def show_overlay(self, line: QColor | None) -> None:
        """Takes the colour of what is staged."""
        self.list.painter.overlay = line
        self.list.viewport().update()

    def _count(self) -> None:
        count = self.rows.count
        self.count.setText(f"{count:,}")
        cards = tr_count("1 card", "{count:,} cards", count)
        self.list.setAccessibleDescription(cards)
        self.none.setVisible(not count)
        self.list.tell_sight()

    def _add(self) -> None:
        title = self.new.text().strip()
        if title:
            self.new.clear()
            self.add_asked.emit(title)
