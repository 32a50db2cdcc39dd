"""Rows that stay where they are under the hands while their view is opened anew.

The cursor is in a row, not at a number: a begun row stays one until the cursor leaves it,
every other is found again in the new order. A view that was opened is shown only when
nobody types, with its first rows already read, and with the cursor's row as it is then.
"""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from openprod_core.bus.queries import FindRow, GetRecord, ReadWindow
from openprod_core.bus.rows import RecordRow, ViewRows, Window
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.models.new_rows import NEW_LINE, RowKey
from openprod_desktop.models.ordered_rows import OrderedRows
from openprod_desktop.models.row_blocks import BLOCK_ROWS
from openprod_desktop.models.view_order import Opening, Staying
from openprod_desktop.models.window_rows import NO_INDEX


class SteadyRows(OrderedRows):
    """Keeps cursor and editor on their row."""

    cursor_moved = Signal(int)
    """The row in which the cursor's row stands after rows moved."""
    load_failed = Signal(object)
    """The view could not be opened; the former rows stand."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._cursor_row = -1
        self._cursor: RowKey | None = None
        self._typing = False
        self._reorder_due = False
        """Whether the order is asked for when the cursor leaves its row."""
        self._swap: Pending | None = None
        self._coming: Opening | None = None
        self._heard = False
        """Whether something changed since the first rows of a view on its way were asked for."""
        self._order.opened.connect(self._follow_opening)
        self._order.failed.connect(self.load_failed)
        bridge.ground_changed.connect(self._follow_ground)

    # The cursor, and rows that must not move under it

    def set_cursor(self, row: int) -> None:
        """Notes in which row the cursor is: the row stays while it is there."""
        if self._showing:
            return
        left = row != self._cursor_row
        self._cursor_row = row
        self._cursor = self.key_at(row) if row >= 0 else None
        if left and self._reorder_due:
            self._reorder_due = False
            self._order.open_soon()

    def cursor_key(self) -> RowKey | None:
        """Returns what the cursor is in; None: a heading, or a row that is not here yet."""
        if self._cursor is None and self._cursor_row >= 0:
            self._cursor = self.key_at(self._cursor_row)
        return self._cursor

    def begin_typing(self) -> None:
        """An editor opened: rows and columns stay where they are until `end_typing`."""
        self._typing = True
        self._order.hold()

    def end_typing(self) -> None:
        """The editor closed."""
        self._typing = False
        self._order.release()

    def _staying(self, asked: bool) -> Staying:
        apart, taken = self._new.unmade(), self._new.made()
        key = self.cursor_key()
        if asked or not isinstance(key, UUID):
            return Staying(apart=apart, taken=taken)
        if key in taken or key in apart:
            return Staying(apart=apart | {key}, taken=taken - {key})
        return Staying(frozenset({key}), apart, taken)

    def _leave_out_gone(self, records: Iterable[UUID]) -> None:
        """Opens the view anew where some of these are gone, or back; a new one stays in place."""
        for each in records:
            assert self.table is not None
            query = GetRecord(self.table.id, each)
            self.bridge.ask(query, lambda row, each=each: self._look_at(each, row))

    def _look_at(self, record: UUID, row: RecordRow | None) -> None:
        is_gone = row is None or row.deleted
        if is_gone:
            self._forget_begun(record)
        if is_gone or self.row_of(record) is None:
            self._order.open_soon()

    def _forget_begun(self, record: UUID) -> None:
        begun = self._new.of(record)
        if begun is not None and begun.made and not self._typing:
            row = self._count + self._new.index(begun)
            self.beginRemoveRows(NO_INDEX, row, row)
            self._new.remove(begun)
            self.endRemoveRows()

    @Slot()
    def _follow_ground(self) -> None:
        # A row begun in an overlay that was set aside is not in what everybody has.
        self._leave_out_gone(self._new.made())

    # A view on its way to the screen

    def _drop_swap(self) -> None:
        if self._swap is not None and self._coming is not None:
            self._swap.drop()
            self._order.let_go(self._coming.view)
        self._swap = self._coming = None

    def _put_off(self) -> None:
        """The view on its way cannot be shown now."""
        if self._coming is not None:
            self._order.put_off(self._coming)
        self._swap = self._coming = None

    @Slot(object, object)
    def _follow_opening(self, opening: Opening, rows: ViewRows) -> None:
        self._drop_swap()
        self._coming = opening
        self._look_for_cursor(opening, rows)

    def _look_for_cursor(self, opening: Opening, rows: ViewRows) -> None:
        if self._typing:
            # Asked for before the editor opened: its row would go from under the hands.
            self._put_off()
            return
        key = self.cursor_key()
        if opening.asked or not isinstance(key, UUID) or key in opening.staying.apart:
            self._read_first(opening, rows, key, None)
        else:
            self._swap = self.bridge.ask(
                FindRow(opening.view, key),
                lambda row: self._read_first(opening, rows, key, row),
                # What the reader reads is another file since: its rows are asked for anew.
                lambda _: self._put_off(),
            )

    def _read_first(
        self, opening: Opening, rows: ViewRows, key: RowKey | None, found: int | None
    ) -> None:
        """Reads what will be on screen, so that the new order shows without a blank frame."""
        at = self._reader.visible.start
        if found is not None and self._cursor_row in self._reader.visible:
            at += found - self._cursor_row
        first = max(0, min(at, rows.count - 1)) // BLOCK_ROWS * BLOCK_ROWS
        fields = tuple(each.id for each in self.fields)
        number = self._reader.next_number()
        self._heard = False
        self._swap = self.bridge.ask(
            ReadWindow(opening.view, first, BLOCK_ROWS, fields),
            lambda window: self._take_opening(opening, rows, key, found, window, number),
            lambda _: self._put_off(),
        )

    def _take_opening(
        self,
        opening: Opening,
        rows: ViewRows,
        key: RowKey | None,
        found: int | None,
        window: Window,
        number: int,
    ) -> None:
        now = self.cursor_key()
        if self._typing or (not opening.asked and now in opening.staying.taken):
            # The cursor went into an editor, or back to a row that would go from under it.
            self._put_off()
            return
        if not opening.asked and now != key and isinstance(now, UUID):
            if now in window.ids:
                found = window.first + window.ids.index(now)
            elif now not in opening.staying.apart:
                self._look_for_cursor(opening, rows)
                return
        self._swap = self._coming = None
        self._show_opening(opening, rows.count)
        self._take_window(window, number)
        if self._heard:
            self._reader.refresh_all()
        self._place_cursor(None if opening.asked else found)
        self.counted.emit(rows)
        self._repaint(0, self.rowCount() - 1)
        self._reader.pump()

    def _show_opening(self, opening: Opening, count: int) -> None:
        """Puts the rows of a view in place of the former ones."""
        former = self._view
        kept = [each for each in self._new if each.record not in opening.staying.taken]
        # What stands in a row is told of as a change: rows come or go only at the end, and
        # most often none do, since a row that was begun becomes one of the view's.
        before = self._count + len(self._new)
        after = count + len(kept)
        first_time = not former and not self.read_only
        self._reader.stop()
        self._showing = True
        if after + first_time > before:
            self.beginInsertRows(NO_INDEX, before, after + first_time - 1)
        elif after < before:
            self.beginRemoveRows(NO_INDEX, after, before - 1)
        self._view = opening.view
        self._count = count
        self._new[:] = kept
        self._blocks.clear()
        if after + first_time > before:
            self.endInsertRows()
        elif after < before:
            self.endRemoveRows()
        self._showing = False
        self._reader.use(opening.view, count, tuple(each.id for each in self.fields))
        if former:
            self._order.let_go(former)

    def _place_cursor(self, found: int | None) -> None:
        """Tells where the cursor's row is now."""
        if self._cursor_row < 0:
            return
        row = self._cursor_row if found is None else found
        if self._cursor is NEW_LINE:
            row = self.new_line
        elif self._new.of(self._cursor) is not None:
            row = self._count + next(
                at for at, each in enumerate(self._new) if each.record == self._cursor
            )
        self._cursor_row = max(0, min(row, self.rowCount() - 1))
        self._cursor = self.key_at(self._cursor_row)
        self.cursor_moved.emit(self._cursor_row)

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
