"""A production on the network: the open workspace, its threads and its sockets put together."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from openprod_core.domain.bundle import BundleHeader
from openprod_core.host import Host
from openprod_core.sync.channel.contexts import Credentials
from openprod_core.sync.node import Listener, Node, Settings
from openprod_core.sync.protocol.session import Introduction
from openprod_core.sync.replica import Replica
from openprod_core.system import SystemRandomness
from openprod_core.workspace.facade import Workspace

Result = TypeVar("Result")


class HostPort:
    """The way to the engine's thread of a host."""

    def __init__(self, workspace: Workspace, host: Host) -> None:
        self._host = host
        self._replica = Replica(workspace.engine, workspace.receive)
        self._watchers: list[Callable[[list[bytes]], None]] = []
        workspace.engine.bench.writer.watch(self._made)

    def run(self, job: Callable[[Replica], Result]) -> "Future[Result]":
        """Queues a job; the future resolves on the engine's thread."""
        return self._host.run(lambda: job(self._replica))

    def watch(self, watcher: Callable[[list[bytes]], None]) -> None:
        """Calls `watcher`, on the engine's thread, with every own bundle once it is durable."""
        self._watchers.append(watcher)

    def _made(self, header: BundleHeader) -> None:
        bundle = self._replica.own(header.seq)
        for watcher in self._watchers:
            watcher([bundle])


def node_of(
    workspace: Workspace, host: Host, listener: Listener, settings: Settings | None = None
) -> Node:
    """Returns a node for an open workspace that a host runs; start it on a loop.

    `listener` hears, on that loop, who is connected and what was noted.
    """
    author = workspace.engine.bench.writer.author
    return Node(
        HostPort(workspace, host),
        Introduction(workspace.card.id.bytes, author.log, author.key.name),
        Credentials(workspace.card.key, author.key, author.log),
        SystemRandomness(),
        listener,
        settings,
    )
