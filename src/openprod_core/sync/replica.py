"""What sync needs of an open production. Runs on the engine's thread."""

from collections.abc import Callable, Iterable, Iterator

from openprod_core.domain.vector_clock import Clock, Log
from openprod_core.engine.assembly import Engine
from openprod_core.engine.forks import take_new_replica
from openprod_core.engine.received import Received


class Replica:
    """The engine, as far as other computers are concerned.

    `receive` takes bundles in, `derive_anew` makes the tables from the log; an overlay on top
    wants to hear of both.
    """

    def __init__(
        self,
        engine: Engine,
        receive: Callable[[Iterable[bytes]], Received] | None = None,
        derive_anew: Callable[[], list[str]] | None = None,
    ) -> None:
        self._engine = engine
        self._receive = receive or engine.receive
        self._derive_anew = derive_anew or engine.derive_anew
        self._reading: dict[tuple[int, int], Iterator[bytes]] = {}

    def clock(self) -> Clock:
        """Returns how far every log has got here."""
        return self._engine.bench.heads.clock()

    def state_hash(self) -> bytes:
        """Returns the state hash, 16 bytes."""
        return self._engine.bench.ledger.state_hash

    def heads(self) -> dict[Log, bytes]:
        """Returns the hash of the last bundle of every log."""
        heads = self._engine.bench.heads
        found = ((log, heads.head(log)) for log in heads.clock())
        return {log: head.hash for log, head in found if head is not None}

    def forked(self, theirs: dict[Log, bytes]) -> list[Log]:
        """Returns the logs whose last bundle here is another one than there."""
        ours = self.heads()
        return [log for log, hash_ in theirs.items() if ours.get(log, hash_) != hash_]

    def log(self) -> Log:
        """Returns the log that this computer writes."""
        return self._engine.bench.writer.author.log

    def renew(self) -> Log:
        """Goes on under a new log, since another computer writes this one too; returns it."""
        return take_new_replica(self._engine.bench, self._engine.randomness)

    def own(self, seq: int) -> bytes:
        """Returns an own bundle, signed."""
        bench = self._engine.bench
        log = bench.heads.head_of(bench.writer.author.log)
        row = bench.store.oplog.at(log.no, seq)
        assert row is not None
        signature, body = bench.store.oplog.signed(row.no)
        return signature + body

    def receive(self, bundles: tuple[bytes, ...]) -> Received:
        """Takes bundles in."""
        return self._receive(bundles)

    def derive_anew(self) -> list[str]:
        """Derives all tables from the log anew; returns the names of what was not as it says."""
        return self._derive_anew()

    def read(
        self, link: int, request: int, clock: Clock, bytes_max: int
    ) -> tuple[list[bytes], bool]:
        """Returns the next portion that a peer lacks, and whether it is the last.

        The first call for a request begins at its clock; a later one goes on.
        """
        going = self._reading.get((link, request))
        if going is None:
            going = self._engine.bench.store.oplog.since(clock)
            self._reading[link, request] = going
        portion: list[bytes] = []
        size = 0
        for bundle in going:
            portion.append(bundle)
            size += len(bundle)
            if size >= bytes_max:
                return portion, False
        del self._reading[link, request]
        return portion, True

    def stop_reading(self, link: int, request: int) -> None:
        """Forgets what a peer asked for."""
        self._reading.pop((link, request), None)
