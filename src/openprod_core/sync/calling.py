"""Calls to other computers: again after a loss, later each time, never in step with others."""

import asyncio
import logging
import ssl
from collections.abc import Callable
from typing import Final, NamedTuple

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.vector_clock import Log
from openprod_core.sync.connection import Connection
from openprod_core.sync.protocol.session import SELF

FIRST_WAIT_MS: Final = 500
LONGEST_WAIT_MS: Final = 30_000
BARRED_MS: Final = 60_000
"""After a fault of theirs, or where a call makes no sense."""
CONNECT_S: Final = 5.0
CALLS_MAX: Final = 8
"""Calls under way at one time."""

_log: Final = logging.getLogger(__name__)


class Target(NamedTuple):
    """Where a computer can be called."""

    host: str
    port: int


@dataclass(slots=True)
class Line:
    """What is known of a target."""

    due_ms: int = 0
    wait_ms: int = FIRST_WAIT_MS
    link: int = 0
    """The connection that stands; 0: none."""
    log: Log | None = None
    """Who answered there last."""
    task: "asyncio.Task[None] | None" = None


class Caller:
    """Keeps one connection to every target that is worth one."""

    def __init__(
        self,
        make: Callable[[], Connection],
        refused: Callable[[Target], None],
        context: ssl.SSLContext,
        randomness: Randomness,
    ) -> None:
        self._make = make
        self._refused = refused
        self._context = context
        self._randomness = randomness
        self._lines: dict[Target, Line] = {}
        self._connected: frozenset[Log] = frozenset()
        self._now = 0

    def renew(self, context: ssl.SSLContext) -> None:
        """Proves itself in another way from now on."""
        self._context = context

    def add(self, target: Target) -> None:
        """Begins to call a target; at once, even if it was waiting."""
        line = self._lines.setdefault(target, Line())
        line.due_ms = 0
        line.wait_ms = FIRST_WAIT_MS

    def remove(self, target: Target) -> None:
        """Calls a target no more."""
        line = self._lines.pop(target, None)
        if line is not None and line.task is not None:
            line.task.cancel()

    def met(self, logs: dict[int, Log]) -> None:
        """These links are open, to these computers."""
        self._connected = frozenset(logs.values())
        for line in self._lines.values():
            if line.link in logs:
                line.log = logs[line.link]
                line.wait_ms = FIRST_WAIT_MS

    def lost(self, link: int) -> None:
        """A connection is down."""
        for line in self._lines.values():
            if line.link == link:
                line.link = 0
                self._put_off(line, line.wait_ms)

    def closed(self, link: int, reason: str, log: Log | None, *, is_fault: bool) -> None:
        """The hub ended a connection to a computer, and this is why."""
        for line in self._lines.values():
            if line.link == link and log is not None:
                line.log = log
            if line.link == link and (is_fault or reason in (SELF, "version", "workspace")):
                line.wait_ms = BARRED_MS

    def tick(self, now_ms: int) -> None:
        """Makes the calls that are due."""
        self._now = now_ms
        under_way = sum(line.task is not None for line in self._lines.values())
        for target, line in list(self._lines.items()):
            if under_way >= CALLS_MAX:
                return
            if line.link or line.task is not None or now_ms < line.due_ms:
                continue
            if line.log is not None and line.log in self._connected:
                continue
            under_way += 1
            line.task = asyncio.get_running_loop().create_task(self._call(target, line))

    async def stop(self) -> None:
        """Ends the calls under way."""
        tasks = [line.task for line in self._lines.values() if line.task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _call(self, target: Target, line: Line) -> None:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(CONNECT_S):
                _transport, connection = await loop.create_connection(
                    self._make,
                    target.host,
                    target.port,
                    ssl=self._context,
                    server_hostname="",
                )
            line.link = connection.number
        except ssl.SSLError:
            line.wait_ms = BARRED_MS
            self._refused(target)
        except (OSError, TimeoutError) as error:
            _log.info("%s:%s cannot be reached: %s", target.host, target.port, error)
        finally:
            line.task = None
            if not line.link:
                self._put_off(line, line.wait_ms)

    def _put_off(self, line: Line, wait_ms: int) -> None:
        """Waits, up to a third more or less than planned, and twice as long the next time."""
        share = self._randomness.take(1)[0] / 255
        line.due_ms = self._now + int(wait_ms * (0.67 + 0.66 * share))
        line.wait_ms = min(max(wait_ms * 2, FIRST_WAIT_MS), LONGEST_WAIT_MS)
