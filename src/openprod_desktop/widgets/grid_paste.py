"""Pasting a block of cells: into records that are there, and on into new ones.

Titles of referenced records are looked up first, new options are added before they are
used. What cannot be read is left as it was and reported in one sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject

from openprod_core.bus.queries import FindTitles
from openprod_core.bus.rows import ReferenceCell, Window
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_desktop.core_words import said
from openprod_desktop.formatting.clip_cells import PastedCell
from openprod_desktop.language import tr, tr_count
from openprod_desktop.widgets.grid_selection import CellRange, columns_by_row, selected_ranges

if TYPE_CHECKING:
    from openprod_desktop.widgets.grid_view import GridView

TITLES_MAX = 500
"""Different titles looked up for one paste."""
MEASURES = (
    FieldType.INTEGER, FieldType.FLOAT, FieldType.BOOLEAN,
    FieldType.DATE, FieldType.DATETIME, FieldType.DURATION,
)  # fmt: skip
"""Types that take the exact value of a cell, not the text that shows it."""
Grid = list[list[PastedCell]]
Titles = dict[tuple[UUID, str], Any]


@dataclass(slots=True)
class Block:
    """A paste under way."""

    cells: Grid
    top: int
    fields: list[FieldDef]
    """Of the columns it lands in; columns past the last are cut off."""
    cut_columns: int
    titles: Titles = field(default_factory=dict)
    unread: int = 0
    why: str = ""


class GridPaste(QObject):
    """Pastes into one grid."""

    def __init__(self, view: "GridView") -> None:
        super().__init__(view)
        self._view = view

    def paste(self, cells: Grid) -> None:
        """Writes a block of texts from the upper left selected cell on."""
        view, model = self._view, self._view.rows
        index = view.currentIndex()
        if not index.isValid() or model.read_only:
            return
        ranges = selected_ranges(view.selectionModel(), max(0, model.new_line))
        top, left = index.row(), view.visual_column(index.column())
        if len(ranges) > 1 and len(cells) == len(cells[0]) == 1:
            self._paste_everywhere(cells[0][0], ranges)
            return
        if ranges:
            top = min(each.top for each in ranges)
            left = min(view.visual_column(c) for each in ranges for c in each.columns)
            cells = _filled(cells, ranges[0].rows, len(ranges[0].columns), len(ranges))
        header = view.horizontalHeader()
        shown = [header.logicalIndex(at) for at in range(left, header.count())]
        fields = [model.fields[each] for each in shown if not header.isSectionHidden(each)]
        wide = max(len(row) for row in cells)
        block = Block(cells, top, fields[:wide], max(0, wide - len(fields)))
        self._look_up(block, lambda: self._read_records(block))

    def _look_up(self, block: Block, then: Callable[[], None]) -> None:
        wanted: dict[tuple[UUID, str], None] = {}
        for at, each in enumerate(block.fields):
            if each.type is FieldType.REFERENCE and each.target is not None:
                cells = (row[at] for row in block.cells if at < len(row))
                texts = {cell.text.strip() for cell in cells if not self._exact(cell, each)}
                wanted.update({(each.target, text): None for text in sorted(texts) if text})
        left = list(wanted)[:TITLES_MAX]
        if not left:
            then()
            return
        missing = len(left)

        def take(key: tuple[UUID, str], found: Any) -> None:
            nonlocal missing
            missing -= 1
            name = key[1].casefold()
            block.titles[key] = next((x for x in found if x.title.casefold() == name), None)
            if not missing:
                then()

        for key in left:
            query = FindTitles(*key)
            self._view.rows.bridge.ask(query, lambda found, key=key: take(key, found))

    def _read_records(self, block: Block) -> None:
        self._go_down(block, block.top, [])

    def _go_down(self, block: Block, row: int, records: list[UUID | None]) -> None:
        """Collects the record for each line of the block, past the headings of groups."""
        model = self._view.rows
        while len(records) < len(block.cells) and row < model.new_line:
            if model.heading_at(row) is None:
                key = model.key_at(row)
                if not isinstance(key, UUID):
                    break
                records.append(key)
            row += 1
        if len(records) == len(block.cells) or row >= model.new_line:
            self._write(block, records)
            return

        def take(window: Window) -> None:
            found = [
                each for at, each in enumerate(window.ids) if window.first + at not in window.groups
            ]
            records.extend(found[: len(block.cells) - len(records)])
            self._go_down(block, window.first + len(window.ids), records)

        model.read_range(row, min(len(block.cells), model.view_rows - row), (), take)

    def _write(self, block: Block, records: list[UUID | None]) -> None:
        model = self._view.rows
        changes: dict[UUID, dict[UUID, Any]] = {}
        added = []
        options: dict[UUID, dict[str, None]] = {}
        for at, row in enumerate(block.cells):
            values = self._values(block, row, options)
            record = records[at] if at < len(records) else None
            if record is not None:
                if values:
                    changes[record] = values
            elif any(each is not None for each in values.values()):
                added.append({key: each for key, each in values.items() if each is not None})
        count = sum(len(each) for each in (*changes.values(), *added))
        label = "Paste cell" if count == 1 else f"Paste {count:,} cells"
        choices = {field: tuple(names) for field, names in options.items()}
        model.edit_records(changes, label, added, choices)
        self._report(block)

    def _paste_everywhere(self, cell: PastedCell, ranges: list[CellRange]) -> None:
        """Writes one cell into each of several ranges, as one step."""
        model = self._view.rows
        wanted = columns_by_row(ranges)
        fields = [model.fields[each] for each in sorted(set().union(*wanted.values()))]
        block = Block([[cell] * len(fields)], ranges[0].top, fields, 0)

        def write(records: dict[int, UUID]) -> None:
            options: dict[UUID, dict[str, None]] = {}
            values = self._values(block, block.cells[0], options)
            changes: dict[UUID, dict[UUID, Any]] = {}
            for row, record in records.items():
                keys = [model.fields[each].id for each in wanted[row]]
                changes[record] = {key: values[key] for key in keys if key in values}
            count = sum(len(each) for each in changes.values())
            block.unread = sum(len(wanted[row]) for row in records) - count
            choices = {field: tuple(names) for field, names in options.items()}
            model.edit_records(
                changes, tr("Paste into {count:,} cells", count=count), choices=choices
            )
            self._report(block)

        self._look_up(block, lambda: self._view.writing.with_records(list(wanted), write))

    def _values(
        self, block: Block, row: list[PastedCell], options: dict[UUID, dict[str, None]]
    ) -> dict[UUID, Any]:
        values: dict[UUID, Any] = {}
        for each, cell in zip(block.fields, row, strict=False):
            exact = self._exact(cell, each)
            if each.type is FieldType.FILE and not exact:
                # A file's name does not say which file.
                continue
            try:
                values[each.id] = _shown(cell) if exact else self._value(block, each, cell)
            except RejectedError as error:
                block.unread += 1
                block.why = block.why or said(error)
                continue
            if each.type is FieldType.CHOICE and values[each.id] is not None:
                name = values[each.id]
                if all(option.name != name for option in each.choices):
                    options.setdefault(each.id, {})[name] = None
        return values

    def _exact(self, cell: PastedCell, field: FieldDef) -> bool:
        """Whether a cell's value is one of `field` as it is."""
        source = cell.column
        if source is None or cell.value is None or source.type is not field.type:
            return False
        if field.type is FieldType.REFERENCE:
            return source.target == field.target
        # The content of a file is here only if its field is.
        return field.type is not FieldType.FILE or (
            source.field in self._view.rows.schema.fields_by_id
        )

    def _value(self, block: Block, each: FieldDef, cell: PastedCell) -> Any:
        cells: dict[UUID, Any] = {}
        # A number formatted as 007 is 7 to a number field and 007 to every other.
        text = cell.exact if cell.exact is not None and each.type in MEASURES else cell.text

        def by_title(title: str) -> UUID | None:
            found = block.titles.get((each.target, title)) if each.target is not None else None
            if found is None:
                return None
            cells[found.id] = found
            return found.id

        value = self._view.reader.read_pasted(text, each, by_title)
        return cells.get(value, value) if isinstance(value, UUID) else value

    def _report(self, block: Block) -> None:
        parts = []
        if block.unread:
            left = tr_count("1 cell was", "{count:,} cells were", block.unread)
            parts.append(tr("{left} left as before: {why}", left=left, why=block.why))
        if block.cut_columns:
            cut = tr_count("1 column", "{count} columns", block.cut_columns)
            parts.append(tr("{cut} did not fit beside the last field.", cut=cut))
        if parts:
            self._view.paste_reported.emit(" ".join(parts))


def _shown(cell: PastedCell) -> Any:
    """Returns an exact value as cells show it."""
    value = cell.value
    return ReferenceCell(value, cell.text) if isinstance(value, UUID) else value


def _filled(cells: Grid, rows: range, wide: int, ranges: int) -> Grid:
    """Returns the block over and over, where the selection is a multiple of it."""
    tall, across = len(cells), len(cells[0])
    even = all(len(row) == across for row in cells)
    if ranges != 1 or not even or not across or len(rows) % tall or wide % across:
        return cells
    return [cells[at % tall] * (wide // across) for at in range(len(rows))]
