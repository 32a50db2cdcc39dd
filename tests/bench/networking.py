"""Two computers over loopback sockets with TLS: one edits, the other hears of it; a catch-up."""

import asyncio
import time
from typing import Any

from figures import Figures, timed
from sample import OPERATIONS_A_RECORD, rows, scratch, workspace

from openprod_core import Identity, Workspace
from openprod_core.bus.commands.records import EditRecords
from openprod_core.bus.events import RecordsChanged
from openprod_core.host import Host
from openprod_core.sync import effects as fx
from openprod_core.workspace.online import HostPort, Network, Online

LOOPBACK = Network(hosts=("127.0.0.1",), multicast=False)
WITHIN_S = 120


class Station:
    """One computer on the network."""

    def __init__(self, ws: Workspace) -> None:
        self.host: Host = ws.host()
        self.state = asyncio.Event()
        self.peers: tuple[fx.Peer, ...] = ()
        self.online = Online(ws, HostPort(ws, self.host), self._hear, LOOPBACK)

    def _hear(self, effect: Any) -> None:
        if isinstance(effect, fx.PeersMoved):
            self.peers = effect.peers
            self.state.set()

    async def until_same(self) -> None:
        """Waits until both computers have proved to show the same."""
        async with asyncio.timeout(WITHIN_S):
            while not self.peers or any(peer.state != "same" for peer in self.peers):
                self.state.clear()
                await self.state.wait()

    async def close(self) -> None:
        """Goes offline."""
        await self.online.stop()
        self.host.close()


def run(figures: Figures, count: int) -> None:
    """A fresh computer catches up over TLS; then one types and the other hears of it."""
    figures.heading(f"Over loopback TLS: catch-up with {count:,} × 10, then one edit at a time")
    with scratch() as folder:
        ws = workspace(folder / "Hamlet.openprod")
        ids = ws.import_records("fixtures", rows(count))
        other = Workspace.join(folder / "Other.openprod", ws.invite(), Identity.generate("Jordan"))
        asyncio.run(_meet(figures, ws, other, ids, count))
        other.close()
        ws.close()


async def _meet(
    figures: Figures, ws: Workspace, other: Workspace, ids: list[Any], count: int
) -> None:
    one, two = Station(ws), Station(other)
    await one.online.start()
    await two.online.start()
    try:
        with timed() as watch:
            two.online.node.call("127.0.0.1", one.online.node.listening_port)
            await two.until_same()
        figures.show("catch-up until both have proved to show the same", watch.seconds, "s")
        operations = count * OPERATIONS_A_RECORD
        figures.show("operations per second, proof included", operations / watch.seconds, "/s")
        taken = sorted([await _one_edit(one, two, ids[n], n) for n in range(min(count, 200))])
        last = len(taken) - 1
        median, slow = taken[len(taken) // 2], taken[min(last, last * 99 // 100)]
        figures.show("edit here → event there, median", median * 1e3, "ms", most=30)
        figures.show("edit here → event there, 99th percentile", slow * 1e3, "ms", most=150)
    finally:
        await one.close()
        await two.close()


async def _one_edit(one: Station, two: Station, record: Any, number: int) -> float:
    loop = asyncio.get_running_loop()
    heard = asyncio.Event()

    def hear(event: object) -> None:
        if isinstance(event, RecordsChanged) and not event.own:
            loop.call_soon_threadsafe(heard.set)

    if number == 0:
        two.host.subscribe(lambda event: HEARING[0](event))
    HEARING[0] = hear
    began = time.perf_counter()
    one.host.execute(EditRecords("fixtures", {record: {"notes": f"typed {number}"}}))
    async with asyncio.timeout(WITHIN_S):
        await heard.wait()
    return time.perf_counter() - began


HEARING: list[Any] = [lambda _event: None]
"""Who hears of the edit under way; a host has no unsubscribing."""
