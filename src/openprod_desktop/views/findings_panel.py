"""What waits for a person: problems that checks find, suggestions of rules, what was set aside."""

from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabBar,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from openprod_desktop.language import tr
from openprod_desktop.models.finding_tree import (
    Finding,
    FindingTree,
    problem_lines,
    suggestion_lines,
)
from openprod_desktop.models.findings import Findings
from openprod_desktop.widgets.panel_head import PanelHead

PROBLEMS, SUGGESTIONS, ASIDE = range(3)
TABS: Final = (tr("Problems"), tr("Suggestions"), tr("Set aside"))
NOTHING: Final = (
    tr(
        "Nothing is wrong as far as the checks can see.\n\nA check lists what does "
        "not fit together, "
        "such as two fixtures on one address, also after the work of several people has met."
    ),
    tr(
        "Nothing is proposed.\n\nA rule proposes what follows from what stands, such "
        "as a person who "
        "belongs into another table; you accept it or not."
    ),
    tr(
        "Nothing was set aside.\n\nProblems that were waived and suggestions that were dismissed "
        "stand here, with who said so and why."
    ),
)


class FindingView(QTreeView):
    """Enter goes to the record; Del sets aside; Ctrl+Enter does what is proposed."""

    going = Signal()
    accepting = Signal()
    dropping = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what the keys say; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.accepting if control else self.going).emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.dropping.emit()
        else:
            super().keyPressEvent(event)


WIDTH_MIN: Final = 280


