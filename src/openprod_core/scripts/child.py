"""The process of one run: a Lua state, a pipe to the application, nothing else.

It has no database, no key and no permission of its own; whatever a script wants goes
through the pipe, where the application decides. When the pipe breaks, the process ends.
"""

import os
import queue
import sys
import threading
import time
from typing import IO, Any, Final

from openprod_core.scripts import wire
from openprod_core.scripts.lua_world import LuaWorld

CANCEL_GRACE_S: Final = 1.0
"""A script that asks whether it was cancelled gets so long to end by itself."""
_WAITING: Final = ("await",)
_FORMATS: Final = ("json_", "csv_", "xml_", "time_")


class Child:
    """Runs one script and answers for it."""

    def __init__(self, inward: IO[bytes], outward: IO[bytes]) -> None:
        self._inward = inward
        self._outward = outward
        self._answers: queue.SimpleQueue[Any] = queue.SimpleQueue()
        self._cancelled_at: float | None = None
        self._cancel_why = "cancelled"
        self._asks_itself = False
        self._deadline = 0.0
        self._shutdown_s = 0.0

    def serve(self) -> None:
        """Takes one order, carries it out and says how it ended."""
        order = wire.receive(self._inward)
        threading.Thread(target=self._listen, name="script-answers", daemon=True).start()
        limits = order["limits"]
        self._deadline = time.monotonic() + limits["running_s"]
        self._shutdown_s = limits["shutdown_s"]
        world = LuaWorld(
            self._host,
            self._tick,
            memory_mb=limits["memory_mb"],
            steps_max=limits["steps"],
            shutting_down=self._shutting_down,
        )
        outcome, rest = world.run(order["source"], order["name"], order["occasions"])
        said = {"say": "end", "outcome": outcome, "rest": rest, "steps": world.spent()}
        wire.send(self._outward, said)

    def _listen(self) -> None:
        while True:
            try:
                message = wire.receive(self._inward)
            except wire.BrokenPipeOfScript:
                # Nobody is there who could stop the script, so it ends with its application.
                os._exit(1)
            if message["say"] == "cancel":
                self._cancel_why = message["why"]
                self._cancelled_at = time.monotonic()
            else:
                self._answers.put(message)

    def _tick(self) -> str | None:
        """Returns why the script has to end now."""
        now = time.monotonic()
        if self._cancelled_at is not None:
            grace = CANCEL_GRACE_S if self._asks_itself else 0.0
            if now >= self._cancelled_at + grace:
                return self._cancel_why
        return "time" if now > self._deadline else None

    def _shutting_down(self) -> None:
        self._cancelled_at = None
        self._deadline = time.monotonic() + self._shutdown_s

    def _host(self, name: str, arguments: list[Any]) -> tuple[str, Any]:
        if name == "cancelled":
            self._asks_itself = True
            return "ok", self._cancelled_at is not None
        if name.startswith(_FORMATS):
            return _formatted(name, arguments)
        began = time.monotonic()
        wire.send(self._outward, {"say": "call", "name": name, "arguments": arguments})
        answer = self._answers.get()
        if name in _WAITING:
            self._deadline += time.monotonic() - began
        return answer["outcome"], answer["value"]


def _formatted(name: str, arguments: list[Any]) -> tuple[str, Any]:
    # Imported late: most scripts need none of it, and every one waits for its process.
    from openprod_core.scripts.formats import FORMATS, FormatError

    try:
        return "ok", FORMATS[name](*arguments)
    except (FormatError, TypeError) as error:
        return "refused", str(error)


def main() -> None:
    """Serves over the standard streams, which nothing else may write to."""
    inward = sys.stdin.buffer
    outward = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - a device, not a file.
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    try:
        Child(inward, outward).serve()
    except wire.BrokenPipeOfScript:
        os._exit(1)
    except BaseException:  # noqa: BLE001 - said to the application, which explains it.
        try:
            import traceback

            wire.send(outward, {"say": "crash", "trace": traceback.format_exc()})
        finally:
            os._exit(2)
    # Not the long way out: threads wait on pipes that nobody closes.
    os._exit(0)
