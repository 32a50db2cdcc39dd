"""Copy and cut of a grid's selected cells. Pasting is grid_paste.py's."""

import atexit
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QByteArray, QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from openprod_core.bus.rows import Cells, Window
from openprod_core.domain.schema import FieldDef
from openprod_core.domain.values import FileRef
from openprod_desktop.formatting.clip_cells import CELLS_TYPE, PastedCell, from_cells, to_cells
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

OURS_TYPE: Final = "application/x-openprod-copy"
"""Says that this program put it there."""
LIBREOFFICE_TYPE: Final = "application/x-libreoffice-tsvc"


class GridClipboard(QObject):
    """Takes cells out to other programs, and theirs in."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view
        self._paste = GridPaste(view)

    def copy(self, with_headings: bool = False) -> None:
        """Puts the selected cells on the clipboard, as values, as text and as a table."""
        view, model = self._view, self._view.rows
        ranges = selected_ranges(view.selectionModel(), max(0, model.new_line))
        if not ranges:
            return
        columns = self._columns(ranges)
        wanted = sorted({row for each in ranges for row in each.rows})
        rows = [row for row in wanted if model.heading_at(row) is None]
        known = {row: model.row_values(row) for row in rows}
        if all(each is not None for each in known.values()):
            self._hand_out(columns, known, ranges, with_headings)
            return
        first, last = rows[0], min(rows[-1], model.view_rows - 1)

        def take(window: Window) -> None:
            for at, values in enumerate(window.rows):
                row = window.first + at
                if row in window.groups:
                    known.pop(row, None)
                elif row in known and known[row] is None:
                    known[row] = values
            self._hand_out(columns, known, ranges, with_headings)

        fields = tuple(each.id for each in model.fields)
        model.read_range(first, last - first + 1, fields, take)

    def cut(self) -> None:
        """Copies the selected cells and empties them."""
        self.copy()
        self._view.writing.clear_selected()

    def paste(self) -> None:
        """Writes what is on the clipboard from the current cell on."""
        if self._view.files.paste():
            return
        held = QGuiApplication.clipboard().mimeData()
        cells = pasted_cells(held) if held is not None else []
        if cells:
            self._paste.paste(cells)

    def _columns(self, ranges: list[CellRange]) -> list[int]:
        wanted = {column for each in ranges for column in each.columns}
        header = self._view.horizontalHeader()
        seen = (header.logicalIndex(at) for at in range(header.count()))
        return [each for each in seen if each in wanted and not header.isSectionHidden(each)]

    def _hand_out(
        self,
        columns: list[int],
        known: dict[int, Cells | None],
        ranges: list[CellRange],
        with_headings: bool,
    ) -> None:
        fields = [self._view.rows.fields[each] for each in columns]
        whole = len(ranges) == 1
        texts: list[list[ClipCell]] = []
        values: list[list[tuple[Any, str]]] = []
        for row, held in sorted(known.items()):
            shown = [
                held[column]
                if held is not None and (whole or _holds(ranges, row, column))
                else None
                for column in columns
            ]
            line = [self._cell(value, each) for value, each in zip(shown, fields, strict=True)]
            texts.append(line)
            values.append([(value, cell.text) for value, cell in zip(shown, line, strict=True)])
        data = QMimeData()
        if with_headings:
            # Headings are texts: with them the block is for other programs.
            texts.insert(0, [ClipCell(each.name) for each in fields])
        else:
            data.setData(CELLS_TYPE, QByteArray(to_cells(fields, values)))
        data.setData(OURS_TYPE, QByteArray(b"1"))
        data.setText(to_tsv(texts))
        data.setHtml(to_html(texts))
        QGuiApplication.clipboard().setMimeData(data)
        atexit.unregister(_leave_text)
        atexit.register(_leave_text)
        self._view.outline.show(ranges)

    def _cell(self, value: Any, field: FieldDef) -> ClipCell:
        if isinstance(value, FileRef):
            return ClipCell(value.name)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return ClipCell(self._view.reader.write(value, field), number, value)


def pasted_cells(held: QMimeData) -> list[list[PastedCell]]:
    """Returns the cells on a clipboard: exact ones, else a table, else lines of text."""
    if held.hasFormat(CELLS_TYPE):
        cells = from_cells(held.data(CELLS_TYPE).data())
        if cells:
            return cells
    table = from_html(held.html()) if held.hasHtml() else []
    if table:
        return [[PastedCell(each.text, exact=each.exact) for each in row] for row in table]
    rows = []
    if held.hasFormat(LIBREOFFICE_TYPE):
        # Its plain text has blanks where a cell has line ends; this has them.
        raw = held.data(LIBREOFFICE_TYPE).data()
        rows = from_tsv(raw.decode("utf-16-le", "replace").lstrip("\ufeff").rstrip("\0"))
    if not rows and held.hasText():
        rows = from_tsv(held.text())
    return [[PastedCell(text) for text in row] for row in rows]


def _leave_text() -> None:
    """Leaves the text of what was copied: freed after Python, our data takes the program down."""
    if QGuiApplication.instance() is None:
        return
    clipboard = QGuiApplication.clipboard()
    held = clipboard.mimeData()
    if held is not None and held.hasFormat(OURS_TYPE):
        clipboard.setText(held.text())


def _holds(ranges: list[CellRange], row: int, column: int) -> bool:
    return any(row in each.rows and column in each.columns for each in ranges)
