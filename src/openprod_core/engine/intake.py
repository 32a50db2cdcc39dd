"""Takes in bundles that others signed, in any order, any number of times.

A bundle is applied when everything that its author had applied is here; before that it
is parked, durably. What fails a check is refused with the reason, and nothing changes.
"""

from collections.abc import Iterable
from typing import Final

from openprod_core.bus import events
from openprod_core.domain.ambient import WallClock
from openprod_core.domain.bundle import NO_PREVIOUS, BundleKind, SignedBundle
from openprod_core.domain.codec import read_body
from openprod_core.domain.hlc import Hlc, HlcClock, wall_ms_of
from openprod_core.domain.vector_clock import Log
from openprod_core.engine.admission import admitted, in_batches
from openprod_core.engine.announce import Announcer
from openprod_core.engine.heads import Heads
from openprod_core.engine.ledger.ledger import Ledger
from openprod_core.engine.received import (
    FORK_NOTICE,
    BackwardsTimeError,
    Received,
    TooMuchParkedError,
    flags_of,
    notices_of,
)
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts
from openprod_core.engine.writer import ReadOnlyWorkspaceError
from openprod_core.storage.sqlite.meta import DERIVED_BY
from openprod_core.storage.sqlite.oplog import FORK, FUTURE, MISSING, BundleFlag
from openprod_core.storage.sqlite.store import Store

PARKED_MAX: Final = 100_000
PARKED_BYTES_MAX: Final = 512 * 1024 * 1024

DUPLICATE: Final = "duplicate"


