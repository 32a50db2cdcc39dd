"""Groups: headings between the rows, folded by keys and clicks, and never written into."""

from typing import Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest

from desktop.grid_fixtures import Grid, open_grid

grid = open_grid
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def grouped(grid: Grid, key: str = "department") -> Grid:
    QAbstractItemModelTester(
        grid.model, QAbstractItemModelTester.FailureReportingMode.Warning, grid.model
    )
    with grid.qtbot.waitSignal(grid.model.counted):
        grid.model.set_group(grid.field(key))
    grid.settle()
    return grid


def headings(grid: Grid) -> dict[int, Any]:
    found = {}
    for row in range(grid.model.view_rows):
        heading = grid.model.heading_at(row)
        if heading is not None:
            found[row] = heading.value
    return found


def refolded(grid: Grid, act: Any) -> None:
    with grid.qtbot.waitSignal(grid.model.counted):
        act()
    grid.settle()


def test_rows_stand_under_headings_with_their_count_and_sums(grid: Grid) -> None:
    grouped(grid)

    assert set(headings(grid).values()) == {
        "LX", "Sound", "Stage", "Wardrobe", "Props", "Video", None,
    }  # fmt: skip
    first = min(headings(grid))
    heading = grid.model.heading_at(first)
    assert heading.count == sum(
        grid.value(row, "department") == heading.value
        for row in range(grid.model.view_rows)
        if grid.model.record_at(row) is not None
    )
    assert heading.sums[grid.field("cue")] > 0
    grid.view.grab()
    assert "rows" in grid.index(first, "name").data(Qt.ItemDataRole.AccessibleTextRole)


def test_alt_arrows_fold_the_group_of_the_cursor(grid: Grid) -> None:
    grouped(grid)
    count = grid.model.view_rows
    under = grid.model.heading_at(0).count
    refolded(grid, lambda: grid.at(3, "cue").key(Key.Key_Left, ALT))
    assert grid.place() == (0, "cue")
    assert grid.model.heading_at(0).folded
    assert grid.model.view_rows == count - under

    refolded(grid, lambda: grid.key(Key.Key_Right, ALT))
    assert grid.model.view_rows == count


def test_a_click_on_a_heading_folds_it(grid: Grid) -> None:
    grouped(grid)
    spot = grid.view.visualRect(grid.index(0, "name")).center()
    refolded(grid, lambda: QTest.mouseClick(grid.view.viewport(), LEFT, pos=spot))

    assert grid.model.heading_at(0).folded


def test_the_cursor_stays_on_its_record_when_a_group_above_folds(grid: Grid) -> None:
    grouped(grid)
    second = sorted(headings(grid))[1]
    grid.at(second + 2, "cue")
    record = grid.model.record_at(second + 2)
    refolded(grid, lambda: grid.model.fold(grid.model.heading_at(0), True))

    assert grid.model.record_at(grid.view.currentIndex().row()) == record


def test_typing_on_a_heading_does_nothing(grid: Grid) -> None:
    grouped(grid).at(0, "name").type("abc").key(Key.Key_Delete)
    grid.settle()

    assert not grid.view.is_editing()
    assert grid.client.commands == []


def test_space_on_a_heading_folds_it(grid: Grid) -> None:
    grouped(grid).at(0, "name")
    refolded(grid, lambda: grid.key(Key.Key_Space))

    assert grid.model.heading_at(0).folded


def test_a_paste_steps_over_headings(grid: Grid) -> None:
    grouped(grid)
    second = sorted(headings(grid))[1]
    data = QMimeData()
    data.setText("one\ntwo\n")
    QGuiApplication.clipboard().setMimeData(data)
    grid.at(second - 1, "email").key(Key.Key_V, CTRL)
    grid.settle()

    assert grid.value(second - 1, "email") == "one"
    assert grid.value(second + 1, "email") == "two"


def test_clearing_and_filling_leave_headings_out(grid: Grid) -> None:
    grouped(grid)
    second = sorted(headings(grid))[1]
    grid.at(second - 1, "notes").type("x").key(Key.Key_Return)
    grid.at(second - 1, "notes").key(Key.Key_Down, SHIFT).key(Key.Key_Down, SHIFT)
    grid.key(Key.Key_D, CTRL)
    grid.settle()
    assert grid.value(second + 1, "notes") == "x"

    grid.key(Key.Key_Delete)
    grid.settle()
    assert grid.value(second + 1, "notes") is None
    assert all(len(each.changes) <= 2 for each in grid.edits())


def test_a_row_changes_its_group_when_the_cursor_leaves_it(grid: Grid) -> None:
    grouped(grid)
    record = grid.model.record_at(1)
    grid.at(1, "department").type("wardrobe").key(Key.Key_Tab)
    grid.qtbot.wait(250)
    assert grid.model.record_at(1) == record

    with grid.qtbot.waitSignal(grid.model.counted):
        grid.key(Key.Key_Down)
    grid.settle()
    row = grid.model.row_of(record)
    assert grid.model.heading_at(grid.model.heading_above(row)).value == "Wardrobe"


def test_a_row_that_stops_matching_stays_in_its_group_until_the_cursor_leaves(grid: Grid) -> None:
    grouped(grid)
    with grid.qtbot.waitSignal(grid.model.counted):
        grid.model.set_filter('department != "nobody"')
    grid.settle()
    count = grid.model.heading_at(0).count
    record = grid.model.record_at(1)
    grid.at(1, "department").type("wardrobe").key(Key.Key_Tab)
    grid.client.edit_as_other("contacts", {grid.model.record_at(3): {"department": "LX"}})
    grid.qtbot.wait(300)
    grid.settle()

    assert grid.model.record_at(grid.view.currentIndex().row()) == record
    assert grid.model.heading_at(0).count <= count


def test_headings_stay_in_sight_beside_frozen_columns_and_from_the_right(grid: Grid) -> None:
    grouped(grid)
    grid.view.freeze(1)
    grid.view.resize(600, 400)
    grid.view.horizontalScrollBar().setValue(200)
    grid.view.grab()
    grid.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    grid.view.grab()
    with grid.qtbot.waitSignal(grid.model.counted):
        grid.model.set_group(None)

    assert headings(grid) == {}
