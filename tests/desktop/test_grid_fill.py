"""One value into many cells, and series by keys and by the handle."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.grid_fixtures import Grid, open_grid
from openprod_desktop.widgets.grid_selection import CellRange

grid = open_grid
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def column(grid: Grid, key: str, rows: range) -> list[object]:
    return [grid.value(row, key) for row in rows]


def write(grid: Grid, key: str, values: list[object]) -> None:
    for row, value in enumerate(values):
        grid.model.write_cell(row, grid.column(key), value)
    grid.settle()
    grid.client.commands.clear()


def drag_handle(grid: Grid, to: QPoint, held: Qt.KeyboardModifier | None = None) -> None:
    viewport = grid.view.viewport()
    area = grid.view.fill_handle.area()
    assert area is not None
    held = held or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, LEFT, pos=grid.view.fill_handle.spot(area).center())
    QTest.mouseMove(viewport, to)
    QTest.mouseRelease(viewport, LEFT, held, to)
    grid.settle()


def center(grid: Grid, row: int, key: str) -> QPoint:
    return grid.view.visualRect(grid.index(row, key)).center()


def test_control_enter_writes_what_was_typed_into_every_selected_cell(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_Down, SHIFT).key(Key.Key_Down, SHIFT)
    grid.type("Swing").key(Key.Key_Return, CTRL)
    grid.settle()

    assert column(grid, "name", range(4)) == ["Swing", "Swing", "Swing", "Ana Doe"]
    assert len(grid.client.commands) == 1
    assert not grid.view.is_editing()
    assert grid.place() == (2, "name")


def test_control_enter_reads_the_text_anew_for_columns_of_other_types(grid: Grid) -> None:
    with grid.qtbot.waitSignal(grid.view.paste_reported):
        grid.at(0, "department").key(Key.Key_Right, SHIFT).key(Key.Key_Right, SHIFT)
        grid.at(0, "cue").key(Key.Key_Right, SHIFT).key(Key.Key_Right, SHIFT)
        grid.view.setCurrentIndex(grid.index(0, "cue"))
        grid.view.select_range(CellRange(0, grid.column("cue"), 0, grid.column("birthday")))
        grid.type("77").key(Key.Key_Return, CTRL)

    assert grid.value(0, "cue") == grid.value(0, "rate") == 77


def test_control_enter_makes_a_new_choice_in_the_same_step(grid: Grid) -> None:
    grid.at(0, "department").key(Key.Key_Down, SHIFT)
    grid.type("Pyro").key(Key.Key_Return, CTRL)
    grid.settle()

    assert [grid.stored(row, "department") for row in range(2)] == ["Pyro", "Pyro"]
    assert len(grid.client.commands) == 1


def test_control_d_goes_on_from_the_filled_cells(grid: Grid) -> None:
    write(grid, "email", ["LX 42.5", "LX 43", None, None, None])
    grid.at(0, "email")
    for _ in range(4):
        grid.key(Key.Key_Down, SHIFT)
    grid.key(Key.Key_D, CTRL)
    grid.settle()

    assert column(grid, "email", range(5)) == ["LX 42.5", "LX 43", "LX 43.5", "LX 44", "LX 44.5"]
    assert len(grid.client.commands) == 1


def test_control_d_in_one_row_takes_the_row_above(grid: Grid) -> None:
    write(grid, "email", ["Cue 9"])
    grid.at(1, "email").key(Key.Key_D, CTRL)
    grid.at(2, "department").key(Key.Key_D, CTRL)
    grid.settle()

    assert grid.value(1, "email") == "Cue 10"
    assert grid.value(2, "department") == grid.value(1, "department") == "Sound"


def test_control_r_goes_on_to_the_right_where_the_type_is_the_same(grid: Grid) -> None:
    write(grid, "cue", [3])
    grid.at(0, "cue").key(Key.Key_Right, SHIFT).key(Key.Key_R, CTRL)
    assert grid.value(0, "rate") != 4

    grid.at(0, "notes").key(Key.Key_R, CTRL)
    grid.settle()
    assert len(grid.edits()) == 0


def test_the_handle_is_dragged_down_and_control_copies(grid: Grid) -> None:
    write(grid, "email", ["Cue 9"])
    grid.at(0, "email")
    drag_handle(grid, center(grid, 3, "email"))
    assert column(grid, "email", range(4)) == ["Cue 9", "Cue 10", "Cue 11", "Cue 12"]
    assert len(grid.client.commands) == 1

    grid.at(0, "email")
    drag_handle(grid, center(grid, 2, "email"), CTRL)
    assert column(grid, "email", range(4)) == ["Cue 9", "Cue 9", "Cue 9", "Cue 12"]


def test_the_handle_is_dragged_up(grid: Grid) -> None:
    write(grid, "birthday", [None, None, date(2026, 5, 10), date(2026, 5, 17)])
    grid.at(2, "birthday").key(Key.Key_Down, SHIFT)
    drag_handle(grid, center(grid, 0, "birthday"))

    assert column(grid, "birthday", range(2)) == [date(2026, 4, 26), date(2026, 5, 3)]


def test_the_handle_fills_to_the_side(grid: Grid) -> None:
    grid.at(0, "cue").key(Key.Key_Down, SHIFT)
    drag_handle(grid, center(grid, 0, "confirmed") + QPoint(0, 4))

    assert grid.view.fill_handle._source is None
    assert column(grid, "rate", range(2)) != [1, 2]


def test_escape_lets_the_handle_go(grid: Grid) -> None:
    grid.at(0, "email")
    area = CellRange(0, grid.column("email"), 0, grid.column("email"))
    viewport = grid.view.viewport()
    QTest.mousePress(viewport, LEFT, pos=grid.view.fill_handle.spot(area).center())
    grid.key(Key.Key_Escape)
    QTest.mouseRelease(viewport, LEFT, pos=center(grid, 5, "email"))

    assert grid.client.commands == []


def test_the_handle_of_a_cell_behind_frozen_columns_is_not_there(grid: Grid) -> None:
    grid.view.resize(700, 500)
    grid.view.freeze(2)
    grid.at(0, "cue")
    area = grid.view.fill_handle.area()
    assert area is not None
    assert not grid.view.fill_handle.spot(area).isEmpty()
    bar = grid.view.horizontalScrollBar()
    bar.setValue(bar.maximum())

    assert grid.view.fill_handle.spot(area).isEmpty()
    grid.view.hide_column(grid.field("rate"))
    grid.view.grab()
