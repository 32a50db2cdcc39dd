"""A row shown whole says under its fields what both changed and what is staged."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.apart import Apart
from desktop.apart_fixtures import opened, people_apart
from desktop.real_team import Colleague
from desktop.real_window import RealWindow
from openprod_core.bus.commands.overlays import ActivateOverlay, CreateOverlay
from openprod_desktop.views.record_page import RecordPage
from openprod_desktop.window.main_window import MainWindow

apart = people_apart


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Cue": "text", "Call": "text"})
    made.add_all("cues", [{"cue": f"LX {n}", "call": "Stand by"} for n in range(1, 4)])
    made.show("cues")
    yield made
    made.end()


def whole(qtbot: QtBot, window: MainWindow, record: UUID) -> RecordPage:
    page = window.page()
    assert page is not None
    window.records.open(page.table_id, record)
    shown = window.records.page()
    assert shown is not None
    qtbot.waitUntil(lambda: bool(shown.heading.text()))
    return shown


def place(shown: RecordPage, key: str):  # type: ignore[no-untyped-def]
    field = shown.table.field(key)
    assert field is not None
    return shown.form.notes.places[field.id]


def editor(shown: RecordPage, key: str) -> QWidget:
    field = shown.table.field(key)
    assert field is not None
    return shown.form.editors[field.id]


def press_enter(qtbot: QtBot, button: QWidget) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)


def test_a_field_that_both_changed_is_decided_in_the_form(qtbot: QtBot, apart: Apart) -> None:
    jane = apart.people[0]
    apart.collide(jane, "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker
    shown = whole(qtbot, window, jane)
    note = place(shown, "phone")
    qtbot.waitUntil(note.dispute.isVisible)
    assert not place(shown, "name").dispute.isVisible()

    press_enter(qtbot, note.decide)
    qtbot.waitUntil(picker.isVisible)
    qtbot.keyClicks(picker, "1")

    qtbot.waitUntil(lambda: not note.dispute.isVisible())
    assert editor(shown, "phone").text() in ("555-0142", "555-0199")  # type: ignore[attr-defined]
    assert QApplication.focusWidget() is editor(shown, "phone")
    made.end()


def test_the_question_goes_with_the_row_that_it_was_asked_in(qtbot: QtBot, apart: Apart) -> None:
    jane = apart.people[0]
    apart.collide(jane, "phone", "555-0142", "555-0199")
    made = opened(qtbot, apart)
    window, picker = made.window, made.window.collisions.picker
    shown = whole(qtbot, window, jane)
    note = place(shown, "phone")
    qtbot.waitUntil(note.dispute.isVisible)
    press_enter(qtbot, note.decide)
    qtbot.waitUntil(picker.isVisible)

    # As when somebody deletes the row, or its table.
    window.records.close_all()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.resize(window.width() - 40, window.height())

    qtbot.waitUntil(picker.isHidden)
    made.end()


def test_a_row_that_somebody_deleted_says_so_at_its_head(qtbot: QtBot, apart: Apart) -> None:
    jane = apart.people[0]
    apart.jordan.delete_record(jane)
    apart.alex.set_field(jane, "contacts", "notes", "By train")
    made = opened(qtbot, apart)
    shown = whole(qtbot, made.window, jane)
    qtbot.waitUntil(shown.dispute.isVisible)
    assert "Jordan Ellis deleted this" in shown.dispute.words.text()

    press_enter(qtbot, shown.decide)
    qtbot.waitUntil(made.window.collisions.picker.isVisible)
    qtbot.keyClicks(made.window.collisions.picker, "1")

    qtbot.waitUntil(lambda: not shown.dispute.isVisible())
    made.end()


def test_a_staged_field_says_what_everybody_has_and_is_taken_out(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = real.window.page()
    assert page is not None
    record = page.model.record_at(0)
    assert record is not None
    shown = whole(qtbot, real.window, record)
    real.send(ActivateOverlay(real.send(CreateOverlay("Renumber"))))
    qtbot.waitUntil(real.window.staging.is_active)
    box = editor(shown, "cue")
    box.setFocus()
    box.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(box, "LX 100")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    note = place(shown, "cue")
    qtbot.waitUntil(note.staged.isVisible)
    assert note.staged.words.text() == "Staged. Everybody has: LX 1"
    assert not note.keep.isVisible()
    assert not place(shown, "call").staged.isVisible()

    press_enter(qtbot, note.drop)
    qtbot.waitUntil(lambda: not note.staged.isVisible())
    qtbot.waitUntil(lambda: box.text() == "LX 1")  # type: ignore[attr-defined]


def test_a_drifted_field_is_kept_in_the_form(
    qtbot: QtBot, real: RealWindow, tmp_path: Path
) -> None:
    omar = Colleague(real, tmp_path / "Omar.openprod")
    page = real.window.page()
    assert page is not None
    record = page.model.record_at(0)
    assert record is not None
    real.send(ActivateOverlay(real.send(CreateOverlay("Renumber"))))
    qtbot.waitUntil(real.window.staging.is_active)
    shown = whole(qtbot, real.window, record)
    box = editor(shown, "cue")
    box.setFocus()
    box.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(box, "LX 100")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    note = place(shown, "cue")
    qtbot.waitUntil(note.staged.isVisible)
    omar.ws.set_field(record, "cues", "cue", "LX 7")
    omar.meet()

    qtbot.waitUntil(lambda: "Omar wrote “LX 7” meanwhile" in note.staged.words.text())
    qtbot.waitUntil(note.keep.isVisible)
    press_enter(qtbot, note.keep)

    qtbot.waitUntil(lambda: note.staged.words.text() == "Staged. Everybody has: LX 7")
    assert box.text() == "LX 100"  # type: ignore[attr-defined]
    omar.close()


def test_a_row_that_is_staged_itself_says_it_once(qtbot: QtBot, real: RealWindow) -> None:
    real.send(ActivateOverlay(real.send(CreateOverlay("New cues"))))
    qtbot.waitUntil(real.window.staging.is_active)
    record = real.add("cues", {"cue": "LX 99"})

    shown = whole(qtbot, real.window, record)

    qtbot.waitUntil(shown.staged.isVisible)
    assert not place(shown, "cue").staged.isVisible()
