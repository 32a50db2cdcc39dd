"""What a commit would change as a tree: table, row, value; each with a tick."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from openprod_core.bus.overlay_rows import StagedChange
from openprod_core.domain.schema import Schema
from openprod_desktop import theme
from openprod_desktop.core_words import phrase_said, said
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr, tr_count

Index = QModelIndex | QPersistentModelIndex
Key = tuple[UUID, UUID | None]
"""(record, field), as bus.commands.overlays.DropStaged names a change."""
NO_INDEX: Final = QModelIndex()
HEADINGS: Final = (tr("What changes"), tr("Everybody has"), tr("Becomes"), "")
WHAT, OLD, NEW, NOTE = range(4)
ELSEWHERE: Final = tr("Tables, links and what is the same")
EMPTY: Final = tr("(empty)")


@dataclass(slots=True)
class Node:
    """One line of the tree."""

    words: str
    parent: int
    row: int
    change: StagedChange | None = None
    record: UUID | None = None
    table: UUID | None = None
    children: list[int] = field(default_factory=list)
    droppable: int = 0
    """Changes below, itself included, that can be left out."""
    out: int = 0
    """How many of them are left out."""


class ReviewModel(QAbstractItemModel):
    """The tree; `left_out` are the changes that were unticked."""

    ticked = Signal()
    """Some tick is another; lines that are not named may show another state too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[Node] = [Node("", -1, 0)]
        self._places: dict[tuple[UUID | None, UUID], int] = {}
        self._schema = Schema()
        self._formatter = ValueFormatter()
        self.changes: tuple[StagedChange, ...] = ()
        self.left_out: set[Key] = set()

    def show_changes(self, changes: Iterable[StagedChange], schema: Schema) -> None:
        """Shows these changes; ticks of those that are still there stay as they were."""
        self.beginResetModel()
        self._schema = schema
        self.changes = tuple(changes)
        self.left_out &= {(each.record, each.field) for each in self.changes}
        self._nodes = [Node("", -1, 0)]
        tables: dict[UUID | None, int] = {}
        records: dict[tuple[UUID | None, UUID], int] = {}
        for change in self.changes:
            home = tables.get(change.table)
            if home is None:
                home = tables[change.table] = self._add(0, self._table_name(change.table))
                self._nodes[home].table = change.table
            place = (change.table, change.record)
            row = records.get(place)
            if row is None:
                row = records[place] = self._add(home, change.title or tr("(no title)"))
                self._nodes[row].record, self._nodes[row].table = change.record, change.table
            leaf = self._add(row, self._words(change))
            node = self._nodes[leaf]
            node.change, node.record, node.table = change, change.record, change.table
        self._places = records
        self._count()
        self.endResetModel()

    def tick_all(self, on: bool) -> None:
        """Ticks or unticks every change that can be left out."""
        self._tick(0, on)

    def place_at(self, index: Index) -> tuple[UUID | None, UUID | None]:
        """Returns (table, record) of a line."""
        if not index.isValid():
            return None, None
        node = self._nodes[index.internalId()]
        return node.table, node.record

    def count_left_out(self) -> int:
        """Returns how many changes are unticked."""
        return len(self.left_out)

    def line_of(self, table: UUID | None, record: UUID | None) -> QModelIndex:
        """Returns the line of a row; not valid where nothing of it is staged."""
        found = self._places.get((table, record)) if record is not None else None
        if found is None:
            return QModelIndex()
        return self.createIndex(self._nodes[found].row, 0, found)

    # Reading

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        above = self._nodes[parent.internalId() if parent.isValid() else 0]
        if not 0 <= row < len(above.children):
            return QModelIndex()
        return self.createIndex(row, column, above.children[row])

    def parent(self, index: Index = NO_INDEX) -> QModelIndex:  # type: ignore[override]
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return QModelIndex() if above <= 0 else self.createIndex(self._nodes[above].row, 0, above)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        if parent.isValid() and parent.column() > 0:
            return 0
        return len(self._nodes[parent.internalId() if parent.isValid() else 0].children)

    def hasChildren(self, parent: Index = NO_INDEX) -> bool:
        return bool(self._nodes[parent.internalId() if parent.isValid() else 0].children)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == WHAT and self._nodes[index.internalId()].droppable:
            found |= Qt.ItemFlag.ItemIsUserCheckable
        return found

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        change, column = node.change, index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(node, column)
        if role == Qt.ItemDataRole.CheckStateRole and column == WHAT:
            return self._state(index.internalId())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(change, column)
        if role == Qt.ItemDataRole.FontRole:
            return self._font(node, column)
        if role == Qt.ItemDataRole.ToolTipRole and change is not None:
            return (
                said(change.drift.text)
                if change.drift is not None
                else phrase_said(change.text) or None
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(self._text(node, each) for each in range(len(HEADINGS))).strip()
        return None

    def setData(self, index: Index, value: Any, role: int = 0) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        self._tick(index.internalId(), Qt.CheckState(value) == Qt.CheckState.Checked)
        self.dataChanged.emit(index, index)
        return True

    # Inside

    def _add(self, parent: int, words: str) -> int:
        made = len(self._nodes)
        self._nodes.append(Node(words, parent, len(self._nodes[parent].children)))
        self._nodes[parent].children.append(made)
        return made

    def _table_name(self, table: UUID | None) -> str:
        found = self._schema.table(table) if table is not None else None
        return found.name if found is not None else ELSEWHERE

    def _words(self, change: StagedChange) -> str:
        if change.field is not None:
            known = self._schema.fields_by_id.get(change.field)
            return known.name if known is not None else tr("A field")
        return phrase_said(change.text) or {
            "created": tr("New row"),
            "deleted": tr("Row deleted"),
            "restored": tr("Row brought back"),
            "joined": tr("Put into this table"),
            "left": tr("Taken out of this table"),
        }.get(change.kind, "Changed")

    def _text(self, node: Node, column: int) -> str:
        change = node.change
        if column == WHAT:
            if change is None and node.record is None:
                rows = len(node.children)
                return tr_count(
                    "{words}  ({count:,} row)", "{words}  ({count:,} rows)", rows, words=node.words
                )
            return node.words
        if change is None:
            return ""
        if column == NOTE:
            return (
                tr("≠ {actor_name} changed it too", actor_name=change.drift.actor_name)
                if change.drift
                else ""
            )
        if change.field is None:
            return ""
        return self._formatter.text(change.old if column == OLD else change.new) or EMPTY

    def _ink(self, change: StagedChange | None, column: int) -> QColor | None:
        colours = theme.colours()
        if column == OLD:
            return QColor(colours.muted)
        if column == NOTE and change is not None:
            return QColor(colours.warning)
        return None

    def _font(self, node: Node, column: int) -> QFont | None:
        font = QFont()
        if node.change is None:
            font.setWeight(QFont.Weight.DemiBold)
        elif column == (NEW if self._out(node) else OLD) and node.change.field is not None:
            font.setStrikeOut(True)
        else:
            return None
        return font

    def _out(self, node: Node) -> bool:
        change = node.change
        return change is not None and (change.record, change.field) in self.left_out

    def _leaves(self, at: int) -> Iterable[Node]:
        node = self._nodes[at]
        if node.change is not None:
            yield node
        for each in node.children:
            yield from self._leaves(each)

    def _count(self) -> None:
        """Counts anew what can be and what is left out; children stand after their parents."""
        for node in self._nodes:
            change = node.change
            node.droppable = int(change is not None and change.droppable)
            node.out = int(self._out(node))
        for node in reversed(self._nodes[1:]):
            above = self._nodes[node.parent]
            above.droppable += node.droppable
            above.out += node.out

    def _state(self, at: int) -> Qt.CheckState | None:
        node = self._nodes[at]
        if not node.droppable:
            return None
        if not node.out:
            return Qt.CheckState.Checked
        whole = node.out >= node.droppable
        return Qt.CheckState.Unchecked if whole else Qt.CheckState.PartiallyChecked

    def _tick(self, at: int, on: bool) -> None:
        for node in self._leaves(at):
            change = node.change
            if change is not None and change.droppable:
                key = (change.record, change.field)
                (self.left_out.discard if on else self.left_out.add)(key)
        self._count()
        self.ticked.emit()
