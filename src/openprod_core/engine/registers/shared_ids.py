"""Bundles that came under one id. No openprod makes such; a computer that lies may.

All of them count. The one whose body has the smallest hash goes under the id, each other
one under a stand-in made of its hash, on every computer and in whatever order they came.
Where a bundle names the id, it means the one that its author had seen, so nobody's words
come to mean what a stranger wrote.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import msgspec

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import SignedBundle
from openprod_core.domain.codec import read_header
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hashing import digest
from openprod_core.domain.ids import bundle_of, operation_id, stand_in
from openprod_core.storage.sqlite.meta import SHARED_IDS
from openprod_core.storage.sqlite.oplog import BundleFlag, BundleRow, Oplog
from openprod_core.storage.sqlite.store import Store


@dataclass(frozen=True, slots=True)
class _Other:
    """A bundle that goes under a stand-in."""

    hash: bytes
    id: bytes
    log: int
    seq: int


class SharedIds:
    """Which bundles go under a stand-in, of one file; keeps what it looked up until `forget`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._others: dict[bytes, list[_Other]] | None = None
        self.met: list[tuple[bytes, bytes]] = []
        """Whose bundles came under one id since somebody looked: two people each."""

    def forget(self) -> None:
        """Drops what was looked up, after a rollback or another's write."""
        self._others = None

    @property
    def is_idle(self) -> bool:
        """Whether every bundle has an id of its own, as everywhere where nobody lies."""
        return not self._known()

    def file(self, signed: SignedBundle, log_no: int) -> tuple[SignedBundle, bool]:
        """Returns a bundle under the id that it is to be appended under, and whether it takes over.

        It does where another one went under its id so far: what names that one is to be read
        anew, and state derived anew.
        """
        oplog = self._store.oplog
        holder = oplog.by_id(signed.header.bundle_id)
        if holder is None:
            return signed, False
        self.met.append((oplog.actor_of(holder.log), signed.header.log.actor))
        held = digest(oplog.body(holder.no))
        if held < signed.hash:
            return self.stand_in(signed, log_no), False
        self._store.meta.set(SHARED_IDS, 1)
        self._store.bundle_names.rename(holder.no, stand_in(held), is_stand_in=True)
        self.forget()
        return signed, True

    def stand_in(self, signed: SignedBundle, log_no: int) -> SignedBundle:
        """Returns a bundle that is being appended under its stand-in, and takes note of it."""
        self._store.meta.set(SHARED_IDS, 1)
        id_ = stand_in(signed.hash)
        others = self._known().setdefault(signed.header.bundle_id, [])
        others.append(_Other(signed.hash, id_, log_no, signed.header.seq))
        return replace(signed, header=replace(signed.header, bundle_id=id_))

    def aim(self, number: int, target: bytes | None, log_no: int, seq: int) -> None:
        """Has an undo or redo that was just appended take back what its author meant."""
        if target is not None and not self.is_idle:
            self._store.bundle_names.retarget(number, self.meant(target, log_no, seq))

    def operations(self, log_no: int, seq: int, given: Sequence[Any]) -> Sequence[Any]:
        """Returns operations of bundle `seq` of a log with what they name named as here."""
        if self.is_idle:
            return given

        def named(bundle_id: bytes) -> bytes:
            return self.meant(bundle_id, log_no, seq)

        return [renamed(operation, named) for operation in given]

    def meant(self, bundle_id: bytes, log_no: int, seq: int) -> bytes:
        """Returns the id here of the bundle that the author of another one knew under an id."""
        others = self._known().get(bundle_id)
        if not others:
            return bundle_id
        oplog = self._store.oplog
        holder = oplog.by_id(bundle_id)
        if holder is not None and oplog.had_seen(log_no, seq, holder.log, holder.seq):
            return bundle_id
        seen = [each for each in others if oplog.had_seen(log_no, seq, each.log, each.seq)]
        # Who knew several saw this one under the id.
        return min(seen, key=lambda each: each.hash).id if seen else bundle_id

    def settle(self) -> None:
        """Gives every bundle the id that it has by the rule, after some were taken out."""
        if self.is_idle:
            return
        oplog, names = self._store.oplog, self._store.bundle_names
        groups: dict[bytes, list[tuple[bytes, int]]] = {}
        for number, _id, _log, _seq in names.stand_ins():
            body = oplog.body(number)
            groups.setdefault(read_header(body)[0].bundle_id, []).append((digest(body), number))
        for bundle_id, members in groups.items():
            holder = oplog.by_id(bundle_id)
            if holder is not None:
                members.append((digest(oplog.body(holder.no)), holder.no))
            (_hash, first), *others = sorted(members)
            for hash_, number in others:
                names.rename(number, stand_in(hash_), is_stand_in=True)
            names.rename(first, bundle_id, is_stand_in=False)
        self.forget()
        for number, log_no, seq in names.targeting():
            target = read_header(oplog.body(number))[0].target
            assert target is not None
            names.retarget(number, self.meant(target, log_no, seq))

    def people(self) -> list[tuple[bytes, bytes]]:
        """Returns for each bundle under a stand-in whose it is, and whose has the id."""
        oplog = self._store.oplog
        found: list[tuple[bytes, bytes]] = []
        for bundle_id, others in self._known().items():
            holder = oplog.by_id(bundle_id)
            assert holder is not None
            owner = oplog.actor_of(holder.log)
            found += [(oplog.actor_of(each.log), owner) for each in others]
        return found

    def _known(self) -> dict[bytes, list[_Other]]:
        """Returns id -> the bundles signed with it that go under a stand-in."""
        if self._others is None:
            self._others = {}
            # Nearly nowhere is one: nobody else goes through all bundles for it.
            if self._store.meta.get(SHARED_IDS) is not None:
                for number, id_, log_no, seq in self._store.bundle_names.stand_ins():
                    body = self._store.oplog.body(number)
                    other = _Other(digest(body), id_, log_no, seq)
                    self._others.setdefault(read_header(body)[0].bundle_id, []).append(other)
        return self._others


def is_filed_rightly(oplog: Oplog, row: BundleRow, signed: SignedBundle) -> bool:
    """Returns whether a bundle goes under the id that it must have."""
    if not row.flags & BundleFlag.STAND_IN:
        return row.bundle_id == signed.header.bundle_id
    holder = oplog.by_id(signed.header.bundle_id)
    return (
        holder is not None
        and row.bundle_id == stand_in(signed.hash)
        and digest(oplog.body(holder.no)) < signed.hash
    )


def renamed(operation: Any, named: Callable[[bytes], bytes]) -> Any:
    """Returns an operation whose `pred` names other bundles."""

    def each_named(pred: list[bytes]) -> list[bytes]:
        parts = map(bundle_of, pred)
        return [operation_id(named(bundle), place) for bundle, place in parts]

    if isinstance(operation, ops.RebalanceOrderedEdges):
        moves = [(edge, position, each_named(pred)) for edge, position, pred in operation.moves]
        return ops.RebalanceOrderedEdges(moves)
    pred = getattr(operation, "pred", None)
    return msgspec.structs.replace(operation, pred=each_named(pred)) if pred else operation
