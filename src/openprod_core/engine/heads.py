"""The heads of all logs, in memory, and the making of room for bundles in the log.

Both whoever writes and whoever receives append through here.
"""

from openprod_core.domain.bundle import SignedBundle
from openprod_core.domain.vector_clock import Log
from openprod_core.storage.sqlite.oplog import LogHead
from openprod_core.storage.sqlite.store import Store


class Heads:
    """How far every log has got here."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heads = store.oplog.heads()
        self._said: dict[Log, dict[int, int]] = {}
        self._moved: set[Log] = set()
        self._next_number = store.oplog.next_number()

    def forget(self) -> None:
        """Reads the heads anew, after a rollback."""
        self._heads = self._store.oplog.heads()
        self._said = {}
        self._moved = set()
        self._next_number = self._store.oplog.next_number()

    @property
    def next_number(self) -> int:
        """The number that the next bundle gets."""
        return self._next_number

    def clock(self) -> dict[Log, int]:
        """Returns log -> seq of the last bundle applied."""
        return {log: head.seq for log, head in self._heads.items() if head.seq}

    def seqs_of(self, actor: bytes) -> dict[Log, int]:
        """Returns the logs of one person and how far each has got."""
        return {log: head.seq for log, head in self._heads.items() if log.actor == actor}

    def head(self, log: Log) -> LogHead | None:
        """Returns the head of a log, or None where nothing of it is known."""
        return self._heads.get(log)

    def head_of(self, log: Log) -> LogHead:
        """Returns the head of a log, making the log known; inside a transaction."""
        found = self._heads.get(log)
        if found is None:
            found = self._store.oplog.add_log(log)
            self._heads[log] = found
        return found

    def news(self, log: Log) -> dict[Log, int]:
        """Returns what stands applied here that the log's bundles have not said yet.

        What they said is read once and kept: it grows with every meeting of two people.
        """
        said = self._said.get(log)
        if said is None:
            head = self._heads.get(log)
            said = self._said[log] = {} if head is None else self._store.oplog.said(head.no)
        return {
            other: theirs.seq
            for other, theirs in self._heads.items()
            if other != log and theirs.seq > said.get(theirs.no, 0)
        }

    def say(self, log: Log, seq: int, news: dict[Log, int]) -> None:
        """Notes what bundle `seq` of a log says to have applied; inside a transaction."""
        head = self.head_of(log)
        deps = {self.head_of(other).no: their_seq for other, their_seq in news.items()}
        self._store.oplog.note_deps(head.no, seq, deps)
        if log in self._said:
            self._said[log].update(deps)

    def advance(self, signed: SignedBundle) -> None:
        """Notes that a bundle was appended; `flush` writes it."""
        head = self._heads[signed.header.log]
        head.seq = signed.header.seq
        head.hash = signed.hash
        head.hlc = signed.header.hlc
        self._moved.add(signed.header.log)
        self._next_number += 1

    def flush(self) -> None:
        """Writes the heads that moved; before the end of every transaction that appended."""
        for log in self._moved:
            self._store.oplog.set_head(self._heads[log])
        self._moved = set()
