"""A table's rows for a grid, whatever their number: read in windows, written at once.

Typed values show before the engine has answered and give way if it refuses. Reading is
window_rows.py's part, keeping rows under the hands steady_rows.py's.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal, Slot

from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import FindRow, GetSchema, ReadWindow
from openprod_core.bus.rows import Window
from openprod_core.domain.schema import Schema
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.models.cell_writer import NO_CHOICES, CellWriter, Choices
from openprod_desktop.models.new_rows import NewRow, RowKey
from openprod_desktop.models.row_blocks import BLOCK_ROWS
from openprod_desktop.models.row_changes import changed_areas
from openprod_desktop.models.steady_rows import SteadyRows
from openprod_desktop.models.typed_values import TypedValues
from openprod_desktop.models.view_order import OrderBy
from openprod_desktop.models.window_rows import NO_INDEX, Index


class TableWindowModel(SteadyRows):
    """One table under one filter and order."""

    unsaved = Signal(object, object)
    """({record: {field: value}}, error): what the engine did not take of an edit."""
    edited = Signal()
    """Values of records were typed, pasted or emptied here."""
    columns_changed = Signal()
    """`fields` is another one; names, types or choices may differ."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._typed = TypedValues()
        self._writer = CellWriter(bridge, self._typed, self._new, self._reader, self._order)
        self._columns_due: Schema | None = None
        self._writer.given_back.connect(self._give_back)
        self._writer.refused.connect(self.refused)
        self._writer.unsaved.connect(self.unsaved)
        self._writer.row_settled.connect(self._show_settled)
        bridge.records_changed.connect(self._hear_records)
        bridge.schema_changed.connect(self._ask_schema)

    # Opening

    def open(
        self, table: UUID | str, schema: Schema, where: str | None = None, order_by: OrderBy = (),
        groups: tuple[UUID, ...] = (), folded: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        """Shows a table; its rows follow as they arrive."""
        found = schema.table(table)
        assert found is not None
        self.beginResetModel()
        self._set_columns(schema, found)
        self._view = self._count = 0
        self._blocks.clear()
        self._new.clear()
        self.endResetModel()
        self._order.table = found.id
        self._order.where = where
        self._order.order_by = order_by
        self._group(groups)
        self._order.folded = folded
        self.columns_changed.emit()
        self._order.open_now(asked=True)

    def close(self) -> None:
        """Lets the view go; call when the grid is closed for good."""
        self._order.stop()
        self._reader.stop()
        self._drop_swap()
        self._order.let_go(self._view)

    @property
    def settled(self) -> bool:
        """Whether all that was typed and asked has been answered."""
        return self._reader.idle and self._swap is None and not self._writer.under_way

    def find(self, record: UUID, done: Any) -> None:
        """Asks in which row a record stands, once there are rows; `done` gets it, or None."""
        if self._view:
            self.bridge.ask(FindRow(self._view, record), done)
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self.counted.connect(lambda _: self.find(record, done), once)

    def read_range(self, first: int, count: int, fields: tuple[UUID, ...], done: Any) -> Pending:
        """Asks for a run of rows of the view, however long; `done` gets a rows.Window."""
        return self.bridge.ask(ReadWindow(self._view, first, count, fields), done)

    # Writing

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or self.read_only:
            return False
        return self.write_cell(index.row(), index.column(), value)

    def write_cell(self, row: int, column: int, value: Any) -> bool:
        """Shows and sends one value; False where no row is here yet, or a heading."""
        key = self.key_at(row)
        if key is None:
            return False
        if self.value(row, column) != value:
            self.write(key, self.fields[column].id, value)
        return True

    def write(self, key: RowKey, field: UUID, value: Any, choices: Choices = NO_CHOICES) -> None:
        """Shows and sends one value of a row, wherever it stands by now."""
        if isinstance(key, UUID):
            self.edit_records({key: {field: value}}, choices=choices)
        elif value is not None:
            self._begin_row({field: value}, choices)

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
        sent: dict[UUID, Mapping[UUID, Any]] = {}
        for record, values in changes.items():
            begun = self._new.of(record)
            if begun is not None and not begun.sent:
                begun.values.update(values)
                self._writer.make(begun, choices)
            else:
                self._show_typed(record, values, edit)
                sent[record] = values
        if sent or rows:
            self._writer.edit(sent, label, edit, rows, choices)
        self.edited.emit()
        shown = [row for row in map(self.row_of, changes) if row is not None]
        if shown:
            self._repaint(min(shown), max(shown))

    def _show_typed(self, record: UUID, values: Mapping[UUID, Any], edit: int) -> None:
        begun = self._new.of(record)
        row = self._blocks.row_of(record)
        for field, value in values.items():
            column = self._columns.get(field)
            if begun is not None:
                self._typed.put(record, field, value, begun.values.get(field), edit)
                begun.values[field] = value
            elif row is not None and column is not None:
                below = self._blocks.patch(row, column, value)
                self._typed.put(record, field, value, below, edit)

    def refused_row(self) -> tuple[int, str] | None:
        """Returns the first begun row that the engine did not take, and why."""
        for at, begun in enumerate(self._new):
            if begun.why_not and not begun.sent:
                return self._count + at, begun.why_not
        return None

    def discard_new_row(self, row: int) -> bool:
        """Takes away a begun row that the engine refused; False where there is none."""
        begun = row - self._count
        if not 0 <= begun < len(self._new) or self._new[begun].sent:
            return False
        self.beginRemoveRows(NO_INDEX, row, row)
        del self._new[begun]
        self.endRemoveRows()
        return True

    def _begin_row(self, values: Mapping[UUID, Any], choices: Choices) -> None:
        # The line itself becomes the row, and a fresh one comes after it: the cursor stays.
        row = self.new_line
        begun = NewRow(self.bridge.new_id())
        self.beginInsertRows(NO_INDEX, row + 1, row + 1)
        self._new.append(begun)
        self.endInsertRows()
        begun.values.update(values)
        if self._cursor_row == row:
            self._cursor = begun.record
        self._writer.make(begun, choices)
        self.edited.emit()
        self._repaint(row, row)

    def end_typing(self) -> None:
        """The editor closed."""
        super().end_typing()
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
                self._heard = True
                self._reader.refresh_all()
                self._reader.pump()
            if not pointing.isdisjoint(field for field, _ in self._order.order_by):
                self._order.open_soon()
            return
        self._heard = True
        if event.records is None:
            self._reader.refresh_all()
        else:
            rows = (self._blocks.row_of(each) for each in event.records)
            for number in {row // BLOCK_ROWS for row in rows if row is not None}:
                self._reader.refresh(number)
        self._reader.pump()
        if self.may_reorder(event):
            self._reorder(event)

    def _reorder(self, event: RecordsChanged) -> None:
        key = self.cursor_key()
        if event.own and event.records is not None and event.records <= {key}:
            self._reorder_due = True
            if event.fields is None:
                self._leave_out_gone(event.records)
            return
        if event.records is None or key in event.records:
            # It stays while the cursor is in it, where it would not otherwise.
            narrowed = self.where is not None or self.since is not None
            self._reorder_due |= narrowed or self._new.of(key) is not None
        self._order.open_soon()

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
        self.arrived.emit()

    @Slot(object, object, object)
    def _give_back(self, record: UUID, field: UUID, value: Any) -> None:
        row = self._blocks.row_of(record)
        column = self._columns.get(field)
        begun = self._new.of(record)
        if begun is not None:
            begun.values[field] = value
        elif row is not None and column is not None:
            self._blocks.patch(row, column, value)
        shown = self.row_of(record)
        if shown is not None:
            self._repaint(shown, shown)

    @Slot(object)
    def _show_settled(self, begun: NewRow) -> None:
        row = self.row_of(begun.record)
        if row is not None:
            self._repaint(row, row)
        if begun.made and self.cursor_key() == begun.record:
            self._reorder_due = True
        elif begun.made:
            self._order.open_soon()

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
            self._drop_swap()
            self.beginResetModel()
            self._set_columns(schema, table)
            self._blocks.clear()
            self.endResetModel()
            kept = {each.id for each in table.fields}
            self._order.order_by = tuple(each for each in self._order.order_by if each[0] in kept)
            self._group(tuple(each for each in self.groups if each in kept))
            self.columns_changed.emit()
            self._order.open_now(asked=False)
