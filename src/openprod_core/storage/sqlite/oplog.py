"""The append-only log: bundles as they were signed, heads of logs, and what is parked.

A bundle has a number here (`no`), local to the file, in the order of arrival.
"""

from collections.abc import Iterator, Sequence
from enum import IntFlag
from typing import Final

from openprod_core.domain.bundle import SignedBundle
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.operations import places_of
from openprod_core.domain.vector_clock import Clock, Log
from openprod_core.storage.sqlite.database import Database, Row
from openprod_core.storage.sqlite.deps import DepStore
from openprod_core.storage.sqlite.registers import in_parts

MISSING: Final = "missing"
"""Why a bundle is parked that builds on one that is not here."""
FUTURE: Final = "future"
"""Why a bundle is parked that claims to be made later than now."""
SEQ_MAX: Final = 2**63 - 1
FORK: Final = "fork"
"""Why a bundle is parked under whose number another one is applied."""
WRITTEN_AGAIN: Final = "written again"
"""Why a bundle of a losing branch stays parked; the id of its content's bundle follows."""


class BundleFlag(IntFlag):
    """What is special about a bundle."""

    LATE = 1
    """It arrived more than a week after it was made."""
    UNKNOWN = 2
    """Some of its operations are from a newer version and not applied."""
    UNSOUND = 4
    """Some change to a text in it is damaged, or made to harm, and is not merged."""
    STAND_IN = 8
    """Another bundle has the id that it was signed with; it goes under one made of its hash."""


@dataclass(slots=True)
class LogHead:
    """How far a log has got here."""

    no: int
    seq: int
    hash: bytes
    hlc: bytes
    """Of the last bundle; twelve zero bytes where there is none."""


@dataclass(frozen=True, slots=True)
class BundleRow:
    """A bundle's header as the log keeps it."""

    no: int
    bundle_id: bytes
    log: int
    seq: int
    hlc: bytes
    kind: str
    label: str
    target: bytes | None
    flags: int


@dataclass(frozen=True, slots=True)
class ParkedRow:
    """A bundle that waits."""

    hash: bytes
    log: Log
    seq: int
    hlc: bytes
    reason: str
    signature: bytes
    body: bytes


_HEADER: Final = "no, bundle_id, log, seq, hlc, kind, label, target, flags"


