"""A run that did not end by itself is noticed by the next, which goes back to where it was."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import openprod_desktop
from desktop.real_window import RealWindow
from openprod_core.storage.crash_reports import CrashReports
from openprod_desktop.arguments import Wish
from openprod_desktop.crashing import DUMP_NAME, dead_runs, leave_when_told
from openprod_desktop.paths import data_dir

RUN = """
import sys
from pathlib import Path
from openprod_desktop.crashing import Run
run = Run()
run.note(Path(sys.argv[2]))
def jane_opens_a_cue():
    exec(sys.argv[1])
jane_opens_a_cue()
"""


def live(how: str, folder: Path) -> None:
    """Another run, with a production open, that ends as `how` says."""
    source = str(Path(openprod_desktop.__file__).parents[1])
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {source!r})\n{RUN}"]
    subprocess.run([*command, how, str(folder)], check=False, capture_output=True)


def test_a_crash_leaves_a_report_without_anybodys_folders(tmp_path: Path) -> None:
    live("import faulthandler; faulthandler._sigsegv()", tmp_path)

    [dead] = dead_runs()

    assert dead.folder == tmp_path and dead.ended_soon
    assert "Segmentation fault" in dead.report and "jane_opens_a_cue" in dead.report
    assert str(Path.home()) not in dead.report and str(tmp_path) not in dead.report
    assert CrashReports(data_dir()).newest() == dead.report
    assert dead_runs() == []


def test_a_run_that_was_killed_is_found_and_says_where_it_was(tmp_path: Path) -> None:
    live("import os; os._exit(9)", tmp_path)

    [dead] = dead_runs()

    assert (dead.folder, dead.report, dead.ended_soon) == (tmp_path, "", False)


def test_a_run_that_ended_by_itself_leaves_nothing(tmp_path: Path) -> None:
    live("run.end()", tmp_path)

    assert dead_runs() == []
    assert list(data_dir().rglob(DUMP_NAME)) == []


@pytest.fixture
def hamlet(qtbot: QtBot, tmp_path: Path) -> Iterator[RealWindow]:
    made = RealWindow(qtbot, tmp_path)
    made.make_table("Cues", {"Number": "text", "Name": "text"})
    made.make_table("People", {"Name": "text"})
    made.add_all("cues", [{"number": str(n), "name": f"Cue {n}"} for n in range(1, 40)])
    yield made
    made.end()


def test_after_a_crash_the_cell_is_found_again_and_the_report_can_be_copied(
    qtbot: QtBot, hamlet: RealWindow
) -> None:
    hamlet.show("people")
    page = hamlet.show("cues")
    page.grid.setCurrentIndex(page.model.index(30, 1))
    from openprod_desktop.window.whereabouts import Whereabouts

    record, field = page.current_record(), page.current_field()
    assert record is not None and field is not None
    hamlet.window.findChild(Whereabouts).keep()
    hamlet.show("people")
    # The window goes as in a crash: nothing more is put down.
    session, folder = hamlet.session, hamlet.folder
    session.close_production()

    session.begin_again(Wish(), "what went wrong", folder)

    qtbot.waitUntil(lambda: hamlet.window.page() is not None)
    qtbot.waitUntil(lambda: hamlet.window.page().current_record() == record)
    assert hamlet.window.page().current_field().id == field.id
    toast = hamlet.window.toast
    assert "did not close by itself" in toast.sentence
    over = hamlet.window.childAt(toast.mapTo(hamlet.window, toast.rect().center()))
    assert over is toast or toast.isAncestorOf(over), "the table that came later covers it"
    toast.action.click()
    assert QApplication.clipboard().text() == "what went wrong"


def test_the_report_can_be_copied_where_no_production_opens_again(
    qtbot: QtBot, hamlet: RealWindow
) -> None:
    session = hamlet.session
    session.close_production()

    session.begin_again(Wish(), "what went wrong", None)

    assert "did not close by itself" in session.welcome.problem.text()
    session.welcome.copy_report.click()
    assert QApplication.clipboard().text() == "what went wrong"


def test_a_computer_that_shuts_down_ends_the_program_in_order(
    qtbot: QtBot, hamlet: RealWindow
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    try:
        leave_when_told(hamlet.session.end)
        with qtbot.waitSignal(hamlet.session.ended):
            signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)

    assert hamlet.session.window is None


def test_what_nobody_foresaw_is_told_with_its_report(qtbot: QtBot, hamlet: RealWindow) -> None:
    hamlet.session.tell_unexpected(ZeroDivisionError("Jane"), "the report")

    assert "Your data is safe" in hamlet.window.toast.sentence
    hamlet.window.toast.action.click()
    assert QApplication.clipboard().text() == "the report"


def test_diagnostics_are_copied_from_the_help_menu(qtbot: QtBot, hamlet: RealWindow) -> None:
    QApplication.clipboard().clear()
    hamlet.window.registry.action("help.diagnostics").trigger()

    qtbot.waitUntil(lambda: "Records: 39" in QApplication.clipboard().text())
    text = QApplication.clipboard().text()
    assert "Qt: 6." in text and "Cue 1" not in text and "Doherty" not in text
    assert "Nothing of yours is in it" in hamlet.window.toast.sentence
