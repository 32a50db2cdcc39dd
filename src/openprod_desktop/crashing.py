"""What happens when something goes wrong that nobody foresaw: noted, said, and found next time.

Each run has a folder of its own with a lock. A run whose folder is there and whose lock nobody
holds did not end by itself; the interpreter has written where it was, if it could. Reports
hold nothing of anybody's (storage/bare_log.py) and are sent nowhere.
"""

import faulthandler
import logging
import os
import secrets
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QLockFile,
    QMessageLogContext,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)

from openprod_core.storage.bare_log import BareLog, bare_dump, bare_trace, kind_of
from openprod_core.storage.crash_reports import CrashReports
from openprod_desktop.paths import APP_NAME, data_dir

if TYPE_CHECKING:
    import asyncio

RUNS_NAME: Final = "running"
LOCK_NAME: Final = "lock"
DUMP_NAME: Final = "dump.txt"
OPEN_NAME: Final = "open.txt"
SOON_S: Final = 15.0
"""A run that ended so soon after it opened a production is not repeated by itself."""
_log = logging.getLogger(APP_NAME)

Unexpected = Callable[[BaseException, str], None]
"""Called with what nobody caught, and the report of it."""


@dataclass(frozen=True, slots=True)
class DeadRun:
    """A run that did not end by itself."""

    folder: Path | None
    """The production that was open in it."""
    report: str
    """Empty where it was ended from outside: the computer went down, or somebody killed it."""
    ended_soon: bool
    """It ended right after it had opened the production."""


class Run:
    """This run's folder, from the start to `end`."""

    def __init__(self) -> None:
        self.folder = data_dir() / RUNS_NAME / f"{os.getpid()}-{secrets.token_hex(4)}"
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock = _lock_of(self.folder)
        self._lock.tryLock(0)
        self._dump = (self.folder / DUMP_NAME).open("w", encoding="utf-8")
        faulthandler.enable(self._dump, all_threads=True)

    def note(self, folder: Path | None) -> None:
        """Notes which production is open now."""
        path = self.folder / OPEN_NAME
        with suppress(OSError):
            if folder is None:
                path.unlink(missing_ok=True)
            else:
                path.write_text(str(folder), encoding="utf-8", errors="surrogateescape")

    def end(self) -> None:
        """This run ends by itself: nothing of it stays."""
        faulthandler.disable()
        self._dump.close()
        self._lock.unlock()
        shutil.rmtree(self.folder, ignore_errors=True)


def dead_runs() -> list[DeadRun]:
    """Returns the runs that did not end by themselves; each is told of once."""
    found: list[DeadRun] = []
    # The latest last: that is where somebody was.
    for folder in sorted((data_dir() / RUNS_NAME).glob("*"), key=lambda each: each.stat().st_mtime):
        lock = _lock_of(folder)
        if folder.is_dir() and lock.tryLock(0):
            found.append(_read(folder))
            lock.unlock()
            shutil.rmtree(folder, ignore_errors=True)
    return found


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(str(folder / LOCK_NAME))
    # However long a run takes, it is no dead one.
    lock.setStaleLockTime(0)
    return lock


def _read(folder: Path) -> DeadRun:
    opened: Path | None = None
    ended_soon = False
    with suppress(OSError, ValueError):
        said = (folder / OPEN_NAME).read_text(encoding="utf-8", errors="surrogateescape")
        opened = Path(said) if said else None
        gap_s = (folder / DUMP_NAME).stat().st_mtime - (folder / OPEN_NAME).stat().st_mtime
        ended_soon = 0 <= gap_s < SOON_S
    report = ""
    with suppress(OSError):
        report = bare_dump((folder / DUMP_NAME).read_text(encoding="utf-8", errors="replace"))
    if report:
        report = keep_report(report)
    return DeadRun(opened, report, bool(report) and ended_soon)


def keep_report(words: str) -> str:
    """Keeps a report of something that went wrong; returns it with what goes with it."""
    # Imported late: few runs need it.
    from openprod_core.workspace.diagnostics import program_facts

    facts = [f"{name}: {value}" for name, value in program_facts().items()]
    text = "\n".join([words, "", *facts]) + "\n"
    CrashReports(data_dir()).write(text)
    return text


def start_log() -> None:
    """Has everything that is noted written to the log."""
    # On the root: the engine's own loggers report what fails in quiet moments.
    logging.getLogger().addHandler(BareLog(data_dir()))
    _log.setLevel(logging.INFO)
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
    _log.log(level, "Qt: %s", message)


def leave_when_told(leave: Callable[[], None]) -> None:
    """Has the program end in order when the system, going down, tells it to."""
    # From the loop: a signal may come in the middle of anything.
    signal.signal(signal.SIGTERM, lambda *_: QTimer.singleShot(0, leave))


class Catcher:
    """Notes what nobody caught, wherever it was raised, and tells of it; it ends nothing."""

    def __init__(self, tell: Unexpected, leave: Callable[[], None]) -> None:
        self._tell = tell
        self._leave = leave
        self._known: set[str] = set()
        sys.excepthook = self._in_a_slot
        threading.excepthook = self._in_a_thread

    def listen(self, loop: "asyncio.AbstractEventLoop") -> None:
        """Hears of what fails in tasks, too."""

        def in_a_task(_loop: "asyncio.AbstractEventLoop", context: dict[str, object]) -> None:
            error = context.get("exception")
            if not isinstance(error, BaseException):
                error = RuntimeError(str(context.get("message")))
            sys.excepthook(type(error), error, error.__traceback__)

        loop.set_exception_handler(in_a_task)

    def _in_a_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._leave()
            return
        _log.error("Not caught", exc_info=(kind, error, trace))
        if sys.stderr is not None:
            sys.__excepthook__(kind, error, trace)
        self._tell(error, self._report(error))

    def _in_a_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _log.error("Not caught in a thread", exc_info=args.exc_value)
            self._report(args.exc_value)

    def _report(self, error: BaseException) -> str:
        words = f"Not caught: {kind_of(error)}\n{bare_trace(error)}"
        if words in self._known:
            # A timer that fails every second is one report.
            return words
        self._known.add(words)
        return keep_report(words)
