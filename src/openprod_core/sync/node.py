"""The sockets of one open production: listens, calls others, moves bytes between them and the hub.

Lives on an asyncio loop (the window's, or the headless program's) and does nothing there
but move bytes; whatever reads, checks or applies bundles runs behind the port.
"""

import asyncio
import logging
import ssl
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from typing import Any, Final

from openprod_core.domain.ambient import Randomness
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import OpenprodError
from openprod_core.domain.vector_clock import Clock, Log
from openprod_core.sync import effects as fx
from openprod_core.sync.calling import Caller, Target
from openprod_core.sync.channel.certificates import StrangerError, member_of
from openprod_core.sync.channel.contexts import Credentials, client_context, server_context
from openprod_core.sync.connection import Address, Connection, Door
from openprod_core.sync.engine_work import Job, Then, work_of
from openprod_core.sync.file_room import Answer, FileEffect, FileRunner, NoFiles
from openprod_core.sync.hub import Hub
from openprod_core.sync.port import Port
from openprod_core.sync.protocol import messages as msg
from openprod_core.sync.protocol.session import SELF, Introduction
from openprod_core.sync.replica import Replica
from openprod_core.sync.sharing import Sharing

TICK_S: Final = 0.1
CONNECTIONS_MAX: Final = 64
SHUT_OUT_MS: Final = 10_000
"""A computer that has misbehaved may not come back before that."""
ANY_INTERFACE: Final = ("0.0.0.0", "::")

NOT_A_MEMBER: Final = (
    "A computer that was called belongs to another production, or does not take this one for a "
    "member. Ask for a new invite."
)

A_TWIN: Final = (
    "Another computer works as this one: it was copied with all that is on it. From now on this "
    "one writes under a name of its own. What both did since then is put together; look at the "
    "collisions."
)

_log: Final = logging.getLogger(__name__)
Told = fx.PeersMoved | fx.Presence | fx.Noted | fx.FileMoved
Listener = Callable[[Told], None]

Moved = tuple[Clock, bytes, Log]
"""Clock, state hash and own log, as they stand now."""


