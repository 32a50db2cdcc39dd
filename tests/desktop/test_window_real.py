"""The window on the real engine: the demo opens, and an edit is there after a restart."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from openprod_desktop import hosting
from openprod_desktop.dialogs.import_dialog import ImportDialog
from openprod_desktop.hosting import CoreEngine
from openprod_desktop.settings import Settings
from openprod_desktop.views.table_page import TablePage
from openprod_desktop.window.main_window import MainWindow
from openprod_desktop.window.session import Session


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    settings = Settings(tmp_path / "desktop.ini")
    settings.person_name = "Jane Doherty"
    made = Session(CoreEngine(), settings)
    qtbot.addWidget(made.welcome)
    yield made
    made.end()


def opened(qtbot: QtBot, session: Session, table: str) -> tuple[MainWindow, TablePage]:
    window = session.window
    assert window is not None
    qtbot.waitUntil(lambda: bool(window.schema.tables))
    definition = window.schema.table(table)
    assert definition is not None
    window.show_table(definition.id)
    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.model.record_at(0) is not None)
    qtbot.waitActive(window)
    return window, page


def test_the_demo_can_be_filtered_edited_and_taken_back(qtbot: QtBot, session: Session) -> None:
    session.open_demo()
    window, page = opened(qtbot, session, "cues_cue")
    assert window.status.person.text() == "Jane Doherty"

    qtbot.keyClicks(page.tools.filter, 'department = "LX" and page < 14')
    qtbot.waitUntil(lambda: page.counts is not None and page.counts.count < 10)
    qtbot.keyClick(page.tools.filter, Qt.Key.Key_Return)
    page.grid.setCurrentIndex(page.model.index(0, 2))
    before = page.model.value(0, 2)
    qtbot.keyClicks(page.grid, "G")
    editor = QApplication.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "o")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    undo = window.registry.action("edit.undo")
    qtbot.waitUntil(lambda: "Label" in undo.text())
    assert page.model.value(0, 2) == "Go"

    qtbot.keyClick(page.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    qtbot.waitUntil(lambda: page.model.value(0, 2) == before)


def test_a_filter_with_a_misspelt_field_says_which_one_was_meant(
    qtbot: QtBot, session: Session
) -> None:
    session.open_demo()
    _, page = opened(qtbot, session, "cues_cue")

    qtbot.keyClicks(page.tools.filter, "pge = 3")
    qtbot.waitUntil(lambda: page.tools.error.isVisible())

    assert page.tools.error.text().startswith("At character 1:")
    assert "page" in page.tools.error.text()


def test_a_file_chosen_from_the_menu_is_shown_before_it_is_imported(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name,Phone\nJane Doe,0123\n", encoding="utf-8")
    session.open_demo()
    window, _page = opened(qtbot, session, "cues_cue")
    window.registry.action("file.import").trigger()
    asking = window.findChild(QFileDialog)
    assert asking is not None
    asking.setOption(QFileDialog.Option.DontUseNativeDialog)
    asking.selectFile(str(path))
    asking.accept()

    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.main.isEnabled())
    assert dialog.isVisible()
    dialog.reject()


def test_an_imported_file_is_taken_back_as_one_step(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.open_demo()
    window, page = opened(qtbot, session, "people_person")
    before = page.model.view_rows
    path = tmp_path / "people.csv"
    path.write_text("Name,Shirt,E-mail\nNew Person,L,new@riverside.example\n", "utf-8")
    window.actions_.import_file(str(path), page.table)
    dialog = window.actions_.dialog
    assert isinstance(dialog, ImportDialog)
    qtbot.waitUntil(dialog.main.isEnabled)
    assert dialog.main.text() == "Import 1 row"

    dialog.main.click()
    qtbot.waitUntil(lambda: page.model.view_rows == before + 1)
    qtbot.waitUntil(lambda: window.toast.isVisible())
    qtbot.mouseClick(window.toast.action, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.model.view_rows == before)
    qtbot.waitUntil(lambda: page.table.field("shirt") is None)


def test_an_edit_is_there_after_a_restart(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    folder = tmp_path / "Hamlet.openprod"
    session.make("Hamlet", str(folder))
    window = session.window
    assert window is not None
    qtbot.waitActive(window)
    window.registry.run("table.new")
    dialog = window.actions_.dialog
    assert dialog is not None
    qtbot.keyClicks(dialog.name, "Crew")  # type: ignore[attr-defined]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page() is not None)
    page = window.page()
    assert page is not None
    qtbot.waitUntil(lambda: page.counts is not None)
    page.grid.setCurrentIndex(page.model.index(0, 0))
    qtbot.keyClicks(page.grid, "J")
    # Off screen no window manager hands the keys back after a dialog: ask the window itself.
    editor = window.focusWidget()
    assert editor is not None
    qtbot.keyClicks(editor, "ane")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.view_rows == 1)

    window.leave_asked.emit()
    session.open_folder(str(folder))

    _, again = opened(qtbot, session, "crew")
    assert again.model.value(0, 0) == "Jane"


def test_a_second_opening_of_the_same_production_is_refused_in_words(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    folder = tmp_path / "Hamlet.openprod"
    session.make("Hamlet", str(folder))
    other = Session(CoreEngine(), session.settings)
    qtbot.addWidget(other.welcome)

    other.open_folder(str(folder))

    assert other.window is None
    assert other.welcome.problem.text()
    other.end()


def test_the_selftest_of_a_fresh_installation_passes() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "openprod_desktop.app", "--selftest", "--quit"],
        capture_output=True, text=True, timeout=90, check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip

    assert (done.returncode, done.stdout.strip()) == (0, "selftest ok"), done.stderr


def test_a_new_name_keeps_the_same_person() -> None:
    one = hosting.identity_of("Jane")
    other = hosting.identity_of("Jane Doherty")

    assert other.name == "Jane Doherty"
    assert one.actor_id == other.actor_id
    assert hosting.known_name() == "Jane Doherty"
