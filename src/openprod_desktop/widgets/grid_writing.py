"""Writes into the selected cells of a grid, however many: always one step to take back."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_core.bus.rows import Window
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.core_words import said
from openprod_desktop.language import tr, tr_count
from openprod_desktop.models.cell_writer import Choices
from openprod_desktop.models.new_rows import NEW_LINE
from openprod_desktop.widgets.grid_selection import CellRange, columns_by_row, selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

Taken = Callable[[dict[int, UUID]], None]


class GridWriting(QObject):
    """The commands that one grid gives."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view

    def clear_selected(self) -> None:
        """Empties the selected cells. Never removes a row."""
        model = self._view.rows
        wanted = columns_by_row(self._ranges())
        fields = [each.id for each in model.fields]

        def clear(records: dict[int, UUID]) -> None:
            changes = {
                record: {fields[column]: None for column in wanted[row]}
                for row, record in records.items()
            }
            count = sum(len(each) for each in changes.values())
            model.edit_records(changes, tr_count("Clear cell", "Clear {count:,} cells", count))

        self.with_records(list(wanted), clear)

    def toggle_selected(self) -> None:
        """Turns the selected yes-or-no cells to the opposite of the current one."""
        view, model = self._view, self._view.rows
        current = view.currentIndex()
        value = not model.value(current.row(), current.column())
        if model.key_at(current.row()) is NEW_LINE:
            self.write_current(value)
            return
        kinds = [each.type is FieldType.BOOLEAN for each in model.fields]
        fields = [each.id for each in model.fields]
        wanted = columns_by_row(self._ranges())

        def toggle(records: dict[int, UUID]) -> None:
            changes = {
                record: {fields[each]: value for each in wanted[row] if kinds[each]}
                for row, record in records.items()
            }
            model.edit_records(changes, tr("Tick") if value else tr("Untick"))

        self.with_records(list(wanted), toggle)

    def write_selected(self, value: Any, field: FieldDef, choices: Choices) -> None:
        """Writes a value of `field` into every selected cell; other types read its text."""
        model = self._view.rows
        wanted = columns_by_row(self._ranges())
        values = {field.id: value}
        unread = ""
        for column in {each for columns in wanted.values() for each in columns}:
            other = model.fields[column]
            if other.id == field.id or other.type is FieldType.FILE:
                continue
            try:
                text = self._view.reader.write(value, field)
                values[other.id] = self._view.reader.read(text, other)
            except RejectedError as error:
                unread = said(error)

        def write(records: dict[int, UUID]) -> None:
            changes: dict[UUID, dict[UUID, Any]] = {}
            for row, record in records.items():
                keys = [model.fields[each].id for each in wanted[row]]
                changes[record] = {key: values[key] for key in keys if key in values}
            count = sum(len(each) for each in changes.values())
            model.edit_records(
                changes, tr("Write into {count:,} cells", count=count), choices=choices
            )
            if unread:
                self._view.paste_reported.emit(
                    tr("Some cells were left as before: {unread}", unread=unread)
                )

        self.with_records(list(wanted), write)

    def write_current(self, value: Any) -> None:
        """Writes into the current cell, once its row is here."""
        index, model = self._view.currentIndex(), self._view.rows
        if not index.isValid() or model.read_only:
            return
        if not model.write_cell(index.row(), index.column(), value):
            field = model.fields[index.column()].id
            self.with_records(
                [index.row()],
                lambda found: model.edit_records({each: {field: value} for each in found.values()}),
            )

    def write_now(self, with_time: bool) -> None:
        """Writes today, or with `with_time` this minute, as the current field keeps it."""
        field = self._view.current_field()
        if field is not None:
            value = self._now_for(field, with_time)
            if value is not None:
                self.write_current(value)

    def _now_for(self, field: FieldDef, with_time: bool) -> Any:
        now = self._view.reader.clock().replace(second=0, microsecond=0)
        if field.type is FieldType.DATE:
            return now.date()
        if field.type is FieldType.DATETIME:
            return now if with_time else now.combine(now.date(), time())
        if field.type is FieldType.DURATION and with_time:
            return timedelta(hours=now.hour, minutes=now.minute)
        if field.type in (FieldType.TEXT, FieldType.RICHTEXT):
            moment = now if with_time else now.date()
            return self._view.rows.formatter.text(moment)
        return None

    def _ranges(self) -> list[CellRange]:
        model = self._view.rows
        if model is None or model.read_only:
            return []
        return selected_ranges(self._view.selectionModel(), max(0, model.new_line))

    def with_records(self, rows: list[int], then: Taken) -> None:
        """Calls `then` with the records of rows, once those that are not here were read."""
        model = self._view.rows
        rows = [row for row in rows if model.heading_at(row) is None]
        if not rows:
            return
        keys = {row: model.key_at(row) for row in rows}
        found = {row: key for row, key in keys.items() if isinstance(key, UUID)}
        if len(found) == len(keys):
            then(found)
            return
        first, last = min(rows), min(max(rows), model.view_rows - 1)
        wanted = set(rows)

        def take(window: Window) -> None:
            known = {
                window.first + at: record
                for at, record in enumerate(window.ids)
                if window.first + at in wanted and window.first + at not in window.groups
            }
            then(known | {row: each for row, each in found.items() if row > last})

        model.read_range(first, last - first + 1, (), take)
