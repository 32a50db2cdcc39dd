"""Copy and cut of a grid's selected cells. Pasting is grid_paste.py's."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from openprod_core.bus.rows import Window
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import FileRef
from openprod_desktop.formatting.clipboard_text import (
    ClipCell,
    from_html,
    from_tsv,
    to_html,
    to_tsv,
)
from openprod_desktop.widgets.grid_paste import GridPaste
from openprod_desktop.widgets.grid_selection import CellRange, selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView


class GridClipboard(QObject):
    """Takes cells out to other programs, and theirs in."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        self._paste = GridPaste(view)

    def copy(self) -> None:
        """Puts the selected cells on the clipboard, as text and as a table."""
        view, model = self._view, self._view.rows
        ranges = selected_ranges(view.selectionModel(), max(0, model.new_line))
        if not ranges:
            return
        columns = self._columns(ranges)
        rows = sorted({row for each in ranges for row in each.rows})
        if all(model.row_values(row) is not None for row in rows):
            self._hand_out(rows, columns, {row: model.row_values(row) for row in rows}, ranges)
            return
        first, last = rows[0], min(rows[-1], model.view_rows - 1)

        def take(window: Window) -> None:
            values: dict[int, Any] = {
                window.first + at: each for at, each in enumerate(window.rows)
            }
            known = {row: values.get(row) or model.row_values(row) for row in rows}
            self._hand_out(rows, columns, known, ranges)

        fields = tuple(each.id for each in model.fields)
        model.read_range(first, last - first + 1, fields, take)

    def cut(self) -> None:
        """Copies the selected cells and empties them."""
        self.copy()
        self._view.writing.clear_selected()

    def paste(self) -> None:
        """Writes what is on the clipboard from the current cell on."""
        held = QGuiApplication.clipboard().mimeData()
        rows = from_html(held.html()) if held.hasHtml() else []
        if not rows and held.hasText():
            rows = from_tsv(held.text())
        if rows:
            self._paste.paste(rows)

    def _columns(self, ranges: list[CellRange]) -> list[int]:
        wanted = {column for each in ranges for column in each.columns}
        header = self._view.horizontalHeader()
        seen = (header.logicalIndex(at) for at in range(header.count()))
        return [each for each in seen if each in wanted and not header.isSectionHidden(each)]

    def _hand_out(
        self, rows: list[int], columns: list[int], values: dict[int, Any], ranges: list[CellRange]
    ) -> None:
        fields = self._view.rows.fields
        whole = len(ranges) == 1
        cells = []
        for row in rows:
            held = values[row]
            cells.append(
                [
                    self._cell(held[column], fields[column])
                    if held is not None and (whole or _holds(ranges, row, column))
                    else ClipCell("")
                    for column in columns
                ]
            )
        data = QMimeData()
        data.setText(to_tsv(cells))
        data.setHtml(to_html(cells))
        QGuiApplication.clipboard().setMimeData(data)
        self._view.outline.show(ranges)

    def _cell(self, value: Any, field: FieldDef) -> ClipCell:
        if isinstance(value, FileRef):
            return ClipCell(value.name)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return ClipCell(self._view.reader.write(value, field), is_number=number)


def _holds(ranges: list[CellRange], row: int, column: int) -> bool:
    return any(row in each.rows and column in each.columns for each in ranges)
