"""Reads which stretch of what each record takes up.

Times become microseconds, dates days, places their number counted through; what has no
beginning, no end, or nothing to lie in takes up nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from openprod_core.domain.dataclass import dataclass, field
from openprod_core.domain.paired_numbers import read_place
from openprod_core.domain.schema import FieldDef, FieldType
from openprod_core.engine.checks.options import Length, OverlapOptions, Step, Stretch
from openprod_core.engine.checks.sweeping import Taken
from openprod_core.engine.lens import Lens
from openprod_core.engine.reading.apart import title
from openprod_core.engine.reading.asking import scope_of
from openprod_core.engine.reading.selecting import selection
from openprod_core.engine.reading.titles import cell_text
from openprod_core.storage.sqlite.cells import from_cell, is_misfit
from openprod_core.storage.sqlite.tables import Selection

_DAY: Final = 86_400_000_000
_UNITS: Final = {FieldType.DATETIME: 60_000_000, FieldType.DATE: _DAY}
"""What a plain number means as a length of time: minutes beside times, days beside dates."""
_ZERO: Final = datetime(1970, 1, 1)


@dataclass(slots=True)
class Groups:
    """What stretches lie in, by number: people, rooms, universes."""

    numbers: dict[object, int] = field(default_factory=dict)

    def number(self, key: object) -> int:
        """Returns the number of a group."""
        return self.numbers.setdefault(key, len(self.numbers))

    def keys(self) -> list[object]:
        """Returns the groups by number."""
        return [*self.numbers]


class Reading:
    """The rows of one table, read once, and what each takes up.

    Raises:
        QueryError: the filter cannot be read.
    """

    def __init__(self, lens: Lens, options: OverlapOptions, stretch: Stretch) -> None:
        self._lens = lens
        self._stretch = stretch
        self._options = options
        self._same = options.same if stretch is options.own else None
        fields = [stretch.start, *(() if stretch.end is None else (stretch.end,)), *stretch.by]
        fields += [each.via or each.field for each in stretch.lengths]
        fields += [] if self._same is None else [self._same]
        columns = scope_of(lens, stretch.table)
        rows = lens.store.findings.rows_of(
            lens.model.number(stretch.table.id),
            selection(lens, stretch.table, stretch.where),
            [columns.value(each.id) for each in fields],
        )
        behind = {
            no: _column(lens, each)
            for no, each in enumerate(stretch.lengths)
            if each.via is not None
        }
        self._ends = _Ends(options, stretch, behind)
        self._rows = [(row, ends) for row in rows if (ends := self._ends.read(row[2:]))]

    def taken(self, groups: Groups) -> list[Taken]:
        """Returns what the records take up."""
        span, same, by = self._options.span, self._same, self._ends.by
        has_groups = by.stop > by.start and not span
        group_of = _grouping(
            self._lens, self._stretch, groups, [row[1] for row, _e in self._rows], span
        )
        found: list[Taken] = []
        for row, (start, end) in self._rows:
            shared = row[-1] or None if same is not None else None
            if span:
                # What reaches past the end of its group is told apart, and is not in the next.
                end = min(end, ((int(start) - 1) // span + 1) * span + 1)
            for group in group_of(row[1], row[2:][by] if has_groups else ()):
                found.append(Taken(group, start, end, row[0], row[1], shared))
        return found

    def past_end(self) -> list[Taken]:
        """Returns the stretches that reach past the end of their group."""
        limit, span = self._options.limit, self._options.span
        if not limit:
            return []
        found: list[Taken] = []
        for row, (start, end) in self._rows:
            local = (start - 1) % span + 1 if span else start
            if local + (end - start) - 1 > limit:
                found.append(Taken(0, start, end, row[0], row[1], None))
        return found


class _Ends:
    """Reads where a record begins and ends from its cells: start, end, groups, lengths."""

    def __init__(
        self, options: OverlapOptions, stretch: Stretch, behind: Mapping[int, Mapping[Any, Any]]
    ) -> None:
        self._span = options.span
        self._has_end = stretch.end is not None
        self._type = stretch.start.type
        first = 2 if self._has_end else 1
        self.by = slice(first, first + len(stretch.by))
        self._unit = _UNITS.get(self._type, 1)
        self._extra = (_DAY if self._type is FieldType.DATE else 1) if options.inclusive else 0
        self._otherwise = options.default_length * self._unit
        self._lengths = [
            (at, behind.get(no), 1 if each.field.type is FieldType.DURATION else self._unit)
            for no, (at, each) in enumerate(enumerate(stretch.lengths, self.by.stop))
        ]
        self._has_group = bool(stretch.by)

    def read(self, cells: Sequence[Any]) -> tuple[float, float] | None:
        """Returns where a record begins and ends; None: nowhere."""
        if self._span:
            place = read_place(cells[0], cells[1] if self._has_group else None, self._span)
            return None if place is None else (place, place + self._length(cells))
        begins = position(cells[0], self._type)
        if begins is None:
            return None
        ends = position(cells[1], self._type) if self._has_end else None
        ends = begins + self._length(cells) if ends is None else ends + self._extra
        return (begins, ends) if ends > begins else None

    def _length(self, cells: Sequence[Any]) -> float:
        for at, behind, unit in self._lengths:
            cell = cells[at] if behind is None else behind.get(cells[at])
            if isinstance(cell, int | float) and cell > 0:
                return cell * unit
        return self._otherwise


def position(cell: Any, type_: FieldType) -> float | None:
    """Returns a cell as a number to compare; None where it says nothing."""
    if cell is None or is_misfit(cell):
        return None
    if isinstance(cell, int | float):
        return cell
    value = from_cell(cell, type_)
    if isinstance(value, datetime):
        return (value - _ZERO).total_seconds() * 1_000_000
    if isinstance(value, date):
        return (value.toordinal() - _ZERO.toordinal()) * _DAY
    return None


def _column(lens: Lens, length: Length) -> dict[bytes, Any]:
    """Returns record -> cell of the field behind a reference."""
    facet = lens.model.number(length.field.table_id)
    table = lens.model.schema.tables_by_id[length.field.table_id]
    column = scope_of(lens, table).value(length.field.id)
    rows = lens.store.findings.rows_of(facet, Selection(), [column])
    return {id_: cell for id_, _entity, cell in rows}


_GroupsOf = Callable[[int, Sequence[Any]], Sequence[int]]


def _grouping(
    lens: Lens, stretch: Stretch, groups: Groups, entities: Sequence[int], span: int
) -> _GroupsOf:
    """Returns what tells which groups a record's stretch lies in."""
    if stretch.paths:
        ends: dict[int, list[int]] = {}
        for path in stretch.paths:
            for entity, far in _walked(lens, stretch, path, entities).items():
                held = ends.setdefault(entity, [])
                held += [number for each in far if (number := groups.number(each)) not in held]
        return lambda entity, _by: ends.get(entity, ())
    if not stretch.by or span:
        everything = (groups.number(None),)
        return lambda _entity, _by: everything

    def by_fields(_entity: int, by: Sequence[Any]) -> Sequence[int]:
        if any(cell is None or cell == "" for cell in by):
            return ()
        return (groups.number(by[0] if len(by) == 1 else tuple(by)),)

    return by_fields


