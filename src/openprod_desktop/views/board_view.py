"""A table as a board: cards in columns, one for each value of a field; moving one writes it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from openprod_core.bus.commands.records import AddRecord, EditRecords
from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import ReadDistinct
from openprod_core.bus.rows import ValueCount
from openprod_core.domain.schema import FieldDef
from openprod_desktop import core_words
from openprod_desktop.bridge import Pending
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.board_columns import BoardColumn, by_field, card_fields, columns_of
from openprod_desktop.models.people import Presence
from openprod_desktop.models.view_order import OrderBy
from openprod_desktop.views.board_bar import BoardBar
from openprod_desktop.views.board_column import BoardColumnView
from openprod_desktop.views.empty_words import EmptyWords
from openprod_desktop.views.filter_text import named, quoted
from openprod_desktop.views.filter_words import by_value
from openprod_desktop.views.kind_view import KindView

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage

PAUSE_MS: Final = 150


class BoardView(KindView):
    """Keeps one view of the engine for each column."""

    def __init__(self, page: "TablePage") -> None:
        super().__init__(page)
        self._bridge = page.model.bridge
        self._options: dict[str, Any] = {}
        self._by: FieldDef | None = None
        self._asked: Pending | None = None
        self._overlay: QColor | None = None
        self._presences: Sequence[Presence] = ()
        self._wanted: UUID | None = None
        """A record that is on its way to another column, where the cursor goes with it."""
        self._tried = False
        """Whether opening was tried again since it went well last."""
        self._shown: tuple[str | None, OrderBy] | None = None
        """The filter and order that the columns were asked for with."""
        self.columns: list[BoardColumnView] = []
        self.bar = BoardBar()
        self.bar.changed.connect(self._choose)
        self.empty = EmptyWords()
        self.empty.button.clicked.connect(self.field_asked)
        self._room = QWidget()
        self._row = QHBoxLayout(self._room)
        self._row.setContentsMargins(12, 12, 12, 12)
        self._row.setSpacing(10)
        self._row.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._room)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self._area, 1)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._bridge.records_changed.connect(self._hear)
        self._bridge.ground_changed.connect(self._ask)

    def begin(self, options: Mapping[str, Any]) -> None:
        """Shows the columns of the field that the options name, or of the first that will do."""
        self._options = dict(options)
        table = self.page.table
        self._by = by_field(table, options.get("by"))
        self.bar.show_options(table, self._by, self._card_fields(), self._colour_by())
        self._area.setVisible(self._by is not None)
        if self._by is None:
            self.empty.say(
                tr("A board needs a field to sort its cards by"),
                tr("Add a field of choices, such as a status: each choice becomes a column."),
                tr("Add a field…"),
            )
            return
        self.empty.hide()
        self._ask()

    def follow(self) -> None:
        """Filter or order of the page may be others; what changed in records is heard anyway."""
        if self._shown != (self.page.where, self.page.model.order_by):
            self._ask()

    def show_schema(self) -> None:
        self.begin(self._options)

    def show_overlay(self, line: QColor | None) -> None:
        self._overlay = line
        for each in self.columns:
            each.show_overlay(line)

    def show_people(self, presences: Sequence[Presence]) -> None:
        self._presences = presences
        there = {each.record: each.person for each in presences if each.record is not None}
        for column in self.columns:
            column.list.painter.people = there
            column.list.viewport().update()

    def current_record(self) -> UUID | None:
        column = self.current_column()
        return None if column is None else column.list.current_record()

    def selected_records(self) -> list[UUID]:
        column = self.current_column()
        return [] if column is None else column.list.selected_records()

    def current_column(self) -> BoardColumnView | None:
        """Returns the column that has the keys, or had them last."""
        focused = self.window().focusWidget()
        for each in self.columns:
            if focused is not None and (focused is each.list or each.isAncestorOf(focused)):
                return each
        return next((each for each in self.columns if each.list.selected_records()), None)

    def show_record(self, record: UUID) -> bool:
        for column in self.columns:
            column.rows.find(record, partial(self._land, column, record))
        return True

    def step(self, by: int) -> None:
        column = self.current_column()
        if column is not None:
            column.list.go(column.list.currentIndex().row() + by)

    def focus_rows(self) -> None:
        column = self.current_column() or next(
            (each for each in self.columns if each.rows.count), None
        )
        if column is not None:
            self._focus(column, max(column.list.currentIndex().row(), 0))
        else:
            self.bar.by.setFocus()

    def leave(self) -> None:
        self._pause.stop()
        if self._asked is not None:
            self._asked.drop()
        self._bridge.records_changed.disconnect(self._hear)
        self._bridge.ground_changed.disconnect(self._ask)
        for each in self.columns:
            each.rows.close()

    # Columns

    def _card_fields(self) -> list[FieldDef]:
        if self._by is None:
            return []
        hidden = self.page.grid.hidden_columns()
        return card_fields(self.page.table, self._by, self._options.get("cards"), hidden)

    def _colour_by(self) -> FieldDef | None:
        wanted = self._options.get("colour_by")
        return next((each for each in self.page.table.fields if str(each.id) == wanted), None)

    def _ask(self) -> None:
        """Asks which values there are: a choice that is gone still has its cards."""
        if self._by is None:
            return
        if self._asked is not None:
            self._asked.drop()
        self._shown = self.page.where, self.page.model.order_by
        query = ReadDistinct(self.page.table_id, self._by.id, self.page.where)
        self._asked = self._bridge.ask(query, self._take_values, lambda _: self._pause.start())

    def _take_values(self, held: tuple[ValueCount, ...]) -> None:
        self._asked = None
        assert self._by is not None
        wanted = columns_of(self._by, held)
        if [each.column for each in self.columns] != wanted:
            self._build(wanted)
        colour = self._colour_by()
        fields = self._card_fields()
        title = self.page.table.title_field
        read = [*([title] if title is not None else []), *fields]
        if colour is not None and colour not in read:
            read.append(colour)
        for each in self.columns:
            painter = each.list.painter
            painter.lines, painter.colour_by = len(fields), colour
            only = self._condition(each.column)
            where = only if self.page.where is None else f"({self.page.where}) and {only}"
            each.rows.open(self.page.table, where, self.page.model.order_by, read)

    def _condition(self, column: BoardColumn) -> str:
        assert self._by is not None
        if column.value is False:
            # What nobody ticked is not ticked.
            return f"({by_value(self._by, False)} or {by_value(self._by, None)})"
        if not column.is_known:
            # A condition with "=" asks for one of the choices, which this is not any more.
            return f"{named(self._by.key)} like {quoted(str(column.value))}"
        return by_value(self._by, column.value)

    def _build(self, wanted: Sequence[BoardColumn]) -> None:
        had_keys = self.isAncestorOf(self.window().focusWidget() or self.window())
        for old in self.columns:
            old.rows.close()
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.columns = []
        for at, each in enumerate(wanted):
            made = BoardColumnView(self._bridge, each)
            made.show_overlay(self._overlay)
            self._listen(made)
            self._row.insertWidget(at, made)
            self.columns.append(made)
        self.show_people(self._presences)
        if had_keys and self.columns:
            self.columns[0].list.setFocus()

    def _listen(self, column: BoardColumnView) -> None:
        cards = column.list
        cards.side_asked.connect(lambda by: self._go_beside(column, by))
        cards.move_asked.connect(lambda by: self._move_beside(column, by))
        cards.expand_asked.connect(self.expand_asked)
        cards.selectionModel().selectionChanged.connect(lambda _n, _o: self._clear_others(column))
        cards.selectionModel().currentChanged.connect(lambda _n, _o: self.place_changed.emit())
        column.rows.dropped.connect(lambda records: self._move(records, column))
        column.rows.counted.connect(lambda: self._follow_moved(column))
        column.rows.failed.connect(self._try_again)
        column.add_asked.connect(lambda title: self._add(column, title))

    def _clear_others(self, column: BoardColumnView) -> None:
        if column.list.selectionModel().hasSelection():
            for each in self.columns:
                if each is not column:
                    each.list.clearSelection()
        self.place_changed.emit()

    # Going and moving

    def _go_beside(self, column: BoardColumnView, by: int) -> None:
        at = self.columns.index(column) + by
        if 0 <= at < len(self.columns):
            self._focus(self.columns[at], max(column.list.currentIndex().row(), 0))

    def _focus(self, column: BoardColumnView, row: int) -> None:
        column.list.setFocus()
        column.list.go(row)
        self._area.ensureWidgetVisible(column, 12, 0)

    def _move_beside(self, column: BoardColumnView, by: int) -> None:
        at = self.columns.index(column) + by
        if 0 <= at < len(self.columns):
            self._move(column.list.selected_records(), self.columns[at])

    def _move(self, records: Sequence[UUID], column: BoardColumnView) -> None:
        """Writes the column's value into these records."""
        there = [each for each in records if column.rows.row_of(each) is None]
        if not there or self._by is None:
            return
        cards = tr_count("a card", "{count:,} cards", len(there))
        changes = {each: {self._by.id: column.column.written} for each in there}
        what = "a card" if len(there) == 1 else f"{len(there):,} cards"
        label = f"Move {what} to {column.column.name}"
        self._wanted = there[0]
        said = tr("Moved {cards} to {name}", cards=cards, name=column.column.name)

        def moved(_: object) -> None:
            for each in self.columns:
                each.rows.open_again()
            self.step_done.emit(said)

        self._bridge.send(
            EditRecords(self.page.table_id, changes, label), moved, self._tell_refused
        )

    def _try_again(self, error: BaseException) -> None:
        """A column could not be opened: what is read may be another file since."""
        if self._tried:
            self.said.emit(core_words.said(error))
        else:
            self._tried = True
            self._pause.start()

    def _follow_moved(self, column: BoardColumnView) -> None:
        """Puts the cursor on a card that has just come."""
        self._tried = False
        if self._wanted is not None and column.rows.row_of(self._wanted) is not None:
            wanted, self._wanted = self._wanted, None
            self._land(column, wanted, column.rows.row_of(wanted))

    def _land(self, column: BoardColumnView, _record: UUID, row: int | None) -> None:
        if row is not None:
            self._focus(column, row)

    def _add(self, column: BoardColumnView, name: str) -> None:
        title = self.page.table.title_field
        if title is None or self._by is None:
            return
        values: dict[Any, Any] = {title.id: name}
        if column.column.written is not None:
            values[self._by.id] = column.column.written
        record = self._bridge.new_id()

        def added(_: object) -> None:
            self._wanted = record if self.page.where is None else None
            column.rows.open_again()
            if self.page.where is not None:
                self.said.emit(
                    tr("Added “{name}”. It is shown here if it passes the filter.", name=name)
                )

        self._bridge.send(AddRecord(self.page.table_id, values, record), added, self._tell_refused)

    def _tell_refused(self, error: BaseException) -> None:
        self._wanted = None
        self.said.emit(core_words.said(error))

    # What others do

    def _choose(self, options: Mapping[str, Any]) -> None:
        said = {**self._options, **options}
        self._options = {key: each for key, each in said.items() if each is not None}
        self._options = {key: each for key, each in self._options.items() if each is not None}
        self.options_changed.emit(dict(self._options))
        self.begin(self._options)

    def _hear(self, event: RecordsChanged) -> None:
        if event.table == self.page.table_id:
            by = self._by.id if self._by is not None else None
            if event.fields is None or by in event.fields:
                self._pause.start()
            for each in self.columns:
                each.rows.hear(event)
        elif any(each.target == event.table for each in self.page.table.fields):
            self._pause.start()
