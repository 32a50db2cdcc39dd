"""An open production's way to the others, on the window's own event loop."""

import asyncio
import os
import time
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from openprod_core.bus.network import Asker, Joined, Neighbour, NetworkState, News, Place
from openprod_core.domain.errors import OpenprodError
from openprod_core.host import Host
from openprod_core.sync import effects as fx
from openprod_core.sync.joining import desk
from openprod_core.sync.joining.codes import TRIES, VALID_MS, Ticket
from openprod_core.sync.joining.desk import Arrival
from openprod_core.sync.protocol.messages import Presence
from openprod_core.workspace.facade import Workspace
from openprod_core.workspace.file_desk import FileDesk
from openprod_core.workspace.online import HostPort, Network, Online
from openprod_desktop.joining import BadAddressError, read_address
from openprod_desktop.language import tr

Listener = Callable[[News], None]
INTERFACE_VARIABLE: Final = "OPENPROD_INTERFACE"
"""The address of the one interface to use; unset: all of them."""
RAN_OUT: Final = tr("The code has run out after ten minutes. Show a new one.")
TOO_MANY_TRIES: Final = tr(
    "Somebody typed three wrong codes, so the code is closed. Show a new one, and tell it only to "
    "whom you mean."
)


class DesktopNetwork:
    """A `bus.network.Network`. Everything runs on the loop that runs when it is asked."""

    def __init__(
        self,
        workspace: Workspace,
        host: Host,
        network: Network | None = None,
        files: FileDesk | None = None,
    ) -> None:
        self._workspace = workspace
        self._files = files
        self._port = HostPort(workspace, host)
        self._network = network or chosen_network()
        self._online: Online | None = None
        self._listeners: list[Listener] = []
        self._work: asyncio.Task[None] | None = None
        self._calls: list[tuple[str, int]] = []
        self._is_started = False
        self._place: Presence | None = None
        self._answer: asyncio.Future[str | None] | None = None
        """Waits for what a member says to whoever asks."""
        self._code_clock: asyncio.TimerHandle | None = None
        self.state = NetworkState()

    def subscribe(self, listener: Listener) -> None:
        """Calls `listener` whenever anything changes."""
        self._listeners.append(listener)

    def go_online(self) -> None:
        """Begins to sync with whoever has this production."""
        if self._online is None:
            self._online = Online(
                self._workspace,
                self._port,
                self._hear,
                self._network,
                self._arrived,
                self._ask_member,
                self._tried,
                self._files,
            )
            self._do(self._start(self._online))
            self._move(NetworkState(online=True))

    def go_offline(self) -> None:
        """Ends every connection."""
        online, self._online = self._online, None
        self._is_started = False
        self._stop_code_clock()
        if online is not None:
            self._do(online.stop())
        self._move(NetworkState())

    def open_code(self) -> None:
        """Opens an access code for one person."""
        self.go_online()
        self._do(self._open_code())

    def close_code(self) -> None:
        """Lets nobody join with a code any more."""
        self._end_code("")

    def take_askers(self, takes: bool) -> None:
        """Lets people in the network ask to be let in, or not."""
        if takes:
            self.go_online()
        if self._online is not None:
            self._do(self._take_askers(takes))
        if not takes:
            self.answer(None)

    def answer(self, code: str | None) -> None:
        """Lets in whoever asks, if this is their code; None: declines."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(code)

    def call(self, address: str) -> str:
        """Calls `host:port`; returns what is wrong with the address."""
        try:
            target = read_address(address)
        except BadAddressError as error:
            return str(error)
        self.go_online()
        self._calls.append(target)
        if self._online is not None and self._is_started:
            self._online.node.call(*target)
        return ""

    def invite(self) -> str:
        """Returns the text that lets somebody join."""
        return self._workspace.invite() if self._online is None else self._online.invite()

    def go(
        self, table: UUID | None, record: UUID | None, field: UUID | None, editing: bool
    ) -> None:
        """Tells the others where this person is."""
        place = [b"" if id_ is None else id_.bytes for id_ in (table, record, field)]
        self._place = Presence(*place, editing)
        if self._online is not None and self._is_started:
            self._online.node.go(self._place)

    def close(self) -> None:
        """Ends everything; the loop carries it out while it still runs."""
        self._listeners.clear()
        self.go_offline()

    async def _start(self, online: Online) -> None:
        await online.start()
        if online is not self._online:
            return
        self._is_started = True
        online.node.go(self._place)
        addresses = tuple(f"{host}:{port}" for host, port in online.addresses())
        self._move(replace(self.state, addresses=addresses))
        for target in self._calls:
            online.node.call(*target)

    async def _open_code(self) -> None:
        if self._online is None:
            return
        code, port = await self._online.open_desk()
        until = time.time_ns() // 1_000_000 + VALID_MS
        self._stop_code_clock()
        loop = asyncio.get_running_loop()
        self._code_clock = loop.call_later(VALID_MS / 1_000, self._end_code, RAN_OUT)
        self._move(
            replace(
                self.state,
                code=code,
                code_until_ms=until,
                code_tries=TRIES,
                code_end="",
                desk_port=port,
            )
        )

    def _end_code(self, why: str) -> None:
        self._stop_code_clock()
        if self._online is not None and self.state.code:
            self._do(self._online.close_code())
        port = self.state.desk_port if self.state.takes_askers else 0
        self._move(replace(self.state, code="", code_until_ms=0, code_end=why, desk_port=port))

    def _stop_code_clock(self) -> None:
        if self._code_clock is not None:
            self._code_clock.cancel()
            self._code_clock = None

    def _tried(self, ticket: Ticket) -> None:
        if ticket.tries_left > 0:
            self._move(replace(self.state, code_tries=ticket.tries_left))
        else:
            self._end_code(TOO_MANY_TRIES)

    async def _take_askers(self, takes: bool) -> None:
        if self._online is not None:
            port = await self._online.take_askers(takes, has_code=bool(self.state.code))
            self._move(replace(self.state, takes_askers=takes, desk_port=port))

    async def _ask_member(self, asker: desk.Asker) -> str | None:
        self._answer = asyncio.get_running_loop().create_future()
        self._move(replace(self.state, asker=Asker(asker.name, asker.address)))
        try:
            return await self._answer
        finally:
            self._answer = None
            self._move(replace(self.state, asker=None))

    def _do(self, work: Coroutine[Any, Any, Any]) -> None:
        """Does one thing after the other: a stop must not overtake a start."""
        before = self._work

        async def carry_out() -> None:
            if before is not None:
                await asyncio.gather(before, return_exceptions=True)
            try:
                await work
            except (OpenprodError, OSError) as error:
                self._move(replace(self.state, problem=str(error)))

        self._work = asyncio.ensure_future(carry_out())

    def _move(self, state: NetworkState) -> None:
        if state != self.state:
            self.state = state
            self._tell(state)

    def _tell(self, news: News) -> None:
        for listener in list(self._listeners):
            listener(news)

    def _arrived(self, arrival: Arrival) -> None:
        self._end_code("")
        self._tell(Joined(arrival.person.name))

    def _hear(self, effect: object) -> None:
        if self._online is None:
            return
        match effect:
            case fx.PeersMoved(peers):
                neighbours = tuple(
                    Neighbour(*peer.log, peer.name, peer.state, peer.has, peer.lacks)
                    for peer in peers
                )
                self._move(replace(self.state, neighbours=neighbours, problem=""))
            case fx.Presence(log, name, table, record, field, editing):
                ids = [UUID(bytes=id_) if id_ else None for id_ in (table, record, field)]
                self._tell(Place(*log, name, *ids, editing))
            case fx.Noted(_link, _log, _reason, sentence):
                self._move(replace(self.state, problem=sentence))


def chosen_network() -> Network:
    """Returns which interfaces to use: all, or the one that the environment names."""
    interface = os.environ.get(INTERFACE_VARIABLE)
    return Network((interface,), interfaces=(interface,)) if interface else Network()
