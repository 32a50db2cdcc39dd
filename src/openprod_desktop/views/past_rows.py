"""The rows of a table as it was, for Qt's own table view; nothing in it can be changed.

Rows are asked for in blocks as they come in sight, and kept until another moment is shown.
"""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from openprod_core.bus.rows import PastTable, PastWindow
from openprod_core.domain.schema import FieldDef
from openprod_desktop import theme
from openprod_desktop.formatting.display import ValueFormatter, is_right_aligned
from openprod_desktop.language import tr

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
Role = Qt.ItemDataRole
BLOCK_ROWS: Final = 200


class PastRows(QAbstractTableModel):
    """Values of then; what is different now carries a sign and a tint."""

    wanted = Signal(int, int)
    """First row and number of rows that are in sight and not here."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: PastTable | None = None
        self.fields: tuple[FieldDef, ...] = ()
        self._formatter = ValueFormatter()
        self._blocks: dict[int, PastWindow] = {}
        self._asked: set[int] = set()

    def show_table(self, table: PastTable, fields: tuple[FieldDef, ...]) -> None:
        """Shows a table of then."""
        self.beginResetModel()
        self.table = table
        self.fields = fields
        self._blocks.clear()
        self._asked.clear()
        self.endResetModel()

    def take(self, window: PastWindow) -> None:
        """Shows a block that `wanted` asked for."""
        if self.table is None or not window.rows:
            return
        self._blocks[window.first // BLOCK_ROWS] = window
        last = window.first + len(window.rows) - 1
        self.dataChanged.emit(self.index(window.first, 0), self.index(last, self.columnCount() - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, window.first, last)

    def _block(self, row: int) -> PastWindow | None:
        """Returns the block of a row; asks for it once where it is not there."""
        at = row // BLOCK_ROWS
        found = self._blocks.get(at)
        if found is None and at not in self._asked:
            self._asked.add(at)
            self.wanted.emit(at * BLOCK_ROWS, BLOCK_ROWS)
        if found is not None and row - found.first >= len(found.rows):
            return None
        return found

    def differs(self, row: int, column: int) -> bool:
        """Whether a cell holds something else now."""
        block = self._block(row)
        return block is not None and column in block.changed.get(row, ())

    def is_gone(self, row: int) -> bool:
        """Whether a row is not there any more."""
        block = self._block(row)
        return block is not None and row in block.gone

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() or self.table is None else self.table.count

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid() or self.table is None:
            return None
        row, column = index.row(), index.column()
        block = self._block(row)
        if block is None:
            return None
        value = block.rows[row - block.first][column]
        if role == Role.DisplayRole:
            return self._formatter.text(value).split("\n")[0]
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft
            if is_right_aligned(self.fields[column]):
                side = Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        if self.is_gone(row):
            return _gone(role, self._formatter.text(value))
        if self.differs(row, column):
            return _other(role, self._formatter.text(value))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if role != Role.DisplayRole or self.table is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.fields[section].name if section < len(self.fields) else None
        return (
            tr("{section} gone", section=section + 1) if self.is_gone(section) else str(section + 1)
        )


def _other(role: int, text: str) -> Any:
    if role == Role.BackgroundRole:
        return QColor(theme.colours().warning_soft)
    if role == Role.DecorationRole:
        return theme.icon("history", "warning")
    if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
        return tr("Something else stands here now.")
    if role == Role.AccessibleTextRole:
        return tr("{words}; something else stands here now", words=text)
    return None


def _gone(role: int, text: str) -> Any:
    if role == Role.BackgroundRole:
        return QColor(theme.colours().danger_soft)
    if role == Role.FontRole:
        font = QFont()
        font.setStrikeOut(True)
        return font
    if role == Role.ToolTipRole:
        return tr("This row is not there any more.")
    if role == Role.AccessibleTextRole:
        return tr("{words}; this row is not there any more", words=text)
    return None
