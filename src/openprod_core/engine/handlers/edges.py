"""Commands on edges."""

from collections.abc import Collection, Mapping
from uuid import UUID

from openprod_core.bus.commands import conflicts as conflict_commands
from openprod_core.bus.commands import edges as commands
from openprod_core.domain import operations as ops
from openprod_core.domain.bundle import BundleKind
from openprod_core.domain.codec import NAME_LENGTH_MAX, PROPERTIES_MAX
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.ordered_list import make_room, position_between
from openprod_core.domain.values import Value, checked
from openprod_core.engine.ledger.edges import property_slot
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.workbench import DeletedRecordError, NoSuchRecordError, Workbench, op_ids
from openprod_core.storage.sqlite.edges import EdgeRecord
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


class NoSuchEdgeError(RejectedError):
    """There is no such edge."""

    def __init__(self, edge: UUID) -> None:
        super().__init__(f"There is no link {edge} in this production.")
        self.edge = edge


class DeletedEdgeError(RejectedError):
    """The edge was deleted; it must be brought back before it can be changed."""

    def __init__(self, edge: UUID) -> None:
        super().__init__("This link was deleted. Bring it back before you change it.")
        self.edge = edge


class NotOrderedError(RejectedError):
    """An edge without a place was to be moved."""

    def __init__(self, edge: UUID) -> None:
        super().__init__("This link has no place in an order, so it cannot be moved.")
        self.edge = edge


class NotBesideError(RejectedError):
    """An edge was to go next to one of another list."""

    def __init__(self, edge: UUID) -> None:
        super().__init__("That link is not in the same list, so nothing can go next to it.")
        self.edge = edge


