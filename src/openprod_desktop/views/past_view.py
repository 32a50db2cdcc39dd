"""A table as it was: a slider over the moments at which it changed, and the rows of then."""

from bisect import bisect_right
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.queries import ClosePast, GetMoments, OpenPast, ReadPast
from openprod_core.bus.rows import PastTable, PastWindow
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.schema import TableDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.view_numbers import next_view_number
from openprod_desktop.previews import NewestAnswer
from openprod_desktop.views.moments import exact
from openprod_desktop.views.past_rows import PastRows

PAUSE_MS: Final = 80
COLUMN_WIDTH_MAX_PX: Final = 300
FORM: Final = "d MMM yyyy  HH:mm:ss"


class PastView(QWidget):
    """Stands in the grid's place until Esc brings the present back."""

    left = Signal()
    export_asked = Signal()

    def __init__(self, bridge: EngineBridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._newest = NewestAnswer(bridge.ask, self, pause_ms=PAUSE_MS)
        self._table: TableDef | None = None
        self.moments: tuple[int, ...] = ()
        self.at: int | None = None
        """The moment asked for (ms since 1970)."""
        self._is_fitted = False
        """Whether the columns are as wide as what stands in them."""
        self._view = next_view_number()
        self.rows = PastRows(self)
        self.rows.wanted.connect(self._read)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Moments at which the table changed"))
        self.slider.setPageStep(10)
        self.slider.valueChanged.connect(self._slide)
        self.moment = QDateTimeEdit()
        self.moment.setAccessibleName(tr("As it was at"))
        self.moment.setDisplayFormat(FORM)
        self.moment.setCalendarPopup(True)
        self.moment.dateTimeChanged.connect(self._take_typed)
        self.export = QPushButton(tr("Export this state…"))
        self.export.clicked.connect(self.export_asked)
        self.back = QPushButton(tr("Back to now"))
        self.back.clicked.connect(self.left)
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        bar = QFrame()
        bar.setObjectName("pastBar")
        first = QHBoxLayout()
        first.addWidget(QLabel(tr("As it was")))
        first.addWidget(self.slider, 1)
        first.addWidget(self.moment)
        inside = QVBoxLayout(bar)
        inside.setContentsMargins(14, 8, 14, 8)
        inside.setSpacing(4)
        inside.addLayout(first)
        second = QHBoxLayout()
        second.addWidget(self.words, 1)
        second.addWidget(self.export)
        second.addWidget(self.back)
        inside.addLayout(second)
        self.view = QTableView()
        self.view.setModel(self.rows)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setObjectName("pastTable")
        self.view.setAccessibleName(tr("The table as it was"))
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setWordWrap(False)
        self.view.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.setTabKeyNavigation(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.view, 1)
        for keys, act in (
            ("Esc", self.left.emit),
            ("Alt+Left", lambda: self.step(-1)),
            ("Alt+Right", lambda: self.step(1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.hide()

    def open(self, table: TableDef) -> None:
        """Shows a table as it was before its last change."""
        self._table = table
        self.moments = ()
        self.words.setText(tr("Reading…"))
        self.show()
        self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bridge.ask(GetMoments(table.id), self._take_moments, self._fail)

    def step(self, by: int) -> None:
        """Goes to the change before or after, wherever in here the keyboard is."""
        self.slider.setValue(self.slider.value() + by)

    def read_range(self, first: int, count: int, take: Callable[[PastWindow], None]) -> None:
        """Hands over a run of the rows of then, in sight or not."""
        self._bridge.ask(ReadPast(self._view, first, count), take, self._fail)

    def close_view(self) -> None:
        """Goes back to now."""
        self._newest.forget()
        if self._table is not None:
            self._bridge.ask(ClosePast(self._view))
        self._table = None
        self.at = None
        self.hide()

    def _take_moments(self, moments: tuple[int, ...]) -> None:
        if self._table is None:
            return
        self.moments = moments
        if not moments:
            self.words.setText(tr("Nothing has changed in this table yet."))
            return
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, len(moments) - 1)
            self.slider.setValue(max(len(moments) - 2, 0))
        self._slide(self.slider.value())

    def _slide(self, place: int) -> None:
        if place < len(self.moments):
            at = self.moments[place]
            with QSignalBlocker(self.moment):
                self.moment.setDateTime(QDateTime.fromMSecsSinceEpoch(at))
            self._ask(at)

    def _take_typed(self, typed: QDateTime) -> None:
        # To the end of the second that is shown.
        at = typed.toMSecsSinceEpoch() // 1000 * 1000 + 999
        if self.moments:
            with QSignalBlocker(self.slider):
                self.slider.setValue(max(bisect_right(self.moments, at) - 1, 0))
        self._ask(at)

    def _ask(self, at: int) -> None:
        self.at = at
        if self._table is not None:
            query = OpenPast(self._view, self._table.id, at)
            self._newest.want(query, self._take, self._fail)

    def _take(self, past: PastTable) -> None:
        if self._table is None:
            return
        self._is_fitted = self._is_fitted and self.rows.fields == self._table.fields
        self.rows.show_table(past, self._table.fields)
        self.words.setText(difference(past))

    def _read(self, first: int, count: int) -> None:
        past = self.rows.table
        query = ReadPast(self._view, first, count)
        self._bridge.ask(query, lambda window: self._take_rows(past, window), self._reopen)

    def _reopen(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        # Another file is read since an overlay was put on top or set aside.
        if self._table is not None and self.at is not None:
            self._ask(self.at)

    def _take_rows(self, past: PastTable | None, window: PastWindow) -> None:
        if past is not self.rows.table or self._table is None:
            # The slider has moved on.
            return
        self.rows.take(window)
        if not self._is_fitted:
            self._is_fitted = True
            self.view.resizeColumnsToContents()
            for column in range(self.rows.columnCount()):
                wide = self.view.columnWidth(column)
                self.view.setColumnWidth(column, min(wide + 12, COLUMN_WIDTH_MAX_PX))

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        self.words.setText(said(error))


def difference(past: PastTable) -> str:
    """Returns in words how a table of then differs from now."""
    cells, gone, new = past.changed, past.gone, past.new
    parts = []
    if cells is None:
        parts.append(tr("{touched:,} rows have been worked on since", touched=past.touched))
    elif cells:
        parts.append(
            tr_count(
                "{count:,} cell holds something else now",
                "{count:,} cells hold something else now",
                cells,
            )
        )
    if gone:
        parts.append(
            tr_count("{count:,} row of then is gone", "{count:,} rows of then are gone", gone)
        )
    if new:
        parts.append(tr_count("{count:,} row is new since", "{count:,} rows are new since", new))
    told = " · ".join(parts) or tr("The same as now")
    return f"{exact(past.at)}: {told}."
