"""What a face may ask of a running workspace (host.py provides it)."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol
from uuid import UUID

from openprod_core.bus.events import Event


class Client(Protocol):
    """Carries commands and queries to their threads and events back.

    Futures resolve on the engine's or the reader's thread: hand results over
    to your own thread before you touch a widget.
    """

    def execute(self, command: object) -> "Future[Any]":
        """Queues a command on the engine thread; the future holds what it returned or raised."""

    def ask(self, query: object) -> "Future[Any]":
        """Queues a query on the reader thread, which has its own read-only connection."""

    def subscribe(self, listener: Callable[[Event], None]) -> None:
        """Calls `listener` with every event, on the engine thread, after it is durable."""

    def new_id(self) -> UUID:
        """Returns the id for a record that is about to be made; it sorts after those made.

        Unlike the others it answers at once, on any thread.
        """

    def give_way(self) -> None:
        """Has the engine rest between two statements: a person's key is being answered.

        Call `carry_on` when it was; if that never comes, the engine goes on by itself.
        """

    def carry_on(self) -> None:
        """Lets the engine go on."""
