"""Checks a workspace from the ground up: every signature, every link, and a replay.

The replay derives all state anew in a scratch database and compares it with what is
stored: state hash, every table's rows, every collision.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Final

import msgspec

from openprod_core.domain.bundle import NO_PREVIOUS, SignedBundle
from openprod_core.domain.codec import read_body
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.errors import UntrustedError
from openprod_core.domain.hashing import Hasher
from openprod_core.domain.operations import is_applied
from openprod_core.domain.signing import verify
from openprod_core.engine.heads import Heads
from openprod_core.engine.ledger.ledger import Ledger
from openprod_core.engine.model import Model
from openprod_core.engine.overlays.left_out import LeftOut
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.shared_ids import SharedIds, is_filed_rightly
from openprod_core.engine.text.documents import holds_unsound
from openprod_core.storage.sqlite.failures import DatabaseDamagedError
from openprod_core.storage.sqlite.identity import PairTip
from openprod_core.storage.sqlite.meta import DERIVED_BY, STATE_HASH
from openprod_core.storage.sqlite.oplog import BundleFlag, BundleRow
from openprod_core.storage.sqlite.store import Store

DERIVATION: Final = 5
"""Which version of the rules made the derived state of a file; a newer one derives it anew."""

_encode: Final = msgspec.msgpack.Encoder().encode

NEWEST_CHECKED: Final = 200
"""Bundles whose signatures a quick look checks."""

Ids = defaultdict[int, bytes]

Progress = Callable[[int, int], None]
"""(bundles done, bundles in all)"""


@dataclass(slots=True)
class Verification:
    """What was checked, and what was found wrong."""

    bundles: int = 0
    operations: int = 0
    problems: list[str] = field(default_factory=list)
    """A sentence each."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def verify_store(store: Store, progress: Progress | None = None) -> Verification:
    """Checks the file, the log and the derived state; changes nothing."""
    result = Verification()
    for problem in store.database.integrity_problems():
        result.problems.append(f"The file is damaged: {problem}.")
    if result.problems:
        return result
    scratch = Store(":memory:")
    scratch.oplog.contest(store.oplog.contested())
    try:
        with scratch.database.transaction():
            _replay(store, scratch, result, progress)
        if result.is_sound:
            _compare(store, scratch, result)
    except DatabaseDamagedError as error:
        result.problems.append(f"The file is damaged: {error.detail}.")
    finally:
        scratch.close()
    return result


def look_over(store: Store, newest: int = NEWEST_CHECKED) -> list[str]:
    """Returns what is wrong with a file that a quick look can tell, a sentence each.

    SQLite's own check, logs without gaps, and the signatures of the newest bundles; deriving
    everything anew is `verify_store`.
    """
    problems = [f"The file is damaged: {each}." for each in store.database.integrity_problems()]
    if problems:
        return problems
    problems += [f"A history in it is not whole ({each})." for each in store.oplog.gaps()]
    for number in store.oplog.numbers()[-newest:]:
        signature, body = store.oplog.signed(number)
        try:
            verify(read_body(body, signature))
        except UntrustedError as error:
            problems.append(f"Change {number} in the log: {error}")
    return problems


def _replay(store: Store, scratch: Store, result: Verification, progress: Progress | None) -> None:
    derivation = Derivation(scratch)
    numbers = store.oplog.numbers()
    logs: dict[int, tuple[int, bytes]] = {}
    for done, number in enumerate(numbers):
        header = store.oplog.header(number)
        signature, body = store.oplog.signed(number)
        try:
            signed = read_body(body, signature)
            verify(signed)
        except UntrustedError as error:
            result.problems.append(f"Change {number} in the log: {error}")
            return
        seq, prev = logs.get(header.log, (0, NO_PREVIOUS))
        if signed.header.seq != seq + 1 or signed.header.prev != prev:
            result.problems.append(f"Change {number} does not follow the one before it.")
            return
        if signed.header.hlc != header.hlc or not is_filed_rightly(store.oplog, header, signed):
            result.problems.append(f"Change {number} is filed under another's name.")
            return
        logs[header.log] = (seq + 1, signed.hash)
        result.operations += derivation.take(signed, header)
        result.bundles += 1
        if progress is not None:
            progress(done + 1, len(numbers))
    derivation.finish()


class Derivation:
    """Derives state from bundles in the order of a log."""

    def __init__(self, store: Store) -> None:
        self._store = store
        model = Model(store)
        model.prepare()
        model.reload()
        self.registers = Registers(store, model)
        self.ledger = Ledger(store, model, self.registers)
        self._heads = Heads(store)

    def take(self, signed: SignedBundle, filed: BundleRow) -> int:
        """Appends and applies a bundle as another file has it; returns how many places it takes."""
        header = signed.header
        head = self._heads.head_of(header.log)
        number = self._heads.next_number
        causes = {log: seq for log, seq in header.deps.items() if log != header.log}
        self._heads.say(header.log, header.seq, causes)
        shared = self.registers.shared_ids
        flag = filed.flags & BundleFlag.STAND_IN
        named = shared.stand_in(signed, head.no) if flag else signed
        self._store.oplog.append(number, named, head.no, 0, flag)
        self._heads.advance(signed)
        operations = shared.operations(head.no, header.seq, signed.operations)
        return self.ledger.apply(self.registers.facts(number), operations)

    def finish(self) -> None:
        """Writes what goes with the end of a transaction."""
        self.ledger.finish()