class Intake:
    """One per open workspace."""

    def __init__(
        self,
        store: Store,
        ledger: Ledger,
        registers: Registers,
        heads: Heads,
        announcer: Announcer,
        workspace_id: bytes,
        hlc: HlcClock,
        wall: WallClock,
    ) -> None:
        self._store = store
        self._ledger = ledger
        self._registers = registers
        self._shared_ids = registers.shared_ids
        self._heads = heads
        self._announcer = announcer
        self._workspace_id = workspace_id
        self._hlc = hlc
        self._wall = wall
        self._load_parked()
        self.is_out_of_order = False
        """Whether something was applied behind what builds on it: all is to be derived anew."""
        self._unheard: set[bytes] = set()
        """Ids in the batch that is being taken in of which no bundle is applied yet."""
        self.ahead: dict[bytes, int] = {}
        """Whose changes are held back for their time since somebody looked, and that time."""

    def _load_parked(self) -> None:
        self._waiting: dict[tuple[Log, int], list[SignedBundle]] = {}
        self._future: list[SignedBundle] = []
        self._held: dict[bytes, str] = {}
        self._held_bytes = 0
        self._lost: dict[tuple[Log, int], set[bytes]] = {}
        """(log, seq) -> hashes of parked bundles of forks: branches that lost, or may."""
        self._unparked: dict[bytes, SignedBundle] = {}
        rows = self._store.oplog.parked()
        for row in rows:
            signed = read_body(row.body, row.signature)
            self._held[signed.hash] = row.reason
            self._held_bytes += len(signed.body)
            if row.reason not in (FUTURE, MISSING):
                self._lost.setdefault((signed.header.log, signed.header.seq), set()).add(row.hash)
        for row in rows:
            signed = read_body(row.body, row.signature)
            if row.reason == FUTURE:
                self._future.append(signed)
            elif row.reason == MISSING and self._first_missing(signed) is not None:
                self._wait(signed)
            elif row.reason == MISSING:
                # What it waited for is here: it is taken with the next batch.
                self._future.append(signed)

    def receive(self, blobs: Iterable[bytes]) -> Received:
        """Takes signed bundles and applies what can be applied.

        Raises:
            StorageFullError and its kin: the batch that could not be kept is not applied;
                earlier batches are. Nothing is half-applied.
        """
        if self._store.database.read_only:
            raise ReadOnlyWorkspaceError
        result = Received()
        for batch in in_batches(blobs):
            self._receive_batch(batch, result)
        return result

    @property
    def has_forks(self) -> bool:
        """Whether a bundle is parked because another stands under its number."""
        return FORK in self._held.values()

    def forget(self) -> None:
        """Reads anew what is parked, after somebody else has changed it."""
        self._load_parked()

    def take_branch(self, bundles: list[SignedBundle]) -> None:
        """Appends those of parked bundles that carry a log on, inside the caller's transaction.

        Their effect is derived with everything else: others may have built on them already.
        """
        self._load_parked()
        for signed in sorted(bundles, key=lambda each: each.header.seq):
            head = self._heads.head(signed.header.log)
            if head is None or signed.header.seq != head.seq + 1:
                continue
            if signed.header.prev == head.hash:
                self._hlc.observe(Hlc.from_bytes(signed.header.hlc))
                self._append(signed, flags_of(signed, self._wall.now_ms()))
                self._set_free(signed)
        self._heads.flush()

    def follow(self, bundles: Iterable[SignedBundle]) -> int:
        """Applies what another file of this computer has applied; returns how many.

        They come in canonical order and were checked there, and the two share a clock.
        """
        applied = 0
        self._ledger.begin()
        try:
            with self._store.database.transaction():
                for signed in bundles:
                    self._apply(signed)
                    applied += 1
                self._heads.flush()
                touched = self._ledger.finish()
        except BaseException:
            self._ledger.forget()
            self._heads.forget()
            raise
        if applied:
            self._announcer.tell_touched(touched, own=False)
        return applied

    def retry(self) -> Received:
        """Applies what was held back for its time, now that the clock has moved on."""
        result = Received()
        if self._future and not self._store.database.read_only:
            self._receive_batch([], result)
        return result

    def _receive_batch(self, batch: list[bytes], result: Received) -> None:
        ready, faults = admitted(batch, self._workspace_id)
        for fault in faults:
            result.rejected.append((type(fault).__name__.removesuffix("Error"), str(fault)))
        if not ready and not self._future:
            return
        counted = (result.applied, result.duplicate, result.parked, len(result.rejected))
        arrived = [signed.header.bundle_id for signed in ready]
        self._unheard = set(arrived).difference(self._store.oplog.ids_among(arrived))
        self._ledger.begin()
        notices: list[str] = []
        try:
            with self._store.database.transaction():
                for signed in self._due():
                    self._take(signed, result, notices, is_new=False)
                for signed in ready:
                    self._take(signed, result, notices, is_new=True)
                self._unheard = set()
                self._park_rest(result)
                self._heads.flush()
                touched = self._ledger.finish()
        except BaseException:
            result.applied, result.duplicate, result.parked = counted[:3]
            del result.rejected[counted[3] :]
            self._ledger.forget()
            self._heads.forget()
            self._load_parked()
            raise
        if result.applied > counted[0]:
            self._announcer.tell_touched(touched, own=False)
        for sentence in dict.fromkeys(notices):
            self._announcer.tell(events.NoticeGiven(sentence))

    def _due(self) -> list[SignedBundle]:
        """Takes out of the bundles held back for their time those whose time has come."""
        due = [signed for signed in self._future if not self._is_future(signed)]
        self._future = [signed for signed in self._future if self._is_future(signed)]
        return due

    def _is_future(self, signed: SignedBundle) -> bool:
        return wall_ms_of(signed.header.hlc) > self._hlc.limit_ms

    def _take(
        self, signed: SignedBundle, result: Received, notices: list[str], *, is_new: bool
    ) -> None:
        """Applies one bundle and all that waited for it, or has it wait.

        `is_new`: it has just arrived, and was not held here before.
        """
        queue = [signed]
        while queue:
            one = queue.pop()
            arrived = is_new and one is signed
            reason = self._obstacle(one)
            if reason is None and not self._is_after_causes(one):
                self._set_free(one)
                result.rejected.append(("BackwardsTime", str(BackwardsTimeError())))
            elif reason is None:
                self._hlc.observe(Hlc.from_bytes(one.header.hlc))
                if self._is_overdue(one):
                    # Derived in this order it would not be what others make of the same.
                    self._stir()
                notices += notices_of(self._apply(one))
                self._set_free(one)
                result.applied += 1
                queue.extend(reversed(self._waiting.pop((one.header.log, one.header.seq), [])))
            elif reason == DUPLICATE:
                result.duplicate += arrived
                self._set_free(one)
            elif arrived and one.hash in self._held:
                result.duplicate += 1
            else:
                self._hold(one, reason, result, notices)
                if reason == FORK:
                    # What builds on a losing branch was made by somebody who had it.
                    place = (one.header.log, one.header.seq)
                    queue.extend(reversed(self._waiting.pop(place, [])))

    def _obstacle(self, signed: SignedBundle) -> str | None:
        """Returns why a bundle cannot be applied now; None: it can."""
        header = signed.header
        head = self._heads.head(header.log)
        seq = 0 if head is None else head.seq
        if header.seq <= seq:
            return DUPLICATE if self._is_known(signed) else FORK
        if header.prev in self._lost.get((header.log, header.seq - 1), ()):
            return FORK
        if self._first_missing(signed) is not None:
            return MISSING
        if header.prev != (NO_PREVIOUS if head is None else head.hash):
            return FORK
        return FUTURE if self._is_future(signed) else None

    def _is_after_causes(self, signed: SignedBundle) -> bool:
        """Returns whether a bundle's time is after that of all it builds on.

        Canonical order must keep causes first, whoever made the bundle.
        """
        header = signed.header
        head = self._heads.head(header.log)
        if head is not None and head.hlc >= header.hlc:
            return False
        for log, seq in header.deps.items():
            known = self._heads.head_of(log)
            cause = known if known.seq == seq else self._store.oplog.at(known.no, seq)
            # Of two histories under one name, it may build on the one that lost.
            if cause is not None and cause.hlc >= header.hlc and (log, seq) not in self._lost:
                return False
        return True

    def _filed(self, signed: SignedBundle, log_no: int) -> SignedBundle:
        """Returns a bundle under the id that it is to go under in the log: mostly its own."""
        if signed.header.bundle_id in self._unheard:
            self._unheard.discard(signed.header.bundle_id)
            return signed
        filed, takes_over = self._shared_ids.file(signed, log_no)
        if takes_over:
            self._stir()
        return filed

    def _hold(
        self, signed: SignedBundle, reason: str, result: Received, notices: list[str]
    ) -> None:
        """Has a bundle wait in memory; `_park_rest` makes that durable."""
        if signed.hash not in self._held:
            self._held_bytes += len(signed.body)
            if len(self._held) >= PARKED_MAX or self._held_bytes > PARKED_BYTES_MAX:
                self._held_bytes -= len(signed.body)
                result.rejected.append(("TooMuchParked", str(TooMuchParkedError())))
                return
        if self._held.get(signed.hash) != reason:
            self._held[signed.hash] = reason
            self._unparked[signed.hash] = signed
        if reason == MISSING:
            self._wait(signed)
        elif reason == FUTURE:
            self._future.append(signed)
            self.ahead[signed.header.log.actor] = wall_ms_of(signed.header.hlc)
        else:
            if not any(log == signed.header.log for log, _seq in self._lost):
                # Who built on what lost has not seen what counts: now that is known.
                self._stir()
            self._lost.setdefault((signed.header.log, signed.header.seq), set()).add(signed.hash)
            notices.append(FORK_NOTICE)

    def _set_free(self, signed: SignedBundle) -> None:
        if self._held.pop(signed.hash, None) is not None:
            self._held_bytes -= len(signed.body)
            if self._unparked.pop(signed.hash, None) is None:
                self._store.oplog.unpark(signed.hash)
            # What counts after all is no branch that lost, nor is what builds on it.
            self._lost.get((signed.header.log, signed.header.seq), set()).discard(signed.hash)

    def _park_rest(self, result: Received) -> None:
        """Keeps what still waits; most of a batch in odd order has found its place by then."""
        for hash_, signed in self._unparked.items():
            self._store.oplog.park(signed, self._held[hash_], self._wall.now_ms())
            result.parked += 1
        self._unparked = {}

    def _is_known(self, signed: SignedBundle) -> bool:
        head = self._heads.head(signed.header.log)
        assert head is not None
        stored = self._store.oplog.at(head.no, signed.header.seq)
        return stored is not None and self._store.oplog.body(stored.no) == signed.body

    def _first_missing(self, signed: SignedBundle) -> tuple[Log, int] | None:
        """Returns the first bundle (log, seq) that this one builds on and that is not here."""
        header = signed.header
        head = self._heads.head(header.log)
        seq = 0 if head is None else head.seq
        if header.seq > seq + 1:
            return header.log, header.seq - 1
        for log, needed in header.deps.items():
            other = self._heads.head(log)
            if log == header.log or (other is not None and other.seq >= needed):
                continue
            if (log, needed) not in self._lost:
                return log, needed
        return None

    def _wait(self, signed: SignedBundle) -> None:
        missing = self._first_missing(signed)
        assert missing is not None
        self._waiting.setdefault(missing, []).append(signed)

    def _stir(self) -> None:
        """Has all be derived anew: when the forks are healed, or when the file is opened next."""
        self._store.meta.set(DERIVED_BY, 0)
        self.is_out_of_order = True

    def _is_overdue(self, signed: SignedBundle) -> bool:
        """Returns whether somebody whose work is here said to have applied this one's number.

        They had another bundle under it, of a branch that lost.
        """
        header = signed.header
        if not any(log == header.log for log, _seq in self._lost):
            return False
        head = self._heads.head(header.log)
        return head is not None and self._store.oplog.is_said_seen(head.no, header.seq)

    def _apply(self, signed: SignedBundle) -> int:
        """Appends and applies a bundle; returns its flags."""
        flags = flags_of(signed, self._wall.now_ms())
        facts = self._append(signed, flags)
        meant = self._shared_ids.operations(facts.log, facts.seq, signed.operations)
        self._ledger.gather(facts, meant)
        return flags

    def _append(self, signed: SignedBundle, flags: int) -> BundleFacts:
        header = signed.header
        oplog = self._store.oplog
        head = self._heads.head_of(header.log)
        number = self._heads.next_number
        causes = {log: seq for log, seq in header.deps.items() if log != header.log}
        self._heads.say(header.log, header.seq, causes)
        filed = self._filed(signed, head.no)
        if filed is not signed:
            flags |= int(BundleFlag.STAND_IN)
        oplog.append(number, filed, head.no, self._wall.now_ms(), flags)
        self._shared_ids.aim(number, header.target, head.no, header.seq)
        self._heads.advance(signed)
        is_resolution = header.kind == BundleKind.RESOLVE
        facts = BundleFacts(
            number, filed.header.bundle_id, header.hlc, head.no, header.seq, is_resolution
        )
        self._registers.announce_bundle(facts)
        return facts
