"""GridView: the cursor, ranges, columns and order; rows that others move."""

from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.grid_fixtures import Grid, open_grid
from openprod_core.bus.commands.records import RemoveRecords

grid = open_grid
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def spans(grid: Grid) -> set[tuple[int, int, int, int]]:
    """Returns the selection as (top, bottom, left, right)."""
    return {
        (each.top(), each.bottom(), each.left(), each.right())
        for each in grid.view.selectionModel().selection()
    }


def cells(grid: Grid) -> int:
    return sum((b - t + 1) * (r - l + 1) for t, b, l, r in spans(grid))  # noqa: E741


def heading(grid: Grid, key: str) -> QPoint:
    header = grid.view.horizontalHeader()
    at = header.sectionViewportPosition(grid.column(key))
    return QPoint(at + 40, header.height() // 2)


def click_heading(grid: Grid, key: str, held: Any = Qt.KeyboardModifier.NoModifier) -> None:
    viewport = grid.view.horizontalHeader().viewport()
    with grid.qtbot.waitSignal(grid.model.counted):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, held, heading(grid, key))


def test_home_and_end_go_to_the_edges_of_row_and_table(grid: Grid) -> None:
    grid.at(5, "cue").key(Key.Key_End)
    assert grid.place() == (5, "email")
    grid.key(Key.Key_Home)
    assert grid.place() == (5, "name")
    grid.key(Key.Key_End, CTRL)
    assert grid.place() == (59, "email")
    grid.key(Key.Key_Home, CTRL)
    assert grid.place() == (0, "name")


def test_control_arrows_go_to_the_edge_of_the_data(grid: Grid) -> None:
    grid.at(5, "cue").key(Key.Key_Down, CTRL)
    assert grid.place() == (59, "cue")
    grid.key(Key.Key_Right, CTRL)
    assert grid.place() == (59, "email")
    grid.key(Key.Key_Up, CTRL).key(Key.Key_Left, CTRL)
    assert grid.place() == (0, "name")


def test_pages_keep_one_row_in_sight(grid: Grid) -> None:
    grid.at(0, "cue").key(Key.Key_PageDown)
    page = grid.view.rows_in_page()
    assert grid.place() == (page, "cue")
    grid.key(Key.Key_PageUp)
    assert grid.place() == (0, "cue")


def test_shift_makes_ranges_that_grow_and_shrink(grid: Grid) -> None:
    grid.at(2, "department").key(Key.Key_Down, SHIFT).key(Key.Key_Right, SHIFT)
    grid.key(Key.Key_Right, SHIFT).key(Key.Key_Left, SHIFT)
    assert cells(grid) == 4
    grid.key(Key.Key_End, CTRL | SHIFT)
    assert cells(grid) == 58 * 11
    grid.key(Key.Key_Down)
    assert cells(grid) == 1


def test_shift_click_selects_up_to_there(grid: Grid) -> None:
    grid.at(1, "name")
    spot = grid.view.visualRect(grid.index(4, "cue")).center()
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, SHIFT, spot)

    assert cells(grid) == 4 * 3


def test_shift_space_takes_rows_and_control_space_takes_columns(grid: Grid) -> None:
    grid.at(2, "cue").key(Key.Key_Down, SHIFT).key(Key.Key_Space, SHIFT)
    assert spans(grid) == {(2, 3, 0, 11)}
    grid.at(2, "cue").key(Key.Key_Space, CTRL)
    assert spans(grid) == {(0, 59, 2, 2)}


def test_control_a_takes_all_records_and_not_the_line_for_a_new_one(grid: Grid) -> None:
    grid.at(2, "cue").key(Key.Key_A, CTRL)

    assert spans(grid) == {(0, 59, 0, 11)}


def test_a_click_on_a_heading_sorts_up_then_down_then_not(grid: Grid) -> None:
    cue = grid.field("cue")
    click_heading(grid, "cue")
    assert grid.model.order_by == ((cue, False),)
    click_heading(grid, "cue")
    assert grid.model.order_by == ((cue, True),)
    grid.qtbot.waitUntil(lambda: grid.value(0, "cue") == 60)
    click_heading(grid, "cue")
    assert grid.model.order_by == ()


def test_a_click_with_shift_adds_to_the_order(grid: Grid) -> None:
    click_heading(grid, "department")
    click_heading(grid, "cue", SHIFT)
    click_heading(grid, "cue", SHIFT)

    assert grid.model.order_by == ((grid.field("department"), False), (grid.field("cue"), True))


def test_a_drag_moves_a_column_and_says_behind_which(grid: Grid) -> None:
    with grid.qtbot.waitSignal(grid.view.column_moved) as moved:
        grid.view.horizontalHeader().moveSection(grid.column("cue"), 0)
    assert moved.args == [grid.field("cue"), None]

    with grid.qtbot.waitSignal(grid.view.column_moved) as moved:
        grid.view.horizontalHeader().moveSection(0, 1)
    assert moved.args == [grid.field("cue"), grid.field("name")]


def test_the_cursor_steps_over_columns_as_they_are_seen(grid: Grid) -> None:
    grid.view.horizontalHeader().moveSection(grid.column("cue"), 0)
    grid.view.setColumnHidden(grid.column("department"), True)
    grid.at(0, "cue").key(Key.Key_Right)
    assert grid.place() == (0, "name")
    grid.key(Key.Key_Right)
    assert grid.place() == (0, "rate")


def test_a_double_click_on_a_border_fits_the_column(grid: Grid) -> None:
    grid.view.setColumnWidth(grid.column("email"), 40)
    grid.view.resizeColumnToContents(grid.column("email"))

    wide = grid.view.columnWidth(grid.column("email"))
    assert wide > grid.view.fontMetrics().horizontalAdvance("priya57@example.org")


def test_the_cursor_stays_on_its_record_when_rows_above_it_go(grid: Grid) -> None:
    grid.at(10, "cue")
    record = grid.model.record_at(10)
    gone = [grid.model.record_at(row) for row in range(3)]
    with grid.qtbot.waitSignal(grid.model.counted):
        grid.client.execute(RemoveRecords(gone))

    assert grid.place() == (7, "cue")
    assert grid.model.record_at(7) == record


def test_every_cell_is_spoken_with_its_field_and_row(grid: Grid) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert grid.view.accessibleName() == "Contacts"
    assert grid.index(0, "cue").data(role) == "Cue, row 1: 1"
    grid.at(0, "cue").key(Key.Key_F2)
    assert grid.view._edited[0].accessibleName() == "Cue"


def test_painting_asks_the_model_for_no_cell_by_cell(grid: Grid) -> None:
    asked: list[object] = []
    grid.model.data = lambda *args: asked.append(args)  # type: ignore[method-assign]
    grid.view.viewport().repaint()
    grid.view.grab()

    assert asked == []


def test_a_right_to_left_window_mirrors_the_grid(grid: Grid) -> None:
    grid.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.at(0, "name")
    before = grid.view.visualRect(grid.index(0, "name")).left()
    after = grid.view.visualRect(grid.index(0, "department")).left()
    assert before > after
    grid.key(Key.Key_Left)
    assert grid.place() == (0, "department")
