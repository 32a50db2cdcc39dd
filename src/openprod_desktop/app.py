"""The desktop program: starts Qt, the event loop and the log, and hands the engine in."""

import asyncio
import sys
from collections.abc import Sequence
from typing import Final

import qasync
from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from openprod_core.scripts.process_word import serve_if_script_process
from openprod_desktop import comfort, language, theme
from openprod_desktop.arguments import Arguments, Wish, read_arguments
from openprod_desktop.crashing import Catcher, DeadRun, Run, dead_runs, leave_when_told, start_log
from openprod_desktop.door_names import doors_for, may_be_open
from openprod_desktop.garbage import GuiGarbage
from openprod_desktop.hosting import CoreEngine, known_name
from openprod_desktop.opening import SystemRequests
from openprod_desktop.paths import APP_NAME, settings_file
from openprod_desktop.settings import Settings
from openprod_desktop.window.session import Session

SWITCH_INTERVAL_S: Final = 0.0005
"""How long the engine's thread may keep Python from painting; the default freezes the grid."""
SHOWN_MS: Final = 400
LEAVE_S: Final = 2.0


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program; returns its exit code."""
    typed = sys.argv[1:] if argv is None else list(argv)
    serve_if_script_process(typed)
    given = read_arguments(typed)
    refusal = unsuitable(sys.version_info[:2], pyside_version)
    if refusal:
        print(refusal, file=sys.stderr)
        return 2
    sys.setswitchinterval(SWITCH_INTERVAL_S)
    start_log()
    app = QApplication(sys.argv[:1])
    app.setApplicationName(APP_NAME)
    GuiGarbage(app)
    app.setApplicationDisplayName(APP_NAME)
    app.setDesktopFileName(APP_NAME)
    app.setQuitOnLastWindowClosed(False)
    if _is_taken(given):
        return 0
    settings = Settings(settings_file())
    theme.apply(app, theme.appearance(settings.appearance))
    language.install(app)
    comfort.set_text_scale(app, settings.text_scale)
    comfort.set_still(app, settings.still)
    app.setWindowIcon(theme.app_icon())
    if given.selftest:
        from openprod_desktop.selftest import selftest

        return selftest(app)
    if not settings.person_name:
        settings.person_name = known_name()
    session = Session(CoreEngine(), settings)
    if sys.platform == "darwin":
        # Elsewhere a start of the program asks; a filter in Python costs every event a call.
        SystemRequests(app).asked.connect(session.take)
    return _run(app, session, given)


def _is_taken(given: Arguments) -> bool:
    """Returns whether a window that is open already does what this start was asked for."""
    if given.selftest or given.quit or not any(map(may_be_open, doors_for(given.wish))):
        return False
    from openprod_desktop.doorbell import ring

    return ring(given.wish)


def unsuitable(python: tuple[int, ...], pyside: str) -> str:
    """Returns why this program cannot run here; empty where it can.

    PySide6 6.12 drops one reference too many on None and True below Python 3.12:
    the program would start, and end without a word while somebody works in it.
    """
    version = tuple(int(part) for part in pyside.split(".")[:2])
    if python < (3, 12) and version >= (6, 12):
        return (
            f"openprod cannot run with PySide6 {pyside} on Python {python[0]}.{python[1]}."
            " Install PySide6 6.11, or use Python 3.12 or later."
        )
    return ""


def _run(app: QApplication, session: Session, given: Arguments) -> int:
    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    Catcher(session.tell_unexpected, session.end).listen(loop)
    leave_when_told(session.end)
    dead = [] if given.quit else dead_runs()
    run = Run()
    session.moved.connect(lambda: run.note(session.folder))

    async def live() -> None:
        over = asyncio.Event()
        session.ended.connect(over.set)
        # From the loop, not from here: what fails is then said in a window, and ends nothing.
        QTimer.singleShot(0, lambda: _begin(session, given.wish, dead))
        QTimer.singleShot(SHOWN_MS, lambda: _open_doors(session))
        if given.quit:
            QTimer.singleShot(SHOWN_MS, session.end)
        await over.wait()
        # Others are told that we go; a program that ends does not wait long for that.
        rest = asyncio.all_tasks() - {asyncio.current_task()}
        if rest:
            await asyncio.wait(rest, timeout=LEAVE_S)

    with loop:
        loop.run_until_complete(live())
    run.end()
    return 0


def _begin(session: Session, wish: Wish, dead: Sequence[DeadRun]) -> None:
    """Starts; after a run that did not end by itself where that was, unless that ended it."""
    if not dead:
        session.start(wish)
        return
    last = dead[-1]
    session.begin_again(wish, last.report, None if last.ended_soon else last.folder)


def _open_doors(session: Session) -> None:
    # Imported late: the first window shows without it.
    from openprod_desktop.doorbell import Doors

    Doors(session)


if __name__ == "__main__":
    sys.exit(main())
