"""One row shown whole: its fields, who points to it, and its history. PgUp and PgDn walk on."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.events import EdgesChanged, RecordsChanged
from openprod_core.domain.schema import Schema, TableDef
from openprod_desktop import theme
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.models.people import Presence, said_of
from openprod_desktop.views.edges_here import EdgesHere
from openprod_desktop.views.field_notes import NEW, Note
from openprod_desktop.views.history_list import HistoryList
from openprod_desktop.views.links_here import LinksHere
from openprod_desktop.views.merged_here import MergedHere
from openprod_desktop.views.record_form import RecordForm
from openprod_desktop.widgets.people_line import PeopleLine

MARGIN_PX: Final = 16
WIDTH_MIN_PX: Final = 280


class RecordPage(QWidget):
    """A tab of the record panel."""

    step_asked = Signal(int)
    """-1 or 1: the record before or after is wanted."""
    opened = Signal(object, object)
    """(table, record): another record shall be shown."""
    titled = Signal(str)
    left = Signal()
    """Esc: the rows are wanted again."""
    gone = Signal()
    decide_asked = Signal(object, object)
    """(field id, None: the whole row; the editor at which to ask)"""
    split_asked = Signal(object)
    """A record that shall be taken apart again."""

    def __init__(
        self, bridge: EngineBridge, schema: Schema, table: TableDef, record: UUID,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge = bridge
        self._schema = schema
        self.table = table
        self.heading = QLabel()
        self.heading.setObjectName("table_title")
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.fault = QLabel()
        self.fault.setObjectName("error")
        self.fault.setWordWrap(True)
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.hide()
        self.before = self._walk_button("arrow-up", tr("The row before (PgUp)"), -1)
        self.after = self._walk_button("arrow-down", tr("The row after (PgDn)"), 1)
        self.form = RecordForm(bridge, table, record)
        self.form.notes.decide_asked.connect(self.decide_asked)
        self.dispute = Note("collision", "warning")
        self.decide = self.dispute.add_button(tr("Decide…"), tr("Keep this row, or delete it"))
        self.decide.clicked.connect(lambda: self.decide_asked.emit(None, self._first()))
        self.staged = Note("layers", "muted")
        self.form.notes.is_new.connect(lambda new: self.staged.say(NEW if new else ""))
        self.links = LinksHere(bridge)
        self.merged = MergedHere(bridge)
        self.merged.split_asked.connect(lambda: self.split_asked.emit(self.record))
        self.edges = EdgesHere(bridge, schema, table.id)
        self.history = HistoryList(bridge, lambda _, value: ValueFormatter().text(value))
        self.history.show_schema(schema)
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN_PX, 10, MARGIN_PX - 6, 4)
        head.addWidget(self.heading, 1)
        head.addWidget(self.before)
        head.addWidget(self.after)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.fault)
        self.people = PeopleLine()
        self.people.setContentsMargins(MARGIN_PX, 0, MARGIN_PX, 0)
        whole.addWidget(self.people)
        whole.addWidget(self._scrolled(), 1)
        for key, by in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            walk = QShortcut(QKeySequence(key), self)
            walk.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            walk.activated.connect(lambda by=by: self.step_asked.emit(by))
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(self.left)
        self.form.titled.connect(self._take_title)
        self.form.faulted.connect(self._show_fault)
        self.form.opened.connect(self.opened)
        self.form.gone.connect(self.gone)
        self.links.opened.connect(self.opened)
        self.edges.opened.connect(self.opened)
        self.edges.faulted.connect(self._show_fault)
        bridge.records_changed.connect(self._hear)
        bridge.ground_changed.connect(self._read_around)
        bridge.edges_changed.connect(self._hear_edges)
        self._read_around()

    @property
    def record(self) -> UUID:
        """The record shown."""
        return self.form.record

    def show_record(self, record: UUID) -> None:
        """Shows another record of the same table."""
        self._show_fault("")
        self.form.show_record(record)
        self._read_around()

    def show_people(self, presences: Sequence[Presence]) -> None:
        """Says who is at this row, and at which of its fields."""
        for field in self.form.editors:
            there = [each for each in presences if each.field == field]
            self.form.show_people(field, there[0].person if there else None, said_of(there))
        about = [each for each in presences if each.field not in self.form.editors]
        self.people.show_people(about[0].person if about else None, said_of(about))

    def leave(self) -> None:
        """Writes what is being typed, and listens no more."""
        self.form.leave()
        self.links.leave()
        self.edges.leave()
        self.merged.leave()
        self.history.leave()
        self._bridge.records_changed.disconnect(self._hear)
        self._bridge.ground_changed.disconnect(self._read_around)
        self._bridge.edges_changed.disconnect(self._hear_edges)

    def focus_first(self) -> None:
        """Puts the caret into the first field."""
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> QWidget:
        for editor in self.form.editors.values():
            if editor.focusPolicy() & Qt.FocusPolicy.TabFocus:
                return editor
        return self

    def _scrolled(self) -> QScrollArea:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN_PX, 8, MARGIN_PX, MARGIN_PX)
        column.setSpacing(10)
        column.addWidget(self.dispute)
        column.addWidget(self.staged)
        column.addWidget(self.merged)
        column.addWidget(self.form)
        column.addWidget(self.edges)
        column.addWidget(self.links.title)
        column.addWidget(self.links)
        column.addWidget(_section(tr("History")))
        column.addWidget(self.history)
        column.addStretch(1)
        area = _TallArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        # A frame later, when what was just put in has its place.
        self.edges.sight_wanted.connect(
            lambda each: QTimer.singleShot(0, each, lambda: area.ensureWidgetVisible(each, 0, 24))
        )
        return area

    def _walk_button(self, icon: str, words: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(theme.icon(icon, "muted"))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.step_asked.emit(by))
        return button

    def _read_around(self) -> None:
        self.links.show_record(self.record, self._schema)
        self.edges.show_record(self.record)
        self.merged.show_record(self.record)
        self.history.follow(self.table, self.record, None)

    def _take_title(self, title: str) -> None:
        self.heading.setText(title)
        self.titled.emit(title)

    def _show_fault(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _hear_edges(self, event: EdgesChanged) -> None:
        if event.records is None or self.record in event.records:
            self.history.reload()

    def _hear(self, event: RecordsChanged) -> None:
        if event.records is None or self.record in event.records or event.table != self.table.id:
            self._read_around()


class _TallArea(QScrollArea):
    """Scrolls up and down only: never narrower than what is in it."""

    def minimumSizeHint(self) -> QSize:
        inside = self.widget()
        wide = inside.minimumSizeHint().width() if inside is not None else 0
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(max(WIDTH_MIN_PX, wide + bar), super().minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


def _section(words: str) -> QLabel:
    label = QLabel(words)
    label.setObjectName("heading")
    return label
