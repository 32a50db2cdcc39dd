"""What comes in to a script while it runs: OSC messages, changed files, news of a live query.

An inlet gathers on a thread of its own until the run ends; the script awaits one item after
the other. What nobody takes is kept up to a limit, then the oldest goes.
"""

import socket
import threading
from collections import deque
from collections.abc import Callable, Mapping
from typing import Any, Final

from pythonosc.osc_packet import OscPacket, ParseError

from openprod_core.domain.errors import UnavailableError
from openprod_core.storage.script_files import ScriptFiles

HELD_MAX: Final = 10_000
PACKET_SIZE_MAX: Final = 65_535
LOOK_EVERY_S: Final = 0.5
"""How often a folder is looked at."""


class Inlet:
    """Items that wait for a script; any thread may put, one takes."""

    def __init__(self, check: Callable[[], None]) -> None:
        """`check` raises where the script may not take any more."""
        self.check = check
        self._items: deque[Any] = deque(maxlen=HELD_MAX)
        self._there = threading.Condition()
        self.closed = threading.Event()
        self.on_close: Callable[[], None] = lambda: None

    def put(self, item: Any) -> None:
        """Adds an item."""
        with self._there:
            self._items.append(item)
            self._there.notify()

    def put_once(self, item: Any) -> None:
        """Adds an item, unless one is waiting already."""
        with self._there:
            if not self._items:
                self._items.append(item)
                self._there.notify()

    def take(self) -> Any:
        """Waits for the next item; None: it was closed."""
        with self._there:
            self._there.wait_for(lambda: self._items or self.closed.is_set())
            return self._items.popleft() if self._items else None

    def close(self) -> None:
        """Takes nothing in any more; whoever waits goes on."""
        if not self.closed.is_set():
            self.closed.set()
            self.on_close()
            with self._there:
                self._there.notify_all()


def listen_osc(inlet: Inlet, host: str, port: int) -> int:
    """Has the OSC messages that arrive at a port put into an inlet; returns the port.

    Raises:
        UnavailableError: the port is taken, or there is no such address here.
    """
    line = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        line.bind((host, port))
    except OSError as error:
        line.close()
        raise UnavailableError(f"Port {port} cannot be listened to ({error.strerror}).") from error
    # A closed socket does not wake whoever waits at it on every system.
    line.settimeout(LOOK_EVERY_S)

    def gather() -> None:
        with line:
            while not inlet.closed.is_set():
                try:
                    packet, sender = line.recvfrom(PACKET_SIZE_MAX)
                except TimeoutError:
                    continue
                except OSError:
                    # On Windows an earlier answer that nobody took is told of here.
                    continue
                for message in _messages(packet):
                    inlet.put({**message, "host": sender[0]})

    threading.Thread(target=gather, name="script-osc", daemon=True).start()
    found: int = line.getsockname()[1]
    return found


def watch_files(inlet: Inlet, files: ScriptFiles, covers: Callable[[str], bool]) -> None:
    """Has changes of the files that `covers` takes put into an inlet."""
    before = files.stamps(covers)

    def gather() -> None:
        nonlocal before
        while not inlet.closed.wait(LOOK_EVERY_S):
            try:
                now = files.stamps(covers)
            except OSError:
                # A folder that is being moved: the next look will tell.
                continue
            for event in changed_files(before, now):
                inlet.put(event)
            before = now

    threading.Thread(target=gather, name="script-files", daemon=True).start()


def changed_files(
    before: Mapping[str, tuple[int, int]], now: Mapping[str, tuple[int, int]]
) -> list[dict[str, str]]:
    """Returns what became of files between two looks, by path."""
    found = []
    for path in sorted({*before, *now}):
        if path not in before:
            found.append({"type": "created", "path": path})
        elif path not in now:
            found.append({"type": "deleted", "path": path})
        elif before[path] != now[path]:
            found.append({"type": "modified", "path": path})
    return found


def _messages(packet: bytes) -> list[dict[str, Any]]:
    try:
        parsed = OscPacket(packet)
    except (ParseError, ValueError, IndexError):
        # Anything may arrive at a port; what is no message says nothing.
        return []
    return [
        {"path": each.message.address, "args": [_plain(value) for value in each.message.params]}
        for each in parsed.messages
    ]


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | float | bool | bytes) else str(value)
