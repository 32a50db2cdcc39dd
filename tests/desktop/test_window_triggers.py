"""Triggers in the window: listed, made, changed and deleted, with how they ran last."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.bus.script_rows import TriggerRow
from openprod_desktop.window.trigger_builder import TriggerBuilder

WAIT_MS = 30_000
SOURCE = "function main(args) core.set_field(context.trigger_entity, 'status', args.word) end"


class Desk:
    """A window with cues and a script, and the list of triggers open."""

    def __init__(self, qtbot: QtBot, real: RealWindow) -> None:
        self.qtbot, self.real = qtbot, real
        real.make_table("Cues", {"Number": "text", "Status": "text"})
        real.add_all("cues", [{"number": "1"}])
        real.show("cues")
        runs = real.window.scripts.runs
        assert runs is not None
        self.runs = runs
        arguments = [{"name": "word", "type": "text", "label": "Word"}]
        made: list[UUID] = []
        self.runs.save(None, {"name": "Mark", "source": SOURCE, "completion": "commit",
                              "arguments": arguments}, made.append, pytest.fail)  # fmt: skip
        self.wait(lambda: self.runs.rows)

    def wait(self, fits: Callable[[], Any]) -> None:
        self.qtbot.waitUntil(lambda: bool(fits()), timeout=WAIT_MS)

    def open(self, command: str = "scripts.triggers") -> TriggerBuilder:
        self.real.window.registry.run(command)
        found = self.real.window.actions_.dialog
        assert isinstance(found, TriggerBuilder)
        self.wait(lambda: found.list.count())
        return found

    def rows(self) -> tuple[TriggerRow, ...]:
        found: list[tuple[TriggerRow, ...]] = []
        self.runs.triggers(found.append)
        self.wait(lambda: found)
        return found[0]

    def statuses(self) -> list[Any]:
        page = self.real.window.page()
        assert page is not None
        return [page.model.value(row, 1) for row in range(page.model.rowCount())]


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    real = RealWindow(qtbot, tmp_path)
    yield Desk(qtbot, real)
    real.end()


def made(desk: Desk) -> TriggerBuilder:
    """Makes a trigger on the number of a cue from its heading."""
    page = desk.real.window.page()
    assert page is not None
    desk.real.window.popups.heading = page.table.field("number")
    builder = desk.open("scripts.trigger")
    builder.form_.arguments["word"].setText("was $old")
    builder.form_.arguments["word"].setText("$new")
    builder.go()
    desk.wait(lambda: builder.chosen() is not None)
    return builder


def test_a_trigger_made_from_a_heading_runs_and_says_how_it_went(desk: Desk) -> None:
    builder = made(desk)
    assert builder.outcome.words.text() == "Not run since this production was opened"
    (row,) = desk.rows()
    assert (row.name, row.parameters) == ("On Number", {"word": "$new"})

    desk.real.add("cues", {"number": "7"})

    desk.wait(lambda: builder.outcome.words.text().startswith("Last run: "))
    assert "1 change made" in builder.outcome.examples.text()
    desk.wait(lambda: "7" in desk.statuses())


def test_a_trigger_is_switched_off_and_then_runs_nothing(desk: Desk) -> None:
    builder = made(desk)
    builder.form_.enabled.setChecked(False)
    builder.form_.filter.setText('number = "9"')
    builder.go()
    desk.wait(lambda: "switched off" in builder.list.item(1).text())
    (row,) = desk.rows()
    assert (row.enabled, row.filter, row.parameters) == (False, 'number = "9"', {"word": "$new"})


def test_a_condition_that_cannot_be_read_is_said_in_place(desk: Desk) -> None:
    builder = made(desk)
    builder.form_.filter.setText("numbr = 9")
    builder.go()
    desk.wait(lambda: "numbr" in builder.fault.text())
    assert desk.rows()[0].filter == ""


def test_a_trigger_is_deleted_and_undo_brings_it_back(desk: Desk) -> None:
    builder = made(desk)
    desk.qtbot.mouseClick(builder.delete, Qt.MouseButton.LeftButton)
    desk.wait(lambda: builder.list.count() == 1)
    assert desk.rows() == ()
    builder.reject()

    desk.real.window.actions_.undo()

    desk.wait(desk.rows)


def test_a_trigger_whose_script_is_gone_says_so_in_the_list(desk: Desk) -> None:
    made(desk).reject()
    desk.runs.remove(desk.runs.rows[0].id)
    desk.wait(lambda: not desk.runs.rows)

    builder = desk.open()

    assert "cannot work now" in builder.list.item(1).text()
    assert builder.list.item(1).toolTip() == "The script was deleted."
    assert not builder.main.isEnabled()
