"""Columns: frozen without a cap, hidden, moved, and kept by field id."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.grid_fixtures import Grid, focus, open_grid
from openprod_core.bus.commands.tables import AddField
from openprod_core.domain.schema import FieldSpec

grid = open_grid
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def scrolled(grid: Grid, count: int) -> Grid:
    """Freezes columns in a narrow window that is scrolled to its end."""
    grid.view.resize(700, 500)
    grid.view.freeze(count)
    bar = grid.view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    return grid


def test_frozen_columns_stay_where_they_are_and_are_clicked_there(grid: Grid) -> None:
    scrolled(grid, 2)
    box = grid.view.visualRect(grid.index(3, "department"))
    assert box.left() == grid.view.columnWidth(0)

    QTest.mouseClick(grid.view.viewport(), LEFT, pos=box.center())
    assert grid.place() == (3, "department")
    bar = grid.view.horizontalScrollBar()
    assert bar.value() == bar.maximum()


def test_a_cell_behind_the_frozen_ones_is_scrolled_into_sight(grid: Grid) -> None:
    scrolled(grid, 2).at(0, "cue")

    assert grid.view.visualRect(grid.index(0, "cue")).left() == grid.view.frozen_width()


def test_a_frozen_cell_is_edited_in_its_place(grid: Grid) -> None:
    scrolled(grid, 2).at(1, "name").key(Key.Key_F2)
    editor = focus()
    assert editor.geometry().left() < grid.view.columnWidth(0)
    grid.view.horizontalScrollBar().setValue(0)
    bar = grid.view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert editor.geometry().left() < grid.view.columnWidth(0)

    grid.type("!").key(Key.Key_Return)
    assert grid.value(1, "name") == "Omar Doe!"


def test_headings_of_frozen_columns_sort_and_resize(grid: Grid) -> None:
    scrolled(grid, 2)
    header = grid.view._frozen_header
    assert header is not None
    assert header.width() == grid.view.frozen_width()
    with grid.qtbot.waitSignal(grid.model.counted):
        QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(60, 10))
    assert grid.model.order_by == ((grid.field("name"), False),)

    header.resizeSection(0, 222)
    assert grid.view.columnWidth(0) == 222
    assert header.width() == grid.view.frozen_width()
    main = grid.view.horizontalHeader()
    assert main.logicalIndexAt(QPoint(20, 5)) == 0


def test_frozen_columns_that_leave_no_room_scroll(grid: Grid) -> None:
    grid.view.resize(400, 400)
    grid.view.freeze(12)

    assert 0 < len(grid.view.frozen_columns()) < 12
    assert grid.view.frozen == 12
    grid.view.resize(3000, 400)
    assert len(grid.view.frozen_columns()) == 12


def test_frozen_columns_stand_at_the_right_in_a_right_to_left_window(grid: Grid) -> None:
    grid.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    scrolled(grid, 1)
    box = grid.view.visualRect(grid.index(0, "name"))

    assert box.right() + 1 >= grid.view.viewport().width() - 1
    grid.at(0, "department")
    assert grid.view.visualRect(grid.index(0, "department")).right() < box.left()


def test_a_hidden_column_is_stepped_over_and_the_cursor_leaves_it(grid: Grid) -> None:
    grid.at(0, "department")
    grid.view.hide_column(grid.field("department"))
    assert grid.place() == (0, "cue")
    grid.key(Key.Key_Left)
    assert grid.place() == (0, "name")

    grid.view.show_all_columns()
    assert grid.view.hidden_columns() == ()


def test_the_last_shown_column_cannot_be_hidden(grid: Grid) -> None:
    for each in grid.model.fields:
        grid.view.hide_column(each.id)

    assert len(grid.view.hidden_columns()) == 11


def test_the_arrangement_is_kept_by_field_id(grid: Grid) -> None:
    view = grid.view
    view.hide_column(grid.field("rate"))
    view.move_column(grid.field("email"), grid.field("name"))
    view.setColumnWidth(grid.column("cue"), 77)
    view.freeze(2)
    state = view.column_state()
    view.restore_column_state({"widths": {str(grid.field("cue")): 50}})
    assert view.frozen == 0

    view.restore_column_state(state)
    assert view.column_state() == state
    assert view.visual_column(grid.column("email")) == 1
    assert view.columnWidth(grid.column("cue")) == 77


def test_a_new_field_leaves_the_arrangement_as_it_is(grid: Grid) -> None:
    grid.view.hide_column(grid.field("rate"))
    grid.view.move_column(grid.field("email"), None)
    grid.view.freeze(1)
    with grid.qtbot.waitSignal(grid.model.modelReset):
        grid.client.execute(AddField("contacts", FieldSpec("Phone")))

    assert grid.view.hidden_columns() == (grid.field("rate"),)
    assert grid.view.visual_column(grid.column("email")) == 0
    assert grid.view.frozen == 1


def test_every_change_of_the_arrangement_is_told(grid: Grid) -> None:
    for change in (
        lambda: grid.view.freeze(1),
        lambda: grid.view.hide_column(grid.field("rate")),
        lambda: grid.view.move_column(grid.field("email"), None),
        lambda: grid.view.setColumnWidth(0, 90),
    ):
        with grid.qtbot.waitSignal(grid.view.columns_rearranged):
            change()


def test_a_column_fits_what_is_in_it(grid: Grid) -> None:
    grid.view.setColumnWidth(grid.column("email"), 40)
    grid.view.fit_column(grid.field("email"))

    assert grid.view.columnWidth(grid.column("email")) > 100
