"""The list of everything that two people changed: open, decided, reopened, come in late.

The list is left, the question of the current line right; digits, E, N and A decide from
the list, Enter goes to the cell. Of a meeting, Enter goes over to its question first.
"""

from collections.abc import Callable, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.conflict_rows import Conflict, Decision
from openprod_core.bus.queries import ListDecisions, ListLateArrivals
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.language import tr
from openprod_desktop.models.collision_tree import CollisionTree
from openprod_desktop.models.collisions import Collisions
from openprod_desktop.models.questions import revisited
from openprod_desktop.models.settled_lists import DecisionList, LateList, SettledList
from openprod_desktop.views.deciding_pane import DecidingPane
from openprod_desktop.views.line_views import flat_view, folded, tree_view, unfold

TABS: Final = (tr("Open"), tr("Decided"), tr("Reopened"), tr("Arrived late"))
OPEN, DECIDED, REOPENED, LATE = range(4)
NOTHING: Final = (
    tr(
        "Nothing waits for a decision.\n\nWhen two people change the same value, and "
        "neither has seen"
        " the other’s, both values are kept and stand here until somebody chooses."
    ),
    tr(
        "Nothing was decided yet.\n\nWhat is decided stays here with the values that "
        "were not chosen,"
        " so that any of them can be used after all."
    ),
    tr(
        "Nothing came up again.\n\nAn edit that arrives after a decision, made by "
        "somebody who had not"
        " seen it, puts the question again: here."
    ),
    tr(
        "No work came in late.\n\nEdits that reach this computer more than 7 days "
        "after they were made"
        " are listed here."
    ),
)
NARROWED: Final = tr("Nothing here that passes the filters above.")
PANE_WIDTH_MIN: Final = 300


