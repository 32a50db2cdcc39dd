"""A row shown whole: what is typed is written when the field is left."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.fake_shell import ShellClient
from openprod_core.bus.commands.records import ChangeRows, EditRecords
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.views.form_boxes import ChoiceBox, DateBox
from openprod_desktop.views.list_box import ListBox
from openprod_desktop.views.record_page import RecordPage

FIRST = UUID(int=100_000)
SECOND = UUID(int=100_001)


@pytest.fixture
def client() -> Iterator[ShellClient]:
    fake = ShellClient.sample(rows=5)
    yield fake
    fake.close()


@pytest.fixture
def shown(qtbot: QtBot, client: ShellClient) -> Iterator[RecordPage]:
    parent = QWidget()
    qtbot.addWidget(parent)
    bridge = EngineBridge(client)
    made = RecordPage(bridge, client.workspace.schema, client.workspace.table("contacts"), FIRST)
    QVBoxLayout(parent).addWidget(made)
    parent.show()
    qtbot.waitActive(parent)
    qtbot.waitUntil(lambda: made.heading.text() == "Jane Doe")
    yield made
    bridge.close()


def editor(shown: RecordPage, client: ShellClient, key: str) -> QWidget:
    field = client.workspace.table("contacts").field(key)
    assert field is not None
    return shown.form.editors[field.id]


def edits(client: ShellClient) -> list[object]:
    return [
        value
        for command in client.commands
        if isinstance(command, EditRecords)
        for values in command.changes.values()
        for value in values.values()
    ]


def test_a_text_is_written_with_enter_and_with_tab(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    name = editor(shown, client, "name")
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Jo")

    qtbot.keyClick(name, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: edits(client) == ["Jo"])
    qtbot.waitUntil(lambda: shown.heading.text() == "Jo")


def test_what_cannot_be_read_is_said_and_stays(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    cue = editor(shown, client, "cue")
    assert isinstance(cue, QLineEdit)
    cue.setFocus()
    cue.selectAll()
    qtbot.keyClicks(cue, "many")

    qtbot.keyClick(cue, Qt.Key.Key_Tab)

    assert shown.fault.text().startswith("Cue:")
    assert cue.text() == "many"
    assert edits(client) == []


def test_a_tick_and_a_choice_are_written_at_once(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    tick = editor(shown, client, "confirmed")
    choice = editor(shown, client, "department")
    assert isinstance(tick, QCheckBox)
    tick.click()
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(choice, key)

    qtbot.waitUntil(lambda: edits(client) == [False, "Sound"])


def test_a_choice_is_typed_or_made(qtbot: QtBot, shown: RecordPage, client: ShellClient) -> None:
    choice = editor(shown, client, "department")
    assert isinstance(choice, ChoiceBox)
    choice.setFocus()
    choice.selectAll()
    qtbot.keyClicks(choice, "vid")
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edits(client) == ["Video"])
    assert choice.text() == "Video"

    choice.selectAll()
    qtbot.keyClicks(choice, "Pyro")
    assert choice.suggestions[-1].text == "Create “Pyro”"
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(client.commands[-1], ChangeRows))
    field = client.workspace.table("contacts").field("department")
    assert [each.name for each in field.choices][-1] == "Pyro"
    qtbot.waitUntil(lambda: choice.text() == "Pyro")


def test_a_choice_that_is_only_looked_at_stays(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    choice = editor(shown, client, "department")
    assert isinstance(choice, ChoiceBox)
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_F4)
    assert choice.list.isVisible()
    qtbot.keyClick(choice, Qt.Key.Key_Escape)

    assert not choice.list.isVisible()
    assert choice.text() == ""
    assert edits(client) == []


def test_a_day_is_typed_or_taken_from_the_calendar(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    day = editor(shown, client, "birthday")
    assert isinstance(day, DateBox)
    day.setFocus()
    day.selectAll()
    qtbot.keyClicks(day, "1 mar 2026")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edits(client) == [date(2026, 3, 1)])

    opener = day.actions()[0]
    assert opener.text() == "Show the calendar"
    opener.trigger()
    calendar = day.panel()
    assert calendar is not None and calendar.isVisible()
    qtbot.keyClick(day, Qt.Key.Key_Right)
    qtbot.keyClick(day, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edits(client)[-1] == date(2026, 3, 2))
    assert not calendar.isVisible()


def test_a_day_that_is_none_is_told_and_can_be_put_back(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    day = editor(shown, client, "birthday")
    assert isinstance(day, DateBox)
    was = day.text()
    day.setFocus()
    qtbot.keyClicks(day, "no day")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert "is not a date" in shown.fault.text()

    qtbot.keyClick(day, Qt.Key.Key_Escape)
    assert day.text() == was
    assert not shown.fault.text()
    assert edits(client) == []


def test_page_down_asks_for_the_next_row_and_escape_loses_nothing(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    with qtbot.waitSignal(shown.step_asked, check_params_cb=lambda by: by == 1):
        qtbot.keyClick(editor(shown, client, "name"), Qt.Key.Key_PageDown)
    shown.show_record(SECOND)
    qtbot.waitUntil(lambda: shown.heading.text() == "Omar Doe")
    notes = editor(shown, client, "notes")
    assert isinstance(notes, QPlainTextEdit)
    notes.setFocus()
    qtbot.keyClicks(notes, "Late on Fridays")

    with qtbot.waitSignal(shown.left):
        qtbot.keyClick(notes, Qt.Key.Key_Escape)
    shown.leave()

    qtbot.waitUntil(lambda: edits(client) == ["Late on Fridays"])


def test_what_another_person_changes_is_shown_at_once(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    client.edit_as_other("contacts", {FIRST: {"name": "Janet"}})

    qtbot.waitUntil(lambda: shown.heading.text() == "Janet")


def test_a_list_is_chips_until_it_is_typed_in(
    qtbot: QtBot, shown: RecordPage, client: ShellClient
) -> None:
    tags = editor(shown, client, "tags")
    assert isinstance(tags, ListBox)
    tags.resize(300, tags.height())
    assert tags.chips() == ["crew", "keyholder"]

    tags.setFocus(Qt.FocusReason.TabFocusReason)
    assert tags.chips() == []
    tags.selectAll()
    qtbot.keyClicks(tags, "crew, keyholder, day")
    qtbot.keyClick(tags, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edits(client) == [("crew", "keyholder", "day")])

    editor(shown, client, "name").setFocus()
    qtbot.waitUntil(lambda: tags.chips() == ["crew", "keyholder", "day"])
    tags.resize(100, tags.height())
    assert tags.chips()[-1].startswith("+")
    assert tags.toolTip() == "crew\nkeyholder\nday"


def test_an_empty_list_shows_no_chips(qtbot: QtBot, shown: RecordPage, client: ShellClient) -> None:
    shown.show_record(SECOND)
    qtbot.waitUntil(lambda: shown.heading.text() != "Jane Doe")

    tags = editor(shown, client, "tags")
    assert isinstance(tags, ListBox)
    assert (tags.chips(), tags.text()) == ([], "")
