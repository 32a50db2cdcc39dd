"""The first window waits for nothing that it does not show."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot

from desktop.test_doorbell import hamlet, session
from openprod_desktop import app
from openprod_desktop.window.session import Session

__all__ = ["hamlet", "session"]
SOURCE = Path(app.__file__).parents[1]
HEAVY = (
    "asyncio",
    "msgspec",
    "openprod_core.workspace.facade",
    "openprod_desktop.widgets.grid_view",
    "openprod_desktop.window.main_window",
)
WELCOMED = f"""
import sys
from openprod_desktop import app, loading, running

HEAVY = {HEAVY}
look = running.let_paint
def painted(window):
    look(window)
    print(window.isVisible(), *(name for name in HEAVY if name in sys.modules), flush=True)
running.let_paint = painted
class Told(loading.Loading):
    def __init__(self, session):
        super().__init__(session)
        self.done.connect(lambda: print(*(name for name in HEAVY if name in sys.modules)))
        self.done.connect(session.end)
running.Loading = Told
sys.exit(app.main([]))
"""
SECOND = """
import sys
from openprod_desktop.app import main
code = main([sys.argv[1]])
ours = [name for name in sys.modules if name.startswith(("openprod_desktop.w", "asyncio"))]
print(code, *ours)
"""


def test_the_welcome_is_shown_before_the_window_is_loaded_and_the_rest_follows() -> None:
    around = {**os.environ, "PYTHONPATH": str(SOURCE)}

    done = subprocess.run(
        [sys.executable, "-c", WELCOMED], env=around, capture_output=True, text=True, timeout=120
    )

    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    first, rest = done.stdout.splitlines()
    assert first == "True"
    assert rest.split() == list(HEAVY)


def test_a_second_start_hands_over_without_loading_the_window(
    qtbot: QtBot, session: Session, hamlet: Path
) -> None:
    start = QProcess()
    around = QProcessEnvironment.systemEnvironment()
    around.insert("PYTHONPATH", str(SOURCE))
    start.setProcessEnvironment(around)
    start.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)

    start.start(sys.executable, ["-c", SECOND, str(hamlet)])

    qtbot.waitUntil(lambda: session.folder == hamlet.resolve(), timeout=60_000)
    ended = QProcess.ProcessState.NotRunning
    qtbot.waitUntil(lambda: start.state() == ended, timeout=60_000)
    assert bytes(start.readAllStandardOutput().data()).decode().split() == ["0"]
