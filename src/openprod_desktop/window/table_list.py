"""The lines of the sidebar: tables of one's own first, then those of each module under its name.

A heading folds its tables away: click, Enter or the arrows to the sides.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from openprod_core.domain.schema import Schema, TableDef
from openprod_desktop import theme
from openprod_desktop.language import tr
from openprod_desktop.window.table_badges import COUNT_ROLE, TableBadges

ID_ROLE: Final = Qt.ItemDataRole.UserRole
MODULE_ROLE: Final = Qt.ItemDataRole.UserRole + 2
"""The module whose heading a line is, or whose table; empty: a table of one's own."""
Flag = Qt.ItemFlag
TABLE_FLAGS: Final = (
    Flag.ItemIsEnabled | Flag.ItemIsSelectable | Flag.ItemIsEditable | Flag.ItemIsDragEnabled
)


class TableList(QListWidget):
    """The list itself; Enter opens, F2 renames, Delete deletes, Alt+Shift+arrows move."""

    moved = Signal(object, object)
    """(table, the table it now follows or None)"""
    delete_asked = Signal(object)
    folded = Signal(object)
    """The modules that are folded away now, as a frozenset of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema = Schema()
        self._names: Mapping[str, str] = {}
        self._folded: frozenset[str] = frozenset()
        self._wanted = ""
        self._counts: Counter[UUID] = Counter()
        self.setAccessibleName(tr("Tables"))
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
        self.itemClicked.connect(self._click)

    # What is shown

    def show_schema(self, schema: Schema, current: UUID | None) -> None:
        """Lists the tables; `current` is the one in front."""
        self._schema = schema
        groups = grouped(schema)
        with QSignalBlocker(self):
            self.clear()
            for module, tables in groups:
                if module:
                    self._add_heading(module)
                for table in tables:
                    self._add_table(table, module, table.id == current)
        self._fit()

    def show_modules(self, names: Mapping[str, str]) -> None:
        """Shows how modules are called, by key."""
        self._names = names
        with QSignalBlocker(self):
            for item in self._items(lambda each: self._is_heading(each)):
                item.setText(self._name(item.data(MODULE_ROLE)))
        self._fit()

    def show_folded(self, folded: Collection[str]) -> None:
        """Folds modules away, as they were left."""
        self._folded = frozenset(folded)
        self._fit()

    def show_counts(self, counts: Counter[UUID]) -> None:
        """Shows numbers at tables; at a folded heading what its tables come to."""
        self._counts = counts
        self._fit()

    def find(self, text: str) -> None:
        """Shows only tables whose name, or whose module's, holds a text; empty: all."""
        self._wanted = text.strip().casefold()
        self._fit()

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        with QSignalBlocker(self):
            tables = {each.id: each for each in self._schema.tables}
            for item in self._items(lambda each: not self._is_heading(each)):
                item.setIcon(_icon(tables[item.data(ID_ROLE)]))
        self._fit()

    # Where one is

    def item_of(self, table: UUID) -> QListWidgetItem | None:
        """Returns the line of a table."""
        return next(iter(self._items(lambda each: each.data(ID_ROLE) == table)), None)

    def reveal(self, table: UUID) -> None:
        """Brings a table to the front, out of a folded module, too."""
        item = self.item_of(table)
        if item is None:
            return
        if item.isHidden() and item.data(MODULE_ROLE) in self._folded:
            self._fold(item.data(MODULE_ROLE), False)
        self.setCurrentItem(item)

    def shown_tables(self) -> list[UUID]:
        """Returns the tables in sight, in order."""
        shown = self._items(lambda each: not (self._is_heading(each) or each.isHidden()))
        return [each.data(ID_ROLE) for each in shown]

    # Keys and clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, folding, and moving by keyboard; the rest is Qt's."""
        item = self.currentItem()
        both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if item is None:
            super().keyPressEvent(event)
        elif self._fold_by_key(item, event):
            event.accept()
        elif event.key() == Qt.Key.Key_Delete and not self._is_heading(item):
            self.delete_asked.emit(item.data(ID_ROLE))
        elif event.modifiers() == both and event.key() in steps:
            self._step(self.currentRow(), steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _fold_by_key(self, item: QListWidgetItem, event: QKeyEvent) -> bool:
        module, key = item.data(MODULE_ROLE), event.key()
        none = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
        )  # fmt: skip
        if not module or not none:
            return False
        if self._is_heading(item):
            turn = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
            if turn or key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
                shut = module not in self._folded if turn else key == Qt.Key.Key_Left
                self._fold(module, shut)
                return True
        elif key == Qt.Key.Key_Left:
            heading = self._items(
                lambda each: self._is_heading(each) and each.data(MODULE_ROLE) == module
            )
            self.setCurrentItem(heading[0])
            return True
        return False

    def _click(self, item: QListWidgetItem) -> None:
        if self._is_heading(item):
            self._fold(item.data(MODULE_ROLE), item.data(MODULE_ROLE) not in self._folded)

    def _fold(self, module: str, shut: bool) -> None:
        self._folded = self._folded | {module} if shut else self._folded - {module}
        self._fit()
        self.folded.emit(self._folded)

    def _step(self, row: int, by: int) -> None:
        target = row + by
        here, there = self.item(row), self.item(target) if 0 <= target < self.count() else None
        # A table stays in its group: the order there is all that a person can say.
        if there is None or self._is_heading(here) or self._is_heading(there):
            return
        item = self.takeItem(row)
        self.insertItem(target, item)
        self.setCurrentRow(target)
        self._tell_where(target)

    def _tell_of_move(
        self, _source: QModelIndex, start: int, _end: int, _to: QModelIndex, row: int
    ) -> None:
        self._tell_where(row if row < start else row - 1)
        # Dropped among the tables of another module it goes back to its own.
        current = self.item(row if row < start else row - 1).data(ID_ROLE)
        QTimer.singleShot(0, self, lambda: self.show_schema(self._schema, current))

    def _tell_where(self, row: int) -> None:
        after = self.item(row - 1).data(ID_ROLE) if row else None
        table = self.item(row).data(ID_ROLE)
        if table is not None:
            self.moved.emit(table, after)

    # Inside

    def _items(self, fits: Callable[[QListWidgetItem], bool]) -> list[QListWidgetItem]:
        return [item for row in range(self.count()) if fits(item := self.item(row))]

    @staticmethod
    def _is_heading(item: QListWidgetItem) -> bool:
        return item.data(ID_ROLE) is None

    def _name(self, module: str) -> str:
        return self._names.get(module) or module.replace("_", " ").capitalize()

    def _add_heading(self, module: str) -> None:
        item = QListWidgetItem(self._name(module))
        item.setData(MODULE_ROLE, module)
        item.setFlags(Flag.ItemIsEnabled | Flag.ItemIsSelectable)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        self.addItem(item)

    def _add_table(self, table: TableDef, module: str, is_current: bool) -> None:
        item = QListWidgetItem(_icon(table), table.name)
        item.setData(ID_ROLE, table.id)
        item.setData(MODULE_ROLE, module)
        item.setFlags(TABLE_FLAGS)
        item.setToolTip(table.description)
        self.addItem(item)
        if is_current:
            self.setCurrentItem(item)

    def _fit(self) -> None:
        """Hides what is folded away or not wanted, and says the numbers."""
        wanted = self._wanted
        with QSignalBlocker(self):
            heading: QListWidgetItem | None = None
            within: list[QListWidgetItem] = []
            for item in [*self._items(lambda _: True), None]:
                if item is not None and not self._is_heading(item):
                    within.append(item)
                    continue
                self._fit_group(heading, within, wanted)
                heading, within = item, []
        self.viewport().update()

    def _fit_group(
        self, heading: QListWidgetItem | None, tables: list[QListWidgetItem], wanted: str
    ) -> None:
        module = "" if heading is None else heading.data(MODULE_ROLE)
        of_module = bool(wanted and module) and wanted in self._name(module).casefold()
        # Who looks for a table finds it, folded away or not.
        is_folded = module in self._folded and not wanted
        found = 0
        for item in tables:
            fits = not wanted or of_module or wanted in item.text().casefold()
            found += fits
            item.setHidden(is_folded or not fits)
            _say_count(item, self._counts[item.data(ID_ROLE)], item.text())
        if heading is None:
            return
        heading.setHidden(not found)
        heading.setIcon(theme.icon("chevron-right" if is_folded else "chevron-down", "muted"))
        heading.setForeground(QColor(theme.colours().muted))
        total = sum(self._counts[each.data(ID_ROLE)] for each in tables) if is_folded else 0
        state = "folded" if is_folded else "open"
        _say_count(
            heading,
            total,
            tr(
                "{heading}, {count} tables, {state}",
                heading=heading.text(),
                count=len(tables),
                state=state,
            ),
        )


def grouped(schema: Schema) -> list[tuple[str, list[TableDef]]]:
    """Returns (module, its tables) in the order shown: one's own first, under no module."""
    own: list[TableDef] = []
    by_module: dict[str, list[TableDef]] = {}
    for table in schema.tables:
        (by_module.setdefault(table.module, []) if table.module else own).append(table)
    return [("", own), *by_module.items()]


def _say_count(item: QListWidgetItem, count: int, name: str) -> None:
    item.setData(COUNT_ROLE, count)
    said = tr("{name}, {count:,} both changed", name=name, count=count) if count else name
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)


def _icon(table: TableDef) -> QIcon:
    return theme.dot(table.colour) if table.colour else theme.icon("table", "muted")