class Oplog:
    """Reads and appends; never changes."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._deps = DepStore(database)
        self._given: frozenset[Log] = frozenset()
        self._contested: frozenset[Log] | None = None
        self._is_contested: dict[int, bool] = {}

    def forget(self) -> None:
        """Drops what was looked up, after a rollback or another's write."""
        self._contested = None
        self._is_contested = {}
        self._deps.forget()

    def contested(self) -> frozenset[Log]:
        """Returns the logs of which two histories are known: one that counts, one that lost."""
        if self._contested is None:
            rows = self._db.rows(
                "SELECT DISTINCT actor, replica FROM parked WHERE reason NOT IN (?, ?)",
                (MISSING, FUTURE),
            )
            self._contested = self._given.union(Log(*row) for row in rows)
        return self._contested

    def contest(self, logs: frozenset[Log]) -> None:
        """Has these logs count as contested, too: another file holds what lost."""
        self._given = logs
        self.forget()

    def heads(self) -> dict[Log, LogHead]:
        """Returns all logs with their heads."""
        rows = self._db.rows(
            "SELECT l.actor, l.replica, l.no, l.head_seq, l.head_hash, b.hlc FROM logs l "
            "LEFT JOIN bundles b ON b.log = l.no AND b.seq = l.head_seq"
        )
        return {
            Log(row[0], row[1]): LogHead(row[2], row[3], row[4], row[5] or bytes(12))
            for row in rows
        }

    def set_head(self, head: LogHead) -> None:
        """Writes how far a log has got."""
        self._db.execute(
            "UPDATE logs SET head_seq = ?, head_hash = ? WHERE no = ?",
            (head.seq, head.hash, head.no),
        )

    def said(self, log_no: int) -> dict[int, int]:
        """Returns what a log's bundles said so far to have applied: log number -> seq."""
        return self._deps.said(log_no)

    def had_seen(self, log_no: int, seq: int, other: int, other_seq: int) -> bool:
        """Returns whether the author of bundle `seq` of a log had applied that other bundle."""
        return self.seen_of(log_no, seq, other) >= other_seq

    def is_said_seen(self, log_no: int, seq: int) -> bool:
        """Returns whether some author said to have applied a log to `seq` or further."""
        return self._deps.is_said_seen(log_no, seq)

    def unsee(self, log_no: int, other: int, seq: int) -> None:
        """Has the author of a log have seen another one no further than to bundle `seq`."""
        self._deps.unsee(log_no, other, seq)

    def seen_of(self, log_no: int, seq: int, other: int) -> int:
        """Returns how far the author of bundle `seq` of a log had applied another log."""
        if log_no == other:
            return seq
        seen = self._deps.said_by(log_no, seq, other)
        return min(seen, self._made_before(log_no, seq, other)) if seen else 0

    def _made_before(self, log_no: int, seq: int, other: int) -> int:
        """Returns how far a log may have got when a bundle was made; unbounded where one believes.

        Under a number of a contested log its author may have had a bundle that lost. What is
        newer than their own they cannot have seen.
        """
        if other not in self._is_contested:
            row = self._db.row("SELECT actor, replica FROM logs WHERE no = ?", (other,))
            self._is_contested[other] = row is not None and Log(*row) in self.contested()
        own = self.at(log_no, seq) if self._is_contested[other] else None
        if own is None:
            return SEQ_MAX
        found = self._db.value(
            "SELECT max(seq) FROM bundles WHERE log = ? AND hlc < ?", (other, own.hlc)
        )
        return 0 if found is None else int(found)

    def add_log(self, log: Log) -> LogHead:
        """Makes room for a log that was not known."""
        self._db.execute(
            "INSERT INTO logs (actor, replica, head_seq, head_hash) VALUES (?, ?, 0, ?)",
            (log.actor, log.replica, bytes(32)),
        )
        return LogHead(self._db.last_rowid, 0, bytes(32), bytes(12))

    def next_number(self) -> int:
        """Returns the number that the next bundle gets."""
        return int(self._db.value("SELECT coalesce(max(no), 0) + 1 FROM bundles"))

    def note_deps(self, log_no: int, seq: int, deps: dict[int, int]) -> None:
        """Notes what the author of bundle `seq` of a log had applied: log number -> seq."""
        self._deps.note(log_no, seq, deps)

    def append(
        self, no: int, bundle: SignedBundle, log_no: int, arrived_ms: int, flags: int
    ) -> None:
        """Appends a bundle whose turn it is under the next number.

        Its deps and the log's new head are written apart: `note_deps`, `set_head`.
        """
        header = bundle.header
        self._db.later(
            "INSERT INTO bundles (no, bundle_id, log, seq, hlc, kind, label, target, places, "
            "arrived_ms, flags) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                no,
                header.bundle_id,
                log_no,
                header.seq,
                header.hlc,
                header.kind,
                header.label,
                header.target,
                places_of(bundle.operations),
                arrived_ms,
                flags,
            ),
        )
        self._db.later("INSERT INTO bodies VALUES (?, ?, ?)", (no, bundle.signature, bundle.body))

    def flag(self, no: int, flag: BundleFlag, is_set: bool) -> None:
        """Says anew whether something is special about a bundle."""
        bit = int(flag)
        self._db.execute(
            "UPDATE bundles SET flags = (flags & ~?1) | ?2 WHERE no = ?3 AND flags & ?1 <> ?2",
            (bit, bit if is_set else 0, no),
        )

    def body(self, no: int) -> bytes:
        """Returns the body of a bundle."""
        found = self._db.value("SELECT body FROM bodies WHERE bundle = ?", (no,))
        assert isinstance(found, bytes)
        return found

    def bodies(self, numbers: Sequence[int], size_max: int) -> list[tuple[int, bytes]]:
        """Returns number and body of these bundles, but for bodies larger than `size_max`."""
        found: list[tuple[int, bytes]] = []
        for part in in_parts(numbers):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT bundle, body FROM bodies WHERE bundle IN ({marks}) AND length(body) <= ?"
            found += self._db.rows(sql, (*part, size_max))
        return found

    def signed(self, no: int) -> tuple[bytes, bytes]:
        """Returns signature and body of a bundle."""
        found = self._db.row("SELECT signature, body FROM bodies WHERE bundle = ?", (no,))
        assert found is not None
        return found[0], found[1]

    def header(self, no: int) -> BundleRow:
        """Returns the header of a bundle."""
        found = self._db.row(f"SELECT {_HEADER} FROM bundles WHERE no = ?", (no,))
        assert found is not None
        return BundleRow(*found)

    def by_id(self, bundle_id: bytes) -> BundleRow | None:
        """Returns the header of a bundle by its id."""
        found = self._db.row(f"SELECT {_HEADER} FROM bundles WHERE bundle_id = ?", (bundle_id,))
        return None if found is None else BundleRow(*found)

    def ids_among(self, bundle_ids: Sequence[bytes]) -> set[bytes]:
        """Returns those of these ids that a bundle has."""
        found: set[bytes] = set()
        for part in in_parts(bundle_ids):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT bundle_id FROM bundles WHERE bundle_id IN ({marks})"
            found.update(row[0] for row in self._db.rows(sql, part))
        return found

    def at(self, log_no: int, seq: int) -> BundleRow | None:
        """Returns the header of bundle `seq` of a log."""
        found = self._db.row(
            f"SELECT {_HEADER} FROM bundles WHERE log = ? AND seq = ?", (log_no, seq)
        )
        return None if found is None else BundleRow(*found)

    def numbers_from(self, log_no: int, seq: int) -> list[int]:
        """Returns the numbers of a log's bundles from `seq` on, in their order."""
        return [
            row[0]
            for row in self._db.rows(
                "SELECT no FROM bundles WHERE log = ? AND seq >= ? ORDER BY seq", (log_no, seq)
            )
        ]

    def cut(self, log_no: int, seq: int, hash_before: bytes) -> None:
        """Takes a losing branch out of the log from `seq` on; it must be parked before."""
        self._db.execute(
            "DELETE FROM bodies WHERE bundle IN "
            "(SELECT no FROM bundles WHERE log = ? AND seq >= ?)",
            (log_no, seq),
        )
        self._db.execute("DELETE FROM bundles WHERE log = ? AND seq >= ?", (log_no, seq))
        self._deps.cut(log_no, seq)
        self._db.execute(
            "UPDATE logs SET head_seq = ?, head_hash = ? WHERE no = ?",
            (seq - 1, hash_before, log_no),
        )

    def ids(self) -> list[tuple[int, bytes]]:
        """Returns number and id of every bundle."""
        return self._db.rows("SELECT no, bundle_id FROM bundles")

    def numbers(self) -> list[int]:
        """Returns the numbers of all bundles in canonical order, which keeps causes first."""
        return [row[0] for row in self._db.rows("SELECT no FROM bundles ORDER BY hlc, bundle_id")]

    def of_actor(self, actor: bytes) -> list[BundleRow]:
        """Returns the headers of a person's bundles, oldest first."""
        columns = ", ".join(f"b.{name}" for name in _HEADER.split(", "))
        rows = self._db.rows(
            f"SELECT {columns} FROM bundles b JOIN logs l ON l.no = b.log "
            "WHERE l.actor = ? ORDER BY b.hlc, b.bundle_id",
            (actor,),
        )
        return [BundleRow(*row) for row in rows]

    def of_log(self, log_no: int) -> list[BundleRow]:
        """Returns the headers of a log's bundles, oldest first."""
        rows = self._db.rows(f"SELECT {_HEADER} FROM bundles WHERE log = ? ORDER BY seq", (log_no,))
        return [BundleRow(*row) for row in rows]

    def targets(self, log_no: int) -> list[tuple[bytes, bytes]]:
        """Returns (bundle, the bundle that it takes back) of the undos and redos in a log."""
        return self._db.rows(
            "SELECT bundle_id, target FROM bundles WHERE log = ? AND target IS NOT NULL", (log_no,)
        )

    def since(self, clock: Clock) -> Iterator[bytes]:
        """Yields the signed bytes of every bundle that `clock` lacks, in canonical order.

        Canonical order never puts a bundle before one that it depends on. Behind them come
        the bundles of branches that lost: whoever can settle a fork must see them, and who has
        what was built on them must know that there was one.
        """
        for no in self.lacking(clock):
            signature, body = self.signed(no)
            yield signature + body
        yield from (
            signature + body
            for signature, body in self._db.rows(
                "SELECT signature, body FROM parked WHERE reason = ? OR reason LIKE ?",
                (FORK, f"{WRITTEN_AGAIN}%"),
            )
        )

    def lacking(self, clock: Clock) -> list[int]:
        """Returns the numbers of the bundles that `clock` lacks, in canonical order."""
        missing: list[Row] = []
        for log, head in self.heads().items():
            have = clock.get(log, 0)
            if have < head.seq:
                missing += self._db.rows(
                    "SELECT hlc, bundle_id, no FROM bundles WHERE log = ? AND seq > ?",
                    (head.no, have),
                )
        return [no for _hlc, _bundle_id, no in sorted(missing)]

    def gaps(self) -> list[str]:
        """Returns what is missing from logs: nothing, unless the file was tampered with."""
        rows = self._db.rows(
            "SELECT l.no, l.head_seq, count(b.no), count(d.bundle) FROM logs l "
            "LEFT JOIN bundles b ON b.log = l.no LEFT JOIN bodies d ON d.bundle = b.no "
            "GROUP BY l.no HAVING count(b.no) <> l.head_seq OR count(d.bundle) <> l.head_seq"
        )
        return [f"log {row[0]}: {min(row[2:])} of {row[1]} changes" for row in rows]

    def latest_hlc(self) -> bytes:
        """Returns the newest time of any bundle; twelve zero bytes where there is none."""
        # A log's times only grow: its last one is enough, however long it is. LEFT, or SQLite
        # goes through all bundles and looks for their logs.
        found = self._db.value(
            "SELECT max(b.hlc) FROM logs l "
            "LEFT JOIN bundles b ON b.log = l.no AND b.seq = l.head_seq"
        )
        return found if isinstance(found, bytes) else bytes(12)

    def totals(self) -> tuple[int, int]:
        """Returns how many bundles and how many operations the log holds."""
        found = self._db.row("SELECT count(*), coalesce(sum(places), 0) FROM bundles")
        assert found is not None
        return found[0], found[1]

    def count_flagged(self, flag: BundleFlag) -> int:
        """Returns how many bundles carry a flag."""
        return int(self._db.value("SELECT count(*) FROM bundles WHERE flags & ?", (int(flag),)))

    def actor_of(self, log_no: int) -> bytes:
        """Returns whose log it is."""
        found = self._db.value("SELECT actor FROM logs WHERE no = ?", (log_no,))
        assert isinstance(found, bytes)
        return found

    def park(self, bundle: SignedBundle, reason: str, arrived_ms: int) -> None:
        """Keeps a bundle that cannot be applied yet; a new reason replaces an older one."""
        self.forget()
        header = bundle.header
        self._db.execute(
            "INSERT OR REPLACE INTO parked VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                bundle.hash,
                header.log.actor,
                header.log.replica,
                header.seq,
                header.hlc,
                reason,
                arrived_ms,
                bundle.signature,
                bundle.body,
            ),
        )

    def unpark(self, hash_: bytes) -> None:
        """Forgets a parked bundle, because it is applied now."""
        self.forget()
        self._db.execute("DELETE FROM parked WHERE hash = ?", (hash_,))

    def parked(self) -> list[ParkedRow]:
        """Returns all that waits, in canonical order."""
        rows = self._db.rows(
            "SELECT hash, actor, replica, seq, hlc, reason, signature, body FROM parked "
            "ORDER BY hlc, hash"
        )
        return [ParkedRow(row[0], Log(row[1], row[2]), *row[3:]) for row in rows]

    def parked_totals(self) -> tuple[int, int]:
        """Returns how many bundles wait, and their size in bytes."""
        found = self._db.row("SELECT count(*), coalesce(sum(length(body)), 0) FROM parked")
        assert found is not None
        return found[0], found[1]
