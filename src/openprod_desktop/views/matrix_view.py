"""A table as a matrix: Enter links, adds or opens where two things meet."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout

from openprod_core.bus.commands.edges import Connect, Disconnect, EditEdge
from openprod_core.bus.commands.records import AddRecord
from openprod_core.bus.edge_rows import EdgeType
from openprod_core.bus.events import EdgesChanged, RecordsChanged
from openprod_core.bus.queries import ListEdgeTypes
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_desktop import core_words
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.matrix import Matrix, MatrixSpec, Meeting, spec_of
from openprod_desktop.models.matrix_cells import MatrixCells
from openprod_desktop.models.matrix_reader import MatrixReader
from openprod_desktop.models.view_order import OrderBy
from openprod_desktop.views.empty_words import EmptyWords
from openprod_desktop.views.kind_view import KindView
from openprod_desktop.views.matrix_bar import MatrixBar

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

PAUSE_MS: Final = 150
CELL_PX: Final = 64
CELL_MAX_PX: Final = 220
NAMES_MAX_PX: Final = 260
ROW_PX: Final = 26
WORDS: Final = ("speaking", "singing", "silent", "offstage")
"""What Enter goes through where links say how somebody is in a scene."""


class MatrixTable(QTableView):
    """Enter and Space do what a cell is for, Del takes it away."""

    pressed_cell = Signal(QModelIndex)
    cleared = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Does what the cell is for; the rest is Qt's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed_cell.emit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class MatrixView(KindView):
    """Reads the whole matrix anew, once all is quiet, whenever something in it changed."""

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._bridge = page.model.bridge
        self._options: dict[str, Any] = {}
        self._links: tuple[EdgeType, ...] | None = None
        self._spec: MatrixSpec | None = None
        self._shown: tuple[str | None, OrderBy] | None = None
        self.bar = MatrixBar()
        self.bar.changed.connect(self._choose)
        self.cells = MatrixCells(self)
        self.table = MatrixTable()
        self._dress_table()
        self.empty = EmptyWords()
        self.empty.button.clicked.connect(self.field_asked)
        self._reader = MatrixReader(self._bridge, self)
        self._reader.ready.connect(self._take)
        self._reader.failed.connect(lambda error: self.said.emit(core_words.said(error)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.table, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self._bridge.records_changed.connect(self._hear)
        self._bridge.edges_changed.connect(self._hear_edges)
        self._bridge.ground_changed.connect(self._pause.start)
        self._bridge.ask(ListEdgeTypes(), self._take_links)

    def begin(self, options: Mapping[str, Any]) -> None:
        """Shows what these options say; what they leave open is what makes sense."""
        self._options = dict(options)
        if self._links is None:
            return
        page = self.page
        self._spec = spec_of(self._options, page.table, page.schema, self._links)
        self.bar.show_options(page.table, page.schema, self._links, self._spec)
        self.table.setVisible(self._spec is not None)
        if self._spec is None:
            self.empty.say(
                tr("A matrix needs two things that meet"),
                tr(
                    "Add a field of choices, or one that points to another table, to "
                    "have one thing "
                    "down and one across. Links between two tables of a module do as well."
                ),
                tr("Add a field…"),
            )
            return
        self.empty.hide()
        self._read()

    def follow(self) -> None:
        if self._shown != (self.page.where, self.page.model.order_by):
            self._read()

    def show_schema(self) -> None:
        self._bridge.ask(ListEdgeTypes(), self._take_links)

    def selected_records(self) -> list[UUID]:
        if self._spec is None or self._spec.link is not None:
            return []
        found = self.table.selectionModel().selectedIndexes()
        return list(dict.fromkeys(each.id for at in found for each in self.cells.meetings(at)))

    def current_record(self) -> UUID | None:
        index = self.table.currentIndex()
        if self._spec is None or not index.isValid():
            return None
        if self._spec.link is not None:
            if isinstance(self._spec.rows, TableDef) and self._spec.rows.id == self.page.table_id:
                record: UUID = self.cells.matrix.rows[index.row()].key
                return record
            return None
        found = self.cells.meetings(index)
        return found[0].id if found else None

    def focus_rows(self) -> None:
        self.table.setFocus()

    def leave(self) -> None:
        self._pause.stop()
        self._reader.stop()
        self._bridge.records_changed.disconnect(self._hear)
        self._bridge.edges_changed.disconnect(self._hear_edges)
        self._bridge.ground_changed.disconnect(self._pause.start)

    # Reading

    def _dress_table(self) -> None:
        table = self.table
        table.setObjectName("matrix")
        table.setAccessibleName(tr("Matrix"))
        table.setFrameShape(QTableView.Shape.NoFrame)
        table.setModel(self.cells)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        across, down = table.horizontalHeader(), table.verticalHeader()
        across.setMinimumSectionSize(CELL_PX)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_PX)
        down.setMaximumWidth(NAMES_MAX_PX)
        for header in (across, down):
            header.setHighlightSections(True)
            header.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.pressed_cell.connect(self._press)
        table.doubleClicked.connect(self._press)
        table.cleared.connect(self._clear)
        table.selectionModel().currentChanged.connect(lambda _n, _o: self.place_changed.emit())

    def _take_links(self, links: tuple[EdgeType, ...]) -> None:
        self._links = links
        self.begin(self._options)

    def _read(self) -> None:
        if self._spec is None:
            return
        page = self.page
        self._shown = page.where, page.model.order_by
        self._reader.read(self._spec, page.table, page.schema, *self._shown)

    def _take(self, matrix: Matrix) -> None:
        assert self._spec is not None
        fresh = matrix.columns != self.cells.matrix.columns
        self.cells.show_matrix(matrix, self._spec)
        self.bar.show_left_out(matrix.left_out)
        if fresh:
            self.table.resizeColumnsToContents()
            for at in range(len(matrix.columns)):
                wide = min(max(self.table.columnWidth(at), CELL_PX), CELL_MAX_PX)
                self.table.setColumnWidth(at, wide)
        if matrix.rows and matrix.columns and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.cells.index(0, 0))
        nothing = not (matrix.rows and matrix.columns)
        self.table.setVisible(not nothing)
        if nothing:
            spec = self._spec
            missing = spec.columns.name if matrix.rows else spec.rows.name
            self.empty.say(
                tr("Nothing meets here yet"),
                tr("There is nothing in {missing} to show.", missing=missing),
            )
        else:
            self.empty.hide()

    # Doing

    def _press(self, index: QModelIndex) -> None:
        if self._spec is None or not index.isValid():
            return
        found = self.cells.meetings(index)
        if self._spec.link is not None:
            self._toggle(self._spec, index, found)
        elif found:
            self.expand_asked.emit(found[0].id)
        else:
            self._add(self._spec, index)

    def _toggle(self, spec: MatrixSpec, index: QModelIndex, found: list[Meeting]) -> None:
        """Links two records, or parts them; where links say how, goes from one word to the next."""
        assert spec.link is not None
        row, column = self.cells.matrix.rows[index.row()], self.cells.matrix.columns[index.column()]
        both = tr("{name} and {name2}", name=row.name, name2=column.name)
        steps = spec.shown == "presence"
        if not found:
            first, other = row.key, column.key
            if isinstance(spec.rows, TableDef) and spec.link.source != spec.rows.id:
                first, other = other, first
            said = {spec.shown: WORDS[0]} if steps else {}
            command: object = Connect(spec.link.key, first, other, said, spec.link.ordered)
            self._send(command, tr("Linked {both}", both=both))
            return
        word = str(found[0].value or "").casefold()
        if steps and word in WORDS[:-1]:
            following = WORDS[WORDS.index(word) + 1]
            self._send(EditEdge(found[0].id, {spec.shown: following}), f"{both}: {following}")
        else:
            self._send(
                Disconnect(tuple(each.id for each in found)),
                tr("{both} are not linked now", both=both),
            )

    def _clear(self) -> None:
        if self._spec is None or self._spec.link is None:
            return
        indexes = self.table.selectionModel().selectedIndexes()
        edges = tuple(each.id for at in indexes for each in self.cells.meetings(at))
        if edges:
            links = tr_count("1 link", "{count:,} links", len(edges))
            self._send(Disconnect(edges), tr("Removed {links}", links=links))

    def _add(self, spec: MatrixSpec, index: QModelIndex) -> None:
        """Begins a record that stands in this cell, and shows it."""
        row, column = self.cells.matrix.rows[index.row()], self.cells.matrix.columns[index.column()]
        assert isinstance(spec.rows, FieldDef) and isinstance(spec.columns, FieldDef)
        values = {spec.rows.id: row.key, spec.columns.id: column.key}
        given = {field: value for field, value in values.items() if value is not None}
        record = self._bridge.new_id()
        command = AddRecord(self.page.table_id, given, record)

        def done(_: object) -> None:
            self.step_done.emit(
                tr("New row for {name} and {name2}", name=row.name, name2=column.name)
            )
            self.expand_asked.emit(record)

        self._bridge.send(command, done, lambda error: self.said.emit(core_words.said(error)))

    def _send(self, command: object, said: str) -> None:
        self._bridge.send(
            command,
            lambda _: self.step_done.emit(said),
            lambda error: self.said.emit(core_words.said(error)),
        )

    # What others do

    def _choose(self, options: Mapping[str, Any]) -> None:
        said = {**self._options, **options}
        self._options = {key: each for key, each in said.items() if each is not None}
        self.options_changed.emit(dict(self._options))
        self.begin(self._options)

    def _tables(self) -> Sequence[UUID | None]:
        if self._spec is None:
            return ()
        ends = [
            each.id if isinstance(each, TableDef) else each.target
            for each in (self._spec.rows, self._spec.columns)
        ]
        return [self.page.table_id, *ends]

    def _hear(self, event: RecordsChanged) -> None:
        if event.table in self._tables():
            self._pause.start()

    def _hear_edges(self, _event: EdgesChanged) -> None:
        if self._spec is not None and self._spec.link is not None:
            self._pause.start()
