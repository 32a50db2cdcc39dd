"""What runs of scripts ask a person, and how the answers find back to them."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from openprod_core.bus.scripts import RunAsks


class Questions:
    """The open questions of all runs; any thread may ask and answer."""

    def __init__(self, tell: Callable[[RunAsks], None]) -> None:
        self._tell = tell
        self._guard = threading.Lock()
        self._open: dict[int, tuple[int, Future[Any]]] = {}
        self._count = 0
        self._is_closed = False

    def ask(self, run: int, kind: str, text: str, **more: Any) -> Any:
        """Asks, and waits for the answer; None where nobody will give one."""
        answer: Future[Any] = Future()
        with self._guard:
            if self._is_closed:
                return None
            self._count += 1
            number = self._count
            self._open[number] = run, answer
        self._tell(RunAsks(run, number, kind, text, **more))
        return answer.result()

    def answer(self, question: int, answer: Any) -> None:
        """Gives an answer; one that nobody waits for any more is let go."""
        with self._guard:
            _run, waiting = self._open.pop(question, (0, None))
        if waiting is not None:
            waiting.set_result(answer)

    def give_up(self, run: int) -> None:
        """Answers what a run asks with nothing."""
        with self._guard:
            numbers = [number for number, (asking, _) in self._open.items() if asking == run]
        for number in numbers:
            self.answer(number, None)

    def close(self) -> None:
        """Answers everything with nothing, from now on too."""
        with self._guard:
            self._is_closed = True
            numbers = list(self._open)
        for number in numbers:
            self.answer(number, None)
