"""Rows shown whole: tabs, walking, references both ways, and putting a value back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.records import EditRecords
from openprod_desktop.views.record_page import RecordPage
from openprod_desktop.views.reference_box import ReferenceBox
from openprod_desktop.views.table_page import TablePage

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Scenes", {"Title": "text"})
    one = made.add("scenes", {"title": "Act 1"})
    made.add("scenes", {"title": "Act 2"})
    made.make_table("Cues", {"Name": "text", "Scene": "reference:scenes"})
    made.add_all("cues", [{"name": "Dawn", "scene": one}, {"name": "Rain"}, {"name": "Storm"}])
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.record_at(2) is not None)
    found.grid.setFocus()
    found.grid.setCurrentIndex(found.model.index(0, 0))
    return found


def front(qtbot: QtBot, real: RealWindow, title: str) -> RecordPage:
    qtbot.waitUntil(
        lambda: (shown := real.window.records.page()) is not None and shown.heading.text() == title
    )
    shown = real.window.records.page()
    assert shown is not None
    return shown


def editor(shown: RecordPage, key: str) -> QLineEdit:
    field = shown.table.field(key)
    assert field is not None
    found = shown.form.editors[field.id]
    assert isinstance(found, QLineEdit)
    return found


def test_space_opens_a_tab_a_row_and_the_same_row_has_one(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    front(qtbot, real, "Dawn")
    page.grid.setCurrentIndex(page.model.index(1, 0))
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    front(qtbot, real, "Rain")
    page.grid.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)

    shown = front(qtbot, real, "Dawn")

    assert real.window.records.tabs.count() == 2
    qtbot.keyClick(editor(shown, "name"), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: real.window.records.tabs.count() == 1)


def test_page_down_walks_in_the_order_of_the_rows_on_screen(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    field = page.table.field("name")
    assert field is not None
    page.sort_by(field, descending=True)
    qtbot.waitUntil(lambda: page.model.value(0, 0) == "Storm")
    page.grid.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    shown = front(qtbot, real, "Storm")

    qtbot.keyClick(editor(shown, "name"), Qt.Key.Key_PageDown)
    front(qtbot, real, "Rain")
    qtbot.keyClick(editor(shown, "name"), Qt.Key.Key_PageDown)
    front(qtbot, real, "Dawn")
    qtbot.keyClick(editor(shown, "name"), Qt.Key.Key_PageUp)

    front(qtbot, real, "Rain")
    assert page.grid.currentIndex().row() == 1


def test_ctrl_enter_on_a_reference_opens_what_it_points_to(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    page.grid.setCurrentIndex(page.model.index(0, 1))

    qtbot.keyClick(page.grid, Qt.Key.Key_Return, CTRL)

    shown = front(qtbot, real, "Act 1")
    qtbot.waitUntil(lambda: [each.text() for each in shown.links.links] == ["Dawn"])
    shown.links.links[0].click()
    front(qtbot, real, "Dawn")


def test_a_reference_is_chosen_by_typing_part_of_its_name(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    box = editor(front(qtbot, real, "Dawn"), "scene")
    assert isinstance(box, ReferenceBox)
    qtbot.waitUntil(lambda: box.text() == "Act 1")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "2")
    qtbot.waitUntil(box.list.isVisible)

    qtbot.keyClick(box, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: str(page.model.value(0, 1)) == "Act 2")
    assert box.text() == "Act 2"


def test_a_name_that_no_row_has_is_said_and_esc_puts_it_back(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    shown = front(qtbot, real, "Dawn")
    box = editor(shown, "scene")
    qtbot.waitUntil(lambda: box.text() == "Act 1")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "nowhere")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "nowhere" in shown.fault.text())

    qtbot.keyClick(box, Qt.Key.Key_Escape)

    assert box.text() == "Act 1"
    assert str(page.model.value(0, 1)) == "Act 1"


def test_a_past_value_is_put_back_from_the_history_of_the_row(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    record = page.current_record()
    assert record is not None
    real.send(EditRecords("cues", {record: {"name": "Dusk"}}))
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    shown = front(qtbot, real, "Dusk")
    qtbot.waitUntil(lambda: len(shown.history.rows) == 2)
    assert shown.history.rows[0].restore is not None

    shown.history.rows[0].restore.click()

    front(qtbot, real, "Dawn")


def test_a_deleted_field_leaves_the_tab_open_without_it(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    front(qtbot, real, "Dawn")
    real.window.actions_.delete_field(page.table.field("scene"))

    qtbot.waitUntil(
        lambda: (shown := real.window.records.page()) is not None and len(shown.form.editors) == 1
    )
    front(qtbot, real, "Dawn")


def test_a_row_shown_whole_is_never_cut_off_at_its_side(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    shown = front(qtbot, real, "Dawn")
    qtbot.waitUntil(lambda: bool(shown.history.rows))
    area = shown.findChild(QScrollArea)
    assert area is not None

    real.window.resize(real.window.minimumSize())
    real.window.resizeDocks([real.window.records.dock], [1], Qt.Orientation.Horizontal)
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    assert area.widget().minimumSizeHint().width() <= area.viewport().width()
