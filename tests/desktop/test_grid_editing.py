"""GridView: typing, finishing and refusing edits, key by key as a person does it."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.grid_fixtures import Grid, focus, open_grid
from openprod_core.bus.commands.records import AddRecord, ChangeRows, EditRecords
from openprod_desktop.delegates.floating import ReasonLabel
from openprod_desktop.delegates.picking import PickingEditor

grid = open_grid
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def reasons(grid: Grid) -> list[str]:
    labels = grid.view.window().findChildren(ReasonLabel)
    return [each.text() for each in labels if each.isVisible()]


def test_the_first_typed_key_replaces_the_value_and_enter_goes_down(grid: Grid) -> None:
    grid.at(0, "name").type("Alice").key(Key.Key_Return)

    assert grid.value(0, "name") == "Alice"
    assert grid.place() == (1, "name")
    grid.settle()
    assert grid.stored(0, "name") == "Alice"


def test_a_composed_letter_reaches_the_editor(grid: Grid) -> None:
    grid.at(0, "name")
    event = QInputMethodEvent("", [])
    event.setCommitString("é")
    QApplication.sendEvent(grid.view, event)
    grid.type("tienne").key(Key.Key_Return)

    assert grid.value(0, "name") == "étienne"


def test_f2_keeps_the_text_with_the_caret_at_its_end(grid: Grid) -> None:
    grid.at(0, "name").key(Key.Key_F2).type("!").key(Key.Key_Return)
    assert grid.value(0, "name") == "Jane Doe!"

    grid.at(0, "cue").key(Key.Key_F2).type("5").key(Key.Key_Return)
    assert grid.value(0, "cue") == 15


def test_enter_opens_an_idle_cell_and_finishes_an_open_one(grid: Grid) -> None:
    grid.at(2, "email").key(Key.Key_Return)
    assert grid.view.is_editing()
    grid.type("x").key(Key.Key_Return, SHIFT)

    assert grid.place() == (1, "email")
    assert grid.value(2, "email").endswith("orgx")


def test_escape_restores_the_value(grid: Grid) -> None:
    grid.at(0, "name").type("zzz").key(Key.Key_Escape)

    assert grid.value(0, "name") == "Jane Doe"
    assert not grid.view.is_editing()
    assert focus() is grid.view
    assert grid.edits() == []


def test_arrows_finish_a_replaced_value_and_move_the_caret_of_one_edited_in_place(
    grid: Grid,
) -> None:
    grid.at(0, "cue").type("42").key(Key.Key_Down)
    assert grid.place() == (1, "cue")
    assert grid.value(0, "cue") == 42

    grid.at(3, "cue").key(Key.Key_F2).key(Key.Key_Left).type("9").key(Key.Key_Return)
    assert grid.value(3, "cue") == 94


def test_tab_goes_on_to_the_next_row_and_enter_returns_to_where_tab_began(grid: Grid) -> None:
    grid.at(0, "name").type("A").key(Key.Key_Tab).key(Key.Key_Tab).type("7").key(Key.Key_Return)
    assert grid.place() == (1, "name")
    assert grid.value(0, "cue") == 7

    grid.at(0, "email").key(Key.Key_Tab)
    assert grid.place() == (1, "name")
    grid.key(Key.Key_Tab, SHIFT)
    assert grid.place() == (0, "email")


def test_what_cannot_be_read_stays_open_with_the_reason_under_it(grid: Grid) -> None:
    grid.at(0, "cue").type("abc").key(Key.Key_Tab)

    assert grid.view.is_editing()
    assert grid.place() == (0, "cue")
    assert any("abc" in each for each in reasons(grid))
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 200))
    assert grid.place() == (0, "cue")

    grid.key(Key.Key_Escape)
    assert reasons(grid) == []
    assert grid.value(0, "cue") == 1


def test_a_click_elsewhere_finishes_the_edit(grid: Grid) -> None:
    grid.at(0, "name").type("Clicked away")
    spot = grid.view.visualRect(grid.index(4, "cue")).center()
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert grid.value(0, "name") == "Clicked away"
    assert grid.place() == (4, "cue")


def test_alt_enter_makes_a_second_line(grid: Grid) -> None:
    grid.at(1, "notes").type("One").key(Key.Key_Return, ALT).type("Two").key(Key.Key_Return)

    assert grid.value(1, "notes") == "One\nTwo"


LONG = "Wait for the blackout, then go with the music. "


@pytest.mark.parametrize("key", ["name", "notes"])
def test_a_text_longer_than_its_cell_is_shown_beside_it_whole(grid: Grid, key: str) -> None:
    for column in range(grid.model.columnCount()):
        grid.view.setColumnWidth(column, 90)
    cell = grid.view.visualRect(grid.index(1, key))
    grid.at(1, key).type("Go")
    editor = focus()
    assert editor.width() <= cell.width()

    grid.type(" " + LONG)
    longest = editor.fontMetrics().horizontalAdvance("Go " + LONG)
    assert editor.width() > longest and editor.height() <= cell.height()
    assert editor.x() >= 0 and editor.geometry().right() < grid.view.viewport().width()

    for _ in range(3):
        grid.type(LONG)
    assert editor.height() > 2 * editor.fontMetrics().lineSpacing()
    grid.key(Key.Key_Return)
    assert grid.value(1, key) == "Go " + LONG * 4


def test_delete_empties_the_selected_cells_in_one_step_and_never_removes_a_row(
    grid: Grid,
) -> None:
    grid.at(0, "name").key(Key.Key_Down, SHIFT).key(Key.Key_Right, SHIFT).key(Key.Key_Delete)
    grid.settle()

    assert [grid.value(row, "name") for row in range(3)] == [None, None, "Zoë Doe"]
    assert len(grid.edits()) == 1
    assert len(grid.client.workspace.records[grid.model.table.id]) == 60


def test_control_delete_asks_for_rows_to_go(grid: Grid) -> None:
    with grid.qtbot.waitSignal(grid.view.delete_rows_requested):
        grid.at(0, "name").key(Key.Key_Delete, CTRL)
    with grid.qtbot.waitSignal(grid.view.delete_rows_requested):
        grid.key(Key.Key_Minus, CTRL)
    assert grid.edits() == []


def test_space_ticks_all_selected_boxes_and_elsewhere_shows_the_record(grid: Grid) -> None:
    grid.at(0, "confirmed").key(Key.Key_Down, SHIFT).key(Key.Key_Down, SHIFT)
    grid.key(Key.Key_Space)
    grid.settle()
    assert [grid.value(row, "confirmed") for row in range(3)] == [True, True, True]
    assert len(grid.edits()) == 1

    with grid.qtbot.waitSignal(grid.view.expand_record_requested) as asked:
        grid.at(2, "name").key(Key.Key_Space)
    assert asked.args == [grid.model.record_at(2)]


def test_a_box_is_ticked_by_a_click_and_by_a_letter(grid: Grid) -> None:
    spot = grid.view.visualRect(grid.index(1, "confirmed")).center()
    QTest.mouseClick(grid.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert grid.value(1, "confirmed") is True

    grid.at(1, "confirmed").key(Key.Key_N)
    assert grid.value(1, "confirmed") is False


def test_today_and_now_are_one_key_away(grid: Grid) -> None:
    grid.at(0, "birthday").key(Key.Key_Semicolon, CTRL)
    assert grid.value(0, "birthday") == date(2026, 11, 21)

    grid.at(0, "call").key(Key.Key_Colon, CTRL | SHIFT)
    assert grid.value(0, "call") == datetime(2026, 11, 21, 18, 30)


def test_a_date_is_typed_as_people_say_it(grid: Grid) -> None:
    grid.at(0, "birthday").type("tomorrow").key(Key.Key_Return)

    assert grid.value(0, "birthday") == date(2026, 11, 22)


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Down, ALT), (Key.Key_F4, NONE)])
def test_the_calendar_opens_below_and_steps_by_arrows(
    grid: Grid, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    grid.at(0, "birthday").key(key, held)
    assert grid.view.is_editing()
    grid.key(Key.Key_Down).key(Key.Key_Return)

    assert grid.value(0, "birthday") == date(1980, 1, 8)


def test_f4_opens_what_there_is_to_choose_from_and_nothing_elsewhere(grid: Grid) -> None:
    grid.at(0, "department").key(Key.Key_F4)
    editor = grid.view.open_editor()
    assert isinstance(editor, PickingEditor) and editor.list.isVisible()
    grid.key(Key.Key_Escape).key(Key.Key_Escape)

    grid.at(0, "name").key(Key.Key_F4)
    assert not grid.view.is_editing()


def test_a_choice_is_found_by_its_first_letters(grid: Grid) -> None:
    grid.at(0, "department").type("wa").key(Key.Key_Return)
    assert grid.value(0, "department") == "Wardrobe"

    grid.at(1, "department").type("vid").key(Key.Key_Tab)
    assert grid.value(1, "department") == "Video"
    assert grid.place() == (1, "cue")


def test_a_new_choice_is_made_by_its_own_line_and_never_by_tab(grid: Grid) -> None:
    grid.at(0, "department").type("Pyro").key(Key.Key_Tab)
    assert grid.view.is_editing()
    assert any("Pyro" in each for each in reasons(grid))

    grid.key(Key.Key_Return)
    grid.settle()
    assert grid.stored(0, "department") == "Pyro"
    assert grid.commands(ChangeRows)[0].choices == {grid.field("department"): ("Pyro",)}
    assert len(grid.client.commands) == 1


def test_a_new_choice_in_the_last_line_comes_with_its_record(grid: Grid) -> None:
    grid.at(60, "department").type("Pyro").key(Key.Key_Return)
    grid.settle()

    assert len(grid.client.commands) == 1
    assert grid.commands(ChangeRows)[0].rows == [{grid.field("department"): "Pyro"}]


def test_a_reference_is_picked_by_part_of_its_title(grid: Grid) -> None:
    grid.at(0, "scene").type("2, scene 3").key(Key.Key_Return)
    grid.qtbot.waitUntil(lambda: not grid.view.is_editing())

    assert str(grid.value(0, "scene")) == "Act 2, scene 3"
    grid.settle()
    assert grid.stored(0, "scene").int == 1006


def test_a_reference_to_nothing_says_so(grid: Grid) -> None:
    grid.at(0, "scene").type("No such").key(Key.Key_Tab)
    grid.qtbot.waitUntil(lambda: bool(reasons(grid)))

    assert grid.view.is_editing()


def test_typing_in_the_last_line_begins_a_record(grid: Grid) -> None:
    grid.at(60, "name").type("Newcomer").key(Key.Key_Tab).key(Key.Key_Tab).type("99")
    grid.key(Key.Key_Return)
    grid.settle()

    assert grid.place() == (61, "name")
    assert len(grid.commands(AddRecord)) == 1
    grid.qtbot.waitUntil(lambda: grid.model.view_rows == 61)
    grid.qtbot.waitUntil(lambda: grid.value(60, "cue") == 99)
    assert grid.place() == (61, "name")


def test_a_list_is_typed_with_commas(grid: Grid) -> None:
    grid.at(0, "tags").type("a, b").key(Key.Key_Return)

    assert grid.value(0, "tags") == ("a", "b")


def test_what_the_engine_refuses_is_put_back_with_the_reason_at_the_cell(grid: Grid) -> None:
    grid.at(0, "name")
    grid.model.write_cell(0, grid.column("cue"), "not a number")
    grid.qtbot.waitUntil(lambda: bool(reasons(grid)))

    assert grid.value(0, "cue") == 1


def test_an_edit_lands_in_its_record_though_others_moved_the_rows(grid: Grid) -> None:
    record = grid.model.record_at(0)
    grid.at(0, "name").type("Mine")
    grid.client.edit_as_other("contacts", {grid.model.record_at(1): {"name": "Theirs"}})
    grid.qtbot.waitUntil(lambda: grid.value(1, "name") == "Theirs")
    grid.key(Key.Key_Return)
    grid.settle()

    assert grid.client.workspace.records[grid.model.table.id][record][grid.field("name")] == "Mine"
    assert len(grid.commands(EditRecords)) == 1


def test_a_begun_row_that_was_refused_can_be_taken_away(grid: Grid) -> None:
    grid.at(60, "name")
    with grid.qtbot.waitSignal(grid.model.refused):
        grid.model.write_cell(60, grid.column("cue"), "not a number")
    assert grid.model.rowCount() == 62

    grid.key(Key.Key_Delete, CTRL)
    assert grid.model.rowCount() == 61


def test_an_editor_whose_row_goes_away_leaves_a_grid_that_works(grid: Grid) -> None:
    grid.at(0, "name").type("Al")
    assert grid.view.is_editing()

    editor = grid.view.indexWidget(grid.view.currentIndex())
    editor.deleteLater()
    QApplication.sendPostedEvents(editor, QEvent.Type.DeferredDelete)

    assert not grid.view.is_editing()
    grid.at(1, "name").type("Alice").key(Key.Key_Return)
    assert grid.value(1, "name") == "Alice"