class FindingsPanel(QWidget):
    """Three lists, and what can be done with a line of each."""

    jump_asked = Signal(object, object)
    """(table, record)"""
    accept_asked = Signal(object)
    """The subjects of suggestions."""
    dismiss_asked = Signal(object)
    waive_asked = Signal(object)
    lift_asked = Signal(object)
    """The subjects of what shall count again."""
    close_asked = Signal()

    def __init__(self, known: Findings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._known = known
        self._wanted = False
        """Whether the list gets the keys once it has lines."""
        self.lines = FindingTree(self)
        head = PanelHead(tr("Problems and suggestions"))
        head.close_asked.connect(self.close_asked)
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        # With them the panel could become narrower than its tabs, and cut one off.
        self.tabs.setUsesScrollButtons(False)
        self.tabs.setAccessibleName(tr("Problems and suggestions"))
        for each in TABS:
            self.tabs.addTab(each)
        self.tabs.currentChanged.connect(lambda _: self._fill())
        self.view = FindingView()
        self.view.setObjectName("lines")
        self.view.setAccessibleName(tr("Findings"))
        self.view.setModel(self.lines)
        self.view.setHeaderHidden(True)
        self.view.setWordWrap(True)
        self.view.setIconSize(QSize(16, 16))
        self.view.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.view.setExpandsOnDoubleClick(False)
        self.view.doubleClicked.connect(lambda _: self._go())
        self.view.going.connect(self._go)
        self.view.accepting.connect(self._accept)
        self.view.dropping.connect(self._drop)
        self.view.selectionModel().selectionChanged.connect(lambda _n, _o: self._follow())
        self.empty = QLabel()
        self.empty.setObjectName("muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.detail = QLabel()
        self.detail.setWordWrap(True)
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.go = self._button(tr("Show"), self._go)
        self.accept = self._button(tr("Accept"), self._accept)
        self.drop = self._button("", self._drop)
        self.go.setToolTip(tr("Go to the row (Enter)"))
        self.accept.setToolTip(tr("Do what is proposed (Ctrl+Enter)"))
        self.drop.setToolTip(tr("Set it aside (Del)"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for each in (self.go, self.accept, self.drop):
            row.addWidget(each)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 8, 10)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self.tabs)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.detail)
        column.addLayout(row)
        self.view.setMinimumWidth(WIDTH_MIN)
        known.moved.connect(self._fill)
        known.counted.connect(self._count)
        self._count()
        self._fill()

    def show_tab(self, tab: int) -> None:
        """Brings one of the lists to the front and gives it the keys."""
        self.tabs.setCurrentIndex(tab)
        self._wanted = not self.view.isVisibleTo(self)
        (self.view if self.view.isVisibleTo(self) else self.tabs).setFocus()

    def current(self) -> Finding | None:
        """Returns the current line."""
        return self.lines.line(self.view.currentIndex())

    def chosen(self) -> tuple[str, ...]:
        """Returns the subjects of the selected lines, none twice; of a heading all under it."""
        found: dict[str, None] = {}
        for index in self.view.selectionModel().selectedIndexes():
            line = self.lines.line(index)
            if line is not None:
                found |= dict.fromkeys(line.subjects)
        return tuple(found)

    def _button(self, words: str, does: object) -> QPushButton:
        made = QPushButton(words)
        made.clicked.connect(does)
        return made

    def _count(self) -> None:
        counts = self._known.counts
        problems = counts.errors + counts.warnings + counts.infos
        for at, count in ((PROBLEMS, problems), (SUGGESTIONS, counts.suggestions)):
            self.tabs.setTabText(at, f"{TABS[at]} ({count:,})" if count else TABS[at])

    def _fill(self) -> None:
        known, tab = self._known, self.tabs.currentIndex()
        before = self.current()
        row = self.view.currentIndex().row()
        if tab == PROBLEMS:
            lines = problem_lines(known.problems)
        elif tab == SUGGESTIONS:
            lines = suggestion_lines(known.suggestions)
        else:
            lines = [*problem_lines(known.waived), *suggestion_lines(known.dismissed)]
        had_keys = self.view.hasFocus()
        self.lines.show_lines(lines)
        for at in range(self.lines.rowCount()):
            self.view.setExpanded(self.lines.index(at, 0), True)
        self.view.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.empty.setText(NOTHING[tab])
        if lines:
            self._keep_place(before, row)
            if had_keys or (self._wanted and self.tabs.hasFocus()):
                self.view.setFocus()
            self._wanted = False
        elif had_keys:
            self.tabs.setFocus()
        self._follow()

    def _keep_place(self, before: Finding | None, row: int) -> None:
        """Makes the line current that was, or what stands in its place now."""
        index = (
            self.lines.index_of(before.subjects[0]) if before and before.subjects else QModelIndex()
        )
        if not index.isValid():
            head = self.lines.index(0, 0)
            last = self.lines.rowCount(head) - 1
            index = self.lines.index(min(max(row, 0), last), 0, head)
        self.view.setCurrentIndex(index)

    def _follow(self) -> None:
        tab, line = self.tabs.currentIndex(), self.current()
        self.go.setEnabled(line is not None and bool(line.records))
        # Long sentences are cut in their line, and told whole under the list.
        words = "" if line is None or line.parent is None else line.text
        self.detail.setText(f"{words}\n{line.note}" if words and line and line.note else words)
        self.detail.setVisible(bool(words))
        self.accept.setVisible(tab == SUGGESTIONS)
        self.drop.setText(
            {PROBLEMS: tr("Waive…"), SUGGESTIONS: tr("Dismiss…")}.get(tab, "Count again")
        )
        count = len(self.chosen())
        self.accept.setText(tr("Accept") if count <= 1 else tr("Accept {count:,}", count=count))
        for each in (self.accept, self.drop):
            each.setEnabled(count > 0)

    def _go(self) -> None:
        line = self.current()
        if line is not None and line.records and line.table is not None:
            self.jump_asked.emit(line.table, line.records[0])

    def _accept(self) -> None:
        if self.tabs.currentIndex() == SUGGESTIONS and self.chosen():
            self.accept_asked.emit(self.chosen())

    def _drop(self) -> None:
        asked = {PROBLEMS: self.waive_asked, SUGGESTIONS: self.dismiss_asked}
        if self.chosen():
            asked.get(self.tabs.currentIndex(), self.lift_asked).emit(self.chosen())
