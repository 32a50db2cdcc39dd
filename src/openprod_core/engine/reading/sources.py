"""Where the values of a collision came from: bundles, people, and what stood before.

Made anew for every answer, and keeps what it looked up until then.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from openprod_core.bus.conflict_rows import ConflictTip
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.hlc import wall_ms_of
from openprod_core.domain.ids import bundle_of, operation_id, operation_uuid
from openprod_core.domain.schema import FieldDef, TableDef
from openprod_core.domain.values import Value
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.authors import Authors
from openprod_core.engine.reading.origins import Backing, backings
from openprod_core.engine.reading.stood import Register, written_at
from openprod_core.engine.registers.tips import Tip
from openprod_core.storage.sqlite.collisions import BundleLine

STEPS_MAX: Final = 1_000
"""Writes looked at in search of what stood before; further back nobody asks."""
_UNDOING: Final = frozenset((BundleKind.UNDO, BundleKind.REDO))
_DECIDING: Final = BundleKind.RESOLVE.value


class Said(NamedTuple):
    """One write to a register, with the bundle that it came in."""

    line: BundleLine
    place: int
    value: Value
    back: "Back | None" = None
    """Set where it stands by the write of an undo that opened a question again."""

    @property
    def order(self) -> tuple[bytes, bytes, int, bytes]:
        """Canonical order; of two that bring back the same, that of what brings them back."""
        line = self.line
        put_back = b"" if self.back is None else self.op_id
        return line.hlc, line.bundle_id, self.place, put_back

    @property
    def op_id(self) -> bytes:
        """The id of the operation that stands."""
        return self.standing.own_id

    @property
    def own_id(self) -> bytes:
        """The id of the operation, whether it stands itself or was put back."""
        return operation_id(self.line.bundle_id, self.place)

    @property
    def standing(self) -> "Said":
        """The write that stands in the register: itself, or the one that put it back."""
        return self if self.back is None else self.back.by

    @property
    def at(self) -> int:
        """Milliseconds since 1970, by the author's clock."""
        return wall_ms_of(self.line.hlc)

    @property
    def is_decision(self) -> bool:
        """Whether it decided a collision."""
        return self.line.kind == _DECIDING


@dataclass(frozen=True, slots=True)
class Back:
    """By what a value stands again, and which decision was taken back for that; empty: none."""

    by: Said
    decision: bytes


def are_edits(tips: Iterable[Said]) -> bool:
    """Returns whether nobody decided by any of these writes, and none was put back by an undo."""
    return not [tip for tip in tips if tip.back is not None or tip.line.kind == _DECIDING]


