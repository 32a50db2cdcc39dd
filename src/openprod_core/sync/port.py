"""The way from the network's loop to the engine's thread and back."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol, TypeVar

from openprod_core.sync.replica import Replica

Result = TypeVar("Result")


class Port(Protocol):
    """Runs jobs where the engine runs, one after the other."""

    def run(self, job: Callable[[Replica], Result]) -> "Future[Result]":
        """Queues a job; the future resolves on the engine's thread."""

    def watch(self, watcher: Callable[[list[bytes]], None]) -> None:
        """Calls `watcher`, on the engine's thread, with every own bundle once it is durable."""

    def forget(self, watcher: Callable[[list[bytes]], None]) -> None:
        """Calls a watcher no more."""
