"""The list of tables: one's own first, modules under their names, folded, found and remembered."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.modules import AdoptModule
from openprod_desktop.window.sidebar import Sidebar

Key = Qt.Key


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.send(AdoptModule("people"))
    for name in ("Wardrobe", "Props", "Wigs"):
        made.make_table(name, {"Name": "text"})
    made.show("wardrobe")
    sidebar = made.window.sidebar
    qtbot.waitUntil(lambda: "People" in lines(sidebar))
    yield made
    made.end()


def lines(sidebar: Sidebar) -> list[str]:
    """Returns what is in sight."""
    items = [sidebar.list.item(row) for row in range(sidebar.list.count())]
    return [each.text() for each in items if not each.isHidden()]


def table_names(real: RealWindow) -> str:
    table = real.window.table()
    return "" if table is None else table.name


def go_to(sidebar: Sidebar, text: str) -> None:
    rows = [row for row in range(sidebar.list.count()) if sidebar.list.item(row).text() == text]
    sidebar.list.setFocus()
    sidebar.list.setCurrentRow(rows[0])


def test_own_tables_stand_first_and_modules_below_under_their_names(real: RealWindow) -> None:
    shown = lines(real.window.sidebar)
    assert shown[:5] == ["Wardrobe", "Props", "Wigs", "People", "Contacts"]


def test_a_module_is_folded_and_unfolded_with_the_keyboard(real: RealWindow) -> None:
    sidebar = real.window.sidebar
    go_to(sidebar, "Call groups")

    QTest.keyClick(sidebar.list, Key.Key_Left)
    assert sidebar.list.currentItem().text() == "People"
    assert table_names(real) == "Call groups"
    QTest.keyClick(sidebar.list, Key.Key_Left)
    assert "Contacts" not in lines(sidebar)
    assert "People" in lines(sidebar)
    QTest.keyClick(sidebar.list, Key.Key_Return)
    assert "Contacts" in lines(sidebar)


def test_what_is_folded_stays_folded_when_the_production_is_opened_again(
    qtbot: QtBot, real: RealWindow
) -> None:
    go_to(real.window.sidebar, "People")
    QTest.keyClick(real.window.sidebar.list, Key.Key_Space)

    real.restart()

    qtbot.waitUntil(lambda: "People" in lines(real.window.sidebar))
    assert "Contacts" not in lines(real.window.sidebar)
    assert real.window.sidebar.list.count() > len(lines(real.window.sidebar))


def test_going_to_a_table_in_a_folded_module_opens_the_module(real: RealWindow) -> None:
    sidebar = real.window.sidebar
    go_to(sidebar, "People")
    QTest.keyClick(sidebar.list, Key.Key_Left)
    contacts = real.window.schema.table("people_person")
    assert contacts is not None

    real.window.show_table(contacts.id)

    assert "Contacts" in lines(sidebar)
    assert sidebar.list.currentItem().text() == "Contacts"


def test_a_table_is_found_by_a_part_of_its_name_and_enter_goes_there(
    qtbot: QtBot, real: RealWindow
) -> None:
    sidebar = real.window.sidebar
    real.window.registry.run("table.find")
    qtbot.waitUntil(sidebar.search.hasFocus)
    QTest.keyClicks(sidebar.search, "group")
    assert lines(sidebar) == ["People", "Call groups"]

    QTest.keyClick(sidebar.search, Key.Key_Return)

    assert table_names(real) == "Call groups"
    assert sidebar.search.text() == ""
    assert "Wardrobe" in lines(sidebar)


def test_next_table_passes_over_headings_and_what_is_folded_away(real: RealWindow) -> None:
    sidebar = real.window.sidebar
    go_to(sidebar, "People")
    QTest.keyClick(sidebar.list, Key.Key_Left)
    go_to(sidebar, "Wigs")

    real.window.registry.run("table.next")

    assert table_names(real) == "Wardrobe"
    real.window.registry.run("table.previous")
    assert table_names(real) == "Wigs"


def test_delete_and_renaming_leave_a_heading_alone(real: RealWindow) -> None:
    sidebar = real.window.sidebar
    go_to(sidebar, "People")
    before = lines(sidebar)
    QTest.keyClick(sidebar.list, Key.Key_Delete)
    QTest.keyClick(sidebar.list, Key.Key_F2)
    assert lines(sidebar) == before
    assert not sidebar.list.findChildren(type(sidebar.search))


def test_a_table_of_a_module_moves_among_its_own_only(qtbot: QtBot, real: RealWindow) -> None:
    sidebar = real.window.sidebar
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    go_to(sidebar, "Departments")
    QTest.keyClick(sidebar.list, Key.Key_Up, both)
    qtbot.waitUntil(lambda: lines(sidebar)[4:6] == ["Departments", "Contacts"])
    QTest.keyClick(sidebar.list, Key.Key_Up, both)
    assert lines(sidebar)[3:5] == ["People", "Departments"]
