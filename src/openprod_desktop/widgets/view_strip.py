"""The saved views of a table as tabs over its rows, and what can be done with the one in front."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QWidget,
)

from openprod_desktop import theme
from openprod_desktop.language import low, tr

ICON_PX: Final = 16
TAB_WIDTH_MAX_PX: Final = 240
BOTH: Final = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
LISTED_FROM: Final = 5
"""With more tabs than this there is a list of them, too."""
CHANGED: Final = " •"
KIND_ICONS: Final = {
    "grid": "table", "grouped": "view-grouped", "board": "view-board", "matrix": "view-matrix",
    "report": "print", "form": "view-form",
}  # fmt: skip
KIND_WORDS: Final = {
    "grid": tr("Grid"), "grouped": tr("Grouped list"), "board": tr("Board"), "matrix": tr("Matrix"),
    "report": tr("Report"), "form": tr("Form"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tab:
    """One view as it is shown."""

    id: UUID | None
    """None: the table itself."""
    name: str
    kind: str
    is_own: bool = False
    """Whether nobody else is shown it."""
    is_changed: bool = False
    """Whether it was changed here since it was saved."""

    def spoken(self) -> str:
        """Returns what a screen reader says."""
        said = [self.name, low(KIND_WORDS[self.kind])]
        if self.is_own:
            said.append(tr("only you see it"))
        if self.is_changed:
            said.append(tr("changed since it was saved"))
        return ", ".join(said)


class ViewTabs(QTabBar):
    """Left and Right choose, F2 renames, Del deletes, Enter and Down go to the rows."""

    rename_asked = Signal()
    delete_asked = Signal()
    rows_asked = Signal()
    step_asked = Signal(int)
    """The tab in front is to stand one further left (-1) or right."""
    dropped = Signal()
    """The mouse let go of a tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewTabs")
        self.setAccessibleName(tr("Views of this table"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(ICON_PX, ICON_PX))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def tabSizeHint(self, index: int) -> QSize:
        """Returns the size of a tab; a long name is cut and told in the tip."""
        size = super().tabSizeHint(index)
        return size.boundedTo(QSize(TAB_WIDTH_MAX_PX, size.height()))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Returns what a tab needs at least before the strip is scrolled."""
        return self.tabSizeHint(index)

    def event(self, event: QEvent) -> bool:
        """Keeps the keys that move a tab from those of the rows, while the tabs have them."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.modifiers() == BOTH and event.key() in STEPS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Renames, deletes, moves, or goes to the rows; the rest is Qt's."""
        if event.modifiers() == BOTH and event.key() in STEPS:
            self.step_asked.emit(STEPS[Qt.Key(event.key())])
            return
        asked = {
            Qt.Key.Key_F2: self.rename_asked, Qt.Key.Key_Delete: self.delete_asked,
            Qt.Key.Key_Return: self.rows_asked, Qt.Key.Key_Enter: self.rows_asked,
            Qt.Key.Key_Down: self.rows_asked, Qt.Key.Key_Escape: self.rows_asked,
        }.get(Qt.Key(event.key()))  # fmt: skip
        if asked is None:
            super().keyPressEvent(event)
        else:
            asked.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Says where a dragged tab was let go."""
        super().mouseReleaseEvent(event)
        self.dropped.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Renames."""
        if self.tabAt(event.position().toPoint()) >= 0:
            self.rename_asked.emit()


class ViewStrip(QFrame):
    """Tabs, a button for a new one, and what to do with changes that were not saved."""

    chosen = Signal(object)
    """The id of a view; None: the table itself."""
    moved = Signal(object, object)
    """(view, the view that it stands behind now, or None)"""
    menu_asked = Signal(QPoint)
    """For the view in front; where on the screen."""
    add_asked = Signal(QPoint)
    save_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("viewStrip")
        self._shown: tuple[Tab, ...] = ()
        self.tabs = ViewTabs()
        self.tabs.currentChanged.connect(self._choose)
        self.tabs.dropped.connect(self._drop)
        self.tabs.step_asked.connect(self._step)
        self.tabs.customContextMenuRequested.connect(self._ask_menu)
        self.all = QToolButton()
        self.all.setIconSize(QSize(ICON_PX, ICON_PX))
        self.all.setToolTip(tr("All views of this table"))
        self.all.setAccessibleName(tr("All views of this table"))
        self.all.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self.all)
        self._menu.aboutToShow.connect(self._list_all)
        self.all.setMenu(self._menu)
        self.add = QToolButton()
        self.add.setIconSize(QSize(ICON_PX, ICON_PX))
        self.add.setToolTip(tr("Save what is shown as a view, or make another kind of view"))
        self.add.setAccessibleName(tr("New view"))
        self.add.clicked.connect(
            lambda: self.add_asked.emit(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        )
        self.save = QPushButton(tr("Save changes"))
        self.save.setProperty("link", True)
        self.save.clicked.connect(self.save_asked)
        self.back = QPushButton(tr("Back to as saved"))
        self.back.setProperty("link", True)
        self.back.clicked.connect(self.back_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self.tabs)
        row.addWidget(self.all)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self.save)
        row.addWidget(self.back)
        self.show_tabs((Tab(None, tr("Table"), "grid"),), None)
        self.draw_icons()

    def shown(self) -> tuple[Tab, ...]:
        """Returns the tabs, from the left."""
        return self._shown

    def show_tabs(self, tabs: Sequence[Tab], current: UUID | None) -> None:
        """Shows these views, and which of them is in front."""
        with QSignalBlocker(self.tabs):
            if [each.id for each in tabs] != [each.id for each in self._shown]:
                while self.tabs.count():
                    self.tabs.removeTab(0)
                for _ in tabs:
                    self.tabs.addTab("")
            self._shown = tuple(tabs)
            for at, each in enumerate(tabs):
                self._dress(at, each)
                if each.id == current:
                    self.tabs.setCurrentIndex(at)
        changed = any(each.is_changed for each in tabs if each.id == current)
        # The buttons are in reach of Tab only while there is something to save.
        self.all.setVisible(len(tabs) > LISTED_FROM)
        self.save.setVisible(changed)
        self.back.setVisible(changed)

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self.add.setIcon(theme.icon("plus", "muted"))
        self.all.setIcon(theme.icon("chevron-down", "muted"))
        # Where there are more tabs than room; drawn by the style they could not be seen.
        for name, icon in (("ScrollLeftButton", "chevron-left"),
                           ("ScrollRightButton", "chevron-right")):  # fmt: skip
            button = self.tabs.findChild(QToolButton, name)
            if button is not None:
                button.setArrowType(Qt.ArrowType.NoArrow)
                button.setIcon(theme.icon(icon, "muted"))
        for at, each in enumerate(self._shown):
            self._dress(at, each)

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "add"):
            self.draw_icons()
        super().changeEvent(event)

    def _list_all(self) -> None:
        self._menu.clear()
        for each in self._shown:
            icon = theme.icon(KIND_ICONS[each.kind], "muted")
            action = self._menu.addAction(icon, each.name.replace("&", "&&"))
            action.triggered.connect(lambda _=False, view=each.id: self.chosen.emit(view))

    def _dress(self, at: int, tab: Tab) -> None:
        tabs = self.tabs
        text = tab.name.replace("&", "&&") + (CHANGED if tab.is_changed else "")
        if tabs.tabText(at) != text:
            tabs.setTabText(at, text)
        tabs.setTabIcon(at, theme.icon(KIND_ICONS[tab.kind], "muted"))
        tabs.setTabData(at, tab.id)
        tabs.setAccessibleTabName(at, tab.spoken())
        tabs.setTabToolTip(at, tab.spoken())
        side = QTabBar.ButtonPosition.RightSide
        if tab.is_own:
            mark = QLabel()
            mark.setPixmap(theme.icon("person", "muted").pixmap(QSize(12, 12)))
            mark.setToolTip(tr("Only you see this view"))
            tabs.setTabButton(at, side, mark)
        elif tabs.tabButton(at, side) is not None:
            tabs.setTabButton(at, side, None)  # type: ignore[arg-type]

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._shown):
            self.chosen.emit(self._shown[at].id)

    def _drop(self) -> None:
        tabs = self.tabs
        ids = [tabs.tabData(at) for at in range(tabs.count())]
        if ids != [each.id for each in self._shown]:
            self._place(ids, tabs.currentIndex())

    def _step(self, by: int) -> None:
        ids = [each.id for each in self._shown]
        at = self.tabs.currentIndex()
        if 0 < at + by < len(ids) and at > 0:
            ids.insert(at + by, ids.pop(at))
            self._place(ids, at + by)

    def _place(self, ids: list[UUID | None], at: int) -> None:
        """Tells of a tab that stands somewhere else; the table itself stays first."""
        known = {each.id: each for each in self._shown}
        moved = ids[at]
        if moved is not None and ids[0] is None:
            self._shown = ()
            self.show_tabs([known[each] for each in ids], moved)
            self.moved.emit(moved, ids[at - 1])
        else:
            former, self._shown = self._shown, ()
            self.show_tabs(former, moved)

    def _ask_menu(self, at: QPoint) -> None:
        index = self.tabs.tabAt(at)
        if index < 0:
            index = self.tabs.currentIndex()
            at = self.tabs.tabRect(index).bottomLeft()
        self.tabs.setCurrentIndex(index)
        self.menu_asked.emit(self.tabs.mapToGlobal(at))
