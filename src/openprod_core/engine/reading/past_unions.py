"""What was one at a moment: records and fields, by what had been said of them then."""

from collections.abc import Iterable

from openprod_core.domain import operations as ops
from openprod_core.engine.lens import Lens
from openprod_core.engine.registers.tips import Tip, shown
from openprod_core.storage.sqlite.identity import FIELDS, RECORDS


class PastUnions:
    """Groups of records and fields at a moment (an HLC as bytes)."""

    def __init__(self, lens: Lens, limit: bytes) -> None:
        self._lens = lens
        self._limit = limit
        self._survivors: dict[tuple[int, int, int], int] = {}
        self._later: set[tuple[int, int]] = set()
        """(kind, member) of pairs of which something was said after the moment."""
        for kind, one, other in lens.store.pairs.pairs():
            self._read(kind, one, other)

    def is_remapped(self, slots: Iterable[int]) -> bool:
        """Returns whether some of these fields were mapped or parted since."""
        return any((FIELDS, slot) in self._later for slot in slots)

    def records(self) -> list[tuple[int, ...]]:
        """Returns the groups of every record that was ever named in a pair, the root first."""
        members = {
            no for kind, *pair in self._lens.store.pairs.pairs() if kind == RECORDS for no in pair
        }
        found: list[tuple[int, ...]] = []
        while members:
            group = self._group(RECORDS, members.pop())
            members -= group
            found.append(self._root_first(group))
        return found

    def aliases(self, slots: Iterable[int]) -> dict[int, int]:
        """Returns field -> the field that stood for all that it was one with."""
        found: dict[int, int] = {}
        for slot in slots:
            group = self._group(FIELDS, slot)
            found.update(dict.fromkeys(group, min(group)))
        return found

    def _root_first(self, group: set[int]) -> tuple[int, ...]:
        id_of = self._lens.registers.unions.id_of
        absorbed = {
            other if survivor == one else one
            for (kind, one, other), survivor in self._survivors.items()
            if kind == RECORDS and one in group
        }
        free = group - absorbed or group
        root = min(free, key=id_of)
        return root, *sorted(group - {root}, key=id_of)

    def _group(self, kind: int, member: int) -> set[int]:
        found = {member}
        pairs = [set(pair) for each, *pair in self._survivors if each == kind]
        while more := {no for pair in pairs if pair & found for no in pair} - found:
            found |= more
        return found

    def _read(self, kind: int, one: int, other: int) -> None:
        lens = self._lens
        ids = {lens.registers.unions.id_of(no): no for no in (one, other)}
        standing: list[Tip] = []
        headers = [lens.store.oplog.header(no) for no in lens.store.registers.touched_by(one)]
        for header in sorted(headers, key=lambda each: (each.hlc, each.bundle_id)):
            place = 0
            for operation in lens.registers.logged.get(header.no).operations:
                word = _word(operation)
                if word is not None and {word[0], word[1]} == set(ids):
                    if header.hlc > self._limit:
                        self._later.update(((kind, one), (kind, other)))
                    else:
                        standing = [tip for tip in standing if tip.op_id not in word[2]]
                        survivor = ids[word[0]] if word[3] else 0
                        facts = lens.registers.facts(header.no)
                        standing.append(Tip(facts, place, survivor))
                place += ops.places(operation)
        now = shown(standing)
        if now is not None and isinstance(now.value, int) and now.value:
            self._survivors[kind, one, other] = now.value


def _word(operation: object) -> tuple[bytes, bytes, list[bytes], bool] | None:
    match operation:
        case ops.MergeEntities(one, other, pred) | ops.ConfirmFieldMapping(one, other, pred):
            return one, other, pred, True
        case ops.SplitEntity(one, other, pred) | ops.RemoveFieldMapping(one, other, pred):
            return one, other, pred, False
        case _:
            return None
