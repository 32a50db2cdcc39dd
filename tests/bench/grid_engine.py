"""Rows of a real production for the grid's bench, and another person's edits that arrive."""

import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec
from sample import rows, workspace

from openprod_core import Identity, Workspace
from openprod_core.bus.queries import GetSchema
from openprod_core.domain.schema import Schema
from openprod_core.host import Host

SHARED: Final = 1_000
"""Rows that the other person has, and edits."""
ARRIVALS: Final = 5_000
BUNDLES_A_PACKET: Final = 50
IMPORTED_AT_ONCE: Final = 100_000
ARRIVING: Final = "arriving.msgpack"
PERSON: Final = "alex.key"


@dataclass(frozen=True)
class Arrival:
    """Bundles that came over the network, for the engine's thread."""

    bundles: list[bytes]


class ReceivingHost(Host):
    """A host that also takes what arrives, as the network's part does."""

    def _answer_engine(self, job: object) -> Any:
        if isinstance(job, Arrival):
            return self._stage.ground.receive(job.bundles)
        return super()._answer_engine(job)


class EngineRows:
    """A production in a scratch folder, served by its own threads."""

    table: Final = "fixtures"

    def __init__(self, folder: Path, count: int, kept: Path | None = None) -> None:
        """Makes a production of `count` records, or copies one that `kept` has from before."""
        made = folder if kept is None else kept / f"rows-{count}"
        if not (made / ARRIVING).exists():
            make_production(made, count)
        if made is not folder:
            shutil.copytree(made, folder, dirs_exist_ok=True)
        bundles = msgspec.msgpack.decode((made / ARRIVING).read_bytes(), type=list[bytes])
        self._packets = [
            bundles[at : at + BUNDLES_A_PACKET] for at in range(0, len(bundles), BUNDLES_A_PACKET)
        ]
        identity = Identity.load(made / PERSON)
        self._ws = Workspace.open(folder / "Bench.openprod", identity=identity)
        bench = self._ws.engine.bench
        self._host = ReceivingHost(self._ws._stage, self._ws.facts, bench.wall, bench.zone)
        self.execute: Callable[[object], Future[Any]] = self._host.execute
        self.ask: Callable[[object], Future[Any]] = self._host.ask
        self.subscribe = self._host.subscribe
        self.give_way = self._host.give_way
        self.carry_on = self._host.carry_on

    @property
    def schema(self) -> Schema:
        """The tables as they are now."""
        found = self.ask(GetSchema()).result()
        assert isinstance(found, Schema)
        return found

    def arrive(self) -> "Future[Any]":
        """Lets all of the other person's edits arrive; the future is done with the last."""
        last: Future[Any] = Future()
        last.set_result(None)
        for each in self._packets:
            last = self.execute(Arrival(each))
        return last

    def close(self) -> None:
        """Ends the threads and lets the folder go."""
        self._host.close()
        self._ws.close()


def make_production(folder: Path, count: int) -> None:
    """Makes a production, and the edits of somebody else that are to arrive in it."""
    folder.mkdir(parents=True, exist_ok=True)
    me = Identity.generate("Alex")
    me.save(folder / PERSON)
    with workspace(folder / "Bench.openprod", me) as ws, tempfile.TemporaryDirectory() as away:
        shared = ws.import_records(EngineRows.table, rows(min(count, SHARED)))
        with Workspace.join(
            Path(away) / "Other.openprod", ws.invite(), Identity.generate("Jordan")
        ) as other:
            other.receive(ws.bundles_since({}))
            for n in range(ARRIVALS):
                fixture = shared[n % len(shared)]
                other.set_field(fixture, EngineRows.table, "notes", f"arrived {n}")
            arriving = list(other.bundles_since(ws.clock()))
        for start in range(len(shared), count, IMPORTED_AT_ONCE):
            more = rows(min(IMPORTED_AT_ONCE, count - start), start)
            ws.import_records(EngineRows.table, more)
    (folder / ARRIVING).write_bytes(msgspec.msgpack.encode(arriving))
