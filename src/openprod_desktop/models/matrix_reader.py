"""Reads what a matrix is made of, one question after the other, and never in the way of others."""

from collections.abc import Callable, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.edge_rows import EdgeRow
from openprod_core.bus.queries import CloseView, GetEdgesOfType, OpenView, ReadDistinct, ReadWindow
from openprod_core.bus.rows import ValueCount, ViewRows, Window
from openprod_core.domain.schema import FieldDef, FieldType, Schema, TableDef
from openprod_desktop.bridge import EngineBridge, Pending
from openprod_desktop.formatting.display import ValueFormatter
from openprod_desktop.language import tr
from openprod_desktop.models.matrix import AXIS_MAX, Line, MatrixSpec, linked, pivot
from openprod_desktop.models.view_numbers import next_view_number
from openprod_desktop.models.view_order import OrderBy

RECORDS_MAX: Final = 20_000
RECORDS_A_READ: Final = 2_000
NO_TITLE: Final = tr("(no title)")

Rows = list[tuple[UUID, tuple[Any, ...]]]


class MatrixReader(QObject):
    """Hands a matrix over as often as it is asked to; only the last asking counts."""

    ready = Signal(object)
    """A models.matrix.Matrix."""
    failed = Signal(object)

    def __init__(self, bridge: EngineBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._asked: Pending | None = None
        self._view: int | None = None
        self._turn = 0
        self._formatter = ValueFormatter()

    def read(
        self, spec: MatrixSpec, table: TableDef, schema: Schema, where: str | None, order: OrderBy
    ) -> None:
        """Begins to read; `where` and `order` are those of the page's table."""
        self.stop()
        turn = self._turn

        def lines(each: FieldDef | TableDef, then: Callable[[list[Line]], None]) -> None:
            if isinstance(each, TableDef):
                own = each.id == table.id
                self._table_lines(turn, each, where if own else None, order if own else (), then)
            else:
                self._field_lines(turn, each, schema, table, where, then)

        def both(rows: list[Line], columns: list[Line]) -> None:
            if spec.link is not None:
                self._links(turn, spec, rows, columns)
            else:
                self._records(turn, spec, table, where, order, rows, columns)

        lines(spec.rows, lambda rows: lines(spec.columns, lambda columns: both(rows, columns)))

    def stop(self) -> None:
        """Drops what was asked."""
        self._turn += 1
        if self._asked is not None:
            self._asked.drop()
            self._asked = None
        self._let_go()

    # The things down and across

    def _field_lines(
        self, turn: int, field: FieldDef, schema: Schema, table: TableDef, where: str | None,
        then: Callable[[list[Line]], None],
    ) -> None:  # fmt: skip
        target = schema.table(field.target) if field.target is not None else None
        if field.type is FieldType.CHOICE:
            then([Line(each.name, each.name) for each in field.choices])
        elif field.type is FieldType.BOOLEAN:
            names = {value: self._formatter.text(value) for value in (True, False)}
            then([Line(value, f"{field.name}: {name}") for value, name in names.items()])
        elif target is not None and not target.core:
            # Who takes part in nothing is what a breakdown is looked at for.
            self._table_lines(turn, target, None, (), then)
        else:
            query = ReadDistinct(table.id, field.id, where, AXIS_MAX)

            def take(held: Sequence[ValueCount]) -> None:
                values = [each.value for each in held if each.value not in (None, "", ())]
                then([Line(each, self._formatter.text(each)) for each in values])

            self._ask(turn, query, take)

    def _table_lines(
        self, turn: int, table: TableDef, where: str | None, order: OrderBy,
        then: Callable[[list[Line]], None],
    ) -> None:  # fmt: skip
        title = table.title_field
        ids = () if title is None else (title.id,)

        def take(rows: Rows) -> None:
            names = [self._formatter.text(values[0]) if values else "" for _, values in rows]
            lines = [(record, name.replace("\n", " ") or NO_TITLE)
                     for (record, _), name in zip(rows, names, strict=True)]  # fmt: skip
            then([Line(record, name) for record, name in lines])

        self._all(turn, table, where, order, ids, AXIS_MAX, take)

    # What meets

    def _links(self, turn: int, spec: MatrixSpec, rows: list[Line], columns: list[Line]) -> None:
        assert spec.link is not None

        def take(edges: Sequence[EdgeRow]) -> None:
            self.ready.emit(linked(rows, columns, edges, spec.shown))

        self._ask(turn, GetEdgesOfType(spec.link.key), take)

    def _records(
        self, turn: int, spec: MatrixSpec, table: TableDef, where: str | None, order: OrderBy,
        rows: list[Line], columns: list[Line],
    ) -> None:  # fmt: skip
        assert isinstance(spec.rows, FieldDef) and isinstance(spec.columns, FieldDef)
        fields = [spec.rows.id, spec.columns.id]
        if spec.cell is not None:
            fields.append(spec.cell.id)

        def take(found: Rows) -> None:
            records = (
                (id_, values[0], values[1], values[2] if len(values) > 2 else None)
                for id_, values in found
            )
            made = pivot(rows, columns, records, self._formatter.text)
            self.ready.emit(made)

        self._all(turn, table, where, order, tuple(fields), RECORDS_MAX, take)

    # Asking

    def _all(
        self, turn: int, table: TableDef, where: str | None, order: OrderBy,
        fields: tuple[UUID, ...], most: int, then: Callable[[Rows], None],
    ) -> None:  # fmt: skip
        """Reads the rows of a table from the first to the last, a run at a time."""
        view, found = next_view_number(), Rows()
        self._view = view

        def read_on(count: int) -> None:
            left = min(count, most) - len(found)
            if left <= 0:
                self._let_go()
                then(found)
                return
            run = ReadWindow(view, len(found), min(left, RECORDS_A_READ), fields)
            self._ask(turn, run, lambda window: take(window, count))

        def take(window: Window, count: int) -> None:
            found.extend(zip(window.ids, window.rows, strict=True))
            read_on(count if window.ids else len(found))

        def opened(rows: ViewRows) -> None:
            read_on(rows.count)

        self._ask(turn, OpenView(view, table.id, where, order), opened)

    def _ask(self, turn: int, query: object, then: Callable[[Any], None]) -> None:
        def answered(answer: Any) -> None:
            if turn == self._turn:
                then(answer)

        def refused(error: BaseException) -> None:
            if turn == self._turn:
                self.failed.emit(error)

        self._asked = self._bridge.ask(query, answered, refused)

    def _let_go(self) -> None:
        if self._view is not None:
            self._bridge.ask(CloseView(self._view)).drop()
            self._view = None
