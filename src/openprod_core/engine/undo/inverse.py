"""The operations that take a bundle back, as far as nobody has changed what it did.

What somebody changed since is left alone and named; the rest is taken back. The inverse
of an undo's bundle is the redo.
"""

from collections.abc import Callable, Iterable, Sequence
from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import ID_SIZE, bundle_of, operation_id
from openprod_core.engine.reading.before import MEMBER, stood_before
from openprod_core.engine.reading.origins import step_bundles
from openprod_core.engine.reading.stood import EXISTENCE_KEY, Register, Stood, slot_key, stood
from openprod_core.engine.reading.titles import record_title
from openprod_core.engine.registers.tips import Tip, is_staged, shown
from openprod_core.engine.text.documents import merged, replay
from openprod_core.engine.undo.edges import EdgeInverse, Step, edge_write_of
from openprod_core.engine.undo.putting_back import existence_put_back, field_put_back
from openprod_core.engine.undo.rejoining import PAIR, Rejoining
from openprod_core.engine.undo.taken_back import TakenBack
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.oplog import BundleRow
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


class Inverse:
    """Gathers what takes one step back."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self.operations: list[ops.Operation] = []
        self.skipped: list[str] = []
        self._own = bench.writer.author.key.actor_id
        self._revived: set[bytes] = set()
        """What is deleted now and stands again before the rest of the step is taken back."""
        self._steps: dict[bytes, dict[Register, _Write]] = {}
        self._taken_back: list[BundleRow] = []
        """The bundles of the step."""
        self._given_up = TakenBack(bench)
        self._parts: Callable[[int, int], bool] = lambda _one, _other: False
        self._edges = EdgeInverse(
            Step(
                bench,
                self._stands,
                self._newest,
                self._words,
                self._author_of,
                self._own,
                self._leave_alone,
            )
        )

    def of(self, bundle_id: bytes) -> None:
        """Works the inverse of a step out: its bundle, and those that go on with it."""
        rows = step_bundles(self._bench, bundle_id)
        self._taken_back = rows
        groups = [(row.bundle_id, bench_operations(self._bench, row.no)) for row in rows]
        last_writes = _last_writes(groups)
        rejoining = Rejoining(self._bench, groups, self._stands, self._skip_pair, self._given_up)
        self._parts = rejoining.parts
        rejoining.take_back()
        self.operations += rejoining.operations
        for group_id, operations in reversed(groups):
            place = sum(map(ops.places, operations))
            for operation in reversed(operations):
                place -= ops.places(operation)
                if operation_id(group_id, place) not in rejoining.handled:
                    self._take_back(operation, group_id, place, last_writes)

    def _take_back(
        self,
        operation: object,
        bundle_id: bytes,
        place: int,
        writes: "dict[Register, _Write]",
    ) -> None:
        op_id = operation_id(bundle_id, place)
        match operation:
            case ops.Records():
                self._unmake(operation)
            case ops.CreateEntity(id_):
                self._delete(id_)
            case ops.SetField(id_, field, _value, _pred):
                write = writes[(id_, field)]
                if write.last == op_id:
                    self._reset(id_, field, write)
            case ops.DeleteEntity(id_) | ops.RestoreEntity(id_):
                write = writes[(id_, EXISTENCE_KEY)]
                if write.last == op_id:
                    self._reset_existence(operation, id_, write)
            case ops.AttachFacet(id_, facet) | ops.DetachFacet(id_, facet):
                self._flip_membership(operation, id_, facet, op_id)
            case ops.ApplyCrdt(id_, field):
                write = writes[(id_, field)]
                if write.last == op_id:
                    self._rewrite(id_, field, write)
            case _:
                done = edge_write_of(operation)
                last, replaced = b"", list[bytes]()
                if done is not None:
                    last, replaced = writes[done[0]].last, writes[done[0]].replaced
                self.operations += self._edges.take_back(operation, op_id, last, replaced)

    def _unmake(self, run: ops.Records) -> None:
        for at in range(0, len(run.entities), ID_SIZE):
            self._delete(run.entities[at : at + ID_SIZE])

    def _delete(self, id_: bytes) -> None:
        entity = self._bench.registers.entity(id_)
        if entity is None or not self._bench.registers.is_alive(entity):
            return
        word = self._merged_with_others(entity)
        if word is not None:
            self._skip(entity, id_, "it", self._author_of([word]))
            return
        for slot, rows in self._bench.store.registers.tips_of(entity.no).items():
            for row in rows:
                author = self._author(row.bundle)
                if slot != EXISTENCE and author != self._own:
                    self._skip(entity, id_, "it", author)
                    return
        edges = self._edges.cut_off(entity)
        if isinstance(edges, bytes):
            self._skip(entity, id_, "it", edges)
            return
        pred = op_ids(self._bench.registers.raw_tips(entity, EXISTENCE))
        self.operations += [*edges, ops.DeleteEntity(id_, pred)]

    def _merged_with_others(self, entity: EntityRow) -> Tip | None:
        """Returns what keeps an entity one with another, whose work it now holds too."""
        unions = self._bench.registers.unions
        is_alone = len(unions.group(RECORDS, entity.no).members) == 1
        for one, other, _survivor in () if is_alone else unions.pairs(RECORDS):
            if entity.no in (one, other) and not self._parts(one, other):
                return shown(self._bench.registers.pair_tips(RECORDS, one, other))
        return None

    def _reset(self, id_: bytes, field: bytes, write: "_Write") -> None:
        entity = self._bench.registers.entity(id_)
        if entity is None:
            return
        slot = self._bench.model.number(UUID(bytes=field))
        tips = self._bench.registers.raw_tips(entity, slot)
        stands = self._stands(tips, write.last, (id_, field))
        if not stands or not self._is_there(entity, id_):
            self._skip(entity, id_, self._field_name(field), self._author_of(tips))
            return
        self.operations += field_put_back(
            self._bench, write.replaced, id_, field, op_ids(tips), self._given_up
        )

    def _reset_existence(self, operation: object, id_: bytes, write: "_Write") -> None:
        entity = self._bench.registers.entity(id_)
        assert entity is not None
        tips = self._bench.registers.raw_tips(entity, EXISTENCE)
        if not self._stands(tips, write.last, (id_, EXISTENCE_KEY)):
            self._skip(entity, id_, "it", self._author_of(tips))
            return
        now = isinstance(operation, ops.RestoreEntity)
        for word in self._words(entity, id_, write.replaced, now):
            if word:
                self._revived.add(id_)
            kind = ops.RestoreEntity if word else ops.DeleteEntity
            self.operations.append(kind(id_, op_ids(tips)))

    def _words(
        self, entity: EntityRow, id_: bytes, replaced: Sequence[bytes], now: bool
    ) -> list[bool]:
        """Returns what must be said of whether an entity is there, for it to be as it was."""
        found: dict[Register, list[Stood]] = stood(self._bench, replaced, (id_, EXISTENCE_KEY))
        own = found.get((id_, EXISTENCE_KEY)) or sorted(
            one for each in found.values() for one in each
        )
        return existence_put_back(self._bench, entity, own, self._taken_back, now=now)

    def _flip_membership(self, operation: object, id_: bytes, facet: bytes, op_id: bytes) -> None:
        entity = self._bench.registers.entity(id_)
        assert entity is not None
        tips = self._bench.registers.raw_tips(entity, -self._bench.model.number(UUID(bytes=facet)))
        stands = self._stands(tips, op_id, (id_, MEMBER + facet))
        if not stands or not self._is_there(entity, id_):
            self._skip(entity, id_, "its table", self._author_of(tips))
        elif isinstance(operation, ops.AttachFacet):
            self.operations.append(ops.DetachFacet(id_, facet, op_ids(tips)))
        else:
            self.operations.append(ops.AttachFacet(id_, facet, op_ids(tips)))

    def _rewrite(self, id_: bytes, field: bytes, write: "_Write") -> None:
        """Puts a text or list back to what it was before the step."""
        entity = self._bench.registers.entity(id_)
        assert entity is not None
        slot = self._bench.model.number(UUID(bytes=field))
        tips = self._bench.registers.raw_tips(entity, slot)
        stands = self._stands(tips, write.last, (id_, field))
        if not stands or not self._is_there(entity, id_):
            self._skip(entity, id_, self._field_name(field), self._author_of(tips))
            return
        # What came later has been taken back, or the text would not stand as the step left it.
        # Replaying all but the step's own would not do: a change carries older deletions along.
        before: list[bytes] = []
        for op_id, delta in self._deltas(entity, id_, field):
            if op_id in write.own:
                break
            before.append(delta)
        delta = self._bench.documents.replacement(entity.no, slot, replay(before))
        self.operations.append(ops.ApplyCrdt(id_, field, delta))

    def _deltas(self, entity: EntityRow, id_: bytes, field: bytes) -> Iterable[tuple[bytes, bytes]]:
        for number in self._bench.store.registers.touched_by(entity.no):
            header = self._bench.store.oplog.header(number)
            place = 0
            for operation in bench_operations(self._bench, number):
                if (
                    isinstance(operation, ops.ApplyCrdt)
                    and operation.entity == id_
                    and operation.field == field
                ):
                    delta = merged(operation.delta, header.flags)
                    yield operation_id(header.bundle_id, place), delta
                place += ops.places(operation)

    def _is_there(self, entity: EntityRow, id_: bytes) -> bool:
        return id_ in self._revived or self._bench.registers.is_alive(entity)

    def _stands(self, tips: list[Tip], op_id: bytes, register: Register) -> bool:
        """Returns whether a register stands as an operation, its step's last, left it.

        It does too where what was done later has been taken back: then the tips are an undo's.
        """
        at = self._settled_after(tips, register)
        standing = self._left_with(at, register) if at else frozenset(t.op_id for t in tips)
        seen: set[frozenset[bytes]] = set()
        while standing and standing not in seen:
            if op_id in standing and standing == self._left_with(op_id, register):
                return True
            seen.add(standing)
            standing = self._put_back(standing, register)
        return False

    def _left_with(self, op_id: bytes, register: Register) -> frozenset[bytes]:
        """Returns all that the bundle of an operation left standing in a register."""
        bundle_id, _place = bundle_of(op_id)
        write = self._writes_of(bundle_id).get(register)
        return frozenset((op_id,)) if write is None else frozenset(write.left)

    def _writes_of(self, bundle_id: bytes) -> "dict[Register, _Write]":
        """Returns what the step that begins with a bundle did to each register."""
        if bundle_id not in self._steps:
            rows = step_bundles(self._bench, bundle_id)
            groups = [(row.bundle_id, bench_operations(self._bench, row.no)) for row in rows]
            self._steps[bundle_id] = _last_writes(groups)
        return self._steps[bundle_id]

    def _settled_after(self, tips: list[Tip], register: Register) -> bytes | None:
        """Returns the staged operation after which an overlay's register was given back.

        It said what everybody has, so that nothing staged stands there any more.
        """
        if self._bench.registers.staged_log is None or is_staged(tips):
            return None
        return self._bench.store.staging.put_back_after(register[0], slot_key(register[1]))

    def _put_back(self, standing: frozenset[bytes], register: Register) -> frozenset[bytes]:
        """Returns the operations whose outcome an undo or redo put back; none for others."""
        op_id = min(standing)
        header = self._bench.store.oplog.by_id(bundle_of(op_id)[0])
        if header is None or header.target is None:
            return frozenset()
        if standing != self._left_with(op_id, register):
            return frozenset()
        writes = self._writes_of(header.target)
        write = writes.get(register)
        if write is not None and write.is_text:
            before = self._text_before(register, write)
            return frozenset() if before is None else frozenset((before,))
        # Where two are one, a write to either replaces what stands in both, and its undo gives
        # each its own back.
        concerned = writes.values() if write is None else (write,)
        replaced = [each for one in concerned for each in one.replaced]
        own = stood(self._bench, replaced, register).get(register)
        if own:
            return frozenset(each.op_id for each in own)
        if write is None:
            return stood_before(self._bench, header.target, register)
        return frozenset(write.replaced)

    def _text_before(self, register: Register, write: "_Write") -> bytes | None:
        id_, field = register
        entity = self._bench.registers.entity(id_)
        assert entity is not None
        before: bytes | None = None
        for op_id, _delta in self._deltas(entity, id_, field):
            if op_id in write.own:
                return before
            before = op_id
        return None

    def _newest(self, replaced: list[bytes]) -> tuple[int, int] | None:
        """Returns (bundle, place) of the newest of some operations, as far as they are here."""
        found: list[tuple[bytes, bytes, int, int]] = []
        for op_id in replaced:
            bundle_id, place = bundle_of(op_id)
            header = self._bench.store.oplog.by_id(bundle_id)
            if header is not None:
                found.append((header.hlc, op_id, header.no, place))
        return max(found)[2:] if found else None

    def _author(self, bundle: int) -> bytes:
        return self._bench.store.oplog.actor_of(self._bench.registers.facts(bundle).log)

    def _author_of(self, tips: list[Tip]) -> bytes:
        authors = [self._author(tip.facts.no) for tip in sorted(tips, key=lambda tip: tip.order)]
        others = [author for author in authors if author != self._own]
        return (others or authors or [self._own])[-1]

    def _skip(self, entity: EntityRow, id_: bytes, what: str, author: bytes) -> None:
        self._leave_alone(record_title(self._bench, entity, id_), what, author)

    def _leave_alone(self, title: str, what: str, author: bytes) -> None:
        who = "you" if author == self._own else self._bench.member_name(author)
        self.skipped.append(f"{title}: {what} was left alone, because {who} changed it since.")

    def _skip_pair(self, entity: EntityRow, what: str, tips: list[Tip]) -> None:
        id_ = self._bench.store.registers.entity_id(entity.no)
        self._skip(entity, id_, what, self._author_of(tips))

    def _field_name(self, field: bytes) -> str:
        found = self._bench.model.schema.fields_by_id.get(UUID(bytes=field))
        return "a field" if found is None else found.name


class _Write:
    """What a step did to one register: its last operation, and what its first replaced."""

    def __init__(self, *, is_text: bool) -> None:
        self.replaced: list[bytes] = []
        self.is_text = is_text
        self.last = b""
        self.own: set[bytes] = set()
        self.left: set[bytes] = set()
        """Those of its operations that none of its others replaced."""


def _last_writes(
    groups: list[tuple[bytes, Sequence[ops.Operation | ops.UnknownOperation]]],
) -> dict[Register, _Write]:
    writes: dict[Register, _Write] = {}
    named: set[bytes] = set()
    for bundle_id, operations in groups:
        place = 0
        for operation in operations:
            found = _write_of(operation)
            if found is not None:
                register, pred = found
                is_text = isinstance(operation, ops.ApplyCrdt)
                write = writes.setdefault(register, _Write(is_text=is_text))
                write.replaced = write.replaced or [each for each in pred if each not in write.own]
                if is_text:
                    # It replaces all that its author had seen, the own ones too.
                    write.left.clear()
                write.last = operation_id(bundle_id, place)
                write.own.add(write.last)
                write.left.add(write.last)
                named.update(pred)
            place += ops.places(operation)
    for write in writes.values():
        write.left -= named
    return writes


def _write_of(
    operation: ops.Operation | ops.UnknownOperation,
) -> tuple[Register, list[bytes]] | None:
    match operation:
        case ops.SetField(id_, field, _value, pred):
            return (id_, field), pred
        case ops.ApplyCrdt(id_, field):
            return (id_, field), []
        case (
            ops.MergeEntities(one, other, pred)
            | ops.SplitEntity(one, other, pred)
            | ops.ConfirmFieldMapping(one, other, pred)
            | ops.RemoveFieldMapping(one, other, pred)
        ):
            return (b"".join(sorted((one, other))), PAIR), pred
        case ops.DeleteEntity(id_, pred) | ops.RestoreEntity(id_, pred):
            return (id_, EXISTENCE_KEY), pred
        case ops.AttachFacet(id_, facet, pred) | ops.DetachFacet(id_, facet, pred):
            return (id_, MEMBER + facet), pred
        case _:
            return edge_write_of(operation)


def bench_operations(
    bench: Workbench, number: int
) -> Sequence[ops.Operation | ops.UnknownOperation]:
    """Returns the operations of a bundle."""
    return bench.registers.logged.get(number).operations
