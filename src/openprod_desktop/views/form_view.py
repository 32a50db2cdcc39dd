"""One row at a time with all its fields, beside the list of all that the filter lets through."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from openprod_core.bus.commands.records import AddRecord
from openprod_core.domain.schema import TableDef
from openprod_desktop.language import tr
from openprod_desktop.models.cell_text import counted
from openprod_desktop.models.people import Presence
from openprod_desktop.views.empty_words import EmptyWords
from openprod_desktop.views.kind_view import KindView
from openprod_desktop.views.record_page import RecordPage

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

LIST_WIDTH_PX: Final = 260
ROW_PX: Final = 32
FORM_WIDTH_MAX_PX: Final = 820
"""Wider lines are hard to follow from a field's name to its value."""
NEW_ROW: Final = tr("New row")


class RowNames(QStyledItemDelegate):
    """Writes how each row is called, and the headings of groups."""

    def __init__(self, page: "TablePage", parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        """Names a heading, a row without a title, and one that is not here yet."""
        super().initStyleOption(option, index)
        model = self._page.model
        heading = model.heading_at(index.row())
        if heading is not None:
            value = model.formatter.text(heading.value) or tr("(empty)")
            option.text = f"{value}  ·  {counted(heading)}"
            option.font.setBold(True)
        elif index.row() == model.new_line:
            option.text = f"+  {NEW_ROW}"
        elif model.row_values(index.row()) is None:
            option.text = "…"
        elif not option.text:
            option.text = tr("(no title)")

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex) -> QSize:
        """Returns the same height for every row."""
        return QSize(0, ROW_PX)