class BadEdgeNameError(RejectedError):
    """The name of a type or property is empty or too long."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The name of a link has 1 to {NAME_LENGTH_MAX} characters.")
        self.name = name


def connect(bench: Workbench, command: commands.Connect) -> UUID:
    """Makes an edge."""
    type_ = _name(command.type)
    properties = _properties(command.properties)
    source, _target = _end(bench, command.source), _end(bench, command.target)
    ids = command.source.bytes, command.target.bytes
    edge = bench.ids.entity_id()
    with bench.writer.draft(BundleKind.EDIT, f"Link as {type_}") as draft:
        if not (command.ordered or command.after or command.before):
            draft.add([ops.CreateEdge(edge, type_, *ids, properties)])
            return UUID(bytes=edge)
        places = _Places(bench, bench.ledger.edges.root_of(source.no), type_)
        position, moves = places.find(command.after, command.before, last=True)
        made = ops.CreateOrderedEdge(edge, type_, *ids, position, properties)
        draft.add([*moves, made])
    return UUID(bytes=edge)


def edit_edge(bench: Workbench, command: commands.EditEdge) -> int:
    """Sets properties; equal values make no operation."""
    edge = live_edge(bench, command.edge)
    operations: list[ops.Operation] = []
    for name, value in command.properties.items():
        wanted = checked(value)
        tips = _property_tips(bench, edge, _name(name))
        standing = tips[0].value if len(tips) == 1 else None
        if len(tips) < 2 and standing == wanted and type(standing) is type(wanted):
            continue
        operations.append(ops.SetEdgeProperty(edge.id, _name(name), wanted, op_ids(tips)))
    if operations:
        names = [str(name) for name in command.properties]
        what = names[0] if len(names) == 1 else f"{len(names)} properties"
        with bench.writer.draft(BundleKind.EDIT, f"Change {what} of {edge.type}") as draft:
            draft.add(operations)
    return len(operations)


def move_edge(bench: Workbench, command: commands.MoveEdge) -> None:
    """Gives an ordered edge another place."""
    edge = live_edge(bench, command.edge)
    if not edge.ordered:
        raise NotOrderedError(command.edge)
    if command.edge in (command.after, command.before):
        return
    with bench.writer.draft(BundleKind.EDIT, f"Move in {edge.type}") as draft:
        places = _Places(bench, edge.source_root, edge.type, edge.no)
        position, moves = places.find(command.after, command.before, last=False)
        draft.add(moves)
        entity = _entity(bench, edge)
        pred = bench.pred(entity, bench.ledger.edges.position_slot)
        draft.add([ops.MoveOrderedEdge(edge.id, position, pred)])


def disconnect(bench: Workbench, command: commands.Disconnect) -> None:
    """Deletes edges; they can be brought back."""
    edges = [live_edge(bench, edge) for edge in dict.fromkeys(command.edges)]
    with bench.writer.draft(BundleKind.EDIT, _label("Unlink", edges)) as draft:
        draft.add(
            [ops.DeleteEdge(each.id, bench.pred(_entity(bench, each), EXISTENCE)) for each in edges]
        )


def reconnect(bench: Workbench, command: commands.Reconnect) -> None:
    """Brings deleted edges back; those that are there stay as they are."""
    operations: list[ops.Operation] = []
    edges = [known_edge(bench, edge) for edge in dict.fromkeys(command.edges)]
    for edge in edges:
        tips = bench.registers.tips(_entity(bench, edge), EXISTENCE)
        if all(tip.value is True for tip in tips):
            continue
        for end in edge.ends:
            bench.entity(UUID(bytes=bench.store.registers.entity_id(end)))
        operations.append(ops.RestoreEdge(edge.id, op_ids(tips)))
    if operations:
        with bench.writer.draft(BundleKind.EDIT, _label("Link again", edges)) as draft:
            draft.add(operations)


def decide_edge_collision(bench: Workbench, command: conflict_commands.DecideEdgeCollision) -> None:
    """Sets a property to the decided value, in place of all that stood."""
    edge = live_edge(bench, command.edge)
    tips = _property_tips(bench, edge, command.name)
    operation = ops.SetEdgeProperty(
        edge.id, _name(command.name), checked(command.value), op_ids(tips)
    )
    with bench.writer.draft(BundleKind.RESOLVE, f"Decide {command.name}") as draft:
        draft.add([operation])


def decide_edge_existence(bench: Workbench, command: conflict_commands.DecideEdgeExistence) -> None:
    """Keeps an edge or lets it go, in place of all that was said of it."""
    edge = known_edge(bench, command.edge)
    pred = bench.pred(_entity(bench, edge), EXISTENCE)
    operation = ops.RestoreEdge(edge.id, pred) if command.keep else ops.DeleteEdge(edge.id, pred)
    label = "Keep a link" if command.keep else "Let a link go"
    with bench.writer.draft(BundleKind.RESOLVE, label) as draft:
        draft.add([operation])


def is_edge(bench: Workbench, id_: UUID) -> bool:
    """Returns whether an id is that of an edge."""
    entity = bench.registers.entity(id_.bytes)
    return entity is not None and bench.store.edges.edge(entity.no) is not None


def decision_on_edge(
    bench: Workbench, edge: UUID, register: UUID | None, value: Value
) -> conflict_commands.DecideEdgeCollision | conflict_commands.DecideEdgeExistence:
    """Returns the command that decides a register of an edge, as a collision's id names it."""
    if register is None:
        return conflict_commands.DecideEdgeExistence(edge, bool(value))
    slot = bench.model.known_number(register)
    name = None if slot is None else bench.store.edges.names().get(slot)
    if name is None:
        raise NoSuchEdgeError(edge)
    return conflict_commands.DecideEdgeCollision(edge, name, value)


def gone_with(
    bench: Workbench, record: EntityRow, back: Collection[int] = ()
) -> list[ops.RestoreEdge]:
    """Returns what brings back the edges that were deleted together with a record.

    Only those to records that are there, or come `back` (roots) as well: a link would bring
    its other end back in doubt.
    """
    bundles = {
        tip.facts.no for tip in bench.registers.tips(record, EXISTENCE) if tip.value is not True
    }
    found: list[ops.RestoreEdge] = []
    own = bench.registers.root(record).no
    for edge in bench.store.edges.of(own):
        other = edge.target_root if edge.source_root == own else edge.source_root
        if other not in (own, *back) and not bench.registers.is_alive(
            bench.registers.numbered(other)
        ):
            continue
        tips = bench.registers.tips(_entity(bench, edge), EXISTENCE)
        if any(tip.value is not True and tip.facts.no in bundles for tip in tips):
            found.append(ops.RestoreEdge(edge.id, op_ids(tips)))
    return found


