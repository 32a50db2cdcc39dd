"""Staging: where typing goes is seen, what would change is reviewed, and drift is decided."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.real_team import Colleague
from desktop.real_window import RealWindow
from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.queries import ListOverlays
from openprod_desktop.dialogs.confirm_dialog import ConfirmDialog
from openprod_desktop.dialogs.drift_dialog import DriftDialog
from openprod_desktop.dialogs.name_dialog import NameDialog
from openprod_desktop.views.review_page import ReviewPage
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.main_window import MainWindow

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Cue": "text", "Call": "text"})
    made.add_all("cues", [{"cue": f"LX {n}", "call": "Stand by"} for n in range(1, 6)])
    yield made
    made.end()


@pytest.fixture
def page(real: RealWindow) -> TablePage:
    return real.show("cues")


def press(widget: QWidget, key: Qt.Key) -> None:
    # Off screen no window manager hands the keys back after a dialog.
    widget.window().activateWindow()
    QTest.qWaitForWindowActive(widget.window(), 2_000)
    QTest.keyClick(widget, key, CTRL_SHIFT)


def begin(qtbot: QtBot, window: MainWindow, name: str = "Cue renumber") -> None:
    press(window, Qt.Key.Key_S)
    dialog = window.actions_.dialog
    assert isinstance(dialog, NameDialog)
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.staging.is_active() and window.staging.bar.isVisible())


def type_into(qtbot: QtBot, page: TablePage, row: int, text: str) -> None:
    page.grid.setFocus()
    page.grid.setCurrentIndex(page.model.index(row, 0))
    qtbot.keyClicks(page.grid, text[0])
    editor = page.window().focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, Qt.Key.Key_Return)


def stage(qtbot: QtBot, real: RealWindow, page: TablePage, row: int, text: str) -> None:
    window, before = real.window, 0
    active = window.staging.active()
    before = active.changes if active is not None else 0
    type_into(qtbot, page, row, text)
    qtbot.waitUntil(lambda: _changes(window) == before + 1)
    qtbot.waitUntil(lambda: bool(page.model.row_staged(row)))


def _changes(window: MainWindow) -> int:
    active = window.staging.active()
    return active.changes if active is not None else -1


def record(page: TablePage, row: int) -> UUID:
    found = page.model.record_at(row)
    assert found is not None
    return found


def test_what_is_typed_while_staging_is_marked_and_counted_and_nobody_elses(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    window = real.window
    assert page.grid.overlay_colour is None
    begin(qtbot, window)
    assert page.grid.overlay_colour is not None

    stage(qtbot, real, page, 1, "LX 20")

    assert window.staging.banner.counts.text() == "1 change in 1 table"
    assert "Cue renumber" in window.staging.banner.name.text()
    assert window.staging.frame.isVisible()
    assert page.model.row_staged(1) == frozenset({0})
    spoken = page.model.data(page.model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Staged" in spoken

    press(window, Qt.Key.Key_H)

    qtbot.waitUntil(lambda: page.model.value(1, 0) == "LX 2")
    qtbot.waitUntil(lambda: not window.staging.bar.isVisible())
    assert page.grid.overlay_colour is None
    assert "set aside" in window.toast.sentence


def test_the_ground_shows_under_a_staged_cell_while_alt_is_held(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    begin(qtbot, real.window)
    stage(qtbot, real, page, 0, "LX 10")
    page.grid.setCurrentIndex(page.model.index(0, 0))

    QTest.keyPress(page.grid, Qt.Key.Key_Alt, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(page.peek.label.isVisible)
    said = page.peek.label.text()
    QTest.keyRelease(page.grid, Qt.Key.Key_Alt)

    assert said == "Everybody has: LX 1"
    assert not page.peek.label.isVisible()


def test_a_stash_and_a_recall_keep_the_place_in_the_table(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    window = real.window
    begin(qtbot, window)
    stage(qtbot, real, page, 3, "LX 40")
    page.grid.setCurrentIndex(page.model.index(4, 1))

    window.registry.run("staging.stash")
    qtbot.waitUntil(lambda: page.model.value(3, 0) == "LX 4")
    press(window, Qt.Key.Key_O)
    finder = window.staging_actions.finder
    assert finder.isVisible()
    qtbot.keyClick(finder.box, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.model.value(3, 0) == "LX 40")
    assert (page.grid.currentIndex().row(), page.grid.currentIndex().column()) == (4, 1)


def test_a_review_shows_old_and_new_and_drops_what_is_unticked_once_asked(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    window = real.window
    begin(qtbot, window)
    stage(qtbot, real, page, 0, "LX 10")
    stage(qtbot, real, page, 1, "LX 20")
    kept, dropped = record(page, 0), record(page, 1)

    press(window, Qt.Key.Key_R)
    review = window.staging_actions.review_page
    assert isinstance(review, ReviewPage)
    qtbot.waitUntil(lambda: len(review.model.changes) == 2)
    assert [(x.old, x.new) for x in review.model.changes] == [("LX 1", "LX 10"), ("LX 2", "LX 20")]
    qtbot.keyClick(review.tree, Qt.Key.Key_End)
    qtbot.keyClick(review.tree, Qt.Key.Key_Space)
    assert review.commit.text() == "Commit 1 of 2"

    press(review.tree, Qt.Key.Key_Return)
    dialog = window.actions_.dialog
    assert isinstance(dialog, ConfirmDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.staging.is_active())
    qtbot.waitUntil(lambda: page.isVisible())
    qtbot.waitUntil(lambda: page.model.value(1, 0) == "LX 2")
    assert page.model.value(0, 0) == "LX 10"
    assert {kept, dropped} == {record(page, 0), record(page, 1)}
    assert real.ask(ListOverlays()) == ()


def test_a_commit_is_one_step_to_take_back(qtbot: QtBot, real: RealWindow, page: TablePage) -> None:
    window = real.window
    begin(qtbot, window)
    stage(qtbot, real, page, 0, "LX 10")
    stage(qtbot, real, page, 1, "LX 20")

    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.staging.is_active())
    qtbot.waitUntil(lambda: "Committed" in window.toast.sentence)
    window.registry.run("edit.undo")

    qtbot.waitUntil(lambda: page.model.value(0, 0) == "LX 1")
    assert page.model.value(1, 0) == "LX 2"


def test_a_discard_asks_once_and_names_what_is_lost(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    window = real.window
    begin(qtbot, window)
    stage(qtbot, real, page, 0, "LX 10")

    window.registry.run("staging.discard")
    dialog = window.actions_.dialog
    assert isinstance(dialog, ConfirmDialog)
    assert "1 change in 1 table" in dialog.lost.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.staging.is_active())
    qtbot.waitUntil(lambda: page.model.value(0, 0) == "LX 1")
    assert real.ask(ListOverlays()) == ()


def test_a_commit_waits_while_somebody_changed_the_same_value(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    window = real.window
    omar = Colleague(real, tmp_path / "Omar.openprod")
    begin(qtbot, window)
    stage(qtbot, real, page, 0, "LX 10")
    stage(qtbot, real, page, 1, "LX 20")
    omar.ws.set_field(record(page, 0), "cues", "cue", "LX 11")
    omar.ws.set_field(record(page, 1), "cues", "cue", "LX 21")
    omar.ws.set_field(record(page, 2), "cues", "call", "Go")
    omar.meet()
    qtbot.waitUntil(lambda: window.staging.banner.drift.isVisible())
    qtbot.waitUntil(lambda: page.model.row_drifted(0) == frozenset({0}))
    assert window.staging.banner.drift.text() == "Show 2 drifts"
    assert page.model.value(2, 1) == "Go"

    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.actions_.dialog, DriftDialog))
    dialog = window.actions_.dialog
    assert isinstance(dialog, DriftDialog)
    assert not dialog.main.isEnabled()
    qtbot.keyClicks(dialog.lines, "12")
    assert dialog.main.text() == "Decide all 2"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.staging.banner.drift.isVisible())
    qtbot.waitUntil(lambda: window.actions_.dialog is None)
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.staging.is_active())
    omar.meet()
    kept = {omar.ws.get_record("cues", record(page, row))["cue"] for row in (0, 1)}
    assert kept in ({"LX 10", "LX 21"}, {"LX 11", "LX 20"})
    omar.close()


def test_a_drift_is_decided_by_a_third_value_that_is_typed(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    window = real.window
    omar = Colleague(real, tmp_path / "Omar.openprod")
    begin(qtbot, window)
    stage(qtbot, real, page, 0, "LX 10")
    omar.ws.set_field(record(page, 0), "cues", "cue", "LX 11")
    omar.meet()
    qtbot.waitUntil(window.staging.banner.drift.isVisible)
    press(window, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: isinstance(window.actions_.dialog, DriftDialog))
    dialog = window.actions_.dialog
    assert isinstance(dialog, DriftDialog)

    qtbot.keyClicks(dialog.lines, "e")
    box = dialog.focusWidget()
    assert box is not None
    qtbot.keyClicks(box, "LX 12")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.main.isEnabled)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: page.model.value(0, 0) == "LX 12")
    qtbot.waitUntil(lambda: not window.staging.banner.drift.isVisible())
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.staging.is_active())
    omar.meet()
    kept = omar.ws.get_record("cues", record(page, 0))
    assert kept is not None and kept["cue"] == "LX 12"
    omar.close()


def test_what_one_of_several_people_wrote_is_taken_by_a_click_and_the_rest_kept(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    window = real.window
    omar = Colleague(real, tmp_path / "Omar.openprod")
    mei = Colleague(real, tmp_path / "Mei.openprod", "Mei")
    begin(qtbot, window)
    for row in range(3):
        stage(qtbot, real, page, row, f"LX {row}0")
    omar.ws.set_field(record(page, 0), "cues", "cue", "LX 7")
    mei.ws.set_field(record(page, 1), "cues", "cue", "LX 8")
    omar.ws.set_field(record(page, 2), "cues", "cue", "LX 9")
    omar.meet()
    mei.meet()
    qtbot.waitUntil(lambda: window.staging.banner.drift.text() == "Show 3 drifts")
    press(window, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: isinstance(window.actions_.dialog, DriftDialog))
    dialog = window.actions_.dialog
    assert isinstance(dialog, DriftDialog)

    dialog.all_mine.click()
    mine = next(each for each in dialog.people if each.text() == "Mei’s 1")
    mine.click()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: not window.staging.banner.drift.isVisible())
    qtbot.waitUntil(lambda: page.model.value(1, 0) == "LX 8")
    assert [page.model.value(row, 0) for row in (0, 2)] == ["LX 00", "LX 20"]
    omar.close()
    mei.close()


def test_a_drifted_cell_is_decided_at_the_cursor(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    window = real.window
    omar = Colleague(real, tmp_path / "Omar.openprod")
    begin(qtbot, window)
    stage(qtbot, real, page, 0, "LX 10")
    omar.ws.set_field(record(page, 0), "cues", "cue", "LX 11")
    omar.meet()
    qtbot.waitUntil(lambda: bool(page.model.row_drifted(0)))
    page.grid.setCurrentIndex(page.model.index(0, 0))

    window.registry.run("staging.drop_cell")

    qtbot.waitUntil(lambda: page.model.value(0, 0) == "LX 11")
    qtbot.waitUntil(lambda: not page.model.row_staged(0))
    omar.close()


def test_a_new_row_and_a_row_shown_whole_are_staged_too(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    window = real.window
    begin(qtbot, window)
    real.send(EditRecords("cues", {record(page, 0): {"call": "Hold"}}))
    real.add("cues", {"cue": "LX 99"})
    qtbot.waitUntil(lambda: page.model.view_rows == 6)
    qtbot.waitUntil(lambda: bool(page.model.row_flags(5)))
    window.records.open(page.table_id, record(page, 0))
    form = window.records.page()
    assert form is not None
    qtbot.waitUntil(lambda: form.heading.text() == "LX 1")

    window.registry.run("staging.stash")

    qtbot.waitUntil(lambda: page.model.view_rows == 5)
    call = page.table.field("call")
    assert call is not None
    qtbot.waitUntil(lambda: form.form.editors[call.id].text() == "Stand by")  # type: ignore[attr-defined]


def test_staging_survives_a_restart_set_aside(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    begin(qtbot, real.window)
    stage(qtbot, real, page, 0, "LX 10")

    real.restart()

    again = real.show("cues")
    qtbot.waitUntil(lambda: len(real.window.staging.overlays) == 1)
    assert not real.window.staging.bar.isVisible()
    assert again.model.value(0, 0) == "LX 1"
    assert QApplication.activeModalWidget() is None
