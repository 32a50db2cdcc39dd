"""Rows of a real production for the grid's bench, and another person's edits that arrive."""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

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


@dataclass(frozen=True)
class Arrival:
    """Bundles that came over the network, for the engine's thread."""

    bundles: list[bytes]


class ReceivingHost(Host):
    """A host that also takes what arrives, as the network's part does."""

    def _answer_engine(self, job: object) -> Any:
        if isinstance(job, Arrival):
            return self._engine.receive(job.bundles)
        return super()._answer_engine(job)


class EngineRows:
    """A production in a scratch folder, served by its own threads."""

    table: Final = "fixtures"

    def __init__(self, folder: Path, count: int) -> None:
        self._ws = workspace(folder / "Bench.openprod")
        shared = self._ws.import_records(self.table, rows(min(count, SHARED)))
        identity = Identity.generate("Jordan")
        other = Workspace.join(folder / "Other.openprod", self._ws.invite(), identity)
        other.receive(self._ws.bundles_since({}))
        for n in range(ARRIVALS):
            other.set_field(shared[n % len(shared)], self.table, "notes", f"arrived {n}")
        bundles = list(other.bundles_since(self._ws.clock()))
        other.close()
        self._packets = [
            bundles[at : at + BUNDLES_A_PACKET] for at in range(0, len(bundles), BUNDLES_A_PACKET)
        ]
        for start in range(len(shared), count, IMPORTED_AT_ONCE):
            more = rows(min(IMPORTED_AT_ONCE, count - start), start)
            self._ws.import_records(self.table, more)
        path = self._ws._opened.store.database.path
        bench = self._ws.engine.bench
        self._host = ReceivingHost(self._ws.engine, self._ws.facts, bench.wall, bench.zone, path)
        self.execute: Callable[[object], Future[Any]] = self._host.execute
        self.ask: Callable[[object], Future[Any]] = self._host.ask
        self.subscribe = self._host.subscribe

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
