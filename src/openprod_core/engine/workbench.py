"""What every handler works with: the parts of one open workspace, under one name."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from openprod_core.domain import operations as ops
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.errors import RejectedError
from openprod_core.domain.hlc import HlcClock
from openprod_core.domain.ids import IdSource
from openprod_core.domain.schema import TableDef
from openprod_core.engine.announce import Announcer
from openprod_core.engine.heads import Heads
from openprod_core.engine.intake import Intake
from openprod_core.engine.ledger.ledger import Ledger
from openprod_core.engine.lens import Lens
from openprod_core.engine.registers.tips import Tip
from openprod_core.engine.text.documents import Documents
from openprod_core.engine.writer import Writer
from openprod_core.storage.sqlite.registers import EXISTENCE, EntityRow


class NoSuchRecordError(RejectedError):
    """There is no such record."""

    def __init__(self, record: UUID) -> None:
        super().__init__(f"There is no record {record} in this production.")
        self.record = record


class DeletedRecordError(RejectedError):
    """The record was deleted; it must be brought back before it can be changed."""

    def __init__(self, record: UUID) -> None:
        super().__init__("This record was deleted. Bring it back before you change it.")
        self.record = record


class NotInTableError(RejectedError):
    """The record is not in that table."""

    def __init__(self, record: UUID, table: TableDef) -> None:
        super().__init__(f"This record is not in {table.name}.")
        self.record = record
        self.table = table.id


@dataclass(slots=True)
class Workbench(Lens):
    """One open workspace, as its handlers see it."""

    ledger: Ledger
    writer: Writer
    intake: Intake
    heads: Heads
    announcer: Announcer
    documents: Documents
    hlc: HlcClock
    ids: IdSource
    workspace_id: bytes

    def table(self, address: UUID | str) -> TableDef:
        """Returns a table by key or id, those made earlier in an open draft too.

        Raises:
            NoSuchTableError: there is none, or it was deleted.
        """
        self.ledger.follow_schema()
        return Lens.table(self, address)

    def entity(self, record: UUID) -> EntityRow:
        """Returns a live record.

        Raises:
            NoSuchRecordError, DeletedRecordError: as they say.
        """
        found = self.registers.entity(record.bytes)
        if found is None:
            raise NoSuchRecordError(record)
        if not self.registers.is_alive(found):
            if self.registers.tips(found, EXISTENCE):
                raise DeletedRecordError(record)
            raise NoSuchRecordError(record)
        return found

    def member(self, record: UUID, table: TableDef) -> EntityRow:
        """Returns a live record of a table.

        Raises:
            NotInTableError: it is not in this table; and as `entity`.
        """
        found = self.registers.entity(record.bytes)
        facet = self.model.number(table.id)
        if found is None or self.store.tables.is_live(facet, found.no) is not True:
            self.entity(record)
            raise NotInTableError(record, table)
        return found

    def members(self, records: Iterable[UUID], table: TableDef) -> list[EntityRow]:
        """Returns live records of a table, in the order given.

        Raises:
            NotInTableError: one is not in this table; and as `entity`.
        """
        wanted = list(records)
        if len(wanted) == 1:
            return [self.member(wanted[0], table)]
        found = self.registers.entities([record.bytes for record in wanted])
        facet = self.model.number(table.id)
        live = self.store.tables.live_among(facet, [row.no for row in found.values()])
        rows: list[EntityRow] = []
        for record in wanted:
            row = found.get(record.bytes)
            rows.append(row if row is not None and row.no in live else self.member(record, table))
        return rows

    def pred(self, entity: EntityRow, slot: int) -> list[bytes]:
        """Returns the operation ids that a write to a register replaces now."""
        return op_ids(self.registers.tips(entity, slot))

    def cut_off(self, entities: Sequence[EntityRow]) -> list[ops.Operation]:
        """Returns what deletes all edges of records, before these are deleted."""
        found: dict[bytes, ops.Operation] = {}
        for entity in entities:
            for edge in self.store.edges.live_of(self.registers.root(entity).no):
                own = self.registers.entity(edge.id)
                assert own is not None
                found[edge.id] = ops.DeleteEdge(edge.id, self.pred(own, EXISTENCE))
        return [*found.values()]


def op_ids(tips: Sequence[Tip]) -> list[bytes]:
    """Returns the operation ids of tips, sorted."""
    return sorted(tip.op_id for tip in tips)
