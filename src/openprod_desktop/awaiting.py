"""Outcomes of work on other threads, handed over on the GUI thread."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Final

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

AT_ONCE: Final = 40
"""Jobs done in one go; whoever has a lot to say must not hold keys up."""

Done = Callable[[Any], None]
Failed = Callable[[BaseException], None]


class Awaiting(QObject):
    """Waits for futures; hands nothing over any more once it is closed or its parent is gone."""

    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox: deque[Callable[[], None]] = deque()
        self._is_closed = False
        self._is_woken = False
        self._woken.connect(self._drain, Qt.ConnectionType.QueuedConnection)
        self.destroyed.connect(lambda: setattr(self, "_is_closed", True))

    def wait(self, future: "Future[Any]", done: Done, failed: Failed) -> None:
        """Calls `done` with the result or `failed` with the error, on the GUI thread."""

        def over(finished: "Future[Any]") -> None:
            if finished.cancelled():
                return
            error = finished.exception()
            if error is None:
                self.tell(lambda: deliver(done, finished.result()))
            else:
                self.tell(lambda: deliver(failed, error))

        future.add_done_callback(over)

    def tell(self, job: Callable[[], None]) -> None:
        """On any thread: does a job on the GUI thread."""
        if not self._is_closed:
            self._inbox.append(job)
            self._wake()

    def close(self) -> None:
        """Hands nothing over any more."""
        self._is_closed = True
        self._inbox.clear()

    def _wake(self) -> None:
        if not self._is_woken:
            self._is_woken = True
            self._woken.emit()

    def _drain(self) -> None:
        self._is_woken = False
        try:
            for _ in range(AT_ONCE):
                if not self._inbox:
                    return
                self._inbox.popleft()()
        finally:
            if self._inbox:
                self._wake()


def deliver(callback: Callable[[Any], object], value: object) -> None:
    """Hands a value over; nobody misses it whose widget is gone."""
    if not is_gone(callback):
        callback(value)


def is_gone(callback: Callable[..., None]) -> bool:
    """Returns whether Qt has deleted what a callback belongs to: a form closed meanwhile."""
    holders = [getattr(callback, "__self__", None)]
    for cell in getattr(callback, "__closure__", None) or ():
        try:
            holders.append(cell.cell_contents)
        except ValueError:
            # A name that is not bound yet holds nothing.
            continue
    return any(isinstance(each, QObject) and not isValid(each) for each in holders)
