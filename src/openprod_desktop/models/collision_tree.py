"""Open collisions as a tree: meetings first, then table, record and field.

A record with one collision is one line; a table with very many has sections, since a view
lays out every line that is unfolded. Nodes are numbered, and a number is never used
again: what Qt still holds of a line that went away points to nothing, not to another line.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from openprod_core.bus.conflict_rows import Conflict, ConflictGroup
from openprod_desktop.core_words import said
from openprod_desktop.formatting import collision_words as words
from openprod_desktop.formatting.ages import ago, moment
from openprod_desktop.language import tr
from openprod_desktop.models.collisions import Collisions

Index = QModelIndex | QPersistentModelIndex
NO_INDEX: Final = QModelIndex()
KEY_ROLE: Final = Qt.ItemDataRole.UserRole
VALUES_LENGTH_MAX: Final = 120
ROOT: Final = 0
SECTION_MAX: Final = 250
"""Records under one heading."""


class Column(IntEnum):
    """What stands where."""

    WHAT = 0
    BEFORE = 1
    VALUES = 2
    PEOPLE = 3
    AGE = 4


HEADINGS: Final = (tr("Both changed it"), tr("Before"), tr("Now one of"), tr("Who"), tr("When"))


class Node:
    """One line."""

    __slots__ = (
        "children", "conflict", "count", "counted", "key", "meeting", "number", "parent", "title",
    )  # fmt: skip

    def __init__(
        self,
        number: int,
        parent: "Node | None",
        key: str,
        title: str = "",
        conflict: Conflict | None = None,
        meeting: ConflictGroup | None = None,
        counted: bool = False,
    ) -> None:
        self.number = number
        self.parent = parent
        self.key = key
        """Stays the same when the tree is built anew."""
        self.title = title
        self.conflict = conflict
        self.meeting = meeting
        self.children: list[Node] = []
        self.counted = counted
        """Whether the line says how many collisions stand under it."""
        self.count = 0

    def text(self) -> str:
        """Returns what the line is called."""
        return f"{self.title} ({self.count:,})" if self.counted else self.title

    def add_to_counts(self, by: int) -> None:
        """Counts collisions that came or went under all that stands above."""
        above = self.parent
        while above is not None:
            above.count += by
            above = above.parent


class CollisionTree(QAbstractItemModel):
    """Lines of `Collisions`, narrowed as the list's filters say."""

    def __init__(self, known: Collisions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._next = ROOT
        self._nodes: dict[int, Node] = {}
        self._leaves: dict[str, Node] = {}
        self._root = self._make(None, "")
        self._shown: tuple[Conflict, ...] = ()
        self._meetings: tuple[ConflictGroup, ...] = ()

    # What is shown

    def show(self, conflicts: Sequence[Conflict], meetings: Sequence[ConflictGroup]) -> bool:
        """Shows these; False: the tree was built anew, and nothing is open or current."""
        now, groups = tuple(conflicts), tuple(meetings)
        if self._shrink(now, groups):
            self._shown, self._meetings = now, groups
            return True
        self.beginResetModel()
        self._build(now, groups)
        self._shown, self._meetings = now, groups
        self.endResetModel()
        return False

    def node(self, index: Index) -> Node | None:
        """Returns the line of an index."""
        return self._nodes.get(index.internalId()) if index.isValid() else None

    def index_of(self, key: str) -> QModelIndex:
        """Returns where the line of a collision (its id), meeting or table is, if anywhere."""
        node = self._leaves.get(key)
        if node is None:
            node = next((each for each in self._root.children if each.key == key), None)
        return self._index(node) if node is not None else QModelIndex()

    def next_leaf(self, key: str) -> str:
        """Returns the collision after one, round at the end; empty where there is no other."""
        keys = list(self._leaves)
        if not keys:
            return ""
        at = keys.index(key) + 1 if key in self._leaves else 0
        return keys[at % len(keys)] if keys[at % len(keys)] != key else ""

    # For Qt

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        above = self.node(parent) if parent.isValid() else self._root
        if above is None or not 0 <= row < len(above.children):
            return QModelIndex()
        if not 0 <= column < len(Column):
            return QModelIndex()
        return self.createIndex(row, column, above.children[row].number)

    def parent(self, child: Index | None = None) -> Any:
        if child is None:
            return super().parent()
        node = self.node(child)
        if node is None or node.parent is None or node.parent is self._root:
            return QModelIndex()
        return self._index(node.parent)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        if parent.isValid() and parent.column() > 0:
            return 0
        node = self.node(parent) if parent.isValid() else self._root
        return len(node.children) if node is not None else 0

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADINGS[section]
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        node = self.node(index)
        if node is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(node, column)
        if role == KEY_ROLE:
            return node.key
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(node, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(node) if column is Column.WHAT else self._text(node, column)
        if role == Qt.ItemDataRole.FontRole and node.conflict is None:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    # Words

    def _text(self, node: Node, column: Column) -> str:
        conflict = node.conflict
        if conflict is None:
            return self._summary(node, column)
        if column is Column.WHAT:
            return node.title
        if column is Column.PEOPLE:
            return self._known.people(conflict)
        if column is Column.AGE:
            return ago(words.latest(conflict), datetime.now())
        if words.is_existence(conflict):
            return tr("Keep or delete") if column is Column.VALUES else ""
        field = self._known.field(conflict)
        if column is Column.BEFORE:
            return _line(self._known.said(field, conflict.base))
        said = (self._known.said(field, tip.value) or words.EMPTY for tip in words.values(conflict))
        return _line("  ·  ".join(said))

    def _summary(self, node: Node, column: Column) -> str:
        if column is Column.WHAT:
            return node.text()
        if column is Column.PEOPLE and node.meeting is not None:
            me = self._known.me
            return words.joined(
                tr("You") if who == me else name for who, name in node.meeting.people
            )
        if column is Column.AGE and node.meeting is not None:
            return ago(node.meeting.at, datetime.now())
        return ""

    def _tip(self, node: Node, column: Column) -> str | None:
        if column is Column.AGE and node.conflict is not None:
            return moment(words.latest(node.conflict), datetime.now())
        if node.conflict is not None:
            return said(node.conflict.text)
        return node.text()

    def _spoken(self, node: Node) -> str:
        if node.conflict is None:
            return node.text()
        return tr(
            "{title}: conflict, {value_count} values",
            title=node.title,
            value_count=words.value_count(node.conflict),
        )

    # The tree

    def _make(self, parent: Node | None, key: str, **given: Any) -> Node:
        node = Node(self._next, parent, key, **given)
        self._next += 1
        self._nodes[node.number] = node
        if parent is not None:
            parent.children.append(node)
        return node

    def _build(self, conflicts: Iterable[Conflict], meetings: Iterable[ConflictGroup]) -> None:
        self._nodes.clear()
        self._leaves.clear()
        self._root = self._make(None, "")
        for each in meetings:
            self._make(self._root, f"meeting/{each.id}", title=said(each.text), meeting=each)
        tables: dict[str, dict[UUID, list[Conflict]]] = {}
        for conflict in conflicts:
            place = self._known.table_name(conflict)
            tables.setdefault(place, {}).setdefault(conflict.record, []).append(conflict)
        for place, records in tables.items():
            table = self._make(self._root, f"table/{place}", title=place, counted=True)
            every = list(records.values())
            if len(every) <= SECTION_MAX:
                self._add_records(table, every)
                continue
            for at in range(0, len(every), SECTION_MAX):
                part = every[at : at + SECTION_MAX]
                ends = f"{_title(part[0][0])} – {_title(part[-1][0])}"
                key = f"section/{place}/{at}"
                section = self._make(table, key, title=ends, counted=True)
                self._add_records(section, part)

    def _add_records(self, above: Node, records: Iterable[list[Conflict]]) -> None:
        for held in records:
            if len(held) == 1:
                self._leaf(above, held[0], self._known.subject(held[0]))
                continue
            record = self._make(above, f"record/{held[0].record}", title=_title(held[0]))
            for each in held:
                self._leaf(record, each, self._known.field_name(each) or tr("The whole row"))

    def _leaf(self, parent: Node, conflict: Conflict, title: str) -> None:
        leaf = self._make(parent, conflict.id, title=title, conflict=conflict)
        self._leaves[conflict.id] = leaf
        leaf.count = 1
        leaf.add_to_counts(1)

    def _shrink(self, now: tuple[Conflict, ...], meetings: tuple[ConflictGroup, ...]) -> bool:
        """Takes lines out where nothing else changed, so that all stays where it is."""
        gone = {each.id for each in self._shown} - {each.id for each in now}
        kept = tuple(each for each in self._shown if each.id not in gone)
        same_meetings = [each.id for each in meetings] == [each.id for each in self._meetings]
        if kept != now or not now or not same_meetings or len(gone) > len(now):
            return False
        for key in gone:
            node = self._leaves.pop(key)
            while node.parent is not None and len(node.parent.children) == 1:
                if node.parent is self._root:
                    break
                node = node.parent
            self._remove(node)
        self._retitle(meetings)
        return True

    def _remove(self, node: Node) -> None:
        parent = node.parent
        assert parent is not None
        row = parent.children.index(node)
        above = QModelIndex() if parent is self._root else self._index(parent)
        self.beginRemoveRows(above, row, row)
        parent.children.pop(row)
        node.add_to_counts(-node.count)
        for each in _all_below(node):
            self._nodes.pop(each.number, None)
        self.endRemoveRows()

    def _retitle(self, meetings: Sequence[ConflictGroup]) -> None:
        """Says anew how many there are under each heading."""
        fresh = {f"meeting/{each.id}": each for each in meetings}
        for node in self._root.children:
            if node.key in fresh:
                node.meeting = fresh[node.key]
                node.title = said(fresh[node.key].text)
            for each in (node, *node.children):
                if each.counted or each.meeting is not None:
                    at = self._index(each)
                    self.dataChanged.emit(at, at)

    def _index(self, node: Node) -> QModelIndex:
        if node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node.number)


def _all_below(node: Node) -> Iterable[Node]:
    yield node
    for each in node.children:
        yield from _all_below(each)


def _title(conflict: Conflict) -> str:
    return conflict.title or tr("(no title)")


def _line(text: str) -> str:
    one = " ".join(text.split())
    return one if len(one) <= VALUES_LENGTH_MAX else f"{one[: VALUES_LENGTH_MAX - 1]}…"