class CollisionInbox(QWidget):
    """What is to be decided, and what was."""

    decided = Signal(object, str)
    """(command, what to tell once it is done)"""
    jump_asked = Signal(object)
    """A Conflict or Decision whose cell shall be shown."""
    close_asked = Signal()

    def __init__(
        self, bridge: EngineBridge, known: Collisions, table_in_front: Callable[[], UUID | None]
    ) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._bridge = bridge
        self._known = known
        self._table_in_front = table_in_front
        self.tree_model = CollisionTree(known, self)
        self.decisions = DecisionList(known, self)
        self.late = LateList(known, self)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(tr("Both changed it"))
        for each in TABS:
            self.tabs.addTab(each)
        self.mine = _toggle(tr("With mine"), tr("Only what I have a part in"))
        self.here = _toggle(tr("This table"), tr("Only the table in front"))
        self.close_button = QToolButton()
        self.close_button.setAccessibleName(tr("Close the list"))
        self.close_button.setToolTip(tr("Closes this; the menus show it again"))
        self.close_button.setIconSize(QSize(16, 16))
        self.tree = QTreeView()
        self.tree.setAccessibleName(tr("Open collisions"))
        tree_view(self.tree, self.tree_model)
        self.decided_view = flat_view(self.decisions, tr("Decisions"))
        self.late_view = flat_view(self.late, tr("Work that arrived late"))
        self.pane = DecidingPane(bridge, known)
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.empty = QLabel()
        self._wanted = False
        """Whether the list in front gets the keys once it has lines."""
        self._lay_out()
        self._listen()
        self.draw_icons()
        self._fill()

    def show_tab(self, tab: int) -> None:
        """Brings one of the lists to the front and gives it the keys."""
        self.tabs.setCurrentIndex(tab)
        self.focus_list()

    def focus_list(self) -> None:
        """Gives the list in front the keys, with a line current."""
        view = self._view()
        self._wanted = not view.isVisible()
        if self._wanted:
            self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        view.setFocus(Qt.FocusReason.OtherFocusReason)
        if not view.currentIndex().isValid() or self.pane.isHidden():
            view.setCurrentIndex(self._first(view))

    def choose(self, key: str) -> None:
        """Makes the line of a collision current."""
        at = self.tree_model.index_of(key)
        if at.isValid():
            self.tree.setCurrentIndex(at)
            self.tree.scrollTo(at)

    def current(self) -> Conflict | Decision | None:
        """Returns what the current line is about."""
        view = self._view()
        index = view.currentIndex()
        if view is self.tree:
            node = self.tree_model.node(index)
            return node.conflict if node is not None else None
        if view is self.decided_view and 0 <= index.row() < len(self.decisions.rows):
            found: Decision = self.decisions.rows[index.row()]
            return found
        return None

    def draw_icons(self) -> None:
        """Draws the icons in the colours in use."""
        self.close_button.setIcon(theme.icon("close", "muted"))

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons anew when light becomes dark."""
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self.draw_icons()
        super().changeEvent(event)

    def showEvent(self, event: QEvent) -> None:
        """Reads what was not read while nobody looked."""
        super().showEvent(event)
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that decide from the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is not self.tabs:
            self._enter()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
            return True
        if self.pane.isHidden() or watched is self.tabs:
            return False
        if event.text().isdigit():
            return self.pane.take_key(event)
        letters = not self.pane.shows_meeting() and self.pane.card.take_letter(event)
        return letters or (self.pane.shows_meeting() and event.key() == Qt.Key.Key_O
                           and self.pane.take_key(event))  # fmt: skip

    # Inside

    def _lay_out(self) -> None:
        title = QLabel(tr("Both changed it"))
        title.setObjectName("table_title")
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 8, 2)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.mine)
        head.addWidget(self.here)
        head.addWidget(self.close_button)
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self.lists = QStackedWidget()
        for each in (self.tree, self.decided_view, self.late_view):
            self.lists.addWidget(each)
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(14, 6, 12, 8)
        inner.addWidget(self.pane, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setMinimumWidth(PANE_WIDTH_MIN)
        self._area.setWidget(held)
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.lists)
        self.split.addWidget(self._area)
        self.split.setStretchFactor(0, 3)
        self.split.setStretchFactor(1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.split, 1)
        column.addWidget(self.empty, 1)

    def _listen(self) -> None:
        self.tabs.installEventFilter(self)
        for view in (self.tree, self.decided_view, self.late_view):
            view.installEventFilter(self)
            view.selectionModel().currentChanged.connect(lambda *_: self._show_current())
            view.activated.connect(lambda _: self._enter())
        self.tree_model.modelReset.connect(self._show_current)
        self.tabs.currentChanged.connect(lambda _: self._fill())
        self.mine.toggled.connect(lambda _: self._fill())
        self.here.toggled.connect(lambda _: self._fill())
        self.close_button.clicked.connect(self.close_asked)
        self._known.moved.connect(self._fill)
        self._known.titled.connect(self._say_anew)
        self.pane.decided.connect(self.decided)
        # The next one is a key away.
        self.pane.decided.connect(lambda *_: self.focus_list())
        self.pane.later.connect(self.go_on)
        self.pane.left.connect(self.focus_list)
        self.pane.one_by_one.connect(self._go_through)
        self.pane.card.entry.left.connect(self.focus_list)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._show_current)

        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            turn = QShortcut(QKeySequence(keys), self)
            turn.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            turn.activated.connect(lambda by=by: self._turn(by))

    def _turn(self, by: int) -> None:
        self.show_tab((self.tabs.currentIndex() + by) % len(TABS))

    def go_on(self) -> None:
        """Goes to the next open collision of the list."""
        now = self.current()
        if isinstance(now, Conflict):
            self.choose(self.tree_model.next_leaf(now.id))
        self.focus_list()

    def _view(self) -> QTreeView:
        tab = self.tabs.currentIndex()
        return {DECIDED: self.decided_view, LATE: self.late_view}.get(tab, self.tree)

    def _first(self, view: QTreeView) -> QModelIndex:
        """Returns the first line that asks something, under its headings."""
        at: QModelIndex = view.model().index(0, 0)
        if view is self.tree:
            while (node := self.tree_model.node(at)) is not None:
                if node.conflict is not None or node.meeting is not None:
                    break
                at = self.tree_model.index(0, 0, at)
        return at

    def _fill(self) -> None:
        """Shows what the tab and the filters say; reads what is not at hand."""
        if not self.isVisible():
            return
        tab = self.tabs.currentIndex()
        reopened = sum(1 for each in self._known.open if each.reopened is not None)
        for at, count in ((OPEN, len(self._known.open)), (REOPENED, reopened)):
            self.tabs.setTabText(at, f"{TABS[at]} {count:,}" if count else TABS[at])
        for toggle in (self.mine, self.here):
            toggle.setVisible(tab in (OPEN, REOPENED))
        self.lists.setCurrentWidget(self._view())
        if tab == DECIDED:
            self._bridge.ask(ListDecisions(), lambda found: self._take_rows(self.decisions, found))
        elif tab == LATE:
            self._bridge.ask(ListLateArrivals(), lambda found: self._take_rows(self.late, found))
        else:
            self._fill_tree(tab == REOPENED)

    def _fill_tree(self, only_reopened: bool) -> None:
        shown: Sequence[Conflict] = self._known.open
        if only_reopened:
            shown = [each for each in shown if each.reopened is not None]
        if self.mine.isChecked():
            me = self._known.me
            shown = [each for each in shown if any(tip.actor == me for tip in each.tips)]
        if self.here.isChecked():
            here = self._table_in_front()
            shown = [each for each in shown if each.table_id == here]
        narrowed = len(shown) < len(self._known.open)
        closed = folded(self.tree, self.tree_model)
        key = self._current_key()
        meetings = () if narrowed else self._known.groups
        if not self.tree_model.show(shown, meetings):
            unfold(self.tree, self.tree_model, len(shown), closed)
            self._choose_again(key)
            for row in range(len(meetings)):
                self.tree.setFirstColumnSpanned(row, QModelIndex(), True)
        self._show_or_say(len(shown), narrowed and not only_reopened)

    def _take_rows(self, model: SettledList, rows: Sequence[object]) -> None:
        model.show(rows)
        if self._view().model() is model:
            if rows and not self._view().currentIndex().isValid():
                self._view().setCurrentIndex(self._first(self._view()))
            self._show_or_say(len(rows), narrowed=False)
            self._show_current()
            if rows and self._wanted:
                self.focus_list()

    def _show_or_say(self, count: int, narrowed: bool) -> None:
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.isAncestorOf(focused)
        self.split.setVisible(count > 0)
        self.empty.setVisible(not count)
        if not count:
            self.empty.setText(NARROWED if narrowed else NOTHING[self.tabs.currentIndex()])
            if had_keys and focused is not self.tabs:
                self.tabs.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.setVisible(self.tabs.currentIndex() != LATE)

    def _current_key(self) -> str:
        node = self.tree_model.node(self.tree.currentIndex())
        return node.key if node is not None else ""

    def _choose_again(self, key: str) -> None:
        at = self.tree_model.index_of(key) if key else QModelIndex()
        self.tree.setCurrentIndex(at if at.isValid() else self._first(self.tree))

    def _say_anew(self) -> None:
        self.tree.viewport().update()
        self.decided_view.viewport().update()
        if self.isVisible() and not self._again.isActive():
            self._again.start()

    def _show_current(self) -> None:
        if not self.isVisible():
            return
        held = self.current()
        node = self.tree_model.node(self.tree.currentIndex())
        self.pane.show()
        if isinstance(held, Conflict):
            self.pane.show_conflict(held)
        elif isinstance(held, Decision):
            self.pane.show_question(revisited(self._known, held))
        elif self._view() is self.tree and node is not None and node.meeting is not None:
            self.pane.show_meeting(said(node.meeting.text), self._known.of_group(node.meeting.id))
        else:
            self.pane.hide()

    def _enter(self) -> None:
        held = self.current()
        if held is not None:
            self.jump_asked.emit(held)
        elif self.pane.isVisible() and self.pane.shows_meeting():
            self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._view() is self.tree:
            at = self.tree.currentIndex()
            self.tree.setExpanded(at, not self.tree.isExpanded(at))

    def _go_through(self, first: Conflict) -> None:
        self.choose(first.id)
        self.focus_list()


def _toggle(title: str, tip: str) -> QPushButton:
    button = QPushButton(title)
    button.setCheckable(True)
    button.setProperty("quiet", True)
    button.setToolTip(tip)
    button.setAutoDefault(False)
    return button
