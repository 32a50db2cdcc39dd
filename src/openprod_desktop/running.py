"""One run of the program: its first window, then the event loop until it ends.

Where the welcome is the first window it shows before anything else is loaded.
"""

import gc
import importlib
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from openprod_desktop import comfort, language, theme
from openprod_desktop.arguments import Arguments, Wish
from openprod_desktop.crashing import Catcher, DeadRun, Run, dead_runs, leave_when_told, start_log
from openprod_desktop.garbage import GuiGarbage
from openprod_desktop.hosting import CoreEngine, known_name
from openprod_desktop.loading import Loading
from openprod_desktop.paths import settings_file
from openprod_desktop.settings import Settings
from openprod_desktop.window.session import Session

if TYPE_CHECKING:
    import asyncio

SHOWN_MS: Final = 400
LEAVE_S: Final = 2.0
PAINT_MS: Final = 300
"""How long the rest waits for a window system to let the first window paint."""


def run(app: QApplication, given: Arguments) -> int:
    """Shows the first window and lives until the program ends; returns its exit code."""
    start_log()
    settings = Settings(settings_file())
    theme.apply(app, theme.appearance(settings.appearance))
    language.install(app)
    comfort.set_text_scale(app, settings.text_scale)
    comfort.set_still(app, settings.still)
    app.setWindowIcon(theme.app_icon())
    GuiGarbage(app)
    if given.selftest:
        from openprod_desktop.selftest import selftest

        return selftest(app)
    if not settings.person_name:
        settings.person_name = known_name()
    session = Session(CoreEngine(), settings)
    if sys.platform == "darwin":
        # Elsewhere a start of the program asks; a filter in Python costs every event a call.
        from openprod_desktop.opening import SystemRequests

        SystemRequests(app).asked.connect(session.take)
    catcher = Catcher(session.tell_unexpected, session.end)
    leave_when_told(session.end)
    dead = [] if given.quit else dead_runs()
    this_run = Run()
    session.moved.connect(lambda: this_run.note(session.folder))
    loading = Loading(session)
    loading.done.connect(lambda: freeze_modules(session))
    if not dead and session.asks_first(given.wish):
        session.start(given.wish)
        let_paint(session.welcome)
        begin = loading.start
    else:
        begin = partial(_begin, session, given.wish, dead)
        session.moved.connect(lambda: QTimer.singleShot(SHOWN_MS, loading.start))
    _live(app, session, given.quit, catcher, begin)
    this_run.end()
    return 0


def let_paint(window: QWidget) -> None:
    """Returns once the window has painted itself, or the window system keeps it waiting."""
    limit = QDeadlineTimer(PAINT_MS)
    # So that the wait for something to happen has an end.
    QTimer.singleShot(PAINT_MS, lambda: None)
    handle = window.windowHandle()
    while not handle.isExposed() and not limit.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _live(
    app: QApplication,
    session: Session,
    leaves: bool,
    catcher: Catcher,
    begin: Callable[[], None],
) -> None:
    # Imported late: a fifth of the way to the first window.
    import asyncio

    import qasync

    loop = qasync.QEventLoop(app)
    asyncio.set_event_loop(loop)
    catcher.listen(loop)

    def after() -> None:
        # Counted from here: opening takes longer, and its rows come before the doors.
        QTimer.singleShot(SHOWN_MS, lambda: _open_doors(session))
        if leaves:
            QTimer.singleShot(SHOWN_MS, session.end)

    async def live() -> None:
        over = asyncio.Event()
        session.ended.connect(over.set)
        if session.is_over:
            over.set()
        # From the loop, not from here: what fails is then said in a window, and ends nothing.
        QTimer.singleShot(0, begin)
        QTimer.singleShot(0, after)
        await over.wait()
        await _let_others_know(asyncio.current_task())

    with loop:
        loop.run_until_complete(live())


async def _let_others_know(own: "asyncio.Task[None] | None") -> None:
    """Waits until others are told that we go; a program that ends does not wait long for that."""
    import asyncio

    rest = asyncio.all_tasks() - {own}
    if rest:
        await asyncio.wait(rest, timeout=LEAVE_S)


def _begin(session: Session, wish: Wish, dead: Sequence[DeadRun]) -> None:
    """Starts; after a run that did not end by itself where that was, unless that ended it."""
    # Opening loads it anyway.
    importlib.import_module("openprod_desktop.window.opened")
    freeze_modules(session)
    if not dead:
        session.start(wish)
        return
    last = dead[-1]
    session.begin_again(wish, last.report, None if last.ended_soon else last.folder)


def freeze_modules(session: Session) -> None:
    """Has the collector pass over what is loaded; a window that was opened may go again."""
    if session.window is None:
        gc.freeze()


def _open_doors(session: Session) -> None:
    # Imported late: the first window shows without it.
    from openprod_desktop.doorbell import Doors

    Doors(session)
