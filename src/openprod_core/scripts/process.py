"""The process of a run, seen from the application: started, answered, and ended if need be.

The limits inside the process end a script cleanly, with its line. Where they cannot (a
loop in C that no hook sees, a fault of Lua itself), the process is ended from here.
"""

import os
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, Any, Final

from openprod_core.scripts import wire
from openprod_core.scripts.limits import Limits
from openprod_core.scripts.process_word import CHILD_WORD

START_S: Final = 30.0
GRACE_S: Final = 3.0
_ENVIRONMENT: Final = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TEMP", "TMP")

Answer = Callable[[str, list[Any]], tuple[str, Any]]
"""A call's name and arguments to ("ok", value), ("refused", sentence) or ("stop", why)."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a process ended."""

    outcome: str
    """ok, fault, stopped"""
    result: Any = None
    why: str | None = None
    """Where it was stopped: a word of limits.sentence."""
    message: str = ""
    trace: list[list[Any]] = field(default_factory=list)
    """[[file, line, function], …], the innermost first."""
    steps: int = 0


class ScriptProcess:
    """One process for one run."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._heard: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._sending = threading.Lock()
        self._cancelled: str | None = None
        self._kill_at = 0.0
        self._process: subprocess.Popen[bytes] | None = None

    def run(self, order: dict[str, Any], answer: Answer) -> Ended:
        """Runs {source, name, occasions}; answers what it asks, on this thread, until it ends."""
        with self._sending:
            process = subprocess.Popen(
                _command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env={name: os.environ[name] for name in _ENVIRONMENT if name in os.environ},
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._process = process
        assert process.stdout is not None and process.stdin is not None
        reader = threading.Thread(
            target=self._listen, args=(process.stdout,), name="script-listening", daemon=True
        )
        reader.start()
        try:
            self._send({"say": "start", "limits": self._limits.plain(), **order})
            if self._cancelled is not None:
                self._send({"say": "cancel", "why": self._cancelled})
            return self._converse(answer)
        finally:
            process.kill()
            process.wait()
            reader.join()
            process.stdout.close()
            with self._sending:
                self._process = None
                # What was still to be said, nobody is there to hear.
                with suppress(OSError):
                    process.stdin.close()

    def cancel(self, why: str = "cancelled") -> None:
        """Asks the script to end, and ends it soon; on any thread, more than once."""
        if self._cancelled is not None:
            return
        self._cancelled = why
        self._kill_at = time.monotonic() + GRACE_S + self._limits.shutdown_s
        self._send({"say": "cancel", "why": why})
        self._heard.put({"say": "cancelled"})

    def _send(self, message: Any) -> None:
        with self._sending:
            if self._process is not None and self._process.stdin is not None:
                try:
                    wire.send(self._process.stdin, message)
                except wire.BrokenPipeOfScript:
                    # Whoever listens hears that it is gone, too.
                    return

    def _listen(self, pipe: IO[bytes]) -> None:
        while True:
            try:
                message = wire.receive(pipe)
            except wire.BrokenPipeOfScript:
                self._heard.put({"say": "gone"})
                return
            self._heard.put(message)

    def _converse(self, answer: Answer) -> Ended:
        left = START_S + self._limits.running_s + self._limits.shutdown_s + GRACE_S
        while True:
            began = time.monotonic()
            patience = left
            if self._cancelled is not None:
                patience = min(left, max(0.0, self._kill_at - began))
            try:
                message = self._heard.get(timeout=patience)
            except queue.Empty:
                return Ended("stopped", why=self._cancelled or "time")
            left -= time.monotonic() - began
            match message.get("say") if isinstance(message, dict) else "gone":
                case "call":
                    outcome, value = answer(str(message["name"]), message["arguments"])
                    self._send({"say": "answer", "outcome": outcome, "value": value})
                case "end":
                    return _ended(message)
                case "crash":
                    return Ended("stopped", why="crash", message=str(message.get("trace", "")))
                case "gone":
                    return Ended("stopped", why=self._cancelled or "crash")


def _ended(message: dict[str, Any]) -> Ended:
    steps = message["steps"]
    if message["outcome"] == "ok":
        return Ended("ok", message["rest"][0], steps=steps)
    why, text, trace = message["rest"]
    return Ended("fault" if why is None else "stopped", None, why, text, trace, steps)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_WORD]
    # Nothing is looked up at its start (-I, -S): it finds what this process found.
    begin = "from openprod_core.scripts.child import main; main()"
    code = f"import sys; sys.path[:] = {sys.path!r}; {begin}"
    return [sys.executable, "-I", "-S", "-c", code]
