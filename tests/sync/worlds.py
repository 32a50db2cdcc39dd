"""Two worlds for one story: wires in the test's hand, and real sockets with TLS on loopback."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Protocol

from sync.nodes import Station, stations, until
from sync.wire import Machine, Net, Wire

World = Callable[[int], contextlib.AbstractAsyncContextManager["Company"]]
PIECE_MAX = 65_536
PATIENCE_S = 3_600
"""Ten computers that write 20,000 times take long on a machine with other work."""


class Company(Protocol):
    """Computers of one production, numbered from 0."""

    async def edit(self, who: int, cue: str) -> None:
        """Adds a cue on one computer."""

    async def connect(self, one: int, other: int) -> None:
        """Connects two, whose connection was cut or never there."""

    async def cut(self, one: int, other: int) -> None:
        """Breaks a connection off with whatever is on it."""

    async def pause(self) -> None:
        """Lets a moment pass, in which something may travel."""

    async def settle(self) -> None:
        """Waits until all who are connected have proved to show the same."""

    async def cues(self, who: int) -> list[str]:
        """Returns what a computer shows."""

    async def state(self, who: int) -> tuple[object, bytes]:
        """Returns a computer's clock and state hash."""


async def connect_all(company: Company, *members: int) -> None:
    """Connects everybody with everybody."""
    for one, other in itertools.combinations(members, 2):
        await company.connect(one, other)


async def assert_same(company: Company, *members: int) -> None:
    """Holds: all have and show the same."""
    found = [await company.state(member) for member in members]
    assert all(state == found[0] for state in found)


class WireCompany:
    """Hubs and wires; time is in the test's hand."""

    def __init__(self, size: int) -> None:
        self._net = Net(size, piece_max=PIECE_MAX)
        self._wires: dict[tuple[int, int], Wire] = {}
        for number in range(size):
            self._net.machine(f"P{number}")

    def _machine(self, who: int) -> Machine:
        return self._net.machines[who]

    async def edit(self, who: int, cue: str) -> None:
        """Adds a cue."""
        self._machine(who).edit(cue)

    async def connect(self, one: int, other: int) -> None:
        """Puts up a wire."""
        self._wires[one, other] = self._net.connect(self._machine(one), self._machine(other))

    async def cut(self, one: int, other: int) -> None:
        """Cuts a wire."""
        self._net.cut(self._wires.pop((one, other)))

    async def pause(self) -> None:
        """Lets a step pass."""
        self._net.step()

    async def settle(self) -> None:
        """Lets time pass until nothing moves."""
        self._net.settle()
        for machine in self._net.machines:
            assert all(peer.state == "same" for peer in machine.peers), machine.name

    async def cues(self, who: int) -> list[str]:
        """Returns what is shown."""
        return self._machine(who).cues()

    async def state(self, who: int) -> tuple[object, bytes]:
        """Returns clock and state hash."""
        ws = self._machine(who).ws
        return ws.clock(), ws.state_hash()


class Relay:
    """Somebody in the middle of one connection, who can break it off at any byte."""

    def __init__(self, address: tuple[str, int]) -> None:
        self._address = address
        self._writers: list[asyncio.StreamWriter] = []
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> tuple[str, int]:
        """Begins to pass on calls; returns where to call."""
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        found: tuple[str, int] = self._server.sockets[0].getsockname()
        return found

    async def _take(self, near: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        far, forth = await asyncio.open_connection(*self._address)
        self._writers += back, forth
        for reader, writer in ((near, forth), (far, back)):
            task = asyncio.get_running_loop().create_task(self._pass_on(reader, writer))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(PIECE_MAX):
                writer.write(data)
                await writer.drain()
        writer.close()

    async def cut(self) -> None:
        """Breaks off."""
        self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        await asyncio.gather(*self._tasks, return_exceptions=True)


class TlsCompany:
    """Nodes and sockets; time is everybody's."""

    def __init__(self, members: list[Station]) -> None:
        self._members = members
        self._relays: dict[tuple[int, int], tuple[Relay, tuple[str, int]]] = {}

    async def edit(self, who: int, cue: str) -> None:
        """Adds a cue."""
        await self._members[who].edit(cue)

    async def connect(self, one: int, other: int) -> None:
        """Has one call the other."""
        relay = Relay(self._members[other].address)
        address = await relay.open()
        self._relays[one, other] = relay, address
        self._members[one].node.call(*address)

    async def cut(self, one: int, other: int) -> None:
        """Breaks off, and stops calling."""
        relay, address = self._relays.pop((one, other))
        self._members[one].node.forget(*address)
        await relay.cut()

    async def pause(self) -> None:
        """Waits a moment."""
        await asyncio.sleep(0.002)

    async def settle(self) -> None:
        """Waits until all who are connected agree."""
        await until(self._is_settled, PATIENCE_S)

    async def _is_settled(self) -> bool:
        for who, member in enumerate(self._members):
            if len(member.peers) != sum(who in pair for pair in self._relays):
                return False
            if any(peer.state != "same" for peer in member.peers):
                return False
        # What they say may be of a moment ago: an edit is told of after it is made.
        clocks = [(await self.state(who))[0] for who in range(len(self._members))]
        return all(clocks[one] == clocks[other] for one, other in self._relays)

    async def cues(self, who: int) -> list[str]:
        """Returns what is shown."""
        return await self._members[who].cues()

    async def state(self, who: int) -> tuple[object, bytes]:
        """Returns clock and state hash."""
        found: tuple[object, bytes] = await self._members[who].do(
            lambda ws: (ws.clock(), ws.state_hash())
        )
        return found

    async def close(self) -> None:
        """Takes the relays down."""
        for relay, _address in self._relays.values():
            await relay.cut()


@asynccontextmanager
async def over_wires(size: int) -> AsyncIterator[Company]:
    """A company over wires."""
    yield WireCompany(size)


@asynccontextmanager
async def over_tls(size: int) -> AsyncIterator[Company]:
    """A company over sockets."""
    async with stations(*(f"P{number}" for number in range(size)), bring_all=True) as members:
        company = TlsCompany(members)
        try:
            yield company
        finally:
            await company.close()
