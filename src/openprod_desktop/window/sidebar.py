"""The list of the production's tables: choose, add, rename in place, reorder, delete."""

from collections import Counter
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.domain.schema import Schema
from openprod_desktop import theme
from openprod_desktop.widgets.elided_label import ElidedLabel
from openprod_desktop.window.table_badges import COUNT_ROLE, TableBadges

ID_ROLE = Qt.ItemDataRole.UserRole


class TableList(QListWidget):
    """The list itself; Enter opens, F2 renames, Delete deletes, Alt+Shift+arrows move."""

    moved = Signal(object, object)
    """(table, the table it now follows or None)"""
    delete_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Tables")
        self.setIconSize(QSize(18, 18))
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(TableBadges(self))
        self.model().rowsMoved.connect(self._tell_of_move)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, and moving by keyboard; the rest is Qt's."""
        item = self.currentItem()
        both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if item is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_asked.emit(item.data(ID_ROLE))
        elif event.modifiers() == both and event.key() in steps:
            self._step(self.currentRow(), steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _step(self, row: int, by: int) -> None:
        target = row + by
        if not 0 <= target < self.count():
            return
        item = self.takeItem(row)
        self.insertItem(target, item)
        self.setCurrentRow(target)
        self._tell_where(target)

    def _tell_of_move(
        self, _source: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int
    ) -> None:
        self._tell_where(row if row < start else row - 1)

    def _tell_where(self, row: int) -> None:
        after = self.item(row - 1).data(ID_ROLE) if row else None
        self.moved.emit(self.item(row).data(ID_ROLE), after)


class Sidebar(QWidget):
    """Names the production and lists its tables."""

    chosen = Signal(object)
    renamed = Signal(object, str)
    moved = Signal(object, object)
    delete_asked = Signal(object)
    add_asked = Signal()
    menu_asked = Signal(object, QPoint)
    """(table, where on the screen)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(150)
        self.production = ElidedLabel()
        self.production.setObjectName("production")
        section = QLabel("Tables")
        section.setObjectName("section")
        self.add_small = QToolButton()
        self.add_small.setToolTip("New table")
        self.add_small.setAccessibleName("New table")
        self.add_small.clicked.connect(self.add_asked)
        self.list = TableList()
        self.add = QPushButton("New table")
        self.add.setProperty("quiet", True)
        self.add.setStyleSheet("text-align: left;")
        self.add.clicked.connect(self.add_asked)
        head = QHBoxLayout()
        head.setContentsMargins(6, 0, 0, 0)
        head.addWidget(section, 1)
        head.addWidget(self.add_small)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.production)
        column.addSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.add)
        self.list.currentItemChanged.connect(self._tell_chosen)
        self.list.itemChanged.connect(self._tell_renamed)
        self.list.moved.connect(self.moved)
        self.list.delete_asked.connect(self.delete_asked)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self._names: dict[UUID, str] = {}
        self._collisions: Counter[UUID] = Counter()
        self._schema = Schema()
        self.draw_icons()

    def show_production(self, name: str) -> None:
        """Names the production at the top."""
        self.production.setText(name)
        self.production.setToolTip(name)

    def show_schema(self, schema: Schema) -> None:
        """Lists the tables; the one in front stays in front while it exists."""
        current = self.current()
        self._schema = schema
        self._names = {table.id: table.name for table in schema.tables}
        self.list.blockSignals(True)
        self.list.clear()
        for table in schema.tables:
            item = QListWidgetItem(self._icon(table.colour), table.name)
            item.setData(ID_ROLE, table.id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsEditable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setToolTip(table.description)
            self.list.addItem(item)
            if table.id == current:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        self.show_collisions(self._collisions)

    def show_collisions(self, counts: Counter[UUID]) -> None:
        """Says by each table how many collisions are open in it."""
        self._collisions = counts
        self.list.blockSignals(True)
        for row in range(self.list.count()):
            item = self.list.item(row)
            count = counts[item.data(ID_ROLE)]
            if item.data(COUNT_ROLE) != count:
                item.setData(COUNT_ROLE, count)
                said = f"{item.text()}, {count:,} both changed" if count else item.text()
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        self.list.blockSignals(False)
        self.list.viewport().update()

    def current(self) -> UUID | None:
        """Returns the table chosen."""
        item = self.list.currentItem()
        return None if item is None else item.data(ID_ROLE)

    def choose(self, table: UUID) -> None:
        """Brings a table to the front."""
        for row in range(self.list.count()):
            if self.list.item(row).data(ID_ROLE) == table:
                self.list.setCurrentRow(row)

    def step(self, by: int) -> None:
        """Goes to the next or the previous table, round at the ends."""
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())

    def rename_current(self) -> None:
        """Opens the name of the chosen table for typing."""
        if self.list.currentItem() is not None:
            self.list.setFocus()
            self.list.editItem(self.list.currentItem())

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self.draw_icons()
        super().changeEvent(event)

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self.add.setIcon(theme.icon("plus", "muted"))
        self.add_small.setIcon(theme.icon("plus", "muted"))
        self.list.blockSignals(True)
        for row, table in enumerate(self._schema.tables):
            if row < self.list.count():
                self.list.item(row).setIcon(self._icon(table.colour))
        self.list.blockSignals(False)

    @staticmethod
    def _icon(colour: str) -> QIcon:
        return theme.dot(colour) if colour else theme.icon("table", "muted")

    def _tell_chosen(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(ID_ROLE))

    def _tell_renamed(self, item: QListWidgetItem) -> None:
        table = item.data(ID_ROLE)
        name = item.text().strip()
        if not name:
            item.setText(self._names[table])
        elif name != self._names[table]:
            self._names[table] = name
            self.renamed.emit(table, name)

    def _ask_menu(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        if item is not None:
            self.menu_asked.emit(item.data(ID_ROLE), self.list.mapToGlobal(at))
