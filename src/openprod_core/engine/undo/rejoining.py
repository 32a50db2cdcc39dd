"""Takes back that two records or two fields were made one, or were parted.

Making one is taken back by parting them: each side gets back what it held before, where
nobody changed it since. Parting is taken back by making one again; values that were
copied to one side then are left, since they agree with the other's.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.ids import bundle_of, operation_id
from openprod_core.domain.values import Value
from openprod_core.engine.reading.history import Write, writes_to
from openprod_core.engine.reading.mappable import facets_of
from openprod_core.engine.registers.tips import Tip, shown
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
        self._bundles = {bundle_id for bundle_id, _operations in groups}
        self._taken_back = taken_back

    def take_back(self) -> None:
        """Works out what takes every word about a pair in the step back, the last first."""
        for op_id, operation in reversed(self._step.items()):
            pair = pair_of(operation)
            if pair is not None:
                self._take_back(op_id, *pair)

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
            sides = self._registers.unions.sides(kind, *numbers)
            if sides[0] != sides[1]:
                self._part(kind, sides)
        else:
            join = ops.MergeEntities if kind == RECORDS else ops.ConfirmFieldMapping
            self.operations.append(join(one, other, pred))
            self._join(kind, numbers)

    def _part(self, kind: int, sides: tuple[set[int], set[int]]) -> None:
        unions = self._registers.unions
        if kind == RECORDS:
            members = [[self._registers.numbered(no) for no in sorted(side)] for side in sides]
            written = self._written([row for side in members for row in side])
            slots = {each.part[1] for each in written}
            for group in {unions.group(FIELDS, slot).members for slot in slots}:
                for rows in members:
                    self._restore([(row, slot) for row in rows for slot in group], written)
            return
        for no in self._bench.store.pairs.in_tables(facets_of(self._bench, [*sides[0], *sides[1]])):
            rows = self._registers.members(self._registers.numbered(no))
            parts = [[(row, slot) for row in rows for slot in side] for side in sides]
            if all(self._tips(side) for side in parts) and not self._is_ours(rows):
                continue
            written = self._written(rows)
            for each in parts:
                self._restore(each, written)

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
        of_side = [each for each in written if each.part in parts]
        self.handled.update(each.write.op_id for each in of_side if each.write.op_id in self._step)
        tips = self._tips(parts)
        later = [each for each in written if each.is_later and each.write.op_id not in self._step]
        left = {each.write.op_id for each in later if self._is_no_edit(each.write.header)}
        edited = {each.write.op_id for each in later} - left
        if any(tip.op_id in edited for tip in tips):
            self._skip(parts[0][0], self._name(parts[0][1]), tips)
            return
        if any(tip.op_id not in self._step and tip.op_id not in left for tip in tips):
            return
        named = {op_id for each in written if not each.is_later for op_id in each.write.pred}
        stood = [each for each in of_side if not each.is_later and each.write.op_id not in named]
        now = shown([each.tip(self._bench) for each in stood])
        if now is not None:
            source = next(each for each in stood if each.write.op_id == now.op_id)
            self.operations.append(self._write(source.part, now, tips))
        elif tips:
            source_part = next(part for part in parts if self._registers.raw_tips(*part))
            self.operations.append(self._write(source_part, None, tips))

    def _join(self, kind: int, numbers: tuple[int, int]) -> None:
        """Puts back what the step replaced when it parted things that are one again."""
        unions = self._registers.unions
        members = {*unions.group(kind, numbers[0]).members, *unions.group(kind, numbers[1]).members}
        registers: dict[tuple[int, int], list[tuple[bytes, Part, list[bytes]]]] = {}
        for op_id, operation in self._step.items():
            found = self._register_of(operation)
            if found is None:
                continue
            (row, slot), pred = found
            record = unions.group(RECORDS, row.no).members[0]
            field = unions.group(FIELDS, slot).members[0] if slot > 0 else slot
            if kind == RECORDS and row.no in members:
                record = min(members)
            elif kind == FIELDS and slot in members:
                field = min(members)
            else:
                continue
            registers.setdefault((record, field), []).append((op_id, (row, slot), pred))
            self.handled.add(op_id)
        for writes in registers.values():
            self._put_back(writes)

    def _put_back(self, writes: list[tuple[bytes, Part, list[bytes]]]) -> None:
        own = {op_id for op_id, _part, _pred in writes}
        replaced = {op_id for _op_id, _part, pred in writes for op_id in pred} - own
        if not replaced:
            # Copies of what the other side still holds.
            return
        parts = [part for _op_id, part, _pred in writes]
        tips = self._tips(list(dict.fromkeys(parts)))
        if not tips or any(tip.op_id not in own for tip in tips):
            self._skip(parts[0][0], self._name(parts[0][1]), tips)
            return
        stood = [tip for op_id in replaced if (tip := self._tip_of(op_id)) is not None]
        self.operations.append(self._write(parts[0], shown(stood), tips))

    def _tip_of(self, op_id: bytes) -> Tip | None:
        bundle_id, place = bundle_of(op_id)
        header = self._bench.store.oplog.by_id(bundle_id)
        if header is None:
            return None
        logged = self._registers.logged.get(header.no)
        operation, start = logged.at(place)
        value: Value = logged.value_at(place)
        match operation:
            case ops.AttachFacet() | ops.RestoreEntity() | ops.CreateEntity():
                value = True
            case ops.DetachFacet() | ops.DeleteEntity():
                value = False
            case ops.Records() if (place - start) % operation.stride < 2:
                value = True
        is_text = isinstance(operation, ops.ApplyCrdt)
        return Tip(self._registers.facts(header.no), place, value, is_text)

    def _register_of(self, operation: object) -> tuple[Part, list[bytes]] | None:
        match operation:
            case ops.SetField(id_, field, _value, pred):
                slot = self._number(field)
            case ops.ApplyCrdt(id_, field, _delta, pred):
                slot = self._number(field)
            case ops.RestoreEntity(id_, pred) | ops.DeleteEntity(id_, pred):
                slot = EXISTENCE
            case ops.AttachFacet(id_, facet, pred) | ops.DetachFacet(id_, facet, pred):
                slot = -self._number(facet)
            case _:
                return None
        row = self._registers.entity(id_)
        return None if row is None else ((row, slot), pred)

    def _number(self, id_: bytes) -> int:
        row = self._registers.entity(id_)
        assert row is not None
        return row.no

    def _write(self, part: Part, tip: Tip | None, tips: list[Tip]) -> ops.Operation:
        """Returns what has a register hold the value of a tip in place of others."""
        row, slot = part
        id_ = self._registers.unions.id_of(row.no)
        value = None if tip is None else tip.value
        pred = op_ids(tips)
        if slot == EXISTENCE:
            return ops.RestoreEntity(id_, pred) if value else ops.DeleteEntity(id_, pred)
        what = self._bench.model.id_of(abs(slot)).bytes
        if slot < 0:
            return ops.AttachFacet(id_, what, pred) if value else ops.DetachFacet(id_, what, pred)
        if tip is not None and tip.is_text:
            # Its document was left as it was: it only has to show again.
            said = self._bench.documents.value(row.no, slot)
            delta = self._bench.documents.replacement(row.no, slot, said)
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

    def tip(self, bench: Workbench) -> Tip:
        """Returns the write as a tip."""
        facts = bench.registers.facts(self.write.header.no)
        return Tip(facts, self.write.place, self.write.value, self.write.delta is not None)
