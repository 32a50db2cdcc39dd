"""The cards of one column of a board: a view of its own, read in windows, whatever its length."""

from collections.abc import Iterable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, Qt, Signal

from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import FindRow, ReadWindow
from openprod_core.bus.rows import Cells, RowFlag, ViewRows, Window
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.models.row_blocks import BLOCK_ROWS, RowBlocks
from openprod_desktop.models.view_order import Opening, OrderBy, Staying, ViewOrder
from openprod_desktop.models.window_reader import WindowReader
from openprod_desktop.models.window_rows import NO_INDEX, Index

CARDS: Final = "application/x-openprod-cards"
"""Ids of records, 16 bytes each, as they are dragged from one column to another."""
NO_TITLE: Final = tr("(no title)")


class CardRows(QAbstractListModel):
    """One column: rows of a table under a filter, in the order of the page."""

    counted = Signal()
    """It was opened anew, and its first cards are here."""
    failed = Signal(object)
    dropped = Signal(object)
    """Records that were let go over it."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._blocks = RowBlocks()
        self._reader = WindowReader(bridge, self._blocks, self._take_window)
        self._order = ViewOrder(bridge, lambda _asked: Staying(), self)
        self._order.opened.connect(self._follow_opening)
        self._order.failed.connect(self.failed)
        self._coming: tuple[Opening, Pending] | None = None
        self._view = 0
        self._count = 0
        self._places: dict[UUID, int] = {}
        self.fields: tuple[FieldDef, ...] = ()
        """What is read of each record: the title first."""
        self.formatter = ValueFormatter()

    @property
    def count(self) -> int:
        """How many cards there are."""
        return self._count

    @property
    def is_open(self) -> bool:
        """Whether it was counted at all."""
        return bool(self._view)

    def open(
        self, table: TableDef, where: str, order_by: OrderBy, fields: Sequence[FieldDef]
    ) -> None:
        """Shows these rows; called again for others."""
        self.fields = tuple(fields)
        self._places = {each.id: at for at, each in enumerate(self.fields)}
        self._order.table, self._order.where, self._order.order_by = table.id, where, order_by
        self._order.open_now(asked=True)

    def close(self) -> None:
        """Lets the view go."""
        self._order.stop()
        self._reader.stop()
        self._drop_coming()
        if self._view:
            self._order.let_go(self._view)
            self._view = 0

    def hear(self, event: RecordsChanged) -> None:
        """Records of the table changed: some may have come, gone or moved."""
        fields = event.fields
        shown = {each.id for each in self.fields} | {each for each, _ in self._order.order_by}
        if fields is None or not shown.isdisjoint(fields) or event.records is None:
            self._order.open_soon()
        else:
            self._reader.refresh_all()
            self._reader.pump()

    def open_again(self) -> None:
        """Shows the rows as they are now, at once."""
        self._order.open_again()

    def show_rows(self, first: int, last: int) -> None:
        """Says which cards are on screen; what is missing of them is asked for."""
        last = min(last, self._count - 1)
        if 0 <= first <= last:
            self._reader.show(first, last)

    def values(self, row: int) -> Cells | None:
        """Returns what is shown of a card; None where it is not here yet."""
        return self._blocks.row(row)

    def value(self, row: int, field: UUID) -> Any:
        """Returns one of the values read."""
        values, at = self._blocks.row(row), self._places.get(field)
        return None if values is None or at is None else values[at]

    def record_at(self, row: int) -> UUID | None:
        """Returns the record of a card; None where it is not here yet."""
        return self._blocks.record_at(row)

    def row_of(self, record: UUID) -> int | None:
        """Returns where a record is among the cards that are here."""
        return self._blocks.row_of(record)

    def find(self, record: UUID, done: Any) -> None:
        """Asks where a record is; `done` gets the row, or None."""
        if self._view:
            self._bridge.ask(FindRow(self._view, record), done, lambda _: done(None))
        else:
            done(None)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            # Between the cards, too, there is room for one that is let go.
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        )  # fmt: skip

    def row_flags(self, row: int) -> int:
        """Returns the rows.RowFlag bits of a card."""
        return self._blocks.flags_at(row)

    def is_staged(self, row: int) -> bool:
        """Whether the active overlay makes, deletes or changes what is shown of a card."""
        whole = RowFlag.STAGED_NEW | RowFlag.STAGED_GONE
        return bool(self._blocks.flags_at(row) & whole or self._blocks.staged_at(row))

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = 0) -> Any:
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            values = self._blocks.row(row)
            if values is None:
                self._reader.want(row)
                return ""
            return self.formatter.text(values[0]) or NO_TITLE
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.spoken(row)
        return None

    def spoken(self, row: int) -> str:
        """Returns all that is shown of a card, in words."""
        values = self._blocks.row(row)
        if values is None:
            return tr("Card {row}: not loaded yet", row=row + 1)
        said = [self.formatter.text(values[0]) or NO_TITLE]
        for field, value in zip(self.fields[1:], values[1:], strict=True):
            text = self.formatter.text(value)
            if text:
                said.append(f"{field.name}: {text}")
        flags = self._blocks.flags_at(row)
        if flags & RowFlag.CONFLICT:
            said.append(tr("both changed"))
        if self.is_staged(row):
            said.append(tr("staged"))
        return "\n".join(said)

    # Dragging

    def mimeTypes(self) -> list[str]:
        return [CARDS]

    def mimeData(self, indexes: Iterable[QModelIndex]) -> QMimeData:
        records = (self.record_at(each.row()) for each in indexes)
        made = QMimeData()
        made.setData(CARDS, b"".join(each.bytes for each in records if each is not None))
        return made

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, _row: int, _column: int, _parent: Index
    ) -> bool:
        raw = bytes(data.data(CARDS).data())
        self.dropped.emit([UUID(bytes=raw[at : at + 16]) for at in range(0, len(raw), 16)])
        # They come when the engine has moved them; nothing is taken from the other column here.
        return False

    # Reading

    def _follow_opening(self, opening: Opening, rows: ViewRows) -> None:
        self._drop_coming()
        first = max(0, min(self._reader.visible.start, rows.count - 1)) // BLOCK_ROWS * BLOCK_ROWS
        ids = tuple(each.id for each in self.fields)
        number = self._reader.next_number()
        pending = self._bridge.ask(
            ReadWindow(opening.view, first, BLOCK_ROWS, ids),
            lambda window: self._show(opening, rows, window, number),
            # What the reader reads is another file since.
            lambda _: self._order.open_soon(),
        )
        self._coming = opening, pending

    def _drop_coming(self) -> None:
        if self._coming is not None:
            opening, pending = self._coming
            pending.drop()
            self._order.let_go(opening.view)
            self._coming = None

    def _show(self, opening: Opening, rows: ViewRows, window: Window, number: int) -> None:
        self._coming = None
        former, before, after = self._view, self._count, rows.count
        self._reader.stop()
        if after > before:
            self.beginInsertRows(NO_INDEX, before, after - 1)
        elif after < before:
            self.beginRemoveRows(NO_INDEX, after, before - 1)
        self._view, self._count = opening.view, after
        self._blocks.clear()
        if after > before:
            self.endInsertRows()
        elif after < before:
            self.endRemoveRows()
        self._reader.use(opening.view, after, tuple(each.id for each in self.fields))
        if former:
            self._order.let_go(former)
        self._take_window(window, number)
        self.counted.emit()
        self._reader.pump()

    def _take_window(self, window: Window, _number: int) -> None:
        self._blocks.put(window)
        if window.ids:
            last = min(window.first + len(window.ids), self._count) - 1
            if last >= window.first:
                self.dataChanged.emit(self.index(window.first), self.index(last))
