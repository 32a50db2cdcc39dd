"""What the commands do that concern the rows and columns in front."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, QPoint

from openprod_core.bus.commands.records import DuplicateRecords
from openprod_core.bus.rows import ReferenceCell
from openprod_core.domain.schema import FieldDef
from openprod_desktop.language import tr, tr_count
from openprod_desktop.views.filter_words import by_value, without_value
from openprod_desktop.window.go_to_row import GoToRow

if TYPE_CHECKING:
    from openprod_desktop.views.table_page import TablePage
    from openprod_desktop.window.main_window import MainWindow


class TableTools(QObject):
    """One method for each thing to do with the table in front."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.go_to = GoToRow(window.bridge, window)
        self.go_to.row_chosen.connect(self._go_to_row)
        self.go_to.record_chosen.connect(self._go_to_record)

    # Finding

    def find(self) -> None:
        """Opens the bar that finds."""
        page = self._window.page()
        if page is not None:
            page.finding.open(replacing=False)

    def replace(self) -> None:
        """Opens the bar that finds and replaces."""
        page = self._window.page()
        if page is not None:
            page.finding.open(replacing=True)

    def find_on(self, by: int) -> None:
        """Goes to the next match, or the one before."""
        page = self._window.page()
        if page is not None:
            page.finding.step(by)

    def go_to_row(self) -> None:
        """Asks which row to go to."""
        page = self._window.page()
        if page is not None:
            self.go_to.open(page.table_id, page.model.view_rows)

    def _go_to_row(self, row: int) -> None:
        page = self._window.page()
        if page is not None:
            column = max(page.grid.currentIndex().column(), 0)
            index = page.model.index(row, column)
            page.grid.setCurrentIndex(index)
            page.grid.scrollTo(index, page.grid.ScrollHint.PositionAtCenter)
            page.grid.setFocus()

    def _go_to_record(self, record: UUID) -> None:
        page = self._window.page()
        if page is not None:
            page.show_record(record)

    # Filtering

    def focus_filter(self) -> None:
        """Puts the caret into the filter box."""
        page = self._window.page()
        if page is not None:
            page.focus_filter()

    def build_filter(self) -> None:
        """Opens the panel that writes a filter line by line."""
        page = self._window.page()
        if page is not None:
            page.build_filter(self._window.chosen_field())

    def clear_filter(self) -> None:
        """Shows every row."""
        page = self._window.page()
        if page is not None:
            page.tools.filter.clear()

    def has_filter(self) -> bool:
        """Whether some filter stands."""
        page = self._window.page()
        return page is not None and bool(page.tools.filter.text())

    def filter_by_value(self) -> None:
        """Shows only the rows that hold the current cell's value."""
        cell = self._cell()
        if cell is not None:
            page, field, value = cell
            page.add_condition(by_value(field, value))

    def hide_value(self) -> None:
        """Hides the rows that hold the current cell's value."""
        cell = self._cell()
        if cell is not None:
            page, field, value = cell
            page.add_condition(without_value(field, value))

    def has_cell(self) -> bool:
        """Whether the cursor is in a cell of some record, in the column meant."""
        return self._cell() is not None

    def _cell(self) -> "tuple[TablePage, FieldDef, object] | None":
        page, field = self._window.page(), self._window.chosen_field()
        if page is None or field is None or not page.is_grid() or page.current_record() is None:
            return None
        columns = [each.id for each in page.model.fields]
        if field.id not in columns:
            return None
        row = page.grid.currentIndex().row()
        return page, field, page.model.value(row, columns.index(field.id))

    # Columns

    def open_cell_menu(self) -> None:
        """Opens the menu of the selected cells at the cursor."""
        page = self._window.page()
        if page is not None:
            spot = page.grid.visualRect(page.grid.currentIndex()).center()
            page.cell_menu_asked.emit(page.grid.viewport().mapToGlobal(spot))

    def open_field_menu(self) -> None:
        """Opens the menu of the field under the cursor, at its heading."""
        page = self._window.page()
        field = page.current_field() if page is not None else None
        if page is not None and field is not None:
            grid = page.grid
            left = grid.column_left(grid.currentIndex().column())
            header = grid.horizontalHeader()
            page.heading_menu_asked.emit(field, header.mapToGlobal(QPoint(left, header.height())))

    def has_keys(self) -> bool:
        """Whether the keys go to the cells in front."""
        page = self._window.page()
        return page is not None and page.is_grid() and page.grid.hasFocus()

    def sort(self, descending: bool) -> None:
        """Sorts by the chosen field."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None:
            page.sort_by(field, descending)

    def add_sort(self, descending: bool) -> None:
        """Sorts by the chosen field where the order so far ties."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None:
            kept = tuple(each for each in page.model.order_by if each[0] != field.id)
            page.sort_by(field, descending, kept)

    def is_sorted(self) -> bool:
        """Whether the rows stand in an order that somebody asked for."""
        page = self._window.page()
        return page is not None and bool(page.model.order_by)

    def clear_sort(self) -> None:
        """Shows the rows in the order made."""
        page = self._window.page()
        if page is not None:
            page.clear_sort()

    def fit(self) -> None:
        """Makes the chosen column as wide as what is in it."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None:
            page.fit_column(field)

    def step(self, by: int) -> None:
        """Moves the chosen column one place to the left or to the right."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None:
            page.grid.step_over(field.id, by)

    def widen(self, by: int) -> None:
        """Makes the chosen column wider or narrower."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None:
            page.grid.widen(field.id, by)

    def hide(self) -> None:
        """Takes the chosen column out of sight."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None:
            page.grid.hide_column(field.id)

    def show_all(self) -> None:
        """Shows every column."""
        page = self._window.page()
        if page is not None:
            page.grid.show_all_columns()

    def has_hidden(self) -> bool:
        """Whether some column is out of sight."""
        page = self._window.page()
        return page is not None and bool(page.grid.hidden_columns())

    def freeze(self) -> None:
        """Keeps the columns up to the chosen one in sight."""
        page, field = self._window.page(), self._window.chosen_field()
        columns = [each.id for each in page.model.fields] if page is not None else []
        if page is not None and field is not None and field.id in columns:
            page.grid.freeze(page.grid.visual_column(columns.index(field.id)) + 1)

    def unfreeze(self) -> None:
        """Lets every column scroll."""
        page = self._window.page()
        if page is not None:
            page.grid.freeze(0)

    def is_frozen(self) -> bool:
        """Whether some columns stay in sight."""
        page = self._window.page()
        return page is not None and page.grid.frozen > 0

    def insert_before(self) -> None:
        """Asks for a new field at the left of the chosen one."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is None or field is None:
            return
        ids = [each.id for each in page.model.fields]
        at = ids.index(field.id)
        before = page.model.fields[at - 1] if at else None
        self._window.actions_.add_field(before, first=at == 0)

    def group(self) -> None:
        """Puts rows with the same value of the chosen field together, under headings."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None:
            page.model.set_group(field.id)

    def group_within(self) -> None:
        """Puts the rows of each group into groups of the chosen field."""
        page, field = self._window.page(), self._window.chosen_field()
        if page is not None and field is not None and self.may_group_within():
            page.model.set_groups((*page.model.groups, field.id))

    def may_group_within(self) -> bool:
        """Whether there are groups, and not by the chosen field already."""
        page, field = self._window.page(), self._window.chosen_field()
        known = page is not None and field is not None and self._window.has_field()
        return known and bool(page.model.groups) and field.id not in page.model.groups

    def ungroup(self) -> None:
        """Shows the rows without headings."""
        page = self._window.page()
        if page is not None:
            page.model.set_group(None)

    def is_grouped(self) -> bool:
        """Whether the rows stand in groups."""
        page = self._window.page()
        return page is not None and page.model.group_by is not None

    # Then

    def is_present(self) -> bool:
        """Whether the rows of now are in front, to be worked on."""
        page = self._window.page()
        return page is not None and not page.is_past()

    def is_grid(self) -> bool:
        """Whether the rows of now are in front, as rows and columns."""
        page = self._window.page()
        return page is not None and page.is_grid()

    def is_past(self) -> bool:
        """Whether the table in front is shown as it was."""
        page = self._window.page()
        return page is not None and page.is_past()

    def toggle_past(self) -> None:
        """Shows the table in front as it was, or as it is."""
        page = self._window.page()
        if page is not None and page.is_past():
            page.show_present()
        elif page is not None:
            page.show_past()

    # Rows

    def points_somewhere(self) -> bool:
        """Whether the current cell is a reference that is filled."""
        return self._target() is not None

    def follow(self) -> None:
        """Opens the record that the current cell points to, whole."""
        target = self._target()
        if target is not None:
            self._window.records.open(*target)

    def _target(self) -> tuple[UUID, UUID] | None:
        cell = self._cell()
        if cell is None:
            return None
        _, field, value = cell
        if field.target is None or not isinstance(value, ReferenceCell):
            return None
        return field.target, value.id

    def move_rows(self, by: int) -> None:
        """Moves the selected rows a row down (1) or up (-1) in people's own order."""
        page = self._window.page()
        if page is not None:
            page.grid.moving.step(by)

    def duplicate_rows(self) -> None:
        """Makes copies of the selected rows."""
        page = self._window.page()
        if page is not None:
            page.selected.records(lambda records: self._duplicate(page, records))

    def _duplicate(self, page: "TablePage", records: list[UUID]) -> None:
        if not records:
            return
        rows = tr_count("1 row", "{count:,} rows", len(records))

        def done(made: list[UUID]) -> None:
            self._window.actions_.offer_undo(tr("Duplicated {rows}", rows=rows))
            if made:
                page.show_record(made[0])

        self._window.bridge.send(DuplicateRecords(page.table_id, tuple(records)), done)

    def copy(self) -> None:
        """Copies the selected cells."""
        page = self._window.page()
        if page is not None:
            page.grid.clipboard.copy()

    def copy_headed(self) -> None:
        """Copies the selected cells, with the names of their fields over them."""
        page = self._window.page()
        if page is not None:
            page.grid.clipboard.copy(with_headings=True)

    def cut(self) -> None:
        """Copies the selected cells and empties them."""
        page = self._window.page()
        if page is not None:
            page.grid.clipboard.cut()

    def paste(self) -> None:
        """Writes what was copied from the current cell on."""
        page = self._window.page()
        if page is not None:
            page.grid.clipboard.paste()

    def clear_cells(self) -> None:
        """Empties the selected cells."""
        page = self._window.page()
        if page is not None:
            page.grid.writing.clear_selected()
