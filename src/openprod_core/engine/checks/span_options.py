"""What a check of hours and rests is told: what it measures, and how much of it may be.

`breaks` {"table", "where", "start", "end", "of"} are cut out of what `sum` and `run` measure; with
`of`, a reference to the table of the check, a break is of that row, and where empty of all.

A limit is a length of time ("12h", minutes as a number; of days in a row, days), or
{"table", "field", "otherwise"}: the strictest that stands in that field of any row.
"""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from openprod_core.bus.check_rows import Measure
from openprod_core.domain.dataclass import dataclass
from openprod_core.domain.field_types.durations import duration_from_text
from openprod_core.domain.schema import FieldDef, FieldType, TableDef
from openprod_core.domain.values import BadValueError
from openprod_core.engine.checks.options import CheckProblemError, named_field, named_table
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.asking import scope_of
from openprod_core.storage.sqlite.cells import is_misfit
from openprod_core.storage.sqlite.tables import Selection

_MINUTE: Final = 60_000_000
_NUMBERS: Final = (FieldType.INTEGER, FieldType.FLOAT)
_LIMITS: Final = (FieldType.DURATION, *_NUMBERS)


@dataclass(frozen=True, slots=True)
class Limit:
    """How much may be: a number, or the strictest one of a field."""

    fixed: float | None
    table: TableDef | None = None
    field: FieldDef | None = None
    unit: float = 1
    """What one in that field is."""


@dataclass(frozen=True, slots=True)
class Breaks:
    """Where breaks are written down."""

    table: TableDef
    where: str
    start: FieldDef
    end: FieldDef
    of: FieldDef | None

    @property
    def fields(self) -> list[FieldDef]:
        """The fields that are read."""
        return [self.start, self.end, *(() if self.of is None else (self.of,))]


@dataclass(frozen=True, slots=True)
class SpanOptions:
    """`measure`, `most`, `least`, `day_begins` ("6h"), `pause` (of `run`: how long a break is at
    least), `breaks`; and `start`, `end` or `length`, `by` as a check for overlaps has them.
    """

    measure: Measure
    most: Limit | None
    least: Limit | None
    day_begins: float
    pause: float
    breaks: Breaks | None

    @property
    def limits(self) -> list[Limit]:
        """The limits that are set."""
        return [each for each in (self.most, self.least) if each is not None]


def span_options(lens: Lens, given: Mapping[str, Any], start: FieldDef) -> SpanOptions:
    """Reads the options of a check of hours and rests.

    Raises:
        CheckProblemError: it does not say how much of what.
    """
    if start.type is not FieldType.DATETIME:
        raise CheckProblemError("options", f"{start.name} holds no dates with times.")
    try:
        measure = Measure(given.get("measure") or Measure.SPAN)
    except ValueError:
        raise CheckProblemError("options", "It does not say what is measured.") from None
    most, least = (_limit(lens, given.get(word), measure) for word in ("most", "least"))
    if most is None and least is None:
        raise CheckProblemError("options", "It does not say how much is too much, or too little.")
    pause = _length(given.get("pause"), _MINUTE)
    day_begins = _length(given.get("day_begins"), _MINUTE)
    breaks = _breaks(lens, given.get("breaks"))
    return SpanOptions(measure, most, least, day_begins or 0, pause or 0, breaks)


def limit_now(lens: Lens, limit: Limit | None, *, strictest: Any) -> float | None:
    """Returns what a limit comes to now; None: nobody set one. `strictest` is min or max."""
    if limit is None or limit.table is None or limit.field is None:
        return None if limit is None else limit.fixed
    table, field = limit.table, limit.field
    column = scope_of(lens, table).value(field.id)
    rows = lens.store.findings.rows_of(lens.model.number(table.id), Selection(), [column])
    found = [row[2] * limit.unit for row in rows if row[2] is not None and not is_misfit(row[2])]
    return strictest(found) if found else limit.fixed


def _limit(lens: Lens, given: Any, measure: Measure) -> Limit | None:
    if given is None or given == "":
        return None
    unit = 1 if measure is Measure.DAYS else _MINUTE
    if not isinstance(given, Mapping):
        return Limit(_length(given, unit))
    table = named_table(lens, given.get("table"))
    field = named_field(given.get("field"), table)
    if field.type not in (_NUMBERS if measure is Measure.DAYS else _LIMITS):
        what = "numbers" if measure is Measure.DAYS else "lengths of time"
        raise CheckProblemError("options", f"{field.name} holds no {what}.")
    otherwise = _length(given.get("otherwise"), unit)
    return Limit(otherwise, table, field, 1 if field.type is FieldType.DURATION else unit)


def _length(given: Any, unit: float) -> float | None:
    if given is None or given == "":
        return None
    if isinstance(given, int | float) and not isinstance(given, bool):
        return given * unit
    try:
        return duration_from_text(str(given)) / timedelta(microseconds=1)
    except BadValueError as error:
        raise CheckProblemError("options", str(error)) from None


def _breaks(lens: Lens, given: Any) -> Breaks | None:
    if not isinstance(given, Mapping):
        return None
    table = named_table(lens, given.get("table"))
    start, end = (named_field(given.get(word), table) for word in ("start", "end"))
    for each in (start, end):
        if each.type is not FieldType.DATETIME:
            raise CheckProblemError("options", f"{each.name} holds no dates with times.")
    of = None if given.get("of") is None else named_field(given["of"], table)
    return Breaks(table, str(given.get("where") or ""), start, end, of)