def known_edge(bench: Workbench, id_: UUID) -> EdgeRecord:
    """Returns an edge, deleted ones too.

    Raises:
        NoSuchEdgeError: there never was one.
    """
    entity = bench.registers.entity(id_.bytes)
    edge = None if entity is None else bench.store.edges.edge(entity.no)
    if edge is None:
        raise NoSuchEdgeError(id_)
    return edge


def live_edge(bench: Workbench, id_: UUID) -> EdgeRecord:
    """Returns an edge that is there.

    Raises:
        NoSuchEdgeError, DeletedEdgeError: as they say.
        DeletedRecordError: what it joins was deleted.
    """
    edge = known_edge(bench, id_)
    if not edge.live:
        raise DeletedEdgeError(id_)
    if not bench.store.edges.is_shown(edge.no):
        raise DeletedRecordError(UUID(bytes=bench.store.registers.entity_id(edge.source_root)))
    return edge


class _Places:
    """The ordered edges of one source and type, but for the one that is to move."""

    def __init__(self, bench: Workbench, source: int, type_: str, without: int = 0) -> None:
        self._bench = bench
        self._source = source
        self._type = type_
        self._without = without

    def find(
        self, after: UUID | None, before: UUID | None, *, last: bool
    ) -> tuple[str, list[ops.Operation]]:
        """Returns a position, and what must be moved first.

        Behind `after`; else before `before`; else at the end or the beginning.
        """
        low, high = self._neighbours(after, before, last=last)
        position = position_between(
            None if low is None else low.position, None if high is None else high.position
        )
        if position is not None:
            return position, []
        edges = self._bench.store.edges.in_order(self._source, self._type)
        order = [(edge.position, edge.id) for edge in edges if edge.no != self._without]
        at = len(order) if high is None else order.index((high.position, high.id))
        position, moved = make_room(order, at)
        return position, self._rebalance(moved)

    def _neighbours(
        self, after: UUID | None, before: UUID | None, *, last: bool
    ) -> tuple[EdgeRecord | None, EdgeRecord | None]:
        store = self._bench.store.edges
        if after is not None:
            low = self._anchor(after)
            return low, store.next_to(low, behind=True, without=self._without)
        if before is not None:
            high = self._anchor(before)
            return store.next_to(high, behind=False, without=self._without), high
        end = store.outermost(self._source, self._type, last=last, without=self._without)
        return (end, None) if last else (None, end)

    def _anchor(self, id_: UUID) -> EdgeRecord:
        edge = live_edge(self._bench, id_)
        if not edge.ordered or (edge.source_root, edge.type) != (self._source, self._type):
            raise NotBesideError(id_)
        return edge

    def _rebalance(self, moved: Mapping[bytes, str]) -> list[ops.Operation]:
        slot = self._bench.ledger.edges.position_slot
        moves: list[tuple[bytes, str, list[bytes]]] = []
        for id_, position in moved.items():
            entity = self._bench.registers.entity(id_)
            assert entity is not None
            moves.append((id_, position, self._bench.pred(entity, slot)))
        return [ops.RebalanceOrderedEdges(moves)] if moves else []


def _entity(bench: Workbench, edge: EdgeRecord) -> EntityRow:
    entity = bench.registers.entity(edge.id)
    assert entity is not None
    return entity


def _end(bench: Workbench, record: UUID) -> EntityRow:
    entity = bench.entity(record)
    if bench.store.edges.edge(entity.no) is not None:
        raise NoSuchRecordError(record)
    return entity


def _property_tips(bench: Workbench, edge: EdgeRecord, name: str) -> list[Tip]:
    slot = property_slot(bench.model, name)
    return [] if slot is None else bench.registers.tips(_entity(bench, edge), slot)


def _properties(given: Mapping[str, object]) -> dict[str, Value]:
    if len(given) > PROPERTIES_MAX:
        raise RejectedError(f"A link has at most {PROPERTIES_MAX:,} properties.")
    found = {_name(name): checked(value) for name, value in given.items()}
    return {name: value for name, value in found.items() if value is not None}


def _name(name: str) -> str:
    if not isinstance(name, str) or not 0 < len(name) <= NAME_LENGTH_MAX:
        raise BadEdgeNameError(name)
    return name


def _label(what: str, edges: list[EdgeRecord]) -> str:
    return f"{what} {edges[0].type}" if len(edges) == 1 else f"{what} {len(edges):,} times"
