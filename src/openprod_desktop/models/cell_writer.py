"""Carries typed values to the engine, and keeps them on screen meanwhile.

Refused values give way to what stood there, with the reason. Rows begun in the last
line become records with their first value; nothing that is typed waits for an answer.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from openprod_core.bus.commands.records import AddRecord, ChangeRows, EditRecords
from openprod_core.bus.rows import Misfit, ReferenceCell
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.core_words import said
from openprod_desktop.models.new_rows import NewRow, NewRows
from openprod_desktop.models.typed_values import TypedValues
from openprod_desktop.models.view_order import ViewOrder
from openprod_desktop.models.window_reader import WindowReader

Changes = Mapping[UUID, Mapping[UUID, Any]]
Choices = Mapping[UUID, Sequence[str]]
"""Field -> names of the options to add."""
NO_CHOICES: Final[Choices] = {}


class CellWriter(QObject):
    """Writes for one grid."""

    given_back = Signal(object, object, object)
    """(record, field, value that stands there instead of the refused one)."""
    refused = Signal(object, object, object)
    """(record or None for pasted rows, field or None, the error)."""
    unsaved = Signal(object, object)
    """({record: {field: value}}, the error): what of an edit was not taken."""
    row_settled = Signal(object)
    """A NewRow that became a record, or was refused."""

    def __init__(
        self,
        bridge: EngineBridge,
        typed: TypedValues,
        new_rows: NewRows,
        reader: WindowReader,
        order: ViewOrder,
    ) -> None:
        super().__init__(order)
        self._bridge = bridge
        self._typed = typed
        self._new = new_rows
        self._reader = reader
        self._order = order
        self._edits = 0
        self.under_way = 0
        """Commands that the engine has not answered yet."""

    def next_edit(self) -> int:
        """Returns the number for a new edit."""
        self._edits += 1
        return self._edits

    def edit(
        self,
        changes: Changes,
        label: str,
        edit: int,
        rows: Sequence[Mapping[UUID, Any]] = (),
        choices: Choices = NO_CHOICES,
    ) -> None:
        """Sends values whose cells already show them under the number `edit`.

        New records and new options go with them: all is one step to take back.
        """
        plain_changes = {
            record: {field: plain(value) for field, value in values.items()}
            for record, values in changes.items()
        }
        assert self._order.table is not None
        self.under_way += 1

        def taken(_: object) -> None:
            self.under_way -= 1
            for record, values in changes.items():
                for field, value in values.items():
                    self._typed.settle(record, field, edit, value, self._reader.number)

        def refused(error: BaseException) -> None:
            self.under_way -= 1
            unsaved = {}
            for record, values in changes.items():
                begun = self._new.of(record)
                # Where its record was refused, that was said; the line keeps what was typed.
                kept = begun is not None and not begun.made
                if not kept:
                    unsaved[record] = values
                for field in values:
                    held = self._typed.refuse(record, field, edit)
                    if held is not None and not kept:
                        self.given_back.emit(record, field, held.below)
            if unsaved or rows:
                record, values = next(iter(unsaved.items()), (None, {}))
                self.refused.emit(record, next(iter(values), None), error)
                self.unsaved.emit(unsaved, error)

        table = self._order.table
        command: object = EditRecords(table, plain_changes, label)
        if rows or choices:
            plain_rows = [
                {field: plain(value) for field, value in values.items()} for values in rows
            ]
            command = ChangeRows(table, plain_changes, plain_rows, choices, label)
        self._bridge.send(command, taken, refused)

    def make(self, row: NewRow, choices: Choices) -> None:
        """Makes the record of a begun row with all that was typed into it so far.

        What is typed from now on is an edit of that record: it comes to the engine after this.
        """
        assert self._order.table is not None
        row.choices.update(choices)
        row.sent = True
        row.why_not = ""
        self.under_way += 1
        values = {field: plain(value) for field, value in row.values.items()}
        command: object = AddRecord(self._order.table, values, row.record)
        if row.choices:
            command = ChangeRows(
                self._order.table, {}, [values], dict(row.choices), ids=[row.record]
            )

        def made(_: object) -> None:
            self.under_way -= 1
            row.made = True
            row.choices.clear()
            self.row_settled.emit(row)

        def refused(error: BaseException) -> None:
            self.under_way -= 1
            row.sent = False
            row.why_not = said(error)
            self.row_settled.emit(row)
            self.refused.emit(row.record, next(iter(row.values), None), error)

        self._bridge.send(command, made, refused)


def plain(value: Any) -> Any:
    """Returns a shown value as commands take it."""
    if isinstance(value, Misfit):
        return value.value
    return value.id if isinstance(value, ReferenceCell) else value
