"""Filters by a cell's value, line by line, and going to a row: the text of the box is the truth."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window import menus, table_commands

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Scenes", {"Title": "text"})
    act = made.add("scenes", {"title": "Act 1"})
    made.make_table(
        "Cues",
        {"Name": "text", "Dept": "choice:LX,SND", "Page": "integer", "Done": "boolean",
         "Scene": "reference:scenes", "Due": "date", "Takes": "duration"},
    )  # fmt: skip
    rows = [
        {"name": "Dawn", "dept": "LX", "page": 4, "done": True, "scene": act},
        {"name": "Rain", "dept": "SND", "page": 4},
        {"name": "Say \"hi\"", "dept": "LX", "page": 9, "done": False},
        {"name": "Blank"},
    ]  # fmt: skip
    made.add_all("cues", rows)
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.record_at(3) is not None)
    found.grid.setFocus()
    return found


def cell(page: TablePage, row: int, column: int) -> None:
    page.grid.setCurrentIndex(page.model.index(row, column))


def names(page: TablePage) -> list[str]:
    return [page.model.value(row, 0) for row in range(page.model.view_rows)]


def key(qtbot: QtBot, page: TablePage, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(page.grid, key, held)


def test_only_this_value_is_shown_by_a_key(qtbot: QtBot, page: TablePage) -> None:
    cell(page, 0, 1)

    key(qtbot, page, Qt.Key.Key_F, ALT | SHIFT)

    assert page.tools.filter.text() == 'dept = "LX"'
    qtbot.waitUntil(lambda: names(page) == ["Dawn", 'Say "hi"'])


def test_a_second_value_narrows_and_quotes_are_written_right(qtbot: QtBot, page: TablePage) -> None:
    cell(page, 0, 1)
    key(qtbot, page, Qt.Key.Key_F, ALT | SHIFT)
    qtbot.waitUntil(lambda: names(page) == ["Dawn", 'Say "hi"'])
    cell(page, 1, 0)

    key(qtbot, page, Qt.Key.Key_F, ALT | SHIFT)

    qtbot.waitUntil(lambda: names(page) == ['Say "hi"'])


def test_a_hidden_value_leaves_the_empty_ones_in(qtbot: QtBot, page: TablePage) -> None:
    cell(page, 0, 1)

    key(qtbot, page, Qt.Key.Key_H, ALT | SHIFT)

    qtbot.waitUntil(lambda: names(page) == ["Rain", "Blank"])


@pytest.mark.parametrize(("column", "shown"), [(2, 2), (3, 1), (4, 1)])
def test_numbers_ticks_and_references_filter_by_their_value(
    qtbot: QtBot, page: TablePage, column: int, shown: int
) -> None:
    cell(page, 0, column)

    key(qtbot, page, Qt.Key.Key_F, ALT | SHIFT)

    qtbot.waitUntil(lambda: page.model.view_rows == shown)
    assert page.tools.error.text() == ""


@pytest.mark.parametrize("column", range(7))
def test_an_empty_cell_shows_the_empty_ones(qtbot: QtBot, page: TablePage, column: int) -> None:
    cell(page, 3, column)
    key(qtbot, page, Qt.Key.Key_H, ALT | SHIFT)
    qtbot.waitUntil(lambda: page.counts is not None and page.counts.count < 4)

    assert page.tools.error.text() == ""


def test_words_in_the_box_become_conditions_when_one_is_added(
    qtbot: QtBot, page: TablePage
) -> None:
    qtbot.keyClicks(page.tools.filter, "a")
    qtbot.waitUntil(lambda: page.where is not None)
    page.grid.setFocus()
    cell(page, 0, 1)

    key(qtbot, page, Qt.Key.Key_F, ALT | SHIFT)

    qtbot.waitUntil(lambda: names(page) == ["Dawn", 'Say "hi"'])
    assert page.tools.filter.text().endswith('and dept = "LX"')


def test_what_was_joined_by_or_is_bracketed_first(qtbot: QtBot, page: TablePage) -> None:
    page.tools.filter.setText("page = 4 or page = 9")
    qtbot.waitUntil(lambda: page.model.view_rows == 3)
    cell(page, 0, 1)

    key(qtbot, page, Qt.Key.Key_F, ALT | SHIFT)

    assert page.tools.filter.text() == '(page = 4 or page = 9) and dept = "LX"'
    qtbot.waitUntil(lambda: page.model.view_rows == 2)


def test_the_builder_writes_the_text_line_by_line(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 1)
    key(qtbot, page, Qt.Key.Key_F, CTRL | ALT)
    builder = page.builder
    assert builder.isVisible()
    assert builder.lines[0].field.currentText() == "Dept"
    builder.lines[0].value.setCurrentText("LX")
    assert page.tools.filter.text() == 'dept = "LX"'
    builder.more.click()
    builder.lines[1].field.setCurrentText("Page")
    builder.lines[1].asking.setCurrentText("is more than")
    qtbot.keyClicks(builder.lines[1].value.lineEdit(), "5")

    assert page.tools.filter.text() == 'dept = "LX" and page > 5'
    qtbot.waitUntil(lambda: names(page) == ['Say "hi"'])
    builder.join.setCurrentText("any of these")
    assert page.tools.filter.text() == 'dept = "LX" or page > 5'
    qtbot.keyClick(builder.lines[1].value, Qt.Key.Key_Escape)
    assert builder.isHidden()


def test_the_builder_goes_on_from_what_somebody_wrote(qtbot: QtBot, page: TablePage) -> None:
    page.tools.filter.setText("page = 4 or page = 9")
    cell(page, 0, 3)
    page.tools.build.click()
    page.builder.lines[0].field.setCurrentText("Done")

    assert page.tools.filter.text() == "(page = 4 or page = 9) and done"
    qtbot.waitUntil(lambda: names(page) == ["Dawn"])
    page.builder.lines[0].remove.click()
    assert page.tools.filter.text() == "page = 4 or page = 9"


def test_a_row_is_reached_by_number_and_by_name(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    key(qtbot, page, Qt.Key.Key_G, CTRL)
    finder = real.window.tools_.go_to.finder
    qtbot.keyClicks(finder.box, "3")
    qtbot.keyClick(finder.box, Qt.Key.Key_Return)
    assert page.grid.currentIndex().row() == 2

    key(qtbot, page, Qt.Key.Key_G, CTRL)
    qtbot.keyClicks(finder.box, "rai")
    qtbot.waitUntil(lambda: finder.list.count() == 1)
    qtbot.keyClick(finder.box, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.grid.currentIndex().row() == 1)


def test_a_second_field_sorts_where_the_first_ties(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 2)
    real.window.registry.run("field.sort_down")
    cell(page, 0, 0)
    real.window.registry.run("field.add_sort_down")

    qtbot.waitUntil(lambda: names(page)[:3] == ['Say "hi"', "Rain", "Dawn"])
    assert page.tools.sort.text() == "Page ↓, Name ↓"


def test_duplicated_rows_are_there_and_are_taken_back_by_the_toast(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 0)

    key(qtbot, page, Qt.Key.Key_D, CTRL | SHIFT)

    qtbot.waitUntil(lambda: page.model.view_rows == 5)
    qtbot.waitUntil(lambda: real.window.toast.isVisible())
    assert real.window.toast.sentence == "Duplicated 1 row"
    qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.view_rows == 4)


def test_the_menus_of_cells_and_headings_come_from_the_registry(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 1)
    # Off screen a menu cannot be shown; it is the one that a right click opens.
    menu = menus.popup(real.window, table_commands.CELL_MENU)
    titles = [each.text() for each in menu.actions()]

    assert "Show only this value" in titles
    assert "Duplicate rows" in titles
    menu.deleteLater()


def test_the_menu_of_cells_shows_the_keys_that_are_the_grids_own(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 1)
    menu = menus.popup(real.window, table_commands.CELL_MENU)
    shown = {each.text(): each.shortcut().toString() for each in menu.actions()}
    menu.deleteLater()
    assert (shown["Cut"], shown["Copy"], shown["Paste"]) == ("Ctrl+X", "Ctrl+C", "Ctrl+V")
    assert (shown["Empty these cells"], shown["Show this row whole"]) == ("Del", "Space")

    # In the filter box they are the box's own.
    page.tools.filter.setText("page < 20")
    page.tools.filter.setFocus()
    page.tools.filter.selectAll()
    qtbot.keyClick(page.tools.filter, Qt.Key.Key_X, CTRL)
    assert page.tools.filter.text() == ""
    assert QApplication.clipboard().text() == "page < 20"


def test_a_field_is_moved_and_made_wider_by_keys(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 1)
    field, header = page.model.fields[1].id, page.grid.horizontalHeader()
    alt_shift = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    wide = header.sectionSize(1)

    key(qtbot, page, Qt.Key.Key_W, alt_shift)
    key(qtbot, page, Qt.Key.Key_W, alt_shift)
    key(qtbot, page, Qt.Key.Key_N, alt_shift)
    assert header.sectionSize(1) == wide + 20

    key(qtbot, page, Qt.Key.Key_Left, alt_shift)
    qtbot.waitUntil(lambda: page.model.fields[0].id == field)
    assert page.current_field().id == field
    key(qtbot, page, Qt.Key.Key_Left, alt_shift)
    key(qtbot, page, Qt.Key.Key_Right, alt_shift)
    qtbot.waitUntil(lambda: page.model.fields[1].id == field)


def test_the_menus_of_cells_and_of_fields_open_by_keys(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 1)
    cells, fields = [], []
    page.cell_menu_asked.disconnect()
    page.heading_menu_asked.disconnect()
    page.cell_menu_asked.connect(cells.append)
    page.heading_menu_asked.connect(lambda field, at: fields.append((field, at)))

    key(qtbot, page, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    key(qtbot, page, Qt.Key.Key_F10, CTRL)

    box = page.grid.visualRect(page.model.index(0, 1))
    assert box.contains(page.grid.viewport().mapFromGlobal(cells[0]))
    assert [field for field, _ in fields] == [page.model.fields[1]]

    page.tools.filter.setFocus()
    qtbot.keyClick(page.tools.filter, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(cells) == 1


def test_a_key_given_to_copying_works_beside_the_grids_own(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 0)
    real.window.registry.set_keys("cell.copy", ["Ctrl+Alt+C"])

    QApplication.clipboard().clear()
    key(qtbot, page, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    assert QApplication.clipboard().text().strip() == page.model.formatter.text(
        page.model.value(0, 0)
    )
    real.window.registry.reset_keys()
    QApplication.clipboard().clear()
    key(qtbot, page, Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() != ""


def test_a_field_is_inserted_before_the_first(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    cell(page, 0, 0)
    real.window.registry.run("field.before")
    dialog = real.window.actions_.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.name, "Number")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.model.fields[0].name == "Number")
