"""The rows of a table as it was, for Qt's own table view; nothing in it can be changed."""

from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from openprod_core.bus.rows import PastTable
from openprod_core.domain.schema import FieldDef
from openprod_desktop import theme
from openprod_desktop.formatting.display import ValueFormatter, is_right_aligned

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
Role = Qt.ItemDataRole


class PastRows(QAbstractTableModel):
    """Values of then; what is different now carries a sign and a tint."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: PastTable | None = None
        self.fields: tuple[FieldDef, ...] = ()
        self._formatter = ValueFormatter()

    def show_table(self, table: PastTable, fields: tuple[FieldDef, ...]) -> None:
        """Shows a table of then."""
        self.beginResetModel()
        self.table = table
        self.fields = fields
        self.endResetModel()

    def differs(self, row: int, column: int) -> bool:
        """Whether a cell holds something else now."""
        assert self.table is not None
        return self.fields[column].id in self.table.changed.get(self.table.ids[row], ())

    def is_gone(self, row: int) -> bool:
        """Whether a row is not there any more."""
        assert self.table is not None
        return self.table.ids[row] in self.table.gone

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() or self.table is None else len(self.table.ids)

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
        value = self.table.rows[row][column]
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
        return f"{section + 1} gone" if self.is_gone(section) else str(section + 1)


def _other(role: int, text: str) -> Any:
    if role == Role.BackgroundRole:
        return QColor(theme.colours().warning_soft)
    if role == Role.DecorationRole:
        return theme.icon("history", "warning")
    if role in (Role.ToolTipRole, Role.AccessibleDescriptionRole):
        return "Something else stands here now."
    if role == Role.AccessibleTextRole:
        return f"{text}; something else stands here now"
    return None


def _gone(role: int, text: str) -> Any:
    if role == Role.BackgroundRole:
        return QColor(theme.colours().danger_soft)
    if role == Role.FontRole:
        font = QFont()
        font.setStrikeOut(True)
        return font
    if role == Role.ToolTipRole:
        return "This row is not there any more."
    if role == Role.AccessibleTextRole:
        return f"{text}; this row is not there any more"
    return None
