"""The history panel: a step is one card, and only what makes sense can be put back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.records import EditRecords
from openprod_desktop.views.history_cards import HistoryRow


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("People", {"Name": "text", "Chan": "integer", "Notes": "text"})
    yield made
    made.end()


def words(row: HistoryRow) -> str:
    return "\n".join(each.text() for each in row.findChildren(QLabel))


def test_the_birth_of_a_row_by_an_import_is_one_card_without_buttons(
    qtbot: QtBot, real: RealWindow, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Chan\nJane,1\n", "utf-8")
    real.import_into("people", path)
    page = real.show("people")
    qtbot.waitUntil(lambda: page.model.record_at(0) is not None)
    page.grid.setCurrentIndex(page.model.index(0, 0))

    qtbot.keyClick(
        page.grid,
        Qt.Key.Key_Y,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )

    history = real.window.history
    qtbot.waitUntil(lambda: len(history.rows) == 1)
    assert history.rows[0].said.text() == "Created · Import people.csv"
    assert history.rows[0].restores == []
    assert "Name: Jane" in words(history.rows[0])
    assert "Chan: 1" in words(history.rows[0])


def test_a_step_over_two_fields_is_one_card_and_empty_is_not_offered(
    qtbot: QtBot, real: RealWindow
) -> None:
    record = real.add("people", {"name": "Jane", "chan": 1})
    real.send(EditRecords("people", {record: {"name": "Janet", "chan": 2, "notes": "New"}}))
    page = real.show("people")
    qtbot.waitUntil(lambda: page.model.record_at(0) is not None)
    page.grid.setCurrentIndex(page.model.index(0, 0))
    real.window.toggle_history()
    history = real.window.history
    qtbot.waitUntil(lambda: len(history.rows) == 2)

    offered = [each.toolTip() for each in history.rows[0].restores]

    assert sorted(offered) == ["Restore “1”", "Restore “Jane”"]


def test_a_value_that_stands_there_now_is_not_offered_again(qtbot: QtBot, real: RealWindow) -> None:
    record = real.add("people", {"name": "Jane"})
    real.send(EditRecords("people", {record: {"name": "Janet"}}))
    page = real.show("people")
    qtbot.waitUntil(lambda: page.model.record_at(0) is not None)
    page.grid.setCurrentIndex(page.model.index(0, 0))
    real.window.toggle_history()
    history = real.window.history
    qtbot.waitUntil(lambda: len(history.rows) == 2)
    assert history.rows[0].restore is not None

    history.rows[0].restore.click()

    qtbot.waitUntil(lambda: page.model.value(0, 0) == "Jane")
    qtbot.waitUntil(lambda: len(history.rows) == 3)
    assert history.rows[1].restore is None
    assert history.rows[0].restore.text() == "Restore “Janet”"
