"""The grid: a table view with its own painting, keys and editors.

QTableView keeps scrolling, headers, selection, editors and accessibility. Cells are drawn
by grid_painter.py, keys are in grid_keys.py, what they write in grid_writing.py.
"""

from typing import Final, cast
from uuid import UUID

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QWidget

from openprod_core.domain.schema import FieldType
from openprod_desktop.core_words import said
from openprod_desktop.delegates.cell_delegate import CellDelegate
from openprod_desktop.delegates.floating import ReasonLabel
from openprod_desktop.delegates.reading import CellReader
from openprod_desktop.language import tr
from openprod_desktop.models.table_window_model import TableWindowModel
from openprod_desktop.widgets.cell_stamps import box_in
from openprod_desktop.widgets.copied_outline import CopiedOutline
from openprod_desktop.widgets.early_keys import EarlyKeys
from openprod_desktop.widgets.fill_handle import FillHandle
from openprod_desktop.widgets.found_cells import FoundCells
from openprod_desktop.widgets.grid_clipboard import GridClipboard
from openprod_desktop.widgets.grid_editing import GridEditing
from openprod_desktop.widgets.grid_files import GridFiles
from openprod_desktop.widgets.grid_fill import GridFill
from openprod_desktop.widgets.grid_header import ColumnHeader
from openprod_desktop.widgets.grid_keys import take_key
from openprod_desktop.widgets.grid_painter import GridPainter
from openprod_desktop.widgets.grid_writing import GridWriting
from openprod_desktop.widgets.people_marks import PeopleMarks
from openprod_desktop.widgets.row_header import RowHeader
from openprod_desktop.widgets.row_moving import RowMoving

COLUMN_WIDTH: Final = 140
REASON_MS: Final = 6_000
NO_MODIFIER: Final = Qt.KeyboardModifier.NoModifier
LOOKS: Final = (
    QEvent.Type.FontChange,
    QEvent.Type.StyleChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.LayoutDirectionChange,
)
Select = QItemSelectionModel.SelectionFlag


