"""The sidebar: the production's name, a box to find a table by, the tables, a way to add one."""

from collections import Counter
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.domain.schema import Schema
from openprod_desktop import theme
from openprod_desktop.comfort import text_scale
from openprod_desktop.language import tr
from openprod_desktop.widgets.elided_label import ElidedLabel
from openprod_desktop.window.table_list import ID_ROLE, TableList

SEARCHED_FROM: Final = 8
"""So many tables, and there is a box to find one by."""


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
        self.setMinimumWidth(round(150 * text_scale(self)))
        self.production = ElidedLabel()
        self.production.setObjectName("production")
        section = QLabel(tr("Tables"))
        section.setObjectName("section")
        self.add_small = QToolButton()
        self.add_small.setToolTip(tr("Makes a table, empty or from a template"))
        self.add_small.setAccessibleName(tr("New table"))
        self.add_small.clicked.connect(self.add_asked)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a table"))
        self.search.setAccessibleName(tr("Find a table"))
        self.search.setClearButtonEnabled(True)
        self.search.hide()
        self.list = TableList()
        self.add = QPushButton(tr("New table"))
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
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.add)
        self.search.textChanged.connect(self.list.find)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(self._tell_chosen)
        self.list.itemChanged.connect(self._tell_renamed)
        self.list.moved.connect(self.moved)
        self.list.delete_asked.connect(self.delete_asked)
        self.list.customContextMenuRequested.connect(self._ask_menu)
        self._names: dict[UUID, str] = {}
        self._current: UUID | None = None
        self.draw_icons()

    def shown(self) -> bool:
        """Whether it is open."""
        return not self.isHidden()

    def toggle(self) -> None:
        """Opens or closes it."""
        self.setVisible(self.isHidden())

    def show_production(self, name: str) -> None:
        """Names the production at the top."""
        self.production.setText(name)
        self.production.setToolTip(name)

    def show_schema(self, schema: Schema) -> None:
        """Lists the tables; the one in front stays in front while it exists."""
        self._names = {table.id: table.name for table in schema.tables}
        if self._current not in self._names:
            self._current = None
        self.list.show_schema(schema, self._current)
        is_long = len(schema.tables) >= SEARCHED_FROM
        self.search.setVisible(is_long)
        if not is_long:
            self.search.clear()

    def show_collisions(self, counts: Counter[UUID]) -> None:
        """Says by each table how many collisions are open in it."""
        self.list.show_counts(counts)

    def current(self) -> UUID | None:
        """Returns the table chosen last, also while a heading is under the cursor."""
        return self._current

    def choose(self, table: UUID) -> None:
        """Brings a table to the front."""
        self.list.reveal(table)

    def step(self, by: int) -> None:
        """Goes to the next or the previous table in sight, round at the ends."""
        shown = self.list.shown_tables()
        if shown:
            here = shown.index(self._current) if self._current in shown else -max(by, 0)
            self.list.reveal(shown[(here + by) % len(shown)])

    def begin_search(self) -> None:
        """Goes to the box to find a table by; to the list where there are few."""
        target = self.list if self.search.isHidden() else self.search
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def rename_current(self) -> None:
        """Opens the name of the chosen table for typing."""
        item = None if self._current is None else self.list.item_of(self._current)
        if item is not None:
            self.list.setFocus()
            self.list.setCurrentItem(item)
            self.list.editItem(item)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self.draw_icons()
        super().changeEvent(event)

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self.add.setIcon(theme.icon("plus", "muted"))
        self.add_small.setIcon(theme.icon("plus", "muted"))
        self.list.draw_icons()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the box, Down goes to the list, Enter takes the first table, Esc empties it."""
        if watched is self.search and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress
            if pressed and self._search_key(Qt.Key(event.key())):
                return True
        return super().eventFilter(watched, event)

    def _search_key(self, key: Qt.Key) -> bool:
        shown = self.list.shown_tables()
        if key == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif key == Qt.Key.Key_Down and shown:
            self.list.setFocus()
            if self._current not in shown:
                self.list.reveal(shown[0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and shown:
            self.search.clear()
            self.list.reveal(shown[0])
            self.chosen.emit(shown[0])
        else:
            return False
        return True

    def _tell_chosen(self, item: QListWidgetItem | None, _: QListWidgetItem | None) -> None:
        table = None if item is None else item.data(ID_ROLE)
        if table is not None:
            self._current = table
            self.chosen.emit(table)

    def _tell_renamed(self, item: QListWidgetItem) -> None:
        table = item.data(ID_ROLE)
        if table is None:
            return
        name = item.text().strip()
        if not name:
            item.setText(self._names[table])
        elif name != self._names[table]:
            self._names[table] = name
            self.renamed.emit(table, name)

    def _ask_menu(self, at: QPoint) -> None:
        item = self.list.itemAt(at)
        if item is not None and item.data(ID_ROLE) is not None:
            self.menu_asked.emit(item.data(ID_ROLE), self.list.mapToGlobal(at))