def _walked(
    lens: Lens, stretch: Stretch, path: Sequence[Step], entities: Sequence[int]
) -> dict[int, list[bytes]]:
    """Returns entity -> ids of the records at the end of a path."""
    at: dict[int, list[int]] = {entity: [entity] for entity in entities}
    for step in path:
        ways = _ways(lens, step)
        at = {
            entity: [far for near in here for far in ways.get(near, ())]
            for entity, here in at.items()
        }
    numbers = sorted({far for here in at.values() for far in here})
    ids = lens.store.registers.entity_ids(numbers)
    return {entity: [ids[far] for far in dict.fromkeys(here)] for entity, here in at.items()}


def _ways(lens: Lens, step: Step) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    if step.field is None:
        for source, target in lens.store.findings.links(step.link):
            near, far = (target, source) if step.is_backwards else (source, target)
            found.setdefault(near, []).append(far)
        return found
    table = lens.model.schema.tables_by_id[step.field.table_id]
    column = scope_of(lens, table).value(step.field.id)
    rows = lens.store.findings.rows_of(lens.model.number(table.id), Selection(), [column])
    rows = [row for row in rows if isinstance(row[2], bytes) and len(row[2]) == 16]
    known = lens.registers.entities([row[2] for row in rows])
    for _id, entity, cell in rows:
        if cell in known:
            found.setdefault(entity, []).append(lens.registers.root(known[cell]).no)
    return found


def group_title(lens: Lens, key: object, by: Sequence[FieldDef]) -> str:
    """Returns what people call a group; empty where there is only one."""
    if key is None:
        return ""
    cells = key if isinstance(key, tuple) else (key,)
    shown: list[str] = []
    for at, cell in enumerate(cells):
        if isinstance(cell, bytes) and len(cell) == 16:
            shown.append(title(lens, cell))
        elif at < len(by):
            shown.append(cell_text(cell, by[at]))
        else:
            shown.append(str(cell))
    return " ".join(shown)
