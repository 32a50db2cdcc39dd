"""Row heights, density and zoom."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.grid_fixtures import Grid, focus, open_grid

grid = open_grid
LONG = "Stands by at the upstage entrance with the lantern lit and both hands free to open"


def height(grid: Grid) -> int:
    return grid.view.verticalHeader().defaultSectionSize()


def drawn(grid: Grid, row: int, key: str) -> str:
    """Returns the letters that a cell shows."""
    column = grid.column(key)
    grid.view.grab()
    return grid.view.painting.cells._texts[column].place(str, grid.value(row, key))[0]


def test_medium_rows_show_two_lines_and_tall_ones_four(grid: Grid) -> None:
    grid.model.write_cell(0, grid.column("name"), LONG)
    short = height(grid)
    assert "\n" not in drawn(grid, 0, "name")

    grid.view.set_row_height("medium")
    assert height(grid) == short + grid.view.fontMetrics().lineSpacing()
    assert drawn(grid, 0, "name").count("\n") == 1
    assert drawn(grid, 0, "name").endswith("…")
    grid.view.set_row_height("tall")
    assert drawn(grid, 0, "name").count("\n") == 3
    grid.view.set_row_height("short")
    assert height(grid) == short


def test_a_line_end_in_a_text_is_one_in_a_taller_row(grid: Grid) -> None:
    grid.model.write_cell(0, grid.column("notes"), "One\nTwo\r\nThree")
    grid.view.set_row_height("medium")
    assert drawn(grid, 0, "notes") == "One\nTwo ↵ Three"

    grid.view.set_row_height("tall")
    assert drawn(grid, 0, "notes") == "One\nTwo\nThree"


def test_letters_outside_the_first_plane_wrap_whole(grid: Grid) -> None:
    grid.model.write_cell(0, grid.column("name"), "🎭 " * 40)
    grid.view.set_row_height("tall")

    assert "\ufffd" not in drawn(grid, 0, "name")


def test_a_box_is_ticked_at_the_top_of_a_tall_row(grid: Grid) -> None:
    grid.view.set_row_height("tall")
    cell = grid.view.visualRect(grid.index(1, "confirmed"))
    spot = QPoint(cell.center().x(), cell.top() + grid.view.line_band() // 2)
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert grid.value(1, "confirmed") is True


def test_density_changes_the_room_and_not_the_letters(grid: Grid) -> None:
    normal = height(grid)
    grid.view.set_density("compact")
    assert height(grid) == normal - 8
    grid.view.set_density("roomy")
    assert height(grid) == normal + 8


def test_zoom_makes_letters_rows_and_columns_larger_and_what_is_kept_stays(grid: Grid) -> None:
    before, size = height(grid), grid.view.font().pointSizeF()
    state = grid.view.column_state()
    grid.view.set_zoom(2.0)

    assert grid.view.font().pointSizeF() == size * 2
    assert height(grid) > before * 1.7
    assert grid.view.columnWidth(0) == 280
    assert grid.view.column_state() == state
    grid.at(0, "name").key(Qt.Key.Key_F2)
    assert focus().font().pointSizeF() == size * 2
    grid.key(Qt.Key.Key_Escape)
    grid.view.set_zoom(1.0)
    assert (height(grid), grid.view.columnWidth(0)) == (before, 140)


def test_the_row_at_the_top_stays_there_when_rows_grow(grid: Grid) -> None:
    grid.view.resize(800, 300)
    grid.view.verticalScrollBar().setValue(20 * height(grid))
    assert grid.view.rowAt(0) == 20
    grid.view.set_row_height("tall")

    assert grid.view.rowAt(0) == 20
