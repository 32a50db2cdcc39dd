"""A table's rows for a grid, whatever their number: read in windows, written at once.

Typed values show before the engine has answered and give way if it refuses; rows do not
move under the cursor or while a person types. Reading is window_rows.py's part.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QObject,
    Qt,
    Signal,
    Slot,
)

from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import CloseView, FindRow, GetSchema, ReadWindow
from openprod_core.bus.rows import ViewRows, Window
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.models.cell_writer import NO_CHOICES, CellWriter, Choices
from openprod_desktop.models.new_rows import NewRow
from openprod_desktop.models.ordered_rows import OrderedRows
from openprod_desktop.models.row_blocks import BLOCK_ROWS
from openprod_desktop.models.row_changes import changed_areas
from openprod_desktop.models.typed_values import TypedValues
from openprod_desktop.models.view_order import OrderBy
from openprod_desktop.models.window_rows import NO_INDEX, Index


class TableWindowModel(OrderedRows):
    """One table under one filter and order."""

    cursor_moved = Signal(int)
    """The row in which the cursor's record stands after rows moved."""
    load_failed = Signal(object)
    """The view could not be opened; the former rows stand."""
    edited = Signal()
    """Values of records were typed, pasted or emptied here."""
    columns_changed = Signal()
    """`fields` is another one; names, types or choices may differ."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._typed = TypedValues()
        self._writer = CellWriter(bridge, self._typed, self._new, self._reader, self._order)
        self._cursor_row = -1
        self._cursor_record: UUID | None = None
        self._reorder_due = False
        self._columns_due: Schema | None = None
        self._typing = False
        self._swap: Pending | None = None
        self._order.opened.connect(self._follow_opening)
        self._order.failed.connect(self.load_failed)
        self._writer.given_back.connect(self._give_back)
        self._writer.refused.connect(self.refused)
        self._writer.row_settled.connect(self._show_settled)
        bridge.records_changed.connect(self._hear_records)
        bridge.schema_changed.connect(self._ask_schema)

    # Opening

    def open(
        self, table: UUID | str, schema: Schema, where: str | None = None, order_by: OrderBy = (),
        group_by: UUID | None = None, folded: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        """Shows a table; its rows follow as they arrive."""
        found = schema.table(table)
        assert found is not None
        self.beginResetModel()
        self._set_columns(schema, found)
        self._count = 0
        self._blocks.clear()
        self._new.clear()
        self.endResetModel()
        self._order.table = found.id
        self._order.where = where
        self._order.order_by = order_by
        self._order.group_by = group_by
        self._order.folded = folded
        self.columns_changed.emit()
        self._order.open_now(asked=True)

    def close(self) -> None:
        """Lets the view go; call when the grid is closed for good."""
        self._order.stop()
        self._reader.stop()
        self.bridge.ask(CloseView(self._view)).drop()

    @property
    def settled(self) -> bool:
        """Whether all that was typed and asked has been answered."""
        return self._reader.idle and self._swap is None and not self._writer.under_way

    def find(self, record: UUID, done: Any) -> Pending:
        """Asks in which row a record stands; `done` gets it, or None."""
        return self.bridge.ask(FindRow(self._view, record), done)

    def read_range(self, first: int, count: int, fields: tuple[UUID, ...], done: Any) -> Pending:
        """Asks for a run of rows of the view, however long; `done` gets a rows.Window."""
        return self.bridge.ask(ReadWindow(self._view, first, count, fields), done)

    # Writing

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self.read_only:
            return False
        return self.write_cell(index.row(), index.column(), value)

    def write_cell(self, row: int, column: int, value: Any, choices: Choices = NO_CHOICES) -> bool:
        """Shows and sends one value; False where the row is not here to be written."""
        field = self.fields[column].id
        if row >= self._count:
            self._write_new(row - self._count, {field: value}, choices)
            return True
        record = self._blocks.record_at(row)
        if record is None:
            return False
        if self.value(row, column) != value:
            self.edit_records({record: {field: value}}, choices=choices)
        return True

    def edit_records(
        self,
        changes: Mapping[UUID, Mapping[UUID, Any]],
        label: str = "",
        rows: Sequence[Mapping[UUID, Any]] = (),
        choices: Choices = NO_CHOICES,
    ) -> None:
        """Shows and sends values by record and field, as one step to take back.

        `rows` become records and `choices` options of their fields in the same step.
        """
        if not changes and not rows:
            return
        edit = self._writer.next_edit()
        shown = []
        for record, values in changes.items():
            row = self._blocks.row_of(record)
            begun = self._new.of(record)
            if begun is not None:
                begun.values.update(values)
                shown.append(self._count + self._new.index(begun))
            if row is None:
                continue
            for field, value in values.items():
                column = self._columns.get(field)
                if column is not None:
                    below = self._blocks.patch(row, column, value)
                    self._typed.put(record, field, value, below, edit)
            shown.append(row)
        self._writer.edit(changes, label, edit, rows, choices)
        self.edited.emit()
        if shown:
            self._repaint(min(shown), max(shown))

    def discard_new_row(self, row: int) -> bool:
        """Takes away a begun row that the engine refused; False where there is none."""
        begun = row - self._count
        if not 0 <= begun < len(self._new) or self._new[begun].record is not None:
            return False
        if self._new[begun].sent:
            return False
        self.beginRemoveRows(NO_INDEX, row, row)
        del self._new[begun]
        self.endRemoveRows()
        return True

    def _write_new(self, begun: int, values: Mapping[UUID, Any], choices: Choices) -> None:
        if begun == len(self._new):
            if all(each is None for each in values.values()):
                return
            # The line itself becomes the row, and a fresh one comes after it: the cursor stays.
            after = self._count + begun + 1
            self.beginInsertRows(NO_INDEX, after, after)
            self._new.append(NewRow())
            self.endInsertRows()
        self._writer.write_new(self._new[begun], values, choices)
        self._repaint(self._count + begun, self._count + begun)

    # The cursor, and rows that must not move under it

    def set_cursor(self, row: int) -> None:
        """Notes in which row the cursor is: the row stays while it is there."""
        record = self.record_at(row) if row >= 0 else None
        left = row != self._cursor_row
        self._cursor_row = row
        self._cursor_record = record
        if left and self._reorder_due:
            self._reorder_due = False
            self._order.open_soon()

    def begin_typing(self) -> None:
        """An editor opened: rows and columns stay where they are until `end_typing`."""
        self._typing = True
        self._order.hold()

    def end_typing(self) -> None:
        """The editor closed."""
        self._typing = False
        self._order.release()
        if self._columns_due is not None:
            schema, self._columns_due = self._columns_due, None
            self._take_schema(schema)

    # What the engine says

    @Slot(object)
    def _hear_records(self, event: RecordsChanged) -> None:
        if self.table is None:
            return
        if event.table != self.table.id:
            pointing = {each.id for each in self.fields if each.target == event.table}
            if pointing:
                self._reader.refresh_all()
                self._reader.pump()
            if not pointing.isdisjoint(field for field, _ in self._order.order_by):
                self._order.pinned = self._staying()
                self._order.open_soon()
            return
        if event.records is None:
            self._reader.refresh_all()
        else:
            rows = (self._blocks.row_of(each) for each in event.records)
            for number in {row // BLOCK_ROWS for row in rows if row is not None}:
                self._reader.refresh(number)
        self._reader.pump()
        if self.may_reorder(event):
            if event.own and event.records is not None and event.records <= self._staying():
                self._reorder_due = True
                if event.fields is None:
                    self.leave_out_deleted(event.records)
            else:
                self._order.pinned = self._staying()
                self._order.open_soon()

    def _staying(self) -> frozenset[UUID]:
        record = self._cursor_record or self.record_at(self._cursor_row)
        if self._cursor_row < 0 or record is None:
            return frozenset()
        return frozenset({record})

    @Slot(object, object)
    def _follow_opening(self, rows: ViewRows, asked: bool) -> None:
        self._reader.stop()
        opening = self._order.number
        if self._swap is not None:
            self._swap.drop()
        if self._typing:
            # Asked for before the editor opened: its row would go from under the hands.
            self._order.put_off()
            return
        record = next(iter(self._staying()), None)
        if asked or record is None:
            self._read_first(rows, opening, None)
        else:
            self._swap = self.bridge.ask(
                FindRow(self._view, record), lambda row: self._read_first(rows, opening, row)
            )

    def _read_first(self, rows: ViewRows, opening: int, cursor_row: int | None) -> None:
        """Reads what will be on screen, so that the new order shows without a blank frame."""
        at = self._reader.visible.start
        if cursor_row is not None and self._cursor_row in self._reader.visible:
            at += cursor_row - self._cursor_row
        first = max(0, min(at, rows.count - 1)) // BLOCK_ROWS * BLOCK_ROWS
        query = ReadWindow(self._view, first, BLOCK_ROWS, tuple(each.id for each in self.fields))
        self._swap = self.bridge.ask(
            query, lambda window: self._take_opening(rows, opening, cursor_row, window)
        )

    def _take_opening(
        self, rows: ViewRows, opening: int, cursor_row: int | None, window: Window
    ) -> None:
        self._swap = None
        if self._typing:
            self._order.put_off()
            return
        if window.generation != rows.generation:
            return
        self._blocks.clear()
        self._resize(rows.count, opening)
        fields = tuple(each.id for each in self.fields)
        self._reader.use(rows.generation, rows.count, fields)
        self._take_window(window, self._reader.number)
        if cursor_row is not None:
            self.cursor_moved.emit(cursor_row)
        self.counted.emit(rows)
        self._repaint(0, self.rowCount() - 1)
        self._reader.pump()

    def _resize(self, count: int, opening: int) -> None:
        for begun in reversed(range(len(self._new))):
            each = self._new[begun]
            if each.record is not None and each.known_at < opening:
                row = self._count + begun
                self.beginRemoveRows(NO_INDEX, row, row)
                del self._new[begun]
                self.endRemoveRows()
        if count > self._count:
            self.beginInsertRows(NO_INDEX, self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(NO_INDEX, count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _take_window(self, window: Window, number: int) -> None:
        visible = self._reader.visible
        end = window.first + len(window.ids)
        seen = range(max(window.first, visible.start), min(end, visible.stop))
        before = [self._blocks.shown_at(row) for row in seen]
        self._blocks.put(window)
        if self._typed:
            for at, record in enumerate(window.ids):
                for field, typed in self._typed.over(record, number):
                    column = self._columns.get(field)
                    if column is not None:
                        typed.below = self._blocks.patch(window.first + at, column, typed.value)
        if visible:
            shown = [self._blocks.shown_at(row) for row in seen]
            for area in changed_areas(seen.start, before, shown, len(self.fields)):
                self._tell(*area)
        else:
            self._repaint(window.first, end - 1)

    def _repaint(self, first: int, last: int) -> None:
        """Tells of changed rows, only of those on screen: telling of others repaints all."""
        visible = self._reader.visible
        if visible and first < self._count:
            first = max(first, visible.start)
            last = min(last, max(visible.stop - 1, self._count + len(self._new)))
        self._tell(first, 0, min(last, self.rowCount() - 1), len(self.fields) - 1)

    def _tell(self, top: int, left: int, bottom: int, right: int) -> None:
        if top <= bottom and left <= right:
            self.dataChanged.emit(self.index(top, left), self.index(bottom, right))

    @Slot(object, object, object)
    def _give_back(self, record: UUID, field: UUID, value: Any) -> None:
        row = self._blocks.row_of(record)
        column = self._columns.get(field)
        if row is not None and column is not None:
            self._blocks.patch(row, column, value)
            self._repaint(row, row)

    @Slot(object)
    def _show_settled(self, row: NewRow) -> None:
        if row in self._new:
            at = self._count + self._new.index(row)
            if at == self._cursor_row:
                self._cursor_record = row.record
            self._repaint(at, at)

    @Slot()
    def _ask_schema(self) -> None:
        if self.table is not None:
            self.bridge.ask(GetSchema(), self._take_schema)

    def _take_schema(self, schema: Schema) -> None:
        assert self.table is not None
        table = schema.table(self.table.id)
        if table is None:
            return
        shape = [(each.id, each.type) for each in table.fields]
        if shape == [(each.id, each.type) for each in self.fields]:
            self._set_columns(schema, table)
            if self.fields:
                self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.fields) - 1)
            self.columns_changed.emit()
        elif self._typing:
            self._columns_due = schema
        else:
            # Answers to what was asked before have other columns.
            self._reader.stop()
            if self._swap is not None:
                self._swap.drop()
                self._swap = None
            self.beginResetModel()
            self._set_columns(schema, table)
            self._blocks.clear()
            self.endResetModel()
            kept = {each.id for each in table.fields}
            self._order.order_by = tuple(each for each in self._order.order_by if each[0] in kept)
            if self.group_by not in kept:
                self._order.group_by = None
            self.columns_changed.emit()
            self._order.open_now(asked=False)