class GridView(GridEditing):
    """Shows and edits a TableWindowModel."""

    delete_rows_requested = Signal()
    """Somebody wants the selected records gone; the window asks and does it."""
    expand_record_requested = Signal(object)
    """The id of a record to show whole."""
    paste_reported = Signal(str)
    """What of a paste did not fit, or was not saved out of sight, in a sentence."""
    go_to_row_requested = Signal()
    """Somebody wants to name a row to go to; `go_to_row` goes there."""

    def __init__(self, parent: QWidget | None = None, reader: CellReader | None = None) -> None:
        super().__init__(parent)
        self.rows: TableWindowModel = cast(TableWindowModel, None)
        """The model, as ours."""
        self.reader = reader or CellReader()
        self.painting = GridPainter(self)
        self.writing = GridWriting(self)
        self.clipboard = GridClipboard(self)
        self.filling = GridFill(self)
        self.outline = CopiedOutline(self)
        self.fill_handle = FillHandle(self)
        self.found = FoundCells(self)
        self.people = PeopleMarks(self)
        self.files = GridFiles(self)
        self.moving = RowMoving(self)
        self.early = EarlyKeys(self)
        self.cells = CellDelegate(self.reader, self)
        self._reason = ReasonLabel(self)
        self._reason_end = QTimer(self)
        self._reason_end.setSingleShot(True)
        self._reason_end.setInterval(REASON_MS)
        self._reason_end.timeout.connect(self._reason.hide)
        self._set_up_headers()
        self.setItemDelegate(self.cells)
        self.setObjectName("grid")
        self.setAccessibleName(tr("Table"))
        self.setShowGrid(False)
        # The painter leaves no spot of the viewport out.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.cells.finished.connect(self._finish)
        self.cells.cancelled.connect(self._cancel)
        self.cells.key_pressed.connect(self._let_go_first)

    # Setting up

    def setModel(self, model: QAbstractItemModel | None) -> None:
        assert isinstance(model, TableWindowModel)
        self.rows = model
        super().setModel(model)
        self.setAccessibleName(model.table.name if model.table is not None else tr("Table"))
        model.columns_changed.connect(self._take_columns)
        model.dataChanged.connect(self._follow_rows)
        model.cursor_moved.connect(self._follow_cursor)
        model.refused.connect(self._show_refusal)
        model.counted.connect(self._take_counts)
        model.edited.connect(self.outline.hide)
        model.modelAboutToBeReset.connect(self.keep_columns)
        # Queued: rows arrive before the cursor has been put where it belongs.
        model.arrived.connect(self.early.hand_out, Qt.ConnectionType.QueuedConnection)
        self._take_columns()

    def setSelectionModel(self, selectionModel: QItemSelectionModel) -> None:
        super().setSelectionModel(selectionModel)
        # Headers ask their selection model about every column in full: give them an empty one.
        empty = QItemSelectionModel(selectionModel.model(), self)
        self.horizontalHeader().setSelectionModel(empty)
        self.verticalHeader().setSelectionModel(empty)

    def _set_up_headers(self) -> None:
        columns = self.make_header()
        self.setHorizontalHeader(columns)
        columns.sectionMoved.connect(self.report_move)
        columns.sectionResized.connect(self.report_resize)
        columns.setDefaultSectionSize(COLUMN_WIDTH)
        columns.setStretchLastSection(False)
        self.setVerticalHeader(RowHeader(self))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().sectionPressed.connect(self._start_rows)
        self.fit_rows()

    def make_header(self) -> ColumnHeader:
        made = ColumnHeader(self)
        made.sort_asked.connect(self.sort_by)
        return made

    @Slot(int)
    def _start_rows(self, row: int) -> None:
        if self.finish_editing():
            self.forget_tab_origin()
            self.anchor_at(self.rows.index(row, self.horizontalHeader().logicalIndex(0)))

    def forget_measures(self) -> None:
        if "painting" in self.__dict__:
            self.painting.forget()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt tells of changes while the base class is still setting itself up.
        if event.type() in LOOKS and "painting" in self.__dict__:
            self.fit_rows()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.rows is None:
            super().paintEvent(event)
            return
        # Else every call of Qt below would wait for its turn while the engine works.
        self._let_go_first()
        header = self.verticalHeader()
        first = header.logicalIndexAt(0)
        last = header.logicalIndexAt(self.viewport().height() - 1)
        if first >= 0:
            self.rows.show_rows(first, last if last >= 0 else self.rows.rowCount() - 1)
        # A painter left open by an error would take the whole program down.
        with QPainter(self.viewport()) as painter:
            self.painting.paint(painter, event.rect())
            self.outline.paint(painter)
            self.fill_handle.paint(painter)
            self.moving.paint(painter)

    # Keys and mouse

    _handing_on = False
    """Whether a key is on its way to the editor; unused, it comes back up to the grid."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.rows is None or not self.rows.fields:
            super().keyPressEvent(event)
        elif self._edited is not None:
            self._hand_on(self._edited[0], event)
        elif self.early.keep(event) or take_key(self, event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _hand_on(self, editor: QWidget, event: QKeyEvent) -> None:
        """Gives a key to the open editor, unless the editor had no use for it and it came back."""
        if self._handing_on or editor.hasFocus():
            return
        self._handing_on = True
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(editor, event)
        self._handing_on = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        # A letter that comes whole would open the editor and be lost on the way; one that
        # is still being composed stays with Qt, which keeps the focus here until it is whole.
        whole = bool(event.commitString()) and not event.preeditString()
        if whole and self._edited is None and self.rows is not None:
            as_key = QKeyEvent(QEvent.Type.KeyPress, 0, NO_MODIFIER, event.commitString())
            if self.early.keep(as_key):
                return
        if whole and self._edited is None and self.currentIndex().isValid():
            self.edit(self.currentIndex(), QAbstractItemView.EditTrigger.AnyKeyPressed, None)
            if self._edited is not None:
                QApplication.sendEvent(self._edited[0], event)
            return
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        # Tab moves between cells here; Ctrl+Tab leaves the grid.
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._let_go_first()
            plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if plain and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self.keyPressEvent(event)
                return True
        return super().event(event)

    @Slot()
    def _let_go_first(self) -> None:
        """Has the engine rest until a key was answered."""
        if self.rows is not None:
            self.rows.bridge.give_way()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.early.waiting:
            # What was typed is for the cell that the cursor is in.
            return
        if not self.finish_editing():
            if self._edited is not None:
                self._edited[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.fill_handle.press(event):
            return
        self.forget_tab_origin()
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if left and shift and index.isValid() and self.currentIndex().isValid():
            self.go_to(index.row(), self.visual_column(index.column()), extend=True)
            return
        inside = self.selectionModel().isSelected(index) if index.isValid() else False
        if event.button() == Qt.MouseButton.RightButton and inside:
            return
        super().mousePressEvent(event)
        if index.isValid():
            self.anchor_at(index)
            heading = self.rows.heading_at(index.row())
            if left and heading is not None:
                self.fold_at(index.row(), not heading.folded)
            elif left and self._on_box(event, index):
                self.writing.toggle_selected()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.fill_handle.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.fill_handle.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._on_box(event, index):
            self.writing.toggle_selected()
            return
        if index.isValid() and self.files.open_current():
            return
        super().mouseDoubleClickEvent(event)

    def _on_box(self, event: QMouseEvent, index: QModelIndex) -> bool:
        if self.rows.read_only or self.rows.fields[index.column()].type is not FieldType.BOOLEAN:
            return False
        cell = self.visualRect(index)
        cell.setHeight(min(cell.height(), self.line_band()))
        box = box_in(cell.toRectF())
        return box.adjusted(-3, -3, 3, 3).contains(event.position())

    def selectAll(self) -> None:
        """Selects every record's cells; one range, however many."""
        last = self.rows.new_line - 1 if self.rows.new_line >= 0 else self.rows.rowCount() - 1
        if last < 0 or not self.rows.fields:
            return
        whole = QItemSelection(
            self.rows.index(0, 0), self.rows.index(last, self.rows.columnCount() - 1)
        )
        self._others = QItemSelection()
        self.selectionModel().select(whole, Select.ClearAndSelect)

    def ask_to_expand(self) -> None:
        """Asks for the current record to be shown whole."""
        record = self.rows.record_at(self.currentIndex().row())
        if record is not None:
            self.expand_record_requested.emit(record)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if self.rows is not None:
            self.rows.set_cursor(current.row() if current.isValid() else -1)
        self._reason.hide()
        columns, rows = self.horizontalHeader(), self.verticalHeader()
        for index in (current, previous):
            if index.isValid():
                # Only what shows the cursor: a whole repaint would make every arrow key slow.
                left, wide = self.column_left(index.column()), self.columnWidth(index.column())
                columns.viewport().update(left, 0, wide, columns.height())
                if self._frozen_header is not None:
                    self._frozen_header.viewport().update()
                top = rows.sectionViewportPosition(index.row())
                rows.viewport().update(0, top, rows.width(), rows.defaultSectionSize())
                # Its outline lies on the lines of its neighbours, too.
                self.viewport().update(self.visualRect(index).adjusted(-2, -2, 2, 2))

    # What the engine says

    def _take_columns(self) -> None:
        self.painting.forget()
        self.restore_kept_columns()
        if self.rows.table is not None:
            self.setAccessibleName(self.rows.table.name)
        self.show_order()
        self.viewport().update()

    def _follow_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        """Draws the numbers of rows that changed as a whole: they say what is odd about a row."""
        if first.column() == 0 and last.column() == len(self.rows.fields) - 1:
            header = self.verticalHeader()
            top = header.sectionViewportPosition(first.row())
            tall = (last.row() - first.row() + 1) * header.defaultSectionSize()
            header.viewport().update(0, top, header.width(), tall)

    def _take_counts(self, _: object) -> None:
        self.show_order()
        self.outline.hide()
        self.updateGeometries()
        self.verticalHeader().viewport().update()
        self.viewport().update()

    def _follow_cursor(self, row: int) -> None:
        index = self.currentIndex()
        if not index.isValid() or index.row() == row or self.is_editing():
            return
        seen = self.viewport().rect().intersects(self.visualRect(index))
        offset = self.visualRect(index).top()
        target = self.rows.index(row, index.column())
        self.setAutoScroll(seen)
        self.selectionModel().setCurrentIndex(target, Select.ClearAndSelect)
        self.setAutoScroll(True)
        self.anchor_at(target)
        if seen:
            # The record stays where the eye has it; the rows around it change.
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(target).top() - offset)

    def _show_refusal(self, record: UUID | None, field: UUID | None, error: BaseException) -> None:
        row = self.rows.row_of(record) if record is not None else self.rows.new_line - 1
        columns = [each.id for each in self.rows.fields]
        column = columns.index(field) if field in columns else max(0, self.currentIndex().column())
        known = row is not None and row >= 0
        spot = self.visualRect(self.rows.index(row, column)) if known else QRect()
        if self.viewport().rect().intersects(spot):
            self._reason.say(said(error), self.viewport(), spot)
            self._reason_end.start()
        else:
            self.paste_reported.emit(tr("What you typed was not saved: {error}", error=error))
