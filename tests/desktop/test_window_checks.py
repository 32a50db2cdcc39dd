"""Checks are written as a form, with what they find now below it."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.check_rows import CheckRow, CheckSpec
from openprod_core.bus.commands.checks import AddCheck
from openprod_core.bus.edge_rows import EdgeType
from openprod_core.bus.finding_queries import ListChecks
from openprod_desktop.window.check_builder import CheckBuilder


@pytest.fixture
def real(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Events", {"Title": "text", "Room": "text", "Start": "datetime",
                               "End": "datetime"})  # fmt: skip
    made.add_all("events", [
        {"title": "Run", "room": "A", "start": "2026-05-01 10:00", "end": "2026-05-01 13:00"},
        {"title": "Fit", "room": "A", "start": "2026-05-01 12:00", "end": "2026-05-01 14:00"},
        {"title": "Notes", "start": "2026-05-01 21:00", "end": "2026-05-01 23:30"},
    ])  # fmt: skip
    made.show("events")
    yield made
    made.end()


def opened(qtbot: QtBot, real: RealWindow, command: str = "checks.edit") -> CheckBuilder:
    qtbot.waitUntil(lambda: bool(real.window.schema.tables))
    real.window.registry.run(command)
    found = real.window.actions_.dialog
    assert isinstance(found, CheckBuilder)
    qtbot.waitUntil(lambda: found.list.count() > 0)
    return found


def checks(real: RealWindow) -> tuple[CheckRow, ...]:
    found: tuple[CheckRow, ...] = real.ask(ListChecks())
    return found


def choose(builder: CheckBuilder, box: str, words: str) -> None:
    parts = builder.form_, builder.form_.stretches
    found = next(getattr(each, box) for each in parts if hasattr(each, box))
    found.setCurrentIndex(next(at for at in range(found.count()) if words in found.itemText(at)))


def says(qtbot: QtBot, builder: CheckBuilder, words: str) -> None:
    qtbot.waitUntil(lambda: builder.outcome.words.text() == words)


def test_a_check_of_a_field_begins_at_its_heading_and_shows_what_it_finds(
    qtbot: QtBot, real: RealWindow
) -> None:
    page = real.window.page()
    assert page is not None
    real.window.popups.heading = page.table.field("room")
    builder = opened(qtbot, real, "checks.field")
    assert builder.form_.where.text() == "room is empty"
    says(qtbot, builder, "Now: 1 problem")
    assert not builder.main.isEnabled()

    qtbot.keyClicks(builder.form_.name, "No room")
    choose(builder, "severity", "an error")
    builder.form_.message.setText("{title} is nowhere")
    qtbot.waitUntil(lambda: builder.outcome.examples.text() == "Notes is nowhere")
    builder.go()

    qtbot.waitUntil(lambda: builder.chosen() is not None)
    (row,) = checks(real)
    assert (row.name, row.severity, row.where) == ("No room", "error", "room is empty")
    qtbot.waitUntil(lambda: real.window.status.findings.text() == "1 problem")


def test_two_at_one_time_in_one_room_are_found_without_a_word_of_code(
    qtbot: QtBot, real: RealWindow
) -> None:
    builder = opened(qtbot, real)
    choose(builder, "kind", "overlap")
    form = builder.form_
    assert (form.stretches.start.currentText(), form.stretches.end.currentText()) == (
        "Start", "End"
    )  # fmt: skip
    choose(builder, "by", "Room")
    says(qtbot, builder, "Now: 1 problem")
    assert builder.outcome.examples.text() == "A: Run and Fit overlap, 2026-05-01 12:00–13:00."


def test_a_day_that_is_too_long_is_found_with_a_limit_that_is_typed(
    qtbot: QtBot, real: RealWindow
) -> None:
    builder = opened(qtbot, real)
    choose(builder, "kind", "hours")
    qtbot.waitUntil(lambda: "how much" in builder.outcome.words.text())
    qtbot.keyClicks(builder.form_.stretches.most, "12h")
    says(qtbot, builder, "Now: 1 problem")
    assert "13:30 from first to last" in builder.outcome.examples.text()


def test_what_the_form_does_not_show_of_a_check_is_kept(qtbot: QtBot, real: RealWindow) -> None:
    options = {"start": "start", "end": "end", "by": ["room", "title"], "inclusive": True,
               "messages": {"conflict": "Both!"}}  # fmt: skip
    real.send(AddCheck(CheckSpec("Rooms", "events", "overlap", options=options)))
    before = checks(real)[0]
    builder = opened(qtbot, real)
    builder.list.setCurrentRow(1)
    assert builder.form_.stretches.by.currentText() == "as it is written"

    builder.form_.name.setText("Rooms twice")
    builder.go()

    qtbot.waitUntil(lambda: checks(real)[0].name == "Rooms twice")
    assert checks(real)[0].options == before.options


def test_values_that_are_shared_are_ticked(qtbot: QtBot, real: RealWindow) -> None:
    builder = opened(qtbot, real)
    choose(builder, "kind", "share")
    qtbot.waitUntil(lambda: builder.outcome.words.objectName() == "error")
    builder.form_.shared.list.item(1).setCheckState(Qt.CheckState.Checked)
    says(qtbot, builder, "Now: 1 problem")


def test_links_that_are_heard_of_late_leave_what_was_typed_meanwhile(
    qtbot: QtBot, real: RealWindow
) -> None:
    builder = opened(qtbot, real)
    stretches = builder.form_.stretches
    choose(builder, "kind", "hours")
    choose(builder, "by", "Room")
    choose(builder, "start", "End")
    stretches.most.setText("10h")

    builder.form_.show_links((EdgeType(uuid4(), "plays", "plays", None, None, False, (), "", ""),))

    assert (stretches.by.currentText(), stretches.start.currentText()) == ("each Room", "End")
    assert stretches.most.text() == "10h"
    assert stretches.by.findText("each that “plays” leads to") > 0


def test_a_check_is_switched_off_deleted_and_brought_back(qtbot: QtBot, real: RealWindow) -> None:
    real.send(AddCheck(CheckSpec("No room", "events", where="room is empty")))
    builder = opened(qtbot, real)
    builder.list.setCurrentRow(1)
    builder.form_.enabled.setChecked(False)
    builder.go()
    qtbot.waitUntil(lambda: "switched off" in builder.list.item(1).text())
    qtbot.mouseClick(builder.delete, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: builder.list.count() == 1)
    builder.reject()

    real.window.actions_.undo()

    qtbot.waitUntil(lambda: len(checks(real)) == 1)
