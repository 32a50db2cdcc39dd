"""What operations on edges mean: whose ends, which registers, and what the ends learn of it.

An edge is an entity; its existence, position and properties are registers like any other,
written through the ledger. What it joins is said once, by the operation that made it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.core_schema import EDGE_POSITION, edge_property_id
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.values import Value
from openprod_core.engine.conflicts.detection import is_edit_unseen
from openprod_core.engine.ledger.state_hash import edge_element, register_element
from openprod_core.engine.ledger.touched import Touched
from openprod_core.engine.model import Model
from openprod_core.engine.registers.registers import Registers
from openprod_core.engine.registers.tips import BundleFacts, Tip, shown
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.identity import RECORDS
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow, TipRow
from openprod_core.storage.sqlite.store import Store

IDS_MAX: Final = 50_000
"""Ids of ends that are kept at hand."""

Creation = ops.CreateEdge | ops.CreateOrderedEdge


@dataclass(frozen=True, slots=True)
class EdgeHands:
    """What the ledger lends: the one way to write a register, and to judge an entity anew."""

    intern: Callable[[bytes], EntityRow]
    write: Callable[[BundleFacts, int, EntityRow, bytes, int, Value, list[bytes]], None]
    judge: Callable[[EntityRow, bytes], None]
    add_to_hash: Callable[[int], None]
    touched: Callable[[], Touched]


class EdgeLedger:
    """The ledger's part for edges; every call is inside the caller's transaction."""

    def __init__(self, store: Store, model: Model, registers: Registers, hands: EdgeHands) -> None:
        self._store = store
        self._model = model
        self._registers = registers
        self._hands = hands
        self._names: dict[int, str] | None = None
        self._slots: dict[str, int] = {}
        self._ids: dict[int, bytes] = {}

    def forget(self) -> None:
        """Drops what was looked up, after a rollback."""
        self._names = None
        self._slots.clear()
        self._ids.clear()

    def apply(self, facts: BundleFacts, place: int, operation: object) -> None:
        """Applies an operation on edges; passes others over."""
        for id_, slot, value, pred in self._writes_of(facts, place, operation):
            self._hands.write(facts, place, self._hands.intern(id_), id_, slot, value, pred)

    def _writes_of(
        self, facts: BundleFacts, place: int, operation: object
    ) -> Iterator[tuple[bytes, int, Value, list[bytes]]]:
        """Yields (edge, slot, value, pred) of each write that an operation stands for."""
        match operation:
            case ops.CreateEdge() | ops.CreateOrderedEdge():
                if self._create(facts, place, operation):
                    for slot, value in self._first_values(operation).items():
                        yield operation.edge, slot, value, []
            case ops.DeleteEdge(id_, pred):
                yield id_, EXISTENCE, False, pred
            case ops.RestoreEdge(id_, pred):
                yield id_, EXISTENCE, True, pred
            case ops.SetEdgeProperty(id_, name, value, pred):
                yield id_, self._slot_of(name), value, pred
            case ops.MoveOrderedEdge(id_, position, pred):
                yield id_, self.position_slot, position, pred
            case ops.RebalanceOrderedEdges(moves):
                # An edge named twice would have two writes under one operation's id.
                for id_, (position, pred) in _first_of_each(moves).items():
                    yield id_, self.position_slot, position, pred
            case _:
                return

    def _create(self, facts: BundleFacts, place: int, operation: Creation) -> bool:
        """Says what an edge joins; returns whether its registers are still to be written."""
        id_ = operation.edge
        ends = self._hands.intern(operation.source).no, self._hands.intern(operation.target).no
        roots = self.root_of(ends[0]), self.root_of(ends[1])
        known = self._registers.entity(id_)
        entity = self._hands.intern(id_)
        position = operation.position if isinstance(operation, ops.CreateOrderedEdge) else ""
        ordered = int(isinstance(operation, ops.CreateOrderedEdge))
        type_ = operation.edge_type
        standing = {root: self._standing(root) for root in roots}
        edge = EdgeRecord(
            entity.no, id_, facts.no, place, type_, *ends, *roots, ordered, position, 1,
            *(standing[root][0] for root in roots),
        )  # fmt: skip
        if known is None:
            self._add_new(facts, edge, operation)
            self._note_ends(edge)
            for root, (_alive, is_questioned) in standing.items():
                if is_questioned:
                    self._hands.judge(self._hands.intern(self._id_of(root)), self._id_of(root))
            return False
        stood = self._store.edges.edge(entity.no)
        if stood is None or self._order(edge) < self._order(stood):
            self._claim(edge, stood)
        return True

    def _add_new(self, facts: BundleFacts, edge: EdgeRecord, operation: Creation) -> None:
        """Adds an edge that nobody has heard of: nothing of it needs to be read first."""
        self._store.edges.put(edge)
        change = self._element(edge)
        for slot, value in self._first_values(operation).items():
            tip = Tip(facts, edge.place, value)
            row = TipRow(facts.no, edge.place, value)
            self._store.registers.replace_tips(edge.no, slot, [], [row])
            key = b"existence" if slot == EXISTENCE else self._model.id_of(slot).bytes
            change += register_element(edge.id, key, [tip])
            if slot != EXISTENCE and slot != self.position_slot:
                self._store.edges.set_property(edge.no, slot, value)
        self._hands.add_to_hash(change)
        self._store.registers.touch(edge.no, facts.no)

    def _claim(self, edge: EdgeRecord, stood: EdgeRecord | None) -> None:
        """Has the operation that came first say what an edge joins, among several that do."""
        if stood is None:
            self._store.edges.put(edge._replace(live=0, position=""))
            self._hands.add_to_hash(self._element(edge))
            self._show_all(edge)
        else:
            self._store.edges.put(edge._replace(live=stood.live, position=stood.position))
            self._hands.add_to_hash(self._element(edge) - self._element(stood))
            self._tell_ends(stood)
        self._tell_ends(edge)

    def _show_all(self, edge: EdgeRecord) -> None:
        """Shows what was written to an entity before it was known to be an edge."""
        entity = self._hands.intern(edge.id)
        for slot in (self.position_slot, *self._known_names()):
            tip = shown(self._registers.raw_tips(entity, slot))
            if tip is not None:
                self._show(edge, slot, tip.value)
        self._hands.judge(entity, edge.id)

    def _first_values(self, operation: Creation) -> dict[int, Value]:
        found: dict[int, Value] = {EXISTENCE: True}
        if isinstance(operation, ops.CreateOrderedEdge):
            found[self.position_slot] = operation.position
        properties: Mapping[str, Any] = operation.properties
        for name, value in properties.items():
            if value is not None:
                found[self._slot_of(name)] = value
        return found

    @property
    def position_slot(self) -> int:
        """The slot of an edge's place."""
        return self._model.number(EDGE_POSITION)

    def is_register(self, slot: int) -> bool:
        """Returns whether a slot is that of an edge's place, or of a property."""
        return slot == self.position_slot or slot in self._known_names()

    def _known_names(self) -> dict[int, str]:
        if self._names is None:
            self._names = self._store.edges.names()
        return self._names

    def _slot_of(self, name: str) -> int:
        found = self._slots.get(name)
        if found is None:
            found = self._slots[name] = self._model.number(edge_property_id(name))
            if found not in self._known_names():
                self._store.edges.remember_name(found, name)
                self._known_names()[found] = name
                self._show_waiting(found)
        return found

    def _show_waiting(self, slot: int) -> None:
        """Shows a property that was written to before anybody said what its id stands for."""
        if slot in self._store.tables.waiting():
            self._store.tables.forget_waiting(slot)
            for edge in self._store.edges.all():
                tip = shown(self._registers.raw_tips(self._hands.intern(edge.id), slot))
                if tip is not None:
                    self._store.edges.set_property(edge.no, slot, tip.value)

    def after_write(self, entity: EntityRow, slot: int, value: Value) -> None:
        """Brings an edge up to what a register of its entity shows now."""
        edge = self._store.edges.edge(entity.no)
        if edge is not None:
            self._show(edge, slot, value)
            self._tell_ends(edge)

    def after_edits(self, ids: Sequence[bytes]) -> None:
        """Tells what edges join of work on fields that somebody gave them."""
        for edge in self._store.edges.among(ids):
            self._tell_ends(edge)

    def _show(self, edge: EdgeRecord, slot: int, value: Value) -> None:
        if slot == self.position_slot:
            self._store.edges.set_position(edge.no, value if isinstance(value, str) else "")
        elif slot in self._known_names():
            self._store.edges.set_property(edge.no, slot, value)

    def after_judgement(self, entity: EntityRow, alive: bool) -> None:
        """Says of an edge whether it is there; to edges, whether what they join is."""
        for member in self._registers.members(entity):
            edge = self._store.edges.edge(member.no)
            if edge is not None and bool(edge.live) != alive:
                self._store.edges.set_live(edge.no, alive)
                self._tell_ends(edge)
        if self._store.edges.set_end_live(entity.no, alive):
            for edge in self._store.edges.of(entity.no):
                self._note_ends(edge)

    def _standing(self, root: int) -> tuple[bool, bool]:
        """Returns whether an entity is there, and whether anybody wrote to that since its birth."""
        entity = self._hands.intern(self._id_of(root))
        if self._registers.written_existence(entity):
            return self._registers.is_alive(entity), True
        return entity.block is not None or self._registers.is_taken_elsewhere(entity), False

    def _tell_ends(self, edge: EdgeRecord) -> None:
        """Judges the ends anew: work on an edge is work on what it joins."""
        self._note_ends(edge)
        for number in {*edge.ends}:
            end = self._hands.intern(self._id_of(number))
            if self._registers.written_existence(end):
                self._hands.judge(end, self._id_of(number))

    def _note_ends(self, edge: EdgeRecord) -> None:
        touched = self._hands.touched()
        for number in {edge.source, edge.target, *edge.ends}:
            touched.add_edge_end(self._id_of(number))

    def _id_of(self, number: int) -> bytes:
        found = self._ids.get(number)
        if found is None:
            if len(self._ids) >= IDS_MAX:
                self._ids.clear()
            found = self._ids[number] = self._store.registers.entity_id(number)
        return found

    def unseen_edits(self, entity: EntityRow, deletions: list[Tip]) -> Iterator[BundleFacts]:
        """Yields who made or changed an edge of a record, unseen by all who deleted it.

        An edge has no edges of its own to count: two that join each other would hang on
        each other.
        """
        if any(self._store.edges.edge(each.no) for each in self._registers.members(entity)):
            return
        for edge in self._store.edges.live_of(entity.no):
            for _slot, row in edits_of(self._store, edge, self.position_slot):
                facts = self._registers.facts(row.bundle)
                if is_edit_unseen(facts, deletions, self._store.oplog.had_seen):
                    yield facts

    def unmake(self, entity: EntityRow) -> None:
        """Takes an edge out that only an overlay has."""
        edge = self._store.edges.edge(entity.no)
        if edge is not None:
            self._hands.add_to_hash(-self._element(edge))
            self._store.edges.remove(edge.no)
            self._tell_ends(edge)

    def root_of(self, entity: int) -> int:
        """Returns the entity that stands for one that an edge names."""
        return self._registers.unions.group(RECORDS, entity).root

    def follow_roots(self, members: Iterable[int]) -> None:
        """Joins edges anew, after what stands for these entities has changed."""
        for edge in {edge for member in members for edge in self._store.edges.of(member)}:
            roots = self.root_of(edge.source), self.root_of(edge.target)
            if roots != edge.ends:
                source, target = roots
                now = edge._replace(
                    source_root=source,
                    target_root=target,
                    source_live=self._standing(source)[0],
                    target_live=self._standing(target)[0],
                )
                self._store.edges.put(now)
                self._note_ends(edge)
                self._note_ends(now)

    def _order(self, edge: EdgeRecord) -> tuple[bytes, bytes, int]:
        facts = self._registers.facts(edge.bundle)
        return facts.hlc, facts.bundle_id, edge.place

    def _element(self, edge: EdgeRecord) -> int:
        ends = self._id_of(edge.source), self._id_of(edge.target)
        bundle_id = self._registers.facts(edge.bundle).bundle_id
        return edge_element(edge.id, bundle_id, edge.place, edge.type, ends, bool(edge.ordered))


def edits_of(store: Store, edge: EdgeRecord, position_slot: int) -> Iterator[tuple[int, TipRow]]:
    """Yields (slot, tip) of what stands of an edge and counts as work on its ends.

    That it was made or brought back, and its properties; not its place.
    """
    for slot, rows in store.registers.tips_of(edge.no).items():
        if slot != position_slot:
            yield from ((slot, row) for row in rows if slot != EXISTENCE or row.value is True)


def _first_of_each(
    moves: list[tuple[bytes, str, list[bytes]]],
) -> dict[bytes, tuple[str, list[bytes]]]:
    found: dict[bytes, tuple[str, list[bytes]]] = {}
    for id_, position, pred in moves:
        found.setdefault(id_, (position, pred))
    return found


def property_slot(model: Model, name: str) -> int | None:
    """Returns the slot of a property by its name; None where nobody has written one."""
    id_: UUID = edge_property_id(name)
    return model.known_number(id_)
