"""What takes operations on edges back; used by `inverse.py` for its own step."""

from collections.abc import Callable, Sequence

from openprod_core.domain import operations as ops
from openprod_core.domain.dataclass import dataclass
from openprod_core.engine.ledger.edges import property_slot
from openprod_core.engine.reading.edges import faces_of
from openprod_core.engine.reading.stood import (
    EXISTENCE_KEY,
    POSITION_KEY,
    Register,
    differing,
    property_key,
    stood,
)
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.workbench import Workbench, op_ids
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


def edge_write_of(operation: object) -> tuple[Register, list[bytes]] | None:
    """Returns the register that an operation on an edge writes, and what it replaces.

    New positions that only made room are never taken back: their order stays right.
    """
    match operation:
        case ops.DeleteEdge(id_, pred) | ops.RestoreEdge(id_, pred):
            return (id_, EXISTENCE_KEY), pred
        case ops.SetEdgeProperty(id_, name, _value, pred):
            return (id_, property_key(name)), pred
        case ops.MoveOrderedEdge(id_, _position, pred):
            return (id_, POSITION_KEY), pred
        case _:
            return None


@dataclass(frozen=True, slots=True)
class Step:
    """What the inverse of a whole step lends."""

    bench: Workbench
    stands: Callable[[list[Tip], bytes, Register], bool]
    """Does a register stand as an operation left it?"""
    newest: Callable[[list[bytes]], tuple[int, int] | None]
    """Of replaced operations the newest, as (bundle, place)."""
    words: Callable[[EntityRow, bytes, Sequence[bytes], bool], list[bool]]
    """What must be said of whether an entity is there, for it to be as it was."""
    author_of: Callable[[list[Tip]], bytes]
    own: bytes
    skip: Callable[[str, str, bytes], None]
    """(title, what was left alone, who changed it)."""


class EdgeInverse:
    """Gathers what takes the edges of one step back."""

    def __init__(self, step: Step) -> None:
        self._step = step
        self._bench = step.bench
        self._revived: set[bytes] = set()
        self._cut: set[bytes] = set()
        """Edges that are deleted before the rest of the step is taken back."""

    def take_back(
        self, operation: object, op_id: bytes, last: bytes, replaced: list[bytes]
    ) -> list[ops.Operation]:
        """Returns what takes one operation back; others than on edges give nothing.

        `last`: the step's last write to the same register; `replaced`: what its first replaced.
        """
        id_ = getattr(operation, "edge", None)
        if id_ is not None and self._bench.store.edges.edge(self._entity(id_).no) is None:
            # It was made in an overlay, and knocked out of it since.
            return []
        match operation:
            case ops.CreateEdge(id_) | ops.CreateOrderedEdge(id_):
                return self._unmake(id_)
            case ops.DeleteEdge(id_) | ops.RestoreEdge(id_) if last == op_id:
                return self._reset_existence(operation, id_, op_id, replaced)
            case ops.SetEdgeProperty(id_, name) if last == op_id:
                return self._reset(id_, name, op_id, replaced)
            case ops.MoveOrderedEdge(id_) if last == op_id:
                return self._move_back(id_, op_id, replaced)
            case _:
                return []

    def cut_off(self, record: EntityRow) -> list[ops.Operation] | bytes:
        """Returns what deletes a record's edges; or who has worked on one of them since."""
        found: list[ops.Operation] = []
        for edge in self._bench.store.edges.live_of(self._bench.registers.root(record).no):
            if edge.id not in self._cut:
                other = self._stranger(edge)
                if other is not None:
                    return other
                found.append(self._deletion(edge.id))
        return found

    def _unmake(self, id_: bytes) -> list[ops.Operation]:
        edge = self._edge(id_)
        if not edge.live or id_ in self._cut:
            return []
        other = self._stranger(edge)
        if other is not None:
            self._skip(edge, "it", other)
            return []
        return [self._deletion(id_)]

    def _deletion(self, id_: bytes) -> ops.Operation:
        self._cut.add(id_)
        return ops.DeleteEdge(id_, self._bench.pred(self._entity(id_), EXISTENCE))

    def _stranger(self, edge: EdgeRecord) -> bytes | None:
        """Returns somebody else whose work on an edge stands."""
        for rows in self._bench.store.registers.tips_of(edge.no).values():
            for row in rows:
                author = self._bench.store.oplog.actor_of(
                    self._bench.registers.facts(row.bundle).log
                )
                if author != self._step.own:
                    return author
        return None

    def _reset_existence(
        self, operation: object, id_: bytes, op_id: bytes, replaced: list[bytes]
    ) -> list[ops.Operation]:
        entity = self._entity(id_)
        tips = self._bench.registers.tips(entity, EXISTENCE)
        if not self._step.stands(tips, op_id, (id_, EXISTENCE_KEY)):
            self._skip(self._edge(id_), "it", self._step.author_of(tips))
            return []
        words = self._step.words(entity, id_, replaced, isinstance(operation, ops.RestoreEdge))
        (self._revived if any(words) else self._cut).add(id_)
        return [(ops.RestoreEdge if word else ops.DeleteEdge)(id_, op_ids(tips)) for word in words]

    def _reset(
        self, id_: bytes, name: str, op_id: bytes, replaced: list[bytes]
    ) -> list[ops.Operation]:
        slot = property_slot(self._bench.model, name)
        assert slot is not None
        register = id_, property_key(name)
        tips = self._bench.registers.tips(self._entity(id_), slot)
        if not self._is_free(id_, tips, op_id, register[1], name):
            return []
        before = differing(stood(self._bench, replaced, register).get(register, []))
        values = [each.value for each in before] or [None]
        return [ops.SetEdgeProperty(id_, name, value, op_ids(tips)) for value in values]

    def _move_back(self, id_: bytes, op_id: bytes, replaced: list[bytes]) -> list[ops.Operation]:
        slot = self._bench.ledger.edges.position_slot
        tips = self._bench.registers.tips(self._entity(id_), slot)
        at = self._step.newest(replaced)
        if at is None or not self._is_free(id_, tips, op_id, POSITION_KEY, "its place"):
            return []
        old = self._bench.registers.logged.get(at[0]).edge_value_at(at[1], id_, None)
        return [ops.MoveOrderedEdge(id_, str(old), op_ids(tips))]

    def _is_free(self, id_: bytes, tips: list[Tip], op_id: bytes, key: bytes, what: str) -> bool:
        edge = self._edge(id_)
        there = id_ in self._revived or bool(edge.live)
        if there and self._step.stands(tips, op_id, (id_, key)):
            return True
        self._skip(edge, what, self._step.author_of(tips))
        return False

    def _skip(self, edge: EdgeRecord, what: str, author: bytes) -> None:
        faces = faces_of(self._bench, edge.ends)
        title = f"{faces[edge.source_root].title}'s {edge.type} {faces[edge.target_root].title}"
        self._step.skip(title, what, author)

    def _edge(self, id_: bytes) -> EdgeRecord:
        edge = self._bench.store.edges.edge(self._entity(id_).no)
        assert edge is not None
        return edge

    def _entity(self, id_: bytes) -> EntityRow:
        entity = self._bench.registers.entity(id_)
        assert entity is not None
        return entity
