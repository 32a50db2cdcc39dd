"""Two values side by side, line for line, and which of them stands: 1, 2, or one typed.

The choice is a filled dot before the value, so it does not hang on colour. Keys: 1 and 2
choose and go on to the next line, E types another value where that is allowed.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from openprod_desktop.language import tr

ONE: Final = 1
OTHER: Final = 2
TYPED: Final = 3
CHOSEN: Final = "●\u00a0"
OPEN: Final = "○\u00a0"
"""With a space that no line breaks at: a dot alone would say nothing."""
EMPTY: Final = tr("(empty)")
AIR_PX: Final = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that has two values."""

    what: str
    one: str
    other: str
    detail: str = ""
    """For the tool tip."""
    typable: bool = True
    """Whether another value can be typed, where the list allows that at all."""


class SideBySide(QTableWidget):
    """Lines to choose in."""

    decided = Signal()
    """Some line was chosen in, or taken back."""

    def __init__(self, one: str, other: str, typed: str = "", parent: QWidget | None = None):
        super().__init__(0, 4 if typed else 3, parent)
        self.setObjectName("choices")
        self._types = bool(typed)
        self._lines: list[Line] = []
        self._choices: list[int] = []
        self.setHorizontalHeaderLabels(["", one, other, *([typed] if typed else [])])
        for column in range(self.columnCount()):
            item = self.horizontalHeaderItem(column)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cellClicked.connect(self._click)
        self.itemChanged.connect(self._take_typed)

    def show_lines(self, lines: Sequence[Line], chosen: int = 0) -> None:
        """Shows these lines, all with the same choice; 0: none yet."""
        self._lines = list(lines)
        self._choices = [chosen] * len(self._lines)
        self.blockSignals(True)
        self.setRowCount(len(self._lines))
        for row, line in enumerate(self._lines):
            for column in range(self.columnCount()):
                item = QTableWidgetItem()
                item.setToolTip(line.detail)
                flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                if column == TYPED and line.typable:
                    flags |= Qt.ItemFlag.ItemIsEditable
                item.setFlags(flags)
                self.setItem(row, column, item)
            self._draw(row)
        self.blockSignals(False)
        self.resizeRowsToContents()
        for row in range(self.rowCount()):
            # Lines of several words each are told apart by the room between them.
            self.setRowHeight(row, self.rowHeight(row) + AIR_PX)
        if self._lines:
            self.setCurrentCell(0, 0)

    def choice(self, row: int) -> int:
        """Returns ONE, OTHER, TYPED, or 0 where nobody chose yet."""
        return self._choices[row]

    def typed(self, row: int) -> str:
        """Returns what was typed in a line."""
        item = self.item(row, TYPED) if self._types else None
        return item.text() if item is not None else ""

    def open_lines(self) -> int:
        """Returns how many lines nobody chose in yet."""
        return self._choices.count(0)

    def choose(self, row: int, choice: int) -> None:
        """Chooses in one line."""
        self._choices[row] = choice
        self._draw(row)
        self.decided.emit()

    def choose_all(self, choice: int) -> None:
        """Chooses the same in every line."""
        for row in range(len(self._lines)):
            self._choices[row] = choice
            self._draw(row)
        self.decided.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        text = event.text().casefold()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or row < 0:
            super().keyPressEvent(event)
        elif text in ("1", "2"):
            rows = {each.row() for each in self.selectionModel().selectedRows()} or {row}
            for each in rows:
                self.choose(each, int(text))
            self._go_to(min(max(rows) + 1, self.rowCount() - 1))
        elif text == "e" and self._types:
            self._type(row)
        elif event.key() == Qt.Key.Key_Delete:
            self.choose(row, 0)
        else:
            super().keyPressEvent(event)

    def _go_to(self, row: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        index = self.model().index(row, 0)
        self.selectionModel().setCurrentIndex(index, flags | flags.Rows)

    def _click(self, row: int, column: int) -> None:
        if column in (ONE, OTHER):
            self.choose(row, column)
        elif column == TYPED:
            self._type(row)

    def _type(self, row: int) -> None:
        if self._lines[row].typable:
            self.editItem(self.item(row, TYPED))

    def _take_typed(self, item: QTableWidgetItem) -> None:
        if item.column() == TYPED:
            self.choose(item.row(), TYPED if item.text().strip() else 0)

    def _draw(self, row: int) -> None:
        line, chosen = self._lines[row], self._choices[row]
        blocked = self.blockSignals(True)
        for column, text in enumerate((line.what, line.one, line.other)):
            item = self.item(row, column)
            font = item.font()
            font.setBold(column > 0 and chosen == column)
            font.setStrikeOut(column > 0 and chosen not in (0, column))
            item.setFont(font)
            dot = "" if column == 0 else CHOSEN if chosen == column else OPEN
            item.setText(f"{dot}{text if text or not column else EMPTY}")
            said = tr(", chosen") if column and chosen == column else ""
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{text or EMPTY}{said}")
        if self._types and chosen != TYPED:
            self.item(row, TYPED).setText("")
        self.blockSignals(blocked)
