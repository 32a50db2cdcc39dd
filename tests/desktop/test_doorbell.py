"""A second start is handed to the window that is open; strangers and the dead are passed over."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtNetwork import QLocalServer
from pytestqt.qtbot import QtBot

from desktop.test_window_session import FakeEngine
from openprod_desktop import door_names
from openprod_desktop.arguments import Wish
from openprod_desktop.door_names import ANY_DOOR, address, door_of
from openprod_desktop.doorbell import Door, Doors
from openprod_desktop.settings import Settings
from openprod_desktop.window.session import Session

STARTED = """
import sys
from PySide6.QtCore import QCoreApplication
from openprod_desktop.arguments import Wish
from openprod_desktop.doorbell import ring, ring_at
app = QCoreApplication([])
print(eval(sys.argv[1]))
"""
Beside = Callable[[str], bool]


@pytest.fixture
def beside(qtbot: QtBot) -> Beside:
    """Has another program, a second start, work something out while this one lives on."""

    def do(expression: str) -> bool:
        start = QProcess()
        around = QProcessEnvironment.systemEnvironment()
        around.insert("PYTHONPATH", str(Path(door_names.__file__).parents[1]))
        start.setProcessEnvironment(around)
        start.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        start.start(sys.executable, ["-c", STARTED, expression])
        ended = QProcess.ProcessState.NotRunning
        qtbot.waitUntil(lambda: start.state() == ended, timeout=30_000)
        return bool(eval(bytes(start.readAllStandardOutput().data())))

    return do


@pytest.fixture
def session(qtbot: QtBot, tmp_path: Path) -> Iterator[Session]:
    """A running program, with its doors open."""
    made = Session(FakeEngine(), Settings(tmp_path / "desktop.ini"))  # type: ignore[arg-type]
    made.settings.person_name = "Jane"
    qtbot.addWidget(made.welcome)
    made.show_welcome()
    Doors(made)
    yield made
    made.end()


@pytest.fixture
def hamlet(tmp_path: Path) -> Path:
    folder = tmp_path / "Hamlet.openprod"
    folder.mkdir()
    (folder / "workspace.toml").touch()
    return folder


def test_a_production_that_is_open_comes_to_the_front(
    qtbot: QtBot, session: Session, hamlet: Path, beside: Beside
) -> None:
    session.open_folder(str(hamlet))
    window = session.window
    assert window is not None
    window.hide()

    assert beside(f"ring(Wish(path='{hamlet}'))") is True

    qtbot.waitUntil(window.isVisible)
    assert session.window is window


def test_another_production_gets_a_window_of_its_own(
    session: Session, hamlet: Path, tmp_path: Path, beside: Beside
) -> None:
    session.open_folder(str(hamlet))
    other = tmp_path / "Macbeth.openprod"
    other.mkdir()
    (other / "workspace.toml").touch()

    assert beside(f"ring(Wish(path='{other}'))") is False
    assert session.folder == hamlet.resolve()


def test_a_window_that_shows_the_welcome_takes_the_production(
    qtbot: QtBot, session: Session, hamlet: Path, beside: Beside
) -> None:
    assert beside(f"ring(Wish(path='{hamlet}'))") is True

    qtbot.waitUntil(lambda: session.folder == hamlet.resolve())


def test_a_link_asks_in_the_window_that_is_open_whether_to_join(
    qtbot: QtBot, session: Session, hamlet: Path, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(session.joining, "ask", asked.append)
    session.open_folder(str(hamlet))

    assert beside("ring(Wish(invite='openprod://join/abc'))") is True

    qtbot.waitUntil(lambda: asked == ["openprod://join/abc"])


def test_nobody_is_there_after_the_window_was_closed(
    session: Session, hamlet: Path, beside: Beside
) -> None:
    session.open_folder(str(hamlet))
    session.end()

    assert beside(f"ring(Wish(path='{hamlet}'))") is False


def test_a_socket_that_a_killed_program_left_is_taken_over(qtbot: QtBot, beside: Beside) -> None:
    killed = (
        "import os, sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from PySide6.QtNetwork import QLocalServer\n"
        "app = QCoreApplication([])\n"
        "server = QLocalServer()\n"
        "assert server.listen(sys.argv[1])\n"
        "os._exit(9)\n"
    )
    done = subprocess.run([sys.executable, "-c", killed, address("Hamlet")], check=False)
    assert done.returncode == 9
    assert os.name == "nt" or Path(address("Hamlet")).exists()
    assert beside("ring_at('Hamlet', Wish())") is False
    taken: list[Wish] = []
    door = Door("Hamlet", lambda wish: not taken.append(wish))

    assert door.open()
    assert beside("ring_at('Hamlet', Wish(path='/x'))") is True
    assert taken == [Wish(path="/x")]
    door.close()


def test_two_programs_never_share_a_door(qtbot: QtBot) -> None:
    first, second = Door(ANY_DOOR, lambda _: True), Door(ANY_DOOR, lambda _: True)
    assert first.open()

    assert second.open() is False
    first.close()


def test_a_strangers_program_at_the_door_learns_nothing(qtbot: QtBot, beside: Beside) -> None:
    heard: list[bytes] = []
    stranger = QLocalServer()
    assert stranger.listen(address(ANY_DOOR))

    def answer() -> None:
        socket = stranger.nextPendingConnection()
        socket.readyRead.connect(lambda: heard.append(bytes(socket.readAll().data())))
        socket.write(bytes(48))

    stranger.newConnection.connect(answer)

    assert beside("ring(Wish(invite='openprod://join/secret'))") is False
    assert b"secret" not in b"".join(heard)
    stranger.close()


def test_a_strangers_wish_is_not_heard(
    qtbot: QtBot, beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openprod_desktop.door_names._token", lambda: b"another person's")
    taken: list[Wish] = []
    door = Door("Hamlet", lambda wish: not taken.append(wish))
    assert door.open()

    assert beside("ring_at('Hamlet', Wish(path='/evil'))") is False
    assert taken == []
    door.close()


def test_a_deep_folder_still_has_a_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = tmp_path / ("d" * 60) / ("e" * 60)
    monkeypatch.setenv("OPENPROD_HOME", str(deep))
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)

    assert len(os.fsencode(address(door_of(tmp_path)))) <= door_names.SOCKET_PATH_MAX + 40
