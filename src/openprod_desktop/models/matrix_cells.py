"""A matrix as Qt's views read it: names at both edges, marks or counts in the cells."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor

from openprod_core.domain.schema import FieldType
from openprod_desktop import theme
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.matrix import MARK, MARKS, Matrix, MatrixSpec, Meeting
from openprod_desktop.models.window_rows import NO_INDEX, Index

SHOWN_MAX = 6
"""Values in one cell; more of them are counted."""


class MatrixCells(QAbstractTableModel):
    """Shows one matrix at a time; what is written in a cell goes to whoever listens."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.matrix = Matrix()
        self.spec: MatrixSpec | None = None
        self._formatter = ValueFormatter()

    def show_matrix(self, matrix: Matrix, spec: MatrixSpec) -> None:
        """Shows this; where the lines are the same, cursor and selection stay."""
        same = (self.matrix.rows, self.matrix.columns) == (matrix.rows, matrix.columns)
        if same and matrix.rows and matrix.columns:
            self.matrix, self.spec = matrix, spec
            last = self.index(len(matrix.rows) - 1, len(matrix.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.matrix, self.spec = matrix, spec
        self.endResetModel()

    def meetings(self, index: Index) -> list[Meeting]:
        """Returns what stands in a cell."""
        return self.matrix.cells.get((index.row(), index.column()), [])

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.matrix.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.matrix.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemNeverHasChildren
        )  # fmt: skip

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        across = orientation == Qt.Orientation.Horizontal
        lines = self.matrix.columns if across else self.matrix.rows
        if not 0 <= section < len(lines):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return lines[section].name
        if role == Qt.ItemDataRole.TextAlignmentRole and not across:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.spoken(index)
        if role == Qt.ItemDataRole.ForegroundRole:
            colour = self._colour(index)
            return None if colour is None else QColor(colour)
        return None

    def text(self, index: Index) -> str:
        """Returns what a cell shows: marks, values, or how many."""
        found = self.meetings(index)
        if not found or self.spec is None:
            return ""
        if self.spec.link is not None:
            words = dict.fromkeys(self._word(each) for each in found)
            return " ".join(MARKS.get(each.casefold(), each) if each else MARK for each in words)
        if self.spec.cell is None:
            return str(len(found))
        texts = list(dict.fromkeys(self._word(each) or "–" for each in found))
        if len(texts) > SHOWN_MAX:
            return ", ".join(texts[: SHOWN_MAX - 1]) + f" +{len(texts) - SHOWN_MAX + 1}"
        return ", ".join(texts)

    def spoken(self, index: Index) -> str:
        """Returns what meets in a cell, in words."""
        row = self.matrix.rows[index.row()].name
        column = self.matrix.columns[index.column()].name
        found = self.meetings(index)
        if not found:
            return tr("{row}, {column}: nothing", row=row, column=column)
        words = [each for each in (self._word(meeting) for meeting in found) if each]
        if self.spec is not None and self.spec.link is not None:
            said = ", ".join(words) or tr("linked")
        elif words:
            said = ", ".join(words)
        else:
            said = tr_count("1 row", "{count:,} rows", len(found))
        return f"{row}, {column}: {said}"

    def _word(self, meeting: Meeting) -> str:
        return self._formatter.text(meeting.value).split("\n")[0]

    def _colour(self, index: Index) -> str | None:
        """Returns the colour of the choice that stands in a cell alone."""
        cell = self.spec.cell if self.spec is not None else None
        if cell is None or cell.type is not FieldType.CHOICE:
            return None
        names = {self._word(each) for each in self.meetings(index)}
        colours = [each.colour for each in cell.choices if each.name in names]
        if len(names) != 1 or not colours or not colours[0]:
            return None
        return theme.CHOICE_COLOURS.get(colours[0])
