"""The main window, by keyboard: tables, filter, deleting and taking back, history, search."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.fake_shell import ShellClient
from openprod_core.bus.commands.history import UndoLast
from openprod_core.bus.commands.records import BringBackRecords, EditRecords, RemoveRecords
from openprod_core.bus.commands.tables import ChangeTable, DropTable, PlaceTable
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.field_dialog import FieldDialog
from openprod_desktop.dialogs.import_dialog import ImportDialog
from openprod_desktop.settings import Settings
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def client() -> Iterator[ShellClient]:
    fake = ShellClient.sample(rows=40)
    yield fake
    fake.close()


@pytest.fixture
def window(qtbot: QtBot, client: ShellClient, tmp_path: Path) -> Iterator[MainWindow]:
    bridge = EngineBridge(client)
    made = MainWindow(bridge, Settings(tmp_path / "desktop.ini"))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    qtbot.waitUntil(lambda: made.page() is not None)
    made.show_table(client.workspace.table("contacts").id)
    qtbot.waitUntil(lambda: page(made).model.record_at(0) is not None)
    yield made
    made.close()
    bridge.close()


def page(window: MainWindow) -> TablePage:
    found = window.page()
    assert found is not None
    return found


def press(qtbot: QtBot, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    qtbot.keyClick(target, key, modifiers)


def sent(client: ShellClient, kind: type) -> Callable[[], bool]:
    return lambda: any(isinstance(each, kind) for each in client.commands)


def test_the_sidebar_lists_the_tables_and_arrows_choose(qtbot: QtBot, window: MainWindow) -> None:
    window.sidebar.list.setFocus()
    press(qtbot, Qt.Key.Key_Up)

    table = window.table()
    assert table is not None
    assert table.name == "Scenes"
    assert [window.sidebar.list.item(n).text() for n in range(2)] == ["Scenes", "Contacts"]


def test_a_table_is_renamed_in_place_with_f2(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    window.sidebar.list.setFocus()
    press(qtbot, Qt.Key.Key_F2)
    editor = window.sidebar.list.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, "People")
    qtbot.keyClick(editor, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page(window).tools.title.text() == "People")
    assert any(
        isinstance(each, ChangeTable) and each.changes == {"name": "People"}
        for each in client.commands
    )


def test_a_table_moves_up_with_alt_shift_up(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    contacts = client.workspace.table("contacts").id
    window.sidebar.list.setFocus()
    press(qtbot, Qt.Key.Key_Up, ALT | SHIFT)

    qtbot.waitUntil(sent(client, PlaceTable))

    assert client.commands[-1] == PlaceTable(contacts, None)
    qtbot.waitUntil(lambda: window.schema.tables[0].id == contacts)
    assert window.sidebar.current() == contacts


def test_a_deleted_table_comes_back_with_the_toasts_undo(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    window.sidebar.list.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.toast.isVisible())
    assert window.toast.sentence == "Deleted the table “Contacts”"
    assert len(client.workspace.schema.tables) == 1

    qtbot.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: len(window.schema.tables) == 2)
    assert isinstance(client.commands[0], DropTable)


def test_the_toasts_undo_takes_back_that_step_and_no_other(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    window.sidebar.list.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: window.toast.isVisible())
    window.bridge.send(ChangeTable("scenes", {"name": "Acts"}))
    qtbot.waitUntil(lambda: window.undo_label == "ChangeTable")

    qtbot.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)

    assert window.toast.sentence.startswith("Something else was done since")
    assert UndoLast() not in client.commands


def test_selected_rows_are_deleted_and_those_very_rows_come_back(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    grid = page(window).grid
    grid.setFocus()
    grid.setCurrentIndex(page(window).model.index(1, 0))
    press(qtbot, Qt.Key.Key_Down, SHIFT)
    press(qtbot, Qt.Key.Key_Delete, CTRL)
    qtbot.waitUntil(lambda: window.toast.isVisible())

    gone = (UUID(int=100_001), UUID(int=100_002))
    assert window.toast.sentence == "Deleted 2 rows"
    assert RemoveRecords(gone) in client.commands
    qtbot.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(sent(client, BringBackRecords))
    assert client.commands[-1] == BringBackRecords(gone)


def test_a_filter_that_cannot_be_read_says_where_and_keeps_the_rows(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Qt.Key.Key_L, CTRL | SHIFT)
    box = page(window).tools.filter
    assert box.hasFocus()
    qtbot.keyClicks(box, "name =")

    qtbot.waitUntil(lambda: page(window).tools.error.isVisible())

    assert page(window).tools.error.text().startswith("At character 7")
    assert page(window).where is None
    assert page(window).counts is not None
    assert page(window).counts.count == 40


def test_a_filter_counts_what_it_shows_and_escape_takes_it_away(
    qtbot: QtBot, window: MainWindow
) -> None:
    box = page(window).tools.filter
    qtbot.keyClicks(box, "cue > 30")
    qtbot.waitUntil(lambda: page(window).tools.count.text() == "10 of 40 rows")
    assert window.status.selection.text().startswith("10 of 40 rows")

    qtbot.keyClick(box, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: page(window).tools.count.text() == "40 rows")


def test_undo_is_named_after_what_it_takes_back(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    record = page(window).model.record_at(0)
    window.bridge.send(EditRecords("contacts", {record: {"name": "Jo"}}, "Import people.csv"))
    action = window.registry.action("edit.undo")
    qtbot.waitUntil(lambda: action.text() == "Undo Import people.csv")

    page(window).grid.setFocus()
    press(qtbot, Qt.Key.Key_Z, CTRL)

    qtbot.waitUntil(sent(client, UndoLast))
    redo = window.registry.action("edit.redo")
    qtbot.waitUntil(lambda: redo.text() == "Redo Import people.csv")
    assert redo.isEnabled()
    assert not action.isEnabled()


def test_history_shows_who_and_restores_what_stood_before(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    page(window).grid.setFocus()
    page(window).grid.setCurrentIndex(page(window).model.index(0, 0))
    press(qtbot, Qt.Key.Key_Y, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(window.history.rows) == 4)
    row = window.history.rows[0]
    assert row.restore is not None
    assert row.restore.text() == "Restore “Jane Do”"

    row.restore.click()

    qtbot.waitUntil(sent(client, EditRecords))
    edit = client.commands[-1]
    assert isinstance(edit, EditRecords)
    assert edit.changes == {UUID(int=100_000): {"name": "Jane Do"}}


def test_history_names_the_rows_that_links_point_to(qtbot: QtBot, window: MainWindow) -> None:
    page(window).grid.setFocus()
    page(window).grid.setCurrentIndex(page(window).model.index(0, 0))
    window.toggle_history()

    def link_named() -> bool:
        rows = window.history.rows
        return len(rows) > 2 and rows[2].restore is not None and (
            rows[2].restore.text() == "Restore “Act 1, scene 1”"
        )  # fmt: skip

    qtbot.waitUntil(link_named)


def test_search_jumps_to_the_record_it_found(qtbot: QtBot, window: MainWindow) -> None:
    window.sidebar.step(1)
    press(qtbot, Qt.Key.Key_F, CTRL | SHIFT)
    box = window.search.finder.box
    assert box.hasFocus()
    qtbot.keyClicks(box, "Kofi Doe")
    qtbot.waitUntil(lambda: window.search.finder.list.count() > 0)

    qtbot.keyClick(box, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page(window).current_record() == UUID(int=100_004))
    table = window.table()
    assert table is not None
    assert table.name == "Contacts"


def test_search_takes_a_filter_away_that_hides_what_it_found(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.keyClicks(page(window).tools.filter, "cue > 30")
    qtbot.waitUntil(lambda: page(window).tools.count.text() == "10 of 40 rows")

    window.show_record(page(window).table_id, UUID(int=100_004))

    qtbot.waitUntil(lambda: page(window).current_record() == UUID(int=100_004))
    assert page(window).tools.filter.text() == ""


def test_every_command_is_in_the_palette_by_name(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_P, CTRL | SHIFT)
    box = window.palette_.finder.box
    qtbot.keyClicks(box, "add a field")
    assert window.palette_.finder.list.count() >= 1

    qtbot.keyClick(box, Qt.Key.Key_Return)

    assert isinstance(window.actions_.dialog, FieldDialog)
    qtbot.keyClick(window.actions_.dialog, Qt.Key.Key_Escape)
    assert window.actions_.dialog is None


def test_the_palette_narrows_and_widens_with_every_letter(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, Qt.Key.Key_P, CTRL | SHIFT)
    finder = window.palette_.finder
    counts = [finder.list.count()]
    assert counts[0] > 50
    for letter in "fltr":
        qtbot.keyClicks(finder.box, letter)
        QApplication.processEvents()
        finder.list.grab()
        counts.append(finder.list.count())
    assert counts == sorted(counts, reverse=True) and counts[-1] >= 1
    lines = [finder.list.item(row).text() for row in range(finder.list.count())]
    assert "Filter the rows. " in lines

    qtbot.keyClicks(finder.box, "zqz")
    QApplication.processEvents()
    assert finder.list.count() == 0
    finder.box.clear()
    QApplication.processEvents()
    assert finder.list.count() > counts[1]
    finder.hide()


def test_the_palette_knows_what_other_programs_call_a_command_and_says_what_is_not_possible(
    qtbot: QtBot, window: MainWindow
) -> None:
    press(qtbot, Qt.Key.Key_P, CTRL | SHIFT)
    finder = window.palette_.finder
    qtbot.keyClicks(finder.box, "overlay branch")
    assert finder.list.item(0).text() == "Stage changes…. "

    finder.box.setText("publish")
    assert finder.list.count() == 0
    assert finder.hint.text() == "Not possible here and now: “Commit what is staged”"

    finder.box.setText("zqzqzq")
    assert finder.hint.text() == "No command of that name"
    finder.hide()


def test_an_ampersand_in_what_can_be_undone_is_shown(qtbot: QtBot, window: MainWindow) -> None:
    window.registry.retitle("edit.undo", "Undo Adopt module Notes & reports")

    assert window.registry.action("edit.undo").text() == "Undo Adopt module Notes && reports"
    press(qtbot, Qt.Key.Key_P, CTRL | SHIFT)
    finder = window.palette_.finder
    finder.box.setText("notes & reports")
    window.registry.refresh()
    lines = [finder.list.item(row).text() for row in range(finder.list.count())]
    assert [*lines, finder.hint.text()][0].count("Notes & reports") == 1
    finder.hide()


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    keys = [
        shortcut.toString()
        for command in window.registry.commands()
        for shortcut in window.registry.action(command.id).shortcuts()
    ]

    assert sorted(set(keys)) == sorted(keys)


def test_a_dropped_file_is_shown_before_it_is_imported(
    qtbot: QtBot, window: MainWindow, client: ShellClient, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name\nJo\n", "utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])

    spot, copy = QPoint(400, 300), Qt.DropAction.CopyAction
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    enter = QDragEnterEvent(spot, copy, data, buttons, modifiers)
    QApplication.sendEvent(window, enter)
    QApplication.sendEvent(window, QDropEvent(QPointF(spot), copy, data, buttons, modifiers))

    assert enter.isAccepted()

    assert isinstance(window.actions_.dialog, ImportDialog)
    assert client.commands == []
    window.actions_.dialog.reject()


def test_collisions_are_counted_in_the_status_bar(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    assert window.status.conflicts.isHidden()

    client.collide("contacts", UUID(int=100_000), "name")
    client.collide("contacts", UUID(int=100_001), "name")

    qtbot.waitUntil(lambda: window.status.conflicts.text() == "2 both changed")


def test_what_failed_unasked_is_said_and_stays(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    window.bridge.send(EditRecords("nowhere", {}, ""))

    qtbot.waitUntil(lambda: window.toast.isVisible())

    assert window.toast.sentence
    qtbot.mouseClick(window.toast.close_button, Qt.MouseButton.LeftButton)
    assert window.toast.isHidden()


def test_column_widths_and_the_table_in_front_are_there_next_time(
    qtbot: QtBot, window: MainWindow, client: ShellClient
) -> None:
    field = page(window).model.fields[1]
    page(window).grid.setColumnWidth(1, 233)

    window.close()

    state = window.settings.table_state(client.workspace.table("contacts").id)
    assert state["columns"]["widths"][str(field.id)] == 233
