"""Heals forks: two histories under one name, after a backup or a copied key.

Everybody keeps the same one of two branches: that whose first differing bundle has the
smaller hash. Whoever had applied the other one takes it out of the log, parks it and
derives state anew. A person's own computer then writes the content of their losing
branch again, under a replica of its own, so that nothing of either branch is lost. What
both branches changed comes out as a collision, for a person to decide.
"""

from openprod_core.bus import events
from openprod_core.domain import operations as ops
from openprod_core.domain.ambient import Randomness
from openprod_core.domain.bundle import NO_PREVIOUS, SignedBundle
from openprod_core.domain.codec import read_body
from openprod_core.domain.hashing import digest
from openprod_core.domain.vector_clock import REPLICA_SIZE, Log
from openprod_core.engine.registers.shared_ids import renamed as with_names
from openprod_core.engine.verifying import bring_up_to_date, rebuild
from openprod_core.engine.workbench import Workbench
from openprod_core.engine.writer import Author
from openprod_core.storage.sqlite.meta import REPLICA
from openprod_core.storage.sqlite.oplog import FORK, WRITTEN_AGAIN, ParkedRow


def heal_forks(bench: Workbench, randomness: Randomness) -> bool:
    """Settles every fork that the parked bundles show; returns whether anything changed."""
    changed = False
    with bench.store.database.transaction():
        for log in dict.fromkeys(row.log for row in _forked(bench)):
            changed |= _settle(bench, log)
        bench.intake.is_out_of_order = False
        changed |= bring_up_to_date(bench.store)
        if changed:
            bench.ledger.forget()
            bench.heads.forget()
            bench.intake.forget()
    if _own_losers(bench):
        _write_again(bench, randomness)
        changed = True
    return changed


def take_new_replica(bench: Workbench, randomness: Randomness) -> Log:
    """Goes on under a log of this computer's own; returns it."""
    replica = randomness.take(REPLICA_SIZE)
    bench.store.meta.set(REPLICA, replica)
    bench.writer.write_as(Author(bench.writer.author.key, replica))
    return bench.writer.author.log


def _forked(bench: Workbench) -> list[ParkedRow]:
    return [row for row in bench.store.oplog.parked() if row.reason == FORK]


def _settle(bench: Workbench, log: Log) -> bool:
    """Puts the winning branch of a log in place; returns whether it was not there before."""
    head = bench.heads.head(log)
    if head is None:
        return False
    parked = sorted(
        (row for row in _forked(bench) if row.log == log), key=lambda row: (row.seq, row.hash)
    )
    for row in parked:
        stored = bench.store.oplog.at(head.no, row.seq)
        prev = read_body(row.body, row.signature).header.prev
        if stored is None or prev != _hash_before(bench, head.no, row.seq):
            continue
        if row.hash < digest(bench.store.oplog.body(stored.no)):
            _replace(bench, log, row.seq, parked)
            return True
    return False


def _hash_before(bench: Workbench, log_no: int, seq: int) -> bytes:
    before = bench.store.oplog.at(log_no, seq - 1)
    return NO_PREVIOUS if before is None else digest(bench.store.oplog.body(before.no))


def _replace(bench: Workbench, log: Log, seq: int, parked: list[ParkedRow]) -> None:
    """Takes the losing branch out from `seq` on, and lets the winning one in."""
    oplog = bench.store.oplog
    head = bench.heads.head_of(log)
    for number in oplog.numbers_from(head.no, seq):
        signature, body = oplog.signed(number)
        oplog.park(read_body(body, signature), FORK, bench.wall.now_ms())
    oplog.cut(head.no, seq, _hash_before(bench, head.no, seq))
    bench.ledger.forget()
    bench.heads.forget()
    bench.intake.take_branch([read_body(row.body, row.signature) for row in parked])
    rebuild(bench.store)


def _own_losers(bench: Workbench) -> list[SignedBundle]:
    """Returns this person's parked bundles that lost, or build on one that lost, in order."""
    own = bench.writer.author.key.actor_id
    lost: set[bytes] = set()
    found: list[SignedBundle] = []
    for row in sorted(bench.store.oplog.parked(), key=lambda row: (row.log, row.seq, row.hash)):
        if row.reason.startswith(WRITTEN_AGAIN):
            lost.add(row.hash)
        elif row.reason == FORK and row.log.actor == own:
            signed = read_body(row.body, row.signature)
            head = bench.heads.head(row.log)
            if signed.header.prev in lost or (head is not None and head.seq >= row.seq):
                lost.add(row.hash)
                found.append(signed)
    return found


def _write_again(bench: Workbench, randomness: Randomness) -> None:
    """Writes the content of own losing bundles again, under a new replica."""
    author = bench.writer.author
    losers = _own_losers(bench)
    if any(loser.header.log == author.log for loser in losers):
        take_new_replica(bench, randomness)
    renamed = _written_before(bench)
    for loser in losers:
        _write_one_again(bench, loser, renamed)
    bench.announcer.tell(
        events.NoticeGiven(
            "This production was restored from a backup, or your key is used on a copy of it. "
            "The work of both was put together; look at the collisions."
        )
    )


def _write_one_again(bench: Workbench, loser: SignedBundle, renamed: dict[bytes, bytes]) -> None:
    header = loser.header
    written = [
        with_names(operation, lambda bundle: renamed.get(bundle, bundle))
        for operation in loser.operations
        if not isinstance(operation, ops.UnknownOperation)
    ]
    target = header.target if header.target is None else renamed.get(header.target, header.target)
    with bench.writer.draft(header.kind, header.label, target) as draft:
        draft.add(written)
        assert draft.first_bundle_id is not None
        renamed[header.bundle_id] = draft.first_bundle_id
        reason = f"{WRITTEN_AGAIN} {draft.first_bundle_id.hex()}"
        bench.store.oplog.park(loser, reason, bench.wall.now_ms())


def _written_before(bench: Workbench) -> dict[bytes, bytes]:
    """Returns losing bundle -> the bundle that holds its content now."""
    found: dict[bytes, bytes] = {}
    for row in bench.store.oplog.parked():
        if row.reason.startswith(WRITTEN_AGAIN):
            loser = read_body(row.body, row.signature)
            found[loser.header.bundle_id] = bytes.fromhex(row.reason.split()[-1])
    return found
