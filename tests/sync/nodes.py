"""Nodes on one loop, over real sockets and real TLS on the loopback interface."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from openprod_core import Identity, Workspace
from openprod_core.domain.bundle import BundleHeader
from openprod_core.domain.vector_clock import Log
from openprod_core.sync import effects as fx
from openprod_core.sync.channel.contexts import Credentials
from openprod_core.sync.node import Node, Settings
from openprod_core.sync.protocol.session import Introduction
from openprod_core.sync.replica import Replica
from openprod_core.system import SystemRandomness

LOOPBACK = Settings(hosts=("127.0.0.1",))
KEY = bytes(range(32))


class ThreadPort:
    """An engine's thread."""

    def __init__(self, ws: Workspace) -> None:
        self._ws = ws
        self._replica = Replica(ws.engine)
        self.thread = ThreadPoolExecutor(1)
        self._watchers: list[Callable[[list[bytes]], None]] = []
        ws.engine.bench.writer.watch(self._made)

    def run(self, job: Callable[[Replica], Any]) -> "Future[Any]":
        """Queues a job."""
        return self.thread.submit(job, self._replica)

    def watch(self, watcher: Callable[[list[bytes]], None]) -> None:
        """Calls `watcher` with own bundles."""
        self._watchers.append(watcher)

    def forget(self, watcher: Callable[[list[bytes]], None]) -> None:
        """Calls a watcher no more."""
        self._watchers.remove(watcher)

    def _made(self, header: BundleHeader) -> None:
        for watcher in list(self._watchers):
            watcher([self._replica.own(header.seq)])


@dataclass
class Station:
    """One computer online."""

    name: str
    ws: Workspace
    port: ThreadPort
    node: Node
    told: list[Any] = field(default_factory=list)
    address: tuple[str, int] = ("127.0.0.1", 0)
    peers: tuple[fx.Peer, ...] = ()

    def hear(self, effect: Any) -> None:
        """Keeps what the node tells."""
        self.told.append(effect)
        if isinstance(effect, fx.PeersMoved):
            self.peers = effect.peers

    def notes(self) -> list[str]:
        """The reasons that were noted."""
        return [effect.reason for effect in self.told if isinstance(effect, fx.Noted)]

    async def do(self, job: Callable[[Workspace], Any]) -> Any:
        """Does something in the workspace, on its engine's thread."""
        return await asyncio.wrap_future(self.port.thread.submit(job, self.ws))

    async def edit(self, text: str) -> None:
        """Adds a cue."""
        await self.do(lambda ws: ws.create_record("cues", {"name": text}))

    async def cues(self) -> list[str]:
        """Returns what the table shows."""
        return await self.do(lambda ws: sorted(row["name"] for row in ws.records("cues")))


async def station(
    name: str,
    first: Station | None = None,
    key: bytes = KEY,
    says: Log | None = None,
    *,
    brings_all: bool = False,
) -> Station:
    """Puts a computer online; without a first one it makes the production.

    `says`: who it claims to be, against the truth. `brings_all`: it has what the first has.
    """
    identity = Identity.generate(name)
    if first is None:
        ws = Workspace.create(None, "Hamlet", identity)
        ws.create_table("Cues", [{"name": "Name", "type": "text"}])
    else:
        ws = Workspace.join(None, first.ws.invite(), identity)
        if brings_all:
            ws.receive(await first.do(lambda ws: list(ws.bundles_since({}))))
    return await online(name, ws, identity, key, says)


async def online(
    name: str, ws: Workspace, identity: Identity, key: bytes = KEY, says: Log | None = None
) -> Station:
    """Puts an open workspace online."""
    log: Log = ws.engine.bench.writer.author.log
    port = ThreadPort(ws)
    made: list[Station] = []
    node = Node(
        port,
        Introduction(ws.card.id.bytes, says or log, name),
        Credentials(key, identity.key, log),
        SystemRandomness(),
        lambda effect: made[0].hear(effect),
        LOOPBACK,
    )
    made.append(Station(name, ws, port, node))
    made[0].address = ("127.0.0.1", await node.start())
    return made[0]


async def twin(first: Station) -> Station:
    """Puts a copy of a whole computer online: same person, same log, same contents."""
    author = first.ws.engine.bench.writer.author
    identity = Identity(author.key)
    ws = Workspace.join(None, first.ws.invite(), identity)
    ws.engine.bench.writer.write_as(author)
    ws.receive(await first.do(lambda ws: list(ws.bundles_since({}))))
    return await online(first.name, ws, identity)


@asynccontextmanager
async def stations(*names: str, bring_all: bool = False) -> AsyncIterator[list[Station]]:
    """Computers of one production, all online and none connected.

    `bring_all`: they have met before; otherwise only the first has anything.
    """
    made: list[Station] = []
    try:
        for name in names:
            made.append(await station(name, made[0] if made else None, brings_all=bring_all))
        yield made
    finally:
        for each in made:
            await close(each)


async def close(each: Station) -> None:
    """Takes a computer off the network and closes its workspace."""
    await each.node.stop()
    each.port.thread.shutdown(wait=True)
    each.ws.close()


async def until(holds: Callable[[], Any], seconds: float = 20) -> None:
    """Waits until something holds; `holds` may be a coroutine function.

    Raises:
        TimeoutError: it never did.
    """
    async with asyncio.timeout(seconds):
        while True:
            found = holds()
            if asyncio.iscoroutine(found):
                found = await found
            if found:
                return
            await asyncio.sleep(0.02)


def are_same(*all_: Station) -> Callable[[], bool]:
    """Returns whether everybody has proved to show the same as everybody they know."""
    return lambda: all(
        each.peers and all(peer.state == "same" for peer in each.peers) for each in all_
    )
