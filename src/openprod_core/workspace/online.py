"""A production on the network: the open workspace, its threads and its sockets put together."""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import Final, TypeVar

from openprod_core.bus.file_rows import FileState
from openprod_core.domain.bundle import BundleHeader
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import FileRef
from openprod_core.host import Host
from openprod_core.sync import effects as fx
from openprod_core.sync.channel.contexts import Credentials
from openprod_core.sync.discovery import Discovery, Found, own_addresses
from openprod_core.sync.joining.codes import Ticket, new_code
from openprod_core.sync.joining.desk import Arrival, Asker, AskMember, Desk
from openprod_core.sync.node import ANY_INTERFACE, Listener, Node, Settings, Told
from openprod_core.sync.protocol.session import Introduction
from openprod_core.sync.replica import Replica
from openprod_core.sync.sharing import Sharing
from openprod_core.system import SystemRandomness
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.file_desk import FileDesk

Result = TypeVar("Result")
_log: Final = logging.getLogger(__name__)


class HostPort:
    """The way to the engine's thread of a host. One for a workspace, however often it is online."""

    def __init__(self, workspace: Workspace, host: Host) -> None:
        self._host = host
        self._replica = Replica(workspace.engine, workspace.receive, workspace.mend)
        self._watchers: list[Callable[[list[bytes]], None]] = []
        workspace.engine.bench.writer.watch(self._made)

    def run(self, job: Callable[[Replica], Result]) -> "Future[Result]":
        """Queues a job; the future resolves on the engine's thread."""
        return self._host.run(lambda: job(self._replica))

    def watch(self, watcher: Callable[[list[bytes]], None]) -> None:
        """Calls `watcher`, on the engine's thread, with every own bundle once it is durable."""
        self._watchers.append(watcher)

    def forget(self, watcher: Callable[[list[bytes]], None]) -> None:
        """Calls a watcher no more."""
        self._watchers.remove(watcher)

    def _made(self, header: BundleHeader) -> None:
        watchers = list(self._watchers)
        bundles = [self._replica.own(header.seq)] if watchers else []
        for watcher in watchers:
            watcher(bundles)


@dataclass(frozen=True, slots=True)
class Network:
    """How a production appears on the network."""

    hosts: tuple[str, ...] = ANY_INTERFACE
    port: int = 0
    """0: any that is free."""
    multicast: bool = True
    """Whether to find the others, and to be found."""
    interfaces: tuple[str, ...] | None = None
    """For multicast; None: all."""


