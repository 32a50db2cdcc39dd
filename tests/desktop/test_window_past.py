"""A table as it was: the slider walks its moments, differences are marked, Esc comes back."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.commands.overlays import ActivateOverlay, CreateOverlay
from openprod_core.bus.commands.records import AddRecord, EditRecords, RemoveRecords
from openprod_core.bus.rows import PastTable
from openprod_desktop.dialogs.export_dialog import ExportDialog
from openprod_desktop.views.past_rows import PastRows
from openprod_desktop.views.past_view import difference
from openprod_desktop.views.table_page import TablePage

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Name": "text", "Page": "integer"})
    ids = made.add_all("cues", [{"name": "Rain", "page": 1}, {"name": "Wind", "page": 2}])
    for step in (
        EditRecords("cues", {ids[0]: {"name": "Storm"}}),
        RemoveRecords([ids[1]]),
        AddRecord("cues", {"name": "Dawn"}),
    ):
        # Moments are told apart by the clock's milliseconds.
        time.sleep(0.01)
        made.send(step)
    yield made
    made.end()


@pytest.fixture
def page(qtbot: QtBot, real: RealWindow) -> TablePage:
    found = real.show("cues")
    qtbot.waitUntil(lambda: found.model.view_rows == 2)
    found.grid.setFocus()
    return found


def names(rows: PastRows) -> list[str]:
    return [rows.index(row, 0).data() for row in range(rows.rowCount())]


def test_the_slider_goes_back_and_esc_returns_to_now(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_T, CTRL | ALT)
    past = page.past
    qtbot.waitUntil(lambda: names(past.rows) == ["Storm"])
    assert page.grid.isHidden()
    qtbot.keyClick(past.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: names(past.rows) == ["Rain", "Wind"])

    assert past.rows.differs(0, 0)
    assert not past.rows.differs(0, 1)
    assert past.rows.is_gone(1)
    assert past.rows.headerData(1, Qt.Orientation.Vertical) == "2 gone"
    assert past.words.text().endswith(
        "1 cell holds something else now · 1 row of then is gone · 1 row is new since."
    )
    qtbot.keyClick(past.slider, Qt.Key.Key_Escape)
    assert page.past.isHidden()
    assert page.grid.isVisible()
    assert page.model.value(0, 0) == "Storm"


def test_nothing_of_now_can_be_deleted_while_then_is_shown(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    page.grid.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClick(page.grid, Qt.Key.Key_T, CTRL | ALT)
    qtbot.waitUntil(lambda: page.past.rows.rowCount() == 1)

    qtbot.keyClick(page.past.slider, Qt.Key.Key_Delete, CTRL)

    assert not real.window.registry.may_run("edit.delete_rows")
    assert not real.window.registry.may_run("edit.find")
    qtbot.keyClick(page.past.slider, Qt.Key.Key_Escape)
    assert real.window.registry.may_run("edit.delete_rows")
    assert page.model.view_rows == 2


def test_a_moment_can_be_typed(qtbot: QtBot, page: TablePage) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_T, CTRL | ALT)
    past = page.past
    qtbot.waitUntil(lambda: bool(past.moments) and past.rows.rowCount() == 1)

    past.moment.setDateTime(past.moment.dateTime().addDays(-1))

    qtbot.waitUntil(lambda: past.rows.rowCount() == 0)
    assert "2 rows are new since" in past.words.text()


def test_rows_of_then_are_a_sound_model(
    qtbot: QtBot, page: TablePage, qtmodeltester: object
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_T, CTRL | ALT)
    qtbot.waitUntil(lambda: page.past.rows.rowCount() == 1)

    qtmodeltester.check(page.past.rows)  # type: ignore[attr-defined]


def test_what_was_then_is_exported(
    qtbot: QtBot, real: RealWindow, page: TablePage, tmp_path: Path
) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_T, CTRL | ALT)
    qtbot.waitUntil(lambda: names(page.past.rows) == ["Storm"])
    qtbot.keyClick(page.past.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: names(page.past.rows) == ["Rain", "Wind"])

    page.past.export.click()
    dialog = real.window.actions_.dialog
    assert isinstance(dialog, ExportDialog)
    assert dialog.windowTitle().startswith("Export Cues as it was 20")
    dialog.write(str(tmp_path / "then.csv"))

    qtbot.waitUntil(lambda: real.window.actions_.dialog is None)
    written = (tmp_path / "then.csv").read_text("utf-8-sig").splitlines()
    assert written == ["Name,Page", "Rain,1", "Wind,2"]
    assert real.window.toast.sentence == "Wrote 2 rows to then.csv"


def test_changes_are_walked_from_anywhere_in_the_past(qtbot: QtBot, page: TablePage) -> None:
    qtbot.keyClick(page.grid, Qt.Key.Key_T, CTRL | ALT)
    past = page.past
    qtbot.waitUntil(lambda: names(past.rows) == ["Storm"])
    past.view.setFocus()

    qtbot.keyClick(past.view, Qt.Key.Key_Left, ALT)
    qtbot.waitUntil(lambda: names(past.rows) == ["Storm", "Wind"])
    qtbot.keyClick(past.view, Qt.Key.Key_Right, ALT)
    qtbot.waitUntil(lambda: names(past.rows) == ["Storm"])


def test_rows_far_down_come_when_they_are_in_sight(qtbot: QtBot, real: RealWindow) -> None:
    real.make_table("Props", {"Name": "text"})
    ids = real.add_all("props", [{"name": f"Prop {n}"} for n in range(1_000)])
    time.sleep(0.01)
    real.send(EditRecords("props", {ids[990]: {"name": "Lost"}}))
    page = real.show("props")
    qtbot.waitUntil(lambda: page.model.view_rows == 1_000)
    page.show_past()
    past = page.past
    qtbot.waitUntil(lambda: past.rows.rowCount() == 1_000 and names(past.rows)[0] == "Prop 0")

    past.view.scrollToBottom()

    qtbot.waitUntil(lambda: past.rows.index(990, 0).data() == "Prop 990")
    assert past.rows.differs(990, 0)
    assert not past.rows.differs(989, 0)


def test_the_past_stays_readable_when_an_overlay_is_put_on_top(
    qtbot: QtBot, real: RealWindow
) -> None:
    real.make_table("Props", {"Name": "text"})
    real.add_all("props", [{"name": f"Prop {n}"} for n in range(1_000)])
    page = real.show("props")
    qtbot.waitUntil(lambda: page.model.view_rows == 1_000)
    page.show_past()
    past = page.past
    qtbot.waitUntil(lambda: past.rows.rowCount() == 1_000 and names(past.rows)[0] == "Prop 0")

    overlay = real.send(CreateOverlay("What if"))
    real.send(ActivateOverlay(overlay))
    past.view.scrollToBottom()

    qtbot.waitUntil(lambda: past.rows.index(999, 0).data() == "Prop 999")


def test_more_changes_than_are_counted_are_told_by_their_rows() -> None:
    past = PastTable(0, 90_000, touched=20_000, changed=None, gone=0, new=1)

    told = difference(past)

    assert told.endswith(": 20,000 rows have been worked on since · 1 row is new since.")


def test_a_table_shown_as_it_was_is_gone_to_from_another_and_back(
    qtbot: QtBot, real: RealWindow, page: TablePage
) -> None:
    real.make_table("Props", {"Name": "text"})
    qtbot.waitUntil(lambda: len(real.window.schema.tables) == 2)
    qtbot.keyClick(page.grid, Qt.Key.Key_T, CTRL | ALT)
    qtbot.waitUntil(lambda: names(page.past.rows) == ["Storm"])

    real.show("props")
    real.window.show_table(page.table_id)

    assert real.window.page() is page
    assert page.is_past()
    qtbot.keyClick(page.past.slider, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.is_past())
