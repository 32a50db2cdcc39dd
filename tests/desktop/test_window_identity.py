"""What is one and the same: rows side by side, split again, kept apart; fields made one."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.records import JoinTable
from openprod_core.bus.queries import GetRecord, ListApart, ListMappings, ListMerged
from openprod_desktop.dialogs.apart_dialog import ApartDialog
from openprod_desktop.dialogs.mappings_dialog import MappingsDialog
from openprod_desktop.dialogs.merge_dialog import MergeDialog
from openprod_desktop.dialogs.split_dialog import SplitDialog
from openprod_desktop.views.record_page import RecordPage


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("People", {"Name": "text", "Phone": "text", "Page": "integer"})
    made.make_table("Cast", {"Actor": "text", "Phone": "text", "Friend": "reference:people"})
    yield made
    made.end()


@pytest.fixture
def jane(real: RealWindow) -> UUID:
    return real.add("people", {"name": "Jane Doe", "phone": "0711 1"})


@pytest.fixture
def other(real: RealWindow) -> UUID:
    found = real.add("people", {"name": "J. Doe", "phone": "0711 22", "page": 7})
    real.add("cast", {"actor": "Tybalt", "friend": found})
    return found


def compared(qtbot: QtBot, real: RealWindow) -> MergeDialog:
    page = real.show("people")
    qtbot.waitUntil(lambda: page.model.record_at(1) is not None)
    page.grid.selectAll()
    real.window.registry.run("identity.merge")
    qtbot.waitUntil(lambda: isinstance(real.window.actions_.dialog, MergeDialog))
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, MergeDialog)
    qtbot.waitUntil(lambda: dialog.preview is not None)
    return dialog


def whole(qtbot: QtBot, real: RealWindow, record: UUID) -> RecordPage:
    page = real.show("people")
    real.window.records.open(page.table_id, record)
    found = real.window.records.page()
    assert found is not None
    qtbot.waitUntil(lambda: bool(found.heading.text()))
    return found


def value(real: RealWindow, record: UUID, key: str) -> object:
    table = real.window.schema.table("people")
    assert table is not None
    field = table.field(key)
    assert field is not None
    row = real.ask(GetRecord(table.id, record))
    return row.values[field.id] if row is not None else None


def test_two_selected_rows_are_compared_and_become_one_by_keys(
    qtbot: QtBot, real: RealWindow, jane: UUID, other: UUID
) -> None:
    dialog = compared(qtbot, real)
    assert dialog.lines.rowCount() == 2
    assert "1 cell of other rows" in dialog.follows.text()
    assert "1 empty field filled" in dialog.follows.text()

    qtbot.keyClicks(dialog.lines, "12")
    assert dialog.words.text() == "Every difference is decided."
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    page = real.show("people")
    qtbot.waitUntil(lambda: page.model.view_rows == 1)
    assert value(real, jane, "name") == "Jane Doe"
    assert value(real, jane, "phone") == "0711 22"
    assert value(real, jane, "page") == 7
    assert value(real, other, "name") == "Jane Doe"


def test_a_value_of_its_own_can_be_typed_for_a_row_that_is_merged(
    qtbot: QtBot, real: RealWindow, jane: UUID, other: UUID
) -> None:
    dialog = compared(qtbot, real)
    qtbot.keyClicks(dialog.lines, "1e")
    editor = dialog.lines.viewport().focusWidget() or dialog.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "0711 333")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.lines.open_lines() == 0)

    dialog.go()

    qtbot.waitUntil(lambda: value(real, jane, "phone") == "0711 333")


def test_a_merge_that_is_taken_back_leaves_both_rows(
    qtbot: QtBot, real: RealWindow, jane: UUID, other: UUID
) -> None:
    dialog = compared(qtbot, real)
    dialog.all_one.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    page = real.show("people")
    qtbot.waitUntil(lambda: page.model.view_rows == 1)
    qtbot.waitUntil(real.window.toast.isVisible)

    qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.model.view_rows == 2)
    assert value(real, other, "phone") == "0711 22"


def test_a_row_says_what_it_also_was_and_is_split_there(
    qtbot: QtBot, real: RealWindow, jane: UUID, other: UUID
) -> None:
    dialog = compared(qtbot, real)
    dialog.all_one.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(real.ask(ListMerged(jane))) == 1)
    shown = whole(qtbot, real, jane)
    qtbot.waitUntil(lambda: len(shown.merged.buttons) == 1)
    assert shown.merged.merged[0].title == "J. Doe"

    shown.merged.buttons[0].click()
    qtbot.waitUntil(lambda: isinstance(real.window.actions_.dialog, SplitDialog))
    split = real.window.actions_.dialog
    assert isinstance(split, SplitDialog)
    qtbot.keyClick(split, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: real.ask(ListMerged(jane)) == ())
    page = real.show("people")
    qtbot.waitUntil(lambda: page.model.view_rows == 2)


def test_a_row_in_two_tables_is_split_into_two_rows(
    qtbot: QtBot, real: RealWindow, jane: UUID
) -> None:
    real.send(JoinTable(jane, "cast", {"actor": "Jane"}))
    real.show("people")
    real.window.identity.split_record(jane)
    qtbot.waitUntil(lambda: isinstance(real.window.actions_.dialog, SplitDialog))
    split = real.window.actions_.dialog
    assert isinstance(split, SplitDialog)
    assert not split.main.isEnabled()
    cast = real.window.schema.table("cast")
    assert cast is not None
    split.boxes[cast.id].click()

    qtbot.keyClick(split, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: real.ask(GetRecord(cast.id, jane)) is None
                    or real.ask(GetRecord(cast.id, jane)).deleted)  # fmt: skip


def test_rows_that_are_not_the_same_are_listed_and_can_be_let_together_again(
    qtbot: QtBot, real: RealWindow, jane: UUID, other: UUID
) -> None:
    dialog = compared(qtbot, real)
    dialog.apart.click()
    qtbot.waitUntil(lambda: len(real.ask(ListApart())) == 1)
    qtbot.waitUntil(lambda: real.window.actions_.dialog is None)
    again = compared(qtbot, real)
    qtbot.waitUntil(lambda: bool(again.fault.text()))
    assert not again.main.isEnabled()
    again.reject()

    real.window.registry.run("identity.apart_list")
    listed = real.window.actions_.dialog
    assert isinstance(listed, ApartDialog)
    qtbot.waitUntil(lambda: listed.list.count() == 1)
    qtbot.keyClick(listed, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: real.ask(ListApart()) == ())


def test_a_row_shown_whole_is_merged_with_one_that_is_searched(
    qtbot: QtBot, real: RealWindow, jane: UUID, other: UUID
) -> None:
    shown = whole(qtbot, real, jane)
    shown.focus_first()
    qtbot.waitUntil(lambda: shown.isAncestorOf(real.window.focusWidget()))
    real.window.registry.run("identity.merge")
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, MergeDialog)
    qtbot.keyClicks(dialog.picker, "J. D")
    qtbot.waitUntil(lambda: len(dialog.picker.suggestions) == 1)
    qtbot.keyClick(dialog.picker, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.preview is not None)
    qtbot.keyClicks(dialog.lines, "11")

    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: len(real.ask(ListMerged(jane))) == 1)


def test_a_suggested_pair_of_fields_is_confirmed_declined_and_removed(
    qtbot: QtBot, real: RealWindow, jane: UUID
) -> None:
    real.send(JoinTable(jane, "cast", {"actor": "Jane", "phone": "0711 1"}))
    real.show("people")
    real.window.registry.run("identity.mappings")
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, MappingsDialog)
    qtbot.waitUntil(lambda: any("phone" in dialog._name(x.one).casefold()
                                for x in dialog.suggestions))  # fmt: skip
    while dialog.tree.currentItem().text(0) != "People · Phone":
        qtbot.keyClick(dialog.tree, Qt.Key.Key_Down)

    qtbot.keyClick(dialog.tree, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialog.mappings) == 1)
    assert dialog.isVisible()
    assert len(real.ask(ListMappings())) == 1
    group = dialog.tree.topLevelItem(0)
    assert group is not None
    qtbot.waitUntil(lambda: dialog.tree.topLevelItem(0).childCount() == 1)
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(0).child(0))
    qtbot.keyClick(dialog.tree, Qt.Key.Key_Delete)

    qtbot.waitUntil(lambda: real.ask(ListMappings()) == ())
    qtbot.waitUntil(lambda: len(dialog.suggestions) >= 1)
    count = len(dialog.suggestions)
    qtbot.waitUntil(dialog.refuse.isEnabled)
    dialog.refuse.click()
    assert len(dialog.suggestions) == count - 1
    assert len(real.settings.declined_mappings()) == 1
