"""What was taken out of an overlay stays out when its state is derived anew.

Its log keeps every staged write. What was dropped, or said what everybody had anyway, is
noted beside it with how far the log had got; writes up to there are passed over.
"""

from collections.abc import Iterable
from typing import Any

from openprod_core.domain import operations as ops
from openprod_core.domain.core_schema import EDGE_POSITION, edge_property_id
from openprod_core.engine.ledger.ledger import Ledger
from openprod_core.engine.ledger.raw_tips import EXISTENCE_KEY, MEMBER_KEY
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts
from openprod_core.storage.sqlite.staging import UNMADE
from openprod_core.storage.sqlite.store import Store


class LeftOut:
    """What an overlay's file notes as taken out; of a workspace's own file nothing is."""

    def __init__(self, store: Store, registers: Registers) -> None:
        self._store = store
        self._registers = registers
        self._until: dict[tuple[bytes, bytes], int] = {}
        self._unmade: dict[bytes, int] = {}
        if registers.staged_log is not None:
            for id_, slot, seq in store.staging.all_put_back():
                if slot == UNMADE:
                    self._unmade[id_] = seq
                else:
                    self._until[id_, slot] = seq

    def apply(self, ledger: Ledger, facts: BundleFacts, operations: list[Any]) -> None:
        """Applies a bundle's operations, but for what was taken out."""
        if not (facts.is_staged and (self._until or self._unmade)):
            ledger.apply(facts, operations)
            return
        place = 0
        for operation in operations:
            kept = self._kept(facts.seq, operation)
            if kept is not None:
                ledger.apply(facts, [kept], place)
            place += ops.places(operation)

    def finish(self, ledger: Ledger) -> None:
        """Takes out again what was made and taken out as a whole."""
        for id_, seq in self._unmade.items():
            entity = self._registers.entity(id_)
            if entity is None:
                continue
            edge = self._store.edges.edge(entity.no)
            if edge is not None:
                made = edge.bundle
            elif entity.block is not None:
                made = self._registers.birth(entity.block).row.bundle
            else:
                continue
            facts = self._registers.facts(made)
            if facts.is_staged and facts.seq <= seq:
                ledger.unmake(entity, id_)
                self._registers.forget_entity(id_)

    def _kept(self, seq: int, operation: Any) -> Any:
        """Returns an operation, or what is left of it; None: nothing."""
        if isinstance(operation, ops.RebalanceOrderedEdges):
            place = EDGE_POSITION.bytes
            moves = [each for each in operation.moves if not self._is_out(seq, each[0], place)]
            return ops.RebalanceOrderedEdges(moves) if moves else None
        registers = list(_written(operation))
        is_out = registers and all(self._is_out(seq, *each) for each in registers)
        return None if is_out else operation

    def _is_out(self, seq: int, id_: bytes, slot: bytes) -> bool:
        return seq <= max(self._until.get((id_, slot), 0), self._unmade.get(id_, 0))


def _written(operation: Any) -> Iterable[tuple[bytes, bytes]]:
    """Yields the register (id, slot's key) that an operation on one register writes."""
    match operation:
        case ops.SetField(id_, field) | ops.ApplyCrdt(id_, field):
            yield id_, field
        case ops.AttachFacet(id_, facet) | ops.DetachFacet(id_, facet):
            yield id_, MEMBER_KEY + facet
        case (
            ops.CreateEntity(id_)
            | ops.DeleteEntity(id_)
            | ops.RestoreEntity(id_)
            | ops.DeleteEdge(id_)
            | ops.RestoreEdge(id_)
        ):
            yield id_, EXISTENCE_KEY
        case ops.SetEdgeProperty(id_, name):
            yield id_, edge_property_id(name).bytes
        case ops.MoveOrderedEdge(id_):
            yield id_, EDGE_POSITION.bytes