def is_by_older_rules(derived_by: object) -> bool:
    """Returns whether derived state was made by other rules; 0: it waits to be made anew anyway."""
    return derived_by not in (None, 0, DERIVATION)


def bring_up_to_date(store: Store) -> bool:
    """Derives all state anew if an older version made it; returns whether it did."""
    made_by = store.meta.get(DERIVED_BY)
    if made_by == DERIVATION:
        return False
    if made_by is not None:
        rebuild(store)
    store.meta.set(DERIVED_BY, DERIVATION)
    return made_by is not None


def rebuild(store: Store, progress: Progress | None = None) -> int:
    """Derives all state anew from the log, in one transaction; returns the bundles replayed."""
    with store.database.transaction():
        SharedIds(store).settle()
        numbers = store.oplog.numbers()
        store.clear_derived()
        derivation = Derivation(store)
        left_out = LeftOut(store, derivation.registers)
        if derivation.registers.staged_log is not None:
            store.staging.forget_drifts()
        for done, number in enumerate(numbers):
            operations = derivation.registers.logged.get(number).operations
            # What this version knows, the one that took it in may not have known.
            is_unknown = not all(map(is_applied, operations))
            store.oplog.flag(number, BundleFlag.UNKNOWN, is_unknown)
            store.oplog.flag(number, BundleFlag.UNSOUND, holds_unsound(operations))
            left_out.apply(derivation.ledger, derivation.registers.facts(number), operations)
            if progress is not None:
                progress(done + 1, len(numbers))
        left_out.finish(derivation.ledger)
        derivation.finish()
    return len(numbers)


def derive_anew(store: Store) -> list[str]:
    """Derives all state anew; returns the names of what was not as the log says."""
    before = _all_fingerprints(store)
    rebuild(store)
    after = _all_fingerprints(store)
    return [name for name in sorted(before.keys() | after.keys())
            if before.get(name) != after.get(name)]  # fmt: skip


def _all_fingerprints(store: Store) -> dict[str, bytes]:
    try:
        found = _fingerprints(store)
    except DatabaseDamagedError:
        found = {}
    return {**found, "The tables' fingerprint": store.meta.get(STATE_HASH) or b""}


def _compare(store: Store, scratch: Store, result: Verification) -> None:
    if store.meta.get(STATE_HASH) != scratch.meta.get(STATE_HASH):
        result.problems.append("The tables' fingerprint is not what the log makes of them.")
    stored, derived = _fingerprints(store), _fingerprints(scratch)
    for name in sorted(stored.keys() | derived.keys()):
        if stored.get(name) != derived.get(name):
            result.problems.append(f"{name} does not hold what the log says.")


def _fingerprints(store: Store) -> dict[str, bytes]:
    """Returns a hash of every table's rows and of all tips and collisions, by name.

    Ids stand for numbers, which may differ between two files.
    """
    model = Model(store)
    model.reload()
    found: dict[str, bytes] = {}
    # A number that damage made up has no id: it differs from any that has.
    ids = defaultdict(bytes, store.registers.ids())
    bundle_ids = defaultdict(bytes, store.oplog.ids())
    for table in (*model.schema.core_tables, *model.schema.tables, *model.schema.deleted_tables):
        fields = sorted((*table.fields, *table.deleted_fields), key=lambda field: field.id)
        slots = [model.number(field.id) for field in fields]
        found[f"The table {table.name}"] = _hash_table(store, model.number(table.id), slots)
    found["The list of collisions"] = _hash_sorted(
        _encode((ids[entity], _slot_id(ids, slot), kind))
        for entity, slot, kind in store.registers.conflicts()
    )
    found["The list of standing values"] = _hash_sorted(
        _encode((ids[entity], _slot_id(ids, slot), bundle_ids[bundle], place)) + value
        for entity, slot, bundle, place, value in store.registers.all_tips()
    )
    found["The list of what is one"] = _hash_sorted(
        _encode((kind, sorted((ids[one], ids[other])), *_said(tip, ids, bundle_ids)))
        for (kind, one, other), tips in store.pairs.pairs().items()
        for tip in tips
    )
    found["The list of edges"] = _hash_sorted(
        _encode((*edge[1:2], ids[edge.source_root], ids[edge.target_root], edge.type, *edge[9:]))
        for edge in store.edges.all()
    )
    found["The properties of edges"] = _hash_sorted(
        _encode((ids[edge], name, cell)) for edge, name, cell in store.edges.all_properties()
    )
    return found


def _hash_table(store: Store, facet: int, slots: list[int]) -> bytes:
    columns = [store.tables.has_column(facet, slot) for slot in slots]
    if not store.tables.has_table(facet) or not all(columns):
        # Their names are bytes in the file like any other.
        return b""
    hasher = Hasher()
    for row in sorted(store.tables.all_rows(facet, slots), key=lambda row: row[0]):
        hasher.update(_encode((row[0], *row[2:])))
    return hasher.digest()


def _said(tip: PairTip, ids: Ids, bundle_ids: Ids) -> tuple[bytes, int, bytes]:
    return bundle_ids[tip.bundle], tip.place, ids[tip.survivor]


def _slot_id(ids: Ids, slot: int) -> tuple[int, bytes]:
    return (slot > 0) - (slot < 0), ids[abs(slot)]


def _hash_sorted(parts: Iterable[bytes]) -> bytes:
    hasher = Hasher()
    for part in sorted(parts):
        hasher.update(part)
    return hasher.digest()