class NotListeningError(OpenprodError):
    """No port could be opened."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"This computer cannot be reached by the others ({why}). It can still call them."
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """How a node appears on the network."""

    hosts: tuple[str, ...] = ANY_INTERFACE
    port: int = 0
    """0: any that is free."""


class Node:
    """One production, online. `start` puts it on the running loop, `stop` takes it off."""

    def __init__(
        self,
        port: Port,
        introduction: Introduction,
        credentials: Credentials,
        randomness: Randomness,
        listener: Listener,
        settings: Settings | None = None,
        files: FileRunner | None = None,
    ) -> None:
        self._port = port
        self._files = files or NoFiles()
        self._me = introduction
        self._credentials = credentials
        self._randomness = randomness
        self._listener = listener
        self._settings = settings or Settings()
        self._server_context = server_context(credentials, randomness)
        self._caller = Caller(
            lambda: Connection(self, is_caller=True),
            lambda _target: self._note("Refused", NOT_A_MEMBER),
            client_context(credentials, randomness),
            randomness,
        )
        self._connections: dict[int, Connection] = {}
        self._shut_out: dict[int, int] = {}
        """Serial of a computer's certificate -> until when it is not let in."""
        self._ends: deque[tuple[Address, Address]] = deque(maxlen=2 * CONNECTIONS_MAX)
        self._numbers = 0
        self._servers: list[asyncio.Server] = []
        self._arriving: set[asyncio.Task[None]] = set()
        self._ticking: asyncio.Task[None] | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._hub: Hub | None = None

    async def start(self) -> int:
        """Goes online; returns the port that others can call, 0 where none could be opened."""
        self._loop = asyncio.get_running_loop()
        self._port.watch(self._made)
        clock, state, log = await asyncio.wrap_future(self._port.run(_moved))
        if log != self._credentials.log:
            self._take_name(log)
        self._hub = Hub(self._me, clock, state, self._now())
        await self._listen()
        self._ticking = self._loop.create_task(self._tick())
        return self.listening_port

    async def _listen(self) -> None:
        """Opens the same port on every interface that has it; a computer may lack IPv6."""
        assert self._loop is not None
        for host in self._settings.hosts:
            try:
                server = await self._loop.create_server(
                    lambda: Door(self, self._server_context, self._arriving),
                    host,
                    self.listening_port or self._settings.port,
                )
            except OSError as error:
                if not self._servers:
                    self._note("NotListening", str(NotListeningError(error.strerror or str(error))))
                _log.info("not listening on %s: %s", host, error)
            else:
                self._servers.append(server)

    @property
    def listening_port(self) -> int:
        """The port that others can call; 0: none."""
        if not self._servers or not self._servers[0].sockets:
            return 0
        found: int = self._servers[0].sockets[0].getsockname()[1]
        return found

    async def stop(self) -> None:
        """Goes offline: says so to everybody and closes all."""
        if self._hub is None:
            return
        self._port.forget(self._made)
        self._hub.leave(self._now())
        self._obey()
        self._hub = None
        if self._ticking is not None:
            self._ticking.cancel()
            await asyncio.gather(self._ticking, return_exceptions=True)
        await self._caller.stop()
        self._files.leave_all()
        servers, self._servers = self._servers, []
        for server in servers:
            server.close()
        for handshake in self._arriving:
            handshake.cancel()
        await asyncio.gather(*self._arriving, return_exceptions=True)
        for connection in list(self._connections.values()):
            connection.close()
        await asyncio.gather(*(server.wait_closed() for server in servers))

    def call(self, host: str, port: int) -> None:
        """Calls a computer, and again whenever the connection is lost."""
        self._caller.add(Target(host, port))

    def forget(self, host: str, port: int) -> None:
        """Calls a computer no more; a connection that stands is left alone."""
        self._caller.remove(Target(host, port))

    def go(self, place: msg.Presence | None) -> None:
        """The person is somewhere else now; None: they do not want to be seen."""
        if self._hub is not None:
            self._hub.go(place, self._now())
            self._obey()

    def share(self, tell: Callable[[Sharing], None]) -> None:
        """Tells what concerns files: what is wanted, or is here now."""
        if self._hub is not None:
            tell(self._hub.files)
            self._obey()

    # Called by connections and by the caller

    def opened(self, connection: Connection, certificate: bytes | None) -> bool:
        """A channel stands; returns whether the other side is let in."""
        if self._hub is None or len(self._connections) >= CONNECTIONS_MAX:
            return False
        try:
            member = member_of(certificate, self._credentials.workspace_key)
        except StrangerError as error:
            self.refused(error)
            return False
        if self._shut_out.get(member.serial, 0) > self._now():
            return False
        self._numbers += 1
        connection.serial = member.serial
        connection.number = self._numbers
        self._connections[connection.number] = connection
        self._ends.append(connection.ends())
        self._hub.connected(
            connection.number, self._now(), is_caller=connection.is_caller, actor=member.actor
        )
        self._obey()
        return True

    def received(self, number: int, data: bytes) -> None:
        """Bytes came."""
        if self._hub is not None:
            self._hub.received(number, data, self._now())
            self._obey()

    def filled(self, number: int) -> None:
        """A connection takes nothing more for now."""
        if self._hub is not None:
            self._hub.filled(number)

    def drained(self, number: int) -> None:
        """A connection takes more again."""
        if self._hub is not None:
            self._hub.drained(number, self._now())
            self._obey()

    def lost(self, connection: Connection, error: Exception | None) -> None:
        """A connection is down."""
        if self._connections.pop(connection.number, None) is None:
            return
        self._caller.lost(connection.number)
        # Only an alert is the other side's word; a stream may also just break off.
        if isinstance(error, ssl.SSLError) and "ALERT" in (error.reason or ""):
            self._note(
                "Refused", "A computer does not take this one for a member of its production."
            )
        if self._hub is not None:
            self._hub.disconnected(connection.number, self._now())
            self._obey()

    def refused(self, error: StrangerError) -> None:
        """Somebody called and could not prove that they belong here."""
        self._note("Stranger", str(error))

    # Inside

    def _now(self) -> int:
        assert self._loop is not None
        return int(self._loop.time() * 1_000)

    def _note(self, reason: str, sentence: str) -> None:
        _log.warning("%s: %s", reason, sentence)
        self._listener(fx.Noted(0, None, reason, sentence))

    async def _tick(self) -> None:
        while self._hub is not None:
            self._hub.tick(self._now())
            self._obey()
            self._caller.tick(self._now())
            await asyncio.sleep(TICK_S)

    def _made(self, bundles: list[bytes]) -> None:
        """Own bundles are durable; called on the engine's thread."""
        if self._loop is None or self._loop.is_closed():
            return
        future = self._port.run(_moved)
        future.add_done_callback(lambda done: self._back(done, self._push, bundles))

    def _push(self, moved: Moved, bundles: list[bytes]) -> None:
        clock, state, log = moved
        if self._hub is None:
            return
        if log != self._credentials.log:
            self._renew(moved)
        else:
            self._hub.made(bundles, clock, state, self._now())
            self._obey()

    def _renew(self, moved: Moved) -> None:
        """Goes on as another computer: everybody is met anew, under the new log."""
        assert self._hub is not None
        clock, state, log = moved
        self._hub.leave(self._now())
        self._obey()
        self._take_name(log)
        self._hub = Hub(self._me, clock, state, self._now())

    def _take_name(self, log: Log) -> None:
        self._me = replace(self._me, log=log)
        self._credentials = replace(self._credentials, log=log)
        self._server_context = server_context(self._credentials, self._randomness)
        self._caller.renew(client_context(self._credentials, self._randomness))

    def _called_itself(self, link: int) -> bool:
        here, there = self._connections[link].ends()
        return (there, here) in self._ends

    def _part_from_twin(self) -> None:
        """A copy of all of this computer called: it keeps the name, this one takes another."""
        self._note("Twin", A_TWIN)
        future = self._port.run(_renewed)
        future.add_done_callback(lambda done: self._back(done, self._push, []))

    def _obey(self) -> None:
        """Does what the hub asks for."""
        while self._hub is not None and (effects := self._hub.take_effects()):
            for effect in effects:
                self._do(effect)

    def _do(self, effect: fx.Effect) -> None:
        match effect:
            case fx.Send(link, data):
                self._connections[link].write(data)
            case fx.Close():
                self._end(effect)
            case fx.Pause(link, paused):
                if link in self._connections:
                    self._connections[link].pause(paused)
            case fx.Noted(_link, _log_id, reason, sentence):
                _log.warning("%s: %s", reason, sentence)
                self._listener(effect)
            case fx.PeersMoved(peers):
                self._caller.met({peer.link: peer.log for peer in peers})
                self._listener(effect)
            case fx.Presence() | fx.FileMoved():
                self._listener(effect)
            case (
                fx.ReadPiece() | fx.OpenFile() | fx.WritePiece() | fx.FinishFile() | fx.LeaveFile()
            ):
                self._send_to_disk(effect)
            case _:
                self._ask(*work_of(effect, self._now))

    def _end(self, close: fx.Close) -> None:
        _log.info("%s: %s", close.reason, close.sentence)
        connection = self._connections.get(close.link)
        if connection is None:
            return
        if close.is_fault:
            self._shut_out[connection.serial] = self._now() + SHUT_OUT_MS
        if close.reason != SELF or self._called_itself(close.link):
            self._caller.closed(close.link, close.reason, close.log, is_fault=close.is_fault)
        elif not connection.is_caller:
            self._part_from_twin()
        connection.close()

    def _send_to_disk(self, effect: FileEffect) -> None:
        future = self._files.run(effect)
        future.add_done_callback(lambda done: self._back(done, self._told_by_disk))

    def _told_by_disk(self, answer: Answer) -> None:
        if self._hub is not None:
            answer(self._hub)
            self._obey()

    def _ask(self, job: Job, then: Then) -> None:
        future = self._port.run(job)
        future.add_done_callback(lambda done: self._back(done, self._answered, then))

    def _answered(self, found: Any, then: Then) -> None:
        if self._hub is not None:
            then(self._hub, found)
            self._obey()

    def _back(self, done: "Future[Any]", then: Callable[..., None], *more: Any) -> None:
        """Carries an answer from the engine's thread to the loop."""
        if self._loop is None or self._loop.is_closed() or done.cancelled():
            return
        error = done.exception()
        if error is None:
            self._loop.call_soon_threadsafe(then, done.result(), *more)
        else:
            self._loop.call_soon_threadsafe(self._failed, error)

    def _failed(self, error: BaseException) -> None:
        """The engine could not do it (the disk is full …): go offline and say so."""
        _log.error("sync stopped", exc_info=error)
        sentence = str(error) if isinstance(error, OpenprodError) else "An unexpected fault."
        self._note("Stopped", f"Syncing stopped: {sentence}")
        assert self._loop is not None
        self._stopping = self._loop.create_task(self.stop())


def _moved(replica: Replica) -> Moved:
    return dict(replica.clock()), replica.state_hash(), replica.log()


def _renewed(replica: Replica) -> Moved:
    replica.renew()
    return _moved(replica)