class Sources:
    """Looks up bundles, their authors and their operations."""

    def __init__(self, lens: Lens) -> None:
        self._lens = lens
        self._lines: dict[int, BundleLine] = {}
        self._by_id: dict[bytes, BundleLine | None] = {}
        self._seen: dict[tuple[int, int, int, int], bool] = {}
        self._backings: dict[int, Mapping[int, Backing]] = {}
        self._replaced: dict[tuple[int, int], Sequence[bytes]] = {}
        self._fields: dict[int, tuple[TableDef, FieldDef, bytes] | None] = {}
        self.authors = Authors(lens)

    def take(self, lines: Iterable[BundleLine]) -> None:
        """Keeps bundles that were read in one go."""
        for line in lines:
            self._lines[line.no] = line
            self._by_id[line.bundle_id] = line

    def prepare(self, writes: Sequence[Said]) -> None:
        """Reads in few statements what `base` needs of many writes and of those they replaced."""
        logged = self._lens.registers.logged
        logged.prepare({said.line.no for said in writes})
        op_ids: set[bytes] = set()
        for said in writes:
            op_ids.update(self.replaced(said))
        replaced = {bundle_of(op_id)[0] for op_id in op_ids}
        lines = self._lens.store.collisions.lines_by_id([*replaced.difference(self._by_id)])
        self.take(lines)
        logged.prepare({line.no for line in lines})

    def line(self, bundle: int) -> BundleLine:
        """Returns a bundle by its number."""
        found = self._lines.get(bundle)
        if found is None:
            found = self._lens.store.collisions.line(bundle)
            self.take((found,))
        return found

    def field(self, slot: int) -> tuple[TableDef, FieldDef, bytes] | None:
        """Returns a field by its number, with its table and its id; None where it is deleted."""
        if slot not in self._fields:
            schema = self._lens.model.schema
            field = schema.fields_by_id.get(self._lens.model.id_of(slot))
            table = None if field is None else schema.tables_by_id.get(field.table_id)
            if field is None or field.deleted or table is None or table.deleted:
                self._fields[slot] = None
            else:
                self._fields[slot] = table, field, field.id.bytes
        return self._fields[slot]

    def name(self, said: Said) -> str:
        """Returns the name of who wrote it."""
        return self.authors.of(said.line.log)[1]

    def had_seen(self, log: int, seq: int, other: int, other_seq: int) -> bool:
        """Returns whether the author of bundle `seq` of a log had applied that other one."""
        key = log, seq, other, other_seq
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self._lens.store.oplog.had_seen(*key)
        return found

    def shown(self, said: Said, *, deletes: bool = False) -> ConflictTip:
        """Returns a write as faces show it; `deletes`: it says that the thing is gone."""
        line, place, value, back = said
        actor, name = self.authors.of(line.log)
        if back is None:
            op_id = operation_uuid(line.bundle_id, place)
        else:
            op_id = operation_uuid(back.by.line.bundle_id, back.by.place)
        at = wall_ms_of(line.hlc)
        return ConflictTip(value, actor, name, at, op_id, line.arrived_ms, deletes)

    def write(self, op_id: bytes, asked: Register) -> Said | None:
        """Returns a write to a register by its operation's id; None where it is not here."""
        bundle_id, place = bundle_of(op_id)
        if bundle_id not in self._by_id:
            line = self._lens.store.collisions.line_by_id(bundle_id)
            self._by_id[bundle_id] = line
            if line is not None:
                self._lines[line.no] = line
        found = self._by_id[bundle_id]
        if found is None or place >= found.places:
            return None
        written = written_at(self._lens, found.no, place, asked)
        return Said(found, place, None if written is None else written[1])

    def original(self, said: Said, register: Register) -> Said:
        """Returns the write that an undo put back when it opened a question again.

        Of any other write itself.
        """
        if said.line.kind not in _UNDOING:
            return said
        standing, decision = said, b""
        for _step in range(STEPS_MAX):
            found = self._backing(said.line).get(said.place)
            before = None if found is None else self.write(found.original, register)
            if found is None or before is None:
                break
            # A text is no value of an operation: what stands is what the document says.
            said, decision = before._replace(value=standing.value), decision or found.taken_back
        if said is standing:
            return said
        return said._replace(back=Back(standing, decision))

    def _backing(self, line: BundleLine) -> Mapping[int, Backing]:
        if line.kind not in _UNDOING:
            return {}
        found = self._backings.get(line.no)
        if found is None:
            header = self._lens.store.oplog.header(line.no)
            found = self._backings[line.no] = backings(self._lens, header)
        return found

    def tip(self, said: Said) -> Tip:
        """Returns a write as a tip of its register."""
        return Tip(self._lens.registers.facts(said.line.no), said.place, said.value)

    def replaced(self, said: Said) -> Sequence[bytes]:
        """Returns the ids of the operations whose values a write replaced."""
        key = said.line.no, said.place
        pred = self._replaced.get(key)
        if pred is None:
            operation, _start = self._lens.registers.logged.get(key[0]).at(key[1])
            pred = self._replaced[key] = getattr(operation, "pred", ())
        return pred

    def base(self, tips: Sequence[Said], asked: Register) -> Value:
        """Returns what stood before any of these writes; None where it was not one value."""
        preds = [self.replaced(tip) for tip in tips]
        first = preds[0]
        if len(first) <= 1 and preds.count(first) == len(preds):
            written = self.write(first[0], asked) if first else None
            return None if written is None else written.value
        values = [each.value for each in self._common(preds, asked)]
        same = values and all((type(v), v) == (type(values[0]), values[0]) for v in values)
        return values[0] if same else None

    def _common(self, preds: Sequence[Sequence[bytes]], asked: Register) -> Iterable[Said]:
        """Yields the newest writes that all the given ones build on.

        Walks from the newest to the oldest, which never meets a write before those that
        build on it. A mark says from which of the given ones a write was reached.
        """
        everyone = (1 << len(preds)) - 1
        covered = everyone + 1
        marks: dict[bytes, int] = {}
        waiting: dict[bytes, Said] = {}

        def reach(op_ids: Iterable[bytes], mark: int) -> None:
            for op_id in op_ids:
                write = waiting.get(op_id) or self.write(op_id, asked)
                if write is not None:
                    waiting[op_id] = write
                    marks[op_id] = marks.get(op_id, 0) | mark

        for at, pred in enumerate(preds):
            reach(pred, 1 << at)
        for _step in range(STEPS_MAX):
            if all(marks[op_id] & covered for op_id in waiting):
                return
            op_id = max(waiting, key=lambda each: waiting[each].order)
            write, mark = waiting.pop(op_id), marks.pop(op_id)
            if mark == everyone:
                yield write
                mark |= covered
            reach(self.replaced(write), mark)
