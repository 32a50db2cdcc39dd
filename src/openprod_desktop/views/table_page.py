"""One table in front of a person: tools, views, and the rows under them, as a grid or otherwise."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from openprod_core.bus.rows import ViewRows
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.schema import FieldDef, Schema, TableDef
from openprod_desktop import core_words
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.models.table_window_model import TableWindowModel
from openprod_desktop.models.view_order import OrderBy
from openprod_desktop.settings import Settings
from openprod_desktop.views.filter_builder import FilterBuilder
from openprod_desktop.views.filter_text import example, where
from openprod_desktop.views.filter_words import added
from openprod_desktop.views.find_bar import FindBar
from openprod_desktop.views.finding import Finding
from openprod_desktop.views.kind_place import KindPlace
from openprod_desktop.views.nothing_here import NothingHere
from openprod_desktop.views.own_order import OwnOrder
from openprod_desktop.views.past_view import PastView
from openprod_desktop.views.selected_rows import SelectedRows
from openprod_desktop.views.table_memory import TableMemory
from openprod_desktop.views.tool_row import ToolRow
from openprod_desktop.views.unsaved import Unsaved
from openprod_desktop.widgets.grid_view import GridView
from openprod_desktop.widgets.ground_peek import GroundPeek
from openprod_desktop.widgets.view_strip import ViewStrip

FILTER_PAUSE_MS = 200


class TablePage(QWidget):
    """Shows one table under the filter and order of this page."""

    place_changed = Signal()
    """The current cell or the selection is another."""
    counts_changed = Signal()
    add_field_asked = Signal()
    heading_menu_asked = Signal(object, QPoint)
    """(field, where on the screen)"""
    delete_rows_asked = Signal()
    expand_asked = Signal(object)
    """A record to show whole."""
    column_moved = Signal(object, object)
    """(field id, id of the field it stands behind now, or None)"""
    follow_asked = Signal()
    """What the current cell points to shall be shown."""
    cell_menu_asked = Signal(QPoint)
    """Where on the screen."""
    step_done = Signal(str)
    """Something was done that can be taken back, in a sentence."""
    export_asked = Signal()
    """What is shown, now or then, shall be written to a file."""
    unsaved = Signal(str, str, object)
    """What was typed and not saved, the words of a button, and what that does."""
    said = Signal(str)
    """Something about a paste, or why rows cannot be moved."""
    offered = Signal(str, str, object)
    """A question, the words of its button, and what that does."""

    def __init__(
        self, bridge: EngineBridge, settings: Settings, schema: Schema, table: TableDef,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._schema = schema
        self.settings = settings
        self.table_id = table.id
        self.production = ""
        """How the production is called, for what is printed."""
        self.counts: ViewRows | None = None
        self.where: str | None = None
        """The filter that the rows shown have passed."""
        self.model = TableWindowModel(bridge, self)
        self.grid = GridView(self)
        self.grid.setFrameShape(QFrame.Shape.NoFrame)
        self.kinds = KindPlace(self)
        self.selected = SelectedRows(self.grid, self.model, self._front_records)
        self.tools = ToolRow()
        self.strip = ViewStrip()
        self._name_tools()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.strip)
        column.addWidget(self.grid, 1)
        self.past = PastView(bridge)
        column.addWidget(self.past, 1)
        self.find_bar = FindBar()
        column.addWidget(self.find_bar)
        self.finding = Finding(bridge, self.find_bar, self)
        self.own_order = OwnOrder(bridge, self)
        self.builder = FilterBuilder(self)
        self.unsaved_edits = Unsaved(self)
        self._pause = _timer(self, FILTER_PAUSE_MS, self._apply_filter)
        self.memory = TableMemory(settings, self)
        self._listen()
        self.memory.open_as_left()
        self.grid.setModel(self.model)
        self.peek = GroundPeek(bridge, self.grid)
        self.nothing_here = NothingHere(self)
        self.memory.restore_columns()
        chosen = self.grid.selectionModel()
        for moved in (chosen.selectionChanged, chosen.currentChanged):
            moved.connect(lambda _new, _old: self.place_changed.emit())

    @property
    def schema(self) -> Schema:
        """All tables as they stand now."""
        return self._schema

    @property
    def table(self) -> TableDef:
        """The table as it stands now."""
        return self._schema.tables_by_id[self.table_id]

    def show_schema(self, schema: Schema) -> None:
        """Takes new names; the grid hears of its columns by itself."""
        self._schema = schema
        self._name_tools()
        self._show_sort()
        if self.kinds.front is not None:
            self.kinds.front.show_schema()

    def close_view(self) -> None:
        """Lets the engine's view go; what is half typed is written first."""
        self.grid.finish_editing()
        self.memory.keep()
        self.kinds.close()
        self.model.close()

    def current_record(self) -> UUID | None:
        """Returns the record under the cursor."""
        if self.kinds.front is not None:
            return self.kinds.front.current_record()
        index = self.grid.currentIndex()
        return self.model.record_at(index.row()) if index.isValid() else None

    def current_field(self) -> FieldDef | None:
        """Returns the field under the cursor."""
        if self.kinds.front is not None:
            return None
        column = self.grid.currentIndex().column()
        return self.model.fields[column] if 0 <= column < len(self.model.fields) else None

    def shown_records(self) -> int:
        """Returns how many records the filter lets through; headings of groups are none."""
        if self.counts is None:
            return 0
        return self.counts.count if self.counts.records is None else self.counts.records

    def show_record(self, record: UUID, field: UUID | None = None) -> None:
        """Puts the cursor on a record; takes the filter away where that hides it."""
        if self.kinds.front is not None:
            if field is None and self.kinds.front.show_record(record):
                return
            self._when_counted(lambda: self.show_record(record, field))
            self.show_grid()
            return

        def go(row: int | None) -> None:
            if row is None:
                if self.where is not None or self.model.since is not None:
                    self.model.set_since(None)
                    self.clear_filter()
                    self._when_counted(lambda: self.model.find(record, go))
                return
            columns = [each.id for each in self.model.fields]
            column = columns.index(field) if field in columns else 0
            index = self.model.index(row, column)
            self.grid.setCurrentIndex(index)
            self.grid.scrollTo(index, self.grid.ScrollHint.PositionAtCenter)
            self.grid.setFocus()

        self.model.find(record, go)

    def step(self, by: int) -> None:
        """Moves the cursor to the row before or after, as far as there are records."""
        if self.kinds.front is not None:
            self.kinds.front.step(by)
            return
        index = self.grid.currentIndex()
        row = min(max(index.row() + by, 0), self.model.view_rows - 1)
        self.grid.setCurrentIndex(self.model.index(row, max(index.column(), 0)))

    def clear_filter(self) -> None:
        """Shows every row at once."""
        self.tools.filter.clear()
        self._apply_filter()

    def focus_filter(self) -> None:
        """Puts the caret into the filter box."""
        self.tools.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tools.filter.selectAll()

    def sort_by(self, field: FieldDef, descending: bool, before: OrderBy = ()) -> None:
        """Sorts by one field, where the order `before` ties."""
        self.model.set_order((*before, (field.id, descending)))
        self._show_sort()

    def clear_sort(self) -> None:
        """Shows the rows in the order made."""
        self.model.set_order(())
        self._show_sort()

    def add_condition(self, condition: str) -> None:
        """Narrows the filter."""
        self.tools.filter.setText(added(self.tools.filter.text(), condition, self.table))
        self._apply_filter()

    def build_filter(self, field: FieldDef | None = None) -> None:
        """Opens the panel that writes a filter line by line."""
        self.builder.open(self.table, self.tools.filter.text(), self.tools.filter, field)

    # What is in front

    def is_past(self) -> bool:
        """Whether the table is shown as it was."""
        return not self.past.isHidden()

    def is_grid(self) -> bool:
        """Whether the rows of now are in front as a grid."""
        return not self.is_past() and self.kinds.front is None

    def rows_widget(self) -> QWidget:
        """Returns what shows the rows."""
        front = self.past if self.is_past() else self.kinds.front
        return self.grid if front is None else front

    def focus_rows(self) -> None:
        """Gives the rows the keys."""
        if self.kinds.front is not None and not self.is_past():
            self.kinds.front.focus_rows()
        else:
            self.grid.setFocus()

    def has_keys(self) -> bool:
        """Whether the rows have the keys."""
        rows, focused = self.rows_widget(), self.focusWidget()
        inside = focused is not None and (focused is rows or rows.isAncestorOf(focused))
        return inside and self.isActiveWindow()

    def put_in_front(self, front: QWidget | None) -> None:
        """Puts a widget in the grid's place; None: the grid itself."""
        if front is not None:
            column = self.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(column.indexOf(self.grid) + 1, front, 1)
            front.setVisible(not self.is_past())
        self.grid.setVisible(front is None and not self.is_past())

    def show_grid(self) -> None:
        """Shows the rows as a grid: in the table itself where a view is of another kind."""
        if self.kinds.front is not None:
            self.memory.show(None, None)
        if self.kinds.front is not None:
            self.kinds.show("grid", {})

    def show_past(self) -> None:
        """Shows the table as it was, in the grid's place."""
        self.find_bar.hide()
        self.builder.hide()
        self.tools.setEnabled(False)
        self.strip.setEnabled(False)
        self.rows_widget().hide()
        self.past.open(self.table)

    def show_present(self) -> None:
        """Shows the rows of now again."""
        self.past.close_view()
        self.past.hide()
        self.tools.setEnabled(True)
        self.strip.setEnabled(True)
        self.rows_widget().show()
        self.focus_rows()

    def fit_column(self, field: FieldDef) -> None:
        """Makes a column as wide as what is in it."""
        columns = [each.id for each in self.model.fields]
        if field.id in columns:
            self.grid.resizeColumnToContents(columns.index(field.id))

    def _name_tools(self) -> None:
        self.tools.title.setText(self.table.name)
        self.tools.show_example(example(self.table))

    def _listen(self) -> None:
        self.tools.filter_typed.connect(lambda _: self._pause.start())
        self.tools.filter_left.connect(self._leave_filter)
        self.tools.sort_cleared.connect(self.clear_sort)
        self.tools.build_asked.connect(self.build_filter)
        self.builder.written.connect(self.tools.filter.setText)
        self.finding.replaced.connect(self.step_done)
        self.past.left.connect(self.show_present)
        self.past.export_asked.connect(self.export_asked)
        self.tools.add_field_asked.connect(self.add_field_asked)
        self.model.counted.connect(self._take_counts)
        self.model.load_failed.connect(self._take_fault)
        self.grid.delete_rows_requested.connect(self.delete_rows_asked)
        self.grid.expand_record_requested.connect(self.expand_asked)
        self.grid.column_moved.connect(self.column_moved)
        self.grid.paste_reported.connect(self.said)
        header = self.grid.horizontalHeader()
        self.grid.columns_rearranged.connect(self.memory.keep_soon)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_heading_menu)
        self.grid.installEventFilter(self)
        self.grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.grid.customContextMenuRequested.connect(
            lambda at: self.cell_menu_asked.emit(self.grid.viewport().mapToGlobal(at))
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter opens what a cell points to; in an editor it is the editor's."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not enter or held != Qt.KeyboardModifier.ControlModifier or self.grid.is_editing():
            return False
        self.follow_asked.emit()
        return True

    def _apply_filter(self) -> None:
        self._pause.stop()
        self.model.set_filter(where(self.tools.filter.text(), self.table))

    def _leave_filter(self) -> None:
        if self._pause.isActive():
            self._apply_filter()
        self.focus_rows()

    def _take_counts(self, counts: ViewRows) -> None:
        if self.counts is None and counts.count:
            # A grid that had no rows yet put its cursor on the line for a new one.
            self.grid.setCurrentIndex(self.model.index(0, 0))
        if counts.count and self.memory.fits:
            self.memory.fit_new_columns()
        self.counts = counts
        self.where = self.model.where
        self.tools.show_error("")
        self.tools.show_counts(self.shown_records(), counts.unfiltered_count)
        self._show_sort()
        self.memory.keep_soon()
        if self.kinds.front is not None:
            self.kinds.front.follow()
        self.counts_changed.emit()

    def _take_fault(self, error: BaseException) -> None:
        if not isinstance(error, OpenprodError):
            raise error
        if self.counts is None and self.tools.filter.text():
            # A filter kept from another day may name a field that is gone: show all rows then.
            self.clear_filter()
            return
        self.tools.show_error(core_words.said(error), getattr(error, "column", None))

    def _when_counted(self, then: Callable[[], None]) -> None:
        once = Qt.ConnectionType.SingleShotConnection
        self.model.counted.connect(lambda _: then(), once)

    def _front_records(self) -> list[UUID] | None:
        front = self.kinds.front
        return None if front is None else front.selected_records()

    def _show_sort(self) -> None:
        parts = []
        for field_id, descending in self.model.order_by:
            field = self._schema.fields_by_id.get(field_id)
            if field is not None:
                parts.append(f"{field.name} {'↓' if descending else '↑'}")
        self.tools.show_sort(", ".join(parts))

    def _ask_heading_menu(self, at: QPoint) -> None:
        header = self.grid.horizontalHeader()
        column = header.logicalIndexAt(at)
        if 0 <= column < len(self.model.fields):
            self.heading_menu_asked.emit(self.model.fields[column], header.mapToGlobal(at))


def _timer(parent: QWidget, pause_ms: int, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(pause_ms)
    timer.timeout.connect(then)
    return timer
