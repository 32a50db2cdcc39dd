"""What staged writes to records and fields that are one rest upon.

Such a write names what it replaces wherever that stood, and what was staged before and is
replaced by now had named things, too. Who follows these names knows what of everybody's a
staged write takes away, and which registers only come or go together.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import ID_SIZE, bundle_of
from openprod_core.domain.values import Value
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.workbench import Workbench
from openprod_core.storage.sqlite.registers import EXISTENCE

Register = tuple[int, int]
"""An entity and a slot, by their numbers in the overlay's file."""


@dataclass(slots=True)
class Trail:
    """All that lies behind a staged write."""

    grounded: set[bytes] = field(default_factory=set)
    """The operations of everybody that it replaces."""
    staged: set[bytes] = field(default_factory=set)
    """The staged operations before it."""

    @property
    def all(self) -> set[bytes]:
        """Both."""
        return self.grounded | self.staged


class Trails:
    """Follows names back through one overlay."""

    def __init__(self, branch: Workbench) -> None:
        self._branch = branch
        self._registers: dict[bytes, Register | None] = {}

    def behind(self, tip: Tip) -> Trail:
        """Returns what lies behind a staged write that stands."""
        oplog, registers = self._branch.store.oplog, self._branch.registers
        found = Trail()
        ahead = [tip.op_id]
        while ahead:
            op_id = ahead.pop()
            bundle_id, place = bundle_of(op_id)
            header = oplog.by_id(bundle_id)
            if header is None or op_id in found.staged:
                continue
            if header.log != registers.staged_log:
                found.grounded.add(op_id)
                continue
            found.staged.add(op_id)
            operation, _start = registers.logged.get(header.no).at(place)
            ahead += getattr(operation, "pred", ())
        found.staged.discard(tip.op_id)
        return found

    def register_of(self, op_id: bytes) -> Register | None:
        """Returns the register of a record that an operation wrote; None for others."""
        if op_id not in self._registers:
            self._registers[op_id] = self._register_of(op_id)
        return self._registers[op_id]

    def _register_of(self, op_id: bytes) -> Register | None:
        bundle_id, place = bundle_of(op_id)
        header = self._branch.store.oplog.by_id(bundle_id)
        if header is None:
            return None
        found = self._branch.registers.logged.get(header.no).register_at(place)
        if found is None:
            return None
        entity = self._branch.registers.entity(found.entity)
        if entity is None:
            return None
        if not found.sign:
            return entity.no, EXISTENCE
        definition = self._branch.registers.entity(found.definition)
        return None if definition is None else (entity.no, found.sign * definition.no)

    def entangled(self, wanted: Iterable[Register]) -> set[Register]:
        """Returns registers with all that are bound to them by what is staged.

        A write that was staged while two were one may have replaced what the other held.
        """
        branch = self._branch
        found = set(wanted)
        if not any(branch.registers.unions.concerns(*register) for register in found):
            return found
        near: dict[Register, set[Register]] = {}
        for entity, slot in branch.store.staging.held():
            if not branch.registers.unions.concerns(entity, slot):
                continue
            row = branch.registers.numbered(entity)
            bound = {(entity, slot)}
            for tip in branch.registers.written(row, slot):
                if tip.facts.is_staged:
                    registers = map(self.register_of, self.behind(tip).all)
                    bound.update(register for register in registers if register is not None)
            for register in bound:
                near.setdefault(register, set()).update(bound)
        ahead = [*found]
        while ahead:
            more = near.get(ahead.pop(), set()) - found
            found |= more
            ahead += more
        return found


def birth_tip(branch: Workbench, id_: bytes, slot: int) -> Tip | None:
    """Returns what a record was made with in an overlay, though it is written out by now."""
    entity = branch.registers.entity(id_)
    touched = [] if entity is None else branch.store.registers.touched_by(entity.no)
    for facts in map(branch.registers.facts, touched):
        place = 0
        for operation in branch.registers.logged.get(facts.no).operations:
            if facts.is_staged and isinstance(operation, ops.Records):
                found = _born(branch, operation, id_, slot)
                if found is not None:
                    offset, value = found
                    return Tip(facts, place + offset, value)
            place += ops.places(operation)
    return None


def _born(branch: Workbench, run: ops.Records, id_: bytes, slot: int) -> tuple[int, Value] | None:
    """Returns (offset in the run, value) of what a run of records wrote to a register."""
    ids = [run.entities[at : at + ID_SIZE] for at in range(0, len(run.entities), ID_SIZE)]
    if id_ not in ids:
        return None
    row = ids.index(id_)
    if slot == EXISTENCE:
        return row * run.stride, True
    definition = branch.model.id_of(abs(slot)).bytes
    if slot < 0:
        return (row * run.stride + 1, True) if definition == run.facet else None
    if definition not in run.fields:
        return None
    column = run.fields.index(definition)
    value: Value = run.columns[column][row]
    return None if value is None else (row * run.stride + 2 + column, value)
