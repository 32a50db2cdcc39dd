"""All that a commit would change, old and new, to be looked through and left out line by line."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.overlay_rows import OverlayRow, StagedChange
from openprod_core.bus.queries import PreviewOverlay
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.language import tr, tr_count
from openprod_desktop.views.review_model import NEW, NOTE, OLD, WHAT, Key, ReviewModel
from openprod_desktop.widgets.staging_banner import counts_in_words

OPENED_MAX: Final = 1_000
"""Up to this many changes every row stands open."""
SHARES: Final = ((WHAT, 0.36), (OLD, 0.22), (NEW, 0.22), (NOTE, 0.2))
SCROLL_BAR_PX: Final = 18
DRIFT_WORDS: Final = tr("cannot be committed yet: somebody changed the same values")


class ReviewPage(QWidget):
    """Stands in the table's place until Esc, or the commit."""

    left = Signal()
    commit_asked = Signal()
    drift_asked = Signal()
    opened = Signal(object, object)
    """(table, record): a row shall be shown in its table."""

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._overlay: OverlayRow | None = None
        self._asked: Pending | None = None
        self._schema = Schema()
        self.model = ReviewModel(self)
        self.model.ticked.connect(self._show_ticks)
        self.title = QLabel()
        self.title.setObjectName("table_title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.reason = QLabel()
        self.reason.setObjectName("warningText")
        self.drifts = QPushButton()
        self.drifts.setProperty("link", True)
        self.drifts.clicked.connect(self.drift_asked)
        self.everything = QPushButton(tr("Tick all"))
        self.everything.clicked.connect(lambda: self._tick_all(True))
        self.nothing = QPushButton(tr("Untick all"))
        self.nothing.clicked.connect(lambda: self._tick_all(False))
        self.back = QPushButton(tr("Back"))
        self.back.setToolTip(tr("Back to the table  Esc"))
        self.back.clicked.connect(self.left)
        self.commit = QPushButton(tr("Commit"))
        self.commit.clicked.connect(self.commit_asked)
        self.commit.setProperty("main", True)
        for each in (self.everything, self.nothing, self.back):
            each.setProperty("quiet", True)
        self.tree = self._make_tree()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(self.tree, 1)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)

    def open(self, overlay: OverlayRow, schema: Schema) -> None:
        """Reads what an overlay would change."""
        if self._overlay is not None and self._overlay.id != overlay.id:
            self.model.left_out.clear()
        self._overlay = overlay
        self._schema = schema
        self.title.setText(tr("Review “{name}”", name=overlay.name))
        self._show_state()
        if self._asked is not None:
            self._asked.drop()
        self._asked = self._bridge.ask(PreviewOverlay(overlay.id), self._take)

    def left_out(self, overlay: UUID) -> tuple[Key, ...]:
        """Returns the changes of an overlay that were unticked."""
        if self._overlay is None or self._overlay.id != overlay:
            return ()
        return tuple(sorted(self.model.left_out, key=str))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives every column its share."""
        super().resizeEvent(event)
        for column, share in SHARES:
            self.tree.setColumnWidth(column, int((self.width() - SCROLL_BAR_PX) * share))

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.model)
        tree.setObjectName("review")
        tree.setAccessibleName(tr("What a commit would change"))
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.activated.connect(self._activate)
        header = tree.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        return tree

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("toolRow")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.words, 1)
        for each in (self.everything, self.nothing, self.back, self.commit):
            first.addWidget(each)
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(self.reason)
        second.addWidget(self.drifts)
        second.addStretch(1)
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(14, 8, 10, 8)
        inside.setSpacing(4)
        inside.addLayout(first)
        inside.addLayout(second)
        return bar

    def _take(self, changes: tuple[StagedChange, ...]) -> None:
        self._asked = None
        place = self.model.place_at(self.tree.currentIndex())
        self.model.show_changes(changes, self._schema)
        if len(changes) <= OPENED_MAX:
            self.tree.expandAll()
        else:
            self.tree.expandToDepth(0)
        self._go_back_to(place)
        self._show_state()

    def _go_back_to(self, place: tuple[UUID | None, UUID | None]) -> None:
        start = self.model.line_of(*place)
        if not start.isValid():
            start = self.model.index(0, 0)
        if start.isValid():
            self.tree.setCurrentIndex(start)
        if self.isVisible() and not self.commit.hasFocus():
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _activate(self, index: QModelIndex) -> None:
        table, record = self.model.place_at(index)
        if table is not None and record is not None:
            self.opened.emit(table, record)

    def _tick_all(self, on: bool) -> None:
        self.model.tick_all(on)

    def _show_ticks(self) -> None:
        # A tick shows at its row and table too; laying the tree out anew would take seconds.
        self.tree.viewport().update()
        self._show_state()

    def _show_state(self) -> None:
        overlay = self._overlay
        if overlay is None:
            return
        self.words.setText(counts_in_words(overlay))
        drifted = overlay.drifted
        self.reason.setVisible(drifted > 0)
        self.drifts.setVisible(drifted > 0)
        values = tr_count("1 value", "{count:,} values", drifted)
        self.reason.setText(f"{values} {DRIFT_WORDS}.")
        self.drifts.setText(tr_count("Show {count:,} drift", "Show {count:,} drifts", drifted))
        out = self.model.count_left_out()
        kept = max(overlay.changes - out, 0)
        self.commit.setText(
            tr("Commit {kept:,}", kept=kept)
            + (tr(" of {changes:,}", changes=overlay.changes) if out else "")
        )
        self.commit.setEnabled(not drifted and overlay.changes > 0)
        self.commit.setToolTip(
            f"{values} {DRIFT_WORDS}." if drifted else tr("Everybody gets what is ticked")
        )
