"""What a transaction changed; events are made of it once the transaction is durable."""

from typing import Final

from openprod_core.domain.dataclass import dataclass, field

RECORDS_NAMED_MAX: Final = 2_000
"""Above this many changed records of a table an event does not name them."""


@dataclass(slots=True)
class TouchedTable:
    """What changed in one table."""

    records: set[bytes] | None = field(default_factory=set)
    fields: set[int] | None = field(default_factory=set)
    """Numbers of the fields; None: all, or rows came or went."""

    def add(self, record: bytes, slot: int | None) -> None:
        """Notes a record, and the field or (None) the whole of it."""
        if self.records is not None:
            self.records.add(record)
            if len(self.records) > RECORDS_NAMED_MAX:
                self.records = None
        if slot is None:
            self.fields = None
        elif self.fields is not None:
            self.fields.add(slot)

    def count_in(self, other: "TouchedTable") -> None:
        """Notes what else changed in the table."""
        if self.records is not None:
            self.records = None if other.records is None else self.records | other.records
            if self.records is not None and len(self.records) > RECORDS_NAMED_MAX:
                self.records = None
        if self.fields is not None:
            self.fields = None if other.fields is None else self.fields | other.fields


@dataclass(slots=True)
class Touched:
    """What a transaction changed, by table number."""

    tables: dict[int, TouchedTable] = field(default_factory=dict)
    schema: bool = False
    conflicts: bool = False
    drifts: bool = False
    """In an overlay: something drifted, or drifts no more."""
    edges: set[bytes] | None = field(default_factory=set)
    """Records whose edges were made, changed, moved or deleted; None: too many to name."""

    def add_edge_end(self, record: bytes) -> None:
        """Notes that an edge of a record changed."""
        if self.edges is not None:
            self.edges.add(record)
            if len(self.edges) > RECORDS_NAMED_MAX:
                self.edges = None

    def table(self, facet: int) -> TouchedTable:
        """Returns the place to note changes of one table."""
        return self.tables.setdefault(facet, TouchedTable())

    def count_in(self, other: "Touched") -> None:
        """Notes what else the transaction changed."""
        for facet, table in other.tables.items():
            self.table(facet).count_in(table)
        self.schema |= other.schema
        self.conflicts |= other.conflicts
        self.drifts |= other.drifts
        if other.edges is None:
            self.edges = None
        else:
            for record in other.edges:
                self.add_edge_end(record)
