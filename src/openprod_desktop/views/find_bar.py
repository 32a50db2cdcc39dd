"""The bar under a table that finds text and replaces it; it shows and tells, and asks nobody."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.language import tr, tr_count

LIST_HEIGHT_PX: Final = 190
TEXT_WIDTH_MAX_PX: Final = 360


class Scope(Enum):
    """Where to look."""

    TABLE = tr("The whole table")
    COLUMN = tr("This column")
    SELECTION = tr("The selection")


@dataclass(frozen=True, slots=True)
class Replacement:
    """One cell as it would be; `reason` says why it cannot be."""

    place: str
    old: str
    new: str
    reason: str = ""


class FindBar(QFrame):
    """What to find, where, what to put instead, and the list of what would change."""

    asked = Signal()
    """What is looked for is another: text, scope or manner."""
    step_asked = Signal(int)
    """1: the next one; -1: the one before."""
    replacement_typed = Signal()
    replace_asked = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.text = self._box(tr("Find"))
        self.count = QLabel()
        self.count.setObjectName("muted")
        self.before = self._tool(tr("Find the one before (Shift+F3)"))
        self.before.clicked.connect(lambda: self.step_asked.emit(-1))
        self.after = self._tool(tr("Find the next one (F3)"))
        self.after.clicked.connect(lambda: self.step_asked.emit(1))
        self.scope = QComboBox()
        self.scope.setAccessibleName(tr("Where to look"))
        for each in Scope:
            self.scope.addItem(each.value, each)
        self.same_case = QCheckBox(tr("Match case"))
        self.whole_cell = QCheckBox(tr("Whole cell"))
        self.close_button = self._tool(tr("Close (Esc)"))
        self.close_button.clicked.connect(self.close_bar)
        first = QHBoxLayout()
        first.setSpacing(8)
        for widget in (self.text, self.before, self.after, self.scope, self.same_case,
                       self.whole_cell, self.count):  # fmt: skip
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self.close_button)
        self.instead = self._box(tr("Replace by"))
        self.replace = QPushButton(tr("Replace"))
        self.replace.clicked.connect(self.replace_asked)
        second = QHBoxLayout()
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(8)
        second.addWidget(self.instead)
        second.addWidget(self.replace)
        second.addStretch(1)
        self.list = self._make_list()
        self.replacing = QWidget()
        lower = QVBoxLayout(self.replacing)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.addLayout(second)
        lower.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self.replacing)
        self.text.textChanged.connect(lambda _: self.asked.emit())
        self.scope.currentIndexChanged.connect(lambda _: self.asked.emit())
        self.same_case.toggled.connect(lambda _: self.asked.emit())
        self.whole_cell.toggled.connect(lambda _: self.asked.emit())
        self.instead.textChanged.connect(lambda _: self.replacement_typed.emit())
        for watched in (self.text, self.instead, self.scope, self.same_case, self.whole_cell,
                        self.list, self.replace):  # fmt: skip
            watched.installEventFilter(self)
        self.offer(())
        self.draw_icons()
        self.hide()

    def open(self, *, replacing: bool, text: str = "", scope: Scope = Scope.TABLE) -> None:
        """Shows the bar with the caret in it; `text` stands in place of what was looked for."""
        if text:
            self.text.setText(text)
        self.scope.setCurrentIndex(self.scope.findData(scope))
        self.replacing.setVisible(replacing)
        self.show()
        box = self.instead if replacing and self.text.text() else self.text
        box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        box.selectAll()
        self.asked.emit()

    def close_bar(self) -> None:
        """Hides the bar."""
        self.hide()
        self.closed.emit()

    def chosen_scope(self) -> Scope:
        """Returns where to look."""
        found = self.scope.currentData()
        assert isinstance(found, Scope)
        return found

    def is_replacing(self) -> bool:
        """Whether the list of replacements is shown."""
        return self.isVisible() and not self.replacing.isHidden()

    def show_count(self, words: str) -> None:
        """Says how many were found."""
        self.count.setText(words)

    def offer(self, replacements: Sequence[Replacement]) -> None:
        """Lists what would change; what cannot be is greyed, with the reason."""
        self.list.blockSignals(True)
        self.list.clear()
        muted = self.palette().placeholderText()
        for at, each in enumerate(replacements):
            line = QTreeWidgetItem([each.place, each.old, each.reason or each.new])
            line.setData(0, Qt.ItemDataRole.UserRole, at)
            line.setToolTip(2, each.reason)
            if each.reason:
                line.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
                for column in range(3):
                    line.setForeground(column, muted)
            else:
                line.setCheckState(0, Qt.CheckState.Checked)
            self.list.addTopLevelItem(line)
        self.list.blockSignals(False)
        self.list.setVisible(bool(replacements))
        self._count_ticked()

    def ticked(self) -> list[int]:
        """Returns the places in the offered list that were not dropped."""
        lines = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return [
            line.data(0, Qt.ItemDataRole.UserRole)
            for line in lines
            if line.checkState(0) == Qt.CheckState.Checked
        ]

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self.before.setIcon(theme.icon("arrow-up", "muted"))
        self.after.setIcon(theme.icon("arrow-down", "muted"))
        self.close_button.setIcon(theme.icon("close", "muted"))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange:
            self.draw_icons()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, Shift+Enter goes back, Esc closes."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if watched is self.text:
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.step_asked.emit(-1 if shift else 1)
                return True
            if watched in (self.instead, self.replace):
                self.replace_asked.emit()
                return True
        return False

    def _count_ticked(self) -> None:
        count = len(self.ticked())
        self.replace.setEnabled(count > 0)
        cells = tr_count("1 cell", "{count:,} cells", count)
        self.replace.setText(tr("Replace in {cells}", cells=cells) if count else tr("Replace"))

    def _box(self, prompt: str) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(prompt)
        box.setAccessibleName(prompt)
        box.setClearButtonEnabled(True)
        box.setMinimumWidth(120)
        box.setMaximumWidth(TEXT_WIDTH_MAX_PX)
        return box

    def _tool(self, words: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setIconSize(QSize(16, 16))
        return button

    def _make_list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setObjectName("list")
        made.setAccessibleName(tr("What would change"))
        made.setColumnCount(3)
        made.setHeaderLabels([tr("Where"), tr("Now"), tr("Then")])
        made.setRootIsDecorated(False)
        made.setUniformRowHeights(True)
        made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        made.setFixedHeight(LIST_HEIGHT_PX)
        made.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        made.itemChanged.connect(lambda *_: self._count_ticked())
        return made