class Online:
    """An open production that a host runs, on the network. Everything here runs on one loop.

    `listener` hears who is connected and what was noted, `arrived` who has joined here,
    `ask_member` where somebody asks to be let in.
    """

    def __init__(
        self,
        workspace: Workspace,
        port: HostPort,
        listener: Listener,
        network: Network | None = None,
        arrived: Callable[[Arrival], None] | None = None,
        ask_member: AskMember | None = None,
        tried: Callable[[Ticket], None] | None = None,
        files: FileDesk | None = None,
    ) -> None:
        self._workspace = workspace
        self._files = files
        self._listener = listener
        self._network = network or Network()
        author = workspace.engine.bench.writer.author
        self.node = Node(
            port,
            Introduction(workspace.card.id.bytes, author.log, author.key.name),
            Credentials(workspace.card.key, author.key, author.log),
            SystemRandomness(),
            self._hear,
            Settings(self._network.hosts, self._network.port),
            files,
        )
        self._ask_member = ask_member
        self._takes_askers = False
        self._desk = Desk(self.invite, _steady_ms, arrived or _unheard, self._ask, tried)
        self._desk_port = 0
        self._advertising: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._discovery: Discovery | None = None
        self.found: dict[str, Found] = {}
        """Who was found in the network, by instance; of this production or another."""

    async def start(self) -> None:
        """Goes online; a network that cannot be used at all is said to the listener."""
        await self.node.start()
        if self._files is not None:
            self._loop = asyncio.get_running_loop()
            self._files.subscribe(self._tell_of_file)
            self._files.went_online(self._fetch, self._stop_fetching)
        if self._network.multicast:
            discovery = Discovery(
                SystemRandomness(), self._seen, self._gone, self._network.interfaces
            )
            try:
                await discovery.start()
            except OSError as error:
                _log.warning("the others cannot be found by themselves: %s", error)
                return
            self._discovery = discovery
            self._advertise()

    async def stop(self) -> None:
        """Goes offline."""
        self._takes_askers = False
        await self.close_code()
        if self._advertising is not None:
            self._advertising.cancel()
            await asyncio.gather(self._advertising, return_exceptions=True)
        if self._discovery is not None:
            await self._discovery.stop()
            self._discovery = None
        if self._files is not None:
            self._files.unsubscribe(self._tell_of_file)
            self._files.went_offline()
        await self.node.stop()

    def addresses(self) -> list[tuple[str, int]]:
        """Returns where others may call this computer."""
        port = self.node.listening_port
        hosts = own_addresses() if self._network.hosts == ANY_INTERFACE else self._network.hosts
        return [(host, port) for host in hosts] if port else []

    def invite(self) -> str:
        """Returns the text that lets somebody join, with the addresses of now."""
        return self._workspace.invite(self.addresses())

    async def open_desk(self, uses: int = 1) -> tuple[str, int]:
        """Lets people join with a new code; returns the code and the port of the desk."""
        code = new_code(SystemRandomness())
        self._desk.offer(Ticket(code, _steady_ms(), uses))
        await self._open_desk()
        return code, self._desk_port

    async def close_code(self) -> None:
        """Lets nobody join with a code any more."""
        self._desk.offer(None)
        if not self._takes_askers:
            await self._close_desk()

    async def take_askers(self, takes: bool, *, has_code: bool = False) -> int:
        """Lets people ask to be let in, or not; returns the port of the desk, 0: closed."""
        self._takes_askers = takes
        if takes:
            await self._open_desk()
        elif not has_code:
            await self._close_desk()
        return self._desk_port

    async def _open_desk(self) -> None:
        self._desk_port = await self._desk.open(self._network.hosts[:1])
        self._advertise()

    async def _close_desk(self) -> None:
        await self._desk.close()
        if self._desk_port:
            self._desk_port = 0
            self._advertise()

    async def _ask(self, asker: Asker) -> str | None:
        if self._ask_member is None or not self._takes_askers:
            return None
        return await self._ask_member(asker)

    def _advertise(self) -> None:
        """Tells the network, one advert after the other; nobody waits for the second it takes."""
        before = self._advertising

        async def tell() -> None:
            if before is not None:
                await asyncio.gather(before, return_exceptions=True)
            if self._discovery is not None:
                id_ = self._workspace.card.id.bytes
                await self._discovery.advertise(id_, self.node.listening_port, self._desk_port)

        self._advertising = asyncio.ensure_future(tell())

    def _hear(self, effect: Told) -> None:
        if isinstance(effect, fx.FileMoved) and self._files is not None:
            self._files.hear_of(effect.state)
        self._listener(effect)

    def _fetch(self, files: Sequence[FileRef], is_urgent: bool) -> None:
        self._share(lambda sharing: sharing.fetching.want(files, is_urgent=is_urgent))

    def _stop_fetching(self, hash_: bytes) -> None:
        self._share(lambda sharing: sharing.fetching.unwant(hash_))

    def _tell_of_file(self, state: FileState) -> None:
        """Whoever asked in vain for what has just been attached is told."""
        if state.state == "here":
            self._share(lambda sharing: sharing.is_here(state.hash, state.size))

    def _share(self, tell: Callable[[Sharing], None]) -> None:
        """May be called on any thread."""
        assert self._loop is not None
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self.node.share, tell)

    def _seen(self, found: Found) -> None:
        self.found[found.instance] = found
        if found.port and found.is_of(self._workspace.card.id.bytes):
            for address in found.addresses:
                self.node.call(address, found.port)

    def _gone(self, instance: str) -> None:
        found = self.found.pop(instance, None)
        if found is not None:
            for address in found.addresses:
                self.node.forget(address, found.port)


def _steady_ms() -> int:
    return time.monotonic_ns() // 1_000_000


def _unheard(_arrival: Arrival) -> None:
    """Hears of somebody who joined where nobody is told."""
