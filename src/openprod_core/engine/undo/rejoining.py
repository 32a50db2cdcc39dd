"""Takes back that two records or two fields were made one, or were parted.

Making one is taken back by parting them: each side gets back what it held before, where
nobody changed it since. Parting is taken back by making one again; values that were
copied to one side then are left, since they agree with the other's.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.ids import ID_SIZE, operation_id
from openprod_core.engine.reading.before import unreplaced
from openprod_core.engine.reading.history import Write, writes_to
from openprod_core.engine.reading.mappable import facets_of
from openprod_core.engine.registers.tips import Tip, differ, rank, shown
from openprod_core.engine.text.documents import replay
from openprod_core.engine.undo.taken_back import TakenBack
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS
from openprod_core.storage.sqlite.oplog import BundleRow
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow

Part = tuple[EntityRow, int]
"""A raw register: an entity and a slot."""
Groups = list[tuple[bytes, Sequence[ops.Operation | ops.UnknownOperation]]]
PAIR: Final = b"pair"


def pair_of(operation: object) -> tuple[int, bytes, bytes, list[bytes], bool] | None:
    """Returns (kind, one, other, pred, whether it makes them one); None for others."""
    match operation:
        case ops.MergeEntities(one, other, pred):
            return RECORDS, one, other, pred, True
        case ops.SplitEntity(one, other, pred):
            return RECORDS, one, other, pred, False
        case ops.ConfirmFieldMapping(one, other, pred):
            return FIELDS, one, other, pred, True
        case ops.RemoveFieldMapping(one, other, pred):
            return FIELDS, one, other, pred, False
        case _:
            return None


class Rejoining:
    """The part of an inverse that is about pairs."""

    def __init__(
        self,
        bench: Workbench,
        groups: Groups,
        stands: Callable[[list[Tip], bytes, tuple[bytes, bytes]], bool],
        skip: Callable[[EntityRow, str, list[Tip]], None],
        taken_back: TakenBack,
    ) -> None:
        self._bench = bench
        self._registers = bench.registers
        self._stands = stands
        self._skip = skip
        self.operations: list[ops.Operation] = []
        self.handled: set[bytes] = set()
        """Operations of the step that need not be taken back one by one."""
        self._step: dict[bytes, object] = {}
        for bundle_id, operations in groups:
            place = 0
            for operation in operations:
                self._step[operation_id(bundle_id, place)] = operation
                place += ops.places(operation)
        self._born = {id_ for operation in self._step.values() for id_ in _born(operation)}
        self._bundles = {bundle_id for bundle_id, _operations in groups}
        self._taken_back = taken_back
        self._parted: dict[int, set[tuple[int, int]]] = {RECORDS: set(), FIELDS: set()}
        """Pairs that this makes two again, each both ways, by kind."""
        self._joined: dict[int, list[tuple[int, int]]] = {RECORDS: [], FIELDS: []}
        """Pairs that this makes one again, by kind."""
        self._restored: set[tuple[int, int]] = set()

    def take_back(self) -> None:
        """Works out what takes every word about a pair in the step back, the last first."""
        for op_id, operation in reversed(self._step.items()):
            pair = pair_of(operation)
            if pair is not None:
                self._take_back(op_id, *pair)
        # Only now, since a side ends at every pair that was made in this step.
        self._part_records()
        self._part_fields()
        self._join_records()
        self._join_fields()

    def _take_back(
        self, op_id: bytes, kind: int, one: bytes, other: bytes, _pred: list[bytes], joined: bool
    ) -> None:
        rows = self._registers.entity(one), self._registers.entity(other)
        assert rows[0] is not None and rows[1] is not None
        numbers = rows[0].no, rows[1].no
        tips = self._registers.pair_tips(kind, *numbers)
        if not self._stands(tips, op_id, (b"".join(sorted((one, other))), PAIR)):
            self._skip(rows[0], "what it is one with", tips)
            return
        pred = op_ids(tips)
        if joined:
            part = ops.SplitEntity if kind == RECORDS else ops.RemoveFieldMapping
            self.operations.append(part(one, other, pred))
            self._parted[kind].update((numbers, numbers[::-1]))
        else:
            join = ops.MergeEntities if kind == RECORDS else ops.ConfirmFieldMapping
            self.operations.append(join(one, other, pred))
            self._joined[kind].append(numbers)

    def parts(self, one: int, other: int) -> bool:
        """Returns whether this makes a pair of records two again."""
        return (one, other) in self._parted[RECORDS]

    def _part_records(self) -> None:
        for sides in self._registers.unions.parted(RECORDS, self._parted[RECORDS]):
            members = [[self._registers.numbered(no) for no in side] for side in sides]
            written = self._written([row for side in members for row in side])
            # What the step made is deleted, and there is nothing to give back to it.
            members = [side for side in members if not self._are_born(side)]
            slots = {each.part[1] for each in written}
            for group in {self._side(FIELDS, slot) for slot in slots}:
                for rows in members:
                    self._restore([(row, slot) for row in rows for slot in group], written)

    def _part_fields(self) -> None:
        for sides in self._registers.unions.parted(FIELDS, self._parted[FIELDS]):
            tables = facets_of(self._bench, [slot for side in sides for slot in side])
            found = self._bench.store.pairs.in_tables(tables)
            joined = [self._registers.unions.group(RECORDS, no).members for no in found]
            for members in dict.fromkeys(
                self._side(RECORDS, no) for group in joined for no in group
            ):
                rows = [self._registers.numbered(no) for no in members]
                if self._are_born(rows):
                    continue
                parts = [[(row, slot) for row in rows for slot in side] for side in sides]
                if all(self._tips(side) for side in parts) and not self._is_ours(rows):
                    continue
                written = self._written(rows)
                for each in parts:
                    self._restore(each, written)

    def _side(self, kind: int, member: int) -> tuple[int, ...]:
        """Returns what a thing is one with once the step is taken back, itself included."""
        return self._registers.unions.side(kind, member, self._parted[kind])

    def _join_records(self) -> None:
        for members in self._made(RECORDS):
            rows = [self._registers.numbered(no) for no in members]
            written = self._written(rows)
            slots = {each.part[1] for each in written}
            for group in {self._registers.unions.group(FIELDS, slot).members for slot in slots}:
                self._rejoin([(row, slot) for row in rows for slot in group], written)

    def _join_fields(self) -> None:
        for slots in self._made(FIELDS):
            found = self._bench.store.pairs.in_tables(facets_of(self._bench, slots))
            roots = {self._registers.root(self._registers.numbered(no)).no for no in found}
            for no in sorted(roots):
                rows = self._registers.members(self._registers.numbered(no))
                self._rejoin([(row, slot) for row in rows for slot in slots], self._written(rows))

    def _made(self, kind: int) -> list[list[int]]:
        """Returns what is one once the step is taken back, as far as the step parted it.

        What the step wrote there needs not be taken back by itself.
        """
        made = self._registers.unions.joined(kind, self._joined[kind])
        members = {no for group in made for no in group}
        for op_id, operation in self._step.items():
            found = self._register_of(operation)
            if found is not None and (found[0].no, found[1])[kind == FIELDS] in members:
                self.handled.add(op_id)
        return made

    def _are_born(self, rows: list[EntityRow]) -> bool:
        return all(self._registers.unions.id_of(row.no) in self._born for row in rows)

    def _is_ours(self, rows: list[EntityRow]) -> bool:
        ids = {self._registers.unions.id_of(row.no) for row in rows}
        return any(getattr(operation, "entity", None) in ids for operation in self._step.values())

    def _written(self, rows: Iterable[EntityRow]) -> list["_Written"]:
        found = []
        for row in rows:
            id_ = self._registers.unions.id_of(row.no)
            for write in writes_to(self._bench, {id_: row})[id_]:
                is_later = write.op_id in self._step or self._knew(write.header)
                found.append(_Written((row, write.slot), write, is_later))
        return found

    def _knew(self, header: BundleRow) -> bool:
        """Returns whether the author of a bundle had seen the step."""
        seen = self._bench.store.oplog.had_seen
        for bundle_id in self._bundles:
            step = self._bench.store.oplog.by_id(bundle_id)
            assert step is not None
            if header.bundle_id != bundle_id and seen(header.log, header.seq, step.log, step.seq):
                return True
        return False

    def _was_known(self, header: BundleRow) -> bool:
        """Returns whether the step was done in knowledge of a bundle."""
        seen = self._bench.store.oplog.had_seen
        steps = [self._bench.store.oplog.by_id(each) for each in self._bundles]
        return header.bundle_id not in self._bundles and any(
            step is not None and seen(step.log, step.seq, header.log, header.seq) for step in steps
        )

    def _is_no_edit(self, header: BundleRow) -> bool:
        """Returns whether a later bundle was taken back, or took back one as late."""
        if self._taken_back.is_of(header):
            return True
        if header.kind != BundleKind.UNDO or header.target is None:
            return False
        target = self._bench.store.oplog.by_id(header.target)
        return target is not None and self._knew(target)

    def _tips(self, parts: list[Part]) -> list[Tip]:
        return [tip for part in parts for tip in self._registers.raw_tips(*part)]

    def _restore(self, parts: list[Part], written: list["_Written"]) -> None:
        """Gives one side of a register back what stood there before the step."""
        first = parts[0][0].no, parts[0][1]
        if first in self._restored:
            # Both its record and its field are two again.
            return
        self._restored.add(first)
        of_side = [each for each in written if each.part in parts]
        self.handled.update(each.write.op_id for each in of_side if each.write.op_id in self._step)
        tips = self._tips(parts)
        edited, left = self._later(written)
        if any(tip.op_id in edited for tip in tips):
            self._skip(parts[0][0], self._name(parts[0][1]), tips)
            return
        if any(tip.op_id not in self._step and tip.op_id not in left for tip in tips):
            return
        before = self._stood(parts, [each for each in written if not each.is_later])
        if before or any(tip.is_text or tip.value is not None for tip in tips):
            # Even what says the same already: an earlier step sees by it that this was undone.
            self._put_back(parts, before)

    def _rejoin(self, parts: list[Part], written: list["_Written"]) -> None:
        """Has a register that is one again show what it showed before the step."""
        here = [each for each in written if each.part in parts]
        tips = self._tips(parts)
        known = [each for each in written if self._was_known(each.write.header)]
        _edited, left = self._later(here)
        ours = {*self._step, *left, *(each.write.op_id for each in known)}
        if any(tip.op_id not in ours for tip in tips):
            if any(self._replaces(each.write.op_id) for each in here):
                self._skip(parts[0][0], self._name(parts[0][1]), tips)
            return
        before = self._stood(parts, known)
        done = any(self._replaces(tip.op_id) for tip in tips)
        if done or _said(self._standing(parts)) != _said(before):
            self._put_back(parts, before)

    def _later(self, written: list["_Written"]) -> tuple[set[bytes], set[bytes]]:
        """Returns the writes behind the step that are edits, and those that are none."""
        later = [each for each in written if each.is_later and each.write.op_id not in self._step]
        left = {each.write.op_id for each in later if self._is_no_edit(each.write.header)}
        return {each.write.op_id for each in later} - left, left

    def _replaces(self, op_id: bytes) -> bool:
        """Returns whether a write is the step's, and no copy of what the other side holds."""
        pred: Sequence[bytes] = getattr(self._step.get(op_id), "pred", ())
        return any(each not in self._step for each in pred)

    def _standing(self, parts: list[Part]) -> list[tuple[Part, Tip]]:
        return [(part, tip) for part in parts for tip in self._registers.raw_tips(*part)]

    def _put_back(self, parts: list[Part], before: list[tuple[Part, Tip]]) -> None:
        """Has a register say what it said: where values differed, all of them."""
        now = self._standing(parts)
        if not before:
            # Of several texts each is emptied, or what they say would come back with an edit.
            texts = [(part, tip._replace(value=None)) for part, tip in now if tip.is_text]
            before = texts or [(now[0][0], now[0][1]._replace(value=None))]
        elif not differ([tip for _part, tip in before]):
            before = before[-1:]
        pred = [tip for _part, tip in now]
        self.operations += [self._write(part, tip, pred) for part, tip in before]

    def _stood(self, parts: list[Part], known: list["_Written"]) -> list[tuple[Part, Tip]]:
        """Returns what none of the known writes replaced; texts first, what showed last.

        A text goes first, since a change to it replaces all that stands.
        """
        named = {op_id for each in known for op_id in each.write.pred}
        found: list[tuple[Part, Tip]] = []
        for part in parts:
            own = [each.write for each in known if each.part == part]
            said = replay([each.delta for each in own if each.delta is not None])
            for each in unreplaced(self._bench, own, named):
                value = each.value if each.delta is None else said
                facts = self._registers.facts(each.header.no)
                found.append((part, Tip(facts, each.place, value, each.delta is not None)))
        return sorted(found, key=lambda each: (not each[1].is_text, rank(each[1])))

    def _register_of(self, operation: object) -> Part | None:
        match operation:
            case ops.SetField(id_, field) | ops.ApplyCrdt(id_, field):
                slot = self._number(field)
            case ops.RestoreEntity(id_) | ops.DeleteEntity(id_):
                slot = EXISTENCE
            case ops.AttachFacet(id_, facet) | ops.DetachFacet(id_, facet):
                slot = -self._number(facet)
            case _:
                return None
        row = self._registers.entity(id_)
        return None if row is None else (row, slot)

    def _number(self, id_: bytes) -> int:
        row = self._registers.entity(id_)
        assert row is not None
        return row.no

    def _write(self, part: Part, tip: Tip, tips: list[Tip]) -> ops.Operation:
        """Returns what has a register hold the value of a tip in place of others."""
        row, slot = part
        id_ = self._registers.unions.id_of(row.no)
        value = tip.value
        pred = op_ids(tips)
        if slot == EXISTENCE:
            return ops.RestoreEntity(id_, pred) if value else ops.DeleteEntity(id_, pred)
        what = self._bench.model.id_of(abs(slot)).bytes
        if slot < 0:
            return ops.AttachFacet(id_, what, pred) if value else ops.DetachFacet(id_, what, pred)
        if tip.is_text:
            delta = self._bench.documents.replacement(row.no, slot, value)
            return ops.ApplyCrdt(id_, what, delta, pred)
        return ops.SetField(id_, what, value, pred)

    def _name(self, slot: int) -> str:
        if slot == EXISTENCE:
            return "it"
        if slot < 0:
            return "its table"
        field = self._bench.model.schema.fields_by_id.get(self._bench.model.id_of(slot))
        return "a field" if field is None else field.name


class _Written:
    """A write to one raw register, and whether it belongs to the step or came after it."""

    def __init__(self, part: Part, write: Write, is_later: bool) -> None:
        self.part = part
        self.write = write
        self.is_later = is_later


def _born(operation: object) -> list[bytes]:
    match operation:
        case ops.Records():
            run = operation.entities
            return [run[at : at + ID_SIZE] for at in range(0, len(run), ID_SIZE)]
        case ops.CreateEntity(id_):
            return [id_]
        case _:
            return []


def _said(tips: list[tuple[Part, Tip]]) -> object:
    """Returns what tips say, and which of it shows, ready to compare; None: it is empty."""
    if not any(tip.is_text or tip.value is not None for _part, tip in tips):
        return None
    said = {tip.op_id: (type(tip.value), tip.value) for _part, tip in tips}
    now = shown([tip for _part, tip in tips])
    assert now is not None
    return set(said.values()), said[now.op_id]
