"""Closing the window: what is typed is saved first, and what cannot be is told in words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.tables import MakeTable
from openprod_core.domain.schema import FieldSpec, FieldType
from openprod_desktop.views.record_page import RecordPage
from openprod_desktop.views.table_page import TablePage

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEAVE = "Close again to leave it behind."


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    fields = (
        FieldSpec("Cue", FieldType.TEXT, required=True),
        FieldSpec("What", FieldType.TEXT),
        FieldSpec("Day", FieldType.DATE),
    )
    made.send(MakeTable("Cues", fields))
    made.add_all("cues", [{"cue": "1", "what": "Dawn"}])
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.record_at(0) is not None)
    found.grid.setFocus()
    found.grid.setCurrentIndex(found.model.index(0, 0))
    return found


def type_into(qtbot: QtBot, page: TablePage, row: int, column: int, text: str) -> None:
    page.grid.setCurrentIndex(page.model.index(row, column))
    for letter in text:
        qtbot.keyClicks(QApplication.focusWidget() or page.grid, letter)


def is_shut(real: RealWindow) -> bool:
    return real.session.window is None


def quit_by_key(qtbot: QtBot, real: RealWindow) -> None:
    qtbot.keyClick(QApplication.focusWidget() or real.window, Key.Key_Q, CTRL)


def test_what_is_half_typed_is_saved_before_the_window_goes(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    type_into(qtbot, page, 0, 1, "Rain")

    with qtbot.waitSignal(real.session.ended):
        real.window.close()
    real.session.open_folder(str(real.folder))
    qtbot.waitUntil(lambda: bool(real.window.schema.tables))
    again = real.show("cues")
    qtbot.waitUntil(lambda: again.model.value(0, 1) == "Rain")


def test_a_new_row_without_what_it_must_have_keeps_the_window_until_it_is_closed_again(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    type_into(qtbot, page, 1, 1, "Storm")

    quit_by_key(qtbot, real)
    told = "A new row in “Cues” is not saved: Cue must not be empty; give it a value. " + LEAVE
    qtbot.waitUntil(lambda: real.window.toast.sentence == told)
    assert real.window.isVisible()

    with qtbot.waitSignal(real.session.ended):
        quit_by_key(qtbot, real)


def test_a_row_that_got_what_it_lacked_lets_the_window_go(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    type_into(qtbot, page, 1, 1, "Storm")
    quit_by_key(qtbot, real)
    qtbot.waitUntil(lambda: LEAVE in real.window.toast.sentence)

    type_into(qtbot, page, 1, 0, "2")
    with qtbot.waitSignal(real.session.ended):
        quit_by_key(qtbot, real)


def test_a_value_that_must_not_go_stays_and_the_reason_is_told(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Key.Key_Delete)

    real.window.close()

    told = f"It was not saved: Cue must not be empty; give it a value. {LEAVE}"
    qtbot.waitUntil(lambda: real.window.toast.sentence == told)
    assert page.model.value(0, 0) == "1"
    # It was told once, and nothing is left behind any more.
    with qtbot.waitSignal(real.session.ended):
        real.window.close()


def test_what_cannot_be_read_stays_open_and_the_toast_closes_without_it(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    type_into(qtbot, page, 0, 2, "someday")

    real.window.close()

    assert page.grid.is_editing()
    told = real.window.toast.sentence
    assert told.startswith('What you are typing in “Cues” is not saved: "someday" is not a date')
    with qtbot.waitSignal(real.session.ended):
        qtbot.mouseClick(real.window.toast.action, Qt.MouseButton.LeftButton)


def shown_whole(qtbot: QtBot, real: RealWindow, page: TablePage) -> RecordPage:
    qtbot.keyClick(page.grid, Key.Key_Space)
    qtbot.waitUntil(
        lambda: (shown := real.window.records.page()) is not None and shown.heading.text() == "1"
    )
    shown = real.window.records.page()
    assert shown is not None
    day = shown.form.editors[page.model.fields[2].id]
    day.setFocus()
    qtbot.keyClicks(day, "someday")
    return shown


def test_a_row_shown_whole_says_what_of_it_is_not_saved(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    shown = shown_whole(qtbot, real, page)

    quit_by_key(qtbot, real)

    assert shown.fault.text().startswith('Day: "someday"')
    assert real.window.toast.sentence == f"“1” is not saved whole: {shown.fault.text()} {LEAVE}"
    qtbot.keyClick(shown.form.editors[page.model.fields[2].id], Key.Key_Escape)
    with qtbot.waitSignal(real.session.ended):
        quit_by_key(qtbot, real)


def test_the_tab_of_a_row_closes_at_the_second_time_where_something_would_be_lost(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    shown = shown_whole(qtbot, real, page)

    real.window.registry.run("edit.close_record")
    assert real.window.records.page() is shown
    assert shown.fault.text().endswith(LEAVE)

    real.window.registry.run("edit.close_record")
    assert not real.window.records.is_open()