class RowList(QListView):
    """The rows of the page by name; Enter goes to the fields, and on the last line makes a row."""

    fields_asked = Signal()
    row_asked = Signal()

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("lines")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Rows"))
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(RowNames(page, self))
        self.setModel(page.model)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.tell_sight())

    def show_title(self, table: TableDef) -> None:
        """Shows the field that stands for a row."""
        title = table.title_field
        columns = [each.id for each in self._page.model.fields]
        if title is not None and title.id in columns:
            self.setModelColumn(columns.index(title.id))

    def tell_sight(self) -> None:
        """Asks for the rows on screen."""
        first = self.indexAt(self.viewport().rect().topLeft() + self.viewport().rect().center() / 9)
        top = max(first.row(), 0)
        self._page.model.show_rows(top, top + self.viewport().height() // ROW_PX + 1)

    def keyPressEvent(self, event: Any) -> None:
        """Enter and Right go to the fields; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right):
            new = self.currentIndex().row() == self._page.model.new_line
            (self.row_asked if new else self.fields_asked).emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:
        """Asks for what came into sight."""
        super().resizeEvent(event)
        self.tell_sight()


class FormView(KindView):
    """Shows the chosen row as a form; PgUp and PgDn walk on."""

    served = Signal(object)
    """A RecordPage that was made."""
    opened = Signal(object, object)

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._record: UUID | None = None
        self._row = 0
        """Where the row stood last: what comes after it is shown when it is gone."""
        self._whole: RecordPage | None = None
        self.list = RowList(page)
        self.list.fields_asked.connect(self._focus_fields)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.row_asked.connect(self._add)
        self.list.clicked.connect(self._click)
        self.empty = EmptyWords()
        self.empty.button.clicked.connect(self._help)
        self._place = QWidget()
        row = QHBoxLayout(self._place)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.empty, 1)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.list)
        splitter.addWidget(self._place)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST_WIDTH_PX, 2000])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(splitter)
        page.model.arrived.connect(self._fill)

    def begin(self, options: Mapping[str, Any]) -> None:
        """Shows the rows of the page; a form has no options of its own."""
        self.list.show_title(self.page.table)
        self.follow()

    def follow(self) -> None:
        """Finds the row in the new order; shows what stands in its place where it is gone."""
        self.list.tell_sight()
        if self._record is not None:
            self.page.model.find(self._record, self._land)
        else:
            self._fill()
        self._show_empty()

    def show_schema(self) -> None:
        self.list.show_title(self.page.table)
        if self._whole is not None and self._whole.table != self.page.table:
            record = self._whole.record
            self._drop()
            self._show(record)

    def show_people(self, presences: Sequence[Presence]) -> None:
        if self._whole is not None:
            self._whole.show_people([each for each in presences if each.record == self._record])

    def current_record(self) -> UUID | None:
        return self._record

    def show_record(self, record: UUID) -> bool:
        self._record = record
        self._show(record)
        self.page.model.find(record, self._land)
        return True

    def step(self, by: int) -> None:
        row = self.list.currentIndex().row() + by
        while 0 <= row < self.page.model.view_rows and self.page.model.heading_at(row) is not None:
            row += by
        if 0 <= row < self.page.model.view_rows:
            self._go(row)

    def focus_rows(self) -> None:
        self.list.setFocus()

    def leave(self) -> None:
        self.page.model.arrived.disconnect(self._fill)
        self._drop()
        self.list.setModel(None)  # type: ignore[arg-type]

    def _go(self, row: int) -> None:
        index = self.page.model.index(row, self.list.modelColumn())
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)

    def _land(self, row: int | None) -> None:
        if row is None:
            # Gone, or not let through any more: what stands there now is shown.
            self._record = None
            self._fill()
            return
        self._row = row
        with QSignalBlocker(self.list.selectionModel()):
            self._go(row)
        self.list.viewport().update()

    def _fill(self) -> None:
        """Shows some row where none is shown, as soon as there is one."""
        if self._record is not None or not self.page.model.view_rows:
            return
        row = min(self._row, self.page.model.view_rows - 1)
        while row < self.page.model.view_rows and self.page.model.heading_at(row) is not None:
            row += 1
        record = self.page.model.record_at(row)
        if record is not None:
            self._record = record
            self._show(record)
            self._land(row)
            self.place_changed.emit()

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        record = self.page.model.record_at(index.row())
        if record is not None and record != self._record:
            self._record, self._row = record, index.row()
            self._show(record)
            self.place_changed.emit()

    def _click(self, index: QModelIndex) -> None:
        if index.row() == self.page.model.new_line:
            self._add()

    def _show(self, record: UUID) -> None:
        if self._whole is not None:
            self._whole.show_record(record)
            return
        whole = RecordPage(self.page.model.bridge, self.page.schema, self.page.table, record)
        whole.setMaximumWidth(FORM_WIDTH_MAX_PX)
        whole.step_asked.connect(self.step)
        whole.left.connect(self.focus_rows)
        whole.gone.connect(lambda: self.follow())
        self._whole = whole
        self._place.layout().addWidget(whole)
        self._show_empty()
        self.served.emit(whole)

    def _drop(self) -> None:
        whole, self._whole = self._whole, None
        if whole is not None:
            whole.leave()
            whole.hide()
            whole.deleteLater()

    def _focus_fields(self) -> None:
        if self._whole is not None:
            self._whole.focus_first()

    def _show_empty(self) -> None:
        counts = self.page.counts
        none = counts is not None and not counts.count
        if self._whole is not None:
            self._whole.setVisible(not none)
        if none and counts is not None and counts.unfiltered_count:
            self.empty.say(tr("No row passes the filter"), tr("Its rows are there, and not shown."),
                           tr("Show all rows"))  # fmt: skip
        elif none:
            self.empty.say(tr("No rows yet"), tr("A form shows one row at a time."), NEW_ROW)
        else:
            self.empty.hide()

    def _help(self) -> None:
        if self.empty.button.text() == NEW_ROW:
            self._add()
        else:
            self.page.clear_filter()
            self.focus_rows()

    def _add(self) -> None:
        bridge = self.page.model.bridge
        record = bridge.new_id()

        def made(_: object) -> None:
            self.show_record(record)
            self._focus_fields()

        bridge.send(AddRecord(self.page.table_id, {}, record), made)
