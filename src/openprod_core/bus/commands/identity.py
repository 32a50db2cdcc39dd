"""Commands that say what is one and the same: fields of two tables, two records."""

from collections.abc import Mapping
from uuid import UUID

from openprod_core.bus.commands.records import Address
from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.values import Value


@dataclass(frozen=True, slots=True)
class ConfirmMapping:
    """-> None. Two fields, each (table, field), hold one value on a record in both tables."""

    one: tuple[Address, Address]
    other: tuple[Address, Address]


@dataclass(frozen=True, slots=True)
class RemoveMapping:
    """-> None. The fields go their own ways; each keeps what it last showed."""

    one: tuple[Address, Address]
    other: tuple[Address, Address]


@dataclass(frozen=True, slots=True)
class MergeRecords:
    """-> UUID of the record that both are now.

    `choices` holds field -> value for fields that differ; the others stay in question.
    """

    survivor: UUID
    absorbed: UUID
    choices: Mapping[UUID, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SplitRecord:
    """-> UUID of the record that was split off, with these tables and what they showed.

    Of a merged record the absorbed one comes back under its own id; else a new record is
    made. No tables: those that it brought along when it was merged.
    """

    record: UUID
    tables: tuple[Address, ...] = ()


@dataclass(frozen=True, slots=True)
class KeepApart:
    """-> None. The two are never suggested or merged as one; `apart` False lifts that."""

    one: UUID
    other: UUID
    apart: bool = True
