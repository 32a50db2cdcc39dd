"""From the first start to an open production and back, with the engine played by a fake."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.fake_client import FakeClient
from desktop.fake_shell import ShellClient
from desktop.fake_workspace import FakeWorkspace
from openprod_core.domain.errors import UnavailableError
from openprod_desktop.app import unsuitable
from openprod_desktop.arguments import Wish
from openprod_desktop.crashing import Catcher
from openprod_desktop.settings import Settings
from openprod_desktop.window import demo
from openprod_desktop.window.session import Session


class FakeEngine:
    """Makes folders that look like productions, and opens a workspace in memory for each."""

    def __init__(self) -> None:
        self.made: list[tuple[Path, str, str]] = []
        self.clients: list[FakeClient] = []
        self.refusal: Exception | None = None
        self._kept: dict[Path, FakeWorkspace] = {}

    def create(self, folder: Path, name: str, person: str) -> None:
        folder.mkdir(parents=True)
        (folder / "workspace.toml").touch()
        self.made.append((folder, name, person))

    def open(self, folder: Path, person: str) -> FakeClient:
        if self.refusal is not None:
            raise self.refusal
        client = ShellClient(self._kept.setdefault(folder, FakeWorkspace()))
        self.clients.append(client)
        return client


@pytest.fixture
def engine() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def session(qtbot: QtBot, engine: FakeEngine, tmp_path: Path) -> Iterator[Session]:
    made = Session(engine, Settings(tmp_path / "desktop.ini"))
    qtbot.addWidget(made.welcome)
    yield made
    made.end()


def test_the_first_start_asks_for_a_name_once(qtbot: QtBot, session: Session) -> None:
    session.start()
    qtbot.waitActive(session.welcome)
    assert not session.welcome.go_on.isEnabled()

    qtbot.keyClicks(session.welcome.name, "Jane Doe")
    qtbot.keyClick(session.welcome.name, Qt.Key.Key_Return)

    assert session.settings.person_name == "Jane Doe"
    assert session.welcome.doors["new"].isVisible()
    session.show_welcome()
    assert session.welcome.doors["new"].isVisible()


def test_a_production_asked_for_at_the_start_waits_for_the_name(
    qtbot: QtBot, session: Session, engine: FakeEngine, tmp_path: Path
) -> None:
    folder = tmp_path / "Hamlet.openprod"
    engine.create(folder, "Hamlet", "x")
    session.start(Wish(path=str(folder)))
    assert session.window is None

    session.welcome.named.emit("Jane")

    assert session.window is not None


def test_a_new_production_is_made_opened_and_remembered(
    qtbot: QtBot, session: Session, engine: FakeEngine, tmp_path: Path
) -> None:
    session.settings.person_name = "Jane"

    session.make("Hamlet", str(tmp_path / "Hamlet.openprod"))

    assert engine.made == [(tmp_path / "Hamlet.openprod", "Hamlet", "Jane")]
    assert session.window is not None
    assert session.settings.recent()[0].name == "Hamlet"
    assert session.welcome.isHidden()


def test_a_production_that_cannot_be_opened_says_why_over_the_doors(
    qtbot: QtBot, session: Session, engine: FakeEngine, tmp_path: Path
) -> None:
    session.settings.person_name = "Jane"
    engine.create(tmp_path / "H.openprod", "H", "Jane")
    engine.refusal = UnavailableError("This production is open in another window.")

    session.open_folder(str(tmp_path / "H.openprod"))

    assert session.window is None
    assert session.welcome.problem.text() == "This production is open in another window."
    assert session.welcome.banner.isVisible()


def test_a_folder_that_is_no_production_is_refused_in_words(
    session: Session, tmp_path: Path
) -> None:
    session.settings.person_name = "Jane"

    session.open_folder(str(tmp_path))

    assert "no production" in session.welcome.problem.text()


def test_closing_a_production_leads_back_to_the_doors(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.settings.person_name = "Jane"
    session.make("Hamlet", str(tmp_path / "Hamlet.openprod"))
    assert session.window is not None

    session.window.registry.run("file.close")

    assert session.window is None
    assert session.welcome.isVisible()
    assert session.welcome.recent.count() == 1


def test_opening_what_is_open_already_changes_nothing(
    qtbot: QtBot, session: Session, engine: FakeEngine, tmp_path: Path
) -> None:
    session.settings.person_name = "Jane"
    folder = str(tmp_path / "Hamlet.openprod")
    session.make("Hamlet", folder)
    window = session.window

    session.open_folder(folder)

    assert session.window is window
    assert len(engine.clients) == 1


def test_the_windows_close_button_ends_the_program(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    session.settings.person_name = "Jane"
    session.make("Hamlet", str(tmp_path / "Hamlet.openprod"))
    assert session.window is not None

    with qtbot.waitSignal(session.ended):
        session.window.close()


def test_the_demo_is_built_once_of_all_modules(session: Session, engine: FakeEngine) -> None:
    session.settings.person_name = "Jane"

    session.open_demo()
    session.open_demo()

    assert [name for _, name, _ in engine.made] == [demo.NAME]
    workspace = engine.clients[-1].workspace
    assert [table.key for table in workspace.schema.tables] == list(demo.MODULES)


def test_a_demo_that_could_not_be_finished_is_built_anew(
    session: Session, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.settings.person_name = "Jane"

    def fail(_: object) -> None:
        raise UnavailableError("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(demo, "build", fail)
        session.open_demo()
    assert session.welcome.problem.text() == "The disk is full."

    session.open_demo()

    assert len(engine.made) == 2
    assert session.window is not None


def test_an_error_that_nobody_caught_is_logged_and_said(
    session: Session, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    Catcher(session.tell_unexpected, session.end)
    session.show_welcome()

    sys.excepthook(ValueError, ValueError("boom"), None)

    assert "boom" in caplog.text
    assert "unexpected" in session.welcome.problem.text()


def test_qt_that_would_end_the_program_on_an_old_python_is_refused() -> None:
    assert "3.11" in unsuitable((3, 11), "6.12.0")
    assert unsuitable((3, 12), "6.12.0") == ""
    assert unsuitable((3, 11), "6.11.3") == ""
