"""Typing that something comes in between of: rows not here yet, filters, others' deeds."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.typist import Meet, Typist, meet, no_pauses
from openprod_core.bus.commands.overlays import ActivateOverlay, CreateOverlay, StashOverlay
from openprod_core.bus.commands.records import RemoveRecords
from openprod_core.bus.commands.tables import AddField, DropTable
from openprod_core.domain.schema import FieldSpec, FieldType
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.settings import Settings
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.main_window import MainWindow

__all__ = ["meet", "no_pauses"]

Key = Qt.Key


def at_once(widget: QWidget, text: str) -> None:
    """Types while nothing else happens."""
    keys = {"\t": Key.Key_Tab, "\n": Key.Key_Return}
    for letter in text:
        QTest.keyClick(QApplication.focusWidget() or widget, keys.get(letter, letter))


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "desktop.ini")


def page_of(qtbot: QtBot, typist: Typist, settings: Settings) -> TablePage:
    """A page of its own on the typist's cues."""
    schema = typist.model.schema
    table = schema.table("cues")
    assert table is not None
    page = TablePage(typist.model.bridge, settings, schema, table)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.grid.setFocus()
    typist.model, typist.view = page.model, page.grid
    typist.settle()
    return page


def test_what_is_typed_before_the_rows_are_there_goes_into_the_first_cell(
    qtbot: QtBot, meet: Meet, settings: Settings
) -> None:
    typist = meet(1)
    window = MainWindow(typist.model.bridge, settings)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert window.page() is None
    at_once(window, "5\tGo\t5a\n6\tStop\n")
    while window.page() is None:
        typist.breathe()
        QApplication.processEvents()
    at_once(window, "7\n")
    page = window.page()
    assert page is not None
    typist.model = page.model
    typist.settle()

    assert typist.stored() == [("5", "Go", "5a"), ("6", "Stop", None), ("7", None, None)]
    window.close()


def test_what_is_typed_in_a_row_that_is_still_on_its_way_waits_for_it(meet: Meet) -> None:
    typist = meet(1, rows=900)
    typist.view.go_to(600, 1)
    assert typist.model.row_values(600) is None

    at_once(typist.view, "Go\n")
    assert typist.model.row_values(600) is None
    typist.settle()

    assert [row for row in typist.stored() if row[1] == "Go"] == [("600", "Go", "1")]
    assert typist.view.currentIndex().row() == 601


def test_a_new_row_that_the_filter_drops_stays_until_it_is_left(meet: Meet) -> None:
    typist = meet(1, rows=4, where='what like "Old%"')
    at_once(typist.view, "90\t")
    typist.settle()

    row = typist.view.currentIndex().row()
    assert typist.model.value(row, 0) == "90"
    at_once(typist.view, "Go\n")
    typist.settle()
    assert typist.stored()[-1] == ("90", "Go", None)
    assert typist.model.rowCount() == 4 + 1


def test_a_row_begun_in_a_sorted_list_takes_its_place_when_it_is_left(meet: Meet) -> None:
    typist = meet(1, rows=4, order=(("cue", True),))
    at_once(typist.view, "90\t")
    typist.settle()
    assert typist.view.currentIndex().row() == 4

    at_once(typist.view, "Go\n")
    typist.settle()
    assert typist.model.value(0, 1) == "Go"
    assert typist.view.currentIndex().row() == typist.model.new_line


def test_what_is_typed_while_columns_come_is_in_the_column_it_was_typed_into(meet: Meet) -> None:
    typist = meet(1, rows=2)
    typist.view.go_to(0, 1)
    at_once(typist.view, "G")
    new = AddField("cues", FieldSpec("Who", FieldType.TEXT), "cue")
    typist.client.as_other(new)
    typist.settle()
    at_once(typist.view, "o\tx\n")
    typist.settle()

    assert typist.stored()[0] == ("0", "Go", "x")
    assert typist.model.fields[typist.view.currentIndex().column()].key == "what"


def test_rows_begun_in_an_empty_table_are_not_hidden_by_what_it_says(
    qtbot: QtBot, meet: Meet, settings: Settings
) -> None:
    page = page_of(qtbot, meet(1), settings)
    assert page.nothing_here.isVisible()

    at_once(page.grid, "5\t")
    assert page.nothing_here.isHidden()


def test_what_was_typed_into_a_row_that_others_deleted_comes_back_with_the_row(
    qtbot: QtBot, meet: Meet, settings: Settings
) -> None:
    typist = meet(1, rows=3)
    page = page_of(qtbot, typist, settings)
    told: list[Any] = []
    page.unsaved.connect(lambda *words: told.append(words))
    page.grid.go_to(1, 1)
    at_once(page.grid, "Go")
    typist.client.as_other(RemoveRecords([page.model.record_at(1)]))
    typist.settle()
    assert page.grid.typed_text() == "Go"

    at_once(page.grid, "\n")
    typist.settle()
    assert len(typist.stored()) == 2
    sentence, button, act = told[0]
    assert "“Go”" in sentence and "deleted" in sentence and "Bring" in button
    act()
    typist.settle()
    assert ("1", "Go", "1") in typist.stored()


def test_what_was_typed_into_a_table_that_others_deleted_can_be_copied(
    qtbot: QtBot, meet: Meet, settings: Settings
) -> None:
    typist = meet(1, rows=3)
    window = MainWindow(typist.model.bridge, settings)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    while window.page() is None:
        typist.breathe()
        QApplication.processEvents()
    page = window.page()
    assert page is not None
    typist.model = page.model
    typist.settle()
    at_once(page.grid, "Go")
    table = page.table_id
    typist.client.as_other(DropTable(table))
    while window.page() is not None:
        typist.breathe()
        QApplication.processEvents()

    assert "“Go”" in window.toast.sentence
    window.toast.action.click()
    assert QApplication.clipboard().text() == "Go"
    QApplication.clipboard().clear()
    window.close()


def test_a_row_begun_in_an_overlay_goes_with_it_and_typing_goes_on(meet: Meet) -> None:
    typist = meet(1, rows=2)
    asked = typist.client.execute(CreateOverlay("Later"))
    typist.settle()
    typist.client.execute(ActivateOverlay(asked.result()))
    typist.settle()
    at_once(typist.view, "90\t")
    typist.settle()
    assert typist.model.value(2, 0) == "90"

    typist.client.execute(StashOverlay())
    typist.settle()
    assert typist.model.new_line == 2
    typist.go_to_new_line()
    at_once(typist.view, "5\n")
    typist.settle()
    assert [row[0] for row in typist.stored()] == ["0", "1", "5"]


@pytest.mark.parametrize("seed", range(3))
def test_rows_typed_while_an_overlay_is_put_on_top_are_in_one_or_the_other(
    meet: Meet, seed: int
) -> None:
    typist = meet(seed)
    asked = typist.client.execute(CreateOverlay("Later"))
    typist.settle()
    overlay = asked.result()
    typed = typist.enter(4, lambda: typist.client.execute(ActivateOverlay(overlay)))

    view = typist.model
    shown = [tuple(view.value(row, column) for column in range(3)) for row in range(view.view_rows)]
    assert shown == typed


def test_bridges_that_close_lose_nothing_that_was_typed(meet: Meet) -> None:
    typist = meet(1)
    at_once(typist.view, "5\tGo\t5a\n")
    bridge: EngineBridge = typist.model.bridge
    bridge.close()
    while not typist.client.is_idle:
        typist.client.step()

    assert typist.stored() == [("5", "Go", "5a")]
