"""A row shown whole: what is typed is written when the field is left."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.fake_shell import ShellClient
from openprod_core.bus.commands.records import EditRecords
from openprod_desktop.bridge import EngineBridge
from openprod_desktop.dialogs.record_dialog import RecordDialog

FIRST = UUID(int=100_000)
SECOND = UUID(int=100_001)


@pytest.fixture
def client() -> Iterator[ShellClient]:
    fake = ShellClient.sample(rows=5)
    yield fake
    fake.close()


@pytest.fixture
def dialog(qtbot: QtBot, client: ShellClient) -> Iterator[RecordDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    bridge = EngineBridge(client)
    made = RecordDialog(bridge, client.workspace.table("contacts"), FIRST, parent)
    made.open()
    qtbot.waitUntil(lambda: made.heading.text() == "Jane Doe")
    yield made
    bridge.close()


def editor(dialog: RecordDialog, client: ShellClient, key: str) -> QWidget:
    field = client.workspace.table("contacts").field(key)
    assert field is not None
    return dialog.editors[field.id]


def edits(client: ShellClient) -> list[object]:
    return [
        value
        for command in client.commands
        if isinstance(command, EditRecords)
        for values in command.changes.values()
        for value in values.values()
    ]


def test_a_text_is_written_with_enter_and_with_tab(
    qtbot: QtBot, dialog: RecordDialog, client: ShellClient
) -> None:
    name = editor(dialog, client, "name")
    assert isinstance(name, QLineEdit)
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "Jo")

    qtbot.keyClick(name, Qt.Key.Key_Tab)

    qtbot.waitUntil(lambda: edits(client) == ["Jo"])
    qtbot.waitUntil(lambda: dialog.heading.text() == "Jo")


def test_what_cannot_be_read_is_said_and_stays(
    qtbot: QtBot, dialog: RecordDialog, client: ShellClient
) -> None:
    cue = editor(dialog, client, "cue")
    assert isinstance(cue, QLineEdit)
    cue.setFocus()
    cue.selectAll()
    qtbot.keyClicks(cue, "many")

    qtbot.keyClick(cue, Qt.Key.Key_Tab)

    assert dialog.fault.text().startswith("Cue:")
    assert cue.text() == "many"
    assert edits(client) == []


def test_a_tick_and_a_choice_are_written_at_once(
    qtbot: QtBot, dialog: RecordDialog, client: ShellClient
) -> None:
    tick = editor(dialog, client, "confirmed")
    choice = editor(dialog, client, "department")
    assert isinstance(tick, QCheckBox)
    assert isinstance(choice, QComboBox)

    tick.click()
    choice.setCurrentIndex(2)
    choice.activated.emit(2)

    qtbot.waitUntil(lambda: edits(client) == [False, "Sound"])


def test_page_down_asks_for_the_next_row_and_escape_loses_nothing(
    qtbot: QtBot, dialog: RecordDialog, client: ShellClient
) -> None:
    with qtbot.waitSignal(dialog.step_asked, check_params_cb=lambda by: by == 1):
        qtbot.keyClick(editor(dialog, client, "name"), Qt.Key.Key_PageDown)
    dialog.show_record(SECOND)
    qtbot.waitUntil(lambda: dialog.heading.text() == "Omar Doe")
    notes = editor(dialog, client, "notes")
    assert isinstance(notes, QPlainTextEdit)
    notes.setFocus()
    qtbot.keyClicks(notes, "Late on Fridays")

    qtbot.keyClick(notes, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: edits(client) == ["Late on Fridays"])


def test_what_another_person_changes_is_shown_at_once(
    qtbot: QtBot, dialog: RecordDialog, client: ShellClient
) -> None:
    client.edit_as_other("contacts", {FIRST: {"name": "Janet"}})

    qtbot.waitUntil(lambda: dialog.heading.text() == "Janet")
