"""How somebody left the tables is how they find them: columns, order, size, open rows, undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.commands.tables import DropField
from openprod_desktop.dialogs.undo_dialog import UndoDialog
from openprod_desktop.views.table_page import TablePage

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text", "Page": "integer", "Length": "duration"})
    made.add_all("cues", [{"name": "A", "page": 4}, {"name": "B", "page": 9}, {"name": "C"}])
    yield made
    made.end()


def shown(qtbot: QtBot, real: RealWindow) -> TablePage:
    page = real.show("cues")
    qtbot.waitUntil(lambda: page.model.record_at(2) is not None)
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.model.index(0, 0))
    return page


def test_columns_order_and_open_rows_are_there_after_a_restart(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = shown(qtbot, real)
    page.grid.setCurrentIndex(page.model.index(0, 1))
    real.window.registry.run("field.sort_down")
    qtbot.waitUntil(lambda: page.model.value(0, 0) == "B")
    page.grid.setCurrentIndex(page.model.index(0, 2))
    qtbot.keyClick(page.grid, Qt.Key.Key_Minus, ALT | SHIFT)
    page.grid.setCurrentIndex(page.model.index(0, 0))
    real.window.registry.run("field.freeze")
    page.grid.setColumnWidth(0, 211)
    qtbot.keyClick(page.grid, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: real.window.records.is_open())

    real.restart()

    again = real.show("cues")
    qtbot.waitUntil(lambda: again.model.value(0, 0) == "B")
    assert again.grid.isColumnHidden(2)
    assert again.grid.frozen == 1
    assert again.grid.columnWidth(0) == 211
    qtbot.waitUntil(lambda: real.window.records.tabs.count() == 1)
    qtbot.waitUntil(lambda: real.window.records.tabs.tabText(0) == "B")


def test_zoom_and_density_hold_for_every_table_and_the_next_time(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = shown(qtbot, real)
    before = page.grid.verticalHeader().defaultSectionSize()
    qtbot.keyClick(page.grid, Qt.Key.Key_Equal, CTRL)
    qtbot.keyClick(page.grid, Qt.Key.Key_Equal, CTRL)
    larger = page.grid.verticalHeader().defaultSectionSize()
    assert larger > before
    real.window.registry.run("view.density_roomy")
    roomy = page.grid.verticalHeader().defaultSectionSize()
    assert roomy > larger
    assert real.window.registry.action("view.density_roomy").isChecked()

    real.restart()

    again = shown(qtbot, real)
    assert again.grid.verticalHeader().defaultSectionSize() == roomy
    qtbot.keyClick(again.grid, Qt.Key.Key_0, CTRL)
    real.window.registry.run("view.density_normal")
    assert again.grid.verticalHeader().defaultSectionSize() == before


def test_groups_are_chosen_by_a_command_kept_and_walked_over(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = shown(qtbot, real)
    page.grid.setCurrentIndex(page.model.index(0, 1))
    real.window.registry.run("field.group")
    qtbot.waitUntil(lambda: page.model.view_rows == 6)

    real.restart()

    again = real.show("cues")
    qtbot.waitUntil(lambda: again.model.view_rows == 6)
    qtbot.waitUntil(lambda: again.model.value(1, 0) is not None)
    again.grid.setFocus()
    again.grid.setCurrentIndex(again.model.index(1, 0))
    first = again.model.value(1, 0)
    qtbot.keyClick(again.grid, Qt.Key.Key_Space)
    record = real.window.records
    qtbot.waitUntil(lambda: (page := record.page()) is not None and page.heading.text() == first)
    shown_page = record.page()
    assert shown_page is not None
    qtbot.keyClick(next(iter(shown_page.form.editors.values())), Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: shown_page.heading.text() == again.model.value(3, 0))
    real.window.registry.run("field.ungroup")
    qtbot.waitUntil(lambda: again.model.view_rows == 3)


def select(page: TablePage, top: int, left: int, bottom: int, right: int) -> None:
    page.grid.selectionModel().select(
        QItemSelection(page.model.index(top, left), page.model.index(bottom, right)),
        QItemSelectionModel.SelectionFlag.ClearAndSelect,
    )


def test_the_status_bar_sums_up_the_selection(qtbot: QtBot, real: RealWindow) -> None:
    page = shown(qtbot, real)
    summary = real.window.status.summary

    select(page, 0, 1, 2, 1)

    qtbot.waitUntil(lambda: "Sum 13" in summary.text())
    assert "3 cells" in summary.text()
    assert "2 filled" in summary.text()
    assert "Least 4" in summary.text()
    assert "Most 9" in summary.text()
    assert "Average 6.5" in summary.text()
    select(page, 0, 1, 0, 1)
    qtbot.waitUntil(summary.isHidden)


def test_the_undo_list_takes_back_as_many_steps_as_were_chosen(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = shown(qtbot, real)
    record = page.model.record_at(0)
    assert record is not None
    for name in ("one", "two", "three"):
        real.send(EditRecords("cues", {record: {"name": name}}, f"Call it {name}"))
    qtbot.waitUntil(lambda: real.window.undo_label == "Call it three")
    qtbot.keyClick(page.grid, Qt.Key.Key_U, CTRL | SHIFT)
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, UndoDialog)
    qtbot.waitUntil(lambda: dialog.list.count() >= 3)
    assert dialog.list.item(1).text().endswith("Call it two")
    dialog.list.setCurrentRow(1)
    assert dialog.main.text() == "Undo 2 steps"

    dialog.main.click()

    qtbot.waitUntil(lambda: page.model.value(0, 0) == "one")
    qtbot.waitUntil(lambda: real.window.undo_label == "Call it one")


def test_filter_and_folded_groups_are_there_after_a_restart(qtbot: QtBot, real: RealWindow) -> None:
    page = shown(qtbot, real)
    qtbot.keyClicks(page.tools.filter, "page > 1")
    qtbot.waitUntil(lambda: page.where is not None)
    passing = page.shown_records()
    page.model.set_group(page.model.fields[0].id)
    qtbot.waitUntil(lambda: page.model.heading_at(0) is not None)
    page.model.fold(page.model.heading_at(0), True)
    qtbot.waitUntil(lambda: page.model.heading_at(0).folded)
    assert "of" in page.tools.count.text()

    real.restart()
    page = real.show("cues")
    qtbot.waitUntil(lambda: page.model.heading_at(0) is not None)
    assert page.tools.filter.text() == "page > 1"
    assert page.model.heading_at(0).folded
    assert page.shown_records() == passing == 2


def test_a_kept_filter_on_a_field_that_is_gone_hides_nothing(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = shown(qtbot, real)
    rows = page.shown_records()
    qtbot.keyClicks(page.tools.filter, "page > 1")
    qtbot.waitUntil(lambda: page.where is not None)
    page.close_view()
    field = next(each for each in page.model.fields if each.key == "page")
    real.send(DropField(page.table_id, field.id))

    real.restart()
    page = real.show("cues")
    assert page.shown_records() == rows
    assert page.tools.filter.text() == ""
