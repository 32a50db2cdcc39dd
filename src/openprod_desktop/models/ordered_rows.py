"""What a person asked of a table's rows: their order, filter and groups."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal

from openprod_core.bus.commands.records import MoveRows
from openprod_core.bus.events import RecordsChanged
from openprod_core.bus.queries import Since
from openprod_core.bus.rows import GroupRow, ReferenceCell
from openprod_core.domain.field_types.registry import format_value
from openprod_core.domain.schema import FieldDef
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.formatting.display import is_right_aligned
from openprod_desktop.models.view_order import OrderBy, Staying, ViewOrder
from openprod_desktop.models.window_rows import WindowRows


class OrderedRows(WindowRows):
    """Rows under one order, filter and grouping."""

    counted = Signal(object)
    """A rows.ViewRows whenever the view was opened anew."""
    refused = Signal(object, object, object)
    """(record or None, field or None, error): a typed value, or a move, was not taken."""

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self._order = ViewOrder(bridge, self._staying, self)
        bridge.ground_changed.connect(self._order.open_again)

    def _staying(self, asked: bool) -> Staying:
        raise NotImplementedError

    @property
    def order_by(self) -> OrderBy:
        """The order as a person asked for it."""
        return self._order.order_by

    @property
    def where(self) -> str | None:
        """The filter as a person asked for it."""
        return self._order.where

    @property
    def group_by(self) -> UUID | None:
        """The field whose values the rows stand together by."""
        return self._order.group_by

    @property
    def group_within(self) -> tuple[UUID, ...]:
        """The fields by which the rows of a group stand in groups of their own."""
        return self._order.group_within if self.group_by is not None else ()

    @property
    def groups(self) -> tuple[UUID, ...]:
        """All fields that the rows are grouped by, the outermost first."""
        return () if self.group_by is None else (self.group_by, *self.group_within)

    @property
    def folded(self) -> frozenset[str]:
        """The groups whose rows are hidden, by the neutral text of their value."""
        return self._order.folded

    @property
    def since(self) -> Since | None:
        """What the rows are narrowed to besides the filter; None: nothing."""
        return self._order.since

    def set_since(self, since: Since | None) -> None:
        """Shows only what others changed since a moment; None: everything."""
        self._order.since = since
        self._order.open_now(asked=True)

    def set_order(self, order_by: OrderBy) -> None:
        """Sorts by fields, (field id, descending) each; the first counts most."""
        self._order.order_by = order_by
        self._order.open_now(asked=True)

    def move_rows(
        self, records: Sequence[UUID], before: UUID | None, moved: Callable[[], None]
    ) -> None:
        """Puts records before another, None: last, in people's own order; then calls `moved`."""
        assert self._order.table is not None

        def show(_: object) -> None:
            self.counted.connect(lambda _: moved(), Qt.ConnectionType.SingleShotConnection)
            # The cursor goes with its record.
            self._order.open_now(asked=False)

        command = MoveRows(self._order.table, records, before)
        self.bridge.send(command, show, lambda error: self.refused.emit(None, None, error))

    def set_filter(self, where: str | None) -> None:
        """Shows only the records that a filter takes; None: all."""
        self._order.where = where
        self._order.open_now(asked=True)

    def arrange(
        self, where: str | None, order_by: OrderBy, groups: tuple[UUID, ...], folded: frozenset[str]
    ) -> None:
        """Shows other rows in another order, all at once."""
        self._group(groups)
        self._order.where, self._order.order_by = where, order_by
        self._order.folded = folded
        self._order.open_now(asked=True)

    def set_group(self, field: UUID | None) -> None:
        """Puts rows with the same value under a heading; None: no headings."""
        self.set_groups(() if field is None else (field,))

    def set_groups(self, fields: tuple[UUID, ...]) -> None:
        """Puts rows into groups within groups, the outermost field first; none: no headings."""
        self._group(fields)
        self._order.folded = frozenset()
        self._order.open_now(asked=True)

    def _group(self, fields: tuple[UUID, ...]) -> None:
        self._order.group_by = fields[0] if fields else None
        self._order.group_within = fields[1:]

    def set_folded(self, folded: frozenset[str]) -> None:
        """Hides the rows of these groups, by the neutral text of their value."""
        self._order.folded = folded
        # Nobody asked for another order: the cursor stays on its record.
        self._order.open_now(asked=False)

    def fold(self, heading: GroupRow, folded: bool) -> None:
        """Hides or shows the rows under a heading."""
        text = heading.key or self._neutral(heading)
        self.set_folded(self.folded | {text} if folded else self.folded - {text})

    def may_reorder(self, event: RecordsChanged) -> bool:
        """Whether what changed may move rows, or bring some in or out."""
        if event.fields is None:
            return True
        if self._order.since is not None and not event.own:
            return True
        if any(field in event.fields for field, _ in self._order.order_by):
            return True
        own = self.table.order_field if self.table is not None else None
        if own is not None and not self._order.order_by and own.id in event.fields:
            return True
        if self.group_by is not None and self._moves_groups(event.fields):
            return True
        where = (self._order.where or "").casefold()
        if not where:
            return False
        touched = [each for each in self.fields if each.id in event.fields]
        return any(each.key in where or each.name.casefold() in where for each in touched)

    def _moves_groups(self, touched: frozenset[UUID]) -> bool:
        """Whether headings say something else once these fields changed."""
        counts = {each.id for each in self.fields if is_right_aligned(each)}
        return not touched.isdisjoint(self.groups) or not counts.isdisjoint(touched)

    def heading_above(self, row: int) -> int | None:
        """Returns the row of the heading over a row, among the rows that are here."""
        while row >= 0:
            if self.heading_at(row) is not None:
                return row
            if self.row_values(row) is None and row < self.view_rows:
                return None
            row -= 1
        return None

    def group_field(self) -> FieldDef | None:
        """Returns the field that the rows are grouped by."""
        column = self._columns.get(self.group_by) if self.group_by is not None else None
        return self.fields[column] if column is not None else None

    def _neutral(self, heading: GroupRow) -> str:
        field = self.group_field()
        if isinstance(heading.value, ReferenceCell):
            return heading.value.title
        return format_value(heading.value, field.type) if field is not None else ""
