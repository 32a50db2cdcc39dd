"""A table's rows as Qt's views read them: a fixed count, values from blocks or none yet.

After the view's rows stand rows begun but not yet in the view (new_rows.py), and last
the line that begins one. `data` serves editors, accessibility and tests; painting reads
`row_values`. What opens the view and writes into it: table_window_model.py.
"""

from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from openprod_core.bus.rows import Cells, GroupRow, RowFlag, Window
from openprod_core.domain.schema import FieldDef, Schema, TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.models.cell_text import BLOCKED, cell_tip, spoken_cell
from openprod_desktop.models.new_rows import NEW_LINE, NewRows, RowKey
from openprod_desktop.models.row_blocks import RowBlocks
from openprod_desktop.models.window_reader import WindowReader

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
SHOWN = (
    Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
) | Qt.ItemFlag.ItemNeverHasChildren
EDITABLE = SHOWN | Qt.ItemFlag.ItemIsEditable
Crowded = dict[UUID, dict[UUID, int]]
"""Record -> field -> among how many values there is to choose."""


class WindowRows(QAbstractTableModel):
    """The rows of one opened view, as far as they are here."""

    arrived = Signal()
    """Rows that were not here are."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.table: TableDef | None = None
        self.schema = Schema()
        self.fields: tuple[FieldDef, ...] = ()
        self.read_only = False
        self.formatter = ValueFormatter()
        self._view = 0
        self._count = 0
        self._blocks = RowBlocks()
        self._new = NewRows()
        self._columns: dict[UUID, int] = {}
        self._crowded: Crowded = {}
        self._disputed: frozenset[UUID] = frozenset()
        self._showing = False
        """Whether another view takes the place of this one just now: no row is here meanwhile."""
        self._reader = WindowReader(bridge, self._blocks, self._take_window)

    def _take_window(self, window: Window, number: int) -> None:
        raise NotImplementedError

    @property
    def view(self) -> int:
        """The number of the view on screen, for questions about its rows; 0 before the first."""
        return self._view

    @property
    def view_rows(self) -> int:
        """How many rows the view itself holds."""
        return self._count

    @property
    def new_line(self) -> int:
        """The row that begins a new record; -1 where none can be made."""
        return -1 if self.read_only or not self._view else self._count + len(self._new)

    def show_rows(self, first: int, last: int) -> None:
        """Says which rows are on screen; their values are asked for where missing."""
        last = min(last, self._count - 1)
        if first <= last:
            self._reader.show(first, last)

    def row_values(self, row: int) -> Cells | None:
        """Returns the shown values of a row, by column; None where not here yet."""
        if self._showing:
            return None
        if row < self._count:
            return self._blocks.row(row)
        begun = row - self._count
        if begun < len(self._new):
            values = self._new[begun].values
            return tuple(values.get(each.id) for each in self.fields)
        return None

    def row_flags(self, row: int) -> int:
        """Returns the rows.RowFlag bits of a row."""
        flags = self._blocks.flags_at(row) if row < self._count else 0
        return flags | RowFlag.CONFLICT if self.is_disputed(row) else flags

    def row_marks(self, row: int) -> frozenset[int]:
        """Returns the columns of a row that are in conflict."""
        return self._blocks.marks_at(row) if row < self._count else frozenset()

    def row_blocked(self, row: int) -> frozenset[int]:
        """Returns the columns of a row whose value is held back until somebody decides."""
        return self._blocks.blocked_at(row) if row < self._count else frozenset()

    def show_disputes(self, crowded: Crowded, disputed: frozenset[UUID]) -> bool:
        """Takes what is known of collisions beyond the marks; False: nothing is new.

        `crowded` says by record and field among how many values there is to choose, where
        that is more than two. Of the records `disputed` more is in question than single
        cells: whether they stay, or what an edge of theirs says.
        """
        if (crowded, disputed) == (self._crowded, self._disputed):
            return False
        self._crowded, self._disputed = crowded, disputed
        return True

    def value_count(self, row: int, column: int) -> int:
        """Returns how many values collide in a cell that is marked."""
        record = self.record_at(row)
        held = self._crowded.get(record, {}) if record is not None else {}
        return held.get(self.fields[column].id, 2)

    def dispute(self, row: int) -> tuple[dict[UUID, int] | None, bool]:
        """Returns all that is known of a row's collisions beyond its marks."""
        record = self.record_at(row)
        if record is None or not (self._crowded or self._disputed):
            return None, False
        return self._crowded.get(record), record in self._disputed

    def is_disputed(self, row: int) -> bool:
        """Whether more of a row is in question than single cells."""
        return bool(self._disputed) and self.record_at(row) in self._disputed

    def row_staged(self, row: int) -> frozenset[int]:
        """Returns the columns of a row that the active overlay holds."""
        return self._blocks.staged_at(row) if row < self._count else frozenset()

    def row_drifted(self, row: int) -> frozenset[int]:
        """Returns the staged columns of a row that somebody has changed since."""
        return self._blocks.drifted_at(row) if row < self._count else frozenset()

    def record_at(self, row: int) -> UUID | None:
        """Returns the record in a row; None where not here yet, or not made yet."""
        if row < self._count:
            return self._blocks.record_at(row)
        begun = row - self._count
        is_made = begun < len(self._new) and self._new[begun].made
        return self._new[begun].record if is_made else None

    def heading_at(self, row: int) -> GroupRow | None:
        """Returns the heading of a group in a row; None for a record's row."""
        return self._blocks.heading_at(row) if row < self._count else None

    def key_at(self, row: int) -> RowKey | None:
        """Returns what a row is, wherever it goes; None: a heading, or not here yet."""
        begun = row - self._count
        if begun < 0:
            return self._blocks.record_at(row)
        if begun < len(self._new):
            return self._new[begun].record
        return NEW_LINE if row == self.new_line else None

    def row_of(self, key: RowKey) -> int | None:
        """Returns where a row is among those that are here; `find` asks for any record's."""
        if key is NEW_LINE:
            return self.new_line
        begun = self._new.of(key)
        if begun is not None:
            return self._count + self._new.index(begun)
        return self._blocks.row_of(key)

    def value(self, row: int, column: int) -> Any:
        """Returns a shown value; None where empty or not here."""
        values = self.row_values(row)
        return values[column] if values is not None and column < len(values) else None

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        # Before the first opening there is no line to begin a record in: what is typed may be
        # meant for a row that is still on its way.
        if parent.isValid() or not self._view:
            return 0
        return self._count + len(self._new) + (0 if self.read_only else 1)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.fields)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        is_computed = bool(self.fields[index.column()].formula)
        return SHOWN if self.read_only or is_computed else EDITABLE

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if row < self._count and self._blocks.row(row) is None:
            self._reader.want(row)
        value = self.value(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            blocked = column in self.row_blocked(row)
            return BLOCKED if blocked else self.formatter.text(value)
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_cell(self, row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell_tip(self, row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Vertical:
            if role == Qt.ItemDataRole.DisplayRole:
                return "+" if section == self.new_line else str(section + 1)
            return None
        if not 0 <= section < len(self.fields):
            return None
        field = self.fields[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return field.name
        if role == Qt.ItemDataRole.ToolTipRole:
            told = field.description or field.name
            return (
                tr("{told}\nComputed from {formula}", told=told, formula=field.formula)
                if field.formula
                else told
            )
        return None

    def _set_columns(self, schema: Schema, table: TableDef) -> None:
        self.schema = schema
        self.table = table
        self.fields = table.fields
        self._columns = {each.id: at for at, each in enumerate(table.fields)}
        self.read_only = table.core
