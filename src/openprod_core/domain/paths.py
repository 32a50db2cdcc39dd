"""Ways from a record to others, and what can be computed along them.

A hop leads over a reference, back over one, along links, or to the same record in
another table. What a link itself holds counts as a field, too (`property_field`).
"""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeAlias

from openprod_core.domain.core_schema import edge_property_id
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.ids import well_known
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import Scalar

if TYPE_CHECKING:
    from openprod_core.domain.predicates import Predicate

LINK: Final = well_known("core.edge")
"""What stands for the table of a link's properties."""


RECORD: Final = well_known("core.record")
"""The id of the field that stands for a record itself."""


class Way(StrEnum):
    """How a hop leads on."""

    REFERENCE = "reference"
    """To the record that a field points to."""
    BACK = "back"
    """To the records of a table whose field points here."""
    OUT = "out"
    """Along the links that leave the record, to where they lead."""
    IN = "in"
    """Along the links that lead to the record, to where they come from."""
    EITHER = "either"
    """To the links at the record themselves, whichever end it is."""
    SAME = "same"
    """To the same record in another table."""


@dataclass(frozen=True, slots=True)
class Hop:
    """One step from a record to others."""

    way: Way
    table: TableDef | None
    """Where it leads; None: to the links themselves."""
    field: FieldDef | None = None
    """What points: of the record (REFERENCE), of the others (BACK)."""
    link: str = ""
    """The type of the links."""

    @property
    def is_single(self) -> bool:
        """Whether it leads to one record at most."""
        return self.way in (Way.REFERENCE, Way.SAME)


@dataclass(frozen=True, slots=True)
class Column:
    """The value of a field, of the record itself or of the one that single hops lead to."""

    field: FieldDef
    hops: tuple[Hop, ...] = ()


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that is the same for every record; None: nothing."""

    value: Scalar | None


class Measure(StrEnum):
    """What is made of many values."""

    COUNT = "count"
    SUM = "sum"
    AVG = "avg"
    MIN = "min"
    MAX = "max"
    FIRST = "first"
    """The value of the record that comes first, by the field's own order."""
    LAST = "last"
    LIST = "list"
    """All of them in the field's order, with commas between."""


@dataclass(frozen=True, slots=True)
class Aggregate:
    """What the records at the end of a way come to; no hops: those of a group."""

    measure: Measure
    hops: tuple[Hop, ...]
    field: FieldDef | None
    """None: the records themselves are counted."""
    where: "Predicate | None" = None


@dataclass(frozen=True, slots=True)
class Shifted:
    """Values added and taken away: numbers, durations, days and moments by durations."""

    first: "Expression"
    rest: tuple[tuple[str, "Expression"], ...]
    type: FieldType


Expression: TypeAlias = Column | Constant | Aggregate | Shifted


def property_field(name: str, type_: FieldType) -> FieldDef:
    """Returns what stands for a link's property of this name."""
    return FieldDef(edge_property_id(name), LINK, name, name, type_)


def record_field(table: TableDef) -> FieldDef:
    """Returns what stands for the records of a table themselves: compared by title or id."""
    return FieldDef(RECORD, table.id, "id", table.name, FieldType.REFERENCE, target=table.id)


def type_of(expression: Expression) -> FieldType | None:
    """Returns what an expression comes to; None: nothing at all."""
    match expression:
        case Column(field):
            return field.type
        case Shifted():
            return expression.type
        case Constant(value):
            return _type_of_value(value)
        case Aggregate(measure, _hops, field):
            if measure is Measure.COUNT or field is None:
                return FieldType.INTEGER
            if measure is Measure.LIST:
                return FieldType.TEXT
            if measure is Measure.AVG and field.type is FieldType.INTEGER:
                return FieldType.FLOAT
            return field.type


def _type_of_value(value: Scalar | None) -> FieldType | None:
    match value:
        case None:
            return None
        case bool():
            return FieldType.BOOLEAN
        case int():
            return FieldType.INTEGER
        case float():
            return FieldType.FLOAT
        case datetime():
            return FieldType.DATETIME
        case date():
            return FieldType.DATE
        case timedelta():
            return FieldType.DURATION
        case str():
            return FieldType.TEXT
    return FieldType.REFERENCE
