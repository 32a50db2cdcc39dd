"""Questions asked again and again as somebody types: only the newest answer is shown."""

from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer

TYPING_PAUSE_MS: Final = 180
"""How long nobody must have typed before the question is asked."""


class Droppable(Protocol):
    """A question under way that can be forgotten (bridge.Pending)."""

    def drop(self) -> None:
        """Neither the answer nor a failure is delivered."""


class NewestAnswer(QObject):
    """Waits for a pause, asks, and drops every answer that a later question overtook."""

    def __init__(
        self, ask: Callable[..., Droppable], parent: QObject | None = None,
        pause_ms: int = TYPING_PAUSE_MS,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._ask = ask
        self._pending: Droppable | None = None
        self._arguments: tuple[Any, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(pause_ms)
        self._timer.timeout.connect(self._go)

    def want(
        self, query: object, done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Asks `query` after a pause, instead of whatever was wanted before."""
        self.forget()
        self._arguments = (query, self._then(done), self._then(failed))
        self._timer.start()

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._timer.isActive() or self._pending is not None

    def at_once(self) -> None:
        """Asks now what still waits for its pause."""
        if self._timer.isActive():
            self._timer.stop()
            self._go()

    def forget(self) -> None:
        """Wants nothing any more."""
        self._timer.stop()
        if self._pending is not None:
            self._pending.drop()
            self._pending = None

    def _then(self, take: Callable[[Any], None]) -> Callable[[Any], None]:
        def over(answer: Any) -> None:
            self._pending = None
            take(answer)

        return over

    def _go(self) -> None:
        self._pending = self._ask(*self._arguments)
