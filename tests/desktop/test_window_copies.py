"""Backups, copies and productions started from others, as a person meets them in the window."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.real_window import RealWindow
from openprod_core.workspace.copy_desk import CopyDesk
from openprod_desktop.dialogs.backups_dialog import BackupsDialog
from openprod_desktop.dialogs.save_copy_dialog import SaveCopyDialog
from openprod_desktop.dialogs.start_from_dialog import StartFromDialog


@pytest.fixture
def hamlet(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[RealWindow]:
    """A window on a production with one cue."""
    for room in ("copy_work", "copy_door", "session"):
        monkeypatch.setattr(f"openprod_desktop.window.{room}.productions_dir", lambda: tmp_path)
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Number": "text"})
    made.make_table("People", {"Name": "text"})
    made.add("cues", {"number": "1"})
    yield made
    made.end()


def run(hamlet: RealWindow, id_: str) -> object:
    """Carries out a command of the menu; returns the dialog that it opened."""
    hamlet.window.registry.action(id_).trigger()
    return hamlet.window.actions_.dialog


def rows(hamlet: RealWindow, qtbot: QtBot, table: str) -> int:
    """Returns how many rows the table in front shows."""
    page = hamlet.show(table)
    qtbot.waitUntil(lambda: page.counts is not None)
    return page.counts.count


def test_a_mistake_is_taken_back_with_a_backup_in_the_productions_place(
    qtbot: QtBot, hamlet: RealWindow
) -> None:
    dialog = run(hamlet, "file.backups")
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: "no backup yet" in dialog.note.text())
    qtbot.mouseClick(dialog.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1)
    assert dialog.list.topLevelItem(0).text(2) == "1"
    assert dialog.list.topLevelItem(0).text(3).startswith("Jane Doherty, today")
    dialog.reject()
    hamlet.add("cues", {"number": "a mistake"})

    again = run(hamlet, "file.backups")
    assert isinstance(again, BackupsDialog)
    qtbot.waitUntil(lambda: again.replace.isEnabled())
    before = hamlet.window
    qtbot.mouseClick(again.replace, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: hamlet.session.window not in (None, before))
    qtbot.waitUntil(lambda: bool(hamlet.window.schema.tables))

    assert rows(hamlet, qtbot, "cues") == 1
    assert "before restoring" in hamlet.window.toast.sentence
    assert (hamlet.folder.parent / "Hamlet before restoring.openprod").is_dir()


def test_a_backup_opens_beside_the_production(qtbot: QtBot, hamlet: RealWindow) -> None:
    made = hamlet.session._client.copies.back_up().result()
    hamlet.add("cues", {"number": "2"})
    dialog = run(hamlet, "file.backups")
    assert isinstance(dialog, BackupsDialog)
    qtbot.waitUntil(lambda: dialog.main.isEnabled())

    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    toast = hamlet.window.toast
    qtbot.waitUntil(lambda: "as of" in toast.sentence)
    before = hamlet.window
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: hamlet.session.window not in (None, before))
    qtbot.waitUntil(lambda: bool(hamlet.window.schema.tables))

    assert rows(hamlet, qtbot, "cues") == made.records == 1
    assert hamlet.session.folder != hamlet.folder
    listed = run(hamlet, "file.backups")
    assert isinstance(listed, BackupsDialog)
    qtbot.waitUntil(lambda: listed.list.topLevelItemCount() == 1)
    assert "of another folder" in listed.list.topLevelItem(0).text(4)
    listed.reject()


def test_everything_goes_into_one_file_and_opens_again_from_the_welcome(
    qtbot: QtBot, hamlet: RealWindow, tmp_path: Path
) -> None:
    dialog = run(hamlet, "file.copy_all")
    assert isinstance(dialog, SaveCopyDialog)
    assert dialog.target == tmp_path / "Hamlet.openprod-copy" and not dialog.with_key.isChecked()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Saved “Hamlet.openprod-copy”" in hamlet.window.toast.sentence)
    hamlet.window.leave_asked.emit()

    hamlet.session.open_path(str(tmp_path / "Hamlet.openprod-copy"))

    qtbot.waitUntil(lambda: hamlet.session.window is not None)
    qtbot.waitUntil(lambda: bool(hamlet.window.schema.tables))
    assert hamlet.session.folder == tmp_path / "Hamlet 2.openprod"
    assert rows(hamlet, qtbot, "cues") == 1
    assert "ask one of them for an invitation" in hamlet.window.toast.sentence


def test_a_file_that_is_no_copy_is_told_in_words(
    qtbot: QtBot, hamlet: RealWindow, tmp_path: Path
) -> None:
    (tmp_path / "photo.openprod-copy").write_bytes(b"no copy")

    hamlet.session.open_path(str(tmp_path / "photo.openprod-copy"))

    qtbot.waitUntil(lambda: "cannot be opened as a production" in hamlet.window.toast.sentence)


def test_the_next_production_starts_from_this_one_with_chosen_rows(
    qtbot: QtBot, hamlet: RealWindow, tmp_path: Path
) -> None:
    hamlet.add("people", {"name": "Jane"})
    qtbot.waitUntil(lambda: len(hamlet.window.schema.tables) == 2)
    dialog = run(hamlet, "file.start_from")
    assert isinstance(dialog, StartFromDialog)
    qtbot.keyClicks(dialog.name, "Hamlet 2027")
    dialog.shape.setChecked(True)
    assert [dialog.tables.item(at).text() for at in (0, 1)] == ["Cues", "People"]
    dialog.tables.item(1).setCheckState(Qt.CheckState.Checked)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    toast = hamlet.window.toast
    qtbot.waitUntil(lambda: "“Hamlet 2027” is made, with 1 row." in toast.sentence)

    before = hamlet.window
    qtbot.mouseClick(toast.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: hamlet.session.window not in (None, before))
    qtbot.waitUntil(lambda: len(hamlet.window.schema.tables) == 2)

    assert (rows(hamlet, qtbot, "cues"), rows(hamlet, qtbot, "people")) == (0, 1)


def test_backups_come_by_themselves(qtbot: QtBot, hamlet: RealWindow) -> None:
    desk = CopyDesk(hamlet.session._client._workspace, 0.01, 600)
    qtbot.waitUntil(lambda: len(desk.backups().result()) == 1)
    desk.close()


def test_a_backup_that_fails_is_told_once(qtbot: QtBot, hamlet: RealWindow) -> None:
    (Path(os.environ["OPENPROD_HOME"]) / "backups").write_text("in the way")
    said: list[str] = []
    desk = CopyDesk(hamlet.session._client._workspace, 0.05, 0.01)
    desk.on_trouble(said.append)
    qtbot.waitUntil(lambda: bool(said))
    assert desk.back_up().exception() is not None
    assert desk.back_up().exception() is not None
    desk.close()

    assert len(said) == 1 and said[0].startswith("No backup could be made")
