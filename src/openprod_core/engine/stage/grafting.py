"""Carries an overlay over to ground that was put together anew after a backup came back.

Its file holds bundles that the workspace has taken out of its log. They are taken out of
the file too, and all is derived anew; what is staged stays, and meets what stands now.
"""

from openprod_core.domain.bundle import NO_PREVIOUS
from openprod_core.domain.hashing import digest
from openprod_core.engine.verifying import rebuild
from openprod_core.storage.sqlite.meta import STAGED_LOG
from openprod_core.storage.sqlite.store import Store


def is_astray(store: Store, ground: Store) -> bool:
    """Returns whether an overlay's file holds bundles that the workspace took out of its log."""
    return bool(_lost(store, ground))


def graft(store: Store, ground: Store) -> None:
    """Takes out of an overlay's file what the workspace has taken out; nothing else changes."""
    with store.database.transaction():
        staged = store.meta.get(STAGED_LOG)
        for log_no, head_seq in _lost(store, ground).items():
            seq = head_seq
            while seq and not _is_shared(store, ground, log_no, seq):
                seq -= 1
            before = store.oplog.at(log_no, seq)
            hash_before = NO_PREVIOUS if before is None else digest(store.oplog.body(before.no))
            store.oplog.cut(log_no, seq + 1, hash_before)
            # Whoever staged something has not seen what stands under those numbers now.
            store.oplog.unsee(staged, log_no, seq)
        rebuild(store)


def _lost(store: Store, ground: Store) -> dict[int, int]:
    """Returns the logs (number -> length) that go on otherwise in the workspace."""
    staged = store.meta.get(STAGED_LOG)
    return {
        head.no: head.seq
        for head in store.oplog.heads().values()
        if head.seq and head.no != staged and not _is_shared(store, ground, head.no, head.seq)
    }


def _is_shared(store: Store, ground: Store, log_no: int, seq: int) -> bool:
    held = store.oplog.at(log_no, seq)
    return held is not None and ground.oplog.by_id(held.bundle_id) is not None
