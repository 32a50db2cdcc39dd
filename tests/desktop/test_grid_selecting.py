"""Selecting: several ranges, rows by their headings, rows by number; what was copied."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.grid_fixtures import Grid, open_grid

grid = open_grid
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton


def spans(grid: Grid) -> set[tuple[int, int, int, int]]:
    return {
        (each.top(), each.bottom(), each.left(), each.right())
        for each in grid.view.selectionModel().selection()
    }


def center(grid: Grid, row: int, key: str) -> QPoint:
    return grid.view.visualRect(grid.index(row, key)).center()


def test_control_adds_ranges(grid: Grid) -> None:
    viewport = grid.view.viewport()
    QTest.mouseClick(viewport, LEFT, pos=center(grid, 0, "name"))
    QTest.mousePress(viewport, LEFT, CTRL, center(grid, 3, "cue"))
    to = center(grid, 5, "rate")
    # QTest moves the mouse without the keys that are held.
    place = QPointF(to)
    moved = QMouseEvent(QEvent.Type.MouseMove, place, place, LEFT, LEFT, CTRL)
    QApplication.sendEvent(viewport, moved)
    QTest.mouseRelease(viewport, LEFT, CTRL, to)

    assert spans(grid) == {(0, 0, 0, 0), (3, 5, 2, 3)}
    grid.key(Key.Key_Delete)
    grid.settle()
    assert len(grid.edits()) == 1
    assert sum(len(each) for each in grid.edits()[0].changes.values()) == 7


def test_ranges_are_added_by_keys_alone(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_Down, SHIFT)
    grid.key(Key.Key_F8, CTRL)
    for _ in range(4):
        grid.key(Key.Key_Down)
    grid.key(Key.Key_Right).key(Key.Key_Right)
    assert spans(grid) == {(0, 1, 0, 0)}

    grid.key(Key.Key_Down, SHIFT).key(Key.Key_Right, SHIFT)
    assert spans(grid) == {(0, 1, 0, 0), (5, 6, 2, 3)}
    grid.key(Key.Key_Left, SHIFT)
    assert spans(grid) == {(0, 1, 0, 0), (5, 6, 2, 2)}

    grid.key(Key.Key_Down)
    assert spans(grid) == {(7, 7, 2, 2)}


def test_single_cells_are_added_by_keys_alone(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_F8, CTRL).key(Key.Key_Down).key(Key.Key_Down)
    grid.key(Key.Key_F8, CTRL).key(Key.Key_Down).key(Key.Key_Down).key(Key.Key_F8, CTRL)
    assert spans(grid) == {(0, 0, 0, 0), (2, 2, 0, 0), (4, 4, 0, 0)}

    grid.key(Key.Key_Escape).key(Key.Key_Down)
    assert spans(grid) == {(5, 5, 0, 0)}


def test_rows_are_taken_by_their_headings(grid: Grid) -> None:
    header = grid.view.verticalHeader()
    tall = header.defaultSectionSize()
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(8, tall // 2))
    QTest.mouseClick(header.viewport(), LEFT, SHIFT, QPoint(8, tall * 3 - 4))
    assert spans(grid) == {(0, 2, 0, 11)}

    QTest.mouseClick(header.viewport(), LEFT, CTRL, QPoint(8, tall * 6 - 4))
    assert spans(grid) == {(0, 2, 0, 11), (5, 5, 0, 11)}


def test_shift_and_control_arrows_reach_the_edges(grid: Grid) -> None:
    grid.at(10, "cue").key(Key.Key_Down, CTRL | SHIFT)
    assert spans(grid) == {(10, 59, 2, 2)}
    grid.at(10, "cue").key(Key.Key_Left, CTRL | SHIFT).key(Key.Key_Up, CTRL | SHIFT)
    assert {each[:2] for each in spans(grid)} == {(0, 10)}


def test_alt_and_page_keys_go_sideways(grid: Grid) -> None:
    grid.view.resize(600, 400)
    grid.at(2, "name").key(Key.Key_PageDown, ALT)
    row, key = grid.place()
    assert row == 2
    assert grid.column(key) >= 2
    grid.key(Key.Key_PageUp, ALT)
    assert grid.place() == (2, "name")


def test_control_g_asks_for_a_row_and_a_row_is_gone_to_by_its_number(grid: Grid) -> None:
    with grid.qtbot.waitSignal(grid.view.go_to_row_requested):
        grid.at(0, "cue").key(Key.Key_G, CTRL)
    grid.view.go_to_row(42)
    assert grid.place() == (41, "cue")
    assert grid.view.viewport().rect().contains(center(grid, 41, "cue"))
    grid.view.go_to_row(10_000)
    assert grid.place() == (60, "cue")


def test_what_was_copied_is_outlined_until_escape(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_Down, SHIFT).key(Key.Key_C, CTRL)
    assert [(each.top, each.bottom) for each in grid.view.outline.ranges] == [(0, 1)]
    grid.view.grab()

    grid.key(Key.Key_Escape)
    assert grid.view.outline.ranges == []


def test_an_edit_takes_the_outline_away(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_C, CTRL).key(Key.Key_Delete)

    assert grid.view.outline.ranges == []


def test_shift_extends_the_last_range_and_leaves_the_others(grid: Grid) -> None:
    viewport = grid.view.viewport()
    QTest.mouseClick(viewport, LEFT, pos=center(grid, 0, "name"))
    QTest.mouseClick(viewport, LEFT, CTRL, center(grid, 6, "name"))
    QTest.mouseClick(viewport, LEFT, CTRL, center(grid, 3, "cue"))
    grid.key(Key.Key_Down, SHIFT).key(Key.Key_Right, SHIFT)
    assert spans(grid) == {(0, 0, 0, 0), (6, 6, 0, 0), (3, 4, 2, 3)}

    grid.key(Key.Key_Up, SHIFT).key(Key.Key_Left, SHIFT).key(Key.Key_Up, SHIFT)
    assert spans(grid) == {(0, 0, 0, 0), (6, 6, 0, 0), (2, 3, 2, 2)}
    QTest.mouseClick(viewport, LEFT, SHIFT, center(grid, 5, "rate"))
    assert spans(grid) == {(0, 0, 0, 0), (6, 6, 0, 0), (3, 5, 2, 3)}


def test_a_range_that_grows_over_another_gives_it_back_when_it_shrinks(grid: Grid) -> None:
    viewport = grid.view.viewport()
    QTest.mouseClick(viewport, LEFT, pos=center(grid, 2, "name"))
    QTest.mouseClick(viewport, LEFT, CTRL, center(grid, 0, "name"))
    grid.key(Key.Key_Down, SHIFT).key(Key.Key_Down, SHIFT).key(Key.Key_Down, SHIFT)
    assert spans(grid) == {(0, 3, 0, 0)}

    grid.key(Key.Key_Up, SHIFT).key(Key.Key_Up, SHIFT)
    assert spans(grid) == {(0, 1, 0, 0), (2, 2, 0, 0)}
    grid.key(Key.Key_Down)
    assert spans(grid) == {(2, 2, 0, 0)}
    grid.key(Key.Key_Down, SHIFT)
    assert spans(grid) == {(2, 3, 0, 0)}


def test_a_block_copied_over_columns_fills_a_range_that_keys_selected(grid: Grid) -> None:
    grid.at(0, "cue").key(Key.Key_C, CTRL)
    grid.at(2, "cue").key(Key.Key_Right, SHIFT).key(Key.Key_Down, SHIFT)
    assert spans(grid) == {(2, 3, 2, 3)}
    grid.key(Key.Key_V, CTRL)
    grid.settle()

    assert [grid.stored(row, "rate") for row in (2, 3)] == [1.0, 1.0]


def test_a_range_past_a_moved_column_is_as_many_pieces_as_there_are(grid: Grid) -> None:
    header = grid.view.horizontalHeader()
    header.moveSection(header.visualIndex(grid.column("email")), 3)
    grid.at(0, "cue").key(Key.Key_Right, SHIFT).key(Key.Key_Right, SHIFT)

    assert spans(grid) == {(0, 0, 2, 3), (0, 0, 11, 11)}
