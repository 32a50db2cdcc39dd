"""Operations of bundles in the log, found by their place; the last few bundles stay decoded."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from openprod_core.domain import operations as ops
from openprod_core.domain.ids import ID_SIZE
from openprod_core.domain.logged_body import read_operations
from openprod_core.domain.values import Value
from openprod_core.engine.registers.shared_ids import SharedIds
from openprod_core.storage.sqlite.oplog import Oplog

KEPT_BYTES_MAX: Final = 16 * 1024 * 1024
"""Bodies of the bundles kept decoded, which take several times as much; one is always kept."""

PREPARED_BYTES_MAX: Final = 4 * 1024
"""A body this small is read together with others."""


class LoggedRegister(NamedTuple):
    """Which register of a record an operation wrote, by ids."""

    entity: bytes
    sign: int
    """1 for a field, 0 for existence, -1 for membership of a table."""
    definition: bytes
    """The field or table; empty for existence."""


class LoggedBundle:
    """A decoded bundle."""

    def __init__(self, operations: Sequence[ops.Operation | ops.UnknownOperation]) -> None:
        self.operations: list[ops.Operation | ops.UnknownOperation] = []
        self._starts: list[int] = []
        if len(operations) == 1:
            self.operations.append(operations[0])
            self._starts.append(0)
            return
        place = 0
        for operation in operations:
            self.add(operation, place)
            place += ops.places(operation)

    def add(self, operation: ops.Operation | ops.UnknownOperation, place: int) -> None:
        """Adds an operation whose first place is behind all others'."""
        self.operations.append(operation)
        self._starts.append(place)

    def extend(self, operations: Sequence[ops.Operation], place: int) -> None:
        """Adds operations that take a place each, behind all others'."""
        self.operations += operations
        self._starts += range(place, place + len(operations))

    def at(self, place: int) -> tuple[ops.Operation | ops.UnknownOperation, int]:
        """Returns the operation that takes a place, and the first place that it takes."""
        found = bisect_right(self._starts, place) - 1
        return self.operations[found], self._starts[found]

    def value_at(self, place: int) -> Value:
        """Returns the value that was written at a place; None where none was."""
        operation, start = self.at(place)
        if isinstance(operation, ops.SetField):
            value: Value = operation.value
            return value
        if isinstance(operation, ops.Records):
            slot, offset = divmod(place - start, operation.stride)
            return None if offset < 2 else operation.columns[offset - 2][slot]
        return None

    def register_at(self, place: int) -> "LoggedRegister | None":
        """Returns the register of a record that was written at a place; None for others."""
        operation, start = self.at(place)
        match operation:
            case ops.SetField(id_, field) | ops.ApplyCrdt(id_, field):
                return LoggedRegister(id_, 1, field)
            case ops.CreateEntity(id_) | ops.DeleteEntity(id_) | ops.RestoreEntity(id_):
                return LoggedRegister(id_, 0, b"")
            case ops.AttachFacet(id_, facet) | ops.DetachFacet(id_, facet):
                return LoggedRegister(id_, -1, facet)
            case ops.Records():
                row, offset = divmod(place - start, operation.stride)
                id_ = operation.entities[row * ID_SIZE : row * ID_SIZE + ID_SIZE]
                if offset < 2:
                    return LoggedRegister(id_, -offset, operation.facet if offset else b"")
                return LoggedRegister(id_, 1, operation.fields[offset - 2])
            case _:
                return None

    def edge_value_at(self, place: int, edge: bytes, name: str | None) -> Value:
        """Returns what was written at a place to a property of an edge; name None: its place."""
        operation, _start = self.at(place)
        value: Value = None
        match operation:
            case ops.CreateEdge() | ops.CreateOrderedEdge() if name is not None:
                value = operation.properties.get(name)
            case ops.SetEdgeProperty():
                value = operation.value
            case ops.CreateOrderedEdge() | ops.MoveOrderedEdge():
                value = operation.position
            case ops.RebalanceOrderedEdges(moves):
                value = next((position for id_, position, _pred in moves if id_ == edge), None)
        return value


class LoggedBundles:
    """Decodes bundles of the log on demand."""

    def __init__(self, oplog: Oplog, shared_ids: SharedIds) -> None:
        self._oplog = oplog
        self._shared_ids = shared_ids
        self._kept: OrderedDict[int, tuple[LoggedBundle, int]] = OrderedDict()
        self._bytes = 0
        self._open_no = 0
        self._open = LoggedBundle(())

    def note(
        self, bundle: int, operation: ops.Operation | ops.UnknownOperation, place: int
    ) -> None:
        """Takes notice of an operation that is being applied: an own one is not logged yet."""
        if bundle != self._open_no:
            self._open_no = bundle
            self._open = LoggedBundle(())
        self._open.add(operation, place)

    def note_singles(self, bundle: int, operations: Sequence[ops.Operation], place: int) -> None:
        """Takes notice of operations that take a place each, the first at `place`."""
        if bundle != self._open_no:
            self._open_no = bundle
            self._open = LoggedBundle(())
        self._open.extend(operations, place)

    def get(self, bundle: int) -> LoggedBundle:
        """Returns a bundle by its number; of the one that is being applied, what has been."""
        if bundle == self._open_no:
            return self._open
        held = self._kept.get(bundle)
        if held is None:
            return self._keep(bundle, self._oplog.body(bundle))
        self._kept.move_to_end(bundle)
        return held[0]

    def prepare(self, bundles: Iterable[int]) -> None:
        """Decodes many small bundles that are about to be asked for, read in few statements."""
        wanted = [each for each in bundles if each not in self._kept and each != self._open_no]
        for bundle, body in self._oplog.bodies(wanted, PREPARED_BYTES_MAX):
            self._keep(bundle, body)

    def _keep(self, bundle: int, body: bytes) -> LoggedBundle:
        operations: Sequence[ops.Operation | ops.UnknownOperation] = read_operations(body)
        if not self._shared_ids.is_idle:
            row = self._oplog.header(bundle)
            operations = self._shared_ids.operations(row.log, row.seq, operations)
        held = LoggedBundle(operations)
        self._kept[bundle] = held, len(body)
        self._bytes += len(body)
        while self._bytes > KEPT_BYTES_MAX and len(self._kept) > 1:
            _number, (_oldest, size) = self._kept.popitem(last=False)
            self._bytes -= size
        return held

    def forget(self) -> None:
        """Drops what is decoded, after a rollback: a number may come to mean another bundle."""
        self._kept.clear()
        self._bytes = 0
        self._open_no = 0
        self._open = LoggedBundle(())
